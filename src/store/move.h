/* move.h -- files of the list go to another folder of their kind, or a copy of them does. */
#ifndef ROSTER_STORE_MOVE_H
#define ROSTER_STORE_MOVE_H

#include "store/deeds.h"
#include "store/query.h"
#include "store/site.h"

/* Where to, and whether what is there stays. */
struct move_wish {
	const struct site *to;
	bool copy;
};

/* Append where files of one kind may go: not where all of them are. */
void move_places(struct sites *out, const struct store *s, const struct ids *ids);
/* All of them, or none: then *e says which one cannot be moved and why. */
bool move_plan(struct store *s, const struct ids *ids, const struct move_wish *wish,
	struct deeds *d, struct err *e);
/* Append what the file would meet there, as meet_tell() does; false where that is nobody. */
bool move_tell(const struct store *s, unsigned id, const struct site *to, bool copy,
	struct buf *out);

#endif
