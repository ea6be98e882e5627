#include "ui/demo.h"

#include "base/builtin.h"
#include "base/file.h"
#include "base/path.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

static const struct str demo_prefix = {"demo/", 5};

static bool write_file(const struct demo *d, const struct builtin *b, struct err *e)
{
	struct buf path = {0};
	path_join(&path, buf_str(&d->folder), str_from(str_of(b->path), demo_prefix.n));
	bool done = file_write_private(buf_text(&path), (struct str){b->bytes, b->n}, e);
	buf_done(&path);
	return done;
}

static bool make_folder(struct demo *d, struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	struct buf name = {0};
	path_join(&name, str_of(tmp && *tmp == '/' ? tmp : "/tmp"), STR("roster-demo-XXXXXX"));
	bool done = mkdtemp(name.p) != NULL || err_sys(e, "cannot make a folder for the demo");
	if (done) {
		buf_put(&d->folder, buf_str(&name));
		buf_puts(&name, "/.claude");
		done = path_make_dir(buf_text(&name), 0700, e);
	}
	if (done) {
		buf_puts(&name, "/agents");
		done = path_make_dir(buf_text(&name), 0700, e);
		buf_puts(&d->folder, "/.claude/agents");
	}
	buf_done(&name);
	return done;
}

bool demo_open(struct demo *d, struct roots *roots, struct err *e)
{
	const struct builtin *b;
	if (!make_folder(d, e))
		return false;
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		if (str_starts(str_of(b->path), demo_prefix) && !write_file(d, b, e))
			return false;
	}
	if (!roots_add(roots, buf_text(&d->folder), e))
		return false;
	buf_set(&roots->v[roots->n - 1].label, STR("demo"));
	return true;
}

static void empty_folder(const char *path)
{
	DIR *dir = opendir(path);
	const struct dirent *entry;
	while (dir && (entry = readdir(dir)))
		unlinkat(dirfd(dir), entry->d_name, 0);
	if (dir)
		closedir(dir);
}

void demo_close(struct demo *d)
{
	if (d->folder.n) {
		empty_folder(buf_text(&d->folder));
		/* agents, .claude, and the folder itself */
		for (int i = 0; i < 3; i++) {
			rmdir(buf_text(&d->folder));
			struct str up = path_dir(buf_str(&d->folder));
			d->folder.n = up.n;
			d->folder.p[up.n] = '\0';
		}
	}
	buf_done(&d->folder);
}
