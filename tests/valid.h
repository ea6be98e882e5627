/* valid.h -- values that a schema takes for a field, made from what it says of it: as the texts that a
 * person types into the form. */
#ifndef ROSTER_TESTS_VALID_H
#define ROSTER_TESTS_VALID_H

#include "base/vec.h"
#include "check/check.h"
#include "doc/wish.h"
#include "schema/type.h"

#include <math.h>

struct valid_texts {
	struct str *v;
	size_t n, cap;
};

/* Where the field is to stand. */
struct valid_place {
	const struct kind *kind;
	struct str path, base; /* of the file, its bytes without the field */
};

enum { VALID_DEEPEST = 8 };

/* --- nested values: the smallest that the shape takes, as flow YAML ---------------------------- */

static inline void valid_shape(struct buf *out, const struct shape *s, int variant, int depth);

static inline void valid_member(struct buf *out, struct str key, const struct shape *s, int variant,
	int depth)
{
	if (out->p[out->n - 1] != '{')
		buf_puts(out, ", ");
	buf_printf(out, "%.*s: ", STR_ARG(key));
	valid_shape(out, s, variant, depth + 1);
}

/* What it must have; with nothing it must, its first member, or one of its own choice. */
static inline void valid_map(struct buf *out, const struct shape *s, int variant, int depth)
{
	buf_putc(out, '{');
	for (size_t i = 0; i < s->keys.n; i++) {
		if (words_have(&s->required, s->keys.v[i]))
			valid_member(out, s->keys.v[i], s->members[i], variant, depth);
	}
	if (s->required.n == 0 && s->keys.n)
		valid_member(out, s->keys.v[0], s->members[0], variant, depth);
	else if (s->required.n == 0)
		valid_member(out, STR("own"), s->others, variant, depth);
	buf_putc(out, '}');
}

static inline void valid_shape(struct buf *out, const struct shape *s, int variant, int depth)
{
	unsigned kinds = s ? s->kinds : 0;
	if (s && s->any_n)
		valid_shape(out, s->any[0], variant, depth);
	else if (s && s->choices.n)
		buf_put(out, s->choices.v[(size_t)variant % s->choices.n]);
	else if (kinds & 1u << VALUE_MAP && depth < VALID_DEEPEST)
		valid_map(out, s, variant, depth);
	else if (kinds & 1u << VALUE_LIST && depth < VALID_DEEPEST) {
		buf_putc(out, '[');
		valid_shape(out, s->items, variant, depth + 1);
		buf_putc(out, ']');
	} else if (kinds == 0 || kinds & 1u << VALUE_TEXT)
		buf_puts(out, variant ? "other" : "word");
	else if (kinds & 1u << VALUE_NUMBER)
		buf_puts(out, variant ? "3" : "2");
	else
		buf_puts(out, variant ? "false" : "true");
}

/* --- texts that may do -------------------------------------------------------------------------- */

static inline void valid_offer(struct valid_texts *t, struct arena *a, struct str text)
{
	if (text.n)
		vec_push(t, arena_str(a, text));
}

static inline void valid_offer_shapes(struct valid_texts *t, struct arena *a, const struct field *f)
{
	for (int variant = 0; variant < 2; variant++) {
		struct buf text = {0};
		valid_shape(&text, f->shape, variant, 0);
		valid_offer(t, a, buf_str(&text));
		buf_done(&text);
	}
}

static inline void valid_offer_numbers(struct valid_texts *t, struct arena *a,
	const struct field *f)
{
	double least = f->minimum > -HUGE_VAL ? f->minimum : 2;
	const double steps[] = {0, 1, 0.5, 0.25};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		vec_push(t, arena_printf(a, "%g", least + steps[i]));
}

static inline void valid_offer_all(struct valid_texts *t, struct arena *a, const char *const *texts)
{
	for (size_t i = 0; texts[i]; i++)
		valid_offer(t, a, str_of(texts[i]));
}

static inline void valid_offer_choices(struct valid_texts *t, struct arena *a,
	const struct field *f)
{
	for (size_t i = 0; i < f->choices.n; i++)
		valid_offer(t, a, f->choices.v[i]);
	if (f->choices.n > 1 && f->kinds & 1u << VALUE_LIST)
		vec_push(t,
			arena_printf(a, "%.*s, %.*s", STR_ARG(f->choices.v[0]),
				STR_ARG(f->choices.v[1])));
}

/* What it offers itself comes first, then what any such field may take. `name`: what the file is called. */
static inline void valid_offers(struct valid_texts *t, struct arena *a, const struct field *f,
	struct str name)
{
	static const char *const both[] = {"true", "false", NULL};
	static const char *const lines[] = {"Two lines: one,\nand the 'other' #1.", NULL};
	static const char *const blocks[] = {"- word\n- other", "own: word\nmore:\n  - word", NULL};
	static const char *const any[] = {"Read", "word, other", "word", "other",
		"Some words, and more.", "Other words: 'more' of \"them\" #1", "src/**/*.ts",
		"docs/*.md, src/**", "[word]", "[word, other]", "{own: word}", "{own: other}",
		"true", "false", "2", "3", NULL};
	if (f->widget == WIDGET_SWITCH) {
		valid_offer_all(t, a, both);
		return;
	}
	valid_offer_choices(t, a, f);
	valid_offer(t, a, f->part == PART_NAME ? name : f->example);
	if (f->widget == WIDGET_NUMBER)
		valid_offer_numbers(t, a, f);
	if (f->widget == WIDGET_TEXT)
		valid_offer_all(t, a, lines);
	if (f->shape)
		valid_offer_shapes(t, a, f);
	if (f->widget == WIDGET_RAW)
		valid_offer_all(t, a, blocks);
	valid_offer_all(t, a, any);
}

/* --- those that do ------------------------------------------------------------------------------ */

/* That a field is out of use is told whatever its value. */
static inline bool valid_without_error(const struct valid_place *p, const struct doc *d,
	const struct field *f)
{
	struct reading reading;
	struct problems found = {0};
	bool good = true;
	check_file(&(struct subject){d, p->kind, p->path, 0}, &reading, &found);
	for (size_t i = 0; i < found.n && !f->deprecated; i++)
		good &= found.v[i].severity == SEVERITY_HINT || !str_eq(found.v[i].field, f->key);
	problems_done(&found);
	return good;
}

/* Set the field in the doc as that text of its widget means it. */
static inline bool valid_set(struct doc *d, const struct kind *kind, const struct field *f,
	struct str text)
{
	struct arena a = {0};
	struct err e;
	bool raw = f->widget == WIDGET_RAW;
	struct value value = raw ? value_text(text) : type_parse(f, text, &a);
	struct wish wish = type_wish(kind->schema, f, f->key, &value);
	wish.raw = raw;
	bool done = wish_set(d, &wish, &e);
	arena_done(&a);
	return done;
}

static inline bool valid_is(const struct valid_place *p, const struct field *f, struct str text)
{
	struct doc d;
	doc_open(&d, p->base);
	bool good = valid_set(&d, p->kind, f, text) && valid_without_error(p, &d, f);
	doc_done(&d);
	return good;
}

/* Up to two different texts that make a value without errors and warnings. Returns how many. */
static inline size_t valid_pair(const struct valid_place *p, const struct field *f, struct arena *a,
	struct str *out)
{
	struct valid_texts offers = {0};
	size_t n = 0;
	valid_offers(&offers, a, f, kind_stem(p->kind, p->path));
	for (size_t i = 0; i < offers.n && n < 2; i++) {
		bool again = n && str_eq(out[0], offers.v[i]);
		if (!again && valid_is(p, f, offers.v[i]))
			out[n++] = offers.v[i];
	}
	vec_done(&offers);
	return n;
}

#endif
