#include "ui/screen/swatch.h"

#include "base/utf8.h"
#include "schema/colour.h"

enum { SWATCH = 2 };

int swatch_columns(const struct field *field, struct str value)
{
	uint32_t rgb;
	return field_colour(field, str_trim(value), &rgb) ? 1 + SWATCH : 0;
}

void swatch_draw(struct canvas *cv, struct rect at, const struct field *field, struct str value)
{
	int before = (int)utf8_width(value) + 1;
	uint32_t rgb;
	if (before + SWATCH <= at.w && field_colour(field, str_trim(value), &rgb))
		canvas_ink(cv, (struct rect){at.y, at.x + before, 1, SWATCH}, rgb);
}
