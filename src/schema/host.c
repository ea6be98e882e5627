#include "schema/host.h"

#include "base/vec.h"

static struct str *read_words(const struct json *list, size_t *n, struct arena *a)
{
	*n = json_count(list);
	struct str *words = arena_alloc(a, (*n ? *n : 1) * sizeof *words);
	for (size_t i = 0; i < *n; i++)
		words[i] = arena_str(a, json_str(json_nth(list, i)));
	return words;
}

static struct regex *read_regex(const struct json *j, bool *good, struct err *e)
{
	struct str pattern = json_str(j);
	struct regex *r = pattern.n ? regex_new(pattern, e) : NULL;
	*good = *good && (r || pattern.n == 0);
	return r;
}

static void read_retired(struct facts *f, const struct json *list, struct arena *a)
{
	f->retired_n = json_count(list);
	f->retired = arena_alloc(a, (f->retired_n ? f->retired_n : 1) * sizeof *f->retired);
	for (size_t i = 0; i < f->retired_n; i++) {
		const struct json *row = json_nth(list, i);
		f->retired[i] = (struct retired){arena_str(a, json_str_in(row, "name")),
			arena_str(a, json_str_in(row, "use")),
			arena_str(a, json_str_in(row, "since")), json_flag_in(row, "works", false)};
	}
}

static bool read_facts(struct facts *f, const struct json *j, struct arena *a, struct err *e)
{
	bool good = true;
	const struct json *patterns = json_in(j, "patterns");
	f->date = arena_str(a, json_str_in(j, "date"));
	f->known = read_words(json_in(j, "known"), &f->known_n, a);
	f->common = read_words(json_in(j, "common"), &f->common_n, a);
	read_retired(f, json_in(j, "retired"), a);
	f->patterns = arena_alloc(a, (json_count(patterns) + 1) * sizeof *f->patterns);
	for (size_t i = 0; good && i < json_count(patterns); i++)
		f->patterns[f->patterns_n++] = read_regex(json_nth(patterns, i), &good, e);
	return good;
}

static bool read_host(struct host *h, const struct json *j, struct arena *a, struct err *e)
{
	const struct json *name = json_in(j, "name"), *front = json_in(j, "frontmatter");
	bool good = true;
	h->id = arena_str(a, json_str_in(j, "host"));
	h->title = arena_str(a, json_str_in(j, "title"));
	h->version = arena_str(a, json_str_in(j, "version"));
	h->observed = arena_str(a, json_str_in(j, "observed"));
	h->cuts_at_dashes = str_is(json_str_in(front, "split"), "first-dashes");
	h->name_refused = read_regex(json_in(name, "refused"), &good, e);
	h->name_portable = read_regex(json_in(name, "portable"), &good, e);
	h->portable_words = arena_str(a, json_str_in(name, "portable-words"));
	if (h->id.n == 0)
		return err_set(e, "no \"host\"");
	return good && read_facts(&h->tools, json_in(j, "tools"), a, e) &&
		read_facts(&h->models, json_in(j, "models"), a, e);
}

bool host_read(struct hosts *hosts, struct str json, struct arena *a, struct err *e)
{
	struct json *j = json_read(json, e);
	struct host h = {0};
	if (!j)
		return false;
	bool good = read_host(&h, j, a, e);
	vec_push(hosts, h);
	json_free(j);
	return good;
}

static void free_patterns(struct facts *f)
{
	for (size_t i = 0; i < f->patterns_n; i++)
		regex_free(f->patterns[i]);
}

void hosts_done(struct hosts *hosts)
{
	for (size_t i = 0; i < hosts->n; i++) {
		struct host *h = &hosts->v[i];
		regex_free(h->name_refused);
		regex_free(h->name_portable);
		free_patterns(&h->tools);
		free_patterns(&h->models);
	}
	vec_done(hosts);
}

const struct host *host_find(const struct hosts *hosts, struct str id)
{
	for (size_t i = 0; i < hosts->n; i++) {
		if (str_eq(hosts->v[i].id, id))
			return &hosts->v[i];
	}
	return NULL;
}

bool facts_know(const struct facts *f, struct str name)
{
	for (size_t i = 0; i < f->known_n; i++) {
		if (str_eq(f->known[i], name))
			return true;
	}
	for (size_t i = 0; i < f->patterns_n; i++) {
		if (regex_match(f->patterns[i], name))
			return true;
	}
	return false;
}

const struct retired *facts_retired(const struct facts *f, struct str name)
{
	for (size_t i = 0; i < f->retired_n; i++) {
		if (str_eq(f->retired[i].name, name))
			return &f->retired[i];
	}
	return NULL;
}

struct str host_tool_name(struct str entry)
{
	return str_trim(str_cut(entry, 0, str_find_byte(entry, 0, '(')));
}
