/* source.h -- a file as it is written: numbered lines, wrapped, in a few colours. */
#ifndef ROSTER_RENDER_SOURCE_H
#define ROSTER_RENDER_SOURCE_H

#include "render/code.h"
#include "render/page.h"

/* What its listings are coloured with, a language each. */
struct source_colours {
	struct lang_set *langs; /* NULL: listings are plain */
	struct code_time time;
};

/* `first_line` is the number of the text's first line; a text from line 1 on may begin with
 * frontmatter. The numbers are left out where the page is narrow. Takes time in proportion to the
 * text, whatever is in it. */
void source_page(struct str text, size_t first_line, struct source_colours colours,
	struct page *page);

/* The same as a listing within a page: append the text's lines to *out, without numbers. */
void source_flow(struct str text, struct source_colours colours, struct flow *out);

#endif
