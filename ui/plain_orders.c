/* What is done in the list. */
#include "base/words.h"
#include "ui/plain.h"

static const struct wording_row list_rows[] = {
	{ACT_READ, NULL, "NUMBER", N_("Read the agent; its number alone does the same")},
	{ACT_EDIT_FIELDS, NULL, "NUMBER", N_("Edit its fields")},
	{ACT_VIEW_PROBLEMS, NULL, "NUMBER", N_("Say what is wrong with it")},
	{ACT_FIX, NULL, "NUMBER [PROBLEM]",
		N_("Show what fixes its problem of that number, or its worst, then do it")},
	{ACT_UNDO, NULL, "NUMBER", NULL},
	{ACT_REDO, NULL, "NUMBER", NULL},
	{ACT_OUTLINE, NULL, "NUMBER", N_("Say its headings, to read from one on")},
	{ACT_VIEW_SOURCE, NULL, "NUMBER", N_("Say the file as it is written")},
	{ACT_EDIT_FILE, NULL, "NUMBER", NULL},
	{ACT_COPY_PATH, NULL, "NUMBER", N_("Say the file's path")},
	{ACT_COPY_NAME, NULL, "NUMBER", N_("Say its name")},
	{ACT_COPY_DESCRIPTION, NULL, "NUMBER", N_("Say its description")},
	{ACT_COPY_BODY, NULL, "NUMBER", N_("Say its text below the frontmatter as it is written")},
	{ACT_REDRAW, "list", "", N_("List the agents again")},
	{ACT_MOVE_DOWN, "next", "", N_("Go to the next agent and say its line")},
	{ACT_MOVE_UP, "previous", "", N_("Go to the one before")},
	{ACT_FILTER, NULL, "WORDS",
		N_("List only those that hold the words or terms (model:opus)")},
	{ACT_COMPLETE, NULL, "WORDS",
		N_("Say how the last term of a filter may go on: keys, then values that exist")},
	{ACT_ONLY_PROBLEMS, NULL, "", N_("List only those with errors or warnings, and back")},
	{ACT_SORT_PATH, NULL, "", NULL},
	{ACT_SORT_NAME, NULL, "", NULL},
	{ACT_SORT_MODEL, NULL, "", NULL},
	{ACT_SORT_TOOLS, NULL, "", NULL},
	{ACT_SORT_COST, NULL, "", NULL},
	{ACT_SORT_USE, NULL, "", NULL},
	{ACT_SORT_AGE, NULL, "", NULL},
	{ACT_SORT_VERDICT, NULL, "", NULL},
	{ACT_SORT_KIND, NULL, "", NULL},
	{ACT_ALL_PROBLEMS, NULL, "", N_("List the problems of all that are listed")},
	{ACT_SEARCH_BODIES, "search", "WORDS", N_("Search the texts of all that are listed")},
	{ACT_REREAD, NULL, "", N_("Read the files again")},
	{ACT_HELP, NULL, "", N_("Say what can be typed here")},
	{ACT_CLOSE, NULL, "", N_("Quit")},
	{ACT_QUIT, NULL, "", N_("Quit")},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint list_hints[] = {{ACT_EDIT_FIELDS, N_(" NUMBER edits")},
	{ACT_FIX, N_(" NUMBER fixes")}, {ACT_FILTER, N_(" words filter")}, {ACT_HELP, N_(" help")},
	{ACT_CLOSE, N_(" quits")}, {ACT_NONE, NULL}};

static const enum key_place list_places[] = {PLACE_LIST, PLACE_FILES, PLACE_MOVING, PLACE_READER,
	PLACE_EVERYWHERE, PLACES_END};

/* The file that is meant: by its number, else the one last spoken of. */
static bool find_file(struct plain *p, const struct order *o, unsigned *id)
{
	size_t number = o->number ? o->number : p->current;
	if (!o->number && o->rest.n) {
		talk_say(&p->talk, "%.*s is no number", STR_ARG(o->rest));
		return false;
	}
	if (number == 0 || number > p->listed.n) {
		talk_say(&p->talk,
			number ? N_("there is no %zu; the last is %zu") : N_("which number?"),
			number, p->listed.n);
		return false;
	}
	p->current = number;
	*id = p->listed.v[number - 1];
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

/* The number of a problem may follow. */
static void fix(struct plain *p, unsigned id, struct str rest)
{
	size_t number = 0;
	if (rest.n && (!str_to_size(rest, &number) || number == 0))
		talk_say(&p->talk, "%.*s is no number of a problem", STR_ARG(rest));
	else
		plain_fix(p, id, number);
}

static void act_on_file(struct plain *p, const struct order *o, unsigned id)
{
	enum action a = o->action;
	if (a == ACT_READ)
		plain_read(p, id);
	else if (a == ACT_EDIT_FIELDS)
		plain_edit(p, id);
	else if (a == ACT_VIEW_PROBLEMS)
		plain_problems(p, id);
	else if (a == ACT_VIEW_SOURCE)
		plain_source(p, id);
	else if (a == ACT_OUTLINE)
		plain_outline(p, id);
	else if (a == ACT_FIX)
		fix(p, id, o->rest);
	else if (a == ACT_UNDO || a == ACT_REDO)
		work_undo(&p->ctx, id, a == ACT_REDO);
	else if (a == ACT_EDIT_FILE)
		plain_edit_file(p, id);
	else
		say_copy(p, id, a);
}

static void move(struct plain *p, enum action a)
{
	size_t number = a == ACT_MOVE_DOWN ? p->current + 1 : p->current - 1;
	if (number == 0 || number > p->listed.n) {
		talk_say(&p->talk,
			a == ACT_MOVE_DOWN ? N_("this is the last") : N_("this is the first"));
		return;
	}
	p->current = number;
	plain_row(p, number);
}

static void reread(struct plain *p)
{
	store_restart(&p->store);
	while (store_find(&p->store, STR_NONE))
		;
	p->current = 0;
	plain_list(p);
}

/* True where it was done, or is no order for the whole list. */
static bool act_on_list(struct plain *p, const struct order *o)
{
	if (o->action == ACT_FILTER)
		buf_set(&p->filter, o->rest);
	else if (o->action == ACT_ONLY_PROBLEMS)
		p->query.problems_only = !p->query.problems_only;
	else if (o->action != ACT_REDRAW && !work_sort(&p->ctx, &p->query, o->action))
		return false;
	plain_note(p);
	plain_list(p);
	return true;
}

static void act(struct plain *p, const struct wording *w, const struct order *o)
{
	unsigned id;
	if (o->action == ACT_NONE)
		plain_unknown(p, w, o->rest);
	else if (o->action == ACT_HELP)
		plain_help(p, w);
	else if (o->action == ACT_CLOSE || o->action == ACT_QUIT)
		p->quit = true;
	else if (o->action == ACT_ALL_PROBLEMS)
		plain_all_problems(p);
	else if (o->action == ACT_SEARCH_BODIES)
		plain_search(p, o->rest);
	else if (o->action == ACT_MOVE_DOWN || o->action == ACT_MOVE_UP)
		move(p, o->action);
	else if (o->action == ACT_COMPLETE)
		plain_complete(p, o->rest);
	else if (o->action == ACT_REREAD)
		reread(p);
	else if (!act_on_list(p, o) && find_file(p, o, &id))
		act_on_file(p, o, id);
	plain_note(p);
}

void plain_orders(struct plain *p)
{
	const struct plain_place place = {{list_rows, list_places, &p->keymap}, N_("reads"),
		list_hints, &p->knows_list};
	bool came = true;
	while (came && !p->quit) {
		struct buf where = {0};
		struct order order;
		buf_puts(&where, "roster: ");
		plain_list_place(p, &where);
		came = plain_order(p, &place, buf_str(&where), &order);
		buf_done(&where);
		if (came)
			act(p, &place.words, &order);
	}
}
