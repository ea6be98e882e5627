/* The cases of tests/cases/render: NAME.md and, beside it, the sheet that it gives at a width:
 * NAME.WIDTH.out, or NAME.WIDTH.source.out for the source view. NAME.card holds the rows of a card
 * above it ("label = text", where "␤" is a line break; "description" is a dialogue).
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

static void run_case(const char *name)
{
	struct str whole = str_of(name), stem = str_cut(whole, 0, str_find_byte(whole, 0, '.'));
	struct buf text = {0}, card = {0}, keep = {0}, want = {0}, got = {0};
	struct rows rows = {0};
	struct sheet sheet = {0};
	struct err e;
	size_t width = strtoul(name + stem.n + 1, NULL, 10);
	bool source = str_ends(whole, STR(".source.out"));
	if (read_case(stem, ".card", &card))
		read_card(buf_str(&card), &keep, &rows);
	if (!read_case(stem, ".md", &text) || !read_case(whole, "", &want))
		printf("# cannot read the files of %s\n", name);
	struct render_ask ask = {.view = source ? VIEW_SOURCE : VIEW_RENDERED,
		.rows = rows.v,
		.n_rows = rows.n,
		.text = buf_str(&text),
		.first_line = 1,
		.width = width,
		.measure = 88,
		.budget_ms = 600 * 1000};
	OK(render_sheet(&ask, &sheet, &e) == RENDER_DONE, "a case is rendered");
	OK(sheet_valid(&sheet), "its sheet is whole");
	put_sheet(&got, &sheet);
	if (getenv("ROSTER_UPDATE"))
		update(name, &got);
	SAME(buf_str(&got), buf_str(&want), name);
	sheet_done(&sheet);
	vec_done(&rows);
	buf_done(&text), buf_done(&card), buf_done(&keep), buf_done(&want), buf_done(&got);
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

int main(void)
{
	struct names names = {0};
	list_cases(&names);
	OK(names.n > 20, "the cases are there");
	for (size_t i = 0; i < names.n; i++) {
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
	return t_end();
}
