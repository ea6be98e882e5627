#include "ui/screen/scr_page.h"

#include "base/mem.h"
#include "base/words.h"
#include "render/hunks.h"
#include "ui/widget/finder.h"

#include <stdlib.h>

struct page {
	struct screen screen;
	struct pager pager;
	struct finder finder;
	struct rect area;
	int width;    /* the sheet was made for... */
	bool wrapped; /* ...this way */
	struct proposal proposal;
};

static struct page *page_of(struct screen *s)
{
	return (struct page *)s;
}

static const struct page *page_const(const struct screen *s)
{
	return (const struct page *)s;
}

static void page_close(struct screen *s)
{
	struct page *p = page_of(s);
	pager_done(&p->pager);
	finder_done(&p->finder);
	buf_done(&p->proposal.title);
	buf_done(&p->proposal.before);
	buf_done(&p->proposal.after);
	buf_done(&p->proposal.title_all);
	buf_done(&p->proposal.after_all);
	free(p);
}

static void page_layout(struct screen *s, struct rect area)
{
	struct page *p = page_of(s);
	p->area = area.w > 40 ? (struct rect){area.y, area.x + 1, area.h, area.w - 2} : area;
}

static void page_draw(const struct screen *s, struct canvas *cv)
{
	const struct page *p = page_const(s);
	pager_draw(&p->pager, cv, p->area);
	canvas_cursor(cv, p->area.y, p->area.x);
}

static enum screen_mode page_mode(const struct screen *s)
{
	return page_const(s)->finder.typing ? SCREEN_TEXT : SCREEN_KEYS;
}

static struct step page_type(struct screen *s, uint32_t key)
{
	struct page *p = page_of(s);
	if (p->finder.typing)
		finder_key(&p->finder, &p->pager, key);
	return step_stay();
}

static struct step page_mouse(struct screen *s, const struct mouse *m)
{
	pager_wheel(&page_of(s)->pager, m);
	return step_stay();
}

static struct step page_paste(struct screen *s, struct str text)
{
	struct page *p = page_of(s);
	if (p->finder.typing)
		finder_type(&p->finder, &p->pager, text);
	return step_stay();
}

static struct step page_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)s;
	(void)from;
	(void)accepted;
	return step_stay();
}

/* Scroll and search; false when the action is another's. */
static bool page_act(struct page *p, enum action a)
{
	if (a == ACT_SEARCH || a == ACT_FILTER)
		finder_begin(&p->finder, &p->pager);
	else if (a == ACT_LEAVE && finder_leave(&p->finder, &p->pager))
		return true;
	else if (p->finder.typing)
		finder_act(&p->finder, &p->pager, a);
	else
		return pager_act(&p->pager, a);
	return true;
}

/* --- review ----------------------------------------------------------------------------------- */

static struct screen *review_open(struct ctx *c, unsigned id)
{
	struct page *p = xcalloc(1, sizeof *p);
	(void)id;
	p->screen = (struct screen){.ops = &scr_review_ops, .ctx = c};
	p->proposal = c->proposal;
	c->proposal = (struct proposal){0};
	return &p->screen;
}

static void review_prepare(struct screen *s)
{
	struct page *p = page_of(s);
	if ((p->width != p->area.w || p->wrapped != s->ctx->wrap_code) && p->area.w > 0) {
		struct sheet sheet = {0};
		const struct proposal *change = &p->proposal;
		hunks_sheet(buf_str(&change->before),
			buf_str(change->shows_all ? &change->after_all : &change->after),
			(size_t)p->area.w, !s->ctx->wrap_code, &sheet);
		pager_show(&p->pager, &sheet, true);
		p->width = p->area.w;
		p->wrapped = s->ctx->wrap_code;
	}
	pager_fit(&p->pager, p->area.h, p->area.w);
}

static void review_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct page *p = page_const(s);
	buf_put(left, buf_str(p->proposal.shows_all ? &p->proposal.title_all : &p->proposal.title));
	pager_place(&p->pager, right);
}

static enum role review_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct page *p = page_const(s);
	if (p->finder.typing)
		finder_show(&p->finder, &p->pager, out, caret);
	else if (p->proposal.asks && p->proposal.fixes && !p->proposal.shows_all)
		buf_printf(out,
			tr("Enter writes this change, Esc leaves the file as it is; F: all %zu safe fixes"),
			p->proposal.fixes);
	else
		buf_puts(out,
			p->proposal.asks
				? tr("Enter writes this change to the file, Esc leaves it as it is")
				: p->proposal.is_draft && p->proposal.is_cut_off
				? tr("this is what the save was to change, from the old text to the new one")
				: p->proposal.is_draft
				? tr("this is what taking the draft up changes")
				: tr("this is what saving changes"));
	return p->proposal.asks ? ROLE_WARNING : ROLE_MESSAGE;
}

static const enum action *review_hints(const struct screen *s)
{
	static const enum action asking[] = {ACT_ACCEPT, ACT_LEAVE, ACT_MOVE_DOWN, ACT_SEARCH,
		ACT_HELP, ACT_NONE};
	static const enum action choosing[] = {ACT_ACCEPT, ACT_LEAVE, ACT_FIX_ALL, ACT_MOVE_DOWN,
		ACT_SEARCH, ACT_HELP, ACT_NONE};
	static const enum action showing[] = {ACT_LEAVE, ACT_SAVE, ACT_MOVE_DOWN, ACT_SEARCH,
		ACT_HELP, ACT_NONE};
	static const enum action looking[] = {ACT_LEAVE, ACT_MOVE_DOWN, ACT_SEARCH, ACT_HELP,
		ACT_NONE};
	const struct proposal *p = &page_const(s)->proposal;
	if (p->asks && p->fixes && !p->shows_all)
		return choosing;
	return p->asks ? asking : p->is_draft ? looking : showing;
}

static const enum key_place *review_places(const struct screen *s)
{
	static const enum key_place reading[] = {PLACE_REVIEW, PLACE_READER, PLACE_MOVING,
		PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place typing[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	return page_const(s)->finder.typing ? typing : reading;
}

/* From one of several fixes to all of them. */
static void switch_fixes(struct page *p)
{
	p->proposal.shows_all = p->proposal.fixes > 0;
	p->width = 0;
}

/* What is accepted goes to whoever asked: all fixes as the text that was shown. */
static struct step accept(struct page *p)
{
	struct buf *fixed = &p->screen.ctx->fixed;
	buf_clear(fixed);
	if (p->proposal.shows_all)
		buf_put(fixed, buf_str(&p->proposal.after_all));
	return step_back(p->proposal.asks);
}

static struct step review_act(struct screen *s, enum action a)
{
	struct page *p = page_of(s);
	if (page_act(p, a))
		return step_stay();
	if (a == ACT_WRAP_CODE)
		ctx_wrap_code(s->ctx);
	if (a == ACT_SAVE)
		return step_back(!p->proposal.is_draft);
	if (a == ACT_FIX_ALL)
		switch_fixes(p);
	if (a == ACT_ACCEPT)
		return accept(p);
	if (a == ACT_LEAVE || a == ACT_CLOSE || a == ACT_BACK || a == ACT_SHOW_CHANGES)
		return step_back(false);
	return step_stay();
}

const struct screen_ops scr_review_ops = {
	.name = N_("a change"),
	.open = review_open,
	.close = page_close,
	.layout = page_layout,
	.prepare = review_prepare,
	.draw = page_draw,
	.title = review_title,
	.message = review_message,
	.hints = review_hints,
	.places = review_places,
	.mode = page_mode,
	.act = review_act,
	.mouse = page_mouse,
	.type = page_type,
	.paste = page_paste,
	.back = page_back,
};
