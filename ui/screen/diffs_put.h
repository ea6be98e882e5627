/* diffs_put.h -- lines of a difference as text, for the files that write them. */
#ifndef ROSTER_UI_SCREEN_DIFFS_PUT_H
#define ROSTER_UI_SCREEN_DIFFS_PUT_H

#include "ui/screen/diffs.h"

enum { DIFFS_CONTEXT = 4 }; /* words left beside those that differ */

/* Append a line, safe for a terminal. */
void diffs_put_line(struct buf *out, size_t indent, struct str line);
/* Append words, broken at blanks; the lines that follow begin at `indent`. */
void diffs_put_wrapped(struct buf *out, struct str text, size_t indent, size_t width);
/* Append "  label     text", the text wrapped beside the label. */
void diffs_put_labelled(struct buf *out, struct str label, struct str text, size_t width);
/* Append what differs in the text below the block, by heading. */
void diffs_body(struct buf *out, const struct diff_file *f, size_t width);

/* diffs_body.c, for diffs_page.c. Append a heading with its counts. */
void diffs_put_heading(struct buf *out, const struct delta_section *s);
/* Append lines [first, end) of the delta as they stand in the files. */
void diffs_put_source(struct buf *out, const struct delta *d, size_t first, size_t end,
	size_t width);
/* Append what differs between two texts word by word; false where too little stays for that. */
bool diffs_put_prose(struct buf *out, struct str old, struct str now, size_t width);

/* Lines [first, end) of a delta; of which of them rows are told. */
struct untold {
	const struct delta *delta;
	const bool *shown;
	size_t first, end;
};

/* diffs_untold.c, for diffs_page.c. Append those lines, as they are written, whose words are not all in what *out holds
 * by now. */
void diffs_put_untold(struct buf *out, const struct untold *u, size_t width);

/* diffs_white.c: append the lines of a difference that is about white space alone, with signs for that; false where it is about
 * more. */
bool diffs_white(struct buf *out, const struct delta *d, bool headings);

/* diffs_page.c: append the same by heading, laid out. */
void diffs_page(struct buf *out, const struct diff_file *f, size_t width);

#endif
