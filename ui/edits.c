#include "ui/edits.h"

#include "text/diff.h"

bool edits_open(struct store *s, const struct schemas *schemas, const struct options *o,
	size_t first, size_t end)
{
	struct options files = *o;
	bool failed = false;
	files.n = end;
	batch_open(s, schemas, &files, first, &failed);
	for (size_t i = 0; i < s->roots.n && !failed; i++) {
		if (!s->roots.v[i].is_file) {
			batch_fail(buf_str(&s->roots.v[i].label), "a folder, not a file");
			failed = true;
		}
	}
	return !failed;
}

/* The path as a difference has it: "./" at its front goes. */
static void put_place(struct buf *out, const struct store *s, unsigned id)
{
	struct buf path = {0};
	batch_path(&path, s, id);
	buf_put(out, str_from(buf_str(&path), str_starts(buf_str(&path), STR("./")) ? 2 : 0));
	buf_done(&path);
}

static int print_changes(struct store *s)
{
	int status = BATCH_OK;
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		const struct doc *d = store_is_changed(s, id) ? store_doc(s, id, &e) : NULL;
		if (!d)
			continue;
		struct buf diff = {0}, a = {0}, b = {0};
		buf_puts(&a, "a/");
		buf_puts(&b, "b/");
		put_place(&a, s, id);
		put_place(&b, s, id);
		diff_unified(&diff, doc_saved(d), doc_text(d), buf_text(&a), buf_text(&b));
		batch_print_patch(buf_str(&diff));
		status = diff.n ? BATCH_FOUND : status;
		buf_done(&diff);
		buf_done(&a);
		buf_done(&b);
	}
	return status;
}

static void blame(const struct store *s, unsigned id, const struct err *e)
{
	struct buf path = {0};
	batch_path(&path, s, id);
	batch_fail(buf_str(&path), e->text);
	buf_done(&path);
}

static enum file_outcome save(struct store *s, unsigned id, bool force, struct err *e)
{
	return force && store_is_protected(s, id) ? store_save_protected(s, id, e)
						  : store_save(s, id, e);
}

/* A later file could not be written: bring the earlier ones back. */
static void take_back(struct store *s, unsigned end, bool force)
{
	for (unsigned id = 0; id < end; id++) {
		struct err e;
		struct doc *d = store_doc(s, id, &e);
		while (d && doc_undo(d))
			;
		if (d && save(s, id, force, &e) != FILE_REPLACED)
			blame(s, id, &e);
	}
}

static int write_all(struct store *s, bool force)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		if (!store_is_changed(s, id))
			continue;
		enum file_outcome outcome = save(s, id, force, &e);
		if (outcome == FILE_REPLACED)
			continue;
		blame(s, id, &e);
		if (outcome != FILE_UNCERTAIN)
			take_back(s, id, force);
		return BATCH_FAILED;
	}
	return BATCH_OK;
}

int edits_finish(struct store *s, bool dry_run, bool force)
{
	return dry_run ? print_changes(s) : write_all(s, force);
}
