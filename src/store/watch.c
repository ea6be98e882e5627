#include "store/watch.h"

#include "base/buf.h"
#include "base/fd.h"
#include "base/path.h"
#include "base/vec.h"

#include <errno.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum {
	ENTRIES = IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM |
		IN_MOVED_TO | IN_MOVE_SELF | IN_DELETE_SELF,
	ARRIVALS = IN_CREATE | IN_MOVED_TO,
	HOW = IN_ONLYDIR | IN_EXCL_UNLINK | IN_MASK_ADD,
	EVENT_BYTES = 16 * 1024
};

void news_add(struct news *c, struct str folder, struct str name, bool is_folder)
{
	struct buf path = {0};
	path_join(&path, folder, name);
	struct str last = c->n ? c->v[c->n - 1].path : STR("");
	/* Of one write there are several events. */
	if (!str_eq(last, buf_str(&path)) || c->v[c->n - 1].folder != is_folder)
		vec_push(c, ((struct heard){arena_str(&c->arena, buf_str(&path)), is_folder}));
	buf_done(&path);
}

void news_done(struct news *c)
{
	vec_done(c);
	arena_done(&c->arena);
	*c = (struct news){0};
}

void watch_open(struct watch *w)
{
	*w = (struct watch){.on = true, .fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
}

static void forget_asked(struct watch *w)
{
	vec_done(&w->asked);
	slots_done(&w->asked_at);
}

void watch_done(struct watch *w)
{
	if (w->on && w->fd >= 0)
		close(w->fd);
	forget_asked(w);
	vec_done(w);
	arena_done(&w->arena);
	*w = (struct watch){0};
}

void watch_clear(struct watch *w)
{
	for (size_t i = 0; i < w->n; i++)
		inotify_rm_watch(w->fd, w->v[i].wd);
	w->n = 0;
	forget_asked(w);
	arena_done(&w->arena);
}

/* --- which folders ---------------------------------------------------------------------------- */

/* There, what other machines and programs do is not told here. */
static bool is_remote(const char *path)
{
	static const unsigned long kinds[] = {NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, CIFS_SUPER_MAGIC,
		SMB2_SUPER_MAGIC, V9FS_MAGIC, FUSE_SUPER_MAGIC, CEPH_SUPER_MAGIC, AFS_SUPER_MAGIC,
		CODA_SUPER_MAGIC};
	struct statfs fs;
	if (statfs(path, &fs) != 0)
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (((unsigned long)fs.f_type & 0xffffffffu) == kinds[i])
			return true;
	}
	return false;
}

/* The first one whose wd is not below this one. */
static size_t place_of(const struct watch *w, int wd)
{
	size_t low = 0, high = w->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (w->v[middle].wd < wd)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct watched *find(struct watch *w, int wd)
{
	size_t at = place_of(w, wd);
	return at < w->n && w->v[at].wd == wd ? &w->v[at] : NULL;
}

static void insert(struct watch *w, size_t at, struct watched folder)
{
	vec_reserve(w, 1);
	memmove(w->v + at + 1, w->v + at, (w->n - at) * sizeof *w->v);
	w->v[at] = folder;
	w->n++;
}

static struct watched_state state_of(const char *path)
{
	struct stat st;
	struct timespec now;
	if (clock_gettime(CLOCK_REALTIME, &now) != 0 || stat(path, &st) != 0)
		return (struct watched_state){0};
	return (struct watched_state){st.st_mtim, st.st_ctim, st.st_ino, fd_is_young(&st, now)};
}

static bool same_state(const struct watched_state *a, const struct watched_state *b)
{
	return !a->young && fd_same_time(&a->changed, &b->changed) &&
		fd_same_time(&a->touched, &b->touched) && a->inode == b->inode;
}

/* What is looked for, and among which. */
struct sought {
	const struct asked_list *all;
	struct str path;
};

static bool is_sought(const void *sought, size_t number)
{
	const struct sought *s = sought;
	return str_eq(s->all->v[number].path, s->path);
}

bool watch_asks(const struct watch *w, struct str folder)
{
	const struct sought sought = {&w->asked, folder};
	return w->asked.n &&
		slots_find(&w->asked_at, str_hash(0, folder), is_sought, &sought) != STR_NONE;
}

static void ask_for(struct watch *w, const struct watched *folder)
{
	const struct asked asked = {folder->path, folder->gate, state_of(folder->path.p)};
	slots_add(&w->asked_at, str_hash(0, folder->path), w->asked.n);
	vec_push(&w->asked, asked);
}

static void add(struct watch *w, struct str path, bool gate)
{
	struct watched folder = {.wd = -1, .gate = gate};
	if (!w->on)
		return;
	folder.path = arena_str(&w->arena, path);
	const char *name = folder.path.p;
	errno = 0;
	if (w->fd >= 0 && !is_remote(name))
		folder.wd = inotify_add_watch(w->fd, name, (gate ? ARRIVALS : ENTRIES) | HOW);
	struct watched *known = folder.wd >= 0 ? find(w, folder.wd) : NULL;
	if (known) {
		/* It may be both, and may have been moved here. */
		known->gate &= gate;
		known->path = folder.path;
	} else if (folder.wd >= 0) {
		insert(w, place_of(w, folder.wd), folder);
	} else if (errno != ENOENT && errno != ENOTDIR && !watch_asks(w, path)) {
		ask_for(w, &folder);
	}
}

void watch_add(struct watch *w, struct str folder)
{
	add(w, folder, false);
}

void watch_gate(struct watch *w, struct str folder)
{
	add(w, folder, true);
}

/* --- what happened ---------------------------------------------------------------------------- */

static void take_event(struct watch *w, const struct inotify_event *event, struct news *out)
{
	struct watched *folder = find(w, event->wd);
	out->lost |= (event->mask & IN_Q_OVERFLOW) != 0;
	if (!folder)
		return;
	if (event->mask & IN_IGNORED) {
		vec_remove(w, (size_t)(folder - w->v));
		return;
	}
	out->gates |= (event->mask & ARRIVALS) && (event->mask & IN_ISDIR);
	if (folder->gate)
		return;
	if (event->len)
		news_add(out, folder->path, str_of(event->name), event->mask & IN_ISDIR);
	else if (event->mask & (IN_MOVE_SELF | IN_DELETE_SELF))
		news_add(out, STR(""), folder->path, true);
}

bool watch_take(struct watch *w, struct news *out)
{
	_Alignas(struct inotify_event) char bytes[EVENT_BYTES];
	size_t before = out->n;
	ssize_t n;
	while (w->on && w->fd >= 0 && (n = read(w->fd, bytes, sizeof bytes)) > 0) {
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *event = (const void *)(bytes + at);
			take_event(w, event, out);
			at += (ssize_t)(sizeof *event + event->len);
		}
	}
	return out->n > before || out->lost || out->gates;
}

bool watch_polls(const struct watch *w)
{
	return w->on && w->asked.n;
}

bool watch_poll(struct watch *w, size_t folders, struct news *out)
{
	for (; folders && w->next_asked < w->asked.n; folders--) {
		struct asked *a = &w->asked.v[w->next_asked++];
		struct watched_state now = state_of(a->path.p);
		if (same_state(&a->seen, &now))
			continue;
		a->seen = now;
		out->gates |= a->gate;
		if (!a->gate)
			news_add(out, STR(""), a->path, true);
	}
	return w->next_asked < w->asked.n;
}
