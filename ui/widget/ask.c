#include "ui/widget/ask.h"

#include "base/utf8.h"
#include "base/words.h"
#include "ui/term/key.h"
#include "ui/widget/bar.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ask_begin(struct ask *a, const struct ask_choice *choices, const char *format, ...)
{
	va_list args;
	char *text = NULL;
	va_start(args, format);
	int n = vasprintf(&text, tr(format), args);
	va_end(args);
	buf_set(&a->question, (struct str){n >= 0 ? text : "", n >= 0 ? (size_t)n : 0});
	free(n >= 0 ? text : NULL);
	a->choices = choices;
	a->is_open = true;
}

void ask_done(struct ask *a)
{
	buf_done(&a->question);
	*a = (struct ask){0};
}

int ask_key(struct ask *a, uint32_t key)
{
	int answer = key == KEYS_ESCAPE ? ASK_LEFT : 0;
	for (const struct ask_choice *c = a->choices; c->key && !answer; c++) {
		if (utf8_lower(key) == (uint32_t)c->key)
			answer = c->answer;
	}
	if (answer)
		a->is_open = false;
	return answer;
}

/* Where the next choice begins, behind "key label" and two blanks. */
static int behind(int x, const char *label)
{
	return x + 2 + (int)utf8_width(str_of(label)) + 2;
}

uint32_t ask_hit(const struct ask *a, int column)
{
	int x = 1;
	if (column < x)
		return 0;
	for (const struct ask_choice *c = a->choices; c->key; c++) {
		x = behind(x, tr(c->label));
		if (column < x)
			return column < x - 2 ? (uint32_t)c->key : 0;
	}
	return column < x + (int)utf8_width(TR("go on")) + 4 ? KEYS_ESCAPE : 0;
}

static int draw_choice(struct canvas *c, int y, int x, const struct ask_choice *choice)
{
	x = canvas_put(c, y, x, (struct str){&choice->key, 1}, ROLE_HINT_KEY, MARK_STRONG);
	return canvas_puts(c, y, x + 1, tr(choice->label), ROLE_HINTS) + 2;
}

void ask_draw(const struct ask *a, struct canvas *c, int y)
{
	int x = 1, end = bar_text(c, y, buf_str(&a->question), ROLE_WARNING);
	canvas_fill(c, (struct rect){y + 1, 0, 1, c->w}, ' ', ROLE_HINTS);
	for (const struct ask_choice *choice = a->choices; choice->key; choice++)
		x = draw_choice(c, y + 1, x, choice);
	x = canvas_puts(c, y + 1, x, "Esc", ROLE_HINT_KEY);
	canvas_puts(c, y + 1, x + 1, tr("go on"), ROLE_HINTS);
	canvas_cursor(c, y, end);
}
