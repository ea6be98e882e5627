#include "ui/widget/textbox.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "ui/widget/layout.h"

/* The end of the line that starts at `at`: behind the last blank that fits, at a line break, of a word
 * that is longer than a line behind its last slash, or where the width is full. */
static size_t wrap_one(struct str text, size_t at, int width)
{
	size_t blank = at, slash = at, pos = at;
	int column = 0;
	while (pos < text.n && text.p[pos] != '\n') {
		struct utf8_cell cell;
		size_t n = utf8_cell(str_from(text, pos), &cell);
		bool is_blank = text.p[pos] == ' ';
		if (column + cell.width > width && !is_blank)
			return blank > at ? blank : slash > at ? slash : pos > at ? pos : pos + n;
		column += cell.width;
		pos += n;
		if (is_blank)
			blank = pos;
		if (text.p[pos - 1] == '/')
			slash = pos;
	}
	return pos;
}

void textbox_wrap(struct str text, int width, struct textbox_lines *out)
{
	size_t at = 0;
	out->n = 0;
	for (;;) {
		size_t end = wrap_one(text, at, width > 0 ? width : 1);
		vec_push(out, ((struct span){at, end}));
		if (end >= text.n)
			return;
		at = text.p[end] == '\n' ? end + 1 : end;
	}
}

size_t textbox_line_of(const struct textbox_lines *lines, struct str text, size_t at, int *column)
{
	size_t i = lines->n - 1;
	while (i && lines->v[i].at > at)
		i--;
	*column = (int)utf8_width(str_cut(text, lines->v[i].at, at));
	return i;
}

static struct rect row_of(struct rect area, int i)
{
	return (struct rect){area.y + i, area.x, 1, area.w};
}

/* The first line in sight. */
static size_t first_line(size_t caret, int height, bool focus)
{
	return focus && caret >= (size_t)height ? caret - (size_t)height + 1 : 0;
}

void textbox_draw(struct canvas *c, struct rect area, const struct entry *e, enum role role,
	bool focus)
{
	struct textbox_lines lines = {0};
	struct str text = entry_text(e);
	int column;
	textbox_wrap(text, area.w, &lines);
	size_t caret = textbox_line_of(&lines, text, e->caret, &column);
	size_t top = first_line(caret, area.h, focus);
	struct rect clip = canvas_narrow(c, area);
	canvas_fill(c, area, ' ', role);
	for (int i = 0; i < area.h && top + (size_t)i < lines.n; i++) {
		struct span line = lines.v[top + (size_t)i];
		bool cut = !focus && i == area.h - 1 && top + (size_t)i + 1 < lines.n;
		/* A field that holds more ends in an ellipsis: give it more than fits. */
		struct str part = str_cut(text, line.at, cut ? text.n : line.end);
		struct str shown = str_cut(part, 0, str_find_byte(part, 0, '\n'));
		if (cut && shown.n <= line.end - line.at)
			canvas_field(c, row_of(area, i), STR("..."), role, 0);
		else if (cut)
			canvas_field(c, row_of(area, i), shown, role, 0);
		else
			canvas_put(c, area.y + i, area.x, shown, role, 0);
	}
	canvas_clip(c, clip);
	if (focus)
		canvas_cursor(c, area.y + (int)(caret - top),
			area.x + (column < area.w ? column : area.w - 1));
	vec_done(&lines);
}

/* As near to the column as it goes in that line. */
static void go_to(struct entry *e, const struct textbox_lines *lines, size_t line, int column)
{
	struct str text = entry_text(e);
	struct span to = lines->v[line];
	size_t used;
	struct str fit = utf8_fit(str_span(text, to), (size_t)column, &used);
	bool last = line + 1 == lines->n || text.p[to.end] == '\n';
	/* Behind the last blank of a wrapped line is the next line's start. */
	if (fit.n == to.end - to.at && !last && fit.n)
		fit.n = utf8_back(fit, fit.n);
	e->caret = to.at + fit.n;
}

void textbox_press(struct rect area, struct entry *e, bool focus, const struct mouse *m)
{
	struct textbox_lines lines = {0};
	int column;
	textbox_wrap(entry_text(e), area.w, &lines);
	size_t caret = textbox_line_of(&lines, entry_text(e), e->caret, &column);
	size_t line = first_line(caret, area.h, focus) + (size_t)(m->y - area.y);
	if (layout_holds(area, m->y, m->x) && line < lines.n)
		go_to(e, &lines, line, m->x - area.x);
	vec_done(&lines);
}

bool textbox_move(struct entry *e, int width, int step)
{
	struct textbox_lines lines = {0};
	struct str text = entry_text(e);
	int column;
	textbox_wrap(text, width, &lines);
	size_t line = textbox_line_of(&lines, text, e->caret, &column);
	bool moves = step < 0 ? line > 0 : line + 1 < lines.n;
	if (moves)
		go_to(e, &lines, line + (size_t)step, column);
	vec_done(&lines);
	return moves;
}

static const struct {
	enum action action;
	enum entry_move move;
	bool cuts;
} editing[] = {
	{ACT_TEXT_LEFT, ENTRY_LEFT, false},
	{ACT_TEXT_RIGHT, ENTRY_RIGHT, false},
	{ACT_TEXT_WORD_LEFT, ENTRY_WORD_LEFT, false},
	{ACT_TEXT_WORD_RIGHT, ENTRY_WORD_RIGHT, false},
	{ACT_TEXT_START, ENTRY_LINE_START, false},
	{ACT_TEXT_END, ENTRY_LINE_END, false},
	{ACT_CUT_BACK, ENTRY_LEFT, true},
	{ACT_CUT_HERE, ENTRY_RIGHT, true},
	{ACT_CUT_WORD, ENTRY_WORD_LEFT, true},
	{ACT_CUT_TO_START, ENTRY_LINE_START, true},
	{ACT_CUT_TO_END, ENTRY_LINE_END, true},
};

bool textbox_act(struct entry *e, enum action action, bool *began)
{
	for (size_t i = 0; i < sizeof editing / sizeof *editing; i++) {
		if (editing[i].action != action)
			continue;
		if (editing[i].cuts)
			*began = entry_cut(e, editing[i].move);
		else
			entry_go(e, editing[i].move);
		return true;
	}
	return false;
}

bool textbox_cuts(enum action action)
{
	for (size_t i = 0; i < sizeof editing / sizeof *editing; i++) {
		if (editing[i].action == action)
			return editing[i].cuts;
	}
	return false;
}
