/* scr_problems.h -- the problems of all files in one list; Enter reads at the place. */
#ifndef ROSTER_UI_SCREEN_SCR_PROBLEMS_H
#define ROSTER_UI_SCREEN_SCR_PROBLEMS_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_problems_ops;

#endif
