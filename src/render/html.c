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
