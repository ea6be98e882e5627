/* What must hold of every edit, tried on thousands of made-up files: it changes the bytes of its own
 * field alone, reads back as asked in a fresh look at the file, and can be taken back. The seed of a
 * case is its number; ROSTER_CASES sets how many, ROSTER_WALKS how many walks. */
#include "tests/asks.h"
#include "tests/scale.h"

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
		printf("# key %.*s%s%.*s %s\n", STR_ARG(a.wish.key), a.unset ? " unset" : "",
			STR_ARG(a.rename), e.text);
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
			expect(&v, others_same(&strict, &loose, STR("zz"), STR("")),
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
	size_t cases = gen_cases(scale(8000));
	check_single_edits("edits of sound files", &sound, cases);
	check_single_edits("edits of broken files", &broken, cases);
	check_single_edits("edits of odd files", &odd, cases);
	check_walks(scale_asked("ROSTER_WALKS", cases / 80 + 1));
	check_readers(cases / 2);
	check_same_again(cases / 2);
	return t_end();
}
