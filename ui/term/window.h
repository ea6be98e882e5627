/* window.h -- how large the terminal's window is. */
#ifndef ROSTER_UI_TERM_WINDOW_H
#define ROSTER_UI_TERM_WINDOW_H

#include <stdbool.h>

/* No window is larger; a terminal that says so would have us allocate gigabytes. */
enum { WINDOW_MAX_HEIGHT = 500, WINDOW_MAX_WIDTH = 1000 };

/* Rows and columns of the terminal on standard output. What it does not know stays as it was; false where standard
 * output is none. */
bool window_size(int *h, int *w);

#endif
