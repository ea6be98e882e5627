#include "text/white.h"

#include "base/vec.h"
#include "text/lines.h"

enum { MOST_LINES = 300 }; /* of one change: each is looked up among the others */

static bool is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t skip_white(struct str s, size_t at)
{
	while (at < s.n && is_white(s.p[at]))
		at++;
	return at;
}

bool white_differs(struct str a, struct str b)
{
	size_t i = skip_white(a, 0), k = skip_white(b, 0);
	while (i < a.n && k < b.n && a.p[i] == b.p[k]) {
		i = skip_white(a, i + 1);
		k = skip_white(b, k + 1);
	}
	return i == a.n && k == b.n && !str_eq(a, b);
}

const struct str *white_partner(const struct str *lines, size_t n, struct str line, size_t near)
{
	if (near < n && white_differs(lines[near], line))
		return &lines[near];
	for (size_t i = 0; i < n && n <= MOST_LINES; i++) {
		if (white_differs(lines[i], line))
			return &lines[i];
	}
	return NULL;
}

struct span white_part(struct str a, struct str b)
{
	size_t least = a.n < b.n ? a.n : b.n, head = 0, tail = 0;
	while (head < least && a.p[head] == b.p[head])
		head++;
	while (tail < least - head && a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
		tail++;
	return (struct span){head, a.n - tail};
}

size_t white_end(struct str line)
{
	size_t end = line.n;
	while (end && is_white(line.p[end - 1]))
		end--;
	return end;
}

void white_blanks(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		buf_putc(out, text.p[i] == ' ' ? '_' : text.p[i]);
}

static void put_visible(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\t')
			buf_puts(out, ">---");
		else if (text.p[i] == '\r')
			buf_puts(out, "^M");
		else
			white_blanks(out, str_cut(text, i, i + 1));
	}
}

void white_line(struct buf *out, struct str line, struct span part)
{
	size_t end = white_end(line), from = part.at < end ? part.at : end;
	size_t to = part.end > end ? end : part.end > from ? part.end : from;
	buf_put(out, str_cut(line, 0, from));
	put_visible(out, str_cut(line, from, to));
	buf_put(out, str_cut(line, to, end));
	put_visible(out, str_from(line, end));
}

/* --- a patch ---------------------------------------------------------------------------------- */

struct lines {
	struct str *v;
	size_t n, cap;
};

/* Lines that went, and those that came in their place. */
struct change {
	struct lines cut, added;
};

static void put_side(struct buf *out, char mark, const struct lines *own, const struct lines *other)
{
	for (size_t i = 0; i < own->n; i++) {
		const struct str *partner = white_partner(other->v, other->n, own->v[i], i);
		struct span part = {0};
		if (partner)
			part = white_part(own->v[i], *partner);
		buf_putc(out, mark);
		white_line(out, own->v[i], part);
		buf_putc(out, '\n');
	}
}

static void end_change(struct buf *out, struct change *c)
{
	put_side(out, '-', &c->cut, &c->added);
	put_side(out, '+', &c->added, &c->cut);
	c->cut.n = c->added.n = 0;
}

/* The names of both files look like a change, and are put as they are: one is no other with other blanks. */
static bool take(struct change *c, struct str line)
{
	bool cut = str_starts(line, STR("-")), added = str_starts(line, STR("+"));
	struct lines *side = cut ? &c->cut : &c->added;
	if ((!cut && !added) || (cut && c->added.n))
		return false;
	vec_push(side, str_from(line, 1));
	return true;
}

void white_patch(struct buf *out, struct str patch)
{
	struct change c = {0};
	for (size_t at = 0, next; at < patch.n; at = next) {
		next = lines_next(patch, at);
		struct str line = str_cut(patch, at, next);
		line.n -= str_ends(line, STR("\n"));
		if (take(&c, line))
			continue;
		end_change(out, &c);
		if (take(&c, line))
			continue;
		buf_put(out, line);
		buf_putc(out, '\n');
	}
	end_change(out, &c);
	vec_done(&c.cut);
	vec_done(&c.added);
}
