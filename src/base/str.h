/* str.h -- borrowed bytes. A struct str owns nothing and promises no NUL; it is good as long as
 * what it points into. */
#ifndef ROSTER_BASE_STR_H
#define ROSTER_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

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

struct str str_of(const char *text);
/* The bytes [at, end) of s; both are cut back to s's length. */
struct str str_cut(struct str s, size_t at, size_t end);
struct str str_from(struct str s, size_t at);
struct str str_span(struct str s, struct span span);

bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *text);
/* As strcmp, over bytes. */
int str_cmp(struct str a, struct str b);
/* ASCII letters compare without case. */
bool str_same_letters(struct str a, struct str b);
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);

/* Offset of the first occurrence at or after `at`, or STR_NONE. */
size_t str_find(struct str s, size_t at, struct str needle);
size_t str_find_byte(struct str s, size_t at, char byte);
/* Offset of the first byte at or after `at` that is one of `set`, or STR_NONE. */
size_t str_find_any(struct str s, size_t at, const char *set);

bool char_is_blank(char c); /* space or tab */
bool char_is_space(char c); /* blank, LF, CR, VT, FF */
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
