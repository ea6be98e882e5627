/* scr_form.h -- edit the fields of one file. */
#ifndef ROSTER_UI_SCREEN_SCR_FORM_H
#define ROSTER_UI_SCREEN_SCR_FORM_H

#include "ui/screen/screen.h"

extern const struct screen_ops scr_form_ops;

#endif
