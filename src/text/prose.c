#include "text/prose.h"

#include "base/vec.h"
#include "text/diff.h"

/* The words of a text, and the same with each on a line of its own. */
struct words_of {
	struct str *v;
	size_t n, cap;
	struct buf lines;
};

static void split(struct str text, struct words_of *out)
{
	for (size_t at = 0; at < text.n;) {
		while (at < text.n && char_is_space(text.p[at]))
			at++;
		size_t end = at;
		while (end < text.n && !char_is_space(text.p[end]))
			end++;
		if (end == at)
			break;
		vec_push(out, str_cut(text, at, end));
		buf_put(&out->lines, str_cut(text, at, end));
		buf_putc(&out->lines, '\n');
		at = end;
	}
}

static void words_done(struct words_of *w)
{
	vec_done(w);
	buf_done(&w->lines);
}

/* From one word's start to another one's end. */
static struct str stretch(const struct words_of *w, size_t first, size_t n)
{
	const struct str *a = &w->v[first], *b = &w->v[first + n - 1];
	return (struct str){a->p, (size_t)(b->p + b->n - a->p)};
}

static void add(struct prose *out, enum prose_kind kind, const struct words_of *w, size_t first,
	size_t n)
{
	size_t *const counts[] = {&out->same, &out->gone, &out->fresh};
	if (n == 0)
		return;
	*counts[kind] += n;
	vec_push(out, ((struct prose_run){kind, stretch(w, first, n), n}));
}

void prose_compare(struct prose *out, struct str old, struct str now)
{
	struct words_of a = {0}, b = {0};
	struct hunks h = {0};
	split(old, &a);
	split(now, &b);
	diff_lines(buf_str(&a.lines), buf_str(&b.lines), &h);
	size_t at = 0;
	for (size_t i = 0; i < h.n; i++) {
		add(out, PROSE_SAME, &b, at, h.v[i].b - at);
		add(out, PROSE_GONE, &a, h.v[i].a, h.v[i].a_n);
		add(out, PROSE_NEW, &b, h.v[i].b, h.v[i].b_n);
		at = h.v[i].b + h.v[i].b_n;
	}
	add(out, PROSE_SAME, &b, at, b.n - at);
	hunks_done(&h);
	words_done(&a);
	words_done(&b);
}

void prose_done(struct prose *p)
{
	vec_done(p);
	*p = (struct prose){0};
}

/* --- on one line ------------------------------------------------------------------------------ */

static void put_words(struct buf *out, struct str text, size_t from, size_t end)
{
	struct words_of w = {0};
	split(text, &w);
	for (size_t i = from; i < end && i < w.n; i++) {
		if (i > from)
			buf_putc(out, ' ');
		buf_put(out, w.v[i]);
	}
	words_done(&w);
}

/* What is the same is left out but for its ends, where something differs beside them. */
static void put_same(struct buf *out, const struct prose_run *run, size_t before, size_t after)
{
	if ((!before && !after) || run->words <= before + after + 1) {
		put_words(out, run->text, 0, run->words);
		return;
	}
	put_words(out, run->text, 0, before);
	buf_puts(out, before ? " ..." : "...");
	if (after)
		buf_putc(out, ' ');
	put_words(out, run->text, run->words - after, run->words);
}

void prose_put(struct buf *out, const struct prose *p, size_t context)
{
	static const char *const marks[][2] =
		{[PROSE_SAME] = {"", ""}, [PROSE_GONE] = {"[-", "-]"}, [PROSE_NEW] = {"{+", "+}"}};
	for (size_t i = 0; i < p->n; i++) {
		const struct prose_run *run = &p->v[i];
		bool beside = run->kind == PROSE_NEW && i && p->v[i - 1].kind == PROSE_GONE;
		if (i && !beside)
			buf_putc(out, ' ');
		buf_puts(out, marks[run->kind][0]);
		if (run->kind == PROSE_SAME)
			put_same(out, run, i ? context : 0, i + 1 < p->n ? context : 0);
		else
			put_words(out, run->text, 0, run->words);
		buf_puts(out, marks[run->kind][1]);
	}
}
