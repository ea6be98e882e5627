#include "ui/term/keymap.h"

#include "base/mem.h"
#include "base/vec.h"

/* The defaults: fixed by the contract; more may be added. */
static const struct {
	enum place_of_key place;
	enum action action;
	const char *keys;
} defaults[] = {
	{KEYS_MOVING, ACT_MOVE_DOWN, "j Down"},
	{KEYS_MOVING, ACT_MOVE_UP, "k Up"},
	{KEYS_MOVING, ACT_MOVE_FIRST, "g Home"},
	{KEYS_MOVING, ACT_MOVE_LAST, "G End"},
	{KEYS_MOVING, ACT_HALF_DOWN, "^D"},
	{KEYS_MOVING, ACT_HALF_UP, "^U"},
	{KEYS_MOVING, ACT_PAGE_DOWN, "^F PgDn"},
	{KEYS_MOVING, ACT_PAGE_UP, "^B PgUp"},
	{KEYS_MOVING, ACT_FIND_NEXT, "n"},
	{KEYS_MOVING, ACT_FIND_PREVIOUS, "N"},
	{KEYS_MOVING, ACT_VIEW_RENDERED, "1"},
	{KEYS_MOVING, ACT_VIEW_SOURCE, "2"},
	{KEYS_MOVING, ACT_VIEW_PROBLEMS, "3"},
	{KEYS_FILES, ACT_EDIT_FIELDS, "e F2"},
	{KEYS_FILES, ACT_EDIT_FILE, "E"},
	{KEYS_FILES, ACT_FIX, "f"},
	{KEYS_FILES, ACT_NEXT_PROBLEM, "]"},
	{KEYS_FILES, ACT_PREVIOUS_PROBLEM, "["},
	{KEYS_FILES, ACT_UNDO, "u"},
	{KEYS_FILES, ACT_REDO, "^R"},
	{KEYS_FILES, ACT_REREAD, "R F5"},
	{KEYS_LIST, ACT_READ, "Enter l Right"},
	{KEYS_LIST, ACT_BACK, "h Left"},
	{KEYS_LIST, ACT_FILTER, "/"},
	{KEYS_LIST, ACT_PREVIEW_DOWN, "J"},
	{KEYS_LIST, ACT_PREVIEW_UP, "K"},
	{KEYS_LIST, ACT_NEXT_PANE, "Tab"},
	{KEYS_LIST, ACT_PREVIOUS_PANE, "Shift-Tab"},
	{KEYS_LIST, ACT_ONLY_PROBLEMS, "!"},
	{KEYS_LIST, ACT_ZOOM, "z"},
	{KEYS_LIST, ACT_DIVIDER_LEFT, "<"},
	{KEYS_LIST, ACT_DIVIDER_RIGHT, ">"},
	{KEYS_READER, ACT_SEARCH, "/"},
	{KEYS_READER, ACT_PAGE_DOWN, "Space"},
	{KEYS_READER, ACT_PAGE_UP, "b"},
	{KEYS_READER, ACT_NEXT_HEADING, "}"},
	{KEYS_READER, ACT_PREVIOUS_HEADING, "{"},
	{KEYS_READER, ACT_BACK, "h Left"},
	{KEYS_FORM, ACT_NEXT_FIELD, "Tab Down"},
	{KEYS_FORM, ACT_PREVIOUS_FIELD, "Shift-Tab Up"},
	{KEYS_FORM, ACT_CHOOSE, "Enter"},
	{KEYS_FORM, ACT_TOGGLE, "Space"},
	{KEYS_FORM, ACT_SHOW_CHANGES, "^O"},
	{KEYS_FORM, ACT_SAVE, "^S"},
	{KEYS_FORM, ACT_UNDO, "^_"},
	{KEYS_FORM, ACT_REDO, "^R"},
	{KEYS_FORM, ACT_FIELD_FIX, "^X^F"},
	{KEYS_FORM, ACT_FIELD_RESET, "^X^R"},
	{KEYS_FORM, ACT_FIELD_EDITOR, "^X^E"},
	{KEYS_FORM, ACT_FIELD_RAW, "^T"},
	{KEYS_FORM, ACT_PAGE_DOWN, "PgDn"},
	{KEYS_FORM, ACT_PAGE_UP, "PgUp"},
	{KEYS_TEXT, ACT_TEXT_LEFT, "Left"},
	{KEYS_TEXT, ACT_TEXT_RIGHT, "Right"},
	{KEYS_TEXT, ACT_TEXT_WORD_LEFT, "^Left"},
	{KEYS_TEXT, ACT_TEXT_WORD_RIGHT, "^Right"},
	{KEYS_TEXT, ACT_TEXT_START, "^A Home"},
	{KEYS_TEXT, ACT_TEXT_END, "^E End"},
	{KEYS_TEXT, ACT_CUT_BACK, "Backspace ^H"},
	{KEYS_TEXT, ACT_CUT_HERE, "Del ^D"},
	{KEYS_TEXT, ACT_CUT_WORD, "^W"},
	{KEYS_TEXT, ACT_CUT_TO_START, "^U"},
	{KEYS_TEXT, ACT_CUT_TO_END, "^K"},
	{KEYS_REVIEW, ACT_SAVE, "^S Enter"},
	{KEYS_EVERYWHERE, ACT_HELP, "F1 ?"},
	{KEYS_EVERYWHERE, ACT_LEAVE, "Esc"},
	{KEYS_EVERYWHERE, ACT_CLOSE, "q F10"},
	{KEYS_EVERYWHERE, ACT_QUIT, "Q"},
	{KEYS_EVERYWHERE, ACT_SUSPEND, "^Z"},
	{KEYS_EVERYWHERE, ACT_REDRAW, "^L"},
};

static void bind_keys(struct keymap *k, enum place_of_key place, enum action action, struct str keys)
{
	struct str word;
	while (str_next_piece(&keys, ' ', &word)) {
		struct binding b = {.place = place, .action = action};
		if (!chord_read(word, &b.chord))
			die("the built-in keymap names no key: %.*s", STR_ARG(word));
		vec_push(k, b);
	}
}

void keymap_init(struct keymap *k)
{
	*k = (struct keymap){0};
	for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
		bind_keys(k, defaults[i].place, defaults[i].action, str_of(defaults[i].keys));
}

void keymap_done(struct keymap *k)
{
	vec_done(k);
}

static const struct binding *find_in(const struct keymap *k, enum place_of_key place, struct chord c)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct binding *b = &k->v[i];
		if (b->place == place && b->chord.key == c.key && b->chord.then == c.then)
			return b;
	}
	return NULL;
}

static bool begins_chord(const struct keymap *k, enum place_of_key place, uint32_t key)
{
	for (size_t i = 0; i < k->n; i++) {
		if (k->v[i].place == place && k->v[i].chord.then && k->v[i].chord.key == key)
			return true;
	}
	return false;
}

enum action keymap_find(const struct keymap *k, const enum place_of_key *places, uint32_t before,
	uint32_t key, bool *prefix)
{
	struct chord chord = before ? (struct chord){before, key} : (struct chord){key, 0};
	*prefix = false;
	for (; *places != KEYS_PLACES_END; places++) {
		const struct binding *b = find_in(k, *places, chord);
		if (b)
			return b->action;
		if (!before && begins_chord(k, *places, key)) {
			*prefix = true;
			return ACT_NONE;
		}
	}
	return ACT_NONE;
}

void keymap_key(const struct keymap *k, const enum place_of_key *places, enum action action,
	struct buf *out)
{
	for (; *places != KEYS_PLACES_END; places++) {
		for (size_t i = 0; i < k->n; i++) {
			if (k->v[i].place == *places && k->v[i].action == action) {
				chord_name(out, k->v[i].chord);
				return;
			}
		}
	}
}

void keymap_keys(const struct keymap *k, enum place_of_key place, enum action action,
	struct buf *out)
{
	size_t before = out->n;
	for (size_t i = 0; i < k->n; i++) {
		if (k->v[i].place != place || k->v[i].action != action)
			continue;
		buf_puts(out, out->n > before ? " " : "");
		chord_name(out, k->v[i].chord);
	}
}

const char *keymap_place_name(enum place_of_key place)
{
	static const char *const names[] = {"Everywhere", "Moving, in list and reader",
		"Files, in list and reader", "List", "Reader", "Form", "Within a text", "Before a change"};
	return names[place];
}
