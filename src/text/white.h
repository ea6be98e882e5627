/* white.h -- lines of a difference that is about white space alone: what would not be seen, made visible. */
#ifndef ROSTER_TEXT_WHITE_H
#define ROSTER_TEXT_WHITE_H

#include "base/buf.h"

/* Are both the same but for blanks, tabs and line ends, and not the same? */
bool white_differs(struct str a, struct str b);
/* Of the n lines one from which `line` differs only so, that at `near` first; NULL where there is none. */
const struct str *white_partner(const struct str *lines, size_t n, struct str line, size_t near);
/* What of `a` is not the same at either end in `b`, from which it differs only so. */
struct span white_part(struct str a, struct str b);
/* Where the white space that ends the line begins. */
size_t white_end(struct str line);
/* Append text with its blanks as "_"; tabs and others as they are. */
void white_blanks(struct buf *out, struct str text);
/* Append a line with `part` and the white space that ends it visible: a blank is "_", a tab ">---", a CR "^M". */
void white_line(struct buf *out, struct str line, struct span part);
/* Append a unified difference with all that visible in the lines that differ. */
void white_patch(struct buf *out, struct str patch);

#endif
