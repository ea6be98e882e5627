/* table.h -- a table that fits: its columns share the width and their cells are wrapped; where that
 * would leave too little, each row becomes a record of "header: value". */
#ifndef ROSTER_RENDER_TABLE_H
#define ROSTER_RENDER_TABLE_H

#include "render/targets.h"

struct cmark_node;

/* `shift` is added to cmark's line numbers; its links lead to `targets`. */
void table_page(struct cmark_node *table, enum role plain, size_t shift, struct targets *targets,
	struct page *page);

#endif
