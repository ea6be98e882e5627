#include "check/set.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "schema/template.h"
#include "text/near.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { TOKEN = SET_TOKEN, MOST_FOUND = 4096 };

struct set {
	const struct set_members *all;
	const size_t *by_name; /* the numbers of all, by name; NULL: nobody refers to any */
	size_t n;
	struct str home;
	struct set_notes *out;
	struct arena scratch;
};

static struct set_member at(const struct set *s, size_t number)
{
	return s->all->at(s->all->source, number);
}

static void add(const struct set *s, const struct set_note *note)
{
	vec_push(s->out, *note);
}

/* --- names ------------------------------------------------------------------------------------ */

static bool competes(const struct set_member *m)
{
	return m->loads && m->kind && m->kind->schema && m->name.n &&
		m->kind->identity == IDENTITY_NAME && schema_part(m->kind->schema, PART_NAME);
}

/* A member by what it is called and where; most differ in that already. */
struct called {
	uint64_t hash;
	size_t number;
};

static uint64_t hash_of(const struct set_member *m)
{
	char letters[64];
	uint64_t hash = str_hash(str_hash(0, m->kind->id), path_tool_folder(m->path));
	size_t n = m->name.n < sizeof letters ? m->name.n : sizeof letters;
	for (size_t i = 0; i < n; i++) {
		char c = m->name.p[i];
		letters[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	return str_hash(hash, (struct str){letters, n});
}

/* Letters compare without case, so that what differs only there lies side by side. */
static int by_name(const void *a, const void *b, void *context)
{
	const struct set *s = context;
	const struct called *one = a, *other = b;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	const struct set_member first = at(s, one->number), second = at(s, other->number);
	const struct set_member *x = &first, *y = &second;
	int order = x->kind == y->kind ? 0 : str_cmp(x->kind->id, y->kind->id);
	order = order ? order : str_cmp(path_tool_folder(x->path), path_tool_folder(y->path));
	for (size_t i = 0; !order && i < x->name.n && i < y->name.n; i++) {
		char p = x->name.p[i], q = y->name.p[i];
		p = p >= 'A' && p <= 'Z' ? (char)(p | 0x20) : p;
		q = q >= 'A' && q <= 'Z' ? (char)(q | 0x20) : q;
		order = (p > q) - (p < q);
	}
	order = order ? order : (x->name.n > y->name.n) - (x->name.n < y->name.n);
	return order ? order : str_cmp(x->path, y->path);
}

static bool lie_together(const struct set *s, const struct called *a, const struct called *b)
{
	if (a->hash != b->hash)
		return false;
	const struct set_member x = at(s, a->number), y = at(s, b->number);
	return x.kind == y.kind && str_eq(path_tool_folder(x.path), path_tool_folder(y.path)) &&
		str_same_letters(x.name, y.name);
}

/* As it is written beside the other: below the folder that both lie in. */
static struct str short_path(struct str path)
{
	struct str home = path_tool_folder(path);
	return path.n > home.n + 1 ? str_from(path, home.n + 1) : path;
}

static void tell_pair(const struct set *s, size_t of, size_t other)
{
	const struct set_member x = at(s, of), y = at(s, other);
	struct str name = x.name, path = short_path(y.path);
	bool same = str_eq(x.name, y.name);
	struct set_note note = {of, same ? "set-duplicate" : "set-case",
		same ? SEVERITY_ERROR : SEVERITY_WARNING, {"", 0}, {"", 0}, {"", 0}};
	if (same)
		note.message = arena_printf(&s->out->arena,
			tr("\"%.*s\" is also the name of %.*s. Only one is loaded, and which one depends on the "
			   "disk."),
			STR_ARG(name), STR_ARG(path));
	else
		note.message = arena_printf(&s->out->arena,
			tr("\"%.*s\" and \"%.*s\" (%.*s) differ only in capitals."), STR_ARG(name),
			STR_ARG(y.name), STR_ARG(path));
	add(s, &note);
}

/* Of several with one name, each is told of the one beside it; so is the first of the last. */
static void check_names(struct set *s)
{
	struct called *ids = xmalloc((s->n + 1) * sizeof *ids);
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++) {
		const struct set_member m = at(s, i);
		if (competes(&m))
			ids[n++] = (struct called){hash_of(&m), i};
	}
	qsort_r(ids, n, sizeof *ids, by_name, s);
	for (size_t i = 0; i < n;) {
		size_t end = i + 1;
		while (end < n && lie_together(s, &ids[i], &ids[end]))
			end++;
		for (size_t k = i; k < end && end > i + 1; k++)
			tell_pair(s, ids[k].number, ids[k + 1 < end ? k + 1 : i].number);
		i = end;
	}
	free(ids);
}

static void check_shadows(const struct set *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct buf path = {0};
		const struct set_member m = at(s, i);
		if (m.winner < 0)
			continue;
		path_short(&path, m.path, STR(""));
		struct set_note note = {(size_t)m.winner, "set-shadow", SEVERITY_HINT,
			arena_printf(&s->out->arena,
				m.heir ? tr("It hides %s, which has the same name and takes over when this one goes.")
				       : tr("It hides %s, which has the same name."),
				buf_text(&path)),
			{"", 0}, {"", 0}};
		add(s, &note);
		buf_done(&path);
	}
}

/* --- what all descriptions add up to ---------------------------------------------------------- */

struct sum {
	const struct kind *kind;
	size_t total, files, biggest, longest; /* the biggest one's description */
};

size_t set_budget(const struct kind *k)
{
	if (!k->host)
		return 0;
	return k->identity == IDENTITY_NAME ? k->host->listing_tokens * TOKEN
					    : k->host->listing_characters;
}

static struct sum sum_of(const struct set *s, size_t first)
{
	struct sum sum = {.kind = at(s, first).kind,
		.biggest = first,
		.longest = at(s, first).description};
	for (size_t i = first; i < s->n; i++) {
		const struct set_member m = at(s, i);
		if (m.kind != sum.kind || !m.loads || m.winner >= 0)
			continue;
		sum.total += m.description;
		sum.files++;
		if (m.description > sum.longest) {
			sum.biggest = i;
			sum.longest = m.description;
		}
	}
	return sum;
}

static void check_budget(const struct set *s, size_t first)
{
	const struct sum sum = sum_of(s, first);
	size_t most = set_budget(sum.kind);
	bool tokens = sum.kind->identity == IDENTITY_NAME;
	if (sum.total <= most / 2)
		return;
	struct set_note note = {sum.biggest, "set-budget",
		sum.total > most ? SEVERITY_WARNING : SEVERITY_HINT, {"", 0}, {"", 0}, {"", 0}};
	note.message = arena_printf(&s->out->arena,
		tokens ? tr("The descriptions of %zu files add up to %zu characters (about %zu tokens); %.*s warns at about %zu tokens. This one is the longest.")
		       : tr("The descriptions of %zu files add up to %zu characters (about %zu tokens); %.*s cuts the list at %zu characters. This one is the longest."),
		sum.files, sum.total, sum.total / TOKEN, STR_ARG(sum.kind->host->title),
		tokens ? most / TOKEN : most);
	add(s, &note);
}

/* Once for each kind that has such a number. */
static void check_budgets(const struct set *s)
{
	struct {
		const struct kind **v;
		size_t n, cap;
	} seen = {0};
	for (size_t i = 0; i < s->n; i++) {
		const struct kind *kind = at(s, i).kind;
		bool done = !kind || !kind->schema || set_budget(kind) == 0;
		for (size_t k = 0; !done && k < seen.n; k++)
			done = seen.v[k] == kind;
		if (done)
			continue;
		vec_push(&seen, kind);
		check_budget(s, i);
	}
	vec_done(&seen);
}

/* --- what refers to others -------------------------------------------------------------------- */

static int by_plain_name(const void *a, const void *b, void *context)
{
	const struct set *s = context;
	return str_cmp(at(s, *(const size_t *)a).name, at(s, *(const size_t *)b).name);
}

static void index_names(struct set *s)
{
	size_t *ids = arena_alloc(&s->scratch, s->n * sizeof *ids);
	for (size_t i = 0; i < s->n; i++)
		ids[i] = i;
	qsort_r(ids, s->n, sizeof *ids, by_plain_name, s);
	s->by_name = ids;
}

/* The number, in that order, of the first one of that name or behind it. */
static size_t first_named(const struct set *s, struct str name)
{
	size_t low = 0, high = s->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(at(s, s->by_name[middle]).name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_member(const struct set *s, const struct kind *kind, struct str name)
{
	for (size_t i = first_named(s, name); i < s->n; i++) {
		const struct set_member m = at(s, s->by_name[i]);
		if (!str_eq(m.name, name))
			break;
		if (m.kind && m.kind->identity == kind->identity)
			return true;
	}
	return kind->host && words_have(&kind->host->builtin, name);
}

static bool exists_below(struct str dir, const struct kind *kind, struct str name)
{
	struct buf path = {0}, below = {0};
	template_path(&below, kind, STR(""), name);
	path_join(&path, dir, buf_str(&below));
	bool found = access(buf_text(&path), F_OK) == 0;
	buf_done(&path);
	buf_done(&below);
	return found;
}

/* Where the kind's files usually lie: in a folder above, or at home. */
static bool is_on_disk(const struct set *s, struct str path, const struct kind *kind,
	struct str name)
{
	for (struct str dir = path_dir(path); dir.n > 1; dir = path_dir(dir)) {
		if (exists_below(dir, kind, name))
			return true;
	}
	return s->home.n && exists_below(s->home, kind, name);
}

/* An agent is known by its name, whatever its file is called: where none was read, and there is a folder of them, it
 * may be in that. */
static bool may_lie_unread(const struct set *s, struct str path, const struct kind *kind)
{
	struct buf below = {0};
	bool found = false;
	if (kind->identity != IDENTITY_NAME)
		return false;
	for (size_t i = 0; i < s->n; i++) {
		if (at(s, i).kind == kind)
			return false;
	}
	template_path(&below, kind, STR(""), STR("x"));
	for (struct str dir = path_dir(path); !found && dir.n > 1; dir = path_dir(dir)) {
		struct buf folder = {0};
		path_join(&folder, dir, path_dir(buf_str(&below)));
		found = access(buf_text(&folder), F_OK) == 0;
		buf_done(&folder);
	}
	buf_done(&below);
	return found;
}

/* "plugin:skill" is looked for by nobody here, nor is a pattern. */
static bool is_plain_name(struct str name)
{
	return name.n && str_find_any(name, 0, ":*/()") == STR_NONE;
}

/* Empty: none is called nearly so. */
static struct str near_member(const struct set *s, const struct kind *kind, struct str name)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct set_member m = at(s, i);
		if (m.kind == kind && near_find(name, &m.name, 1))
			return m.name;
	}
	return STR("");
}

static void check_reference(const struct set *s, size_t from, struct str line)
{
	size_t blank = str_find_byte(line, 0, ' '), second = str_find_byte(line, blank + 1, ' ');
	const struct set_member m = at(s, from);
	const struct kinds *all = m.kind->all;
	const struct kind *kind = all ? kind_find(all, str_cut(line, 0, blank)) : NULL;
	struct str name = str_from(line, second + 1);
	if (!kind || !kind->schema || !is_plain_name(name) || is_member(s, kind, name) ||
		is_on_disk(s, m.path, kind, name) || may_lie_unread(s, m.path, kind))
		return;
	struct str near = near_member(s, kind, name);
	struct str guess = near.n
		? arena_printf(&s->out->arena, tr(" Did you mean %.*s?"), STR_ARG(near))
		: STR("");
	bool skill = kind->identity == IDENTITY_FOLDER;
	struct arena *a = &s->out->arena;
	struct set_note note = {.member = from,
		.rule = skill ? "ref-skill" : "ref-agent",
		.severity = SEVERITY_WARNING,
		.message = arena_printf(a, tr("There is no %.*s called %.*s here or at home.%.*s"),
			STR_ARG(kind->title), STR_ARG(name), STR_ARG(guess)),
		.field = arena_str(a, str_cut(line, blank + 1, second)),
		.word = arena_str(a, name)};
	add(s, &note);
}

static void check_references(struct set *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct str rest = at(s, i).refers, line;
		if (rest.n && !s->by_name)
			index_names(s);
		while (s->out->n < MOST_FOUND && str_next_line(&rest, &line))
			check_reference(s, i, line);
	}
}

/* --- the whole -------------------------------------------------------------------------------- */

static int by_member(const void *a, const void *b)
{
	const struct set_note *x = a, *y = b;
	return (x->member > y->member) - (x->member < y->member);
}

void set_check(const struct set_members *members, struct str home, struct set_notes *out)
{
	struct set s = {.all = members, .n = members->n, .home = home, .out = out};
	check_names(&s);
	check_shadows(&s);
	check_budgets(&s);
	check_references(&s);
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_member);
	arena_done(&s.scratch);
}

void set_notes_done(struct set_notes *s)
{
	vec_done(s);
	arena_done(&s->arena);
	*s = (struct set_notes){0};
}
