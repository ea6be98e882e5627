#define PCRE2_CODE_UNIT_WIDTH 8

#include "text/regex.h"

#include "base/mem.h"

#include <pcre2.h>
#include <stdlib.h>

enum { STEPS = 100000 };

struct regex {
	struct str pattern; /* of one that is not compiled yet */
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *bounds;
};

static bool compile(struct regex *r, struct str pattern, struct err *e)
{
	int code = 0;
	PCRE2_SIZE at = 0;
	/* The patterns are written for JSON Schema and tree-sitter, where $ is the end alone. */
	const uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_DOLLAR_ENDONLY;
	r->code = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n, options, &code, &at, NULL);
	if (!r->code) {
		PCRE2_UCHAR why[160];
		pcre2_get_error_message(code, why, sizeof why);
		return err_set(e, "at %zu: %s", (size_t)at, (const char *)why);
	}
	r->match = pcre2_match_data_create_from_pattern(r->code, NULL);
	r->bounds = pcre2_match_context_create(NULL);
	if (!r->match || !r->bounds)
		die("out of memory (pattern)");
	pcre2_set_match_limit(r->bounds, STEPS);
	pcre2_set_depth_limit(r->bounds, STEPS);
	return true;
}

struct regex *regex_new(struct str pattern, struct err *e)
{
	struct regex *r = xcalloc(1, sizeof *r);
	if (compile(r, pattern, e))
		return r;
	free(r);
	return NULL;
}

struct regex *regex_later(struct str pattern)
{
	struct regex *r = xcalloc(1, sizeof *r);
	r->pattern = pattern;
	return r;
}

void regex_free(struct regex *r)
{
	if (!r)
		return;
	pcre2_match_context_free(r->bounds);
	pcre2_match_data_free(r->match);
	pcre2_code_free(r->code);
	free(r);
}

bool regex_match(struct regex *r, struct str text)
{
	struct span ignored;
	return regex_find(r, text, &ignored);
}

bool regex_find(struct regex *r, struct str text, struct span *where)
{
	struct err e;
	if (!r->code && !compile(r, r->pattern, &e))
		die("%.*s: %s", STR_ARG(r->pattern), e.text);
	if (pcre2_match(r->code, (PCRE2_SPTR)text.p, text.n, 0, 0, r->match, r->bounds) < 0)
		return false;
	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(r->match);
	*where = (struct span){ends[0], ends[1]};
	return true;
}
