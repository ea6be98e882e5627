/* What saving makes of the parts of a field, and what is wrong with them. */
#include "doc/nested.h"
#include "doc/raw.h"
#include "ui/screen/fields_nested.h"

/* The path of a part; of "+ add" that of the group it adds to. */
static bool path_of(const struct edited *row, struct steps *out, struct err *e)
{
	struct str path = row->field.key;
	return nested_read(out, row->nest.part == NEST_ADD ? str_cut(path, 0, path.n - 3) : path,
		e);
}

/* YAML, indented as what it replaces. */
static bool set_lump(const struct edited *row, struct doc *d, struct err *e)
{
	struct steps path;
	struct buf text = {0};
	const struct value *v = path_of(row, &path, e) ? nested_find(d, &path) : NULL;
	if (v)
		raw_put_value(&text, str_trim(entry_text(&row->entry)), d, v);
	bool done = v ? nested_set(d, &path, buf_str(&text), e)
		      : err_set(e, "what it stands in is gone");
	buf_done(&text);
	return done;
}

static bool set_leaf(const struct edited *row, struct doc *d, struct err *e)
{
	struct arena a = {0};
	struct steps path;
	struct str text = entry_text(&row->entry);
	if (row->ends_in_break)
		text = arena_printf(&a, "%.*s\n", STR_ARG(text));
	bool done = path_of(row, &path, e) && nested_set_text(d, &path, text, e);
	arena_done(&a);
	return done;
}

/* --- what is added ---------------------------------------------------------------------------- */

static bool add_step(struct steps *path, struct step step, struct err *e)
{
	if (path->n == NESTED_MOST_STEPS)
		return err_set(e, "it lies too deep: edit the field as YAML");
	path->v[path->n++] = step;
	return true;
}

/* "key: value" taken apart. */
static bool read_member(struct str line, struct str *key, struct str *value)
{
	size_t colon = str_find(line, 0, STR(": "));
	if (colon == STR_NONE || colon == 0)
		return false;
	*key = str_trim(str_cut(line, 0, colon));
	*value = str_trim(str_from(line, colon + 1));
	return key->n && value->n;
}

static bool add_member(struct doc *d, struct steps path, struct str line, struct err *e)
{
	struct step step = {0};
	struct str value;
	if (!read_member(line, &step.key, &value))
		return err_set(e, "a member is written key: value");
	if (!add_step(&path, step, e))
		return false;
	if (nested_find(d, &path))
		return err_set(e, "%.*s is there already", STR_ARG(step.key));
	return nested_set(d, &path, value, e);
}

static bool holds_maps(const struct value *list)
{
	for (size_t i = 0; i < list->n; i++) {
		if (list->items[i].kind == VALUE_MAP)
			return true;
	}
	return false;
}

static bool add_line(struct doc *d, const struct steps *to, size_t index, struct str line,
	struct err *e)
{
	const struct value *group = nested_find(d, to);
	struct steps path = *to;
	struct str key, value;
	if (!group)
		return err_set(e, "what it adds to is gone");
	if (group->kind == VALUE_MAP)
		return add_member(d, path, line, e);
	bool member = holds_maps(group) && line.p[0] != '{' && read_member(line, &key, &value);
	if (!add_step(&path, (struct step){.index = member ? index : group->n}, e))
		return false;
	return member ? add_member(d, path, line, e) : nested_set(d, &path, line, e);
}

/* Each line a member or an item; in a list of maps all members are of one new item. */
static bool add(const struct edited *row, struct doc *d, struct err *e)
{
	struct str rest = entry_text(&row->entry), line;
	struct steps to;
	if (!path_of(row, &to, e))
		return false;
	const struct value *group = nested_find(d, &to);
	size_t index = group ? group->n : 0;
	while (str_next_line(&rest, &line)) {
		line = str_trim(line);
		if (line.n && !add_line(d, &to, index, line, e))
			return false;
	}
	return true;
}

/* --- saving ----------------------------------------------------------------------------------- */

static bool take_out(const struct edited *row, struct doc *d, struct err *e)
{
	struct steps path;
	return path_of(row, &path, e) && nested_unset(d, &path, e);
}

static bool apply_part(const struct edited *row, struct doc *d, struct err *e)
{
	if (row->nest.part == NEST_ADD)
		return add(row, d, e);
	if (entry_text(&row->entry).n == 0)
		return take_out(row, d, e);
	if (row->nest.part != NEST_LEAF)
		return err_set(e, "a group can only be taken out");
	return row->raw ? set_lump(row, d, e) : set_leaf(row, d, e);
}

/* Does it go with something that is taken out? */
static bool goes_along(const struct fields *f, size_t i)
{
	unsigned depth = f->rows.v[i].nest.depth;
	while (depth && i--) {
		const struct edited *row = &f->rows.v[i];
		if (row->nest.depth >= depth)
			continue;
		depth = row->nest.depth;
		if (fields_changed(f, i) && nested_is_group(row))
			return true;
	}
	return false;
}

enum pass { PASS_SET, PASS_ADD, PASS_TAKE_OUT, PASSES };

static enum pass pass_of(const struct edited *row)
{
	return row->nest.part == NEST_ADD        ? PASS_ADD
		: entry_text(&row->entry).n == 0 ? PASS_TAKE_OUT
						 : PASS_SET;
}

static bool has_turn(const struct fields *f, size_t i, enum pass pass)
{
	const struct edited *row = &f->rows.v[i];
	return row->nest.depth && fields_changed(f, i) && pass_of(row) == pass && !goes_along(f, i);
}

/* The last is taken out first, so that the items before it keep their numbers. */
bool nested_apply(const struct fields *f, struct doc *d, size_t *at, struct err *e)
{
	for (enum pass pass = 0; pass < PASSES; pass++) {
		for (size_t k = 0; k < f->rows.n; k++) {
			size_t i = pass == PASS_TAKE_OUT ? f->rows.n - 1 - k : k;
			if (!has_turn(f, i, pass) || apply_part(&f->rows.v[i], d, e))
				continue;
			*at = i;
			return false;
		}
	}
	return true;
}

/* --- judging ---------------------------------------------------------------------------------- */

static void judge_part(struct edited *row, const struct doc *d)
{
	struct doc scratch;
	struct err e;
	problems_done(&row->problems);
	doc_open(&scratch, doc_text(d));
	bool fits = str_eq(entry_text(&row->entry), buf_str(&row->disk)) ||
		apply_part(row, &scratch, &e);
	if (!fits && row->raw)
		fields_tell_raw(row, &e);
	else if (!fits)
		problems_add(&row->problems, "yaml-syntax", SEVERITY_ERROR,
			(struct span){0, entry_text(&row->entry).n}, "This does not fit here: %s.",
			e.text);
	doc_done(&scratch);
}

/* What the rules say is told at the field: it is judged with all its parts as they are typed. */
void nested_check(struct fields *f, size_t i, const struct doc *d)
{
	struct edited *top = &f->rows.v[nested_top(f, i)];
	struct doc scratch;
	struct err ignored;
	judge_part(&f->rows.v[i], d);
	problems_done(&top->problems);
	top->mended_outside = false;
	doc_open(&scratch, doc_text(d));
	size_t at, steps = scratch.done;
	if (!nested_apply(f, &scratch, &at, &ignored)) {
		while (scratch.done > steps)
			doc_undo(&scratch);
	}
	fields_take_found(f, top, &scratch);
	doc_done(&scratch);
}

bool nested_differs(const struct doc *a, const struct doc *b, struct str path)
{
	struct steps steps;
	struct err ignored;
	if (!nested_read(&steps, path, &ignored))
		return false;
	const struct value *x = nested_find(a, &steps), *y = nested_find(b, &steps);
	if (!x || !y)
		return x || y;
	return !str_eq(str_span(doc_text(a), x->span), str_span(doc_text(b), y->span));
}
