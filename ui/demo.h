/* demo.h -- the built-in folder of agents, written out for as long as the program runs. */
#ifndef ROSTER_UI_DEMO_H
#define ROSTER_UI_DEMO_H

#include "store/root.h"

struct demo {
	struct buf folder; /* made by mkdtemp(); empty: none */
};

/* Write the files into a new folder below $TMPDIR and add it as a root. */
bool demo_open(struct demo *d, struct roots *roots, struct err *e);
/* Remove the folder with all that was put into it. */
void demo_close(struct demo *d);

#endif
