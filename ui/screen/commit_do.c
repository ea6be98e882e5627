/* What the commit screen does to files: staging, discarding, taking that back. */
#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/commit.h"

#include <unistd.h>

static bool read_as(const struct commit *c, struct diff_side *out, struct vcs_version v,
	struct str path, struct err *e)
{
	const struct version_source from = commit_source(c);
	return diff_side_read(out, &from, v, path, e);
}

static const struct vcs_version in_work = {VCS_WORK, NULL}, in_index = {VCS_INDEX, NULL},
				in_head = {VCS_REV, "HEAD"};

/* --- staging ---------------------------------------------------------------------------------- */

/* Lines that a merge leaves where it wants to be told. */
static bool has_marks(struct str text)
{
	return str_starts(text, STR("<<<<<<< ")) ||
		str_find(text, 0, STR("\n<<<<<<< ")) != STR_NONE;
}

bool commit_stage_file(struct commit *c, const struct commit_row *row, struct err *e)
{
	struct diff_side work;
	if (row->staged && row->letter == 'R')
		return vcs_unstage_rename(c->git, row->path, row->old_path, e);
	if (row->staged)
		return vcs_unstage(c->git, row->path, e);
	bool done = read_as(c, &work, in_work, row->path, e);
	if (done && !work.subject.doc)
		done = vcs_stage_gone(c->git, row->path, e);
	else if (done && row->letter == 'U' && has_marks(buf_str(&work.bytes)))
		done = err_set(e, "the marks of the merge still stand in it");
	else
		done = done && vcs_stage(c->git, row->path, buf_str(&work.bytes), e);
	if (done && commit_moved_on_disk(row))
		done = vcs_stage_gone(c->git, row->old_path, e);
	diff_side_done(&work);
	return done;
}

/* The index gets its own bytes with only that part's changed. */
static bool stage_part(struct commit *c, const struct commit_row *row, struct err *e)
{
	struct diff_side index, from = {0};
	bool done = read_as(c, &index, in_index, row->path, e) &&
		read_as(c, &from, row->staged ? in_head : in_work, row->old_path, e);
	if (done && !index.subject.doc)
		done = err_set(e, "the file is not staged yet");
	done = done && versus_graft(&index.doc, &from, row->key, e) &&
		vcs_stage(c->git, row->path, doc_text(&index.doc), e);
	diff_side_done(&index);
	diff_side_done(&from);
	return done;
}

static void put_what(struct buf *out, const struct commit_row *row)
{
	buf_put(out, path_base(row->path));
	if (row->kind == COMMIT_PART) {
		buf_puts(out, ": ");
		buf_put(out, versus_part_name(row->key));
	}
}

void commit_stage(struct commit *c)
{
	const struct commit_row *row = commit_selected(c);
	struct ctx *ctx = c->screen.ctx;
	struct err e;
	struct buf what = {0};
	if (!row)
		return;
	put_what(&what, row);
	bool done =
		row->kind == COMMIT_PART ? stage_part(c, row, &e) : commit_stage_file(c, row, &e);
	if (!done)
		ctx_note(ctx, ROLE_ERROR,
			row->staged ? N_("%.*s not unstaged: %s") : N_("%.*s not staged: %s"),
			STR_ARG(buf_str(&what)), e.text);
	else
		ctx_note(ctx, ROLE_GOOD, row->staged ? N_("unstaged %.*s") : N_("staged %.*s"),
			STR_ARG(buf_str(&what)));
	/* What came may be what went under another name: it is one file's letter then. */
	letters_forget_all(ctx->store);
	commit_ask_about(c, row);
	buf_done(&what);
}

/* --- discarding ------------------------------------------------------------------------------- */

static void discarded_done(struct discarded *d)
{
	buf_done(&d->path);
	buf_done(&d->before);
	buf_done(&d->after);
}

void commit_discards_done(struct discards *d)
{
	for (size_t i = 0; i < d->n; i++)
		discarded_done(&d->v[i]);
	vec_done(d);
}

/* The file goes from those bytes to others, or comes, or goes; only where it is as it was seen. */
static bool turn_file(const char *path, const struct buf *from, const struct buf *to, struct err *e)
{
	struct buf now = {0};
	if (!from)
		return file_create(path, buf_str(to), e);
	if (!to) {
		bool same = file_read(path, FILE_VIEW_LIMIT, &now, e) &&
			(str_eq(buf_str(&now), buf_str(from)) ||
				err_set(e, "another program changed it"));
		buf_done(&now);
		return same && (unlink(path) == 0 || err_sys(e, "cannot be taken away"));
	}
	enum file_outcome outcome = file_replace(path, buf_str(from), buf_str(to), e);
	return outcome == FILE_REPLACED || outcome == FILE_UNCERTAIN;
}

/* What the list has open is read again, so that nobody saves what was there before. */
static bool turn(struct commit *c, const struct discarded *d, bool back, struct err *e)
{
	const struct buf *before = d->was_there ? &d->before : NULL;
	const struct buf *after = d->is_there ? &d->after : NULL;
	bool done = turn_file(buf_text(&d->path), back ? after : before, back ? before : after, e);
	store_look_again(c->screen.ctx->store);
	return done;
}

/* The work tree's bytes as they are, and as the index has them for the disk. */
static bool read_both(struct commit *c, const struct commit_row *row, struct discarded *d,
	struct err *e)
{
	struct diff_side index = {0};
	path_join(&d->path, vcs_root(c->git), row->path);
	if (vcs_is_filtered(c->git, row->path))
		return err_set(e, "git keeps it through a filter: use `git restore`");
	d->was_there = access(buf_text(&d->path), F_OK) == 0;
	bool done =
		(!d->was_there || file_read(buf_text(&d->path), FILE_VIEW_LIMIT, &d->before, e)) &&
		read_as(c, &index, in_index, row->path, e);
	d->is_there = index.subject.doc != NULL;
	done = done &&
		(!d->is_there ||
			vcs_disk_form(c->git, row->path, buf_str(&index.bytes), &d->after, e));
	diff_side_done(&index);
	return done;
}

/* Only one part of the work tree's file becomes the index's. */
static bool keep_other_parts(const struct commit_row *row, struct discarded *d, struct err *e)
{
	struct diff_side index = {.subject.doc = &index.doc};
	struct doc doc;
	doc_open(&doc, buf_str(&d->before));
	doc_open(&index.doc, buf_str(&d->after));
	bool done = versus_graft(&doc, &index, row->key, e);
	if (done)
		buf_set(&d->after, doc_text(&doc));
	doc_done(&doc);
	doc_done(&index.doc);
	return done;
}

/* Git keeps what goes as an object without a name, should roster end before it is wanted again. */
static bool keep(struct commit *c, const struct discarded *d, char id[VCS_ID + 1], struct err *e)
{
	id[0] = '\0';
	return !d->was_there || vcs_keep(c->git, buf_str(&d->before), id, e);
}

static bool discard(struct commit *c, const struct commit_row *row, struct discarded *d,
	struct err *e)
{
	char id[VCS_ID + 1];
	bool done = read_both(c, row, d, e) &&
		(row->kind != COMMIT_PART || keep_other_parts(row, d, e)) && keep(c, d, id, e) &&
		turn(c, d, false, e);
	if (!done)
		return false;
	if (id[0])
		ctx_note(c->screen.ctx, ROLE_GOOD,
			"discarded; u takes it back (later: git cat-file -p %.10s)", id);
	else
		ctx_note(c->screen.ctx, ROLE_GOOD, "the file is back; u takes it away again");
	return true;
}

/* Of what has moved, first the file is put back where it was. */
static bool discard_move(struct commit *c, const struct commit_row *row, struct err *e)
{
	struct discarded d = {0};
	if (!commit_moved_on_disk(row))
		return true;
	struct commit_row old = *row;
	old.path = row->old_path;
	if (discard(c, &old, &d, e)) {
		vec_push(&c->discards, d);
		return true;
	}
	discarded_done(&d);
	return false;
}

void commit_discard(struct commit *c)
{
	const struct commit_row *row = commit_selected(c);
	struct ctx *ctx = c->screen.ctx;
	struct discarded d = {0};
	struct err e;
	if (!row)
		return;
	if (row->staged || row->letter == 'U') {
		ctx_note(ctx, ROLE_MESSAGE,
			row->staged
				? N_("this is staged: Space unstages it, then d discards it")
				: N_("it is in conflict: edit it, then Space says that it is done"));
		return;
	}
	if (discard_move(c, row, &e) && discard(c, row, &d, &e)) {
		letters_forget_all(ctx->store);
		d.joined = commit_moved_on_disk(row);
		vec_push(&c->discards, d);
		commit_ask_about(c, row);
		return;
	}
	ctx_note(ctx, ROLE_ERROR, "not discarded: %s", e.text);
	discarded_done(&d);
	commit_look_again(c);
}

/* The file that had been put back where it was goes again. */
static void take_back_move(struct commit *c)
{
	struct discarded *d = &c->discards.v[c->discards.n - 1];
	struct err e;
	if (!turn(c, d, true, &e)) {
		ctx_note(c->screen.ctx, ROLE_ERROR, "%.*s not taken back: %s",
			STR_ARG(path_base(buf_str(&d->path))), e.text);
		return;
	}
	discarded_done(d);
	c->discards.n--;
}

void commit_undo(struct commit *c)
{
	struct ctx *ctx = c->screen.ctx;
	struct err e;
	if (commit_unstage_all(c))
		return;
	if (c->discards.n == 0) {
		ctx_note(ctx, ROLE_MESSAGE, "nothing was discarded here");
		return;
	}
	struct discarded *d = &c->discards.v[c->discards.n - 1];
	struct str name = path_base(buf_str(&d->path));
	if (!turn(c, d, true, &e)) {
		ctx_note(ctx, ROLE_ERROR, "%.*s not taken back: %s", STR_ARG(name), e.text);
		return;
	}
	ctx_note(ctx, ROLE_GOOD, "taken back: %.*s", STR_ARG(name));
	bool joined = d->joined;
	discarded_done(d);
	c->discards.n--;
	letters_forget_all(ctx->store);
	commit_look_again(c);
	if (joined)
		take_back_move(c);
}
