#include "store/trash.h"

#include "base/file.h"
#include "base/path.h"
#include "base/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST_OF_ONE_NAME = 100000 };

/* TRASH/files or TRASH/info, which is there then. */
static bool trash_folder(struct buf *out, const char *part, struct err *e)
{
	path_state(out);
	if (out->n == 0)
		return err_set(e, "there is no home folder to keep a trash in");
	buf_printf(out, "/trash/%s", part);
	return path_make_dir(buf_text(out), 0700, e);
}

/* --- what is noted of it ---------------------------------------------------------------------- */

static void put_info(struct buf *out, struct str path)
{
	time_t now = time(NULL);
	struct tm local;
	char when[40] = "";
	buf_puts(out, "[Trash Info]\nPath=");
	for (size_t i = 0; i < path.n; i++) {
		char c = path.p[i];
		bool plain = char_is_alnum(c) || c == '/' || c == '.' || c == '-' || c == '_';
		buf_printf(out, plain ? "%c" : "%%%02X", plain ? c : (unsigned char)c);
	}
	if (localtime_r(&now, &local))
		strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%S", &local);
	buf_printf(out, "\nDeletionDate=%s\n", when);
}

static bool write_info(int fd, struct str text, struct err *e)
{
	while (text.n) {
		ssize_t n = write(fd, text.p, text.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_sys(e, "cannot write to the trash");
		text = str_from(text, (size_t)n);
	}
	return fsync(fd) == 0 || err_sys(e, "cannot write to the trash");
}

/* "x.md", "x-2.md", ...: the whole name of a folder counts as its stem. */
static void put_name(struct buf *out, struct str base, unsigned i)
{
	struct str stem = path_stem(base);
	if (i > 1)
		buf_printf(out, "%.*s-%u%.*s", STR_ARG(stem), i, STR_ARG(str_from(base, stem.n)));
	else
		buf_put(out, base);
}

static bool is_free(struct str folder, struct str name, struct buf *path)
{
	struct stat st;
	buf_clear(path);
	path_join(path, folder, name);
	return lstat(buf_text(path), &st) != 0 && errno == ENOENT;
}

/* Make the note, under a name that is free in both folders; *kept and *note get the two paths. */
static bool make_note(struct str path, struct buf *kept, struct buf *note, struct err *e)
{
	struct buf files = {0}, infos = {0}, name = {0}, text = {0};
	int fd = -1;
	bool good = trash_folder(&files, "files", e) && trash_folder(&infos, "info", e);
	for (unsigned i = 1; good && fd < 0 && i < MOST_OF_ONE_NAME; i++) {
		buf_clear(&name);
		put_name(&name, path_base(path), i);
		if (!is_free(buf_str(&files), buf_str(&name), kept))
			continue;
		buf_puts(&name, ".trashinfo");
		buf_clear(note);
		path_join(note, buf_str(&infos), buf_str(&name));
		do
			fd = open(buf_text(note), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		while (fd < 0 && errno == EINTR);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	if (good && fd < 0)
		good = err_sys(e, "cannot write to the trash");
	put_info(&text, path);
	good = good && write_info(fd, buf_str(&text), e);
	if (fd >= 0)
		close(fd);
	if (fd >= 0 && !good)
		unlink(buf_text(note));
	buf_done(&files), buf_done(&infos), buf_done(&name), buf_done(&text);
	return good;
}

/* --- moving ----------------------------------------------------------------------------------- */

enum move_outcome trash_take(struct str path, struct buf *kept, struct err *e)
{
	struct buf from = {0}, note = {0};
	enum move_outcome outcome = MOVE_KEPT;
	buf_put(&from, path);
	if (make_note(path, kept, &note, e)) {
		outcome = move_path(buf_text(&from), buf_text(kept), e);
		if (outcome == MOVE_KEPT)
			unlink(buf_text(&note));
	}
	buf_done(&from);
	buf_done(&note);
	return outcome;
}

enum move_outcome trash_give(struct str kept, struct str path, struct err *e)
{
	struct buf from = {0}, to = {0}, folder = {0};
	enum move_outcome outcome = MOVE_KEPT;
	buf_put(&from, kept);
	buf_put(&to, path);
	buf_put(&folder, path_dir(path));
	if (path_make_dir(buf_text(&folder), 0777, e))
		outcome = move_path(buf_text(&from), buf_text(&to), e);
	if (outcome != MOVE_KEPT) {
		/* TRASH/files/NAME -> TRASH/info/NAME.trashinfo */
		buf_set(&folder, path_dir(path_dir(kept)));
		buf_printf(&folder, "/info/%.*s.trashinfo", STR_ARG(path_base(kept)));
		unlink(buf_text(&folder));
	}
	buf_done(&from);
	buf_done(&to);
	buf_done(&folder);
	return outcome;
}

/* --- what is too old -------------------------------------------------------------------------- */

enum { NOTE_LIMIT = 64 * 1024 };

static bool is_old(time_t when)
{
	return difftime(time(NULL), when) > TRASH_DAYS * 24.0 * 60 * 60;
}

/* When the thing was deleted, by its note; false where that does not say so. */
static bool deletion_date(struct str note, time_t *when)
{
	struct str line, key = STR("DeletionDate=");
	while (str_next_line(&note, &line)) {
		struct tm tm = {.tm_isdst = -1};
		char text[40];
		if (!str_starts(line, key))
			continue;
		snprintf(text, sizeof text, "%.*s", STR_ARG(str_from(line, key.n)));
		if (!strptime(text, "%Y-%m-%dT%H:%M:%S", &tm))
			return false;
		*when = mktime(&tm);
		return *when != (time_t)-1;
	}
	return false;
}

/* A note that was written of late is not read: there may be many. */
static bool has_expired(int infos, const char *name, const char *path)
{
	struct stat st;
	struct buf text = {0};
	struct err ignored;
	time_t when;
	if (fstatat(infos, name, &st, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(st.st_mode) ||
		st.st_uid != geteuid() || !is_old(st.st_mtime))
		return false;
	bool old = file_read(path, NOTE_LIMIT, &text, &ignored) &&
		deletion_date(buf_str(&text), &when) && is_old(when);
	buf_done(&text);
	return old;
}

/* The note goes last: without it nobody would know what lies there. */
static void expire(int infos, int files, const char *note)
{
	struct stat st;
	struct buf name = {0};
	struct str base = str_of(note);
	buf_put(&name, str_cut(base, 0, base.n - STR(".trashinfo").n));
	tree_remove(files, buf_text(&name));
	if (fstatat(files, buf_text(&name), &st, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT)
		unlinkat(infos, note, 0);
	buf_done(&name);
}

static int open_folder(const struct buf *trash, const char *part)
{
	struct buf path = {0};
	buf_printf(&path, "%s/%s", buf_text(trash), part);
	int fd = open(buf_text(&path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	buf_done(&path);
	return fd;
}

static void expire_all(DIR *infos, int files, const struct buf *trash)
{
	const struct dirent *entry;
	while ((entry = readdir(infos))) {
		struct buf path = {0};
		struct str name = str_of(entry->d_name);
		buf_printf(&path, "%s/info/%s", buf_text(trash), entry->d_name);
		if (str_ends(name, STR(".trashinfo")) && *name.p != '.' &&
			has_expired(dirfd(infos), name.p, buf_text(&path)))
			expire(dirfd(infos), files, name.p);
		buf_done(&path);
	}
}

void trash_expire(void)
{
	struct buf trash = {0};
	path_state(&trash);
	if (trash.n) {
		buf_puts(&trash, "/trash");
		int info = open_folder(&trash, "info"), files = open_folder(&trash, "files");
		DIR *dir = info >= 0 && files >= 0 ? fdopendir(info) : NULL;
		if (dir)
			expire_all(dir, files, &trash);
		if (dir)
			closedir(dir);
		else if (info >= 0)
			close(info);
		if (files >= 0)
			close(files);
	}
	buf_done(&trash);
}
