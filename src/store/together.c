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

bool row_is_loaded(const struct row *row)
{
	const struct kind *k = row->kind;
	bool plain = row->own == VERDICT_PLAIN && k && k->bare == FATE_PLAIN;
	/* What is called by its place has its name whatever is wrong with the rest. */
	bool partly = row->own == VERDICT_PARTIAL && k && k->identity != IDENTITY_NAME;
	return row->state == ROW_READ && !row->gone && (plain || partly || is_loaded(row->own));
}

struct str store_bare_name(struct str name)
{
	return str_ends(name, STR(".md")) ? str_cut(name, 0, name.n - 3) : name;
}

bool store_claims(const struct store *s, unsigned id, struct claim *out)
{
	const struct row *row = &s->rows.v[id];
	const struct root *root = &s->roots.v[row->root];
	if (!row_is_loaded(row) || root->scope == SCOPE_FOLDER || root->apart || root->linked ||
		!row->kind)
		return false;
	bool yields = row->kind->hidden_by.n > 0;
	*out = (struct claim){row->kind->id, store_called(s, id), yields};
	if (yields)
		*out = (struct claim){row->kind->hidden_by, store_bare_name(out->name), true};
	return yields || row->kind->first_wins;
}

/* A row by what it is called; most differ in that already. */
struct named {
	uint64_t hash;
	unsigned id;
	struct claim claim;
};

static int compare_names(const void *a, const void *b, void *context)
{
	const struct store *s = context;
	const struct named *one = a, *other = b;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	unsigned i = one->id, j = other->id;
	const struct row *x = &s->rows.v[i], *y = &s->rows.v[j];
	int order = str_cmp(one->claim.kind, other->claim.kind);
	order = order ? order : str_cmp(one->claim.name, other->claim.name);
	order = order ? order : one->claim.yields - other->claim.yields;
	order = order ? order : root_compare(x->kind, &s->roots, x->root, y->root);
	return order ? order : (i > j) - (i < j);
}

static bool same_name(const struct named *a, const struct named *b)
{
	return str_eq(a->claim.kind, b->claim.kind) && str_eq(a->claim.name, b->claim.name);
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

static size_t find_claims(struct store *s, struct named *out)
{
	size_t n = 0;
	for (unsigned i = 0; i < s->rows.n; i++) {
		struct named one = {.id = i};
		if (!store_claims(s, i, &one.claim)) {
			set_winner(s, i, ROW_NOT_SHADOWED);
			continue;
		}
		one.hash = str_hash(str_hash(0, one.claim.kind), one.claim.name);
		out[n++] = one;
	}
	return n;
}

static void find_shadows(struct store *s)
{
	struct named *all = xmalloc(s->rows.n * sizeof *all);
	size_t n = find_claims(s, all);
	if (n > 1)
		qsort_r(all, n, sizeof *all, compare_names, s);
	for (size_t i = 0, first = 0; i < n; i++) {
		struct row *row = &s->rows.v[all[i].id];
		if (!same_name(&all[i], &all[first]))
			first = i;
		const struct row *top = &s->rows.v[all[first].id];
		/* Within one folder it depends on the disk which is loaded: none is called the winner. Those that yield
		 * do so to no other that does. */
		bool shadowed = i > first && row->root != top->root && !all[first].claim.yields;
		row->heir = shadowed && s->rows.v[all[i - 1].id].root == top->root;
		set_winner(s, all[i].id, shadowed ? (int)all[first].id : ROW_NOT_SHADOWED);
	}
	free(all);
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
