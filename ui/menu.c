#include "ui/menu.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/term/key.h"
#include "ui/widget/bar.h"
#include "ui/widget/layout.h"

enum { FIXED_ROWS = 3, LEAST_ROWS = 4 };
/* Columns of the box beside the text: its frame and what marks a row. */
enum { BESIDE_TEXT = 4 };

void menu_done(struct menu *m)
{
	pick_done(&m->pick);
	vec_done(&m->actions);
}

static void add(struct menu *m, const struct keymap *keymap, const enum key_place *places,
	enum action a)
{
	struct buf key = {0}, text = {0};
	keymap_key(keymap, places, a, &key);
	if (key.n && a != ACT_ACTIONS_BY_NAME) {
		buf_printf(&text, "%-17s %-9s %s", action_name(a), buf_text(&key), action_help(a));
		pick_add(&m->pick, buf_str(&text), false);
		vec_push(&m->actions, a);
	}
	buf_done(&key);
	buf_done(&text);
}

static bool is_listed(const struct menu *m, enum action a)
{
	for (size_t i = 0; i < m->actions.n; i++) {
		if (m->actions.v[i] == a)
			return true;
	}
	return false;
}

/* While files are marked both ways to edit are one. */
static bool is_doubled(const struct keymap *keymap, const enum key_place *places, enum action a)
{
	struct buf key = {0};
	keymap_key(keymap, places, ACT_EDIT_MARKED, &key);
	bool marked = key.n > 0;
	buf_done(&key);
	return a == ACT_EDIT_FIELDS && marked;
}

void menu_begin(struct menu *m, const struct keymap *keymap, const enum key_place *places,
	const enum action *first)
{
	m->actions.n = 0;
	pick_begin(&m->pick, false, false);
	for (; *first != ACT_NONE; first++)
		add(m, keymap, places, *first);
	for (int a = ACT_NONE + 1; a < ACTION_END; a++) {
		if (!is_listed(m, (enum action)a) && !is_doubled(keymap, places, (enum action)a))
			add(m, keymap, places, (enum action)a);
	}
	pick_ready(&m->pick);
}

/* The name that is highlighted, in place of what was typed. */
static void complete(struct menu *m)
{
	if (m->pick.shown.n)
		pick_set(&m->pick, str_of(action_name(m->actions.v[pick_index(&m->pick)])));
}

static enum action chosen(const struct menu *m, enum pick_outcome outcome)
{
	return outcome == PICK_TAKEN ? m->actions.v[pick_index(&m->pick)] : ACT_NONE;
}

enum action menu_key(struct menu *m, uint32_t key)
{
	if (key == KEYS_TAB) {
		complete(m);
		return ACT_NONE;
	}
	if (key == KEYS_ENTER && m->pick.shown.n == 0)
		return ACT_NONE;
	return chosen(m, pick_key(&m->pick, key));
}

enum action menu_mouse(struct menu *m, const struct mouse *mouse)
{
	return chosen(m, pick_mouse(&m->pick, mouse));
}

static const char *says(const struct menu *m, bool cut)
{
	if (cut && m->pick.shown.n)
		return action_help(m->actions.v[pick_index(&m->pick)]);
	if (!pick_is_typed(&m->pick))
		return tr("a part of a name; Tab completes it, Enter does it, Esc leaves");
	return m->pick.shown.n
		? tr("Enter does it, Tab completes its name, Esc clears what was typed")
		: tr("nothing fits; Esc clears what was typed");
}

/* Of all actions, so that the box stays as wide while they are found by typing. */
static int widest(const struct menu *m)
{
	size_t most = 0;
	for (size_t i = 0; i < m->pick.items.n; i++) {
		size_t own = utf8_width(m->pick.items.v[i].text);
		most = own > most ? own : most;
	}
	return (int)most;
}

/* Has the row that is highlighted no room for all of its text? */
static bool is_cut(const struct menu *m, int columns)
{
	return m->pick.shown.n && (int)utf8_width(pick_choice(&m->pick)) + 2 > columns;
}

void menu_draw(struct menu *m, struct canvas *c)
{
	struct rect room = {1, 0, c->h - FIXED_ROWS, c->w};
	/* In a low window it lies over the title as well, to have rows at all. */
	if (room.h < LEAST_ROWS)
		room = (struct rect){0, 0, c->h - 1, c->w};
	int h = layout_between((int)m->pick.shown.n + 2 + pick_is_typed(&m->pick), 3, room.h);
	int w = layout_between(widest(m) + BESIDE_TEXT, 8, room.w);
	canvas_fill(c, (struct rect){c->h - 1, 0, 1, c->w}, ' ', ROLE_HINTS);
	canvas_fade(c, room);
	pick_draw(&m->pick, c, (struct rect){room.y + room.h - h, 0, h, w});
	/* What has no room in its row is told below. */
	if (room.y)
		bar_draw(c, c->h - 2, str_of(says(m, is_cut(m, w - 2))), STR(""), ROLE_MESSAGE);
}
