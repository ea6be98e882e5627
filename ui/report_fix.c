#include "ui/report_fix.h"

#include "base/utf8.h"

static bool is_text(const struct report_fix *fix)
{
	for (size_t i = 0; i < fix->n; i++) {
		if (utf8_invalid(fix->v[i].put) != STR_NONE)
			return false;
	}
	return fix->n > 0;
}

/* Fixes that are not edits themselves are made in a copy, and what became another is looked for. */
bool report_fix_read(struct report_fix *fix, const struct report_file *f, const struct problem *p)
{
	const struct doc *d = &f->opened->doc;
	const struct subject copy = {&fix->made, f->kind, f->absolute, BODY_MS};
	struct err e;
	*fix = (struct report_fix){0};
	doc_open(&fix->made, doc_text(d));
	if (p->fix.title.n == 0 || !check_fix(&fix->made, &copy, p, &e))
		return false;
	fix->whole = edit_between(doc_text(d), doc_text(&fix->made));
	bool ready = p->fix.kind == FIX_EDITS;
	fix->v = ready ? p->fix.edits : &fix->whole;
	fix->n = ready ? p->fix.edits_n : 1;
	return is_text(fix);
}

void report_fix_done(struct report_fix *fix)
{
	doc_done(&fix->made);
}
