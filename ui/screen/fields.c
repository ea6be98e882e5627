#include "ui/screen/fields.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "doc/raw.h"
#include "schema/type.h"
#include "text/lines.h"
#include "ui/screen/fields_nested.h"

#include <string.h>

/* --- taking up -------------------------------------------------------------------------------- */

/* The line break that ends a block is no line of its own: the caret rests before it. */
static void hide_last_break(struct edited *e)
{
	struct str text = buf_str(&e->disk);
	if (e->field.widget != WIDGET_TEXT || !str_ends(text, STR("\n")) || str_trim(text).n == 0)
		return;
	e->ends_in_break = true;
	buf_end_at(&e->disk, e->disk.n - 1);
}

static void disk_text(struct edited *e, const struct doc *d)
{
	const struct field_span *f = doc_field(d, e->field.key);
	buf_clear(&e->disk);
	e->ends_in_break = false;
	if (f && !e->raw) {
		type_print(&e->field, &f->value, doc_raw(d, f), &e->disk);
		hide_last_break(e);
	} else if (f) {
		raw_get(d, f, &e->disk);
	}
}

/* A field as the schema would describe it, for a key it does not know: edited as what it is. */
static struct field made_up(struct str key, const struct value *v)
{
	bool one_line = str_find_byte(v->text, 0, '\n') == STR_NONE;
	struct field field = {.key = key,
		.help = TR("A key that no known tool reads. It is kept."),
		.separators = NULL,
		.fresh = WRITTEN_FLOW};
	field.kinds = 1u << VALUE_TEXT |
		(v->kind == VALUE_NUMBER || v->kind == VALUE_BOOL ? 1u << v->kind : 0);
	field.widget = v->kind == VALUE_LIST || v->kind == VALUE_MAP ? WIDGET_RAW
		: v->kind == VALUE_NUMBER || v->kind == VALUE_BOOL   ? WIDGET_CHOICE
		: one_line                                           ? WIDGET_LINE
								     : WIDGET_TEXT;
	field.open = true;
	return field;
}

static void add_row(struct fields *f, struct field field, bool known, const struct doc *d)
{
	struct edited row = {.field = field, .known = known};
	const struct field_span *span = doc_field(d, field.key);
	row.raw = field.widget == WIDGET_RAW || (span && !type_fits(&field, &span->value));
	disk_text(&row, d);
	entry_init(&row.entry, buf_str(&row.disk));
	nested_begin(f, &row, d);
	vec_push(&f->rows, row);
}

/* What is out of use is shown where it stands, and not offered. */
static void add_known(struct fields *f, const struct field *field, const struct doc *d)
{
	struct field row = *field;
	row.required = field_is_due(field, &d->parse.front);
	if (!field->deprecated || doc_field(d, field->key))
		add_row(f, row, true, d);
}

/* A key that is no field's, or another spelling of one. */
static void add_other(struct fields *f, const struct field_span *span, const struct doc *d)
{
	struct str key = arena_str(&f->arena, span->key);
	const struct field *also = schema_also(f->schema, key);
	struct field row = also ? *also : made_up(key, &span->value);
	row.key = key;
	add_row(f, row, also != NULL, d);
}

static void row_done(struct edited *row)
{
	entry_done(&row->entry);
	buf_done(&row->disk);
	problems_done(&row->problems);
}

void fields_done(struct fields *f)
{
	for (size_t i = 0; i < f->rows.n; i++)
		row_done(&f->rows.v[i]);
	vec_done(&f->rows);
	arena_done(&f->arena);
}

/* Of words blanks are no part: alone they are no value. */
static bool is_blank(const struct edited *row, struct str text)
{
	bool words = !row->raw && row->field.widget != WIDGET_LINE &&
		row->field.widget != WIDGET_TEXT && row->field.widget != WIDGET_RAW;
	return text.n == 0 || (words && str_trim(text).n == 0);
}

bool fields_is_blank(const struct edited *row)
{
	return is_blank(row, entry_text(&row->entry));
}

bool fields_changed(const struct fields *f, size_t i)
{
	const struct edited *row = &f->rows.v[i];
	if (fields_is_blank(row) && is_blank(row, buf_str(&row->disk)))
		return false;
	return !str_eq(entry_text(&row->entry), buf_str(&row->disk));
}

size_t fields_change_count(const struct fields *f)
{
	size_t n = 0;
	for (size_t i = 0; i < f->rows.n; i++)
		n += fields_changed(f, i);
	return n;
}

size_t fields_row(const struct fields *f, struct str key)
{
	size_t i = 0;
	while (i < f->rows.n && !str_eq(f->rows.v[i].field.key, key))
		i++;
	return i;
}

void fields_rebase(struct fields *f, const struct opened *o)
{
	struct fields fresh;
	fields_make(&fresh, o, f->kind, f->stem);
	for (size_t i = 0; i < f->rows.n; i++) {
		size_t at = fields_row(&fresh, f->rows.v[i].field.key);
		if (!fields_changed(f, i) || at == fresh.rows.n || f->rows.v[i].nest.depth)
			continue;
		fresh.rows.v[at].raw = f->rows.v[i].raw;
		disk_text(&fresh.rows.v[at], &o->doc);
		entry_set(&fresh.rows.v[at].entry, entry_text(&f->rows.v[i].entry));
		nested_settle(&fresh, at);
		fields_check(&fresh, at, &o->doc);
	}
	nested_carry(&fresh, f, &o->doc);
	fields_done(f);
	*f = fresh;
}

void fields_follow(struct fields *f, const struct doc *d, struct str stem)
{
	f->stem = arena_str(&f->arena, stem);
	f->base = arena_str(&f->arena, doc_text(d));
	for (size_t i = 0; i < f->rows.n; i++) {
		struct edited *row = &f->rows.v[i];
		struct buf was = {0};
		if (fields_changed(f, i) || row->field.part == PART_NAME || row->nest.depth)
			continue;
		buf_set(&was, buf_str(&row->disk));
		disk_text(row, d);
		if (!str_eq(buf_str(&was), buf_str(&row->disk))) {
			entry_done(&row->entry);
			entry_init(&row->entry, buf_str(&row->disk));
		}
		buf_done(&was);
	}
}

/* --- judging ---------------------------------------------------------------------------------- */

/* YAML ends where its last line does. */
static struct str without_breaks(struct str text)
{
	while (text.n && char_is_space(text.p[text.n - 1]))
		text.n--;
	return text;
}

/* The wish that the row's text stands for. An empty text takes the field out: then false. */
static bool wish_of(const struct fields *f, const struct edited *row, struct arena *a,
	struct wish *out)
{
	struct str text = entry_text(&row->entry);
	struct str whole = row->ends_in_break ? arena_printf(a, "%.*s\n", STR_ARG(text)) : text;
	struct value value =
		row->raw ? value_text(without_breaks(text)) : type_parse(&row->field, whole, a);
	bool listing = value.kind == VALUE_LIST;
	if (fields_is_blank(row) || (listing && value.n == 0))
		return false;
	*out = type_wish(f->schema, &row->field, row->field.key, &value);
	out->raw = row->raw;
	return true;
}

static bool has_rule(const struct problems *p, const char *rule)
{
	for (size_t i = 0; i < p->n; i++) {
		if (strcmp(p->v[i].rule, rule) == 0)
			return true;
	}
	return false;
}

/* What would be refused is not offered. */
static bool can_be_mended(const struct fields *f, const struct doc *d, const struct problem *p)
{
	struct doc scratch;
	struct err ignored;
	if (!p->fix.title.n)
		return false;
	doc_open(&scratch, doc_text(d));
	bool good =
		check_fix(&scratch, &(struct subject){&scratch, f->kind, f->stem, 0}, p, &ignored);
	doc_done(&scratch);
	return good;
}

/* Add what was found in the doc about the row's field, but for rules that have spoken. A form
 * changes texts: what mends something else, such as the quotes, is told without a text. */
static void take_found(const struct fields *f, struct edited *row, const struct doc *d,
	const struct problems *found)
{
	size_t spoken = row->problems.n;
	for (size_t i = 0; i < found->n; i++) {
		const struct problem *p = &found->v[i];
		const struct problems before = {.v = row->problems.v, .n = spoken};
		/* That a key is not known is said by where its row stands. */
		bool told =
			has_rule(&before, p->rule) || (!row->known && p->severity == SEVERITY_HINT);
		if (told || !str_eq(p->field, row->field.key))
			continue;
		struct problem *added = problems_add(&row->problems, p->rule, p->severity, p->where,
			"%.*s", STR_ARG(p->message));
		if (!can_be_mended(f, d, p))
			continue;
		added->fix.title = arena_str(&row->problems.arena, p->fix.title);
		row->mended_outside = true;
	}
}

void fields_take_found(const struct fields *f, struct edited *row, const struct doc *d)
{
	struct reading reading;
	struct problems found = {0};
	check_file(&(struct subject){d, f->kind, f->stem, 0}, &reading, &found);
	take_found(f, row, d, &found);
	problems_done(&found);
}

void fields_tell_raw(struct edited *row, const struct err *e)
{
	struct str text = without_breaks(entry_text(&row->entry));
	const struct span all = {0, text.n};
	size_t line;
	const char *why;
	if (raw_reads(text, &line, &why))
		problems_add(&row->problems, "yaml-syntax", SEVERITY_ERROR, all,
			"This YAML does not fit here: %s.", e->text);
	else
		problems_add(&row->problems, "yaml-syntax", SEVERITY_ERROR, all,
			"Line %zu of this is no YAML: %s.", line, why);
}

/* YAML text is judged by putting it in. */
static void check_raw(const struct fields *f, struct edited *row, const struct doc *d)
{
	struct arena a = {0};
	struct doc scratch;
	struct wish wish;
	struct err e;
	doc_open(&scratch, doc_text(d));
	bool there = wish_of(f, row, &a, &wish);
	if (there ? wish_set(&scratch, &wish, &e) : wish_unset(&scratch, row->field.key, &e))
		fields_take_found(f, row, &scratch);
	else
		fields_tell_raw(row, &e);
	doc_done(&scratch);
	arena_done(&a);
}

void fields_check_text(const struct fields *f, const struct edited *row, struct str text,
	struct problems *out)
{
	struct arena *a = &out->arena;
	struct value value = type_parse(&row->field, arena_str(a, text), a);
	if (value.kind != VALUE_LIST)
		value.text = arena_str(a, value.text);
	bool empty = is_blank(row, text) || (value.kind == VALUE_LIST && value.n == 0);
	check_value(f->kind, &row->field, empty ? NULL : &value, f->stem, out);
}

static void check_typed(const struct fields *f, struct edited *row)
{
	fields_check_text(f, row, entry_text(&row->entry), &row->problems);
}

/* Judge the row; `found` is what is wrong with the doc, or NULL where that is not known yet. */
static void check_row(struct fields *f, size_t i, const struct doc *d, const struct problems *found)
{
	struct edited *row = &f->rows.v[i];
	problems_done(&row->problems);
	row->mended_outside = false;
	if (row->raw && fields_changed(f, i)) {
		check_raw(f, row, d);
		return;
	}
	if (row->known && !row->raw)
		check_typed(f, row);
	if (!fields_changed(f, i) && found)
		take_found(f, row, d, found);
	else if (!fields_changed(f, i))
		fields_take_found(f, row, d);
}

void fields_check(struct fields *f, size_t i, const struct doc *d)
{
	if (f->rows.v[i].nest.depth)
		nested_check(f, i, d);
	else
		check_row(f, i, d, NULL);
}

static void note_lock(struct fields *f, const struct doc *d)
{
	size_t at;
	const char *why = doc_locked(d, &at);
	if (utf8_invalid(str_span(doc_text(d), d->parse.fence.front)) != STR_NONE)
		why = tr("bytes that are not UTF-8");
	f->locked = why ? arena_str(&f->arena, str_of(why)) : (struct str){"", 0};
}

void fields_make(struct fields *f, const struct opened *o, const struct kind *kind, struct str stem)
{
	const struct front *front = &o->doc.parse.front;
	*f = (struct fields){.kind = kind, .schema = kind->schema};
	f->stem = arena_str(&f->arena, stem);
	f->base = arena_str(&f->arena, doc_text(&o->doc));
	for (size_t i = 0; f->schema && i < f->schema->n; i++)
		add_known(f, &f->schema->fields[i], &o->doc);
	for (size_t i = 0; i < front->n; i++) {
		if (!schema_field(f->schema, front->v[i].key) && !front->v[i].again)
			add_other(f, &front->v[i], &o->doc);
	}
	note_lock(f, &o->doc);
	for (size_t i = 0; i < f->rows.n; i++)
		check_row(f, i, &o->doc, &o->problems);
}

const struct problem *fields_problem(const struct fields *f, size_t i)
{
	return problems_worst(&f->rows.v[i].problems);
}

size_t fields_first_error(const struct fields *f, bool of_all)
{
	for (size_t i = 0; i < f->rows.n; i++) {
		const struct problem *p = fields_problem(f, i);
		bool changed = of_all || fields_changed(f, i) || nested_changed(f, i);
		if (p && p->severity == SEVERITY_ERROR && changed)
			return i;
	}
	return f->rows.n;
}

bool fields_fix(const struct fields *f, size_t i, struct buf *out)
{
	const struct edited *row = &f->rows.v[i];
	for (size_t k = 0; k < row->problems.n; k++) {
		const struct fix *fix = &row->problems.v[k].fix;
		if (fix->kind == FIX_VALUE && !row->raw) {
			type_print(&row->field, &fix->value, fix->value.text, out);
			return true;
		}
	}
	return false;
}

/* The row anew, as YAML or by its widget. */
static void take_as(struct edited *row, bool raw, const struct doc *d)
{
	row->raw = raw;
	disk_text(row, d);
	entry_done(&row->entry);
	entry_init(&row->entry, buf_str(&row->disk));
}

static bool widget_fits(const struct edited *row, const struct doc *d)
{
	const struct field_span *span = doc_field(d, row->field.key);
	return row->field.widget != WIDGET_RAW && (!span || type_fits(&row->field, &span->value));
}

bool fields_toggle_raw(struct fields *f, size_t i, const struct doc *d)
{
	struct edited *row = &f->rows.v[i];
	if (row->nest.depth || nested_changed(f, i))
		return false;
	if (nested_toggle(f, i, d))
		return true;
	if (fields_changed(f, i) || (row->raw && !widget_fits(row, d)))
		return false;
	take_as(row, !row->raw, d);
	fields_check(f, i, d);
	return true;
}

/* --- saving ----------------------------------------------------------------------------------- */

static bool apply_row(const struct fields *f, const struct edited *row, struct doc *d,
	struct err *e)
{
	struct arena a = {0};
	struct wish wish;
	bool done = wish_of(f, row, &a, &wish) ? wish_set(d, &wish, e)
					       : wish_unset(d, row->field.key, e);
	arena_done(&a);
	return done;
}

static bool take_back(struct doc *d, size_t steps)
{
	while (d->done > steps)
		doc_undo(d);
	return false;
}

bool fields_apply(const struct fields *f, struct doc *d, size_t *at, struct err *e)
{
	size_t steps = d->done;
	for (size_t i = 0; i < f->rows.n; i++) {
		if (f->rows.v[i].nest.depth || !fields_changed(f, i) ||
			apply_row(f, &f->rows.v[i], d, e))
			continue;
		*at = i;
		return take_back(d, steps);
	}
	if (!nested_apply(f, d, at, e))
		return take_back(d, steps);
	doc_join_steps(d, steps);
	return true;
}

void fields_to_draft(struct fields *f, struct draft *out)
{
	out->fields = arena_alloc(&f->arena, (f->rows.n + 1) * sizeof *out->fields);
	out->n = 0;
	for (size_t i = 0; i < f->rows.n; i++) {
		if (fields_changed(f, i))
			out->fields[out->n++] = (struct draft_field){f->rows.v[i].field.key,
				entry_text(&f->rows.v[i].entry), f->rows.v[i].raw};
	}
}

void fields_from_draft(struct fields *f, const struct draft *draft, const struct doc *d)
{
	f->base = arena_str(&f->arena, draft->base);
	for (size_t k = 0; k < draft->n; k++) {
		size_t at = nested_row(f, draft->fields[k].key, d);
		if (at == f->rows.n)
			continue;
		bool part = f->rows.v[at].nest.depth;
		if (!part && (draft->fields[k].raw || widget_fits(&f->rows.v[at], d)))
			take_as(&f->rows.v[at], draft->fields[k].raw, d);
		entry_set(&f->rows.v[at].entry, draft->fields[k].text);
		nested_settle(f, at);
		nested_show(f, at);
		fields_check(f, at, d);
	}
}
