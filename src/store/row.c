/* What a row keeps of a file that was read. */
#include "store/store.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "check/entries.h"
#include "doc/items.h"

#include <stdlib.h>
#include <string.h>

/* Their names, a line each; returns how many. "all" where none are listed. */
static int list_tools(const struct reading *r, struct buf *names)
{
	struct items items = {0};
	int n = 0;
	/* Entries that are no text are passed over. */
	for (size_t i = 0;
		!value_is_empty(r->tools) && r->tools->kind == VALUE_LIST && i < r->tools->n; i++) {
		if (r->tools->items[i].kind != VALUE_TEXT)
			continue;
		buf_printf(names, "%.*s\n", STR_ARG(r->tools->items[i].text));
		n++;
	}
	if (!value_is_empty(r->tools) && r->tools->kind == VALUE_TEXT)
		items_split(r->tools->text, ", \t\n", &items);
	for (size_t i = 0; i < items.n; i++)
		buf_printf(names, "%.*s\n", STR_ARG(items.v[i]));
	n += (int)items.n;
	vec_done(&items);
	if (n == 0)
		buf_puts(names, "all");
	return n ? n : ROW_ALL_TOOLS;
}

struct str row_text(const struct row *row, enum row_text_part part)
{
	size_t at = part ? row->ends[part - 1] : 0;
	return (struct str){row->text ? row->text + at : "", row->ends[part] - at};
}

/* Keep copies of the texts in one block; those that are the same stay where they are. */
static void keep_texts(struct row *row, const struct str parts[ROW_TEXTS])
{
	struct buf block = {0};
	unsigned n = row->ends[ROW_TEXTS - 1];
	for (int i = 0; i < ROW_TEXTS; i++) {
		buf_put(&block, parts[i]);
		row->ends[i] = (unsigned)block.n;
	}
	bool same = row->text && str_eq(buf_str(&block), (struct str){row->text, n});
	if (!same) {
		free(row->text);
		row->text = xmemdup0(buf_text(&block), block.n);
		row->texts++;
	}
	buf_done(&block);
}

bool row_says_same(const struct row *a, const struct row *b)
{
	return a->texts == b->texts && memcmp(a->ends, b->ends, sizeof a->ends) == 0 &&
		a->kind == b->kind && a->cost.always == b->cost.always &&
		a->cost.on_use == b->cost.on_use && a->grants == b->grants &&
		a->description == b->description && a->tools == b->tools &&
		memcmp(a->counts, b->counts, sizeof a->counts) == 0 && a->state == b->state &&
		a->verdict == b->verdict && a->own == b->own && a->whole == b->whole;
}

static void put_reference(struct buf *out, struct str kind, const struct field *field,
	struct str name)
{
	if (str_find_byte(name, 0, '\n') == STR_NONE)
		buf_printf(out, "%.*s %.*s %.*s\n", STR_ARG(kind), STR_ARG(field->key),
			STR_ARG(name));
}

/* The agents that a list of tools lets it start. */
static void put_startable(struct buf *out, const struct value_look *look, struct str entry)
{
	struct items names = {0};
	items_split(entries_agents(look->kind, entry), ",", &names);
	for (size_t i = 0; i < names.n; i++)
		put_reference(out, look->kind->host->tools.agents, look->field, names.v[i]);
	vec_done(&names);
}

/* "KIND FIELD NAME" a line: what it names in fields that refer to other files. */
static void put_references(struct buf *out, const struct doc *d, const struct kind *kind)
{
	for (size_t i = 0; kind->schema && i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		bool refers = field->refers.n || field->widget == WIDGET_TOOLS;
		const struct field_span *f = refers ? doc_field(d, field->key) : NULL;
		if (!f || f->broken)
			continue;
		const struct value_look look = {.kind = kind,
			.field = field,
			.value = &f->value,
			.raw = doc_raw(d, f)};
		struct entries entries = entries_all(&look);
		for (size_t k = 0; k < entries.n; k++) {
			if (field->refers.n)
				put_reference(out, field->refers, field, entries.v[k].text);
			else
				put_startable(out, &look, entries.v[k].text);
		}
		vec_done(&entries);
	}
}

/* Entries with brackets alone: whole tools are known without it. */
static void put_approved(struct buf *out, const struct opened *o, const struct kind *kind)
{
	for (size_t i = 0; kind->schema && i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		if (!field->approves || !doc_field(&o->doc, field->key))
			continue;
		struct entries e = grants_list(&o->doc, &o->reading, kind, field);
		for (size_t k = 0; k < e.n; k++) {
			struct str text = e.v[k].text;
			if (str_ends(text, STR(")")) && str_find_byte(text, 0, '\n') == STR_NONE)
				buf_printf(out, "%.*s\n", STR_ARG(text));
		}
		vec_done(&e);
	}
}

void row_fill(struct row *row, const struct opened *o)
{
	const struct reading *r = &o->reading;
	const struct problems *p = &o->problems;
	struct buf refers = {0}, tools = {0}, denied = {0}, approved = {0};
	put_references(&refers, &o->doc, row->kind);
	grant_taken_away(&denied, &o->doc, r, row->kind);
	put_approved(&approved, o, row->kind);
	row->tools = list_tools(r, &tools);
	const struct str parts[ROW_TEXTS] = {[ROW_NAME] = r->name,
		[ROW_ABOUT] = r->description,
		[ROW_MODEL] = r->model,
		[ROW_REFERS] = buf_str(&refers),
		[ROW_TOOL_NAMES] = buf_str(&tools),
		[ROW_DENIED] = buf_str(&denied),
		[ROW_APPROVED] = buf_str(&approved)};
	keep_texts(row, parts);
	buf_done(&refers), buf_done(&tools), buf_done(&denied), buf_done(&approved);
	row->cost = cost_of(r, doc_body(&o->doc));
	const struct grants grants = grants_of(&o->doc, r, row->kind);
	row->grants = grants_pack(&grants);
	row->description = (unsigned)utf8_count(r->description);
	row->state = ROW_READ;
	row->verdict = row->own = r->verdict;
	for (int i = 0; i < SEVERITY_COUNT; i++)
		row->counts[i] = (unsigned)problems_count(p, (enum severity)i);
}

void row_fill_failed(struct row *row, const struct err *why)
{
	const struct str parts[ROW_TEXTS] =
		{[ROW_NAME] = path_stem(row->path), [ROW_PROBLEM] = str_of(why->text)};
	keep_texts(row, parts);
	row->grants = 0;
	row->state = ROW_FAILED;
	row->verdict = row->own = VERDICT_UNKNOWN;
	row->counts[SEVERITY_ERROR] = 1;
}
