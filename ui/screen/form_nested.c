#include "ui/screen/form.h"

#include "ui/screen/fields_nested.h"

bool form_on_group(const struct form *f)
{
	const struct edited *row = form_focused(f);
	return row && nested_is_group(row) && entry_text(&row->entry).n;
}

/* Rows came in behind row `at`: those further down have other numbers now. */
static void move_numbers(struct form *f, size_t at, size_t more)
{
	for (size_t i = 0; i < f->steps.n; i++)
		f->steps.v[i] += f->steps.v[i] > at ? more : 0;
	for (size_t i = 0; i < f->clashes.n; i++)
		f->clashes.v[i] += f->clashes.v[i] > at ? more : 0;
}

void form_fold(struct form *f, bool open)
{
	const struct doc *d = form_doc(f);
	if (!d)
		return;
	move_numbers(f, f->focus, nested_fold(&f->fields, f->focus, open, d));
	form_arrange(f);
}

void form_act_on_group(struct form *f, enum action a)
{
	bool open = form_focused(f)->nest.open;
	if (a == ACT_TOGGLE)
		form_fold(f, !open);
	else if (a == ACT_UNFOLD || a == ACT_TEXT_RIGHT)
		form_fold(f, true);
	else if (a == ACT_TEXT_LEFT)
		form_fold(f, false);
	else if (a == ACT_CUT_BACK || a == ACT_CUT_HERE || a == ACT_CUT_WORD ||
		a == ACT_CUT_TO_START || a == ACT_CUT_TO_END)
		form_set_text(f, STR(""));
}

size_t form_next_row(const struct form *f, size_t row, int step)
{
	size_t n = f->fields.rows.n;
	do
		row = (row + n + (size_t)step) % n;
	while (nested_hidden(&f->fields, row));
	return row;
}
