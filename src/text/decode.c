#include "text/decode.h"

#include "base/utf8.h"

/* Of 0x80 to 0x9F; elsewhere byte and code point are the same. */
static const uint16_t windows[32] = {0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c,
	0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e,
	0x0178};

/* How a text is written that is not in bytes: so many a unit; 0: it does not say. */
struct wide {
	size_t unit;
	bool big; /* the high byte first */
};

static struct wide wide_of(struct str text)
{
	if (str_starts(text, STR("\0\0\xfe\xff")))
		return (struct wide){4, true};
	if (str_starts(text, STR("\xff\xfe\0\0")))
		return (struct wide){4, false};
	if (str_starts(text, STR("\xfe\xff")))
		return (struct wide){2, true};
	return (struct wide){str_starts(text, STR("\xff\xfe")) ? 2 : 0, false};
}

const char *decode_wide_name(struct str text)
{
	size_t unit = wide_of(text).unit;
	return unit == 4 ? "UTF-32" : unit == 2 ? "UTF-16" : NULL;
}

static uint32_t unit_at(struct str text, size_t at, struct wide w)
{
	uint32_t unit = 0;
	for (size_t i = 0; i < w.unit; i++) {
		size_t byte = w.big ? at + i : at + w.unit - 1 - i;
		unit = unit << 8 | (unsigned char)text.p[byte];
	}
	return unit;
}

/* The code point at *at, which is moved on; UTF8_BAD where it is none, or half a pair. */
static uint32_t next_code(struct str text, size_t *at, struct wide w)
{
	uint32_t unit = unit_at(text, *at, w);
	*at += w.unit;
	if (unit < 0xd800 || unit > 0xdfff)
		return unit > 0x10ffff ? UTF8_BAD : unit;
	if (w.unit != 2 || unit > 0xdbff || *at + 2 > text.n)
		return UTF8_BAD;
	uint32_t low = unit_at(text, *at, w);
	*at += 2;
	return low < 0xdc00 || low > 0xdfff ? UTF8_BAD
					    : 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

bool decode_wide(struct buf *out, struct str text)
{
	struct wide w = wide_of(text);
	size_t before = out->n;
	if (!w.unit || text.n % w.unit)
		return false;
	for (size_t at = w.unit; at < text.n;) {
		uint32_t code = next_code(text, &at, w);
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
