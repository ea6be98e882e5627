/* What the app shows: the screens in sight, the bars, and what lies over them. */
#include "ui/app.h"

#include "base/words.h"
#include "ui/widget/bar.h"

static void draw_title(struct app *a)
{
	struct buf left = {0}, right = {0};
	app_top(a)->ops->title(app_top(a), &left, &right);
	bar_draw(&a->canvas, 0, buf_str(&left), buf_str(&right), ROLE_TITLE);
	buf_done(&left);
	buf_done(&right);
}

static void draw_message(struct app *a)
{
	struct buf text = {0};
	size_t caret = STR_NONE;
	int y = a->canvas.h - 2;
	enum role role = app_top(a)->ops->message(app_top(a), &text, &caret);
	if (a->looks.pick.is_open) {
		buf_clear(&text);
		looks_say(&a->looks, &text);
		role = ROLE_MESSAGE;
		caret = STR_NONE;
	}
	/* It goes with the next key: until then it may cover what is above. */
	if (a->ctx.note.n) {
		bar_text(&a->canvas, y, buf_str(&a->ctx.note), a->ctx.note_role);
		buf_done(&text);
		return;
	}
	if (caret != STR_NONE)
		bar_edit(&a->canvas, y, buf_str(&text), caret, role);
	else
		bar_draw(&a->canvas, y, buf_str(&text), STR(""), role);
	buf_done(&text);
}

static void draw_bars(struct app *a)
{
	const struct screen *s = app_top(a);
	const struct ask *question = app_question(a);
	draw_title(a);
	if (question) {
		ask_draw(question, &a->canvas);
		return;
	}
	if (a->prefix) {
		bar_chords(&a->canvas, a->canvas.h - 2, &a->keymap, s->ops->places(s), a->prefix);
		return;
	}
	draw_message(a);
	if (a->looks.pick.is_open) {
		bar_draw(&a->canvas, a->canvas.h - 1, STR(""), STR(""), ROLE_HINTS);
		return;
	}
	bar_hints(&a->canvas, a->canvas.h - 1, &a->keymap, s->ops->places(s), s->ops->hints(s));
}

/* The first layer that has to be drawn: those above it cover only a part of the window. */
static size_t lowest_in_sight(const struct app *a)
{
	size_t i = a->depth - 1;
	while (i && (a->layers[i].screen->ops->over || app_area(a, i).w < a->canvas.w))
		i--;
	return i;
}

bool app_too_small(const struct app *a)
{
	return a->canvas.h < 4 || a->canvas.w < 8;
}

void app_prepare(struct app *a)
{
	for (size_t i = lowest_in_sight(a); !app_too_small(a) && i < a->depth; i++) {
		struct screen *s = a->layers[i].screen;
		s->has_guest = i + 1 < a->depth && app_area(a, i + 1).w < a->canvas.w;
		s->ops->prepare(s);
	}
}

/* A question, as about what is not saved, has no room either. The last of these
 * rows is the one that matters most. */
static void draw_too_small(struct app *a)
{
	static const char *const rows[][3] = {{N_("too small"), "", N_("^C quits")},
		{N_("too small"), N_("enlarge:"), N_("a question")}};
	bool asks = app_question(a) != NULL;
	int h = a->canvas.h < 3 ? a->canvas.h : 3;
	canvas_clear(&a->canvas);
	for (int y = 0; y < h; y++) {
		const char *text = rows[asks][y == h - 1 ? 2 : y];
		canvas_puts(&a->canvas, y, 0, *text ? tr(text) : "",
			asks ? ROLE_WARNING : ROLE_TEXT);
	}
}

void app_draw(struct app *a)
{
	app_prepare(a);
	app_paint(a);
}

void app_paint(struct app *a)
{
	if (app_too_small(a)) {
		draw_too_small(a);
		return;
	}
	canvas_clear(&a->canvas);
	for (size_t i = lowest_in_sight(a); i < a->depth; i++)
		a->layers[i].screen->ops->draw(a->layers[i].screen, &a->canvas);
	draw_bars(a);
	if (a->menu.pick.is_open)
		menu_draw(&a->menu, &a->canvas);
	if (a->looks.pick.is_open)
		looks_draw(&a->looks, &a->canvas);
}
