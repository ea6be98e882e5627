/* theme.h -- what a role looks like. Themes are text files of "role = style" lines (text/keyval.h).
 *
 *	heading1 = bold cyan
 *	code-string = green
 *	title = reverse
 *	match = black on yellow
 *
 * A style is any of bold, dim, italic, underline, reverse, then a colour and "on" a colour. A colour
 * is one of the terminal's own 16 by name (black red green yellow blue magenta cyan white, bright-
 * before each, default), a number 0-255, or #rrggbb. A role that has no line looks like "text". */
#ifndef ROSTER_RENDER_THEME_H
#define ROSTER_RENDER_THEME_H

#include "base/err.h"
#include "render/role.h"

#include <stdint.h>

enum { STYLE_BOLD = 1, STYLE_DIM = 2, STYLE_ITALIC = 4, STYLE_UNDERLINE = 8, STYLE_REVERSE = 16 };

/* A colour: -1 the terminal's own, 0-255 by number, COLOUR_RGB + 0xrrggbb. */
enum { COLOUR_DEFAULT = -1, COLOUR_RGB = 0x1000000 };

struct style {
	int32_t fg, bg;
	unsigned attributes;
};

struct theme {
	struct style of[ROLE_COUNT];
};

/* Read a theme's text. On failure *out is untouched and *e says "line N: why". */
bool theme_read(struct str text, struct theme *out, struct err *e);
/* A theme built into the program ("terminal", "mono", ...); false when there is none of that name. */
bool theme_builtin(struct str name, struct theme *out);
/* Does it have any colour? */
bool theme_is_coloured(const struct theme *theme);
/* The style of a role with marks laid over it. */
struct style theme_style(const struct theme *theme, enum role role, unsigned marks);

#endif
