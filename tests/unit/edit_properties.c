/* What must hold of every edit, tried on thousands of made-up files: it changes the bytes of its own
 * field alone, reads back as asked in a fresh look at the file, and can be taken back. The seed of a
 * case is its number; ROSTER_CASES sets how many. */
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

static bool expect(struct verdicts *v, bool good, const char *what)
{
	if (!good && !v->failed)
		v->failed = what;
	return good;
}

static void report(const struct verdicts *v, const char *property)
{
	if (OK(!v->failed, property))
		printf("# %zu edits made, %zu refused\n", v->made, v->refused);
	else
		printf("# case %zu: %s\n", v->seed, v->failed);
}

static void show_case(const struct verdicts *v, const struct doc *d, struct str before,
	struct str asked)
{
	if (!v->failed)
		return;
	t_show("before", before);
	t_show("after", doc_text(d));
	t_show("asked", asked);
}

/* --- one edit --------------------------------------------------------------------------------- */

/* A wish: text, a list, or YAML; or to take the field out. */
struct ask {
	struct wish wish;
	bool unset;
	struct arena arena;
	struct buf text;
};

static void ask_done(struct ask *a)
{
	arena_done(&a->arena);
	buf_done(&a->text);
}

static struct str pick_key(struct gen *g, const struct doc *d)
{
	static const char *const fresh[] = {"name", "description", "tools", "color", "new key",
		"a: b", "x"};
	const struct front *f = &d->parse.front;
	if (f->n && gen_chance(g, 75))
		return f->v[gen_below(g, f->n)].key;
	return str_of(GEN_PICK(g, fresh));
}

/* A list made from the one that is there: some items left out, some put in. */
static void ask_list(struct gen *g, struct ask *a, const struct field_span *f)
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

static void ask_raw(struct gen *g, struct ask *a)
{
	static const char *const yaml[] = {"[a, b]", "{a: b}", "a: b", "- a\n- b",
		"a:\n  - b\nc: d", "x", "x: y: z", "[a", "x\nevil: y", "\"a\nb\"", "---", "&x y",
		"|\n  text", "''", "# only"};
	buf_puts(&a->text, GEN_PICK(g, yaml));
	a->wish.value = value_text(buf_str(&a->text));
	a->wish.raw = true;
}

static void ask_make(struct gen *g, const struct doc *d, struct ask *a)
{
	static const struct str order[] = {{"name", 4}, {"description", 11}, {"tools", 5},
		{"model", 5}};
	*a = (struct ask){0};
	a->wish.key = arena_str(&a->arena, pick_key(g, d));
	a->wish.order = order;
	a->wish.order_n = sizeof order / sizeof *order;
	size_t sort = gen_below(g, 10);
	if (sort == 0) {
		a->unset = true;
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

static bool ask_do(const struct ask *a, struct doc *d, struct err *e)
{
	return a->unset ? wish_unset(d, a->wish.key, e) : wish_set(d, &a->wish, e);
}

/* Does the field of a file, read afresh, hold what was asked for? */
static bool reads_back(const struct ask *a, const struct doc *fresh)
{
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
static void put_others(struct buf *out, const struct doc *d, struct str key)
{
	const struct front *f = &d->parse.front;
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(f->v[i].key, key))
			continue;
		struct str raw = doc_raw(d, &f->v[i]);
		buf_put(out, f->v[i].key);
		buf_printf(out, "<%.*s>%d:", STR_ARG(raw), (int)f->v[i].value.kind);
		value_print(out, &f->v[i].value);
		buf_putc(out, '\n');
	}
}

static bool others_same(const struct doc *before, const struct doc *after, struct str key)
{
	struct buf a = {0}, b = {0};
	put_others(&a, before, key);
	put_others(&b, after, key);
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
static bool same_around(struct str before, struct str after, size_t at, size_t end)
{
	struct str tail = str_from(before, end);
	return after.n >= at + tail.n && str_eq(str_cut(after, 0, at), str_cut(before, 0, at)) &&
		str_ends(after, tail);
}

/* Nothing but this field's own lines differ; of a field that stays, not even its key. */
static bool bytes_outside_same(const struct doc *before, const struct doc *after,
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
	return same_around(old, now, f->key_at.end, f->lines.end);
}

/* A file of which every edit must succeed that asks for a text. */
static bool is_easy(const struct doc *d, const struct ask *a)
{
	size_t at;
	bool flow = d->parse.front.yaml.root && d->parse.front.yaml.root->written == WRITTEN_FLOW;
	return doc_is_strict(d) && !doc_locked(d, &at) && !flow && !a->wish.raw && !a->unset &&
		a->wish.value.kind == VALUE_TEXT;
}

static void check_made(struct verdicts *v, const struct doc *before, struct doc *d,
	const struct ask *a)
{
	struct doc fresh;
	doc_open(&fresh, doc_text(d));
	expect(v, reads_back(a, &fresh), "it reads back as asked");
	expect(v, others_same(before, &fresh, a->wish.key), "no other field changes");
	expect(v, others_same(before, d, a->wish.key), "nor in the doc that was edited");
	expect(v, str_eq(doc_body(before), doc_body(&fresh)), "the body keeps its bytes");
	expect(v, bytes_outside_same(before, &fresh, a), "no byte outside the field moves");
	expect(v, !doc_is_strict(before) || doc_is_strict(&fresh), "strict YAML stays strict");
	expect(v, before->parse.fence.cut != STR_NONE || fresh.parse.fence.cut == STR_NONE,
		"no --- comes in");
	expect(v, fence_is_read(&before->parse.fence) <= fence_is_read(&fresh.parse.fence),
		"what was read as a frontmatter still is");
	doc_done(&fresh);
}

static void check_undo(struct verdicts *v, const struct doc *before, struct doc *d)
{
	struct buf after = {0};
	bool changed = !str_eq(doc_text(before), doc_text(d));
	buf_put(&after, doc_text(d));
	expect(v, d->done == (changed ? 1u : 0u), "it is one step of undo");
	expect(v, doc_undo(d) == changed, "it is taken back when there was a change");
	expect(v, str_eq(doc_text(d), doc_text(before)), "then the first bytes are there");
	expect(v, others_same(before, d, STR("")), "and the first fields");
	expect(v, doc_redo(d) == changed, "it is made again");
	expect(v, str_eq(doc_text(d), buf_str(&after)), "with the same bytes");
	buf_done(&after);
}

static void check_edit(struct verdicts *v, const struct doc *before, struct doc *d, struct gen *g)
{
	struct ask a;
	struct err e = {""};
	ask_make(g, before, &a);
	unsigned rev = d->rev;
	if (ask_do(&a, d, &e)) {
		v->made++;
		check_made(v, before, d, &a);
		check_undo(v, before, d);
	} else {
		v->refused++;
		expect(v, str_eq(doc_text(before), doc_text(d)) && d->rev == rev,
			"a refusal changes nothing");
		expect(v, *e.text, "a refusal has its reason");
		expect(v, !is_easy(before, &a), "a text can be set in any sound file");
	}
	show_case(v, d, doc_text(before), a.wish.value.text);
	if (v->failed)
		printf("# key %.*s%s %s\n", STR_ARG(a.wish.key), a.unset ? " unset" : "", e.text);
	ask_done(&a);
}

static void check_single_edits(const char *property, const struct gen_plan *plan, size_t cases)
{
	struct verdicts v = {0};
	for (v.seed = 0; v.seed < cases && !v.failed; v.seed++) {
		struct gen g = gen_new(v.seed);
		struct buf text = {0};
		struct doc before, d;
		gen_agent(&g, plan, &text);
		doc_open(&before, buf_str(&text));
		doc_open(&d, buf_str(&text));
		expect(&v, str_eq(doc_text(&d), buf_str(&text)), "a file is what it was");
		check_edit(&v, &before, &d, &g);
		doc_done(&before);
		doc_done(&d);
		buf_done(&text);
	}
	report(&v, property);
}

/* --- walks ------------------------------------------------------------------------------------ */

enum { STEPS = 200 };

static void walk_step(struct verdicts *v, struct doc *d, struct gen *g)
{
	struct ask a;
	struct err e;
	size_t turn = gen_below(g, 10);
	if (turn == 0)
		doc_undo(d);
	else if (turn == 1)
		doc_redo(d);
	if (turn < 2)
		return;
	struct buf before = {0};
	buf_put(&before, doc_text(d));
	ask_make(g, d, &a);
	if (ask_do(&a, d, &e))
		v->made++;
	else
		v->refused += expect(v, str_eq(doc_text(d), buf_str(&before)),
			"a refusal changes nothing");
	ask_done(&a);
	buf_done(&before);
}

static void check_walks(size_t cases)
{
	static const struct gen_plan plan = {.broken = 10, .odd_keys = 10};
	struct verdicts v = {0};
	for (v.seed = 0; v.seed < cases && !v.failed; v.seed++) {
		struct gen g = gen_new(v.seed);
		struct buf text = {0}, last = {0};
		struct doc d;
		gen_agent(&g, &plan, &text);
		doc_open(&d, buf_str(&text));
		for (int i = 0; i < STEPS; i++)
			walk_step(&v, &d, &g);
		buf_put(&last, doc_text(&d));
		size_t steps = d.done;
		while (doc_undo(&d))
			;
		expect(&v, str_eq(doc_text(&d), buf_str(&text)),
			"undo to the start gives the first bytes");
		expect(&v, !doc_is_changed(&d), "and a file without changes");
		while (d.done < steps && doc_redo(&d))
			;
		expect(&v, str_eq(doc_text(&d), buf_str(&last)), "redo gives the last");
		doc_join_steps(&d, 0);
		expect(&v, d.done <= 1, "steps become one");
		doc_undo(&d);
		expect(&v, str_eq(doc_text(&d), buf_str(&text)), "which takes all of it back");
		doc_done(&d);
		buf_done(&text);
		buf_done(&last);
	}
	report(&v, "walks of 200 steps lead back");
}

/* --- the two ways of reading ------------------------------------------------------------------ */

/* A block that libyaml reads, and the same block with one more line that makes it refuse: the line
 * reader must find the same fields at the same bytes. */
static void check_readers(size_t cases)
{
	static const struct gen_plan plan = {0};
	struct verdicts v = {0};
	for (v.seed = 0; v.seed < cases && !v.failed; v.seed++) {
		struct gen g = gen_new(v.seed);
		struct buf text = {0};
		struct doc strict, loose;
		gen_agent(&g, &plan, &text);
		doc_open(&strict, buf_str(&text));
		buf_splice(&text, strict.parse.fence.close.at, strict.parse.fence.close.at,
			STR("zz: not: yaml\n"));
		doc_open(&loose, buf_str(&text));
		if (doc_is_strict(&strict)) {
			v.made++;
			expect(&v, !doc_is_strict(&loose), "one line spoils it for libyaml");
			expect(&v, others_same(&strict, &loose, STR("zz")),
				"not for the line reader");
			show_case(&v, &loose, doc_text(&strict), STR(""));
		}
		doc_done(&strict);
		doc_done(&loose);
		buf_done(&text);
	}
	report(&v, "both readers find the same fields");
}

/* --- the same again --------------------------------------------------------------------------- */

static void check_same_again(size_t cases)
{
	static const struct gen_plan plan = {.odd_keys = 10};
	struct verdicts v = {0};
	for (v.seed = 0; v.seed < cases && !v.failed; v.seed++) {
		struct gen g = gen_new(v.seed);
		struct buf text = {0};
		struct doc d;
		gen_agent(&g, &plan, &text);
		doc_open(&d, buf_str(&text));
		for (size_t i = 0; i < d.parse.front.n && !v.failed; i++) {
			const struct field_span *f = &d.parse.front.v[i];
			struct err e = {""};
			const struct wish w = {.key = f->key, .value = f->value};
			if (f->value.kind == VALUE_MAP ||
				str_find(doc_raw(&d, f), 0, STR("---")) != STR_NONE)
				continue;
			v.made++;
			bool list = f->value.kind == VALUE_LIST;
			expect(&v, wish_set(&d, &w, &e) || list || doc_locked(&d, &(size_t){0}),
				"what was got can be set");
			expect(&v, list || str_eq(doc_text(&d), buf_str(&text)),
				"and changes nothing");
			show_case(&v, &d, buf_str(&text), STR(""));
		}
		doc_done(&d);
		buf_done(&text);
	}
	report(&v, "setting what was got is nothing");
}

int main(void)
{
	static const struct gen_plan sound = {.odd_keys = 10},
				     broken = {.broken = 35, .odd_keys = 5},
				     odd = {.broken = 10, .odd = 20, .odd_keys = 10};
	size_t cases = gen_cases(4000);
	check_single_edits("edits of sound files", &sound, cases);
	check_single_edits("edits of broken files", &broken, cases);
	check_single_edits("edits of odd files", &odd, cases);
	check_walks(cases / 40);
	check_readers(cases);
	check_same_again(cases);
	return t_end();
}
