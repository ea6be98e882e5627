#include "render/html.h"

static bool starts_tag(struct str text, size_t at)
{
	char next = at + 1 < text.n ? text.p[at + 1] : 0;
	return char_is_alnum(next) || next == '/' || next == '!' || next == '?';
}

/* Bytes of the tag or comment that begins at `at`. One that does not end goes on to the next, or to
 * the end. */
static size_t tag_length(struct str text, size_t at)
{
	if (str_starts(str_from(text, at), STR("<!--"))) {
		size_t end = str_find(text, at, STR("-->"));
		return (end == STR_NONE ? text.n : end + 3) - at;
	}
	size_t end = str_find_any(text, at + 1, "<>");
	if (end == STR_NONE)
		return text.n - at;
	return (text.p[end] == '>' ? end + 1 : end) - at;
}

void html_flow(struct str text, enum role plain, struct flow *out)
{
	for (size_t at = 0, end; at < text.n; at = end) {
		bool tag = text.p[at] == '<' && starts_tag(text, at);
		end = tag ? at + tag_length(text, at) : str_find_byte(text, at + 1, '<');
		flow_listing(out, str_cut(text, at, end), tag ? ROLE_HTML : plain);
	}
}

bool html_is_break(struct str tag)
{
	if (!str_same_letters(str_cut(tag, 0, 3), STR("<br")))
		return false;
	struct str rest = str_trim(str_from(tag, 3));
	return str_is(rest, ">") || str_is(rest, "/>");
}

static bool is_name(char c)
{
	return char_is_alnum(c) || c == '_' || c == '-' || c == '.' || c == ':';
}

/* Bytes of the tag at `at` whose name has an underscore, which CommonMark takes for no tag; or 0. */
static size_t prompt_tag(struct str text, size_t at)
{
	size_t end = at + 1 + (at + 1 < text.n && text.p[at + 1] == '/'), name = end;
	bool underscore = false;
	for (; end < text.n && is_name(text.p[end]); end++)
		underscore = underscore || text.p[end] == '_';
	bool good = underscore && text.p[name] != '-' && end < text.n && text.p[end] == '>';
	return good ? end + 1 - at : 0;
}

static bool next_tag(struct str text, size_t at, size_t end, struct span *hit)
{
	struct str part = str_cut(text, 0, end);
	for (size_t n; (at = str_find_byte(part, at, '<')) != STR_NONE; at++) {
		if ((n = prompt_tag(part, at)) == 0)
			continue;
		*hit = (struct span){at, at + n};
		return true;
	}
	return false;
}

void html_find_tags(struct flow *f, enum role plain)
{
	if (str_find_byte(buf_str(&f->text), 0, '<') != STR_NONE)
		flow_mark(f, plain, ROLE_HTML, next_tag, NULL);
}
