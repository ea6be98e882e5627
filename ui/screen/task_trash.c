/* Deleting, and switching off and on. */
#include "base/words.h"
#include "ui/screen/task.h"

#include "base/path.h"
#include "base/words.h"

enum { ANSWER_DELETE = 1 };

static size_t count_files(const struct task *t)
{
	size_t n = 0;
	for (size_t i = 0; i < t->ids.n; i++) {
		if (!plan_goes_along(t->screen.ctx->store, &t->ids, i))
			n += plan_files(t->screen.ctx->store, t->ids.v[i]);
	}
	return n;
}

/* What goes, a line each. */
static void list_files(struct task *t)
{
	const struct store *s = t->screen.ctx->store;
	for (size_t i = 0; i < t->ids.n; i++) {
		size_t n = plan_files(s, t->ids.v[i]);
		task_put_path(&t->lines, plan_unit(s, t->ids.v[i]));
		if (n > 1)
			buf_printf(&t->lines,
				trn("/  with its %zu file", "/  with its %zu files", n), n);
		buf_putc(&t->lines, '\n');
	}
}

static bool refuse(struct task *t, const struct err *e)
{
	ctx_note(t->screen.ctx, ROLE_WARNING, "nothing was done: %s", e->text);
	return false;
}

static bool trash_begin(struct task *t)
{
	static const struct ask_choice choices[] = {{'y', N_("delete"), ANSWER_DELETE},
		{0, NULL, 0}};
	struct err e;
	if (!plan_trash(t->screen.ctx->store, &t->ids, &t->deeds, &e))
		return refuse(t, &e);
	size_t n = count_files(t);
	list_files(t);
	/* Another key than the one that asks: pressed twice it deletes nothing. */
	if (n == 1)
		ask_begin(&t->ask, choices, "Delete this file? It goes to roster's trash.");
	else
		ask_begin(&t->ask, choices, "Delete %zu files? They go to roster's trash.", n);
	return true;
}

static struct step trash_answered(struct task *t, int answer)
{
	(void)answer;
	return task_do(t);
}

const struct task_ops task_trash_ops = {
	.title = N_("delete  "),
	.begin = trash_begin,
	.answered = trash_answered,
};

static bool switch_begin(struct task *t)
{
	struct err e;
	struct ctx *c = t->screen.ctx;
	bool on = !plan_is_on(c->store, &t->ids);
	if (!plan_switch(c->store, &t->ids, on, &t->deeds, &e))
		return refuse(t, &e);
	/* What vanishes under one's hands cannot be switched back. */
	if (work_do(c, &t->deeds))
		store_hold(c->store, &t->ids);
	return false;
}

const struct task_ops task_switch_ops = {
	.title = N_("disable  "),
	.begin = switch_begin,
};
