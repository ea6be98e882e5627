#include "render/source.h"

#include <stdio.h>
#include <string.h>

enum {
	NARROW = 32, /* columns for text, below which the numbers are left out */
	DEEPEST = 2  /* listings of Markdown in one another: those within are plain */
};

struct source {
	struct flow flow;
	bool front; /* within the frontmatter */
	char fence; /* within a listing that this character opened */
	size_t fence_n;
	struct source_colours colours;
	struct flow code; /* the listing in colours, put out up to this byte and span */
	size_t code_at, code_span;
};

static size_t count_lines(struct str text)
{
	size_t n = 0;
	for (size_t at = 0; (at = str_find_byte(text, at, '\n')) != STR_NONE; at++)
		n++;
	return n + (text.n && text.p[text.n - 1] != '\n');
}

static size_t run_length(struct str line, size_t at, char c)
{
	size_t n = 0;
	while (at + n < line.n && line.p[at + n] == c)
		n++;
	return n;
}

static size_t indentation(struct str line)
{
	size_t n = 0;
	while (n < line.n && char_is_blank(line.p[n]))
		n++;
	return n;
}

static bool is_key_char(char c)
{
	return char_is_alnum(c) || c == '-' || c == '_' || c == '.';
}

static void put_front(struct source *s, struct str line)
{
	size_t at = indentation(line), end = at;
	if (str_is(str_trim_end(line), "---")) {
		flow_listing(&s->flow, line, ROLE_RULE);
		s->front = false;
		return;
	}
	while (end < line.n && is_key_char(line.p[end]))
		end++;
	bool key = end > at && end < line.n && line.p[end] == ':' &&
		(end + 1 == line.n || char_is_blank(line.p[end + 1]));
	size_t cut = key ? end + 1 : 0;
	bool comment = at < line.n && line.p[at] == '#';
	flow_listing(&s->flow, str_cut(line, 0, cut), ROLE_CODE_PROPERTY);
	flow_listing(&s->flow, str_from(line, cut), comment ? ROLE_CODE_COMMENT : ROLE_TEXT);
}

/* Does the line open or close a listing? */
static bool take_fence(struct source *s, struct str line)
{
	size_t at = indentation(line);
	char c = at < line.n ? line.p[at] : 0;
	size_t n = run_length(line, at, c);
	if ((c != '`' && c != '~') || n < 3)
		return false;
	if (!s->fence) {
		if (c == '`' && str_find_byte(line, at + n, '`') != STR_NONE)
			return false;
		s->fence = c;
		s->fence_n = n;
		return true;
	}
	if (c != s->fence || n < s->fence_n || str_trim_end(line).n != at + n)
		return false;
	s->fence = 0;
	return true;
}

/* The word behind the marks of the line that opens a listing. */
static struct str fence_info(const struct source *s, struct str line)
{
	return str_from(line, indentation(line) + s->fence_n);
}

/* What stands in `rest` before the line that closes the listing. */
static struct str fence_content(const struct source *s, struct str rest)
{
	struct source ahead = {.fence = s->fence, .fence_n = s->fence_n};
	struct str text = rest, line, before = rest;
	while (str_next_line(&rest, &line)) {
		if (take_fence(&ahead, line))
			return str_cut(text, 0, text.n - before.n);
		before = rest;
	}
	return text;
}

/* Colour the listing that this line opens, to be put out line by line. */
static void open_code(struct source *s, struct str line, struct str rest)
{
	flow_clear(&s->code);
	s->code_at = s->code_span = 0;
	if (s->colours.langs && s->colours.time.within <= DEEPEST)
		code_flow(s->colours.langs, fence_info(s, line), fence_content(s, rest),
			s->colours.time, &s->code);
}

/* The next line of the listing. */
static void put_code(struct source *s, struct str line)
{
	struct str text = buf_str(&s->code.text);
	size_t end = str_find_byte(text, s->code_at, '\n');
	if (s->code_at >= text.n) {
		flow_listing(&s->flow, line, ROLE_CODE_TEXT);
		return;
	}
	end = end == STR_NONE ? text.n : end;
	while (s->code_at < end) {
		struct flow_span span = s->code.spans.v[s->code_span];
		size_t to = span.end < end ? span.end : end;
		if (to > s->code_at)
			flow_put(&s->flow, str_cut(text, s->code_at, to), span.role, span.marks);
		s->code_at = to > s->code_at ? to : s->code_at;
		s->code_span += span.end <= end && s->code_span + 1 < s->code.spans.n;
	}
	s->code_at = end + 1;
}

/* Code spans within the line; what stands between is plain. */
static void put_spans(struct source *s, struct str line, enum role plain)
{
	size_t at = 0;
	for (size_t tick; (tick = str_find_byte(line, at, '`')) != STR_NONE;) {
		size_t n = run_length(line, tick, '`'), end = tick + n;
		while ((end = str_find_byte(line, end, '`')) != STR_NONE &&
			run_length(line, end, '`') != n)
			end += run_length(line, end, '`');
		if (end == STR_NONE)
			break;
		flow_listing(&s->flow, str_cut(line, at, tick), plain);
		flow_listing(&s->flow, str_cut(line, tick, end + n), ROLE_CODE);
		at = end + n;
	}
	flow_listing(&s->flow, str_from(line, at), plain);
}

/* Bytes of the list mark that begins at `at`, with the blank behind it; or 0. */
static size_t mark_length(struct str line, size_t at)
{
	size_t n = 0;
	while (at + n < line.n && n < 9 && line.p[at + n] >= '0' && line.p[at + n] <= '9')
		n++;
	char c = at + n < line.n ? line.p[at + n] : 0;
	bool mark = n ? c == '.' || c == ')' : c == '-' || c == '*' || c == '+';
	return mark && at + n + 1 < line.n && char_is_blank(line.p[at + n + 1]) ? n + 2 : 0;
}

static void put_prose(struct source *s, struct str line)
{
	static const enum role headings[] = {ROLE_TEXT, ROLE_HEADING1, ROLE_HEADING2,
		ROLE_HEADING3};
	size_t at = indentation(line), level = run_length(line, at, '#');
	size_t mark = mark_length(line, at);
	enum role plain = ROLE_TEXT;
	if (level && level <= 6 && (at + level == line.n || char_is_blank(line.p[at + level])))
		plain = headings[level < 3 ? level : 3];
	else if (at < line.n && line.p[at] == '>')
		plain = ROLE_QUOTE;
	else if (at < line.n && line.p[at] == '<')
		plain = ROLE_HTML;
	flow_listing(&s->flow, str_cut(line, 0, mark ? at + mark : 0), ROLE_BULLET);
	put_spans(s, str_from(line, mark ? at + mark : 0), plain);
	flow_find_urls(&s->flow, ROLE_TEXT, NULL);
}

static bool opens_front(struct str line, size_t number)
{
	struct str bom = STR("\xef\xbb\xbf");
	if (str_starts(line, bom))
		line = str_from(line, bom.n);
	return number == 1 && str_is(str_trim_end(line), "---");
}

static void put_line(struct source *s, struct str line, struct str rest, size_t number)
{
	flow_clear(&s->flow);
	if (opens_front(line, number)) {
		flow_listing(&s->flow, line, ROLE_RULE);
		s->front = true;
	} else if (s->front) {
		put_front(s, line);
	} else if (take_fence(s, line)) {
		flow_listing(&s->flow, line, ROLE_CODE_FRAME);
		if (s->fence)
			open_code(s, line, rest);
	} else if (s->fence) {
		put_code(s, line);
	} else {
		put_prose(s, line);
	}
}

static struct source source_new(struct source_colours colours, bool shows_tabs)
{
	struct source s = {.flow.shows_tabs = shows_tabs,
		.code.shows_tabs = shows_tabs,
		.colours = colours};
	s.colours.time.within++;
	return s;
}

static void source_done(struct source *s)
{
	flow_done(&s->flow);
	flow_done(&s->code);
}

void source_flow(struct str text, struct source_colours colours, struct flow *out)
{
	struct source s = source_new(colours, out->shows_tabs);
	struct str line;
	for (size_t i = 1; str_next_line(&text, &line); i++) {
		put_line(&s, line, text, i);
		flow_join(out, &s.flow);
		if (text.n)
			flow_listing(out, STR("\n"), ROLE_TEXT);
	}
	source_done(&s);
}

/* Add one to the number that is right-aligned in n `digits`; 99 becomes 00. */
static void count_up(char *digits, size_t n)
{
	for (; n && digits[n - 1] == '9'; n--)
		digits[n - 1] = '0';
	if (n)
		digits[n - 1] = digits[n - 1] == ' ' ? '1' : (char)(digits[n - 1] + 1);
}

void source_page(struct str text, size_t first_line, struct source_colours colours,
	struct page *page)
{
	struct source s = source_new(colours, page->reveal);
	struct str line;
	struct margin number = {.role = ROLE_DIM};
	size_t digits = (size_t)snprintf(NULL, 0, "%zu", first_line + count_lines(text) - 1);
	if (page_room(page) >= digits + 2 + NARROW) {
		number.columns = digits + 2;
		snprintf(number.first, sizeof number.first, "%*zu  ", (int)digits, first_line);
	}
	for (size_t i = first_line; str_next_line(&text, &line); i++) {
		put_line(&s, line, text, i);
		page_push(page, number);
		page_flow(page, &s.flow,
			&(struct page_text){.way = WRAP_LISTING, .hang = PAGE_HANG, .source = i});
		page_pop(page, i);
		if (number.columns)
			count_up(number.first, digits);
	}
	source_done(&s);
}
