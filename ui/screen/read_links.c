/* Links by keyboard and mouse. No link starts or fetches anything: it leads to a heading, or to a file that the reader
 * shows; the target of any other is copied. */
#include "ui/screen/links.h"
#include "ui/screen/read.h"

#include "base/vec.h"
#include "base/words.h"
#include "render/outline.h"
#include "ui/widget/layout.h"

/* The link is not followed. */
static struct step copy_target(struct read *r, const char *why)
{
	struct buf told = {0};
	buf_printf(&told, "%s; ", why);
	struct step step = work_copy_line(r->screen.ctx, buf_str(&r->target), buf_text(&told));
	buf_done(&told);
	return step;
}

/* The outline of the file's body; NULL: it is not known yet. */
static const struct outline *read_outline(struct read *r, size_t *first_line)
{
	struct err e;
	const struct doc *d = store_doc(r->screen.ctx->store, r->id, &e);
	*first_line = d ? doc_body_line(d) : 1;
	return d ? store_outline(r->screen.ctx->store, r->id) : NULL;
}

/* --- selecting -------------------------------------------------------------------------------- */

unsigned read_link(const struct read *r)
{
	int row, column;
	return pager_link(&r->leaf.pager, &row, &column);
}

/* Where the selected link leads. */
static void find_target(struct read *r)
{
	size_t first_line, link = r->leaf.pager.link;
	const struct outline *o = read_outline(r, &first_line);
	buf_clear(&r->target);
	if (link >= LINK_BARE)
		pager_link_address(&r->leaf.pager, (unsigned)link, &r->target);
	else if (o && link && link <= o->links_n)
		buf_set(&r->target, o->links[link - 1].target);
}

void read_step_link(struct read *r, int step)
{
	if (r->leaf.view != LEAF_RENDERED) {
		ctx_note(r->screen.ctx, ROLE_MESSAGE, "links are chosen in the rendered view");
		return;
	}
	if (!pager_step_link(&r->leaf.pager, step)) {
		ctx_note(r->screen.ctx, ROLE_MESSAGE,
			read_link(r) ? N_("no more links") : N_("no link from here on"));
		return;
	}
	find_target(r);
}

bool read_press_link(struct read *r, const struct mouse *m)
{
	bool hit = layout_holds(r->area, m->y, m->x) &&
		pager_press(&r->leaf.pager, m->y - r->area.y, m->x - r->area.x);
	if (hit)
		find_target(r);
	return hit;
}

bool read_drop_link(struct read *r)
{
	bool had = read_link(r) != 0;
	r->leaf.pager.link = 0;
	return had;
}

/* --- following -------------------------------------------------------------------------------- */

bool read_go_to_anchor(struct read *r, struct str name)
{
	size_t first_line;
	struct buf plain = {0};
	link_put(&plain, name);
	const struct outline *o = read_outline(r, &first_line);
	const struct heading *h = o ? outline_anchor(o, buf_str(&plain)) : NULL;
	if (h)
		leaf_go_to(&r->leaf, first_line - 1 + h->line);
	buf_done(&plain);
	return h != NULL;
}

static struct step open_file(struct read *r, struct str path, struct str anchor)
{
	struct ctx *c = r->screen.ctx;
	struct step step;
	struct buf found = {0};
	const char *why = link_file(r->screen.ctx, r->id, path, &found);
	if (why) {
		step = copy_target(r, why);
	} else {
		buf_set(&c->anchor, anchor);
		step = step_open(SCREEN_READ, store_row_linked(c->store, buf_str(&found)));
	}
	buf_done(&found);
	return step;
}

static struct step jump(struct read *r, struct str anchor)
{
	const struct read_jump from = {leaf_place(&r->leaf), r->leaf.pager.link};
	if (!read_go_to_anchor(r, anchor))
		return copy_target(r, tr("no heading of that name"));
	vec_push(&r->jumps, from);
	return step_stay();
}

bool read_jump_back(struct read *r)
{
	if (r->jumps.n == 0)
		return false;
	struct read_jump to = r->jumps.v[--r->jumps.n];
	leaf_return(&r->leaf, to.place);
	r->leaf.pager.link = to.link;
	find_target(r);
	return true;
}

struct step read_follow(struct read *r)
{
	struct str target = buf_str(&r->target);
	if (!read_link(r)) {
		ctx_note(r->screen.ctx, ROLE_MESSAGE, "Tab selects a link");
		return step_stay();
	}
	size_t hash = str_find_byte(target, 0, '#'), end = str_find_any(target, 0, "#?");
	struct str path = str_cut(target, 0, end), anchor = {"", 0};
	if (hash != STR_NONE)
		anchor = str_from(target, hash + 1);
	if (link_leads_out(target))
		return work_copy_line(r->screen.ctx, target, "");
	if (str_starts(path, STR("/")) || str_starts(path, STR("~")))
		return copy_target(r, tr("not a path beside this file"));
	return path.n ? open_file(r, path, anchor) : jump(r, anchor);
}
