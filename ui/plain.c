#include "ui/plain.h"

#include "base/path.h"
#include "base/vec.h"
#include "ui/batch.h"
#include "ui/editor.h"
#include "ui/looks.h"

#include <unistd.h>

/* --- what all places use ---------------------------------------------------------------------- */

void plain_note(struct plain *p)
{
	struct str note = buf_str(&p->ctx.note);
	if (note.n) {
		p->talk.enough = false;
		talk_say(&p->talk, "%.*s", STR_ARG(note));
	}
	buf_clear(&p->ctx.note);
}

static void put_hints(const struct plain_place *place, struct buf *out)
{
	buf_printf(out, "Number %s", place->number);
	for (const struct plain_hint *h = place->hints; h->says; h++) {
		buf_puts(out, ", ");
		wording_of(&place->words, h->action, out);
		buf_puts(out, h->says);
	}
}

bool plain_order(struct plain *p, const struct plain_place *place, struct str where,
	struct order *out)
{
	struct str line;
	bool came;
	do {
		struct buf question = {0};
		buf_printf(&question, "%.*s. ", STR_ARG(where));
		if (!*place->known)
			put_hints(place, &question);
		else
			wording_of(&place->words, ACT_HELP, &question);
		buf_puts(&question, *place->known ? " help" : "");
		came = talk_ask(&p->talk, buf_str(&question), &line);
		buf_done(&question);
		*place->known = came && line.n > 0;
	} while (came && line.n == 0);
	if (came && !wording_read(&place->words, line, out))
		*out = (struct order){.action = ACT_NONE, .rest = line};
	return came;
}

void plain_unknown(struct plain *p, const struct wording *w, struct str line)
{
	struct buf text = {0};
	wording_that_begin(w, line, &text);
	if (text.n == 0) {
		buf_printf(&text, "nothing is done by %.*s; ", STR_ARG(line));
		wording_of(w, ACT_HELP, &text);
		buf_puts(&text, " says what can be typed");
		talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&text)));
	} else {
		talk_text(&p->talk, buf_str(&text));
	}
	buf_done(&text);
}

void plain_help(struct plain *p, const struct wording *w)
{
	for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
		struct buf line = {0};
		wording_help(w, row, &line);
		talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&line)));
		buf_done(&line);
	}
}

/* --- the editor ------------------------------------------------------------------------------- */

/* An editor reads what the user types: from a pipe it would take our lines. */
static bool may_run_editor(struct plain *p)
{
	if (!p->talk.is_seen)
		talk_say(&p->talk, "there is no terminal for an editor here");
	return p->talk.is_seen;
}

void plain_edit_file(struct plain *p, unsigned id)
{
	const struct row *row = store_row(&p->store, id);
	struct buf path = {0};
	struct err e;
	buf_put(&path, row->path);
	if (row->state == ROW_FAILED) {
		talk_say(&p->talk, "%.*s", STR_ARG(row->problem));
	} else if (may_run_editor(p)) {
		talk_away(&p->talk);
		if (!editor_run(config_text(p->config, CONFIG_EDITOR).p, buf_text(&path), 1, &e))
			talk_say(&p->talk, "%s", e.text);
		talk_return(&p->talk);
		store_reload(&p->store, id);
		store_look_at_set(&p->store);
	}
	buf_done(&path);
}

bool plain_edit_value(struct plain *p)
{
	struct err e;
	if (!may_run_editor(p))
		return false;
	talk_away(&p->talk);
	bool done = editor_run_text(config_text(p->config, CONFIG_EDITOR).p, &p->ctx.value, &e);
	talk_return(&p->talk);
	if (!done)
		talk_say(&p->talk, "%s", e.text);
	return done;
}

/* --- the list --------------------------------------------------------------------------------- */

static const struct wording_row list_rows[] = {
	{ACT_READ, NULL, "NUMBER", "Read the agent; its number alone does the same"},
	{ACT_EDIT_FIELDS, NULL, "NUMBER", "Edit its fields"},
	{ACT_VIEW_PROBLEMS, NULL, "NUMBER", "Say what is wrong with it"},
	{ACT_FIX, NULL, "NUMBER [PROBLEM]",
		"Show what fixes its problem of that number, or its worst, then do it"},
	{ACT_UNDO, NULL, "NUMBER", NULL},
	{ACT_REDO, NULL, "NUMBER", NULL},
	{ACT_OUTLINE, NULL, "NUMBER", "Say its headings, to read from one on"},
	{ACT_VIEW_SOURCE, NULL, "NUMBER", "Say the file as it is written"},
	{ACT_EDIT_FILE, NULL, "NUMBER", NULL},
	{ACT_COPY_PATH, NULL, "NUMBER", "Say the file's path"},
	{ACT_COPY_NAME, NULL, "NUMBER", "Say its name"},
	{ACT_COPY_DESCRIPTION, NULL, "NUMBER", "Say its description"},
	{ACT_COPY_BODY, NULL, "NUMBER", "Say its text below the frontmatter as it is written"},
	{ACT_REDRAW, "list", "", "List the agents again"},
	{ACT_MOVE_DOWN, "next", "", "Go to the next agent and say its line"},
	{ACT_MOVE_UP, "previous", "", "Go to the one before"},
	{ACT_FILTER, NULL, "WORDS", "List only those that hold the words or terms (model:opus)"},
	{ACT_COMPLETE, NULL, "WORDS",
		"Say how the last term of a filter may go on: keys, then values that exist"},
	{ACT_ONLY_PROBLEMS, NULL, "", "List only those with errors or warnings, and back"},
	{ACT_SORT_PATH, NULL, "", NULL},
	{ACT_SORT_NAME, NULL, "", NULL},
	{ACT_SORT_MODEL, NULL, "", NULL},
	{ACT_SORT_TOOLS, NULL, "", NULL},
	{ACT_SORT_COST, NULL, "", NULL},
	{ACT_SORT_USE, NULL, "", NULL},
	{ACT_SORT_AGE, NULL, "", NULL},
	{ACT_SORT_VERDICT, NULL, "", NULL},
	{ACT_SORT_KIND, NULL, "", NULL},
	{ACT_ALL_PROBLEMS, NULL, "", "List the problems of all that are listed"},
	{ACT_SEARCH_BODIES, "search", "WORDS", "Search the texts of all that are listed"},
	{ACT_REREAD, NULL, "", "Read the files again"},
	{ACT_HELP, NULL, "", "Say what can be typed here"},
	{ACT_CLOSE, NULL, "", "Quit"},
	{ACT_QUIT, NULL, "", "Quit"},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint list_hints[] = {{ACT_EDIT_FIELDS, " NUMBER edits"},
	{ACT_FIX, " NUMBER fixes"}, {ACT_FILTER, " words filter"}, {ACT_HELP, " help"},
	{ACT_CLOSE, " quits"}, {ACT_NONE, NULL}};

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
		talk_say(&p->talk, number ? "there is no %zu; the last is %zu" : "which number?",
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
		talk_say(&p->talk, a == ACT_MOVE_DOWN ? "this is the last" : "this is the first");
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

/* --- start and end ---------------------------------------------------------------------------- */

static void plain_open(struct plain *p, const struct schemas *schemas, struct roots *roots,
	struct config *config)
{
	*p = (struct plain){.config = config, .status = BATCH_OK};
	keymap_init(&p->keymap);
	looks_keys(config, &p->keymap);
	store_open(&p->store, schemas, roots);
	p->ctx = (struct ctx){.store = &p->store,
		.keymap = &p->keymap,
		.measure = config_measure(config)};
	remember_read(&p->ctx.remember);
	work_recall_sort(&p->ctx, &p->query);
	talk_init(&p->talk, STDIN_FILENO, stdout);
	store_watch(&p->store);
	while (store_find(&p->store, STR_NONE))
		;
}

static void plain_close(struct plain *p)
{
	remember_write(&p->ctx.remember);
	talk_done(&p->talk);
	ctx_done(&p->ctx);
	vec_done(&p->listed);
	buf_done(&p->filter);
	keymap_done(&p->keymap);
	store_done(&p->store);
}

static void tell_trouble(struct plain *p, const struct schemas *schemas)
{
	const struct troubles *all[] = {&schemas->troubles, &p->config->troubles};
	for (int k = 0; k < 2; k++) {
		for (size_t i = 0; i < all[k]->n; i++)
			talk_say(&p->talk, "%.*s", STR_ARG(all[k]->v[i]));
	}
}

/* A draft is offered where its file is edited. */
static void tell_drafts(struct plain *p)
{
	struct drafts drafts = {0};
	struct buf here = {0};
	path_here(&here);
	drafts_read(&drafts);
	for (size_t i = 0; i < drafts.n; i++) {
		struct buf path = {0}, what = {0};
		path_short(&path, drafts.v[i].path, buf_str(&here));
		draft_tell(&drafts.v[i], &what);
		talk_say(&p->talk, "draft of %.*s, %.*s; editing the file offers it",
			STR_ARG(buf_str(&path)), STR_ARG(buf_str(&what)));
		buf_done(&path);
		buf_done(&what);
	}
	drafts_done(&drafts);
	buf_done(&here);
}

static void loop(struct plain *p)
{
	const struct plain_place place = {{list_rows, list_places, &p->keymap}, "reads", list_hints,
		&p->knows_list};
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

int plain_run(const struct schemas *schemas, struct roots *roots, struct config *config)
{
	struct plain p;
	bool one_file = roots->n == 1 && roots->v[0].is_file;
	plain_open(&p, schemas, roots, config);
	tell_trouble(&p, schemas);
	tell_drafts(&p);
	plain_list(&p);
	if (one_file && p.listed.n) {
		p.current = 1;
		plain_read(&p, p.listed.v[0]);
	}
	loop(&p);
	int status = batch_finish(p.talk.told ? BATCH_FAILED : p.status);
	plain_close(&p);
	return status;
}
