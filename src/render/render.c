#include "render/render.h"

#include "render/block.h"
#include "render/card.h"
#include "render/source.h"

static bool put_body(const struct render_ask *ask, struct page *page, struct err *e)
{
	const int64_t budget = ask->budget_ms ? ask->budget_ms : 2000;
	struct block_ask block = {.first_line = ask->first_line ? ask->first_line : 1,
		.langs = ask->langs, .deadline = deadline_in(budget * 1000),
		.colours = deadline_in(budget * 1000 / 2)};
	struct md *md = md_parse(ask->text, block.deadline, e);
	if (!md)
		return false;
	block.md = md;
	bool done = block_page(&block, page) || err_set(e, "it takes too long to lay out");
	md_free(md);
	return done;
}

static bool put_rendered(const struct render_ask *ask, struct page *page, struct err *e)
{
	struct lang_set *own = ask->langs ? NULL : lang_set_new();
	struct render_ask with = *ask;
	if (own)
		with.langs = own;
	card_page(ask->rows, ask->n_rows, page);
	bool done = put_body(&with, page, e);
	lang_set_free(own);
	return done;
}

enum render_outcome render_sheet(const struct render_ask *ask, struct sheet *out, struct err *e)
{
	struct page page;
	size_t first = ask->first_line ? ask->first_line : 1;
	bool done = true;
	page_init(&page, ask->width, ask->measure);
	if (ask->view == VIEW_RENDERED)
		done = put_rendered(ask, &page, e);
	if (!done) {
		page_drop(&page);
		page_init(&page, ask->width, ask->measure);
		card_page(ask->rows, ask->n_rows, &page);
	}
	if (!done || ask->view == VIEW_SOURCE)
		source_page(ask->text, first, &page);
	page_finish(&page, out);
	return done ? RENDER_DONE : RENDER_SOURCE;
}
