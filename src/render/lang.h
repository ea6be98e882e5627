/* lang.h -- the languages of listings: which one a fence's word means, and its highlight query. */
#ifndef ROSTER_RENDER_LANG_H
#define ROSTER_RENDER_LANG_H

#include "base/str.h"
#include "render/deadline.h"
#include "render/role.h"

struct TSLanguage;
struct TSQuery;
struct TSQueryMatch;

/* Languages and their queries; a query is compiled when it is first asked for (0-25 ms), and kept. */
struct lang_set;

struct lang_set *lang_set_new(void);
void lang_set_free(struct lang_set *set);
/* Was a listing left plain since this was last asked, because the time for colours was over? Then
 * the same page comes out in more colours when it is made again. */
bool lang_set_missed(struct lang_set *set);
/* Say so. */
void lang_set_miss(struct lang_set *set);
/* From now on a query that is not compiled yet is only noted, and its listing left plain and missed:
 * lang_set_work() compiles one that was noted, and says whether there was one. */
void lang_set_postpone(struct lang_set *set, bool on);
bool lang_set_work(struct lang_set *set);
bool lang_set_has_work(const struct lang_set *set);

struct lang {
	const struct TSLanguage *language;
	struct TSQuery *query;
	struct lang_tests *tests;
	struct lang_roles *roles;
};

/* The word behind a fence, without what tools add to it: "rust" of "{.rust .numberLines}" and of
 * "rust,ignore". Lent from `info`. */
struct str lang_word(struct str info);
/* The language of that word, by letters without case; NULL when none is known, its query does not
 * fit its grammar, or is not compiled yet and the time is over. Lent from the set. */
const struct lang *lang_find(struct lang_set *set, struct str word, struct deadline deadline);

/* What a capture of the query looks like. False: it is not for looks. */
bool lang_role(const struct lang *lang, size_t capture, enum role *role);
/* Do the conditions of the match's pattern (#eq? and the like) hold? */
bool lang_holds(const struct lang *lang, const struct TSQueryMatch *match, struct str text);

#endif
