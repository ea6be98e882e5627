/* buf.h -- owned bytes that grow. The bytes are always followed by a NUL that does not count. */
#ifndef ROSTER_BASE_BUF_H
#define ROSTER_BASE_BUF_H

#include "base/str.h"

struct buf {
	char *p; /* NULL while nothing was ever put */
	size_t n, cap;
};

/* A buf starts as {0}. */
void buf_done(struct buf *b);
void buf_clear(struct buf *b); /* empties, keeps the memory */

void buf_put(struct buf *b, struct str s);
void buf_puts(struct buf *b, const char *text);
void buf_putc(struct buf *b, char c);
void buf_fill(struct buf *b, char c, size_t count);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Replace the bytes [at, end) by s, which must not point into b. */
void buf_splice(struct buf *b, size_t at, size_t end, struct str s);
/* Make room for `more` bytes and return where they go; buf_end_at() then says how many came. */
char *buf_room(struct buf *b, size_t more);
void buf_end_at(struct buf *b, size_t n); /* the text is the first n bytes of what was put */
void buf_set(struct buf *b, struct str s);

struct str buf_str(const struct buf *b);   /* lent: dies at the next put */
const char *buf_text(const struct buf *b); /* the same, with its NUL; "" when empty */
char *buf_take(struct buf *b);             /* given, with its NUL: the caller frees */

#endif
