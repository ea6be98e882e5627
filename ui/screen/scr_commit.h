/* scr_commit.h -- the screen before a commit: what is staged, what is not, what either does. */
#ifndef ROSTER_UI_SCREEN_SCR_COMMIT_H
#define ROSTER_UI_SCREEN_SCR_COMMIT_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_commit_ops;

#endif
