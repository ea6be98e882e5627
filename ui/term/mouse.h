/* mouse.h -- what was done with the mouse, as a terminal reports it. */
#ifndef ROSTER_UI_TERM_MOUSE_H
#define ROSTER_UI_TERM_MOUSE_H

#include "base/str.h"

/* What is scrolled moves so many rows with each notch of the wheel. */
enum { MOUSE_NOTCH = 3 };

enum mouse_kind {
	MOUSE_PRESS, /* the main button */
	MOUSE_DRAG,  /* moved while it is down */
	MOUSE_RELEASE,
	MOUSE_WHEEL
};

struct mouse {
	enum mouse_kind kind;
	int y, x;        /* the cell of the window, from 0 on; it may be outside of it */
	int down, right; /* MOUSE_WHEEL: one notch there; below 0: up, left */
	bool twice;      /* MOUSE_PRESS: the second one in this cell, soon after the first */
};

/* A report in the form of mode 1006, "ESC [ < button ; column ; row M", or in the old one, the three bytes
 * behind "ESC [ M". False for what is broken, and for buttons that do nothing here. */
bool mouse_read(struct str sequence, struct mouse *out);
bool mouse_read_old(struct str bytes, struct mouse *out);

#endif
