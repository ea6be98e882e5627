/* A difference that is about white space alone, line for line. */
#include "base/words.h"
#include "text/white.h"
#include "ui/screen/diffs_put.h"

/* Lines [at, at + n) went, and as many behind them came in their place. */
struct swap {
	const struct delta_line *v;
	size_t n;
};

/* False where not as many came as went. */
static bool next_swap(const struct delta *d, size_t *at, struct swap *out)
{
	size_t gone = 0, fresh = 0, from = *at;
	while (from + gone < d->lines.n && !d->lines.v[from + gone].added)
		gone++;
	while (from + gone + fresh < d->lines.n && d->lines.v[from + gone + fresh].added)
		fresh++;
	*out = (struct swap){&d->lines.v[from], gone};
	*at = from + gone + fresh;
	return gone == fresh;
}

/* With its end; both lend from one text. */
static struct str whole(const struct delta_line *line)
{
	return (struct str){line->text.p, line->text.n + line->end.n};
}

static bool is_white(const struct swap *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (!white_differs(whole(&s->v[i]), whole(&s->v[i + s->n])))
			return false;
	}
	return true;
}

static bool all_white(const struct delta *d)
{
	struct swap s;
	for (size_t at = 0; at < d->lines.n;) {
		if (!next_swap(d, &at, &s) || !is_white(&s))
			return false;
	}
	return d->lines.n > 0;
}

/* Without its LF, and with a sign for its CR where the other line ends otherwise. */
static void put_line(struct buf *out, const struct delta_line *line, const struct delta_line *other)
{
	struct buf seen = {0};
	struct str text = line->text;
	text.n += line->end.n != other->end.n && str_starts(line->end, STR("\r"));
	white_line(&seen, text, white_part(text, other->text));
	buf_puts(out, line->added ? "      + " : "      - ");
	diffs_put_line(out, 0, buf_str(&seen));
	if (!line->end.n)
		diffs_put_line(out, 8, TR("(no line break at the end)"));
	buf_done(&seen);
}

static void put_swap(struct buf *out, const struct swap *s)
{
	for (size_t i = 0; i < s->n; i++)
		put_line(out, &s->v[i], &s->v[i + s->n]);
	for (size_t i = 0; i < s->n; i++)
		put_line(out, &s->v[i + s->n], &s->v[i]);
}

bool diffs_white(struct buf *out, const struct delta *d, bool headings)
{
	struct swap s;
	size_t section = STR_NONE;
	if (!all_white(d))
		return false;
	for (size_t at = 0; at < d->lines.n;) {
		if (headings && d->lines.v[at].section != section)
			diffs_put_heading(out, &d->sections.v[d->lines.v[at].section]);
		section = d->lines.v[at].section;
		next_swap(d, &at, &s);
		put_swap(out, &s);
	}
	return true;
}
