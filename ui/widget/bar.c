#include "ui/widget/bar.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

/* A text at the right end is cut down to so many columns, or left out. */
enum { LEAST_RIGHT = 8 };
enum { MOST_ROWS = 3 };

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

int bar_text(struct canvas *c, int y, struct str text, enum role role)
{
	struct textbox_lines lines = {0};
	int end = 1;
	textbox_wrap(text, layout_between(c->w - 1, 1, c->w), &lines);
	int n = layout_between((int)lines.n, 1, layout_between(y - 1, 1, MOST_ROWS));
	for (int i = 0; i < n; i++) {
		/* The last row gets all that is left, and ends in an ellipsis where that is too much. */
		size_t stop = i + 1 == n ? text.n : lines.v[i].end;
		struct str line = str_trim_end(str_cut(text, lines.v[i].at, stop));
		bar_draw(c, y - n + 1 + i, line, STR(""), role);
		end = 1 + (int)utf8_width(line);
	}
	vec_done(&lines);
	return end < c->w ? end : c->w - 1;
}

static int pair_width(struct str key, const char *word)
{
	return (int)(utf8_width(key) + 1 + utf8_width(str_of(word)));
}

static int put_pair(struct canvas *c, int y, int x, struct str key, const char *word)
{
	x = canvas_put(c, y, x, key, ROLE_HINT_KEY, MARK_STRONG);
	return canvas_puts(c, y, x + 1, word, ROLE_HINTS) + 2;
}

/* The columns of a key and its word from x on; 0: it has no key, or there is no room. */
static int hint_width(const struct canvas *c, int x, struct str key, enum action action)
{
	int width = key.n ? pair_width(key, action_hint(action)) : 0;
	return x + width <= c->w ? width : 0;
}

void bar_hints(struct canvas *c, int y, const struct keymap *keymap, const enum key_place *places,
	const enum action *actions)
{
	int x = 1;
	canvas_fill(c, (struct rect){y, 0, 1, c->w}, ' ', ROLE_HINTS);
	for (; *actions != ACT_NONE; actions++) {
		struct buf key = {0};
		keymap_key(keymap, places, *actions, &key);
		if (hint_width(c, x, buf_str(&key), *actions))
			x = put_pair(c, y, x, buf_str(&key), action_hint(*actions));
		buf_done(&key);
	}
}

enum action bar_hit(const struct canvas *c, const struct keymap *keymap,
	const enum key_place *places, const enum action *actions, int column)
{
	for (int x = 1; *actions != ACT_NONE; actions++) {
		struct buf key = {0};
		keymap_key(keymap, places, *actions, &key);
		int width = hint_width(c, x, buf_str(&key), *actions);
		buf_done(&key);
		if (width && column >= x && column < x + width)
			return *actions;
		x += width ? width + 2 : 0;
	}
	return ACT_NONE;
}

void bar_chords(struct canvas *c, int y, const struct keymap *keymap, const enum key_place *places,
	uint32_t before)
{
	struct buf key = {0};
	struct binding b;
	key_name(&key, before);
	canvas_fill(c, (struct rect){y, 0, 2, c->w}, ' ', ROLE_HINTS);
	int last = y + 1, x = canvas_put(c, y, 1, buf_str(&key), ROLE_HINT_KEY, MARK_STRONG) + 2;
	canvas_cursor(c, y, x - 1);
	for (size_t i = 0; (i = keymap_next(keymap, places, before, i, &b));) {
		buf_clear(&key);
		key_name(&key, b.chord.then);
		if (x + pair_width(buf_str(&key), action_hint(b.action)) > c->w) {
			y++;
			x = 1;
		}
		if (y <= last)
			x = put_pair(c, y, x, buf_str(&key), action_hint(b.action));
	}
	buf_done(&key);
}
