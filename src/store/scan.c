#include "store/scan.h"

#include "base/leftover.h"
#include "base/path.h"
#include "base/vec.h"
#include "schema/kind.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

void scan_add(struct scan *s, struct str folder)
{
	vec_push(&s->waiting, ((struct scan_folder){arena_str(&s->arena, folder), 0}));
}

void scan_forget(struct scan *s)
{
	vec_done(&s->seen);
	slots_done(&s->seen_at);
}

void scan_done(struct scan *s)
{
	if (s->open)
		closedir(s->open);
	vec_done(&s->waiting);
	scan_forget(s);
	arena_done(&s->arena);
	*s = (struct scan){0};
}

/* Endings that tools look for, and those that people write instead. Capitals do not count: x.MD is told of. */
static bool ends_in(struct str name, struct str ending)
{
	return name.n > ending.n && str_same_letters(str_from(name, name.n - ending.n), ending);
}

bool scan_is_agent_name(struct str name)
{
	if (str_starts(name, STR(".#")) || leftover_is(name))
		return false;
	return ends_in(name, STR(".md")) || ends_in(name, STR(".mdc")) ||
		ends_in(name, STR(".markdown"));
}

/* What is looked for, and among which. */
struct sought {
	const struct folder_ids *all;
	struct folder_id id;
};

static bool is_sought(const void *sought, size_t number)
{
	const struct sought *s = sought;
	const struct folder_id *at = &s->all->v[number];
	return at->dev == s->id.dev && at->ino == s->id.ino;
}

static bool seen_before(struct scan *s, int fd)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return true;
	const struct sought sought = {&s->seen, {st.st_dev, st.st_ino}};
	uint64_t hash = str_hash(st.st_dev,
		(struct str){(const char *)&sought.id.ino, sizeof sought.id.ino});
	if (slots_find(&s->seen_at, hash, is_sought, &sought) != STR_NONE)
		return true;
	slots_add(&s->seen_at, hash, s->seen.n);
	vec_push(&s->seen, sought.id);
	return false;
}

/* Open the next waiting folder that can be read and was not seen. */
static bool open_next(struct scan *s)
{
	bool was_open = s->open;
	while (s->waiting.n && !s->open) {
		s->folder = s->waiting.v[--s->waiting.n];
		s->open = opendir(s->folder.path.p);
		if (s->open && seen_before(s, dirfd(s->open))) {
			closedir(s->open);
			s->open = NULL;
		}
	}
	if (s->open && s->enter && !was_open)
		s->enter(s->owner, s->folder.path);
	return s->open != NULL;
}

bool scan_enters(const struct scan *s, struct str name)
{
	return !str_is(name, ".") && !str_is(name, "..") && !str_is(name, ".git") &&
		!leftover_is(name) && (s->everything || !str_is(name, "node_modules"));
}

static struct str join(struct scan *s, struct str name)
{
	struct buf path = {0};
	path_join(&path, s->folder.path, name);
	struct str copy = arena_str(&s->arena, buf_str(&path));
	buf_done(&path);
	return copy;
}

/* Links and unknown entries are followed to see what they are; that opens nothing. */
static bool is_folder(const struct scan *s, const struct dirent *entry)
{
	struct stat st;
	if (entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN)
		return entry->d_type == DT_DIR;
	return fstatat(dirfd(s->open), entry->d_name, &st, 0) == 0 && S_ISDIR(st.st_mode);
}

static void take_entry(struct scan *s, const struct dirent *entry, struct found *out)
{
	struct str name = str_of(entry->d_name);
	s->leftovers += leftover_is(name);
	if (!scan_enters(s, name))
		return;
	if (is_folder(s, entry)) {
		if (s->folder.depth < SCAN_MAX_DEPTH)
			vec_push(&s->waiting,
				((struct scan_folder){join(s, name), s->folder.depth + 1}));
	} else if (scan_is_agent_name(s->off_too ? kind_path(name) : name)) {
		vec_push(out, join(s, name));
	}
}

bool scan_step(struct scan *s, size_t names, struct found *out)
{
	while (names && open_next(s)) {
		const struct dirent *entry = readdir(s->open);
		if (!entry) {
			closedir(s->open);
			s->open = NULL;
			continue;
		}
		take_entry(s, entry, out);
		names--;
	}
	return s->open || s->waiting.n;
}
