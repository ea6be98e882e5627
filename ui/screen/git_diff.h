/* git_diff.h -- what differs between a file, what is staged of it, and the last commit. */
#ifndef ROSTER_UI_SCREEN_GIT_DIFF_H
#define ROSTER_UI_SCREEN_GIT_DIFF_H

#include "render/sheet.h"
#include "ui/screen/screen.h"

/* The row's file on the disk, against the index, and the index against HEAD, by field; or why there is none. False: as
 * long as the renderer does not answer the text is told as it is written. */
bool git_diff_sheet(struct ctx *c, unsigned id, size_t width, struct sheet *out);

#endif
