#include "store/rename.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "check/entries.h"
#include "doc/items.h"
#include "schema/template.h"
#include "schema/type.h"
#include "store/plan.h"

#include <sys/stat.h>

/* --- where it goes ---------------------------------------------------------------------------- */

void rename_path(const struct store *s, unsigned id, struct str name, struct buf *out)
{
	struct str unit = plan_unit(s, id), base = path_base(unit);
	bool folder = !str_eq(unit, store_row(s, id)->path);
	path_join(out, path_dir(unit), name);
	buf_put(out, folder ? STR("") : str_from(base, path_stem(base).n));
}

static const struct field *name_field(const struct kind *kind)
{
	return kind ? schema_part(kind->schema, PART_NAME) : NULL;
}

/* The worst that the rules have against the name; lent by `out`, NULL where that is nothing. */
static const struct problem *judge_name(const struct kind *kind, struct str name,
	struct problems *out)
{
	const struct value value = value_text(name);
	if (!name_field(kind))
		return NULL;
	check_value(kind, name_field(kind), &value, name, out);
	return problems_worst(out);
}

static bool is_taken(const struct store *s, unsigned id, struct str name, struct buf *why)
{
	struct stat st;
	struct buf to = {0};
	rename_path(s, id, name, &to);
	bool taken = !str_eq(buf_str(&to), plan_unit(s, id)) && lstat(buf_text(&to), &st) == 0;
	if (taken)
		buf_printf(why, tr("%.*s is there already"), STR_ARG(path_base(buf_str(&to))));
	buf_done(&to);
	return taken;
}

bool rename_refused(const struct store *s, unsigned id, struct str name, struct buf *why)
{
	struct problems problems = {0};
	const char *refused = template_refuses(name);
	if (refused)
		buf_puts(why, refused);
	else if (!is_taken(s, id, name, why)) {
		const struct problem *worst = judge_name(store_row(s, id)->kind, name, &problems);
		buf_put(why, worst && worst->severity == SEVERITY_ERROR ? worst->message : STR(""));
	}
	problems_done(&problems);
	return why->n > 0;
}

bool rename_doubted(const struct store *s, unsigned id, struct str name, struct buf *why)
{
	struct problems problems = {0};
	const struct problem *worst = judge_name(store_row(s, id)->kind, name, &problems);
	if (worst)
		buf_printf(why, "%c %.*s", severity_letter(worst->severity),
			STR_ARG(worst->message));
	problems_done(&problems);
	return worst != NULL;
}

/* --- what names it ---------------------------------------------------------------------------- */

/* "KIND FIELD NAME" a line. */
static bool refers_to(const struct row *row, struct str kind, struct str name)
{
	struct str rest = row_text(row, ROW_REFERS), line;
	while (str_next_line(&rest, &line)) {
		size_t blank = str_find_byte(line, 0, ' ');
		size_t second = str_find_byte(line, blank + 1, ' ');
		if (str_eq(str_cut(line, 0, blank), kind) &&
			str_eq(str_from(line, second + 1), name))
			return true;
	}
	return false;
}

void rename_references(const struct store *s, unsigned id, struct ids *out)
{
	const struct row *row = store_row(s, id);
	for (unsigned i = 0; row->kind && i < s->rows.n; i++) {
		const struct row *other = store_row(s, i);
		if (i != id && other->state == ROW_READ && !other->gone &&
			!store_root(s, i)->linked &&
			refers_to(other, row->kind->id, row_text(row, ROW_NAME)))
			vec_push(out, i);
	}
}

/* An entry of a list of tools that names agents, with the name exchanged; the entry where it is not in it. */
static struct str exchange_agent(const struct kind *kind, struct str entry,
	const struct str names[2], struct arena *a)
{
	struct str agents = entries_agents(kind, entry);
	struct items all = {0};
	struct buf out = {0};
	size_t at = 0;
	items_split(agents, ",", &all);
	for (size_t i = 0; i < all.n; i++) {
		size_t here = (size_t)(all.v[i].p - entry.p);
		if (!str_eq(all.v[i], names[0]))
			continue;
		buf_put(&out, str_cut(entry, at, here));
		buf_put(&out, names[1]);
		at = here + all.v[i].n;
	}
	buf_put(&out, str_from(entry, at));
	struct str text = arena_str(a, buf_str(&out));
	vec_done(&all);
	buf_done(&out);
	return text;
}

/* The same list, or text, with the name exchanged; false where the name is not in it. */
static bool exchange(struct value *out, const struct value_look *look, const struct str names[2],
	struct arena *a)
{
	struct entries e = entries_all(look);
	struct str *all = arena_alloc(a, (e.n + 1) * sizeof *all);
	bool found = false;
	for (size_t i = 0; i < e.n; i++) {
		bool mine = look->field->refers.n && str_eq(e.v[i].text, names[0]);
		all[i] = mine ? names[1] : exchange_agent(look->kind, e.v[i].text, names, a);
		found = found || !str_eq(all[i], e.v[i].text);
	}
	bool text = look->value->kind == VALUE_TEXT && !look->field->separators;
	*out = text ? value_text(names[1]) : value_list(a, all, e.n, look->field->fresh);
	/* What is not read would be lost. */
	found = found && (text || e.whole);
	vec_done(&e);
	return found;
}

static bool change_field(struct doc *d, const struct kind *kind, const struct field *field,
	const struct str names[2], struct err *e)
{
	const struct field_span *f = doc_field(d, field->key);
	struct arena a = {0};
	struct value value;
	const struct value_look look = {.kind = kind,
		.field = field,
		.value = &f->value,
		.raw = doc_raw(d, f)};
	bool good = true;
	if (exchange(&value, &look, names, &a)) {
		const struct wish wish = type_wish(kind->schema, field, field->key, &value);
		good = wish_set(d, &wish, e);
	}
	arena_done(&a);
	return good;
}

/* A change of one file, worked out in a copy. */
typedef bool changer(struct doc *d, const struct kind *kind, const struct kind *of,
	const struct str names[2], struct err *e);

/* Is it a field in which files of that kind are named? */
static bool may_name(const struct kind *kind, const struct field *field, const struct kind *of)
{
	return str_eq(field->refers, of->id) ||
		(field->widget == WIDGET_TOOLS && kind->host &&
			str_eq(kind->host->tools.agents, of->id));
}

static bool change_references(struct doc *d, const struct kind *kind, const struct kind *of,
	const struct str names[2], struct err *e)
{
	bool good = true;
	/* What is no YAML is left as it is. */
	for (size_t i = 0; good && doc_is_strict(d) && i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		if (doc_field(d, field->key) && may_name(kind, field, of))
			good = change_field(d, kind, field, names, e);
	}
	return good;
}

static bool change_name(struct doc *d, const struct kind *kind, const struct kind *of,
	const struct str names[2], struct err *e)
{
	const struct field *field = name_field(of);
	const struct value value = value_text(names[1]);
	(void)kind;
	if (!field || !doc_field(d, field->key))
		return true;
	struct wish wish = type_wish(of->schema, field, field->key, &value);
	wish.one_line = true;
	return wish_set(d, &wish, e);
}

/* --- the plan --------------------------------------------------------------------------------- */

struct renaming {
	struct store *s;
	const struct kind *kind; /* of what is renamed */
	struct str names[2];     /* the old one, the new one */
	struct deeds *deeds;
};

static bool plan_change(const struct renaming *r, unsigned id, changer *change, struct err *e)
{
	struct err why;
	const struct row *row = store_row(r->s, id);
	const struct doc *now = store_doc(r->s, id, &why);
	struct doc scratch;
	bool good = now != NULL;
	if (good) {
		doc_open(&scratch, doc_text(now));
		good = !row->kind || !row->kind->schema ||
			change(&scratch, row->kind, r->kind, r->names, &why);
		if (good && doc_is_changed(&scratch) && (good = store_stays_in(r->s, id, &why)))
			deeds_write(r->deeds, row->path, doc_saved(&scratch), doc_text(&scratch));
		doc_done(&scratch);
	}
	return good || err_set(e, "%.*s: %.300s", STR_ARG(path_base(row->path)), why.text);
}

static void plan_path(const struct renaming *r, unsigned id)
{
	struct buf to = {0};
	struct str unit = plan_unit(r->s, id);
	rename_path(r->s, id, r->names[1], &to);
	if (!str_eq(buf_str(&to), unit))
		deeds_move(r->deeds, unit, buf_str(&to));
	buf_done(&to);
}

static void say(struct deeds *d, const struct str names[2], size_t others)
{
	struct buf says = {0};
	if (others)
		buf_printf(&says,
			trn("renamed %.*s to %.*s, and in %zu file that named it",
				"renamed %.*s to %.*s, and in %zu files that named it", others),
			STR_ARG(names[0]), STR_ARG(names[1]), others);
	else
		buf_printf(&says, tr("renamed %.*s to %.*s"), STR_ARG(names[0]), STR_ARG(names[1]));
	plan_say(d, buf_str(&says), "");
	buf_done(&says);
}

bool rename_plan(struct store *s, const struct rename_wish *wish, struct deeds *d, struct err *e)
{
	unsigned id = wish->id;
	const struct ids *references = wish->references;
	struct buf why = {0}, old = {0};
	const struct ids one = {.v = &id, .n = 1};
	buf_put(&old, store_name(s, id));
	const struct renaming r = {s, store_row(s, id)->kind, {buf_str(&old), wish->name}, d};
	bool good = plan_may(s, &one, e);
	if (good && rename_refused(s, id, wish->name, &why))
		good = err_set(e, "%.*s", STR_ARG(buf_str(&why)));
	good = good && plan_may(s, references, e) && plan_change(&r, id, change_name, e);
	size_t own = d->n;
	for (size_t i = 0; good && i < references->n; i++)
		good = plan_change(&r, references->v[i], change_references, e);
	say(d, r.names, d->n - own);
	plan_path(&r, id);
	buf_done(&why);
	buf_done(&old);
	return good;
}
