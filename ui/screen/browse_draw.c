#include "ui/screen/browse.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/lines.h"
#include "ui/screen/profile.h"
#include "ui/widget/textbox.h"

/* Do keys go there? Beside a form they do not. */
static bool is_in_use(const struct browse *b, enum pane pane)
{
	return b->panes.focus == pane && !b->screen.has_guest;
}

static enum role border_role(const struct browse *b, enum pane pane)
{
	return is_in_use(b, pane) ? ROLE_BORDER_FOCUS : ROLE_BORDER;
}

static void draw_box(const struct browse *b, struct canvas *cv, enum pane pane)
{
	struct rect box = b->panes.boxes[pane];
	if (b->panes.framed && box.w > 1 && box.h > 1)
		canvas_frame(cv, box, border_role(b, pane));
}

/* A title in the upper border. */
static void put_in_border(struct canvas *cv, struct rect box, int x, struct str text,
	enum role role)
{
	int room = box.x + box.w - 2 - x;
	size_t used;
	if (room > 4)
		canvas_put(cv, box.y, x, utf8_fit(text, (size_t)room, &used), role,
			role == ROLE_BORDER_FOCUS ? MARK_STRONG : 0);
}

static void draw_list_title(const struct browse *b, struct canvas *cv)
{
	struct rect box = b->panes.boxes[PANE_LIST];
	struct buf text = {0};
	size_t all = b->sum.listed;
	if (b->rows.ids.n < all)
		buf_printf(&text, tr(" Agents %zu of %zu "), b->rows.ids.n, all);
	else
		buf_printf(&text, tr(" Agents %zu "), all);
	put_in_border(cv, box, box.x + 2, buf_str(&text), border_role(b, PANE_LIST));
	rows_headings(cv, (struct rect){box.y, box.x + 1, 1, box.w - 2});
	buf_done(&text);
}

/* Nothing has headings. */
static struct rect list_rows(const struct browse *b)
{
	bool bare = b->rows.n == 0 && panes_headed(&b->panes);
	return bare ? b->panes.boxes[PANE_LIST] : panes_inside(&b->panes, PANE_LIST);
}

static void draw_list(const struct browse *b, struct canvas *cv)
{
	const struct ctx *c = b->screen.ctx;
	struct rect in = list_rows(b);
	struct filter filter = {0};
	filter_read(&filter, entry_text(&b->filter));
	for (int i = 0; i < in.h && (size_t)(b->list.top + i) < b->rows.n; i++) {
		int item = b->list.top + i;
		bool here = item == b->list.selected;
		enum role role = !here            ? ROLE_ROW
			: is_in_use(b, PANE_LIST) ? ROLE_ROW_SELECTED
						  : ROLE_ROW_SELECTED_FAR;
		const struct rows_look look = {c->store, &filter, role, browse_is_marked(b, item)};
		rows_draw(&b->rows.v[item], &look, cv, (struct rect){in.y + i, in.x, 1, in.w});
		if (here)
			canvas_cursor(cv, in.y + i, in.x);
	}
	filter_done(&filter);
	if (b->rows.n == 0)
		browse_draw_none(b, cv, in);
	if (b->panes.framed)
		draw_list_title(b, cv);
	else if (b->rows.n && panes_headed(&b->panes))
		rows_headings(cv, (struct rect){in.y - 1, in.x, 1, in.w});
}

/* On a busy line the file before may still be shown; ids may have come to mean others. */
static bool shown_file(const struct browse *b, unsigned *id)
{
	const struct leaf *leaf = &b->preview;
	bool any = browse_selected(b, id);
	if (any && leaf->begun && leaf->wish.id < b->screen.ctx->store->rows.n)
		*id = leaf->wish.id;
	return any;
}

int browse_tabs(const struct browse *b, enum leaf_tabs *tabs)
{
	struct rect box = b->panes.boxes[PANE_PREVIEW];
	struct buf text = {0};
	unsigned id;
	*tabs = LEAF_TABS_NONE;
	if (!b->panes.framed || !box.w || !shown_file(b, &id))
		return -1;
	int name = (int)utf8_width(store_name(b->screen.ctx->store, id)) + 2;
	*tabs = leaf_tabs_for(&b->preview, box.w - name - 7);
	leaf_tabs(&b->preview, *tabs, &text);
	int width = (int)utf8_width(buf_str(&text));
	buf_done(&text);
	return *tabs == LEAF_TABS_NONE ? -1 : box.x + box.w - width - 2;
}

/* The view in use, where there is no room for all. */
static void put_view(const struct browse *b, struct canvas *cv, enum role role)
{
	struct rect box = b->panes.boxes[PANE_PREVIEW];
	struct buf text = {0};
	unsigned id;
	if (!shown_file(b, &id))
		return;
	leaf_tab_shown(&b->preview, &text);
	int name = (int)utf8_width(store_name(b->screen.ctx->store, id)) + 2;
	if (name + (int)text.n + 6 < box.w)
		put_in_border(cv, box, box.x + box.w - (int)text.n - 2, buf_str(&text), role);
	buf_done(&text);
}

static void draw_preview_title(const struct browse *b, struct canvas *cv)
{
	struct rect box = b->panes.boxes[PANE_PREVIEW];
	enum role role = border_role(b, PANE_PREVIEW);
	struct buf text = {0};
	unsigned id;
	enum leaf_tabs form;
	int tabs = browse_tabs(b, &form);
	if (!shown_file(b, &id))
		return;
	buf_putc(&text, ' ');
	buf_put(&text, store_name(b->screen.ctx->store, id));
	buf_putc(&text, ' ');
	put_in_border(cv, box, box.x + 2, buf_str(&text), role);
	buf_clear(&text);
	leaf_tabs(&b->preview, form, &text);
	if (tabs >= 0)
		put_in_border(cv, box, tabs, buf_str(&text), role);
	else
		put_view(b, cv, role);
	buf_done(&text);
}

static void draw_source_title(const struct browse *b, struct canvas *cv)
{
	struct rect box = b->panes.boxes[PANE_SOURCE];
	unsigned id;
	if (browse_selected(b, &id))
		put_in_border(cv, box, box.x + 2, TR(" as written "), border_role(b, PANE_SOURCE));
}

static void draw_leaf(const struct browse *b, struct canvas *cv, enum pane pane,
	const struct leaf *leaf)
{
	unsigned id;
	if (b->panes.boxes[pane].w == 0)
		return;
	if (b->panes.framed && pane == PANE_PREVIEW)
		draw_preview_title(b, cv);
	else if (b->panes.framed)
		draw_source_title(b, cv);
	if (browse_selected(b, &id))
		leaf_draw(leaf, cv, panes_inside(&b->panes, pane));
	/* Reading with the arrow keys: the cursor goes along. */
	if (b->panes.focus == pane)
		canvas_cursor(cv, panes_inside(&b->panes, pane).y, panes_inside(&b->panes, pane).x);
}

static void put_problem(struct buf *out, const struct doc *d, const struct problem *p)
{
	struct place place = lines_place(doc_text(d), p->where.at);
	buf_printf(out, "%zu:%zu %.*s", place.line, place.column, STR_ARG(p->message));
}

/* Letter, place and message, wrapped; returns the rows it took. */
static int draw_problem(struct canvas *cv, struct rect area, const struct doc *d,
	const struct problem *p, bool here)
{
	enum role role = profile_severity_role(p->severity);
	struct textbox_lines lines = {0};
	struct buf text = {0};
	put_problem(&text, d, p);
	textbox_wrap(buf_str(&text), area.w - 5, &lines);
	char mark[] = {here ? '>' : ' ', ' ', severity_letter(p->severity), '\0'};
	canvas_put(cv, area.y, area.x, str_of(mark), role, MARK_STRONG);
	int rows = layout_between((int)lines.n, 1, 3);
	for (int i = 0; i < rows && i < area.h; i++)
		canvas_put(cv, area.y + i, area.x + 5, str_span(buf_str(&text), lines.v[i]),
			ROLE_TEXT, 0);
	vec_done(&lines);
	buf_done(&text);
	return rows;
}

static int problem_rows(const struct doc *d, const struct problem *p, int width)
{
	struct textbox_lines lines = {0};
	struct buf text = {0};
	put_problem(&text, d, p);
	textbox_wrap(buf_str(&text), width - 5, &lines);
	int rows = layout_between((int)lines.n, 1, 3);
	vec_done(&lines);
	buf_done(&text);
	return rows;
}

/* Where the box begins: at the first one, unless the one in use, or else the worst, is in sight only further on. */
static size_t first_shown(const struct browse *b, const struct opened *o, struct rect in)
{
	bool chosen = b->place.chosen && b->place.id == o->id && b->place.at < o->problems.n;
	const struct problem *all = o->problems.v;
	size_t at = chosen ? b->place.at : (size_t)(problems_worst(&o->problems) - all);
	int rows = problem_rows(&o->doc, &all[at], in.w);
	for (; at > 0; at--) {
		rows += problem_rows(&o->doc, &all[at - 1], in.w);
		if (rows > in.h)
			break;
	}
	return at;
}

/* As they stand in the file, which is how one goes through them. */
static void list_problems(const struct browse *b, struct canvas *cv, const struct opened *o,
	struct rect in)
{
	bool chosen = b->place.chosen && b->place.id == o->id;
	struct rect clip = canvas_clip(cv, in);
	for (size_t i = first_shown(b, o, in); i < o->problems.n && in.h > 0; i++) {
		int rows = draw_problem(cv, in, &o->doc, &o->problems.v[i],
			chosen && b->place.at == i);
		layout_top(&in, rows);
	}
	canvas_clip(cv, clip);
}

static void draw_problems(const struct browse *b, struct canvas *cv)
{
	struct err e;
	unsigned id;
	if (b->panes.problems.w == 0)
		return;
	canvas_frame(cv, b->panes.problems, ROLE_BORDER);
	struct rect in = layout_inside(b->panes.problems, 1);
	put_in_border(cv, b->panes.problems, b->panes.problems.x + 2, TR(" Problems "),
		ROLE_BORDER);
	if (!browse_selected(b, &id))
		return;
	const struct opened *o = store_opened(b->screen.ctx->store, id, &e);
	if (o && o->problems.n)
		list_problems(b, cv, o, in);
	else
		canvas_puts(cv, in.y, in.x + 2, o ? tr("none") : e.text, ROLE_DIM);
}

void browse_draw(const struct screen *s, struct canvas *cv)
{
	const struct browse *b = (const struct browse *)s;
	for (int i = 0; i < PANE_COUNT; i++) {
		if ((enum pane)i != b->panes.focus)
			draw_box(b, cv, (enum pane)i);
	}
	draw_box(b, cv, b->panes.focus);
	draw_problems(b, cv);
	if (b->panes.boxes[PANE_LIST].w)
		draw_list(b, cv);
	draw_leaf(b, cv, PANE_PREVIEW, &b->preview);
	draw_leaf(b, cv, PANE_SOURCE, &b->source);
	if (browse_is_empty(b))
		browse_draw_empty(b, cv);
}
