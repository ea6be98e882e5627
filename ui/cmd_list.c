#include "ui/batch.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"
#include "ui/term/window.h"

#include <stdio.h>

/* --- what a row says -------------------------------------------------------------------------- */

enum { COLUMNS = 7, WIDEST = 60 };
static const char *const headings[COLUMNS] = {"", N_("VERDICT"), N_("NAME"), N_("KIND"),
	N_("MODEL"), N_("TOOLS"), N_("FILE")};

struct line {
	struct str cell[COLUMNS];
};

struct lines {
	struct arena arena;
	struct line *v;
	size_t n, cap;
};

static struct str letter_cell(const struct row *row, struct arena *a)
{
	char letter = ' ';
	for (int i = SEVERITY_COUNT; i-- > 0;) {
		if (row->counts[i])
			letter = severity_letter((enum severity)i);
	}
	if (row->verdict == VERDICT_SHADOWED)
		letter = 's';
	if (row->verdict == VERDICT_DROPPED || row->state == ROW_FAILED)
		letter = 'E';
	return arena_printf(a, "%c", letter);
}

static struct str safe_cell(struct str s, struct arena *a)
{
	struct buf safe = {0};
	utf8_show(&safe, s);
	struct str copy = arena_str(a, buf_str(&safe));
	buf_done(&safe);
	return copy;
}

static struct str tools_cell(const struct row *row, struct arena *a)
{
	if (!row->kind || !schema_part(row->kind->schema, PART_TOOLS) || row->state != ROW_READ ||
		row->verdict == VERDICT_PLAIN)
		return STR("");
	return row->tools == ROW_ALL_TOOLS ? TR("all") : arena_printf(a, "%d", row->tools);
}

static void add_line(struct lines *out, const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	struct arena *a = &out->arena;
	struct buf path = {0};
	batch_path(&path, s, id);
	const struct line line = {{
		letter_cell(row, a),
		row->state == ROW_FAILED ? TR("unreadable") : TR(verdict_name(row->verdict)),
		safe_cell(store_name(s, id), a),
		row->kind ? row->kind->id : (struct str){"", 0},
		safe_cell(row_text(row, ROW_MODEL), a),
		tools_cell(row, a),
		safe_cell(buf_str(&path), a),
	}};
	vec_push(out, line);
	buf_done(&path);
}

/* --- table and tsv ---------------------------------------------------------------------------- */

static size_t terminal_columns(void)
{
	int h = 0, w = 0;
	return window_size(&h, &w) && w ? (size_t)w : STR_NONE;
}

static void put_table_line(struct buf *out, const struct line *line, const size_t *widths,
	size_t most)
{
	struct buf text = {0};
	size_t used;
	for (int i = 0; i < COLUMNS; i++) {
		batch_pad(&text, line->cell[i], i + 1 < COLUMNS ? widths[i] : 0);
		buf_puts(&text, i + 1 < COLUMNS ? "  " : "");
	}
	buf_put(out, str_trim_end(utf8_fit(buf_str(&text), most, &used)));
	buf_putc(out, '\n');
	buf_done(&text);
}

static void put_table(struct buf *out, const struct lines *lines)
{
	size_t widths[COLUMNS] = {1}, most = terminal_columns();
	struct line head;
	for (int i = 0; i < COLUMNS; i++) {
		head.cell[i] = TR(headings[i]);
		for (size_t k = 0; k < lines->n; k++) {
			size_t width = utf8_width(lines->v[k].cell[i]);
			/* One long name is no reason to move what is right of all others. */
			width = width < WIDEST ? width : WIDEST;
			widths[i] = width > widths[i] ? width : widths[i];
		}
		/* A column that nothing stands in is left out. */
		size_t own = widths[i] ? utf8_width(head.cell[i]) : 0;
		widths[i] = own > widths[i] ? own : widths[i];
		head.cell[i] = widths[i] ? head.cell[i] : STR("");
	}
	put_table_line(out, &head, widths, most);
	for (size_t k = 0; k < lines->n; k++)
		put_table_line(out, &lines->v[k], widths, most);
}

static void put_tsv(struct buf *out, const struct lines *lines)
{
	for (size_t k = 0; k < lines->n; k++) {
		for (int i = 0; i < COLUMNS; i++) {
			buf_put(out, str_trim(lines->v[k].cell[i]));
			buf_putc(out, i + 1 < COLUMNS ? '\t' : '\n');
		}
	}
}

/* --- json ------------------------------------------------------------------------------------- */

static struct json *text_or_null(struct str s)
{
	return s.n ? json_new_text(s) : json_new_null();
}

static struct json *tools_json(const struct reading *r)
{
	struct items items = {0};
	if (value_is_empty(r->tools))
		return json_new_null();
	struct json *list = json_new_list();
	for (size_t i = 0; r->tools->kind == VALUE_LIST && i < r->tools->n; i++) {
		if (r->tools->items[i].kind == VALUE_TEXT)
			json_add(list, json_new_text(r->tools->items[i].text));
	}
	if (r->tools->kind == VALUE_TEXT)
		items_split(r->tools->text, ", \t\n", &items);
	for (size_t i = 0; i < items.n; i++)
		json_add(list, json_new_text(items.v[i]));
	vec_done(&items);
	return list;
}

static void put_reading(struct json *j, struct store *s, unsigned id)
{
	struct err e;
	const struct opened *o = store_opened(s, id, &e);
	json_put(j, "name", o ? text_or_null(o->reading.name) : json_new_null());
	json_put(j, "description", o ? text_or_null(o->reading.description) : json_new_null());
	json_put(j, "model", o ? text_or_null(o->reading.model) : json_new_null());
	json_put(j, "tools", o ? tools_json(&o->reading) : json_new_null());
}

static struct json *row_json(struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	struct json *j = json_new_map();
	struct buf path = {0};
	batch_path(&path, s, id);
	json_put(j, "path", json_new_text(buf_str(&path)));
	json_put(j, "kind", row->kind ? json_new_text(row->kind->id) : json_new_null());
	json_put(j, "scope", json_new_text(str_of(scope_name(store_root(s, id)->scope))));
	put_reading(j, s, id);
	bool known = row->verdict != VERDICT_UNKNOWN;
	json_put(j, "verdict",
		known ? json_new_text(str_of(verdict_name(row->verdict))) : json_new_null());
	json_put(j, "errors", json_new_size(row->counts[SEVERITY_ERROR]));
	json_put(j, "warnings", json_new_size(row->counts[SEVERITY_WARNING]));
	json_put(j, "hints", json_new_size(row->counts[SEVERITY_HINT]));
	buf_clear(&path);
	if (row->winner != ROW_NOT_SHADOWED)
		batch_path(&path, s, (unsigned)row->winner);
	json_put(j, "wins", text_or_null(buf_str(&path)));
	buf_done(&path);
	return j;
}

static void print_json(struct store *s, const struct ids *ids)
{
	struct json *list = json_new_list();
	for (size_t i = 0; i < ids->n; i++)
		json_add(list, row_json(s, ids->v[i]));
	batch_print_json(list);
	json_free(list);
}

/* --- the command ------------------------------------------------------------------------------ */

static void print_lines(const struct store *s, const struct ids *ids, bool tsv)
{
	struct lines lines = {0};
	struct buf out = {0};
	for (size_t i = 0; i < ids->n; i++)
		add_line(&lines, s, ids->v[i]);
	if (tsv)
		put_tsv(&out, &lines);
	else if (lines.n)
		put_table(&out, &lines);
	batch_print(buf_str(&out));
	buf_done(&out);
	vec_done(&lines);
	arena_done(&lines.arena);
}

static int report_unreadable(const struct store *s)
{
	int status = BATCH_OK;
	for (unsigned id = 0; id < s->rows.n; id++) {
		const struct row *row = store_row(s, id);
		struct buf path = {0}, why = {0};
		batch_path(&path, s, id);
		buf_put(&why, row_text(row, ROW_PROBLEM));
		if (row->state == ROW_FAILED)
			status = batch_fail(buf_str(&path), buf_text(&why));
		buf_done(&path);
		buf_done(&why);
	}
	return status;
}

static int run_list(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct ids ids = {0};
	const struct query all = {.filter = {"", 0}};
	struct str format = options_value(o, "--format", "table");
	bool failed = false;
	if (!str_is(format, "table") && !str_is(format, "tsv") && !str_is(format, "json"))
		return batch_fail(STR("list"), "--format is table, tsv or json");
	batch_open(&s, schemas, o, 0, &failed);
	while (store_read_next(&s))
		;
	store_look_at_set(&s);
	query_run(&all, &s, &ids);
	if (str_is(format, "json"))
		print_json(&s, &ids);
	else
		print_lines(&s, &ids, str_is(format, "tsv"));
	int status = report_unreadable(&s);
	vec_done(&ids);
	store_done(&s);
	return failed ? BATCH_FAILED : status;
}

static const struct option_row list_options[] = {
	{"--format", "table|tsv|json", N_("how it is printed; table when not given")},
	{NULL, NULL, NULL},
};

const struct command batch_list = {"list", "[--format=table|tsv|json] [PATH...]",
	N_("List the agents found here, in the home folder, or in the files and folders named"),
	list_options, run_list};
