/* shown.h -- a listing and its roles as a test writes them: "{keyword:let} x". */
#ifndef ROSTER_TESTS_SHOWN_H
#define ROSTER_TESTS_SHOWN_H

#include "render/code.h"

#include <string.h>

/* What is plain code stands as it is; of other roles the "code-" is left out. */
static inline void shown_flow(const struct flow *f, struct buf *out)
{
	size_t at = 0;
	for (size_t i = 0; i < f->spans.n; i++) {
		struct flow_span span = f->spans.v[i];
		struct str text = str_cut(buf_str(&f->text), at, span.end);
		const char *name = role_name(span.role);
		at = span.end;
		if (span.role == ROLE_CODE_TEXT)
			buf_put(out, text);
		else if (text.n)
			buf_printf(out, "{%s:%.*s}", strncmp(name, "code-", 5) ? name : name + 5,
				STR_ARG(text));
	}
}

/* Time enough for a test. */
static inline struct code_time shown_time(void)
{
	return (struct code_time){.at_last = deadline_in(600 * 1000 * 1000), .each = 1000 * 1000};
}

#endif
