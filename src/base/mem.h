/* mem.h -- memory that is there or ends the program. */
#ifndef ROSTER_BASE_MEM_H
#define ROSTER_BASE_MEM_H

#include <stddef.h>

/* Called once by die() before the message is printed, so that the terminal can be put right. */
typedef void die_hook(void);

/* Print "roster: MESSAGE" to standard error and exit with status 2. Not for bad input: only for
 * what nothing can go on after (no memory). */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));
void die_set_hook(die_hook *hook);

/* As malloc, calloc and realloc, but never NULL: out of memory is die(). A size of 0 gives a
 * pointer that may be freed. */
void *xmalloc(size_t size) __attribute__((malloc));
void *xcalloc(size_t count, size_t size) __attribute__((malloc));
void *xrealloc(void *old, size_t size);
/* Copy `n` bytes and add a NUL. */
char *xmemdup0(const void *p, size_t n) __attribute__((malloc));

#endif
