/* scale.h -- how much of a long test is done: all of it, less under the sanitizers, or what
 * $ROSTER_TEST_SCALE says in per cent. */
#ifndef ROSTER_TESTS_SCALE_H
#define ROSTER_TESTS_SCALE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#if defined __SANITIZE_ADDRESS__
enum { SANITIZED = true };
#elif defined __has_feature
#if __has_feature(address_sanitizer)
enum { SANITIZED = true };
#else
enum { SANITIZED = false };
#endif
#else
enum { SANITIZED = false };
#endif

enum { SCALE_USUAL = SANITIZED ? 15 : 100 };

/* That part of n, at least 1. */
static inline size_t scale(size_t n)
{
	const char *percent = getenv("ROSTER_TEST_SCALE");
	size_t part = n * (percent ? strtoul(percent, NULL, 10) : SCALE_USUAL) / 100;
	return part ? part : 1;
}

/* What that variable says, else `usual`. */
static inline size_t scale_asked(const char *variable, size_t usual)
{
	const char *asked = getenv(variable);
	return asked && *asked ? strtoul(asked, NULL, 10) : usual;
}

#endif
