#include "text/decode.h"

#include "base/utf8.h"

/* Of 0x80 to 0x9F; elsewhere byte and code point are the same. */
static const uint16_t windows[32] = {0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c,
	0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e,
	0x0178};

static uint32_t unit_at(struct str text, size_t at, bool big)
{
	unsigned char a = (unsigned char)text.p[at], b = (unsigned char)text.p[at + 1];
	return big ? (uint32_t)a << 8 | b : (uint32_t)b << 8 | a;
}

/* The code point at *at, which is moved on; UTF8_BAD where half a pair stands. */
static uint32_t next_code(struct str text, size_t *at, bool big)
{
	uint32_t unit = unit_at(text, *at, big);
	*at += 2;
	if (unit < 0xd800 || unit > 0xdfff)
		return unit;
	if (unit > 0xdbff || *at + 2 > text.n)
		return UTF8_BAD;
	uint32_t low = unit_at(text, *at, big);
	*at += 2;
	return low < 0xdc00 || low > 0xdfff ? UTF8_BAD
					    : 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

bool decode_utf16(struct buf *out, struct str text)
{
	bool big = str_starts(text, STR("\xfe\xff"));
	size_t before = out->n;
	if (text.n % 2 || (!big && !str_starts(text, STR("\xff\xfe"))))
		return false;
	for (size_t at = 2; at < text.n;) {
		uint32_t code = next_code(text, &at, big);
		if (code == UTF8_BAD) {
			buf_splice(out, before, out->n, STR(""));
			return false;
		}
		utf8_put(out, code);
	}
	return true;
}

void decode_windows(struct buf *out, struct str text)
{
	uint32_t code;
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_decode(str_from(text, at), &code);
		unsigned char byte = (unsigned char)text.p[at];
		if (code != UTF8_BAD)
			buf_put(out, str_cut(text, at, at + n));
		else
			utf8_put(out, byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : byte);
	}
}
