/* edits.h -- commands that change files: all of them or none. */
#ifndef ROSTER_UI_EDITS_H
#define ROSTER_UI_EDITS_H

#include "ui/batch.h"

/* Open the files args[first, end), which may be no folders. False, and told, when one cannot be followed. */
bool edits_open(struct store *s, const struct schemas *schemas, const struct options *o,
	size_t first, size_t end);
/* Print the difference of each file (status 1 when there is one), or write them all: when one
 * cannot be written, those before it are brought back. `force`: also read-only files, which stay so. */
int edits_finish(struct store *s, bool dry_run, bool force);

#endif
