#include "ui/term/keymap.h"

#include "base/mem.h"
#include "base/vec.h"
#include "base/words.h"

/* The defaults: fixed by the contract; more may be added. */
static const struct {
	enum key_place place;
	enum action action;
	const char *keys;
} defaults[] = {
	{PLACE_MOVING, ACT_MOVE_DOWN, "j,Down"},
	{PLACE_MOVING, ACT_MOVE_UP, "k,Up"},
	{PLACE_MOVING, ACT_MOVE_FIRST, "g,Home"},
	{PLACE_MOVING, ACT_MOVE_LAST, "G,End"},
	{PLACE_MOVING, ACT_HALF_DOWN, "^D"},
	{PLACE_MOVING, ACT_HALF_UP, "^U"},
	{PLACE_MOVING, ACT_PAGE_DOWN, "^F,PgDn"},
	{PLACE_MOVING, ACT_PAGE_UP, "^B,PgUp"},
	{PLACE_MOVING, ACT_FIND_NEXT, "n"},
	{PLACE_MOVING, ACT_FIND_PREVIOUS, "N"},
	{PLACE_MOVING, ACT_VIEW_RENDERED, "1"},
	{PLACE_MOVING, ACT_VIEW_SOURCE, "2"},
	{PLACE_MOVING, ACT_VIEW_PROBLEMS, "3"},
	{PLACE_FILES, ACT_VIEW_DIFF, "4"},
	{PLACE_FILES, ACT_HISTORY, "H,6"},
	{PLACE_FILES, ACT_COMMIT_SCREEN, "c"},
	{PLACE_MOVING, ACT_VIEW_CAN_DO, "5"},
	{PLACE_FILES, ACT_WRAP_CODE, "w"},
	{PLACE_FILES, ACT_EDIT_FIELDS, "e,F2"},
	{PLACE_FILES, ACT_EDIT_FILE, "E"},
	{PLACE_FILES, ACT_FIX, "f"},
	{PLACE_FILES, ACT_FIX_ALL, "F"},
	{PLACE_FILES, ACT_NEXT_PROBLEM, "]"},
	{PLACE_FILES, ACT_PREVIOUS_PROBLEM, "["},
	{PLACE_FILES, ACT_ADD, "a"},
	{PLACE_FILES, ACT_RENAME, "r"},
	{PLACE_FILES, ACT_MOVE_FILE, "m"},
	{PLACE_FILES, ACT_DISABLE, "x"},
	{PLACE_FILES, ACT_TRASH, "d"},
	{PLACE_FILES, ACT_UNDO, "u"},
	{PLACE_FILES, ACT_REDO, "^R"},
	{PLACE_FILES, ACT_COPY_PATH, "y p"},
	{PLACE_FILES, ACT_COPY_NAME, "y n"},
	{PLACE_FILES, ACT_COPY_DESCRIPTION, "y d"},
	{PLACE_FILES, ACT_COPY_BODY, "y b"},
	{PLACE_FILES, ACT_REREAD, "R,F5"},
	{PLACE_FOLDED, ACT_UNFOLD, "Enter,l,Right"},
	{PLACE_LIST, ACT_READ, "Enter,l,Right"},
	{PLACE_LIST, ACT_FOLD, "h,Left"},
	{PLACE_LIST, ACT_FILTER, "/"},
	{PLACE_LIST, ACT_PREVIEW_DOWN, "J"},
	{PLACE_LIST, ACT_PREVIEW_UP, "K"},
	{PLACE_LIST, ACT_NEXT_PANE, "Tab"},
	{PLACE_LIST, ACT_PREVIOUS_PANE, "Shift-Tab"},
	{PLACE_LIST, ACT_ONLY_PROBLEMS, "!"},
	{PLACE_LIST, ACT_TREE, "t"},
	{PLACE_LIST, ACT_SHOW_ALL, "."},
	{PLACE_LIST, ACT_SEARCH_BODIES, "^G"},
	{PLACE_LIST, ACT_ALL_PROBLEMS, "P"},
	{PLACE_LIST, ACT_POWERS, "W"},
	{PLACE_LIST, ACT_SORT_NAME, "s n"},
	{PLACE_LIST, ACT_SORT_MODEL, "s m"},
	{PLACE_LIST, ACT_SORT_TOOLS, "s t"},
	{PLACE_LIST, ACT_SORT_COST, "s c"},
	{PLACE_LIST, ACT_SORT_USE, "s u"},
	{PLACE_LIST, ACT_SORT_AGE, "s a"},
	{PLACE_LIST, ACT_SORT_VERDICT, "s v"},
	{PLACE_LIST, ACT_SORT_KIND, "s k"},
	{PLACE_LIST, ACT_SORT_PATH, "s p"},
	{PLACE_LIST, ACT_MARK, "Space"},
	{PLACE_LIST, ACT_MARK_RANGE, "v"},
	{PLACE_LIST, ACT_MARK_OTHERS, "*"},
	{PLACE_LIST, ACT_ZOOM, "z"},
	{PLACE_LIST, ACT_DIVIDER_LEFT, "<"},
	{PLACE_LIST, ACT_DIVIDER_RIGHT, ">"},
	{PLACE_FILTERED, ACT_DROP_FILTER, "Esc"},
	{PLACE_MARKED, ACT_DROP_MARKS, "Esc"},
	{PLACE_MARKED, ACT_EDIT_MARKED, "e,F2"},
	{PLACE_FILTER, ACT_COMPLETE, "Tab"},
	{PLACE_READER, ACT_SEARCH_BODIES, "^G"},
	{PLACE_READER, ACT_SEARCH, "/"},
	{PLACE_READER, ACT_PAGE_DOWN, "Space"},
	{PLACE_READER, ACT_PAGE_UP, "b"},
	{PLACE_READER, ACT_NEXT_HEADING, "}"},
	{PLACE_READER, ACT_PREVIOUS_HEADING, "{"},
	{PLACE_READER, ACT_OUTLINE, "o"},
	{PLACE_READER, ACT_NEXT_LINK, "Tab"},
	{PLACE_READER, ACT_PREVIOUS_LINK, "Shift-Tab"},
	{PLACE_READER, ACT_FOLLOW, "Enter"},
	{PLACE_READER, ACT_NEXT_CHANGE, ")"},
	{PLACE_READER, ACT_PREVIOUS_CHANGE, "("},
	{PLACE_READER, ACT_CODE_LEFT, "<"},
	{PLACE_READER, ACT_CODE_RIGHT, ">"},
	{PLACE_READER, ACT_SHOW_HIDDEN, "I"},
	{PLACE_READER, ACT_COPY_CODE, "y c"},
	{PLACE_READER, ACT_BACK, "h,Left"},
	{PLACE_LONG, ACT_NEW_LINE, "Enter"},
	{PLACE_LINE, ACT_NEXT_FIELD, "Enter"},
	{PLACE_FORM, ACT_NEXT_FIELD, "Tab"},
	{PLACE_FORM, ACT_MOVE_DOWN, "Down"},
	{PLACE_FORM, ACT_PREVIOUS_FIELD, "Shift-Tab"},
	{PLACE_FORM, ACT_MOVE_UP, "Up"},
	{PLACE_FORM, ACT_CHOOSE, "Enter"},
	{PLACE_FORM, ACT_TOGGLE, "Space"},
	{PLACE_FORM, ACT_SHOW_CHANGES, "^O"},
	{PLACE_FORM, ACT_SAVE, "^S"},
	{PLACE_FORM, ACT_UNDO, "^_"},
	{PLACE_FORM, ACT_REDO, "^R"},
	{PLACE_FORM, ACT_FIELD_FIX, "^X ^F"},
	{PLACE_FORM, ACT_FIELD_RESET, "^X ^R"},
	{PLACE_FORM, ACT_FIELD_EDITOR, "^X ^E"},
	{PLACE_FORM, ACT_FIELD_RAW, "^T"},
	{PLACE_FORM, ACT_PAGE_DOWN, "PgDn"},
	{PLACE_FORM, ACT_PAGE_UP, "PgUp"},
	{PLACE_TEXT, ACT_TEXT_LEFT, "Left"},
	{PLACE_TEXT, ACT_TEXT_RIGHT, "Right"},
	{PLACE_TEXT, ACT_TEXT_WORD_LEFT, "^Left"},
	{PLACE_TEXT, ACT_TEXT_WORD_RIGHT, "^Right"},
	{PLACE_TEXT, ACT_TEXT_START, "^A,Home"},
	{PLACE_TEXT, ACT_TEXT_END, "^E,End"},
	{PLACE_TEXT, ACT_CUT_BACK, "Backspace,^H"},
	{PLACE_TEXT, ACT_CUT_HERE, "Del,^D"},
	{PLACE_TEXT, ACT_CUT_WORD, "^W"},
	{PLACE_TEXT, ACT_CUT_TO_START, "^U"},
	{PLACE_TEXT, ACT_CUT_TO_END, "^K"},
	{PLACE_TEXT, ACT_HELP, "F1"},
	{PLACE_TEXT, ACT_CLOSE, "F10"},
	{PLACE_REVIEW, ACT_ACCEPT, "Enter"},
	{PLACE_REVIEW, ACT_FIX_ALL, "F"},
	{PLACE_REVIEW, ACT_SAVE, "^S"},
	{PLACE_REVIEW, ACT_SHOW_CHANGES, "^O"},
	{PLACE_REVIEW, ACT_WRAP_CODE, "w"},
	{PLACE_HITS, ACT_READ, "Enter,l,Right"},
	{PLACE_HITS, ACT_BACK, "h,Left"},
	{PLACE_HITS, ACT_SEARCH, "/"},
	{PLACE_HITS, ACT_NEXT_PROBLEM, "]"},
	{PLACE_HITS, ACT_PREVIOUS_PROBLEM, "["},
	{PLACE_POWERS, ACT_READ, "Enter"},
	{PLACE_POWERS, ACT_CELL_LEFT, "h,Left,Shift-Tab"},
	{PLACE_POWERS, ACT_CELL_RIGHT, "l,Right,Tab"},
	{PLACE_POWERS, ACT_SORT_COLUMN, "s"},
	{PLACE_POWERS, ACT_FILTER, "/"},
	{PLACE_POWERS, ACT_MARK, "Space"},
	{PLACE_POWERS, ACT_MARK_OTHERS, "*"},
	{PLACE_POWERS, ACT_EDIT_FIELDS, "e,F2"},
	{PLACE_POWERS, ACT_POWERS, "W"},
	{PLACE_GRID, ACT_EDIT_CELL, "Enter,e"},
	{PLACE_GRID, ACT_CELL_LEFT, "h,Left,Shift-Tab"},
	{PLACE_GRID, ACT_CELL_RIGHT, "l,Right,Tab"},
	{PLACE_GRID, ACT_FILL_DOWN, "D"},
	{PLACE_GRID, ACT_REPLACE, "r"},
	{PLACE_GRID, ACT_CLEAR_CELL, "x,Del"},
	{PLACE_GRID, ACT_FIELD_FIX, "f,^X ^F"},
	{PLACE_GRID, ACT_UNDO, "u,^_"},
	{PLACE_GRID, ACT_REDO, "^R"},
	{PLACE_GRID, ACT_SHOW_CHANGES, "^O"},
	{PLACE_GRID, ACT_SAVE, "^S"},
	{PLACE_COMMIT, ACT_STAGE, "Space"},
	{PLACE_COMMIT, ACT_STAGE_ALL, "a"},
	{PLACE_COMMIT, ACT_SWITCH_DIFF, "Tab"},
	{PLACE_COMMIT, ACT_UNFOLD, "l,Right"},
	{PLACE_COMMIT, ACT_FOLD, "h,Left"},
	{PLACE_COMMIT, ACT_DISCARD, "d"},
	{PLACE_COMMIT, ACT_UNDO, "u,^_"},
	{PLACE_COMMIT, ACT_COMMIT_MESSAGE, "c"},
	{PLACE_COMMIT, ACT_COMMIT, "^S"},
	{PLACE_COMMIT, ACT_READ, "Enter"},
	{PLACE_COMMIT, ACT_PREVIEW_DOWN, "J"},
	{PLACE_COMMIT, ACT_PREVIEW_UP, "K"},
	{PLACE_COMMIT, ACT_CODE_LEFT, "<"},
	{PLACE_COMMIT, ACT_CODE_RIGHT, ">"},
	{PLACE_COMMIT, ACT_WRAP_CODE, "w"},
	{PLACE_COMMIT, ACT_REREAD, "R,F5"},
	{PLACE_HISTORY, ACT_READ, "Enter"},
	{PLACE_HISTORY, ACT_SWITCH_DIFF, "Tab"},
	{PLACE_HISTORY, ACT_UNFOLD, "l,Right"},
	{PLACE_HISTORY, ACT_FOLD, "h,Left"},
	{PLACE_HISTORY, ACT_RESTORE, "r"},
	{PLACE_HISTORY, ACT_UNDO, "u"},
	{PLACE_HISTORY, ACT_REDO, "^R"},
	{PLACE_HISTORY, ACT_PREVIEW_DOWN, "J"},
	{PLACE_HISTORY, ACT_PREVIEW_UP, "K"},
	{PLACE_HISTORY, ACT_CODE_LEFT, "<"},
	{PLACE_HISTORY, ACT_CODE_RIGHT, ">"},
	{PLACE_HISTORY, ACT_WRAP_CODE, "w"},
	{PLACE_EVERYWHERE, ACT_HELP, "?,F1"},
	{PLACE_EVERYWHERE, ACT_ACTIONS_BY_NAME, ":"},
	{PLACE_EVERYWHERE, ACT_LEAVE, "Esc"},
	{PLACE_EVERYWHERE, ACT_CLOSE, "q,F10"},
	{PLACE_EVERYWHERE, ACT_QUIT, "Q,^C"},
	{PLACE_EVERYWHERE, ACT_SUSPEND, "^Z"},
	{PLACE_EVERYWHERE, ACT_REDRAW, "^L"},
	{PLACE_MOVING, ACT_THEMES, "T"},
	{PLACE_MOVING, ACT_MOUSE, "M"},
	{PLACE_FORM, ACT_MOUSE, "^X m"},
};

static void bind_keys(struct keymap *k, enum key_place place, enum action action, struct str keys)
{
	struct str word;
	while (str_next_piece(&keys, ',', &word)) {
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

static const struct binding *find_in(const struct keymap *k, enum key_place place, struct chord c)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct binding *b = &k->v[i];
		if (b->place == place && b->chord.key == c.key && b->chord.then == c.then)
			return b;
	}
	return NULL;
}

static bool begins_chord(const struct keymap *k, enum key_place place, uint32_t key)
{
	for (size_t i = 0; i < k->n; i++) {
		if (k->v[i].place == place && k->v[i].chord.then && k->v[i].chord.key == key)
			return true;
	}
	return false;
}

enum action keymap_find(const struct keymap *k, const enum key_place *places, uint32_t before,
	uint32_t key, bool *prefix)
{
	struct chord chord = before ? (struct chord){before, key} : (struct chord){key, 0};
	*prefix = false;
	for (; *places != PLACES_END; places++) {
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

void keymap_key(const struct keymap *k, const enum key_place *places, enum action action,
	struct buf *out)
{
	for (; *places != PLACES_END; places++) {
		for (size_t i = 0; i < k->n; i++) {
			if (k->v[i].place == *places && k->v[i].action == action) {
				chord_name(out, k->v[i].chord);
				return;
			}
		}
	}
}

size_t keymap_next(const struct keymap *k, const enum key_place *places, uint32_t before,
	size_t from, struct binding *out)
{
	for (size_t i = from; i < k->n; i++) {
		const struct binding *b = &k->v[i];
		for (const enum key_place *p = places; *p != PLACES_END; p++) {
			if (b->place == *p && b->chord.then && b->chord.key == before) {
				*out = *b;
				return i + 1;
			}
		}
	}
	return 0;
}

void keymap_keys(const struct keymap *k, enum key_place place, enum action action, struct buf *out)
{
	size_t before = out->n;
	for (size_t i = 0; i < k->n; i++) {
		if (k->v[i].place != place || k->v[i].action != action)
			continue;
		buf_puts(out, out->n > before ? " " : "");
		chord_name(out, k->v[i].chord);
	}
}

const char *keymap_place_word(enum key_place place)
{
	static const char *const words[PLACES_END] = {[PLACE_EVERYWHERE] = "everywhere",
		[PLACE_MOVING] = "moving",
		[PLACE_FILES] = "files",
		[PLACE_FOLDED] = "folded",
		[PLACE_FILTERED] = "filtered",
		[PLACE_MARKED] = "marked",
		[PLACE_LIST] = "list",
		[PLACE_READER] = "reader",
		[PLACE_LONG] = "long",
		[PLACE_LINE] = "line",
		[PLACE_FORM] = "form",
		[PLACE_TEXT] = "text",
		[PLACE_FILTER] = "filter",
		[PLACE_REVIEW] = "review",
		[PLACE_HITS] = "hits",
		[PLACE_GRID] = "grid",
		[PLACE_COMMIT] = "commit",
		[PLACE_HISTORY] = "history",
		[PLACE_POWERS] = "powers"};
	return words[place];
}

const char *keymap_place_name(enum key_place place)
{
	static const char *const names[] = {N_("Everywhere"), N_("Moving, in list and reader"),
		N_("Files, in list and reader"), N_("List, on what is folded"),
		N_("List, while a filter is kept"), N_("List, while files are marked"), N_("List"),
		N_("Reader"), N_("Form, in a long text"), N_("Form, in a line"), N_("Form"),
		N_("Within a text"), N_("Within the filter"), N_("Before a change"),
		N_("Hits and problems of all files"), N_("Grid of marked files"),
		N_("Before a commit"), N_("History of a file"), N_("What agents may do")};
	return tr(names[place]);
}
