/* asks.h -- made-up edits of a doc, and what must hold of each: it moves no byte outside its field, reads
 * back as asked in a fresh look at the file, leaves every other field and the body as they are, and can be
 * taken back. */
#ifndef ROSTER_TESTS_ASKS_H
#define ROSTER_TESTS_ASKS_H

#include "tests/gen.h"
#include "tests/t.h"

#include "base/vec.h"
#include "doc/items.h"
#include "doc/wish.h"

/* What failed, told once: the first case of each property. */
struct verdicts {
	size_t seed, made, refused;
	const char *failed;
	struct str shown[3]; /* before, after, what was asked for */
};

static inline bool expect(struct verdicts *v, bool good, const char *what)
{
	if (!good && !v->failed)
		v->failed = what;
	return good;
}

static inline void report(const struct verdicts *v, const char *property)
{
	char what[160];
	snprintf(what, sizeof what, "%s: %zu edits made, %zu refused", property, v->made,
		v->refused);
	if (!OK(!v->failed, what))
		printf("# case %zu: %s\n", v->seed, v->failed);
}

static inline void show_case(const struct verdicts *v, const struct doc *d, struct str before,
	struct str asked)
{
	if (!v->failed)
		return;
	t_show("before", before);
	t_show("after", doc_text(d));
	t_show("asked", asked);
}

/* --- one edit --------------------------------------------------------------------------------- */

/* A wish: text, a list, or YAML; or to take the field out, or to call it otherwise. */
struct ask {
	struct wish wish;
	bool unset;
	struct str rename; /* empty: it is not */
	struct arena arena;
	struct buf text;
};

static inline void ask_done(struct ask *a)
{
	arena_done(&a->arena);
	buf_done(&a->text);
}

static inline struct str pick_key(struct gen *g, const struct doc *d)
{
	static const char *const fresh[] = {"name", "description", "tools", "color", "new key",
		"a: b", "x"};
	const struct front *f = &d->parse.front;
	if (f->n && gen_chance(g, 75))
		return f->v[gen_below(g, f->n)].key;
	return str_of(GEN_PICK(g, fresh));
}

/* A list made from the one that is there: some items left out, some put in. */
static inline void ask_list(struct gen *g, struct ask *a, const struct field_span *f)
{
	static const char *const items[] = {"Read", "MultiEdit", "Bash(git add, git log)", "a: b",
		"5", "yes", "it's", "x #y", "caf\xc3\xa9", "-x", "?y", "{z}", "a---b", "two words",
		"\xf0\x9f\x98\x80"};
	struct items list = {0};
	for (size_t i = 0; f && f->value.kind == VALUE_LIST && i < f->value.n; i++) {
		const struct value *item = &f->value.items[i];
		bool scalar = item->kind != VALUE_LIST && item->kind != VALUE_MAP && item->text.n;
		if (scalar && gen_chance(g, 70))
			vec_push(&list, arena_str(&a->arena, item->text));
		if (gen_chance(g, 20))
			vec_push(&list, str_of(GEN_PICK(g, items)));
	}
	while (gen_chance(g, 40))
		vec_push(&list, str_of(GEN_PICK(g, items)));
	static const enum written forms[] = {WRITTEN_COMMA, WRITTEN_FLOW, WRITTEN_BLOCK};
	a->wish.value = value_list(&a->arena, list.v, list.n, GEN_PICK(g, forms));
	a->wish.separators = gen_chance(g, 50) ? ",\n" : NULL;
	vec_done(&list);
}

static inline void ask_raw(struct gen *g, struct ask *a)
{
	static const char *const yaml[] = {"[a, b]", "{a: b}", "a: b", "- a\n- b",
		"a:\n  - b\nc: d", "x", "x: y: z", "[a", "x\nevil: y", "\"a\nb\"", "---", "&x y",
		"|\n  text", "''", "# only"};
	buf_puts(&a->text, GEN_PICK(g, yaml));
	a->wish.value = value_text(buf_str(&a->text));
	a->wish.raw = true;
}

static inline struct str new_name(struct gen *g)
{
	static const char *const names[] = {"renamed", "name", "tools", "two words", "a: b", "x-y",
		"schl\xc3\xbcssel", "- x", "'q'", "5", "#", "yes"};
	return str_of(GEN_PICK(g, names));
}

static inline void ask_make(struct gen *g, const struct doc *d, struct ask *a)
{
	static const struct str order[] = {{"name", 4}, {"description", 11}, {"tools", 5},
		{"model", 5}};
	*a = (struct ask){0};
	a->wish.key = arena_str(&a->arena, pick_key(g, d));
	a->wish.order = order;
	a->wish.order_n = sizeof order / sizeof *order;
	size_t sort = gen_below(g, 11);
	if (sort == 0) {
		a->unset = true;
	} else if (sort == 10) {
		a->rename = arena_str(&a->arena, new_name(g));
	} else if (sort == 1) {
		ask_raw(g, a);
	} else if (sort < 4) {
		ask_list(g, a, doc_field(d, a->wish.key));
	} else if (sort == 4) {
		a->wish.value = (struct value){.kind = VALUE_BOOL, .text = STR("true")};
	} else {
		gen_text(g, &a->text);
		a->wish.value = value_text(buf_str(&a->text));
	}
}

static inline bool ask_do(const struct ask *a, struct doc *d, struct err *e)
{
	if (a->rename.n)
		return wish_rename(d, a->wish.key, a->rename, e);
	return a->unset ? wish_unset(d, a->wish.key, e) : wish_set(d, &a->wish, e);
}

/* Has the field its new key, its value and its place among the others? */
static inline bool is_renamed(const struct ask *a, const struct doc *before,
	const struct doc *fresh)
{
	const struct field_span *old = doc_field(before, a->wish.key);
	const struct field_span *now = doc_field(fresh, a->rename);
	return old && now && !doc_field(fresh, a->wish.key) &&
		old - before->parse.front.v == now - fresh->parse.front.v &&
		str_eq(doc_raw(before, old), doc_raw(fresh, now)) &&
		value_same(&old->value, &now->value);
}

/* Does the field of a file, read afresh, hold what was asked for? */
static inline bool reads_back(const struct ask *a, const struct doc *before,
	const struct doc *fresh)
{
	if (a->rename.n)
		return is_renamed(a, before, fresh);
	const struct field_span *f = doc_field(fresh, a->wish.key);
	const struct value *v = &a->wish.value;
	if (a->unset || !f)
		return a->unset && !f;
	if (a->wish.raw)
		return !f->broken;
	if (f->broken)
		return false;
	if (v->kind != VALUE_LIST)
		return value_same(&f->value, v);
	struct items items = {0};
	if (f->value.kind == VALUE_TEXT && a->wish.separators)
		items_split(f->value.text, a->wish.separators, &items);
	for (size_t i = 0; f->value.kind == VALUE_LIST && i < f->value.n; i++)
		vec_push(&items, f->value.items[i].text);
	bool same = items.n == v->n;
	for (size_t i = 0; same && i < v->n; i++)
		same = str_eq(items.v[i], v->items[i].text);
	vec_done(&items);
	return same;
}

/* The other fields, one after the other, with the bytes and the text of each. */
static inline void put_others(struct buf *out, const struct doc *d, struct str key, struct str also)
{
	const struct front *f = &d->parse.front;
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(f->v[i].key, key) || (also.n && str_eq(f->v[i].key, also)))
			continue;
		struct str raw = doc_raw(d, &f->v[i]);
		buf_put(out, f->v[i].key);
		buf_printf(out, "<%.*s>%d:", STR_ARG(raw), (int)f->v[i].value.kind);
		value_print(out, &f->v[i].value);
		buf_putc(out, '\n');
	}
}

static inline bool others_same(const struct doc *before, const struct doc *after, struct str key,
	struct str also)
{
	struct buf a = {0}, b = {0};
	put_others(&a, before, key, also);
	put_others(&b, after, key, also);
	bool same = str_eq(buf_str(&a), buf_str(&b));
	if (!same) {
		t_show("fields", buf_str(&a));
		t_show("became", buf_str(&b));
	}
	buf_done(&a);
	buf_done(&b);
	return same;
}

/* All bytes before [at, end) and behind it are the same in both. */
static inline bool same_around(struct str before, struct str after, size_t at, size_t end)
{
	struct str tail = str_from(before, end);
	return after.n >= at + tail.n && str_eq(str_cut(after, 0, at), str_cut(before, 0, at)) &&
		str_ends(after, tail);
}

/* Nothing but this field's own lines differ; of a field that stays, not even its key. */
static inline bool bytes_outside_same(const struct doc *before, const struct doc *after,
	const struct ask *a)
{
	struct str old = doc_text(before), now = doc_text(after);
	const struct field_span *f = doc_field(before, a->wish.key);
	if (!f) {
		const struct edit edit = edit_between(old, now);
		return edit.cut.at == edit.cut.end;
	}
	if (a->unset)
		return same_around(old, now, f->lines.at, f->lines.end) &&
			now.n == old.n - (f->lines.end - f->lines.at);
	if (a->rename.n)
		return same_around(old, now, f->key_at.at, f->key_at.end);
	return same_around(old, now, f->key_at.end, f->lines.end);
}

/* A file of which every edit must succeed that asks for a text. */
static inline bool is_easy(const struct doc *d, const struct ask *a)
{
	size_t at;
	bool flow = d->parse.front.yaml.root && d->parse.front.yaml.root->written == WRITTEN_FLOW;
	return doc_is_strict(d) && !doc_locked(d, &at) && !flow && !a->wish.raw && !a->unset &&
		a->rename.n == 0 && a->wish.value.kind == VALUE_TEXT;
}

static inline void check_made(struct verdicts *v, const struct doc *before, struct doc *d,
	const struct ask *a)
{
	struct doc fresh;
	doc_open(&fresh, doc_text(d));
	expect(v, reads_back(a, before, &fresh), "it reads back as asked");
	expect(v, others_same(before, &fresh, a->wish.key, a->rename), "no other field changes");
	expect(v, others_same(before, d, a->wish.key, a->rename), "nor in the doc that was edited");
	expect(v, str_eq(doc_body(before), doc_body(&fresh)), "the body keeps its bytes");
	expect(v, bytes_outside_same(before, &fresh, a), "no byte outside the field moves");
	expect(v, !doc_is_strict(before) || doc_is_strict(&fresh), "strict YAML stays strict");
	expect(v, before->parse.fence.cut != STR_NONE || fresh.parse.fence.cut == STR_NONE,
		"no --- comes in");
	expect(v, fence_is_read(&before->parse.fence) <= fence_is_read(&fresh.parse.fence),
		"what was read as a frontmatter still is");
	doc_done(&fresh);
}

static inline void check_undo(struct verdicts *v, const struct doc *before, struct doc *d)
{
	struct buf after = {0};
	bool changed = !str_eq(doc_text(before), doc_text(d));
	buf_put(&after, doc_text(d));
	expect(v, d->done == (changed ? 1u : 0u), "it is one step of undo");
	expect(v, doc_undo(d) == changed, "it is taken back when there was a change");
	expect(v, str_eq(doc_text(d), doc_text(before)), "then the first bytes are there");
	expect(v, others_same(before, d, STR(""), STR("")), "and the first fields");
	expect(v, doc_redo(d) == changed, "it is made again");
	expect(v, str_eq(doc_text(d), buf_str(&after)), "with the same bytes");
	buf_done(&after);
}

#endif
