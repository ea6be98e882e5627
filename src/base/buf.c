#include "base/buf.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_done(struct buf *b)
{
	free(b->p);
	*b = (struct buf){0};
}

void buf_clear(struct buf *b)
{
	buf_end_at(b, 0);
}

char *buf_room(struct buf *b, size_t more)
{
	if (more > SIZE_MAX / 4 || b->n > SIZE_MAX / 4)
		die("out of memory (a text of %zu bytes)", more);
	size_t need = b->n + more + 1;
	if (need > b->cap) {
		size_t cap = b->cap * 2 > need ? b->cap * 2 : need;
		b->cap = cap < 32 ? 32 : cap;
		b->p = xrealloc(b->p, b->cap);
		b->p[b->n] = '\0';
	}
	return b->p + b->n;
}

void buf_end_at(struct buf *b, size_t n)
{
	b->n = n;
	if (b->p)
		b->p[n] = '\0';
}

void buf_put(struct buf *b, struct str s)
{
	char *to = buf_room(b, s.n);
	if (s.n)
		memcpy(to, s.p, s.n);
	to[s.n] = '\0';
	b->n += s.n;
}

void buf_puts(struct buf *b, const char *text)
{
	buf_put(b, str_of(text));
}

void buf_putc(struct buf *b, char c)
{
	char *to = buf_room(b, 1);
	to[0] = c;
	to[1] = '\0';
	b->n++;
}

void buf_fill(struct buf *b, char c, size_t count)
{
	memset(buf_room(b, count), c, count);
	buf_end_at(b, b->n + count);
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	if (n > 0) {
		vsnprintf(buf_room(b, (size_t)n), (size_t)n + 1, format, again);
		b->n += (size_t)n;
	}
	va_end(again);
	va_end(args);
}

void buf_splice(struct buf *b, size_t at, size_t end, struct str s)
{
	buf_room(b, s.n);
	memmove(b->p + at + s.n, b->p + end, b->n - end);
	if (s.n)
		memcpy(b->p + at, s.p, s.n);
	buf_end_at(b, b->n - (end - at) + s.n);
}

void buf_set(struct buf *b, struct str s)
{
	buf_clear(b);
	buf_put(b, s);
}

struct str buf_str(const struct buf *b)
{
	return (struct str){b->p ? b->p : "", b->n};
}

const char *buf_text(const struct buf *b)
{
	return b->p ? b->p : "";
}

char *buf_take(struct buf *b)
{
	buf_room(b, 0);
	char *p = b->p;
	*b = (struct buf){0};
	return p;
}
