#include "check/told.h"

#include "check/rule.h"
#include "text/lines.h"

/* Is the rule named in the words behind "roster: ignore"? */
static bool names_rule(struct str words, const char *rule)
{
	while (words.n) {
		size_t end = str_find_any(words, 0, ", \t");
		if (str_is(str_cut(words, 0, end), rule))
			return true;
		words = end == STR_NONE ? STR("") : str_from(words, end + 1);
	}
	return false;
}

/* "# roster: ignore RULE" in the block, "<!-- roster: ignore RULE -->" below it. */
static bool is_suppressed(const struct doc *d, const char *rule)
{
	const struct str mark = STR("roster: ignore ");
	struct str text = doc_text(d);
	for (size_t at = 0; (at = str_find(text, at, mark)) != STR_NONE; at += mark.n) {
		struct str line = str_cut(text, 0, lines_next(text, at));
		struct str before = str_trim_blank(str_cut(text, lines_start(text, at), at));
		struct str words = str_trim(str_from(line, at + mark.n));
		bool comment = str_ends(before, STR("#")) && at < d->parse.fence.body;
		if (str_ends(before, STR("<!--"))) {
			comment = true;
			words = str_trim(str_cut(words, 0, str_find(words, 0, STR("-->"))));
		}
		if (comment && names_rule(words, rule))
			return true;
	}
	return false;
}

static bool names(const struct words *words, const char *rule)
{
	return words->n && words_have(words, str_of(rule));
}

bool told_is_on(const struct kind *kind, const struct rule *rule, bool in_form)
{
	const struct settings *settings = kind->settings;
	bool off = rule->off && !(in_form && rule->taught);
	if (!off && !(settings && settings->ignore.n))
		return true;
	if (off && !(settings && names(&settings->enable, rule->id)))
		return false;
	return !(settings && names(&settings->ignore, rule->id));
}

/* As the rule table and the user's settings have it. */
static bool is_on(const struct kind *kind, const struct rule *rule, const struct problem *p,
	bool in_form)
{
	bool off = p->off && !(in_form && rule->taught);
	return told_is_on(kind, rule, in_form) &&
		(!off || (kind->settings && names(&kind->settings->enable, p->rule)));
}

/* Thousands of findings may be of a few rules: what is the same for all of a rule is found out once. */
struct sieve {
	const struct subject *subject;
	const struct rule *rule; /* that of the last finding */
	enum { NOT_KNOWN, NOT_SUPPRESSED, SUPPRESSED } suppressed[RULE_COUNT];
};

static const struct rule *rule_of(struct sieve *sieve, const struct problem *p)
{
	if (!sieve->rule || strcmp(sieve->rule->id, p->rule) != 0)
		sieve->rule = rule_find(str_of(p->rule));
	return sieve->rule;
}

static bool is_told(struct sieve *sieve, const struct problem *p)
{
	const struct subject *s = sieve->subject;
	const struct rule *rule = rule_of(sieve, p);
	size_t i = (size_t)(rule - rule_at(0));
	if (!is_on(s->kind, rule, p, false))
		return false;
	if (sieve->suppressed[i] == NOT_KNOWN)
		sieve->suppressed[i] =
			is_suppressed(s->doc, rule->id) ? SUPPRESSED : NOT_SUPPRESSED;
	return sieve->suppressed[i] == NOT_SUPPRESSED;
}

void told_sift_value(const struct kind *kind, size_t from, struct problems *out)
{
	size_t n = from;
	for (size_t i = from; i < out->n; i++) {
		if (is_on(kind, rule_find(str_of(out->v[i].rule)), &out->v[i], true))
			out->v[n++] = out->v[i];
	}
	out->n = n;
}

/* "No name" says nothing where a line "name:x" is at fault already. */
static bool is_said_better(const struct problem *p, const struct problems *all)
{
	if (!str_ends(str_of(p->rule), STR("-missing")) || p->field.n == 0)
		return false;
	for (size_t i = 0; i < all->n; i++) {
		struct str rule = str_of(all->v[i].rule);
		bool no_key = str_is(rule, "yaml-no-space") || str_is(rule, "yaml-nbsp");
		if (no_key && str_eq(all->v[i].field, p->field))
			return true;
	}
	return false;
}

void told_sift(const struct subject *s, size_t from, struct problems *out)
{
	struct sieve sieve = {.subject = s};
	size_t at, n = from;
	bool locked = doc_locked(s->doc, &at);
	for (size_t i = from; i < out->n; i++) {
		struct problem p = out->v[i];
		if (!is_told(&sieve, &p) || is_said_better(&p, out))
			continue;
		p.field = arena_str(&out->arena, p.field);
		p.fix.asked = p.fix.asked || sieve.rule->way == FIX_ASKED;
		if (locked && p.fix.kind != FIX_EDITS)
			p.fix = (struct fix){0};
		out->v[n++] = p;
	}
	out->n = n;
}
