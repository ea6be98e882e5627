#include "tests/t.h"

#include "tests/chance.h"
#include "ui/term/palette.h"

enum { DEFAULT = COLOUR_DEFAULT };
#define RGB(value) (COLOUR_RGB + (value))

struct row {
	const char *what;
	int colours;
	struct style asked, got;
};

static const struct row rows[] = {
	{"24 bits pass", PALETTE_RGB, {RGB(0x123456), 200, 0}, {RGB(0x123456), 200, 0}},
	{"256: an index passes", PALETTE_256, {200, 16, 0}, {200, 16, 0}},
	{"256: a corner of the cube", PALETTE_256, {RGB(0xff0000), RGB(0x0000ff), 0}, {196, 21, 0}},
	{"256: inside the cube", PALETTE_256, {RGB(0x5f87af), DEFAULT, 0}, {67, DEFAULT, 0}},
	{"256: near the cube", PALETTE_256, {RGB(0x5d89b1), DEFAULT, 0}, {67, DEFAULT, 0}},
	{"256: a grey", PALETTE_256, {RGB(0x808080), RGB(0x1c1c1c), 0}, {244, 234, 0}},
	{"256: black and white", PALETTE_256, {RGB(0xffffff), RGB(0x000000), 0}, {231, 16, 0}},
	{"256: attributes stay", PALETTE_256, {DEFAULT, DEFAULT, STYLE_BOLD},
		{DEFAULT, DEFAULT, STYLE_BOLD}},
	{"16: the sixteen pass", PALETTE_16, {9, 0, 0}, {9, 0, 0}},
	{"16: a strong red", PALETTE_16, {RGB(0xff2020), DEFAULT, 0}, {9, DEFAULT, 0}},
	{"16: a dark red", PALETTE_16, {RGB(0x900000), DEFAULT, 0}, {1, DEFAULT, 0}},
	{"16: a pastel keeps its hue", PALETTE_16, {RGB(0xf38ba8), DEFAULT, 0}, {9, DEFAULT, 0}},
	{"16: an orange from the cube", PALETTE_16, {208, DEFAULT, 0}, {11, DEFAULT, 0}},
	{"16: a dark grey", PALETTE_16, {240, DEFAULT, 0}, {8, DEFAULT, 0}},
	{"16: a light grey", PALETTE_16, {252, DEFAULT, 0}, {7, DEFAULT, 0}},
	{"16: nearly black text takes the default", PALETTE_16, {RGB(0x101010), DEFAULT, 0},
		{DEFAULT, DEFAULT, 0}},
	{"16: a nearly black ground goes", PALETTE_16, {7, RGB(0x1e1e2e), 0}, {7, DEFAULT, 0}},
	{"16: text does not sink into its ground", PALETTE_16, {RGB(0x0000c0), RGB(0x0000b0), 0},
		{7, 4, 0}},
	{"16: black on yellow stays", PALETTE_16, {0, 3, 0}, {0, 3, 0}},
	{"8: the eight pass", PALETTE_8, {2, 4, STYLE_UNDERLINE}, {2, 4, STYLE_UNDERLINE}},
	{"8: bright is bold", PALETTE_8, {12, DEFAULT, 0}, {4, DEFAULT, STYLE_BOLD}},
	{"8: grey is dim", PALETTE_8, {8, DEFAULT, 0}, {DEFAULT, DEFAULT, STYLE_DIM}},
	{"8: a grey ground is reverse", PALETTE_8, {15, 238, 0}, {DEFAULT, DEFAULT, STYLE_REVERSE}},
	{"8: a bright ground is its plain one", PALETTE_8, {0, 11, 0}, {0, 3, 0}},
	{"8: red on bright red can be read", PALETTE_8, {1, 9, 0}, {7, 1, 0}},
	{"8: the same colour twice is wanted", PALETTE_8, {1, 1, 0}, {1, 1, 0}},
	{"mono: a ground is reverse", PALETTE_MONO, {0, 6, 0}, {DEFAULT, DEFAULT, STYLE_REVERSE}},
	{"mono: red is bold", PALETTE_MONO, {1, DEFAULT, 0}, {DEFAULT, DEFAULT, STYLE_BOLD}},
	{"mono: yellow is bold", PALETTE_MONO, {RGB(0xffcc00), DEFAULT, 0},
		{DEFAULT, DEFAULT, STYLE_BOLD}},
	{"mono: cyan is plain", PALETTE_MONO, {6, DEFAULT, 0}, {DEFAULT, DEFAULT, 0}},
	{"mono: blue is plain", PALETTE_MONO, {RGB(0x3050c0), DEFAULT, 0}, {DEFAULT, DEFAULT, 0}},
	{"mono: grey is dim", PALETTE_MONO, {8, DEFAULT, 0}, {DEFAULT, DEFAULT, STYLE_DIM}},
	{"mono: white is plain", PALETTE_MONO, {15, DEFAULT, 0}, {DEFAULT, DEFAULT, 0}},
	{"mono: own attributes are enough", PALETTE_MONO, {1, DEFAULT, STYLE_UNDERLINE},
		{DEFAULT, DEFAULT, STYLE_UNDERLINE}},
	{"mono: reverse stays reverse", PALETTE_MONO, {0, 6, STYLE_REVERSE},
		{DEFAULT, DEFAULT, STYLE_REVERSE}},
	{"88 colours are sixteen", 88, {200, DEFAULT, 0}, {13, DEFAULT, 0}},
};

static void test_rows(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *r = &rows[i];
		struct style got = palette_style(r->asked, palette_kind(r->colours));
		bool good = got.fg == r->got.fg && got.bg == r->got.bg &&
			got.attributes == r->got.attributes;
		if (!OK(good, r->what))
			printf("# got fg %d bg %d attributes %u\n", got.fg, got.bg, got.attributes);
	}
}

static bool possible(int32_t colour, int colours)
{
	return colour == DEFAULT || (colour >= 0 && colour < colours) || colours == PALETTE_RGB;
}

static int32_t random_colour(struct chance *c)
{
	return chance(c, 3) ? RGB((int32_t)chance(c, 1 << 24)) : (int32_t)chance(c, 257) - 1;
}

static void test_range(void)
{
	static const int kinds[] = {PALETTE_MONO, PALETTE_8, PALETTE_16, PALETTE_256, PALETTE_RGB};
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		bool good = true, readable = true;
		struct chance c = {7};
		for (int i = 0; i < 50000; i++) {
			struct style s = {random_colour(&c), random_colour(&c), 0};
			struct style got = palette_style(s, kinds[k]);
			good = good && possible(got.fg, kinds[k]) && possible(got.bg, kinds[k]);
			bool sunk = got.fg == got.bg && got.fg != DEFAULT && s.fg != s.bg;
			readable = readable && (!sunk || kinds[k] >= PALETTE_256);
		}
		OK(good, "no colour comes out that the terminal has not got");
		OK(readable, "and no text in the colour of its ground");
	}
}

static void test_kinds(void)
{
	EQUAL(palette_kind(1 << 24), PALETTE_RGB, "kinds");
	EQUAL(palette_kind(256), PALETTE_256, "kinds");
	EQUAL(palette_kind(88), PALETTE_16, "kinds");
	EQUAL(palette_kind(8), PALETTE_8, "kinds");
	EQUAL(palette_kind(7), PALETTE_MONO, "kinds");
	EQUAL(palette_kind(-1), PALETTE_MONO, "kinds");
}

static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void test_guess(void)
{
	static const struct {
		const char *term, *colorterm, *no_color, *tmux;
		int colours;
	} guesses[] = {
		{"xterm-256color", NULL, NULL, NULL, PALETTE_256},
		{"xterm-256color", "truecolor", NULL, NULL, PALETTE_RGB},
		{"xterm-256color", "24bit", "", NULL, PALETTE_RGB},
		{"xterm-256color", "yes", NULL, NULL, PALETTE_256},
		{"xterm-256color", "truecolor", "1", NULL, PALETTE_MONO},
		{"screen-256color", "truecolor", NULL, NULL, PALETTE_256},
		{"screen-256color", "truecolor", NULL, "/tmp/tmux", PALETTE_RGB},
		{"tmux-256color", "truecolor", NULL, NULL, PALETTE_RGB},
		{"xterm-direct", NULL, NULL, NULL, PALETTE_RGB},
		{"linux", NULL, NULL, NULL, PALETTE_8},
		{"xterm", NULL, NULL, NULL, PALETTE_8},
		{"vt100", NULL, NULL, NULL, PALETTE_MONO},
		{"dumb", "truecolor", NULL, NULL, PALETTE_MONO},
		{"", NULL, NULL, NULL, PALETTE_MONO},
		{NULL, "truecolor", NULL, NULL, PALETTE_MONO},
	};
	for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
		set("TERM", guesses[i].term);
		set("COLORTERM", guesses[i].colorterm);
		set("NO_COLOR", guesses[i].no_color);
		set("TMUX", guesses[i].tmux);
		EQUAL(palette_guess(), guesses[i].colours, "colours told by the environment");
	}
}

int main(void)
{
	test_rows();
	test_range();
	test_kinds();
	test_guess();
	return t_end();
}
