#include "ui/term/sgr.h"

#include <string.h>

/* So many numbers in one sequence are taken by any terminal (the Linux console: 16). */
enum { MOST = 12 };

enum part { PART_OTHER, PART_RESET, PART_TEXT, PART_TEXT_USUAL, PART_GROUND, PART_GROUND_USUAL };

/* What is set: its numbers as they stand in the text, "1" or "38;5;12". */
struct setting {
	enum part part;
	struct str text;
};

struct run {
	struct setting v[MOST];
	size_t n, end; /* where in the text it ends */
	bool whole;    /* all of it was understood */
};

static enum part part_of(unsigned n)
{
	if (n == 0)
		return PART_RESET;
	if (n == 39 || n == 49)
		return n == 39 ? PART_TEXT_USUAL : PART_GROUND_USUAL;
	if ((n >= 30 && n <= 38) || (n >= 90 && n <= 97))
		return PART_TEXT;
	return (n >= 40 && n <= 48) || (n >= 100 && n <= 107) ? PART_GROUND : PART_OTHER;
}

static bool sets_text(enum part part)
{
	return part == PART_TEXT || part == PART_TEXT_USUAL;
}

static bool sets_ground(enum part part)
{
	return part == PART_GROUND || part == PART_GROUND_USUAL;
}

/* Does the later one undo the earlier one? */
static bool undoes(enum part later, enum part earlier)
{
	return later == PART_RESET || (sets_text(later) && sets_text(earlier)) ||
		(sets_ground(later) && sets_ground(earlier));
}

static bool says_nothing(const struct run *r, enum part part)
{
	return r->n && r->v[0].part == PART_RESET &&
		(part == PART_TEXT_USUAL || part == PART_GROUND_USUAL);
}

static void add(struct run *r, struct setting s)
{
	size_t kept = 0;
	for (size_t i = 0; i < r->n; i++) {
		if (!undoes(s.part, r->v[i].part))
			r->v[kept++] = r->v[i];
	}
	r->n = kept;
	if (says_nothing(r, s.part))
		return;
	if (r->n == MOST)
		r->whole = false;
	else
		r->v[r->n++] = s;
}

/* The next number and the semicolon behind it, off the front; none where nothing stands is 0. */
static unsigned take_number(struct str *s)
{
	unsigned n = 0;
	size_t at = 0;
	for (; at < s->n && s->p[at] != ';'; at++)
		n = n < 1000 ? n * 10 + (unsigned)(s->p[at] - '0') : n;
	*s = str_from(*s, at + (at < s->n));
	return n;
}

/* "38;5;12" and "38;2;1;2;3" are one setting. */
static bool take_colour(struct str *s)
{
	unsigned how = take_number(s);
	for (int left = how == 5 ? 1 : 3; left && s->n; left--)
		take_number(s);
	return how == 5 || how == 2;
}

static void add_all(struct run *r, struct str numbers)
{
	do {
		const char *start = numbers.p;
		unsigned n = take_number(&numbers);
		if ((n == 38 || n == 48) && !take_colour(&numbers))
			r->whole = false;
		size_t length = (size_t)(numbers.p - start);
		length -= length && start[length - 1] == ';';
		add(r, (struct setting){part_of(n), {start, length}});
	} while (numbers.n);
}

/* The numbers of the sequence that begins at `at`; false where none of that sort does. */
static bool sequence_at(struct str s, size_t at, struct str *numbers)
{
	size_t end = at + 2;
	if (s.n < at + 3 || s.p[at] != '\x1b' || s.p[at + 1] != '[')
		return false;
	while (end < s.n && ((s.p[end] >= '0' && s.p[end] <= '9') || s.p[end] == ';'))
		end++;
	*numbers = str_cut(s, at + 2, end);
	return end < s.n && s.p[end] == 'm';
}

static struct run run_at(struct str s, size_t at)
{
	struct run r = {.whole = true, .end = at};
	struct str numbers;
	while (sequence_at(s, r.end, &numbers)) {
		add_all(&r, numbers);
		r.end += numbers.n + 3;
	}
	return r;
}

static void put_run(struct buf *out, const struct run *r)
{
	bool resets = r->n == 1 && r->v[0].part == PART_RESET;
	buf_puts(out, "\x1b[");
	for (size_t i = 0; i < r->n && !resets; i++) {
		buf_puts(out, i ? ";" : "");
		buf_put(out, r->v[i].text.n ? r->v[i].text : STR("0"));
	}
	buf_putc(out, 'm');
}

void sgr_join(struct buf *b, size_t from)
{
	struct buf out = {0};
	struct str s = str_from(buf_str(b), from);
	while (s.n) {
		const char *next = memchr(s.p, '\x1b', s.n);
		size_t at = next ? (size_t)(next - s.p) : s.n;
		buf_put(&out, str_cut(s, 0, at));
		const struct run r = run_at(s, at);
		size_t end = r.end > at ? r.end : at + (next != NULL);
		if (r.end > at && r.whole && r.n)
			put_run(&out, &r);
		else
			buf_put(&out, str_cut(s, at, end));
		s = str_from(s, end);
	}
	buf_end_at(b, from);
	buf_put(b, buf_str(&out));
	buf_done(&out);
}
