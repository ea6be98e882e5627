/* stage.h -- a world of files for one test: a folder of its own with a home and a project in it,
 * taken away at the end.
 *
 * Names are relative to the project, which is the working folder; "~/NAME" lies in the home. The
 * project counts as a repository, so that nothing above it is looked at. A failure here ends the
 * test program: no test can go on without its files. */
#ifndef ROSTER_TESTS_STAGE_H
#define ROSTER_TESTS_STAGE_H

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct stage {
	struct buf top, home, project; /* absolute */
	struct buf before;             /* the working folder before */
};

static inline void stage_need(bool done, const char *what, const char *name)
{
	if (!done)
		die("stage: %s: %s: %s", what, name, strerror(errno));
}

/* The path of ./roster. */
static inline const char *stage_roster(void)
{
	static char path[PATH_MAX];
	const char *build = getenv("ROSTER_BUILDDIR");
	if (!*path && build)
		snprintf(path, sizeof path, "%s/roster", build);
	if (!*path && !realpath("roster", path))
		die("where is ./roster? set ROSTER_BUILDDIR");
	return path;
}

/* The absolute path of a name. */
static inline void stage_path(const struct stage *s, struct str name, struct buf *out)
{
	bool home = str_starts(name, STR("~/"));
	buf_clear(out);
	path_join(out, buf_str(home ? &s->home : &s->project), str_from(name, home ? 2 : 0));
}

static inline void stage_make_folder(struct str path)
{
	struct err e;
	struct buf text = {0};
	buf_put(&text, path);
	stage_need(path_make_dir(buf_text(&text), 0700, &e), "folder", buf_text(&text));
	buf_done(&text);
}

/* Where the file of that name goes; its folder is made. */
static inline void stage_place(const struct stage *s, struct str name, struct buf *out)
{
	stage_path(s, name, out);
	stage_make_folder(path_dir(buf_str(out)));
}

static inline void stage_put(const struct stage *s, struct str name, struct str bytes)
{
	struct buf path = {0};
	stage_place(s, name, &path);
	int fd = open(buf_text(&path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	stage_need(fd >= 0, "file", buf_text(&path));
	for (size_t at = 0; at < bytes.n;) {
		ssize_t n = write(fd, bytes.p + at, bytes.n - at);
		stage_need(n > 0, "write", buf_text(&path));
		at += (size_t)n;
	}
	close(fd);
	buf_done(&path);
}

/* The bytes of a file; false when it cannot be read. */
static inline bool stage_get(const struct stage *s, struct str name, struct buf *out)
{
	struct err e;
	struct buf path = {0};
	stage_path(s, name, &path);
	buf_clear(out);
	bool done = file_read(buf_text(&path), FILE_VIEW_LIMIT, out, &e);
	buf_done(&path);
	return done;
}

static inline bool stage_holds(const struct stage *s, const char *name, struct str bytes)
{
	struct buf now = {0};
	bool same = stage_get(s, str_of(name), &now) && str_eq(buf_str(&now), bytes);
	buf_done(&now);
	return same;
}

static inline void stage_link(const struct stage *s, struct str name, const char *target)
{
	struct buf path = {0};
	stage_place(s, name, &path);
	stage_need(symlink(target, buf_text(&path)) == 0, "link", buf_text(&path));
	buf_done(&path);
}

static inline void stage_remove(const struct stage *s, struct str name)
{
	struct buf path = {0};
	stage_path(s, name, &path);
	stage_need(unlink(buf_text(&path)) == 0, "remove", buf_text(&path));
	buf_done(&path);
}

static inline void stage_set_home(const struct buf *home)
{
	static const char *const below[][2] = {{"XDG_CONFIG_HOME", "/.config"},
		{"XDG_STATE_HOME", "/.local/state"}, {"XDG_CACHE_HOME", "/.cache"},
		{"XDG_DATA_HOME", "/.local/share"}};
	setenv("HOME", buf_text(home), 1);
	for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
		struct buf path = {0};
		buf_printf(&path, "%s%s", buf_text(home), below[i][1]);
		setenv(below[i][0], buf_text(&path), 1);
		buf_done(&path);
	}
}

static inline void stage_open(struct stage *s)
{
	struct err e;
	struct buf made = {0};
	const char *tmp = getenv("TMPDIR");
	*s = (struct stage){0};
	path_here(&s->before);
	buf_printf(&made, "%s/stage-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	stage_need(mkdtemp(made.p), "folder", made.p);
	stage_need(path_real(&s->top, made.p, &e), "folder", made.p);
	buf_printf(&s->home, "%s/home", buf_text(&s->top));
	buf_printf(&s->project, "%s/myrepo", buf_text(&s->top));
	stage_make_folder(buf_str(&s->home));
	buf_set(&made, buf_str(&s->project));
	buf_puts(&made, "/.git");
	stage_make_folder(buf_str(&made));
	stage_need(chdir(buf_text(&s->project)) == 0, "chdir", buf_text(&s->project));
	stage_set_home(&s->home);
	/* What is built within a checkout must not find that: keys of a test commit, and discard. */
	setenv("GIT_CEILING_DIRECTORIES", buf_text(&s->top), 1);
	buf_done(&made);
}

static inline int stage_drop_entry(const char *path, const struct stat *st, int kind,
	struct FTW *at)
{
	(void)st;
	(void)kind;
	(void)at;
	return remove(path);
}

static inline void stage_close(struct stage *s)
{
	stage_need(chdir(buf_text(&s->before)) == 0, "chdir", buf_text(&s->before));
	nftw(buf_text(&s->top), stage_drop_entry, 16, FTW_DEPTH | FTW_PHYS);
	buf_done(&s->top);
	buf_done(&s->home);
	buf_done(&s->project);
	buf_done(&s->before);
}

/* Append the names in a folder, sorted, each followed by a blank. */
static inline void stage_names(const struct stage *s, const char *folder, struct buf *out)
{
	struct buf path = {0};
	struct dirent **names;
	stage_path(s, str_of(folder), &path);
	int n = scandir(buf_text(&path), &names, NULL, alphasort);
	stage_need(n >= 0, "folder", buf_text(&path));
	for (int i = 0; i < n; i++) {
		if (strcmp(names[i]->d_name, ".") != 0 && strcmp(names[i]->d_name, "..") != 0)
			buf_printf(out, "%s ", names[i]->d_name);
		free(names[i]);
	}
	free(names);
	buf_done(&path);
}

static inline void stage_become(const char *const *argv, const char *output)
{
	int out = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	dup2(out, STDOUT_FILENO);
	dup2(out, STDERR_FILENO);
	char *copy[32] = {NULL};
	for (size_t i = 0; argv[i] && i < 31; i++)
		copy[i] = xmemdup0(argv[i], strlen(argv[i]));
	execvp(copy[0], copy);
	_exit(127);
}

/* Run a command to its end; its output replaces *said. What waitpid() said of it. */
static inline int stage_run(const struct stage *s, const char *const *argv, struct buf *said)
{
	int status = -1;
	struct buf output = {0};
	stage_path(s, STR("~/said"), &output);
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		stage_become(argv, buf_text(&output));
	stage_need(child > 0 && waitpid(child, &status, 0) == child, "run", argv[0]);
	stage_get(s, STR("~/said"), said);
	buf_done(&output);
	return status;
}

#endif
