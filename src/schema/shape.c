#include "schema/shape.h"

#include "base/words.h"

enum { DEPTH = 24 };

unsigned shape_kind_bits(struct str type)
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

/* --- reading ---------------------------------------------------------------------------------- */

static struct shape *read_shape(const struct json *j, int depth, struct arena *a);

static void read_members(struct shape *s, const struct json *properties, int depth, struct arena *a)
{
	const struct json *value;
	struct str key;
	size_t n = json_count(properties);
	s->keys.v = arena_alloc(a, (n + 1) * sizeof *s->keys.v);
	s->members = arena_alloc(a, (n + 1) * sizeof *s->members);
	for (size_t i = 0; json_member(properties, i, &key, &value); i++) {
		s->keys.v[s->keys.n++] = arena_str(a, key);
		s->members[i] = read_shape(value, depth + 1, a);
	}
}

static void read_any(struct shape *s, const struct json *j, int depth, struct arena *a)
{
	const struct json *any = json_in(j, "anyOf");
	if (!any)
		any = json_in(j, "oneOf");
	s->any = arena_alloc(a, (json_count(any) + 1) * sizeof *s->any);
	for (size_t i = 0; i < json_count(any); i++)
		s->any[s->any_n++] = read_shape(json_nth(any, i), depth + 1, a);
}

static void read_choices(struct shape *s, const struct json *j, struct arena *a)
{
	const struct json *only = json_in(j, "const");
	s->choices = words_read(json_in(j, "enum"), a);
	if (only) {
		s->choices = (struct words){arena_alloc(a, sizeof *s->choices.v), 1};
		s->choices.v[0] = arena_str(a, json_str(only));
	}
}

static struct shape *read_shape(const struct json *j, int depth, struct arena *a)
{
	struct shape *s = arena_alloc(a, sizeof *s);
	const struct json *type = json_in(j, "type"), *others = json_in(j, "additionalProperties");
	if (depth > DEPTH || json_kind(j) != JSON_MAP)
		return s;
	s->kinds = shape_kind_bits(json_str(type));
	for (size_t i = 0; i < json_count(type); i++)
		s->kinds |= shape_kind_bits(json_str(json_nth(type, i)));
	read_choices(s, j, a);
	read_members(s, json_in(j, "properties"), depth, a);
	s->required = words_read(json_in(j, "required"), a);
	s->closed = json_kind(others) == JSON_BOOL && !json_flag(others, true);
	if (json_kind(others) == JSON_MAP)
		s->others = read_shape(others, depth + 1, a);
	if (json_in(j, "items"))
		s->items = read_shape(json_in(j, "items"), depth + 1, a);
	read_any(s, j, depth, a);
	return s;
}

struct shape *shape_read(const struct json *j, struct arena *a)
{
	return read_shape(j, 0, a);
}

/* --- judging ---------------------------------------------------------------------------------- */

static const struct shape *member_shape(const struct shape *s, struct str key)
{
	for (size_t i = 0; i < s->keys.n; i++) {
		if (str_eq(s->keys.v[i], key))
			return s->members[i];
	}
	return s->others;
}

static bool misfits(struct misfit *out, const struct value *v)
{
	out->at = v;
	return false;
}

static void list_kinds(struct buf *out, unsigned kinds)
{
	bool first = true;
	for (int i = 0; i <= VALUE_MAP; i++) {
		if (!(kinds & 1u << i))
			continue;
		buf_puts(out, first ? "" : tr(" or "));
		buf_puts(out, value_kind_name((enum value_kind)i));
		first = false;
	}
}

static bool scalar_fits(const struct shape *s, const struct value *v, struct misfit *out)
{
	if (s->kinds && !(s->kinds & 1u << v->kind)) {
		struct buf kinds = {0};
		list_kinds(&kinds, s->kinds);
		buf_printf(&out->why, tr("must be %s, not %s"), buf_text(&kinds),
			value_kind_name(v->kind));
		buf_done(&kinds);
		return misfits(out, v);
	}
	bool nested = v->kind == VALUE_LIST || v->kind == VALUE_MAP;
	if (s->choices.n && !nested && !words_have(&s->choices, v->text)) {
		struct buf choices = {0};
		words_list(&choices, &s->choices);
		buf_printf(&out->why, tr("must be %s"), buf_text(&choices));
		buf_done(&choices);
		return misfits(out, v);
	}
	return true;
}

static bool shape_fits_at(const struct shape *s, const struct value *v, struct misfit *out);

static bool fits_below(const struct shape *s, const struct value *v, struct misfit *out,
	struct str step)
{
	size_t before = out->path.n;
	buf_puts(&out->path, before && *step.p != '[' ? "." : "");
	buf_put(&out->path, step);
	bool fits = !s || shape_fits_at(s, v, out);
	if (fits)
		buf_splice(&out->path, before, out->path.n, STR(""));
	return fits;
}

static bool map_fits(const struct shape *s, const struct value *v, struct misfit *out)
{
	for (size_t i = 0; i < s->required.n; i++) {
		if (value_member(v, s->required.v[i]))
			continue;
		buf_printf(&out->why, tr("has no %.*s"), STR_ARG(s->required.v[i]));
		return misfits(out, v);
	}
	for (size_t i = 0; i < v->n; i++) {
		struct str key = v->keys[i].text;
		const struct shape *member = member_shape(s, key);
		if (!member && s->closed) {
			buf_printf(&out->why, tr("may have no %.*s"), STR_ARG(key));
			return misfits(out, v);
		}
		if (!fits_below(member, &v->items[i], out, key))
			return false;
	}
	return true;
}

static bool list_fits(const struct shape *s, const struct value *v, struct misfit *out)
{
	for (size_t i = 0; s->items && i < v->n; i++) {
		struct buf step = {0};
		buf_printf(&step, "[%zu]", i);
		bool fits = fits_below(s->items, &v->items[i], out, buf_str(&step));
		buf_done(&step);
		if (!fits)
			return false;
	}
	return true;
}

/* Of several alternatives the misfit is told of the one for this kind of value, else of the last. */
static bool any_fits(const struct shape *s, const struct value *v, struct misfit *out)
{
	const struct shape *told = s->any_n ? s->any[s->any_n - 1] : NULL;
	for (size_t i = 0; i < s->any_n; i++) {
		struct misfit ignored = {0};
		bool fits = shape_fits_at(s->any[i], v, &ignored);
		misfit_done(&ignored);
		if (fits)
			return true;
		if (s->any[i]->kinds & 1u << v->kind)
			told = s->any[i];
	}
	return !told || shape_fits_at(told, v, out);
}

static bool shape_fits_at(const struct shape *s, const struct value *v, struct misfit *out)
{
	if (!scalar_fits(s, v, out))
		return false;
	if (v->kind == VALUE_MAP && !map_fits(s, v, out))
		return false;
	if (v->kind == VALUE_LIST && !list_fits(s, v, out))
		return false;
	return any_fits(s, v, out);
}

bool shape_fits(const struct shape *s, const struct value *v, struct misfit *out)
{
	return shape_fits_at(s, v, out);
}

void misfit_done(struct misfit *m)
{
	buf_done(&m->path);
	buf_done(&m->why);
}
