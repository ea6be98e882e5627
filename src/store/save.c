/* What is changed in open files, and how it reaches the disk. */
#include "store/store.h"

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
