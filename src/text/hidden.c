#include "text/hidden.h"

#include "base/utf8.h"
#include "base/words.h"

enum { MOST_SOFT = 120, SOFT_WITHIN = 1024, NEAR = 2048 };

enum sort {
	SORT_SEPARATOR,
	SORT_SOFT,
	SORT_GRAPHEME,
	SORT_MARK,
	SORT_EMBED,
	SORT_OVERRIDE,
	SORT_HANGUL,
	SORT_MONGOLIAN,
	SORT_ZERO_SPACE,
	SORT_JOINER,
	SORT_WORD_JOINER,
	SORT_NEVER,
	SORT_BLANK,
	SORT_BRAILLE,
	SORT_SPACE,
	SORT_SELECTOR,
	SORT_EMOJI_SELECTOR,
	SORT_HAN_SELECTOR,
	SORT_TAG,
	SORT_BOM
};

struct range {
	uint32_t first, last;
	enum sort sort;
	const char *name;
};

/* By code point. */
static const struct range ranges[] = {
	{0x85, 0x85, SORT_SEPARATOR, N_("a next-line mark")},
	{0xa0, 0xa0, SORT_SPACE, N_("a no-break space")},
	{0xad, 0xad, SORT_SOFT, N_("a soft hyphen")},
	{0x34f, 0x34f, SORT_GRAPHEME, N_("a combining grapheme joiner")},
	{0x61c, 0x61c, SORT_MARK, N_("an Arabic letter mark")},
	{0x115f, 0x1160, SORT_HANGUL, N_("a Hangul filler")},
	{0x1680, 0x1680, SORT_SPACE, N_("an Ogham space")},
	{0x17b4, 0x17b5, SORT_NEVER, N_("an inherent Khmer vowel")},
	{0x180b, 0x180f, SORT_MONGOLIAN, N_("a Mongolian selector")},
	{0x2000, 0x200a, SORT_SPACE, N_("a space of another width")},
	{0x200b, 0x200b, SORT_ZERO_SPACE, N_("a zero-width space")},
	{0x200c, 0x200c, SORT_JOINER, N_("a zero-width non-joiner")},
	{0x200d, 0x200d, SORT_JOINER, N_("a zero-width joiner")},
	{0x200e, 0x200e, SORT_MARK, N_("a left-to-right mark")},
	{0x200f, 0x200f, SORT_MARK, N_("a right-to-left mark")},
	{0x2028, 0x2028, SORT_SEPARATOR, N_("a line separator")},
	{0x2029, 0x2029, SORT_SEPARATOR, N_("a paragraph separator")},
	{0x202a, 0x202c, SORT_EMBED, N_("a change of direction")},
	{0x202d, 0x202d, SORT_OVERRIDE, N_("a left-to-right override")},
	{0x202e, 0x202e, SORT_OVERRIDE, N_("a right-to-left override")},
	{0x202f, 0x202f, SORT_SPACE, N_("a narrow no-break space")},
	{0x205f, 0x205f, SORT_SPACE, N_("a mathematical space")},
	{0x2060, 0x2060, SORT_WORD_JOINER, N_("a word joiner")},
	{0x2061, 0x2065, SORT_NEVER, N_("an invisible operator")},
	{0x2066, 0x2069, SORT_EMBED, N_("a change of direction")},
	{0x206a, 0x206f, SORT_NEVER, N_("a deprecated format character")},
	{0x2800, 0x2800, SORT_BRAILLE, N_("an empty Braille cell")},
	{0x3000, 0x3000, SORT_SPACE, N_("an ideographic space")},
	{0x3164, 0x3164, SORT_BLANK, N_("a Hangul filler")},
	{0xfe00, 0xfe0e, SORT_SELECTOR, N_("a variation selector")},
	{0xfe0f, 0xfe0f, SORT_EMOJI_SELECTOR, N_("a variation selector")},
	{0xfeff, 0xfeff, SORT_BOM, N_("a byte-order mark")},
	{0xffa0, 0xffa0, SORT_BLANK, N_("a Hangul filler")},
	{0xfff0, 0xfffb, SORT_NEVER, N_("an annotation mark")},
	{0x1bca0, 0x1bca3, SORT_NEVER, N_("a shorthand format character")},
	{0x1d173, 0x1d17a, SORT_NEVER, N_("a musical format character")},
	{0xe0000, 0xe007f, SORT_TAG, N_("a tag character")},
	{0xe0080, 0xe00ff, SORT_NEVER, N_("an unassigned invisible character")},
	{0xe0100, 0xe01ef, SORT_HAN_SELECTOR, N_("a variation selector")},
	{0xe01f0, 0xe0fff, SORT_NEVER, N_("an unassigned invisible character")},
};

static const struct range *range_of(uint32_t code)
{
	size_t low = 0, high = sizeof ranges / sizeof *ranges;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (ranges[middle].last < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sizeof ranges / sizeof *ranges && ranges[low].first <= code ? &ranges[low]
										 : NULL;
}

/* --- what stands beside it -------------------------------------------------------------------- */

/* Where a character stands; the ones before and behind it, 0 at the ends. */
struct spot {
	struct str text;
	size_t at, end;
	uint32_t code, before, after;
	bool strict;
};

static bool is_in(uint32_t code, uint32_t first, uint32_t last)
{
	return code >= first && code <= last;
}

static uint32_t code_before(struct str text, size_t at)
{
	uint32_t code = 0;
	size_t from = at;
	while (from > 0 && at - from < 4 && utf8_is_tail(text, --from))
		;
	if (from < at)
		utf8_decode(str_cut(text, from, at), &code);
	return code;
}

static uint32_t code_at(struct str text, size_t at)
{
	uint32_t code = 0;
	if (at < text.n)
		utf8_decode(str_from(text, at), &code);
	return code;
}

static struct spot spot_at(struct str text, size_t at, bool strict)
{
	struct spot s = {text, at, at, 0, code_before(text, at), 0, strict};
	s.end = at + utf8_decode(str_from(text, at), &s.code);
	s.after = code_at(text, s.end);
	return s;
}

static bool is_right_to_left(uint32_t code)
{
	return is_in(code, 0x590, 0x8ff) || is_in(code, 0xfb1d, 0xfdff) ||
		is_in(code, 0xfe70, 0xfefc) || is_in(code, 0x10800, 0x10fff) ||
		is_in(code, 0x1e800, 0x1efff);
}

/* Scripts whose letters take another form beside a joiner. */
static bool is_joining(uint32_t code)
{
	return is_in(code, 0x600, 0x8ff) || is_in(code, 0x900, 0xdff) ||
		is_in(code, 0x1000, 0x109f) || is_in(code, 0x1780, 0x18af) ||
		is_in(code, 0x10a00, 0x10fff) || is_in(code, 0x11000, 0x11fff) ||
		is_in(code, 0xa840, 0xaaff) || is_in(code, 0x1b00, 0x1bff) ||
		is_in(code, 0x1e900, 0x1e95f);
}

static bool is_han(uint32_t code)
{
	return is_in(code, 0x3400, 0x4dbf) || is_in(code, 0x4e00, 0x9fff) ||
		is_in(code, 0xf900, 0xfaff) || is_in(code, 0x20000, 0x323af);
}

/* Scripts that are written without blanks between words. */
static bool is_unspaced(uint32_t code)
{
	return is_in(code, 0xe00, 0xfff) || is_in(code, 0x1000, 0x109f) ||
		is_in(code, 0x1780, 0x17ff) || is_in(code, 0x3001, 0x30ff) ||
		is_in(code, 0xff01, 0xff60) || is_han(code);
}

static bool is_emoji_base(uint32_t code)
{
	return utf8_is_pictograph(code) || is_in(code, '0', '9') || code == '#' || code == '*' ||
		is_in(code, 0x2190, 0x2bff) || is_in(code, 0x1f000, 0x1faff) || code == 0x20e3;
}

/* The character before, past the colour of a skin and a selector. */
static uint32_t base_before(const struct spot *s)
{
	size_t at = s->at;
	uint32_t code = code_before(s->text, at);
	while (code == 0xfe0f || is_in(code, 0x1f3fb, 0x1f3ff)) {
		at -= code == 0xfe0f ? 3 : 4;
		code = code_before(s->text, at);
	}
	return code;
}

/* What is told of a paragraph: does it hold a right-to-left letter, and is each change of direction undone? */
struct direction {
	bool right_to_left, balanced;
};

static struct direction direction_of(const struct spot *s)
{
	struct direction d = {.balanced = true};
	size_t from = s->at, depth = 0;
	uint32_t code;
	while (from > 0 && s->at - from < NEAR && s->text.p[from - 1] != '\n')
		from--;
	for (size_t at = from; at < s->text.n && at < s->at + NEAR && s->text.p[at] != '\n';) {
		at += utf8_decode(str_from(s->text, at), &code);
		bool closes = code == 0x202c || code == 0x2069;
		bool opens = code == 0x202a || code == 0x202b || is_in(code, 0x2066, 0x2068);
		d.right_to_left |= is_right_to_left(code) && code != 0x61c;
		d.balanced &= !closes || depth > 0;
		depth += opens;
		depth -= closes && depth;
	}
	d.balanced &= depth == 0;
	return d;
}

/* --- how bad it is ---------------------------------------------------------------------------- */

static enum hidden_level judge_joiner(const struct spot *s)
{
	bool indic = utf8_combining_class(s->before) == 9 || utf8_combining_class(s->after) == 9;
	if (is_joining(s->before) || is_joining(s->after) || indic)
		return s->after < 0x80 && s->before < 0x80 ? HIDDEN_HIGH : HIDDEN_NONE;
	if (s->code == 0x200d && utf8_is_pictograph(base_before(s)) && utf8_is_pictograph(s->after))
		return HIDDEN_NONE;
	bool beside_ascii = s->before < 0x80 || s->after < 0x80;
	return beside_ascii || range_of(s->before) || range_of(s->after) ? HIDDEN_HIGH
									 : HIDDEN_MEDIUM;
}

static enum hidden_level judge_selector(const struct spot *s)
{
	if (is_in(s->before, 0xfe00, 0xfe0f) || is_in(s->after, 0xfe00, 0xfe0f))
		return HIDDEN_HIGH;
	if (s->code >= 0xfe0e && is_emoji_base(s->before))
		return HIDDEN_NONE;
	bool standard = is_in(s->code, 0xfe00, 0xfe02) && s->before >= 0x1000;
	return standard ? HIDDEN_NONE : HIDDEN_MEDIUM;
}

static enum hidden_level judge_direction(const struct spot *s, enum sort sort)
{
	if (s->strict || sort == SORT_OVERRIDE)
		return HIDDEN_TURNS;
	const struct direction d = direction_of(s);
	if (sort == SORT_MARK)
		return d.right_to_left ? HIDDEN_NONE : HIDDEN_MEDIUM;
	return d.right_to_left && d.balanced ? HIDDEN_NONE : HIDDEN_TURNS;
}

/* Soft hyphens belong to long words, of which a page of German is full; one to a letter or two does not. */
static enum hidden_level judge_soft(const struct spot *s)
{
	if (s->strict)
		return HIDDEN_MEDIUM;
	size_t n = 0, from = s->at > SOFT_WITHIN / 2 ? s->at - SOFT_WITHIN / 2 : 0;
	struct str near = str_cut(s->text, from, from + SOFT_WITHIN);
	for (size_t at = 0; n < MOST_SOFT && (at = str_find(near, at, STR("\u00ad"))) != STR_NONE;
		at++)
		n++;
	bool dense = n >= MOST_SOFT;
	return dense || s->after == 0xad ? HIDDEN_MEDIUM : HIDDEN_LOW;
}

static enum hidden_level judge_space(const struct spot *s)
{
	size_t from = s->at;
	if (s->strict)
		return HIDDEN_HIGH;
	while (from > 0 && char_is_blank(s->text.p[from - 1]))
		from--;
	bool indents = from == 0 || s->text.p[from - 1] == '\n';
	return indents && s->code == 0xa0 &&
			str_find_any(str_cut(s->text, s->end, s->end + 2), 0, "-*+") == 0
		? HIDDEN_HIGH
		: HIDDEN_NONE;
}

static enum hidden_level judge_mongolian(const struct spot *s)
{
	return is_in(s->before, 0x1820, 0x18aa) ? HIDDEN_NONE : HIDDEN_HIGH;
}

static enum hidden_level judge_zero_space(const struct spot *s)
{
	if (is_unspaced(s->before) && is_unspaced(s->after))
		return HIDDEN_NONE;
	return is_unspaced(s->before) || is_unspaced(s->after) ? HIDDEN_MEDIUM : HIDDEN_HIGH;
}

static enum hidden_level judge_han_selector(const struct spot *s)
{
	return is_han(s->before) && !is_in(s->after, 0xe0100, 0xe01ef) ? HIDDEN_NONE : HIDDEN_HIGH;
}

static bool is_hangul(uint32_t code)
{
	return is_in(code, 0x1100, 0x11ff) && !is_in(code, 0x115f, 0x1160);
}

static enum hidden_level judge(const struct spot *s, const struct range *range)
{
	switch (range->sort) {
	case SORT_SEPARATOR:
		return s->strict ? HIDDEN_HIGH : HIDDEN_MEDIUM;
	case SORT_SOFT:
		return judge_soft(s);
	case SORT_GRAPHEME:
		return s->before > 0x7f && utf8_combining_class(s->before) ? HIDDEN_LOW
									   : HIDDEN_MEDIUM;
	case SORT_MARK:
	case SORT_EMBED:
	case SORT_OVERRIDE:
		return judge_direction(s, range->sort);
	case SORT_HANGUL:
		return is_hangul(s->before) || is_hangul(s->after) ? HIDDEN_NONE : HIDDEN_HIGH;
	case SORT_MONGOLIAN:
		return judge_mongolian(s);
	case SORT_ZERO_SPACE:
		return judge_zero_space(s);
	case SORT_JOINER:
		return judge_joiner(s);
	case SORT_WORD_JOINER:
		return is_unspaced(s->before) || is_unspaced(s->after) ||
				is_in(s->before, 0x2010, 0x2015)
			? HIDDEN_LOW
			: HIDDEN_HIGH;
	case SORT_BRAILLE:
		return is_in(s->before, 0x2801, 0x28ff) || is_in(s->after, 0x2801, 0x28ff)
			? HIDDEN_NONE
			: HIDDEN_HIGH;
	case SORT_SPACE:
		return judge_space(s);
	case SORT_SELECTOR:
	case SORT_EMOJI_SELECTOR:
		return judge_selector(s);
	case SORT_HAN_SELECTOR:
		return judge_han_selector(s);
	case SORT_TAG:
		return HIDDEN_SPEAKS;
	case SORT_BOM:
		return s->at == 0 ? HIDDEN_NONE : HIDDEN_HIGH;
	case SORT_NEVER:
	case SORT_BLANK:
		break;
	}
	return HIDDEN_HIGH;
}

/* --- runs ------------------------------------------------------------------------------------- */

/* The end of the flag of England, Scotland or Wales, whose black flag ends before `at`; else `at`. */
static size_t flag_end(struct str text, size_t at)
{
	static const char *const lands[] = {"gbeng", "gbsct", "gbwls"};
	struct buf spelt = {0};
	uint32_t code = 0;
	size_t end = at;
	if (code_before(text, at) != 0x1f3f4)
		return at;
	while (end < text.n && spelt.n < 8) {
		size_t n = utf8_decode(str_from(text, end), &code);
		if (!is_in(code, 0xe0001, 0xe007f))
			break;
		end += n;
		if (code == 0xe007f)
			break;
		buf_putc(&spelt, (char)(code - 0xe0000));
	}
	bool known = false;
	for (size_t i = 0; i < sizeof lands / sizeof *lands; i++)
		known |= code == 0xe007f && str_is(buf_str(&spelt), lands[i]);
	buf_done(&spelt);
	return known ? end : at;
}

/* Take the character at `at` into the run; its end. */
static size_t take(struct str text, size_t at, bool strict, struct hidden *out)
{
	const struct spot s = spot_at(text, at, strict);
	const struct range *range = range_of(s.code);
	if (!range)
		return s.end;
	if (range->sort == SORT_TAG && flag_end(text, at) > at)
		return flag_end(text, at);
	enum hidden_level level = judge(&s, range);
	if (level == HIDDEN_NONE)
		return s.end;
	if (out->count++ == 0)
		out->where.at = at;
	out->where.end = s.end;
	if (level > out->level) {
		out->level = level;
		out->code = s.code;
		out->name = range->name;
	}
	return s.end;
}

bool hidden_next(struct str text, size_t at, bool strict, enum hidden_level least,
	struct hidden *out)
{
	*out = (struct hidden){0};
	/* None of them is ASCII. */
	while ((at = utf8_skip_ascii(text, at)) < text.n) {
		size_t count = out->count;
		at = take(text, at, strict, out);
		bool ended = out->count &&
			(out->count == count || at >= text.n ||
				!((unsigned char)text.p[at] & 0x80));
		if (ended && out->level >= least)
			return true;
		if (ended)
			*out = (struct hidden){0};
	}
	return false;
}
