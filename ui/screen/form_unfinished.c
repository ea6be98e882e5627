#include "ui/screen/form.h"

static bool is_being_typed(const struct form *f, const struct edited *row)
{
	return row && !fields_is_blank(row) && fields_changed(&f->fields, f->focus) &&
		row->entry.caret == entry_text(&row->entry).n;
}

void form_judge_unfinished(struct form *f)
{
	const struct edited *row = form_focused(f);
	unfinished_clear(&f->unfinished);
	if (!is_being_typed(f, row) ||
		!(problems_count(&row->problems, SEVERITY_ERROR) ||
			problems_count(&row->problems, SEVERITY_WARNING)))
		return;
	const struct typed typed = {&f->fields, row, entry_text(&row->entry), &row->problems,
		{f->fields.kind, f->screen.ctx->store, f->id, &f->ahead.doc}};
	unfinished_judge(&f->unfinished, &typed);
}
