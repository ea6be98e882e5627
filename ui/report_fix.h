/* report_fix.h -- a fix as bytes to cut and text to put, for programs that make it themselves. */
#ifndef ROSTER_UI_REPORT_FIX_H
#define ROSTER_UI_REPORT_FIX_H

#include "ui/report.h"

struct report_fix {
	const struct edit
		*v; /* by place, apart from each other; borrowed from here and the problem */
	size_t n;
	struct doc made; /* the file with the fix in it */
	struct edit whole;
};

/* Work out what the problem's fix changes. False when it has none, when roster itself would refuse
 * to make it, or when it puts bytes that a text cannot hold. End by report_fix_done() in any case. */
bool report_fix_read(struct report_fix *fix, const struct report_file *f, const struct problem *p);
void report_fix_done(struct report_fix *fix);

#endif
