#include "render/lang.h"

#include "base/mem.h"
#include "base/vec.h"
#include "config.h"
#include "render/grammars.h"
#include "text/regex.h"

#include <stdlib.h>
#include <string.h>

struct lang_set {
	struct lang *langs; /* beside grammar_table; .query is NULL until asked for */
	bool *tried;
	bool missed;
	bool postpones;
	bool *wanted; /* noted, to be compiled by lang_set_work() */
};

struct str lang_word(struct str info)
{
	info = str_trim(info);
	while (info.n && (*info.p == '{' || *info.p == '.'))
		info = str_from(info, 1);
	return str_cut(info, 0, str_find_any(info, 0, " \t,;:={}()"));
}

#ifdef WITH_GRAMMARS

#include <tree_sitter/api.h>

/* One condition on the captures of a pattern. */
struct test {
	uint32_t pattern, capture;
	bool negated, other_is_capture;
	uint32_t other;      /* compared with this capture, or */
	struct regex *regex; /* matched, or */
	struct str *words;   /* one of these */
	size_t n_words;
};

/* In the order of their patterns. */
struct lang_tests {
	struct test *v;
	size_t n, cap;
};

/* By capture; ROLE_COUNT: none. */
struct lang_roles {
	enum role *v;
	size_t n, cap;
};

static void lang_done(struct lang *lang)
{
	for (size_t i = 0; lang->tests && i < lang->tests->n; i++) {
		regex_free(lang->tests->v[i].regex);
		free(lang->tests->v[i].words);
	}
	if (lang->tests)
		vec_done(lang->tests);
	if (lang->roles)
		vec_done(lang->roles);
	free(lang->tests);
	free(lang->roles);
	if (lang->query)
		ts_query_delete(lang->query);
}

/* Capture names by their longest dotted prefix here. */
static const struct {
	const char *name;
	enum role role;
} role_rows[] = {
	{"attribute", ROLE_CODE_ATTRIBUTE},
	{"boolean", ROLE_CODE_CONSTANT},
	{"character", ROLE_CODE_STRING},
	{"charset", ROLE_CODE_KEYWORD},
	{"comment", ROLE_CODE_COMMENT},
	{"conditional", ROLE_CODE_KEYWORD},
	{"constant", ROLE_CODE_CONSTANT},
	{"constant.character", ROLE_CODE_STRING},
	{"constructor", ROLE_CODE_TYPE},
	{"delimiter", ROLE_CODE_PUNCTUATION},
	{"embedded", ROLE_CODE_TEXT},
	{"escape", ROLE_CODE_ESCAPE},
	{"exception", ROLE_CODE_KEYWORD},
	{"field", ROLE_CODE_PROPERTY},
	{"float", ROLE_CODE_NUMBER},
	{"function", ROLE_CODE_FUNCTION},
	{"import", ROLE_CODE_KEYWORD},
	{"include", ROLE_CODE_KEYWORD},
	{"keyframes", ROLE_CODE_KEYWORD},
	{"keyword", ROLE_CODE_KEYWORD},
	{"label", ROLE_CODE_ATTRIBUTE},
	{"markup.heading", ROLE_CODE_KEYWORD},
	{"markup.link", ROLE_CODE_STRING},
	{"markup.raw", ROLE_CODE_STRING},
	{"media", ROLE_CODE_KEYWORD},
	{"method", ROLE_CODE_FUNCTION},
	{"module", ROLE_CODE_TYPE},
	{"namespace", ROLE_CODE_TYPE},
	{"none", ROLE_CODE_TEXT},
	{"number", ROLE_CODE_NUMBER},
	{"operator", ROLE_CODE_OPERATOR},
	{"parameter", ROLE_CODE_VARIABLE},
	{"preproc", ROLE_CODE_ATTRIBUTE},
	{"property", ROLE_CODE_PROPERTY},
	{"punctuation", ROLE_CODE_PUNCTUATION},
	{"punctuation.special", ROLE_CODE_ESCAPE},
	{"repeat", ROLE_CODE_KEYWORD},
	{"storageclass", ROLE_CODE_KEYWORD},
	{"string", ROLE_CODE_STRING},
	{"string.escape", ROLE_CODE_ESCAPE},
	{"string.special.key", ROLE_CODE_PROPERTY},
	{"supports", ROLE_CODE_KEYWORD},
	{"tag", ROLE_CODE_TAG},
	{"text.literal", ROLE_CODE_STRING},
	{"text.reference", ROLE_CODE_PROPERTY},
	{"text.title", ROLE_CODE_KEYWORD},
	{"text.uri", ROLE_CODE_STRING},
	{"type", ROLE_CODE_TYPE},
	{"type.qualifier", ROLE_CODE_KEYWORD},
	{"variable", ROLE_CODE_VARIABLE},
	{"variable.builtin", ROLE_CODE_CONSTANT},
	{"variable.member", ROLE_CODE_PROPERTY},
};

static enum role role_of_name(struct str name)
{
	while (name.n) {
		for (size_t i = 0; i < sizeof role_rows / sizeof *role_rows; i++) {
			if (str_is(name, role_rows[i].name))
				return role_rows[i].role;
		}
		const char *dot = memrchr(name.p, '.', name.n);
		name.n = dot ? (size_t)(dot - name.p) : 0;
	}
	return ROLE_COUNT;
}

static struct lang_roles *read_roles(const TSQuery *query)
{
	struct lang_roles *roles = xcalloc(1, sizeof *roles);
	for (uint32_t i = 0; i < ts_query_capture_count(query); i++) {
		uint32_t n;
		const char *name = ts_query_capture_name_for_id(query, i, &n);
		vec_push(roles, role_of_name((struct str){name, n}));
	}
	return roles;
}

static struct str step_text(const TSQuery *query, TSQueryPredicateStep step)
{
	uint32_t n;
	const char *text = ts_query_string_value_for_id(query, step.value_id, &n);
	return (struct str){text, n};
}

/* The operands of a condition: "#eq? @a @b", "#match? @a REGEX", "#any-of? @a WORD...". Others
 * (#is-not? local: which names are local is not looked into) always hold. */
static void read_test(const TSQuery *query, const TSQueryPredicateStep *steps, size_t n,
	struct lang_tests *out, uint32_t pattern)
{
	struct test test = {.pattern = pattern};
	struct str name = step_text(query, steps[0]), negation = STR("not-");
	if (n < 3 || steps[1].type != TSQueryPredicateStepTypeCapture)
		return;
	test.capture = steps[1].value_id;
	test.negated = str_starts(name, negation);
	name = str_from(name, test.negated ? negation.n : 0);
	if (str_is(name, "eq?") && steps[2].type == TSQueryPredicateStepTypeCapture) {
		test.other_is_capture = true;
		test.other = steps[2].value_id;
	} else if (str_is(name, "eq?") || str_is(name, "any-of?")) {
		test.n_words = n - 2;
		test.words = xcalloc(test.n_words, sizeof *test.words);
		for (size_t i = 2; i < n; i++)
			test.words[i - 2] = step_text(query, steps[i]);
	} else if (str_is(name, "match?")) {
		struct err e;
		test.regex = regex_new(step_text(query, steps[2]), &e);
		if (!test.regex)
			return;
	} else {
		return;
	}
	vec_push(out, test);
}

static struct lang_tests *read_tests(const TSQuery *query)
{
	struct lang_tests *tests = xcalloc(1, sizeof *tests);
	for (uint32_t pattern = 0; pattern < ts_query_pattern_count(query); pattern++) {
		uint32_t n;
		const TSQueryPredicateStep *steps =
			ts_query_predicates_for_pattern(query, pattern, &n);
		for (uint32_t i = 0, from = 0; i < n; i++) {
			if (steps[i].type != TSQueryPredicateStepTypeDone)
				continue;
			if (i > from)
				read_test(query, steps + from, i - from, tests, pattern);
			from = i + 1;
		}
	}
	return tests;
}

static void compile(struct lang *lang, const struct grammar *grammar)
{
	uint32_t at;
	TSQueryError error;
	lang->language = grammar->language();
	TSQuery *query = ts_query_new(lang->language, grammar->query,
		(uint32_t)strlen(grammar->query), &at, &error);
	if (!query)
		return;
	lang->query = query;
	lang->roles = read_roles(query);
	lang->tests = read_tests(query);
}

bool lang_role(const struct lang *lang, size_t capture, enum role *role)
{
	*role = capture < lang->roles->n ? lang->roles->v[capture] : ROLE_COUNT;
	return *role != ROLE_COUNT;
}

static struct str capture_text(const TSQueryMatch *match, uint32_t capture, struct str text)
{
	for (uint16_t i = 0; i < match->capture_count; i++) {
		TSNode node = match->captures[i].node;
		if (match->captures[i].index == capture)
			return str_cut(text, ts_node_start_byte(node), ts_node_end_byte(node));
	}
	return (struct str){0};
}

static bool test_passes(const struct test *test, const TSQueryMatch *match, struct str text)
{
	struct str have = capture_text(match, test->capture, text);
	if (test->regex)
		return regex_match(test->regex, have);
	if (test->other_is_capture)
		return str_eq(have, capture_text(match, test->other, text));
	for (size_t i = 0; i < test->n_words; i++) {
		if (str_eq(have, test->words[i]))
			return true;
	}
	return false;
}

/* The first test of the pattern, or of one after it. */
static size_t first_test(const struct lang_tests *tests, uint32_t pattern)
{
	size_t low = 0, high = tests->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (tests->v[middle].pattern < pattern)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool lang_holds(const struct lang *lang, const TSQueryMatch *match, struct str text)
{
	size_t i = first_test(lang->tests, match->pattern_index);
	for (; i < lang->tests->n && lang->tests->v[i].pattern == match->pattern_index; i++) {
		if (test_passes(&lang->tests->v[i], match, text) == lang->tests->v[i].negated)
			return false;
	}
	return true;
}

#else

static void compile(struct lang *lang, const struct grammar *grammar)
{
	(void)lang, (void)grammar;
}

static void lang_done(struct lang *lang)
{
	(void)lang;
}

#endif

struct lang_set *lang_set_new(void)
{
	struct lang_set *set = xcalloc(1, sizeof *set);
	set->langs = xcalloc(grammar_count, sizeof *set->langs);
	set->tried = xcalloc(grammar_count, sizeof *set->tried);
	set->wanted = xcalloc(grammar_count, sizeof *set->wanted);
	return set;
}

void lang_set_free(struct lang_set *set)
{
	if (!set)
		return;
	for (size_t i = 0; i < grammar_count; i++)
		lang_done(&set->langs[i]);
	free(set->langs);
	free(set->tried);
	free(set->wanted);
	free(set);
}

void lang_set_miss(struct lang_set *set)
{
	set->missed = true;
}

bool lang_set_missed(struct lang_set *set)
{
	bool missed = set->missed;
	set->missed = false;
	return missed;
}

void lang_set_postpone(struct lang_set *set, bool on)
{
	set->postpones = on;
}

static size_t next_wanted(const struct lang_set *set)
{
	size_t i = 0;
	while (i < grammar_count && !set->wanted[i])
		i++;
	return i;
}

bool lang_set_has_work(const struct lang_set *set)
{
	return next_wanted(set) < grammar_count;
}

static void compile_once(struct lang_set *set, size_t i)
{
	if (!set->tried[i])
		compile(&set->langs[i], &grammar_table[i]);
	set->tried[i] = true;
	set->wanted[i] = false;
}

bool lang_set_work(struct lang_set *set)
{
	size_t i = next_wanted(set);
	if (i == grammar_count)
		return false;
	compile_once(set, i);
	return true;
}

static bool is_named(const struct grammar *grammar, struct str word)
{
	struct str aliases = str_of(grammar->aliases), alias;
	if (str_same_letters(word, str_of(grammar->name)))
		return true;
	while (str_next_piece(&aliases, ' ', &alias)) {
		if (str_same_letters(word, alias))
			return true;
	}
	return false;
}

const struct lang *lang_find(struct lang_set *set, struct str word, struct deadline deadline)
{
	for (size_t i = 0; word.n && i < grammar_count; i++) {
		if (!is_named(&grammar_table[i], word))
			continue;
		if (!set->tried[i] && (set->postpones || deadline_over(deadline))) {
			set->wanted[i] = set->postpones;
			lang_set_miss(set);
			return NULL;
		}
		compile_once(set, i);
		return set->langs[i].query ? &set->langs[i] : NULL;
	}
	return NULL;
}
