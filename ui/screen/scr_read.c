#include "ui/screen/scr_read.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/reveal.h"
#include "text/lines.h"
#include "ui/screen/read.h"
#include "ui/widget/layout.h"

#include <stdlib.h>

/* Columns of the title that stay blank: at its ends and between its parts. */
enum { GAPS = 6 };
/* Columns of the sign for folders that are left out. */
enum { CUT = 4 };

static struct read *read_of(struct screen *s)
{
	return (struct read *)s;
}

static const struct read *read_const(const struct screen *s)
{
	return (const struct read *)s;
}

/* A place that was chosen elsewhere comes before the one where the file was left. */
static void take_goal(struct read *r)
{
	struct ctx *c = r->screen.ctx;
	if (c->goal_line)
		leaf_go_to(&r->leaf, c->goal_line);
	if (c->goal_view != ACT_NONE)
		leaf_show_view(&r->leaf, c->goal_view);
	buf_set(&r->wanted, buf_str(&c->goal_words));
	c->goal_line = 0;
	c->goal_view = ACT_NONE;
	buf_clear(&c->goal_words);
}

static void search_wanted(struct read *r)
{
	finder_begin(&r->finder, &r->leaf.pager);
	finder_type(&r->finder, &r->leaf.pager, buf_str(&r->wanted));
	r->finder.typing = false;
	buf_clear(&r->wanted);
}

static struct screen *read_open(struct ctx *c, unsigned id)
{
	struct read *r = xcalloc(1, sizeof *r);
	r->screen = (struct screen){.ops = &scr_read_ops, .ctx = c};
	r->id = id;
	r->leaf.place = READ_PLACE;
	struct leaf_place place;
	if (file_places_find(&c->places, store_row(c->store, id)->path, &place))
		leaf_return(&r->leaf, place);
	buf_set(&r->anchor, buf_str(&c->anchor));
	buf_clear(&c->anchor);
	take_goal(r);
	return &r->screen;
}

static void read_close(struct screen *s)
{
	struct read *r = read_of(s);
	if (r->leaf.shown)
		file_places_keep(&s->ctx->places, store_row(s->ctx->store, r->id)->path,
			leaf_place(&r->leaf));
	leaf_done(&r->leaf);
	finder_done(&r->finder);
	read_outline_done(r);
	buf_done(&r->wanted);
	buf_done(&r->target);
	buf_done(&r->anchor);
	vec_done(&r->jumps);
	free(r);
}

static void read_layout(struct screen *s, struct rect area)
{
	struct read *r = read_of(s);
	r->area = layout_page(area);
	r->columns = area.w;
}

/* The heading at which it begins, as soon as it is known which there are. */
static void go_to_anchor(struct read *r)
{
	struct ctx *c = r->screen.ctx;
	if (!r->anchor.n || !store_outline(c->store, r->id))
		return;
	if (!read_go_to_anchor(r, buf_str(&r->anchor)))
		ctx_note(c, ROLE_WARNING, "no heading #%.*s here", STR_ARG(buf_str(&r->anchor)));
	buf_clear(&r->anchor);
}

static void make_hints(struct read *r);

static void read_prepare(struct screen *s)
{
	struct read *r = read_of(s);
	go_to_anchor(r);
	leaf_prepare(&r->leaf, s->ctx, r->id, r->area);
	bool there = r->leaf.shown && !r->leaf.goes && (r->leaf.round || !r->leaf.asked);
	if (r->wanted.n && there)
		search_wanted(r);
	make_hints(r);
}

static void read_draw(const struct screen *s, struct canvas *cv)
{
	const struct read *r = read_const(s);
	int row = 0, column = 0;
	leaf_draw(&r->leaf, cv, r->area);
	if (!pager_link(&r->leaf.pager, &row, &column) && pager_change_row(&r->leaf.pager) > 0)
		row = pager_change_row(&r->leaf.pager);
	canvas_cursor(cv, r->area.y + row, r->area.x + column);
	if (r->outline.is_open)
		read_draw_outline(r, cv);
}

/* The end of a path that fits into so many columns. */
static void put_path_end(struct buf *out, struct str path, size_t columns)
{
	size_t at = 0;
	while (utf8_width(str_from(path, at)) + (at ? CUT : 0) > columns) {
		size_t slash = str_find_byte(path, at, '/');
		if (slash == STR_NONE)
			break;
		at = slash + 1;
	}
	buf_puts(out, at ? ".../" : "");
	buf_put(out, str_from(path, at));
}

/* The views as fully as there is room, at least the one in use. */
static void put_tabs(const struct read *r, int columns, struct buf *out)
{
	enum leaf_tabs tabs = leaf_tabs_for(&r->leaf, columns);
	size_t before = out->n;
	if (tabs != LEAF_TABS_NONE)
		leaf_tabs(&r->leaf, tabs, out);
	else
		leaf_tab_shown(&r->leaf, out);
	if ((int)utf8_width(buf_str(out)) <= columns)
		buf_puts(out, "  ");
	else
		buf_end_at(out, before);
}

/* The numbers of the views come before the front of the path, and that before their names. */
static int tab_columns(const struct read *r, struct str label, int room)
{
	struct str base = path_base(label);
	int whole = room - (int)utf8_width(label);
	if (leaf_tabs_for(&r->leaf, whole) != LEAF_TABS_NONE)
		return whole;
	return room - (int)utf8_width(base) - (base.n < label.n ? CUT : 0);
}

static void read_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct read *r = read_const(s);
	struct str label = store_label(s->ctx->store, r->id);
	struct buf tail = {0};
	if (r->leaf.reveal)
		buf_puts(&tail, tr("hidden shown  "));
	pager_place(&r->leaf.pager, &tail);
	buf_put(left, store_name(s->ctx->store, r->id));
	buf_puts(left, "   ");
	int room = r->columns - GAPS - (int)utf8_width(buf_str(left)) -
		(int)utf8_width(buf_str(&tail));
	put_tabs(r, tab_columns(r, label, room), right);
	room -= (int)utf8_width(buf_str(right));
	buf_put(right, buf_str(&tail));
	buf_done(&tail);
	put_path_end(left, label, room > 0 ? (size_t)room : 0);
}

static enum role read_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct read *r = read_const(s);
	if (r->outline.is_open) {
		pick_says(&r->outline, out);
		return ROLE_MESSAGE;
	}
	if (r->finder.typing) {
		finder_show(&r->finder, &r->leaf.pager, out, caret);
		return ROLE_MESSAGE;
	}
	if (read_link(r)) {
		buf_puts(out, tr("link to "));
		buf_put(out, buf_str(&r->target));
		return ROLE_MESSAGE;
	}
	if (r->leaf.pager.pattern.n) {
		size_t nowhere;
		finder_show(&r->finder, &r->leaf.pager, out, &nowhere);
		return r->leaf.pager.hits.n ? ROLE_MESSAGE : ROLE_WARNING;
	}
	return work_message(s->ctx, &r->place, r->id, out);
}

static const enum action *all_hints(const struct read *r)
{
	static const enum action actions[] = {ACT_PAGE_DOWN, ACT_SEARCH, ACT_BACK, ACT_HELP,
		ACT_EDIT_FIELDS, ACT_FIX, ACT_OUTLINE, ACT_NEXT_HEADING, ACT_NEXT_PROBLEM,
		ACT_NEXT_LINK, ACT_SHOW_HIDDEN, ACT_MOVE_DOWN, ACT_EDIT_FILE, ACT_NONE};
	static const enum action searching[] = {ACT_LEAVE, ACT_NONE};
	static const enum action found[] = {ACT_FIND_NEXT, ACT_FIND_PREVIOUS, ACT_SEARCH, ACT_LEAVE,
		ACT_HELP, ACT_NONE};
	static const enum action linked[] = {ACT_FOLLOW, ACT_NEXT_LINK, ACT_PREVIOUS_LINK,
		ACT_LEAVE, ACT_HELP, ACT_NONE};
	if (r->outline.is_open)
		return pick_hints(&r->outline);
	if (!r->finder.typing && read_link(r))
		return linked;
	return r->finder.typing ? searching : r->leaf.pager.pattern.n ? found : actions;
}

static void make_hints(struct read *r)
{
	struct ctx *c = r->screen.ctx;
	const struct row *row = store_row(c->store, r->id);
	work_hints(all_hints(r), work_can_fix(c, &r->place, r->id),
		row->counts[0] || row->counts[1] || row->counts[2], r->hints);
}

static const enum action *read_hints(const struct screen *s)
{
	return read_const(s)->hints;
}

static const enum key_place *read_places(const struct screen *s)
{
	static const enum key_place reading[] = {PLACE_READER, PLACE_FILES, PLACE_MOVING,
		PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place typing[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	return read_const(s)->finder.typing ? typing : reading;
}

static enum screen_mode read_mode(const struct screen *s)
{
	const struct read *r = read_const(s);
	if (r->outline.is_open)
		return SCREEN_GRAB;
	return r->finder.typing ? SCREEN_TEXT : SCREEN_KEYS;
}

static void step_problem(struct read *r, int step)
{
	struct ctx *c = r->screen.ctx;
	struct err e;
	if (!work_step(c, &r->place, r->id, step)) {
		ctx_note(c, ROLE_MESSAGE, "no more problems in this file");
		return;
	}
	const struct opened *o = store_opened(c->store, r->id, &e);
	size_t at = o->problems.v[r->place.at].where.at;
	pager_go_to_source(&r->leaf.pager, lines_place(doc_text(&o->doc), at).line);
}

/* How many hidden characters there are, and what they spell. */
static void tell_hidden(struct read *r)
{
	struct err e;
	struct hidden_count c = {0};
	struct buf text = {0};
	const struct doc *d = store_doc(r->screen.ctx->store, r->id, &e);
	if (d)
		reveal_count(doc_text(d), &c);
	if (c.characters)
		buf_printf(&text,
			trn("%zu hidden character", "%zu hidden characters", c.characters),
			c.characters);
	else
		buf_puts(&text, tr("no hidden characters"));
	if (c.says.n)
		buf_printf(&text, tr(" that say \"%.*s\""), STR_ARG(buf_str(&c.says)));
	if (c.tabs)
		buf_printf(&text, trn(", %zu tab", ", %zu tabs", c.tabs), c.tabs);
	if (c.ends)
		buf_printf(&text,
			trn(", blanks at the end of %zu line", ", blanks at the end of %zu lines",
				c.ends),
			c.ends);
	ctx_note(r->screen.ctx, c.characters ? ROLE_WARNING : ROLE_MESSAGE, "%.*s",
		STR_ARG(buf_str(&text)));
	buf_done(&c.says);
	buf_done(&text);
}

static void show_hidden(struct read *r)
{
	r->leaf.reveal = !r->leaf.reveal;
	if (r->leaf.reveal)
		tell_hidden(r);
	else
		ctx_note(r->screen.ctx, ROLE_MESSAGE, "hidden characters are not shown");
}

static void step_change(struct read *r, int step)
{
	if (!pager_step_change(&r->leaf.pager, step))
		ctx_note(r->screen.ctx, ROLE_MESSAGE,
			r->leaf.pager.marks.n ? N_("nothing more is new")
					      : N_("nothing is new here"));
}

static void reread(const struct read *r)
{
	struct ctx *c = r->screen.ctx;
	store_reload(c->store, r->id);
	ctx_note(c, ROLE_MESSAGE, "read again");
}

static struct step act_on_file(struct read *r, enum action a)
{
	struct ctx *c = r->screen.ctx;
	if (a == ACT_EDIT_FIELDS)
		return step_open(SCREEN_FORM, r->id);
	if (a == ACT_HISTORY || a == ACT_COMMIT_SCREEN)
		return step_open(a == ACT_HISTORY ? SCREEN_HISTORY : SCREEN_COMMIT, r->id);
	if (work_is_task(a)) {
		c->task = a;
		return step_open(SCREEN_TASK, r->id);
	}
	if (a == ACT_SEARCH_BODIES)
		return step_open(SCREEN_HITS, r->id);
	if (a == ACT_EDIT_FILE)
		return (struct step){.kind = STEP_EDITOR,
			.id = r->id,
			.line = pager_source(&r->leaf.pager)};
	if (a == ACT_FOLLOW)
		return read_follow(r);
	if (a == ACT_COPY_CODE)
		return read_copy_code(r);
	if ((a == ACT_FIX || a == ACT_FIX_ALL) &&
		work_propose_fix(c, &r->place, r->id, a == ACT_FIX_ALL))
		return step_open(SCREEN_REVIEW, r->id);
	if (a == ACT_NEXT_PROBLEM || a == ACT_PREVIOUS_PROBLEM)
		step_problem(r, a == ACT_NEXT_PROBLEM ? 1 : -1);
	else if (a == ACT_UNDO || a == ACT_REDO)
		work_undo_last(c, r->id, a == ACT_REDO);
	else if (a == ACT_NEXT_LINK || a == ACT_PREVIOUS_LINK)
		read_step_link(r, a == ACT_NEXT_LINK ? 1 : -1);
	else if (a == ACT_OUTLINE)
		read_open_outline(r);
	else if (a == ACT_SHOW_HIDDEN)
		show_hidden(r);
	else if (a == ACT_NEXT_CHANGE || a == ACT_PREVIOUS_CHANGE)
		step_change(r, a == ACT_NEXT_CHANGE ? 1 : -1);
	else if (a == ACT_REREAD)
		reread(r);
	return work_copy(c, r->id, a);
}

/* Leave what is selected, then what was searched; go back from a heading that a link led to. */
static bool leave_part(struct read *r, enum action a)
{
	if (a == ACT_BACK)
		return read_jump_back(r);
	if (a != ACT_LEAVE)
		return false;
	return (!r->finder.typing && read_drop_link(r)) || finder_leave(&r->finder, &r->leaf.pager);
}

static struct step act(struct screen *s, enum action a)
{
	struct read *r = read_of(s);
	if (leave_part(r, a))
		return step_stay();
	bool finds = a == ACT_FIND_NEXT || a == ACT_FIND_PREVIOUS;
	if (a == ACT_SEARCH || finds)
		read_drop_link(r);
	if (finds && !r->leaf.pager.pattern.n)
		ctx_note(s->ctx, ROLE_MESSAGE, "nothing is searched for: / searches the text");
	if (a == ACT_CLOSE || a == ACT_BACK || a == ACT_LEAVE)
		return (struct step){.kind = STEP_BACK, .stays = a != ACT_CLOSE};
	if (a == ACT_SEARCH)
		finder_begin(&r->finder, &r->leaf.pager);
	else if (r->finder.typing)
		finder_act(&r->finder, &r->leaf.pager, a);
	else if (!leaf_act(&r->leaf, s->ctx, a) && !leaf_move(&r->leaf, a))
		return act_on_file(r, a);
	return step_stay();
}

static void tell_wrapped(const struct read *r, enum action a)
{
	const struct pager *p = &r->leaf.pager;
	if ((a != ACT_FIND_NEXT && a != ACT_FIND_PREVIOUS) || !p->hits.n || !p->wrapped)
		return;
	ctx_note(r->screen.ctx, ROLE_MESSAGE,
		a == ACT_FIND_NEXT ? N_("search wrapped to the top; %zu of %zu")
				   : N_("search wrapped to the end; %zu of %zu"),
		p->hit + 1, p->hits.n);
}

/* A key may come before the frame in which the last one, or a new size, would be seen: it moves in what that
 * frame would show. */
static struct step read_act(struct screen *s, enum action a)
{
	read_prepare(s);
	struct step step = act(s, a);
	read_prepare(s);
	tell_wrapped(read_of(s), a);
	return step;
}

static struct step read_type(struct screen *s, uint32_t key)
{
	struct read *r = read_of(s);
	read_prepare(s);
	if (r->outline.is_open)
		read_outline_key(r, key);
	else if (r->finder.typing)
		finder_key(&r->finder, &r->leaf.pager, key);
	read_prepare(s);
	return step_stay();
}

static struct step mouse_in_text(struct read *r, const struct mouse *m)
{
	pager_wheel(&r->leaf.pager, m);
	bool on_link = m->kind == MOUSE_PRESS && read_press_link(r, m);
	return on_link && m->twice ? read_follow(r) : step_stay();
}

static struct step read_mouse(struct screen *s, const struct mouse *m)
{
	struct read *r = read_of(s);
	struct step step = step_stay();
	if (r->outline.is_open)
		read_outline_mouse(r, m);
	else
		step = mouse_in_text(r, m);
	read_prepare(s);
	return step;
}

static struct step read_paste(struct screen *s, struct str text)
{
	struct read *r = read_of(s);
	if (r->outline.is_open)
		pick_type(&r->outline, text);
	else if (r->finder.typing)
		finder_type(&r->finder, &r->leaf.pager, text);
	return step_stay();
}

static struct step read_back(struct screen *s, enum screen_id from, bool accepted)
{
	struct read *r = read_of(s);
	if (accepted && from == SCREEN_REVIEW)
		work_fix(s->ctx, &r->place, r->id);
	if (from == SCREEN_TASK && accepted && s->ctx->fresh.kind)
		return fresh_open(s->ctx);
	if (from == SCREEN_TASK && store_row(s->ctx->store, r->id)->gone)
		return (struct step){.kind = STEP_BACK, .stays = true};
	return step_stay();
}

static bool read_watch(struct screen *s)
{
	return work_watch(s->ctx, read_of(s)->id, tr("; ) goes to what is new"));
}

const struct screen_ops scr_read_ops = {
	.name = N_("the reader"),
	.open = read_open,
	.close = read_close,
	.layout = read_layout,
	.prepare = read_prepare,
	.draw = read_draw,
	.title = read_title,
	.message = read_message,
	.hints = read_hints,
	.places = read_places,
	.mode = read_mode,
	.act = read_act,
	.mouse = read_mouse,
	.type = read_type,
	.paste = read_paste,
	.back = read_back,
	.watch = read_watch,
};
