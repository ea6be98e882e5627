/* err.h -- why something could not be done, in words for a person.
 *
 * A function that can fail takes a struct err last and returns bool or a pointer. The text says
 * what and why, not which file: the caller knows the path and puts it in front. */
#ifndef ROSTER_BASE_ERR_H
#define ROSTER_BASE_ERR_H

#include <stdbool.h>

struct err {
	char text[400]; /* NUL-ended; a longer message ends in "..." */
};

/* Both return false, so that a failing line is one line: return err_set(e, ...). */
bool err_set(struct err *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "WHAT: strerror(errno)"; errno stays. */
bool err_sys(struct err *e, const char *what);

#endif
