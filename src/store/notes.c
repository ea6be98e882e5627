/* What the rules over sets say, by row. */
#include "store/store.h"

#include "check/told.h"

#include <string.h>

/* The first note of the row or of one behind it. */
static size_t first_note(const struct store *s, unsigned id)
{
	size_t low = 0, high = s->notes.n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (s->notes.v[middle].member < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

unsigned store_notes_mark(const struct store *s, unsigned id)
{
	unsigned mark = 0;
	for (size_t i = first_note(s, id); i < s->notes.n && s->notes.v[i].member == id; i++) {
		struct str text = s->notes.v[i].message;
		for (size_t k = 0; k < text.n; k++)
			mark = mark * 31 + (unsigned char)text.p[k];
		mark |= 1;
	}
	return mark;
}

bool store_has_twin(const struct store *s, unsigned id)
{
	for (size_t i = first_note(s, id); i < s->notes.n && s->notes.v[i].member == id; i++) {
		if (strcmp(s->notes.v[i].rule, "set-duplicate") == 0)
			return true;
	}
	return false;
}

/* Where the word that it is about stands, else the name; else the file's beginning. */
static struct span place_of(const struct doc *d, const struct kind *kind,
	const struct set_note *note)
{
	const struct field *name = schema_part(kind->schema, PART_NAME);
	struct str key = note->field.n ? note->field : name ? name->key : STR("");
	const struct field_span *f = doc_field(d, key);
	if (!f)
		return (struct span){0, 0};
	size_t at = note->word.n ? str_find(doc_raw(d, f), 0, note->word) : STR_NONE;
	if (at == STR_NONE)
		return f->value.span;
	at += f->value.span.at;
	return (struct span){at, at + note->word.n};
}

void store_add_notes(struct store *s, struct opened *o)
{
	const struct row *row = &s->rows.v[o->id];
	const struct subject subject = {&o->doc, row->kind, row->path, 0};
	size_t from = o->problems.n, i = first_note(s, o->id);
	if (!row->kind->schema)
		return;
	for (; i < s->notes.n && s->notes.v[i].member == o->id; i++) {
		const struct set_note *note = &s->notes.v[i];
		struct problem *p = problems_add(&o->problems, note->rule, note->severity,
			place_of(&o->doc, row->kind, note), "%.*s", STR_ARG(note->message));
		p->field = note->field;
	}
	if (o->problems.n == from)
		return;
	told_sift(&subject, from, &o->problems);
	problems_sort(&o->problems);
}
