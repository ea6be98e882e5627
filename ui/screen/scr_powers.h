/* scr_powers.h -- what all agents may do, side by side: one row each, a power a column. */
#ifndef ROSTER_UI_SCREEN_SCR_POWERS_H
#define ROSTER_UI_SCREEN_SCR_POWERS_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_powers_ops;

#endif
