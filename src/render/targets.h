/* targets.h -- where the links of a page lead: what is too long for the middle of a sentence gets a number there
 * and stands once in a list at the end of the page.
 *
 * The number is written "text<1>": [1] is a footnote's, (1) a manual's section, and the brackets are those that
 * Markdown and RFC 3986 have around addresses; they are ASCII and need no colour. Not numbered are
 * - a link whose text is its target, and one to a heading (#x) that has the text's words: they are shown once;
 * - files and headings of at most TARGETS_SHORT bytes, the title counted: agents are told to read those files, and
 *   a name in its place is read faster than a number is looked up. They stand in brackets behind the text;
 * - what has no text: its target is all that there is to show;
 * - a text that is an address, but not the target: whom it would lead astray sees the target beside it.
 * A definition "[label]: target" is shown where it stands as it is written, for nothing in a file is to be hidden;
 * where its target has a number by then, it stands before it, and the list leaves it out. */
#ifndef ROSTER_RENDER_TARGETS_H
#define ROSTER_RENDER_TARGETS_H

#include "render/page.h"

enum {
	TARGETS_SHORT = 32,
	TARGETS_MOST = 4095 /* addresses made to share a slot cost no time that is felt */
};

struct target {
	struct str url, title; /* borrowed; the title of the first link that has one */
	bool defined;          /* a definition on the page says it all */
};

struct targets {
	struct target *v; /* by number, from 1 */
	size_t n, cap;
	size_t *slots; /* numbers by hash, 0: free */
	size_t slots_n;
	unsigned *bare_link; /* borrowed: the page's */
};

/* Starts as {.bare_link = ...}. */
void targets_done(struct targets *t);
/* Does a link that leads there, and is not shown once, get a number? */
bool targets_numbers(struct str url, struct str title);
/* The target's number; one target has one. 0: there are too many, it is shown in its place. */
size_t targets_add(struct targets *t, struct str url, struct str title);
/* The number of the target that the line defines; 0 where it defines none that has a number. */
size_t targets_define(struct targets *t, struct str line);
/* The list of those that no definition shows; `source` is the line of the file it is said to come from. */
void targets_page(const struct targets *t, size_t source, struct page *page);
/* Append the mark of a number. */
void targets_mark(struct flow *out, size_t number, unsigned marks);
/* Append an address; of one that is its own content only what that is. */
void targets_url(struct flow *out, struct str url, unsigned marks);
/* Append a title in its quotes. */
void targets_title(struct flow *out, struct str title, unsigned marks);

#endif
