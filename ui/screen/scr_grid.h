/* scr_grid.h -- the marked files side by side: one row each, a field a column. */
#ifndef ROSTER_UI_SCREEN_SCR_GRID_H
#define ROSTER_UI_SCREEN_SCR_GRID_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_grid_ops;

#endif
