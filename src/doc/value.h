/* value.h -- a typed value of the frontmatter: what a reader makes of it, and how it is written.
 *
 * Values live in an arena and lend what they point to. Scalars are typed by style and the YAML 1.2
 * core schema, never by libyaml's 1.1 guesses: a quoted scalar is text, a plain one may be null, a
 * switch or a number.
 */
#ifndef ROSTER_DOC_VALUE_H
#define ROSTER_DOC_VALUE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/json.h"

enum value_kind { VALUE_NULL, VALUE_BOOL, VALUE_NUMBER, VALUE_TEXT, VALUE_LIST, VALUE_MAP };

/* How a value is written in the file, or is to be written. */
enum written {
	WRITTEN_PLAIN,
	WRITTEN_SINGLE,  /* 'text' */
	WRITTEN_DOUBLE,  /* "text" */
	WRITTEN_LITERAL, /* | block */
	WRITTEN_FOLDED,  /* > block */
	WRITTEN_FLOW,    /* [a, b] or {a: b} */
	WRITTEN_BLOCK,   /* a line an item */
	WRITTEN_COMMA,   /* a list in one text, split at commas */
	WRITTEN_BLANKS   /* a list in one text, split at blanks */
};

struct value {
	enum value_kind kind;
	enum written written;
	struct span span;    /* in the file; zero-width where nothing is written */
	struct str text;     /* of a scalar: decoded; of a number, switch or null: as written */
	struct value *keys;  /* of a map: n keys, as texts */
	struct value *items; /* of a list or a map */
	size_t n;
};

/* What a plain scalar is (YAML 1.2.2 section 10.3.2). */
enum value_kind value_plain_kind(struct str text);
/* Would some reader in use (YAML 1.1: yes, on, dates, 1_000, 12:30) take this plain text for
 * something else than text? */
bool value_looks_typed(struct str text);
/* What readers in use that guess by YAML 1.1 make of such a text: "true or false", "a date", "a number";
 * NULL where they take it for text too. */
const char *value_guess_name(struct str text);

struct value value_text(struct str text);
/* A list of texts; copies the array, not the bytes. */
struct value value_list(struct arena *a, const struct str *items, size_t n, enum written written);

/* Same kind and content, however written. Empty and null are the same. */
bool value_same(const struct value *a, const struct value *b);
/* The member's value, or NULL. */
const struct value *value_member(const struct value *map, struct str key);
bool value_is_empty(const struct value *v);        /* NULL, null, "", [] or {} */
const char *value_kind_name(enum value_kind kind); /* "a number", for messages */

/* Append as text for a person or a script: a list one item a line, a map as JSON. */
void value_print(struct buf *out, const struct value *v);
struct json *value_json(const struct value *v);

#endif
