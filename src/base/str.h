/* str.h -- borrowed bytes. A struct str owns nothing and promises no NUL; it is good as long as
 * what it points into. */
#ifndef ROSTER_BASE_STR_H
#define ROSTER_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *p;
	size_t n; /* bytes */
};

/* A run of bytes in a file or a text: [at, end). */
struct span {
	size_t at, end;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).n, (s).p
#define STR_NONE ((size_t)-1)

static inline struct str str_of(const char *text)
{
	return (struct str){text, text ? strlen(text) : 0};
}

/* The bytes [at, end) of s; both are cut back to s's length. */
static inline struct str str_cut(struct str s, size_t at, size_t end)
{
	if (end > s.n)
		end = s.n;
	if (at > end)
		at = end;
	return (struct str){at ? s.p + at : s.p, end - at};
}

static inline struct str str_from(struct str s, size_t at)
{
	return str_cut(s, at, s.n);
}

static inline struct str str_span(struct str s, struct span span)
{
	return str_cut(s, span.at, span.end);
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.n == b.n &&
		(a.n == 0 || (a.p && b.p && *a.p == *b.p && memcmp(a.p, b.p, a.n) == 0));
}

static inline bool str_is(struct str a, const char *text)
{
	return str_eq(a, str_of(text));
}

/* As strcmp, over bytes. */
int str_cmp(struct str a, struct str b);
/* For finding equal ones; `from` joins several: begin with 0. */
uint64_t str_hash(uint64_t from, struct str s);
/* ASCII letters compare without case. */
bool str_same_letters(struct str a, struct str b);
static inline bool str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_eq(str_cut(s, 0, prefix.n), prefix);
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_eq(str_from(s, s.n - suffix.n), suffix);
}

/* Offset of the first occurrence at or after `at`, or STR_NONE. */
size_t str_find(struct str s, size_t at, struct str needle);
size_t str_find_byte(struct str s, size_t at, char byte);
/* Offset of the first byte at or after `at` that is one of `set`, or STR_NONE. */
size_t str_find_any(struct str s, size_t at, const char *set);

/* space or tab */
static inline bool char_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* blank, LF, CR, VT, FF */
static inline bool char_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool char_is_alnum(char c); /* ASCII */
/* Without blanks (space, tab) at both ends, at the end; without any ASCII white space at both. */
struct str str_trim_blank(struct str s);
struct str str_trim_end(struct str s);
struct str str_trim(struct str s);

/* Take the next line off *rest, without its LF or CR LF. False when *rest was empty. */
bool str_next_line(struct str *rest, struct str *line);
/* Take the next piece up to `separator` off *rest. A text with n separators has n + 1 pieces;
 * *rest.p is NULL after the last. */
bool str_next_piece(struct str *rest, char separator, struct str *piece);

/* Whole decimal number, no sign, no blanks. */
bool str_to_size(struct str s, size_t *out);

#endif
