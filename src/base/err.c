#include "base/err.h"

#include "base/utf8.h"
#include "base/words.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Ends the text in "...", cut between characters. */
static void shorten(struct err *e)
{
	size_t end = sizeof e->text - 4;
	while (end && utf8_is_tail((struct str){e->text, sizeof e->text}, end))
		end--;
	memcpy(e->text + end, "...", 4);
}

bool err_set(struct err *e, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int n = vsnprintf(e->text, sizeof e->text, tr(format), args);
	va_end(args);
	if (n >= (int)sizeof e->text)
		shorten(e);
	return false;
}

bool err_sys(struct err *e, const char *what)
{
	int failed = errno;
	err_set(e, "%s: %s", tr(what), strerror(failed));
	errno = failed;
	return false;
}
