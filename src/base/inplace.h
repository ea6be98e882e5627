/* inplace.h -- write into a file that no other file may come in place of: it keeps its inode and all its names.
 *
 * A writing can be cut off, so that the file holds some of both texts: a record (base/record.h) has them on the disk
 * before, and goes after. Against another program there is no more than a look at the file right before; among
 * rosters there is a lock on it.
 */
#ifndef ROSTER_BASE_INPLACE_H
#define ROSTER_BASE_INPLACE_H

#include "base/file.h"
#include "base/record.h"

#include <sys/types.h>

struct inplace {
	int dir; /* its folder, open */
	const char *name;
	const char *path; /* absolute, without links */
	mode_t mode;
};

/* Write the bytes into the file if it holds `base`, or what an earlier try to write over `base` left. Where that fails,
 * `base` is written back. FILE_CHANGED leaves *e alone. */
enum file_outcome inplace_write(const struct inplace *to, struct str base, struct str bytes,
	struct err *e);

/* What the record's file holds now. RECORD_NEW: it is on the disk. */
enum record_state inplace_look(const struct record *r);

#endif
