/* What is done in the list. */
#include "base/vec.h"
#include "base/words.h"
#include "ui/plain.h"

static const struct plain_hint list_hints[] = {{ACT_EDIT_FIELDS, N_(" NUMBER edits")},
	{ACT_FIX, N_(" NUMBER fixes")}, {ACT_FILTER, N_(" words filter")}, {ACT_HELP, N_(" help")},
	{ACT_CLOSE, N_(" quits")}, {ACT_NONE, NULL}};

static const enum key_place list_places[] = {PLACE_LIST, PLACE_FILES, PLACE_MOVING, PLACE_READER,
	PLACE_EVERYWHERE, PLACES_END};

/* --- one file --------------------------------------------------------------------------------- */

/* The file that is meant: by its number, else the one last spoken of. */
static bool find_file(struct plain *p, const struct order *o, unsigned *id)
{
	if (!o->number && o->rest.n) {
		talk_say(&p->talk, "%.*s is no number", STR_ARG(o->rest));
		return false;
	}
	size_t number = o->number ? o->number : p->current;
	if (!plain_find(p, number, id))
		return false;
	p->current = number;
	return true;
}

/* What the screen copies is said here. */
static void say_copy(struct plain *p, unsigned id, enum action a)
{
	if (work_copy(&p->ctx, id, a).kind != STEP_COPY)
		return;
	buf_clear(&p->ctx.note);
	talk_text(&p->talk, buf_str(&p->ctx.clip));
}

/* Orders behind whose number nothing stands. */
static const struct {
	enum action action;
	void (*act)(struct plain *p, unsigned id);
} on_file[] = {{ACT_READ, plain_read}, {ACT_VIEW_RENDERED, plain_read},
	{ACT_VIEW_PROBLEMS, plain_problems}, {ACT_VIEW_CAN_DO, plain_can_do},
	{ACT_VIEW_DIFF, plain_diff}, {ACT_HISTORY, plain_history}, {ACT_OUTLINE, plain_outline},
	{ACT_FOLLOW, plain_links}, {ACT_SHOW_HIDDEN, plain_hidden},
	{ACT_EDIT_FILE, plain_edit_file}};

static void act_on_file(struct plain *p, const struct order *o, unsigned id)
{
	for (size_t i = 0; i < sizeof on_file / sizeof *on_file; i++) {
		if (on_file[i].action == o->action) {
			on_file[i].act(p, id);
			return;
		}
	}
	if (o->action == ACT_RENAME)
		plain_task(p, o->action, id, NULL);
	else
		say_copy(p, id, o->action);
}

/* The line to begin with may follow. */
static void say_source(struct plain *p, const struct order *o)
{
	unsigned id;
	size_t line = 0;
	if (!find_file(p, o, &id))
		return;
	if (o->rest.n && !str_to_size(o->rest, &line))
		talk_say(&p->talk, "%.*s is no number of a line", STR_ARG(o->rest));
	else
		plain_source(p, id, line);
}

static void search(struct plain *p, const struct order *o)
{
	struct buf words = {0};
	if (o->number && o->rest.n) {
		plain_search_one(p, o->number, o->rest);
		return;
	}
	/* A number alone is a word. */
	if (o->number)
		buf_printf(&words, "%zu", o->number);
	buf_put(&words, o->rest);
	plain_search(p, buf_str(&words));
	buf_done(&words);
}

/* --- several files ---------------------------------------------------------------------------- */

/* The number of a problem may follow; without any number the marked files are meant. */
static void fix(struct plain *p, const struct order *o)
{
	size_t problem = 0;
	unsigned id;
	struct ids ids = {0};
	if (!o->number && !o->rest.n && p->marks.count) {
		plain_targets(p, o->rest, &ids);
		plain_fix_many(p, &ids, o->action == ACT_FIX_ALL);
	} else if (find_file(p, o, &id)) {
		if (o->action == ACT_FIX_ALL)
			plain_fix_all(p, id);
		else if (o->rest.n && (!str_to_size(o->rest, &problem) || problem == 0))
			talk_say(&p->talk, "%.*s is no number of a problem", STR_ARG(o->rest));
		else
			plain_fix(p, id, problem);
	}
	vec_done(&ids);
}

/* What came last, wherever that was: files as a whole, the marked ones, the one last spoken of. */
static void take_back_last(struct plain *p, bool redo)
{
	struct ids marked = {0};
	unsigned id = p->current ? p->listed.v[p->current - 1] : NO_ROW;
	if (p->marks.count)
		marks_collect(&p->marks, &p->listed, &marked);
	if (marked.n || (id != NO_ROW && !store_row(&p->store, id)->gone))
		work_undo_marked(&p->ctx, &marked, id, redo);
	else if (!work_take_back(&p->ctx, redo))
		talk_say(&p->talk, redo ? N_("nothing to make again") : N_("nothing to take back"));
	vec_done(&marked);
}

static void take_back(struct plain *p, const struct order *o)
{
	unsigned id;
	bool redo = o->action == ACT_REDO;
	if (!o->number && !o->rest.n)
		take_back_last(p, redo);
	else if (find_file(p, o, &id))
		work_undo(&p->ctx, id, redo);
}

static void act_on_many(struct plain *p, const struct order *o)
{
	struct ids ids = {0};
	bool found = plain_targets(p, o->rest, &ids);
	if (found && o->action != ACT_EDIT_FIELDS)
		plain_task(p, o->action, ids.v[0], &ids);
	else if (found && ids.n == 1)
		plain_edit(p, ids.v[0]);
	else if (found)
		plain_grid(p, &ids);
	vec_done(&ids);
}

/* A copy of that agent is offered; without a number that of the one last spoken of. */
static void add(struct plain *p, const struct order *o)
{
	unsigned id = NO_ROW;
	if (plain_offer_drafts(p))
		return;
	if (!o->number && !o->rest.n && !p->current)
		plain_task(p, ACT_ADD, NO_ROW, NULL);
	else if (find_file(p, o, &id))
		plain_task(p, ACT_ADD, id, NULL);
}

/* --- the list --------------------------------------------------------------------------------- */

static void go_to(struct plain *p, size_t number)
{
	if (number == 0 || number > p->listed.n) {
		talk_say(&p->talk, number ? N_("this is the last") : N_("this is the first"));
		return;
	}
	p->current = number;
	plain_row(p, number);
}

static bool move(struct plain *p, enum action a)
{
	if (a == ACT_MOVE_DOWN)
		go_to(p, p->current + 1);
	else if (a == ACT_MOVE_UP)
		go_to(p, p->current ? p->current - 1 : 0);
	else if (a == ACT_MOVE_FIRST)
		go_to(p, 1);
	else if (a == ACT_MOVE_LAST)
		go_to(p, p->listed.n);
	else
		return false;
	return true;
}

/* One step at a time; never quits. */
static void leave(struct plain *p)
{
	if (p->filter.n) {
		buf_clear(&p->filter);
	} else if (p->marks.count) {
		marks_clear(&p->marks);
		marks_tell(&p->marks, &p->ctx);
		return;
	} else if (p->query.problems_only) {
		p->query.problems_only = false;
	} else {
		talk_say(&p->talk, "there is nothing to leave");
		return;
	}
	store_let_go(&p->store);
	plain_list(p);
}

/* What was held in the list was so for what was asked for before. */
static bool asks_anew(enum action a)
{
	return a == ACT_FILTER || a == ACT_DROP_FILTER || a == ACT_ONLY_PROBLEMS ||
		a == ACT_SHOW_ALL;
}

/* True where it was an order after which the list is said. */
static bool list_otherwise(struct plain *p, const struct order *o)
{
	if (asks_anew(o->action))
		store_let_go(&p->store);
	if (o->action == ACT_FILTER || o->action == ACT_DROP_FILTER)
		buf_set(&p->filter, o->rest);
	else if (o->action == ACT_ONLY_PROBLEMS)
		p->query.problems_only = !p->query.problems_only;
	else if (o->action == ACT_TREE)
		ctx_note(&p->ctx, ROLE_MESSAGE,
			(p->query.tree = !p->query.tree) ? N_("listed by folder")
							 : N_("listed flat"));
	else if (o->action == ACT_SHOW_ALL)
		work_tell_left_out(&p->ctx, p->shows_all = !p->shows_all, plain_left_out(p));
	else if (o->action != ACT_REDRAW && !work_sort(&p->ctx, &p->query, o->action))
		return false;
	plain_note(p);
	plain_list(p);
	return true;
}

static bool act_on_list(struct plain *p, const struct order *o)
{
	enum action a = o->action;
	if (a == ACT_ALL_PROBLEMS)
		plain_all_problems(p);
	else if (a == ACT_POWERS)
		plain_powers(p);
	else if (a == ACT_SEARCH_BODIES)
		plain_search(p, o->rest);
	else if (a == ACT_COMPLETE)
		plain_complete(p, o->rest);
	else if (a == ACT_FOLD || a == ACT_UNFOLD)
		plain_fold(p, o->rest, a == ACT_FOLD);
	else if (a == ACT_NEXT_PROBLEM || a == ACT_PREVIOUS_PROBLEM)
		plain_step_problem(p, a == ACT_NEXT_PROBLEM ? 1 : -1);
	else if (a == ACT_COMMIT_SCREEN)
		plain_commit(p, p->current ? p->listed.v[p->current - 1] : NO_ROW);
	else if (a == ACT_REREAD)
		plain_reread(p);
	else if (a == ACT_LEAVE)
		leave(p);
	else
		return move(p, a) || plain_mark(p, o) || list_otherwise(p, o);
	return true;
}

/* --- orders ----------------------------------------------------------------------------------- */

/* Those that take a number and something else, or several. */
static const struct {
	enum action action;
	void (*act)(struct plain *p, const struct order *o);
} others[] = {{ACT_VIEW_SOURCE, say_source}, {ACT_SEARCH, search}, {ACT_FIX, fix},
	{ACT_FIX_ALL, fix}, {ACT_UNDO, take_back}, {ACT_REDO, take_back}, {ACT_ADD, add},
	{ACT_EDIT_FIELDS, act_on_many}, {ACT_MOVE_FILE, act_on_many}, {ACT_DISABLE, act_on_many},
	{ACT_TRASH, act_on_many}};

static bool act_on_others(struct plain *p, const struct order *o)
{
	size_t i = 0, n = sizeof others / sizeof *others;
	while (i < n && others[i].action != o->action)
		i++;
	if (i < n)
		others[i].act(p, o);
	return i < n;
}

/* "read 3 x": what stands behind the number would be passed over. */
static bool says_too_much(struct plain *p, const struct wording *w, const struct order *o)
{
	bool one = str_is(str_of(wording_row_of(w, o->action)->takes), "NUMBER");
	bool none = str_is(str_of(wording_row_of(w, o->action)->takes), "");
	if (!o->rest.n || !(none || (one && o->number)))
		return false;
	talk_say(&p->talk, "nothing was done: %.*s is too much", STR_ARG(o->rest));
	return true;
}

static void act(struct plain *p, const struct wording *w, const struct order *o)
{
	unsigned id;
	if (o->action == ACT_NONE)
		plain_unknown(p, w, o->rest);
	else if (o->action == ACT_HELP || o->action == ACT_ACTIONS_BY_NAME)
		plain_help(p, w, o->rest);
	else if (says_too_much(p, w, o))
		return;
	else if (o->action == ACT_CLOSE || o->action == ACT_QUIT)
		p->quit = true;
	else if (!act_on_others(p, o) && !act_on_list(p, o) && find_file(p, o, &id))
		act_on_file(p, o, id);
	plain_note(p);
	plain_follow(p);
}

void plain_orders(struct plain *p)
{
	const struct plain_place place = {{plain_list_words, list_places, &p->keymap}, N_("reads"),
		list_hints, PLAIN_LIST};
	bool came = true;
	while (came && !p->quit) {
		struct buf where = {0};
		struct order order;
		buf_puts(&where, "roster: ");
		plain_list_place(p, &where);
		came = plain_order(p, &place, buf_str(&where), &order);
		buf_done(&where);
		if (came) {
			plain_hear(p);
			act(p, &place.words, &order);
		}
	}
}
