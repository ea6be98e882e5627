/* move.h -- move and copy files and folders, so that at each moment the whole of it is in one of the places. */
#ifndef ROSTER_BASE_MOVE_H
#define ROSTER_BASE_MOVE_H

#include "base/err.h"

enum move_outcome {
	MOVE_DONE,
	MOVE_UNCERTAIN, /* done; what came after failed, *e says what */
	MOVE_KEPT       /* nothing was done, *e says why */
};

/* Give a file, folder or link another path. What stands there is never replaced; the folder that it goes into must
 * be there. To another file system it is copied, with modes and times, and taken away here when the copy is whole
 * and on the disk. */
enum move_outcome move_path(const char *from, const char *to, struct err *e);
/* The same as if it went to another file system. */
enum move_outcome move_apart(const char *from, const char *to, struct err *e);
/* A copy with modes, times and attributes; of a link, of what it leads to. What stands there is never replaced. */
enum move_outcome move_copy(const char *from, const char *to, struct err *e);

#endif
