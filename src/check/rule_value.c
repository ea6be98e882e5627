/* Rules over choices, numbers, switches and maps. */
#include "base/words.h"
#include "check/look.h"

#include "text/near.h"

#include <math.h>

/* The choice that was meant: another case, or near; NULL when none is. */
static const struct str *meant_choice(const struct field *f, struct str word)
{
	for (size_t i = 0; i < f->choices.n; i++) {
		if (str_same_letters(f->choices.v[i], word))
			return &f->choices.v[i];
	}
	return near_find(word, f->choices.v, f->choices.n);
}

static struct str in_words(const struct words *words, struct arena *a)
{
	struct buf text = {0};
	words_list(&text, words);
	struct str copy = arena_str(a, buf_str(&text));
	buf_done(&text);
	return copy;
}

static void offer_choice(const struct value_look *look, struct str choice, struct problems *out)
{
	problems_offer(out, arena_printf(&out->arena, tr("Make it %.*s"), STR_ARG(choice)),
		look->field->key, value_text(choice));
}

static void add_choice(const struct value_look *look, struct problems *out, const char *rule,
	enum severity severity)
{
	const struct field *f = look->field;
	struct str word = str_trim(look->value->text), brief = problems_brief(out, word);
	struct str all = in_words(&f->choices, &out->arena);
	problems_add(out, rule, severity, look->value->span, "\"%.*s\" %s: %.*s must be %.*s.",
		STR_ARG(brief), look_value_consequence(look), STR_ARG(f->key), STR_ARG(all));
	const struct str *meant = meant_choice(f, word);
	if (!meant)
		return;
	offer_choice(look, *meant, out);
	if (!str_same_letters(*meant, word))
		problems_ask(out);
}

/* A word that once was one of them. */
static bool add_retired(const struct value_look *look, struct problems *out)
{
	struct str word = str_trim(look->value->text);
	const struct retired *r = field_retired(look->field, word);
	if (!r || look->value->kind != VALUE_TEXT)
		return false;
	problems_add(out, "value-choice", r->works ? SEVERITY_HINT : look_value_severity(look),
		look->value->span,
		r->works ? N_("%.*s is called %.*s now; the old word still works.")
			 : N_("%.*s is no longer read; %.*s took its place."),
		STR_ARG(r->name), STR_ARG(r->use));
	if (r->use.n)
		offer_choice(look, r->use, out);
	return true;
}

static bool is_wrong_choice(const struct value_look *look)
{
	const struct value *v = look->value;
	if (look->field->widget != WIDGET_CHOICE || v->kind != VALUE_TEXT || v->text.n == 0 ||
		field_retired(look->field, str_trim(v->text)))
		return false;
	bool drops = look->field->drops && !field_takes(look->field, v);
	return drops ||
		(!look->field->open && !words_have(&look->field->choices, str_trim(v->text)));
}

void rule_value_choice(const struct value_look *look, struct problems *out)
{
	if (!add_retired(look, out) && !look->field->rule.n && is_wrong_choice(look))
		add_choice(look, out, "value-choice", look_value_severity(look));
}

void rule_value_colour(const struct value_look *look, struct problems *out)
{
	if (str_is(look->field->rule, "value-colour") && is_wrong_choice(look))
		add_choice(look, out, "value-colour",
			look->field->drops ? SEVERITY_ERROR : SEVERITY_HINT);
}

/* "#fff" without quotes is a comment: then nothing is set. */
void rule_value_colour_comment(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n && i < FRONT_MOST; i++) {
		const struct field_span *f = &front->v[i];
		const struct field *field = schema_field(look->kind->schema, f->key);
		struct str line = str_cut(doc_text(look->doc), f->key_at.end, f->lines.end);
		size_t hash = str_find_byte(line, 0, '#');
		if (!field || !str_is(field->rule, "value-colour") || hash == STR_NONE ||
			f->value.kind != VALUE_NULL || f->value.text.n)
			continue;
		struct str colour = str_trim(str_from(line, hash));
		size_t at = f->key_at.end + hash;
		if (colour.n < 4 || str_find_any(colour, 0, " \t\"\\") != STR_NONE)
			continue;
		struct problem *p = problems_add(out, "value-colour", SEVERITY_WARNING,
			(struct span){at, at + colour.n},
			"%.*s without quotes is a comment: no colour is set.", STR_ARG(colour));
		p->field = field->key;
		const struct value text = value_text(colour);
		if (field_takes(field, &text))
			problems_offer_edit(out, TR("Quote the value"),
				(struct edit){p->where,
					arena_printf(&out->arena, "\"%.*s\"", STR_ARG(colour))},
				DOC_KEEPS_BODY);
	}
}

/* "a whole number, 1 or more" */
static struct str number_words(const struct field *f, struct arena *a)
{
	bool low = f->minimum > -HUGE_VAL, high = f->maximum < HUGE_VAL;
	const char *what = f->whole ? tr("a whole number") : tr("a number");
	if (low && high)
		return arena_printf(a, tr("%s from %g to %g"), what, f->minimum, f->maximum);
	if (low)
		return arena_printf(a, tr("%s, %g or more"), what, f->minimum);
	return high ? arena_printf(a, tr("%s, %g or less"), what, f->maximum) : str_of(what);
}

void rule_value_number(const struct value_look *look, struct problems *out)
{
	const struct field *f = look->field;
	if (f->widget != WIDGET_NUMBER || value_is_empty(look->value) ||
		field_takes_number(f, look->value))
		return;
	struct str raw = problems_brief(out, look->raw), words = number_words(f, &out->arena);
	problems_add(out, "value-number", look_value_severity(look), look->value->span,
		"\"%.*s\" %s: %.*s must be %.*s.", STR_ARG(raw), look_value_consequence(look),
		STR_ARG(f->key), STR_ARG(words));
}

/* Some tools take "yes" and the like as well. */
static bool is_good_switch(const struct value_look *look)
{
	const struct value *v = look->value;
	return v->kind == VALUE_BOOL || words_have(&look->field->choices, str_trim(v->text)) ||
		(v->kind == VALUE_TEXT && (look->field->kinds & 1u << VALUE_TEXT) &&
			(str_is(v->text, "true") || str_is(v->text, "false")));
}

void rule_value_bool(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	if (look->field->widget != WIDGET_SWITCH || value_is_empty(v) || is_good_switch(look))
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "value-bool", look_value_severity(look), v->span,
		"\"%.*s\" %s: %.*s must be true or false.", STR_ARG(raw),
		look_value_consequence(look), STR_ARG(look->field->key));
	bool yes = str_same_letters(v->text, STR("yes")) || str_same_letters(v->text, STR("on")) ||
		str_same_letters(v->text, STR("true"));
	bool no = str_same_letters(v->text, STR("no")) || str_same_letters(v->text, STR("off")) ||
		str_same_letters(v->text, STR("false"));
	if (yes || no)
		problems_offer(out, yes ? TR("Make it true") : TR("Make it false"),
			look->field->key,
			(struct value){.kind = VALUE_BOOL,
				.text = yes ? STR("true") : STR("false")});
}

/* Fields whose own rules judge the type. */
static bool has_own_rule(const struct field *f)
{
	return f->part != PART_OTHER || str_is(f->rule, "hooks-shape") ||
		f->widget == WIDGET_TOOLS || f->widget == WIDGET_NUMBER ||
		f->widget == WIDGET_SWITCH;
}

void rule_value_shape(const struct value_look *look, struct problems *out)
{
	const struct field *f = look->field;
	if (has_own_rule(f))
		return;
	look_shape(look, "value-shape", out);
	if (f->widget != WIDGET_CHOICE || !f->drops)
		look_pattern(look, "value-shape", out);
}

void rule_hooks_shape(const struct value_look *look, struct problems *out)
{
	if (str_is(look->field->rule, "hooks-shape") && !value_is_empty(look->value))
		look_misfit(look, "hooks-shape", out);
}

void rule_perm_bypass(const struct value_look *look, struct problems *out)
{
	if (look->value->kind == VALUE_TEXT &&
		words_have(&look->field->bypasses, str_trim(look->value->text)))
		problems_add(out, "perm-bypass", SEVERITY_WARNING, look->value->span,
			"%.*s: it runs without asking.", STR_ARG(look->value->text));
}
