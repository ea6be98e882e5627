#include "tests/t.h"

#include "base/builtin.h"
#include "render/theme.h"
#include "text/keyval.h"
#include "ui/term/palette.h"

static void test_styles(void)
{
	struct theme t;
	struct err e;
	OK(theme_read(
		   STR("# why\n\nheading1 = bold cyan\n"
		       "match = underline black on bright-yellow\n"
		       "url=17 on 200\nlink = italic dim reverse #a0B1c2 on default\ncode = on red\n"
		       "dim = default\nrule =\n"),
		   &t, &e),
		"a theme is read");
	OK(t.of[ROLE_HEADING1].attributes == STYLE_BOLD && t.of[ROLE_HEADING1].fg == 6 &&
			t.of[ROLE_HEADING1].bg == COLOUR_DEFAULT,
		"an attribute and a colour");
	OK(t.of[ROLE_MATCH].fg == 0 && t.of[ROLE_MATCH].bg == 11, "two colours");
	OK(t.of[ROLE_URL].fg == 17 && t.of[ROLE_URL].bg == 200, "colours by number");
	OK(t.of[ROLE_LINK].fg == COLOUR_RGB + 0xa0b1c2, "a colour by red, green and blue");
	EQUAL(t.of[ROLE_LINK].attributes, STYLE_ITALIC | STYLE_DIM | STYLE_REVERSE, "attributes");
	OK(t.of[ROLE_CODE].fg == COLOUR_DEFAULT && t.of[ROLE_CODE].bg == 1, "a background alone");
	OK(t.of[ROLE_RULE].fg == COLOUR_DEFAULT && t.of[ROLE_RULE].attributes == 0, "no style");
	OK(theme_read(STR("text = blue\ndim = red"), &t, &e) && t.of[ROLE_ERROR].fg == 4,
		"a role without a line looks like text");
	struct style style = theme_style(&t, ROLE_DIM, MARK_STRONG | MARK_EMPH | MARK_UNDERLINE);
	EQUAL(style.attributes, STYLE_BOLD | STYLE_ITALIC | STYLE_UNDERLINE,
		"marks lie over a role");
	EQUAL(style.fg, 1, "whose colour stays");
	EQUAL(theme_style(&t, ROLE_DIM, MARK_STRIKE).attributes, STYLE_DIM, "struck out is dim");
}

static void test_errors(void)
{
	static const char *const rows[][2] = {
		{"nothing = red", "line 1: there is no role \"nothing\""},
		{"\n\ndim = fuchsia", "line 3: no colour or attribute here: \"fuchsia\""},
		{"dim = red bold", "line 1: no colour or attribute here: \"bold\""},
		{"dim = red blue", "line 1: no colour or attribute here: \"blue\""},
		{"dim = 256", "line 1: no colour or attribute here: \"256\""},
		{"dim = 99999999999999999999",
			"line 1: no colour or attribute here: \"99999999999999999999\""},
		{"dim = -1", "line 1: no colour or attribute here: \"-1\""},
		{"dim = #12345", "line 1: no colour or attribute here: \"#12345\""},
		{"dim = #12345g", "line 1: no colour or attribute here: \"#12345g\""},
		{"dim = red on", "line 1: no colour after \"on\""},
		{"dim = red on blue on green", "line 1: no colour or attribute here: \"on\""},
		{"dim = bright-default", "line 1: no colour or attribute here: \"bright-default\""},
		{"just words", "line 1: not \"key = value\""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct theme t = {.of[ROLE_DIM].fg = 77};
		struct err e = {.text = ""};
		OK(!theme_read(str_of(rows[i][0]), &t, &e) && t.of[ROLE_DIM].fg == 77,
			"a wrong theme is refused and changes nothing");
		IS(str_of(e.text), rows[i][1], "the message");
	}
	struct theme t;
	struct err e;
	OK(!theme_read(STR("\x1b]0;x\x07 = red"), &t, &e), "control characters are no name");
	IS(str_of(e.text), "line 1: there is no role \"^[]0;x^G\"", "and are shown in the message");
}

/* Two roles that mean different things and may stand for the same text: without colours they must
 * still look different. */
static void test_without_colours(const struct theme *t)
{
	static const enum role pairs[][2] = {
		{ROLE_ROW, ROLE_ROW_SELECTED},
		{ROLE_ROW, ROLE_ROW_SELECTED_FAR},
		{ROLE_FIELD, ROLE_FIELD_FOCUS},
		{ROLE_LABEL, ROLE_LABEL_FOCUS},
		{ROLE_BORDER, ROLE_BORDER_FOCUS},
		{ROLE_TEXT, ROLE_MATCH},
		{ROLE_MATCH, ROLE_MATCH_CURRENT},
		{ROLE_TEXT, ROLE_LINK},
		{ROLE_LINK, ROLE_LINK_CURRENT},
		{ROLE_TEXT, ROLE_HEADING1},
		{ROLE_FIELD, ROLE_CHANGED},
		{ROLE_HINTS, ROLE_HINT_KEY},
		{ROLE_MESSAGE, ROLE_TITLE},
		{ROLE_DIFF_ADD, ROLE_DIFF_ADD_PART},
		{ROLE_DIFF_CUT, ROLE_DIFF_CUT_PART},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct style a = palette_style(theme_style(t, pairs[i][0], 0), PALETTE_MONO);
		struct style b = palette_style(theme_style(t, pairs[i][1], 0), PALETTE_MONO);
		if (a.attributes == b.attributes)
			printf("# %s and %s\n", role_name(pairs[i][0]), role_name(pairs[i][1]));
		OK(a.attributes != b.attributes, "roles differ without colours");
	}
}

/* What a channel of sRGB gives off, near enough: by a polynomial, without libm. */
static double light_of(unsigned channel)
{
	double c = channel / 255.0;
	return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}

static double luminance(unsigned rgb)
{
	return 0.2126 * light_of(rgb >> 16) + 0.7152 * light_of(rgb >> 8 & 255) +
		0.0722 * light_of(rgb & 255);
}

/* xterm's cube and greys; the first 16 are the user's own. */
static unsigned rgb_of(int32_t colour, unsigned other)
{
	static const unsigned char levels[] = {0, 95, 135, 175, 215, 255};
	if (colour >= COLOUR_RGB)
		return (unsigned)(colour - COLOUR_RGB);
	if (colour >= 232)
		return (8 + 10 * ((unsigned)colour - 232)) * 0x10101;
	if (colour < 16)
		return other;
	unsigned at = (unsigned)colour - 16;
	return (unsigned)levels[at / 36] << 16 | (unsigned)levels[at / 6 % 6] << 8 | levels[at % 6];
}

static double contrast(const struct style *s, unsigned text, unsigned ground)
{
	double a = luminance(rgb_of(s->fg, text)), b = luminance(rgb_of(s->bg, ground));
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static bool is_line(enum role role)
{
	return role == ROLE_RULE || role == ROLE_TABLE || role == ROLE_CODE_FRAME ||
		role == ROLE_CARD_RULE || role == ROLE_BORDER;
}

/* As the Web's accessibility guidelines have it: 4.5 for text, 3 for lines, on grounds that people use. */
static void test_contrast(const struct theme *t, unsigned text, unsigned ground)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		double is = contrast(&t->of[i], text, ground), least = is_line(i) ? 3.0 : 4.5;
		if (is < least)
			printf("# %s: %.2f\n", role_name((enum role)i), is);
		OK(is >= least, "a role can be read on the ground it is for");
	}
}

/* A plain blue is next to black on the Linux console and in xterm. */
static void test_blue(const struct theme *t)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		OK(t->of[i].fg != 4 || t->of[i].attributes & STYLE_BOLD, "blue is bold");
}

static void test_shipped(struct str name, struct str text)
{
	struct keyval kv = {.rest = text};
	struct theme t;
	struct err e;
	bool told[ROLE_COUNT] = {false};
	size_t missing = 0, coloured = 0, beyond = 0;
	printf("# %.*s\n", STR_ARG(name));
	OK(theme_read(text, &t, &e), "a shipped theme is read");
	while (keyval_next(&kv, &e)) {
		enum role role;
		if (role_find(kv.key, &role))
			told[role] = true;
	}
	for (int i = 0; i < ROLE_COUNT; i++) {
		missing += !told[i];
		coloured += t.of[i].fg != COLOUR_DEFAULT || t.of[i].bg != COLOUR_DEFAULT;
		beyond += t.of[i].fg > 15 || t.of[i].bg > 15;
		if (!told[i])
			printf("# no line for %s\n", role_name((enum role)i));
	}
	EQUAL(missing, 0, "it has a line for every role");
	test_without_colours(&t);
	OK(theme_is_coloured(&t) == (coloured > 0), "it is known whether it has any colour");
	if (str_is(name, "themes/mono.theme"))
		EQUAL(coloured, 0, "mono has no colour");
	if (str_is(name, "themes/terminal.theme"))
		EQUAL(beyond, 0, "terminal keeps to the terminal's own 16 colours");
	if (str_is(name, "themes/terminal.theme"))
		test_blue(&t);
	if (str_is(name, "themes/light-256.theme"))
		test_contrast(&t, 0x000000, 0xfafafa);
	if (str_is(name, "themes/dark-256.theme") || str_is(name, "themes/truecolour.theme"))
		test_contrast(&t, 0xd4d4d4, 0x1e1e1e);
	if (str_is(name, "themes/high-contrast.theme"))
		test_contrast(&t, 0xffffff, 0x000000);
}

static void test_builtin(void)
{
	struct theme t;
	size_t themes = 0;
	const struct builtin *file;
	for (size_t i = 0; (file = builtin_at(i)); i++) {
		if (!str_starts(str_of(file->path), STR("themes/")))
			continue;
		test_shipped(str_of(file->path), (struct str){file->bytes, file->n});
		themes++;
	}
	EQUAL(themes, 6, "six themes are shipped");
	OK(theme_builtin(STR("terminal"), &t), "a built-in theme is found by its name");
	OK(!theme_builtin(STR("none"), &t), "another is not");
	OK(!theme_builtin(STR("../themes/terminal"), &t), "nor by a path");
}

int main(void)
{
	test_styles();
	test_errors();
	test_builtin();
	return t_end();
}
