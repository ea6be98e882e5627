/* node.h -- what a block of cmark's tree is and where it stands, made right where cmark has it wrong. */
#ifndef ROSTER_RENDER_NODE_H
#define ROSTER_RENDER_NODE_H

#include <stdbool.h>
#include <stddef.h>

struct cmark_node;

bool node_is_table(struct cmark_node *node);
bool node_is_leaf(struct cmark_node *node); /* it holds no blocks */
size_t node_children(struct cmark_node *node);

/* Lines as cmark counts them, from 1. */
size_t node_first_line(struct cmark_node *node);
size_t node_last_line(struct cmark_node *node);
/* The last line that it shows, which for HTML may lie behind the one that cmark tells. */
size_t node_last_shown(struct cmark_node *node);

#endif
