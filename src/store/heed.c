/* The list follows at once what roster itself did to files. */
#include "store/heed.h"

#include "base/path.h"

#include <sys/stat.h>

/* A file that was named is a root of its own. */
static bool take_root_along(struct store *s, struct row *row, struct str path)
{
	struct root *root = &s->roots.v[row->root];
	struct buf here = {0};
	if (!root->is_file)
		return false;
	path_here(&here);
	buf_set(&root->path, path);
	buf_clear(&root->label);
	path_short(&root->label, path, buf_str(&here));
	buf_done(&here);
	return true;
}

/* The row goes along, also where the file was written anew on the way, so that its inode is no help. */
static void take_along(struct store *s, struct row *row, struct str path)
{
	int root = store_root_of(s, path);
	if (!take_root_along(s, row, path)) {
		if (root < 0)
			return;
		row->root = (unsigned)root;
	}
	row->path = arena_str(&s->scan.arena, path);
	row->due = true;
	s->edition++;
}

static void follow_move(struct store *s, struct str from, struct str to)
{
	/* It may have failed. */
	if (path_is_there(from) || !path_is_there(to))
		return;
	for (size_t i = 0; i < s->rows.n; i++) {
		struct row *row = &s->rows.v[i];
		struct buf path = {0};
		if (row->gone || !path_within(row->path, from))
			continue;
		buf_put(&path, to);
		buf_put(&path, str_from(row->path, from.n));
		take_along(s, row, buf_str(&path));
		buf_done(&path);
	}
}

static void tell(struct store *s, struct str path, bool folder)
{
	if (path.n == 0)
		return;
	int root = store_root_of(s, path);
	news_add(&s->news, STR(""), path, folder);
	/* The folder itself may be new. */
	if (root < 0 || s->roots.v[root].stands_in)
		s->news.gates = true;
}

void store_heed(struct store *s, const struct deeds *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct deed *deed = &d->v[i];
		if (deed->kind == DEED_MOVE)
			follow_move(s, d->done ? deed->from : deed->to,
				d->done ? deed->to : deed->from);
		tell(s, d->v[i].from, d->v[i].folder);
		tell(s, d->v[i].to, d->v[i].folder);
	}
	while (store_follow(s))
		;
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (s->rows.v[id].due)
			store_read(s, id);
	}
	if (store_unread(s) == 0)
		store_look_at_set(s);
}
