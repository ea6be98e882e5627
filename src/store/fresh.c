#include "store/fresh.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "schema/template.h"
#include "schema/type.h"
#include "store/opened.h"

/* --- what stands in it ------------------------------------------------------------------------ */

static bool own_template(struct buf *out, const struct kind *kind, struct str name)
{
	struct buf path = {0}, text = {0};
	struct err ignored;
	path_config(&path);
	bool home = path.n > 0;
	buf_printf(&path, "/templates/%.*s.md", STR_ARG(kind->id));
	bool found = home && file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &ignored);
	if (found)
		template_fill(out, buf_str(&text), name);
	buf_done(&path);
	buf_done(&text);
	return found;
}

void fresh_text(struct buf *out, const struct kind *kind, struct str name, bool bare)
{
	if (!own_template(out, kind, name))
		template_text(out, kind, name, bare);
}

void fresh_copy(struct buf *out, struct str text, const struct kind *kind, struct str name)
{
	const struct field *field = kind ? schema_part(kind->schema, PART_NAME) : NULL;
	struct doc d;
	struct err ignored;
	doc_open(&d, text);
	if (field && doc_field(&d, field->key)) {
		const struct value value = value_text(name);
		struct wish wish = type_wish(kind->schema, field, field->key, &value);
		wish.one_line = true;
		(void)wish_set(&d, &wish, &ignored);
	}
	buf_put(out, doc_text(&d));
	doc_done(&d);
}

bool fresh_is_named(const struct kind *kind)
{
	const struct field *field = kind ? schema_part(kind->schema, PART_NAME) : NULL;
	return field && (field->required || kind->identity == IDENTITY_NAME);
}

/* --- making it -------------------------------------------------------------------------------- */

/* The whole folder is copied, then its file gets the new text; a copy of what is switched off is on. */
static void plan_folder(struct deeds *d, const struct fresh_wish *wish, struct str before)
{
	struct buf file = {0};
	struct str folder = path_dir(wish->path);
	path_join(&file, folder, path_base(wish->model));
	deeds_copy(d, path_dir(wish->model), folder);
	if (!str_eq(buf_str(&file), wish->path))
		deeds_move(d, buf_str(&file), wish->path);
	deeds_write(d, wish->path, before, wish->text);
	buf_done(&file);
}

bool fresh_plan(struct deeds *d, const struct fresh_wish *wish, struct err *e)
{
	struct buf model = {0}, before = {0};
	if (!wish->model.n) {
		deeds_make(d, wish->path, wish->text);
		return true;
	}
	buf_put(&model, wish->model);
	bool read = file_read(buf_text(&model), FILE_VIEW_LIMIT, &before, e);
	if (read)
		plan_folder(d, wish, buf_str(&before));
	buf_done(&model);
	buf_done(&before);
	return read;
}

/* --- its row ---------------------------------------------------------------------------------- */

unsigned fresh_add(struct store *s, struct str path, struct str text)
{
	struct root root = {.scope = SCOPE_FOLDER, .is_file = true, .linked = true};
	buf_put(&root.path, path);
	vec_push(&s->roots, root);
	if (s->next_root == s->roots.n - 1)
		s->next_root++;
	store_add_row(s, arena_str(&s->scan.arena, path), (unsigned)(s->roots.n - 1));
	unsigned id = (unsigned)(s->rows.n - 1);
	struct opened *o = xcalloc(1, sizeof *o);
	o->id = id;
	o->reading_no = ++s->readings;
	o->used = ++s->clock;
	vec_push(&s->opened, o);
	fresh_set(s, id, path, text);
	return id;
}

void fresh_set(struct store *s, unsigned id, struct str path, struct str text)
{
	struct opened *o = opened_find(s, id);
	struct row *row = &s->rows.v[id];
	if (!o)
		return;
	if (!str_eq(row->path, path))
		row->path = arena_str(&s->scan.arena, path);
	doc_done(&o->doc);
	doc_open(&o->doc, text);
	doc_mark_new(&o->doc);
	/* Nobody else is to meet it before it is there. */
	row->gone = true;
	row->state = ROW_READ;
	store_judge(s, id);
	row->winner = ROW_NOT_SHADOWED;
}

void fresh_hide(struct store *s, unsigned id)
{
	s->rows.v[id].path = STR("");
}

void fresh_drop(struct store *s, unsigned id)
{
	struct opened *o = opened_find(s, id);
	fresh_hide(s, id);
	if (!o)
		return;
	doc_done(&o->doc);
	doc_open(&o->doc, STR(""));
}
