#include "ui/term/brush.h"

#include "ui/term/palette.h"
#include "ui/term/terminfo.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

void brushes_start(struct brushes *b)
{
	b->colours = PALETTE_MONO;
	if (str_of(getenv("NO_COLOR")).n || !has_colors() || start_color() != OK)
		return;
	b->colours = palette_kind(COLORS);
	bool own = use_default_colors() == OK;
	b->default_fg = own ? -1 : COLOR_WHITE;
	b->default_bg = own ? -1 : COLOR_BLACK;
}

void brushes_theme(struct brushes *b, const struct theme *theme)
{
	b->theme = theme;
	memset(b->v, 0, sizeof b->v);
	reset_color_pairs();
	b->pairs = 0;
}

static attr_t attributes_of(const struct brushes *b, unsigned style)
{
	attr_t a = A_NORMAL;
	if (style & STYLE_BOLD)
		a |= A_BOLD;
	if (style & STYLE_DIM)
		a |= A_DIM;
	if (style & STYLE_ITALIC)
		a |= b->italic ? A_ITALIC : A_UNDERLINE;
	if (style & STYLE_UNDERLINE)
		a |= A_UNDERLINE;
	if (style & STYLE_REVERSE)
		a |= A_REVERSE;
	return a;
}

static int pair_of(struct brushes *b, struct style s)
{
	if (b->colours < PALETTE_8 || (s.fg == COLOUR_DEFAULT && s.bg == COLOUR_DEFAULT))
		return 0;
	int fg = s.fg == COLOUR_DEFAULT ? b->default_fg : terminfo_rgb(s.fg);
	int bg = s.bg == COLOUR_DEFAULT ? b->default_bg : terminfo_rgb(s.bg);
	int pair = find_pair(fg, bg);
	/* The oldest pair would change its colours under cells that have it. */
	if (pair < 0 && b->pairs < COLOR_PAIRS - 1) {
		pair = alloc_pair(fg, bg);
		b->pairs++;
	}
	return pair > 0 ? pair : 0;
}

static int32_t ink_of(const struct cell *cell)
{
	return cell->ink[0] << 16 | cell->ink[1] << 8 | cell->ink[2];
}

static const struct brush *ink_brush(struct brushes *b, int32_t ink)
{
	const struct style s = {COLOUR_DEFAULT, COLOUR_RGB + ink, 0};
	struct style fit = palette_style(s, b->colours);
	b->ink = (struct brush){attributes_of(b, fit.attributes), pair_of(b, fit), true};
	return &b->ink;
}

const struct brush *brush_of(struct brushes *b, const struct cell *cell)
{
	int32_t ink = ink_of(cell);
	if (ink && b->colours >= PALETTE_8 && theme_is_coloured(b->theme))
		return ink_brush(b, ink);
	unsigned role = cell->role < ROLE_COUNT ? cell->role : ROLE_TEXT;
	unsigned marks = cell->marks & (BRUSH_MARKS - 1);
	struct brush *brush = &b->v[role][marks];
	if (!brush->made) {
		struct style s =
			palette_style(theme_style(b->theme, (enum role)role, marks), b->colours);
		*brush = (struct brush){attributes_of(b, s.attributes), pair_of(b, s), true};
	}
	return brush;
}
