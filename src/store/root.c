#include "store/root.h"

#include "base/path.h"
#include "base/vec.h"
#include "store/plugins.h"

#include <sys/stat.h>
#include <unistd.h>

/* What roots are made of while they are looked for. */
struct search {
	struct roots *out; /* or NULL: tell of gates */
	void (*gate)(void *owner, struct str folder);
	void *owner;
	const struct kinds *kinds;
	struct buf here, home;
};

/* A file may have two names, a folder that two paths lead to is one. */
static bool known_already(const struct roots *r, struct str path, const struct stat *st)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct root *root = &r->v[i];
		bool same = root->dev == st->st_dev && root->ino == st->st_ino;
		if (same && (!root->is_file || str_eq(buf_str(&root->path), path)))
			return true;
	}
	return false;
}

static bool may_write(enum scope scope, const char *path)
{
	return scope != SCOPE_MANAGED && scope != SCOPE_PLUGIN && access(path, W_OK) == 0;
}

/* The path stays as it is reached: by it the kind of its files is known, not by where a link leads. */
static struct root *add(struct roots *r, struct str path, enum scope scope)
{
	struct stat st;
	struct root root = {.scope = scope};
	struct buf here = {0};
	buf_put(&root.path, path);
	if (stat(buf_text(&root.path), &st) != 0 || known_already(r, path, &st)) {
		buf_done(&root.path);
		return NULL;
	}
	root.is_file = !S_ISDIR(st.st_mode);
	root.dev = st.st_dev;
	root.ino = st.st_ino;
	root.read_only = !may_write(scope, buf_text(&root.path));
	path_here(&here);
	path_short(&root.label, path, buf_str(&here));
	buf_done(&here);
	vec_push(r, root);
	return &r->v[r->n - 1];
}

/* --- every scope ------------------------------------------------------------------------------ */

/* The folder itself, and those of the way down that are there. */
static void add_gates(const struct search *s, const struct scope_row *row, struct str dir)
{
	struct buf path = {0};
	struct stat st;
	struct str rest = row->at, step;
	buf_put(&path, dir);
	while (str_next_piece(&rest, '/', &step)) {
		if (path.n && (stat(buf_text(&path), &st) != 0 || !S_ISDIR(st.st_mode)))
			break;
		if (path.n)
			s->gate(s->owner, buf_str(&path));
		buf_putc(&path, '/');
		buf_put(&path, step);
	}
	buf_done(&path);
}

static void add_below(struct search *s, const struct scope_row *row, struct str dir)
{
	struct buf path = {0};
	if (!s->out) {
		add_gates(s, row, dir);
		return;
	}
	if (row->beside.n && !path_holds(dir, row->beside))
		return;
	path_join(&path, dir, row->at);
	struct root *root = add(s->out, buf_str(&path), row->scope);
	if (root)
		root->apart = row->beside.n || row->scope == SCOPE_PLUGIN;
	buf_done(&path);
}

static void add_plugins(struct search *s, const struct scope_row *row)
{
	struct plugins plugins = {0};
	plugins_find(&plugins, row, buf_str(&s->home));
	for (size_t i = 0; i < plugins.n; i++)
		add_below(s, row, plugins.v[i]);
	plugins_done(&plugins);
}

/* The rows of all kinds that are of this scope. */
static void add_scope(struct search *s, enum scope scope, struct str dir)
{
	for (size_t k = 0; k < s->kinds->n; k++) {
		const struct scope_rows *rows = &s->kinds->v[k].scopes;
		for (size_t i = 0; i < rows->n; i++) {
			if (rows->v[i].scope == scope && scope == SCOPE_PLUGIN)
				add_plugins(s, &rows->v[i]);
			else if (rows->v[i].scope == scope)
				add_below(s, &rows->v[i], dir);
		}
	}
}

/* The nearest folder above (or here) that is a repository; `here` where there is none. */
static struct str repository_of(struct str here)
{
	for (struct str dir = here;; dir = path_dir(dir)) {
		if (path_holds(dir, STR(".git")))
			return dir;
		if (dir.n <= 1)
			return here;
	}
}

void roots_repository(struct buf *out)
{
	struct buf here = {0};
	path_here(&here);
	buf_put(out, repository_of(buf_str(&here)));
	buf_done(&here);
}

/* The home folder is the user's, also where it lies on the way up, or is the working one. */
static void add_project(struct search *s)
{
	struct str here = buf_str(&s->here), top = repository_of(here);
	for (struct str dir = here; dir.n >= top.n; dir = path_dir(dir)) {
		if (!str_eq(dir, buf_str(&s->home)))
			add_scope(s, SCOPE_PROJECT, dir);
		if (dir.n <= 1)
			return;
	}
}

static void search_all(struct search *s)
{
	path_here(&s->here);
	path_home(&s->home);
	add_scope(s, SCOPE_MANAGED, STR(""));
	add_project(s);
	if (s->home.n) {
		add_scope(s, SCOPE_USER, buf_str(&s->home));
		add_scope(s, SCOPE_PLUGIN, buf_str(&s->home));
	}
	buf_done(&s->here);
	buf_done(&s->home);
}

void roots_find(struct roots *r, const struct kinds *kinds)
{
	struct search s = {.out = r, .kinds = kinds};
	r->found = true;
	search_all(&s);
}

void roots_gates(const struct kinds *kinds, void (*gate)(void *owner, struct str folder),
	void *owner)
{
	struct search s = {.kinds = kinds, .gate = gate, .owner = owner};
	search_all(&s);
}

bool roots_add(struct roots *r, const char *path, struct err *e)
{
	struct buf real = {0};
	bool done = path_real(&real, path, e);
	struct root *root = done ? add(r, buf_str(&real), SCOPE_FOLDER) : NULL;
	if (root)
		buf_set(&root->label, str_of(path));
	buf_done(&real);
	return done;
}

bool roots_stand_in(struct roots *r, struct err *e)
{
	if (r->n)
		return true;
	bool done = roots_add(r, ".", e);
	for (size_t i = 0; i < r->n; i++)
		r->v[i].stands_in = true;
	return done;
}

int root_compare(const struct kind *k, const struct roots *r, unsigned a, unsigned b)
{
	size_t x = scopes_rank(&k->scopes, r->v[a].scope),
	       y = scopes_rank(&k->scopes, r->v[b].scope);
	return x != y ? (x > y) - (x < y) : (a > b) - (a < b);
}

void roots_done(struct roots *r)
{
	for (size_t i = 0; i < r->n; i++) {
		buf_done(&r->v[i].path);
		buf_done(&r->v[i].label);
	}
	vec_done(r);
}
