#include "ui/app.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/deadline.h"
#include "ui/screen/scr_browse.h"
#include "ui/screen/scr_commit.h"
#include "ui/screen/scr_form.h"
#include "ui/screen/scr_grid.h"
#include "ui/screen/scr_help.h"
#include "ui/screen/scr_history.h"
#include "ui/screen/scr_page.h"
#include "ui/screen/scr_powers.h"
#include "ui/screen/scr_problems.h"
#include "ui/screen/scr_read.h"
#include "ui/screen/scr_search.h"
#include "ui/screen/scr_task.h"

/* Names, and microseconds. */
enum { FIND_FIRST = 4000, FIND_AT_ONCE = 500, READ_AT_ONCE = 3000 };

static const struct screen_ops *const screens[SCREEN_COUNT] = {
	[SCREEN_BROWSE] = &scr_browse_ops,
	[SCREEN_READ] = &scr_read_ops,
	[SCREEN_FORM] = &scr_form_ops,
	[SCREEN_REVIEW] = &scr_review_ops,
	[SCREEN_HELP] = &scr_help_ops,
	[SCREEN_HITS] = &scr_search_ops,
	[SCREEN_PROBLEMS] = &scr_problems_ops,
	[SCREEN_TASK] = &scr_task_ops,
	[SCREEN_GRID] = &scr_grid_ops,
	[SCREEN_COMMIT] = &scr_commit_ops,
	[SCREEN_HISTORY] = &scr_history_ops,
	[SCREEN_POWERS] = &scr_powers_ops,
};

struct screen *app_top(const struct app *a)
{
	return a->layers[a->depth - 1].screen;
}

/* --- layers ----------------------------------------------------------------------------------- */

static struct rect middle(const struct app *a)
{
	return (struct rect){1, 0, a->canvas.h > 3 ? a->canvas.h - 3 : 0, a->canvas.w};
}

/* The part of the window layer i has; the one below may have offered a place beside it. */
struct rect app_area(const struct app *a, size_t i)
{
	struct rect area = {0};
	const struct screen *below = i ? a->layers[i - 1].screen : NULL;
	if (below && below->ops->guest)
		area = below->ops->guest(below, a->layers[i].id);
	return area.w ? area : middle(a);
}

static void lay_out(struct app *a)
{
	for (size_t i = 0; i < a->depth; i++)
		a->layers[i].screen->ops->layout(a->layers[i].screen, app_area(a, i));
}

/* A task that is done at once has come and gone. */
void app_open_screen(struct app *a, enum screen_id id, unsigned row)
{
	if (a->depth == APP_MOST_SCREENS) {
		ctx_note(&a->ctx, ROLE_WARNING, "too many views are open: go back first");
		return;
	}
	/* What someone is about to read or edit is what is on the disk now. */
	if (id == SCREEN_FORM || id == SCREEN_READ)
		store_look_again(&a->store);
	struct screen *s = screens[id]->open(&a->ctx, row);
	if (!s && id == SCREEN_TASK)
		app_take(a, app_top(a)->ops->back(app_top(a), id, true));
	if (!s)
		return;
	a->layers[a->depth++] = (struct app_layer){id, s};
	lay_out(a);
	/* The next key may come before the next frame. The first screen is not yet as large as it will
	 * be. */
	if (a->depth > 1)
		s->ops->prepare(s);
}

static void drop_top(struct app *a)
{
	app_top(a)->ops->close(app_top(a));
	a->depth--;
	lay_out(a);
}

/* Does it ask before it lets go of what was typed? */
static bool may_ask(enum screen_id id)
{
	return id == SCREEN_FORM || id == SCREEN_GRID;
}

/* Close everything. What asks is asked; the answer goes on quitting. */
static void quit(struct app *a)
{
	a->quitting = true;
	while (a->depth > 1) {
		struct step step = step_back(false);
		if (may_ask(a->layers[a->depth - 1].id))
			step = app_top(a)->ops->act(app_top(a), ACT_LEAVE);
		if (step.kind != STEP_BACK)
			return;
		drop_top(a);
	}
	a->quit = true;
}

static void close_top(struct app *a, struct step step)
{
	enum screen_id id = a->layers[a->depth - 1].id;
	bool last = a->depth == 1 || (a->depth == 2 && a->one_file && id == SCREEN_READ);
	if (last && step.stays)
		return;
	if (last || a->quitting) {
		if (a->depth > 1)
			drop_top(a);
		quit(a);
		return;
	}
	drop_top(a);
	app_take(a, app_top(a)->ops->back(app_top(a), id, step.accepted));
	if (a->offers_again && a->depth == 1)
		app_offer_next_draft(a);
}

/* What is no file would hang an editor, or be made by it. */
static void hand_to_editor(struct app *a, struct step step)
{
	const struct row *row = store_row(&a->store, step.id);
	if (row->state == ROW_FAILED) {
		ctx_note(&a->ctx, ROLE_ERROR, "%.*s: %.*s", STR_ARG(path_base(row->path)),
			STR_ARG(row_text(row, ROW_PROBLEM)));
		return;
	}
	a->wish = APP_EDITOR;
	a->editor = step;
}

void app_take(struct app *a, struct step step)
{
	switch (step.kind) {
	case STEP_STAY:
		return;
	case STEP_OPEN:
		app_open_screen(a, step.screen, step.id);
		return;
	case STEP_BACK:
		close_top(a, step);
		return;
	case STEP_QUIT:
		quit(a);
		return;
	case STEP_EDITOR:
		hand_to_editor(a, step);
		return;
	case STEP_VALUE:
		a->wish = APP_VALUE;
		return;
	case STEP_COMMIT:
		a->wish = APP_COMMIT;
		return;
	case STEP_COPY:
		a->wish = APP_COPY;
		return;
	}
}

/* --- start and end ---------------------------------------------------------------------------- */

void app_init(struct app *a, const struct schemas *schemas, struct roots *roots,
	struct renderer *renderer)
{
	*a = (struct app){0};
	store_open(&a->store, schemas, roots);
	keymap_init(&a->keymap);
	looks_init(&a->looks, NULL, NULL);
	canvas_init(&a->canvas, 24, 80);
	a->ctx = (struct ctx){.store = &a->store,
		.keymap = &a->keymap,
		.renderer = renderer,
		.measure = 88};
	a->store.renderer = a->ctx.renderer;
	store_watch(&a->store);
	remember_read(&a->ctx.remember);
	a->store.off_too = a->store.leaves_out = true;
	a->ctx.wrap_code = str_is(remember_get(&a->ctx.remember, "wrap-code"), "yes");
	store_find(&a->store, FIND_FIRST);
	app_open_screen(a, SCREEN_BROWSE, 0);
}

void app_configure(struct app *a, struct config *config, struct schemas *schemas)
{
	looks_done(&a->looks);
	looks_init(&a->looks, config, schemas);
	looks_keys(config, &a->keymap);
	a->ctx.measure = config_measure(config);
}

void app_done(struct app *a)
{
	while (a->depth) {
		app_top(a)->ops->close(app_top(a));
		a->depth--;
	}
	remember_set(&a->ctx.remember, "wrap-code", a->ctx.wrap_code ? "yes" : "");
	remember_write(&a->ctx.remember);
	ctx_done(&a->ctx);
	menu_done(&a->menu);
	drafts_done(&a->drafts);
	ask_done(&a->offer);
	looks_done(&a->looks);
	canvas_done(&a->canvas);
	keymap_done(&a->keymap);
	store_done(&a->store);
	renderer_free(a->ctx.renderer);
}

void app_open_file(struct app *a, unsigned id)
{
	a->one_file = true;
	app_open_screen(a, SCREEN_READ, id);
}

void app_not_copied(struct app *a, const char *why)
{
	ctx_note(&a->ctx, ROLE_WARNING, "not copied: %s", why);
}

/* --- work in the background ------------------------------------------------------------------- */

static bool may_find_letters(const struct app *a)
{
	return !letters_known(&a->store) && !(a->typed_on && letters_are_slow(&a->store));
}

bool app_has_work(const struct app *a)
{
	const struct screen *s = a->layers[a->depth - 1].screen;
	return (s->has_work && !s->waits) || !a->store.found_all || !a->shadows_known ||
		store_is_checking(&a->store) || store_has_news(&a->store) || a->store.asking ||
		(!store_checked_all(&a->store) && !a->waits) || may_find_letters(a);
}

bool app_watch(struct app *a)
{
	return app_top(a)->ops->watch && app_top(a)->ops->watch(app_top(a));
}

/* With all files read: what is true of them only together. */
static void read_some(struct app *a)
{
	const struct deadline until = deadline_in(READ_AT_ONCE);
	do {
		if (!store_read_next(&a->store)) {
			a->shadows_known = !store_go_on_set(&a->store, until);
			return;
		}
	} while (!deadline_over(until));
}

bool app_work(struct app *a)
{
	/* What is open is what someone looks at. */
	if (store_check_on(&a->store)) {
		a->waits = app_top(a)->waits = false;
		return true;
	}
	if (app_top(a)->ops->work && app_top(a)->ops->work(app_top(a)))
		return true;
	if (!a->store.found_all) {
		store_find(&a->store, FIND_AT_ONCE);
		return true;
	}
	if (a->store.asking) {
		store_ask_on(&a->store);
		return true;
	}
	if (store_follow(&a->store)) {
		a->shadows_known = false;
		a->store.set = SET_SHADOWS;
		/* What is in sight is told of; else reading it again would go unsaid. */
		if (!store_has_news(&a->store))
			app_watch(a);
		return true;
	}
	if (a->shadows_known) {
		enum store_step step = store_check_next(&a->store);
		a->waits = step == STORE_WAITS;
		return step == STORE_WORKED || (may_find_letters(a) && letters_find(&a->store));
	}
	read_some(a);
	return true;
}

int app_news_fd(const struct app *a)
{
	return store_watch_fd(&a->store);
}

bool app_must_ask(const struct app *a)
{
	return store_must_ask(&a->store);
}

void app_hear(struct app *a)
{
	store_hear(&a->store);
}

void app_ask(struct app *a)
{
	store_ask(&a->store);
}

bool app_take_sheets(struct app *a)
{
	enum renderer_news came = renderer_work(a->ctx.renderer);
	if (came != RENDERER_NO_NEWS) {
		a->waits = app_top(a)->waits = false;
		store_take_outlines(&a->store);
	}
	return came == RENDERER_CAME;
}

bool app_look_ahead(struct app *a)
{
	struct screen *s = app_top(a);
	if (!s->ops->look_ahead || app_too_small(a))
		return true;
	/* Until all are found nobody knows which is the next. */
	return a->store.found_all && !renderer_is_busy(a->ctx.renderer) && s->ops->look_ahead(s);
}

void app_look_again(struct app *a)
{
	store_look_again(&a->store);
}

void app_edited(struct app *a, const char *trouble)
{
	unsigned id = a->editor.id;
	if (trouble)
		ctx_note(&a->ctx, ROLE_ERROR, "%s", trouble);
	store_reload(&a->store, id);
	store_look_again(&a->store);
	a->shadows_known = false;
	a->store.set = SET_SHADOWS;
}

void app_value_edited(struct app *a, const char *trouble)
{
	if (trouble)
		ctx_note(&a->ctx, ROLE_ERROR, "%s", trouble);
	else if (app_top(a)->ops->edited)
		app_top(a)->ops->edited(app_top(a));
}

void app_committed(struct app *a, const char *trouble)
{
	/* A hook may have changed files. */
	store_look_again(&a->store);
	a->shadows_known = false;
	if (trouble)
		ctx_note(&a->ctx, ROLE_ERROR, "not committed, the message is kept: %s", trouble);
	if (app_top(a)->ops->committed)
		app_top(a)->ops->committed(app_top(a), !trouble);
}

bool app_awaits_text(const struct app *a)
{
	return a->layers[a->depth - 1].id == SCREEN_READ && renderer_is_busy(a->ctx.renderer);
}

void app_resize(struct app *a, int h, int w)
{
	canvas_resize(&a->canvas, h, w);
	lay_out(a);
}
