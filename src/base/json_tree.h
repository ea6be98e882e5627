/* json_tree.h -- how base/json.h's documents lie in memory: for json*.c alone. */
#ifndef ROSTER_BASE_JSON_TREE_H
#define ROSTER_BASE_JSON_TREE_H

#include "base/json.h"

struct json_list {
	struct json **v;
	size_t n, cap;
};

struct json {
	enum json_kind kind;
	bool flag;
	bool lent;      /* lies in a document that was read, and goes with it */
	struct str key; /* of a map's member; NUL-ended */
	union {
		double number;
		struct str text;       /* NUL-ended */
		struct json_list list; /* items, or members in the document's order */
	};
	struct json_doc *doc; /* of what json_read() returned; NULL: it was made */
};

struct json *json_find(const struct json *map, struct str key); /* NULL: no such member */
void json_doc_free(struct json_doc *doc);

#endif
