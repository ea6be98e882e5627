/* schema.h -- what a kind of file may hold: one row a field, from schemas/KIND.json.
 *
 * Made once by schemas_load() and never changed after; everything lends from it.
 */
#ifndef ROSTER_SCHEMA_SCHEMA_H
#define ROSTER_SCHEMA_SCHEMA_H

#include "doc/value.h"
#include "schema/host.h"
#include "text/regex.h"

enum widget {
	WIDGET_LINE,   /* one line of text */
	WIDGET_TEXT,   /* text of several lines */
	WIDGET_CHOICE, /* one of `choices`; other words too where `open` */
	WIDGET_TOOLS,  /* a list, many of `choices` */
	WIDGET_NUMBER,
	WIDGET_SWITCH, /* true, false or not set */
	WIDGET_LIST,   /* a list, edited as comma text */
	WIDGET_RAW     /* maps and what else has no widget: YAML text */
};

/* Which part of the agent a field is, for the list, the verdict and the card. */
enum part { PART_OTHER, PART_NAME, PART_DESCRIPTION, PART_TOOLS, PART_MODEL };

struct words {
	struct str *v;
	size_t n;
};

struct field {
	struct str key;
	enum widget widget;
	enum part part;
	struct str help;  /* a sentence or two for a person */
	struct str empty; /* what not being set means, in a few words; may be empty */
	struct str example, since;
	struct words choices, aliases; /* aliases: keys people write for it that are not read */
	struct str rule;        /* id of the rule that judges its choice; empty: value-choice */
	const char *separators; /* a list may also be one text, split at these; NULL: it may not */
	enum written fresh;     /* how a list is written where none stood */
	unsigned kinds;         /* bit 1 << enum value_kind: what the schema accepts */
	bool required, open;
	bool drops;     /* a value of a type that is not accepted makes its tool drop the file */
	double minimum; /* of a number; -HUGE_VAL: none */
};

struct schema {
	struct str kind, title;
	struct field *fields;
	size_t n;
	struct str *order; /* the n keys, in order */
	const struct host *host;
	struct str checked; /* the day its facts were looked at */
};

/* Read one schema's JSON into the arena. Unknown words of JSON Schema are passed over; false and
 * the reason when it is not a schema at all. `hosts` may be NULL. */
bool schema_read(struct schema *out, struct str json, const struct hosts *hosts, struct arena *a,
	struct err *e);
const struct field *schema_field(const struct schema *s, struct str key);
const struct field *schema_part(const struct schema *s, enum part part);
/* The field that people mean who write `key`, a key no field has; NULL when none. */
const struct field *schema_alias(const struct schema *s, struct str key);

#endif
