/* asked.h -- a change of one value within a field, and the proof that nothing beside it changes. */
#ifndef ROSTER_DOC_ASKED_H
#define ROSTER_DOC_ASKED_H

#include "doc/nested.h"

/* What is asked, and what stood there. */
struct asked {
	const struct steps *path;
	const struct value *before; /* the whole field's value */
	struct value want;
	bool raw;  /* what it reads as is not told: it only has to be there */
	bool gone; /* it is to be there no more */
};

/* Make the edit, if all else in the field reads as before and the value as asked. */
bool asked_change(struct doc *d, const struct asked *q, struct span cut, struct str put,
	struct err *e);

#endif
