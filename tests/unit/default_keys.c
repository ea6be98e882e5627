/* The default keys that users may rely on lead to their actions, in their places. A row without an action is one
 * that is not there yet: it fails when its key comes to mean something, and is then to be given its action. */
#include "tests/t.h"
#include "ui/term/keymap.h"

static const enum key_place list[] = {PLACE_LIST, PLACE_FILES, PLACE_MOVING, PLACE_EVERYWHERE,
	PLACES_END};
static const enum key_place reader[] = {PLACE_READER, PLACE_FILES, PLACE_MOVING, PLACE_EVERYWHERE,
	PLACES_END};
static const enum key_place form[] = {PLACE_TEXT, PLACE_FORM, PLACE_EVERYWHERE, PLACES_END};
static const enum key_place form_long[] = {PLACE_TEXT, PLACE_LONG, PLACE_FORM, PLACE_EVERYWHERE,
	PLACES_END};
static const enum key_place form_line[] = {PLACE_TEXT, PLACE_LINE, PLACE_FORM, PLACE_EVERYWHERE,
	PLACES_END};

struct row {
	const char *keys, *action; /* names apart by blanks; NULL: not yet */
};

static const struct row in_both[] = {
	{"j Down", "move-down"},
	{"k Up", "move-up"},
	{"g Home", "move-first"},
	{"G End", "move-last"},
	{"^D", "half-down"},
	{"^U", "half-up"},
	{"^F PgDn", "page-down"},
	{"^B PgUp", "page-up"},
	{"1", "view-rendered"},
	{"2", "view-source"},
	{"3", "view-problems"},
	{"n", "find-next"},
	{"N", "find-previous"},
	{"^G", "search-bodies"},
	{"]", "next-problem"},
	{"[", "previous-problem"},
	{"f", "fix"},
	{"e F2", "edit-fields"},
	{"E", "edit-file"},
	{"y,p", "copy-path"},
	{"y,n", "copy-name"},
	{"y,d", "copy-description"},
	{"y,b", "copy-body"},
	{"u", "undo"},
	{"^R", "redo"},
	{"R", "reread"},
	{":", "actions"},
	{"? F1", "help"},
	{"Esc", "leave"},
	{"q", "close"},
	{"Q", "quit"},
	{"4", "view-diff"},
	{"5", "view-can-do"},
	{"6", "history"},
	{"a", "add"},
	{"r", "rename"},
	{"m", "move-file"},
	{"x", "disable"},
	{"d", "delete"},
	{"c", "before-commit"},
	{"H", "history"},
};

static const struct row in_list[] = {
	{"J", "preview-down"},
	{"K", "preview-up"},
	{"Enter l Right", "read"},
	{"h Left", "fold"},
	{"Tab", "next-pane"},
	{"Shift-Tab", "previous-pane"},
	{"z", "zoom"},
	{"<", "divider-left"},
	{">", "divider-right"},
	{"W", "powers"},
	{"/", "filter"},
	{"!", "only-problems"},
	{"s,p", "sort-path"},
	{"s,n", "sort-name"},
	{"t", "tree"},
	{"Space", "mark"},
	{"v", "mark-range"},
	{"*", "mark-others"},
	{".", "show-all"},
};

static const struct row in_reader[] = {
	{"h Left", "back"},
	{"Tab", "next-link"},
	{"Shift-Tab", "previous-link"},
	{"/", "search"},
	{"Space", "page-down"},
	{"b", "page-up"},
	{"o", "outline"},
	{"}", "next-heading"},
	{"{", "previous-heading"},
	{")", "next-change"},
	{"(", "previous-change"},
	{"I", "show-hidden"},
};

static const struct row in_long[] = {{"Enter", "new-line"}, {"Tab", "next-field"}};
static const struct row in_line[] = {{"Enter Tab", "next-field"}};

static const struct row in_form[] = {
	{"Tab", "next-field"},
	{"Shift-Tab", "previous-field"},
	{"Down", "move-down"},
	{"Up", "move-up"},
	{"Enter", "choose"},
	{"Space", "toggle"},
	{"^A Home", "text-start"},
	{"^E End", "text-end"},
	{"Left", "text-left"},
	{"Right", "text-right"},
	{"^W", "cut-word"},
	{"^U", "cut-to-start"},
	{"^K", "cut-to-end"},
	{"Backspace ^H", "cut-back"},
	{"Del ^D", "cut-here"},
	{"^_", "undo"},
	{"^R", "redo"},
	{"^X,^E", "field-editor"},
	{"^X,^R", "field-reset"},
	{"^X,^F", "field-fix"},
	{"^T", "field-raw"},
	{"^O", "show-changes"},
	{"^S", "save"},
	{"Esc", "leave"},
	{"F1", "help"},
};

/* "y,p": the second key after the first, which alone does nothing. */
static enum action action_of(const struct keymap *k, const enum key_place *places, struct str keys)
{
	struct str name;
	uint32_t before = 0, key;
	enum action found = ACT_NONE;
	while (str_next_piece(&keys, ',', &name)) {
		bool begins;
		if (!key_read(name, &key))
			return ACTION_END;
		found = keymap_find(k, places, before, key, &begins);
		before = key;
	}
	return found;
}

static void check_row(const struct keymap *k, const enum key_place *places, const struct row *row,
	const char *where)
{
	struct str keys = str_of(row->keys), key;
	while (str_next_piece(&keys, ' ', &key)) {
		struct buf what = {0};
		enum action found = action_of(k, places, key);
		buf_printf(&what, "%s: %.*s: %s", where, STR_ARG(key),
			row->action ? row->action : "not there yet");
		OK(found != ACTION_END &&
				!strcmp(action_name(found), row->action ? row->action : "none"),
			buf_text(&what));
		buf_done(&what);
	}
}

static void check_rows(const enum key_place *places, const struct row *rows, size_t n,
	const char *where)
{
	struct keymap k;
	keymap_init(&k);
	for (size_t i = 0; i < n; i++)
		check_row(&k, places, &rows[i], where);
	keymap_done(&k);
}

int main(void)
{
	check_rows(list, in_both, sizeof in_both / sizeof *in_both, "list");
	check_rows(reader, in_both, sizeof in_both / sizeof *in_both, "reader");
	check_rows(list, in_list, sizeof in_list / sizeof *in_list, "list");
	check_rows(reader, in_reader, sizeof in_reader / sizeof *in_reader, "reader");
	check_rows(form, in_form, sizeof in_form / sizeof *in_form, "form");
	check_rows(form_long, in_long, sizeof in_long / sizeof *in_long, "a long text");
	check_rows(form_line, in_line, sizeof in_line / sizeof *in_line, "a line");
	return t_end();
}
