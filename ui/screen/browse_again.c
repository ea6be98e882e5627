/* All files are found and read again. Ids mean others then: what is selected, shown and marked is known by path. */
#include "ui/screen/browse.h"

#include <limits.h>

enum { FIND_AT_ONCE = 16000 };

static void keep_marks(struct browse *b)
{
	browse_end_range(b);
	for (unsigned id = 0; id < b->marks.n; id++) {
		if (marks_has(&b->marks, id))
			marked_paths_put(&b->kept, store_row(b->screen.ctx->store, id)->path);
	}
	marks_clear(&b->marks);
	b->kept.seen = 0;
}

void browse_find_marks(struct browse *b)
{
	const struct store *s = b->screen.ctx->store;
	struct marked_paths *kept = &b->kept;
	for (; kept->n && kept->seen < s->rows.n; kept->seen++) {
		if (marked_paths_has(kept, store_row(s, kept->seen)->path))
			marks_put(&b->marks, kept->seen, true);
	}
	if (s->found_all)
		marked_paths_done(kept);
}

static bool find_path(const struct store *s, struct str path, unsigned *id)
{
	for (*id = 0; *id < s->rows.n; ++*id) {
		if (str_eq(store_row(s, *id)->path, path))
			return true;
	}
	return false;
}

/* What the leaf shows of the file is compared with what the file is now; of another file it knows nothing. */
static void hand_over(struct leaf *l, bool same_file, unsigned before, unsigned now)
{
	l->begun = l->begun && same_file && l->wish.id == before;
	l->wish.id = now;
	l->wish.reading_no = UINT_MAX;
}

static void find_selected(struct browse *b, struct str path, unsigned before)
{
	unsigned now;
	b->sought = find_path(b->screen.ctx->store, path, &now);
	b->sought_id = now;
	hand_over(&b->preview, b->sought, before, now);
	hand_over(&b->source, b->sought, before, now);
}

void browse_reread(struct browse *b)
{
	struct ctx *c = b->screen.ctx;
	struct buf path = {0};
	unsigned id = 0;
	if (browse_selected(b, &id))
		buf_put(&path, store_row(c->store, id)->path);
	keep_marks(b);
	store_restart(c->store);
	store_find(c->store, FIND_AT_ONCE);
	find_selected(b, buf_str(&path), id);
	groups_forget(&b->rows.groups);
	b->place = (struct problem_place){0};
	query_memo_done(&b->rows.memo);
	b->stale = true;
	ctx_note(c, ROLE_MESSAGE, "read again");
	buf_done(&path);
}
