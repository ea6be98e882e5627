#include "render/table.h"

#include "render/inline.h"

#include <cmark-gfm.h>

void table_page(struct cmark_node *table, enum role plain, size_t shift, struct page *page)
{
	struct flow f = {0};
	for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
		flow_clear(&f);
		for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell)) {
			inline_flow(cell, plain, shift, &f);
			flow_puts(&f, " | ", ROLE_TABLE);
		}
		page_flow(page, &f, &(struct page_text){0});
	}
	flow_done(&f);
}
