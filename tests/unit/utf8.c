#include "tests/t.h"

#include "base/utf8.h"

/* --- decoding --------------------------------------------------------------------------------- */

static void test_decode(void)
{
	static const struct {
		const char *bytes;
		uint32_t code;
		size_t n;
	} rows[] = {
		{"a", 'a', 1},
		{"\xc3\xa9", 0xe9, 2},
		{"\xe2\x82\xac", 0x20ac, 3},
		{"\xf0\x9f\x98\x80", 0x1f600, 4},
		{"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
		{"\x80", UTF8_BAD, 1},             /* a tail without a head */
		{"\xc3", UTF8_BAD, 1},             /* cut */
		{"\xe2\x82", UTF8_BAD, 1},         /* cut */
		{"\xc3(", UTF8_BAD, 1},            /* no tail */
		{"\xc0\xaf", UTF8_BAD, 1},         /* overlong */
		{"\xe0\x80\xaf", UTF8_BAD, 1},     /* overlong */
		{"\xf0\x80\x80\xaf", UTF8_BAD, 1}, /* overlong */
		{"\xed\xa0\x80", UTF8_BAD, 1},     /* a surrogate */
		{"\xf4\x90\x80\x80", UTF8_BAD, 1}, /* above U+10FFFF */
		{"\xf8\x88\x80\x80\x80", UTF8_BAD, 1},
		{"\xff", UTF8_BAD, 1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t code = 0;
		EQUAL(utf8_decode(str_of(rows[i].bytes), &code), rows[i].n,
			"bytes of the code point");
		EQUAL(code, rows[i].code, "the code point");
	}
}

static bool is_scalar(uint32_t code)
{
	return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/* Every code point, put and decoded again. */
static void test_put(void)
{
	bool same = true;
	struct buf b = {0};
	for (uint32_t code = 0; code < 0x110100; code++) {
		uint32_t back = 0;
		buf_clear(&b);
		utf8_put(&b, code);
		size_t n = utf8_decode(buf_str(&b), &back);
		same = same && n == b.n && back == (is_scalar(code) ? code : 0xfffd);
	}
	OK(same, "what is put decodes to itself, and to U+FFFD where it is no scalar");
	buf_done(&b);
}

/* Each byte in each place of a long text stops what is skipped, or does not. */
static void test_skip(void)
{
	char text[20];
	bool ascii = true, printable = true;
	for (size_t at = 0; at < sizeof text; at++) {
		for (int byte = 0; byte < 256; byte++) {
			const struct str s = {text, sizeof text};
			bool plain = byte >= 0x20 && byte < 0x7f;
			memset(text, at % 2 ? ' ' : '~', sizeof text);
			text[at] = (char)byte;
			ascii = ascii && utf8_skip_ascii(s, 0) == (byte < 0x80 ? s.n : at);
			printable = printable && utf8_skip_printable(s, 0) == (plain ? s.n : at) &&
				utf8_skip_printable(s, at) == (plain ? s.n : at);
		}
	}
	OK(ascii, "ASCII is skipped, and nothing else");
	OK(printable, "printable ASCII is skipped, and nothing else");
	EQUAL(utf8_skip_ascii(STR(""), 0), 0, "nothing to skip");
	EQUAL(utf8_skip_ascii(STR("abc"), 3), 3, "nothing behind the end");
}

static void test_count(void)
{
	EQUAL(utf8_invalid(STR("a\xc3\xa9\xe2\x82\xac")), STR_NONE, "valid text");
	EQUAL(utf8_invalid(STR("\xc3\xa9\xff")), 2, "the first bad byte");
	EQUAL(utf8_invalid(STR("ab\xe2\x82")), 2, "a cut sequence is bad from its head on");
	EQUAL(utf8_invalid((struct str){"\0", 1}), STR_NONE, "a NUL is valid");
	EQUAL(utf8_count(STR("a\xc3\xa9\xf0\x9f\x98\x80")), 3, "code points");
	EQUAL(utf8_count(STR("\xff\xfe\xe2\x82")), 4, "a bad byte counts as one");
	EQUAL(utf8_count(STR("")), 0, "none in the empty text");
}

static void test_mend(void)
{
	static const char *const rows[][2] = {
		{"plain", "plain"},
		{"", ""},
		{"a\xff"
		 "b",
			"a\xef\xbf\xbd"
			"b"},
		{"\xe2\x82", "\xef\xbf\xbd\xef\xbf\xbd"},
		{"\xc3\xa9\xed\xa0\x80", "\xc3\xa9\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		utf8_mend(&b, str_of(rows[i][0]));
		IS(buf_str(&b), rows[i][1], "utf8_mend");
		buf_done(&b);
	}
}

/* --- the filter ------------------------------------------------------------------------------- */

struct shown {
	const char *text, *want;
	size_t width;
};

static const struct shown plain[] = {
	{"Az ~", "Az ~", 4},
	{"\u00e9\u20ac", "\u00e9\u20ac", 2},
	{"e\u0301x", "e\u0301x", 2},
	{"\u6f22\u5b57", "\u6f22\u5b57", 4},
	{"\ud55c", "\ud55c", 2},
	{"\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2},
	{"\u1100\u1160", "\u1100", 2},
	{"\U0001f600", "\U0001f600", 2},
	{"\U0001f1e9\U0001f1ea", "\U0001f1e9\U0001f1ea", 2},
	{"\U0001f1e9x", "\U0001f1e9x", 2},
	{"\u4dc0\u4dff\u3248\u324f", "\u4dc0\u4dff\u3248\u324f", 8},
	{"\u0915\u0940", "\u0915\u0940", 2},
	{"\u0e01\u0e33", "\u0e01\u0e33", 2},
	{"\u3099", "<U+3099>", 8},
	{"\u304b\u3099", "\u304b\u3099", 2},
	{"\u00a0\u2003\u202f", "\u00a0\u2003\u202f", 3},
	{"\u3000", "\u3000", 2},
	{"\ue000", "\ue000", 1},
	{"\ufffc\ufffd", "\ufffc\ufffd", 2},
	{"x\u0300\u0301\u0302\u0303\u0304\u0305", "x\u0300\u0301\u0302\u0303", 1},
};

static const struct shown controls[] = {
	{"\x1b[31m", "^[[31m", 6},
	{"a\tb\nc\r", "a^Ib^Jc^M", 9},
	{"\x7f", "^?", 2},
	{"\xc2\x80\xc2\x9b\xc2\x9f", "<U+0080><U+009B><U+009F>", 24},
	{"\xc2\x85\u2028\u2029", "<U+0085><U+2028><U+2029>", 24},
	{"\u061c\u200e\u200f", "<U+061C><U+200E><U+200F>", 24},
	{"\u202a\u202b\u202c\u202d\u202e", "<U+202A><U+202B><U+202C><U+202D><U+202E>", 40},
	{"\u2066\u2067\u2068\u2069", "<U+2066><U+2067><U+2068><U+2069>", 32},
	{"a\u200bb", "a<U+200B>b", 10},
	{"\u2060\u2061\u2064\u2065\u206a\u206f", "<U+2060><U+2061><U+2064><U+2065><U+206A><U+206F>",
		48},
	{"\ufeffa", "<U+FEFF>a", 9},
	{"\u115f\u1160", "<U+115F><U+1160>", 16},
	{"a\u1160", "a<U+1160>", 9},
	{"\u17b4\u17b5", "<U+17B4><U+17B5>", 16},
	{"\u2800\u3164\uffa0", "<U+2800><U+3164><U+FFA0>", 24},
	{"\ufff0\ufff9\ufffb", "<U+FFF0><U+FFF9><U+FFFB>", 24},
	{"\U0001bca0\U0001d173", "<U+1BCA0><U+1D173>", 18},
	{"\ufdd0\ufffe\uffff\U0001fffe\U0010ffff", "<U+FDD0><U+FFFE><U+FFFF><U+1FFFE><U+10FFFF>",
		43},
	{"\u0301a", "<U+0301>a", 9},
	{"\u0378\u2fff\U0001faff\U000dffff", "<U+0378><U+2FFF><U+1FAFF><U+DFFFF>", 34},
	{"\n\u0301", "^J<U+0301>", 10},
	{"\xff\xc0\xaf", "<ff><c0><af>", 12},
	{"\xed\xa0\x80\xe2\x82", "<ed><a0><80><e2><82>", 20},
};

/* What styles its neighbour is silent there, and shown anywhere else. */
static const struct shown silent[] = {
	{"co\u00adop", "coop", 4},
	{"\u00ada", "<U+00AD>a", 9},
	{"a\u00ad\u00adb", "a<U+00AD>b", 10},
	{"\u05d0\u034f", "\u05d0", 1},
	{"a\u034f", "a<U+034F>", 9},
	{"\u2500\u257f|", "\u2500\u257f|", 3},
	{"\u2500\u2502\u0301\u2500", "\u2500\u2502\u0301\u2500", 3},
	{"\u2500\ufe0f", "\u2500", 1},
	{"\u2500\u2580\u24ff\u2500\a", "\u2500\u2580\u24ff\u2500^G", 6},
	{"\u2764\ufe0f", "\u2764", 1},
	{"\u2764\ufe0f\ufe0f", "\u2764<U+FE0F>", 9},
	{"1\ufe0f\u20e3#\ufe0f\u20e3", "1\u20e3#\u20e3", 2},
	{"a\ufe0f", "a<U+FE0F>", 9},
	{"a\ufe00", "a<U+FE00>", 9},
	{"\ufe0f", "<U+FE0F>", 8},
	{"\u845b\U000e0100", "\u845b", 2},
	{"\u845b\U000e0100\U000e0101", "\u845b<U+E0101>", 11},
	{"\U0001f600\U000e0100\U000e0101", "\U0001f600<U+E0100><U+E0101>", 20},
	{"a\U000e0100", "a<U+E0100>", 10},
	{"\u1820\u180b", "\u1820", 1},
	{"a\u180b\u00e9\u180e", "a<U+180B>\u00e9<U+180E>", 18},
	{"\U0001f44d\U0001f3fd", "\U0001f44d", 2},
	{"a\U0001f3fd\u6f22\U0001f3fd", "a<U+1F3FD>\u6f22<U+1F3FD>", 21},
	{"\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\U0001f469\U0001f467", 6},
	{"\u2764\ufe0f\u200d\U0001f525", "\u2764\U0001f525", 3},
	{"\U0001f469\U0001f3fd\u200d\U0001f4bb", "\U0001f469\U0001f4bb", 4},
	{"\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u062e", 3},
	{"\u0915\u094d\u200d\u0937", "\u0915\u094d\u0937", 2},
	{"a\u200cb\u200dc", "a<U+200C>b<U+200D>c", 19},
	{"\u00e9\u200d\u00e9", "\u00e9<U+200D>\u00e9", 10},
	{"\u0645\u200cx", "\u0645x", 2},
	{"\u0645\u200c", "\u0645", 1},
	{"\u0645\u200c\u200d\u200c\u062e", "\u0645<U+200D><U+200C>\u062e", 18},
	{"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U0001f3f4", 2},
	{"\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4<U+E0067><U+E007F>", 20},
	{"a\U000e0041\U000e0001", "a<U+E0041><U+E0001>", 19},
};

static void test_shown(const struct shown *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf b = {0};
		utf8_show(&b, str_of(rows[i].text));
		IS(buf_str(&b), rows[i].want, "utf8_show");
		EQUAL(utf8_width(str_of(rows[i].text)), rows[i].width, "utf8_width");
		buf_done(&b);
	}
}

static void test_show_text(void)
{
	struct buf b = {0};
	utf8_show_text(&b, STR("a\tb\r\n\x1b\t|\n\xe6\xbc\xa2\t|12345678\t|"));
	IS(buf_str(&b), "a       b^M\n^[      |\n\xe6\xbc\xa2      |12345678       |",
		"utf8_show_text keeps LF alone and makes blanks of TAB");
	buf_clear(&b);
	utf8_show(&b, (struct str){"a\0b", 3});
	IS(buf_str(&b), "a^@b", "a NUL is shown");
	buf_done(&b);
}

/* Must this never reach a terminal? Written apart from the filter's own table. */
static bool is_hidden(uint32_t code)
{
	static const uint32_t ranges[][2] = {{0, 0x1f}, {0x7f, 0x9f}, {0xad, 0xad}, {0x34f, 0x34f},
		{0x61c, 0x61c}, {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
		{0x200b, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0x2800, 0x2800},
		{0x3164, 0x3164}, {0xd800, 0xdfff}, {0xfdd0, 0xfdef}, {0xfe00, 0xfe0f},
		{0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3},
		{0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}};
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		if (code >= ranges[i][0] && code <= ranges[i][1])
			return true;
	}
	return code > 0x10ffff || (code & 0xfffe) == 0xfffe;
}

static bool is_safe(struct str s)
{
	for (uint32_t code; s.n; s = str_from(s, utf8_decode(s, &code))) {
		utf8_decode(s, &code);
		if (is_hidden(code))
			return false;
	}
	return true;
}

/* Is the unit at the start of s well made? */
static bool cell_good(struct str s)
{
	struct utf8_cell cell;
	size_t n = utf8_cell(s, &cell);
	struct str text = {cell.text, cell.n};
	if (n == 0 || n > s.n || cell.n == 0 || cell.n > sizeof cell.text || !is_safe(text))
		return false;
	return cell.escaped ? cell.width == cell.n : cell.width == 1 || cell.width == 2;
}

struct faults {
	size_t unsafe, ill_made;
};

static void try_code(uint32_t code, const char *before, struct faults *faults)
{
	struct buf text = {0}, shown = {0};
	buf_puts(&text, before);
	utf8_put(&text, code);
	buf_putc(&text, 'z');
	utf8_show(&shown, buf_str(&text));
	faults->unsafe += !is_safe(buf_str(&shown));
	faults->ill_made += !cell_good(buf_str(&text));
	faults->ill_made += !cell_good(str_from(buf_str(&text), strlen(before)));
	buf_done(&text);
	buf_done(&shown);
}

/* Every code point alone, and what hides behind what it might hide at. */
static void test_every_code(void)
{
	static const char *const before[] = {"a", "\u00e9", "\u0915", "\u0645", "\u6f22", "\u1820",
		"\U0001f600", "\U0001f3f4", "\u1100", "\u2764\ufe0f", "\U0001f600\u200d"};
	struct faults faults = {0};
	for (uint32_t code = 0; code <= 0x10ffff; code++) {
		if (is_scalar(code))
			try_code(code, "", &faults);
		for (size_t i = 0; is_hidden(code) && i < sizeof before / sizeof *before; i++)
			try_code(code, before[i], &faults);
	}
	EQUAL(faults.unsafe, 0, "nothing hidden reaches the terminal");
	EQUAL(faults.ill_made, 0, "every unit has its text and its width");
}

static void test_fit(void)
{
	static const struct {
		const char *text;
		size_t columns;
		const char *want;
		size_t used;
	} rows[] = {
		{"hello", 3, "hel", 3},
		{"hello", 9, "hello", 5},
		{"\u6f22\u5b57", 3, "\u6f22", 2},
		{"\u6f22\u5b57", 1, "", 0},
		{"e\u0301e\u0301", 1, "e\u0301", 1},
		{"a\x1b", 2, "a", 1},
		{"\U0001f1e9\U0001f1ea", 1, "", 0},
		{"\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7", 3, "\U0001f1e9\U0001f1ea", 2},
		{"\U0001f1e9\u0301\U0001f1ea", 1, "\U0001f1e9\u0301", 1},
		{"a\x1b", 3, "a\x1b", 3},
		{"", 5, "", 0},
		{"abc", 0, "", 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t used = 99;
		IS(utf8_fit(str_of(rows[i].text), rows[i].columns, &used), rows[i].want,
			"utf8_fit");
		EQUAL(used, rows[i].used, "and its columns");
	}
}

/* --- graphemes -------------------------------------------------------------------------------- */

/* The texts are grapheme by grapheme. */
static const char *const graphemes[][6] = {
	{"a", "b"},
	{"e\u0301", "x"},
	{"\r\n", "\n", "\r", "x"},
	{"\U0001f1e9\U0001f1ea", "\U0001f1eb\U0001f1f7", "\U0001f1ee"},
	{"\U0001f468\u200d\U0001f469\u200d\U0001f467", "!"},
	{"\U0001f44d\U0001f3fd", "\U0001f44d"},
	{"1\ufe0f\u20e3", "2"},
	{"\u1112\u1161\u11ab", "\u1100"},
	{"a", "\xff", "\xfe", "\xc3", "b"},
	{"\xe2", "\x82", "\u20ac"},
	{"\u0915\u093f", "\u0915"},
	{"a", "\n", "e\u0301", "\n"},
};

static void test_graphemes(void)
{
	for (size_t i = 0; i < sizeof graphemes / sizeof *graphemes; i++) {
		struct buf b = {0};
		size_t ends[7] = {0}, n = 0;
		for (; n < 6 && graphemes[i][n]; n++) {
			buf_puts(&b, graphemes[i][n]);
			ends[n + 1] = b.n;
		}
		for (size_t k = 0; k < n; k++) {
			EQUAL(utf8_next(buf_str(&b), ends[k]), ends[k + 1], "utf8_next");
			EQUAL(utf8_back(buf_str(&b), ends[k + 1]), ends[k], "utf8_back");
		}
		EQUAL(utf8_next(buf_str(&b), b.n), b.n, "not beyond the end");
		EQUAL(utf8_back(buf_str(&b), 0), 0, "not before the start");
		buf_done(&b);
	}
}

static void test_back_from_afar(void)
{
	struct buf b = {0};
	for (int i = 0; i < 300; i++)
		buf_puts(&b, "\u00e9");
	size_t at = b.n, steps = 0;
	for (; at; steps++)
		at = utf8_back(buf_str(&b), at);
	EQUAL(steps, 300, "a long line is walked back character by character");
	EQUAL(utf8_back(buf_str(&b), 999), b.n - 2, "from beyond the end is from the end");
	buf_done(&b);
}

/* Random texts of what joins and what does not: back undoes next, and both move. */
static void test_walks(void)
{
	static const char *const parts[] = {"a", "\u0301", "\n", "\r", "\U0001f1e9", "\u200d",
		"\U0001f468", "\U0001f3fd", "\u1112", "\u1161", "\xff", "\u094d", "\u0915"};
	bool good = true;
	srand(7);
	for (int round = 0; round < 2000; round++) {
		struct buf b = {0};
		size_t ends[24], n = 0;
		for (int i = 0; i < 20; i++)
			buf_puts(&b, parts[(size_t)rand() % (sizeof parts / sizeof *parts)]);
		for (size_t at = 0; at < b.n && n < 24; n++)
			at = ends[n] = utf8_next(buf_str(&b), at);
		good = good && n <= 20 && ends[n - 1] == b.n;
		for (size_t k = n; k-- > 1;)
			good = good && utf8_back(buf_str(&b), ends[k]) == ends[k - 1];
		buf_done(&b);
	}
	OK(good, "stepping back goes where stepping on came from");
}

/* --- case ------------------------------------------------------------------------------------- */

static void test_fold(void)
{
	static const char *const rows[][2] = {
		{"Plain 7", "plain 7"},
		{"\u00c9t\u00e9", "ete"},
		{"\ufb01 \u00df", "fi ss"},
		{"\uff23\uff21\uff26\u00e9", "cafe"},
		{"\u0130", "i"},
		{"", ""},
		{"a\xff", "a\ufffd"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		utf8_fold(&b, str_of(rows[i][0]));
		IS(buf_str(&b), rows[i][1], "utf8_fold");
		buf_done(&b);
	}
	EQUAL(utf8_lower('A'), 'a', "utf8_lower of ASCII");
	EQUAL(utf8_lower('['), '[', "what has no case stays");
	EQUAL(utf8_lower(0xc9), 0xe9, "utf8_lower beyond ASCII");
	EQUAL(utf8_lower(UTF8_BAD), UTF8_BAD, "a bad byte stays one");
}

int main(void)
{
	test_decode();
	test_put();
	test_skip();
	test_count();
	test_mend();
	test_shown(plain, sizeof plain / sizeof *plain);
	test_shown(controls, sizeof controls / sizeof *controls);
	test_shown(silent, sizeof silent / sizeof *silent);
	test_show_text();
	test_every_code();
	test_fit();
	test_graphemes();
	test_back_from_afar();
	test_walks();
	test_fold();
	return t_end();
}
