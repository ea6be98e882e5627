/* plan.h -- what is to be done to files of the list, worked out as deeds: nothing is touched before deeds_do(). */
#ifndef ROSTER_STORE_PLAN_H
#define ROSTER_STORE_PLAN_H

#include "store/deeds.h"
#include "store/query.h"

/* Why the file may not be moved or deleted here; NULL: it may. */
const char *plan_locked(const struct store *s, unsigned id);
/* Why its content may not be changed: a file that may be written can be, in a folder that takes no other. */
const char *plan_unwritable(const struct store *s, unsigned id);
/* What is moved with it: its file, or the folder that a tool knows it by. */
struct str plan_unit(const struct store *s, unsigned id);
/* Does the i-th lie in what is moved with another of them, so that it goes along? */
bool plan_goes_along(const struct store *s, const struct ids *ids, size_t i);
/* How many files lie in what is moved with it. */
size_t plan_files(const struct store *s, unsigned id);
/* The same where all that can be copied here; false, and why in *e, where that is too much. */
bool plan_may_copy(const struct store *s, unsigned id, size_t *files, struct err *e);

/* All of them, or none: false, and in *e which one cannot be and why. */
bool plan_trash(struct store *s, const struct ids *ids, struct deeds *d, struct err *e);
/* Is one of them switched on? Then plan_switch() is to switch them off, else on. */
bool plan_is_on(const struct store *s, const struct ids *ids);
/* By a field where the kind has one for it, else by the file's name. Those that are so already are passed over. */
bool plan_switch(struct store *s, const struct ids *ids, bool on, struct deeds *d, struct err *e);

/* "planner.md", or "3 files". */
void plan_name(const struct store *s, const struct ids *ids, struct buf *out);
/* `says` is what was done, `after` is told only then: "; u brings it back". */
void plan_say(struct deeds *d, struct str says, const char *after);
/* May all of them be changed? Else *e says which one may not and why. */
bool plan_may(const struct store *s, const struct ids *ids, struct err *e);

#endif
