#include "schema/schema.h"

#include "base/mem.h"
#include "base/words.h"
#include "schema/colour.h"
#include "schema/example.h"
#include "schema/pattern.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ANY_KIND = (1 << (VALUE_MAP + 1)) - 1 };

static enum widget widget_named(struct str name)
{
	static const char *const names[] = {"line", "text", "choice", "tools", "number", "switch",
		"list", "raw"};
	for (int i = 0; i <= WIDGET_RAW; i++) {
		if (str_is(name, names[i]))
			return (enum widget)i;
	}
	return WIDGET_RAW;
}

static enum part part_named(struct str name)
{
	static const char *const names[] = {"", "name", "description", "tools", "model"};
	for (int i = PART_NAME; i <= PART_MODEL; i++) {
		if (str_is(name, names[i]))
			return (enum part)i;
	}
	return PART_OTHER;
}

/* A value it may have; a switch may also be written as a word. */
static void add_word(struct field *f, struct str word, struct arena *a)
{
	struct str *words = arena_alloc(a, (f->choices.n + 1) * sizeof *words);
	for (size_t i = 0; i < f->choices.n; i++)
		words[i] = f->choices.v[i];
	words[f->choices.n] = word;
	f->choices = (struct words){words, f->choices.n + 1};
	f->kinds |= 1u << value_plain_kind(word);
}

static void add_enum(struct field *f, const struct json *list, struct arena *a)
{
	const struct words words = words_read(list, a);
	for (size_t i = 0; i < words.n; i++)
		add_word(f, words.v[i], a);
}

/* One alternative of a property: its type (or types), its enum, its bounds. */
static void read_alternative(struct field *f, const struct json *j, struct arena *a)
{
	const struct json *type = json_in(j, "type");
	f->kinds |= shape_kind_bits(json_str(type));
	f->whole = f->whole || str_is(json_str(type), "integer");
	for (size_t i = 0; i < json_count(type); i++)
		f->kinds |= shape_kind_bits(json_str(json_nth(type, i)));
	f->minimum = json_number(json_in(j, "minimum"), f->minimum);
	f->maximum = json_number(json_in(j, "maximum"), f->maximum);
	add_enum(f, json_in(j, "enum"), a);
	if (json_in(j, "const"))
		add_word(f, arena_str(a, json_str(json_in(j, "const"))), a);
}

static void read_alternatives(struct field *f, const struct json *j, struct arena *a)
{
	const struct json *any = json_in(j, "anyOf");
	if (!any)
		any = json_in(j, "oneOf");
	read_alternative(f, j, a);
	for (size_t i = 0; i < json_count(any); i++)
		read_alternative(f, json_nth(any, i), a);
}

static struct limit *read_limits(const struct json *list, size_t *n, struct arena *a)
{
	struct limit *limits = arena_alloc(a, (json_count(list) + 1) * sizeof *limits);
	*n = json_count(list);
	for (size_t i = 0; i < *n; i++) {
		const struct json *row = json_nth(list, i);
		double over = json_number(json_in(row, "over"), 0);
		limits[i] = (struct limit){over > 0 ? (size_t)over : 0,
			str_is(json_str_in(row, "severity"), "warning"),
			arena_str(a, words_of(json_str_in(row, "says")))};
	}
	return limits;
}

static void read_retired_values(struct field *f, const struct json *list, struct arena *a)
{
	f->retired_n = json_count(list);
	f->retired = arena_alloc(a, (f->retired_n + 1) * sizeof *f->retired);
	for (size_t i = 0; i < f->retired_n; i++) {
		const struct json *row = json_nth(list, i);
		f->retired[i] = (struct retired){arena_str(a, json_str_in(row, "value")),
			arena_str(a, json_str_in(row, "use")),
			arena_str(a, json_str_in(row, "since")), json_flag_in(row, "works", false)};
	}
}

/* {"context": "fork"} */
static void read_pair(const struct json *pair, struct str *key, struct str *word, struct arena *a)
{
	struct str name;
	const struct json *value;
	if (!json_member(pair, 0, &name, &value))
		return;
	*key = arena_str(a, name);
	*word = arena_str(a, json_str(value));
}

static void read_permits(struct permit_words *p, const struct json *j, struct arena *a)
{
	const struct json *as = json_in(j, "as");
	size_t n = json_count(as);
	struct str by = json_str_in(j, "by");
	p->form = str_is(by, "tools") ? PERMIT_TOOLS
		: str_is(by, "rules") ? PERMIT_RULES
				      : PERMIT_NOT;
	p->tool = arena_str(a, json_str_in(j, "tool"));
	p->pattern = arena_str(a, json_str_in(j, "pattern"));
	p->effect = arena_str(a, json_str_in(j, "effect"));
	p->strictest = str_is(json_str_in(j, "wins"), "strictest");
	p->from.v = arena_alloc(a, (n + 1) * sizeof *p->from.v);
	p->to.v = arena_alloc(a, (n + 1) * sizeof *p->to.v);
	p->from.n = p->to.n = n;
	for (size_t i = 0; i < n; i++) {
		p->from.v[i] = arena_str(a, json_str_in(json_nth(as, i), "name"));
		p->to.v[i] = arena_str(a, json_str_in(json_nth(as, i), "use"));
	}
}

static void read_own_words(struct field *f, const struct json *own, struct arena *a)
{
	struct str separators = json_str_in(own, "separators");
	const struct json *forms = json_in(own, "forms");
	f->widget = widget_named(json_str_in(own, "widget"));
	f->part = part_named(json_str_in(own, "role"));
	f->empty = arena_str(a, words_of(json_str_in(own, "empty")));
	f->since = arena_str(a, json_str_in(own, "since"));
	f->rule = arena_str(a, json_str_in(own, "rule"));
	f->open = json_flag_in(own, "open", false);
	f->drops = json_flag_in(own, "drops", false);
	f->works = json_flag_in(own, "works", false);
	f->nothing_is_none = str_is(json_str_in(own, "nothing"), "none");
	f->missing_warns = str_is(json_str_in(own, "missing"), "warning");
	f->pattern_words = arena_str(a, words_of(json_str_in(own, "pattern-words")));
	f->replaced_by = arena_str(a, json_str_in(own, "replaced-by"));
	f->limits = read_limits(json_in(own, "limits"), &f->limits_n, a);
	read_retired_values(f, json_in(own, "retired"), a);
	colours_read(f, json_in(own, "colours"), a);
	read_pair(json_in(own, "needs"), &f->needs, &f->needs_value, a);
	read_pair(json_in(own, "required-unless"), &f->unless, &f->unless_value, a);
	f->aliases = words_read(json_in(own, "aliases"), a);
	f->also = words_read(json_in(own, "also"), a);
	f->bypasses = words_read(json_in(own, "bypasses"), a);
	f->grants = arena_str(a, json_str_in(own, "grants"));
	f->takes = arena_str(a, json_str_in(own, "takes"));
	f->among = words_read(json_in(own, "among"), a);
	read_permits(&f->permits, json_in(own, "permits"), a);
	f->reserved = words_read(json_in(own, "reserved-words"), a);
	f->refers = arena_str(a, json_str_in(own, "refers"));
	f->denies = json_flag_in(own, "denies", false);
	f->approves = json_flag_in(own, "approves", false);
	const struct json *off = json_in(own, "off");
	if (json_kind(off) == JSON_BOOL)
		f->off = json_flag_in(own, "off", false) ? STR("true") : STR("false");
	f->hides = (struct hiding){arena_str(a, json_str_in(json_in(own, "hides"), "value")),
		arena_str(a, json_str_in(json_in(own, "hides"), "from"))};
	f->separators = separators.n ? arena_str(a, separators).p : NULL;
	f->fresh = str_is(json_str(json_nth(forms, 0)), "list") ? WRITTEN_FLOW : WRITTEN_COMMA;
}

static const struct facts *facts_named(const struct host *host, struct str name, enum widget widget)
{
	if (!host)
		return NULL;
	if (widget == WIDGET_TOOLS)
		return &host->tools;
	return str_is(name, "models") ? &host->models : NULL;
}

/* What is out of use is not offered, though the schema takes it where it still works. */
static void leave_out_retired(struct field *f)
{
	size_t n = 0;
	for (size_t i = 0; i < f->choices.n; i++) {
		if (!field_retired(f, f->choices.v[i]))
			f->choices.v[n++] = f->choices.v[i];
	}
	f->choices.n = n;
}

/* Where the schema does not say how the field is edited: by what it may hold. */
static enum widget usual_widget(const struct field *f, const struct json *j)
{
	struct str item = json_str_in(json_in(j, "items"), "type");
	unsigned listed = 1u << VALUE_LIST, nested = listed | 1u << VALUE_MAP;
	if (f->kinds == listed && str_is(item, "string"))
		return WIDGET_LIST;
	if (f->kinds == 0 || f->kinds & nested)
		return WIDGET_RAW;
	if (f->choices.n)
		return WIDGET_CHOICE;
	return f->kinds & 1u << VALUE_TEXT    ? WIDGET_LINE
		: f->kinds & 1u << VALUE_BOOL ? WIDGET_SWITCH
					      : WIDGET_NUMBER;
}

static bool read_field(struct field *f, const struct json *j, const struct host *host,
	struct arena *a, struct err *e)
{
	const struct json *own = json_in(j, "x-roster");
	bool good = true;
	f->minimum = -HUGE_VAL;
	f->maximum = HUGE_VAL;
	f->help = arena_str(a, words_of(json_str_in(j, "description")));
	f->deprecated = json_flag_in(j, "deprecated", false);
	read_own_words(f, own, a);
	read_alternatives(f, j, a);
	if (json_str_in(own, "widget").n == 0)
		f->widget = usual_widget(f, j);
	f->example = example_read(json_in(j, "examples"), f->widget == WIDGET_RAW, a);
	leave_out_retired(f);
	f->kinds = f->kinds ? f->kinds : ANY_KIND;
	f->pattern = pattern_read(json_in(j, "pattern"), &good, e);
	f->shape = f->widget == WIDGET_RAW ? shape_read(j, a) : NULL;
	const struct facts *facts = facts_named(host, json_str_in(own, "facts"), f->widget);
	if (facts && facts->known.n)
		f->choices = facts->common.n ? facts->common : facts->known;
	return good;
}

/* More than this is not the schema of a frontmatter. */
enum { MOST_FIELDS = 500 };

static bool read_fields(struct schema *s, const struct json *j, struct arena *a, struct err *e)
{
	const struct json *properties = json_in(j, "properties"), *value;
	struct words required = words_read(json_in(j, "required"), a);
	struct str key;
	s->fields = arena_alloc(a, json_count(properties) * sizeof *s->fields);
	s->order = arena_alloc(a, json_count(properties) * sizeof *s->order);
	for (size_t i = 0; json_member(properties, i, &key, &value); i++) {
		struct field *f = &s->fields[s->n++];
		s->order[i] = f->key = arena_str(a, key);
		if (!read_field(f, value, s->host, a, e)) {
			struct err why = *e;
			return err_set(e, "the pattern of %.*s: %.300s", STR_ARG(key), why.text);
		}
		f->required = words_have(&required, key) || f->unless.n;
	}
	return true;
}

static void read_ignored(struct schema *s, const struct json *list, struct arena *a)
{
	s->ignored_n = json_count(list);
	s->ignored = arena_alloc(a, (s->ignored_n + 1) * sizeof *s->ignored);
	for (size_t i = 0; i < s->ignored_n; i++) {
		const struct json *row = json_nth(list, i);
		s->ignored[i] = (struct ignored_key){arena_str(a, json_str_in(row, "key")),
			arena_str(a, words_of(json_str_in(row, "says")))};
	}
}

bool schema_read_head(struct schema *out, const struct json *json, const struct hosts *hosts,
	struct arena *a, struct err *e)
{
	const struct json *own = json_in(json, "x-roster");
	struct str host = json_str_in(own, "host");
	*out = (struct schema){0};
	out->kind = arena_str(a, json_str_in(own, "kind"));
	out->title = arena_str(a, words_of(json_str_in(json, "title")));
	out->checked = arena_str(a, json_str_in(own, "checked"));
	out->host = host_find(hosts, host);
	if (out->kind.n == 0 || out->title.n == 0)
		return err_set(e, "no \"title\", or no \"kind\" in \"x-roster\"");
	return host.n == 0 || out->host || err_set(e, "no host is called \"%.*s\"", STR_ARG(host));
}

static bool read_rest(struct schema *s, const struct json *json, struct arena *a, struct err *e)
{
	const struct json *own = json_in(json, "x-roster"), *body = json_in(own, "body");
	size_t n = json_count(json_in(json, "properties"));
	if (n == 0 || n > MOST_FIELDS)
		return err_set(e, "no \"properties\", or more than %d", MOST_FIELDS);
	read_ignored(s, json_in(own, "ignored"), a);
	s->other_keys = arena_str(a, words_of(json_str_in(own, "other-keys")));
	s->body_optional = json_flag_in(body, "optional", false);
	s->inherits = str_is(json_str_in(own, "tools"), "all");
	s->body_limits = read_limits(json_in(body, "limits"), &s->body_limits_n, a);
	return read_fields(s, json, a, e);
}

bool schema_read(struct schema *out, const struct json *json, const struct hosts *hosts,
	struct arena *a, struct err *e)
{
	return schema_read_head(out, json, hosts, a, e) && read_rest(out, json, a, e);
}

void schema_complete(struct schema *s)
{
	const struct json *rest = s->rest;
	struct err e;
	s->rest = NULL;
	if (rest && !read_rest(s, rest, s->arena, &e))
		die("%.*s: %s", STR_ARG(s->source), e.text);
}

void schema_done(struct schema *s)
{
	for (size_t i = 0; i < s->n; i++)
		regex_free(s->fields[i].pattern);
}

const struct field *schema_field(const struct schema *s, struct str key)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (str_eq(s->fields[i].key, key))
			return &s->fields[i];
	}
	return NULL;
}

const struct field *schema_also(const struct schema *s, struct str key)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (words_have(&s->fields[i].also, key))
			return &s->fields[i];
	}
	return NULL;
}

bool schema_reads(const struct schema *s, struct str key)
{
	return schema_field(s, key) || schema_also(s, key);
}

const struct field *schema_part(const struct schema *s, enum part part)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (s->fields[i].part == part)
			return &s->fields[i];
	}
	return NULL;
}

const struct field *schema_alias(const struct schema *s, struct str key)
{
	for (size_t i = 0; s && i < s->n; i++) {
		const struct words *aliases = &s->fields[i].aliases;
		for (size_t k = 0; k < aliases->n; k++) {
			if (str_eq(aliases->v[k], key))
				return &s->fields[i];
		}
	}
	return NULL;
}

bool field_is_due(const struct field *f, const struct front *front)
{
	const struct field_span *other = f->unless.n ? front_find(front, f->unless) : NULL;
	return f->required && !(other && str_eq(str_trim(other->value.text), f->unless_value));
}

const struct retired *field_retired(const struct field *f, struct str word)
{
	for (size_t i = 0; i < f->retired_n; i++) {
		if (str_eq(f->retired[i].name, word))
			return &f->retired[i];
	}
	return NULL;
}

bool field_takes_number(const struct field *f, const struct value *v)
{
	struct str text = str_trim(v->text);
	char *end, copy[32];
	size_t whole;
	if (v->kind > VALUE_TEXT || text.n == 0 || text.n >= sizeof copy)
		return false;
	if (v->kind == VALUE_TEXT && f->drops && !(f->kinds & 1u << VALUE_TEXT) &&
		v->written != WRITTEN_PLAIN)
		return false;
	snprintf(copy, sizeof copy, "%.*s", STR_ARG(text));
	double n = strtod(copy, &end);
	return *end == '\0' && (!f->whole || str_to_size(text, &whole)) && n >= f->minimum &&
		n <= f->maximum;
}

bool field_takes(const struct field *f, const struct value *v)
{
	if (f->widget == WIDGET_NUMBER && v->kind <= VALUE_TEXT)
		return field_takes_number(f, v);
	if (v->kind != VALUE_TEXT)
		return true;
	const struct retired *old = field_retired(f, str_trim(v->text));
	if (old)
		return old->works;
	bool free = f->open || f->choices.n == 0 || f->widget == WIDGET_TOOLS ||
		words_have(&f->choices, str_trim(v->text));
	return free && (!f->pattern || regex_match(f->pattern, v->text));
}
