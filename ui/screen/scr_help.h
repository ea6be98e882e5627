/* scr_help.h -- the keys of a place, the letters in the list, the terms of a filter. */
#ifndef ROSTER_UI_SCREEN_SCR_HELP_H
#define ROSTER_UI_SCREEN_SCR_HELP_H

#include "ui/screen/screen.h"

/* Shows the keys of ctx->help_places. */
extern const struct screen_ops scr_help_ops;

#endif
