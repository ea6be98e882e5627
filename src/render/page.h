/* page.h -- a sheet being made from the top: margins, blank lines between blocks, wrapped text. */
#ifndef ROSTER_RENDER_PAGE_H
#define ROSTER_RENDER_PAGE_H

#include "render/wrap.h"

/* What stands to the left of a block's lines. */
struct margin {
	char first[32];   /* before its first line: a bullet; or */
	struct str label; /* this, filled up with blanks; borrowed */
	/* Before the others, and before the first where it has nothing else; NULL: blanks. */
	const char *bar;
	size_t columns; /* of each; a margin for which there is no room gets 0 and is not shown */
	enum role role;
	bool used; /* the first line was put */
};

struct margins {
	struct margin *v;
	size_t n, cap;
};

struct page {
	struct sheet_maker lines;
	size_t width;   /* of a line */
	size_t measure; /* of a line of prose: at most the width */
	unsigned flags; /* of every line (SHEET_CARD) */
	struct margins margins;
	size_t taken;    /* columns of all margins */
	bool ticks;      /* code within a line stands in backticks */
	bool reveal;     /* hidden characters are shown (render/reveal.h) */
	bool whole_code; /* lines of listings that may be are not wrapped */
	bool blank_due;  /* an empty line goes before the next block */
	unsigned
		bare_link; /* the number of the next address that is its own text (role.h); 0: none gets one */
};

/* Lines that go on are indented like the text of the line that they go on from. */
#define PAGE_HANG ((size_t)-1)

/* How a flow is put on the page. */
struct page_text {
	enum wrap_way way;
	size_t columns;     /* at most so many; 0: as many as there are */
	size_t hang;        /* all lines but the first are indented by so many; or PAGE_HANG */
	size_t source;      /* line of the file, where the flow does not know better */
	unsigned flags;     /* of the first line */
	const char *bar;    /* put before each line, and... */
	const char *bar_on; /* ...before one that goes on; NULL: none. Both equally wide */
	enum role bar_role;
	bool code; /* its lines may be whole (SHEET_CODE) */
};

void page_init(struct page *p, size_t width, size_t measure);
/* Hand the lines over; the page is done. */
void page_finish(struct page *p, struct sheet *out);
void page_drop(struct page *p);

/* A block begins: the blank line that is due is put, and the margin holds from here on. */
void page_push(struct page *p, struct margin margin);
/* It ends: a margin whose first line was never put is put alone. */
void page_pop(struct page *p, size_t source);
size_t page_room(const struct page *p);       /* columns right of the margins, at least 1 */
size_t page_prose_room(const struct page *p); /* the same within the measure */

/* Start a line: a blank line where one is due, then the margins, which are the line's lead so far.
 * End it by page_end(). */
void page_begin(struct page *p);
void page_end(struct page *p, size_t source, unsigned flags);
void page_flow(struct page *p, const struct flow *f, const struct page_text *how);
/* A line of `text` repeated over `columns`, all of it lead. */
void page_rule(struct page *p, const char *text, size_t columns, enum role role, size_t source);

#endif
