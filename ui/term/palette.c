#include "ui/term/palette.h"

#include <stdlib.h>
#include <string.h>

struct rgb {
	int r, g, b;
};

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8, GREY = BRIGHT };

static struct rgb rgb_of(uint32_t value)
{
	return (struct rgb){value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff};
}

/* xterm's 256: 16 of the user's own choice (its defaults here), a cube of 6 x 6 x 6, 24 greys. */
static const int cube_levels[6] = {0, 95, 135, 175, 215, 255};

static struct rgb rgb_of_index(int index)
{
	static const uint32_t first[16] = {
		0x000000,
		0xcd0000,
		0x00cd00,
		0xcdcd00,
		0x0000ee,
		0xcd00cd,
		0x00cdcd,
		0xe5e5e5,
		0x7f7f7f,
		0xff0000,
		0x00ff00,
		0xffff00,
		0x5c5cff,
		0xff00ff,
		0x00ffff,
		0xffffff,
	};
	if (index < 16)
		return rgb_of(first[index]);
	if (index >= 232) {
		int grey = 8 + (index - 232) * 10;
		return (struct rgb){grey, grey, grey};
	}
	index -= 16;
	return (struct rgb){cube_levels[index / 36], cube_levels[index / 6 % 6],
		cube_levels[index % 6]};
}

/* Weighted as the eye does, red more in reds and blue more in blues. */
static long distance(struct rgb a, struct rgb b)
{
	long red = (a.r + b.r) / 2;
	long r = a.r - b.r, g = a.g - b.g, blue = a.b - b.b;
	return ((512 + red) * r * r >> 8) + 4 * g * g + ((767 - red) * blue * blue >> 8);
}

static int nearest_level(int value)
{
	int best = 0;
	for (int i = 1; i < 6; i++) {
		if (abs(cube_levels[i] - value) < abs(cube_levels[best] - value))
			best = i;
	}
	return best;
}

static int nearest_256(struct rgb c)
{
	int cube = 16 + 36 * nearest_level(c.r) + 6 * nearest_level(c.g) + nearest_level(c.b);
	int mean = (c.r + c.g + c.b) / 3;
	int step = mean < 8 ? 0 : (mean - 3) / 10;
	int grey = 232 + (step < 24 ? step : 23);
	return distance(c, rgb_of_index(grey)) < distance(c, rgb_of_index(cube)) ? grey : cube;
}

static int most(struct rgb c)
{
	int m = c.r > c.g ? c.r : c.g;
	return m > c.b ? m : c.b;
}

static int least(struct rgb c)
{
	int m = c.r < c.g ? c.r : c.g;
	return m < c.b ? m : c.b;
}

static bool is_grey(struct rgb c)
{
	return most(c) - least(c) < 40;
}

/* By hue rather than by distance: the nearest of the sixteen to any pastel would be a grey. */
static int nearest_16(struct rgb c)
{
	int high = most(c), middle = (high + least(c)) / 2;
	if (is_grey(c))
		return high < 0x30    ? BLACK
			: high < 0x98 ? GREY
			: high < 0xe8 ? WHITE
				      : BRIGHT + WHITE;
	int hue = (c.r > middle ? RED : 0) | (c.g > middle ? GREEN : 0) | (c.b > middle ? BLUE : 0);
	return high < 0x40 ? BLACK : high > 0xd0 ? BRIGHT + hue : hue;
}

/* ---- one colour, for a terminal of so many ---- */

static struct rgb rgb_of_colour(int32_t colour)
{
	return colour >= COLOUR_RGB ? rgb_of((uint32_t)colour) : rgb_of_index(colour);
}

static int32_t fit_colour(int32_t colour, int colours)
{
	if (colour == COLOUR_DEFAULT || colours >= PALETTE_RGB)
		return colour;
	if (colours >= PALETTE_256)
		return colour >= COLOUR_RGB ? nearest_256(rgb_of_colour(colour)) : colour;
	return colour < 16 ? colour : nearest_16(rgb_of_colour(colour));
}

/* Eight colours: the bright ones are bold, grey is dim. */
static struct style fit_8(struct style s)
{
	if (s.bg == GREY) {
		s.bg = s.fg = COLOUR_DEFAULT;
		s.attributes |= STYLE_REVERSE;
	} else if (s.bg > GREY) {
		s.bg -= BRIGHT;
	}
	if (s.fg == GREY) {
		s.fg = COLOUR_DEFAULT;
		s.attributes |= STYLE_DIM;
	} else if (s.fg > GREY) {
		s.fg -= BRIGHT;
		s.attributes |= STYLE_BOLD;
	}
	return s;
}

/* Both ended as one colour: the text takes the one that stands out. */
static int32_t readable(int32_t bg)
{
	return bg == BLACK || bg == BLUE || bg == RED || bg == MAGENTA || bg == GREY ? WHITE
										     : BLACK;
}

static struct style fit_few(struct style s, int colours)
{
	const struct style asked = s;
	s.fg = fit_colour(asked.fg, colours);
	s.bg = fit_colour(asked.bg, colours);
	/* A shade of black that is none of the terminal's own would vanish on a dark screen, or stand
	 * out on a light one. */
	if (s.fg == BLACK && asked.fg != BLACK && s.bg == COLOUR_DEFAULT)
		s.fg = COLOUR_DEFAULT;
	if (s.bg == BLACK && asked.bg != BLACK)
		s.bg = COLOUR_DEFAULT;
	if (colours < PALETTE_16)
		s = fit_8(s);
	if (s.fg == s.bg && s.fg != COLOUR_DEFAULT && asked.fg != asked.bg)
		s.fg = readable(s.bg);
	return s;
}

static struct style fit_mono(struct style s)
{
	/* What is on black as all the rest is, in a theme that says so of everything, does not stand out. */
	if (s.bg != COLOUR_DEFAULT && most(rgb_of_colour(s.bg)) > 8) {
		s.attributes |= STYLE_REVERSE;
	} else if (s.fg != COLOUR_DEFAULT && !s.attributes) {
		struct rgb c = rgb_of_colour(s.fg);
		bool glaring = c.r - c.b > 40 || most(c) == c.r;
		s.attributes = is_grey(c) ? (most(c) < 0xc0 ? STYLE_DIM : 0)
			: glaring         ? STYLE_BOLD
					  : 0;
	}
	s.fg = s.bg = COLOUR_DEFAULT;
	return s;
}

struct style palette_style(struct style style, int colours)
{
	if (colours < PALETTE_8)
		return fit_mono(style);
	if (colours < PALETTE_256)
		return fit_few(style, colours);
	style.fg = fit_colour(style.fg, colours);
	style.bg = fit_colour(style.bg, colours);
	return style;
}

bool palette_tells(const struct theme *theme, enum role role, int colours)
{
	struct style a = palette_style(theme_style(theme, ROLE_TEXT, 0), colours);
	struct style b = palette_style(theme_style(theme, role, 0), colours);
	return a.fg != b.fg || a.bg != b.bg || a.attributes != b.attributes;
}

/* ---- what a terminal has ---- */

int palette_kind(int colours)
{
	static const int kinds[] = {PALETTE_RGB, PALETTE_256, PALETTE_16, PALETTE_8};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (colours >= kinds[i])
			return kinds[i];
	}
	return PALETTE_MONO;
}

static struct str variable(const char *name)
{
	return str_of(getenv(name));
}

bool palette_rgb_promised(void)
{
	struct str promise = variable("COLORTERM");
	if (!str_is(promise, "truecolor") && !str_is(promise, "24bit"))
		return false;
	return !str_starts(variable("TERM"), STR("screen")) || variable("TMUX").n;
}

int palette_guess(void)
{
	struct str term = variable("TERM");
	if (variable("NO_COLOR").n || !term.n || str_is(term, "dumb") ||
		str_starts(term, STR("vt")))
		return PALETTE_MONO;
	if (palette_rgb_promised() || str_ends(term, STR("-direct")))
		return PALETTE_RGB;
	if (str_find(term, 0, STR("256color")) != STR_NONE)
		return PALETTE_256;
	return PALETTE_8;
}
