/* The list's filter, while it is typed, and its order. */
#include "ui/screen/browse.h"

#include "base/utf8.h"
#include "ui/screen/terms.h"

void browse_begin_filter(struct browse *b)
{
	b->filtering = true;
	b->offered = b->filter.text.n > 0;
	entry_go(&b->filter, ENTRY_END);
	b->panes.focus = PANE_LIST;
}

void browse_end_filter(struct browse *b, bool keep)
{
	b->filtering = b->offered = false;
	if (!keep)
		entry_set(&b->filter, STR(""));
	b->stale = true;
}

void browse_filter_put(struct browse *b, struct str text)
{
	terms_replace(&b->filter, &b->offered);
	entry_put_line(&b->filter, text);
	b->stale = true;
	/* The best fit comes first: that is where one wants to be. */
	b->goes_first = true;
}

bool browse_filter_act(struct browse *b, enum action a)
{
	if (!b->filtering)
		return false;
	if (a == ACT_COMPLETE) {
		b->offered = false;
		if (terms_complete(b->screen.ctx, &b->filter)) {
			b->stale = true;
			b->goes_first = true;
		}
		return true;
	}
	if (!terms_edit(&b->filter, &b->offered, a))
		return false;
	b->stale = true;
	return true;
}

void browse_filter_type(struct browse *b, uint32_t key)
{
	struct buf text = {0};
	if (key == KEYS_ENTER) {
		browse_end_filter(b, true);
	} else if (key == KEYS_UP || key == KEYS_DOWN) {
		browse_catch_up(b);
		list_act(&b->list, key == KEYS_UP ? ACT_MOVE_UP : ACT_MOVE_DOWN);
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		browse_filter_put(b, buf_str(&text));
	}
	buf_done(&text);
}

/* --- order ------------------------------------------------------------------------------------ */

bool browse_sort_act(struct browse *b, enum action a)
{
	if (!work_sort(b->screen.ctx, &b->query, a))
		return false;
	b->stale = true;
	return true;
}

void browse_recall(struct browse *b)
{
	const struct remember *r = &b->screen.ctx->remember;
	char key[] = "divider-0";
	work_recall_sort(b->screen.ctx, &b->query);
	b->query.tree = str_is(remember_get(r, "tree"), "yes");
	b->panes.zoomed = str_is(remember_get(r, "zoom"), "yes");
	for (int i = 0; i < PANES_WIDTHS; i++) {
		key[sizeof key - 2] = (char)('0' + i);
		b->panes.dividers[i] = remember_number(r, key);
	}
}

/* A zoomed text is one that is being read: only a list that has the whole window is a way to look at lists. */
void browse_keep(const struct browse *b)
{
	struct remember *r = &b->screen.ctx->remember;
	char key[] = "divider-0";
	bool zoomed = b->panes.zoomed && b->panes.focus == PANE_LIST;
	work_keep_sort(b->screen.ctx, &b->query);
	remember_set(r, "tree", b->query.tree ? "yes" : "");
	remember_set(r, "zoom", zoomed ? "yes" : "");
	for (int i = 0; i < PANES_WIDTHS; i++) {
		key[sizeof key - 2] = (char)('0' + i);
		remember_set_number(r, key, b->panes.dividers[i]);
	}
}
