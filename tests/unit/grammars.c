/* Every language of the table: its parser loads and reads a sample without an error, its query and
 * the patterns in it compile, its words are its own. */
#include "tests/t.h"

#include "config.h"
#include "render/grammars.h"

#ifndef WITH_GRAMMARS

int main(void)
{
	EQUAL(grammar_count, 0, "without grammars the table is empty");
	return t_end();
}

#else

#include "render/query.h"
#include "text/regex.h"

#include <tree_sitter/api.h>

struct sample {
	const char *name, *code;
};

static const struct sample samples[] = {
	{"bash", "for f in *.md; do echo \"$f ${x:-y}\" | wc -l >out 2>&1; done # why\n"},
	{"c", "#include <stdio.h>\nint main(void) { return printf(\"%d\\n\", 1) > 0; }\n"},
	{"c_sharp",
		"using System;\nclass A<T> : B { int P { get; set; } string s = $\"a {P}\"; }\n"},
	{"cpp", "template <typename T> class A : public B { auto f() const -> T & { return *x; } };\n"},
	{"css", "@media (max-width: 10px) { .a > #b:hover { color: #fff; margin: calc(1em + 2px) } }\n"},
	{"go", "package main\nfunc (t *T) F(n int) error { defer g(); return fmt.Errorf(\"%w\", e) }\n"},
	{"html",
		"<!DOCTYPE html><html><body class=\"x\"><br/><script>var a;</script></body></html>\n"},
	{"java",
		"package a; public class A<T> { @Override int f() { return new B().c(1.0f); } }\n"},
	{"javascript", "const f = async ({a, b}) => <p id=\"q\">{`x ${await g(a ?? 1)}`}</p>;\n"},
	{"json", "{\"a\": [1, -2.5e3, true, null, \"x\\n\"], \"b\": {}}\n"},
	{"lua", "local function f(a, ...) if a == nil then return \"x\" .. #a end end -- why\n"},
	{"make", "CC := gcc\n.PHONY: all\nall: $(OBJS)\n\t$(CC) -o $@ $^\n"},
	{"markdown", "# Title\n\n- [x] item\n\n> quote\n\n```py\nx\n```\n"},
	{"markdown_inline", "*a* **b** `c` [d](e)\n"},
	{"php", "<?php\nfinal class A extends B { public function f(?int $x = 3) { return \"a $x\"; } }\n"},
	{"python",
		"@d\nclass A(B):\n    async def f(self, x: int = 1):\n        return f\"{x!r}\"\n"},
	{"regex", "^(a|b)+[\\w-]{2,}\\.(?<n>x)$"},
	{"ruby", "module A\n  def f(a, b: 2)\n    puts \"x #{@a}\" unless nil\n  end\nend\n"},
	{"rust",
		"impl<'a, T: Clone> A for B<T> { fn f(&mut self) -> Result<(), E> { g!(1)?; Ok(()) } }\n"},
	{"sql", "SELECT u.id, COUNT(*) AS n FROM users u WHERE u.x IN (1, 2) ORDER BY n DESC LIMIT 10;\n"},
	{"toml", "# why\n[a.b]\nx = 1\ny = [\"s\", 1.5, true]\n[[t]]\nk.v = { a = 'l' }\n"},
	{"tsx", "const A = ({ t }: P) => <div className=\"a\" onClick={() => go(1)}><B.C x={2}/></div>;\n"},
	{"typescript",
		"export abstract class A<T> implements B { private x?: Map<string, T[]>; }\n"},
	{"xml", "<?xml version=\"1.0\"?>\n<!-- why --><a:b x=\"1\">t &amp;<c/></a:b>\n"},
	{"yaml", "# why\nname: \"x\"\na: &b {c: 1, d: ~}\nlist:\n  - *b\n  - |\n    block\n"},
};

static const struct grammar *grammar_of(const char *name)
{
	for (size_t i = 0; i < grammar_count; i++) {
		if (strcmp(grammar_table[i].name, name) == 0)
			return &grammar_table[i];
	}
	return NULL;
}

static void test_parser(const struct grammar *g, const struct sample *sample)
{
	TSParser *parser = ts_parser_new();
	char what[80];
	snprintf(what, sizeof what, "%s: the core takes its parser", g->name);
	if (OK(ts_parser_set_language(parser, g->language()), what)) {
		uint32_t n = (uint32_t)strlen(sample->code);
		TSTree *tree = ts_parser_parse_string(parser, NULL, sample->code, n);
		snprintf(what, sizeof what, "%s: a sample is read without an error", g->name);
		OK(!ts_node_has_error(ts_tree_root_node(tree)), what);
		ts_tree_delete(tree);
	}
	ts_parser_delete(parser);
}

/* The pattern of a #match? predicate beginning at step i, or NULL. */
static const char *match_pattern(const TSQuery *query, const TSQueryPredicateStep *step)
{
	uint32_t n;
	if (step[0].type != TSQueryPredicateStepTypeString)
		return NULL;
	const char *name = ts_query_string_value_for_id(query, step[0].value_id, &n);
	if (strcmp(name, "match?") != 0)
		return NULL;
	return ts_query_string_value_for_id(query, step[2].value_id, &n);
}

/* How many patterns of the query do not compile. */
static size_t bad_patterns(const TSQuery *query)
{
	size_t bad = 0;
	for (uint32_t i = 0; i < ts_query_pattern_count(query); i++) {
		uint32_t n;
		const TSQueryPredicateStep *steps = ts_query_predicates_for_pattern(query, i, &n);
		bool begins = true;
		for (uint32_t k = 0; k < n; k++) {
			const char *pattern = begins ? match_pattern(query, steps + k) : NULL;
			struct err e = {.text = ""};
			struct regex *regex = pattern ? regex_new(str_of(pattern), &e) : NULL;
			if (pattern && !regex) {
				printf("# \"%s\": %s\n", pattern, e.text);
				bad++;
			}
			regex_free(regex);
			begins = steps[k].type == TSQueryPredicateStepTypeDone;
		}
	}
	return bad;
}

/* Captures that are not for looks: a helper of conditions, what a speller is to look at, what is wrong (a listing is no place to tell
 * that), plain text, and the text of emphasis, which has no role among those of code. */
static bool has_no_looks(struct str name)
{
	static const char *const names[] = {"clean", "error", "markup", "spell", "text.emphasis",
		"text.strong"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_is(name, names[i]))
			return true;
	}
	return str_starts(name, STR("injection."));
}

/* How many captures have no role and are not listed above, or have both. */
static size_t odd_captures(const struct query *query)
{
	size_t odd = 0;
	for (uint32_t i = 0; i < ts_query_capture_count(query_compiled(query)); i++) {
		enum role role;
		uint32_t n;
		const char *text = ts_query_capture_name_for_id(query_compiled(query), i, &n);
		struct str name = {text, n};
		if (query_role(query, i, &role) == has_no_looks(name)) {
			printf("# @%.*s\n", STR_ARG(name));
			odd++;
		}
	}
	return odd;
}

static void test_query(const struct grammar *g, const char *which, const char *text)
{
	char what[80];
	struct err e = {.text = ""};
	struct query *query = query_new(g->language(), str_of(text), &e);
	snprintf(what, sizeof what, "%s: its query for %s compiles", g->name, which);
	if (!OK(query, what)) {
		printf("# %s\n", e.text);
		return;
	}
	snprintf(what, sizeof what, "%s: the patterns in it compile", g->name);
	EQUAL(bad_patterns(query_compiled(query)), 0, what);
	snprintf(what, sizeof what, "%s: each capture has a role, or is known to have none",
		g->name);
	EQUAL(odd_captures(query), 0, what);
	query_free(query);
}

/* How many rows of the table answer to a word. */
static size_t owners(struct str word)
{
	size_t n = 0;
	for (size_t i = 0; i < grammar_count; i++) {
		struct str aliases = str_of(grammar_table[i].aliases), alias;
		n += str_is(word, grammar_table[i].name);
		while (str_next_piece(&aliases, ' ', &alias))
			n += str_eq(word, alias);
	}
	return n;
}

static void test_words(const struct grammar *g)
{
	char what[80];
	struct str words = str_of(g->aliases), word;
	bool own = owners(str_of(g->name)) == 1;
	while (words.n && str_next_piece(&words, ' ', &word))
		own = own && word.n && owners(word) == 1;
	snprintf(what, sizeof what, "%s: its words are nobody else's", g->name);
	OK(own, what);
}

int main(void)
{
	const size_t n = sizeof samples / sizeof *samples;
	EQUAL(grammar_count, n, "every language has a sample");
	for (size_t i = 0; i < n; i++) {
		const struct grammar *g = grammar_of(samples[i].name);
		if (!OK(g, samples[i].name))
			continue;
		test_parser(g, &samples[i]);
		test_query(g, "looks", g->query);
		if (*g->within)
			test_query(g, "other languages", g->within);
		test_words(g);
	}
	return t_end();
}

#endif
