#include "store/deeds.h"

#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"
#include "store/trash.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void deeds_done(struct deeds *d)
{
	vec_done(d);
	arena_done(&d->arena);
	*d = (struct deeds){0};
}

/* --- planning --------------------------------------------------------------------------------- */

static bool is_folder(struct str path)
{
	struct stat st;
	struct buf text = {0};
	buf_put(&text, path);
	bool folder = lstat(buf_text(&text), &st) == 0 && S_ISDIR(st.st_mode);
	buf_done(&text);
	return folder;
}

static void add(struct deeds *d, struct deed deed)
{
	struct str *const texts[] = {&deed.from, &deed.to, &deed.before, &deed.after};
	deed.folder = deed.kind != DEED_MAKE && is_folder(deed.from);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = arena_str(&d->arena, *texts[i]);
	vec_push(d, deed);
}

void deeds_make(struct deeds *d, struct str path, struct str bytes)
{
	add(d, (struct deed){.kind = DEED_MAKE, .to = path, .after = bytes});
}

void deeds_move(struct deeds *d, struct str from, struct str to)
{
	add(d, (struct deed){.kind = DEED_MOVE, .from = from, .to = to});
}

void deeds_copy(struct deeds *d, struct str from, struct str to)
{
	add(d, (struct deed){.kind = DEED_COPY, .from = from, .to = to});
}

void deeds_write(struct deeds *d, struct str path, struct str before, struct str after)
{
	add(d, (struct deed){.kind = DEED_WRITE, .from = path, .before = before, .after = after});
}

void deeds_trash(struct deeds *d, struct str path)
{
	add(d, (struct deed){.kind = DEED_TRASH, .from = path});
}

void deeds_say(struct deeds *d, struct str says, struct str unsays)
{
	d->says = arena_str(&d->arena, says);
	d->unsays = arena_str(&d->arena, unsays);
}

/* --- one deed --------------------------------------------------------------------------------- */

/* Texts of an arena end in a NUL. */
static bool make_folder_of(struct str path, struct err *e)
{
	struct buf folder = {0};
	buf_put(&folder, path_dir(path));
	bool made = path_make_dir(buf_text(&folder), 0777, e);
	buf_done(&folder);
	return made;
}

static enum move_outcome rewrite(const char *path, struct str before, struct str after,
	struct err *e)
{
	switch (file_replace(path, before, after, e)) {
	case FILE_REPLACED:
		return MOVE_DONE;
	case FILE_UNCERTAIN:
		return MOVE_UNCERTAIN;
	case FILE_KEPT:
	case FILE_CHANGED:
	case FILE_GONE:
	case FILE_TORN:
		break;
	}
	return MOVE_KEPT;
}

static enum move_outcome take(struct deeds *d, struct deed *deed, struct str path, struct err *e)
{
	struct buf kept = {0};
	enum move_outcome outcome = trash_take(path, &kept, e);
	if (outcome != MOVE_KEPT)
		deed->kept = arena_str(&d->arena, buf_str(&kept));
	buf_done(&kept);
	return outcome;
}

static enum move_outcome give(struct deed *deed, struct str path, struct err *e)
{
	enum move_outcome outcome = trash_give(deed->kept, path, e);
	if (outcome != MOVE_KEPT)
		deed->kept = (struct str){NULL, 0};
	return outcome;
}

static enum move_outcome create(const struct deed *deed, struct err *e)
{
	struct stat st;
	if (lstat(deed->to.p, &st) == 0)
		return err_set(e, "is there already"), MOVE_KEPT;
	return file_create(deed->to.p, deed->after, e) ? MOVE_DONE : MOVE_KEPT;
}

static enum move_outcome do_one(struct deeds *d, struct deed *deed, struct err *e)
{
	if (deed->to.n && !make_folder_of(deed->to, e))
		return MOVE_KEPT;
	if (deed->kept.n)
		return give(deed, deed->to, e);
	switch (deed->kind) {
	case DEED_MAKE:
		return create(deed, e);
	case DEED_MOVE:
		return move_path(deed->from.p, deed->to.p, e);
	case DEED_COPY:
		return move_copy(deed->from.p, deed->to.p, e);
	case DEED_WRITE:
		return rewrite(deed->from.p, deed->before, deed->after, e);
	case DEED_TRASH:
		break;
	}
	return take(d, deed, deed->from, e);
}

static enum move_outcome undo_one(struct deeds *d, struct deed *deed, struct err *e)
{
	switch (deed->kind) {
	case DEED_MAKE:
	case DEED_COPY:
		return take(d, deed, deed->to, e);
	case DEED_MOVE:
		return make_folder_of(deed->from, e) ? move_path(deed->to.p, deed->from.p, e)
						     : MOVE_KEPT;
	case DEED_WRITE:
		return rewrite(deed->from.p, deed->after, deed->before, e);
	case DEED_TRASH:
		break;
	}
	return give(deed, deed->from, e);
}

/* --- all of them ------------------------------------------------------------------------------ */

static void name_it(const struct deed *deed, bool undo, struct err *e)
{
	char why[sizeof e->text];
	bool at_end = deed->to.n && !undo;
	memcpy(why, e->text, sizeof why);
	err_set(e, "%.*s: %.300s", STR_ARG(path_base(at_end ? deed->to : deed->from)), why);
}

static enum move_outcome step(struct deeds *d, size_t i, bool undo, struct err *e)
{
	struct deed *deed = &d->v[i];
	enum move_outcome outcome = undo ? undo_one(d, deed, e) : do_one(d, deed, e);
	if (outcome != MOVE_DONE)
		name_it(deed, undo, e);
	return outcome;
}

/* The first `n` in the order of going through them, one way or the other; a failure turns round. */
static bool go_through(struct deeds *d, bool undo, struct err *e)
{
	struct err why;
	e->text[0] = '\0';
	for (size_t i = 0; i < d->n; i++) {
		enum move_outcome outcome = step(d, undo ? d->n - 1 - i : i, undo, &why);
		if (outcome == MOVE_UNCERTAIN)
			*e = why;
		if (outcome != MOVE_KEPT)
			continue;
		*e = why;
		while (i-- > 0) {
			if (step(d, undo ? d->n - 1 - i : i, !undo, &why) == MOVE_KEPT)
				err_set(e, "%.180s; and not taken back: %.180s", e->text, why.text);
		}
		return false;
	}
	d->done = !undo;
	return true;
}

bool deeds_may(const struct deeds *d, struct err *e)
{
	struct stat st;
	for (size_t i = 0; i < d->n; i++) {
		struct str to = d->v[i].to;
		for (size_t k = 0; to.n && k < i; k++) {
			if (str_eq(d->v[k].to, to))
				return err_set(e, "two files would be %.*s",
					STR_ARG(path_base(to)));
		}
		if (to.n && lstat(to.p, &st) == 0)
			return err_set(e, "%.*s: is there already", STR_ARG(path_base(to)));
	}
	return true;
}

bool deeds_do(struct deeds *d, struct err *e)
{
	/* What is found out before anything is done needs not to be taken back. */
	return deeds_may(d, e) && go_through(d, false, e);
}

bool deeds_undo(struct deeds *d, struct err *e)
{
	return go_through(d, true, e);
}

/* --- a session's ------------------------------------------------------------------------------ */

static void drop_from(struct journal *j, size_t n)
{
	while (j->n > n)
		deeds_done(&j->v[--j->n]);
}

void journal_done(struct journal *j)
{
	drop_from(j, 0);
	vec_done(j);
	*j = (struct journal){0};
}

void journal_add(struct journal *j, struct deeds *d)
{
	drop_from(j, j->made);
	vec_push(j, *d);
	*d = (struct deeds){0};
	j->made = j->n;
	j->fresh = true;
}

struct deeds *journal_next(struct journal *j, bool redo)
{
	if (redo)
		return j->made < j->n ? &j->v[j->made] : NULL;
	return j->made ? &j->v[j->made - 1] : NULL;
}

bool journal_step(struct journal *j, bool redo, struct deeds **which, struct err *e)
{
	*which = journal_next(j, redo);
	if (!*which || !(redo ? deeds_do(*which, e) : deeds_undo(*which, e)))
		return false;
	j->made += redo ? 1 : (size_t)-1;
	j->fresh = true;
	return true;
}
