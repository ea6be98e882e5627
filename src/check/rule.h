/* rule.h -- the rule table: one row a rule, its id stable for ever. */
#ifndef ROSTER_CHECK_RULE_H
#define ROSTER_CHECK_RULE_H

#include "check/problem.h"
#include "check/verdict.h"

/* What a rule over the whole frontmatter looks at. */
struct front_look {
	const struct doc *doc;
	const struct kind *kind;
	const struct reading *reading;
	struct str stem;
};

/* What a rule over one value looks at. */
struct value_look {
	const struct kind *kind;
	const struct field *field;
	const struct value *value; /* never NULL; VALUE_NULL when not set */
	struct str raw; /* its bytes as written; the value's text when it is being typed */
	struct str stem;
};

struct rule {
	const char *id;
	const char *help; /* one sentence: what it finds */
	void (*front)(const struct front_look *look, struct problems *out);
	void (*value)(const struct value_look *look, struct problems *out);
};

/* The i-th row; NULL behind the last. */
const struct rule *rule_at(size_t i);
const struct rule *rule_find(struct str id);

/* The rules themselves, by what they look at. Each adds problems of its own id only. */
void rule_fm_missing(const struct front_look *look, struct problems *out);
void rule_fm_not_first(const struct front_look *look, struct problems *out);
void rule_fm_fence(const struct front_look *look, struct problems *out);
void rule_fm_unclosed(const struct front_look *look, struct problems *out);
void rule_fm_cut(const struct front_look *look, struct problems *out);
void rule_fm_shape(const struct front_look *look, struct problems *out);
void rule_enc_utf16(const struct front_look *look, struct problems *out);
void rule_enc_not_utf8(const struct front_look *look, struct problems *out);
void rule_enc_control(const struct front_look *look, struct problems *out);
void rule_yaml_colon(const struct front_look *look, struct problems *out);
void rule_yaml_spill(const struct front_look *look, struct problems *out);
void rule_yaml_marker(const struct front_look *look, struct problems *out);
void rule_yaml_quote(const struct front_look *look, struct problems *out);
void rule_yaml_no_space(const struct front_look *look, struct problems *out);
void rule_yaml_nbsp(const struct front_look *look, struct problems *out);
void rule_yaml_syntax(const struct front_look *look, struct problems *out);
void rule_yaml_dup_key(const struct front_look *look, struct problems *out);
void rule_key_alias(const struct front_look *look, struct problems *out);
void rule_key_case(const struct front_look *look, struct problems *out);
void rule_key_typo(const struct front_look *look, struct problems *out);
void rule_key_unknown(const struct front_look *look, struct problems *out);

void rule_name_missing(const struct value_look *look, struct problems *out);
void rule_name_type(const struct value_look *look, struct problems *out);
void rule_name_chars(const struct value_look *look, struct problems *out);
void rule_name_file(const struct value_look *look, struct problems *out);
void rule_desc_missing(const struct value_look *look, struct problems *out);
void rule_desc_type(const struct value_look *look, struct problems *out);
void rule_desc_blank(const struct value_look *look, struct problems *out);
void rule_yaml_escape(const struct value_look *look, struct problems *out);
void rule_tools_retired(const struct value_look *look, struct problems *out);
void rule_tools_case(const struct value_look *look, struct problems *out);
void rule_tools_unknown(const struct value_look *look, struct problems *out);
void rule_tools_empty(const struct value_look *look, struct problems *out);
void rule_tools_shape(const struct value_look *look, struct problems *out);
void rule_tools_duplicate(const struct value_look *look, struct problems *out);
void rule_model_unknown(const struct value_look *look, struct problems *out);
void rule_model_type(const struct value_look *look, struct problems *out);
void rule_value_choice(const struct value_look *look, struct problems *out);
void rule_value_colour(const struct value_look *look, struct problems *out);
void rule_value_number(const struct value_look *look, struct problems *out);
void rule_value_bool(const struct value_look *look, struct problems *out);
void rule_value_shape(const struct value_look *look, struct problems *out);
void rule_hooks_shape(const struct value_look *look, struct problems *out);

#endif
