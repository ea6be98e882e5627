#include "store/moved.h"

#include "base/path.h"
#include "base/vec.h"
#include "check/check.h"

enum { MOST = 50 };

/* --- names ------------------------------------------------------------------------------------ */

/* What a tool calls the agent of that version: its kind and name. Empty where it has none. */
static struct str name_of(const struct moved_from *from, struct vcs_version v, struct str path,
	struct arena *a)
{
	struct buf bytes = {0}, place = {0};
	struct doc d;
	struct err ignored;
	struct str name = {"", 0};
	if (vcs_read(from->git, v, path, &bytes, &ignored) != VCS_FOUND) {
		buf_done(&bytes);
		return name;
	}
	path_join(&place, vcs_root(from->git), path);
	doc_open(&d, buf_str(&bytes));
	const struct kind *kind = check_kind(from->kinds, buf_str(&place), &d, from->memo);
	const struct reading reading =
		check_reading(&(struct subject){&d, kind, buf_str(&place), 0});
	if (kind->schema && reading.name.n)
		name = arena_printf(a, "%.*s %.*s", STR_ARG(kind->id), STR_ARG(reading.name));
	doc_done(&d);
	buf_done(&bytes);
	buf_done(&place);
	return name;
}

static struct str *names_of(const struct moved_from *from, const struct moved_files *files,
	struct arena *a)
{
	struct str *names = arena_alloc(a, (files->n + 1) * sizeof *names);
	for (size_t i = 0; i < files->n; i++)
		names[i] = name_of(from, files->version, files->v[i].path, a);
	return names;
}

static void pair(struct moved_files *gone, struct moved_files *fresh, size_t i, size_t k)
{
	gone->v[i].partner = k;
	fresh->v[k].partner = i;
}

static void find_partners(struct moved_files *gone, struct moved_files *fresh,
	const struct str *were, const struct str *are)
{
	for (size_t i = 0; i < gone->n; i++) {
		for (size_t k = 0; were[i].n && k < fresh->n; k++) {
			if (fresh->v[k].partner != STR_NONE || !str_eq(were[i], are[k]))
				continue;
			pair(gone, fresh, i, k);
			break;
		}
	}
}

void moved_find(const struct moved_from *from, struct moved_files *gone, struct moved_files *fresh)
{
	struct arena a = {0};
	for (size_t i = 0; i < gone->n; i++)
		gone->v[i].partner = STR_NONE;
	for (size_t i = 0; i < fresh->n; i++)
		fresh->v[i].partner = STR_NONE;
	if (gone->n && fresh->n && gone->n <= MOST && fresh->n <= MOST)
		find_partners(gone, fresh, names_of(from, gone, &a), names_of(from, fresh, &a));
	arena_done(&a);
}

/* --- what is staged --------------------------------------------------------------------------- */

/* The state of the file that came tells of both; that of the one that went only of what is there now, if anything
 * is. */
static void join(struct vcs_states *s, const struct moved_file *gone,
	const struct moved_file *fresh)
{
	s->v[fresh->at].index = 'R';
	s->v[fresh->at].old_path = gone->path;
	s->v[gone->at].index = ' ';
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

void moved_join(const struct moved_from *from, struct vcs_states *states)
{
	struct moved_files gone = {.version = {VCS_REV, "HEAD"}},
			   fresh = {.version = {VCS_INDEX, NULL}};
	for (size_t i = 0; i < states->n; i++) {
		const struct moved_file file = {.path = states->v[i].path, .at = i};
		if (states->v[i].index == 'D')
			vec_push(&gone, file);
		if (states->v[i].index == 'A')
			vec_push(&fresh, file);
	}
	moved_find(from, &gone, &fresh);
	for (size_t i = 0; i < gone.n; i++) {
		if (gone.v[i].partner != STR_NONE)
			join(states, &gone.v[i], &fresh.v[gone.v[i].partner]);
	}
	drop_empty(states);
	vec_done(&gone);
	vec_done(&fresh);
}
