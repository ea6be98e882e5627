#include "render/render.h"

#include "render/block.h"
#include "render/card.h"
#include "render/outline.h"
#include "render/source.h"

/* What cmark takes for well-meant text is less than a tenth of this; for some other it grows with the
 * square of the text. */
static struct deadline parse_deadline(size_t bytes, int64_t budget, struct deadline at_last)
{
	int64_t limit = budget / 16 * (1 + (int64_t)bytes / (64 * 1024));
	return deadline_earlier(deadline_in(limit), at_last);
}

static struct code_time code_time(const struct render_ask *ask, int64_t budget)
{
	const int64_t least = 50 * 1000, share = budget / 40;
	return (struct code_time){.at_last = deadline_in(ask->no_colours ? 0 : budget / 2),
		.each = share > least ? share : least};
}

/* Microseconds. */
static int64_t budget_of(const struct render_ask *ask)
{
	return (ask->budget_ms ? ask->budget_ms : 2000) * INT64_C(1000);
}

static bool put_body(const struct render_ask *ask, struct page *page, struct err *e)
{
	const int64_t budget = budget_of(ask);
	struct block_ask block = {.first_line = ask->first_line ? ask->first_line : 1,
		.langs = ask->langs,
		.deadline = deadline_in(budget),
		.colours = code_time(ask, budget)};
	struct deadline parsed = parse_deadline(ask->text.n, budget, block.deadline);
	struct md *own = ask->md ? NULL : md_parse(ask->text, parsed, e);
	block.md = ask->md ? ask->md : own;
	if (!block.md)
		return false;
	if (ask->number_links && own)
		outline_number_links(own);
	if (ask->outline)
		outline_of(ask->outline, block.md);
	bool done = block_page(&block, page) || err_set(e, "it takes too long to lay out");
	md_free(own);
	return done;
}

static bool put_rendered(const struct render_ask *ask, struct page *page, struct err *e)
{
	struct lang_set *own = ask->langs ? NULL : lang_set_new();
	struct render_ask with = *ask;
	if (own)
		with.langs = own;
	card_page(ask->rows, ask->n_rows, page);
	bool done =
		ask->gives_up ? err_set(e, "it is not to be laid out") : put_body(&with, page, e);
	lang_set_free(own);
	return done;
}

static void begin_page(const struct render_ask *ask, struct page *page)
{
	page_init(page, ask->width, ask->measure);
	page->reveal = ask->reveal;
	page->ticks = ask->ticks;
	page->whole_code = ask->whole_code;
	page->bare_link = ask->number_links ? LINK_BARE : 0;
}

/* None where laying it out has failed: its listings may be why. */
static struct source_colours source_colours(const struct render_ask *ask, bool done)
{
	const int64_t budget = (ask->budget_ms ? ask->budget_ms : 2000) * INT64_C(1000);
	return (struct source_colours){done ? ask->langs : NULL, code_time(ask, budget)};
}

enum render_outcome render_sheet(const struct render_ask *ask, struct sheet *out, struct err *e)
{
	struct page page;
	size_t first = ask->first_line ? ask->first_line : 1;
	bool done = true;
	if (ask->view == VIEW_OUTLINE) {
		if (ask->outline)
			outline_read(ask->outline, ask->text, deadline_in(budget_of(ask)));
		return RENDER_DONE;
	}
	begin_page(ask, &page);
	if (ask->view == VIEW_RENDERED)
		done = put_rendered(ask, &page, e);
	/* A tree is larger than its page, which is copied when it is finished. */
	md_free(ask->md);
	if (!done) {
		page_drop(&page);
		begin_page(ask, &page);
		card_page(ask->rows, ask->n_rows, &page);
	}
	if (!done || ask->view == VIEW_SOURCE)
		source_page(ask->text, first, source_colours(ask, done), &page);
	page_finish(&page, out);
	return done ? RENDER_DONE : RENDER_SOURCE;
}
