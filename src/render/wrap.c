#include "render/wrap.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* One unit of display in a flow. */
struct unit {
	size_t n; /* bytes */
	size_t width;
	uint32_t code; /* its first code point */
	bool joined;   /* to the unit behind it, by a joiner at its end */
};

/* No line begins with one of these (closing punctuation, small kana, iteration marks). */
static const uint32_t no_start[] = {'!', '"', '%', '\'', ')', ',', '.', ':', ';', '?', ']', '}',
	0xa2, 0xb0, 0xb7, 0xbb, 0x2019, 0x201d, 0x2022, 0x2025, 0x2026, 0x203a, 0x203c, 0x2047,
	0x2048, 0x2049, 0x2103, 0x3001, 0x3002, 0x3003, 0x3005, 0x3009, 0x300b, 0x300d, 0x300f,
	0x3011, 0x3015, 0x3017, 0x3019, 0x301b, 0x301c, 0x301e, 0x301f, 0x303b, 0x3041, 0x3043,
	0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308e, 0x3095, 0x3096, 0x309b,
	0x309c, 0x309d, 0x309e, 0x30a0, 0x30a1, 0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30c3, 0x30e3,
	0x30e5, 0x30e7, 0x30ee, 0x30f5, 0x30f6, 0x30fb, 0x30fc, 0x30fd, 0x30fe, 0xfe30, 0xfe50,
	0xfe52, 0xfe54, 0xfe55, 0xfe56, 0xfe57, 0xff01, 0xff05, 0xff09, 0xff0c, 0xff0e, 0xff1a,
	0xff1b, 0xff1f, 0xff3d, 0xff5d, 0xff60, 0xff61, 0xff63, 0xff64, 0xff65};
/* No line ends with one of these (opening punctuation, signs before a number). */
static const uint32_t no_end[] = {'#', '$', '(', '[', '{', 0xa3, 0xa5, 0xab, 0x2018, 0x201c, 0x2039,
	0x20ac, 0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0x3016, 0x3018, 0x301a, 0x301d,
	0xff03, 0xff04, 0xff08, 0xff3b, 0xff5b, 0xff5f, 0xff62, 0xffe1, 0xffe5};

static int compare_code(const void *key, const void *item)
{
	uint32_t a = *(const uint32_t *)key, b = *(const uint32_t *)item;
	return (a > b) - (a < b);
}

static bool is_among(uint32_t code, const uint32_t *codes, size_t n)
{
	return bsearch(&code, codes, n, sizeof *codes, compare_code) != NULL;
}

static bool is_high(char c)
{
	return (unsigned char)c >= 0x80;
}

/* How many of the next `most` bytes are ASCII signs, each a unit of one column. Nearly all text is
 * this, and nothing in it is a place to break. */
static size_t plain_run(struct str text, size_t at, size_t most)
{
	size_t end = most < text.n - at ? at + most : text.n, i = at;
	while (i < end && text.p[i] > ' ' && text.p[i] < 0x7f)
		i++;
	/* The last may have marks behind it. */
	return i > at && i < text.n && is_high(text.p[i]) ? i - at - 1 : i - at;
}

static struct unit plain_unit(struct str text, size_t at)
{
	return (struct unit){1, 1, (unsigned char)text.p[at], false};
}

static struct unit unit_at(struct str text, size_t at)
{
	if (plain_run(text, at, 1))
		return plain_unit(text, at);
	struct unit u = {0};
	struct utf8_cell cell;
	struct str rest = str_from(text, at);
	u.n = utf8_cell(rest, &cell);
	u.width = cell.width;
	utf8_decode(rest, &u.code);
	rest = str_cut(rest, 0, u.n);
	u.joined = str_ends(rest, STR("\xe2\x80\x8c")) || str_ends(rest, STR("\xe2\x80\x8d"));
	return u;
}

static bool is_hangul(uint32_t code)
{
	return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) ||
		(code >= 0x3130 && code <= 0x318f);
}

/* May a line end between these two, where no blank stands? Korean has blanks to end lines at. */
static bool breaks_between(const struct unit *a, const struct unit *b)
{
	const uint32_t dash = 0x2014;
	if (a->code < 0x80 && b->code < 0x80)
		return false;
	if (a->width != 2 && b->width != 2)
		return a->code == dash && b->code != dash;
	return !a->joined && !(is_hangul(a->code) && is_hangul(b->code)) &&
		!is_among(b->code, no_start, sizeof no_start / sizeof *no_start) &&
		!is_among(a->code, no_end, sizeof no_end / sizeof *no_end);
}

/* A place where the line may end: its text goes up to `end`, the next line begins at `next`. */
struct stop {
	size_t end, next, columns;
	bool found;
};

struct scan {
	struct str text;
	size_t start, at, columns;
	struct stop stop;
	struct unit last; /* .n is 0 behind a blank and at the start of the line */
	bool ink;         /* something other than blanks was seen */
};

static void take_blanks(struct scan *s)
{
	size_t from = s->at;
	while (s->at < s->text.n && s->text.p[s->at] == ' ')
		s->at++;
	s->stop = (struct stop){from, s->at, s->columns, true};
	s->columns += s->at - from;
	s->last.n = 0;
}

/* Most lines are ASCII signs and blanks: on to the last blank that stands within the columns. */
static void skip_plain_words(struct scan *s, size_t columns)
{
	struct str near = str_cut(s->text, 0, s->at + columns);
	size_t end = utf8_skip_printable(near, s->at);
	const char *blank = end > s->at ? memrchr(s->text.p + s->at, ' ', end - s->at) : NULL;
	if (blank) {
		s->columns = (size_t)(blank - s->text.p) - s->at;
		s->at += s->columns;
	}
}

/* Take units until one does not fit. True when the text or the line of it ended before. */
static bool scan_words(struct scan *s, size_t columns)
{
	skip_plain_words(s, columns);
	while (s->at < s->text.n && s->text.p[s->at] != '\n') {
		if (s->text.p[s->at] == ' ') {
			take_blanks(s);
			continue;
		}
		struct unit u = unit_at(s->text, s->at);
		if (s->last.n && breaks_between(&s->last, &u))
			s->stop = (struct stop){s->at, s->at, s->columns, true};
		if (s->columns + u.width > columns)
			return false;
		s->last = u;
		s->at += u.n;
		s->columns += u.width;
		size_t run = is_high(s->text.p[s->at - 1])
			? 0
			: plain_run(s->text, s->at, columns - s->columns);
		if (run) {
			s->at += run;
			s->columns += run;
			s->last = plain_unit(s->text, s->at - 1);
		}
	}
	return true;
}

/* Do blanks end the line from here on, as far as a line's width goes? */
static bool is_tail(struct str text, size_t at, size_t columns)
{
	size_t end = at + columns + 1;
	while (at < text.n && at < end && text.p[at] == ' ')
		at++;
	return at == text.n || text.p[at] == '\n';
}

static bool scan_listing(struct scan *s, size_t columns)
{
	for (size_t run = 0; s->at < s->text.n && s->text.p[s->at] != '\n'; run++) {
		struct unit u = unit_at(s->text, s->at);
		bool blank = s->text.p[s->at] == ' ';
		if (!blank)
			run = 0;
		if (blank && run <= 1 && is_tail(s->text, s->at, columns)) {
			take_blanks(s);
			return true;
		}
		if (blank && s->ink && s->columns * 2 >= columns)
			s->stop = (struct stop){s->at, s->at + 1, s->columns, true};
		if (s->columns + u.width > columns)
			return false;
		s->at += u.n;
		s->columns += u.width;
		s->ink = s->ink || !blank;
		size_t plain = plain_run(s->text, s->at, columns - s->columns);
		s->at += plain;
		s->columns += plain;
		if (plain) {
			s->ink = true;
			run = 0;
		}
	}
	return true;
}

static bool give_stand_in(struct wrap *w, size_t columns, struct wrap_line *line)
{
	struct stand_in *s = &w->stand_in;
	size_t left = s->n - s->at, n = left < columns ? left : columns;
	line->stand_in = (struct str){s->text + s->at, n};
	line->part = (struct span){w->at, w->at};
	line->columns = n;
	w->goes_on = w->glued = true;
	s->at += n;
	if (s->at < s->n)
		return true;
	s->n = 0;
	w->at += s->replaces;
	w->done = w->at == w->flow->text.n;
	if (!w->done && w->flow->text.p[w->at] == '\n') {
		w->at++;
		w->goes_on = w->glued = false;
	}
	return true;
}

/* The unit at w->at is wider than a whole line. */
static void make_stand_in(struct wrap *w)
{
	struct utf8_cell cell;
	struct stand_in *s = &w->stand_in;
	s->replaces = utf8_cell(str_from(buf_str(&w->flow->text), w->at), &cell);
	s->at = 0;
	s->n = cell.escaped ? cell.n : 1;
	memcpy(s->text, cell.escaped ? cell.text : "?", s->n);
}

static bool give(struct wrap *w, const struct stop *stop, struct wrap_line *line)
{
	line->part = (struct span){w->at, stop->end};
	line->columns = stop->columns;
	w->at = stop->next;
	return true;
}

/* The scan reached the end of the text or a line break. */
static bool give_whole(struct wrap *w, const struct scan *s, struct wrap_line *line)
{
	struct stop stop = {s->at, s->at, s->columns, true};
	if (s->stop.found && s->stop.next == s->at && s->stop.end < s->at)
		stop = s->stop;
	w->done = s->at == s->text.n;
	stop.next = w->done ? s->at : s->at + 1;
	w->goes_on = w->glued = false;
	return give(w, &stop, line);
}

/* The last place in (least, end] where one of these signs stands before a letter; 0: nowhere. */
static size_t behind_sign(struct str text, size_t least, size_t end, const char *signs)
{
	for (size_t at = end; at > least; at--) {
		bool tag = at > 1 && text.p[at - 2] == '<';
		if (!tag && char_is_alnum(text.p[at]) && strchr(signs, text.p[at - 1]))
			return at;
	}
	return 0;
}

/* Where a word that is longer than a line is broken: behind a slash, if not too far back. */
static struct stop stop_in_word(const struct scan *s)
{
	size_t n = s->at - s->start;
	size_t at = behind_sign(s->text, s->start + n / 3, s->at, "/?&");
	if (!at)
		at = behind_sign(s->text, s->start + n / 2, s->at, "=_-.,:;");
	at = at ? at : s->at;
	size_t columns = s->columns - utf8_width(str_cut(s->text, at, s->at));
	return (struct stop){at, at, columns, true};
}

bool wrap_next(struct wrap *w, size_t columns, struct wrap_line *line)
{
	struct scan s = {.text = buf_str(&w->flow->text), .start = w->at, .at = w->at};
	if (w->done)
		return false;
	*line = (struct wrap_line){.goes_on = w->goes_on, .glued = w->glued};
	if (w->stand_in.n)
		return give_stand_in(w, columns, line);
	if (w->way == WRAP_WORDS) {
		while (s.at < s.text.n && s.text.p[s.at] == ' ')
			s.at++;
		s.start = w->at = s.at;
	}
	if (w->way == WRAP_WORDS ? scan_words(&s, columns) : scan_listing(&s, columns))
		return give_whole(w, &s, line);
	w->goes_on = true;
	w->glued = !s.stop.found || s.stop.end == s.stop.next;
	if (s.stop.found)
		return give(w, &s.stop, line);
	if (s.at > s.start) {
		struct stop full = {s.at, s.at, s.columns, true};
		if (w->way == WRAP_WORDS)
			full = stop_in_word(&s);
		return give(w, &full, line);
	}
	make_stand_in(w);
	return give_stand_in(w, columns, line);
}

/* Where a piece that begins at `at` and should end at `end` ends without splitting a unit. */
static size_t whole_units(struct str text, size_t at, size_t end)
{
	if (end >= text.n || (unsigned char)text.p[end] < 0x80)
		return end;
	while (at < end)
		at += unit_at(text, at).n;
	return at;
}

void wrap_put(struct wrap *w, const struct wrap_line *line, struct sheet_maker *m)
{
	const struct flow_spans *spans = &w->flow->spans;
	struct str text = str_cut(buf_str(&w->flow->text), 0, line->part.end);
	size_t at = line->part.at;
	while (w->span + 1 < spans->n && spans->v[w->span].end <= at)
		w->span++;
	if (line->stand_in.n)
		sheet_put(m, line->stand_in, spans->v[w->span].role, spans->v[w->span].marks);
	for (size_t i = w->span; at < text.n; i++) {
		struct flow_span span = spans->v[i];
		size_t end = whole_units(text, at, span.end < text.n ? span.end : text.n);
		if (end <= at)
			continue;
		sheet_put(m, str_cut(text, at, end), span.role, span.marks);
		at = end;
	}
}

struct wrap_measure wrap_measure(const struct flow *f)
{
	struct str text = buf_str(&f->text);
	struct wrap_measure most = {0};
	struct unit last = {0};
	for (size_t at = 0, line = 0, word = 0; at < text.n;) {
		struct unit u = {1, 1, ' ', false};
		if (text.p[at] == '\n') {
			line = word = 0;
			at++;
			continue;
		}
		if (text.p[at] != ' ')
			u = unit_at(text, at);
		word = u.code == ' ' || breaks_between(&last, &u) ? 0 : word;
		word += u.code == ' ' ? 0 : u.width;
		line += u.width;
		most.line = line > most.line ? line : most.line;
		most.word = word > most.word ? word : most.word;
		last = u;
		at += u.n;
		size_t run = u.code < 0x80 && u.code > ' ' ? plain_run(text, at, text.n - at) : 0;
		if (run) {
			word += run;
			line += run;
			most.line = line > most.line ? line : most.line;
			most.word = word > most.word ? word : most.word;
			at += run;
			last = plain_unit(text, at - 1);
		}
	}
	return most;
}
