/* What is changed in open files, and how it reaches the disk. */
#include "store/store.h"

#include <sys/stat.h>
#include <unistd.h>

enum file_outcome store_save(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = store_opened(s, id, e);
	struct buf path = {0};
	if (!o)
		return FILE_KEPT;
	if (!doc_is_changed(&o->doc))
		return FILE_REPLACED;
	bool let_out = o->let_out;
	o->let_out = false;
	if (!let_out && !store_stays_in(s, id, e))
		return FILE_KEPT;
	buf_put(&path, s->rows.v[id].path);
	enum file_outcome outcome =
		file_replace(buf_text(&path), doc_saved(&o->doc), doc_text(&o->doc), e);
	buf_done(&path);
	if (outcome == FILE_REPLACED || outcome == FILE_UNCERTAIN) {
		doc_mark_saved(&o->doc);
		letters_forget(s, id);
	}
	return outcome;
}

static bool look(const struct store *s, unsigned id, struct buf *path, struct stat *st)
{
	buf_put(path, s->rows.v[id].path);
	return stat(buf_text(path), st) == 0;
}

bool store_is_protected(const struct store *s, unsigned id)
{
	struct buf path = {0};
	struct stat st;
	bool there = look(s, id, &path, &st);
	buf_done(&path);
	return there && !(st.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) &&
		(st.st_uid == geteuid() || geteuid() == 0);
}

enum file_outcome store_save_protected(struct store *s, unsigned id, struct err *e)
{
	struct buf path = {0};
	struct stat st;
	enum file_outcome outcome = FILE_KEPT;
	if (!look(s, id, &path, &st) ||
		chmod(buf_text(&path), (st.st_mode & 07777) | S_IWUSR) != 0) {
		err_sys(e, "cannot make it writable");
	} else {
		outcome = store_save(s, id, e);
		if (chmod(buf_text(&path), st.st_mode & 07777) != 0 && outcome == FILE_REPLACED) {
			err_sys(e, "saved, but it cannot be made read-only again");
			outcome = FILE_UNCERTAIN;
		}
	}
	buf_done(&path);
	return outcome;
}

void store_is_back(struct store *s, unsigned id)
{
	s->edition += s->rows.v[id].gone;
	s->rows.v[id].gone = false;
}

bool store_create(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = store_opened(s, id, e);
	struct buf path = {0};
	if (!o)
		return false;
	buf_put(&path, s->rows.v[id].path);
	bool done = file_create(buf_text(&path), doc_text(&o->doc), e);
	buf_done(&path);
	if (done) {
		store_is_back(s, id);
		doc_mark_saved(&o->doc);
		letters_forget(s, id);
	}
	return done;
}

bool store_is_changed(const struct store *s, unsigned id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (s->opened.v[i]->id == id)
			return doc_is_changed(&s->opened.v[i]->doc);
	}
	return false;
}

bool store_unsaved(const struct store *s, unsigned *id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (doc_is_changed(&s->opened.v[i]->doc)) {
			*id = s->opened.v[i]->id;
			return true;
		}
	}
	return false;
}
