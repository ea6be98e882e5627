/* Rules over name and description, and over text as such. */
#include "check/rule.h"

#include "base/utf8.h"

static bool is_part(const struct value_look *look, enum part part)
{
	return look->field->part == part;
}

static void missing(const struct value_look *look, struct problems *out, const char *rule)
{
	problems_add(out, rule, SEVERITY_ERROR, look->value->span,
		look->value->kind == VALUE_NULL
			? "No %.*s: %.*s files without one are not loaded."
			: "The %.*s is empty: %.*s files without one are not loaded.",
		STR_ARG(look->field->key), STR_ARG(look->kind->title));
}

static void wrong_type(const struct value_look *look, struct problems *out, const char *rule)
{
	const struct value *v = look->value;
	struct str raw = problems_brief(out, look->raw);
	problems_add(out, rule, SEVERITY_ERROR, v->span,
		"The %.*s must be text; \"%.*s\" is %s. The file is not loaded.",
		STR_ARG(look->field->key), STR_ARG(raw), value_kind_name(v->kind));
	if (v->kind != VALUE_MAP && str_find_byte(look->raw, 0, '\n') == STR_NONE)
		problems_offer(out, STR("Quote the value"), look->field->key,
			value_text(look->raw));
}

static bool is_text(const struct value *v)
{
	return v->kind == VALUE_TEXT && v->text.n > 0;
}

void rule_name_missing(const struct value_look *look, struct problems *out)
{
	if (!is_part(look, PART_NAME) || !look->field->required || !value_is_empty(look->value))
		return;
	missing(look, out, "name-missing");
	if (look->stem.n)
		problems_offer(out, STR("Take the file's name"), look->field->key,
			value_text(look->stem));
}

void rule_name_type(const struct value_look *look, struct problems *out)
{
	if (is_part(look, PART_NAME) && !value_is_empty(look->value) &&
		look->value->kind != VALUE_TEXT)
		wrong_type(look, out, "name-type");
}

/* Lower-case words joined by hyphens, without marks on the letters. */
static struct str slug(struct str name, struct arena *a)
{
	struct buf folded = {0}, out = {0};
	utf8_fold(&folded, name);
	for (size_t i = 0; i < folded.n; i++) {
		char c = folded.p[i];
		if (char_is_alnum(c) || (unsigned char)c >= 0x80)
			buf_putc(&out, c);
		else if (out.n && out.p[out.n - 1] != '-')
			buf_putc(&out, '-');
	}
	struct str made = buf_str(&out);
	while (made.n && made.p[made.n - 1] == '-')
		made.n--;
	made = arena_str(a, made);
	buf_done(&folded);
	buf_done(&out);
	return made;
}

static void offer_slug(const struct value_look *look, struct problems *out)
{
	struct str made = slug(look->value->text, &out->arena);
	if (made.n && regex_match(look->kind->host->name_portable, made))
		problems_offer(out, arena_printf(&out->arena, "Name it %.*s", STR_ARG(made)),
			look->field->key, value_text(made));
}

void rule_name_chars(const struct value_look *look, struct problems *out)
{
	const struct host *host = look->kind->host;
	if (!is_part(look, PART_NAME) || !is_text(look->value) || !host || !host->name_portable)
		return;
	struct str name = look->value->text, brief = problems_brief(out, name);
	if (regex_match(host->name_portable, name))
		return;
	if (host->name_refused && regex_match(host->name_refused, name))
		problems_add(out, "name-chars", SEVERITY_ERROR, look->value->span,
			"\"%.*s\": %.*s does not load a name %s.", STR_ARG(brief),
			STR_ARG(host->title),
			*name.p == '-' ? "that starts with \"-\"" : "with a \":\"");
	else
		problems_add(out, "name-chars", SEVERITY_WARNING, look->value->span,
			"\"%.*s\": %.*s takes it, other tools take only %.*s.", STR_ARG(brief),
			STR_ARG(host->title), STR_ARG(host->portable_words));
	offer_slug(look, out);
}

void rule_name_file(const struct value_look *look, struct problems *out)
{
	if (!is_part(look, PART_NAME) || !is_text(look->value) || look->stem.n == 0 ||
		str_eq(look->value->text, look->stem))
		return;
	struct str brief = problems_brief(out, look->value->text);
	struct str stem = problems_brief(out, look->stem);
	problems_add(out, "name-file", SEVERITY_HINT, look->value->span,
		"The file is called \"%.*s\", but the agent is known by its name, \"%.*s\".",
		STR_ARG(stem), STR_ARG(brief));
	problems_offer(out, STR("Take the file's name"), look->field->key, value_text(look->stem));
}

void rule_desc_missing(const struct value_look *look, struct problems *out)
{
	if (is_part(look, PART_DESCRIPTION) && look->field->required && value_is_empty(look->value))
		missing(look, out, "desc-missing");
}

void rule_desc_type(const struct value_look *look, struct problems *out)
{
	if (is_part(look, PART_DESCRIPTION) && !value_is_empty(look->value) &&
		look->value->kind != VALUE_TEXT)
		wrong_type(look, out, "desc-type");
}

void rule_desc_blank(const struct value_look *look, struct problems *out)
{
	if (is_part(look, PART_DESCRIPTION) && is_text(look->value) &&
		str_trim(look->value->text).n == 0)
		problems_add(out, "desc-blank", SEVERITY_WARNING, look->value->span,
			"The description is only blanks: nothing tells when to use the agent.");
}

static struct str with_line_breaks(struct str text, struct arena *a)
{
	struct buf out = {0};
	for (size_t at = 0, hit; at <= text.n; at = hit + 2) {
		hit = str_find(text, at, STR("\\n"));
		buf_put(&out, str_cut(text, at, hit));
		if (hit == STR_NONE)
			break;
		while (out.n && char_is_blank(out.p[out.n - 1]))
			out.n--;
		buf_putc(&out, '\n');
	}
	struct str done = arena_str(a, str_trim(buf_str(&out)));
	buf_done(&out);
	return done;
}

void rule_yaml_escape(const struct value_look *look, struct problems *out)
{
	const struct str escape = STR("\\n");
	struct str text = look->value->text;
	size_t count = 0, first = STR_NONE;
	if (look->field->widget != WIDGET_TEXT || look->value->kind != VALUE_TEXT)
		return;
	for (size_t at = 0; (at = str_find(text, at, escape)) != STR_NONE; at += 2)
		count++;
	if (count == 0)
		return;
	first = str_find(look->raw, 0, escape);
	size_t at = look->value->span.at + (first == STR_NONE ? 0 : first);
	const struct host *host = look->kind->host;
	problems_add(out, "yaml-escape", SEVERITY_HINT, (struct span){at, at + 2},
		"\\n is written out %zu time%s. %.*s breaks the line there; other tools show it.",
		count, count == 1 ? "" : "s", STR_ARG(host ? host->title : look->kind->title));
	problems_offer(out, STR("Write real line breaks"), look->field->key,
		value_text(with_line_breaks(text, &out->arena)));
}
