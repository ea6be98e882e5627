/* flow.h -- a stretch of text in its looks, not yet broken into lines: a paragraph, a heading, a
 * table cell, a listing. */
#ifndef ROSTER_RENDER_FLOW_H
#define ROSTER_RENDER_FLOW_H

#include "base/buf.h"
#include "render/role.h"

struct flow_span {
	size_t end; /* begins where the one before ends */
	enum role role;
	unsigned marks;
};

struct flow_spans {
	struct flow_span *v;
	size_t n, cap;
};

/* From byte `at` on the text stands on this line of the file. */
struct flow_source {
	size_t at, line;
};

struct flow_sources {
	struct flow_source *v;
	size_t n, cap;
};

struct flow {
	struct buf text; /* LF is a line break; no TAB */
	struct flow_spans spans;
	struct flow_sources sources;
	struct {
		size_t at, column;
	} tab; /* where the last TAB of flow_listing() was, so that columns are counted once */
	bool shows_tabs;  /* flow_listing() makes ">---" of a TAB, not blanks */
	bool shows_ticks; /* inline_flow() keeps the backticks of code */
};

/* A flow starts as {0}. */
void flow_done(struct flow *f);
void flow_clear(struct flow *f); /* empties, keeps the memory */

/* Append text as it is (it holds no TAB). Neighbours of one look are joined. */
void flow_put(struct flow *f, struct str text, enum role role, unsigned marks);
void flow_puts(struct flow *f, const char *text, enum role role);
/* Append prose: a run of white space becomes one blank, also across calls. */
void flow_words(struct flow *f, struct str text, enum role role, unsigned marks);
/* Append text with its blanks; LF and TAB become blanks. */
void flow_literal(struct flow *f, struct str text, enum role role, unsigned marks);
/* Append to *out the text with LF at the ends of lines, and none at its own end: what a listing is. */
void flow_plain_ends(struct str text, struct buf *out);
/* Append text with its blanks and line breaks; a TAB becomes blanks up to the next multiple of four
 * columns. */
void flow_listing(struct flow *f, struct str text, enum role role);
void flow_break(struct flow *f);
/* What is appended next stands on that line of the file; lines only grow. */
void flow_line(struct flow *f, size_t line);
/* The line of the file of byte `at`; `otherwise` where none was told. */
size_t flow_line_at(const struct flow *f, size_t at, size_t otherwise);

/* Append all of `from`. */
void flow_join(struct flow *f, const struct flow *from);
/* Finds the next piece in [at, end) of the text; false when there is none. */
typedef bool (*flow_next)(struct str text, size_t at, size_t end, struct span *hit);
/* Give what `next` finds in text that has the role `plain` another role, and, where `number` is not NULL nor 0,
 * the number of a link, which is counted up. */
void flow_mark(struct flow *f, enum role plain, enum role role, flow_next next, unsigned *number);
/* Find http and https addresses in text that has the role `plain`, and give them ROLE_URL and a number. */
void flow_find_urls(struct flow *f, enum role plain, unsigned *number);

#endif
