/* Rules over descriptions, and over text as such. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"

static bool is_description(const struct value_look *look)
{
	return look->field->part == PART_DESCRIPTION;
}

static bool is_text(const struct value *v)
{
	return v->kind == VALUE_TEXT && str_trim(v->text).n > 0;
}

void rule_desc_missing(const struct value_look *look, struct problems *out)
{
	if (is_description(look) && look->field->required && value_is_empty(look->value))
		look_missing(look, "desc-missing", SEVERITY_WARNING, out);
}

void rule_desc_type(const struct value_look *look, struct problems *out)
{
	if (is_description(look))
		look_wrong_type(look, "desc-type", out);
}

void rule_desc_blank(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	if (is_description(look) && v->kind == VALUE_TEXT && v->text.n && !is_text(v))
		problems_add(out, "desc-blank", SEVERITY_WARNING, v->span,
			"The description is only blanks: nothing tells when to use it.");
}

void rule_desc_long(const struct value_look *look, struct problems *out)
{
	if (is_description(look) && is_text(look->value))
		look_limits(look, "desc-long", out);
}

/* Fewer characters than this tell little; other text than Latin says more with less. */
enum { SHORT = 20 };

void rule_desc_short(const struct value_look *look, struct problems *out)
{
	struct str text = str_trim(look->value->text);
	if (!is_description(look) || !is_text(look->value))
		return;
	size_t n = utf8_count(text);
	if (utf8_width(text) < SHORT)
		problems_add(out, "desc-short", SEVERITY_HINT, look->value->span,
			trn("%zu character tells the model little about when to use it.",
				"%zu characters tell the model little about when to use it.", n),
			n);
}

/* Letters and digits in small letters, without anything between them. */
static void letters_of(struct buf *out, struct str text)
{
	struct buf folded = {0};
	utf8_fold(&folded, text);
	for (size_t i = 0; i < folded.n; i++) {
		if (char_is_alnum(folded.p[i]) || (unsigned char)folded.p[i] >= 0x80)
			buf_putc(out, folded.p[i]);
	}
	buf_done(&folded);
}

/* Are there more than so many letters and digits, none of which folding takes away? */
static bool has_more_letters(struct str text, size_t most)
{
	size_t n = 0;
	for (size_t i = 0; i < text.n && n <= most; i++)
		n += char_is_alnum(text.p[i]);
	return n > most;
}

void rule_desc_echo(const struct front_look *look, struct problems *out)
{
	const struct field *field = schema_part(look->kind->schema, PART_DESCRIPTION);
	const struct field_span *f = field ? doc_field(look->doc, field->key) : NULL;
	struct buf name = {0}, text = {0};
	if (f && f->value.kind == VALUE_TEXT)
		letters_of(&name, look->reading->name);
	size_t most = name.n + sizeof "agent" - 1;
	if (name.n && !has_more_letters(f->value.text, most))
		letters_of(&text, f->value.text);
	bool echoes = name.n && str_starts(buf_str(&text), buf_str(&name)) && text.n <= most;
	if (echoes) {
		struct problem *p = problems_add(out, "desc-echo", SEVERITY_HINT, f->value.span,
			"It says no more than the name.");
		p->field = field->key;
	}
	buf_done(&name);
	buf_done(&text);
}

void rule_desc_placeholder(const struct value_look *look, struct problems *out)
{
	static const char *const starts[] = {"TODO", "FIXME", "XXX", "Lorem ipsum",
		"Description here", "Your description", "A description of", "Add a description",
		"Write a description", "Brief description", "Describe when", "Describe what",
		"What it does.", "[Describe", "[description", "<description", "<describe", NULL};
	struct str text = str_trim(look->value->text);
	if (!is_description(look) || look->value->kind != VALUE_TEXT)
		return;
	for (const char *const *start = starts; *start; start++) {
		struct str word = str_of(*start);
		if (text.n >= word.n && str_same_letters(str_cut(text, 0, word.n), word)) {
			problems_add(out, "desc-placeholder", SEVERITY_WARNING, look->value->span,
				"This still is a template's text: it tells nobody when to use it.");
			return;
		}
	}
}

static bool has_word(struct str text, const char *const *words)
{
	struct buf folded = {0};
	utf8_fold(&folded, text);
	bool found = false;
	for (; *words && !found; words++)
		found = str_find(buf_str(&folded), 0, str_of(*words)) != STR_NONE;
	buf_done(&folded);
	return found;
}

void rule_desc_trigger(const struct value_look *look, struct problems *out)
{
	static const char *const words[] = {"when ", "whenever", "use this", "use for", "use it",
		"use to", "use after", "use before", "must be used", "trigger", "invoke", NULL};
	if (is_description(look) && is_text(look->value) && !has_word(look->value->text, words))
		problems_add(out, "desc-trigger", SEVERITY_HINT, look->value->span,
			"Nothing in it says when to use it.");
}

void rule_desc_markup(const struct value_look *look, struct problems *out)
{
	struct str text = look->value->text;
	size_t at = str_find_byte(text, 0, '<');
	if (is_description(look) && is_text(look->value) && at != STR_NONE &&
		str_find_byte(text, at, '>') != STR_NONE)
		problems_add(out, "desc-markup", SEVERITY_WARNING, look->value->span,
			"It holds <...>, for which uploads and some tools refuse it.");
}

void rule_desc_person(const struct value_look *look, struct problems *out)
{
	static const char *const starts[] = {"I ", "I'm ", "I am ", "You ", "You're ", "My ", NULL};
	struct str text = str_trim(look->value->text);
	for (const char *const *start = starts; *start && is_description(look); start++) {
		if (str_starts(text, str_of(*start)))
			problems_add(out, "desc-person", SEVERITY_HINT, look->value->span,
				"It speaks in the first or second person; the model reads it as one "
				"of many.");
	}
}

/* --- text as such ----------------------------------------------------------------------------- */

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

static size_t count_escapes(struct str text)
{
	size_t count = 0;
	for (size_t at = 0; (at = str_find(text, at, STR("\\n"))) != STR_NONE; at += 2)
		count++;
	return count;
}

void rule_yaml_escape(const struct value_look *look, struct problems *out)
{
	struct str text = look->value->text;
	size_t count = count_escapes(text);
	if (look->field->widget != WIDGET_TEXT || look->value->kind != VALUE_TEXT || count == 0)
		return;
	size_t first = str_find(look->raw, 0, STR("\\n"));
	size_t at = look->value->span.at + (first == STR_NONE ? 0 : first);
	bool breaks = look->kind->host && look->kind->host->breaks_escapes;
	problems_add(out, "yaml-escape", breaks ? SEVERITY_HINT : SEVERITY_WARNING,
		(struct span){at, at + 2},
		breaks ? trn("\\n is written out %zu time. %.*s breaks the line there; other tools show it.",
				 "\\n is written out %zu times. %.*s breaks the line there; other tools show it.",
				 count)
		       : trn("\\n is written out %zu time. %.*s shows it as it stands.",
				 "\\n is written out %zu times. %.*s shows it as it stands.",
				 count),
		count, STR_ARG(look_host_title(look->kind)));
	problems_offer(out, TR("Write real line breaks"), look->field->key,
		value_text(with_line_breaks(text, &out->arena)));
}

/* Longer values of one line nobody reads. */
enum { LONG_LINE = 200 };

void rule_value_length(const struct value_look *look, struct problems *out)
{
	if (look->field->widget != WIDGET_LINE || look->value->kind != VALUE_TEXT)
		return;
	size_t n = utf8_count(look->value->text);
	if (n > LONG_LINE)
		problems_add(out, "value-length", SEVERITY_HINT, look->value->span,
			trn("%zu character in %.*s.", "%zu characters in %.*s.", n), n,
			STR_ARG(look->field->key));
}
