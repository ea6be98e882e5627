#include "ui/screen/form.h"

#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

static void wheel(struct form *f, const struct mouse *m)
{
	f->top += m->down * MOUSE_NOTCH;
	f->roams = true;
	form_arrange(f);
}

/* The row that is drawn there, its messages included; places.n: none. */
static size_t row_at(const struct form *f, const struct mouse *m)
{
	size_t i = 0;
	int line = m->y - f->body.y + f->top;
	if (!layout_holds(f->body, m->y, m->x))
		return f->places.n;
	while (i < f->places.n &&
		(line < f->places.v[i].y || line >= f->places.v[i].y + f->places.v[i].h))
		i++;
	return i;
}

static bool has_choices(const struct edited *row)
{
	enum widget widget = row->field.widget;
	return !row->raw &&
		(widget == WIDGET_TOOLS || widget == WIDGET_SWITCH ||
			(widget == WIDGET_CHOICE && row->field.choices.n));
}

/* What is hit is what is drawn: a row that comes into use may move. */
static void press(struct form *f, const struct mouse *m)
{
	size_t row = row_at(f, m);
	if (row >= f->places.n)
		return;
	bool had = row == f->focus;
	struct rect value = form_value_area(f, row);
	if (!had)
		form_go_to(f, row);
	struct edited *edited = form_focused(f);
	if (form_on_group(f)) {
		if (m->twice || m->x == value.x)
			form_choose(f);
		return;
	}
	textbox_press(value, &edited->entry, had, m);
	if (m->twice && has_choices(edited))
		form_choose(f);
}

void form_mouse(struct form *f, const struct mouse *m)
{
	if (f->pick.is_open) {
		if (pick_mouse(&f->pick, m) == PICK_TAKEN)
			form_take_choice(f);
	} else if (m->kind == MOUSE_WHEEL) {
		wheel(f, m);
	} else if (m->kind == MOUSE_PRESS) {
		f->unfinished.is = false;
		press(f, m);
	}
}
