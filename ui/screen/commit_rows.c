/* The rows of the commit screen: which agents differ, and the parts of those that are unfolded. */
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/commit.h"

bool commit_is_open(const struct commit *c, struct str path, bool staged)
{
	for (size_t i = 0; i < c->opens.n; i++) {
		if (c->opens.v[i].staged == staged && str_eq(buf_str(&c->opens.v[i].path), path))
			return true;
	}
	return false;
}

bool commit_moved_on_disk(const struct commit_row *row)
{
	return !row->staged && row->letter == 'R';
}

static void add_parts(struct commit *c, const struct commit_row *file)
{
	struct versus v = {0};
	const struct version_source from = commit_source(c);
	const struct versus_pair pair = commit_pair(file);
	versus_take(&v, &from, &pair);
	for (size_t i = 0; i < versus_parts(&v); i++) {
		struct commit_row row = *file;
		row.kind = COMMIT_PART;
		row.key = arena_str(&c->rows.arena, versus_part(&v, i));
		vec_push(&c->rows, row);
	}
	versus_done(&v);
}

static void add_rows(struct commit *c, bool staged)
{
	const struct vcs_states *states = commit_states(c);
	size_t header = c->rows.n, n = 0;
	vec_push(&c->rows, ((struct commit_row){.kind = COMMIT_HEADER, .staged = staged}));
	for (size_t i = 0; i < states->n; i++) {
		const struct vcs_state *s = &states->v[i];
		char letter = staged ? s->index : s->work;
		if (letter == ' ' || (staged && letter == 'U'))
			continue;
		const struct commit_row row = {.kind = COMMIT_FILE,
			.staged = staged,
			.letter = letter,
			.path = arena_str(&c->rows.arena, s->path),
			.old_path =
				arena_str(&c->rows.arena, staged ? s->old_path : s->moved_from)};
		n++;
		vec_push(&c->rows, row);
		if (commit_is_open(c, row.path, staged) && !commit_moved_on_disk(&row))
			add_parts(c, &row);
	}
	if (n == 0)
		c->rows.n = header;
	else
		c->rows.v[header].label = arena_printf(&c->rows.arena, "%s (%zu)",
			staged ? tr("Staged") : tr("Not staged"), n);
}

static bool same_row(const struct commit_row *a, const struct commit_row *b)
{
	return a->kind == b->kind && a->staged == b->staged && str_eq(a->path, b->path) &&
		str_eq(a->key, b->key);
}

/* What was selected stays so where it still stands; else its place does. */
void commit_make_rows(struct commit *c)
{
	struct commit_rows before = c->rows;
	int selected = c->list.selected;
	c->rows = (struct commit_rows){0};
	add_rows(c, true);
	add_rows(c, false);
	for (size_t i = 0; selected >= 0 && (size_t)selected < before.n && i < c->rows.n; i++) {
		if (same_row(&c->rows.v[i], &before.v[selected]))
			c->list.selected = (int)i;
	}
	list_fit(&c->list, (int)c->rows.n, c->parts.list.h);
	buf_clear(&c->shown_path);
	vec_done(&before);
	arena_done(&before.arena);
}
