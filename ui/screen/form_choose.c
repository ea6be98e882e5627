#include "ui/screen/form.h"

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
void form_choose_many(struct form *f)
{
	const struct edited *row = form_focused(f);
	struct items chosen = {0};
	const struct host *host = f->fields.kind->host;
	pick_begin(&f->pick, true, true);
	items_split(entry_text(&row->entry), ", \t\n", &chosen);
	for (size_t i = 0; i < chosen.n; i++)
		pick_add(&f->pick, chosen.v[i], true);
	add_new(&f->pick, row->field.choices.v, row->field.choices.n);
	if (host)
		add_new(&f->pick, host->tools.known.v, host->tools.known.n);
	vec_done(&chosen);
	pick_ready(&f->pick);
}

void form_choose_one(struct form *f)
{
	const struct edited *row = form_focused(f);
	struct str now = str_trim(entry_text(&row->entry));
	pick_begin(&f->pick, false, row->field.open);
	bool found = false;
	for (size_t i = 0; i < row->field.choices.n; i++) {
		bool is_now = str_eq(row->field.choices.v[i], now);
		pick_add(&f->pick, row->field.choices.v[i], is_now);
		found = found || is_now;
	}
	if (!found && now.n)
		pick_add(&f->pick, now, true);
	if (!row->field.required)
		pick_add(&f->pick, TR("(not set)"), now.n == 0);
	pick_ready(&f->pick);
}

void form_take_choice(struct form *f)
{
	struct buf text = {0};
	if (!f->pick.many) {
		struct str choice = pick_choice(&f->pick);
		buf_put(&text, str_is(choice, tr("(not set)")) ? STR("") : choice);
	}
	for (size_t i = 0; f->pick.many && i < f->pick.items.n; i++) {
		if (!f->pick.items.v[i].chosen)
			continue;
		buf_puts(&text, text.n ? ", " : "");
		buf_put(&text, f->pick.items.v[i].text);
	}
	form_set_text(f, buf_str(&text));
	buf_done(&text);
}
