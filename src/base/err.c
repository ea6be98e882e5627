#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool err_set(struct err *e, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int n = vsnprintf(e->text, sizeof e->text, format, args);
	va_end(args);
	if (n >= (int)sizeof e->text)
		memcpy(e->text + sizeof e->text - 4, "...", 4);
	return false;
}

bool err_sys(struct err *e, const char *what)
{
	return err_set(e, "%s: %s", what, strerror(errno));
}
