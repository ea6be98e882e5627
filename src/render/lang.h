/* lang.h -- the languages of listings: which one a fence's word means, and its highlight query. */
#ifndef ROSTER_RENDER_LANG_H
#define ROSTER_RENDER_LANG_H

#include "base/err.h"
#include "base/str.h"
#include "render/deadline.h"

struct TSLanguage;
struct query;

/* Languages and their queries; a query is compiled when it is first asked for (0-25 ms), and kept. */
struct lang_set;

struct lang_set *lang_set_new(void);
/* Add the languages of these folders (render/extra.h), apart by colons; NULL and "" are none. They go
 * before those built in, the first folder's before the next one's. Files are opened here and never
 * later. Call it once, before the first lang_find(). False when something cannot be used: *e says
 * what was first, and the rest is there. */
bool lang_set_load_extra(struct lang_set *set, const char *paths, struct err *e);
/* Has the query of a language that was loaded turned out not to fit it since this was last asked?
 * *e says which; the word then means a language behind it, or none. */
bool lang_set_fault(struct lang_set *set, struct err *e);
void lang_set_free(struct lang_set *set);
/* Was a listing left plain since this was last asked, because the time for colours was over? Then
 * the same page comes out in more colours when it is made again. */
bool lang_set_missed(struct lang_set *set);
/* Say so. */
void lang_set_miss(struct lang_set *set);
/* While this is on, no query is compiled: a listing that wants one is left plain and missed. */
void lang_set_postpone(struct lang_set *set, bool on);

struct lang {
	const struct TSLanguage *language;
	struct query *query;
	struct query *within; /* for what lies in it in other languages; NULL: none is known */
};

/* The word behind a fence, without what tools add to it: "rust" of "{.rust .numberLines}" and of
 * "rust,ignore". Lent from `info`. */
struct str lang_word(struct str info);
/* The language of that word, by letters without case; NULL when none is known, its query does not
 * fit its grammar, or is not compiled yet and the time is over. Lent from the set. */
const struct lang *lang_find(struct lang_set *set, struct str word, struct deadline deadline);

/* Does the word mean a language that was loaded? It wins over all that is built in. */
bool lang_is_loaded(const struct lang_set *set, struct str word);

#endif
