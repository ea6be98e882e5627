#include "store/site.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "schema/template.h"

#include <unistd.h>

enum { MOST_SITES = 60 };

/* What they are looked for with. */
struct search {
	struct sites *out;
	const struct store *store;
	const struct kind *kind;
	struct buf here, home, top;
};

void sites_done(struct sites *s)
{
	vec_done(s);
	arena_done(&s->arena);
	*s = (struct sites){0};
}

void site_name(const struct site *s, struct buf *out)
{
	struct buf here = {0};
	path_here(&here);
	buf_printf(out, "%-8s ", scope_name(s->scope));
	path_short(out, s->folder, buf_str(&here));
	buf_puts(out, s->there ? "" : tr("  (new)"));
	buf_done(&here);
}

/* --- may it be one? --------------------------------------------------------------------------- */

/* Would a file that is made there be of the kind? */
static bool fits(const struct search *s, struct str folder)
{
	struct buf path = {0};
	template_path(&path, s->kind, folder, STR("x"));
	bool good = kind_by_place(&s->store->schemas->kinds, buf_str(&path), NULL) == s->kind;
	buf_done(&path);
	return good;
}

/* The folder, or the nearest one above it that is there. */
static bool can_be_written(struct str folder)
{
	struct buf path = {0};
	bool there = false;
	while (!there && folder.n > 1) {
		buf_set(&path, folder);
		there = access(buf_text(&path), F_OK) == 0;
		folder = path_dir(folder);
	}
	bool good = there && access(buf_text(&path), W_OK | X_OK) == 0;
	buf_done(&path);
	return good;
}

static bool is_known(const struct search *s, struct str folder)
{
	for (size_t i = 0; i < s->out->n; i++) {
		if (s->out->v[i].kind == s->kind && str_eq(s->out->v[i].folder, folder))
			return true;
	}
	return false;
}

static void add(struct search *s, enum scope scope, struct str folder)
{
	if (s->out->n >= MOST_SITES || is_known(s, folder) || !fits(s, folder) ||
		!can_be_written(folder))
		return;
	const struct site site = {s->kind, scope, arena_str(&s->out->arena, folder),
		path_is_folder(folder)};
	vec_push(s->out, site);
}

/* --- where its tool looks --------------------------------------------------------------------- */

/* Of several folders of one scope, the first is for new files; the others only where they are there. */
static void add_below(struct search *s, enum scope scope, struct str dir, bool make)
{
	const struct scope_rows *rows = &s->kind->scopes;
	for (size_t i = 0; i < rows->n; i++) {
		const struct scope_row *row = &rows->v[i];
		struct buf folder = {0};
		if (row->scope != scope || (row->beside.n && !path_holds(dir, row->beside)))
			continue;
		path_join(&folder, dir, row->at);
		size_t before = s->out->n;
		if (make || path_is_folder(buf_str(&folder)))
			add(s, scope, buf_str(&folder));
		make = make && s->out->n == before;
		buf_done(&folder);
	}
}

/* Each folder from here up to the repository's; only in that one a folder is made. */
static void add_project(struct search *s)
{
	struct str top = buf_str(&s->top);
	for (struct str dir = buf_str(&s->here); dir.n >= top.n; dir = path_dir(dir)) {
		if (!str_eq(dir, buf_str(&s->home)))
			add_below(s, SCOPE_PROJECT, dir, str_eq(dir, top));
		if (dir.n <= 1)
			return;
	}
}

/* --- where there are some --------------------------------------------------------------------- */

static void add_folders_of_rows(struct search *s)
{
	const struct store *store = s->store;
	for (unsigned id = 0; id < store->rows.n; id++) {
		const struct row *row = store_row(store, id);
		const struct root *root = store_root(store, id);
		if (row->gone || row->kind != s->kind || root->read_only || root->linked)
			continue;
		struct str folder = path_dir(row->path);
		add(s, root->scope,
			s->kind->identity == IDENTITY_FOLDER ? path_dir(folder) : folder);
	}
}

/* A folder that was named: it may be one of the kind's, or hold one. */
static void add_named(struct search *s)
{
	const struct roots *roots = &s->store->roots;
	for (size_t i = 0; i < roots->n; i++) {
		const struct root *root = &roots->v[i];
		struct buf path = {0};
		if (root->scope != SCOPE_FOLDER || root->is_file || root->linked)
			continue;
		add(s, SCOPE_FOLDER, buf_str(&root->path));
		add_below(s, SCOPE_PROJECT, buf_str(&root->path), true);
		buf_done(&path);
	}
}

/* What was named first, then by scope; within one, the order stays. */
static void put_in_order(struct sites *sites, size_t first)
{
	for (size_t i = first + 1; i < sites->n; i++) {
		struct site site = sites->v[i];
		size_t at = i;
		while (at > first && site.scope != sites->v[at - 1].scope &&
			(site.scope == SCOPE_FOLDER ||
				(sites->v[at - 1].scope != SCOPE_FOLDER &&
					site.scope < sites->v[at - 1].scope))) {
			sites->v[at] = sites->v[at - 1];
			at--;
		}
		sites->v[at] = site;
	}
}

void sites_find(struct sites *out, const struct store *store, const struct kind *kind)
{
	struct search s = {.out = out, .store = store, .kind = kind};
	size_t first = out->n;
	path_here(&s.here);
	path_home(&s.home);
	roots_repository(&s.top);
	if (!store->roots.found)
		add_named(&s);
	add_project(&s);
	if (s.home.n)
		add_below(&s, SCOPE_USER, buf_str(&s.home), true);
	add_folders_of_rows(&s);
	put_in_order(out, first);
	buf_done(&s.here), buf_done(&s.home), buf_done(&s.top);
}
