#include "render/block.h"

#include "base/vec.h"
#include "render/example.h"
#include "render/gaps.h"
#include "render/html.h"
#include "render/inline.h"
#include "render/node.h"
#include "render/speech.h"
#include "render/table.h"
#include "render/targets.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <string.h>

enum { CLOCK_EVERY = 64 /* blocks */ };

struct list {
	bool tight, ordered;
	char after; /* '.' or ')' */
	size_t number;
	int digits; /* of the longest number */
};

struct blocks {
	const struct block_ask *ask;
	struct page *page;
	struct flow flow;
	struct {
		struct list *v;
		size_t n, cap;
	} lists;
	size_t quotes, footnotes, examples, seen;
	cmark_node *skip; /* the blocks up to this one are on the page already */
	bool after_heading;
	struct gaps gaps;
	struct targets targets;
};

static enum role plain_role(const struct blocks *b)
{
	return b->quotes ? ROLE_QUOTE : ROLE_TEXT;
}

static size_t file_line(const struct blocks *b, size_t line)
{
	return md_line(b->ask->md, line) + b->ask->first_line - 1;
}

/* What makes the lines of its inlines the file's. */
static size_t shift_of(const struct blocks *b, cmark_node *node)
{
	return file_line(b, node_first_line(node)) - (size_t)cmark_node_get_start_line(node);
}

/* The next block in reading order that is no leaf's inside; `leave` is called for each that
 * ends on the way. */
static cmark_node *next_block(struct blocks *b, cmark_node *node,
	void (*leave)(struct blocks *b, cmark_node *node))
{
	cmark_node *child = node_is_leaf(node) ? NULL : cmark_node_first_child(node);
	if (child)
		return child;
	for (; node; node = cmark_node_parent(node)) {
		leave(b, node);
		if (cmark_node_next(node))
			return cmark_node_next(node);
	}
	return NULL;
}

/* Put the flow as prose. */
static void put_prose(struct blocks *b, size_t source, unsigned flags)
{
	struct page_text how = {.columns = page_prose_room(b->page),
		.source = source,
		.flags = flags};
	page_flow(b->page, &b->flow, &how);
}

/* ---- what cmark leaves out of its tree ---- */

static void note_shown(struct blocks *b, cmark_node *node)
{
	if (node_is_leaf(node))
		gaps_note(&b->gaps, node_first_line(node), node_last_shown(node));
}

static void survey(struct blocks *b)
{
	gaps_init(&b->gaps, md_count(b->ask->md));
	for (cmark_node *node = md_root(b->ask->md); node;)
		node = next_block(b, node, note_shown);
}

/* The line as it is written; false when nothing is on it. */
static bool put_as_written(struct blocks *b, size_t line)
{
	struct str text = gaps_text(md_line_text(b->ask->md, line));
	if (text.n == 0)
		return false;
	size_t number = targets_define(&b->targets, text);
	flow_clear(&b->flow);
	if (number)
		targets_mark(&b->flow, number, 0);
	flow_puts(&b->flow, number ? " " : "", ROLE_DIM);
	flow_literal(&b->flow, text, ROLE_DIM, 0);
	put_prose(b, file_line(b, line), 0);
	b->after_heading = false;
	return true;
}

static void put_left_out(struct blocks *b, size_t end)
{
	bool put = false;
	for (size_t line; gaps_next(&b->gaps, end, &line);)
		put = put_as_written(b, line) || put;
	if (put)
		b->page->blank_due = true;
}

/* Does "[label]:" stand there? A label may go over lines. */
static bool starts_definition(const struct blocks *b, size_t line, size_t end)
{
	struct str text = gaps_text(md_line_text(b->ask->md, line));
	if (text.n == 0 || *text.p != '[')
		return false;
	for (;; text = gaps_text(md_line_text(b->ask->md, line))) {
		size_t close = str_find_byte(text, 0, ']');
		if (close != STR_NONE)
			return close + 1 < text.n && text.p[close + 1] == ':';
		if (++line >= end)
			return false;
	}
}

/* Definitions at the start of a paragraph or an underlined heading: its lines are more than its
 * inlines take. Returns how many there are. */
static size_t put_definitions(struct blocks *b, cmark_node *node)
{
	bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
	size_t first = node_first_line(node),
	       lines = node_last_line(node) - first + (heading ? 0 : 1);
	cmark_node *end = cmark_node_last_child(node);
	size_t end_line = end ? (size_t)cmark_node_get_end_line(end) : 0;
	if (end_line < first || end_line - first + 1 >= lines ||
		!starts_definition(b, first, first + lines))
		return 0;
	size_t count = lines - (end_line - first + 1);
	for (size_t i = 0; i < count; i++)
		put_as_written(b, first + i);
	b->page->blank_due = true;
	return count;
}

/* ---- leaves ---- */

static void put_heading(struct blocks *b, cmark_node *node)
{
	static const enum role roles[] = {ROLE_HEADING1, ROLE_HEADING2, ROLE_HEADING3};
	int level = cmark_node_get_heading_level(node);
	enum role role = roles[level > 3 ? 2 : level - 1];
	struct margin marker = {.role = role};
	if (level > 1) {
		memset(marker.first, '#', (size_t)level);
		marker.first[level] = ' ';
		marker.columns = (size_t)level + 1;
	}
	size_t shift = shift_of(b, node) + put_definitions(b, node);
	flow_clear(&b->flow);
	inline_flow(node, role, shift, &b->targets, &b->flow);
	page_push(b->page, marker);
	put_prose(b, node_first_line(node) + shift, SHEET_HEADING);
	if (level == 1) {
		size_t columns = wrap_measure(&b->flow).line, room = page_prose_room(b->page);
		page_rule(b->page, "═", columns < room ? columns : room, role, 0);
	}
	page_pop(b->page, 0);
}

static void put_paragraph(struct blocks *b, cmark_node *node)
{
	size_t above = put_definitions(b, node);
	flow_clear(&b->flow);
	inline_flow(node, plain_role(b), shift_of(b, node) + above, &b->targets, &b->flow);
	put_prose(b, file_line(b, node_first_line(node)) + above, 0);
}

/* Each line of a listing stands on its own line of the file. */
static void note_lines(struct flow *f, size_t line)
{
	struct str text = buf_str(&f->text);
	vec_push(&f->sources, ((struct flow_source){0, line}));
	for (size_t at = 0; (at = str_find_byte(text, at, '\n')) != STR_NONE;) {
		at++;
		vec_push(&f->sources, ((struct flow_source){at, ++line}));
	}
}

static void put_code(struct blocks *b, cmark_node *node)
{
	int length, offset;
	char fence;
	bool fenced = cmark_node_get_fenced(node, &length, &offset, &fence);
	struct str info = str_trim(str_of(cmark_node_get_fence_info(node)));
	struct str text = str_of(cmark_node_get_literal(node));
	size_t line = file_line(b, node_first_line(node));
	struct page_text how = {.way = WRAP_LISTING,
		.hang = PAGE_HANG,
		.bar = "┌─ ",
		.bar_on = "│  ",
		.bar_role = ROLE_CODE_FRAME,
		.source = line};
	if (info.n) {
		flow_literal(&b->flow, info, ROLE_CODE_FRAME, 0);
		page_flow(b->page, &b->flow, &how);
		flow_clear(&b->flow);
	}
	how.bar = "│ ";
	how.bar_on = "¦ ";
	how.code = true;
	how.source = fenced ? line + 1 : line;
	code_flow(b->ask->langs, info, text, b->ask->colours, &b->flow);
	note_lines(&b->flow, how.source);
	page_flow(b->page, &b->flow, &how);
}

/* Put a dialogue that begins in this block of HTML; false when none does. */
static bool put_example(struct blocks *b, cmark_node *node)
{
	struct buf text = {0};
	cmark_node *end = example_find(b->ask->md, node, &text);
	bool put = end &&
		speech_examples(b->page, buf_str(&text), file_line(b, node_first_line(node)),
			&b->examples);
	b->skip = put && end != node ? end : NULL;
	buf_done(&text);
	return put;
}

static void put_html(struct blocks *b, cmark_node *node)
{
	struct buf text = {0};
	if (put_example(b, node))
		return;
	flow_plain_ends(str_of(cmark_node_get_literal(node)), &text);
	html_flow(buf_str(&text), plain_role(b), &b->flow);
	note_lines(&b->flow, file_line(b, node_first_line(node)));
	page_flow(b->page, &b->flow,
		&(struct page_text){.way = WRAP_LISTING,
			.hang = PAGE_HANG,
			.columns = page_prose_room(b->page)});
	buf_done(&text);
}

static void put_leaf(struct blocks *b, cmark_node *node)
{
	bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
	if (heading && b->after_heading)
		b->page->blank_due = true;
	b->after_heading = heading;
	flow_clear(&b->flow);
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		put_heading(b, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		put_code(b, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		put_html(b, node);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		page_rule(b->page, "─", page_prose_room(b->page), ROLE_RULE,
			file_line(b, node_first_line(node)));
		break;
	default:
		if (node_is_table(node))
			table_page(node, plain_role(b), shift_of(b, node), &b->targets, b->page);
		else
			put_paragraph(b, node);
		break;
	}
}

/* ---- containers ---- */

static void enter_list(struct blocks *b, cmark_node *node)
{
	struct list list = {.tight = cmark_node_get_list_tight(node),
		.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
		.after = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ')' : '.'};
	if (list.ordered) {
		list.number = (size_t)cmark_node_get_list_start(node);
		list.digits = snprintf(NULL, 0, "%zu", list.number + node_children(node) - 1);
	}
	vec_push(&b->lists, list);
}

static void enter_item(struct blocks *b, cmark_node *node)
{
	static const char bullets[][8] = {"• ", "◦ ", "▪ "}, boxes[][8] = {"[ ] ", "[x] "};
	struct list *list = &b->lists.v[b->lists.n - 1];
	struct margin margin = {.role = ROLE_BULLET};
	bool task = strcmp(cmark_node_get_type_string(node), "tasklist") == 0;
	const char *box = boxes[cmark_gfm_extensions_get_tasklist_item_checked(node)];
	size_t depth = 0;
	for (size_t i = 0; i + 1 < b->lists.n; i++)
		depth += !b->lists.v[i].ordered;
	if (list->ordered) {
		margin.columns = (size_t)snprintf(margin.first, sizeof margin.first, "%*zu%c %s",
			list->digits, list->number++, list->after, task ? box : "");
	} else {
		memcpy(margin.first, task ? box : bullets[depth < 3 ? depth : 2], sizeof *bullets);
		margin.columns = task ? 4 : 2;
	}
	page_push(b->page, margin);
}

static void enter_footnote(struct blocks *b)
{
	struct margin margin = {.role = ROLE_BULLET};
	margin.columns =
		(size_t)snprintf(margin.first, sizeof margin.first, "[%zu] ", ++b->footnotes);
	page_push(b->page, margin);
}

/* A list or listing that is written right below its introduction stays there. */
static void keep_close(struct blocks *b, cmark_node *node)
{
	cmark_node *before = cmark_node_previous(node);
	int type = (int)cmark_node_get_type(node);
	if (before && (type == CMARK_NODE_LIST || type == CMARK_NODE_CODE_BLOCK) &&
		cmark_node_get_type(before) == CMARK_NODE_PARAGRAPH &&
		node_first_line(node) == node_last_line(before) + 1)
		b->page->blank_due = false;
}

static void enter(struct blocks *b, cmark_node *node)
{
	put_left_out(b, node_first_line(node));
	keep_close(b, node);
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_DOCUMENT:
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		page_push(b->page, (struct margin){.bar = "▌ ", .columns = 2, .role = ROLE_QUOTE});
		b->quotes++;
		break;
	case CMARK_NODE_LIST:
		enter_list(b, node);
		break;
	case CMARK_NODE_ITEM:
		enter_item(b, node);
		break;
	case CMARK_NODE_FOOTNOTE_DEFINITION:
		enter_footnote(b);
		break;
	default:
		put_leaf(b, node);
		break;
	}
}

/* A list's items stand close when they are written so, and so do the blocks in them. */
static bool is_close(const struct blocks *b, cmark_node *node)
{
	int type = (int)cmark_node_get_type(node);
	int parent = (int)cmark_node_get_type(cmark_node_parent(node));
	bool within = type == CMARK_NODE_ITEM || parent == CMARK_NODE_ITEM;
	return type == CMARK_NODE_HEADING ||
		(within && b->lists.n && b->lists.v[b->lists.n - 1].tight);
}

static void leave(struct blocks *b, cmark_node *node)
{
	int type = (int)cmark_node_get_type(node);
	size_t line = file_line(b, node_first_line(node));
	if (type == CMARK_NODE_DOCUMENT) {
		put_left_out(b, STR_NONE);
		targets_page(&b->targets, file_line(b, md_count(b->ask->md)), b->page);
	} else if (!node_is_leaf(node)) {
		put_left_out(b, node_last_line(node) + 1);
	}
	if (type == CMARK_NODE_BLOCK_QUOTE)
		b->quotes--;
	if (type == CMARK_NODE_LIST)
		b->lists.n--;
	if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM ||
		type == CMARK_NODE_FOOTNOTE_DEFINITION)
		page_pop(b->page, line);
	b->page->blank_due = !is_close(b, node);
}

bool block_page(const struct block_ask *ask, struct page *page)
{
	struct blocks b = {.ask = ask, .page = page, .targets.bare_link = &page->bare_link};
	bool in_time = true;
	b.flow.shows_tabs = page->reveal;
	b.flow.shows_ticks = page->ticks;
	survey(&b);
	for (cmark_node *node = md_root(ask->md); node && in_time;) {
		enter(&b, node);
		node = b.skip ? b.skip : node;
		b.skip = NULL;
		node = next_block(&b, node, leave);
		in_time = ++b.seen % CLOCK_EVERY || !deadline_over(ask->deadline);
	}
	flow_done(&b.flow);
	vec_done(&b.lists);
	gaps_done(&b.gaps);
	targets_done(&b.targets);
	return in_time;
}
