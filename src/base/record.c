#include "base/record.h"

#include "base/fd.h"
#include "base/file.h"
#include "base/path.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum { HEAD_MOST = 8192, SIZE_MOST = 2 * FILE_VIEW_LIMIT + HEAD_MOST };
/* A writing goes from one text to the other once, its taking back twice more; a disk that loses power has blocks. */
enum { CHANGES_MOST = 4, BLOCK = 4096 };

static const char ending[] = ".save", magic[] = "roster-save 1 ";

/* --- names ------------------------------------------------------------------------------------ */

bool record_folder(struct buf *out)
{
	path_state(out);
	if (out->n == 0)
		return false;
	buf_puts(out, "/drafts");
	return true;
}

static bool place(struct buf *out, struct str id)
{
	struct buf folder = {0};
	bool there = record_folder(&folder);
	if (there)
		path_join(out, buf_str(&folder), id);
	buf_done(&folder);
	return there;
}

void record_new_id(struct buf *out, struct str path, const char *end)
{
	struct buf file = {0};
	for (unsigned i = 1;; i++) {
		buf_clear(out);
		buf_clear(&file);
		path_hash(out, path);
		if (i > 1)
			buf_printf(out, "-%u", i);
		buf_puts(out, end);
		place(&file, buf_str(out));
		if (access(buf_text(&file), F_OK) != 0)
			break;
	}
	buf_done(&file);
}

bool record_is_id(struct str id)
{
	return str_ends(id, str_of(ending));
}

bool record_is_named(struct str id, struct str path)
{
	struct buf hash = {0};
	path_hash(&hash, path);
	bool fits = str_starts(id, buf_str(&hash));
	buf_done(&hash);
	return fits;
}

/* --- on the disk ------------------------------------------------------------------------------ */

static uint64_t sum_of(const struct record *r)
{
	const struct str when = {(const char *)&r->when, sizeof r->when};
	return str_hash(str_hash(str_hash(str_hash(0, when), r->path), r->base), r->after);
}

static void put_record(struct buf *out, const struct record *r)
{
	buf_printf(out, "%s%lld %zu %zu %zu %016llx\n", magic, r->when, r->path.n, r->base.n,
		r->after.n, (unsigned long long)sum_of(r));
	buf_put(out, r->path);
	buf_put(out, r->base);
	buf_put(out, r->after);
}

/* Nobody else takes such a name. */
struct own_end {
	char text[40];
};

static struct own_end own_end(void)
{
	struct own_end end;
	snprintf(end.text, sizeof end.text, "-%ld%s", (long)getpid(), ending);
	return end;
}

bool record_is_own(struct str id)
{
	return str_ends(id, str_of(own_end().text));
}

bool record_write(const struct record *r, struct buf *id, struct err *e)
{
	struct buf folder = {0}, file = {0}, text = {0};
	bool done = record_folder(&folder) || err_set(e, "there is no home folder to keep it in");
	done = done && path_make_dir(buf_text(&folder), 0700, e);
	if (done) {
		record_new_id(id, r->path, own_end().text);
		place(&file, buf_str(id));
		put_record(&text, r);
		done = file_create_private(buf_text(&file), buf_str(&text), e);
		if (!done)
			unlink(buf_text(&file));
	}
	buf_done(&folder);
	buf_done(&file);
	buf_done(&text);
	return done;
}

void record_drop(struct str id)
{
	struct buf file = {0};
	if (place(&file, id))
		unlink(buf_text(&file));
	buf_done(&file);
}

/* The next piece of `n` bytes. */
static bool cut_off(struct str *rest, size_t n, struct str *out)
{
	if (n > rest->n)
		return false;
	*out = str_cut(*rest, 0, n);
	*rest = str_from(*rest, n);
	return true;
}

static bool next_size(struct str *head, size_t *out)
{
	struct str word;
	return str_next_piece(head, ' ', &word) && str_to_size(word, out);
}

bool record_parse(struct str text, struct record *out)
{
	struct str rest = text, head, sum;
	struct buf own = {0};
	size_t when, path, base, after;
	if (!str_next_line(&rest, &head) || !str_starts(head, str_of(magic)))
		return false;
	head = str_trim(str_from(head, sizeof magic - 1));
	if (!next_size(&head, &when) || !next_size(&head, &path) || !next_size(&head, &base) ||
		!next_size(&head, &after) || !str_next_piece(&head, ' ', &sum) ||
		!cut_off(&rest, path, &out->path) || !cut_off(&rest, base, &out->base) ||
		!cut_off(&rest, after, &out->after) || rest.n)
		return false;
	out->when = (long long)when;
	buf_printf(&own, "%016llx", (unsigned long long)sum_of(out));
	bool whole = str_eq(sum, buf_str(&own));
	buf_done(&own);
	return whole && str_starts(out->path, STR("/")) &&
		str_find_byte(out->path, 0, '\0') == STR_NONE;
}

static bool read_own(const char *file, struct buf *out)
{
	struct stat st;
	struct err ignored;
	int fd = fd_open(AT_FDCWD, file, O_NOFOLLOW);
	if (fd < 0)
		return false;
	bool done = fstat(fd, &st) == 0 && st.st_uid == geteuid() &&
		fd_read_file(fd, SIZE_MOST, out, &ignored);
	close(fd);
	return done;
}

bool record_read(struct str id, struct buf *text, struct record *out)
{
	struct buf file = {0};
	buf_clear(text);
	bool good = record_is_id(id) && place(&file, id) && read_own(buf_text(&file), text) &&
		record_parse(buf_str(text), out) && record_is_named(id, out->path);
	buf_done(&file);
	return good;
}

/* --- beside its file -------------------------------------------------------------------------- */

static bool has_byte(struct str s, size_t at, char byte)
{
	return at < s.n && s.p[at] == byte;
}

/* Is it made of pieces of both, each where it stands there? */
static bool is_torn(struct str now, struct str a, struct str b)
{
	bool in_a = true, in_b = true;
	size_t least = a.n < b.n ? a.n : b.n, most = a.n < b.n ? b.n : a.n, changes = 0;
	if (now.n < least || now.n > most)
		return false;
	for (size_t i = 0; i < now.n; i++) {
		bool of_a = has_byte(a, i, now.p[i]), of_b = has_byte(b, i, now.p[i]);
		if (!of_a && !of_b)
			return false;
		bool goes_on = (in_a && of_a) || (in_b && of_b);
		in_a = of_a && (in_a || !goes_on);
		in_b = of_b && (in_b || !goes_on);
		changes += !goes_on;
	}
	return changes <= CHANGES_MOST + now.n / BLOCK;
}

enum record_state record_compare(const struct record *r, struct str now)
{
	if (str_eq(now, r->after))
		return RECORD_NEW;
	if (str_eq(now, r->base))
		return RECORD_OLD;
	return is_torn(now, r->base, r->after) ? RECORD_TORN : RECORD_OTHER;
}

bool record_is_of(const struct record *r, const char *path)
{
	struct stat own, other;
	struct buf text = {0};
	buf_put(&text, r->path);
	bool same = str_is(r->path, path) ||
		(stat(path, &own) == 0 && stat(buf_text(&text), &other) == 0 &&
			own.st_dev == other.st_dev && own.st_ino == other.st_ino);
	buf_done(&text);
	return same;
}

/* The next record of the file. */
static bool next_of(DIR *dir, const char *path, struct record_found *f)
{
	const struct dirent *entry;
	while ((entry = readdir(dir))) {
		buf_set(&f->id, str_of(entry->d_name));
		if (record_read(buf_str(&f->id), &f->text, &f->r) && record_is_of(&f->r, path))
			return true;
	}
	return false;
}

static DIR *open_records(void)
{
	struct buf folder = {0};
	DIR *dir = record_folder(&folder) ? opendir(buf_text(&folder)) : NULL;
	buf_done(&folder);
	return dir;
}

bool record_has(const char *path)
{
	struct record_found f = {0};
	DIR *dir = open_records();
	bool found = dir && next_of(dir, path, &f);
	if (dir)
		closedir(dir);
	record_found_done(&f);
	return found;
}

static bool find_as(struct record_found *f, const char *path, struct str now,
	enum record_state state)
{
	DIR *dir = open_records();
	bool found = false;
	f->state = state;
	while (dir && !found && next_of(dir, path, f))
		found = record_compare(&f->r, now) == state;
	if (dir)
		closedir(dir);
	return found;
}

bool record_find(struct record_found *f, const char *path, struct str now)
{
	return find_as(f, path, now, RECORD_TORN) || find_as(f, path, now, RECORD_OLD) ||
		find_as(f, path, now, RECORD_NEW);
}

void record_found_done(struct record_found *f)
{
	buf_done(&f->text);
	buf_done(&f->id);
}
