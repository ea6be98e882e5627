/* The list follows at once what roster itself did to files. */
#include "store/heed.h"

#include "base/path.h"

static bool lies_in_a_root(const struct store *s, struct str path)
{
	for (size_t i = 0; i < s->roots.n; i++) {
		struct str root = buf_str(&s->roots.v[i].path);
		if (!s->roots.v[i].linked && str_starts(path, root) &&
			(path.n == root.n || path.p[root.n] == '/'))
			return true;
	}
	return false;
}

static void tell(struct store *s, struct str path, bool folder)
{
	if (path.n == 0)
		return;
	news_add(&s->news, STR(""), path, folder);
	/* The folder itself may be new. */
	if (!lies_in_a_root(s, path))
		s->news.gates = true;
}

void store_heed(struct store *s, const struct deeds *d)
{
	for (size_t i = 0; i < d->n; i++) {
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
