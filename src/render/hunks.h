/* hunks.h -- a difference as a sheet. */
#ifndef ROSTER_RENDER_HUNKS_H
#define ROSTER_RENDER_HUNKS_H

#include "render/sheet.h"

/* The lines that differ, each behind "-" or "+", with up to three lines of context behind a blank
 * and "@@ line N @@" between distant changes. Lines that differ are wrapped, not cut, those around
 * them, with `whole`, get one row each, as wide as they are (SHEET_CODE); where one line replaces one line, the part that differs has a role
 * of its own. White space that differs alone, and such as ends a line that differs, is visible: "_" for a blank, ">---" for
 * a tab. A last line without its line break says so. Equal texts give one line "no difference". */
void hunks_sheet(struct str before, struct str after, size_t width, bool whole, struct sheet *out);

#endif
