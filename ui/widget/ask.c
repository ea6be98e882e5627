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

/* --- where it stands -------------------------------------------------------------------------- */

/* The keys are laid out from left to right, in as many rows as they need. */
struct spot {
	int row, x;
};

/* The i-th choice; behind the last one stands how to leave. */
static bool nth(const struct ask *a, size_t i, struct str *key, const char **label)
{
	bool leaves = a->choices[i].key == 0;
	*key = leaves ? STR("Esc") : (struct str){&a->choices[i].key, 1};
	*label = leaves ? tr("go on") : tr(a->choices[i].label);
	return leaves;
}

static int width_of(struct str key, const char *label)
{
	return (int)key.n + 1 + (int)utf8_width(str_of(label));
}

/* Where that key stands, if the one before it ends at `from`. */
static struct spot place(struct spot from, int width, int columns)
{
	bool fits = from.x == 1 || from.x + width <= columns;
	return fits ? from : (struct spot){from.row + 1, 1};
}

static struct spot last_spot(const struct ask *a, int columns)
{
	struct spot at = {0, 1};
	struct str key;
	const char *label;
	bool last = false;
	for (size_t i = 0; !last; i++) {
		last = nth(a, i, &key, &label);
		at = place(at, width_of(key, label), columns);
		at.x += width_of(key, label) + 2;
	}
	return at;
}

/* Rows of keys, as far as the window has room for them. */
static int key_rows(const struct ask *a, const struct canvas *c)
{
	int keys = last_spot(a, c->w).row + 1, most = c->h > 3 ? c->h - 2 : 1;
	return keys < most ? keys : most;
}

uint32_t ask_hit(const struct ask *a, const struct canvas *c, int y, int column)
{
	int row = y - (c->h - key_rows(a, c));
	struct spot at = {0, 1};
	bool last = false;
	for (size_t i = 0; !last; i++) {
		struct str key;
		const char *label;
		last = nth(a, i, &key, &label);
		at = place(at, width_of(key, label), c->w);
		if (at.row == row && column >= at.x && column < at.x + width_of(key, label))
			return last ? KEYS_ESCAPE : (uint32_t)a->choices[i].key;
		at.x += width_of(key, label) + 2;
	}
	return 0;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void draw_keys(const struct ask *a, struct canvas *c, int y)
{
	struct spot at = {0, 1};
	bool last = false;
	for (size_t i = 0; !last; i++) {
		struct str key;
		const char *label;
		last = nth(a, i, &key, &label);
		at = place(at, width_of(key, label), c->w);
		int x = canvas_put(c, y + at.row, at.x, key, ROLE_HINT_KEY, MARK_STRONG);
		at.x = canvas_puts(c, y + at.row, x + 1, label, ROLE_HINTS) + 2;
	}
}

void ask_draw(const struct ask *a, struct canvas *c)
{
	int keys = key_rows(a, c), y = c->h - keys;
	canvas_fill(c, (struct rect){y, 0, keys, c->w}, ' ', ROLE_HINTS);
	draw_keys(a, c, y);
	canvas_cursor(c, y - 1, bar_text(c, y - 1, buf_str(&a->question), ROLE_WARNING));
}

int ask_rows(const struct ask *a, const struct canvas *c)
{
	int keys = key_rows(a, c);
	return keys + bar_rows(c, c->h - keys - 1, buf_str(&a->question));
}
