/* Rules over keys that the schema does not know. */
#include "check/rule.h"

#include "text/near.h"

enum guess { GUESS_ALIAS, GUESS_CASE, GUESS_TYPO, GUESS_NONE };

static const struct field *same_letters(const struct schema *s, struct str key)
{
	for (size_t i = 0; i < s->n; i++) {
		if (str_same_letters(s->fields[i].key, key))
			return &s->fields[i];
	}
	return NULL;
}

/* What an unknown key was probably meant to be. */
static enum guess guess(const struct front_look *look, struct str key, const struct field **meant)
{
	const struct schema *s = look->kind->schema;
	if ((*meant = schema_alias(s, key)))
		return GUESS_ALIAS;
	if ((*meant = same_letters(s, key)))
		return GUESS_CASE;
	const struct str *near = near_find(key, s->order, s->n);
	if (!near)
		return GUESS_NONE;
	*meant = schema_field(s, *near);
	return GUESS_TYPO;
}

/* The next unknown key that is of this guess. */
static const struct field_span *next_key(const struct front_look *look, enum guess wanted,
	size_t *i, const struct field **meant)
{
	const struct front *front = &look->doc->parse.front;
	while (look->kind->schema && *i < front->n && *i < FRONT_MOST) {
		const struct field_span *f = &front->v[(*i)++];
		if (!schema_field(look->kind->schema, f->key) &&
			guess(look, f->key, meant) == wanted)
			return f;
	}
	return NULL;
}

/* The right key, unless a field of it is there as well. */
static void offer_key(const struct front_look *look, const struct field *meant, struct str key,
	struct problems *out)
{
	if (!doc_field(look->doc, meant->key))
		problems_offer_key(out,
			arena_printf(&out->arena, "Write %.*s", STR_ARG(meant->key)), key,
			meant->key);
}

static bool lifts_limit(const struct front_look *look, const struct field *meant)
{
	return meant->widget == WIDGET_TOOLS && !doc_field(look->doc, meant->key);
}

void rule_key_alias(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_ALIAS, &i, &meant));) {
		bool lifts = lifts_limit(look, meant);
		struct problem *p = problems_add(out, "key-alias",
			lifts ? SEVERITY_ERROR : SEVERITY_WARNING, f->key_at,
			"%.*s is not read in a %.*s%s %.*s%s.", STR_ARG(f->key),
			STR_ARG(look->kind->title),
			!lifts                              ? ";"
				: meant->part == PART_TOOLS ? ": all tools stay allowed. Write"
							    : ": nothing is taken away. Write",
			STR_ARG(meant->key), lifts ? "" : " is");
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

void rule_key_case(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_CASE, &i, &meant));) {
		bool lost = (meant->required || meant->widget == WIDGET_TOOLS) &&
			!doc_field(look->doc, meant->key);
		struct problem *p =
			problems_add(out, "key-case", lost ? SEVERITY_ERROR : SEVERITY_WARNING,
				f->key_at, "%.*s is not %.*s: capitals count, so it is not read.",
				STR_ARG(f->key), STR_ARG(meant->key));
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

void rule_key_typo(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_TYPO, &i, &meant));) {
		bool lost = meant->required && !doc_field(look->doc, meant->key);
		struct problem *p =
			problems_add(out, "key-typo", lost ? SEVERITY_ERROR : SEVERITY_WARNING,
				f->key_at, "%.*s is not read. Did you mean %.*s?", STR_ARG(f->key),
				STR_ARG(meant->key));
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

void rule_key_unknown(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_NONE, &i, &meant));) {
		struct str key = problems_brief(out, f->key);
		struct problem *p = problems_add(out, "key-unknown", SEVERITY_HINT, f->key_at,
			"%.*s is read by no %.*s; it is kept.", STR_ARG(key),
			STR_ARG(look->kind->title));
		p->field = f->key;
	}
}
