/* scr_search.h -- look for words in the texts of all files; Enter reads at the hit. */
#ifndef ROSTER_UI_SCREEN_SCR_SEARCH_H
#define ROSTER_UI_SCREEN_SCR_SEARCH_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_search_ops;

#endif
