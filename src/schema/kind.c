#include "schema/kind.h"

#include "base/json.h"
#include "base/path.h"
#include "text/glob.h"

#include <unistd.h>

static enum fate fate_named(struct str word)
{
	static const char *const words[] = {"unknown", "dropped", "partial", "loads", "plain"};
	for (int i = 0; i <= FATE_PLAIN; i++) {
		if (str_is(word, words[i]))
			return (enum fate)i;
	}
	return FATE_UNKNOWN;
}

static struct words copy_words(const struct json *list, struct arena *a)
{
	struct words words = {arena_alloc(a, (json_count(list) + 1) * sizeof *words.v),
		json_count(list)};
	for (size_t i = 0; i < words.n; i++)
		words.v[i] = arena_str(a, json_str(json_nth(list, i)));
	return words;
}

static void read_kind(struct kind *k, const struct json *row, struct arena *a)
{
	k->id = arena_str(a, json_str_in(row, "kind"));
	k->title = arena_str(a, json_str_in(row, "title"));
	k->host_id = arena_str(a, json_str_in(row, "host"));
	k->globs = copy_words(json_in(row, "globs"), a);
	k->beside = arena_str(a, json_str_in(row, "beside"));
	k->bare = fate_named(json_str_in(row, "bare"));
	k->unreadable = fate_named(json_str_in(row, "unreadable"));
	k->requotes = str_is(json_str_in(row, "retry"), "requote");
}

static void collect_tails(struct kinds *k, struct arena *a)
{
	size_t most = 0;
	for (size_t i = 0; i < k->n; i++)
		most += k->v[i].globs.n;
	k->tails.v = arena_alloc(a, (most + 1) * sizeof *k->tails.v);
	for (size_t i = 0; i < k->n; i++) {
		for (size_t g = 0; g < k->v[i].globs.n; g++) {
			struct str tail = path_base(k->v[i].globs.v[g]);
			if (!str_is(tail, "*.md"))
				k->tails.v[k->tails.n++] = tail;
		}
	}
}

bool kinds_read(struct kinds *out, struct str json, struct arena *a, struct err *e)
{
	struct json *j = json_read(json, e);
	if (!j)
		return false;
	const struct json *rows = json_in(j, "kinds"), *unplaced = json_in(j, "unplaced");
	*out = (struct kinds){.n = json_count(rows)};
	out->v = arena_alloc(a, (out->n + 1) * sizeof *out->v);
	for (size_t i = 0; i < out->n; i++)
		read_kind(&out->v[i], json_nth(rows, i), a);
	out->when_any = copy_words(json_in(unplaced, "when-any"), a);
	const struct kind *like = kind_find(out, json_str_in(unplaced, "kind"));
	if (like)
		out->unplaced = *like;
	out->markdown = (struct kind){.id = arena_str(a, json_str_in(unplaced, "otherwise")),
		.title = STR("Markdown"),
		.bare = FATE_PLAIN,
		.unreadable = FATE_PLAIN};
	collect_tails(out, a);
	json_free(j);
	return out->n > 0 && like ? true : err_set(e, "no kinds, or no \"unplaced\" kind");
}

const struct kind *kind_find(const struct kinds *k, struct str id)
{
	for (size_t i = 0; i < k->n; i++) {
		if (str_eq(k->v[i].id, id))
			return &k->v[i];
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

static bool fits(const struct kind *k, struct str path)
{
	for (size_t i = 0; i < k->globs.n; i++) {
		if (glob_match(k->globs.v[i], path))
			return k->beside.n == 0 || lies_above(path, k->beside);
	}
	return false;
}

static const struct kind *look_up(const struct kinds *k, struct str path)
{
	for (size_t i = 0; i < k->n; i++) {
		if (fits(&k->v[i], path))
			return &k->v[i];
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

const struct kind *kind_by_content(const struct kinds *k, const struct words *keys)
{
	for (size_t i = 0; i < keys->n; i++) {
		for (size_t w = 0; w < k->when_any.n; w++) {
			if (str_eq(keys->v[i], k->when_any.v[w]))
				return &k->unplaced;
		}
	}
	return &k->markdown;
}
