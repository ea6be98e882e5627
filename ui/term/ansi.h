/* ansi.h -- a sheet as a stream of text: what `roster show` prints. */
#ifndef ROSTER_UI_TERM_ANSI_H
#define ROSTER_UI_TERM_ANSI_H

#include "base/buf.h"
#include "render/sheet.h"
#include "render/theme.h"

/* Append the sheet, a line a line, LF behind each. All text goes through utf8_show(). With colours
 * (PALETTE_... of ui/term/palette.h) looks are SGR sequences and every line ends in the terminal's
 * own; with 0 nothing but text comes out. Blanks at the end of a line are left out. */
void ansi_sheet(struct buf *out, const struct sheet *s, const struct theme *theme, int colours);

#endif
