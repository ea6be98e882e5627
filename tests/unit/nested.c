/* Values within a field, by path. */
#include "tests/t.h"

#include "doc/nested.h"

static const char file[] = "---\n"
			   "name: a\n"
			   "hooks:\n"
			   "  PreToolUse:\n"
			   "    - matcher: \"Bash\"   # only shell\n"
			   "      hooks:\n"
			   "        - type: command\n"
			   "          command: |\n"
			   "            one\n"
			   "            two\n"
			   "  Post: [{matcher: Edit, run: [x, 'y']}]\n"
			   "  none:\n"
			   "map: {a: 1, b: [x, y], \"c.d\": t}\n"
			   "---\n"
			   "Body.\n";

struct row {
	const char *path, *text; /* text NULL: take it out */
	const char *from, *to;   /* the change of the file; NULL: it is refused */
};

static const struct row rows[] = {
	{"hooks.PreToolUse[0].matcher", "Bash|Edit", "\"Bash\"", "\"Bash|Edit\""},
	{"hooks.PreToolUse[0].matcher", "true", "\"Bash\"", "\"true\""},
	{"hooks.PreToolUse[0].hooks[0].command", "one", "|\n            one\n            two\n",
		"|-\n            one\n"},
	{"hooks.PreToolUse[0].hooks[1].type", "command", "two\n", "two\n        - type: command\n"},
	{"hooks.PreToolUse[1].matcher", "Write: it", "two\n", "two\n    - matcher: 'Write: it'\n"},
	{"hooks.Post[0].matcher", "a, b", "Edit", "'a, b'"},
	{"hooks.Post[0].run[2]", "z", "'y'", "'y', z"},
	{"hooks.Post[0].run[0]", "[1, 2]", "[x,", "[[1, 2],"},
	{"hooks.none.a[0].b", "c", "none:", "none: {a: [{b: c}]}"},
	{"hooks.Stop[0].hooks[0].type", "command", "  none:\n",
		"  none:\n  Stop:\n    - hooks:\n        - type: command\n"},
	{"map.a", "2", "a: 1", "a: 2"},
	{"map.a", "two", "a: 1", "a: two"},
	{"map.b[1]", "no", "y]", "'no']"},
	{"map[\"c.d\"]", "u", "d\": t", "d\": u"},
	{"map.e.f[0]", "3", "t}", "t, e: {f: [3]}}"},
	{"new.a.b[0].c", "d: e", "---\nBody", "new:\n  a:\n    b:\n      - c: 'd: e'\n---\nBody"},
	{"hooks.PreToolUse[0].matcher", NULL, "matcher: \"Bash\"   # only shell\n      hooks",
		"hooks"},
	{"hooks.PreToolUse[0].hooks", NULL,
		"      hooks:\n        - type: command\n          command: |\n            one\n            two\n",
		""},
	{"hooks.PreToolUse[0].hooks[0]", NULL,
		"\n        - type: command\n          command: |\n            one\n            two",
		" []"},
	{"hooks.Post[0].matcher", NULL, "matcher: Edit, ", ""},
	{"hooks.Post[0].run", NULL, ", run: [x, 'y']", ""},
	{"hooks.Post[0]", NULL, "[{matcher: Edit, run: [x, 'y']}]", "[]"},
	{"hooks.none", NULL, "  none:\n", ""},
	{"map.b[0]", NULL, "b: [x, ", "b: ["},
	{"map.b[1]", NULL, ", y", ""},
	{"map.gone.too", NULL, "", ""},
	{"hooks.PreToolUse[3].matcher", "x", NULL, NULL},
	{"hooks.PreToolUse", "x", NULL, NULL},
	{"hooks.PreToolUse", "[x]", NULL, NULL},
	{"hooks[0]", "x", NULL, NULL},
	{"map.e[1]", "x", NULL, NULL},
	{"name.first", "x", NULL, NULL},
};

static void put_expected(struct buf *out, const struct row *row)
{
	struct str text = STR(file), from = str_of(row->from ? row->from : "");
	size_t at = str_find(text, 0, from);
	buf_put(out, str_cut(text, 0, at));
	buf_puts(out, row->to ? row->to : "");
	buf_put(out, str_from(text, at + from.n));
}

static void try_row(const struct row *row)
{
	struct doc d;
	struct err e;
	struct steps steps;
	struct buf want = {0};
	doc_open(&d, STR(file));
	put_expected(&want, row);
	bool good = OK(nested_read(&steps, str_of(row->path), &e), row->path);
	bool done = good &&
		(row->text ? nested_set(&d, &steps, str_of(row->text), &e)
			   : nested_unset(&d, &steps, &e));
	OK(done == (row->to != NULL), row->to ? "  is done" : "  is refused");
	SAME(doc_text(&d), buf_str(&want), "  and nothing beside it changes");
	while (doc_undo(&d))
		;
	SAME(doc_text(&d), STR(file), "  undo brings the bytes back");
	buf_done(&want);
	doc_done(&d);
}

static void try_text(void)
{
	struct doc d;
	struct err e;
	struct steps steps;
	doc_open(&d, STR("---\nm:\n  a: '[x]'\n  b: [y]\n---\n"));
	nested_read(&steps, STR("m.a"), &e);
	OK(nested_set_text(&d, &steps, STR("[ y ]"), &e), "a text in brackets is set as one");
	nested_read(&steps, STR("m.c"), &e);
	OK(nested_set_text(&d, &steps, STR("{z}"), &e), "  and a new one");
	nested_read(&steps, STR("m.b"), &e);
	OK(!nested_set_text(&d, &steps, STR("[z]"), &e), "  but not in place of a list");
	SAME(doc_text(&d), STR("---\nm:\n  a: '[ y ]'\n  b: [y]\n  c: '{z}'\n---\n"),
		"  in quotes");
	doc_done(&d);
}

static void try_crlf(void)
{
	struct doc d;
	struct err e;
	struct steps steps;
	doc_open(&d, STR("---\r\nm:\r\n  a: 1\r\n---\r\n"));
	nested_read(&steps, STR("m.b.c"), &e);
	OK(nested_set(&d, &steps, STR("x"), &e), "a file of CR LF");
	SAME(doc_text(&d), STR("---\r\nm:\r\n  a: 1\r\n  b:\r\n    c: x\r\n---\r\n"),
		"  keeps CR LF");
	doc_done(&d);
}

static void read_paths(void)
{
	static const char *const bad[] = {"", ".a", "a.", "a..b", "a[", "a[]", "a[x]", "a[0]b",
		"[0]", "a[\"b]", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q"};
	struct steps steps;
	struct err e;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		OK(!nested_read(&steps, str_of(bad[i]), &e), bad[i]);
	OK(nested_read(&steps, STR("a[2].b[\"c.d\"][0]"), &e) && steps.n == 5,
		"a path of five steps");
	SAME(steps.v[3].key, STR("c.d"), "  a key in quotes");
	OK(steps.v[1].index == 2 && !steps.v[1].key.p, "  an item");
}

int main(void)
{
	read_paths();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		try_row(&rows[i]);
	try_text();
	try_crlf();
	return t_end();
}
