/* block.h -- the blocks of a document (headings, lists, quotes, listings) onto a page. */
#ifndef ROSTER_RENDER_BLOCK_H
#define ROSTER_RENDER_BLOCK_H

#include "render/code.h"
#include "render/md.h"
#include "render/page.h"

struct block_ask {
	const struct md *md;
	size_t first_line; /* number in the file of its first line */
	struct lang_set *langs;
	struct deadline deadline;
	struct code_time colours;
};

/* False when the time was over; the page is then not whole. */
bool block_page(const struct block_ask *ask, struct page *page);

#endif
