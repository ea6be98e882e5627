#include "doc/fold.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "text/diff.h"

#include <stdlib.h>

enum { LEAST_WIDTH = 40 };

/* Append the text as words, a line each, for diff_lines(). A blank ends a word, and a line break
 * stands for an empty word. */
static void put_words(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		buf_puts(out, c == '\n' ? "\n" : "");
		buf_putc(out, c == ' ' ? '\n' : c);
	}
	buf_putc(out, '\n');
}

/* How a text was broken: what its lines join to, behind which words, and how wide they were. */
struct manner {
	struct buf text;
	size_t *v; /* numbers of words, ascending */
	size_t n, cap;
	size_t words;
	size_t width; /* code points */
};

static void join_line(struct manner *m, struct str line, size_t empty_before)
{
	size_t width = utf8_count(line);
	if (m->text.n && empty_before == 0) {
		vec_push(m, m->words);
		buf_putc(&m->text, ' ');
		m->words++;
	}
	for (size_t i = 0; m->text.n && i < empty_before; i++) {
		buf_putc(&m->text, '\n');
		m->words += 2;
	}
	for (size_t i = 0; i < line.n; i++)
		m->words += line.p[i] == ' ';
	buf_put(&m->text, line);
	m->width = width > m->width ? width : m->width;
}

static void read_manner(struct manner *m, const struct value *before, struct str raw)
{
	struct str line;
	size_t empty = 0;
	if (before->written == WRITTEN_FOLDED)
		str_next_line(&raw, &line);
	while (str_next_line(&raw, &line)) {
		line = str_trim_blank(line);
		if (line.n)
			join_line(m, line, empty);
		empty = line.n ? 0 : empty + 1;
	}
	if (!str_eq(str_trim(before->text), buf_str(&m->text)))
		m->n = 0;
	if (m->n == 0)
		m->width = STR_NONE;
	else if (m->width < LEAST_WIDTH)
		m->width = LEAST_WIDTH;
}

static int compare_numbers(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	return (x > y) - (x < y);
}

/* The text being broken, and how far that is. */
struct folder {
	struct str text;
	const struct manner *manner;
	struct hunks changes; /* between the old words and the new ones */
	size_t word;          /* number of the word at the place looked at */
};

static void begin(struct folder *f, struct str text, const struct manner *m)
{
	struct buf a = {0}, b = {0};
	*f = (struct folder){.text = text, .manner = m};
	put_words(&a, buf_str(&m->text));
	put_words(&b, text);
	diff_lines(buf_str(&a), buf_str(&b), &f->changes);
	buf_done(&a);
	buf_done(&b);
}

/* The number the word had before; STR_NONE where it is new. */
static size_t old_word(const struct folder *f, size_t word)
{
	const struct hunks *h = &f->changes;
	size_t low = 0, high = h->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (h->v[middle].b + h->v[middle].b_n <= word)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < h->n && h->v[low].b <= word)
		return STR_NONE;
	const struct hunk *last = low ? &h->v[low - 1] : NULL;
	return last ? word - (last->b + last->b_n) + last->a + last->a_n : word;
}

static bool broke_behind(const struct manner *m, size_t word)
{
	return m->n && bsearch(&word, m->v, m->n, sizeof word, compare_numbers);
}

/* Did a line end behind the word, or begin with the next one? */
static bool was_broken(const struct folder *f)
{
	size_t here = old_word(f, f->word), next = old_word(f, f->word + 1);
	return (here != STR_NONE && broke_behind(f->manner, here)) ||
		(next != STR_NONE && next && broke_behind(f->manner, next - 1));
}

/* One blank between words, where a line may end. */
static bool may_break(struct str text, size_t at)
{
	return text.p[at] == ' ' && at && at + 1 < text.n && !char_is_space(text.p[at - 1]) &&
		!char_is_space(text.p[at + 1]) && text.p[at + 1] != '#';
}

/* Where the line from `start` on ends: at a break there was, or before it is too long. */
static size_t line_end(struct folder *f, size_t start)
{
	size_t fits = STR_NONE, fits_word = 0, width = 0, at = start;
	for (; at < f->text.n && f->text.p[at] != '\n'; at++) {
		bool blank = may_break(f->text, at);
		if (blank && was_broken(f))
			return at;
		width += ((unsigned char)f->text.p[at] & 0xc0) != 0x80;
		if (!blank && width > f->manner->width && fits != STR_NONE) {
			f->word = fits_word;
			return fits;
		}
		fits = blank ? at : fits;
		fits_word = blank ? f->word : fits_word;
		f->word += f->text.p[at] == ' ';
	}
	return at;
}

static bool can_be_joined(struct str line)
{
	return line.n == 0 || (!char_is_blank(line.p[0]) && !char_is_blank(line.p[line.n - 1]));
}

static bool fold(struct folder *f, struct fold *out)
{
	bool good = f->text.n && *f->text.p != '\n' && f->text.p[f->text.n - 1] != '\n';
	for (size_t at = 0; good && at < f->text.n;) {
		size_t end = line_end(f, at);
		struct str line = str_cut(f->text, at, end);
		good = can_be_joined(line);
		vec_push(out, line);
		/* A line break of the text is an empty line between two. */
		for (; end < f->text.n && f->text.p[end] == '\n'; end++) {
			vec_push(out, str_cut(f->text, end, end));
			f->word += 2;
		}
		at = end;
		if (end < f->text.n && f->text.p[end] == ' ') {
			f->word++;
			at++;
		}
	}
	return good;
}

bool fold_text(struct str text, const struct value *before, struct str raw, struct fold *out)
{
	struct manner m = {0};
	struct folder f;
	read_manner(&m, before, raw);
	begin(&f, text, &m);
	bool good = fold(&f, out);
	hunks_done(&f.changes);
	buf_done(&m.text);
	vec_done(&m);
	return good;
}
