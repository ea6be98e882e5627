/* What comes in: keys, pastes, the mouse. */
#include "ui/app.h"

#include "ui/term/latin.h"
#include "ui/widget/bar.h"
#include "ui/widget/layout.h"

/* A box that holds what was typed goes at the second. */
enum { MOST_ESCAPES = 4 };

static void switch_mouse(struct app *a)
{
	struct buf key = {0};
	keymap_key(&a->keymap, app_top(a)->ops->places(app_top(a)), ACT_MOUSE, &key);
	looks_switch_mouse(&a->looks, &a->ctx, buf_text(&key));
	buf_done(&key);
}

static bool act_everywhere(struct app *a, enum action action)
{
	if (action == ACT_HELP) {
		if (a->layers[a->depth - 1].id == SCREEN_HELP)
			return false;
		a->ctx.help_places = app_top(a)->ops->places(app_top(a));
		a->ctx.help_title = app_top(a)->ops->name;
		app_open_screen(a, SCREEN_HELP, 0);
	} else if (action == ACT_ACTIONS_BY_NAME) {
		struct screen *top = app_top(a);
		/* What it hints at is what the next frame would. */
		top->ops->prepare(top);
		menu_begin(&a->menu, &a->keymap, top->ops->places(top), top->ops->hints(top));
	} else if (action == ACT_QUIT) {
		app_take(a, (struct step){.kind = STEP_QUIT});
	} else if (action == ACT_THEMES) {
		looks_choose(&a->looks, &a->ctx);
	} else if (action == ACT_REREAD) {
		/* The screen reads its files with what the settings say now. */
		looks_reload(&a->looks, &a->ctx, &a->keymap);
		a->shadows_known = a->waits = false;
		app_take(a, app_top(a)->ops->act(app_top(a), action));
		looks_tell(&a->looks, &a->ctx);
	} else if (action == ACT_MOUSE) {
		switch_mouse(a);
	} else if (action == ACT_SUSPEND || action == ACT_REDRAW) {
		a->wish = action == ACT_SUSPEND ? APP_SUSPEND : APP_REDRAW;
	} else {
		return false;
	}
	return true;
}

static bool is_printable(uint32_t key)
{
	return key >= ' ' && key != KEYS_BACKSPACE && key < KEYS_UP;
}

/* The action, and the key it stands for: on another keyboard than a Latin one, what the Latin key in the same
 * place does, where the letter itself does nothing. */
static enum action find_action(struct app *a, const struct screen *s, uint32_t *key, bool *begins)
{
	const enum key_place *places = s->ops->places(s);
	enum action action = keymap_find(&a->keymap, places, a->prefix, *key, begins);
	uint32_t latin = a->looks.layouts ? latin_key(*key) : 0;
	if (action != ACT_NONE || *begins || !latin)
		return action;
	action = keymap_find(&a->keymap, places, a->prefix, latin, begins);
	if (action != ACT_NONE || *begins)
		*key = latin;
	return action;
}

static void do_action(struct app *a, enum action action)
{
	if (action != ACT_NONE && !act_everywhere(a, action))
		app_take(a, app_top(a)->ops->act(app_top(a), action));
}

static void look_up_key(struct app *a, enum screen_mode mode, uint32_t key)
{
	struct screen *s = app_top(a);
	bool begins, first = !a->prefix;
	enum action action = find_action(a, s, &key, &begins);
	a->prefix = begins ? key : 0;
	if (begins)
		return;
	if (mode == SCREEN_TEXT && first && action == ACT_NONE)
		app_take(a, s->ops->type(s, key));
	else
		do_action(a, action);
}

/* A question is answered by Latin letters. */
static uint32_t answer_key(const struct app *a, uint32_t key)
{
	uint32_t latin = a->looks.layouts && app_question(a) ? latin_key(key) : 0;
	return latin ? latin : key;
}

/* A question that was left unanswered ends the quitting. */
static void end_quitting(struct app *a)
{
	const struct screen *s = app_top(a);
	if (!a->quit && !(s->ops->question && s->ops->question(s)))
		a->quitting = false;
}

/* A box of choices or a question that takes all keys. */
static bool has_box(const struct app *a)
{
	return a->offer.is_open || a->looks.pick.is_open || a->menu.pick.is_open ||
		app_top(a)->ops->mode(app_top(a)) == SCREEN_GRAB;
}

static bool is_quit(const struct app *a, uint32_t key)
{
	static const enum key_place everywhere[] = {PLACE_EVERYWHERE, PLACES_END};
	bool begins;
	return !is_printable(key) &&
		keymap_find(&a->keymap, everywhere, 0, key, &begins) == ACT_QUIT;
}

/* A draft that is offered stays for the next start; Esc takes back what a box has begun. */
static void quit_from_box(struct app *a)
{
	a->offer.is_open = false;
	for (int i = 0; i < MOST_ESCAPES && has_box(a); i++)
		app_key(a, KEYS_ESCAPE);
	app_take(a, (struct step){.kind = STEP_QUIT});
}

/* Does the key quit roster? `q` does where only the list is open. */
static bool quits_unseen(const struct app *a, uint32_t key)
{
	static const enum key_place everywhere[] = {PLACE_EVERYWHERE, PLACES_END};
	bool begins, text = app_top(a)->ops->mode(app_top(a)) != SCREEN_KEYS;
	if (has_box(a) || text)
		return is_quit(a, key);
	enum action action = keymap_find(&a->keymap, everywhere, 0, key, &begins);
	return action == ACT_QUIT || (action == ACT_CLOSE && a->depth == 1);
}

/* What nobody can see is not to be changed by keys. */
static void key_unseen(struct app *a, uint32_t key)
{
	if (!quits_unseen(a, key))
		return;
	if (has_box(a))
		quit_from_box(a);
	else
		app_take(a, (struct step){.kind = STEP_QUIT});
	end_quitting(a);
}

void app_key(struct app *a, uint32_t key)
{
	struct screen *s = app_top(a);
	enum screen_mode mode = s->ops->mode(s);
	if (app_too_small(a)) {
		key_unseen(a, key);
		return;
	}
	if (has_box(a) && is_quit(a, key)) {
		quit_from_box(a);
		return;
	}
	buf_clear(&a->ctx.note);
	key = answer_key(a, key);
	if (a->offer.is_open) {
		app_answer_offer(a, key);
		return;
	}
	if (a->looks.pick.is_open) {
		looks_key(&a->looks, &a->ctx, key);
		return;
	}
	if (a->menu.pick.is_open)
		do_action(a, menu_key(&a->menu, key));
	else if (mode == SCREEN_GRAB || (mode == SCREEN_TEXT && is_printable(key) && !a->prefix))
		app_take(a, s->ops->type(s, key));
	else
		look_up_key(a, mode, key);
	end_quitting(a);
}

void app_paste(struct app *a, struct str text)
{
	if (app_too_small(a))
		return;
	buf_clear(&a->ctx.note);
	if (a->menu.pick.is_open)
		pick_type(&a->menu.pick, text);
	else if (!a->offer.is_open && !a->looks.pick.is_open)
		app_take(a, app_top(a)->ops->paste(app_top(a), text));
}

/* --- the mouse -------------------------------------------------------------------------------- */

const struct ask *app_question(const struct app *a)
{
	const struct screen *s = app_top(a);
	if (a->offer.is_open)
		return &a->offer;
	return s->ops->question ? s->ops->question(s) : NULL;
}

/* A press on one of a question's keys is that key. */
static void press_answer(struct app *a, const struct ask *question, const struct mouse *m)
{
	bool press = m->kind == MOUSE_PRESS;
	uint32_t key = press ? ask_hit(question, &a->canvas, m->y, m->x) : 0;
	if (key)
		app_key(a, key);
}

/* A press on a hint does what it hints at; not where all keys are for a box. */
static bool press_hint(struct app *a, const struct mouse *m)
{
	const struct screen *s = app_top(a);
	if (m->kind != MOUSE_PRESS || m->y != a->canvas.h - 1 || s->ops->mode(s) == SCREEN_GRAB)
		return false;
	do_action(a, bar_hit(&a->canvas, &a->keymap, s->ops->places(s), s->ops->hints(s), m->x));
	return true;
}

/* The screen on top has the mouse, but for the wheel over one that shows beside it. */
static struct screen *under_mouse(const struct app *a, const struct mouse *m)
{
	if (m->kind != MOUSE_WHEEL)
		return app_top(a);
	for (size_t i = a->depth; i-- > 0;) {
		if (layout_holds(app_area(a, i), m->y, m->x))
			return a->layers[i].screen;
	}
	return NULL;
}

static void give_mouse(struct app *a, const struct mouse *m)
{
	struct screen *s = under_mouse(a, m);
	if (s && s->ops->mouse)
		app_take(a, s->ops->mouse(s, m));
}

void app_mouse(struct app *a, const struct mouse *m)
{
	const struct ask *question = app_question(a);
	if (!a->looks.mouse || app_too_small(a))
		return;
	if (m->kind == MOUSE_PRESS) {
		buf_clear(&a->ctx.note);
		a->prefix = 0;
	}
	if (question)
		press_answer(a, question, m);
	else if (a->looks.pick.is_open)
		looks_mouse(&a->looks, &a->ctx, m);
	else if (a->menu.pick.is_open)
		do_action(a, menu_mouse(&a->menu, m));
	else if (!press_hint(a, m))
		give_mouse(a, m);
	end_quitting(a);
}
