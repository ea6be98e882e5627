/* What is true of files only together: who wins, and what the rules over sets say. */
#include "store/store.h"

#include "base/mem.h"
#include "base/path.h"

#include <stdlib.h>

/* Would its tool load it, if no other file came first? */
static bool is_loaded(enum verdict v)
{
	return v == VERDICT_LOADS || v == VERDICT_RESCUED;
}

/* --- who wins --------------------------------------------------------------------------------- */

struct str store_called(const struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	if (row->kind->identity == IDENTITY_NAME)
		return row_text(row, ROW_NAME);
	return row->kind->identity == IDENTITY_PATH ? store_label(s, id)
						    : kind_stem(row->kind, row->path);
}

/* A row by what it is called; most differ in that already. */
struct named {
	uint64_t hash;
	unsigned id;
};

static int compare_names(const void *a, const void *b, void *context)
{
	const struct store *s = context;
	const struct named *one = a, *other = b;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	unsigned i = one->id, j = other->id;
	const struct row *x = &s->rows.v[i], *y = &s->rows.v[j];
	int order = str_cmp(x->kind->id, y->kind->id);
	order = order ? order : str_cmp(store_called(s, i), store_called(s, j));
	order = order ? order : root_compare(x->kind, &s->roots, x->root, y->root);
	return order ? order : (i > j) - (i < j);
}

/* Files of which their tool loads one of a name, from folders that it looks through. */
static bool competes(const struct store *s, const struct row *row)
{
	const struct root *root = &s->roots.v[row->root];
	return row->state == ROW_READ && !row->gone && row->kind && row->kind->first_wins &&
		root->scope != SCOPE_FOLDER && !root->apart && is_loaded(row->own);
}

static bool same_name(const struct store *s, unsigned a, unsigned b)
{
	return str_eq(s->rows.v[a].kind->id, s->rows.v[b].kind->id) &&
		str_eq(store_called(s, a), store_called(s, b));
}

bool store_may_shadow(const struct store *s)
{
	size_t scopes = 0;
	for (size_t i = 0; i < s->roots.n; i++)
		scopes += s->roots.v[i].scope != SCOPE_FOLDER;
	return scopes > 1;
}

/* Another file wins from now on, or none. */
static void set_winner(struct store *s, unsigned id, int winner)
{
	struct row *row = &s->rows.v[id];
	if (row->winner == winner)
		return;
	row->winner = winner;
	row->untold = true;
}

static void find_shadows(struct store *s)
{
	struct named *ids = xmalloc(s->rows.n * sizeof *ids);
	size_t n = 0;
	for (unsigned i = 0; i < s->rows.n; i++) {
		if (competes(s, &s->rows.v[i]))
			ids[n++] = (struct named){str_hash(str_hash(0, s->rows.v[i].kind->id),
							  store_called(s, i)),
				i};
		else
			set_winner(s, i, ROW_NOT_SHADOWED);
	}
	if (n > 1)
		qsort_r(ids, n, sizeof *ids, compare_names, s);
	for (size_t i = 0, first = 0; i < n; i++) {
		struct row *row = &s->rows.v[ids[i].id];
		const struct row *top = &s->rows.v[ids[first].id];
		if (!same_name(s, ids[i].id, ids[first].id))
			first = i;
		/* Within one folder it depends on the disk which is loaded: none is called the winner. */
		bool shadowed = i > first && row->root != top->root;
		row->heir = shadowed && s->rows.v[ids[i - 1].id].root == top->root;
		set_winner(s, ids[i].id, shadowed ? (int)ids[first].id : ROW_NOT_SHADOWED);
	}
	free(ids);
}

/* --- the rules over sets ---------------------------------------------------------------------- */

static struct set_member member_at(const void *store, size_t id)
{
	const struct row *row = &((const struct store *)store)->rows.v[id];
	if (row->gone || row->off)
		return (struct set_member){.path = row->path, .winner = ROW_NOT_SHADOWED};
	return (struct set_member){row->path, row->kind, row_text(row, ROW_NAME),
		row_text(row, ROW_REFERS), row->description, is_loaded(row->own), row->heir,
		row->winner};
}

static void find_notes(struct store *s)
{
	const struct set_members members = {s->rows.n, member_at, s};
	struct buf home = {0};
	set_notes_done(&s->notes);
	path_home(&home);
	set_check(&members, buf_str(&home), &s->notes);
	buf_done(&home);
}

static void mark_notes(struct store *s)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct row *row = &s->rows.v[id];
		unsigned mark = row->state == ROW_READ ? store_notes_mark(s, id) : 0;
		row->untold = row->untold || mark != row->notes;
		row->notes = mark;
	}
	s->next_untold = 0;
}

/* Each is read again for that. */
static void tell_some(struct store *s, struct deadline until)
{
	do {
		while (s->next_untold < s->rows.n && !s->rows.v[s->next_untold].untold)
			s->next_untold++;
		if (s->next_untold == s->rows.n)
			return;
		s->rows.v[s->next_untold].untold = false;
		store_judge(s, (unsigned)s->next_untold++);
	} while (!deadline_over(until));
}

bool store_go_on_set(struct store *s, struct deadline until)
{
	switch (s->set) {
	case SET_SHADOWS:
		find_shadows(s);
		s->set = SET_NOTES;
		return true;
	case SET_NOTES:
		find_notes(s);
		mark_notes(s);
		s->set = SET_TELLS;
		return true;
	case SET_TELLS:
		tell_some(s, until);
		if (s->next_untold < s->rows.n)
			return true;
		break;
	}
	s->set = SET_SHADOWS;
	return false;
}

void store_look_at_set(struct store *s)
{
	s->set = SET_SHADOWS;
	while (store_go_on_set(s, deadline_never()))
		;
}
