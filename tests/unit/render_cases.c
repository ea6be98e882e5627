/* The cases of tests/cases/render: NAME.md and, beside it, the sheet that it gives at a width:
 * NAME.WIDTH.out, or NAME.WIDTH.source.out for the source view, NAME.WIDTH.ticks.out where code within a
 * line keeps its backticks. NAME.card holds the rows of a card
 * above it ("label = text", where "␤" is a line break; "description" is a dialogue).
 *
 * FEATURES names the cases of one feature each. They have one NAME.out with the sheets at widths 40,
 * 80 and 120, each below a line "== WIDTH", or "== WIDTH WIDTH" where those are alike.
 *
 * An .out file has a line for each line of the sheet: its line in the file, its flags (+ goes on,
 * g glued, h heading, c card), its lead, a bar, its text. {role:text}, {role+marks:text} where it is
 * not plain text; the marks are s(trong), e(mphasis), k (struck), u(nderlined).
 *
 * With ROSTER_UPDATE set the .out files are written anew; read the difference before you commit. */
#include "tests/t.h"

#include "base/file.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "config.h"
#include "render/render.h"
#include "text/keyval.h"

#include <dirent.h>

struct names {
	char **v;
	size_t n, cap;
};

static void put_run(struct buf *out, struct str text, struct sheet_run run)
{
	static const char letters[] = "seku";
	bool plain = run.role == ROLE_TEXT && run.marks == 0;
	if (text.n == 0)
		return;
	if (!plain)
		buf_printf(out, "{%s", role_name((enum role)run.role));
	if (run.marks)
		buf_putc(out, '+');
	for (size_t i = 0; letters[i]; i++) {
		if (run.marks & 1u << i)
			buf_putc(out, letters[i]);
	}
	if (!plain)
		buf_putc(out, ':');
	utf8_show(out, text);
	if (!plain)
		buf_putc(out, '}');
}

static void put_line(struct buf *out, const struct sheet *sheet, struct sheet_line line)
{
	struct str text = sheet_text(sheet, line);
	size_t at = 0;
	buf_printf(out, "%3u %c%c%c%c ", (unsigned)line.source,
		line.flags & SHEET_GOES_ON ? '+' : ' ', line.flags & SHEET_GLUED ? 'g' : ' ',
		line.flags & SHEET_HEADING ? 'h' : ' ', line.flags & SHEET_CARD ? 'c' : ' ');
	if (line.lead == 0)
		buf_putc(out, '|');
	for (size_t i = 0; i < line.run_n; i++) {
		struct sheet_run run = sheet_run(sheet, line, i);
		size_t end = at + run.n, lead = line.lead;
		bool split = at < lead && lead <= end;
		put_run(out, str_cut(text, at, split ? lead : end), run);
		if (split)
			buf_putc(out, '|');
		put_run(out, str_cut(text, split ? lead : end, end), run);
		at = end;
	}
	buf_putc(out, '\n');
}

static void put_sheet(struct buf *out, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet_count(sheet); i++)
		put_line(out, sheet, sheet_line(sheet, i));
}

static void folder(struct buf *out)
{
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(out, "%s/tests/cases/render", top ? top : ".");
}

static bool read_case(struct str name, const char *ending, struct buf *out)
{
	struct buf path = {0};
	struct err e;
	folder(&path);
	buf_printf(&path, "/%.*s%s", STR_ARG(name), ending);
	bool good = file_read(buf_text(&path), FILE_VIEW_LIMIT, out, &e);
	buf_done(&path);
	return good;
}

struct rows {
	struct card_row *v;
	size_t n, cap;
};

/* Line breaks are made in place: "␤" and two NULs would be as long, so the text gets shorter. */
static struct str with_breaks(struct str text, struct buf *keep)
{
	size_t at = keep->n;
	struct str mark = STR("␤");
	for (size_t hit; (hit = str_find(text, 0, mark)) != STR_NONE;) {
		buf_put(keep, str_cut(text, 0, hit));
		buf_putc(keep, '\n');
		text = str_from(text, hit + mark.n);
	}
	buf_put(keep, text);
	return str_from(buf_str(keep), at);
}

static void read_card(struct str text, struct buf *keep, struct rows *rows)
{
	struct keyval kv = {.rest = text};
	struct err e;
	buf_room(keep, text.n);
	while (keyval_next(&kv, &e)) {
		struct card_row row = {.label = kv.key,
			.role = ROLE_CARD_TEXT,
			.line = kv.line + 1};
		row.text = with_breaks(kv.value, keep);
		row.dialogue = str_is(kv.key, "description");
		vec_push(rows, row);
	}
}

static void update(const char *name, const struct buf *got)
{
	struct buf path = {0};
	folder(&path);
	buf_printf(&path, "/%s", name);
	FILE *f = fopen(buf_text(&path), "w");
	if (f) {
		fwrite(buf_text(got), 1, got->n, f);
		fclose(f);
	}
	buf_done(&path);
}

struct input {
	struct buf text, card, keep;
	struct rows rows;
};

static void input_read(struct input *in, struct str name)
{
	*in = (struct input){0};
	if (read_case(name, ".card", &in->card))
		read_card(buf_str(&in->card), &in->keep, &in->rows);
	if (!read_case(name, ".md", &in->text))
		printf("# cannot read %.*s.md\n", STR_ARG(name));
}

static void input_done(struct input *in)
{
	vec_done(&in->rows);
	buf_done(&in->text), buf_done(&in->card), buf_done(&in->keep);
}

enum way { RENDERED, SOURCE, TICKED };

static void render_at(const struct input *in, size_t width, enum way way, struct buf *out)
{
	struct sheet sheet = {0};
	struct err e;
	struct render_ask ask = {.view = way == SOURCE ? VIEW_SOURCE : VIEW_RENDERED,
		.ticks = way == TICKED,
		.rows = in->rows.v,
		.n_rows = in->rows.n,
		.text = buf_str(&in->text),
		.first_line = 1,
		.width = width,
		.measure = 88,
		.budget_ms = 600 * 1000};
	OK(render_sheet(&ask, &sheet, &e) == RENDER_DONE, "a case is rendered");
	OK(sheet_valid(&sheet), "its sheet is whole");
	put_sheet(out, &sheet);
	sheet_done(&sheet);
}

static void compare(const char *name, const struct buf *got)
{
	struct buf want = {0};
	if (getenv("ROSTER_UPDATE"))
		update(name, got);
	if (!read_case(str_of(name), "", &want))
		printf("# cannot read %s\n", name);
	SAME(buf_str(got), buf_str(&want), name);
	buf_done(&want);
}

static void run_case(const char *name)
{
	struct str whole = str_of(name), stem = str_cut(whole, 0, str_find_byte(whole, 0, '.'));
	enum way way = str_ends(whole, STR(".source.out")) ? SOURCE
		: str_ends(whole, STR(".ticks.out"))       ? TICKED
							   : RENDERED;
	struct input in;
	struct buf got = {0};
	input_read(&in, stem);
	render_at(&in, strtoul(name + stem.n + 1, NULL, 10), way, &got);
	compare(name, &got);
	input_done(&in);
	buf_done(&got);
}

/* ---- one feature each ---- */

enum { WIDTHS = 3 };

static void put_widths(struct buf *out, const struct buf got[WIDTHS])
{
	static const unsigned widths[WIDTHS] = {40, 80, 120};
	for (size_t i = 0, next; i < WIDTHS; i = next) {
		buf_puts(out, "==");
		for (next = i; next < WIDTHS && str_eq(buf_str(&got[next]), buf_str(&got[i]));
			next++)
			buf_printf(out, " %u", widths[next]);
		buf_putc(out, '\n');
		buf_put(out, buf_str(&got[i]));
	}
}

static void run_feature(struct str name)
{
	struct input in;
	struct buf got[WIDTHS] = {0}, all = {0}, file = {0};
	input_read(&in, name);
	render_at(&in, 40, RENDERED, &got[0]);
	render_at(&in, 80, RENDERED, &got[1]);
	render_at(&in, 120, RENDERED, &got[2]);
	put_widths(&all, got);
	buf_printf(&file, "%.*s.out", STR_ARG(name));
	compare(buf_text(&file), &all);
	input_done(&in);
	for (size_t i = 0; i < WIDTHS; i++)
		buf_done(&got[i]);
	buf_done(&all), buf_done(&file);
}

/* Returns how many there are. */
static size_t run_features(void)
{
	struct buf list = {0};
	size_t n = 0;
	if (!read_case(STR("FEATURES"), "", &list))
		printf("# cannot read FEATURES\n");
	struct str rest = buf_str(&list), line;
	while (str_next_line(&rest, &line)) {
		if (line.n == 0 || *line.p == '#')
			continue;
		run_feature(str_cut(line, 0, str_find_byte(line, 0, ' ')));
		n++;
	}
	buf_done(&list);
	return n;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void list_cases(struct names *out)
{
	struct buf path = {0};
	folder(&path);
	DIR *dir = opendir(buf_text(&path));
	for (struct dirent *d; dir && (d = readdir(dir));) {
		if (str_ends(str_of(d->d_name), STR(".out")))
			vec_push(out, strdup(d->d_name));
	}
	if (dir)
		closedir(dir);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare_names);
	buf_done(&path);
}

/* NAME.out, without a width. */
static bool is_feature(const char *name)
{
	return strcmp(strchr(name, '.'), ".out") == 0;
}

int main(void)
{
	struct names names = {0};
	size_t alone = 0;
	list_cases(&names);
	OK(names.n > 20, "the cases are there");
	for (size_t i = 0; i < names.n; i++) {
		if (is_feature(names.v[i])) {
			alone++;
			free(names.v[i]);
			continue;
		}
#ifndef WITH_GRAMMARS
		if (str_starts(str_of(names.v[i]), STR("lang-"))) {
			SKIP(names.v[i], "built without grammars");
			free(names.v[i]);
			continue;
		}
#endif
		run_case(names.v[i]);
		free(names.v[i]);
	}
	vec_done(&names);
	size_t listed = run_features();
	OK(listed >= 250, "so are those of one feature each");
	EQUAL(alone, listed, "and FEATURES names each of them");
	return t_end();
}
