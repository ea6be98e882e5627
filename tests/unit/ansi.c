#include "tests/t.h"

#include "tests/chance.h"
#include "tests/vtcheck.h"
#include "ui/term/ansi.h"
#include "ui/term/palette.h"

/* A theme of our own, so that the bytes below do not depend on the shipped ones. */
static struct theme make_theme(void)
{
	struct theme theme;
	for (int i = 0; i < ROLE_COUNT; i++)
		theme.of[i] = (struct style){COLOUR_DEFAULT, COLOUR_DEFAULT, 0};
	theme.of[ROLE_HEADING1] = (struct style){5, COLOUR_DEFAULT, STYLE_BOLD};
	theme.of[ROLE_CODE] = (struct style){2, COLOUR_DEFAULT, 0};
	theme.of[ROLE_CODE_TEXT] = (struct style){COLOUR_DEFAULT, 236, 0};
	theme.of[ROLE_CODE_STRING] = (struct style){2, 236, 0};
	theme.of[ROLE_ERROR] = (struct style){9, COLOUR_DEFAULT, 0};
	theme.of[ROLE_MATCH] = (struct style){COLOUR_DEFAULT, COLOUR_DEFAULT, STYLE_REVERSE};
	theme.of[ROLE_LINK] =
		(struct style){COLOUR_RGB + 0x0a64ff, COLOUR_DEFAULT, STYLE_UNDERLINE};
	return theme;
}

struct piece {
	const char *text;
	enum role role;
	unsigned marks;
};

static void print(const struct piece *pieces, size_t n, int colours, struct buf *out)
{
	struct theme theme = make_theme();
	struct sheet_maker maker = {0};
	struct sheet sheet = {0};
	for (size_t i = 0; i < n; i++) {
		if (pieces[i].text)
			sheet_put(&maker, str_of(pieces[i].text), pieces[i].role, pieces[i].marks);
		else
			sheet_end_line(&maker, 0, 0);
	}
	sheet_end_line(&maker, 0, 0);
	sheet_finish(&maker, &sheet);
	ansi_sheet(out, &sheet, &theme, colours);
	sheet_done(&sheet);
}

struct row {
	const char *what;
	int colours;
	struct piece pieces[6];
	const char *bytes;
};

static const struct row rows[] = {
	{"plain text needs no sequence", PALETTE_256, {{"plain", ROLE_TEXT, 0}}, "plain\n"},
	{"a look is reset at the end of the line", PALETTE_256, {{"Title", ROLE_HEADING1, 0}},
		"\x1b[1;35mTitle\x1b[m\n"},
	{"the blank behind it costs nothing", PALETTE_256,
		{{"a ", ROLE_TEXT, 0}, {"code", ROLE_CODE, 0}, {" b", ROLE_TEXT, 0}},
		"a \x1b[32mcode \x1b[mb\n"},
	{"only what changes", PALETTE_256,
		{{"a", ROLE_CODE, 0}, {"b", ROLE_CODE, MARK_STRONG}, {"c", ROLE_CODE, 0}},
		"\x1b[32ma\x1b[1mb\x1b[22mc\x1b[m\n"},
	{"blanks between two looks belong to either", PALETTE_256,
		{{"a", ROLE_CODE, 0}, {" ", ROLE_TEXT, 0}, {"b", ROLE_CODE, 0}},
		"\x1b[32ma b\x1b[m\n"},
	{"but not where they show", PALETTE_256,
		{{"a", ROLE_MATCH, 0}, {" ", ROLE_TEXT, 0}, {"b", ROLE_MATCH, 0}},
		"\x1b[7ma\x1b[m \x1b[7mb\x1b[m\n"},
	{"a ground under blanks counts", PALETTE_256,
		{{"  ", ROLE_CODE_TEXT, 0}, {"s", ROLE_CODE_STRING, 0}, {" t", ROLE_CODE_TEXT, 0}},
		"\x1b[48;5;236m  \x1b[32ms \x1b[39mt\x1b[m\n"},
	{"blanks at the end are left out", PALETTE_256,
		{{"a  ", ROLE_MATCH, 0}, {"   ", ROLE_CODE_TEXT, 0}}, "\x1b[7ma\x1b[m\n"},
	{"a line of blanks is empty", PALETTE_256, {{"    ", ROLE_MATCH, 0}}, "\n"},
	{"lines start anew", PALETTE_256,
		{{"a", ROLE_CODE, 0}, {NULL, ROLE_TEXT, 0}, {"b", ROLE_CODE, 0}},
		"\x1b[32ma\x1b[m\n\x1b[32mb\x1b[m\n"},
	{"sixteen colours", PALETTE_16, {{"e", ROLE_ERROR, 0}}, "\x1b[91me\x1b[m\n"},
	{"eight colours", PALETTE_8, {{"e", ROLE_ERROR, 0}}, "\x1b[1;31me\x1b[m\n"},
	{"256 colours", PALETTE_256, {{"l", ROLE_LINK, 0}}, "\x1b[4;38;5;27ml\x1b[m\n"},
	{"24-bit colours", PALETTE_RGB, {{"l", ROLE_LINK, 0}}, "\x1b[4;38;2;10;100;255ml\x1b[m\n"},
	{"marks", PALETTE_256, {{"a", ROLE_TEXT, MARK_STRONG | MARK_EMPH | MARK_UNDERLINE}},
		"\x1b[1;3;4ma\x1b[m\n"},
	{"no colours, no sequences", 0,
		{{"T ", ROLE_HEADING1, MARK_STRONG}, {"\x1b[1m", ROLE_CODE, 0},
			{"  ", ROLE_LINK, 0}},
		"T ^[[1m\n"},
	{"all text is filtered", PALETTE_256,
		{{"\x1b]0;t\x07", ROLE_TEXT, 0}, {"\xe2\x80\xae\n\xff", ROLE_CODE, 0}},
		"^[]0;t^G\x1b[32m<U+202E>^J<ff>\x1b[m\n"},
};

static void test_rows(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = {0};
		size_t n = 0;
		while (n < 6 &&
			(rows[i].pieces[n].text || (n + 1 < 6 && rows[i].pieces[n + 1].text)))
			n++;
		print(rows[i].pieces, n, rows[i].colours, &out);
		IS(buf_str(&out), rows[i].bytes, rows[i].what);
		buf_done(&out);
	}
}

static void test_strike(void)
{
	static const struct piece piece = {"gone", ROLE_TEXT, MARK_STRIKE};
	struct buf out = {0};
	print(&piece, 1, PALETTE_256, &out);
	OK(str_find(buf_str(&out), 0, STR(";9m")) != STR_NONE ||
			str_starts(buf_str(&out), STR("\x1b[9m")),
		"struck out text is struck out");
	buf_done(&out);
}

static void random_text(struct chance *c, struct buf *out)
{
	static const char *const pieces[] = {"word ", "  ", "\x1b[31m", "\x1b]0;x\x07",
		"\xe2\x80\xae\n", "\xff", "\xe6\xbc\xa2", "e\xcc\x81", "\x9b[2J", "\xc2\x9b",
		"\x07", "\r", "%s", "\xf0\x9f\x91\xa8\xe2\x80\x8d"};
	for (unsigned i = chance(c, 6) + 1; i > 0; i--)
		buf_puts(out, pieces[chance(c, sizeof pieces / sizeof *pieces)]);
}

/* Take the SGR sequences out of what was printed. */
static void strip(struct str s, struct buf *out)
{
	while (s.n) {
		size_t at = str_find(s, 0, STR("\x1b["));
		buf_put(out, str_cut(s, 0, at));
		s = at == STR_NONE ? str_from(s, s.n) : str_from(s, str_find_byte(s, at, 'm') + 1);
	}
}

static bool round_trip(struct chance *c, int colours)
{
	struct buf texts[6] = {{0}}, plain = {0}, coloured = {0}, stripped = {0};
	struct piece pieces[6];
	struct vtcheck check = {0};
	for (size_t i = 0; i < 6; i++) {
		random_text(c, &texts[i]);
		pieces[i] = (struct piece){buf_text(&texts[i]), (enum role)chance(c, ROLE_COUNT),
			chance(c, 16)};
	}
	pieces[3].text = NULL;
	print(pieces, 6, 0, &plain);
	print(pieces, 6, colours, &coloured);
	strip(buf_str(&coloured), &stripped);
	vtcheck_feed(&check, buf_str(&coloured));
	bool good = str_eq(buf_str(&plain), buf_str(&stripped)) && vtcheck_end(&check);
	if (!good) {
		t_show("coloured", buf_str(&coloured));
		t_show("plain   ", buf_str(&plain));
		printf("# %s\n", check.why);
	}
	for (size_t i = 0; i < 6; i++)
		buf_done(&texts[i]);
	buf_done(&plain);
	buf_done(&coloured);
	buf_done(&stripped);
	return good;
}

static void test_anything(void)
{
	static const int kinds[] = {1, PALETTE_8, PALETTE_16, PALETTE_256, PALETTE_RGB};
	bool good = true;
	struct chance c = {5};
	for (int i = 0; i < 5000 && good; i++)
		good = round_trip(&c, kinds[i % 5]);
	OK(good,
		"without its looks any sheet is its plain text, and nothing else reaches the terminal");
}

int main(void)
{
	test_rows();
	test_strike();
	test_anything();
	return t_end();
}
