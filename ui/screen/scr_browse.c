#include "ui/screen/scr_browse.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/deadline.h"
#include "ui/screen/browse.h"

#include <stdlib.h>

/* Microseconds of reading the files in sight before a frame, and between two. */
enum { READ_AT_ONCE = 8000, READ_SLICE = 3000 };

static struct browse *browse_of(struct screen *s)
{
	return (struct browse *)s;
}

static const struct browse *browse_const(const struct screen *s)
{
	return (const struct browse *)s;
}

bool browse_selected(const struct browse *b, unsigned *id)
{
	if (b->list.selected < 0 || (size_t)b->list.selected >= b->rows.n ||
		b->rows.v[b->list.selected].header)
		return false;
	*id = b->rows.v[b->list.selected].id;
	return true;
}

static bool is_header(const void *owner, int row)
{
	const struct rows_item *item = &((const struct browse *)owner)->rows.v[row];
	return item->header && !item->folded;
}

static struct screen *browse_open(struct ctx *c, unsigned id)
{
	struct browse *b = xcalloc(1, sizeof *b);
	(void)id;
	b->screen = (struct screen){.ops = &scr_browse_ops, .ctx = c};
	b->list.skips = is_header;
	b->list.owner = b;
	b->source.view = LEAF_SOURCE;
	b->source.place = SOURCE_PLACE;
	b->stale = true;
	b->heads = 1;
	entry_init(&b->filter, STR(""));
	browse_recall(b);
	return &b->screen;
}

static void browse_close(struct screen *s)
{
	struct browse *b = browse_of(s);
	browse_keep(b);
	entry_done(&b->filter);
	marks_done(&b->marks);
	marked_paths_done(&b->kept);
	vec_done(&b->fixing.ids);
	rows_done(&b->rows);
	buf_done(&b->why);
	leaf_done(&b->preview);
	leaf_done(&b->source);
	free(b);
}

static void browse_layout(struct screen *s, struct rect area)
{
	panes_layout(&browse_of(s)->panes, area);
}

/* --- preparing -------------------------------------------------------------------------------- */

/* While files are being found, ordering them again for each handful would take longer than finding them. */
static bool has_grown(const struct browse *b, const struct store *s)
{
	return s->rows.n != b->rows_known && (s->found_all || s->rows.n > 2 * b->rows_known);
}

static bool must_query(const struct browse *b)
{
	const struct store *s = b->screen.ctx->store;
	bool by_content = b->filter.text.n || b->query.problems_only || b->query.sort != SORT_PATH;
	return b->stale || has_grown(b, s) || b->edition != s->edition ||
		(by_content && b->judged != s->judged);
}

/* The row of the file that the list is to stand on. */
static bool take_goal(struct browse *b, unsigned *id)
{
	struct ctx *c = b->screen.ctx;
	for (size_t i = 0; c->go_to.n && i < b->rows.n; i++) {
		const struct rows_item *item = &b->rows.v[i];
		if (item->header ||
			!path_within(store_row(c->store, item->id)->path, buf_str(&c->go_to)))
			continue;
		*id = item->id;
		buf_clear(&c->go_to);
		return true;
	}
	buf_clear(&c->go_to);
	return false;
}

/* What is held is so for the filter that was. */
static void let_go(struct browse *b)
{
	const struct query_memo *m = &b->rows.memo;
	if (m->known &&
		(!str_eq(buf_str(&m->text), entry_text(&b->filter)) ||
			m->problems_only != b->query.problems_only))
		store_let_go(b->screen.ctx->store);
}

static void run_query(struct browse *b)
{
	let_go(b);
	work_leave_out(b->screen.ctx->store, b->shows_all, entry_text(&b->filter));
	unsigned id = 0;
	const struct store *s = b->screen.ctx->store;
	struct rows_item was = {0};
	if (b->touched && b->list.selected >= 0 && (size_t)b->list.selected < b->rows.n)
		was = b->rows.v[b->list.selected];
	bool had = b->touched && (b->sought ? (id = b->sought_id, true) : browse_selected(b, &id));
	if (b->edition != s->edition)
		browse_forget_unlisted(b);
	b->query.filter = entry_text(&b->filter);
	rows_make(&b->rows, &b->query, s);
	b->rows_known = s->rows.n;
	b->edition = s->edition;
	b->judged = s->judged;
	b->stale = false;
	list_fit(&b->list, (int)b->rows.n, panes_inside(&b->panes, PANE_LIST).h);
	had = take_goal(b, &id) || had;
	int at = had ? rows_index(&b->rows, id) : was.header ? groups_find(&b->rows, &was) : -1;
	if (b->goes_first)
		list_act(&b->list, ACT_MOVE_FIRST);
	if (b->goes_first && b->rows.ids.n)
		list_select(&b->list, rows_index(&b->rows, b->rows.memo.best));
	else if (at >= 0)
		list_follow(&b->list, at);
	b->goes_first = b->sought = false;
	browse_explain_none(b);
	b->seek.at = b->list.selected + b->seek.step;
}

/* Keys may come faster than frames: what they are about is what the next frame would show. */
void browse_catch_up(struct browse *b)
{
	browse_find_marks(b);
	if (must_query(b))
		run_query(b);
}

/* Files of many kilobytes take their time: those that are left come after the frame. */
static void read_in_sight(struct browse *b, int64_t microseconds)
{
	const struct deadline until = deadline_in(microseconds);
	int i = 0;
	for (; i < b->list.height && (size_t)(b->list.top + i) < b->rows.n; i++) {
		const struct rows_item *item = &b->rows.v[b->list.top + i];
		if (item->header || store_is_read(b->screen.ctx->store, item->id))
			continue;
		if (deadline_over(until))
			break;
		store_read(b->screen.ctx->store, item->id);
	}
	bool more = i < b->list.height && (size_t)(b->list.top + i) < b->rows.n;
	b->screen.has_work = more || b->seek.step;
}

static bool browse_work(struct screen *s)
{
	if (!s->has_work)
		return false;
	struct browse *b = browse_of(s);
	if (b->seek.step)
		return browse_seek_on(b);
	read_in_sight(b, READ_SLICE);
	return true;
}

void browse_prepare_leaves(struct browse *b)
{
	struct ctx *c = b->screen.ctx;
	unsigned id;
	if (!browse_selected(b, &id))
		return;
	enum pane covered = b->screen.has_guest ? panes_guest_pane(&b->panes) : PANE_COUNT;
	if (covered != PANE_PREVIEW)
		leaf_prepare(&b->preview, c, id, panes_inside(&b->panes, PANE_PREVIEW));
	if (covered != PANE_SOURCE)
		leaf_prepare(&b->source, c, id, panes_inside(&b->panes, PANE_SOURCE));
}

/* Who goes down goes on down. */
static bool browse_look_ahead(struct screen *s)
{
	struct browse *b = browse_of(s);
	int at = b->list.selected;
	if (at != b->stood)
		b->heads = at < b->stood ? -1 : 1;
	b->stood = at;
	int next = at + b->heads;
	bool previews = panes_inside(&b->panes, PANE_PREVIEW).w > 0 && !s->ctx->hold_preview;
	if (!previews || next < 0 || (size_t)next >= b->rows.n || b->rows.v[next].header)
		return true;
	const struct opened *o;
	if (!store_ahead(s->ctx->store, b->rows.v[next].id, &o))
		return false;
	if (o)
		leaf_look_ahead(&b->preview, s->ctx, o);
	if (o && panes_inside(&b->panes, PANE_SOURCE).w > 0)
		leaf_look_ahead(&b->source, s->ctx, o);
	return true;
}

static void browse_prepare(struct screen *s)
{
	struct browse *b = browse_of(s);
	browse_catch_up(b);
	list_fit(&b->list, (int)b->rows.n, panes_inside(&b->panes, PANE_LIST).h);
	/* While the list is read, the selected file is being rendered. */
	if (!s->ctx->hold_preview)
		browse_prepare_leaves(b);
	read_in_sight(b, READ_AT_ONCE);
	store_sum_up(s->ctx->store, &b->sum);
	browse_make_hints(b);
}

/* What holds before the list's own keys: on what is folded, with a filter, with marks. */
enum { ON_FOLDED = 1, FILTERED = 2, MARKED = 4, STATES = 8 };

#define LIST_PLACES PLACE_LIST, PLACE_FILES, PLACE_MOVING, PLACE_EVERYWHERE, PLACES_END
static const enum key_place *browse_places(const struct screen *s)
{
	static const enum key_place places[STATES][STATES] =
		{{LIST_PLACES}, [ON_FOLDED] = {PLACE_FOLDED, LIST_PLACES},
			[FILTERED] = {PLACE_FILTERED, LIST_PLACES},
			[ON_FOLDED | FILTERED] = {PLACE_FOLDED, PLACE_FILTERED, LIST_PLACES},
			[MARKED] = {PLACE_MARKED, LIST_PLACES},
			[MARKED | ON_FOLDED] = {PLACE_FOLDED, PLACE_MARKED, LIST_PLACES},
			[MARKED | FILTERED] = {PLACE_FILTERED, PLACE_MARKED, LIST_PLACES},
			[MARKED | ON_FOLDED | FILTERED] = {PLACE_FOLDED, PLACE_FILTERED,
				PLACE_MARKED, LIST_PLACES}};
	static const enum key_place text[] = {PLACE_FILTER, PLACE_TEXT, PLACE_EVERYWHERE,
		PLACES_END};
	const struct browse *b = browse_const(s);
	bool folded = b->panes.focus == PANE_LIST && browse_folded(b);
	if (b->filtering)
		return text;
	return places[(folded ? ON_FOLDED : 0) | (b->filter.text.n ? FILTERED : 0) |
		(browse_has_marks(b) ? MARKED : 0)];
}
#undef LIST_PLACES

static enum screen_mode browse_mode(const struct screen *s)
{
	return browse_const(s)->filtering ? SCREEN_TEXT : SCREEN_KEYS;
}

static struct rect browse_guest(const struct screen *s, enum screen_id id)
{
	return id == SCREEN_FORM ? panes_guest(&browse_const(s)->panes) : (struct rect){0};
}

/* --- doing ------------------------------------------------------------------------------------ */

/* One step back at a time; never quits. */
static void leave(struct browse *b)
{
	if (b->filtering || b->filter.text.n)
		browse_end_filter(b, false);
	else if (b->preview.pager.pattern.n)
		pager_search(&b->preview.pager, STR(""));
	else if (browse_drop_marks(b))
		return;
	else if (b->query.problems_only)
		b->query.problems_only = false;
	else if (b->panes.zoomed)
		b->panes.zoomed = false;
	else
		b->panes.focus = PANE_LIST;
	b->stale = true;
	panes_layout(&b->panes, b->panes.area);
}

struct leaf *browse_leaf(struct browse *b, enum pane pane)
{
	return pane == PANE_SOURCE ? &b->source : &b->preview;
}

/* What is scrolled is what the next frame would show. */
static bool scroll_leaf(struct browse *b, enum action a)
{
	browse_prepare_leaves(b);
	return leaf_move(browse_leaf(b, b->panes.focus), a);
}

static bool act_on_view(struct browse *b, enum action a)
{
	const char *why = browse_no_room(b, a);
	if (why) {
		ctx_note(b->screen.ctx, ROLE_MESSAGE, "%s", why);
		return true;
	}
	if (a == ACT_NEXT_PANE || a == ACT_PREVIOUS_PANE) {
		panes_next(&b->panes, a == ACT_NEXT_PANE ? 1 : -1);
	} else if (a == ACT_ZOOM) {
		b->panes.zoomed = !b->panes.zoomed;
	} else if (browse_is_alone(b) && (a == ACT_DIVIDER_LEFT || a == ACT_DIVIDER_RIGHT)) {
		scroll_leaf(b, a == ACT_DIVIDER_LEFT ? ACT_CODE_LEFT : ACT_CODE_RIGHT);
	} else if (a == ACT_DIVIDER_LEFT || a == ACT_DIVIDER_RIGHT) {
		panes_move_divider(&b->panes, a == ACT_DIVIDER_LEFT ? -2 : 2);
	} else if (a == ACT_PREVIEW_DOWN || a == ACT_PREVIEW_UP) {
		scroll_leaf(b, a);
	} else if (!leaf_act(&b->preview, b->screen.ctx, a)) {
		return false;
	}
	panes_layout(&b->panes, b->panes.area);
	return true;
}

static void show_all(struct browse *b)
{
	store_let_go(b->screen.ctx->store);
	store_sum_up(b->screen.ctx->store, &b->sum);
	b->shows_all = !b->shows_all;
	b->stale = true;
	work_tell_left_out(b->screen.ctx, b->shows_all, b->sum.left_out);
}

static bool act_on_list(struct browse *b, enum action a)
{
	if (browse_sort_act(b, a) || browse_mark_act(b, a))
		return true;
	if (a == ACT_FILTER) {
		browse_begin_filter(b);
	} else if (a == ACT_SHOW_ALL) {
		show_all(b);
	} else if (a == ACT_ONLY_PROBLEMS) {
		b->query.problems_only = !b->query.problems_only;
		b->stale = true;
	} else if (a == ACT_NEXT_PROBLEM || a == ACT_PREVIOUS_PROBLEM) {
		browse_step_problem(b, a == ACT_NEXT_PROBLEM ? 1 : -1);
	} else if (a == ACT_REREAD) {
		browse_reread(b);
	} else if (browse_fold_act(b, a)) {
		return true;
	} else if (a == ACT_FIND_NEXT || a == ACT_FIND_PREVIOUS) {
		ctx_note(b->screen.ctx, ROLE_MESSAGE,
			"nothing is searched for: / filters, ^G searches all texts");
	} else if (b->panes.focus == PANE_LIST) {
		return list_act(&b->list, a);
	} else {
		return scroll_leaf(b, a);
	}
	return true;
}

static struct step act_on_file(struct browse *b, enum action a, unsigned id)
{
	if (a == ACT_EDIT_FILE)
		browse_tell_one(b, id);
	if (a == ACT_READ)
		return step_open(SCREEN_READ, id);
	if (a == ACT_HISTORY || a == ACT_COMMIT_SCREEN)
		return step_open(a == ACT_HISTORY ? SCREEN_HISTORY : SCREEN_COMMIT, id);
	if (a == ACT_EDIT_FIELDS)
		return browse_edit(b, id);
	if (a == ACT_EDIT_FILE)
		return (struct step){.kind = STEP_EDITOR, .id = id, .line = 1};
	if (a == ACT_FIX || a == ACT_FIX_ALL)
		return browse_fix(b, id, a == ACT_FIX_ALL);
	if (a == ACT_UNDO || a == ACT_REDO)
		browse_undo(b, id, a == ACT_REDO);
	if (work_is_task(a))
		return browse_task(b, id, a);
	return work_copy(b->screen.ctx, id, a);
}

static struct step browse_act(struct screen *s, enum action a)
{
	struct browse *b = browse_of(s);
	unsigned id;
	browse_catch_up(b);
	b->touched = true;
	b->seek.step = 0;
	if (a == ACT_EDIT_MARKED)
		a = ACT_EDIT_FIELDS;
	if (a == ACT_CLOSE)
		return step_back(false);
	if (a == ACT_SEARCH_BODIES)
		return step_open(SCREEN_HITS, 0);
	if (a == ACT_ALL_PROBLEMS) {
		/* They are listed in the order that the list has. */
		browse_keep(b);
		return step_open(SCREEN_PROBLEMS, browse_selected(b, &id) ? id : NO_ROW);
	}
	if (a == ACT_POWERS)
		return browse_powers(b);
	if (browse_is_for_reader(b, a))
		return browse_read_in_view(b, a);
	if (a == ACT_LEAVE || a == ACT_DROP_FILTER || a == ACT_DROP_MARKS)
		leave(b);
	else if (browse_filter_act(b, a) || act_on_view(b, a) || act_on_list(b, a))
		return step_stay();
	else
		return browse_selected(b, &id) ? act_on_file(b, a, id) : browse_act_on_none(b, a);
	return step_stay();
}

static struct step browse_paste(struct screen *s, struct str text)
{
	struct browse *b = browse_of(s);
	if (b->filtering)
		browse_filter_put(b, text);
	return step_stay();
}

static struct step browse_type(struct screen *s, uint32_t key)
{
	struct browse *b = browse_of(s);
	if (b->filtering)
		browse_filter_type(b, key);
	return step_stay();
}

static struct step browse_back(struct screen *s, enum screen_id from, bool accepted)
{
	struct browse *b = browse_of(s);
	/* What was edited may stand elsewhere now. */
	b->stale = true;
	if (from == SCREEN_TASK && accepted && s->ctx->fresh.kind)
		return fresh_open(s->ctx);
	return from == SCREEN_REVIEW ? browse_fix_answer(b, accepted) : step_stay();
}

static bool browse_watch(struct screen *s)
{
	unsigned id;
	return browse_selected(browse_of(s), &id) && work_watch(s->ctx, id, "");
}

const struct screen_ops scr_browse_ops = {
	.name = N_("the list"),
	.open = browse_open,
	.close = browse_close,
	.layout = browse_layout,
	.prepare = browse_prepare,
	.draw = browse_draw,
	.title = browse_title,
	.message = browse_message,
	.hints = browse_hints,
	.places = browse_places,
	.mode = browse_mode,
	.act = browse_act,
	.mouse = browse_mouse,
	.type = browse_type,
	.paste = browse_paste,
	.back = browse_back,
	.work = browse_work,
	.look_ahead = browse_look_ahead,
	.watch = browse_watch,
	.guest = browse_guest,
};
