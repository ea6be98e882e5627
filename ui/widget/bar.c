#include "ui/widget/bar.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

/* A text at the right end is cut down to so many columns, or left out. */
enum { LEAST_RIGHT = 8 };
enum { MOST_ROWS = 3 };

/* Where the last piece that fits ends, of those that `what` stands behind; 0: none does. */
static size_t last_end(struct str text, struct str what, int columns)
{
	size_t end = 0, at = 0;
	while ((at = str_find(text, at, what)) != STR_NONE) {
		size_t here = at + what.n - 1;
		if ((int)utf8_width(str_cut(text, 0, here)) > columns)
			break;
		end = here;
		at++;
	}
	return end;
}

/* The brackets at the text's end, "  (1 of 3)", where they leave room for the text itself. */
static struct str tail_of(struct str text, int columns)
{
	struct str tail = {0};
	size_t at = 0;
	while (str_ends(text, STR(")")) && (at = str_find(text, at, STR("  ("))) != STR_NONE) {
		tail = str_from(text, at);
		at++;
	}
	return (int)utf8_width(tail) * 3 <= columns ? tail : STR("");
}

/* Where to cut behind one of those, where that is not much less than fits; 0: nowhere. */
static size_t cut_behind(struct str text, const char *what, int columns)
{
	size_t end = last_end(text, str_of(what), columns - 2);
	while (end && text.p[end - 1] == ' ')
		end--;
	return (int)utf8_width(str_cut(text, 0, end)) * 2 > columns ? end : 0;
}

/* Sentences, or parts of one; what is told in brackets goes before those do. */
static size_t cut_sentences(struct str text, struct str *tail, int columns)
{
	static const char *const ends[] = {". ", "; "};
	for (int i = 0; i < 4; i++) {
		bool bare = i >= 2;
		struct str head = str_cut(text, 0, text.n - (bare ? 0 : tail->n));
		size_t end = cut_behind(head, ends[i % 2],
			columns - (bare ? 0 : (int)utf8_width(*tail)));
		if (end && bare)
			*tail = STR("");
		if (end)
			return end;
	}
	return 0;
}

void bar_brief(struct buf *out, struct str text, int columns, const char *ellipsis)
{
	size_t used;
	if ((int)utf8_width(text) <= columns) {
		buf_put(out, text);
		return;
	}
	struct str tail = tail_of(text, columns), head = str_cut(text, 0, text.n - tail.n);
	int room = columns - (int)utf8_width(tail);
	size_t end = cut_sentences(text, &tail, columns);
	if (!end)
		end = cut_behind(head, " ", room);
	buf_put(out, end ? str_cut(text, 0, end) : utf8_fit(head, (size_t)room - 1, &used));
	buf_printf(out, "%s%s", end ? " " : "", ellipsis);
	buf_put(out, tail);
}

static const char *ellipsis_of(const struct canvas *c)
{
	return c->ascii ? "~" : "…";
}

/* At the right end; the columns that it takes, with the blanks at its sides. */
static int draw_right(struct canvas *c, int y, struct str text, int columns, enum role role)
{
	struct buf brief = {0};
	bar_brief(&brief, text, columns, ellipsis_of(c));
	int w = (int)utf8_width(buf_str(&brief));
	canvas_field(c, (struct rect){y, c->w - w - 1, 1, w}, buf_str(&brief), role, 0);
	buf_done(&brief);
	return w + 2;
}

void bar_draw(struct canvas *c, int y, struct str left, struct str right, enum role role)
{
	int right_w = (int)utf8_width(right), room = c->w - (int)utf8_width(left) - 4;
	struct rect row = {y, 0, 1, c->w};
	canvas_fill(c, row, ' ', role);
	if (right_w > room)
		right_w = room >= LEAST_RIGHT ? room : 0;
	if (right_w)
		row.w -= draw_right(c, y, right, right_w, role);
	row.x++;
	row.w--;
	struct buf brief = {0};
	bar_brief(&brief, left, row.w > 1 ? row.w : 1, ellipsis_of(c));
	canvas_field(c, row, buf_str(&brief), role, 0);
	buf_done(&brief);
}

void bar_edit(struct canvas *c, int y, struct str text, size_t caret, enum role role)
{
	int columns = c->w - 2, before = (int)utf8_width(str_cut(text, 0, caret));
	struct buf shown = {0};
	size_t from = 0;
	while (from < caret && before >= columns - (from > 0)) {
		struct utf8_cell cell;
		from += utf8_cell(str_from(text, from), &cell);
		before -= cell.width;
	}
	buf_printf(&shown, "%s%.*s", from ? ellipsis_of(c) : "", STR_ARG(str_from(text, from)));
	canvas_fill(c, (struct rect){y, 0, 1, c->w}, ' ', role);
	canvas_field(c, (struct rect){y, 1, 1, c->w - 1}, buf_str(&shown), role, 0);
	canvas_cursor(c, y, 1 + before + (from > 0));
	buf_done(&shown);
}

/* How many rows it takes, and the lines they are made of. */
static int wrap(const struct canvas *c, int y, struct str text, struct textbox_lines *lines)
{
	textbox_wrap(text, layout_between(c->w - 1, 1, c->w), lines);
	return layout_between((int)lines->n, 1, layout_between(y - 1, 1, MOST_ROWS));
}

int bar_rows(const struct canvas *c, int y, struct str text)
{
	struct textbox_lines lines = {0};
	int n = wrap(c, y, text, &lines);
	vec_done(&lines);
	return n;
}

int bar_text(struct canvas *c, int y, struct str text, enum role role)
{
	struct textbox_lines lines = {0};
	int end = 1, n = wrap(c, y, text, &lines);
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
