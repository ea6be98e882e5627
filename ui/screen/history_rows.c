/* The rows of a file's history: commits as they are found, and the parts of one that is unfolded. */
#include "ui/screen/history.h"

#include "base/vec.h"
#include "store/moved.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { COMMITS_A_SLICE = 50 };

/* --- commits ---------------------------------------------------------------------------------- */

static struct version_source source_of(const struct history *h)
{
	struct store *s = h->screen.ctx->store;
	return (struct version_source){h->git, &s->schemas->kinds, &s->memo};
}

struct vcs_log *history_open_log(const struct history *h, struct err *e)
{
	struct buf path = {0};
	const struct version_source from = source_of(h);
	moved_in_head(&from, buf_str(&h->path), &path);
	struct vcs_log *log = vcs_log_open(h->git, buf_str(&path), e);
	buf_done(&path);
	return log;
}

static void add_commit(struct history *h, const struct vcs_commit *found)
{
	struct history_row row = {.author = arena_str(&h->arena, found->author),
		.subject = arena_str(&h->arena, found->subject),
		.path = arena_str(&h->arena, found->path),
		.old_path = arena_str(&h->arena, found->old_path)};
	time_t there = (time_t)(found->when + found->offset * 60);
	struct tm tm;
	memcpy(row.id, found->id, sizeof row.id);
	memcpy(row.before, found->before, sizeof row.before);
	if (!gmtime_r(&there, &tm) || strftime(row.date, sizeof row.date, "%Y-%m-%d", &tm) == 0)
		snprintf(row.date, sizeof row.date, "?");
	vec_push(&h->rows, row);
}

static void end_log(struct history *h)
{
	vcs_log_close(h->log);
	h->log = NULL;
}

/* What came may be an agent that went, though git does not tell. */
static void go_on_before(struct history *h, struct vcs_commit *found)
{
	struct buf old = {0};
	const struct version_source from = source_of(h);
	if (moved_in_commit(&from, found, &old))
		vcs_log_came_from(h->log, buf_str(&old), found);
	buf_done(&old);
}

bool history_find_some(struct history *h)
{
	struct vcs_commit found;
	bool ended;
	struct err e;
	if (!h->log)
		return false;
	enum vcs_found what = vcs_log_next(h->log, COMMITS_A_SLICE, &found, &ended, &e);
	if (what == VCS_FOUND) {
		go_on_before(h, &found);
		add_commit(h, &found);
	}
	if (what == VCS_FAILED)
		ctx_note(h->screen.ctx, ROLE_ERROR, "%s", e.text);
	if (ended || what == VCS_FAILED)
		end_log(h);
	return true;
}

void history_take_pair(const struct history *h, struct versus *v, const struct history_row *row)
{
	const struct version_source from = source_of(h);
	const struct versus_pair pair = {row->old_path, row->path, {VCS_REV, row->before},
		{VCS_REV, row->id}};
	versus_take(v, &from, &pair);
}

void history_sum_up(struct history *h, struct history_row *row)
{
	struct versus v = {0};
	struct buf line = {0};
	if (row->is_part || row->summed)
		return;
	history_take_pair(h, &v, row);
	versus_line(&v, &line);
	row->summary = arena_str(&h->arena, buf_str(&line));
	row->summed = true;
	versus_done(&v);
	buf_done(&line);
}

struct history_row *history_next_to_sum(const struct history *h)
{
	for (int i = 0; i < h->list.height && (size_t)(h->list.top + i) < h->rows.n; i++) {
		struct history_row *row = &h->rows.v[h->list.top + i];
		if (!row->is_part && !row->summed)
			return row;
	}
	return NULL;
}

/* --- parts ------------------------------------------------------------------------------------ */

void history_unfold(struct history *h)
{
	size_t at = (size_t)h->list.selected, n = versus_parts(&h->versus);
	struct history_row *row = &h->rows.v[at];
	if (row->is_part || row->unfolded)
		return;
	if (n == 0) {
		ctx_note(h->screen.ctx, ROLE_MESSAGE, "this version can only be taken as a whole");
		return;
	}
	row->unfolded = true;
	vec_reserve(&h->rows, n);
	row = &h->rows.v[at];
	memmove(row + 1 + n, row + 1, (h->rows.n - at - 1) * sizeof *row);
	h->rows.n += n;
	for (size_t i = 0; i < n; i++) {
		row[1 + i] = *row;
		row[1 + i].is_part = true;
		row[1 + i].key = arena_str(&h->arena, versus_part(&h->versus, i));
	}
}

void history_fold(struct history *h)
{
	size_t at = (size_t)h->list.selected;
	while (at > 0 && h->rows.v[at].is_part)
		at--;
	h->rows.v[at].unfolded = false;
	while (at + 1 < h->rows.n && h->rows.v[at + 1].is_part)
		vec_remove(&h->rows, at + 1);
	list_fit(&h->list, (int)h->rows.n, h->parts.list.h);
	list_select(&h->list, (int)at);
}
