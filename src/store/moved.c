#include "store/moved.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "check/check.h"
#include "store/scan.h"
#include "text/alike.h"

#include <stdlib.h>
#include <unistd.h>

enum { MOST = 100, MOST_OF_IT = 50 };

/* --- who is who ------------------------------------------------------------------------------- */

/* What there is to know an agent by, in one version. */
struct portrait {
	const struct kind *kind; /* NULL: it is none, or cannot be read */
	struct str name;         /* what a tool calls it, or empty */
	struct alike text;
};

static struct portrait portrait_of(const struct version_source *from, struct vcs_version v,
	struct str path, struct arena *a)
{
	struct buf bytes = {0}, place = {0};
	struct doc d;
	struct err ignored;
	struct portrait p = {0};
	if (vcs_read(from->git, v, path, &bytes, &ignored) != VCS_FOUND) {
		buf_done(&bytes);
		return p;
	}
	path_join(&place, vcs_root(from->git), path);
	doc_open(&d, buf_str(&bytes));
	const struct kind *kind = check_kind(from->kinds, buf_str(&place), &d, from->memo);
	const struct reading reading =
		check_reading(&(struct subject){&d, kind, buf_str(&place), 0});
	if (kind->schema) {
		p.kind = kind;
		p.name = arena_str(a, reading.name);
		alike_read(&p.text, buf_str(&bytes));
	}
	doc_done(&d);
	buf_done(&bytes);
	buf_done(&place);
	return p;
}

static struct portrait *portraits_of(const struct version_source *from,
	const struct moved_files *files, struct arena *a)
{
	struct portrait *all = xcalloc(files->n + 1, sizeof *all);
	for (size_t i = 0; i < files->n; i++)
		all[i] = portrait_of(from, files->version, files->v[i].path, a);
	return all;
}

static void portraits_done(struct portrait *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		alike_done(&all[i].text);
	free(all);
}

static void pair(struct moved_files *gone, struct moved_files *fresh, size_t i, size_t k)
{
	gone->v[i].partner = k;
	fresh->v[k].partner = i;
}

static bool same_name(const struct portrait *a, const struct portrait *b)
{
	return a->kind && a->kind == b->kind && a->name.n && str_eq(a->name, b->name);
}

/* How well they go together, 0: not at all. */
static unsigned likeness(const struct portrait *a, const struct portrait *b)
{
	unsigned share = a->kind && a->kind == b->kind ? alike_share(&a->text, &b->text) : 0;
	return same_name(a, b) ? 100 + share + 1 : share >= MOST_OF_IT ? share : 0;
}

static unsigned *likenesses(const struct portrait *were, size_t gone, const struct portrait *are,
	size_t fresh)
{
	unsigned *all = xcalloc(gone * fresh + 1, sizeof *all);
	for (size_t i = 0; i < gone * fresh; i++)
		all[i] = likeness(&were[i / fresh], &are[i % fresh]);
	return all;
}

/* The pairs that go together best come first. */
static void find_partners(struct moved_files *gone, struct moved_files *fresh, const unsigned *like)
{
	for (;;) {
		size_t best = STR_NONE;
		for (size_t i = 0; i < gone->n * fresh->n; i++) {
			bool free_yet = gone->v[i / fresh->n].partner == STR_NONE &&
				fresh->v[i % fresh->n].partner == STR_NONE;
			if (like[i] && free_yet && (best == STR_NONE || like[i] > like[best]))
				best = i;
		}
		if (best == STR_NONE)
			return;
		pair(gone, fresh, best / fresh->n, best % fresh->n);
	}
}

void moved_find(const struct version_source *from, struct moved_files *gone,
	struct moved_files *fresh)
{
	struct arena a = {0};
	for (size_t i = 0; i < gone->n; i++)
		gone->v[i].partner = STR_NONE;
	for (size_t i = 0; i < fresh->n; i++)
		fresh->v[i].partner = STR_NONE;
	if (!gone->n || !fresh->n || gone->n > MOST || fresh->n > MOST)
		return;
	struct portrait *were = portraits_of(from, gone, &a), *are = portraits_of(from, fresh, &a);
	unsigned *like = likenesses(were, gone->n, are, fresh->n);
	find_partners(gone, fresh, like);
	free(like);
	portraits_done(were, gone->n);
	portraits_done(are, fresh->n);
	arena_done(&a);
}

/* --- what is staged, and what is not ---------------------------------------------------------- */

/* The state of the file that came tells of both; that of the one that went only of what is there now, if anything
 * is. */
static void join(struct vcs_states *s, bool staged, const struct moved_file *gone,
	const struct moved_file *fresh)
{
	struct vcs_state *came = &s->v[fresh->at], *went = &s->v[gone->at];
	*(staged ? &came->index : &came->work) = 'R';
	*(staged ? &came->old_path : &came->moved_from) = gone->path;
	*(staged ? &went->index : &went->work) = ' ';
}

static void drop_empty(struct vcs_states *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++) {
		if (s->v[i].index != ' ' || s->v[i].work != ' ')
			s->v[n++] = s->v[i];
	}
	s->n = n;
}

static void join_all(const struct version_source *from, struct vcs_states *states, bool staged)
{
	struct moved_files gone = {.version = {staged ? VCS_REV : VCS_INDEX, "HEAD"}},
			   fresh = {.version = {staged ? VCS_INDEX : VCS_WORK, NULL}};
	for (size_t i = 0; i < states->n; i++) {
		const struct moved_file file = {.path = states->v[i].path, .at = i};
		char letter = staged ? states->v[i].index : states->v[i].work;
		if (letter == 'D')
			vec_push(&gone, file);
		if (letter == (staged ? 'A' : '?'))
			vec_push(&fresh, file);
	}
	moved_find(from, &gone, &fresh);
	for (size_t i = 0; i < gone.n; i++) {
		if (gone.v[i].partner != STR_NONE)
			join(states, staged, &gone.v[i], &fresh.v[gone.v[i].partner]);
	}
	drop_empty(states);
	vec_done(&gone);
	vec_done(&fresh);
}

void moved_join(const struct version_source *from, struct vcs_states *states)
{
	join_all(from, states, true);
}

void moved_join_disk(const struct version_source *from, struct vcs_states *states)
{
	join_all(from, states, false);
}

/* --- on the disk ------------------------------------------------------------------------------ */

static bool is_on_disk(const struct version_source *from, struct str path)
{
	struct buf place = {0};
	path_join(&place, vcs_root(from->git), path);
	bool there = access(buf_text(&place), F_OK) == 0;
	buf_done(&place);
	return there;
}

static bool hunt_begin(const struct version_source *from, struct moved_hunt *h)
{
	struct err ignored;
	h->begun = true;
	h->gone.version = (struct vcs_version){VCS_INDEX, NULL};
	vcs_files(from->git, &h->index, &ignored);
	return h->index.n > 0;
}

bool moved_hunt_on(const struct version_source *from, struct moved_hunt *h, size_t files)
{
	if (!h->begun)
		return hunt_begin(from, h);
	for (; h->next < h->index.n && files; h->next++, files--) {
		const struct vcs_change *c = &h->index.v[h->next];
		if (scan_is_agent_name(path_base(c->path)) && !c->conflict &&
			!is_on_disk(from, c->path))
			vec_push(&h->gone,
				((struct moved_file){.path = arena_str(&h->arena, c->path)}));
	}
	if (h->next < h->index.n)
		return true;
	vcs_changes_done(&h->index);
	return false;
}

void moved_hunt_done(struct moved_hunt *h)
{
	vec_done(&h->gone);
	vcs_changes_done(&h->index);
	arena_done(&h->arena);
	*h = (struct moved_hunt){0};
}

bool moved_source(const struct version_source *from, struct str path, struct buf *out)
{
	struct moved_hunt hunt = {0};
	struct moved_files fresh = {.version = {VCS_WORK, NULL}};
	vec_push(&fresh, ((struct moved_file){.path = path}));
	while (moved_hunt_on(from, &hunt, SIZE_MAX))
		;
	moved_find(from, &hunt.gone, &fresh);
	bool found = hunt.gone.n && fresh.v[0].partner != STR_NONE;
	if (found)
		buf_put(out, hunt.gone.v[fresh.v[0].partner].path);
	vec_done(&fresh);
	moved_hunt_done(&hunt);
	return found;
}

static bool is_in(struct vcs *git, struct vcs_version v, struct str path)
{
	struct buf bytes = {0};
	struct err ignored;
	bool is = vcs_read(git, v, path, &bytes, &ignored) == VCS_FOUND;
	buf_done(&bytes);
	return is;
}

bool moved_in_index(const struct version_source *from, struct str path, struct buf *out)
{
	if (!is_in(from->git, (struct vcs_version){VCS_INDEX, NULL}, path) &&
		moved_source(from, path, out))
		return true;
	buf_put(out, path);
	return false;
}

void moved_in_head(const struct version_source *from, struct str path, struct buf *out)
{
	struct vcs_states staged = {0};
	struct buf was = {0};
	struct err ignored;
	moved_in_index(from, path, &was);
	vcs_staged(from->git, &staged, &ignored);
	moved_join(from, &staged);
	const struct vcs_state *known = vcs_state_of(&staged, buf_str(&was));
	buf_put(out, known ? known->old_path : buf_str(&was));
	vcs_states_done(&staged);
	buf_done(&was);
}

/* What went with the commit. */
static void find_gone(const struct vcs_changes *changes, struct moved_files *gone)
{
	for (size_t i = 0; i < changes->n; i++) {
		const struct vcs_change *c = &changes->v[i];
		if (c->status == VCS_DELETED && scan_is_agent_name(path_base(c->path)))
			vec_push(gone, ((struct moved_file){.path = c->path}));
	}
}

bool moved_in_commit(const struct version_source *from, const struct vcs_commit *commit,
	struct buf *out)
{
	const struct vcs_version before = {VCS_REV, commit->before}, now = {VCS_REV, commit->id};
	struct vcs_changes changes = {0};
	struct moved_files gone = {.version = before}, fresh = {.version = now};
	struct err ignored;
	if (!commit->before[0] || !str_eq(commit->path, commit->old_path) ||
		is_in(from->git, before, commit->path) ||
		!vcs_compare(from->git, before, now, &changes, &ignored))
		return false;
	find_gone(&changes, &gone);
	vec_push(&fresh, ((struct moved_file){.path = commit->path}));
	moved_find(from, &gone, &fresh);
	bool found = gone.n && fresh.v[0].partner != STR_NONE;
	if (found)
		buf_put(out, gone.v[fresh.v[0].partner].path);
	vec_done(&gone);
	vec_done(&fresh);
	vcs_changes_done(&changes);
	return found;
}
