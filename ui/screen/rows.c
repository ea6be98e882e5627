#include "ui/screen/rows.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/screen/profile.h"
#include "ui/widget/layout.h"

#include <stdio.h>

enum {
	MODEL_COLUMNS = 8,
	TOOLS_COLUMNS = 5,
	COST_COLUMNS = 5,
	KIND_COLUMNS = 18,
	NAME_AT = 5,
	INDENT = 2
};
/* Widths from which there is room for them. */
enum {
	ROOM_FOR_MODEL = 24,
	ROOM_FOR_TOOLS = 40,
	ROOM_FOR_COST = 44,
	ROOM_FOR_USE = 52,
	ROOM_FOR_KIND = 72
};

void rows_done(struct rows_view *r)
{
	vec_done(r);
	vec_done(&r->ids);
	query_memo_done(&r->memo);
	groups_done(&r->groups);
}

void rows_make(struct rows_view *r, const struct query *q, const struct store *s)
{
	query_again(&r->memo, q, s, &r->ids);
	r->groups.tree = q->tree;
	r->groups.open = q->filter.n || q->problems_only;
	groups_lay(s, r);
}

int rows_index(const struct rows_view *r, unsigned id)
{
	for (size_t i = 0; i < r->n; i++) {
		if (!r->v[i].header && r->v[i].id == id)
			return (int)i;
	}
	return -1;
}

/* The last components of a path that fit into so many columns; empty where none does. */
static struct str path_end(struct str path, int columns)
{
	while (path.n && (int)utf8_width(path) > columns) {
		size_t slash = str_find_byte(path, 0, '/');
		path = slash == STR_NONE ? STR("") : str_from(path, slash + 1);
	}
	return path;
}

void rows_put_path(struct buf *out, struct str path, int columns)
{
	struct str end = path_end(path, columns);
	if (end.n < path.n)
		end = path_end(path, columns - 2);
	if (end.n)
		buf_printf(out, "%s%.*s", end.n < path.n ? "…/" : "", STR_ARG(end));
}

char rows_letter(const struct row *row, enum role *role)
{
	*role = ROLE_DIM;
	if (row->off)
		return 'x';
	*role = ROLE_ERROR;
	if (row->state == ROW_FAILED || row->verdict == VERDICT_DROPPED)
		return 'E';
	*role = ROLE_DIM;
	if (row->verdict == VERDICT_SHADOWED)
		return 's';
	for (int i = 0; i < SEVERITY_COUNT; i++) {
		*role = profile_severity_role((enum severity)i);
		if (row->counts[i])
			return severity_letter((enum severity)i);
	}
	return ' ';
}

static void tools_text(const struct row *row, char *out, size_t size)
{
	bool agent = row->kind && schema_part(row->kind->schema, PART_TOOLS);
	if (row->state != ROW_READ || !agent || row->verdict == VERDICT_PLAIN)
		out[0] = '\0';
	else if (row->tools == ROW_ALL_TOOLS)
		snprintf(out, size, "%s", tr("all"));
	else
		snprintf(out, size, "%d", row->tools);
}

/* Underline the letters of the text, which stands at the start of `at`, that the terms of that key
 * or the words mean. */
static void mark_letters(const struct filter *f, enum filter_key key, struct str text,
	struct canvas *c, struct rect at)
{
	struct match_spans spans = {0};
	for (size_t i = 0; i < f->n; i++) {
		const struct filter_term *term = &f->v[i];
		if (!term->inverse && (term->key == key || term->key == FILTER_WORD))
			match_letters(text, term->word, &spans);
	}
	for (size_t i = 0; i < spans.n; i++) {
		int x = (int)utf8_width(str_cut(text, 0, spans.v[i].at));
		int w = (int)utf8_width(str_span(text, spans.v[i]));
		struct rect cells = {at.y, at.x + x, 1, x + w > at.w ? at.w - x : w};
		if (cells.w > 0)
			canvas_mark(c, cells, MARK_STRONG | MARK_UNDERLINE);
	}
	vec_done(&spans);
}

static void put_at_right(struct canvas *c, struct rect at, struct str text, enum role role)
{
	int gap = at.w - (int)utf8_width(text);
	canvas_field(c, at, STR(""), role, 0);
	layout_left(&at, gap > 0 ? gap : 0);
	canvas_field(c, at, text, role, 0);
}

static void draw_cost(unsigned tokens, struct canvas *c, struct rect at, enum role role)
{
	struct buf text = {0};
	if (tokens)
		cost_put(&text, tokens);
	put_at_right(c, at, buf_str(&text), role);
	buf_done(&text);
}

/* Columns at the right end, as the width allows; returns where they begin. A name may reach into
 * columns that are empty in its row. */
static int draw_columns(const struct row *row, const struct rows_look *look, struct canvas *c,
	struct rect at)
{
	int x = at.x + at.w;
	char tools[16];
	if (at.w >= ROOM_FOR_KIND && row->kind) {
		x -= KIND_COLUMNS + 1;
		canvas_field(c, (struct rect){at.y, x, 1, KIND_COLUMNS}, row->kind->id, look->role,
			0);
	}
	if (at.w >= ROOM_FOR_USE) {
		x -= COST_COLUMNS + 1;
		draw_cost(row->cost.on_use, c, (struct rect){at.y, x, 1, COST_COLUMNS}, look->role);
	}
	if (at.w >= ROOM_FOR_COST) {
		x -= COST_COLUMNS + 1;
		draw_cost(row->cost.always, c, (struct rect){at.y, x, 1, COST_COLUMNS}, look->role);
	}
	if (at.w >= ROOM_FOR_TOOLS) {
		x -= TOOLS_COLUMNS + 1;
		tools_text(row, tools, sizeof tools);
		canvas_field(c, (struct rect){at.y, x, 1, TOOLS_COLUMNS}, str_of(tools), look->role,
			0);
	}
	if (at.w >= ROOM_FOR_MODEL && row_text(row, ROW_MODEL).n) {
		x -= MODEL_COLUMNS + 1;
		struct rect cells = {at.y, x, 1, MODEL_COLUMNS};
		canvas_field(c, cells, row_text(row, ROW_MODEL), look->role, 0);
		mark_letters(look->filter, FILTER_MODEL, row_text(row, ROW_MODEL), c, cells);
	}
	return x;
}

/* The name, and before it, where there is room, the folder that the file lies in. */
static void draw_name(const struct rows_item *item, const struct rows_look *look, struct canvas *c,
	struct rect at)
{
	unsigned id = item->id;
	const struct store *s = look->store;
	struct str name = store_name(s, id), folder = path_dir(store_label(s, id));
	const struct kind *kind = store_row(s, id)->kind;
	/* That folder is what it is called by. */
	if (kind && kind->identity == IDENTITY_FOLDER)
		folder = path_dir(folder);
	if (!item->depth && !store_root(s, id)->is_file && !str_is(folder, ".")) {
		struct buf text = {0};
		rows_put_path(&text, folder, at.w - (int)utf8_width(name) - 1);
		buf_puts(&text, text.n ? "/" : "");
		int x = canvas_put(c, at.y, at.x, buf_str(&text),
			look->role == ROLE_ROW ? ROLE_DIM : look->role, 0);
		mark_letters(look->filter, FILTER_PATH, buf_str(&text), c, at);
		layout_left(&at, x - at.x);
		buf_done(&text);
	}
	canvas_field(c, at, name, look->role, 0);
	mark_letters(look->filter, FILTER_NAME, name, c, at);
}

static enum role git_role(char letter)
{
	return letter == 'U'                                      ? ROLE_ERROR
		: letter == 'A' || letter == 'R' || letter == '*' ? ROLE_GOOD
								  : ROLE_WARNING;
}

static void draw_file(const struct rows_item *item, const struct rows_look *look, struct canvas *c,
	struct rect row)
{
	const struct row *file = store_row(look->store, item->id);
	enum role letter_role, role = look->role;
	char letter = rows_letter(file, &letter_role);
	bool selected = role != ROLE_ROW;
	canvas_fill(c, row, ' ', role);
	if (selected)
		canvas_puts(c, row.y, row.x, ">", role);
	if (look->marked)
		canvas_put(c, row.y, row.x + 1, STR("+"), role, MARK_STRONG);
	canvas_put(c, row.y, row.x + 2, (struct str){&letter, 1}, selected ? role : letter_role,
		MARK_STRONG);
	if (file->git_shown)
		canvas_put(c, row.y, row.x + 3, (struct str){&file->git_shown, 1},
			selected ? role : git_role(file->git_shown), 0);
	int end = draw_columns(file, look, c, row);
	int x = row.x + NAME_AT + INDENT * (int)item->depth;
	draw_name(item, look, c, (struct rect){row.y, x, 1, end - x - 1});
}

void rows_draw(const struct rows_item *item, const struct rows_look *look, struct canvas *c,
	struct rect row)
{
	if (item->header)
		groups_draw(item, look->store, c, row, look->role);
	else
		draw_file(item, look, c, row);
}

/* Cut where a language needs more room than the column has. */
static void put_heading(struct canvas *c, struct rect room, const char *words)
{
	size_t used;
	canvas_put(c, room.y, room.x, utf8_fit(TR(words), (size_t)room.w, &used), ROLE_DIM, 0);
}

void rows_headings(struct canvas *c, struct rect row)
{
	int x = row.x + row.w;
	if (row.w < ROOM_FOR_TOOLS)
		return;
	if (row.w >= ROOM_FOR_KIND) {
		x -= KIND_COLUMNS + 1;
		put_heading(c, (struct rect){row.y, x, 1, KIND_COLUMNS + 1}, N_("kind "));
	}
	/* Estimates. */
	if (row.w >= ROOM_FOR_USE) {
		x -= COST_COLUMNS + 1;
		put_heading(c, (struct rect){row.y, x + 1, 1, COST_COLUMNS}, N_("~use"));
	}
	if (row.w >= ROOM_FOR_COST) {
		x -= COST_COLUMNS + 1;
		put_heading(c, (struct rect){row.y, x, 1, COST_COLUMNS + 1}, N_("~cost"));
	}
	x -= TOOLS_COLUMNS + 1;
	put_heading(c, (struct rect){row.y, x, 1, TOOLS_COLUMNS + 1}, N_("tools"));
	x -= MODEL_COLUMNS + 1;
	put_heading(c, (struct rect){row.y, x, 1, MODEL_COLUMNS + 1}, N_("model "));
}
