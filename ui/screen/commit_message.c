/* The message of a commit. */
#include "base/path.h"
#include "ui/screen/commit.h"

enum { MOST_TOLD = 20, MOST_NAMED = 4 };

/* "planner: model opus", of one staged file. */
static void put_file(struct commit *c, const struct vcs_state *s, struct buf *out)
{
	struct versus v = {0};
	const struct version_source from = commit_source(c);
	const struct versus_pair pair = {s->old_path, s->path, {VCS_REV, "HEAD"},
		{VCS_INDEX, NULL}};
	struct str base = path_base(s->path);
	size_t dot = str_find(base, 0, STR("."));
	versus_take(&v, &from, &pair);
	buf_put(out, str_cut(base, 0, dot == STR_NONE ? base.n : dot));
	buf_puts(out, ": ");
	size_t before = out->n;
	versus_line(&v, out);
	if (out->n == before)
		buf_puts(out, "changed");
	versus_done(&v);
}

static size_t count_staged(const struct commit *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->states.n; i++)
		n += commit_is_staged(&c->states.v[i]);
	return n;
}

static void put_subject(struct commit *c, size_t n, struct buf *out)
{
	size_t named = 0;
	buf_printf(out, "%zu agents: ", n);
	for (size_t i = 0; i < c->states.n && named < MOST_NAMED; i++) {
		struct str base = path_base(c->states.v[i].path);
		size_t dot = str_find(base, 0, STR("."));
		if (!commit_is_staged(&c->states.v[i]))
			continue;
		buf_puts(out, named++ ? ", " : "");
		buf_put(out, str_cut(base, 0, dot == STR_NONE ? base.n : dot));
	}
	buf_puts(out, n > named ? ", ...\n\n" : "\n\n");
}

static void put_all(struct commit *c, struct buf *out)
{
	size_t n = count_staged(c), told = 0;
	if (n > 1)
		put_subject(c, n, out);
	for (size_t i = 0; i < c->states.n && told < MOST_TOLD; i++) {
		if (!commit_is_staged(&c->states.v[i]))
			continue;
		buf_puts(out, told++ ? "\n" : "");
		put_file(c, &c->states.v[i], out);
	}
	if (n > told)
		buf_printf(out, "\nand %zu more", n - told);
}

void commit_offer(struct commit *c)
{
	struct buf text = {0};
	struct str now = entry_text(&c->message);
	if (now.n && !str_eq(now, buf_str(&c->offered)))
		return;
	if (vcs_busy(c->git))
		vcs_ready_message(c->git, &text);
	if (text.n == 0)
		put_all(c, &text);
	entry_done(&c->message);
	entry_init(&c->message, buf_str(&text));
	entry_go(&c->message, ENTRY_START);
	entry_go(&c->message, ENTRY_LINE_END);
	buf_set(&c->offered, entry_text(&c->message));
	buf_done(&text);
}

void commit_write(struct commit *c)
{
	commit_catch_up(c);
	commit_offer(c);
	c->writing = true;
}

struct step commit_do(struct commit *c)
{
	struct ctx *ctx = c->screen.ctx;
	const char *busy = vcs_busy(c->git);
	commit_catch_up(c);
	if (count_staged(c) + c->others == 0 && !busy) {
		ctx_note(ctx, ROLE_WARNING, "nothing is staged: Space stages what is selected");
		return step_stay();
	}
	for (size_t i = 0; i < c->states.n; i++) {
		if (c->states.v[i].index != 'U')
			continue;
		ctx_note(ctx, ROLE_WARNING, "%.*s is in conflict: edit it, then Space",
			STR_ARG(path_base(c->states.v[i].path)));
		return step_stay();
	}
	if (!c->writing) {
		commit_write(c);
		ctx_note(ctx, ROLE_MESSAGE, "^S again commits, with this message");
		return step_stay();
	}
	if (str_trim(entry_text(&c->message)).n == 0) {
		ctx_note(ctx, ROLE_WARNING, "a commit needs a message");
		return step_stay();
	}
	buf_set(&ctx->value, entry_text(&c->message));
	buf_set(&ctx->folder, vcs_root(c->git));
	return (struct step){.kind = STEP_COMMIT};
}
