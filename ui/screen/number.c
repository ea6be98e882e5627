#include "ui/screen/number.h"

#include <math.h>

/* In tenths, so that no point is written as a comma anywhere. */
enum { TENTH = 1, ONE = 10, MOST_DIGITS = 9 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool read_tenths(struct str text, long *out)
{
	size_t i = 0;
	*out = 0;
	for (; i < text.n && i < MOST_DIGITS && is_digit(text.p[i]); i++)
		*out = *out * ONE + (text.p[i] - '0');
	if (i == 0)
		return false;
	*out *= ONE;
	if (text.n == i + 2 && text.p[i] == '.' && is_digit(text.p[i + 1])) {
		*out += text.p[i + 1] - '0';
		return true;
	}
	return i == text.n;
}

static long bounded(const struct field *f, long tenths)
{
	if (f->minimum > -HUGE_VAL && (double)tenths < f->minimum * ONE)
		tenths = (long)ceil(f->minimum * ONE);
	if (f->maximum < HUGE_VAL && (double)tenths > f->maximum * ONE)
		tenths = (long)floor(f->maximum * ONE);
	return tenths < 0 ? 0 : tenths;
}

bool number_step(const struct field *f, struct str text, int step, struct buf *out)
{
	long tenths = 0;
	text = str_trim(text);
	if (text.n ? !read_tenths(text, &tenths) : step < 0)
		return false;
	tenths = bounded(f, tenths + step * (f->whole ? ONE : TENTH));
	buf_printf(out, "%ld", tenths / ONE);
	if (tenths % ONE)
		buf_printf(out, ".%ld", tenths % ONE);
	return true;
}
