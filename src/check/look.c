#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/decode.h"

enum severity look_yaml_severity(const struct front_look *look)
{
	enum verdict v = look->reading->verdict;
	return v == VERDICT_DROPPED || v == VERDICT_PARTIAL ? SEVERITY_ERROR : SEVERITY_WARNING;
}

enum severity look_front_severity(const struct front_look *look)
{
	switch (look->reading->verdict) {
	case VERDICT_DROPPED:
		return SEVERITY_ERROR;
	case VERDICT_PARTIAL:
	case VERDICT_UNKNOWN:
		return SEVERITY_WARNING;
	case VERDICT_LOADS:
	case VERDICT_RESCUED:
	case VERDICT_SHADOWED:
	case VERDICT_PLAIN:
	case VERDICT_DISABLED:
		break;
	}
	return SEVERITY_HINT;
}

struct str look_yaml_consequence(const struct front_look *look, struct problems *out)
{
	struct str title = look->kind->title, host = look_host_title(look->kind);
	switch (look->reading->verdict) {
	case VERDICT_RESCUED:
		return arena_printf(&out->arena,
			tr("%.*s copes with it; strict readers reject the whole block."),
			STR_ARG(host));
	case VERDICT_DROPPED:
		return arena_printf(&out->arena, tr("This %.*s is not loaded."), STR_ARG(title));
	case VERDICT_PARTIAL:
		return arena_printf(&out->arena, tr("This %.*s loads without its fields."),
			STR_ARG(title));
	case VERDICT_UNKNOWN:
	case VERDICT_LOADS:
	case VERDICT_SHADOWED:
	case VERDICT_PLAIN:
	case VERDICT_DISABLED:
		break;
	}
	return TR("Strict readers reject the whole block.");
}

struct str look_host_title(const struct kind *kind)
{
	return kind->host ? kind->host->title : kind->title;
}

const char *look_article(struct str title)
{
	return str_find_any(str_cut(title, 0, 1), 0, "AEIOUaeiou") == 0 ? "an" : "a";
}

bool look_is_placed(const struct front_look *look)
{
	return str_starts(look->path, STR("/"));
}

bool look_is_missed(const struct front_look *look, struct str *says)
{
	const struct kinds *all = look->kind->all;
	return all && look->kind->misses_n && look_is_placed(look) &&
		kind_misses(look->kind, look->path, says) &&
		kind_missed(all, look->path, says) == look->kind;
}

bool look_is_wide(const struct front_look *look)
{
	return decode_wide_name(doc_text(look->doc)) != NULL;
}

struct str look_block(const struct front_look *look)
{
	return str_span(doc_text(look->doc), look->doc->parse.fence.front);
}

const struct str *look_key_without_blank(const struct front_look *look, struct str line)
{
	const struct schema *s = look->kind->schema;
	for (size_t i = 0; s && i < s->n; i++) {
		const struct str *key = &s->order[i];
		bool colon = str_starts(line, *key) && line.n > key->n + 1 && line.p[key->n] == ':';
		if (colon && !char_is_blank(line.p[key->n + 1]) && !doc_field(look->doc, *key))
			return key;
	}
	return NULL;
}

bool look_has_tab_indent(struct str lines)
{
	struct str line;
	while (str_next_line(&lines, &line)) {
		size_t i = 0;
		while (i < line.n && line.p[i] == ' ')
			i++;
		if (i < line.n && line.p[i] == '\t')
			return true;
	}
	return false;
}

/* --- over one value --------------------------------------------------------------------------- */

void look_missing(const struct value_look *look, const char *rule, enum severity coping,
	struct problems *out)
{
	const struct field *f = look->field;
	bool set = look->value->kind != VALUE_NULL;
	if (f->missing_warns)
		problems_add(out, rule, coping, look->value->span, "No %.*s: %.*s takes %.*s.",
			STR_ARG(f->key), STR_ARG(look_host_title(look->kind)),
			STR_ARG(f->empty.n ? f->empty : TR("something else")));
	else
		problems_add(out, rule, SEVERITY_ERROR, look->value->span,
			set ? N_("The %.*s is empty: %.*s files without one are not loaded.")
			    : N_("No %.*s: %.*s files without one are not loaded."),
			STR_ARG(f->key), STR_ARG(look->kind->title));
}

/* A text is wanted, and a number or a switch becomes one where the tool is lenient. */
static bool is_taken_as_text(const struct value_look *look)
{
	enum value_kind kind = look->value->kind;
	bool scalar = kind == VALUE_NUMBER || kind == VALUE_BOOL;
	return kind == VALUE_TEXT || value_is_empty(look->value) ||
		(scalar && look->kind->host && look->kind->host->coerces);
}

void look_wrong_type(const struct value_look *look, const char *rule, struct problems *out)
{
	const struct value *v = look->value;
	if (is_taken_as_text(look))
		return;
	bool copes = !look->field->drops && (!look->field->required || look->field->missing_warns);
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, rule, copes ? SEVERITY_WARNING : SEVERITY_ERROR, v->span,
		"The %.*s must be text; \"%.*s\" is %s. %s", STR_ARG(look->field->key),
		STR_ARG(raw), value_kind_name(v->kind),
		copes ? tr("It is not read.") : tr("The file is not loaded."));
	if (v->kind != VALUE_MAP && str_find_byte(look->raw, 0, '\n') == STR_NONE)
		problems_offer(out, TR("Quote the value"), look->field->key, value_text(look->raw));
}

void look_limits(const struct value_look *look, const char *rule, struct problems *out)
{
	const struct field *f = look->field;
	size_t n = utf8_count(look->value->text);
	for (size_t i = 0; i < f->limits_n; i++) {
		if (n <= f->limits[i].over)
			continue;
		problems_add(out, rule, f->limits[i].warns ? SEVERITY_WARNING : SEVERITY_HINT,
			look->value->span, trn("%zu character; %.*s.", "%zu characters; %.*s.", n),
			n, STR_ARG(f->limits[i].says));
		return;
	}
}

enum severity look_value_severity(const struct value_look *look)
{
	return look->field->drops ? SEVERITY_ERROR : SEVERITY_WARNING;
}

const char *look_value_consequence(const struct value_look *look)
{
	return look->field->drops ? tr("keeps the file from being loaded") : tr("is ignored");
}

void look_misfit(const struct value_look *look, const char *rule, struct problems *out)
{
	const struct field *f = look->field;
	struct misfit misfit = {0};
	if (f->shape && !shape_fits(f->shape, look->value, &misfit)) {
		struct span at =
			misfit.at && misfit.at->span.end ? misfit.at->span : look->value->span;
		struct str why = problems_brief(out, buf_str(&misfit.why));
		problems_add(out, rule, look_value_severity(look), at, "%.*s%s%s %.*s: it %s.",
			STR_ARG(f->key), misfit.path.n && *misfit.path.p != '[' ? "." : "",
			buf_text(&misfit.path), STR_ARG(why), look_value_consequence(look));
	}
	misfit_done(&misfit);
}

void look_shape(const struct value_look *look, const char *rule, struct problems *out)
{
	const struct field *f = look->field;
	enum value_kind kind = look->value->kind;
	bool scalar = kind == VALUE_NUMBER || kind == VALUE_BOOL;
	bool becomes_text = scalar && (f->kinds & 1u << VALUE_TEXT) && look->kind->host &&
		look->kind->host->coerces;
	if (value_is_empty(look->value) || becomes_text)
		return;
	if (f->kinds & 1u << kind) {
		look_misfit(look, rule, out);
		return;
	}
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, rule, look_value_severity(look), look->value->span,
		"\"%.*s\" %s: %.*s may not be %s.", STR_ARG(raw), look_value_consequence(look),
		STR_ARG(f->key), value_kind_name(kind));
}

void look_pattern(const struct value_look *look, const char *rule, struct problems *out)
{
	const struct field *f = look->field;
	const struct value *v = look->value;
	if (!f->pattern || v->kind != VALUE_TEXT || v->text.n == 0 ||
		regex_match(f->pattern, v->text))
		return;
	struct str brief = problems_brief(out, v->text);
	problems_add(out, rule, look_value_severity(look), v->span,
		f->pattern_words.n ? N_("\"%.*s\" %s: %.*s takes only %.*s.")
				   : N_("\"%.*s\" %s: %.*s is written otherwise.%.*s"),
		STR_ARG(brief), f->drops ? look_value_consequence(look) : tr("does not fit"),
		STR_ARG(f->key), STR_ARG(f->pattern_words));
}

struct str look_visible(struct str text)
{
	struct utf8_cell cell;
	text = str_trim(text);
	while (text.n) {
		size_t last = utf8_back(text, text.n);
		utf8_cell(str_from(text, last), &cell);
		if (cell.n && !cell.escaped)
			break;
		text = str_trim(str_cut(text, 0, last));
	}
	return text;
}
