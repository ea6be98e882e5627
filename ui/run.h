/* run.h -- the event loop: keys from the terminal to the app, frames from the app to the terminal. */
#ifndef ROSTER_UI_RUN_H
#define ROSTER_UI_RUN_H

#include "ui/app.h"

/* Run until the user quits. Returns the exit status: 0, or 2 with *e filled where the terminal
 * cannot be used or was taken away. */
int run_app(struct app *a, struct err *e);

#endif
