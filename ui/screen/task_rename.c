/* Renaming: the new name is judged as it is typed, what refers to the old one is listed before. */
#include "base/words.h"
#include "ui/screen/task.h"

#include "base/mem.h"
#include "base/vec.h"
#include "store/meet.h"
#include "store/rename.h"

#include <stdlib.h>

enum { ANSWER_ALL = 1, ANSWER_ONE };

/* The others that name it. */
struct references {
	struct ids ids;
	size_t locked; /* those beside them that may not be changed */
};

static void find_references(struct task *t, struct references *r)
{
	struct store *s = t->screen.ctx->store;
	struct ids all = {0};
	while (store_read_next(s))
		;
	rename_references(s, t->ids.v[0], &all);
	for (size_t i = 0; i < all.n; i++) {
		if (plan_unwritable(s, all.v[i]))
			r->locked++;
		else
			vec_push(&r->ids, all.v[i]);
	}
	vec_done(&all);
}

static bool rename_begin(struct task *t)
{
	struct ctx *c = t->screen.ctx;
	struct err e;
	if (!plan_may(c->store, &t->ids, &e)) {
		ctx_note(c, ROLE_WARNING, "nothing was done: %s", e.text);
		return false;
	}
	t->own = xcalloc(1, sizeof(struct references));
	find_references(t, t->own);
	t->typing = true;
	buf_puts(&t->label, tr("new name: "));
	entry_done(&t->entry);
	entry_init(&t->entry, store_name(c->store, t->ids.v[0]));
	return true;
}

/* Who else has that name where a tool would look; else what the rules have against it. */
static void tell_doubts(struct task *t, struct str name)
{
	const struct store *s = t->screen.ctx->store;
	unsigned id = t->ids.v[0];
	const struct newcomer one = {store_row(s, id)->kind, store_root(s, id)->scope,
		store_row(s, id)->path, name, id};
	struct buf text = {0};
	if (meet_tell(s, &one, &text) || rename_doubted(s, id, name, &text))
		t->role = ROLE_WARNING;
	else
		buf_puts(&text, tr("(Enter renames it)"));
	buf_put(&t->says, buf_str(&text));
	buf_done(&text);
}

static void rename_typed(struct task *t)
{
	const struct store *s = t->screen.ctx->store;
	struct str name = entry_text(&t->entry);
	buf_clear(&t->says);
	t->role = ROLE_MESSAGE;
	if (str_eq(name, store_name(s, t->ids.v[0])))
		return;
	if (rename_refused(s, t->ids.v[0], name, &t->says))
		t->role = ROLE_ERROR;
	else
		tell_doubts(t, name);
}

static struct step make(struct task *t, const struct ids *references)
{
	struct ctx *c = t->screen.ctx;
	const struct rename_wish wish = {t->ids.v[0], entry_text(&t->entry), references};
	struct err e;
	deeds_done(&t->deeds);
	if (!rename_plan(c->store, &wish, &t->deeds, &e)) {
		ctx_note(c, ROLE_ERROR, "nothing was done: %s", e.text);
		return step_stay();
	}
	return task_do(t);
}

static void list_references(struct task *t, const struct references *r)
{
	const struct store *s = t->screen.ctx->store;
	buf_clear(&t->lines);
	buf_printf(&t->lines, tr("%.*s is named in\n"), STR_ARG(store_name(s, t->ids.v[0])));
	for (size_t i = 0; i < r->ids.n; i++) {
		buf_puts(&t->lines, "  ");
		task_put_path(&t->lines, store_row(s, r->ids.v[i])->path);
		buf_putc(&t->lines, '\n');
	}
	if (r->locked)
		buf_printf(&t->lines,
			trn("  and %zu that cannot be changed\n",
				"  and %zu that cannot be changed\n", r->locked),
			r->locked);
}

static struct step rename_taken(struct task *t)
{
	static const struct ask_choice choices[] = {{'r', N_("rename in these too"), ANSWER_ALL},
		{'o', N_("only the file"), ANSWER_ONE}, {0, NULL, 0}};
	static const struct ask_choice alone[] = {{'o', N_("rename the file"), ANSWER_ONE},
		{0, NULL, 0}};
	const struct references *r = t->own;
	const struct ids none = {0};
	struct str name = entry_text(&t->entry);
	rename_typed(t);
	if (t->role == ROLE_ERROR)
		return step_stay();
	if (str_eq(name, store_name(t->screen.ctx->store, t->ids.v[0])))
		return step_back(false);
	if (r->ids.n + r->locked == 0)
		return make(t, &none);
	list_references(t, r);
	ask_begin(&t->ask, r->ids.n ? choices : alone, "Rename %.*s to %.*s?",
		STR_ARG(store_name(t->screen.ctx->store, t->ids.v[0])), STR_ARG(name));
	return step_stay();
}

static struct step rename_answered(struct task *t, int answer)
{
	const struct references *r = t->own;
	const struct ids none = {0};
	return make(t, answer == ANSWER_ALL ? &r->ids : &none);
}

static void rename_done(struct task *t)
{
	struct references *r = t->own;
	if (r)
		vec_done(&r->ids);
	free(r);
}

const struct task_ops task_rename_ops = {
	.title = N_("rename  "),
	.begin = rename_begin,
	.taken = rename_taken,
	.typed = rename_typed,
	.answered = rename_answered,
	.done = rename_done,
};
