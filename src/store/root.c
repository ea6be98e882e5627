#include "store/root.h"

#include "base/path.h"
#include "base/vec.h"

#include <sys/stat.h>
#include <unistd.h>

const char *scope_name(enum scope s)
{
	static const char *const names[] = {"managed", "project", "user", "plugin", "folder"};
	return names[s];
}

static bool is_dir(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool known_already(const struct roots *r, struct str path)
{
	for (size_t i = 0; i < r->n; i++) {
		if (str_eq(buf_str(&r->v[i].path), path))
			return true;
	}
	return false;
}

static void add(struct roots *r, struct str path, enum scope scope)
{
	struct root root = {.scope = scope};
	struct buf here = {0};
	if (known_already(r, path))
		return;
	path_here(&here);
	buf_put(&root.path, path);
	path_short(&root.label, path, buf_str(&here));
	buf_done(&here);
	vec_push(r, root);
}

static void add_agents(struct roots *r, struct str dir, enum scope scope)
{
	struct buf path = {0}, real = {0};
	struct err ignored;
	path_join(&path, dir, STR(".claude/agents"));
	if (is_dir(buf_text(&path)) && path_real(&real, buf_text(&path), &ignored))
		add(r, buf_str(&real), scope);
	buf_done(&path);
	buf_done(&real);
}

static bool is_repository(struct str dir)
{
	struct buf git = {0};
	path_join(&git, dir, STR(".git"));
	bool found = access(buf_text(&git), F_OK) == 0;
	buf_done(&git);
	return found;
}

/* The nearest folder above (or here) that is a repository; `here` where there is none. */
static struct str repository_of(struct str here)
{
	for (struct str dir = here;; dir = path_dir(dir)) {
		if (is_repository(dir))
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

void roots_find(struct roots *r)
{
	struct buf here = {0}, home = {0};
	path_here(&here);
	path_home(&home);
	struct str top = repository_of(buf_str(&here)), dir = buf_str(&here);
	bool user_only = str_eq(dir, buf_str(&home));
	while (!user_only) {
		add_agents(r, dir, SCOPE_PROJECT);
		if (dir.n <= top.n)
			break;
		dir = path_dir(dir);
	}
	if (home.n)
		add_agents(r, buf_str(&home), SCOPE_USER);
	buf_done(&here);
	buf_done(&home);
}

bool roots_add(struct roots *r, const char *path, struct err *e)
{
	struct buf real = {0};
	bool done = path_real(&real, path, e);
	if (done) {
		size_t before = r->n;
		add(r, buf_str(&real), SCOPE_FOLDER);
		struct root *root = &r->v[r->n - 1];
		if (r->n > before) {
			root->is_file = !is_dir(buf_text(&real));
			buf_set(&root->label, str_of(path));
		}
	}
	buf_done(&real);
	return done;
}

void roots_done(struct roots *r)
{
	for (size_t i = 0; i < r->n; i++) {
		buf_done(&r->v[i].path);
		buf_done(&r->v[i].label);
	}
	vec_done(r);
}
