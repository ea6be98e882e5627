#include "schema/schema.h"

#include <math.h>

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

static unsigned kind_bits(struct str type)
{
	static const struct {
		const char *name;
		enum value_kind kind;
	} types[] = {{"string", VALUE_TEXT}, {"integer", VALUE_NUMBER}, {"number", VALUE_NUMBER},
		{"boolean", VALUE_BOOL}, {"array", VALUE_LIST}, {"object", VALUE_MAP},
		{"null", VALUE_NULL}};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (str_is(type, types[i].name))
			return 1u << types[i].kind;
	}
	return 0;
}

/* What an item of an enum is: its text, or its number as written. */
static struct str enum_word(const struct json *j, struct arena *a)
{
	if (json_kind(j) == JSON_NUMBER)
		return arena_printf(a, "%g", json_number(j, 0));
	return arena_str(a, json_str(j));
}

static void add_enum(struct field *f, const struct json *list, struct arena *a)
{
	size_t n = f->choices.n + json_count(list);
	struct str *words = arena_alloc(a, (n ? n : 1) * sizeof *words);
	for (size_t i = 0; i < f->choices.n; i++)
		words[i] = f->choices.v[i];
	for (size_t i = f->choices.n; i < n; i++)
		words[i] = enum_word(json_nth(list, i - f->choices.n), a);
	f->choices = (struct words){words, n};
	if (json_count(list))
		f->kinds |= 1u << VALUE_TEXT;
}

/* One alternative of a property: its type (or types), its enum, its bounds. */
static void read_alternative(struct field *f, const struct json *j, struct arena *a)
{
	const struct json *type = json_in(j, "type");
	f->kinds |= kind_bits(json_str(type));
	for (size_t i = 0; i < json_count(type); i++)
		f->kinds |= kind_bits(json_str(json_nth(type, i)));
	f->minimum = json_number(json_in(j, "minimum"), f->minimum);
	add_enum(f, json_in(j, "enum"), a);
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

static struct words copy_words(const struct json *list, struct arena *a)
{
	struct words words = {NULL, json_count(list)};
	words.v = arena_alloc(a, (words.n ? words.n : 1) * sizeof *words.v);
	for (size_t i = 0; i < words.n; i++)
		words.v[i] = arena_str(a, json_str(json_nth(list, i)));
	return words;
}

static void read_example(struct field *f, const struct json *list, struct arena *a)
{
	const struct json *first = json_nth(list, 0);
	if (first)
		f->example = enum_word(first, a);
}

static void read_own_words(struct field *f, const struct json *own, struct arena *a)
{
	struct str separators = json_str_in(own, "separators");
	const struct json *forms = json_in(own, "forms");
	f->widget = widget_named(json_str_in(own, "widget"));
	f->part = part_named(json_str_in(own, "role"));
	f->empty = arena_str(a, json_str_in(own, "empty"));
	f->since = arena_str(a, json_str_in(own, "since"));
	f->rule = arena_str(a, json_str_in(own, "rule"));
	f->open = json_flag_in(own, "open", false);
	f->drops = json_flag_in(own, "drops", false);
	f->aliases = copy_words(json_in(own, "aliases"), a);
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

static void read_field(struct field *f, const struct json *j, const struct host *host,
	struct arena *a)
{
	const struct json *own = json_in(j, "x-roster");
	f->minimum = -HUGE_VAL;
	f->help = arena_str(a, json_str_in(j, "description"));
	read_example(f, json_in(j, "examples"), a);
	read_own_words(f, own, a);
	read_alternatives(f, j, a);
	const struct facts *facts = facts_named(host, json_str_in(own, "facts"), f->widget);
	if (facts)
		f->choices = facts->common_n ? (struct words){facts->common, facts->common_n}
					     : (struct words){facts->known, facts->known_n};
}

static bool is_listed(const struct json *list, struct str word)
{
	for (size_t i = 0; i < json_count(list); i++) {
		if (str_eq(json_str(json_nth(list, i)), word))
			return true;
	}
	return false;
}

static bool read_schema(struct schema *s, const struct json *j, const struct hosts *hosts,
	struct arena *a, struct err *e)
{
	const struct json *own = json_in(j, "x-roster"), *properties = json_in(j, "properties");
	const struct json *value;
	struct str key;
	s->kind = arena_str(a, json_str_in(own, "kind"));
	s->title = arena_str(a, json_str_in(j, "title"));
	s->checked = arena_str(a, json_str_in(own, "checked"));
	s->host = hosts ? host_find(hosts, json_str_in(own, "host")) : NULL;
	s->n = json_count(properties);
	if (s->kind.n == 0 || s->n == 0)
		return err_set(e, "no \"x-roster\": {\"kind\"} or no \"properties\"");
	s->fields = arena_alloc(a, s->n * sizeof *s->fields);
	s->order = arena_alloc(a, s->n * sizeof *s->order);
	for (size_t i = 0; json_member(properties, i, &key, &value); i++) {
		s->order[i] = s->fields[i].key = arena_str(a, key);
		s->fields[i].required = is_listed(json_in(j, "required"), key);
		read_field(&s->fields[i], value, s->host, a);
	}
	return true;
}

bool schema_read(struct schema *out, struct str json, const struct hosts *hosts, struct arena *a,
	struct err *e)
{
	struct json *j = json_read(json, e);
	if (!j)
		return false;
	*out = (struct schema){0};
	bool good = read_schema(out, j, hosts, a, e);
	json_free(j);
	return good;
}

const struct field *schema_field(const struct schema *s, struct str key)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (str_eq(s->fields[i].key, key))
			return &s->fields[i];
	}
	return NULL;
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
