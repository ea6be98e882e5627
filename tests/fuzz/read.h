/* Fuzzing the reader: a file is read, its fields lie in it in order, it is judged for each kind in turn with all
 * rules on, its findings lie in it, and a second look finds the same. The first byte picks the kind. */
#ifndef ROSTER_TESTS_FUZZ_READ_H
#define ROSTER_TESTS_FUZZ_READ_H

#include "base/utf8.h"
#include "check/check.h"
#include "check/rule.h"
#include "schema/schemas.h"
#include "tests/fuzz/must.h"

/* Loaded once, with every rule on. */
static inline const struct schemas *fuzz_schemas(void)
{
	static struct schemas schemas;
	static struct str ids[RULE_COUNT];
	struct err e;
	if (schemas.kinds.n)
		return &schemas;
	MUST(schemas_load(&schemas, &e));
	for (size_t i = 0; i < RULE_COUNT; i++)
		ids[i] = str_of(rule_at(i)->id);
	schemas.settings.enable = (struct words){ids, RULE_COUNT};
	return &schemas;
}

static inline void fuzz_fields(const struct doc *d)
{
	const struct front *front = &d->parse.front;
	size_t at = 0;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *f = &front->v[i];
		MUST(f->key_at.at >= at && f->key_at.at <= f->key_at.end);
		MUST(f->lines.at <= f->key_at.at && f->lines.end <= d->bytes.n);
		MUST(f->value.span.at >= f->key_at.end || f->value.span.at == f->value.span.end);
		MUST(f->value.span.at <= f->value.span.end && f->value.span.end <= d->bytes.n);
		at = f->key_at.end;
	}
}

static inline void fuzz_findings(const struct doc *d, const struct problems *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct problem *one = &p->v[i];
		MUST(one->where.at <= one->where.end && one->where.end <= d->bytes.n);
		MUST(one->message.n > 0);
		MUST((one->fix.kind == FIX_NONE) == (one->fix.title.n == 0));
		for (size_t k = 0, at = 0; k < one->fix.edits_n; k++) {
			MUST(one->fix.edits[k].cut.at >= at);
			MUST(one->fix.edits[k].cut.at <= one->fix.edits[k].cut.end);
			at = one->fix.edits[k].cut.end;
			MUST(at <= d->bytes.n);
		}
	}
}

static inline void fuzz_judge(const struct doc *d, const struct kind *kind, struct problems *out)
{
	struct reading reading;
	const struct subject subject = {d, kind, STR("some-agent.md"), BODY_MS * 100};
	check_file(&subject, &reading, out);
	fuzz_findings(d, out);
}

static inline void fuzz_read(struct str input)
{
	const struct kinds *kinds = &fuzz_schemas()->kinds;
	struct doc d;
	struct problems first = {0}, second = {0};
	size_t pick = input.n ? (unsigned char)*input.p : 0;
	doc_open(&d, str_from(input, 1));
	fuzz_fields(&d);
	const struct kind *kind =
		pick < kinds->n ? &kinds->v[pick] : check_kind(kinds, STR(""), &d, NULL);
	fuzz_judge(&d, kind, &first);
	fuzz_judge(&d, kind, &second);
	MUST(first.n == second.n);
	for (size_t i = 0; i < first.n; i++)
		MUST(str_eq(first.v[i].message, second.v[i].message));
	problems_done(&first);
	problems_done(&second);
	doc_done(&d);
}

#endif
