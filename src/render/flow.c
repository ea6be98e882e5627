#include "render/flow.h"

#include "base/utf8.h"
#include "base/vec.h"

#include <string.h>

void flow_done(struct flow *f)
{
	buf_done(&f->text);
	vec_done(&f->spans);
	vec_done(&f->sources);
}

void flow_clear(struct flow *f)
{
	buf_clear(&f->text);
	f->spans.n = f->sources.n = 0;
	f->tab.at = f->tab.column = 0;
}

/* The text was put up to here in this look. */
static void end_span(struct flow *f, enum role role, unsigned marks)
{
	struct flow_span *last = f->spans.n ? &f->spans.v[f->spans.n - 1] : NULL;
	if (last && last->end == f->text.n)
		return;
	if (last && last->role == role && last->marks == marks)
		last->end = f->text.n;
	else
		vec_push(&f->spans, ((struct flow_span){f->text.n, role, marks}));
}

void flow_put(struct flow *f, struct str text, enum role role, unsigned marks)
{
	buf_put(&f->text, text);
	end_span(f, role, marks);
}

void flow_puts(struct flow *f, const char *text, enum role role)
{
	flow_put(f, str_of(text), role, 0);
}

static bool is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static bool ends_white(const struct flow *f)
{
	return f->text.n == 0 || is_white(f->text.p[f->text.n - 1]);
}

/* Is each blank in it one alone, and nothing else white? */
static bool is_even(struct str text)
{
	if (memchr(text.p, '\n', text.n) || memchr(text.p, '\t', text.n))
		return false;
	size_t at = 0;
	while ((at = str_find_byte(text, at, ' ')) != STR_NONE) {
		if (++at < text.n && text.p[at] == ' ')
			return false;
	}
	return true;
}

void flow_words(struct flow *f, struct str text, enum role role, unsigned marks)
{
	if (text.n && is_even(text)) {
		bool twice = *text.p == ' ' && ends_white(f);
		flow_put(f, str_from(text, twice ? 1 : 0), role, marks);
		return;
	}
	char *to = buf_room(&f->text, text.n);
	bool white = ends_white(f);
	size_t n = 0;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		bool blank = is_white(c);
		if (!blank || !white)
			to[n++] = blank ? ' ' : c;
		white = blank;
	}
	f->text.n += n;
	to[n] = '\0';
	end_span(f, role, marks);
}

void flow_literal(struct flow *f, struct str text, enum role role, unsigned marks)
{
	size_t at = f->text.n;
	buf_put(&f->text, text);
	for (size_t i = at; i < f->text.n; i++) {
		if (is_white(f->text.p[i]))
			f->text.p[i] = ' ';
	}
	end_span(f, role, marks);
}

void flow_plain_ends(struct str text, struct buf *out)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		buf_put(out, line);
		if (text.n)
			buf_putc(out, '\n');
	}
}

static size_t last_line_start(struct str text, size_t from)
{
	const char *lf = text.n > from ? memrchr(text.p + from, '\n', text.n - from) : NULL;
	return lf ? (size_t)(lf - text.p) + 1 : STR_NONE;
}

static void put_tab(struct flow *f)
{
	enum { STOP = 4 };
	struct str text = buf_str(&f->text);
	size_t start = last_line_start(text, f->tab.at);
	if (start != STR_NONE) {
		f->tab.at = start;
		f->tab.column = 0;
	}
	f->tab.column += utf8_width(str_from(text, f->tab.at));
	size_t n = STOP - f->tab.column % STOP;
	if (f->shows_tabs)
		buf_putc(&f->text, '>');
	buf_fill(&f->text, f->shows_tabs ? '-' : ' ', f->shows_tabs ? n - 1 : n);
	f->tab.column += n;
	f->tab.at = f->text.n;
}

void flow_listing(struct flow *f, struct str text, enum role role)
{
	struct str piece;
	while (str_next_piece(&text, '\t', &piece)) {
		buf_put(&f->text, piece);
		if (f->shows_tabs)
			end_span(f, role, 0);
		if (text.p)
			put_tab(f);
		if (f->shows_tabs)
			end_span(f, ROLE_DIM, 0);
	}
	end_span(f, role, 0);
}

void flow_break(struct flow *f)
{
	buf_putc(&f->text, '\n');
	end_span(f, ROLE_TEXT, 0);
}

void flow_line(struct flow *f, size_t line)
{
	struct flow_source *last = f->sources.n ? &f->sources.v[f->sources.n - 1] : NULL;
	if (!last || line > last->line)
		vec_push(&f->sources, ((struct flow_source){f->text.n, line}));
}

size_t flow_line_at(const struct flow *f, size_t at, size_t otherwise)
{
	size_t low = 0, high = f->sources.n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (f->sources.v[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? f->sources.v[low - 1].line : otherwise;
}

void flow_join(struct flow *f, const struct flow *from)
{
	size_t at = 0;
	for (size_t i = 0; i < from->spans.n; i++) {
		struct flow_span span = from->spans.v[i];
		flow_put(f, str_cut(buf_str(&from->text), at, span.end), span.role, span.marks);
		at = span.end;
	}
}

static bool ends_url(char c)
{
	return (unsigned char)c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || c == 0x7f;
}

/* Bytes of the address that `text` begins with: what ends a sentence or closes a bracket around it
 * is no part of it. */
static size_t url_length(struct str text)
{
	size_t n = 0, open = 0, closed = 0;
	for (; n < text.n && !ends_url(text.p[n]); n++) {
		open += text.p[n] == '(';
		closed += text.p[n] == ')';
	}
	for (; n; n--) {
		char last = text.p[n - 1];
		bool extra = last == ')' && closed > open;
		if (!extra && !strchr("?!.,:;*_~'|]}", last))
			break;
		closed -= extra;
	}
	return n;
}

static size_t scheme_length(struct str text)
{
	static const char *const schemes[] = {"https://", "http://"};
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		struct str scheme = str_of(schemes[i]);
		if (str_same_letters(str_cut(text, 0, scheme.n), scheme))
			return scheme.n;
	}
	return 0;
}

/* The next address in [at, end) of the text. */
static bool next_url(struct str text, size_t at, size_t end, struct span *url)
{
	struct str part = str_cut(text, 0, end);
	for (size_t colon; (colon = str_find(part, at, STR("://"))) != STR_NONE; at = colon + 3) {
		for (size_t back = 4; back <= 5; back++) {
			if (colon < at + back ||
				(colon > at + back && char_is_alnum(part.p[colon - back - 1])))
				continue;
			struct str from = str_from(part, colon - back);
			size_t scheme = scheme_length(from), n = url_length(from);
			if (!scheme || scheme != back + 3 || n <= scheme)
				continue;
			*url = (struct span){colon - back, colon - back + n};
			return true;
		}
	}
	return false;
}

static unsigned next_number(unsigned *number)
{
	bool counts = number && *number && *number <= LINK_MOST;
	return counts ? (*number)++ << LINK_SHIFT : 0;
}

void flow_mark(struct flow *f, enum role plain, enum role role, flow_next next, unsigned *number)
{
	struct flow_spans old = f->spans;
	size_t at = 0;
	f->spans = (struct flow_spans){0};
	for (size_t i = 0; i < old.n; i++) {
		struct flow_span s = old.v[i];
		struct span hit;
		while (s.role == plain && next(buf_str(&f->text), at, s.end, &hit)) {
			if (hit.at > at)
				vec_push(&f->spans, ((struct flow_span){hit.at, s.role, s.marks}));
			vec_push(&f->spans,
				((struct flow_span){hit.end, role, s.marks | next_number(number)}));
			at = hit.end;
		}
		if (s.end > at)
			vec_push(&f->spans, s);
		at = s.end;
	}
	vec_done(&old);
}

void flow_find_urls(struct flow *f, enum role plain, unsigned *number)
{
	if (str_find(buf_str(&f->text), 0, STR("://")) != STR_NONE)
		flow_mark(f, plain, ROLE_URL, next_url, number);
}
