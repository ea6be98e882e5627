/* Moving and copying to another folder of the kind. */
#include "base/words.h"
#include "ui/screen/task.h"

#include "base/mem.h"
#include "base/path.h"
#include "schema/template.h"
#include "store/move.h"

#include <stdlib.h>
#include <unistd.h>

enum { ANSWER_MOVE = 1, ANSWER_COPY };

struct moving {
	struct sites sites;
	const struct site *to;
	struct site beside; /* its own folder, for a copy under another name; last in the box */
	bool doubles;       /* there may be one */
};

static bool refuse(struct task *t, const char *why)
{
	ctx_note(t->screen.ctx, ROLE_WARNING, "nothing was done: %s", why);
	return false;
}

/* A kind may have one file alone in a folder, whatever that is to be called. */
static bool has_other_names(const struct site *site)
{
	struct buf one = {0}, other = {0};
	template_path(&one, site->kind, site->folder, STR("a"));
	template_path(&other, site->kind, site->folder, STR("b"));
	bool differ = !str_eq(buf_str(&one), buf_str(&other));
	buf_done(&one), buf_done(&other);
	return differ;
}

static void find_beside(struct task *t, const struct kind *kind)
{
	struct moving *m = t->own;
	const struct store *s = t->screen.ctx->store;
	const struct root *root = store_root(s, t->ids.v[0]);
	struct buf folder = {0};
	m->beside = (struct site){kind, root->scope,
		arena_str(&m->sites.arena, path_dir(plan_unit(s, t->ids.v[0]))), true};
	buf_put(&folder, m->beside.folder);
	m->doubles = t->ids.n == 1 && !root->read_only && has_other_names(&m->beside) &&
		access(buf_text(&folder), W_OK | X_OK) == 0;
	buf_done(&folder);
}

static void add_beside(struct task *t)
{
	const struct moving *m = t->own;
	struct str unit = plan_unit(t->screen.ctx->store, t->ids.v[0]);
	struct buf text = {0};
	buf_printf(&text, tr("beside   a copy of %.*s, under another name"),
		STR_ARG(path_base(unit)));
	if (m->doubles)
		pick_add(&t->pick, buf_str(&text), false);
	buf_done(&text);
}

static void show_places(struct task *t)
{
	const struct moving *m = t->own;
	struct buf name = {0};
	pick_begin(&t->pick, false, false);
	for (size_t i = 0; i < m->sites.n; i++) {
		buf_clear(&name);
		site_name(&m->sites.v[i], &name);
		pick_add(&t->pick, buf_str(&name), false);
	}
	add_beside(t);
	pick_ready(&t->pick);
	buf_done(&name);
}

static bool move_begin(struct task *t)
{
	struct store *s = t->screen.ctx->store;
	struct moving *m = t->own = xcalloc(1, sizeof *m);
	while (store_read_next(s))
		;
	const struct kind *kind = store_row(s, t->ids.v[0])->kind;
	for (size_t i = 0; i < t->ids.n; i++) {
		if (store_row(s, t->ids.v[i])->kind != kind)
			return refuse(t, tr("the marked files are of several kinds"));
	}
	if (!kind || !kind->schema)
		return refuse(t, tr("no tool looks for files of its kind"));
	move_places(&m->sites, s, &t->ids);
	find_beside(t, kind);
	if (m->sites.n == 0 && !m->doubles)
		return refuse(t, tr("there is no other place for it"));
	show_places(t);
	buf_puts(&t->says, tr("where to? Move or copy is asked next"));
	return true;
}

/* What they meet there, a line each; a copy meets what it is a copy of. */
static void list_meetings(struct task *t, bool copy_only)
{
	const struct moving *m = t->own;
	const struct store *s = t->screen.ctx->store;
	buf_clear(&t->lines);
	for (size_t i = 0; i < t->ids.n; i++) {
		struct buf text = {0};
		unsigned id = t->ids.v[i];
		bool meets = !copy_only && move_tell(s, id, m->to, false, &text);
		if (meets || move_tell(s, id, m->to, true, &text))
			buf_printf(&t->lines, meets ? "%.*s: %.*s\n" : tr("%.*s, copied: %.*s\n"),
				STR_ARG(store_name(s, id)), STR_ARG(buf_str(&text)));
		buf_done(&text);
	}
}

static bool any_locked(const struct task *t)
{
	for (size_t i = 0; i < t->ids.n; i++) {
		if (plan_locked(t->screen.ctx->store, t->ids.v[i]))
			return true;
	}
	return false;
}

/* Can it be done at all? That is told in the chooser, where another place can be chosen. */
static bool can_be(struct task *t)
{
	struct err e;
	const struct moving *m = t->own;
	const struct move_wish wish = {m->to, true};
	deeds_done(&t->deeds);
	bool good = move_plan(t->screen.ctx->store, &t->ids, &wish, &t->deeds, &e) &&
		deeds_may(&t->deeds, &e);
	if (good)
		return true;
	buf_clear(&t->says);
	buf_puts(&t->says, e.text);
	t->role = ROLE_ERROR;
	t->pick.is_open = true;
	return false;
}

static struct step move_taken(struct task *t)
{
	static const struct ask_choice choices[] = {{'m', N_("move"), ANSWER_MOVE},
		{'c', N_("copy"), ANSWER_COPY}, {0, NULL, 0}};
	static const struct ask_choice locked[] = {{'c', N_("copy"), ANSWER_COPY}, {0, NULL, 0}};
	struct moving *m = t->own;
	struct buf to = {0};
	if (pick_index(&t->pick) == m->sites.n) {
		const struct site beside = m->beside;
		return task_duplicate(t, &beside);
	}
	m->to = &m->sites.v[pick_index(&t->pick)];
	if (!can_be(t))
		return step_stay();
	bool copy_only = any_locked(t);
	list_meetings(t, copy_only);
	task_put_path(&to, m->to->folder);
	ask_begin(&t->ask, copy_only ? locked : choices,
		copy_only ? N_("Copy %.*s to %s?") : N_("Move or copy %.*s to %s?"),
		STR_ARG(buf_str(&t->about)), buf_text(&to));
	buf_done(&to);
	return step_stay();
}

static struct step move_answered(struct task *t, int answer)
{
	const struct moving *m = t->own;
	const struct move_wish wish = {m->to, answer == ANSWER_COPY};
	struct err e;
	deeds_done(&t->deeds);
	if (move_plan(t->screen.ctx->store, &t->ids, &wish, &t->deeds, &e))
		return task_do(t);
	refuse(t, e.text);
	return step_back(false);
}

static void move_done(struct task *t)
{
	struct moving *m = t->own;
	if (m)
		sites_done(&m->sites);
	free(m);
}

const struct task_ops task_move_ops = {
	.title = N_("move  "),
	.begin = move_begin,
	.taken = move_taken,
	.answered = move_answered,
	.done = move_done,
};
