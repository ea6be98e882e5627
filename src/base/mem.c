#include "base/mem.h"

#include "base/words.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static die_hook **hook_slot(void)
{
	static die_hook *hook;
	return &hook;
}

void die_set_hook(die_hook *hook)
{
	*hook_slot() = hook;
}

void die(const char *format, ...)
{
	die_hook *hook = *hook_slot();
	*hook_slot() = NULL;
	if (hook)
		hook();
	va_list args;
	va_start(args, format);
	fputs("roster: ", stderr);
	vfprintf(stderr, tr(format), args);
	fputc('\n', stderr);
	va_end(args);
	exit(2);
}

void *xmalloc(size_t size)
{
	void *p = malloc(size ? size : 1);
	if (!p)
		die("out of memory (%zu bytes wanted)", size);
	return p;
}

void *xcalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);
	if (!p)
		die("out of memory (%zu x %zu bytes wanted)", count, size);
	return p;
}

void *xrealloc(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);
	if (!p)
		die("out of memory (%zu bytes wanted)", size);
	return p;
}

char *xmemdup0(const void *p, size_t n)
{
	char *copy = xmalloc(n + 1);
	if (n)
		memcpy(copy, p, n);
	copy[n] = '\0';
	return copy;
}
