/* Rules over names. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

static bool is_name(const struct value_look *look)
{
	return look->field->part == PART_NAME;
}

static bool is_text(const struct value *v)
{
	return v->kind == VALUE_TEXT && v->text.n > 0;
}

/* Does its tool know the file by this field? */
static bool names_it(const struct value_look *look)
{
	return look->kind->identity == IDENTITY_NAME;
}

static bool is_taken(const struct value_look *look, struct str name)
{
	const struct host *host = look->kind->host;
	struct regex *portable = host ? host->name_portable : NULL;
	struct regex *refused = host ? host->name_refused : NULL;
	struct regex *pattern = look->field->pattern;
	return (!portable || regex_match(portable, name)) &&
		(!pattern || regex_match(pattern, name)) &&
		!(refused && regex_match(refused, name));
}

void rule_name_missing(const struct value_look *look, struct problems *out)
{
	if (!is_name(look) || !look->field->required || !value_is_empty(look->value))
		return;
	look_missing(look, "name-missing", SEVERITY_HINT, out);
	if (look->stem.n && is_taken(look, look->stem))
		problems_offer(out,
			look->kind->identity == IDENTITY_FOLDER ? TR("Take the folder's name")
								: TR("Take the file's name"),
			look->field->key, value_text(look->stem));
}

void rule_name_type(const struct value_look *look, struct problems *out)
{
	if (is_name(look))
		look_wrong_type(look, "name-type", out);
}

/* --- characters ------------------------------------------------------------------------------- */

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
	struct str made = slug(str_trim(look->value->text), &out->arena);
	if (made.n && is_taken(look, made))
		problems_offer(out, arena_printf(&out->arena, tr("Name it %.*s"), STR_ARG(made)),
			look->field->key, value_text(made));
}

/* What its own tool takes, in words: of the field, else of the tool. */
static struct str taken(const struct value_look *look)
{
	return look->field->pattern_words.n ? look->field->pattern_words
					    : look->kind->host->refused_words;
}

static bool is_refused(const struct value_look *look)
{
	const struct host *host = look->kind->host;
	if (host && host->name_refused && (names_it(look) || host->name_is_folder) &&
		regex_match(host->name_refused, look->value->text))
		return true;
	return look->field->drops && look->field->pattern &&
		!regex_match(look->field->pattern, look->value->text);
}

static void add_refused(const struct value_look *look, struct problems *out)
{
	struct str brief = problems_brief(out, look->value->text);
	struct str words = look->kind->host ? taken(look) : look->field->pattern_words;
	problems_add(out, "name-chars", SEVERITY_ERROR, look->value->span,
		words.n ? N_("\"%.*s\": %.*s does not load such a name; it takes %.*s.")
			: N_("\"%.*s\": %.*s does not load such a name%.*s."),
		STR_ARG(brief), STR_ARG(look_host_title(look->kind)), STR_ARG(words));
	offer_slug(look, out);
}

void rule_name_chars(const struct value_look *look, struct problems *out)
{
	const struct host *host = look->kind->host;
	const struct field *f = look->field;
	if (!is_name(look) || !is_text(look->value))
		return;
	if (is_refused(look)) {
		add_refused(look, out);
		return;
	}
	bool odd = f->pattern && !regex_match(f->pattern, look->value->text);
	bool strange =
		host && host->name_portable && !regex_match(host->name_portable, look->value->text);
	struct str words = odd && f->pattern_words.n ? f->pattern_words
		: host                               ? host->portable_words
						     : STR("");
	if (!odd && !strange)
		return;
	struct str brief = problems_brief(out, look->value->text);
	problems_add(out, "name-chars", SEVERITY_WARNING, look->value->span,
		"\"%.*s\": %.*s takes it, other tools take only %.*s.", STR_ARG(brief),
		STR_ARG(look_host_title(look->kind)), STR_ARG(words));
	offer_slug(look, out);
}

void rule_name_space(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	if (!is_name(look) || !is_text(v))
		return;
	struct str trimmed = look_visible(v->text);
	if (trimmed.n == v->text.n || trimmed.n == 0)
		return;
	problems_add(out, "name-space", SEVERITY_WARNING, v->span,
		"The name begins or ends with what nobody can see: it is another name than it seems.");
	problems_offer(out, TR("Take it out"), look->field->key, value_text(trimmed));
}

void rule_name_length(const struct value_look *look, struct problems *out)
{
	const struct host *host = look->kind->host;
	if (!is_name(look) || !is_text(look->value))
		return;
	size_t n = utf8_count(look->value->text);
	if (host && host->name_most && n > host->name_most)
		problems_add(out, "name-length", SEVERITY_WARNING, look->value->span,
			trn("%zu character; %.*s takes %zu.", "%zu characters; %.*s takes %zu.", n),
			n, STR_ARG(host->title), host->name_most);
	else
		look_limits(look, "name-length", out);
}

/* --- what it is compared with ----------------------------------------------------------------- */

void rule_name_file(const struct value_look *look, struct problems *out)
{
	bool folder = look->kind->identity == IDENTITY_FOLDER;
	const struct host *host = look->kind->host;
	if (!is_name(look) || !is_text(look->value) || look->stem.n == 0 ||
		str_eq(look->value->text, look->stem))
		return;
	struct str brief = problems_brief(out, look->value->text);
	struct str stem = problems_brief(out, look->stem);
	enum severity severity = !folder       ? SEVERITY_HINT
		: host && host->name_is_folder ? SEVERITY_ERROR
					       : SEVERITY_WARNING;
	problems_add(out, "name-file", severity, look->value->span,
		folder ? names_it(look)
				? N_("The folder is called \"%.*s\", but it is known by its name, \"%.*s\".")
				: N_("The folder is called \"%.*s\", the name is \"%.*s\".")
			: names_it(look)
			? N_("The file is called \"%.*s\", but it is known by its name, \"%.*s\".")
			: N_("The file is called \"%.*s\", the name is \"%.*s\"."),
		STR_ARG(stem), STR_ARG(brief));
	if (is_taken(look, look->stem))
		problems_offer(out,
			folder ? TR("Take the folder's name") : TR("Take the file's name"),
			look->field->key, value_text(look->stem));
}

void rule_name_builtin(const struct value_look *look, struct problems *out)
{
	const struct host *host = look->kind->host;
	if (!is_name(look) || !names_it(look) || !host || !is_text(look->value) ||
		!words_have(&host->builtin, look->value->text))
		return;
	problems_add(out, "name-builtin", SEVERITY_WARNING, look->value->span,
		"It takes the place of the built-in agent %.*s wherever this file is in force.",
		STR_ARG(look->value->text));
}

static bool holds_word(struct str text, const struct words *words, struct str *found)
{
	for (size_t i = 0; i < words->n; i++) {
		*found = words->v[i];
		if (str_find(text, 0, words->v[i]) != STR_NONE)
			return true;
	}
	return false;
}

void rule_name_reserved(const struct value_look *look, struct problems *out)
{
	const struct host *host = look->kind->host;
	struct str word;
	if (!is_name(look) || !is_text(look->value))
		return;
	if (host && names_it(look) && words_have(&host->reserved, look->value->text))
		problems_add(out, "name-reserved", SEVERITY_ERROR, look->value->span,
			"%.*s keeps the name \"%.*s\" for itself: the file is not loaded.",
			STR_ARG(host->title), STR_ARG(look->value->text));
	else if (holds_word(look->value->text, &look->field->reserved, &word))
		problems_add(out, "name-reserved", SEVERITY_HINT, look->value->span,
			"An upload of it is refused for the word \"%.*s\" in its name.",
			STR_ARG(word));
}

void rule_name_vague(const struct value_look *look, struct problems *out)
{
	static const char *const vague[] = {"agent", "assistant", "helper", "misc", "my-agent",
		"new-agent", "temp", "test", "tools", "utils", NULL};
	for (const char *const *word = vague; *word; word++) {
		if (is_name(look) && str_same_letters(look->value->text, str_of(*word)))
			problems_add(out, "name-vague", SEVERITY_HINT, look->value->span,
				"The name says little of what it does.");
	}
}
