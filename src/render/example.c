#include "render/example.h"

#include "render/node.h"

#include <cmark-gfm.h>

static bool holds(struct str text, struct str tag)
{
	return str_find(text, 0, tag) != STR_NONE;
}

static bool ends_example(const struct md *md, cmark_node *node)
{
	size_t last = node_last_shown(node);
	for (size_t line = node_first_line(node); line <= last; line++) {
		if (holds(md_line_text(md, line), STR("</example>")))
			return true;
	}
	return false;
}

/* The block with which an example ends that begins in `node`: to cmark a blank line ends HTML.
 * NULL where there is none, or not near. */
static cmark_node *example_end(const struct md *md, cmark_node *node)
{
	enum { FAR = 400 /* lines */ };
	size_t first = node_first_line(node);
	if (cmark_node_get_type(cmark_node_parent(node)) != CMARK_NODE_DOCUMENT)
		return NULL;
	while ((node = cmark_node_next(node)) && node_last_shown(node) < first + FAR) {
		if (ends_example(md, node))
			return node_is_leaf(node) ? node : NULL;
	}
	return NULL;
}

cmark_node *example_find(const struct md *md, cmark_node *node, struct buf *text)
{
	struct str own = str_of(cmark_node_get_literal(node));
	cmark_node *end = node;
	if (!holds(own, STR("<example>")))
		return NULL;
	if (!holds(own, STR("</example>")) && !(end = example_end(md, node)))
		return NULL;
	buf_put(text, own);
	size_t last = end == node ? 0 : node_last_shown(end);
	for (size_t line = node_last_shown(node) + 1; line <= last; line++) {
		buf_put(text, md_line_text(md, line));
		buf_putc(text, '\n');
	}
	return end;
}
