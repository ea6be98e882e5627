#include "render/query.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/words.h"
#include "config.h"
#include "text/lines.h"
#include "text/regex.h"

#ifdef WITH_GRAMMARS

#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

/* One condition on the captures of a pattern. */
struct test {
	uint32_t pattern, capture;
	bool negated, other_is_capture, within;
	uint32_t other;      /* the text of this capture, or */
	struct regex *regex; /* what matches, or */
	struct str *words;   /* one of these; with `within`: one of them is in it */
	size_t n_words;
};

/* In the order of their patterns. */
struct tests {
	struct test *v;
	size_t n, cap;
};

/* By capture; ROLE_COUNT: none. */
struct roles {
	enum role *v;
	size_t n, cap;
};

struct query {
	TSQuery *compiled;
	struct tests tests;
	struct roles roles;
};

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
	{"markup.heading.1", ROLE_HEADING1},
	{"markup.heading.2", ROLE_HEADING2},
	{"markup.heading.3", ROLE_HEADING3},
	{"markup.link", ROLE_CODE_STRING},
	{"markup.link.label", ROLE_LINK},
	{"markup.link.url", ROLE_URL},
	{"markup.list", ROLE_BULLET},
	{"markup.quote", ROLE_QUOTE},
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
	{"text.danger", ROLE_CODE_STRING},
	{"text.literal", ROLE_CODE_STRING},
	{"text.note", ROLE_CODE_STRING},
	{"text.reference", ROLE_CODE_PROPERTY},
	{"text.title", ROLE_CODE_KEYWORD},
	{"text.uri", ROLE_CODE_STRING},
	{"text.warning", ROLE_CODE_STRING},
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

static void read_roles(struct query *q)
{
	for (uint32_t i = 0; i < ts_query_capture_count(q->compiled); i++) {
		uint32_t n;
		const char *name = ts_query_capture_name_for_id(q->compiled, i, &n);
		vec_push(&q->roles, role_of_name((struct str){name, n}));
	}
}

static struct str step_text(const struct query *q, TSQueryPredicateStep step)
{
	uint32_t n;
	const char *text = ts_query_string_value_for_id(q->compiled, step.value_id, &n);
	return (struct str){text, n};
}

static void put_lua_class(char c, struct buf *out)
{
	static const struct {
		char letter;
		const char *pattern;
	} rows[] = {
		{'a', "\\p{L}"},
		{'l', "\\p{Ll}"},
		{'p', "\\p{P}"},
		{'u', "\\p{Lu}"},
		{'w', "\\p{Xan}"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].letter == c) {
			buf_puts(out, rows[i].pattern);
			return;
		}
	}
	buf_putc(out, '\\');
	buf_putc(out, c);
}

/* Neovim's queries match by Lua's patterns: "%d" is "\d", "-" is "*?". */
static struct regex *lua_regex(struct str pattern, struct err *e)
{
	struct buf out = {0};
	bool bracket = false;
	for (size_t i = 0; i < pattern.n; i++) {
		char c = pattern.p[i];
		bracket = c == '[' || (bracket && c != ']');
		if (c == '%' && i + 1 < pattern.n)
			put_lua_class(pattern.p[++i], &out);
		else if (c == '-' && !bracket)
			buf_puts(&out, "*?");
		else if (memchr("\\|{}", c, 4))
			buf_printf(&out, "\\%c", c);
		else
			buf_putc(&out, c);
	}
	struct regex *regex = regex_new(buf_str(&out), e);
	buf_done(&out);
	return regex;
}

static void read_words(const struct query *q, const TSQueryPredicateStep *steps, size_t n,
	struct test *test)
{
	test->words = xcalloc(n, sizeof *test->words);
	for (size_t i = 0; i < n; i++) {
		if (steps[i].type == TSQueryPredicateStepTypeString)
			test->words[test->n_words++] = step_text(q, steps[i]);
	}
}

/* Take `start` off its front, when it begins so. */
static bool skip(struct str *name, const char *start)
{
	if (!str_starts(*name, str_of(start)))
		return false;
	*name = str_from(*name, strlen(start));
	return true;
}

/* The operands of a condition: "#eq? @a @b", "#match? @a REGEX", "#any-of? @a WORD...". A pattern of
 * text that does not compile matches nothing. */
static void read_test(struct query *q, const TSQueryPredicateStep *steps, size_t n,
	uint32_t pattern)
{
	struct test test = {.pattern = pattern};
	struct str name = step_text(q, steps[0]);
	struct err e;
	if (n < 3 || steps[1].type != TSQueryPredicateStepTypeCapture)
		return;
	test.capture = steps[1].value_id;
	test.negated = skip(&name, "not-");
	if (!str_is(name, "any-of?"))
		skip(&name, "any-");
	bool capture = steps[2].type == TSQueryPredicateStepTypeCapture;
	test.within = str_is(name, "contains?");
	if (str_is(name, "eq?") && capture) {
		test.other_is_capture = true;
		test.other = steps[2].value_id;
	} else if (test.within || str_is(name, "eq?") || str_is(name, "any-of?")) {
		read_words(q, steps + 2, n - 2, &test);
	} else if (str_is(name, "match?") && !capture) {
		test.regex = regex_new(step_text(q, steps[2]), &e);
	} else if (str_is(name, "lua-match?") && !capture) {
		test.regex = lua_regex(step_text(q, steps[2]), &e);
	} else {
		return;
	}
	vec_push(&q->tests, test);
}

static void read_tests(struct query *q)
{
	for (uint32_t pattern = 0; pattern < ts_query_pattern_count(q->compiled); pattern++) {
		uint32_t n;
		const TSQueryPredicateStep *steps =
			ts_query_predicates_for_pattern(q->compiled, pattern, &n);
		for (uint32_t i = 0, from = 0; i < n; i++) {
			if (steps[i].type != TSQueryPredicateStepTypeDone)
				continue;
			if (i > from)
				read_test(q, steps + from, i - from, pattern);
			from = i + 1;
		}
	}
}

static const char *reason(TSQueryError error)
{
	static const char *const reasons[] = {
		[TSQueryErrorNone] = N_("there is no reason"),
		[TSQueryErrorSyntax] = N_("the syntax is broken"),
		[TSQueryErrorNodeType] = N_("the language has no such node"),
		[TSQueryErrorField] = N_("the language has no such field"),
		[TSQueryErrorCapture] = N_("there is no such capture"),
		[TSQueryErrorStructure] = N_("the pattern never matches"),
		[TSQueryErrorLanguage] = N_("the language cannot be used"),
	};
	return tr(reasons[error]);
}

struct query *query_new(const TSLanguage *language, struct str text, struct err *e)
{
	uint32_t at = 0;
	TSQueryError error = TSQueryErrorLanguage;
	TSQuery *compiled = ts_query_new(language, text.p, (uint32_t)text.n, &at, &error);
	if (!compiled) {
		err_set(e, "line %zu: %s", lines_place(text, at).line, reason(error));
		return NULL;
	}
	struct query *q = xcalloc(1, sizeof *q);
	q->compiled = compiled;
	read_roles(q);
	read_tests(q);
	return q;
}

void query_free(struct query *q)
{
	if (!q)
		return;
	for (size_t i = 0; i < q->tests.n; i++) {
		regex_free(q->tests.v[i].regex);
		free(q->tests.v[i].words);
	}
	vec_done(&q->tests);
	vec_done(&q->roles);
	ts_query_delete(q->compiled);
	free(q);
}

const TSQuery *query_compiled(const struct query *q)
{
	return q->compiled;
}

bool query_role(const struct query *q, size_t capture, enum role *role)
{
	*role = capture < q->roles.n ? q->roles.v[capture] : ROLE_COUNT;
	return *role != ROLE_COUNT;
}

struct str query_setting(const struct query *q, uint32_t pattern, const char *name)
{
	uint32_t n;
	const TSQueryPredicateStep *steps =
		ts_query_predicates_for_pattern(q->compiled, pattern, &n);
	for (uint32_t i = 0; i + 2 < n; i++) {
		bool strings = steps[i].type == TSQueryPredicateStepTypeString &&
			steps[i + 1].type == TSQueryPredicateStepTypeString &&
			steps[i + 2].type == TSQueryPredicateStepTypeString;
		if (strings && str_is(step_text(q, steps[i]), "set!") &&
			str_is(step_text(q, steps[i + 1]), name))
			return step_text(q, steps[i + 2]);
	}
	return (struct str){0};
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
		if (test->within ? str_find(have, 0, test->words[i]) != STR_NONE
				 : str_eq(have, test->words[i]))
			return true;
	}
	return false;
}

/* The first test of the pattern, or of one after it. */
static size_t first_test(const struct tests *tests, uint32_t pattern)
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

bool query_holds(const struct query *q, const TSQueryMatch *match, struct str text)
{
	size_t i = first_test(&q->tests, match->pattern_index);
	for (; i < q->tests.n && q->tests.v[i].pattern == match->pattern_index; i++) {
		if (test_passes(&q->tests.v[i], match, text) == q->tests.v[i].negated)
			return false;
	}
	return true;
}

#endif
