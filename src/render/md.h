/* md.h -- Markdown parsed by cmark-gfm, within bounds. */
#ifndef ROSTER_RENDER_MD_H
#define ROSTER_RENDER_MD_H

#include "base/err.h"
#include "base/str.h"
#include "render/deadline.h"

struct cmark_node;
struct md; /* the tree, and the memory that it lies in */

enum { MD_BYTES = 1024 * 1024 }; /* a longer text is not parsed */

/* CommonMark with tables, strikethrough, task lists and footnotes; borrows the text until md_free().
 * Only one may be in use at a time. NULL, and the reason, where the
 * text is too long, too deep, or takes more than 64 MB or the time there is. */
struct md *md_parse(struct str text, struct deadline deadline, struct err *e);
void md_free(struct md *md);
struct cmark_node *md_root(const struct md *md);

/* Lines as cmark counts them, from 1. It ends a line at a lone CR too; text/lines does not:
 * md_line() gives the line of the text for one of cmark's. */
size_t md_count(const struct md *md);
size_t md_line(const struct md *md, size_t line);
/* Its text without the line end; empty where there is no such line. Lent until md_free(). */
struct str md_line_text(const struct md *md, size_t line);

#endif
