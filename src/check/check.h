/* check.h -- run the rules over a file or over a value that is being typed. */
#ifndef ROSTER_CHECK_CHECK_H
#define ROSTER_CHECK_CHECK_H

#include "check/problem.h"
#include "check/verdict.h"

struct md;
struct outline;

/* A file as it stands, and where it lies. */
struct subject {
	const struct doc *doc;
	const struct kind *kind;
	struct str path; /* absolute; a bare name: what lies beside it is not looked at */
	int body_ms;     /* how long its body may be looked at; 0: only the frontmatter is */
};

enum { BODY_MS = 250, BODY_QUICK_MS = 25 }; /* for who can wait, and for who cannot */

/* The kind of a file: by its place (an absolute path; empty: it has none), else by its fields. */
const struct kind *check_kind(const struct kinds *kinds, struct str path, const struct doc *d,
	struct kind_memo *memo);

/* What its tool makes of it. */
struct reading check_reading(const struct subject *s);
/* Everything that is wrong with the file, sorted; its verdict goes to *reading. */
void check_file(const struct subject *s, struct reading *reading, struct problems *out);

/* The same with what the body is made of (render/outline.h); NULL: it is not looked at. */
void check_outlined(const struct subject *s, const struct outline *outline, struct reading *reading,
	struct problems *out);
/* The same where the body is parsed already (render/md.h); NULL: it could not be. */
void check_parsed(const struct subject *s, const struct md *md, struct reading *reading,
	struct problems *out);

/* What is wrong with one value of a field, as the form asks at each key: spans count from the
 * value's first byte. `value` NULL or empty: the field is not set. */
void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out);

/* Make the fix in the doc, which is s->doc, as one undo step. It is proved: what it is for is found no
 * more, nothing worse is found that was not there before, and bytes and values stay as it says. Without body_ms the
 * body is left out of that. */
bool check_fix(struct doc *d, const struct subject *s, const struct problem *problem,
	struct err *e);

#endif
