/* scr_read.h -- one file in the whole window: scroll, search, walk through its problems. */
#ifndef ROSTER_UI_SCREEN_SCR_READ_H
#define ROSTER_UI_SCREEN_SCR_READ_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_read_ops;

#endif
