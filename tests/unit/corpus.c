/* Every real file opens, is judged, and takes another description without losing a byte: by the
 * library, and by the program as a person calls it. The files are those of the corpus, where there
 * is one, and our own cases of odd files. */
#include "tests/agent.h"
#include "tests/corpus.h"
#include "tests/stage.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/vec.h"
#include "schema/type.h"

struct tally {
	const struct schemas *schemas;
	size_t opened, judged, refused, edited, undone, by_program, read_back;
	bool must_take; /* a file that refuses the edit is wrong */
	const struct stage *stage;
};

static void complain(const char *path, const char *what)
{
	printf("# %s: %s\n", path, what);
}

/* Is `now` the text `old` with nothing but the bytes `put` in place of `cut`? */
static bool differs_in(struct str old, struct span cut, struct str now, struct span put)
{
	return str_eq(str_cut(old, 0, cut.at), str_cut(now, 0, put.at)) &&
		str_eq(str_from(old, cut.end), str_from(now, put.end));
}

/* The bytes that came in where nothing stood before, given the length of both texts. */
static struct span inserted(struct str old, struct str now)
{
	size_t at = 0;
	while (at < old.n && old.p[at] == now.p[at])
		at++;
	return (struct span){at, at + (now.n - old.n)};
}

/* From the colon on: a list over lines, which begins below its key, makes room for a text behind it. */
static struct span behind_key(const struct field_span *f)
{
	return (struct span){f->key_at.end + 1, f->value.span.end};
}

/* Nothing but the value's span has changed; where the field is new or was empty, nothing but what
 * came in. */
static bool only_value_changed(const struct doc *before, const struct doc *d)
{
	const struct field_span *old = doc_field(before, STR("description"));
	const struct field_span *now = doc_field(d, STR("description"));
	bool below = old && old->value.kind == VALUE_LIST && old->value.written == WRITTEN_BLOCK;
	if (below)
		return differs_in(doc_text(before), behind_key(old), doc_text(d), behind_key(now));
	if (old && old->value.span.at < old->value.span.end)
		return differs_in(doc_text(before), old->value.span, doc_text(d), now->value.span);
	struct span put = inserted(doc_text(before), doc_text(d));
	return put.end <= d->bytes.n &&
		differs_in(doc_text(before), (struct span){put.at, put.at}, doc_text(d), put);
}

static bool set_description(struct doc *d, const struct kind *kind, struct err *e)
{
	struct arena a = {0};
	const struct field *field = schema_field(kind->schema, STR("description"));
	struct value v = field ? type_parse(field, STR("X"), &a) : value_text(STR("X"));
	const struct wish wish = type_wish(kind->schema, field, STR("description"), &v);
	bool done = wish_set(d, &wish, e);
	arena_done(&a);
	return done;
}

static void try_edit(const char *path, struct doc *d, const struct kind *kind, struct tally *t)
{
	struct doc before;
	struct err e;
	doc_open(&before, doc_text(d));
	if (!set_description(d, kind, &e)) {
		t->refused++;
		if (t->must_take || !str_eq(doc_text(d), doc_text(&before)))
			complain(path, e.text);
		doc_done(&before);
		return;
	}
	const struct field_span *f = doc_field(d, STR("description"));
	if (f && str_is(f->value.text, "X") && only_value_changed(&before, d))
		t->edited++;
	else
		complain(path, "more than the value changed");
	doc_undo(d);
	if (str_eq(doc_text(d), doc_text(&before)))
		t->undone++;
	else
		complain(path, "undo does not give the first bytes");
	doc_done(&before);
}

static bool is_told(const struct agent *a)
{
	bool fine = a->reading.verdict == VERDICT_LOADS || a->reading.verdict == VERDICT_PLAIN ||
		a->reading.verdict == VERDICT_UNKNOWN;
	return fine || *a->reading.why;
}

static void try_file(const char *path, void *context)
{
	struct tally *t = context;
	struct agent a = {.stem = path_stem(str_of(path))};
	struct err e;
	if (!doc_load(&a.doc, path, &e)) {
		complain(path, e.text);
		return;
	}
	t->opened++;
	a.kind = check_kind(&t->schemas->kinds, str_of(path), &a.doc, NULL);
	agent_judge(&a);
	if (a.kind && is_told(&a))
		t->judged++;
	else
		complain(path, "it is not said why");
	try_edit(path, &a.doc, a.kind, t);
	agent_done(&a);
}

static void try_folder(const struct schemas *schemas, struct str folder, bool must_take)
{
	struct tally t = {.schemas = schemas, .must_take = must_take};
	size_t n = corpus_walk(folder, try_file, &t);
	printf("# %zu files, %zu take no description\n", n, t.refused);
	EQUAL(t.opened, n, "every file opens");
	EQUAL(t.judged, n, "has a kind and a verdict with its reason");
	EQUAL(t.edited, n - t.refused, "another description changes its own bytes alone");
	EQUAL(t.undone, n - t.refused, "and can be taken back");
	if (must_take)
		EQUAL(t.refused, 0, "none refuses it");
}

/* ---- by the program ---- */
static void set_by_program(const char *path, void *context)
{
	struct tally *t = context;
	const char *const set[] = {stage_roster(), "set", "description=X", "--", path, NULL};
	const char *const get[] = {stage_roster(), "get", path, "description", NULL};
	struct doc before, now;
	struct buf said = {0};
	struct err e;
	if (!doc_load(&before, path, &e) || stage_run(t->stage, set, &said) != 0 ||
		!doc_load(&now, path, &e)) {
		complain(path, "roster set refuses it");
		t_show("said", buf_str(&said));
		return;
	}
	if (only_value_changed(&before, &now))
		t->by_program++;
	else
		complain(path, "roster set changes more than the value");
	t->read_back += stage_run(t->stage, get, &said) == 0 && str_is(buf_str(&said), "X\n");
	doc_done(&before);
	doc_done(&now);
	buf_done(&said);
}

/* Files of one name from several folders lie side by side in the copy. */
struct copying {
	const struct stage *stage;
	struct str from;
};

static void copy_file(const char *path, void *context)
{
	const struct copying *c = context;
	struct buf bytes = {0};
	struct err e;
	if (file_read(path, FILE_VIEW_LIMIT, &bytes, &e))
		stage_put(c->stage, str_from(str_of(path), c->from.n + 1), buf_str(&bytes));
	buf_done(&bytes);
}

static void test_program(struct str folder)
{
	struct stage s;
	struct tally t = {.stage = &s};
	stage_open(&s);
	struct copying copying = {&s, folder};
	size_t n = corpus_walk(folder, copy_file, &copying);
	EQUAL(corpus_walk(buf_str(&s.project), set_by_program, &t), n, "the files are copied");
	EQUAL(t.by_program, n, "roster set changes the value's bytes alone");
	EQUAL(t.read_back, n, "roster get gives the new value");
	stage_close(&s);
}

int main(void)
{
	static const char *const own[] = {"tests/cases/seeds", "tests/cases/check", "demo"};
	struct schemas schemas;
	struct buf folder = {0};
	agent_load_schemas(&schemas);
	for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
		buf_clear(&folder);
		corpus_own(&folder, own[i]);
		try_folder(&schemas, buf_str(&folder), i == 0);
		if (i == 0)
			test_program(buf_str(&folder));
	}
	buf_clear(&folder);
	corpus_folder(&folder);
	if (access(buf_text(&folder), R_OK) == 0) {
		try_folder(&schemas, buf_str(&folder), true);
		test_program(buf_str(&folder));
	} else {
		SKIP("real files", "../shared/corpus is not there");
	}
	buf_done(&folder);
	schemas_done(&schemas);
	return t_end();
}
