/* Rules over models. */
#include "base/words.h"
#include "check/look.h"

#include "text/near.h"

static const struct facts *models_of(const struct value_look *look)
{
	const struct host *host = look->kind->host;
	bool known = look->field->part == PART_MODEL && host && host->models.known.n;
	return known && look->value->kind == VALUE_TEXT ? &host->models : NULL;
}

/* Another tool that has a model of this name; NULL when none has. */
static const struct host *other_host(const struct value_look *look, struct str model)
{
	const struct kinds *all = look->kind->all;
	for (size_t i = 0; all && i < all->n; i++) {
		const struct host *host = all->v[i].host;
		if (host && host != look->kind->host && facts_know(&host->models, model))
			return host;
	}
	return NULL;
}

void rule_model_other_host(const struct value_look *look, struct problems *out)
{
	const struct facts *facts = models_of(look);
	struct str model = str_trim(look->value->text);
	const struct host *other =
		facts && model.n && !facts_know(facts, model) && !facts_retired(facts, model)
		? other_host(look, model)
		: NULL;
	if (!other)
		return;
	struct str brief = problems_brief(out, model);
	problems_add(out, "model-other-host", SEVERITY_HINT, look->value->span,
		"\"%.*s\" is how %.*s names a model; here it is sent as it is.", STR_ARG(brief),
		STR_ARG(other->title));
}

void rule_model_retired(const struct value_look *look, struct problems *out)
{
	const struct facts *facts = models_of(look);
	const struct retired *r = facts ? facts_retired(facts, str_trim(look->value->text)) : NULL;
	if (!r)
		return;
	problems_add(out, "model-retired", SEVERITY_HINT, look->value->span,
		r->since.n ? N_("%.*s was withdrawn (%.*s).") : N_("%.*s was withdrawn.%.*s"),
		STR_ARG(r->name), STR_ARG(r->since));
	if (r->use.n)
		problems_offer(out, arena_printf(&out->arena, tr("Make it %.*s"), STR_ARG(r->use)),
			look->field->key, value_text(r->use));
}

void rule_model_unknown(const struct value_look *look, struct problems *out)
{
	const struct facts *facts = models_of(look);
	struct str model = str_trim(look->value->text);
	if (look->field->part == PART_MODEL)
		look_pattern(look, "model-unknown", out);
	if (!facts || model.n == 0 || facts_know(facts, model) || facts_retired(facts, model) ||
		other_host(look, model))
		return;
	struct str brief = problems_brief(out, model);
	const struct str *near = near_find(model, facts->known.v, facts->known.n);
	problems_add(out, "model-unknown", SEVERITY_WARNING, look->value->span,
		near ? N_("\"%.*s\" is no alias and no known model id; it is sent as it is. Did you mean %.*s?")
		     : N_("\"%.*s\" is no alias and no known model id; it is sent as it is.%.*s"),
		STR_ARG(brief), near ? (int)near->n : 0, near ? near->p : "");
	if (!near)
		return;
	problems_offer(out, arena_printf(&out->arena, tr("Make it %.*s"), STR_ARG(*near)),
		look->field->key, value_text(*near));
	problems_ask(out);
}

void rule_model_type(const struct value_look *look, struct problems *out)
{
	enum value_kind kind = look->value->kind;
	if (look->field->part != PART_MODEL || look->field->kinds & 1u << kind ||
		value_is_empty(look->value))
		return;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, "model-type", look_value_severity(look), look->value->span,
		look->field->drops
			? N_("\"%.*s\" is %s, no text: the file is not loaded.")
			: N_("\"%.*s\" is %s, no text: it is ignored and the caller's model is used."),
		STR_ARG(raw), value_kind_name(kind));
	struct str text = arena_str(&out->arena, look->raw);
	if ((kind == VALUE_NUMBER || kind == VALUE_BOOL) && look->kind->host &&
		facts_know(&look->kind->host->models, text))
		problems_offer(out, TR("Quote the value"), look->field->key, value_text(text));
}
