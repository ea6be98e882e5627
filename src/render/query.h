/* query.h -- a query over the trees of a language: what its captures look like, which conditions its
 * patterns have. */
#ifndef ROSTER_RENDER_QUERY_H
#define ROSTER_RENDER_QUERY_H

#include "base/err.h"
#include "base/str.h"
#include "render/role.h"

#include <stddef.h>
#include <stdint.h>

struct TSLanguage;
struct TSQuery;
struct TSQueryMatch;

struct query;

/* Compile it. NULL with the reason and its line when it does not fit the language. */
struct query *query_new(const struct TSLanguage *language, struct str text, struct err *e);
void query_free(struct query *q);
/* What tree-sitter knows it as; lent. */
const struct TSQuery *query_compiled(const struct query *q);

/* What a capture looks like. False: it is not for looks. */
bool query_role(const struct query *q, size_t capture, enum role *role);
/* Do the conditions of the match's pattern hold? Those that ask for the text (#eq?, #match? and the
 * like) are looked at; others, such as #is-not? local, always hold. */
bool query_holds(const struct query *q, const struct TSQueryMatch *match, struct str text);
/* What the pattern sets `name` to (#set! NAME VALUE); empty when it does not. Lent. */
struct str query_setting(const struct query *q, uint32_t pattern, const char *name);

#endif
