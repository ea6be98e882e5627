/* The rows of the commit screen: which agents differ, and the parts of those that are unfolded. */
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/scan.h"
#include "ui/screen/commit.h"

static bool is_row(const struct store *s, struct str path)
{
	for (size_t i = 0; i < s->rows.n; i++) {
		if (str_eq(s->rows.v[i].path, path))
			return true;
	}
	return false;
}

/* By its place; a file that is gone has nothing else. */
static bool is_agent_place(const struct commit *c, struct str path)
{
	struct store *s = c->screen.ctx->store;
	struct buf place = {0};
	struct doc none;
	if (!scan_is_agent_name(path_base(path)))
		return false;
	path_join(&place, vcs_root(c->git), path);
	doc_open(&none, STR(""));
	const struct kind *kind = check_kind(&s->schemas->kinds, buf_str(&place), &none, &s->memo);
	bool is = kind->schema != NULL;
	doc_done(&none);
	buf_done(&place);
	return is;
}

static bool is_agent(const struct commit *c, struct str path)
{
	struct buf place = {0};
	path_join(&place, vcs_root(c->git), path);
	bool is = is_agent_place(c, path) || is_row(c->screen.ctx->store, buf_str(&place));
	buf_done(&place);
	return is;
}

static void keep_agents(struct commit *c)
{
	size_t n = 0;
	c->others = 0;
	for (size_t i = 0; i < c->states.n; i++) {
		const struct vcs_state s = c->states.v[i];
		if (is_agent(c, s.path))
			c->states.v[n++] = s;
		else
			c->others += s.index != ' ';
	}
	c->states.n = n;
}

bool commit_is_open(const struct commit *c, struct str path, bool staged)
{
	for (size_t i = 0; i < c->opens.n; i++) {
		if (c->opens.v[i].staged == staged && str_eq(buf_str(&c->opens.v[i].path), path))
			return true;
	}
	return false;
}

static void add_parts(struct commit *c, const struct commit_row *file)
{
	struct versus v = {0};
	const struct diff_source from = commit_source(c);
	versus_take(&v, &from, file->path, commit_old(file), commit_now(file));
	for (size_t i = 0; i < versus_parts(&v); i++) {
		struct commit_row row = *file;
		row.kind = COMMIT_PART;
		row.key = arena_str(&c->rows.arena, versus_part(&v, i));
		vec_push(&c->rows, row);
	}
	versus_done(&v);
}

static void add_rows(struct commit *c, bool staged)
{
	size_t header = c->rows.n, n = 0;
	vec_push(&c->rows, ((struct commit_row){.kind = COMMIT_HEADER, .staged = staged}));
	for (size_t i = 0; i < c->states.n; i++) {
		const struct vcs_state *s = &c->states.v[i];
		char letter = staged ? s->index : s->work;
		if (letter == ' ' || (staged && letter == 'U'))
			continue;
		const struct commit_row row = {.kind = COMMIT_FILE,
			.staged = staged,
			.letter = letter,
			.path = arena_str(&c->rows.arena, s->path)};
		n++;
		vec_push(&c->rows, row);
		if (commit_is_open(c, row.path, staged))
			add_parts(c, &row);
	}
	if (n == 0)
		c->rows.n = header;
	else
		c->rows.v[header].label = arena_printf(&c->rows.arena, "%s (%zu)",
			staged ? tr("Staged") : tr("Not staged"), n);
}

static bool same_row(const struct commit_row *a, const struct commit_row *b)
{
	return a->kind == b->kind && a->staged == b->staged && str_eq(a->path, b->path) &&
		str_eq(a->key, b->key);
}

/* What was selected stays so where it still stands; else its place does. */
void commit_make_rows(struct commit *c)
{
	struct commit_rows before = c->rows;
	int selected = c->list.selected;
	c->rows = (struct commit_rows){0};
	add_rows(c, true);
	add_rows(c, false);
	for (size_t i = 0; selected >= 0 && (size_t)selected < before.n && i < c->rows.n; i++) {
		if (same_row(&c->rows.v[i], &before.v[selected]))
			c->list.selected = (int)i;
	}
	list_fit(&c->list, (int)c->rows.n, c->list_area.h);
	buf_clear(&c->shown_path);
	vec_done(&before);
	arena_done(&before.arena);
}

struct paths {
	struct str *v;
	size_t n, cap;
};

/* All agents that the list has or the index: no other file is looked at on the disk. */
static void find_agents(struct commit *c, struct vcs_changes *tracked, struct paths *out)
{
	const struct store *s = c->screen.ctx->store;
	struct str root = vcs_root(c->git);
	struct err ignored;
	for (size_t i = 0; i < s->rows.n; i++) {
		struct str path = s->rows.v[i].path;
		if (!s->rows.v[i].gone && str_starts(path, root) && path.n > root.n)
			vec_push(out, str_from(path, root.n + (root.n > 1)));
	}
	vcs_files(c->git, tracked, &ignored);
	for (size_t i = 0; i < tracked->n; i++) {
		if (is_agent_place(c, tracked->v[i].path))
			vec_push(out, tracked->v[i].path);
	}
}

void commit_refresh(struct commit *c)
{
	struct err e;
	struct paths paths = {0};
	struct vcs_changes tracked = {0};
	vcs_states_done(&c->states);
	find_agents(c, &tracked, &paths);
	if (vcs_states(c->git, paths.v, paths.n, &c->states, &e))
		keep_agents(c);
	else
		ctx_note(c->screen.ctx, ROLE_ERROR, "%s", e.text);
	vcs_changes_done(&tracked);
	vec_done(&paths);
	c->fresh = true;
	commit_make_rows(c);
}
