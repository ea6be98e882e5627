#include "render/pieces.h"

#include "base/vec.h"
#include "config.h"
#include "render/query.h"

#ifdef WITH_GRAMMARS

#include <stdlib.h>
#include <tree_sitter/api.h>

enum { MATCHES_AT_ONCE = 1024, MOST_WITHIN = 1000, DEEPEST = 3 };

struct input {
	struct str text;
	struct deadline deadline;
};

static const char *read_input(void *payload, uint32_t at, TSPoint point, uint32_t *n)
{
	const struct input *input = payload;
	struct str rest = str_from(input->text, at);
	(void)point;
	*n = (uint32_t)rest.n;
	return rest.p;
}

static bool parse_is_over(TSParseState *state)
{
	const struct input *input = state->payload;
	return deadline_over(input->deadline);
}

static bool query_is_over(TSQueryCursorState *state)
{
	const struct input *input = state->payload;
	return deadline_over(input->deadline);
}

/* One search through a text and what lies in it in other languages. */
struct finder {
	struct lang_set *langs;
	struct code_time time;
	TSParser *parser;
	size_t within; /* how many texts in other languages there were */
	struct pieces *out;
};

/* A text in a language, from byte `at` of all on. */
struct part {
	const struct lang *lang;
	struct str text;
	size_t at;
	unsigned depth;
};

static struct deadline soon(struct code_time time)
{
	return deadline_earlier(deadline_in(time.each), time.at_last);
}

static TSTree *parse(struct finder *f, const struct part *part)
{
	struct input in = {part->text, soon(f->time)};
	TSInput input = {&in, read_input, TSInputEncodingUTF8, NULL};
	TSParseOptions options = {&in, parse_is_over};
	if (!ts_parser_set_language(f->parser, part->lang->language))
		return NULL;
	TSTree *tree = ts_parser_parse_with_options(f->parser, NULL, input, options);
	if (!tree)
		ts_parser_reset(f->parser);
	return tree;
}

static void add_captures(const struct part *part, const TSQueryMatch *match, struct pieces *out)
{
	bool asked = false;
	for (uint16_t i = 0; i < match->capture_count; i++) {
		struct piece piece = {.pattern = match->pattern_index, .depth = part->depth};
		TSNode node = match->captures[i].node;
		piece.at = part->at + ts_node_start_byte(node);
		piece.end = part->at + ts_node_end_byte(node);
		if (piece.end > part->at + part->text.n || piece.at >= piece.end)
			continue;
		if (!query_role(part->lang->query, match->captures[i].index, &piece.role))
			continue;
		if (!asked && !query_holds(part->lang->query, match, part->text))
			return;
		asked = true;
		vec_push(out, piece);
	}
}

static bool find_in(struct finder *f, const struct part *part);

static bool is_capture(const struct query *q, uint32_t capture, const char *name)
{
	uint32_t n;
	const char *have = ts_query_capture_name_for_id(query_compiled(q), capture, &n);
	return str_is((struct str){have, n}, name);
}

static struct str node_text(TSNode node, struct str text)
{
	return str_cut(text, ts_node_start_byte(node), ts_node_end_byte(node));
}

/* The word of the language that a match's content is in. */
static struct str word_of(const struct query *q, const TSQueryMatch *match, struct str text)
{
	for (uint16_t i = 0; i < match->capture_count; i++) {
		if (is_capture(q, match->captures[i].index, "injection.language"))
			return lang_word(node_text(match->captures[i].node, text));
	}
	return query_setting(q, match->pattern_index, "injection.language");
}

static void find_content(struct finder *f, const struct part *part, const TSQueryMatch *match)
{
	const struct query *q = part->lang->within;
	if (!query_holds(q, match, part->text))
		return;
	struct str word = word_of(q, match, part->text);
	const struct lang *lang = lang_find(f->langs, word, f->time.at_last);
	for (uint16_t i = 0; lang && i < match->capture_count; i++) {
		TSNode node = match->captures[i].node;
		if (!is_capture(q, match->captures[i].index, "injection.content"))
			continue;
		struct part inner = {lang, node_text(node, part->text),
			part->at + ts_node_start_byte(node), part->depth + 1};
		size_t before = f->out->n;
		if (inner.text.n && f->within++ < MOST_WITHIN && !find_in(f, &inner))
			f->out->n = before;
	}
}

/* Run a query of the part's language. False when the time was over. */
static bool query(struct finder *f, const struct part *part, const struct query *q,
	const TSTree *tree)
{
	struct input in = {part->text, soon(f->time)};
	TSQueryCursor *cursor = ts_query_cursor_new();
	TSQueryCursorOptions options = {&in, query_is_over};
	TSQueryMatch match;
	ts_query_cursor_set_match_limit(cursor, MATCHES_AT_ONCE);
	ts_query_cursor_exec_with_options(cursor, query_compiled(q), ts_tree_root_node(tree),
		&options);
	while (ts_query_cursor_next_match(cursor, &match)) {
		if (q == part->lang->query)
			add_captures(part, &match, f->out);
		else
			find_content(f, part, &match);
	}
	ts_query_cursor_delete(cursor);
	return !deadline_over(in.deadline);
}

static bool find_in(struct finder *f, const struct part *part)
{
	TSTree *tree = parse(f, part);
	if (!tree)
		return false;
	bool done = query(f, part, part->lang->query, tree);
	if (done && part->lang->within && part->depth < DEEPEST)
		query(f, part, part->lang->within, tree);
	ts_tree_delete(tree);
	return done;
}

/* Of one place the inner language counts, then the later pattern. */
static int compare_pieces(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	if (x->depth != y->depth)
		return x->depth < y->depth ? -1 : 1;
	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

bool pieces_find(struct lang_set *langs, const struct lang *lang, struct str text,
	struct code_time time, struct pieces *out)
{
	struct finder f = {.langs = langs, .time = time, .out = out};
	struct part all = {.lang = lang, .text = text};
	f.time.at_last = deadline_earlier(deadline_in(3 * time.each), time.at_last);
	f.parser = ts_parser_new();
	bool done = find_in(&f, &all);
	ts_parser_delete(f.parser);
	if (done && out->n)
		qsort(out->v, out->n, sizeof *out->v, compare_pieces);
	return done;
}

#endif
