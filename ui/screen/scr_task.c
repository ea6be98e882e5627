#include "ui/screen/scr_task.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/task.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

#include <stdint.h>
#include <stdlib.h>

enum { MOST_LINES = 12 };
/* Rows of message and hints, which are not of the area. */
enum { USUAL_ROWS = 2 };

static struct task *task_of(struct screen *s)
{
	return (struct task *)s;
}

static const struct task *task_const(const struct screen *s)
{
	return (const struct task *)s;
}

static const struct task_ops *ops_of(enum action a)
{
	return a == ACT_TRASH        ? &task_trash_ops
		: a == ACT_DISABLE   ? &task_switch_ops
		: a == ACT_RENAME    ? &task_rename_ops
		: a == ACT_ADD       ? &task_add_ops
		: a == ACT_MOVE_FILE ? &task_move_ops
				     : NULL;
}

static void task_close(struct screen *s)
{
	struct task *t = task_of(s);
	if (t->ops->done)
		t->ops->done(t);
	vec_done(&t->ids);
	deeds_done(&t->deeds);
	pick_done(&t->pick);
	ask_done(&t->ask);
	entry_done(&t->entry);
	buf_done(&t->about), buf_done(&t->label), buf_done(&t->says), buf_done(&t->lines);
	free(t);
}

/* What was chosen, or the one file. */
static void take_ids(struct task *t, unsigned id)
{
	struct ctx *c = t->screen.ctx;
	for (size_t i = 0; i < c->chosen.n; i++)
		vec_push(&t->ids, c->chosen.v[i]);
	c->chosen.n = 0;
	if (t->ids.n == 0 && id != NO_ROW)
		vec_push(&t->ids, id);
	for (size_t i = 0; i < t->ids.n; i++)
		store_read(c->store, t->ids.v[i]);
}

static struct screen *task_open(struct ctx *c, unsigned id)
{
	const struct task_ops *ops = ops_of(c->task);
	if (!ops)
		return NULL;
	struct task *t = xcalloc(1, sizeof *t);
	t->screen = (struct screen){.ops = &scr_task_ops, .ctx = c};
	t->ops = ops;
	t->role = ROLE_MESSAGE;
	entry_init(&t->entry, STR(""));
	take_ids(t, id);
	if (t->ids.n)
		plan_name(c->store, &t->ids, &t->about);
	if ((t->ids.n || c->task == ACT_ADD) && ops->begin(t))
		return &t->screen;
	task_close(&t->screen);
	return NULL;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void task_layout(struct screen *s, struct rect area)
{
	task_of(s)->area = area;
}

static void task_prepare(struct screen *s)
{
	(void)s;
}

/* At the left of the area's end, so large; above what a question takes of the area. */
static struct rect box(const struct task *t, const struct canvas *cv, int h, int w)
{
	struct rect at = t->area;
	if (t->ask.is_open)
		layout_bottom(&at, ask_rows(&t->ask, cv) - USUAL_ROWS);
	h = layout_between(h, 3, at.h);
	w = layout_between(w, 16, at.w);
	return (struct rect){at.y + at.h - h, at.x, h, w};
}

static void draw_lines(const struct task *t, struct canvas *cv)
{
	struct str rest = buf_str(&t->lines), line;
	int n = 0, w = 0;
	while (str_next_line(&rest, &line)) {
		n++;
		w = (int)utf8_width(line) > w ? (int)utf8_width(line) : w;
	}
	if (n == 0)
		return;
	int shown = n > MOST_LINES ? MOST_LINES : n;
	struct rect at = box(t, cv, shown + 2, w + 4);
	canvas_fill(cv, at, ' ', ROLE_ROW);
	canvas_frame(cv, at, ROLE_BORDER_FOCUS);
	rest = buf_str(&t->lines);
	for (int i = 0; i < at.h - 2 && str_next_line(&rest, &line); i++)
		canvas_field(cv, (struct rect){at.y + 1 + i, at.x + 2, 1, at.w - 4},
			i == at.h - 3 && n > at.h - 2 ? STR("...") : line, ROLE_ROW, 0);
}

static void task_draw(const struct screen *s, struct canvas *cv)
{
	const struct task *t = task_const(s);
	if (t->lines.n || t->pick.is_open)
		canvas_fade(cv, t->area);
	draw_lines(t, cv);
	if (!t->pick.is_open)
		return;
	struct rect size = pick_size(&t->pick);
	/* Drawing settles which rows of the box are in sight, nothing else. */
	struct pick *pick = (struct pick *)(uintptr_t)&t->pick;
	pick_draw(pick, cv, box(t, cv, size.h, size.w));
}

static void task_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct task *t = task_const(s);
	(void)right;
	buf_printf(left, "%s%.*s", tr(t->ops->title), STR_ARG(buf_str(&t->about)));
}

static enum role task_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct task *t = task_const(s);
	if (t->typing) {
		buf_put(out, buf_str(&t->label));
		*caret = out->n + t->entry.caret;
		buf_put(out, entry_text(&t->entry));
		buf_puts(out, t->says.n ? "   " : "");
	}
	/* Why it cannot be done matters more than what the keys do. */
	if (t->pick.is_open && pick_is_typed(&t->pick) && t->role != ROLE_ERROR)
		pick_says(&t->pick, out);
	else
		buf_put(out, buf_str(&t->says));
	return t->role;
}

static const enum action *task_hints(const struct screen *s)
{
	static const enum action actions[] = {ACT_LEAVE, ACT_HELP, ACT_NONE};
	const struct task *t = task_const(s);
	return t->pick.is_open ? pick_hints(&t->pick) : actions;
}

/* --- keys ------------------------------------------------------------------------------------- */

static const enum key_place *task_places(const struct screen *s)
{
	static const enum key_place text[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	(void)s;
	return text;
}

static enum screen_mode task_mode(const struct screen *s)
{
	const struct task *t = task_const(s);
	return t->pick.is_open || t->ask.is_open ? SCREEN_GRAB : SCREEN_TEXT;
}

static void typed(struct task *t)
{
	if (t->ops->typed)
		t->ops->typed(t);
}

static struct step task_act(struct screen *s, enum action a)
{
	struct task *t = task_of(s);
	bool began;
	if (a == ACT_LEAVE || a == ACT_CLOSE)
		return step_back(false);
	if (textbox_act(&t->entry, a, &began))
		typed(t);
	return step_stay();
}

static struct step task_paste(struct screen *s, struct str text)
{
	struct task *t = task_of(s);
	if (t->pick.is_open) {
		pick_type(&t->pick, text);
	} else if (t->typing && !t->ask.is_open) {
		entry_put_line(&t->entry, text);
		typed(t);
	}
	return step_stay();
}

static struct step chosen(struct task *t, enum pick_outcome outcome)
{
	if (outcome == PICK_LEFT)
		return step_back(false);
	return outcome == PICK_TAKEN ? t->ops->taken(t) : step_stay();
}

static struct step answer(struct task *t, uint32_t key)
{
	int given = ask_key(&t->ask, key);
	if (given)
		buf_clear(&t->lines);
	if (given == ASK_LEFT)
		return t->typing ? step_stay() : step_back(false);
	return given ? t->ops->answered(t, given) : step_stay();
}

static struct step task_type(struct screen *s, uint32_t key)
{
	struct task *t = task_of(s);
	struct buf text = {0};
	if (t->ask.is_open)
		return answer(t, key);
	if (t->pick.is_open)
		return chosen(t, pick_key(&t->pick, key));
	if (key == KEYS_ENTER)
		return t->ops->taken(t);
	if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		task_paste(s, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static struct step task_mouse(struct screen *s, const struct mouse *m)
{
	struct task *t = task_of(s);
	return t->pick.is_open ? chosen(t, pick_mouse(&t->pick, m)) : step_stay();
}

static struct step task_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)s, (void)from, (void)accepted;
	return step_stay();
}

static const struct ask *task_question(const struct screen *s)
{
	return task_const(s)->ask.is_open ? &task_const(s)->ask : NULL;
}

const struct screen_ops scr_task_ops = {
	.name = N_("this question"),
	.over = true,
	.open = task_open,
	.close = task_close,
	.layout = task_layout,
	.prepare = task_prepare,
	.draw = task_draw,
	.title = task_title,
	.message = task_message,
	.hints = task_hints,
	.places = task_places,
	.mode = task_mode,
	.act = task_act,
	.type = task_type,
	.paste = task_paste,
	.mouse = task_mouse,
	.back = task_back,
	.question = task_question,
};

/* --- for the sorts of tasks ------------------------------------------------------------------- */

struct step task_do(struct task *t)
{
	work_do(t->screen.ctx, &t->deeds);
	return step_back(true);
}

void task_put_path(struct buf *out, struct str path)
{
	struct buf here = {0};
	path_here(&here);
	path_short(out, path, buf_str(&here));
	buf_done(&here);
}
