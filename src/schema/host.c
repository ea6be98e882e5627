#include "schema/host.h"

#include "base/vec.h"
#include "base/words.h"
#include "schema/pattern.h"

static int index_of(struct str word, const char *const *words, int otherwise)
{
	for (int i = 0; words[i]; i++) {
		if (str_is(word, words[i]))
			return i;
	}
	return otherwise;
}

enum fate fate_named(struct str word, enum fate otherwise)
{
	static const char *const words[] = {"unknown", "dropped", "partial", "loads", "plain",
		NULL};
	return (enum fate)index_of(word, words, (int)otherwise);
}

enum reader reader_named(struct str word, enum reader otherwise)
{
	static const char *const words[] = {"yaml", "lines", "strict", NULL};
	return (enum reader)index_of(word, words, (int)otherwise);
}

enum retry retry_named(struct str word, enum retry otherwise)
{
	static const char *const words[] = {"none", "requote", "block", "lines", NULL};
	return (enum retry)index_of(word, words, (int)otherwise);
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

static void read_servers(struct facts *f, const struct json *map, struct arena *a)
{
	struct str path;
	const struct json *key;
	f->servers = arena_alloc(a, (json_count(map) + 1) * sizeof *f->servers);
	while (json_member(map, f->servers_n, &path, &key))
		f->servers[f->servers_n++] =
			(struct server_file){arena_str(a, path), arena_str(a, json_str(key))};
}

static bool read_facts(struct facts *f, const struct json *j, struct arena *a, struct err *e)
{
	bool good = true;
	const struct json *patterns = json_in(j, "patterns");
	f->date = arena_str(a, json_str_in(j, "date"));
	f->known = words_read(json_in(j, "known"), a);
	f->common = words_read(json_in(j, "common"), a);
	f->any_case = json_flag_in(j, "any-case", false);
	f->drops = str_is(json_str_in(j, "unknown"), "dropped");
	f->as = arena_str(a, json_str_in(j, "as"));
	f->server = arena_str(a, json_str_in(j, "server"));
	f->agent = arena_str(a, json_str_in(j, "agent"));
	f->agents = arena_str(a, json_str_in(j, "agents"));
	read_servers(f, json_in(j, "servers"), a);
	read_retired(f, json_in(j, "retired"), a);
	powers_read(&f->powers, json_in(j, "powers"), a);
	f->patterns = arena_alloc(a, (json_count(patterns) + 1) * sizeof *f->patterns);
	for (size_t i = 0; good && i < json_count(patterns); i++) {
		struct regex *r = pattern_read(json_nth(patterns, i), &good, e);
		if (r)
			f->patterns[f->patterns_n++] = r;
	}
	return good;
}

static void read_front(struct host *h, const struct json *front)
{
	h->cuts_at_dashes = str_is(json_str_in(front, "split"), "first-dashes");
	h->takes_bom = json_flag_in(front, "bom", true);
	h->takes_crlf = json_flag_in(front, "retry-crlf", true);
	h->coerces = json_flag_in(front, "coerces", false);
	h->breaks_escapes = json_flag_in(front, "breaks-escapes", false);
	h->strict_keys = str_is(json_str_in(front, "unknown-keys"), "dropped");
	h->reader = reader_named(json_str_in(front, "reader"), READER_YAML);
	h->retry = retry_named(json_str_in(front, "retry"), RETRY_NONE);
	h->bare = fate_named(json_str_in(front, "bare"), FATE_UNKNOWN);
	h->unreadable = fate_named(json_str_in(front, "unreadable"), FATE_UNKNOWN);
}

static size_t read_size(const struct json *map, const char *key)
{
	double n = json_number(json_in(map, key), 0);
	return n > 0 && n < 1e9 ? (size_t)n : 0;
}

static bool read_names(struct host *h, const struct json *name, struct arena *a, struct err *e)
{
	bool good = true;
	h->name_refused = pattern_read(json_in(name, "refused"), &good, e);
	h->name_portable = pattern_read(json_in(name, "portable"), &good, e);
	h->portable_words = arena_str(a, words_of(json_str_in(name, "portable-words")));
	h->refused_words = arena_str(a, words_of(json_str_in(name, "taken-words")));
	h->name_most = read_size(name, "most");
	h->name_is_folder = json_flag_in(name, "folder", false);
	h->reserved = words_read(json_in(name, "reserved"), a);
	h->builtin = words_read(json_in(name, "builtin"), a);
	return good;
}

static bool read_host(struct host *h, const struct json *j, struct arena *a, struct err *e)
{
	h->id = arena_str(a, json_str_in(j, "host"));
	h->title = arena_str(a, words_of(json_str_in(j, "title")));
	h->version = arena_str(a, json_str_in(j, "version"));
	h->observed = arena_str(a, json_str_in(j, "observed"));
	h->listing_tokens = read_size(json_in(j, "listing"), "tokens");
	h->listing_characters = read_size(json_in(j, "listing"), "characters");
	read_front(h, json_in(j, "frontmatter"));
	if (h->id.n == 0 || h->title.n == 0)
		return err_set(e, "no \"host\" or no \"title\"");
	return read_names(h, json_in(j, "name"), a, e) &&
		read_facts(&h->tools, json_in(j, "tools"), a, e) &&
		read_facts(&h->models, json_in(j, "models"), a, e);
}

bool host_read(struct hosts *hosts, const struct json *j, struct arena *a, struct err *e)
{
	struct host *h = arena_alloc(a, sizeof *h);
	bool good = read_host(h, j, a, e);
	vec_push(hosts, h);
	/* What is not whole is never found, but its patterns are freed with the others. */
	if (!good)
		h->id = (struct str){"", 0};
	return good;
}

static void borrow_facts(struct facts *f, const struct facts *other)
{
	bool any_case = f->any_case, drops = f->drops;
	struct str as = f->as;
	*f = *other;
	f->any_case = any_case || other->any_case;
	f->drops = drops || other->drops;
	f->as = as;
}

void hosts_ready(struct hosts *hosts)
{
	for (size_t i = 0; i < hosts->n; i++) {
		struct host *h = hosts->v[i];
		const struct host *tools = host_find(hosts, h->tools.as);
		const struct host *models = host_find(hosts, h->models.as);
		if (tools && tools->tools.as.n == 0)
			borrow_facts(&h->tools, &tools->tools);
		if (models && models->models.as.n == 0)
			borrow_facts(&h->models, &models->models);
	}
}

static void free_patterns(struct facts *f)
{
	if (f->as.n)
		return;
	for (size_t i = 0; i < f->patterns_n; i++)
		regex_free(f->patterns[i]);
}

void hosts_done(struct hosts *hosts)
{
	for (size_t i = 0; i < hosts->n; i++) {
		struct host *h = hosts->v[i];
		regex_free(h->name_refused);
		regex_free(h->name_portable);
		free_patterns(&h->tools);
		free_patterns(&h->models);
	}
	vec_done(hosts);
}

const struct host *host_find(const struct hosts *hosts, struct str id)
{
	for (size_t i = hosts->n; i-- > 0;) {
		if (id.n && str_eq(hosts->v[i]->id, id))
			return hosts->v[i];
	}
	return NULL;
}

static bool is_same(const struct facts *f, struct str a, struct str b)
{
	return f->any_case ? str_same_letters(a, b) : str_eq(a, b);
}

bool facts_know(const struct facts *f, struct str name)
{
	for (size_t i = 0; i < f->known.n; i++) {
		if (is_same(f, f->known.v[i], name))
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
		if (is_same(f, f->retired[i].name, name))
			return &f->retired[i];
	}
	return NULL;
}

struct str host_tool_name(struct str entry)
{
	return str_trim(str_cut(entry, 0, str_find_byte(entry, 0, '(')));
}
