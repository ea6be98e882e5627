/* Files and what is said of them: tests/cases/check/NAME.md, tests/cases/seeds/NAME.md and
 * demo/NAME.md, with what is expected in NAME.out of the same folder (of the demo: in
 * tests/cases/demo). The kind is told by NAME.KIND.md, else by the content.
 *
 * An .out file holds the kind and the verdict, what is read, and each finding: place, severity, rule
 * and field; its message; what its fix is called, and what lines of the file it changes.
 *
 * With ROSTER_UPDATE set the .out files are written anew; read the difference before you commit. */
#include "tests/agent.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/utf8.h"
#include "text/diff.h"
#include "text/lines.h"

#include <dirent.h>

static void put_reading(struct buf *out, const struct agent *a)
{
	const struct reading *r = &a->reading;
	buf_printf(out, "%.*s: %s%s%s\n", STR_ARG(a->kind->id), verdict_name(r->verdict),
		*r->why ? ", " : "", r->why);
	buf_puts(out, "name: ");
	utf8_show(out, r->name);
	buf_puts(out, "\ndescription: ");
	utf8_show(out, r->description);
	buf_puts(out, "\nmodel: ");
	utf8_show(out, r->model);
	buf_puts(out, "\ntools: ");
	if (r->tools) {
		struct buf tools = {0};
		value_print(&tools, r->tools);
		utf8_show(out, buf_str(&tools));
		buf_done(&tools);
	}
	buf_putc(out, '\n');
}

static void put_place(struct buf *out, const struct agent *a, struct span where)
{
	struct place from = lines_place(doc_text(&a->doc), where.at);
	struct place to = lines_place(doc_text(&a->doc), where.end);
	buf_printf(out, "%zu:%zu-%zu:%zu", from.line, from.column, to.line, to.column);
}

/* The lines that differ, as a unified difference has them. */
static void put_changes(struct buf *out, struct str before, struct str after)
{
	struct buf diff = {0};
	struct str rest, line;
	diff_unified(&diff, before, after, "", "");
	rest = buf_str(&diff);
	for (size_t n = 0; str_next_line(&rest, &line); n++) {
		if (n < 2 || line.n == 0 || (*line.p != '-' && *line.p != '+'))
			continue;
		buf_puts(out, "    ");
		utf8_show(out, line);
		buf_putc(out, '\n');
	}
	buf_done(&diff);
}

static void put_fix(struct buf *out, const struct agent *a, const struct problem *p)
{
	struct doc mended;
	struct err e;
	if (p->fix.title.n == 0)
		return;
	buf_printf(out, "  fix: %.*s\n", STR_ARG(p->fix.title));
	doc_open(&mended, doc_text(&a->doc));
	if (check_fix(&mended, &(struct subject){&mended, a->kind, a->stem, BODY_MS}, p, &e))
		put_changes(out, doc_text(&a->doc), doc_text(&mended));
	else
		buf_printf(out, "    refused: %s\n", e.text);
	doc_done(&mended);
}

static void put_problem(struct buf *out, const struct agent *a, const struct problem *p)
{
	put_place(out, a, p->where);
	buf_printf(out, " %s %s", severity_name(p->severity), p->rule);
	if (p->field.n)
		buf_printf(out, " (%.*s)", STR_ARG(p->field));
	buf_puts(out, "\n  ");
	utf8_show(out, p->message);
	buf_putc(out, '\n');
	put_fix(out, a, p);
}

static void put_all(struct buf *out, const struct agent *a)
{
	put_reading(out, a);
	for (size_t i = 0; i < a->problems.n; i++)
		put_problem(out, a, &a->problems.v[i]);
}

/* The part between the first and the last dot: "claude-skill" of "x.claude-skill.md". */
static struct str kind_of(struct str name)
{
	struct str stem = path_stem(name);
	struct str rest = str_cut(name, stem.n, name.n - strlen(".md"));
	return str_from(rest, 1);
}

static void write_out(const char *path, const struct buf *got)
{
	FILE *f = fopen(path, "w");
	if (f) {
		fwrite(buf_text(got), 1, got->n, f);
		fclose(f);
	}
}

static void run_case(const struct schemas *s, const char *from, const char *want_in,
	const char *name)
{
	struct buf path = {0}, text = {0}, want = {0}, got = {0}, kind = {0}, stem = {0};
	struct agent a;
	struct err e;
	buf_printf(&path, "%s/%s", from, name);
	OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e), name);
	buf_put(&kind, kind_of(str_of(name)));
	buf_put(&stem, path_stem(str_of(name)));
	agent_open(&a, s, buf_str(&text), kind.n ? buf_text(&kind) : NULL, buf_text(&stem));
	put_all(&got, &a);
	buf_clear(&path);
	buf_printf(&path, "%s/%.*s.out", want_in, (int)(strlen(name) - strlen(".md")), name);
	if (getenv("ROSTER_UPDATE"))
		write_out(buf_text(&path), &got);
	OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &want, &e), "  what is expected is there");
	SAME(buf_str(&got), buf_str(&want), "  is judged as expected");
	agent_done(&a);
	buf_done(&path), buf_done(&text), buf_done(&want);
	buf_done(&got), buf_done(&kind), buf_done(&stem);
}

static int run_folder(const struct schemas *s, const char *from, const char *want_in)
{
	const char *top = getenv("ROSTER_SRCDIR");
	struct buf folder = {0}, want = {0};
	struct dirent **names = NULL;
	int found = 0;
	buf_printf(&folder, "%s/%s", top ? top : ".", from);
	buf_printf(&want, "%s/%s", top ? top : ".", want_in);
	int n = scandir(buf_text(&folder), &names, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		if (str_ends(str_of(names[i]->d_name), STR(".md"))) {
			run_case(s, buf_text(&folder), buf_text(&want), names[i]->d_name);
			found++;
		}
		free(names[i]);
	}
	free(names);
	buf_done(&folder);
	buf_done(&want);
	return found;
}

int main(void)
{
	struct schemas s;
	agent_load_schemas(&s);
	OK(run_folder(&s, "tests/cases/check", "tests/cases/check") > 30, "the cases are there");
	EQUAL(run_folder(&s, "tests/cases/seeds", "tests/cases/seeds"), 2, "the seeds are there");
	OK(run_folder(&s, "demo", "tests/cases/demo") > 10, "the demo is there");
	schemas_done(&s);
	return t_end();
}
