#include "ui/edits.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "check/entries.h"
#include "schema/template.h"
#include "schema/type.h"
#include "text/diff.h"
#include "ui/setting.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE 1
#endif

/* What is renamed, and the files that change for it. */
struct renaming {
	struct store *s;
	unsigned id;
	const struct kind *kind;
	struct str old, name; /* old: lent from `was` */
	struct buf was, from, to;
	struct ids changed; /* rows, in the order in which they are written */
};

/* --- where it goes ---------------------------------------------------------------------------- */

/* Its own folder, or the one that its folder lies in: what is moved is told by the kind. */
static void find_paths(struct renaming *r, struct str path)
{
	bool folder = r->kind->identity == IDENTITY_FOLDER;
	struct str moved = folder ? path_dir(path) : path;
	struct str base = path_base(moved), ending = str_from(base, path_stem(moved).n);
	buf_put(&r->from, moved);
	buf_put(&r->to, path_dir(moved));
	buf_putc(&r->to, '/');
	buf_put(&r->to, r->name);
	buf_put(&r->to, folder ? STR("") : ending);
}

static bool move(const struct renaming *r, struct err *e)
{
	const char *from = buf_text(&r->from), *to = buf_text(&r->to);
	if (str_eq(buf_str(&r->from), buf_str(&r->to)))
		return true;
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return true;
	bool unknown = errno == EINVAL || errno == ENOSYS;
	if (unknown && access(to, F_OK) != 0 && rename(from, to) == 0)
		return true;
	return err_sys(e, "cannot rename it");
}

/* --- what names it ---------------------------------------------------------------------------- */

static void note_change(struct renaming *r, unsigned id, const struct doc *d)
{
	for (size_t i = 0; i < r->changed.n; i++) {
		if (r->changed.v[i] == id)
			return;
	}
	if (doc_is_changed(d))
		vec_push(&r->changed, id);
}

/* The same list, or text, with the name exchanged; false where the name is not in it. */
static bool exchange(struct value *out, const struct renaming *r, const struct value_look *look,
	struct arena *a)
{
	struct entries e = entries_all(look);
	struct str *names = arena_alloc(a, (e.n + 1) * sizeof *names);
	bool found = false;
	for (size_t i = 0; i < e.n; i++) {
		bool mine = str_eq(e.v[i].text, r->old);
		names[i] = mine ? r->name : e.v[i].text;
		found = found || mine;
	}
	bool text = look->value->kind == VALUE_TEXT && !look->field->separators;
	*out = text ? value_text(r->name) : value_list(a, names, e.n, look->field->fresh);
	vec_done(&e);
	return found;
}

static bool change_field(struct renaming *r, struct doc *d, const struct kind *kind,
	const struct field *field, struct err *e)
{
	const struct field_span *f = doc_field(d, field->key);
	struct arena a = {0};
	struct value value;
	const struct value_look look = {.kind = kind,
		.field = field,
		.value = &f->value,
		.raw = doc_raw(d, f)};
	bool good = true;
	if (exchange(&value, r, &look, &a)) {
		const struct wish wish = type_wish(kind->schema, field, field->key, &value);
		good = wish_set(d, &wish, e);
	}
	arena_done(&a);
	return good;
}

static bool change_references(struct renaming *r, unsigned id, struct err *e)
{
	const struct kind *kind = store_row(r->s, id)->kind;
	struct doc *d = kind && kind->schema ? store_doc(r->s, id, e) : NULL;
	bool good = true;
	if (!d || !doc_is_strict(d) || str_find(doc_text(d), 0, r->old) == STR_NONE)
		return true;
	for (size_t i = 0; good && i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		if (doc_field(d, field->key) && str_eq(field->refers, r->kind->id))
			good = change_field(r, d, kind, field, e);
	}
	note_change(r, id, d);
	return good;
}

static bool change_name(struct renaming *r, struct err *e)
{
	const struct field *field = schema_part(r->kind->schema, PART_NAME);
	struct doc *d = store_doc(r->s, r->id, e);
	if (!d)
		return false;
	if (!field || !doc_field(d, field->key))
		return true;
	const struct setting setting = {field->key, r->name};
	if (!setting_make(d, r->kind, &setting, false, e))
		return false;
	note_change(r, r->id, d);
	return true;
}

/* --- all or nothing --------------------------------------------------------------------------- */

static void take_back(struct renaming *r, size_t written)
{
	for (size_t i = 0; i < written; i++) {
		struct err e;
		struct doc *d = store_doc(r->s, r->changed.v[i], &e);
		while (d && doc_undo(d))
			;
		if (d && store_save(r->s, r->changed.v[i], &e) != FILE_REPLACED)
			batch_fail(store_row(r->s, r->changed.v[i])->path, e.text);
	}
}

static int write_all(struct renaming *r)
{
	struct err e;
	for (size_t i = 0; i < r->changed.n; i++) {
		if (store_save(r->s, r->changed.v[i], &e) == FILE_REPLACED)
			continue;
		take_back(r, i);
		return batch_fail(store_row(r->s, r->changed.v[i])->path, e.text);
	}
	if (move(r, &e))
		return BATCH_OK;
	take_back(r, r->changed.n);
	return batch_fail(buf_str(&r->to), e.text);
}

/* As git words it, and the differences below. */
static int print_plan(struct renaming *r)
{
	struct buf out = {0};
	buf_printf(&out, "rename from %s\nrename to %s\n", buf_text(&r->from), buf_text(&r->to));
	for (size_t i = 0; i < r->changed.n; i++) {
		struct err e;
		const struct doc *d = store_doc(r->s, r->changed.v[i], &e);
		struct buf path = {0};
		batch_path(&path, r->s, r->changed.v[i]);
		diff_unified(&out, doc_saved(d), doc_text(d), buf_text(&path), buf_text(&path));
		buf_done(&path);
	}
	batch_print(buf_str(&out));
	buf_done(&out);
	return BATCH_FOUND;
}

static int rename_it(struct renaming *r, bool dry_run)
{
	struct err e;
	if (!str_eq(buf_str(&r->from), buf_str(&r->to)) && access(buf_text(&r->to), F_OK) == 0)
		return batch_fail(buf_str(&r->to), "is there already");
	bool good = change_name(r, &e);
	for (unsigned id = 0; good && id < r->s->rows.n; id++)
		good = id == r->id || change_references(r, id, &e);
	if (!good) {
		batch_fail(buf_str(&r->from), e.text);
		return BATCH_FOUND;
	}
	return dry_run ? print_plan(r) : write_all(r);
}

static int run_in(struct store *s, const struct options *o, struct str path)
{
	struct renaming r = {.s = s, .name = str_of(o->args[1])};
	r.id = store_row_of(s, path);
	while (store_read_next(s))
		;
	const struct row *row = store_row(s, r.id);
	int status = BATCH_FAILED;
	if (row->state != ROW_READ) {
		batch_fail(str_of(o->args[0]), row_text(row, ROW_PROBLEM).p);
	} else {
		r.kind = row->kind;
		buf_put(&r.was, row_text(row, ROW_NAME));
		r.old = buf_str(&r.was);
		find_paths(&r, row->path);
		status = rename_it(&r, options_has(o, "--dry-run"));
	}
	vec_done(&r.changed);
	buf_done(&r.was), buf_done(&r.from), buf_done(&r.to);
	return status;
}

/* What may name the file: all that lies in its tool's folder, ".claude" above it, and in that at home. */
static int rename_among(const struct options *o, const struct schemas *schemas, struct str path)
{
	struct buf folder = {0}, home = {0}, own = {0};
	struct store s;
	bool failed = false;
	buf_put(&folder, path_tool_folder(path));
	path_home(&home);
	path_join(&own, buf_str(&home), path_base(buf_str(&folder)));
	const char *folders[] = {buf_text(&folder), buf_text(&own)};
	struct options among = *o;
	among.args = folders;
	among.n = 1 + (home.n && access(buf_text(&own), F_OK) == 0);
	batch_open(&s, schemas, &among, 0, &failed);
	int status = run_in(&s, o, path);
	store_done(&s);
	buf_done(&folder), buf_done(&home), buf_done(&own);
	return status;
}

static int run_rename(const struct options *o, const struct schemas *schemas)
{
	struct buf path = {0};
	struct err e;
	if (o->n != 2)
		return batch_fail(STR("rename"), "wants a file and its new name");
	const char *refused = template_refuses(str_of(o->args[1]));
	if (refused)
		return batch_fail(str_of(o->args[1]), refused);
	int status = path_real(&path, o->args[0], &e) ? rename_among(o, schemas, buf_str(&path))
						      : batch_fail(str_of(o->args[0]), e.text);
	buf_done(&path);
	return status;
}

static const struct option_row rename_options[] = {
	{"--dry-run", NULL, N_("print what would change; status 1")},
	{NULL, NULL, NULL},
};

const struct command batch_rename = {"rename", "[--dry-run] FILE NAME",
	N_("Give a file another name, and its name: and what refers to it; it stays in its folder"),
	rename_options, run_rename};
