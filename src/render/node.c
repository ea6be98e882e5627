#include "render/node.h"

#include "base/str.h"

#include <cmark-gfm.h>
#include <string.h>

bool node_is_table(cmark_node *node)
{
	return strcmp(cmark_node_get_type_string(node), "table") == 0;
}

/* Text right above a table has no line in cmark's tree: the table has it. */
size_t node_first_line(cmark_node *node)
{
	int line = cmark_node_get_start_line(node);
	cmark_node *next = cmark_node_next(node);
	if (line <= 0 && next && node_is_table(next))
		line = cmark_node_get_start_line(next);
	return line > 0 ? (size_t)line : 1;
}

/* cmark gives column 0 of the line behind for some blocks. */
size_t node_last_line(cmark_node *node)
{
	int line = cmark_node_get_end_line(node);
	if (cmark_node_get_end_column(node) == 0)
		line--;
	return line > 0 ? (size_t)line : 1;
}

bool node_is_leaf(cmark_node *node)
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

static size_t count_breaks(struct str text)
{
	size_t n = 0;
	for (size_t at = 0; (at = str_find_byte(text, at, '\n')) != STR_NONE; at++)
		n++;
	return n;
}

/* cmark's end of an HTML block may lie before its start. */
size_t node_last_shown(cmark_node *node)
{
	size_t n = count_breaks(str_of(cmark_node_get_literal(node)));
	size_t least = node_first_line(node) + (n ? n - 1 : 0);
	return node_last_line(node) > least ? node_last_line(node) : least;
}

size_t node_children(cmark_node *node)
{
	size_t n = 0;
	for (cmark_node *child = cmark_node_first_child(node); child;
		child = cmark_node_next(child))
		n++;
	return n;
}
