/* What a person cannot see: what is told of it and how gravely, and what it spells. What honest text may
 * hold is in unit/hidden_honest.c. */
#include "text/hidden.h"

#include "base/utf8.h"
#include "tests/t.h"

struct row {
	const char *name, *text;
	bool strict;
	enum hidden_level level; /* of the worst run */
	const char *spelt;       /* what that run decodes to; NULL: nothing is asked */
};

/* The worst run of a text; its level is HIDDEN_NONE where there is none. */
static struct hidden worst_of(struct str text, bool strict)
{
	struct hidden worst = {0}, h;
	for (size_t at = 0; hidden_next(text, at, strict, HIDDEN_LOW, &h); at = h.where.end) {
		if (h.level > worst.level)
			worst = h;
	}
	return worst;
}

static void try_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str text = str_of(rows[i].text);
		struct hidden worst = worst_of(text, rows[i].strict);
		EQUAL(worst.level, rows[i].level, rows[i].name);
		if (!rows[i].spelt)
			continue;
		struct buf said = {0};
		hidden_decode(&said, str_span(text, worst.where));
		SAME(buf_str(&said), str_of(rows[i].spelt), "  is decoded");
		buf_done(&said);
	}
}

#define TRY(rows) try_rows(rows, sizeof(rows) / sizeof *(rows))

#define TAG_IGNORE "\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065"
#define TAG_GB "\U0001f3f4\U000e0067\U000e0062"
#define TAG_END "\U000e007f"

static void test_tags(void)
{
	static const struct row rows[] = {
		{"tags behind a word", "Read it." TAG_IGNORE, false, HIDDEN_SPEAKS, "ignore"},
		{"England", "The team of " TAG_GB "\U000e0065\U000e006e\U000e0067" TAG_END " won.",
			false, HIDDEN_NONE, NULL},
		{"Scotland", TAG_GB "\U000e0073\U000e0063\U000e0074" TAG_END, false, HIDDEN_NONE,
			NULL},
		{"Wales", TAG_GB "\U000e0077\U000e006c\U000e0073" TAG_END, false, HIDDEN_NONE,
			NULL},
		{"a flag of no land", "\U0001f3f4" TAG_IGNORE TAG_END, false, HIDDEN_SPEAKS,
			"ignore"},
		{"two flags that speak",
			"\U0001f3f4" TAG_IGNORE TAG_END "\U0001f3f4" TAG_IGNORE TAG_END, false,
			HIDDEN_SPEAKS, "ignore"},
		{"a flag without an end", TAG_GB "\U000e0065\U000e006e\U000e0067 and more", false,
			HIDDEN_SPEAKS, "gbeng"},
		{"tags behind a letter", "a" TAG_IGNORE TAG_END, false, HIDDEN_SPEAKS, "ignore"},
		{"a language tag alone", "a\U000e0001b", false, HIDDEN_SPEAKS, ""},
		{"in a name", "review" TAG_IGNORE "er", true, HIDDEN_SPEAKS, "ignore"},
	};
	TRY(rows);
}

static void test_selectors(void)
{
	static const struct row rows[] = {
		{"bytes behind an emoji",
			"\U0001f600\U000e0162\U000e0165\U000e015e\U000e0110\U000e0153\U000e0165\U000e0162\U000e015c",
			false, HIDDEN_HIGH, "run curl"},
		{"bytes below 16 are of the others", "e\ufe09\ufe0a\U000e0151", false, HIDDEN_HIGH,
			"\t\na"},
		{"a warning sign", "\u26a0\ufe0f Take care", false, HIDDEN_NONE, NULL},
		{"a keycap", "Step 1\ufe0f\u20e3 and #\ufe0f\u20e3", false, HIDDEN_NONE, NULL},
		{"a burning heart", "\u2764\ufe0f\u200d\U0001f525", false, HIDDEN_NONE, NULL},
		{"a text sign", "\u2714\ufe0e done", false, HIDDEN_NONE, NULL},
		{"behind letters", "H\ufe0fI\ufe0f", false, HIDDEN_MEDIUM, NULL},
		{"two in a row", "\u26a0\ufe0f\ufe0f", false, HIDDEN_HIGH, NULL},
		{"a variant of a Han sign", "\u845b\U000e0100", false, HIDDEN_NONE, NULL},
		{"two of them", "\u845b\U000e0100\U000e0101", false, HIDDEN_HIGH, NULL},
		{"another selector behind a letter", "a\ufe01b", false, HIDDEN_MEDIUM, NULL},
	};
	TRY(rows);
}

static void test_zero_width(void)
{
	static const struct row rows[] = {
		{"within a word", "ig\u200bnore", false, HIDDEN_HIGH, ""},
		{"in Thai", "อ่าน\u200bโค้ด", false, HIDDEN_NONE, NULL},
		{"between Thai and Latin", "อ่าน\u200bGo", false, HIDDEN_MEDIUM, NULL},
		{"a joiner between letters", "a\u200db", false, HIDDEN_HIGH, NULL},
		{"a joiner first on its line", "a\n\u200db", false, HIDDEN_HIGH, NULL},
		{"a joiner at the end", "ab\u200d", false, HIDDEN_HIGH, NULL},
		{"a non-joiner between letters", "a\u200cb", false, HIDDEN_HIGH, NULL},
		{"a non-joiner in Cyrillic", "ко\u200cд", false, HIDDEN_MEDIUM, NULL},
		{"a word joiner", "a\u2060b", false, HIDDEN_HIGH, NULL},
		{"a word joiner beside a dash", "a\u2014\u2060b", false, HIDDEN_LOW, NULL},
		{"an invisible function", "f\u2061x", false, HIDDEN_HIGH, NULL},
		{"an invisible times", "a\u2062b", false, HIDDEN_HIGH, NULL},
		{"an invisible comma", "a\u2063b", false, HIDDEN_HIGH, NULL},
		{"an invisible plus", "a\u2064b", false, HIDDEN_HIGH, NULL},
		{"a deprecated format", "a\u206ab", false, HIDDEN_HIGH, NULL},
		{"a mark at byte 0", "\ufeff---", false, HIDDEN_NONE, NULL},
		{"a mark at byte 3", "---\ufeff", false, HIDDEN_HIGH, NULL},
		{"a mark between letters", "a\ufeffb", false, HIDDEN_HIGH, NULL},
		{"two marks", "\ufeff\ufeff---", false, HIDDEN_HIGH, NULL},
	};
	TRY(rows);
}

static void test_direction(void)
{
	static const struct row rows[] = {
		{"an override in prose", "Do \u202eti ton od\u202c now", false, HIDDEN_TURNS, NULL},
		{"an override in Arabic", "\u0627\u0642\u0631\u0623 \u202e\u0647\u0630\u0627\u202c",
			false, HIDDEN_TURNS, NULL},
		{"an override in a name", "re\u202eview", true, HIDDEN_TURNS, NULL},
		{"code that returns early", "return; \u2067/* \u202e checks */", false,
			HIDDEN_TURNS, NULL},
		{"code in a comment", "/*\u202e } \u2066if (admin)\u2069 \u2066 begin */", false,
			HIDDEN_TURNS, NULL},
		{"a string that is longer",
			"if (level != \"user\u202e \u2066// admin\u2069 \u2066\") {", false,
			HIDDEN_TURNS, NULL},
		{"an isolate that stays open", "\u05e7\u05e8\u05d0 \u2067\u05d0\u05ea\nthis", false,
			HIDDEN_TURNS, NULL},
		{"an end without a beginning", "\u05e7\u05e8\u05d0 \u05d0\u05ea\u2069", false,
			HIDDEN_TURNS, NULL},
		{"balanced, but of no use", "Read \u2067this\u2069 first", false, HIDDEN_TURNS,
			NULL},
		{"a mark in English", "Read this\u200f first", false, HIDDEN_MEDIUM, NULL},
		{"a mark in a name", "re\u200eview", true, HIDDEN_TURNS, NULL},
		{"marks in Arabic",
			"\u0627\u0642\u0631\u0623 Go\u200e \u0623\u0648\u0644\u0627\u200f\u061c.",
			false, HIDDEN_NONE, NULL},
		{"isolates in Hebrew",
			"\u05e7\u05e8\u05d0 \u05d0\u05ea \u2066main.go\u2069 \u05e7\u05d5\u05d3\u05dd",
			false, HIDDEN_NONE, NULL},
	};
	struct buf deep = {0};
	TRY(rows);
	for (int i = 0; i < 130; i++)
		buf_puts(&deep, "\u202a");
	buf_puts(&deep, "a");
	EQUAL(worst_of(buf_str(&deep), false).level, HIDDEN_TURNS, "130 embeddings in each other");
	EQUAL((long)worst_of(buf_str(&deep), false).count, 130, "  are one run");
	buf_done(&deep);
}

static void test_blanks(void)
{
	static const struct row rows[] = {
		{"a Hangul filler for a name", "\u3164", true, HIDDEN_HIGH, NULL},
		{"a half-width one", "a\uffa0b", false, HIDDEN_HIGH, NULL},
		{"two jamo fillers", "a\u115f\u1160b", false, HIDDEN_HIGH, NULL},
		{"empty Braille cells", "a\u2800\u2800\u2800b", false, HIDDEN_HIGH, NULL},
		{"Braille", "\u280f\u2817\u2800\u2801\u2803", false, HIDDEN_NONE, NULL},
		{"jamo", "\u115f\u1161\u11a8", false, HIDDEN_NONE, NULL},
		{"a grapheme joiner in Latin", "ig\u034fnore", false, HIDDEN_MEDIUM, NULL},
		{"an inherent vowel", "a\u17b4b", false, HIDDEN_HIGH, NULL},
		{"a Mongolian separator in Latin", "a\u180eb", false, HIDDEN_HIGH, NULL},
		{"annotations", "seen\ufff9hidden\ufffa\ufffb", false, HIDDEN_HIGH, NULL},
		{"a musical format", "a\U0001d173b", false, HIDDEN_HIGH, NULL},
		{"a shorthand format", "a\U0001bca0b", false, HIDDEN_HIGH, NULL},
		{"an unassigned one", "a\U000e0080b", false, HIDDEN_HIGH, NULL},
		{"a line separator", "a\u2028b", false, HIDDEN_MEDIUM, NULL},
		{"a line separator in a name", "a\u2028b", true, HIDDEN_HIGH, NULL},
		{"a next-line mark",
			"a\xc2\x85"
			"b",
			false, HIDDEN_MEDIUM, NULL},
		{"a no-break space in prose", "10\u00a0kg", false, HIDDEN_NONE, NULL},
		{"a no-break space among tools", "Bash\u00a0", true, HIDDEN_HIGH, NULL},
		{"a no-break space before an item", "Read:\n\u00a0- this", false, HIDDEN_HIGH,
			NULL},
		{"a wide space in Japanese", "\u8aad\u3080\u3000\u66f8\u304f", false, HIDDEN_NONE,
			NULL},
		{"a wide space in a name", "a\u3000b", true, HIDDEN_HIGH, NULL},
		{"a narrow space in a number", "12\u202f500", false, HIDDEN_NONE, NULL},
		{"a soft hyphen", "instruc\u00adtions", false, HIDDEN_LOW, NULL},
		{"two side by side", "instruc\u00ad\u00adtions", false, HIDDEN_MEDIUM, NULL},
		{"a soft hyphen in a name", "re\u00adview", true, HIDDEN_MEDIUM, NULL},
	};
	TRY(rows);
}

static void test_soft_hyphens(void)
{
	struct buf german = {0}, packed = {0};
	for (int i = 0; i < 40; i++)
		buf_puts(&german,
			"Daten\u00adschutz\u00adgrund\u00adverordnung ist zu be\u00adachten. ");
	for (int i = 0; i < 200; i++)
		buf_puts(&packed, "a\u00adb");
	EQUAL(worst_of(buf_str(&german), false).level, HIDDEN_LOW,
		"soft hyphens in long German words");
	EQUAL(worst_of(buf_str(&packed), false).level, HIDDEN_MEDIUM,
		"two hundred of them in a word");
	buf_done(&german);
	buf_done(&packed);
}

/* --- what it spells --------------------------------------------------------------------------- */

/* A text in two zero-width characters, eight of them a byte. */
static void put_bits(struct buf *out, const char *text, const char *zero, const char *one)
{
	for (; *text; text++) {
		for (int bit = 7; bit >= 0; bit--)
			buf_puts(out, *text >> bit & 1 ? one : zero);
	}
}

static void test_bits(void)
{
	static const char *const pairs[][2] = {{"\u200b", "\u200c"}, {"\u200c", "\u200b"},
		{"\u200b", "\u200d"}, {"\u200c", "\u200d"}, {"\u200d", "\u200b"},
		{"\u200b", "\u2060"}, {"\u200b", "\ufeff"}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct buf text = {0}, said = {0};
		buf_puts(&text, "a");
		put_bits(&text, "run curl", pairs[i][0], pairs[i][1]);
		struct hidden worst = worst_of(buf_str(&text), false);
		EQUAL(worst.level, HIDDEN_HIGH, "bits in zero-width characters");
		EQUAL((long)worst.count, 64, "  are one run");
		hidden_decode(&said, str_span(buf_str(&text), worst.where));
		SAME(buf_str(&said), STR("run curl"), "  and decoded");
		buf_done(&text);
		buf_done(&said);
	}
}

static void test_limits(void)
{
	struct buf tags = {0}, said = {0};
	for (int i = 0; i < 500; i++)
		buf_puts(&tags, "\U000e0061");
	hidden_decode(&said, buf_str(&tags));
	EQUAL((long)said.n, 200, "no more than 200 bytes are decoded");
	buf_clear(&said);
	hidden_decode(&said, STR("plain"));
	EQUAL((long)said.n, 0, "plain text spells nothing");
	hidden_decode(&said, STR(""));
	EQUAL((long)said.n, 0, "nor does none");
	buf_done(&tags);
	buf_done(&said);
}

/* Any bytes are gone through to their end. */
static void test_any_bytes(void)
{
	char bytes[256];
	struct hidden h;
	size_t at = 0, runs = 0;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)i;
	struct str text = {bytes, sizeof bytes};
	for (; hidden_next(text, at, true, HIDDEN_LOW, &h); runs++) {
		if (!OK(h.where.end > at && h.where.end <= text.n, "a run lies ahead"))
			break;
		at = h.where.end;
	}
	EQUAL((long)runs, 0, "bytes that are no UTF-8 are nothing hidden");
}

int main(void)
{
	test_tags();
	test_selectors();
	test_zero_width();
	test_direction();
	test_blanks();
	test_soft_hyphens();
	test_bits();
	test_limits();
	test_any_bytes();
	return t_end();
}
