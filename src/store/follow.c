/* What other programs did to the files, row by row. */
#include "store/store.h"

#include "base/fd.h"
#include "base/path.h"
#include "base/vec.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

enum { NAMES_AT_ONCE = 2000, ASK_AT_ONCE = 50 };

/* The kernel gives the inode of a file that went to the next that comes: when it came tells them apart, where the
 * file system knows. */
static uint64_t identity_of(const char *path, const struct stat *st)
{
	struct statx born;
	uint64_t identity = st->st_ino;
	if (statx(AT_FDCWD, path, 0, STATX_BTIME, &born) == 0 && born.stx_mask & STATX_BTIME)
		identity ^= ((uint64_t)born.stx_btime.tv_sec << 30 | born.stx_btime.tv_nsec) *
			UINT64_C(0x9e3779b97f4a7c15);
	return identity;
}

static unsigned stamp_of(const struct stat *st)
{
	return (unsigned)st->st_mtim.tv_nsec ^ (unsigned)st->st_mtim.tv_sec * 31 ^
		(unsigned)st->st_size * 131 ^ (unsigned)st->st_ctim.tv_nsec * 7 ^
		(unsigned)st->st_ctim.tv_sec * 521 ^ (unsigned)st->st_ino * 65599;
}

bool row_look(const struct row *row, struct row_stamp *out)
{
	struct stat st;
	struct timespec now;
	struct buf path = {0};
	buf_put(&path, row->path);
	/* A link that leads nowhere is listed, too. */
	bool there = (stat(buf_text(&path), &st) == 0 || lstat(buf_text(&path), &st) == 0) &&
		!S_ISDIR(st.st_mode);
	*out = (struct row_stamp){0};
	if (there && clock_gettime(CLOCK_REALTIME, &now) == 0)
		*out = (struct row_stamp){identity_of(buf_text(&path), &st), stamp_of(&st),
			fd_is_young(&st, now)};
	buf_done(&path);
	return there;
}

/* --- hearing ---------------------------------------------------------------------------------- */

static void enter_folder(void *owner, struct str folder)
{
	watch_add(&((struct store *)owner)->watch, folder);
}

static void enter_gate(void *owner, struct str folder)
{
	watch_gate(&((struct store *)owner)->watch, folder);
}

void store_watch(struct store *s)
{
	if (!s->watch.on)
		watch_open(&s->watch);
	s->scan.enter = s->newly_found.enter = enter_folder;
	s->scan.owner = s->newly_found.owner = s;
	if (s->roots.found)
		roots_gates(&s->schemas->kinds, enter_gate, s);
}

int store_watch_fd(const struct store *s)
{
	return s->watch.on ? s->watch.fd : -1;
}

bool store_must_ask(const struct store *s)
{
	return watch_polls(&s->watch);
}

void store_hear(struct store *s)
{
	watch_take(&s->watch, &s->news);
	letters_hear(s);
}

/* Does it lie in a folder that the kernel does not tell of? */
static bool is_asked_for(const struct store *s, struct str path)
{
	return watch_asks(&s->watch, path_dir(path));
}

void store_ask(struct store *s)
{
	if (s->asking)
		return;
	s->asking = true;
	s->watch.next_asked = 0;
	s->next_asked = 0;
}

static void ask_for(struct store *s, const struct row *row)
{
	struct row_stamp now;
	if (row->gone || row->state == ROW_NEW || row->due || !is_asked_for(s, row->path))
		return;
	if (!row_look(row, &now) || now.stamp != row->stamp || row->racy)
		news_add(&s->news, STR(""), row->path, false);
}

bool store_ask_on(struct store *s)
{
	if (!s->asking || watch_poll(&s->watch, ASK_AT_ONCE, &s->news))
		return s->asking;
	for (int n = 0; n < ASK_AT_ONCE && s->next_asked < s->rows.n; n++)
		ask_for(s, &s->rows.v[s->next_asked++]);
	s->asking = s->next_asked < s->rows.n;
	if (!s->asking)
		letters_hear(s);
	return s->asking;
}

bool store_has_news(const struct store *s)
{
	return s->news.n || s->news.lost || s->news.gates || s->newly_found.open ||
		s->newly_found.waiting.n;
}

/* --- folders ---------------------------------------------------------------------------------- */

static void scan_anew(struct store *s, struct str folder)
{
	struct scan *scan = &s->newly_found;
	if (!scan->open && !scan->waiting.n)
		scan_forget(scan);
	scan->off_too = s->off_too;
	scan_add(scan, folder);
}

static bool has_root(const struct roots *r, const struct root *root)
{
	for (size_t i = 0; i < r->n; i++) {
		if (str_eq(buf_str(&r->v[i].path), buf_str(&root->path)))
			return true;
	}
	return false;
}

/* A root that is a file is one that came; a folder is to be scanned. */
static void take_root(struct store *s, struct root *root)
{
	struct str path = arena_str(&s->scan.arena, buf_str(&root->path));
	bool is_file = root->is_file;
	vec_push(&s->roots, *root);
	*root = (struct root){0};
	if (s->next_root == s->roots.n - 1)
		s->next_root++;
	if (is_file)
		news_add(&s->news, STR(""), path, false);
	else
		scan_anew(s, path);
	s->edition++;
}

/* The files that lie in a root that was found are that one's. What has none left is no root any more. */
static void relieve(struct store *s, unsigned stand_in)
{
	bool keeps = false;
	for (size_t i = 0; i < s->rows.n; i++) {
		struct row *row = &s->rows.v[i];
		if (row->root != stand_in)
			continue;
		int root = store_root_of(s, row->path);
		row->root = root < 0 ? stand_in : (unsigned)root;
		keeps |= row->root == stand_in && !row->gone;
	}
	s->roots.v[stand_in].linked = !keeps;
	s->edition++;
}

/* A folder may have come in which agents are looked for. */
static void find_roots(struct store *s)
{
	struct roots now = {0};
	roots_find(&now, &s->schemas->kinds);
	for (size_t i = 0; i < now.n; i++) {
		if (!has_root(&s->roots, &now.v[i]))
			take_root(s, &now.v[i]);
	}
	for (unsigned i = 0; now.n && i < s->roots.n; i++) {
		if (s->roots.v[i].stands_in && !s->roots.v[i].linked)
			relieve(s, i);
	}
	roots_done(&now);
	roots_gates(&s->schemas->kinds, enter_gate, s);
}

/* More happened than could be told. */
static void scan_everything(struct store *s)
{
	for (size_t i = 0; i < s->roots.n; i++) {
		if (!s->roots.v[i].is_file)
			scan_anew(s, buf_str(&s->roots.v[i].path));
	}
	for (size_t i = 0; i < s->rows.n; i++)
		news_add(&s->news, STR(""), s->rows.v[i].path, false);
}

static bool lies_in(struct str path, struct str folder)
{
	return path.n > folder.n && path_within(path, folder);
}

/* A folder that came is scanned; what lay in one that went is looked at, file by file. */
static void look_into(struct store *s, struct str folder)
{
	if (scan_enters(&s->newly_found, path_base(folder)) && path_is_folder(folder))
		scan_anew(s, folder);
	for (size_t i = 0; i < s->rows.n; i++) {
		if (!s->rows.v[i].gone && lies_in(s->rows.v[i].path, folder))
			news_add(&s->news, STR(""), s->rows.v[i].path, false);
	}
}

static void look_into_folders(struct store *s)
{
	for (size_t i = 0; i < s->news.n; i++) {
		if (!s->news.v[i].folder)
			continue;
		s->news.v[i].folder = false;
		look_into(s, s->news.v[i].path);
	}
}

/* --- files ------------------------------------------------------------------------------------ */

/* A path that was told of, as it is now. */
struct look {
	struct str path;
	int row, root; /* -1: none */
	struct row_stamp now;
	bool there;
};

struct looks {
	struct look *v;
	size_t n, cap;
};

struct row_ids {
	unsigned *v;
	size_t n, cap;
};

static int by_path(const void *a, const void *b)
{
	const struct look *x = a, *y = b;
	return str_cmp(x->path, y->path);
}

static void make_looks(const struct store *s, struct looks *out)
{
	size_t n = 0;
	for (size_t i = 0; i < s->news.n; i++)
		vec_push(out, ((struct look){.path = s->news.v[i].path, .row = -1, .root = -1}));
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_path);
	for (size_t i = 0; i < out->n; i++) {
		if (n == 0 || !str_eq(out->v[n - 1].path, out->v[i].path))
			out->v[n++] = out->v[i];
	}
	out->n = n;
	for (size_t i = 0; i < s->rows.n && n; i++) {
		const struct look key = {.path = s->rows.v[i].path};
		struct look *l = bsearch(&key, out->v, n, sizeof *out->v, by_path);
		if (l)
			l->row = (int)i;
	}
}

/* What it is now; one that is of no concern is as if it were not there. */
static void look_at(struct store *s, struct look *l)
{
	const struct row probe = {.path = l->path};
	struct str base = path_base(l->path);
	if (l->row < 0 && !scan_is_agent_name(s->off_too ? kind_path(base) : base))
		return;
	l->there = row_look(&probe, &l->now);
	l->root = store_root_of(s, l->path);
	if (l->row < 0)
		l->there &= l->root >= 0 && store_wants(s, l->path, (unsigned)l->root);
}

static void read_again(struct store *s, unsigned id)
{
	s->rows.v[id].due = true;
	if (s->next_unread > id)
		s->next_unread = id;
	if (s->next_partly > id)
		s->next_partly = id;
}

/* The row of a file that is this very file and is no longer where it was. */
static int moved_from(const struct store *s, const struct row_ids *lost, const struct look *l)
{
	for (size_t i = 0; i < lost->n; i++) {
		const struct row *row = &s->rows.v[lost->v[i]];
		if (row->identity == l->now.identity && !row->gone && !str_eq(row->path, l->path))
			return (int)lost->v[i];
	}
	return -1;
}

static void come(struct store *s, int id, const struct look *l)
{
	struct str path = arena_str(&s->scan.arena, l->path);
	s->edition++;
	if (id < 0) {
		store_add_row(s, path, (unsigned)l->root);
		return;
	}
	s->rows.v[id].path = path;
	s->rows.v[id].root = (unsigned)l->root;
	read_again(s, (unsigned)id);
}

/* Is the row still that of the path? Not when its file was found under another name. */
static void go(struct store *s, const struct look *l)
{
	struct row *row = &s->rows.v[l->row];
	if (row->gone || !str_eq(row->path, l->path))
		return;
	row->gone = true;
	s->edition++;
}

static void stay(struct store *s, const struct look *l)
{
	struct row *row = &s->rows.v[l->row];
	s->edition += row->gone;
	if (row->gone || (row->state != ROW_NEW && (l->now.stamp != row->stamp || row->racy)))
		read_again(s, (unsigned)l->row);
	row->gone = false;
}

static void take(struct store *s, const struct row_ids *lost, const struct look *l)
{
	bool known = l->row >= 0 && (!s->rows.v[l->row].gone || l->root < 0);
	int from = known ? -1 : moved_from(s, lost, l);
	if (l->row >= 0 && from < 0)
		stay(s, l);
	else
		come(s, from, l);
}

static void apply(struct store *s)
{
	struct looks looks = {0};
	struct row_ids lost = {0};
	unsigned edition = s->edition;
	make_looks(s, &looks);
	for (size_t i = 0; i < looks.n; i++) {
		look_at(s, &looks.v[i]);
		if (looks.v[i].row >= 0 && !looks.v[i].there)
			vec_push(&lost, (unsigned)looks.v[i].row);
	}
	for (size_t i = 0; i < looks.n; i++) {
		if (looks.v[i].there)
			take(s, &lost, &looks.v[i]);
	}
	for (size_t i = 0; i < looks.n; i++) {
		if (looks.v[i].row >= 0 && !looks.v[i].there)
			go(s, &looks.v[i]);
	}
	if (s->edition != edition)
		letters_forget_moves(s);
	vec_done(&looks);
	vec_done(&lost);
	news_done(&s->news);
}

static void look_wider(struct store *s)
{
	bool lost = s->news.lost, gates = s->news.gates;
	s->news.lost = s->news.gates = false;
	if (lost)
		scan_everything(s);
	if ((lost || gates) && s->roots.found)
		find_roots(s);
	look_into_folders(s);
}

bool store_follow(struct store *s)
{
	struct found found = {0};
	if (!s->found_all || !store_has_news(s))
		return false;
	look_wider(s);
	bool more = scan_step(&s->newly_found, NAMES_AT_ONCE, &found);
	for (size_t i = 0; i < found.n; i++)
		news_add(&s->news, STR(""), found.v[i], false);
	vec_done(&found);
	if (!more)
		apply(s);
	return true;
}
