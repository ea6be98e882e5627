/* render.h -- bytes in, sheet out. The only way into the Markdown renderer.
 *
 * Work is bounded: cmark runs on a private allocator of 64 MB and against the deadline; what goes
 * over is shown as filtered source with the reason. No input makes a line wider than asked, but for code that is
 * asked for whole.
 */
#ifndef ROSTER_RENDER_RENDER_H
#define ROSTER_RENDER_RENDER_H

#include "render/lang.h"
#include "render/sheet.h"

/* One row of the card above the body. A value of several lines keeps its line breaks. */
struct card_row {
	struct str label, text;
	enum role role; /* of the text */
	size_t line;    /* of the file; 0: it comes from none */
	bool dialogue;  /* <example> blocks in it become turns with speakers; a literal \n breaks */
};

enum view {
	VIEW_RENDERED,
	VIEW_SOURCE,
	VIEW_OUTLINE /* no sheet: only the outline */
};

struct outline;

struct render_ask {
	enum view view;
	const struct card_row *rows; /* above the body, in VIEW_RENDERED */
	size_t n_rows;
	struct md *md;      /* the text, parsed before: taken over. NULL: it is parsed here */
	struct str text;    /* VIEW_RENDERED: the Markdown body. VIEW_SOURCE: the whole file */
	size_t first_line;  /* number in the file of the text's first line, from 1 */
	size_t width;       /* columns, at least 1 */
	size_t measure;     /* prose is kept to this many columns; 0: to the width */
	unsigned budget_ms; /* 0: 2,000 */
	struct lang_set
		*langs; /* compiled highlight queries, kept from page to page (lang.h); NULL: they
	                         * are made for this page alone */
	bool number_links; /* runs carry their link's number (role.h), as outline_read() counts;
	                    * bare addresses theirs */
	bool reveal; /* show hidden characters, and tabs and blanks at the ends of listings' lines */
	bool ticks;  /* code within a line looks like text: it keeps its backticks */
	bool whole_code;         /* lines of code are not wrapped (SHEET_CODE) */
	bool no_colours;         /* nobody will see any: listings may stay plain, which is faster */
	bool gives_up;           /* VIEW_RENDERED: the text is shown as source below the card */
	struct outline *outline; /* gets what the text is made of (render/outline.h) where it is
	                          * parsed here; the caller ends it. NULL: nobody asks */
};

enum render_outcome {
	RENDER_DONE,
	RENDER_SOURCE, /* given up: the sheet shows the source, *e says why */
	RENDER_FAILED  /* by the render process (render/renderer.h): there is nothing to show */
};

enum render_outcome render_sheet(const struct render_ask *ask, struct sheet *out, struct err *e);

#endif
