/* All agents into the next commit, or out of it, at once; and that taken back. */
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/commit.h"

void commit_restages_done(struct restages *r)
{
	for (size_t i = 0; i < r->n; i++) {
		buf_done(&r->v[i].path);
		buf_done(&r->v[i].bytes);
	}
	vec_done(r);
}

/* Keep what the index holds for the file. */
static bool keep(struct commit *c, struct str path, unsigned round, struct err *e)
{
	struct diff_side index;
	struct restage r = {.round = round, .discards = c->discards.n};
	const struct version_source from = commit_source(c);
	bool read = diff_side_read(&index, &from, (struct vcs_version){VCS_INDEX, NULL}, path, e);
	if (read) {
		r.there = index.subject.doc != NULL;
		buf_put(&r.path, path);
		buf_put(&r.bytes, buf_str(&index.bytes));
		vec_push(&c->restages, r);
	}
	diff_side_done(&index);
	return read;
}

static bool is_for(const struct vcs_state *s, bool staging)
{
	return staging ? s->work != ' ' && s->work != 'U' : commit_is_staged(s);
}

static size_t count_for(const struct commit *c, bool staging)
{
	size_t n = 0;
	for (size_t i = 0; i < c->states.n; i++)
		n += is_for(&c->states.v[i], staging);
	return n;
}

static bool turn_one(struct commit *c, const struct vcs_state *s, bool staging, unsigned round,
	struct err *e)
{
	const struct commit_row row = {.kind = COMMIT_FILE,
		.staged = !staging,
		.letter = staging ? s->work : s->index,
		.path = s->path,
		.old_path = staging ? s->moved_from : s->old_path};
	return keep(c, row.path, round, e) &&
		(str_eq(row.path, row.old_path) || keep(c, row.old_path, round, e)) &&
		commit_stage_file(c, &row, e);
}

static unsigned last_round(const struct commit *c)
{
	return c->restages.n ? c->restages.v[c->restages.n - 1].round : 0;
}

static void tell(struct commit *c, bool staging, size_t n)
{
	ctx_note(c->screen.ctx, ROLE_GOOD,
		staging ? trn("staged %zu agent; u takes it back",
				  "staged %zu agents; u takes it back", n)
			: trn("unstaged %zu agent; u takes it back",
				  "unstaged %zu agents; u takes it back", n),
		n);
}

void commit_stage_all(struct commit *c)
{
	struct err e;
	struct ctx *ctx = c->screen.ctx;
	unsigned round = last_round(c) + 1;
	size_t n = 0;
	commit_catch_up(c);
	bool staging = count_for(c, true) > 0, done = true;
	if (count_for(c, staging) == 0) {
		ctx_note(ctx, ROLE_MESSAGE, "no agent differs that could be staged");
		return;
	}
	for (size_t i = 0; done && i < c->states.n; i++) {
		const struct vcs_state *s = &c->states.v[i];
		if (!is_for(s, staging))
			continue;
		done = turn_one(c, s, staging, round, &e);
		n += done;
		if (!done)
			ctx_note(ctx, ROLE_ERROR,
				staging ? N_("%.*s not staged: %s") : N_("%.*s not unstaged: %s"),
				STR_ARG(path_base(s->path)), e.text);
	}
	if (done)
		tell(c, staging, n);
	letters_forget_all(ctx->store);
	commit_look_again(c);
}

static bool restore(struct commit *c, const struct restage *r, struct err *e)
{
	struct str path = buf_str(&r->path);
	return r->there ? vcs_stage(c->git, path, buf_str(&r->bytes), e)
			: vcs_stage_gone(c->git, path, e);
}

bool commit_unstage_all(struct commit *c)
{
	struct ctx *ctx = c->screen.ctx;
	unsigned round = last_round(c);
	struct err e;
	if (!round || c->restages.v[c->restages.n - 1].discards != c->discards.n)
		return false;
	while (last_round(c) == round) {
		struct restage *r = &c->restages.v[c->restages.n - 1];
		if (!restore(c, r, &e)) {
			ctx_note(ctx, ROLE_ERROR, "%.*s not taken back: %s",
				STR_ARG(path_base(buf_str(&r->path))), e.text);
			break;
		}
		buf_done(&r->path);
		buf_done(&r->bytes);
		c->restages.n--;
	}
	if (last_round(c) != round)
		ctx_note(ctx, ROLE_GOOD, "taken back: the next commit is as before");
	letters_forget_all(ctx->store);
	commit_look_again(c);
	return true;
}
