#include "ui/screen/terms.h"

#include "base/words.h"
#include "store/complete.h"
#include "ui/widget/textbox.h"

enum { MOST_NAMED = 12 };

/* What the term may become, for the message row. */
static void name_choices(struct ctx *c, const struct completion *all)
{
	struct buf text = {0};
	for (size_t i = 0; i < all->n && i < MOST_NAMED; i++)
		buf_printf(&text, "%s%.*s", i ? "  " : "", STR_ARG(all->v[i]));
	if (all->n > MOST_NAMED)
		buf_printf(&text, tr("  and %zu more"), all->n - MOST_NAMED);
	ctx_note(c, ROLE_MESSAGE, "%.*s", STR_ARG(buf_str(&text)));
	buf_done(&text);
}

bool terms_complete(struct ctx *c, struct entry *filter)
{
	struct completion all = {0};
	complete_term(&all, c->store, str_cut(entry_text(filter), 0, filter->caret));
	bool more = all.more.n > 0;
	if (more)
		entry_put(filter, all.more);
	if (all.n == 0)
		ctx_note(c, ROLE_MESSAGE, "nothing begins so");
	else if (all.n > 1)
		name_choices(c, &all);
	completion_done(&all);
	return more;
}

void terms_replace(struct entry *filter, bool *offered)
{
	if (*offered)
		entry_set(filter, STR(""));
	*offered = false;
}

bool terms_edit(struct entry *filter, bool *offered, enum action a)
{
	bool began, cuts = textbox_cuts(a);
	if (*offered && cuts) {
		terms_replace(filter, offered);
		return true;
	}
	bool done = textbox_act(filter, a, &began);
	*offered = *offered && !done;
	return done;
}
