#include "ui/widget/bar.h"

#include "base/utf8.h"

/* A text at the right end is cut down to so many columns, or left out. */
enum { LEAST_RIGHT = 8 };

void bar_draw(struct canvas *c, int y, struct str left, struct str right, enum role role)
{
	int right_w = (int)utf8_width(right), room = c->w - (int)utf8_width(left) - 4;
	struct rect row = {y, 0, 1, c->w};
	canvas_fill(c, row, ' ', role);
	if (right_w > room)
		right_w = room >= LEAST_RIGHT ? room : 0;
	if (right_w) {
		canvas_field(c, (struct rect){y, c->w - right_w - 1, 1, right_w}, right, role, 0);
		row.w -= right_w + 2;
	}
	row.x++;
	row.w--;
	canvas_field(c, row, left, role, 0);
}

static int pair_width(struct str key, const char *word)
{
	return (int)(utf8_width(key) + 1 + utf8_width(str_of(word)));
}

void bar_hints(struct canvas *c, int y, const struct keymap *keymap, const enum key_place *places,
	const enum action *actions)
{
	int x = 1;
	canvas_fill(c, (struct rect){y, 0, 1, c->w}, ' ', ROLE_HINTS);
	for (; *actions != ACT_NONE; actions++) {
		struct buf key = {0};
		keymap_key(keymap, places, *actions, &key);
		const char *word = action_hint(*actions);
		if (key.n && x + pair_width(buf_str(&key), word) <= c->w) {
			x = canvas_put(c, y, x, buf_str(&key), ROLE_HINT_KEY, MARK_STRONG);
			x = canvas_puts(c, y, x + 1, word, ROLE_HINTS) + 2;
		}
		buf_done(&key);
	}
}
