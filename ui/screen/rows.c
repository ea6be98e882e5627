#include "ui/screen/rows.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "ui/screen/profile.h"
#include "ui/widget/layout.h"

#include <stdio.h>

enum { MODEL_COLUMNS = 8, TOOLS_COLUMNS = 5, KIND_COLUMNS = 18, NAME_AT = 5, INDENT = 2 };

void rows_done(struct rows_view *r)
{
	vec_done(r);
	vec_done(&r->ids);
	groups_done(&r->groups);
}

void rows_make(struct rows_view *r, const struct query *q, const struct store *s)
{
	query_run(q, s, &r->ids);
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

/* The letter of the worst there is to say of a row, and its role. */
static char letter_of(const struct row *row, enum role *role)
{
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
		snprintf(out, size, "all");
	else
		snprintf(out, size, "%d", row->tools);
}

/* Columns at the right end, as the width allows; returns where they begin. A name may reach into
 * columns that are empty in its row. */
static int draw_columns(const struct row *row, struct canvas *c, struct rect at, enum role role)
{
	int x = at.x + at.w;
	char tools[16];
	if (at.w >= 72 && row->kind) {
		x -= KIND_COLUMNS + 1;
		canvas_field(c, (struct rect){at.y, x, 1, KIND_COLUMNS}, row->kind->id, role, 0);
	}
	if (at.w >= 40) {
		x -= TOOLS_COLUMNS + 1;
		tools_text(row, tools, sizeof tools);
		canvas_field(c, (struct rect){at.y, x, 1, TOOLS_COLUMNS}, str_of(tools), role, 0);
	}
	if (at.w >= 24 && row->model.n) {
		x -= MODEL_COLUMNS + 1;
		canvas_field(c, (struct rect){at.y, x, 1, MODEL_COLUMNS}, row->model, role, 0);
	}
	return x;
}

/* The name, and before it, where there is room, the folder that the file lies in. */
static void draw_name(const struct store *s, const struct rows_item *item, struct canvas *c,
	struct rect at, enum role role)
{
	unsigned id = item->id;
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
			role == ROLE_ROW ? ROLE_DIM : role, 0);
		layout_left(&at, x - at.x);
		buf_done(&text);
	}
	canvas_field(c, at, name, role, 0);
}

static void draw_file(const struct store *s, const struct rows_item *item, struct canvas *c,
	struct rect row, enum role role)
{
	const struct row *file = store_row(s, item->id);
	enum role letter_role;
	char letter = letter_of(file, &letter_role);
	bool selected = role != ROLE_ROW;
	canvas_fill(c, row, ' ', role);
	if (selected)
		canvas_puts(c, row.y, row.x, ">", role);
	canvas_put(c, row.y, row.x + 2, (struct str){&letter, 1}, selected ? role : letter_role,
		MARK_STRONG);
	int end = draw_columns(file, c, row, role);
	int x = row.x + NAME_AT + INDENT * (int)item->depth;
	draw_name(s, item, c, (struct rect){row.y, x, 1, end - x - 1}, role);
}

void rows_draw(const struct rows_item *item, const struct store *s, struct canvas *c,
	struct rect row, enum role role)
{
	if (item->header)
		groups_draw(item, s, c, row, role);
	else
		draw_file(s, item, c, row, role);
}

void rows_headings(struct canvas *c, struct rect row)
{
	int x = row.x + row.w;
	if (row.w < 40)
		return;
	if (row.w >= 72) {
		x -= KIND_COLUMNS + 1;
		canvas_puts(c, row.y, x, "kind ", ROLE_DIM);
	}
	x -= TOOLS_COLUMNS + 1;
	canvas_puts(c, row.y, x, "tools", ROLE_DIM);
	x -= MODEL_COLUMNS + 1;
	canvas_puts(c, row.y, x, "model ", ROLE_DIM);
}
