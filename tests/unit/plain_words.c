/* `roster --plain` offers the same actions as the screen: each of the table has an order in one of its places, or there
 * is a reason why it makes no sense without a screen. */
#include "tests/t.h"

#include "ui/plain.h"

static const struct wording_row *const tables[] = {plain_list_words, plain_field_words,
	plain_grid_words, plain_history_words, plain_commit_words};

enum { TABLES = sizeof tables / sizeof *tables };

/* Why there is no order for it. */
static const struct {
	enum action first, last;
	const char *why;
} senseless[] = {
	{ACT_HALF_DOWN, ACT_HALF_UP, "a number goes anywhere, Enter goes on after a screenful"},
	{ACT_PAGE_UP, ACT_PAGE_UP, "a number goes anywhere, Enter goes on after a screenful"},
	{ACT_PREVIEW_DOWN, ACT_PREVIEW_UP, "nothing stands beside the list"},
	{ACT_DROP_MARKS, ACT_DROP_MARKS, "mark-others and mark take them off"},
	{ACT_EDIT_MARKED, ACT_EDIT_MARKED, "edit-fields is about what is marked"},
	{ACT_BACK, ACT_BACK, "what is read is said to its end"},
	{ACT_NEXT_PANE, ACT_PREVIOUS_PANE, "there are no panes"},
	{ACT_ZOOM, ACT_DIVIDER_RIGHT, "there are no panes"},
	{ACT_FIND_NEXT, ACT_PREVIOUS_HEADING,
		"all matches and headings are said with their numbers"},
	{ACT_NEXT_LINK, ACT_PREVIOUS_LINK, "all links are said with their numbers"},
	{ACT_CODE_LEFT, ACT_WRAP_CODE, "lines are said whole"},
	{ACT_COPY_CODE, ACT_COPY_CODE, "no window has a top; source NUMBER LINE says it as it is"},
	{ACT_NEXT_CHANGE, ACT_PREVIOUS_CHANGE, "nothing stays in sight that could change there"},
	{ACT_SORT_COLUMN, ACT_SORT_COLUMN, "there are no columns; sort-cost and can:execute do it"},
	{ACT_THEMES, ACT_THEMES, "there are no colours"},
	{ACT_SUSPEND, ACT_SUSPEND, "the terminal does it"},
	{ACT_CELL_LEFT, ACT_CELL_RIGHT, "a cell is named by file and field"},
	{ACT_NEW_LINE, ACT_NEW_LINE, "a long text is typed line by line"},
	{ACT_ACCEPT, ACT_ACCEPT, "y answers the question"},
	{ACT_MOUSE, ACT_MOUSE, "there is no mouse"},
	{ACT_TEXT_LEFT, ACT_CUT_TO_END, "a line is edited by the terminal"},
};

static const char *reason(enum action a)
{
	for (size_t i = 0; i < sizeof senseless / sizeof *senseless; i++) {
		if (a >= senseless[i].first && a <= senseless[i].last)
			return senseless[i].why;
	}
	return NULL;
}

static bool has_order(enum action a)
{
	for (size_t i = 0; i < TABLES; i++) {
		for (const struct wording_row *row = tables[i]; row->action != ACT_NONE; row++) {
			if (row->action == a)
				return true;
		}
	}
	return false;
}

static void test_all_actions(void)
{
	for (int a = ACT_NONE + 1; a < ACTION_END; a++) {
		bool ordered = has_order((enum action)a);
		const char *why = reason((enum action)a);
		OK(ordered || why, action_name((enum action)a));
		OK(!ordered || !why, "  not both an order and a reason to have none");
	}
}

/* What the help tells to type is taken for that action. */
static void test_read_back(const struct wording *w)
{
	for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
		struct buf best = {0};
		struct order by_word, by_name;
		wording_of(w, row->action, &best);
		OK(wording_read(w, buf_str(&best), &by_word) && by_word.action == row->action,
			buf_text(&best));
		OK(wording_read(w, str_of(action_name(row->action)), &by_name) &&
				by_name.action == row->action,
			"  and its name");
		buf_done(&best);
	}
}

int main(void)
{
	static const enum key_place places[TABLES][6] = {{PLACE_LIST, PLACE_FILES, PLACE_MOVING,
								 PLACE_READER, PLACE_EVERYWHERE,
								 PLACES_END},
		{PLACE_FORM, PLACE_FILES, PLACE_EVERYWHERE, PLACES_END},
		{PLACE_GRID, PLACE_EVERYWHERE, PLACES_END},
		{PLACE_HISTORY, PLACE_EVERYWHERE, PLACES_END},
		{PLACE_COMMIT, PLACE_EVERYWHERE, PLACES_END}};
	struct keymap k;
	keymap_init(&k);
	test_all_actions();
	for (size_t i = 0; i < TABLES; i++)
		test_read_back(&(struct wording){tables[i], places[i], &k});
	keymap_done(&k);
	return t_end();
}
