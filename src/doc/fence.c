#include "doc/fence.h"

#include "text/lines.h"

static struct str line_at(struct str text, size_t at)
{
	struct str rest = str_from(text, at), line = {"", 0};
	str_next_line(&rest, &line);
	return line;
}

static bool is_dashes(struct str line)
{
	return str_is(str_trim_end(line), "---");
}

static bool only_dashes(struct str line)
{
	line = str_trim_blank(line);
	for (size_t i = 0; i < line.n; i++) {
		if (line.p[i] != '-')
			return false;
	}
	return line.n >= 2;
}

/* The line at or behind `at` that is not all blanks. A file may begin with a million such lines. */
static size_t skip_blank_lines(struct str text, size_t at)
{
	size_t start = at;
	for (; at < text.n; at++) {
		char c = text.p[at];
		bool crlf = c == '\r' && at + 1 < text.n && text.p[at + 1] == '\n';
		if (c == '\n')
			start = at + 1;
		else if (!char_is_blank(c) && !crlf)
			return start;
	}
	return text.n;
}

/* "key:" without blanks in the key. */
static bool is_key_line(struct str line)
{
	size_t colon = str_find_byte(line, 0, ':');
	return colon != STR_NONE && colon &&
		str_find_any(str_cut(line, 0, colon), 0, " \t") == STR_NONE;
}

/* Could the line stand in a frontmatter? */
static bool is_front_like(struct str line)
{
	return line.n == 0 || char_is_blank(*line.p) || *line.p == '#' || *line.p == '-' ||
		is_key_line(line);
}

static enum fence_miss why_missed(struct str text, size_t start)
{
	struct str first = line_at(text, start);
	if (str_starts(first, STR("---\r")))
		return FENCE_MISS_CR;
	if (only_dashes(first))
		return is_dashes(str_trim_blank(first)) ? FENCE_MISS_LATE : FENCE_MISS_DASHES;
	if (str_starts(first, STR("---")))
		return FENCE_MISS_TEXT;
	/* Blank lines, a comment or the line of a code fence may stand in front of it. */
	for (size_t at = start; (at = skip_blank_lines(text, at)) < text.n;
		at = lines_next(text, at)) {
		struct str line = str_trim_blank(line_at(text, at));
		/* A ruler below a heading is none. */
		if (is_dashes(line) && is_key_line(line_at(text, lines_next(text, at))))
			return FENCE_MISS_LATE;
		if (line.n && !str_starts(line, STR("```")) && !str_starts(line, STR("<!--")) &&
			*line.p != '#')
			break;
	}
	return FENCE_MISS_NONE;
}

/* The closing line's offset, or STR_NONE. An indented one may lie inside a value: it gives way to
 * one in column 1 when only frontmatter stands between the two. */
static size_t find_close(struct str text, size_t from)
{
	size_t indented = STR_NONE;
	for (size_t at = from; at < text.n; at = lines_next(text, at)) {
		struct str line = line_at(text, at);
		if (str_starts(line, STR("---")))
			return at;
		if (indented != STR_NONE && !is_front_like(line))
			break;
		if (indented == STR_NONE && str_starts(str_trim_blank(line), STR("---")))
			indented = at;
	}
	return indented;
}

/* The closing line may hold text behind its dashes; that text belongs to the body. */
static void set_close(struct fence *f, struct str text, size_t at)
{
	struct str line = line_at(text, at);
	size_t dashes = at + str_find(line, 0, STR("---"));
	f->kind = FENCE_BLOCK;
	f->front.end = at;
	f->close.at = at;
	f->close.end = is_dashes(str_trim_blank(line)) ? lines_next(text, at) : dashes + 3;
	f->body = f->close.end;
	f->cut = str_find(str_cut(text, 0, f->front.end), f->front.at, STR("---"));
}

/* The first line that is not blank, where it is "---" in column 1; else `start`. */
static size_t behind_blank_lines(struct str text, size_t start)
{
	size_t at = skip_blank_lines(text, start);
	while (at < text.n && str_trim(line_at(text, at)).n == 0)
		at = skip_blank_lines(text, lines_next(text, at));
	return is_dashes(line_at(text, at)) ? at : start;
}

struct fence fence_find(struct str text)
{
	struct fence f = {.cut = STR_NONE, .bom = str_starts(text, STR("\xef\xbb\xbf"))};
	size_t start = f.body = f.bom ? 3 : 0, at = behind_blank_lines(text, start);
	if (!is_dashes(line_at(text, at))) {
		f.miss = why_missed(text, start);
		return f;
	}
	f.open = (struct span){at, lines_next(text, at)};
	f.front = (struct span){f.open.end, text.n};
	size_t close = find_close(text, f.open.end);
	f.miss = at > start ? FENCE_MISS_LATE : FENCE_MISS_NONE;
	if (close == STR_NONE && f.miss != FENCE_MISS_NONE)
		return (struct fence){.cut = STR_NONE, .bom = f.bom, .body = start};
	f.kind = FENCE_OPEN;
	if (close != STR_NONE)
		set_close(&f, text, close);
	return f;
}

bool fence_is_read(const struct fence *f)
{
	return f->kind == FENCE_BLOCK && f->miss == FENCE_MISS_NONE;
}
