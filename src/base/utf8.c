#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

size_t utf8_decode(struct str s, uint32_t *code)
{
	unsigned char c = (unsigned char)s.p[0];
	*code = c;
	if (c < 0x80)
		return 1;
	size_t n = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t value = c & (0x7fu >> n);
	bool good = c >= 0xc2 && c <= 0xf4;
	for (size_t i = 1; good && i < n; i++) {
		good = utf8_is_tail(s, i);
		if (good)
			value = value << 6 | ((unsigned char)s.p[i] & 0x3f);
	}
	if (!good || value < least[n] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
		*code = UTF8_BAD;
		return 1;
	}
	*code = value;
	return n;
}

void utf8_put(struct buf *b, uint32_t code)
{
	utf8proc_uint8_t bytes[4];
	if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
		code = 0xfffd;
	utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)code, bytes);
	buf_put(b, (struct str){(const char *)bytes, (size_t)n});
}

/* Eight bytes at a time, the high bit of each lane says whether it is one to stop at. */
enum { LANES = 8 };
static const uint64_t every = UINT64_C(0x0101010101010101), high = UINT64_C(0x8080808080808080);

static uint64_t lanes_at(struct str s, size_t at)
{
	uint64_t lanes;
	memcpy(&lanes, s.p + at, sizeof lanes);
	return lanes;
}

size_t utf8_skip_ascii(struct str s, size_t at)
{
	while (at + LANES <= s.n && !(lanes_at(s, at) & high))
		at += LANES;
	while (at < s.n && (unsigned char)s.p[at] < 0x80)
		at++;
	return at;
}

/* Is any lane above 0x7e, or below 0x20? (A borrow can only come from a lane that is.) */
static bool has_special(uint64_t lanes)
{
	return (lanes | (lanes + every) | (lanes - every * 0x20)) & high;
}

size_t utf8_skip_printable(struct str s, size_t at)
{
	while (at + LANES <= s.n && !has_special(lanes_at(s, at)))
		at += LANES;
	while (at < s.n && s.p[at] >= 0x20 && s.p[at] < 0x7f)
		at++;
	return at;
}

size_t utf8_invalid(struct str s)
{
	for (size_t at = 0; (at = utf8_skip_ascii(s, at)) < s.n;) {
		uint32_t code;
		size_t n = utf8_decode(str_from(s, at), &code);
		if (code == UTF8_BAD)
			return at;
		at += n;
	}
	return STR_NONE;
}

size_t utf8_count(struct str s)
{
	size_t count = 0;
	for (size_t at = 0, next; at < s.n; at = next) {
		uint32_t code;
		next = utf8_skip_ascii(s, at);
		count += next - at;
		if (next < s.n) {
			next += utf8_decode(str_from(s, next), &code);
			count++;
		}
	}
	return count;
}

void utf8_mend(struct buf *out, struct str s)
{
	while (s.n) {
		size_t bad = utf8_invalid(s);
		buf_put(out, str_cut(s, 0, bad));
		if (bad == STR_NONE)
			return;
		buf_puts(out, "\xef\xbf\xbd");
		s = str_from(s, bad + 1);
	}
}

size_t utf8_next(struct str s, size_t at)
{
	if (at >= s.n)
		return s.n;
	uint32_t code, before;
	utf8proc_int32_t state = 0;
	at += utf8_decode(str_from(s, at), &before);
	while (at < s.n && before != UTF8_BAD) {
		size_t n = utf8_decode(str_from(s, at), &code);
		if (code == UTF8_BAD ||
			utf8proc_grapheme_break_stateful((utf8proc_int32_t)before,
				(utf8proc_int32_t)code, &state))
			break;
		before = code;
		at += n;
	}
	return at;
}

size_t utf8_back(struct str s, size_t at)
{
	if (at > s.n)
		at = s.n;
	if (at == 0)
		return 0;
	/* Breaks depend on what came before: start from the line's first byte, or not too far back. */
	size_t from = at - 1;
	while (from && s.p[from - 1] != '\n' && at - from < 256)
		from--;
	for (int tails = 0; tails < 3 && from && utf8_is_tail(s, from); tails++)
		from--;
	size_t last = from;
	for (size_t next = from; next < at; next = utf8_next(s, next))
		last = next;
	return last;
}

uint32_t utf8_lower(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
	return code == UTF8_BAD ? code : (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

unsigned utf8_combining_class(uint32_t code)
{
	return utf8proc_get_property((utf8proc_int32_t)code)->combining_class;
}

bool utf8_is_pictograph(uint32_t code)
{
	return utf8proc_get_property((utf8proc_int32_t)code)->boundclass ==
		UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static void fold_ascii(struct buf *out, struct str s)
{
	char *to = buf_room(out, s.n);
	for (size_t i = 0; i < s.n; i++)
		to[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] | 0x20) : s.p[i];
	buf_end_at(out, out->n + s.n);
}

void utf8_fold(struct buf *out, struct str s)
{
	struct buf valid = {0};
	if (utf8_skip_ascii(s, 0) == s.n) {
		fold_ascii(out, s);
		return;
	}
	utf8_mend(&valid, s);
	utf8proc_uint8_t *folded = NULL;
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
		UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)buf_text(&valid),
		(utf8proc_ssize_t)valid.n, &folded, options);
	if (n >= 0)
		buf_put(out, (struct str){(const char *)folded, (size_t)n});
	else
		buf_put(out, buf_str(&valid));
	free(folded);
	buf_done(&valid);
}
