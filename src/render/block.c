#include "render/block.h"

#include "base/vec.h"
#include "render/code.h"
#include "render/inline.h"
#include "render/table.h"

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
	size_t quotes, footnotes, seen;
	bool after_heading;
	struct {
		bool *v;
		size_t n, cap;
	} shown;    /* which lines some block shows; see put_left_out() */
	size_t next; /* the first line that was not looked at for that */
};

static enum role plain_role(const struct blocks *b)
{
	return b->quotes ? ROLE_QUOTE : ROLE_TEXT;
}

static size_t first_line(cmark_node *node)
{
	int line = cmark_node_get_start_line(node);
	return line > 0 ? (size_t)line : 1;
}

/* cmark gives column 0 of the line behind for some blocks. */
static size_t last_line(cmark_node *node)
{
	int line = cmark_node_get_end_line(node);
	if (cmark_node_get_end_column(node) == 0)
		line--;
	return line > 0 ? (size_t)line : 1;
}

static size_t file_line(const struct blocks *b, size_t line)
{
	return md_line(b->ask->md, line) + b->ask->first_line - 1;
}

static size_t shift_of(const struct blocks *b, cmark_node *node)
{
	return file_line(b, first_line(node)) - first_line(node);
}

static bool is_table(cmark_node *node)
{
	return strcmp(cmark_node_get_type_string(node), "table") == 0;
}

static bool is_leaf(cmark_node *node)
{
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_DOCUMENT:
	case CMARK_NODE_BLOCK_QUOTE:
	case CMARK_NODE_LIST:
	case CMARK_NODE_ITEM:
	case CMARK_NODE_FOOTNOTE_DEFINITION:
		return false;
	default:
		return true;
	}
}

/* The next block in reading order that is no leaf's inside; `left` is called for containers that
 * end on the way. */
static cmark_node *next_block(
	struct blocks *b, cmark_node *node, void (*leave)(struct blocks *b, cmark_node *node))
{
	cmark_node *child = is_leaf(node) ? NULL : cmark_node_first_child(node);
	if (child)
		return child;
	for (; node; node = cmark_node_parent(node)) {
		leave(b, node);
		if (cmark_node_next(node))
			return cmark_node_next(node);
	}
	return NULL;
}

/* ---- what cmark leaves out of its tree: definitions of links and unused footnotes ---- */

static size_t count_breaks(struct str text)
{
	size_t n = 0;
	for (size_t at = 0; (at = str_find_byte(text, at, '\n')) != STR_NONE; at++)
		n++;
	return n;
}

/* cmark's end of an HTML block may lie before its start. */
static size_t last_shown(cmark_node *node)
{
	size_t n = count_breaks(str_of(cmark_node_get_literal(node)));
	size_t least = first_line(node) + (n ? n - 1 : 0);
	return last_line(node) > least ? last_line(node) : least;
}

static void note_shown(struct blocks *b, cmark_node *node)
{
	if (!is_leaf(node))
		return;
	size_t last = last_shown(node);
	for (size_t i = first_line(node); i <= last && i < b->shown.n; i++)
		b->shown.v[i] = true;
}

static void survey(struct blocks *b)
{
	for (size_t i = 0; i <= md_count(b->ask->md); i++)
		vec_push(&b->shown, false);
	for (cmark_node *node = md_root(b->ask->md); node;)
		node = next_block(b, node, note_shown);
}

/* The line without the marks of the containers it stands in. */
static struct str strip_marks(struct str line)
{
	for (size_t at = 0; at < line.n;) {
		while (at < line.n && (char_is_blank(line.p[at]) || line.p[at] == '>'))
			at++;
		size_t mark = at;
		while (mark < line.n && line.p[mark] >= '0' && line.p[mark] <= '9')
			mark++;
		bool bullet = mark < line.n && strchr(mark > at ? ".)" : "-+*", line.p[mark]);
		bool alone = mark + 1 >= line.n || char_is_blank(line.p[mark + 1]);
		if (!bullet || !alone)
			return str_from(line, at);
		at = mark + 1;
	}
	return (struct str){0};
}

static void put_as_written(struct blocks *b, size_t line)
{
	struct str text = str_trim_blank(strip_marks(md_line_text(b->ask->md, line)));
	if (text.n == 0)
		return;
	flow_clear(&b->flow);
	flow_literal(&b->flow, text, ROLE_DIM, 0);
	page_flow(b->page, &b->flow, &(struct page_text){
		.columns = page_prose_room(b->page), .source = file_line(b, line)});
	b->after_heading = false;
}

/* Nothing that is in the file is hidden: lines before `end` that no block shows are put as they
 * are written. */
static void put_left_out(struct blocks *b, size_t end)
{
	size_t before = sheet_maker_count(&b->page->lines);
	for (; b->next < end && b->next < b->shown.n; b->next++) {
		if (!b->shown.v[b->next])
			put_as_written(b, b->next);
	}
	if (sheet_maker_count(&b->page->lines) > before)
		b->page->blank_due = true;
}

/* Definitions at the start of a paragraph: its lines are more than its inlines take. Returns how
 * many there are. */
static size_t put_definitions(struct blocks *b, cmark_node *paragraph)
{
	size_t first = first_line(paragraph), last = last_line(paragraph);
	struct str text = strip_marks(md_line_text(b->ask->md, first));
	cmark_node *end = cmark_node_last_child(paragraph);
	if (text.n == 0 || *text.p != '[' || !end || cmark_node_get_end_line(end) <= 0)
		return 0;
	size_t taken = (size_t)cmark_node_get_end_line(end) - first + 1, lines = last - first + 1;
	if (taken >= lines || taken > (size_t)cmark_node_get_end_line(end))
		return 0;
	for (size_t i = 0; i < lines - taken; i++)
		put_as_written(b, first + i);
	b->page->blank_due = true;
	return lines - taken;
}

/* ---- leaves ---- */

static void put_heading(struct blocks *b, cmark_node *node)
{
	static const enum role roles[] = {ROLE_HEADING1, ROLE_HEADING2, ROLE_HEADING3};
	int level = cmark_node_get_heading_level(node);
	enum role role = roles[level > 3 ? 2 : level - 1];
	struct margin marker = {.role = role};
	size_t room;
	if (level > 1) {
		memset(marker.first, '#', (size_t)level);
		marker.first[level] = ' ';
		marker.columns = (size_t)level + 1;
	}
	inline_flow(node, role, shift_of(b, node), &b->flow);
	page_push(b->page, marker);
	room = page_prose_room(b->page);
	page_flow(b->page, &b->flow, &(struct page_text){.columns = room,
		.source = file_line(b, first_line(node)), .flags = SHEET_HEADING});
	size_t columns = wrap_measure(&b->flow).line;
	if (level == 1)
		page_rule(b->page, "═", columns < room ? columns : room, role);
	page_pop(b->page, 0);
}

static void put_paragraph(struct blocks *b, cmark_node *node)
{
	size_t definitions = put_definitions(b, node);
	flow_clear(&b->flow);
	inline_flow(node, plain_role(b), shift_of(b, node) + definitions, &b->flow);
	page_flow(b->page, &b->flow, &(struct page_text){
		.columns = page_prose_room(b->page), .source = file_line(b, first_line(node))});
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
	size_t line = file_line(b, first_line(node));
	struct page_text how = {.way = WRAP_LISTING, .hang = PAGE_HANG, .bar = "┌─ ", .bar_on = "│  ",
		.bar_role = ROLE_CODE_FRAME, .source = line};
	if (info.n) {
		flow_literal(&b->flow, info, ROLE_CODE_FRAME, 0);
		page_flow(b->page, &b->flow, &how);
		flow_clear(&b->flow);
	}
	how.bar = "│ ";
	how.bar_on = "¦ ";
	how.source = fenced ? line + 1 : line;
	code_flow(b->ask->langs, info, text, b->ask->colours, &b->flow);
	note_lines(&b->flow, how.source);
	page_flow(b->page, &b->flow, &how);
}

/* Bytes of the tag or comment that begins at `at`, or 0. */
static size_t tag_length(struct str text, size_t at)
{
	char next = at + 1 < text.n ? text.p[at + 1] : 0;
	if (!char_is_alnum(next) && next != '/' && next != '!' && next != '?')
		return 0;
	if (str_starts(str_from(text, at), STR("<!--"))) {
		size_t end = str_find(text, at, STR("-->"));
		return (end == STR_NONE ? text.n : end + 3) - at;
	}
	size_t end = str_find_any(text, at + 1, "<>");
	if (end == STR_NONE)
		return text.n - at;
	return (text.p[end] == '>' ? end + 1 : end) - at;
}

/* Tags and comments in their look, as they are written; what stands between them is text. */
static void html_flow(struct str text, enum role plain, struct flow *out)
{
	for (size_t at = 0; at < text.n;) {
		size_t n = text.p[at] == '<' ? tag_length(text, at) : 0;
		size_t next = str_find_byte(text, at + 1, '<');
		if (next == STR_NONE)
			next = text.n;
		flow_listing(out, str_cut(text, at, n ? at + n : next), n ? ROLE_HTML : plain);
		at = n ? at + n : next;
	}
}

static void put_html(struct blocks *b, cmark_node *node)
{
	struct buf text = {0};
	struct str html = str_of(cmark_node_get_literal(node)), line;
	while (str_next_line(&html, &line)) {
		buf_put(&text, line);
		if (html.n)
			buf_putc(&text, '\n');
	}
	html_flow(buf_str(&text), plain_role(b), &b->flow);
	note_lines(&b->flow, file_line(b, first_line(node)));
	page_flow(b->page, &b->flow,
		&(struct page_text){
			.way = WRAP_LISTING, .hang = PAGE_HANG, .columns = page_prose_room(b->page)});
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
		page_rule(b->page, "─", page_prose_room(b->page), ROLE_RULE);
		break;
	default:
		if (is_table(node))
			table_page(node, plain_role(b), shift_of(b, node), b->page);
		else
			put_paragraph(b, node);
		break;
	}
}

/* ---- containers ---- */

static size_t count_children(cmark_node *node)
{
	size_t n = 0;
	for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
		n++;
	return n;
}

static void enter_list(struct blocks *b, cmark_node *node)
{
	struct list list = {.tight = cmark_node_get_list_tight(node),
		.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
		.after = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ')' : '.'};
	if (list.ordered) {
		list.number = (size_t)cmark_node_get_list_start(node);
		list.digits = snprintf(NULL, 0, "%zu", list.number + count_children(node) - 1);
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
	margin.columns = (size_t)snprintf(
		margin.first, sizeof margin.first, "[%zu] ", ++b->footnotes);
	page_push(b->page, margin);
}

/* A list right below its introduction stays there. */
static void keep_close(struct blocks *b, cmark_node *node)
{
	cmark_node *before = cmark_node_previous(node);
	if (before && cmark_node_get_type(node) == CMARK_NODE_LIST &&
		cmark_node_get_type(before) == CMARK_NODE_PARAGRAPH &&
		first_line(node) == last_line(before) + 1)
		b->page->blank_due = false;
}

static void enter(struct blocks *b, cmark_node *node)
{
	put_left_out(b, first_line(node));
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
	return type == CMARK_NODE_HEADING || (within && b->lists.n && b->lists.v[b->lists.n - 1].tight);
}

static void leave(struct blocks *b, cmark_node *node)
{
	int type = (int)cmark_node_get_type(node);
	size_t line = file_line(b, first_line(node));
	if (!is_leaf(node))
		put_left_out(b, last_line(node) + 1);
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
	struct blocks b = {.ask = ask, .page = page, .next = 1};
	bool in_time = true;
	survey(&b);
	for (cmark_node *node = md_root(ask->md); node && in_time;) {
		enter(&b, node);
		node = next_block(&b, node, leave);
		in_time = ++b.seen % CLOCK_EVERY || !deadline_over(ask->deadline);
	}
	flow_done(&b.flow);
	vec_done(&b.lists);
	vec_done(&b.shown);
	return in_time;
}
