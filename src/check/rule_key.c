/* Rules over keys that the schema does not know. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/near.h"

enum guess { GUESS_ALIAS, GUESS_CASE, GUESS_OTHER, GUESS_TYPO, GUESS_NONE };

static const struct field *same_letters(const struct schema *s, struct str key)
{
	for (size_t i = 0; i < s->n; i++) {
		if (str_same_letters(s->fields[i].key, key))
			return &s->fields[i];
	}
	return NULL;
}

/* A kind of file whose tool reads the key; NULL when there is none. */
static const struct kind *other_kind(const struct front_look *look, struct str key)
{
	const struct kinds *all = look->kind->all;
	for (size_t i = 0; all && i < all->n; i++) {
		if (&all->v[i] != look->kind && schema_reads(kind_schema(&all->v[i]), key))
			return &all->v[i];
	}
	return NULL;
}

/* Letters of other scripts that look like those of a key. */
static char latin_of(uint32_t code)
{
	static const struct {
		uint32_t code;
		char latin;
	} looks[] = {{0x3b1, 'a'}, {0x3bd, 'v'}, {0x3bf, 'o'}, {0x3c1, 'p'}, {0x430, 'a'},
		{0x435, 'e'}, {0x43e, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'}, {0x445, 'x'},
		{0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x4bb, 'h'}, {0x501, 'd'}};
	if (code >= 0xff01 && code <= 0xff5e)
		return (char)(code - 0xff01 + '!');
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		if (looks[i].code == code)
			return looks[i].latin;
	}
	return code < 0x80 ? (char)code : '?';
}

static const struct field *same_looks(const struct schema *s, struct str key)
{
	struct buf latin = {0};
	uint32_t code;
	for (size_t at = 0; at < key.n;) {
		at += utf8_decode(str_from(key, at), &code);
		buf_putc(&latin, latin_of(code));
	}
	const struct field *field = latin.n < key.n ? schema_field(s, buf_str(&latin)) : NULL;
	buf_done(&latin);
	return field;
}

/* What an unknown key was probably meant to be. */
static enum guess guess(const struct front_look *look, struct str key, const struct field **meant)
{
	const struct schema *s = look->kind->schema;
	if ((*meant = schema_alias(s, key)))
		return GUESS_ALIAS;
	if ((*meant = same_letters(s, key)))
		return GUESS_CASE;
	if (other_kind(look, key))
		return GUESS_OTHER;
	if ((*meant = same_looks(s, key)))
		return GUESS_TYPO;
	const struct str *near = near_find(key, s->order, s->n);
	if (!near)
		return GUESS_NONE;
	*meant = schema_field(s, *near);
	return GUESS_TYPO;
}

static const char *says_ignored(const struct front_look *look, struct str key)
{
	const struct schema *s = look->kind->schema;
	for (size_t i = 0; i < s->ignored_n; i++) {
		if (str_eq(s->ignored[i].key, key))
			return s->ignored[i].says.p;
	}
	return NULL;
}

/* The next unknown key that is of this guess. */
static const struct field_span *next_key(const struct front_look *look, enum guess wanted,
	size_t *i, const struct field **meant)
{
	const struct front *front = &look->doc->parse.front;
	while (look->kind->schema && *i < front->n && *i < FRONT_MOST) {
		const struct field_span *f = &front->v[(*i)++];
		if (!f->again && !schema_reads(look->kind->schema, f->key) &&
			!says_ignored(look, f->key) && guess(look, f->key, meant) == wanted)
			return f;
	}
	return NULL;
}

/* A tool that refuses keys it does not know drops the file for any of them. */
static enum severity key_severity(const struct front_look *look, bool lost, enum severity otherwise)
{
	return lost || look->kind->strict_keys ? SEVERITY_ERROR : otherwise;
}

/* The right key, unless a field of it is there as well. */
static void offer_key(const struct front_look *look, const struct field *meant, struct str key,
	struct problems *out)
{
	if (!doc_field(look->doc, meant->key))
		problems_offer_key(out,
			arena_printf(&out->arena, tr("Write %.*s"), STR_ARG(meant->key)), key,
			meant->key);
}

/* Does the file miss a limit that someone meant to set? */
static bool lifts_limit(const struct front_look *look, const struct field *meant)
{
	return (meant->part == PART_TOOLS || meant->denies) && !doc_field(look->doc, meant->key);
}

void rule_key_alias(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_ALIAS, &i, &meant));) {
		bool lifts = lifts_limit(look, meant);
		struct problem *p = problems_add(out, "key-alias",
			key_severity(look, lifts, SEVERITY_WARNING), f->key_at,
			/* TRANSLATORS: the second %s is an English article, "a" or "an"; %.0s leaves it out. */
			!lifts ? N_("%.*s is not read in %s %.*s; %.*s is.")
				: meant->denies
				? N_("%.*s is not read in %s %.*s: nothing is taken away. Write %.*s.")
				: N_("%.*s is not read in %s %.*s: all tools stay allowed. Write %.*s."),
			STR_ARG(f->key), look_article(look->kind->title),
			STR_ARG(look->kind->title), STR_ARG(meant->key));
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

static bool is_lost(const struct front_look *look, const struct field *meant)
{
	return (meant->required || lifts_limit(look, meant)) && !doc_field(look->doc, meant->key);
}

void rule_key_case(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_CASE, &i, &meant));) {
		struct problem *p = problems_add(out, "key-case",
			key_severity(look, is_lost(look, meant), SEVERITY_WARNING), f->key_at,
			"%.*s is not %.*s: capitals count, so it is not read.", STR_ARG(f->key),
			STR_ARG(meant->key));
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

void rule_key_typo(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_TYPO, &i, &meant));) {
		bool same = same_looks(look->kind->schema, f->key) != NULL;
		bool lost = same ? is_lost(look, meant)
				 : meant->required && !doc_field(look->doc, meant->key);
		struct problem *p = problems_add(out, "key-typo",
			key_severity(look, lost, SEVERITY_WARNING), f->key_at,
			same ? N_("%.*s is not read: it only looks like %.*s.")
			     : N_("%.*s is not read. Did you mean %.*s?"),
			STR_ARG(f->key), STR_ARG(meant->key));
		p->field = f->key;
		offer_key(look, meant, f->key, out);
	}
}

void rule_key_other_host(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	for (size_t i = 0; (f = next_key(look, GUESS_OTHER, &i, &meant));) {
		const struct kind *kind = other_kind(look, f->key);
		struct str passed = look->kind->schema->other_keys;
		struct problem *p = problems_add(out, "key-other-host",
			key_severity(look, false, SEVERITY_HINT), f->key_at,
			/* TRANSLATORS: %s is an English article, "a" or "an"; %.0s leaves it out. */
			"%.*s is a field of %s %.*s; here %.*s.", STR_ARG(f->key),
			look_article(kind->title), STR_ARG(kind->title),
			STR_ARG(passed.n ? passed : TR("it is not read")));
		p->field = f->key;
	}
}

static bool is_own_key(const struct front_look *look, struct str key)
{
	const struct settings *s = look->kind->settings;
	return s && words_have(&s->extra_keys, key) && !look->kind->strict_keys;
}

/* Keys that stand in real files and are known to do nothing here. */
static void add_ignored(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; look->kind->schema && i < front->n && i < FRONT_MOST; i++) {
		struct str key = front->v[i].key;
		const char *says = says_ignored(look, key);
		if (!says || schema_reads(look->kind->schema, key))
			continue;
		struct problem *p = problems_add(out, "key-unknown",
			key_severity(look, false, SEVERITY_WARNING), front->v[i].key_at,
			"%.*s has no effect here: %s.", STR_ARG(key), says);
		p->field = key;
	}
}

void rule_key_unknown(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	const struct field *meant;
	add_ignored(look, out);
	for (size_t i = 0; (f = next_key(look, GUESS_NONE, &i, &meant));) {
		struct str key = f->key.n ? problems_brief(out, f->key) : TR("An empty key");
		bool strict = look->kind->strict_keys;
		struct str passed = look->kind->schema->other_keys;
		if (is_own_key(look, f->key))
			continue;
		struct problem *p = problems_add(out, "key-unknown",
			key_severity(look, false, SEVERITY_HINT), f->key_at,
			strict ? N_("%.*s is not known to %.*s: the file is not loaded.")
				: passed.n ? N_("%.*s is not known: %.*s.")
					   : N_("%.*s is read by no %.*s; it is kept."),
			STR_ARG(key),
			STR_ARG(strict             ? look_host_title(look->kind)
					: passed.n ? passed
						   : look->kind->title));
		p->field = f->key;
	}
}

/* --- keys that are known, and still do nothing ------------------------------------------------ */

static void add_retired(const struct front_look *look, const struct field *f,
	const struct field_span *at, struct problems *out)
{
	const struct field *now = schema_field(look->kind->schema, f->replaced_by);
	struct problem *p = problems_add(out, "key-retired",
		f->works ? SEVERITY_HINT : SEVERITY_WARNING, at->key_at,
		f->replaced_by.n   ? f->works
				  ? N_("%.*s is out of use, and still works; %.*s took its place.")
				  : N_("%.*s is out of use; %.*s took its place.")
			  : f->works ? N_("%.*s is out of use, and still works.%.*s")
				   : N_("%.*s is out of use.%.*s"),
		STR_ARG(f->key), STR_ARG(f->replaced_by));
	p->field = f->key;
	if (!f->works && now && now->kinds & 1u << at->value.kind)
		offer_key(look, now, f->key, out);
}

void rule_key_retired(const struct front_look *look, struct problems *out)
{
	const struct schema *s = look->kind->schema;
	for (size_t i = 0; s && i < s->n; i++) {
		const struct field_span *f = doc_field(look->doc, s->fields[i].key);
		if (f && (s->fields[i].deprecated || s->fields[i].replaced_by.n))
			add_retired(look, &s->fields[i], f, out);
	}
}

static bool has_value(const struct front_look *look, struct str key, struct str value)
{
	const struct field_span *f = doc_field(look->doc, key);
	return f && str_eq(str_trim(f->value.text), value);
}

void rule_key_pair(const struct front_look *look, struct problems *out)
{
	const struct schema *s = look->kind->schema;
	for (size_t i = 0; s && i < s->n; i++) {
		const struct field *field = &s->fields[i];
		const struct field_span *f = doc_field(look->doc, field->key);
		if (!f || field->needs.n == 0 || has_value(look, field->needs, field->needs_value))
			continue;
		struct problem *p = problems_add(out, "key-pair", SEVERITY_WARNING, f->key_at,
			"%.*s has no effect without %.*s: %.*s.", STR_ARG(field->key),
			STR_ARG(field->needs), STR_ARG(field->needs_value));
		p->field = field->key;
		problems_offer_unset(out, TR("Take it out"), field->key);
	}
}

/* Is the switch set to that value, "true" or "false", in any of the words that its tool takes? */
static bool is_switched(const struct front_look *look, const struct field *f, struct str value)
{
	static const char *const words[][2] = {{"true", "false"}, {"yes", "no"}, {"on", "off"},
		{"1", "0"}};
	const struct field_span *at = doc_field(look->doc, f->key);
	struct str word = at ? str_trim(at->value.text) : STR("");
	if (!words_have(&f->choices, word))
		return at && str_eq(word, value);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (str_same_letters(word, str_of(words[i][str_is(value, "false")])))
			return true;
	}
	return false;
}

static const struct field_span *hides_from(const struct front_look *look, const char *whom)
{
	const struct schema *s = look->kind->schema;
	for (size_t i = 0; s && i < s->n; i++) {
		const struct field *f = &s->fields[i];
		if (str_is(f->hides.from, whom) && is_switched(look, f, f->hides.value))
			return doc_field(look->doc, f->key);
	}
	return NULL;
}

void rule_skill_unreachable(const struct front_look *look, struct problems *out)
{
	const struct field_span *f = hides_from(look, "user");
	if (!f || !hides_from(look, "model"))
		return;
	struct problem *p = problems_add(out, "skill-unreachable", SEVERITY_WARNING, f->key_at,
		"Neither the model nor you can start this.");
	p->field = f->key;
}
