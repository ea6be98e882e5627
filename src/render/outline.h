/* outline.h -- what a Markdown text is made of: headings, links, code. For rules and for moving about. */
#ifndef ROSTER_RENDER_OUTLINE_H
#define ROSTER_RENDER_OUTLINE_H

#include "base/arena.h"
#include "render/deadline.h"

struct buf;
struct md;
struct unpack;

/* Lines are those of text/lines.h, from 1, counted in the text that was given. */
struct heading {
	size_t line;
	int level;             /* 1 to 6 */
	struct str text, slug; /* slug: what a link "#slug" names, as GitHub makes it */
};

struct link {
	size_t first, last; /* lines of the paragraph it stands in */
	struct str target;  /* without its quotes and escapes */
};

struct code_block {
	size_t first, last;  /* its lines, fences included */
	bool fenced, closed; /* closed: by a fence, not by the end of what it lies in */
	struct str info;     /* what stands behind the opening fence */
};

struct outline {
	struct arena arena;
	struct heading *headings;
	size_t headings_n;
	struct link *links;
	size_t links_n;
	struct code_block *code;
	size_t code_n;
	bool whole; /* false: the text could not be parsed (render/md.h), and nothing is told of it */
};

/* Fill *out; end by outline_done(). */
void outline_read(struct outline *out, struct str text, struct deadline deadline);
/* The same of a text that is parsed already; NULL: it could not be. */
void outline_of(struct outline *out, const struct md *md);
void outline_done(struct outline *o);
/* As bytes for another process; unpacking gives false when the bytes are none, and *o is to be ended. */
void outline_pack(struct buf *out, const struct outline *o);
bool outline_unpack(struct unpack *u, struct outline *o);
/* Give the links of a parsed text, as outline_read() finds them, their numbers, from 1: inline_flow() puts
 * them above the marks. */
void outline_number_links(struct md *md);
/* Is a heading of that text what a link "#NAME" leads to, as far as the words tell? */
bool outline_leads(struct str text, struct str name);
/* The heading that a link "#NAME" leads to; NULL when there is none. Of several with one slug the second is
 * "slug-1". */
const struct heading *outline_anchor(const struct outline *o, struct str name);
/* The code block that the line lies in; NULL when it lies in none. */
const struct code_block *outline_code(const struct outline *o, size_t line);

#endif
