#include "schema/kind.h"

#include "base/json.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/glob.h"

#include <stdlib.h>
#include <unistd.h>

static enum identity identity_named(struct str word)
{
	static const char *const words[] = {"name", "file", "folder", "path"};
	for (int i = 0; i <= IDENTITY_PATH; i++) {
		if (str_is(word, words[i]))
			return (enum identity)i;
	}
	return IDENTITY_NAME;
}

/* A place is a glob, or a glob and the file it must lie beside. */
static void read_places(struct kind *k, const struct json *list, struct arena *a)
{
	k->places_n = json_count(list);
	k->places = arena_alloc(a, (k->places_n + 1) * sizeof *k->places);
	for (size_t i = 0; i < k->places_n; i++) {
		const struct json *row = json_nth(list, i);
		bool plain = json_kind(row) == JSON_TEXT;
		k->places[i].glob = arena_str(a, plain ? json_str(row) : json_str_in(row, "glob"));
		k->places[i].beside = arena_str(a, json_str_in(row, "beside"));
	}
}

static void read_misses(struct kind *k, const struct json *list, struct arena *a)
{
	k->misses_n = json_count(list);
	k->misses = arena_alloc(a, (k->misses_n + 1) * sizeof *k->misses);
	for (size_t i = 0; i < k->misses_n; i++) {
		const struct json *row = json_nth(list, i);
		k->misses[i] = (struct miss_row){arena_str(a, json_str_in(row, "glob")),
			arena_str(a, words_of(json_str_in(row, "says")))};
	}
}

void kind_read(struct kind *k, struct schema *schema, const struct json *own, struct arena *a)
{
	const struct host *h = schema->host;
	*k = (struct kind){.id = schema->kind, .title = schema->title, .schema = schema, .host = h};
	k->late = schema;
	k->rank = json_number(json_in(own, "rank"), 0);
	k->identity = identity_named(json_str_in(own, "identity"));
	k->content = words_read(json_in(own, "content"), a);
	k->bare = fate_named(json_str_in(own, "bare"), h ? h->bare : FATE_UNKNOWN);
	k->unreadable =
		fate_named(json_str_in(own, "unreadable"), h ? h->unreadable : FATE_UNKNOWN);
	k->reader = reader_named(json_str_in(own, "reader"), h ? h->reader : READER_YAML);
	k->retry = retry_named(json_str_in(own, "retry"), h ? h->retry : RETRY_NONE);
	k->strict_keys = h && h->strict_keys;
	k->fresh = arena_str(a, json_str_in(own, "new"));
	read_places(k, json_in(own, "places"), a);
	k->scopes = scopes_read(json_in(own, "scopes"), a);
	k->first_wins = str_is(json_str_in(own, "same-name"), "first");
	k->hidden_by = arena_str(a, json_str_in(own, "hidden-by"));
	k->not_places = words_read(json_in(own, "not-places"), a);
	k->likely = words_read(json_in(own, "likely"), a);
	read_misses(k, json_in(own, "misses"), a);
}

static int by_rank(const void *a, const void *b)
{
	const struct kind *x = a, *y = b;
	if (x->rank < y->rank || x->rank > y->rank)
		return x->rank < y->rank ? -1 : 1;
	return str_cmp(x->id, y->id);
}

static void add_tail(struct kinds *k, struct str glob)
{
	struct str tail = path_base(glob);
	if (!str_is(tail, "*.md") && !words_have(&k->tails, tail))
		k->tails.v[k->tails.n++] = tail;
}

static void collect_tails(struct kinds *k, struct arena *a)
{
	size_t most = 0;
	for (size_t i = 0; i < k->n; i++)
		most += k->v[i].places_n + k->v[i].misses_n + k->v[i].not_places.n;
	k->tails = (struct words){arena_alloc(a, (most + 1) * sizeof *k->tails.v), 0};
	for (size_t i = 0; i < k->n; i++) {
		const struct kind *kind = &k->v[i];
		for (size_t g = 0; g < kind->places_n; g++)
			add_tail(k, kind->places[g].glob);
		for (size_t g = 0; g < kind->misses_n; g++)
			add_tail(k, kind->misses[g].glob);
		for (size_t g = 0; g < kind->not_places.n; g++)
			add_tail(k, kind->not_places.v[g]);
	}
}

void kinds_ready(struct kinds *k, const struct settings *settings, struct arena *a)
{
	k->markdown = (struct kind){.id = STR("markdown"),
		.title = STR("Markdown"),
		.settings = settings,
		.bare = FATE_PLAIN,
		.unreadable = FATE_PLAIN};
	if (k->n > 1)
		qsort(k->v, k->n, sizeof *k->v, by_rank);
	for (size_t i = 0; i < k->n; i++)
		k->v[i].settings = settings, k->v[i].all = k;
	k->markdown.all = k;
	collect_tails(k, a);
}

void kinds_done(struct kinds *k)
{
	vec_done(k);
}

void kinds_use_host(struct kinds *k, const struct host *host)
{
	for (size_t i = 0; i < k->n; i++) {
		struct kind *kind = &k->v[i];
		if (kind->host == host)
			continue;
		kind->host = host;
		/* Without its fields it still is what it is, whoever reads it. */
		if (kind->bare != FATE_PLAIN && kind->bare != FATE_LOADS)
			kind->bare = host->bare;
		kind->unreadable = host->unreadable;
		kind->reader = host->reader;
		kind->retry = host->retry;
		kind->strict_keys = host->strict_keys;
	}
}

const struct schema *kind_schema(const struct kind *k)
{
	if (k->late)
		schema_complete(k->late);
	return k->schema;
}

static const struct kind *found(const struct kind *k)
{
	kind_schema(k);
	return k;
}

const struct kind *kind_find(const struct kinds *k, struct str id)
{
	for (size_t i = 0; i < k->n; i++) {
		if (str_eq(k->v[i].id, id))
			return found(&k->v[i]);
	}
	return str_eq(k->markdown.id, id) ? &k->markdown : NULL;
}

/* Does `name` lie in the path's folder or in one above it? */
static bool lies_above(struct str path, struct str name)
{
	struct buf probe = {0};
	bool found = false;
	struct str dir = path_dir(path);
	while (!found && dir.n > 1) {
		buf_clear(&probe);
		path_join(&probe, dir, name);
		found = access(buf_text(&probe), F_OK) == 0;
		dir = path_dir(dir);
	}
	buf_done(&probe);
	return found;
}

static bool any_matches(const struct words *globs, struct str path)
{
	for (size_t i = 0; i < globs->n; i++) {
		if (glob_match(globs->v[i], path))
			return true;
	}
	return false;
}

static bool fits(const struct kind *k, struct str path)
{
	if (any_matches(&k->not_places, path))
		return false;
	for (size_t i = 0; i < k->places_n; i++) {
		const struct place_row *place = &k->places[i];
		if (glob_match(place->glob, path) &&
			(place->beside.n == 0 || lies_above(path, place->beside)))
			return true;
	}
	return false;
}

static const struct kind *look_up(const struct kinds *k, struct str path)
{
	for (size_t i = 0; i < k->n; i++) {
		if (fits(&k->v[i], path))
			return found(&k->v[i]);
	}
	return NULL;
}

bool kind_misses(const struct kind *k, struct str path, struct str *says)
{
	for (size_t i = 0; i < k->misses_n; i++) {
		*says = k->misses[i].says;
		if (glob_match(k->misses[i].glob, path))
			return true;
	}
	return false;
}

const struct kind *kind_missed(const struct kinds *k, struct str path, struct str *says)
{
	for (size_t i = 0; i < k->n; i++) {
		if (kind_misses(&k->v[i], path, says))
			return found(&k->v[i]);
	}
	return NULL;
}

static bool is_ordinary(const struct kinds *k, struct str base)
{
	for (size_t i = 0; i < k->tails.n; i++) {
		if (glob_match(k->tails.v[i], base))
			return false;
	}
	return str_ends(base, STR(".md"));
}

const struct kind *kind_by_place(const struct kinds *k, struct str path, struct kind_memo *memo)
{
	if (!memo || !is_ordinary(k, path_base(path)))
		return look_up(k, path);
	struct str folder = path_dir(path);
	if (!memo->known || !str_eq(buf_str(&memo->folder), folder)) {
		buf_set(&memo->folder, folder);
		memo->kind = look_up(k, path);
		memo->known = true;
	}
	return memo->kind;
}

void kind_memo_done(struct kind_memo *m)
{
	buf_done(&m->folder);
	*m = (struct kind_memo){0};
}

const struct kind *kind_by_content(const struct kinds *k, struct str path, const struct words *keys)
{
	for (size_t i = 0; path.n && i < k->n; i++) {
		if (any_matches(&k->v[i].likely, path))
			return found(&k->v[i]);
	}
	for (size_t i = 0; i < k->n; i++) {
		const struct kind *kind = &k->v[i];
		bool elsewhere = path.n && any_matches(&kind->not_places, path);
		for (size_t w = 0; !elsewhere && w < kind->content.n; w++) {
			if (words_have(keys, kind->content.v[w]))
				return found(kind);
		}
	}
	return &k->markdown;
}

static const struct str off_ending = {".disabled", 9};

bool kind_is_off(struct str path)
{
	return path.n > off_ending.n && str_ends(path, off_ending);
}

struct str kind_path(struct str path)
{
	return kind_is_off(path) ? str_cut(path, 0, path.n - off_ending.n) : path;
}

struct str kind_stem(const struct kind *k, struct str path)
{
	bool placed = str_find_byte(path, 0, '/') != STR_NONE;
	return placed && k && k->identity == IDENTITY_FOLDER ? path_base(path_dir(path))
							     : path_stem(path);
}
