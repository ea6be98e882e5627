#include "ui/screen/form.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/cost.h"
#include "ui/screen/fields_nested.h"
#include "ui/screen/profile.h"
#include "ui/screen/swatch.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

enum {
	MOST_MESSAGES = 2,
	MESSAGE_LINES = 3,
	UNFOCUSED_LINES = 3,
	HELP_LINES = 3,
	MOST_HELP = 5,
	LOW = 14,
	HIGH = 20,
	LEAST_BOX = 6
};

int form_label_columns(const struct form *f)
{
	return f->body.w >= 48 ? 17 : f->body.w >= 36 ? 13 : 9;
}

int form_value_columns(const struct form *f)
{
	int w = f->body.w - form_label_columns(f) - 1;
	return w > 4 ? w : 4;
}

void form_layout(struct screen *s, struct rect area)
{
	struct form *f = (struct form *)s;
	f->area = area;
	/* A form beside the list has the frame that the pane below it has. */
	f->framed = area.x > 0;
	f->room = f->framed ? layout_inside(area, 1) : area;
	if (f->room.w > 40) {
		layout_left(&f->room, 1);
		layout_right(&f->room, 1);
	}
	form_arrange(f);
}

/* --- where rows stand ------------------------------------------------------------------------- */

static int count_lines(struct str text, int width)
{
	struct textbox_lines lines = {0};
	textbox_wrap(text, width, &lines);
	int n = (int)lines.n;
	vec_done(&lines);
	return n;
}

/* A summary, in place of the text. */
static bool is_summed_up(const struct edited *row)
{
	return nested_is_group(row) && entry_text(&row->entry).n;
}

static int text_lines(const struct form *f, size_t i)
{
	if (is_summed_up(&f->fields.rows.v[i]))
		return 1;
	int lines = count_lines(entry_text(&f->fields.rows.v[i].entry), form_value_columns(f));
	int most = i == f->focus ? layout_between(f->body.h * 2 / 3, 1, 40) : UNFOCUSED_LINES;
	return layout_between(lines, 1, most);
}

static void message_text(const struct problem *p, struct buf *out)
{
	buf_clear(out);
	buf_printf(out, "%c %s: %.*s", severity_letter(p->severity), p->rule, STR_ARG(p->message));
}

/* Messages below a value: its errors and warnings; in the row in use the hints, where there is
 * nothing worse, and nothing while it is being typed and may still become right. */
static bool shows_problem(const struct form *f, size_t i, const struct problem *p)
{
	if (i == f->focus && f->unfinished.is && p->where.at >= f->unfinished.from)
		return false;
	return p->severity != SEVERITY_HINT ||
		(i == f->focus && fields_problem(&f->fields, i)->severity == SEVERITY_HINT);
}

static int message_lines(const struct form *f, size_t i)
{
	const struct problems *problems = &f->fields.rows.v[i].problems;
	struct buf text = {0};
	int lines = 0, shown = 0;
	for (size_t k = 0; k < problems->n && shown < MOST_MESSAGES; k++) {
		if (!shows_problem(f, i, &problems->v[k]))
			continue;
		message_text(&problems->v[k], &text);
		lines += layout_between(count_lines(buf_str(&text), form_value_columns(f)), 1,
			MESSAGE_LINES);
		shown++;
	}
	buf_done(&text);
	return lines;
}

static bool begins_others(const struct form *f, size_t i)
{
	return !f->fields.rows.v[i].known && (i == 0 || f->fields.rows.v[i - 1].known);
}

/* How long it is, and what it costs in each session. */
static void put_length(const struct edited *row, struct buf *out)
{
	size_t n = utf8_count(entry_text(&row->entry));
	if (row->raw || row->nest.depth || row->field.widget != WIDGET_TEXT || !n)
		return;
	buf_printf(out, trn("%zu character, about ", "%zu characters, about ", n), n);
	cost_put(out, cost_tokens(n));
	buf_puts(out, tr(" tokens. "));
}

/* What the row is for, what it takes and since when; what it is without a value. */
static void put_help(const struct edited *row, struct buf *out)
{
	const struct field *field = &row->field;
	put_length(row, out);
	buf_put(out, field->help);
	if (field->widget == WIDGET_CHOICE && !field->open && field->choices.n) {
		buf_puts(out, tr(" It takes "));
		words_list(out, &field->choices);
		buf_puts(out, ".");
	}
	if (field->widget == WIDGET_NUMBER && !row->raw)
		buf_puts(out, tr(" + and - step it."));
	bool told = str_find(field->help, 0, TR("Not set")) != STR_NONE;
	if (!row->nest.depth && field->empty.n && !told && entry_text(&row->entry).n)
		buf_printf(out, tr(" Not set: %.*s."), STR_ARG(field->empty));
	if (field->since.n)
		buf_printf(out, tr(" Since version %.*s."), STR_ARG(field->since));
	if (field->example.n)
		buf_printf(out, tr(" Example: %.*s"), STR_ARG(field->example));
}

static int help_lines(const struct form *f)
{
	struct buf text = {0};
	if (f->focus >= f->fields.rows.n || f->area.h < HIGH)
		return HELP_LINES;
	put_help(&f->fields.rows.v[f->focus], &text);
	int lines = count_lines(buf_str(&text), f->room.w);
	buf_done(&text);
	return layout_between(lines, HELP_LINES, MOST_HELP);
}

static void share_room(struct form *f)
{
	f->body = f->room;
	f->help = (struct rect){0};
	if (f->area.h >= LOW)
		f->help = layout_bottom(&f->body, help_lines(f) + 1);
}

void form_arrange(struct form *f)
{
	int y = 0;
	f->places.n = 0;
	share_room(f);
	for (size_t i = 0; i < f->fields.rows.n; i++) {
		struct form_place place = {.y = y + (begins_others(f, i) ? 2 : 0)};
		bool hidden = nested_hidden(&f->fields, i);
		place.text_h = hidden ? 0 : text_lines(f, i);
		place.h = hidden ? 0 : place.text_h + message_lines(f, i);
		y = place.y + place.h;
		vec_push(&f->places, place);
	}
	f->lines = y;
	if (f->roams)
		f->top = layout_between(f->top, 0, y > f->body.h ? y - f->body.h : 0);
	if (f->focus >= f->places.n || f->roams)
		return;
	const struct form_place *here = &f->places.v[f->focus];
	if (f->top > here->y)
		f->top = here->y;
	if (f->top + f->body.h < here->y + here->h)
		f->top = here->y + here->h - f->body.h;
	if (here->h >= f->body.h)
		f->top = here->y;
	if (f->top < 0)
		f->top = 0;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void draw_label(const struct form *f, struct canvas *cv, size_t i, int y)
{
	bool here = i == f->focus;
	const struct edited *row = &f->fields.rows.v[i];
	bool changed = fields_changed(&f->fields, i) ||
		(row->nest.depth == 0 && nested_changed(&f->fields, i));
	int columns = form_label_columns(f);
	struct rect label = {y, f->body.x, 1, columns - 2};
	canvas_field(cv, label, row->nest.depth ? row->nest.label : row->field.key,
		here ? ROLE_LABEL_FOCUS : ROLE_LABEL, here ? MARK_STRONG : 0);
	if (changed)
		canvas_puts(cv, y, f->body.x + columns - 1, "*", ROLE_CHANGED);
}

static void draw_empty(const struct edited *row, struct canvas *cv, struct rect at)
{
	struct buf text = {0};
	if (row->nest.depth)
		buf_printf(&text, "(%.*s)", STR_ARG(row->field.empty));
	else if (row->field.empty.n)
		buf_printf(&text, tr("(not set: %.*s)"), STR_ARG(row->field.empty));
	else
		buf_puts(&text, tr("(not set)"));
	canvas_field(cv, at, buf_str(&text), ROLE_FIELD_EMPTY, 0);
	buf_done(&text);
}

static void draw_summary(const struct edited *row, struct canvas *cv, struct rect at,
	enum role role)
{
	struct buf text = {0};
	buf_printf(&text, "%s %.*s", row->nest.open ? "\xe2\x96\xbc" : "\xe2\x96\xb6",
		STR_ARG(row->nest.summary));
	canvas_field(cv, at, buf_str(&text), role, 0);
	buf_done(&text);
}

static void draw_value(const struct form *f, struct canvas *cv, size_t i, struct rect at)
{
	const struct edited *row = &f->fields.rows.v[i];
	bool here = i == f->focus && !f->pick.is_open && !f->ask.is_open;
	enum role role = i == f->focus          ? ROLE_FIELD_FOCUS
		: fields_changed(&f->fields, i) ? ROLE_CHANGED
						: ROLE_FIELD;
	if (fields_is_blank(row)) {
		draw_empty(row, cv, at);
		if (here)
			canvas_cursor(cv, at.y, at.x);
		return;
	}
	if (!is_summed_up(row)) {
		textbox_draw(cv, at, &row->entry, role, here);
		if (!row->raw)
			swatch_draw(cv, at, &row->field, entry_text(&row->entry));
		return;
	}
	draw_summary(row, cv, at, role);
	if (here)
		canvas_cursor(cv, at.y, at.x);
}

static int draw_message(struct canvas *cv, struct rect at, const struct problem *p)
{
	struct buf text = {0};
	struct textbox_lines lines = {0};
	message_text(p, &text);
	textbox_wrap(buf_str(&text), at.w, &lines);
	int n = layout_between((int)lines.n, 1, MESSAGE_LINES);
	for (int i = 0; i < n; i++) {
		/* The last line gets all that is left, and ends in an ellipsis where that is too much. */
		size_t end = i + 1 == n ? text.n : lines.v[i].end;
		canvas_field(cv, (struct rect){at.y + i, at.x, 1, at.w},
			str_trim_end(str_cut(buf_str(&text), lines.v[i].at, end)),
			profile_severity_role(p->severity), 0);
	}
	vec_done(&lines);
	buf_done(&text);
	return n;
}

static void draw_messages(const struct form *f, struct canvas *cv, size_t i, struct rect at)
{
	const struct problems *problems = &f->fields.rows.v[i].problems;
	int shown = 0;
	for (size_t k = 0; k < problems->n && shown < MOST_MESSAGES; k++) {
		if (!shows_problem(f, i, &problems->v[k]))
			continue;
		at.y += draw_message(cv, at, &problems->v[k]);
		shown++;
	}
}

struct rect form_value_area(const struct form *f, size_t row)
{
	const struct form_place *place = &f->places.v[row];
	return (struct rect){f->body.y + place->y - f->top, f->body.x + form_label_columns(f) + 1,
		place->text_h, form_value_columns(f)};
}

static void draw_row(const struct form *f, struct canvas *cv, size_t i)
{
	struct rect value = form_value_area(f, i);
	int y = value.y;
	if (begins_others(f, i))
		canvas_puts(cv, y - 1, f->body.x, tr("Other fields"), ROLE_GROUP);
	if (y < f->body.y + f->body.h)
		draw_label(f, cv, i, y);
	draw_value(f, cv, i, value);
	value.y += value.h;
	draw_messages(f, cv, i, value);
}

/* What the row in use is for. */
static void draw_help(const struct form *f, struct canvas *cv)
{
	if (f->help.h == 0 || f->focus >= f->fields.rows.n)
		return;
	struct textbox_lines lines = {0};
	struct buf text = {0};
	put_help(&f->fields.rows.v[f->focus], &text);
	canvas_hline(cv, f->help.y, f->help.x, f->help.w, ROLE_BORDER);
	textbox_wrap(buf_str(&text), f->help.w, &lines);
	for (int i = 0; i < f->help.h - 1 && (size_t)i < lines.n; i++) {
		/* The last row gets all that is left, and ends in an ellipsis where that is too much. */
		bool last = i == f->help.h - 2;
		struct str shown =
			str_cut(buf_str(&text), lines.v[i].at, last ? text.n : lines.v[i].end);
		canvas_field(cv, (struct rect){f->help.y + 1 + i, f->help.x, 1, f->help.w},
			str_trim_end(shown), ROLE_DIM, 0);
	}
	vec_done(&lines);
	buf_done(&text);
}

/* The help of the field stays in sight where that leaves the box some rows. */
static struct rect pick_room(const struct form *f, int field_y)
{
	struct rect room = f->framed ? layout_inside(f->area, 1) : f->area;
	int below = f->body.y + f->body.h - field_y - 1, above = field_y - f->body.y;
	if (below >= LEAST_BOX || above >= LEAST_BOX)
		room.h = f->body.y + f->body.h - room.y;
	return room;
}

/* The box of choices: below its field where there is room, else above. */
static struct rect pick_area(const struct form *f)
{
	int field_y = f->body.y + f->places.v[f->focus].y - f->top;
	struct rect box = pick_size(&f->pick), room = pick_room(f, field_y);
	int below = room.y + room.h - field_y - 1, above = field_y - room.y;
	box.w = layout_between(box.w, 16, room.w);
	box.h = layout_between(box.h, 3, below >= box.h || below >= above ? below : above);
	/* Where neither side has room for some rows it lies over its field: the title says which that is. */
	if (box.h < LEAST_BOX)
		box.h = layout_between(pick_size(&f->pick).h, 3, room.h);
	box.x = layout_between(f->body.x + form_label_columns(f), room.x, room.x + room.w - box.w);
	box.y = box.h <= below ? field_y + 1 : field_y - box.h;
	box.y = layout_between(box.y, room.y, room.y + room.h - box.h);
	return box;
}

void form_draw(const struct screen *s, struct canvas *cv)
{
	const struct form *f = (const struct form *)s;
	/* Its frame joins those beside it: only what is inside is wiped. */
	canvas_fill(cv, f->framed ? layout_inside(f->area, 1) : f->area, ' ', ROLE_TEXT);
	if (f->framed) {
		canvas_frame(cv, f->area, ROLE_BORDER_FOCUS);
		canvas_puts(cv, f->area.y, f->area.x + 2, tr(" Edit "), ROLE_BORDER_FOCUS);
	}
	struct rect clip = canvas_clip(cv, f->body);
	canvas_cursor(cv, -1, -1);
	for (size_t i = 0; i < f->places.n; i++) {
		const struct form_place *place = &f->places.v[i];
		if (place->h && place->y + place->h > f->top && place->y - 2 < f->top + f->body.h)
			draw_row(f, cv, i);
	}
	canvas_clip(cv, clip);
	if (!layout_holds(f->body, cv->cursor_y, cv->cursor_x))
		canvas_cursor(cv, -1, -1);
	draw_help(f, cv);
	if (f->pick.is_open) {
		/* Drawing settles which rows of the box are in sight, nothing else. */
		struct pick *pick = (struct pick *)(uintptr_t)&f->pick;
		pick_draw(pick, cv, pick_area(f));
	}
}
