/* scr_browse.h -- the list of all files with a preview beside it. */
#ifndef ROSTER_UI_SCREEN_SCR_BROWSE_H
#define ROSTER_UI_SCREEN_SCR_BROWSE_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_browse_ops;

#endif
