#include "ui/screen/choices.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"

static void add_new(struct pick *p, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool listed = false;
		for (size_t k = 0; k < p->items.n && !listed; k++)
			listed = str_eq(p->items.v[k].text, words[i]);
		if (!listed)
			pick_add(p, words[i], false);
	}
}

/* What is chosen first, in its order; then the usual tools, then all that are known. */
static void choose_many(struct pick *p, const struct edited *row, const struct host *host)
{
	struct items chosen = {0};
	pick_begin(p, true, true);
	items_split(entry_text(&row->entry), ", \t\n", &chosen);
	for (size_t i = 0; i < chosen.n; i++)
		pick_add(p, chosen.v[i], true);
	add_new(p, row->field.choices.v, row->field.choices.n);
	if (host)
		add_new(p, host->tools.known.v, host->tools.known.n);
	vec_done(&chosen);
}

static void choose_one(struct pick *p, const struct edited *row)
{
	struct str now = str_trim(entry_text(&row->entry));
	pick_begin(p, false, row->field.open);
	bool found = false;
	for (size_t i = 0; i < row->field.choices.n; i++) {
		bool is_now = str_eq(row->field.choices.v[i], now);
		pick_add(p, row->field.choices.v[i], is_now);
		found = found || is_now;
	}
	if (!found && now.n)
		pick_add(p, now, true);
	if (!row->field.required)
		pick_add(p, TR("(not set)"), now.n == 0);
}

bool choices_open(struct pick *p, const struct edited *row, const struct host *host)
{
	if (row->raw)
		return false;
	if (row->field.widget == WIDGET_TOOLS)
		choose_many(p, row, host);
	else if (row->field.widget == WIDGET_CHOICE && row->field.choices.n)
		choose_one(p, row);
	else
		return false;
	pick_ready(p);
	return true;
}

void choices_taken(const struct pick *p, struct buf *out)
{
	size_t start = out->n;
	if (!p->many) {
		struct str choice = pick_choice(p);
		buf_put(out, str_is(choice, tr("(not set)")) ? STR("") : choice);
	}
	for (size_t i = 0; p->many && i < p->items.n; i++) {
		if (!p->items.v[i].chosen)
			continue;
		buf_puts(out, out->n > start ? ", " : "");
		buf_put(out, p->items.v[i].text);
	}
}
