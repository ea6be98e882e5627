/* Files and what is said of them: tests/cases/check/NAME.md and the like, and demo/NAME.md, with what
 * is expected in NAME.out of the same folder (of the demo: in tests/cases/demo). The kind is told by
 * NAME.KIND.md, else by the content; NAME.KIND+HOST.md is judged as that host would, by the name of its
 * file in schemas/hosts. A folder may hold "settings" and schemas of its own, *.json.
 *
 * tests/cases/hosts holds what tools were seen to do, a file each; yaml what a block may be; rules each
 * rule in RULE.KIND.md, and something very like it, which it does not find, in RULE-not.KIND.md
 * (unit/check_sum.c holds that); so do check-off for rules that are off by themselves and check-own for
 * those whose words no built-in schema has.
 *
 * An .out file holds the kind and the verdict, what is read, and each finding: place, severity, rule
 * and field; its message; what its fix is called, and what lines of the file it changes.
 *
 * With ROSTER_UPDATE set the .out files are written anew; read the difference before you commit. */
#include "tests/agent.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "text/diff.h"
#include "text/lines.h"

#include <dirent.h>

/* Entries of a list that are no text are read by no tool. */
static void put_tools(struct buf *out, const struct value *tools)
{
	struct value texts = *tools;
	struct value *items = xcalloc(tools->n + 1, sizeof *items);
	texts.n = 0;
	texts.items = items;
	for (size_t i = 0; tools->kind == VALUE_LIST && i < tools->n; i++) {
		if (tools->items[i].kind == VALUE_TEXT)
			items[texts.n++] = tools->items[i];
	}
	struct buf shown = {0};
	value_print(&shown, &texts);
	utf8_show(out, buf_str(&shown));
	buf_done(&shown);
	free(items);
}

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
	if (r->tools)
		put_tools(out, r->tools);
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
static struct str judged_as(struct str name)
{
	struct str stem = path_stem(name);
	struct str rest = str_cut(name, stem.n, name.n - strlen(".md"));
	return str_from(rest, 1);
}

/* A version stands behind a hyphen in the name of a file, behind "@" in an id. */
static bool is_host(const struct host *host, struct str name)
{
	bool same = host->id.n == name.n;
	for (size_t i = 0; same && i < name.n; i++)
		same = host->id.p[i] == name.p[i] || (host->id.p[i] == '@' && name.p[i] == '-');
	return same;
}

static void use_host(struct schemas *s, struct str name)
{
	for (size_t i = 0; i < s->hosts.n; i++) {
		if (is_host(s->hosts.v[i], name)) {
			kinds_use_host(&s->kinds, s->hosts.v[i]);
			return;
		}
	}
	die("no host %.*s", STR_ARG(name));
}

static void read_settings(struct schemas *s, const char *folder)
{
	struct buf path = {0}, text = {0};
	struct err e = {0};
	buf_printf(&path, "%s/settings", folder);
	if (file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e)) {
		e = (struct err){0};
		OK(settings_read(&s->settings, buf_str(&text), &s->arena, &e), buf_text(&path));
	}
	buf_done(&path);
	buf_done(&text);
}

static void load_schemas(struct schemas *s, const char *folder)
{
	agent_load_schemas(s);
	schemas_add_folder(s, str_of(folder));
	EQUAL((long)s->troubles.n, 0, folder);
	read_settings(s, folder);
}

static void write_out(const char *path, const struct buf *got)
{
	FILE *f = fopen(path, "w");
	if (f) {
		fwrite(buf_text(got), 1, got->n, f);
		fclose(f);
	}
}

static void judge(const struct schemas *s, struct str text, struct str name, struct buf *out)
{
	struct str as = judged_as(name);
	struct buf kind = {0}, stem = {0};
	struct agent a;
	buf_put(&kind, str_cut(as, 0, str_find_byte(as, 0, '+')));
	buf_put(&stem, path_stem(name));
	agent_open(&a, s, text, kind.n ? buf_text(&kind) : NULL, buf_text(&stem));
	put_all(out, &a);
	agent_done(&a);
	buf_done(&kind);
	buf_done(&stem);
}

static void judge_as_host(const struct schemas *s, const char *folder, struct str text,
	struct str name, struct buf *out)
{
	size_t plus = str_find_byte(judged_as(name), 0, '+');
	struct schemas own;
	if (plus == STR_NONE) {
		judge(s, text, name, out);
		return;
	}
	load_schemas(&own, folder);
	use_host(&own, str_from(judged_as(name), plus + 1));
	judge(&own, text, name, out);
	schemas_done(&own);
}

static void run_case(const struct schemas *s, const char *from, const char *want_in,
	const char *name)
{
	struct buf path = {0}, text = {0}, want = {0}, got = {0};
	struct err e;
	buf_printf(&path, "%s/%s", from, name);
	OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e), name);
	judge_as_host(s, from, buf_str(&text), str_of(name), &got);
	buf_clear(&path);
	buf_printf(&path, "%s/%.*s.out", want_in, (int)(strlen(name) - strlen(".md")), name);
	if (getenv("ROSTER_UPDATE"))
		write_out(buf_text(&path), &got);
	OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &want, &e), "  what is expected is there");
	SAME(buf_str(&got), buf_str(&want), "  is judged as expected");
	buf_done(&path), buf_done(&text), buf_done(&want), buf_done(&got);
}

static int run_files(const struct schemas *s, const char *from, const char *want_in)
{
	struct dirent **names = NULL;
	int found = 0, n = scandir(from, &names, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		if (str_ends(str_of(names[i]->d_name), STR(".md"))) {
			run_case(s, from, want_in, names[i]->d_name);
			found++;
		}
		free(names[i]);
	}
	free(names);
	return found;
}

static int run_folder(const char *from, const char *want_in)
{
	const char *top = getenv("ROSTER_SRCDIR");
	struct buf folder = {0}, want = {0};
	struct schemas s;
	buf_printf(&folder, "%s/%s", top ? top : ".", from);
	buf_printf(&want, "%s/%s", top ? top : ".", want_in);
	load_schemas(&s, buf_text(&folder));
	int found = run_files(&s, buf_text(&folder), buf_text(&want));
	schemas_done(&s);
	buf_done(&folder);
	buf_done(&want);
	return found;
}

int main(void)
{
	OK(run_folder("tests/cases/check", "tests/cases/check") > 30, "the cases are there");
	OK(run_folder("tests/cases/hosts", "tests/cases/hosts") > 100, "the hosts are there");
	OK(run_folder("tests/cases/rules", "tests/cases/rules") > 100, "the rules are there");
	OK(run_folder("tests/cases/check-off", "tests/cases/check-off") > 10,
		"what is off is there");
	OK(run_folder("tests/cases/check-own", "tests/cases/check-own") > 2, "own words are there");
	OK(run_folder("tests/cases/yaml", "tests/cases/yaml") > 70, "what YAML can be is there");
	EQUAL(run_folder("tests/cases/seeds", "tests/cases/seeds"), 2, "the seeds are there");
	OK(run_folder("demo", "tests/cases/demo") > 10, "the demo is there");
	return t_end();
}
