/* A check that is made in slices finds what one in one go finds, however it is cut up; and what is found too often is told
 * a thousand times, not more. */
#include "tests/agent.h"
#include "tests/t.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "check/checking.h"
#include "render/outline.h"

#include <dirent.h>

/* All there is to a finding, as text. */
static void put_problem(struct buf *out, const struct problem *p)
{
	buf_printf(out, "%s %s %zu-%zu %.*s: %.*s%s | %d %d%d %u %.*s %.*s %.*s %.*s", p->rule,
		severity_name(p->severity), p->where.at, p->where.end, STR_ARG(p->field),
		STR_ARG(p->message), p->off ? " (off)" : "", (int)p->fix.kind, p->fix.asked,
		(int)p->fix.value.kind, p->fix.keeps, STR_ARG(p->fix.title), STR_ARG(p->fix.key),
		STR_ARG(p->fix.rename), STR_ARG(p->fix.value.text));
	for (size_t i = 0; i < p->fix.edits_n; i++)
		buf_printf(out, " [%zu-%zu %.*s]", p->fix.edits[i].cut.at, p->fix.edits[i].cut.end,
			STR_ARG(p->fix.edits[i].put));
	buf_puts(out, "\n");
}

static void put_all(struct buf *out, const struct reading *r, const struct problems *p)
{
	buf_printf(out, "%s %s\n", verdict_name(r->verdict), r->why);
	for (size_t i = 0; i < p->n; i++)
		put_problem(out, &p->v[i]);
}

struct tried {
	struct subject subject;
	struct outline outline;
	struct buf expected;
};

/* Each slice ends at once, or after so many microseconds; returns how many there were. */
static size_t try_slices(const struct tried *t, int us, const char *what)
{
	struct checking *c = checking_new(&t->subject);
	struct reading reading;
	struct problems found = {0};
	struct buf told = {0};
	size_t slices = 1;
	while (!checking_go(c, &t->outline, deadline_in(slices % 3 ? us : 0)))
		slices++;
	checking_take(c, &reading, &found);
	checking_free(c);
	put_all(&told, &reading, &found);
	SAME(buf_str(&told), buf_str(&t->expected), what);
	problems_done(&found);
	buf_done(&told);
	return slices;
}

/* The text as an agent of a project; returns in how many slices it was checked. */
static size_t try_text(const struct schemas *s, struct str text, const char *what)
{
	const struct str path = STR("/nowhere/.claude/agents/tried.md");
	struct tried t = {0};
	struct doc d;
	struct reading reading;
	struct problems found = {0};
	doc_open(&d, text);
	t.subject = (struct subject){&d, check_kind(&s->kinds, path, &d, NULL), path, BODY_MS};
	outline_read(&t.outline, doc_body(&d), deadline_never());
	check_outlined(&t.subject, &t.outline, &reading, &found);
	put_all(&t.expected, &reading, &found);
	size_t slices = try_slices(&t, 0, what);
	try_slices(&t, 50, what);
	problems_done(&found);
	outline_done(&t.outline);
	buf_done(&t.expected);
	doc_done(&d);
	return slices;
}

/* --- the cases of the rules ------------------------------------------------------------------- */

static void try_case(const struct schemas *s, struct str folder, const char *name)
{
	struct buf path = {0}, text = {0};
	struct err e;
	path_join(&path, folder, str_of(name));
	if (str_ends(str_of(name), STR(".md")) &&
		OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e), name))
		try_text(s, buf_str(&text), name);
	buf_done(&path);
	buf_done(&text);
}

static void try_cases(const struct schemas *s, const char *name)
{
	const char *top = getenv("ROSTER_SRCDIR");
	struct dirent **names = NULL;
	struct buf folder = {0};
	buf_printf(&folder, "%s/tests/cases/%s", top ? top : ".", name);
	int n = scandir(buf_text(&folder), &names, NULL, alphasort);
	OK(n > 2, name);
	for (int i = 0; i < n; i++) {
		try_case(s, buf_str(&folder), names[i]->d_name);
		free(names[i]);
	}
	free(names);
	buf_done(&folder);
}

/* --- much of one thing ------------------------------------------------------------------------ */

enum { OFTEN = 3000, MOST_SAID = 1000 };

static void make_text(struct buf *out, const char *part)
{
	buf_puts(out, "---\nname: tried\ndescription: Reviews changes. Use it after each.\n---\n");
	for (int i = 0; i < OFTEN; i++) {
		for (const char *c = part; *c; c++) {
			if (*c == '%')
				buf_printf(out, "%d", i);
			else
				buf_putc(out, *c);
		}
	}
}

static size_t count_rule(const struct problems *p, const char *rule)
{
	size_t n = 0;
	for (size_t i = 0; i < p->n; i++)
		n += str_is(str_of(rule), p->v[i].rule);
	return n;
}

struct crowd {
	const char *part; /* what the text is made of; its number stands for % */
	const char *rule; /* what is found in it */
	size_t told;
};

/* Of these a rule has more to look at than fits between two looks at the clock. */
static void try_crowd(const struct schemas *s, const struct crowd *crowd)
{
	const struct str path = STR("/nowhere/.claude/agents/tried.md");
	struct buf text = {0};
	struct doc d;
	struct reading reading;
	struct problems found = {0};
	make_text(&text, crowd->part);
	size_t slices = try_text(s, buf_str(&text), crowd->part);
	OK(slices > MOST_SAID / 8, "  in many slices");
	doc_open(&d, buf_str(&text));
	check_file(&(struct subject){&d, check_kind(&s->kinds, path, &d, NULL), path,
			   100 * BODY_MS},
		&reading, &found);
	EQUAL((long)count_rule(&found, crowd->rule), (long)crowd->told, crowd->rule);
	problems_done(&found);
	doc_done(&d);
	buf_done(&text);
}

static void try_crowds(const struct schemas *s)
{
	static const struct crowd crowds[] = {
		{"[a](b/c%.md)\n", "ref-file", MOST_SAID},
		{"[a](b/c%.md)\n\n", "ref-file", MOST_SAID},
		{"[a](b\\\\c%.md)\n\n", "ref-backslash", MOST_SAID},
		{"[a](/home/c%.md)\n\n", "ref-home", MOST_SAID},
		{"[a](#z%)\n\n", "ref-anchor", MOST_SAID},
		{"## h%\n\n[a](#h%)\n\n", "ref-anchor", 0},
		{"<a id=\"h%\">x</a> [a](#h%)\n\n", "ref-anchor", 0},
		{"@a/b/c%.md\n", "ref-file", MOST_SAID},
		{"```pythn\n%\n```\n", "body-fence-lang", MOST_SAID},
		{"```qqqq%\nx\n```\n", "body-fence-lang", 0},
	};
	for (size_t i = 0; i < sizeof crowds / sizeof *crowds; i++)
		try_crowd(s, &crowds[i]);
}

int main(void)
{
	struct schemas s;
	agent_load_schemas(&s);
	try_cases(&s, "check");
	try_cases(&s, "rules");
	try_crowds(&s);
	schemas_done(&s);
	return t_end();
}
