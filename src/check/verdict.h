/* verdict.h -- what a kind's own tool does with a file as it stands, and what it reads in it. */
#ifndef ROSTER_CHECK_VERDICT_H
#define ROSTER_CHECK_VERDICT_H

#include "doc/doc.h"
#include "schema/kind.h"

enum verdict {
	VERDICT_UNKNOWN, /* its tool is not known well enough to say */
	VERDICT_LOADS,
	VERDICT_RESCUED,  /* loads, but only through the tool's second try on broken YAML */
	VERDICT_DROPPED,  /* the tool skips it */
	VERDICT_PARTIAL,  /* loads, but under another identity or without its frontmatter */
	VERDICT_SHADOWED, /* would load, another file wins */
	VERDICT_PLAIN,    /* no frontmatter, none needed */
	VERDICT_DISABLED  /* switched off, by its file name or a field */
};

const char *verdict_name(enum verdict v); /* the contract's word; "unknown" */

struct reading {
	enum verdict verdict;
	const char *why; /* not LOADS or PLAIN: a few words, "no frontmatter" */
	size_t end;      /* fields that begin at or behind this offset are not read */
	struct str name; /* what the tool calls it; the file's stem where it takes that */
	struct str description;
	struct str model;          /* empty: not set */
	const struct value *tools; /* text or a list; NULL: not set, or ignored */
	const struct value *map;   /* what a second try read, where that is not what is written */
};

/* `stem` is the file's name without ending. Everything lends from the doc and the stem. */
struct reading verdict_read(const struct doc *d, const struct kind *kind, struct str stem);
/* Does the tool read this field at all? */
bool verdict_reads(const struct reading *r, const struct field_span *f);
/* Is it YAML without lists in brackets, anchors and tags? */
bool verdict_is_plain_yaml(const struct front *front);
/* Is it a README or the like, that nobody means as an agent? By its name. */
bool verdict_is_note(struct str stem);

#endif
