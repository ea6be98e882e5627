/* memterm.h -- curses on a memory file in place of a terminal. */
#ifndef ROSTER_UI_TERM_MEMTERM_H
#define ROSTER_UI_TERM_MEMTERM_H

#include <curses.h>
#include <stdio.h>

/* newterm() cannot ask a memory file for its size, and has a scrolling region set by it: it finds
 * the size in the environment, as well as our description of the terminal, as terminfo_describe() gives it
 * (NULL: the database's). Neither stays there, so that no program started later believes it. NULL: it does not start. */
SCREEN *memterm_new(FILE *memory, int h, int w, const char *description);

#endif
