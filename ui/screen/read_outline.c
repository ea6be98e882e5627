/* The headings of a file as a chooser. */
#include "ui/screen/read.h"

#include "base/vec.h"
#include "render/outline.h"
#include "ui/widget/layout.h"

void read_outline_done(struct read *r)
{
	pick_done(&r->outline);
	vec_done(&r->headings);
}

static void add_heading(struct read *r, const struct heading *h, size_t line, bool here)
{
	struct buf text = {0};
	buf_fill(&text, ' ', (size_t)(h->level - 1) * 2);
	buf_put(&text, h->text);
	pick_add(&r->outline, buf_str(&text), here);
	vec_push(&r->headings, line);
	buf_done(&text);
}

/* Is the heading of this line the last one that begins at or above the top of the view? */
static bool is_here(const struct outline *o, size_t i, size_t before, size_t top)
{
	return o->headings[i].line + before <= top &&
		(i + 1 == o->headings_n || o->headings[i + 1].line + before > top);
}

static void add_headings(struct read *r, const struct doc *d)
{
	size_t before = doc_body_line(d) - 1, top = pager_source(&r->leaf.pager);
	const struct outline *o = store_outline(r->screen.ctx->store, r->id);
	if (!o) {
		ctx_note(r->screen.ctx, ROLE_MESSAGE, "its headings are still being looked for");
		return;
	}
	for (size_t i = 0; i < o->headings_n; i++)
		add_heading(r, &o->headings[i], o->headings[i].line + before,
			is_here(o, i, before, top));
	if (!o->whole)
		ctx_note(r->screen.ctx, ROLE_WARNING, "its headings take too long to find");
	else if (o->headings_n == 0)
		ctx_note(r->screen.ctx, ROLE_MESSAGE, "no headings in this file");
}

void read_open_outline(struct read *r)
{
	struct err e;
	const struct doc *d = store_doc(r->screen.ctx->store, r->id, &e);
	pick_begin(&r->outline, false, false);
	r->headings.n = 0;
	if (!d)
		return;
	add_headings(r, d);
	if (r->headings.n)
		pick_ready(&r->outline);
}

static void go_on(struct read *r, enum pick_outcome outcome)
{
	if (outcome != PICK_TAKEN)
		return;
	/* In the list of problems no heading stands. */
	if (r->leaf.view != LEAF_RENDERED && r->leaf.view != LEAF_SOURCE)
		r->leaf.view = LEAF_RENDERED;
	leaf_go_to(&r->leaf, r->headings.v[pick_index(&r->outline)]);
}

void read_outline_key(struct read *r, uint32_t key)
{
	go_on(r, pick_key(&r->outline, key));
}

void read_outline_mouse(struct read *r, const struct mouse *m)
{
	go_on(r, pick_mouse(&r->outline, m));
}

void read_draw_outline(const struct read *r, struct canvas *cv)
{
	/* Drawing settles which rows of the box are in sight, nothing else. */
	struct pick *pick = (struct pick *)(uintptr_t)&r->outline;
	struct rect box = pick_size(pick);
	box.w = layout_between(box.w, 16, r->area.w);
	box.h = layout_between(box.h, 3, r->area.h);
	box.x = r->area.x + (r->area.w - box.w) / 2;
	box.y = r->area.y;
	canvas_fade(cv, (struct rect){r->area.y, 0, r->area.h, cv->w});
	pick_draw(pick, cv, box);
}
