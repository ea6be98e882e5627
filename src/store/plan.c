#include "store/plan.h"

#include "base/path.h"
#include "base/tree.h"
#include "base/vec.h"
#include "base/words.h"
#include "schema/type.h"

#include <fcntl.h>
#include <unistd.h>

const char *plan_locked(const struct store *s, unsigned id)
{
	const struct root *root = store_root(s, id);
	if (!root->read_only)
		return NULL;
	if (root->scope == SCOPE_MANAGED)
		return tr("it is managed by an administrator");
	return root->scope == SCOPE_PLUGIN ? tr("it belongs to a plugin")
					   : tr("its folder is read-only");
}

const char *plan_unwritable(const struct store *s, unsigned id)
{
	const struct root *root = store_root(s, id);
	const char *why = plan_locked(s, id);
	bool by_rights = why && root->scope != SCOPE_MANAGED && root->scope != SCOPE_PLUGIN;
	if (!by_rights)
		return why;
	struct buf path = {0};
	buf_put(&path, store_row(s, id)->path);
	bool writable = faccessat(AT_FDCWD, buf_text(&path), W_OK, AT_EACCESS) == 0;
	buf_done(&path);
	return writable ? NULL : why;
}

bool plan_may(const struct store *s, const struct ids *ids, struct err *e)
{
	for (size_t i = 0; i < ids->n; i++) {
		const struct row *row = store_row(s, ids->v[i]);
		const char *why = plan_locked(s, ids->v[i]);
		if (!why && store_is_changed(s, ids->v[i]))
			why = tr("it has changes that are not saved");
		if (!why && row->gone)
			why = tr("it is not there any more");
		if (why)
			return err_set(e, "%.*s: %s", STR_ARG(path_base(row->path)), why);
	}
	return true;
}

struct str plan_unit(const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	struct str folder = path_dir(row->path), root = buf_str(&store_root(s, id)->path);
	bool by_folder = row->kind && row->kind->identity == IDENTITY_FOLDER;
	/* The folder that was named as a whole is no one file's. */
	bool inside = folder.n > root.n || store_root(s, id)->is_file;
	return by_folder && inside ? folder : row->path;
}

bool plan_goes_along(const struct store *s, const struct ids *ids, size_t i)
{
	struct str unit = plan_unit(s, ids->v[i]);
	for (size_t k = 0; k < ids->n; k++) {
		struct str other = plan_unit(s, ids->v[k]);
		if (unit.n > other.n && str_starts(unit, other) && unit.p[other.n] == '/')
			return true;
	}
	return false;
}

size_t plan_files(const struct store *s, unsigned id)
{
	struct buf unit = {0};
	struct tree_state state = {0};
	buf_put(&unit, plan_unit(s, id));
	bool known = tree_look(AT_FDCWD, buf_text(&unit), &state);
	buf_done(&unit);
	return known ? state.files : 1;
}

bool plan_may_copy(const struct store *s, unsigned id, size_t *files, struct err *e)
{
	static const struct tree_limit most = {1000, UINT64_C(64) * 1024 * 1024};
	struct str unit = plan_unit(s, id);
	struct buf path = {0};
	struct tree_state state = {0};
	buf_put(&path, unit);
	bool may = str_eq(unit, store_row(s, id)->path) ||
		tree_within(AT_FDCWD, buf_text(&path), &most, &state);
	buf_done(&path);
	*files = may && state.files ? state.files : 1;
	return may ||
		err_set(e,
			"%.*s: its folder holds more than %zu files or 64 MB, or cannot be read; copy it outside of roster",
			STR_ARG(path_base(unit)), most.files);
}

void plan_name(const struct store *s, const struct ids *ids, struct buf *out)
{
	if (ids->n == 1)
		buf_put(out, path_base(kind_path(plan_unit(s, ids->v[0]))));
	else
		buf_printf(out, trn("%zu file", "%zu files", ids->n), ids->n);
}

void plan_say(struct deeds *d, struct str says, const char *after)
{
	struct buf done = {0}, undone = {0};
	buf_printf(&done, "%.*s%s", STR_ARG(says), after);
	buf_printf(&undone, tr("taken back: %.*s"), STR_ARG(says));
	deeds_say(d, buf_str(&done), buf_str(&undone));
	buf_done(&done), buf_done(&undone);
}

/* --- deleting --------------------------------------------------------------------------------- */

bool plan_trash(struct store *s, const struct ids *ids, struct deeds *d, struct err *e)
{
	struct buf name = {0}, says = {0};
	if (!plan_may(s, ids, e))
		return false;
	for (size_t i = 0; i < ids->n; i++) {
		if (!plan_goes_along(s, ids, i))
			deeds_trash(d, plan_unit(s, ids->v[i]));
	}
	plan_name(s, ids, &name);
	buf_printf(&says, tr("deleted %s"), buf_text(&name));
	plan_say(d, buf_str(&says),
		ids->n > 1 ? tr("; u brings them back") : tr("; u brings it back"));
	buf_done(&name), buf_done(&says);
	return true;
}

/* --- switching off and on --------------------------------------------------------------------- */

bool plan_is_on(const struct store *s, const struct ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		if (!store_row(s, ids->v[i])->off)
			return true;
	}
	return false;
}

/* The one field that switches files of the kind off. Where a tool's versions differ in which it is, the file's name is
 * what all of them understand. */
static const struct field *switch_of(const struct kind *kind)
{
	const struct field *found = NULL;
	for (size_t i = 0; kind && kind->schema && i < kind->schema->n; i++) {
		const struct field *f = &kind->schema->fields[i];
		if (f->off.n && found)
			return NULL;
		if (f->off.n)
			found = f;
	}
	return found;
}

static bool set_field(struct doc *d, const struct kind *kind, const struct field *f, struct err *e)
{
	struct arena a = {0};
	const struct value value = type_parse(f, f->off, &a);
	const struct wish wish = type_wish(kind->schema, f, f->key, &value);
	bool done = wish_set(d, &wish, e);
	arena_done(&a);
	return done;
}

/* Take out what switches it off. */
static bool unset_fields(struct doc *d, const struct kind *kind, struct err *e)
{
	bool done = true;
	for (size_t i = 0; done && kind->schema && i < kind->schema->n; i++) {
		const struct field *f = &kind->schema->fields[i];
		const struct field_span *span = f->off.n ? doc_field(d, f->key) : NULL;
		if (span && str_eq(span->value.text, f->off))
			done = wish_unset(d, f->key, e);
	}
	return done;
}

/* A deed that gives the file the field, or takes it out. False where it cannot be. */
static bool plan_write(struct store *s, unsigned id, bool on, struct deeds *d, struct err *e)
{
	const struct doc *now = store_doc(s, id, e);
	const struct kind *kind = store_row(s, id)->kind;
	struct doc scratch;
	if (!now)
		return false;
	doc_open(&scratch, doc_text(now));
	bool done = on ? unset_fields(&scratch, kind, e)
		       : set_field(&scratch, kind, switch_of(kind), e);
	if (done && doc_is_changed(&scratch) && (done = store_stays_in(s, id, e)))
		deeds_write(d, store_row(s, id)->path, doc_saved(&scratch), doc_text(&scratch));
	doc_done(&scratch);
	return done;
}

static void plan_ending(const struct row *row, struct deeds *d)
{
	struct buf to = {0};
	if (kind_is_off(row->path))
		buf_put(&to, kind_path(row->path));
	else
		buf_printf(&to, "%.*s.disabled", STR_ARG(row->path));
	deeds_move(d, row->path, buf_str(&to));
	buf_done(&to);
}

static bool switch_one(struct store *s, unsigned id, bool on, struct deeds *d, struct err *e)
{
	const struct row *row = store_row(s, id);
	struct err why;
	if (on && row->kind && !plan_write(s, id, on, d, &why))
		return err_set(e, "%.*s: %.300s", STR_ARG(path_base(row->path)), why.text);
	bool by_name = on ? kind_is_off(row->path)
			  : !switch_of(row->kind) || !plan_write(s, id, on, d, &why);
	if (by_name)
		plan_ending(row, d);
	return true;
}

bool plan_switch(struct store *s, const struct ids *ids, bool on, struct deeds *d, struct err *e)
{
	struct ids meant = {0};
	struct buf name = {0}, says = {0};
	bool good = plan_may(s, ids, e);
	for (size_t i = 0; good && i < ids->n; i++) {
		if (store_row(s, ids->v[i])->off != on)
			continue;
		vec_push(&meant, ids->v[i]);
		good = switch_one(s, ids->v[i], on, d, e);
	}
	plan_name(s, meant.n ? &meant : ids, &name);
	buf_printf(&says, on ? tr("enabled %s") : tr("disabled %s"), buf_text(&name));
	plan_say(d, buf_str(&says),
		on || !s->leaves_out   ? ""
			: meant.n == 1 ? tr("; x enables it")
				       : tr("; x enables them"));
	vec_done(&meant);
	buf_done(&name), buf_done(&says);
	return good;
}
