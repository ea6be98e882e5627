/* look.h -- what several rules ask of the file they look at. */
#ifndef ROSTER_CHECK_LOOK_H
#define ROSTER_CHECK_LOOK_H

#include "check/rule.h"

/* How bad it is that the block is not YAML. */
enum severity look_yaml_severity(const struct front_look *look);
/* How bad it is that no block is found. */
enum severity look_front_severity(const struct front_look *look);
/* What the tool makes of a block that is not YAML, as a sentence; in the problems' arena. */
struct str look_yaml_consequence(const struct front_look *look, struct problems *out);
/* The title of the kind's tool, or of the kind where that is not known. */
struct str look_host_title(const struct kind *kind);
/* "a" or "an", as the title asks for. */
const char *look_article(struct str title);
/* Does the file lie in a folder, so that one can see what lies beside it? */
bool look_is_placed(const struct front_look *look);
/* Was the file meant to be of its kind, but lies where the tool does not look? *says gets what is wrong. */
bool look_is_missed(const struct front_look *look, struct str *says);
/* Does the file begin with the byte-order mark of UTF-16 or UTF-32? */
bool look_is_wide(const struct front_look *look);
/* The bytes between the fences. */
struct str look_block(const struct front_look *look);
/* A key of the schema at the start of the line, and no blank behind its colon; NULL when there is none. */
const struct str *look_key_without_blank(const struct front_look *look, struct str line);
/* Does a line begin with blanks of which one is a tab? */
bool look_has_tab_indent(struct str lines);

/* --- over one value --- */

/* A required field is not there; `coping`: how bad that is where its tool copes. */
void look_missing(const struct value_look *look, const char *rule, enum severity coping,
	struct problems *out);
/* A field that must be text is none. */
void look_wrong_type(const struct value_look *look, const char *rule, struct problems *out);
/* The text is longer than someone takes. */
void look_limits(const struct value_look *look, const char *rule, struct problems *out);
/* How bad a value is that its tool does not take, and what becomes of it: "is ignored". */
enum severity look_value_severity(const struct value_look *look);
const char *look_value_consequence(const struct value_look *look);
/* The map or list is not made as the schema wants it. */
void look_misfit(const struct value_look *look, const char *rule, struct problems *out);
/* The value is of a type that the field may not have, or look_misfit(). */
void look_shape(const struct value_look *look, const char *rule, struct problems *out);
/* The text is not written as the schema's pattern asks. */
void look_pattern(const struct value_look *look, const char *rule, struct problems *out);
/* The text without blanks and characters that are not shown at its ends. */
struct str look_visible(struct str text);

#endif
