/* Rules over the model and over choices, numbers and switches. */
#include "check/rule.h"

#include "text/near.h"

static const struct facts *models_of(const struct value_look *look)
{
	return look->field->part == PART_MODEL && look->kind->host ? &look->kind->host->models
								   : NULL;
}

void rule_model_unknown(const struct value_look *look, struct problems *out)
{
	const struct facts *facts = models_of(look);
	struct str model = str_trim(look->value->text);
	if (!facts || look->value->kind != VALUE_TEXT || model.n == 0)
		return;
	for (size_t i = 0; i < facts->known_n; i++) {
		if (str_same_letters(facts->known[i], model))
			return;
	}
	if (facts_know(facts, model))
		return;
	struct str brief = problems_brief(out, model);
	const struct str *near = near_find(model, facts->known, facts->known_n);
	problems_add(out, "model-unknown", SEVERITY_WARNING, look->value->span,
		"\"%.*s\" is no alias and no known model id; it is sent as it is.%s%.*s%s",
		STR_ARG(brief), near ? " Did you mean " : "", near ? (int)near->n : 0,
		near ? near->p : "", near ? "?" : "");
	if (near)
		problems_offer(out, arena_printf(&out->arena, "Make it %.*s", STR_ARG(*near)),
			look->field->key, value_text(*near));
}

void rule_model_type(const struct value_look *look, struct problems *out)
{
	enum value_kind kind = look->value->kind;
	if (look->field->part != PART_MODEL || kind == VALUE_TEXT || kind == VALUE_NULL)
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "model-type", SEVERITY_WARNING, look->value->span,
		"\"%.*s\" is %s, no text: it is ignored and the caller's model is used.",
		STR_ARG(raw), value_kind_name(kind));
	if (kind == VALUE_NUMBER || kind == VALUE_BOOL)
		problems_offer(out, STR("Quote the value"), look->field->key,
			value_text(look->raw));
}

static bool is_choice(const struct field *f, struct str word)
{
	for (size_t i = 0; i < f->choices.n; i++) {
		if (str_eq(f->choices.v[i], word))
			return true;
	}
	return false;
}

static struct str list_choices(const struct field *f, struct arena *a)
{
	struct buf text = {0};
	for (size_t i = 0; i < f->choices.n; i++) {
		buf_puts(&text, !i ? "" : i + 1 < f->choices.n ? ", " : " or ");
		buf_put(&text, f->choices.v[i]);
	}
	struct str copy = arena_str(a, buf_str(&text));
	buf_done(&text);
	return copy;
}

/* The choice that was meant: another case, or near; NULL when none is. */
static const struct str *meant_choice(const struct field *f, struct str word)
{
	for (size_t i = 0; i < f->choices.n; i++) {
		if (str_same_letters(f->choices.v[i], word))
			return &f->choices.v[i];
	}
	return near_find(word, f->choices.v, f->choices.n);
}

static void add_choice(const struct value_look *look, struct problems *out, const char *rule)
{
	const struct field *f = look->field;
	struct str word = str_trim(look->value->text), brief = problems_brief(out, word);
	struct str all = list_choices(f, &out->arena);
	problems_add(out, rule, SEVERITY_WARNING, look->value->span,
		"\"%.*s\" is ignored: %.*s must be %.*s.", STR_ARG(brief), STR_ARG(f->key),
		STR_ARG(all));
	const struct str *meant = meant_choice(f, word);
	if (meant)
		problems_offer(out, arena_printf(&out->arena, "Make it %.*s", STR_ARG(*meant)),
			f->key, value_text(*meant));
}

static bool is_wrong_choice(const struct value_look *look)
{
	const struct value *v = look->value;
	if (look->field->widget != WIDGET_CHOICE || look->field->open || v->kind != VALUE_TEXT)
		return false;
	return v->text.n && !is_choice(look->field, str_trim(v->text));
}

void rule_value_choice(const struct value_look *look, struct problems *out)
{
	if (look->field->rule.n == 0 && is_wrong_choice(look))
		add_choice(look, out, "value-choice");
}

void rule_value_colour(const struct value_look *look, struct problems *out)
{
	if (!str_is(look->field->rule, "value-colour"))
		return;
	/* "#fff" without quotes is a comment: then nothing is set. */
	if (is_wrong_choice(look))
		add_choice(look, out, "value-colour");
}

void rule_value_number(const struct value_look *look, struct problems *out)
{
	const struct field *f = look->field;
	if (f->widget != WIDGET_NUMBER || value_is_empty(look->value))
		return;
	size_t whole;
	bool number = str_to_size(str_trim(look->value->text), &whole);
	if (look->value->kind <= VALUE_TEXT && number && (double)whole >= f->minimum)
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "value-number", SEVERITY_WARNING, look->value->span,
		"\"%.*s\" is ignored: %.*s must be a whole number, %g or more.", STR_ARG(raw),
		STR_ARG(f->key), f->minimum > 0 ? f->minimum : 0);
}

void rule_value_bool(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	if (look->field->widget != WIDGET_SWITCH || v->kind == VALUE_BOOL || value_is_empty(v))
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "value-bool", SEVERITY_WARNING, v->span,
		"\"%.*s\" is ignored: %.*s must be true or false.", STR_ARG(raw),
		STR_ARG(look->field->key));
	bool yes = str_same_letters(v->text, STR("yes")) || str_same_letters(v->text, STR("on")) ||
		str_same_letters(v->text, STR("true"));
	bool no = str_same_letters(v->text, STR("no")) || str_same_letters(v->text, STR("off")) ||
		str_same_letters(v->text, STR("false"));
	if (yes || no)
		problems_offer(out, yes ? STR("Make it true") : STR("Make it false"),
			look->field->key,
			(struct value){.kind = VALUE_BOOL,
				.text = yes ? STR("true") : STR("false")});
}

/* Fields whose own rules judge the type. */
static bool has_own_rule(const struct field *f)
{
	return f->part != PART_OTHER || f->drops || f->widget == WIDGET_TOOLS ||
		f->widget == WIDGET_NUMBER || f->widget == WIDGET_SWITCH;
}

void rule_value_shape(const struct value_look *look, struct problems *out)
{
	const struct field *f = look->field;
	enum value_kind kind = look->value->kind;
	if (has_own_rule(f) || value_is_empty(look->value) || f->kinds & 1u << kind)
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "value-shape", SEVERITY_WARNING, look->value->span,
		"\"%.*s\" is ignored: %.*s may not be %s.", STR_ARG(raw), STR_ARG(f->key),
		value_kind_name(kind));
}

void rule_hooks_shape(const struct value_look *look, struct problems *out)
{
	const struct field *f = look->field;
	enum value_kind kind = look->value->kind;
	if (!str_is(f->rule, "hooks-shape") || value_is_empty(look->value) || f->kinds & 1u << kind)
		return;
	problems_add(out, "hooks-shape", SEVERITY_ERROR, look->value->span,
		"%.*s may not be %s: the file is not loaded.", STR_ARG(f->key),
		value_kind_name(kind));
}
