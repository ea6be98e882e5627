#include "ui/screen/fields_nested.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/nested.h"
#include "doc/raw.h"
#include "text/lines.h"

enum { MOST_ROWS = 300, MOST_NAMES = 120 };

bool nested_is_group(const struct edited *row)
{
	return row->nest.part == NEST_FIELD || row->nest.part == NEST_GROUP;
}

static bool is_collection(const struct value *v)
{
	return v->kind == VALUE_MAP || v->kind == VALUE_LIST;
}

/* --- what it comes to ------------------------------------------------------------------------- */

static bool all_scalars(const struct value *v)
{
	for (size_t i = 0; i < v->n; i++) {
		if (is_collection(&v->items[i]))
			return false;
	}
	return v->kind == VALUE_MAP;
}

static bool all_lists(const struct value *v)
{
	for (size_t i = 0; i < v->n; i++) {
		if (v->items[i].kind != VALUE_LIST)
			return false;
	}
	return v->kind == VALUE_MAP;
}

/* How many members or items, called by what the field's schema says of it; `top` is NULL for what lies within. */
static void put_count(struct buf *out, size_t n, const struct field *top, enum value_kind kind)
{
	if (top && str_is(top->grants, "hooks"))
		buf_printf(out, trn("%zu matcher", "%zu matchers", n), n);
	else if (top && str_is(top->grants, "mcp"))
		buf_printf(out, trn("%zu server", "%zu servers", n), n);
	else if (kind == VALUE_MAP)
		buf_printf(out, trn("%zu member", "%zu members", n), n);
	else
		buf_printf(out, trn("%zu item", "%zu items", n), n);
}

/* What names an item: its text, or of the map that it is the first member's text, else its key. */
static struct str item_name(const struct value *item)
{
	if (item->kind != VALUE_MAP || item->n == 0)
		return item->text;
	return is_collection(&item->items[0]) ? item->keys[0].text : item->items[0].text;
}

static struct str name_of(const struct value *v, size_t i)
{
	struct str text = v->kind == VALUE_MAP ? v->keys[i].text : item_name(&v->items[i]), line;
	return str_next_line(&text, &line) ? line : STR("");
}

static void put_lists(struct buf *out, const struct value *v, const struct field *top)
{
	for (size_t i = 0; i < v->n && out->n < MOST_NAMES; i++) {
		buf_printf(out, "%s%.*s: ", i ? ", " : "", STR_ARG(v->keys[i].text));
		put_count(out, v->items[i].n, top, VALUE_LIST);
	}
}

static void put_names(struct buf *out, const struct value *v, bool values)
{
	for (size_t i = 0; i < v->n && out->n < MOST_NAMES; i++) {
		struct str name = name_of(v, i), line = v->items[i].text, rest = line;
		buf_printf(out, "%s%.*s", i ? ", " : "", STR_ARG(name));
		if (values && str_next_line(&rest, &line))
			buf_printf(out, ": %.*s", STR_ARG(line));
	}
}

/* `top` is given for the field itself. */
static struct str summary_of(struct fields *f, const struct field *top, const struct value *v)
{
	struct buf out = {0};
	if (v->n == 0)
		buf_puts(&out, tr("empty"));
	else if (all_scalars(v))
		put_names(&out, v, true);
	else if (all_lists(v))
		put_lists(&out, v, top);
	else {
		put_count(&out, v->n, top, v->kind);
		buf_puts(&out, ": ");
		put_names(&out, v, false);
	}
	struct str kept = arena_str(&f->arena, buf_str(&out));
	buf_done(&out);
	return kept;
}

/* --- making the rows -------------------------------------------------------------------------- */

struct walk {
	struct fields *f;
	const struct doc *d;
	const struct edited *top;
	struct edited_list *out; /* NULL: only look whether it can be done */
	struct buf path;
	size_t rows;
};

static void put_step(struct buf *path, const struct value *v, size_t i)
{
	if (v->kind == VALUE_LIST) {
		buf_printf(path, "[%zu]", i);
		return;
	}
	struct str key = v->keys[i].text;
	bool plain = str_find_any(key, 0, ".[]\"") == STR_NONE;
	buf_printf(path, plain ? ".%.*s" : "[\"%.*s\"]", STR_ARG(key));
}

static struct str label_of(struct fields *f, const struct value *v, size_t i, unsigned depth)
{
	if (v->kind == VALUE_MAP)
		return arena_printf(&f->arena, "%*s%.*s", (int)depth, "", STR_ARG(v->keys[i].text));
	return arena_printf(&f->arena, "%*s- %zu", (int)depth, "", i + 1);
}

static void add_part(struct walk *w, struct edited row, struct str text)
{
	row.field.key = arena_str(&w->f->arena, buf_str(&w->path));
	row.field.kinds = 1u << VALUE_TEXT;
	row.field.open = true;
	row.field.fresh = WRITTEN_FLOW;
	row.known = w->top->known;
	buf_put(&row.disk, text);
	entry_init(&row.entry, text);
	vec_push(w->out, row);
}

/* The line break that ends a block is no line of its own. */
static struct str leaf_text(const struct value *v, bool *ends_in_break)
{
	*ends_in_break = str_ends(v->text, STR("\n")) && str_trim(v->text).n;
	return str_cut(v->text, 0, v->text.n - *ends_in_break);
}

/* In brackets over several lines: its bytes are one part, edited as YAML. */
static bool is_lump(const struct doc *d, const struct value *v)
{
	struct str bytes = str_span(doc_text(d), v->span);
	return is_collection(v) && v->written == WRITTEN_FLOW &&
		str_find_byte(bytes, 0, '\n') != STR_NONE;
}

static struct str lump_text(struct walk *w, const struct value *v)
{
	struct buf text = {0};
	raw_get_value(w->d, v, &text);
	struct str kept = arena_str(&w->f->arena, buf_str(&text));
	buf_done(&text);
	return kept;
}

static void add_member(struct walk *w, const struct value *v, size_t i, unsigned depth)
{
	const struct value *part = &v->items[i];
	struct edited row = {.nest = {.depth = depth, .label = label_of(w->f, v, i, depth)}};
	struct str text;
	if (is_lump(w->d, part)) {
		row.nest.part = NEST_LEAF;
		row.raw = true;
		text = lump_text(w, part);
		row.field.help =
			TR("YAML in brackets, over several lines. Emptied, it is taken out.");
	} else if (is_collection(part)) {
		row.nest.part = NEST_GROUP;
		row.nest.summary = text = summary_of(w->f, NULL, part);
		row.field.help = TR("Enter shows what it holds; emptied, it is taken out.");
	} else {
		row.nest.part = NEST_LEAF;
		text = leaf_text(part, &row.ends_in_break);
		row.field.help = TR("A value within the field. Emptied, it is taken out.");
	}
	row.field.empty = text.n ? TR("taken out") : TR("empty");
	row.field.widget = str_find_byte(text, 0, '\n') == STR_NONE ? WIDGET_LINE : WIDGET_TEXT;
	add_part(w, row, text);
}

static void add_place(struct walk *w, const struct value *v, unsigned depth)
{
	struct edited row = {.nest = {NEST_ADD, depth, false, {"", 0}, {"", 0}}};
	row.nest.label = arena_printf(&w->f->arena, "%*s%s", (int)depth, "", tr("+ add"));
	row.field.widget = WIDGET_TEXT;
	row.field.help = v->kind == VALUE_MAP
		? TR("A member is added by what is typed here, as key: value, each on a line of its own; [ ] and { } hold YAML.")
		: TR("An item is added by what is typed here: its members as key: value, or the value; [ ] and { } hold YAML.");
	row.field.empty = v->kind == VALUE_MAP ? TR("key: value") : TR("an item");
	add_part(w, row, STR(""));
}

static bool has_twins(const struct value *v)
{
	for (size_t i = 0; v->kind == VALUE_MAP && i < v->n; i++) {
		if (value_member(v, v->keys[i].text) != &v->items[i])
			return true;
	}
	return false;
}

static bool splits(const struct walk *w, const struct value *v)
{
	return v->n <= MOST_ROWS && !is_lump(w->d, v) && !has_twins(v);
}

/* Does the path lead to that very value? */
static bool leads_to(const struct walk *w, const struct value *v)
{
	struct steps steps;
	struct err ignored;
	return nested_read(&steps, buf_str(&w->path), &ignored) && nested_find(w->d, &steps) == v;
}

/* False where some part cannot be told from the others, or there are too many. */
static bool walk_value(struct walk *w, const struct value *v, unsigned depth)
{
	size_t end = w->path.n;
	if (depth >= NESTED_MOST_STEPS - 1 || !splits(w, v))
		return false;
	for (size_t i = 0; i < v->n; i++) {
		put_step(&w->path, v, i);
		if (++w->rows > MOST_ROWS || !leads_to(w, &v->items[i]))
			return false;
		if (w->out)
			add_member(w, v, i, depth);
		if (is_collection(&v->items[i]) && !is_lump(w->d, &v->items[i]) &&
			!walk_value(w, &v->items[i], depth + 1))
			return false;
		buf_end_at(&w->path, end);
	}
	buf_puts(&w->path, "[+]");
	if (w->out)
		add_place(w, v, depth);
	buf_end_at(&w->path, end);
	return true;
}

static bool walk(struct fields *f, const struct edited *top, const struct doc *d,
	struct edited_list *out)
{
	struct walk w = {.f = f, .d = d, .top = top, .out = out};
	buf_put(&w.path, top->field.key);
	bool good = walk_value(&w, &doc_field(d, top->field.key)->value, 1);
	buf_done(&w.path);
	return good;
}

/* --- the tree --------------------------------------------------------------------------------- */

static bool has_map(const struct value *v)
{
	for (size_t i = 0; i < v->n; i++) {
		if (v->kind == VALUE_MAP || v->items[i].kind == VALUE_MAP)
			return true;
	}
	return false;
}

/* A key of the file that reads like a path into this field would be taken for one. */
static bool has_rival(const struct doc *d, struct str key)
{
	for (size_t i = 0; i < d->parse.front.n; i++) {
		struct str other = d->parse.front.v[i].key;
		if (other.n > key.n && str_starts(other, key) &&
			(other.p[key.n] == '.' || other.p[key.n] == '['))
			return true;
	}
	return str_find_any(key, 0, ".[]\"") != STR_NONE;
}

void nested_begin(struct fields *f, struct edited *row, const struct doc *d)
{
	const struct field_span *span = doc_field(d, row->field.key);
	size_t ignored;
	row->nest.part = NEST_NONE;
	if (!row->raw || !span || span->broken || !is_collection(&span->value) ||
		doc_locked(d, &ignored))
		return;
	if (!has_map(&span->value) || has_rival(d, span->key) || !walk(f, row, d, NULL))
		return;
	row->nest.part = NEST_FIELD;
	row->nest.summary = summary_of(f, &row->field, &span->value);
}

static size_t count_parts(const struct fields *f, size_t top)
{
	size_t n = 0;
	while (top + n + 1 < f->rows.n && f->rows.v[top + n + 1].nest.depth)
		n++;
	return n;
}

static void put_rows(struct fields *f, size_t at, const struct edited *rows, size_t n)
{
	vec_reserve(&f->rows, n);
	for (size_t i = f->rows.n; i-- > at;)
		f->rows.v[i + n] = f->rows.v[i];
	for (size_t i = 0; i < n; i++)
		f->rows.v[at + i] = rows[i];
	f->rows.n += n;
}

static size_t make_parts(struct fields *f, size_t top, const struct doc *d)
{
	struct edited_list parts = {0};
	if (count_parts(f, top) || !doc_field(d, f->rows.v[top].field.key))
		return 0;
	walk(f, &f->rows.v[top], d, &parts);
	put_rows(f, top + 1, parts.v, parts.n);
	size_t n = parts.n;
	vec_done(&parts);
	return n;
}

size_t nested_fold(struct fields *f, size_t i, bool open, const struct doc *d)
{
	f->rows.v[i].nest.open = open;
	return open && f->rows.v[i].nest.part == NEST_FIELD ? make_parts(f, i, d) : 0;
}

bool nested_toggle(struct fields *f, size_t i, const struct doc *d)
{
	struct edited *row = &f->rows.v[i];
	if (row->nest.part == NEST_FIELD) {
		row->nest.part = NEST_NONE;
		return true;
	}
	if (!fields_changed(f, i))
		nested_begin(f, row, d);
	return row->nest.part == NEST_FIELD;
}

void nested_settle(struct fields *f, size_t i)
{
	struct edited *row = &f->rows.v[i];
	if (row->nest.part == NEST_FIELD && fields_changed(f, i) && entry_text(&row->entry).n)
		row->nest.part = NEST_NONE;
}

size_t nested_top(const struct fields *f, size_t i)
{
	while (i && f->rows.v[i].nest.depth)
		i--;
	return i;
}

/* The row that holds row i, which is one of a tree's parts. */
static size_t holder(const struct fields *f, size_t i)
{
	unsigned depth = f->rows.v[i].nest.depth;
	while (i && f->rows.v[i].nest.depth >= depth)
		i--;
	return i;
}

bool nested_hidden(const struct fields *f, size_t i)
{
	while (f->rows.v[i].nest.depth) {
		i = holder(f, i);
		if (!f->rows.v[i].nest.open || !nested_is_group(&f->rows.v[i]))
			return true;
	}
	return false;
}

void nested_show(struct fields *f, size_t i)
{
	while (i < f->rows.n && f->rows.v[i].nest.depth) {
		i = holder(f, i);
		f->rows.v[i].nest.open = true;
	}
}

bool nested_changed(const struct fields *f, size_t i)
{
	size_t top = nested_top(f, i);
	for (size_t k = top + 1; k < f->rows.n && f->rows.v[k].nest.depth; k++) {
		if (fields_changed(f, k))
			return true;
	}
	return false;
}

/* --- rows by their path ----------------------------------------------------------------------- */

/* A part that the file does not have, behind those of its field. */
static size_t add_lost(struct fields *f, size_t top, struct str path, unsigned depth)
{
	struct edited row = {.known = f->rows.v[top].known,
		.nest = {.part = NEST_LEAF, .depth = depth}};
	size_t at = top + count_parts(f, top) + 1;
	row.field = (struct field){.key = arena_str(&f->arena, path),
		.widget = WIDGET_TEXT,
		.open = true};
	if (str_ends(path, STR("[+]")))
		row.nest.part = NEST_ADD;
	row.nest.label = str_from(row.field.key, f->rows.v[top].field.key.n);
	row.field.kinds = 1u << VALUE_TEXT;
	entry_init(&row.entry, STR(""));
	put_rows(f, at, &row, 1);
	f->rows.v[top].nest.part = NEST_FIELD;
	return at;
}

size_t nested_row(struct fields *f, struct str key, const struct doc *d)
{
	size_t at = fields_row(f, key);
	struct str name = str_cut(key, 0, str_find_any(key, 0, ".["));
	if (at < f->rows.n || name.n == key.n)
		return at;
	size_t top = fields_row(f, name);
	if (top == f->rows.n || f->rows.v[top].nest.depth || fields_changed(f, top))
		return f->rows.n;
	if (f->rows.v[top].nest.part == NEST_FIELD)
		make_parts(f, top, d);
	at = fields_row(f, key);
	return at < f->rows.n ? at : add_lost(f, top, key, 1);
}

static void carry_row(struct fields *f, const struct edited *was, const struct doc *d, bool changed)
{
	size_t at = changed ? nested_row(f, was->field.key, d) : fields_row(f, was->field.key);
	if (at == f->rows.n)
		return;
	f->rows.v[at].nest.open = was->nest.open;
	if (!changed)
		return;
	entry_set(&f->rows.v[at].entry, entry_text(&was->entry));
	nested_show(f, at);
	fields_check(f, at, d);
}

void nested_carry(struct fields *f, const struct fields *from, const struct doc *d)
{
	for (size_t i = 0; i < from->rows.n; i++) {
		const struct edited *was = &from->rows.v[i];
		size_t at = fields_row(f, was->field.key);
		if (was->nest.depth)
			carry_row(f, was, d, fields_changed(from, i));
		else if (was->nest.open && at < f->rows.n && f->rows.v[at].nest.part == NEST_FIELD)
			nested_fold(f, at, true, d);
	}
}
