/* scr_task.h -- what is done to files as a whole: a box over the screen below. ctx->task and ctx->chosen say what. */
#ifndef ROSTER_UI_SCREEN_SCR_TASK_H
#define ROSTER_UI_SCREEN_SCR_TASK_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_task_ops;

#endif
