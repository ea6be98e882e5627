/* palette.h -- what a theme asks for becomes what a terminal can show. */
#ifndef ROSTER_UI_TERM_PALETTE_H
#define ROSTER_UI_TERM_PALETTE_H

#include "render/theme.h"

/* How many colours a terminal has. */
enum { PALETTE_MONO = 0, PALETTE_8 = 8, PALETTE_16 = 16, PALETTE_256 = 256, PALETTE_RGB = 1 << 24 };

/* The style for a terminal of `colours` colours: afterwards a colour is COLOUR_DEFAULT, below
 * `colours`, or (PALETTE_RGB alone) COLOUR_RGB + 0xrrggbb. What is lost in colour comes back as an
 * attribute: backgrounds as reverse, glaring colours as bold, greys as dim; text never gets the
 * colour of its background. */
struct style palette_style(struct style style, int colours);

/* Does a role look different from text there? */
bool palette_tells(const struct theme *theme, enum role role, int colours);

/* The next lower kind: PALETTE_... of a terminal that says it has `colours`. */
int palette_kind(int colours);
/* May 24-bit colours be sent? By COLORTERM, where TERM does not name a screen that passes it on
 * without understanding it. */
bool palette_rgb_promised(void);
/* What standard output's terminal is likely to have, told by NO_COLOR, COLORTERM and TERM alone:
 * for output without a screen. PALETTE_... */
int palette_guess(void);

#endif
