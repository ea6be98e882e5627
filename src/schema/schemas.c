#include "schema/schemas.h"

#include "base/builtin.h"
#include "base/path.h"

static bool lies_in(const struct builtin *b, const char *dir)
{
	return str_eq(path_dir(str_of(b->path)), str_of(dir)) &&
		str_ends(str_of(b->path), STR(".json"));
}

static struct str bytes_of(const struct builtin *b)
{
	return (struct str){b->bytes, b->n};
}

static bool blame(const struct builtin *b, struct err *e)
{
	struct err why = *e;
	return err_set(e, "%s: %.300s", b->path, why.text);
}

static bool load_hosts(struct schemas *s, struct err *e)
{
	const struct builtin *b;
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		if (lies_in(b, "schemas/hosts") && !host_read(&s->hosts, bytes_of(b), &s->arena, e))
			return blame(b, e);
	}
	return true;
}

static bool is_schema(const struct builtin *b)
{
	return lies_in(b, "schemas") && !str_is(path_base(str_of(b->path)), "kinds.json");
}

static bool load_schemas(struct schemas *s, struct err *e)
{
	const struct builtin *b;
	size_t n = 0;
	for (size_t i = 0; (b = builtin_at(i)); i++)
		n += is_schema(b);
	s->v = arena_alloc(&s->arena, (n + 1) * sizeof *s->v);
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		if (!is_schema(b))
			continue;
		if (!schema_read(&s->v[s->n++], bytes_of(b), &s->hosts, &s->arena, e))
			return blame(b, e);
	}
	return true;
}

static void join_kind(struct schemas *s, struct kind *k)
{
	k->schema = schemas_find(s, k->id);
	k->host = host_find(&s->hosts, k->host_id);
}

static bool load_kinds(struct schemas *s, struct err *e)
{
	struct str json;
	if (!builtin_find(STR("schemas/kinds.json"), &json))
		return err_set(e, "schemas/kinds.json is missing");
	if (!kinds_read(&s->kinds, json, &s->arena, e))
		return blame(&(struct builtin){.path = "schemas/kinds.json"}, e);
	for (size_t i = 0; i < s->kinds.n; i++)
		join_kind(s, &s->kinds.v[i]);
	join_kind(s, &s->kinds.unplaced);
	return true;
}

bool schemas_load(struct schemas *s, struct err *e)
{
	*s = (struct schemas){0};
	return load_hosts(s, e) && load_schemas(s, e) && load_kinds(s, e);
}

void schemas_done(struct schemas *s)
{
	hosts_done(&s->hosts);
	arena_done(&s->arena);
}

const struct schema *schemas_find(const struct schemas *s, struct str kind)
{
	for (size_t i = 0; i < s->n; i++) {
		if (str_eq(s->v[i].kind, kind))
			return &s->v[i];
	}
	return NULL;
}
