#include "text/match.h"

#include "base/utf8.h"

static bool has_capital(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t code;
		at += utf8_decode(str_from(s, at), &code);
		if (utf8_lower(code) != code)
			return true;
	}
	return false;
}

/* Bytes of `text` that the pattern takes at its start, or STR_NONE. */
static size_t match_here(struct str text, struct str pattern, bool exact)
{
	size_t at = 0;
	for (size_t i = 0; i < pattern.n;) {
		uint32_t want, have;
		if (at >= text.n)
			return STR_NONE;
		i += utf8_decode(str_from(pattern, i), &want);
		at += utf8_decode(str_from(text, at), &have);
		if (want == UTF8_BAD && text.p[at - 1] != pattern.p[i - 1])
			return STR_NONE;
		if (want != have && (exact || utf8_lower(have) != want))
			return STR_NONE;
	}
	return at;
}

bool match_find(struct str text, struct str pattern, size_t from, struct span *hit)
{
	if (pattern.n == 0)
		return false;
	bool exact = has_capital(pattern);
	for (size_t at = from; at < text.n;) {
		size_t n = match_here(str_from(text, at), pattern, exact);
		if (n != STR_NONE) {
			*hit = (struct span){at, at + n};
			return true;
		}
		uint32_t code;
		at += utf8_decode(str_from(text, at), &code);
	}
	return false;
}

bool match_words(struct str text, struct str words)
{
	struct str word;
	struct span hit;
	while (str_next_piece(&words, ' ', &word)) {
		if (word.n && !match_find(text, word, 0, &hit))
			return false;
	}
	return true;
}
