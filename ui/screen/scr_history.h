/* scr_history.h -- the commits of one file: what each changed, and what of it is wanted back. */
#ifndef ROSTER_UI_SCREEN_SCR_HISTORY_H
#define ROSTER_UI_SCREEN_SCR_HISTORY_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_history_ops;

#endif
