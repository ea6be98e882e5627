/* What hidden characters spell. */
#include "text/hidden.h"

#include "base/utf8.h"

enum { MOST_DECODED = 200 };

static bool is_in(uint32_t code, uint32_t first, uint32_t last)
{
	return code >= first && code <= last;
}

/* Bits in two zero-width characters, eight a letter; `one` is the character that stands for 1. */
static void decode_bits(struct buf *out, struct str run, uint32_t one)
{
	uint32_t code;
	unsigned byte = 0, bits = 0;
	for (size_t at = 0; at < run.n && out->n < MOST_DECODED;) {
		at += utf8_decode(str_from(run, at), &code);
		byte = byte << 1 | (code == one);
		if (++bits < 8)
			continue;
		buf_putc(out, (char)byte);
		byte = bits = 0;
	}
}

static bool is_legible(struct str text)
{
	size_t letters = 0;
	for (size_t i = 0; i < text.n; i++)
		letters += char_is_alnum(text.p[i]) || char_is_blank(text.p[i]);
	return text.n > 0 && letters * 4 >= text.n * 3;
}

static void decode_zero_width(struct buf *out, struct str run)
{
	static const uint32_t ones[] = {0x200c, 0x200b, 0x200d, 0x2060, 0xfeff};
	for (size_t i = 0; i < sizeof ones / sizeof *ones; i++) {
		struct buf text = {0};
		decode_bits(&text, run, ones[i]);
		bool good = is_legible(buf_str(&text));
		if (good)
			buf_put(out, buf_str(&text));
		buf_done(&text);
		if (good)
			return;
	}
}

void hidden_decode(struct buf *out, struct str run)
{
	size_t start = out->n;
	uint32_t code;
	for (size_t at = 0; at < run.n && out->n - start < MOST_DECODED;) {
		at += utf8_decode(str_from(run, at), &code);
		if (is_in(code, 0xe0020, 0xe007e))
			buf_putc(out, (char)(code - 0xe0000));
		else if (is_in(code, 0xe0100, 0xe01ef))
			buf_putc(out, (char)(code - 0xe0100 + 16));
		else if (is_in(code, 0xfe00, 0xfe0f))
			buf_putc(out, (char)(code - 0xfe00));
	}
	if (out->n == start)
		decode_zero_width(out, run);
}
