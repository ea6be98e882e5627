/* What the commit screen asks git, in slices, so that a key is answered meanwhile. */
#include "base/path.h"
#include "base/vec.h"
#include "render/deadline.h"
#include "store/moved.h"
#include "store/scan.h"
#include "ui/screen/commit.h"

#include <stdlib.h>

enum { FILES_AT_ONCE = 200, KNOWN_AT_ONCE = 500, KEY_WAITS_US = 40000 };

bool commit_is_staged(const struct vcs_state *s)
{
	return s->index != ' ' && s->index != 'U';
}

const struct vcs_states *commit_states(const struct commit *c)
{
	return c->known ? &c->states : &c->asking.states;
}

void commit_asking_done(struct commit *c)
{
	vec_done(&c->asking.agents);
	arena_done(&c->asking.arena);
	vcs_states_done(&c->asking.states);
	c->asking = (struct commit_asking){0};
}

void commit_look_again(struct commit *c)
{
	commit_asking_done(c);
	c->fresh = false;
	c->screen.has_work = true;
}

/* --- agents ----------------------------------------------------------------------------------- */

static int by_path(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void add_agent(struct commit_asking *a, struct str path)
{
	struct str own = arena_str(&a->arena, path);
	vec_push(&a->agents, own);
}

static void sort_agents(struct commit_asking *a)
{
	if (a->agents.n > 1)
		qsort(a->agents.v, a->agents.n, sizeof *a->agents.v, by_path);
}

/* Is it one of the first so many, which are in order? */
static bool is_known(const struct commit_asking *a, size_t n, struct str path)
{
	return n && bsearch(&path, a->agents.v, n, sizeof path, by_path);
}

/* The files of the list that lie in the work tree. Many follow each other in one folder. */
static void add_listed(struct commit *c)
{
	const struct store *s = c->screen.ctx->store;
	struct buf within = {0}, path = {0};
	struct str folder = STR("");
	bool inside = false;
	for (size_t i = 0; i < s->rows.n; i++) {
		struct str place = s->rows.v[i].path;
		if (!str_eq(path_dir(place), folder)) {
			folder = path_dir(place);
			buf_clear(&within);
			inside = vcs_path(c->git, folder, &within);
		}
		if (!inside)
			continue;
		buf_clear(&path);
		path_join(&path, buf_str(&within), path_base(place));
		add_agent(&c->asking, buf_str(&path));
	}
	sort_agents(&c->asking);
	buf_done(&within);
	buf_done(&path);
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

/* Agents that the index has, and the list has not. */
static void add_tracked(struct commit *c)
{
	struct vcs_changes tracked = {0};
	struct err ignored;
	size_t listed = c->asking.agents.n;
	vcs_files(c->git, &tracked, &ignored);
	for (size_t i = 0; i < tracked.n; i++) {
		struct str path = tracked.v[i].path;
		if (!is_known(&c->asking, listed, path) && is_agent_place(c, path))
			add_agent(&c->asking, path);
	}
	vcs_changes_done(&tracked);
	sort_agents(&c->asking);
}

/* --- questions -------------------------------------------------------------------------------- */

static void keep_agents(struct commit *c)
{
	struct commit_asking *a = &c->asking;
	size_t n = 0;
	for (size_t i = 0; i < a->states.n; i++) {
		const struct vcs_state s = a->states.v[i];
		if (is_known(a, a->agents.n, s.path) || is_agent_place(c, s.path) ||
			is_agent_place(c, s.old_path))
			a->states.v[n++] = s;
		else
			a->others++;
	}
	a->states.n = n;
}

static bool ask_staged(struct commit *c, struct err *e)
{
	c->asking.next = COMMIT_ASK_DISK;
	if (!vcs_staged(c->git, &c->asking.states, e))
		return false;
	keep_agents(c);
	const struct version_source from = commit_source(c);
	moved_join(&from, &c->asking.states);
	return true;
}

static bool ask_disk(struct commit *c, struct err *e)
{
	struct commit_asking *a = &c->asking;
	size_t left = a->agents.n - a->asked, n = left < FILES_AT_ONCE ? left : FILES_AT_ONCE;
	const struct str *files = a->agents.v + a->asked;
	a->asked += n;
	return n == 0 || vcs_unstaged(c->git, files, n, &a->states, e);
}

static bool ask(struct commit *c, struct err *e)
{
	if (c->asking.next == COMMIT_ASK_STAGED)
		return ask_staged(c, e);
	if (c->asking.next == COMMIT_ASK_DISK)
		return ask_disk(c, e);
	add_listed(c);
	add_tracked(c);
	c->asking.next = COMMIT_ASK_STAGED;
	return true;
}

/* What was found takes the place of what was known. */
static void finish(struct commit *c)
{
	const struct version_source from = commit_source(c);
	vcs_states_done(&c->states);
	moved_join_disk(&from, &c->asking.states);
	c->states = c->asking.states;
	c->others = c->asking.others;
	c->asking.states = (struct vcs_states){0};
	commit_asking_done(c);
	c->fresh = c->known = true;
	commit_make_rows(c);
}

void commit_ask_some(struct commit *c)
{
	struct err e;
	size_t before = c->asking.states.n;
	bool good = ask(c, &e);
	if (!good)
		ctx_note(c->screen.ctx, ROLE_ERROR, "%s", e.text);
	if (!good || (c->asking.next == COMMIT_ASK_DISK && c->asking.asked == c->asking.agents.n))
		finish(c);
	else if (!c->known && c->asking.states.n != before)
		commit_make_rows(c);
	c->screen.has_work = !c->fresh;
}

void commit_catch_up(struct commit *c)
{
	while (!c->fresh)
		commit_ask_some(c);
}

void commit_ask_on(struct commit *c)
{
	const struct deadline until = deadline_in(KEY_WAITS_US);
	while (!c->fresh && !deadline_over(until))
		commit_ask_some(c);
}

static void add_unless(struct commit_asking *a, struct str path, const struct commit_row *row)
{
	if (!str_eq(path, row->path) && !str_eq(path, row->old_path))
		add_agent(a, path);
}

void commit_ask_about(struct commit *c, const struct commit_row *row)
{
	bool was_fresh = c->fresh;
	struct commit_asking *a = &c->asking;
	struct err e;
	commit_look_again(c);
	add_agent(a, row->path);
	if (!str_eq(row->old_path, row->path))
		add_agent(a, row->old_path);
	for (size_t i = 0; i < c->states.n; i++) {
		const struct vcs_state *s = &c->states.v[i];
		add_unless(a, s->path, row);
		if (!str_eq(s->moved_from, s->path))
			add_unless(a, s->moved_from, row);
	}
	sort_agents(a);
	if (!was_fresh || a->agents.n > KNOWN_AT_ONCE || !ask_staged(c, &e)) {
		commit_look_again(c);
		return;
	}
	commit_catch_up(c);
}
