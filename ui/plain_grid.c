/* The fields of several files at once: what all of them hold, and what all of them get. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/grid.h"
#include "ui/screen/scr_grid.h"

enum { MOST_TOLD = 4 }; /* values of a field that are told with how many files have them */

const struct wording_row plain_grid_words[] = {
	{ACT_FILL_DOWN, "all", "NUMBER [VALUE]",
		N_("Give all files that value in the field of that number, or be asked for one; its number or key alone does the same")},
	{ACT_EDIT_CELL, NULL, "NUMBER FIELD [VALUE]",
		N_("Give only the file of that number the value")},
	{ACT_CLEAR_CELL, NULL, "NUMBER", N_("Take the field out of all files")},
	{ACT_REPLACE, NULL, "NUMBER", N_("Find and replace in this field of all files")},
	{ACT_FIELD_FIX, "fix-field", "NUMBER FIELD",
		N_("Fix what is wrong with the field in the file of that number")},
	{ACT_SHOW_CHANGES, "diff", "", N_("Say what saving changes")},
	{ACT_SAVE, NULL, "", N_("Say what saving changes, then save all files, or none")},
	{ACT_UNDO, NULL, "", NULL},
	{ACT_REDO, NULL, "", NULL},
	{ACT_REDRAW, "list", "[NUMBER]",
		N_("List the fields again; or what each file has in the field of that number")},
	{ACT_HELP, NULL, "WORDS",
		N_("Say what can be typed here; only where the words stand in it")},
	{ACT_CLOSE, NULL, "",
		N_("Go back to the list; what was changed and not saved is asked about")},
	{ACT_QUIT, NULL, "", N_("The same, and quit")},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint hints[] = {{ACT_SHOW_CHANGES, N_(" says what saving changes")},
	{ACT_SAVE, N_(" saves")}, {ACT_UNDO, N_(" takes back")}, {ACT_HELP, N_(" help")},
	{ACT_CLOSE, N_(" leaves")}, {ACT_NONE, NULL}};

static const enum key_place places[] = {PLACE_GRID, PLACE_EVERYWHERE, PLACES_END};

/* --- what is said ----------------------------------------------------------------------------- */

static void put_text(struct str text, struct buf *out)
{
	struct str line = {"", 0};
	if (!text.n) {
		buf_puts(out, tr("not set"));
		return;
	}
	str_next_line(&text, &line);
	buf_put(out, line);
	if (text.n)
		buf_puts(out, "...");
}

/* The values of a field, each with how many files have it. */
struct tally {
	struct str text;
	size_t n;
};

struct tallies {
	struct tally *v;
	size_t n, cap;
};

static void count_values(const struct grid *g, size_t column, struct tallies *out)
{
	for (size_t i = 0; i < g->files.n; i++) {
		const struct edited *cell = grid_cell(g, i, column);
		size_t k = 0;
		while (cell && k < out->n && !str_eq(out->v[k].text, entry_text(&cell->entry)))
			k++;
		if (cell && k < out->n)
			out->v[k].n++;
		else if (cell)
			vec_push(out, ((struct tally){entry_text(&cell->entry), 1}));
	}
}

/* "opus in 2; not set in 1" */
static void put_values(const struct grid *g, size_t column, struct buf *out)
{
	struct tallies all = {0};
	size_t have = 0;
	count_values(g, column, &all);
	for (size_t i = 0; i < all.n; i++) {
		have += all.v[i].n;
		if (all.n > MOST_TOLD)
			continue;
		buf_puts(out, i ? "; " : "");
		put_text(all.v[i].text, out);
		if (all.n > 1)
			buf_printf(out, tr(" in %zu"), all.v[i].n);
	}
	if (all.n > MOST_TOLD)
		buf_printf(out, tr("%zu different values"), all.n);
	if (have < g->files.n)
		buf_printf(out, tr("; no such field in %zu"), g->files.n - have);
	vec_done(&all);
}

static size_t changed_in(const struct grid *g, size_t column)
{
	size_t n = 0;
	for (size_t i = 0; i < g->files.n; i++)
		n += grid_changed(g, i, column);
	return n;
}

static void say_problems(struct plain *p, const struct grid *g, size_t column)
{
	for (size_t i = 0; i < g->files.n; i++) {
		const struct edited *cell = grid_cell(g, i, column);
		for (size_t k = 0; cell && k < cell->problems.n; k++) {
			const struct problem *found = &cell->problems.v[k];
			talk_say(&p->talk, "   %c %s in %.*s: %.*s",
				severity_letter(found->severity), found->rule,
				STR_ARG(store_name(&p->store, g->files.v[i].id)),
				STR_ARG(found->message));
		}
	}
}

static void say_column(struct plain *p, const struct grid *g, size_t column)
{
	struct buf values = {0};
	size_t changed = changed_in(g, column);
	put_values(g, column, &values);
	if (changed)
		talk_say(&p->talk, "%zu  %.*s, changed in %zu: %.*s", column + 1,
			STR_ARG(g->columns.v[column].key), changed, STR_ARG(buf_str(&values)));
	else
		talk_say(&p->talk, "%zu  %.*s: %.*s", column + 1, STR_ARG(g->columns.v[column].key),
			STR_ARG(buf_str(&values)));
	say_problems(p, g, column);
	buf_done(&values);
}

static void say_columns(struct plain *p, const struct grid *g)
{
	for (size_t i = 0; i < g->files.n && !p->talk.enough; i++)
		talk_say(&p->talk, "file %zu  %.*s", i + 1,
			STR_ARG(store_name(&p->store, g->files.v[i].id)));
	for (size_t i = 0; i < g->columns.n && !p->talk.enough; i++)
		say_column(p, g, i);
}

static void say_cells(struct plain *p, const struct grid *g, size_t column)
{
	for (size_t i = 0; i < g->files.n && !p->talk.enough; i++) {
		const struct edited *cell = grid_cell(g, i, column);
		struct buf text = {0};
		if (cell)
			put_text(entry_text(&cell->entry), &text);
		else
			buf_puts(&text, tr("no such field"));
		talk_say(&p->talk, "file %zu  %.*s, %.*s: %.*s", i + 1,
			STR_ARG(store_name(&p->store, g->files.v[i].id)),
			STR_ARG(g->columns.v[column].key), STR_ARG(buf_str(&text)));
		buf_done(&text);
	}
}

static void put_place(const struct grid *g, struct buf *out)
{
	size_t fields, files = grid_count(g, &fields);
	buf_printf(out, trn("edit %zu file: ", "edit %zu files: ", g->files.n), g->files.n);
	if (files)
		buf_printf(out, trn("%zu changed in %zu file", "%zu changed in %zu files", files),
			fields, files);
	else
		buf_puts(out, tr("nothing changed"));
}

bool plain_grid_review(struct plain *p, struct screen *s)
{
	const struct grid *g = (const struct grid *)s;
	/* What a fix or a cut-off save changes is one file's, and no list of fields. */
	if (g->fixing || g->viewing)
		return plain_review(p);
	talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&p->ctx.proposal.title)));
	for (size_t i = 0; i < g->files.n; i++) {
		const struct fields *f = &g->files.v[i].fields;
		for (size_t k = 0; k < f->rows.n; k++) {
			struct buf was = {0}, is = {0};
			if (fields_changed(f, k)) {
				put_text(buf_str(&f->rows.v[k].disk), &was);
				put_text(entry_text(&f->rows.v[k].entry), &is);
				talk_say(&p->talk, "%.*s, %.*s: %.*s; it was %.*s",
					STR_ARG(store_name(&p->store, g->files.v[i].id)),
					STR_ARG(f->rows.v[k].field.key), STR_ARG(buf_str(&is)),
					STR_ARG(buf_str(&was)));
			}
			buf_done(&was);
			buf_done(&is);
		}
	}
	return p->ctx.proposal.asks && talk_agrees(&p->talk, "make this change? y or n");
}

/* --- fields ----------------------------------------------------------------------------------- */

/* The field that the text begins with, by number or key, and is taken off it; the number of fields, and a message,
 * where there is none. */
static size_t read_column(struct plain *p, const struct grid *g, struct str *text)
{
	struct str word = str_cut(*text, 0, str_find_any(*text, 0, " \t"));
	size_t column = 0, number;
	while (column < g->columns.n && !str_eq(g->columns.v[column].key, word))
		column++;
	if (column == g->columns.n && str_to_size(word, &number) && number > 0 &&
		number <= g->columns.n)
		column = number - 1;
	if (column == g->columns.n && word.n && !str_to_size(word, &number))
		talk_say(&p->talk, "%.*s is no field", STR_ARG(word));
	else if (column == g->columns.n)
		plain_no_number(p, word, g->columns.n);
	*text = str_trim(str_from(*text, word.n));
	return column;
}

/* A file that has the field; the number of files where none has. */
static size_t file_with(const struct grid *g, size_t column)
{
	size_t i = 0;
	while (i < g->files.n && !grid_cell(g, i, column))
		i++;
	return i;
}

static bool ask_value(struct plain *p, const struct grid *g, const size_t at[2], struct str text,
	struct buf *out)
{
	const struct edited *cell = grid_cell(g, at[0], at[1]);
	struct buf now = {0};
	put_values(g, at[1], &now);
	const struct grid_file *file = &g->files.v[at[0]];
	struct err ignored;
	const struct doc *doc = store_doc(&p->store, file->id, &ignored);
	const struct plain_asked asked = {cell, {file->fields.kind, &p->store, file->id, doc},
		g->columns.v[at[1]].key, buf_str(&now)};
	bool given = plain_ask_value(p, &asked, text, out);
	buf_done(&now);
	return given;
}

static void tell(struct plain *p, const struct grid *g, size_t column, size_t n)
{
	if (n == 0)
		talk_say(&p->talk, "nothing to change");
	else
		say_column(p, g, column);
}

static void set_all(struct plain *p, struct grid *g, size_t column, struct str text)
{
	const size_t at[2] = {file_with(g, column), column};
	struct buf value = {0};
	if (ask_value(p, g, at, text, &value))
		tell(p, g, column, grid_set_all(g, column, buf_str(&value)));
	buf_done(&value);
}

/* "2 model": the number was taken off. False, and said, where it is no file's. */
static bool read_file(struct plain *p, const struct grid *g, const struct order *o, size_t *file)
{
	*file = o->number - 1;
	if (o->number && o->number <= g->files.n)
		return true;
	talk_say(&p->talk,
		o->number ? N_("there is no file %zu; the last is %zu")
			  : N_("which file? Its number, then the field"),
		o->number, g->files.n);
	return false;
}

/* "2 model opus" */
static void set_one(struct plain *p, struct grid *g, const struct order *o)
{
	struct str text = o->rest;
	struct buf value = {0};
	size_t file;
	if (!read_file(p, g, o, &file))
		return;
	const size_t at[2] = {file, read_column(p, g, &text)};
	if (at[1] == g->columns.n)
		return;
	if (!grid_cell(g, at[0], at[1]))
		talk_say(&p->talk, "%.*s: a file of this kind has no such field",
			STR_ARG(g->columns.v[at[1]].key));
	else if (ask_value(p, g, at, text, &value))
		tell(p, g, at[1], grid_set(g, at[0], at[1], buf_str(&value)));
	buf_done(&value);
}

/* False where that leaves the grid, which a fix does not. */
static bool fix(struct plain *p, struct screen *s, const struct order *o)
{
	struct grid *g = (struct grid *)s;
	struct str text = o->rest;
	size_t file, column;
	if (!read_file(p, g, o, &file))
		return true;
	column = read_column(p, g, &text);
	if (column == g->columns.n)
		return true;
	g->list.selected = (int)file;
	g->column = column;
	bool stays = plain_settle(p, s, s->ops->act(s, ACT_FIELD_FIX));
	say_column(p, g, g->column);
	return stays;
}

static void replace(struct plain *p, struct grid *g, size_t column)
{
	struct buf what = {0};
	struct str line;
	if (talk_ask(&p->talk, TR("replace what? Enter leaves it"), &line) && line.n) {
		buf_put(&what, line);
		if (talk_ask(&p->talk, TR("by what? Enter takes it out"), &line))
			tell(p, g, column, grid_replace(g, column, buf_str(&what), line));
	}
	buf_done(&what);
}

/* --- orders ----------------------------------------------------------------------------------- */

static void act_on_column(struct plain *p, struct grid *g, enum action a, struct str text)
{
	size_t column = read_column(p, g, &text);
	if (column == g->columns.n)
		return;
	if (a == ACT_FILL_DOWN)
		set_all(p, g, column, text);
	else if (a == ACT_REPLACE)
		replace(p, g, column);
	else if (a == ACT_REDRAW)
		say_cells(p, g, column);
	else
		tell(p, g, column, grid_set_all(g, column, STR("")));
}

/* A number that was taken off is that of a field. */
static void act_on_field(struct plain *p, struct grid *g, const struct order *o)
{
	struct buf text = {0};
	if (o->number)
		buf_printf(&text, "%zu ", o->number);
	buf_put(&text, o->rest);
	act_on_column(p, g, o->action, str_trim(buf_str(&text)));
	buf_done(&text);
}

static bool is_field(const struct grid *g, struct str text)
{
	struct str word = str_cut(text, 0, str_find_any(text, 0, " \t"));
	size_t i = 0;
	while (i < g->columns.n && !str_eq(g->columns.v[i].key, word))
		i++;
	return i < g->columns.n;
}

/* False where it is left. */
static bool obey(struct plain *p, struct screen *s, const struct wording *w, struct order o)
{
	struct grid *g = (struct grid *)s;
	if (o.action == ACT_NONE && !is_field(g, o.rest)) {
		plain_unknown(p, w, o.rest);
		return true;
	}
	if (o.action == ACT_NONE)
		o.action = ACT_FILL_DOWN;
	if (o.action == ACT_CLOSE || o.action == ACT_QUIT) {
		bool stays = plain_settle(p, s, s->ops->act(s, ACT_CLOSE));
		p->quit = !stays && o.action == ACT_QUIT;
		return stays;
	}
	if (o.action == ACT_HELP)
		plain_help(p, w, o.rest);
	else if (o.action == ACT_REDRAW && !o.rest.n)
		say_columns(p, g);
	else if (o.action == ACT_EDIT_CELL)
		set_one(p, g, &o);
	else if (o.action == ACT_FIELD_FIX)
		return fix(p, s, &o);
	else if (o.action == ACT_FILL_DOWN || o.action == ACT_REPLACE || o.action == ACT_REDRAW ||
		o.action == ACT_CLEAR_CELL)
		act_on_field(p, g, &o);
	else
		return plain_settle(p, s, s->ops->act(s, o.action));
	return true;
}

void plain_grid(struct plain *p, const struct ids *ids)
{
	const struct plain_place place = {{plain_grid_words, places, &p->keymap},
		N_("gives all a value"), hints, PLAIN_GRID};
	store_look_again(&p->store);
	p->ctx.many.n = 0;
	for (size_t i = 0; i < ids->n; i++)
		vec_push(&p->ctx.many, ids->v[i]);
	struct screen *s = scr_grid_ops.open(&p->ctx, 0);
	plain_note(p);
	if (!s)
		return;
	s->ops->layout(s, (struct rect){0, 0, 24, 80});
	/* What was cut off is asked about first. */
	bool stays = plain_settle(p, s, step_stay());
	say_columns(p, (struct grid *)s);
	while (stays && !p->talk.ended) {
		struct buf where = {0};
		struct order order;
		/* Should roster be killed, it is not lost. */
		grid_keep((struct grid *)s);
		plain_note(p);
		put_place((struct grid *)s, &where);
		if (plain_order(p, &place, buf_str(&where), &order))
			stays = obey(p, s, &place.words, order);
		buf_done(&where);
	}
	if (stays)
		plain_kept(p, grid_keep((struct grid *)s));
	s->ops->close(s);
}
