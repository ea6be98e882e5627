#include "ui/term/memterm.h"

#include "base/buf.h"

#include <stdlib.h>

static void set_number(const char *name, int value)
{
	char text[16];
	snprintf(text, sizeof text, "%d", value);
	setenv(name, text, 1);
}

SCREEN *memterm_new(FILE *memory, int h, int w, const char *description)
{
	struct buf before = {0};
	buf_puts(&before, getenv("TERMINFO") ? getenv("TERMINFO") : "");
	if (description)
		setenv("TERMINFO", description, 1);
	set_number("LINES", h);
	set_number("COLUMNS", w);
	SCREEN *screen = newterm(NULL, memory, stdin);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	if (description && before.n)
		setenv("TERMINFO", buf_text(&before), 1);
	else if (description)
		unsetenv("TERMINFO");
	buf_done(&before);
	return screen;
}
