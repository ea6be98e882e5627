#include "schema/schemas.h"

#include "base/builtin.h"
#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"

#include <dirent.h>
#include <stdlib.h>

/* --- kinds ------------------------------------------------------------------------------------ */

static struct kind *kind_of(struct schemas *s, struct str id)
{
	for (size_t i = 0; i < s->kinds.n; i++) {
		if (str_eq(s->kinds.v[i].id, id))
			return &s->kinds.v[i];
	}
	return NULL;
}

static void put_kind(struct schemas *s, struct schema *schema, const struct json *own)
{
	struct kind kind, *old = kind_of(s, schema->kind);
	kind_read(&kind, schema, own, &s->arena);
	if (old)
		*old = kind;
	else
		vec_push(&s->kinds, kind);
}

/* --- adding ----------------------------------------------------------------------------------- */

static void put_schema(struct schemas *s, struct schema *schema, struct str source,
	const struct json *j)
{
	schema->source = arena_str(&s->arena, source);
	vec_push(&s->list, schema);
	put_kind(s, schema, json_in(j, "x-roster"));
}

static bool add_schema(struct schemas *s, struct str text, struct str source, struct err *e)
{
	struct json *j = json_read(text, e);
	if (!j)
		return false;
	struct schema *schema = arena_alloc(&s->arena, sizeof *schema);
	bool good = schema_read(schema, j, &s->hosts, &s->arena, e);
	if (good) {
		schema->text = arena_str(&s->arena, text);
		put_schema(s, schema, source, j);
	} else {
		schema_done(schema);
	}
	json_free(j);
	return good;
}

/* Most runs see files of one kind or two: what is built in is not read whole before it is asked for. */
static bool add_builtin(struct schemas *s, const struct builtin *b, struct err *e)
{
	const struct json *j = json_builtin(str_of(b->path));
	struct schema *schema = arena_alloc(&s->arena, sizeof *schema);
	if (!schema_read_head(schema, j, &s->hosts, &s->arena, e))
		return false;
	schema->text = (struct str){b->bytes, b->n};
	schema->rest = j;
	schema->arena = &s->arena;
	put_schema(s, schema, str_of(b->path), j);
	return true;
}

bool schemas_add(struct schemas *s, struct str json, struct str source, struct err *e)
{
	bool good = add_schema(s, json, source, e);
	kinds_ready(&s->kinds, &s->settings, &s->arena);
	return good;
}

/* --- built in --------------------------------------------------------------------------------- */

static bool lies_in(const struct builtin *b, const char *dir)
{
	return str_eq(path_dir(str_of(b->path)), str_of(dir)) &&
		str_ends(str_of(b->path), STR(".json"));
}

static bool blame(const struct builtin *b, struct err *e)
{
	struct err why = *e;
	return err_set(e, "%s: %.300s", b->path, why.text);
}

static bool load_facts(struct schemas *s, struct err *e)
{
	const struct json *languages = json_builtin(STR("schemas/facts/languages.json"));
	s->kinds.secrets = &s->secrets;
	s->kinds.languages = words_read(json_in(languages, "languages"), &s->arena);
	return secrets_read(&s->secrets, json_builtin(STR("schemas/facts/secrets.json")), &s->arena,
		e);
}

bool schemas_load(struct schemas *s, struct err *e)
{
	const struct builtin *b;
	*s = (struct schemas){0};
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		const struct json *j = json_builtin(str_of(b->path));
		if (lies_in(b, "schemas/hosts") && !host_read(&s->hosts, j, &s->arena, e))
			return blame(b, e);
	}
	hosts_ready(&s->hosts);
	if (!load_facts(s, e))
		return false;
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		if (lies_in(b, "schemas") && !add_builtin(s, b, e))
			return blame(b, e);
	}
	kinds_ready(&s->kinds, &s->settings, &s->arena);
	return s->kinds.n > 0 || err_set(e, "no schema is built in");
}

void schemas_done(struct schemas *s)
{
	for (size_t i = 0; i < s->list.n; i++)
		schema_done(s->list.v[i]);
	vec_done(&s->list);
	vec_done(&s->troubles);
	kinds_done(&s->kinds);
	secrets_done(&s->secrets);
	hosts_done(&s->hosts);
	arena_done(&s->arena);
}

/* --- a user's own ----------------------------------------------------------------------------- */

static void note_trouble(struct schemas *s, const char *path, const struct err *e)
{
	vec_push(&s->troubles, arena_printf(&s->arena, "%s: %s", path, e->text));
}

static bool add_host(struct schemas *s, struct str text, struct err *e)
{
	struct json *j = json_read(text, e);
	bool good = j && host_read(&s->hosts, j, &s->arena, e);
	json_free(j);
	return good;
}

static void add_file(struct schemas *s, const char *path, bool host)
{
	struct buf text = {0};
	struct err e;
	bool good = file_read(path, SCHEMA_BYTES, &text, &e);
	if (good && host)
		good = add_host(s, buf_str(&text), &e);
	else if (good)
		good = add_schema(s, buf_str(&text), str_of(path), &e);
	if (!good)
		note_trouble(s, path, &e);
	buf_done(&text);
}

static int is_json(const struct dirent *entry)
{
	struct str name = str_of(entry->d_name);
	return str_ends(name, STR(".json")) && *name.p != '.';
}

static void add_files(struct schemas *s, const char *folder, bool host)
{
	struct dirent **names;
	int n = scandir(folder, &names, is_json, alphasort);
	for (int i = 0; i < n; i++) {
		struct buf path = {0};
		path_join(&path, str_of(folder), str_of(names[i]->d_name));
		add_file(s, buf_text(&path), host);
		buf_done(&path);
		free(names[i]);
	}
	if (n >= 0)
		free(names);
}

/* Kinds of a host that another one took the place of are read anew. */
static void read_again(struct schemas *s)
{
	size_t n = s->list.n;
	struct err e;
	for (size_t i = 0; i < n; i++) {
		const struct schema *old = s->list.v[i];
		bool stale = old->host && host_find(&s->hosts, old->host->id) != old->host;
		if (stale && schemas_find(s, old->kind) == old &&
			!add_schema(s, old->text, old->source, &e))
			note_trouble(s, old->source.p, &e);
	}
}

void schemas_add_folder(struct schemas *s, struct str folder)
{
	struct buf hosts = {0}, own = {0};
	path_join(&hosts, folder, STR("hosts"));
	buf_put(&own, folder);
	add_files(s, buf_text(&hosts), true);
	hosts_ready(&s->hosts);
	read_again(s);
	add_files(s, buf_text(&own), false);
	buf_done(&hosts);
	buf_done(&own);
	kinds_ready(&s->kinds, &s->settings, &s->arena);
}

const struct schema *schemas_find(const struct schemas *s, struct str kind)
{
	for (size_t i = s->list.n; i-- > 0;) {
		if (!str_eq(s->list.v[i]->kind, kind))
			continue;
		schema_complete(s->list.v[i]);
		return s->list.v[i];
	}
	return NULL;
}
