/* outlet.h -- the way out to the terminal: what curses draws is collected in memory and leaves in
 * one write() a frame. */
#ifndef ROSTER_UI_TERM_OUTLET_H
#define ROSTER_UI_TERM_OUTLET_H

#include "base/buf.h"
#include "base/err.h"

#include <stdio.h>

struct outlet {
	FILE *memory; /* what curses takes for its terminal */
	struct buf frame;
	int fd;
	bool gone; /* the terminal is */
};

bool outlet_open(struct outlet *o, int fd, struct err *e);
void outlet_close(struct outlet *o);
/* Append to the frame what curses has written since the last time. */
void outlet_collect(struct outlet *o);
/* Write the frame and empty it. False when the program is told to end before all of it is taken:
 * then it is given up, for a terminal that takes nothing must not keep the program. */
bool outlet_send(struct outlet *o);
/* The last words: written whatever signals come, if the terminal takes anything within `ms`. */
void outlet_finish(struct outlet *o, int ms);

#endif
