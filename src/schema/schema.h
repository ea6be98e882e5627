/* schema.h -- what a kind of file may hold: one row a field, from schemas/KIND.json.
 *
 * Made once by schemas_load() and never changed after, but that the fields of one that is built in are
 * read when its kind is first found; everything lends from it.
 */
#ifndef ROSTER_SCHEMA_SCHEMA_H
#define ROSTER_SCHEMA_SCHEMA_H

#include "doc/front.h"
#include "doc/value.h"
#include "schema/host.h"
#include "schema/shape.h"
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

/* A length beyond which someone cuts, refuses or is tired. */
struct limit {
	size_t over;     /* code points */
	bool warns;      /* else it is a hint */
	struct str says; /* who does what: "the open Agent Skills format allows 1,024" */
};

/* What a switch of that value hides a file from, "model" or "user": from both is useless. */
struct hiding {
	struct str value, from;
};

/* What a name of a colour looks like: 0xRRGGBB. */
struct tint {
	struct str name;
	uint32_t rgb;
};

/* How a field's value allows, asks for and denies tools. */
enum permit_form {
	PERMIT_NOT,
	PERMIT_TOOLS, /* a map: of a tool an effect, or of it a map of patterns and effects. Or one effect for all */
	PERMIT_RULES /* a list of maps, each a rule */
};

struct permit_words {
	enum permit_form form;
	struct str tool, pattern, effect; /* the keys of a rule's parts */
	struct words from, to;            /* tools that go by another one's name: write is edit */
	bool strictest;                   /* of rules that fit the strictest counts, not the last */
};

struct field {
	struct str key;
	enum widget widget;
	enum part part;
	struct str help;  /* a sentence or two for a person */
	struct str empty; /* what not being set means, in a few words; may be empty */
	struct str example, since;
	struct words choices, aliases; /* aliases: keys people write for it that are not read */
	struct words also;             /* other spellings of the key that are read */
	struct words bypasses;         /* values with which it runs without asking */
	struct str grants; /* what holding anything gives: "hooks", "read write"; or empty */
	struct str takes;  /* the powers that it takes away where it is true; or empty */
	struct permit_words permits;
	struct words among;    /* read only where no other key than these is there; none: always */
	struct words reserved; /* words that an upload of its name refuses */
	struct str refers;     /* the kind whose names it lists, or empty */
	bool denies;           /* a list of tools that are taken away */
	bool approves;         /* a list of tools it need not ask for, which takes none away */
	struct hiding hides;
	struct str off;  /* the value, "true" or "false", that switches the file off; or empty */
	struct str rule; /* id of the rule that judges its choice; empty: value-choice */
	const char *separators; /* a list may also be one text, split at these; NULL: it may not */
	enum written fresh;     /* how a list is written where none stood */
	unsigned kinds;         /* bit 1 << enum value_kind: what the schema accepts */
	bool required, open;
	bool missing_warns;       /* required, but its tool copes without it */
	bool nothing_is_none;     /* an empty list is one of nothing, not the same as none */
	bool drops;               /* a value that is not accepted makes its tool drop the file */
	double minimum, maximum;  /* of a number; -HUGE_VAL, HUGE_VAL: none */
	bool whole;               /* only whole numbers */
	struct regex *pattern;    /* what a text must match; NULL: nothing */
	struct str pattern_words; /* the same in words */
	struct limit *limits;     /* of a text's length, the largest first */
	size_t limits_n;
	struct retired *retired; /* values that are no longer read */
	size_t retired_n;
	struct tint *tints; /* of the names of colours that it takes */
	size_t tints_n;
	bool coloured; /* its values are colours */
	bool deprecated;
	bool works;             /* out of use, but still read */
	struct str replaced_by; /* the key that took its place, or empty */
	/* It has no effect unless that field has that value; no key: it always has. */
	struct str needs, needs_value;
	/* It may be missing where that field has that value; no key: never. */
	struct str unless, unless_value;
	struct shape *shape; /* what a map or list must be made of; NULL: anything */
};

/* A key that stands in real files and does nothing there. */
struct ignored_key {
	struct str key, says;
};

struct schema {
	struct str kind, title;
	struct field *fields;
	size_t n;
	struct str *order; /* the n keys, in order */
	const struct host *host;
	struct ignored_key *ignored;
	size_t ignored_n;
	struct str
		other_keys; /* what becomes of keys that are no field's: "it is ..."; empty: nothing */
	struct limit *body_limits; /* of the text below the block */
	size_t body_limits_n;
	bool body_optional;      /* it may be all fields and no text */
	bool inherits;           /* its agent has all tools, but for what fields take away */
	struct str checked;      /* the day its facts were looked at */
	struct str source;       /* where it comes from: "schemas/claude-agent.json" */
	struct str text;         /* its JSON, as it was read */
	const struct json *rest; /* what schema_complete() has yet to read; NULL: nothing */
	struct arena *arena;     /* into which */
};

/* Read one schema's JSON into the arena; end by schema_done(), also on failure. Unknown words of JSON Schema are passed over; false and
 * the reason when it is not a schema at all. `hosts` may be NULL. */
bool schema_read(struct schema *out, const struct json *json, const struct hosts *hosts,
	struct arena *a, struct err *e);
/* Read only what finding its files needs: kind, title, host, the day of its facts. */
bool schema_read_head(struct schema *out, const struct json *json, const struct hosts *hosts,
	struct arena *a, struct err *e);
/* Read the rest of it, once; dies where that is broken. The JSON and the arena given to schema_read_head()
 * must still be there. */
void schema_complete(struct schema *s);
void schema_done(struct schema *s);
const struct field *schema_field(const struct schema *s, struct str key);
/* Is the key read here, be it in another spelling than the field's? */
bool schema_reads(const struct schema *s, struct str key);
const struct field *schema_part(const struct schema *s, enum part part);
/* Is it a number within the field's bounds, be it written as a text where the tool copes with that? */
bool field_takes_number(const struct field *f, const struct value *v);
/* Is the text one that the field may be: of its choices where they are closed, by its pattern? A number
 * within its bounds? What is neither is. */
bool field_takes(const struct field *f, const struct value *v);
/* The field that `key` is another spelling of, one that is read; NULL when it is none's. */
const struct field *schema_also(const struct schema *s, struct str key);
/* Must it be set, in a block with these fields? */
bool field_is_due(const struct field *f, const struct front *front);
/* Out of use, and what took its place (may be empty); NULL when the word is not. */
const struct retired *field_retired(const struct field *f, struct str word);
/* The field that people mean who write `key`, a key no field has; NULL when none. */
const struct field *schema_alias(const struct schema *s, struct str key);

#endif
