#include "base/inplace.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

struct work {
	const struct inplace *to;
	int fd;         /* of the file, with the lock on it */
	struct str now; /* what it holds */
	struct str base, bytes;
};

static struct flock whole_file(void)
{
	return (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_SET};
}

/* Where a file system has no locks, nobody has one. */
static bool lock(int fd)
{
	struct flock whole = whole_file();
	return fcntl(fd, F_OFD_SETLK, &whole) == 0 || errno != EAGAIN;
}

static bool is_locked(int fd)
{
	struct flock whole = whole_file();
	return fcntl(fd, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
}

static int open_target(const struct inplace *to, struct err *e)
{
	int fd = fd_open(to->dir, to->name, O_RDWR | O_NOFOLLOW);
	if (fd < 0)
		err_sys(e, "cannot open");
	return fd;
}

static bool end_at(int fd, size_t n)
{
	int status;
	do
		status = ftruncate(fd, (off_t)n);
	while (status != 0 && errno == EINTR);
	return status == 0;
}

/* The kernel takes set-user-id off what is written into, and only the owner may set it again. */
static void keep_mode(int fd, mode_t mode)
{
	if (mode & (S_ISUID | S_ISGID))
		(void)fchmod(fd, mode & 07777);
}

/* Never emptied first: what is written stays as long as what it replaces is needed. */
static bool put(int fd, struct str bytes, mode_t mode, struct err *e)
{
	bool done = (lseek(fd, 0, SEEK_SET) == 0 || err_sys(e, "cannot write")) &&
		fd_write(fd, bytes, e) && (end_at(fd, bytes.n) || err_sys(e, "cannot write"));
	keep_mode(fd, mode);
	return done && (fsync(fd) == 0 || err_sys(e, "the disk did not take it (fsync)")) &&
		fd_gives_back(fd, bytes, e);
}

static enum file_outcome torn(struct err *e)
{
	const struct err why = *e;
	err_set(e, "half-written, see roster recover: %.200s", why.text);
	return FILE_TORN;
}

/* By a descriptor of its own: after an fsync that failed, one on the same says nothing. */
static bool write_back(const struct work *w)
{
	struct err ignored;
	int fd = open_target(w->to, &ignored);
	if (fd < 0)
		return false;
	bool done = put(fd, w->base, w->to->mode, &ignored);
	return close(fd) == 0 && done;
}

static enum file_outcome write_recorded(const struct work *w, struct err *e)
{
	struct buf id = {0};
	struct err why;
	enum file_outcome outcome = FILE_REPLACED;
	const struct record r = {str_of(w->to->path), w->base, w->bytes, (long long)time(NULL)};
	if (!record_write(&r, &id, &why)) {
		err_set(e, "no recovery record can be kept to write it in place: %.200s", why.text);
		outcome = FILE_KEPT;
	} else {
		if (!put(w->fd, w->bytes, w->to->mode, e))
			outcome = write_back(w) ? FILE_KEPT : torn(e);
		if (outcome != FILE_TORN)
			record_drop(buf_str(&id));
	}
	buf_done(&id);
	return outcome;
}

/* An earlier writing was cut off: its record protects this one, too, if it puts one of its texts there, or its old one
 * in order to write anew. */
static enum file_outcome write_over(const struct work *w, const struct record_found *f,
	struct err *e)
{
	const struct record *r = &f->r;
	bool settles = str_eq(w->bytes, r->base) || str_eq(w->bytes, r->after);
	if (!settles && !str_eq(w->base, r->base)) {
		err_set(e, "an earlier save was cut off: see roster recover");
		return FILE_KEPT;
	}
	if (!put(w->fd, settles ? w->bytes : r->base, w->to->mode, e))
		return torn(e);
	record_drop(buf_str(&f->id));
	return settles ? FILE_REPLACED : write_recorded(w, e);
}

/* The file is whole. A record that says no more than this save does is no more needed. */
static enum file_outcome write_whole(const struct work *w, const struct record_found *f,
	struct err *e)
{
	enum file_outcome outcome = write_recorded(w, e);
	bool said = f->state == RECORD_NEW || str_eq(f->r.after, w->bytes) ||
		record_is_own(buf_str(&f->id));
	if (outcome == FILE_REPLACED && said)
		record_drop(buf_str(&f->id));
	return outcome;
}

static enum file_outcome write_known(const struct work *w, struct err *e)
{
	struct record_found f = {0};
	bool found = record_find(&f, w->to->path, w->now), same = str_eq(w->now, w->base);
	enum file_outcome outcome;
	if (!same && !(found && str_eq(w->base, f.r.base)))
		outcome = FILE_CHANGED;
	else if (found && (!same || f.state == RECORD_TORN))
		outcome = write_over(w, &f, e);
	else
		outcome = found ? write_whole(w, &f, e) : write_recorded(w, e);
	record_found_done(&f);
	return outcome;
}

static enum file_outcome write_locked(struct work *w, struct err *e)
{
	struct buf now = {0};
	enum file_outcome outcome = FILE_KEPT;
	if (!lock(w->fd)) {
		err_set(e, "another roster is saving it");
	} else if (fd_read_file(w->fd, FILE_VIEW_LIMIT, &now, e)) {
		w->now = buf_str(&now);
		outcome = write_known(w, e);
	}
	buf_done(&now);
	return outcome;
}

enum file_outcome inplace_write(const struct inplace *to, struct str base, struct str bytes,
	struct err *e)
{
	struct work w = {.to = to, .fd = open_target(to, e), .base = base, .bytes = bytes};
	if (w.fd < 0)
		return FILE_KEPT;
	enum file_outcome outcome = write_locked(&w, e);
	if (close(w.fd) == 0 || outcome != FILE_REPLACED)
		return outcome;
	err_sys(e, "saved, but the disk did not confirm it (close)");
	return FILE_UNCERTAIN;
}

/* --- afterwards ------------------------------------------------------------------------------- */

static enum record_state look(int fd, const struct record *r)
{
	struct buf now = {0};
	struct err ignored;
	enum record_state state = RECORD_OTHER;
	if (is_locked(fd))
		return RECORD_BUSY;
	if (fd_read_file(fd, FILE_VIEW_LIMIT, &now, &ignored))
		state = record_compare(r, buf_str(&now));
	if (state == RECORD_NEW && fsync(fd) != 0)
		state = RECORD_OTHER;
	buf_done(&now);
	return state;
}

enum record_state inplace_look(const struct record *r)
{
	struct buf path = {0};
	buf_put(&path, r->path);
	int fd = fd_open(AT_FDCWD, buf_text(&path), O_NOFOLLOW);
	enum record_state state = errno == ENOENT ? RECORD_GONE : RECORD_OTHER;
	if (fd >= 0) {
		state = look(fd, r);
		close(fd);
	}
	buf_done(&path);
	return state;
}
