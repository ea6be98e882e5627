/* entries.h -- the entries of a list of tools, in whatever way it is written. */
#ifndef ROSTER_CHECK_ENTRIES_H
#define ROSTER_CHECK_ENTRIES_H

#include "check/look.h"

/* An entry of a list, wherever it is written. */
struct entry_at {
	struct str text;
	struct span where;
	bool known; /* as entries_known() says of its tool; only of what entries_of() gives */
};

struct entries {
	struct entry_at *v;
	size_t n, cap;
	bool whole; /* nothing of the list is left out: it may be written anew */
};

/* Longer lists are looked at as far as this, and nothing of them is mended. */
enum { MOST_ENTRIES = 256 };

/* The entries of a tools field whose tool's tools are known; none where the look is at something else.
 * The caller ends it by vec_done(). */
struct entries entries_of(const struct value_look *look);
/* The same of any field; a text that is no list is one entry. */
struct entries entries_all(const struct value_look *look);
/* The names in the brackets of an entry that says which agents may be started ("Agent(a, b)"), lent from it; empty where
 * it is no such entry. */
struct str entries_agents(const struct kind *kind, struct str entry);
bool entries_have(const struct entries *e, struct str text);
/* Offer to put `use` in place of entry `at`; empty: to take it out. */
void entries_offer(const struct value_look *look, const struct entries *e, size_t at,
	struct str use, struct problems *out);
/* The same for a tool's name: what stands in brackets behind it stays. */
void entries_offer_tool(const struct value_look *look, const struct entries *e, size_t at,
	struct str tool, struct problems *out);
/* Is the name one of a tool, now or formerly, or named in the settings? */
bool entries_known(const struct kind *kind, struct str tool);
/* How bad an entry is that is no tool. */
enum severity entries_severity(const struct value_look *look);
/* The tool that it is but for its capitals; NULL when there is none. */
const struct str *entries_other_case(const struct kind *kind, struct str tool);
/* Is the entry several tools, or a word between them, that are not kept apart here? */
bool entries_joined(const struct value_look *look, struct str entry);

#endif
