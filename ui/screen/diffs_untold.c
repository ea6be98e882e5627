/* What a change of the text leaves as it was on the page, or nearly so: told as it is written. */
#include "base/words.h"
#include "text/prose.h"
#include "ui/screen/diffs_put.h"

#include <ctype.h>

enum { MOST_BYTES = 8000 };

/* Lines of the delta that went, [first, middle), and those that came in their place, [middle, end). */
struct swap {
	size_t first, middle, end;
};

static size_t run_end(const struct delta *d, size_t from, size_t end, bool added)
{
	size_t to = from;
	while (to < end && d->lines.v[to].added == added &&
		(to == from || d->lines.v[to].at == d->lines.v[to - 1].at + 1))
		to++;
	return to;
}

static void join_lines(struct buf *out, const struct delta *d, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		buf_put(out, d->lines.v[i].text);
		buf_putc(out, ' ');
	}
}

/* A word without the marks that are gone from the page; in *out, which is emptied first. */
static struct str bare_word(struct str word, struct buf *out)
{
	const struct str marks = STR("_~`");
	buf_clear(out);
	for (size_t i = 0; i < word.n; i++) {
		if (word.p[i] != '*')
			buf_putc(out, word.p[i]);
	}
	struct str bare = buf_str(out);
	while (bare.n && str_find_byte(marks, 0, bare.p[0]) != STR_NONE)
		bare = str_from(bare, 1);
	while (bare.n && str_find_byte(marks, 0, bare.p[bare.n - 1]) != STR_NONE)
		bare.n--;
	return bare;
}

/* A bullet, a bar, a row of hyphens. */
static bool is_mark(struct str word)
{
	for (size_t i = 0; i < word.n; i++) {
		if ((unsigned char)word.p[i] >= 0x80 || isalnum((unsigned char)word.p[i]))
			return false;
	}
	return true;
}

static bool words_stand_in(struct str words, struct str said)
{
	struct str word;
	struct buf bare = {0};
	bool all = true;
	while (all && str_next_piece(&words, ' ', &word))
		all = is_mark(word) || str_find(said, 0, bare_word(word, &bare)) != STR_NONE;
	buf_done(&bare);
	return all;
}

static bool has_other_marks(struct str words, struct str word)
{
	struct buf own = {0}, others = {0};
	struct str other, bare = bare_word(word, &own);
	bool has = false;
	while (!has && bare.n && str_next_piece(&words, ' ', &other))
		has = !str_eq(other, word) && str_eq(bare_word(other, &others), bare);
	buf_done(&own);
	buf_done(&others);
	return has;
}

/* Is a word of the one in the other, but for marks? Where they are long that is not looked at. */
static bool differ_in_marks(struct str a, struct str b)
{
	struct str word;
	if (a.n > MOST_BYTES || b.n > MOST_BYTES)
		return true;
	while (str_next_piece(&a, ' ', &word)) {
		if (has_other_marks(b, word))
			return true;
	}
	return false;
}

/* Does what was said of its rows hold all its words that went or came? Else a part of it that leaves no trace on the
 * page, as where a link leads to, would go untold. */
static bool is_told(const struct delta *d, const struct swap *w, struct str said)
{
	struct buf old = {0}, now = {0};
	struct prose prose = {0};
	bool told = true;
	join_lines(&old, d, w->first, w->middle);
	join_lines(&now, d, w->middle, w->end);
	prose_compare(&prose, buf_str(&old), buf_str(&now));
	for (size_t i = 0; i < prose.n && told; i++) {
		const struct prose_run *run = &prose.v[i], *before = i ? run - 1 : NULL;
		told = run->kind == PROSE_SAME || words_stand_in(run->text, said);
		if (run->kind == PROSE_NEW && before && before->kind == PROSE_GONE)
			told = told && !differ_in_marks(before->text, run->text);
	}
	prose_done(&prose);
	buf_done(&old);
	buf_done(&now);
	return told;
}

static void put_swap(struct buf *out, const struct untold *u, const struct swap *w, struct str said,
	size_t width)
{
	const struct delta *d = u->delta;
	bool blank = true, shown = false;
	for (size_t i = w->first; i < w->end; i++) {
		blank = blank && str_trim(d->lines.v[i].text).n == 0;
		shown = shown || u->shown[i];
	}
	if (blank || (shown && is_told(d, w, said)))
		return;
	if (shown)
		diffs_put_line(out, 8, TR("as it is written:"));
	diffs_put_source(out, d, w->first, w->end, width);
}

void diffs_put_untold(struct buf *out, const struct untold *u, size_t width)
{
	struct buf said = {0};
	buf_put(&said, buf_str(out));
	for (struct swap w = {u->first, 0, 0}; w.first < u->end; w.first = w.end) {
		w.middle = run_end(u->delta, w.first, u->end, false);
		w.end = run_end(u->delta, w.middle, u->end, true);
		put_swap(out, u, &w, buf_str(&said), width);
	}
	buf_done(&said);
}
