/* leftover.h -- names of what is being made beside the file or folder that it will be. What is found under such a
 * name was left over when a program ended at the wrong moment. */
#ifndef ROSTER_BASE_LEFTOVER_H
#define ROSTER_BASE_LEFTOVER_H

#include "base/err.h"
#include "base/str.h"

#include <sys/types.h>

enum { LEFTOVER_NAME = 32 };

/* Make a file of such a name in the folder open as `dir`; its descriptor, or -1. */
int leftover_create(int dir, char name[LEFTOVER_NAME], mode_t mode, struct err *e);
/* The same for a folder of mode 0700. */
bool leftover_make_folder(int dir, char name[LEFTOVER_NAME], struct err *e);
/* A name of that sort that is most likely free. */
bool leftover_name(char name[LEFTOVER_NAME], struct err *e);
bool leftover_is(struct str name);

#endif
