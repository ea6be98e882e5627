/* Many edits of one file in a row, with each fix that is offered on the way; on made-up files and on every real one
 * there is. What must hold of one edit (asks.h) holds of each; all taken back gives the first bytes, made again
 * the last. */
#include "tests/agent.h"
#include "tests/asks.h"
#include "tests/corpus.h"
#include "tests/scale.h"

enum { STEPS = 12, MOST_FIXES = 40 };

/* One file on its way. */
struct series {
	struct verdicts *v;
	const struct schemas *schemas;
	struct gen gen;
	struct str path;
	struct doc doc;
	size_t fixes;
};

/* --- fixes ------------------------------------------------------------------------------------ */

static const struct kind *kind_now(const struct series *s)
{
	return check_kind(&s->schemas->kinds, s->path, &s->doc, NULL);
}

static bool stands_at(struct str text, size_t at, struct str piece)
{
	return str_eq(str_cut(text, at, at + piece.n), piece);
}

/* Every byte between the places that the fix names is as it was. */
static bool edits_alone(const struct fix *fix, struct str old, struct str now)
{
	size_t at = 0, from = 0;
	for (size_t i = 0; i < fix->edits_n; i++) {
		struct str kept = str_cut(old, from, fix->edits[i].cut.at), put = fix->edits[i].put;
		if (!stands_at(now, at, kept) || !stands_at(now, at + kept.n, put))
			return false;
		at += kept.n + put.n;
		from = fix->edits[i].cut.end;
	}
	return str_eq(str_from(now, at), str_from(old, from));
}

static bool same_fields(const struct doc *a, const struct doc *b)
{
	const struct front *x = &a->parse.front, *y = &b->parse.front;
	for (size_t i = 0; i < x->n && i < y->n; i++) {
		if (!str_eq(x->v[i].key, y->v[i].key) ||
			!value_same(&x->v[i].value, &y->v[i].value))
			return false;
	}
	return x->n == y->n;
}

/* What the fix says of itself, and what any edit of a field keeps. */
static void check_promises(struct verdicts *v, const struct fix *fix, const struct doc *before,
	const struct doc *d)
{
	struct doc fresh;
	const struct ask ask = {.wish.key = fix->key,
		.unset = fix->kind == FIX_UNSET,
		.rename = fix->kind == FIX_KEY ? fix->rename : STR("")};
	doc_open(&fresh, doc_text(d));
	if (fix->kind == FIX_EDITS) {
		expect(v, edits_alone(fix, doc_text(before), doc_text(d)),
			"a fix changes the bytes it names, and no other");
		expect(v, !(fix->keeps & DOC_KEEPS_FIELDS) || same_fields(before, &fresh),
			"the fields keep their values where the fix says so");
		expect(v,
			!(fix->keeps & DOC_KEEPS_BODY) ||
				str_eq(doc_body(before), doc_body(&fresh)),
			"the body keeps its bytes where the fix says so");
	} else {
		expect(v, others_same(before, &fresh, ask.wish.key, ask.rename),
			"a fix of a field changes no other field");
		expect(v, bytes_outside_same(before, &fresh, &ask), "nor a byte outside it");
		expect(v, str_eq(doc_body(before), doc_body(&fresh)), "nor the body");
	}
	doc_done(&fresh);
}

static size_t count_of(const struct problems *p, const char *rule)
{
	size_t n = 0;
	for (size_t i = 0; i < p->n; i++)
		n += strcmp(p->v[i].rule, rule) == 0;
	return n;
}

/* Is there less to be told of that rule? */
static bool is_mended(const struct series *s, const struct kind *kind, const struct problems *old,
	const char *rule)
{
	struct reading reading;
	struct problems now = {0};
	check_file(&(struct subject){&s->doc, kind, s->path, BODY_MS}, &reading, &now);
	bool mended = count_of(&now, rule) < count_of(old, rule);
	problems_done(&now);
	return mended;
}

static void try_fix(struct series *s, const struct kind *kind, const struct problems *all,
	const struct problem *p)
{
	struct doc before;
	struct err e = {""};
	const struct subject subject = {&s->doc, kind, s->path, BODY_MS};
	size_t done = s->doc.done;
	doc_open(&before, doc_text(&s->doc));
	if (check_fix(&s->doc, &subject, p, &e)) {
		s->v->made++;
		s->fixes++;
		check_promises(s->v, &p->fix, &before, &s->doc);
		expect(s->v, is_mended(s, kind, all, p->rule), "what is mended is not found again");
		expect(s->v, s->doc.done == done + 1, "a fix is one step");
	} else {
		s->v->refused++;
		expect(s->v, str_eq(doc_text(&before), doc_text(&s->doc)) && s->doc.done == done,
			"a fix that is refused changes nothing");
		expect(s->v, *e.text, "and says why");
	}
	if (s->v->failed)
		printf("# fix %s: %.*s\n", p->rule, STR_ARG(p->fix.title));
	show_case(s->v, &s->doc, doc_text(&before), p->message);
	doc_done(&before);
}

/* Each fix that is offered, alone and taken back; then one of them is kept. */
static void try_fixes(struct series *s)
{
	struct reading reading;
	struct problems all = {0};
	const struct kind *kind = kind_now(s);
	check_file(&(struct subject){&s->doc, kind, s->path, BODY_MS}, &reading, &all);
	size_t kept = all.n ? gen_below(&s->gen, all.n) : 0;
	for (size_t i = 0, tried = 0; i <= all.n && tried < MOST_FIXES && !s->v->failed; i++) {
		const struct problem *p = i < all.n ? &all.v[i] : all.n ? &all.v[kept] : NULL;
		struct buf was = {0};
		size_t done = s->doc.done;
		if (!p || p->fix.kind == FIX_NONE)
			continue;
		tried++;
		buf_put(&was, doc_text(&s->doc));
		try_fix(s, kind, &all, p);
		while (i < all.n && s->doc.done > done)
			doc_undo(&s->doc);
		expect(s->v, i == all.n || str_eq(doc_text(&s->doc), buf_str(&was)),
			"a fix is taken back whole");
		buf_done(&was);
	}
	problems_done(&all);
}

/* --- edits ------------------------------------------------------------------------------------ */

static void try_ask(struct series *s)
{
	struct ask a;
	struct doc before;
	struct err e = {""};
	size_t done = s->doc.done;
	doc_open(&before, doc_text(&s->doc));
	ask_make(&s->gen, &s->doc, &a);
	if (ask_do(&a, &s->doc, &e)) {
		s->v->made++;
		check_made(s->v, &before, &s->doc, &a);
		expect(s->v, s->doc.done <= done + 1, "an edit is one step");
	} else {
		s->v->refused++;
		expect(s->v, str_eq(doc_text(&before), doc_text(&s->doc)) && s->doc.done == done,
			"a refusal changes nothing");
		expect(s->v, *e.text, "a refusal has its reason");
	}
	show_case(s->v, &s->doc, doc_text(&before), a.wish.value.text);
	if (s->v->failed)
		printf("# key %.*s%s%.*s\n", STR_ARG(a.wish.key), a.unset ? " unset" : "",
			STR_ARG(a.rename));
	ask_done(&a);
	doc_done(&before);
}

/* The bytes behind each step that is kept. */
struct history {
	struct str *v;
	size_t n, cap;
	struct arena arena;
};

static void remember(struct history *h, const struct doc *d)
{
	h->n = h->n > d->done ? d->done : h->n;
	while (h->n <= d->done)
		vec_push(h, arena_str(&h->arena, doc_text(d)));
}

static void walk_back(struct series *s, const struct history *h)
{
	size_t last = s->doc.done;
	while (s->doc.done > 0 && !s->v->failed) {
		doc_undo(&s->doc);
		expect(s->v, str_eq(doc_text(&s->doc), h->v[s->doc.done]),
			"each step back gives the bytes before it");
	}
	expect(s->v, !doc_is_changed(&s->doc), "all taken back is no change");
	while (s->doc.done < last && !s->v->failed) {
		doc_redo(&s->doc);
		expect(s->v, str_eq(doc_text(&s->doc), h->v[s->doc.done]),
			"each step made again gives the bytes behind it");
	}
}

static void run_series(struct series *s, struct str text)
{
	struct history h = {0};
	doc_open(&s->doc, text);
	remember(&h, &s->doc);
	for (int i = 0; i < STEPS && !s->v->failed; i++) {
		if (i % 4 == 0)
			try_fixes(s);
		else
			try_ask(s);
		remember(&h, &s->doc);
	}
	walk_back(s, &h);
	vec_done(&h);
	arena_done(&h.arena);
	doc_done(&s->doc);
}

/* --- files ------------------------------------------------------------------------------------ */

/* Places that make a file one of each kind in turn. */
static const char *const places[] = {"/p/.claude/agents/x.md", "/p/.claude/skills/x/SKILL.md",
	"/p/.claude/commands/x.md", "/p/.github/agents/x.agent.md", "/p/.opencode/agent/x.md",
	"/p/.cursor/rules/x.mdc", "/p/.gemini/agents/x.md", "x.md"};

static void check_made_up(const struct schemas *schemas, size_t cases)
{
	static const struct gen_plan plan = {.broken = 20, .odd = 5, .odd_keys = 20};
	struct verdicts v = {0};
	size_t fixes = 0;
	for (v.seed = 0; v.seed < cases && !v.failed; v.seed++) {
		struct series s = {&v, schemas, gen_new(v.seed), .path = {"", 0}};
		struct buf text = {0};
		s.path = str_of(places[v.seed % (sizeof places / sizeof *places)]);
		gen_agent(&s.gen, &plan, &text);
		run_series(&s, buf_str(&text));
		fixes += s.fixes;
		buf_done(&text);
	}
	report(&v, "edits and fixes in a row of made-up files");
	printf("# %zu of them fixes\n", fixes);
}

struct real_files {
	struct verdicts v;
	const struct schemas *schemas;
	size_t fixes, every;
};

static void try_real(const char *path, void *context)
{
	struct real_files *all = context;
	struct series s = {&all->v, all->schemas, gen_new(all->v.seed++), .path = str_of(path)};
	struct doc d;
	struct err e;
	if (all->v.failed || all->v.seed % all->every)
		return;
	if (doc_load(&d, path, &e)) {
		run_series(&s, doc_text(&d));
		doc_done(&d);
	}
	if (all->v.failed)
		printf("# %s\n", path);
	all->fixes += s.fixes;
}

static void check_real(const struct schemas *schemas, struct str folder, const char *what)
{
	struct real_files all = {.schemas = schemas, .every = 100 / scale(100)};
	size_t n = corpus_walk(folder, try_real, &all);
	if (n == 0)
		SKIP(what, "there are no files");
	else
		report(&all.v, what);
	printf("# %zu files, %zu of the edits fixes\n", n, all.fixes);
}

int main(void)
{
	struct schemas schemas;
	struct buf folder = {0};
	agent_load_schemas(&schemas);
	struct str ids[RULE_COUNT];
	for (size_t i = 0; i < RULE_COUNT; i++)
		ids[i] = str_of(rule_at(i)->id);
	schemas.settings.enable = (struct words){ids, RULE_COUNT};
	check_made_up(&schemas, gen_cases(scale(1000)));
	corpus_own(&folder, "tests/cases");
	check_real(&schemas, buf_str(&folder), "edits and fixes in a row of our cases");
	buf_clear(&folder);
	corpus_folder(&folder);
	check_real(&schemas, buf_str(&folder), "edits and fixes in a row of real files");
	buf_done(&folder);
	schemas_done(&schemas);
	return t_end();
}
