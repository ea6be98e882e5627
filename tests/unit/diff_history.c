/* 200 commits of made-up edits: what `roster diff` says of two of them is what was edited between them, and the
 * files are those that git names. */
#include "base/json.h"
#include "base/vec.h"
#include "tests/chance.h"
#include "tests/repo.h"
#include "tests/t.h"

enum {
	COMMITS = 200,
	AGENTS = 24,
	LINES = 64,
	FEWEST_LINES = 20,
	TOOLS = 6,
	PAIRS = 60,
	NONE = -1
};

/* An agent as it is at some commit. */
struct agent {
	bool there;
	int path, about, model, turns; /* numbers that stand for texts; NONE: not set */
	unsigned tools;                /* bits; 0: no list, which is all */
	bool listed; /* a line an item: no difference to anyone but a reader of bytes */
	int lines[LINES], lines_n;
};

struct world {
	struct agent agents[AGENTS];
};

struct history {
	struct world *at; /* COMMITS of them */
	int next;         /* number of the next text or path that nobody had */
};

static const char *const tools[TOOLS] = {"Read", "Write", "Bash", "WebFetch", "Agent", "mcp__x__y"};
static const char *const powers[TOOLS] = {"read", "write", "execute", "network", "spawn",
	"external"};
static const char *const models[] = {"opus", "sonnet", "haiku"};

/* --- making it -------------------------------------------------------------------------------- */

static void put_path(struct buf *out, const struct agent *a)
{
	buf_printf(out, ".claude/agents/%sf%d.md", a->path % 3 ? "" : "sub/", a->path);
}

static void put_tools(struct buf *out, const struct agent *a)
{
	bool more = false;
	buf_puts(out, a->listed ? "tools:\n" : "tools: ");
	for (int t = 0; t < TOOLS; t++) {
		if (!(a->tools & 1u << t))
			continue;
		if (a->listed)
			buf_printf(out, "  - %s\n", tools[t]);
		else
			buf_printf(out, "%s%s", more ? ", " : "", tools[t]);
		more = true;
	}
	buf_puts(out, a->listed ? "" : "\n");
}

static void put_about(struct buf *out, int about)
{
	buf_printf(out, "Takes part %d of the work: each day, and where nobody asks \"why\".",
		about);
}

static void write_agent(const struct stage *s, int number, const struct agent *a)
{
	struct buf text = {0}, path = {0};
	put_path(&path, a);
	buf_printf(&text, "---\nname: agent-%d\ndescription: >-\n  ", number);
	put_about(&text, a->about);
	buf_puts(&text, "\n");
	if (a->tools)
		put_tools(&text, a);
	if (a->model != NONE)
		buf_printf(&text, "model: %s\n", models[a->model]);
	if (a->turns != NONE)
		buf_printf(&text, "maxTurns: %d\n", a->turns);
	buf_puts(&text, "---\n");
	for (int i = 0; i < a->lines_n; i++)
		buf_printf(&text, "%sword-%d-%d another-%d\n", a->lines[i] % 7 ? "" : "# ", number,
			a->lines[i], a->lines[i]);
	stage_put(s, buf_str(&path), buf_str(&text));
	buf_done(&text);
	buf_done(&path);
}

static void remove_agent(const struct stage *s, const struct agent *a)
{
	struct buf path = {0};
	put_path(&path, a);
	stage_remove(s, buf_str(&path));
	buf_done(&path);
}

static void make_agent(struct history *h, struct agent *a, struct chance *c)
{
	*a = (struct agent){.there = true,
		.path = h->next++,
		.about = h->next++,
		.model = NONE,
		.turns = NONE,
		.tools = (unsigned)chance(c, 1u << TOOLS)};
	for (a->lines_n = 0; a->lines_n < FEWEST_LINES + 8; a->lines_n++)
		a->lines[a->lines_n] = h->next++;
}

static void edit_lines(struct history *h, struct agent *a, struct chance *c)
{
	int at = (int)chance(c, (size_t)a->lines_n);
	if (chance(c, 3) == 0 && a->lines_n > FEWEST_LINES) {
		memmove(a->lines + at, a->lines + at + 1,
			(size_t)(a->lines_n - at - 1) * sizeof *a->lines);
		a->lines_n--;
	} else if (chance(c, 2) && a->lines_n < LINES) {
		memmove(a->lines + at + 1, a->lines + at,
			(size_t)(a->lines_n - at) * sizeof *a->lines);
		a->lines[at] = h->next++;
		a->lines_n++;
	} else {
		a->lines[at] = h->next++;
	}
}

static void edit_agent(struct history *h, struct agent *a, struct chance *c)
{
	switch (chance(c, 8)) {
	case 0:
		a->model = (int)chance(c, 4) - 1;
		break;
	case 1:
		a->turns = chance(c, 3) ? (int)chance(c, 90) + 1 : NONE;
		break;
	case 2:
		a->about = h->next++;
		break;
	case 3:
	case 4:
		a->tools ^= 1u << chance(c, TOOLS);
		break;
	case 5:
		a->listed = !a->listed;
		break;
	default:
		edit_lines(h, a, c);
	}
}

/* One commit's edits of some agents. */
static void edit_world(struct history *h, const struct stage *s, struct world *w, struct chance *c)
{
	for (unsigned n = 1 + chance(c, 3); n > 0; n--) {
		int number = (int)chance(c, AGENTS);
		struct agent *a = &w->agents[number];
		unsigned what = chance(c, 12);
		if (!a->there) {
			make_agent(h, a, c);
		} else if (what == 0) {
			remove_agent(s, a);
			a->there = false;
			continue;
		} else if (what == 1) {
			remove_agent(s, a);
			a->path = h->next++;
		} else {
			edit_agent(h, a, c);
		}
		write_agent(s, number, a);
	}
}

static void make_history(struct history *h, const struct stage *s, struct chance *c)
{
	struct world now = {0};
	struct buf words = {0};
	h->at = xcalloc(COMMITS, sizeof *h->at);
	for (int i = 0; i < COMMITS; i++) {
		edit_world(h, s, &now, c);
		repo_do(s, "add -A");
		buf_clear(&words);
		buf_printf(&words, "-c gc.auto=0 commit -q --allow-empty -m %d", i);
		repo_do(s, buf_text(&words));
		h->at[i] = now;
	}
	buf_done(&words);
}

/* --- what must be said ------------------------------------------------------------------------ */

static int count_missing(const struct agent *a, const struct agent *from)
{
	int n = 0;
	for (int i = 0; a->there && i < a->lines_n; i++) {
		bool found = false;
		for (int k = 0; from->there && k < from->lines_n; k++)
			found = found || from->lines[k] == a->lines[i];
		n += !found;
	}
	return n;
}

static unsigned powers_of(const struct agent *a)
{
	return !a->there ? 0 : a->tools ? a->tools : (1u << TOOLS) - 1;
}

/* What is said of an agent in one line, so that two can be compared. */
static void put_powers(struct buf *out, const struct agent *a, const struct agent *b)
{
	for (int sign = 0; sign < 2; sign++) {
		unsigned which = sign ? powers_of(a) & ~powers_of(b) : powers_of(b) & ~powers_of(a);
		for (int t = 0; t < TOOLS; t++) {
			if (which & 1u << t)
				buf_printf(out, " %s-%s", sign ? "loses" : "gains", powers[t]);
		}
	}
}

static void put_list(struct buf *out, char sign, unsigned which)
{
	for (int t = 0; t < TOOLS; t++) {
		if (which & 1u << t)
			buf_printf(out, "%c%s", sign, tools[t]);
	}
}

static void put_number(struct buf *out, const char *key, int old, int now)
{
	if (old != now)
		buf_printf(out, " %s:%d>%d", key, old, now);
}

static void expect_fields(struct buf *out, const struct agent *a, const struct agent *b)
{
	put_number(out, "about", a->there ? a->about : NONE, b->there ? b->about : NONE);
	unsigned was = a->there ? a->tools : 0, is = b->there ? b->tools : 0;
	if (was != is) {
		buf_puts(out, " tools:");
		put_list(out, '+', is & ~was);
		put_list(out, '-', was & ~is);
	}
	put_number(out, "model", a->there ? a->model : NONE, b->there ? b->model : NONE);
	put_number(out, "turns", a->there ? a->turns : NONE, b->there ? b->turns : NONE);
}

static bool is_touched(const struct agent *a, const struct agent *b)
{
	return a->there != b->there ||
		(a->there &&
			(a->path != b->path || a->about != b->about || a->model != b->model ||
				a->turns != b->turns || a->tools != b->tools ||
				(a->listed != b->listed && a->tools) || a->lines_n != b->lines_n ||
				count_missing(a, b)));
}

static void expect_agent(struct buf *out, const struct agent *a, const struct agent *b)
{
	const struct agent *shown = b->there ? b : a;
	if (!is_touched(a, b))
		return;
	put_path(out, shown);
	buf_printf(out, " %s",
		!a->there                    ? "added"
			: !b->there          ? "deleted"
			: a->path != b->path ? "renamed"
					     : "modified");
	if (a->there && b->there && a->path != b->path) {
		buf_puts(out, " from ");
		put_path(out, a);
	}
	expect_fields(out, a, b);
	buf_printf(out, " text+%d-%d", count_missing(b, a), count_missing(a, b));
	put_powers(out, a, b);
	buf_putc(out, '\n');
}

/* --- what is said ----------------------------------------------------------------------------- */

static const struct json *field_named(const struct json *file, const char *key)
{
	const struct json *fields = json_in(file, "fields");
	for (size_t i = 0; i < json_count(fields); i++) {
		const struct json *f = json_nth(fields, i);
		if (str_is(json_str_in(f, "key"), key))
			return f;
	}
	return NULL;
}

static int number_in(const struct json *v, const char *const *words)
{
	if (json_kind(v) == JSON_NUMBER)
		return (int)json_number(v, NONE);
	for (int i = 0; words && json_kind(v) == JSON_TEXT && i < 3; i++) {
		if (str_is(json_str(v), words[i]))
			return i;
	}
	int number = NONE;
	if (!words && json_kind(v) == JSON_TEXT)
		sscanf(json_str(v).p, "Takes part %d of", &number);
	return number;
}

static void read_number(struct buf *out, const struct json *file, const char *const names[2],
	const char *const *words)
{
	const struct json *f = field_named(file, names[0]);
	if (f)
		put_number(out, names[1], number_in(json_in(f, "old"), words),
			number_in(json_in(f, "new"), words));
}

static unsigned bits_of(const struct json *list)
{
	unsigned bits = 0;
	for (size_t i = 0; i < json_count(list); i++) {
		for (int t = 0; t < TOOLS; t++) {
			if (str_is(json_str(json_nth(list, i)), tools[t]))
				bits |= 1u << t;
		}
	}
	return bits;
}

/* The name goes with its file; any other field is none that was edited. */
static size_t count_known(const struct json *file)
{
	static const char *const keys[] = {"name", "description", "tools", "model", "maxTurns"};
	size_t n = 0;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		n += field_named(file, keys[i]) != NULL;
	return n;
}

static void read_file(struct buf *out, const struct json *file)
{
	struct str status = json_str_in(file, "status");
	const struct json *list = field_named(file, "tools"), *power = json_in(file, "power"),
			  *body = json_in(file, "body");
	buf_printf(out, "%.*s %.*s", STR_ARG(json_str_in(file, "path")), STR_ARG(status));
	if (str_is(status, "renamed"))
		buf_printf(out, " from %.*s", STR_ARG(json_str_in(file, "old_path")));
	read_number(out, file, (const char *const[]){"description", "about"}, NULL);
	if (list) {
		buf_puts(out, " tools:");
		put_list(out, '+', bits_of(json_in(list, "added")));
		put_list(out, '-', bits_of(json_in(list, "removed")));
	}
	read_number(out, file, (const char *const[]){"model", "model"}, models);
	read_number(out, file, (const char *const[]){"maxTurns", "turns"}, NULL);
	buf_printf(out, " text+%.0f-%.0f", json_number(json_in(body, "added"), -1),
		json_number(json_in(body, "removed"), -1));
	for (size_t i = 0; i < json_count(power); i++) {
		struct str said = json_str(json_nth(power, i));
		size_t blank = str_find_byte(said, 0, ' ');
		buf_printf(out, " %.*s-%.*s", STR_ARG(str_cut(said, 0, blank)),
			STR_ARG(str_from(said, blank + 1)));
	}
	buf_putc(out, '\n');
	bool named = field_named(file, "name") != NULL;
	if (named != (str_is(status, "added") || str_is(status, "deleted")) ||
		count_known(file) != json_count(json_in(file, "fields")))
		buf_puts(out, "another field differs\n");
}

/* --- comparing -------------------------------------------------------------------------------- */

struct line_list {
	struct str *v;
	size_t n, cap;
};

static int by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void sort_lines(struct buf *text)
{
	struct line_list lines = {0};
	struct buf sorted = {0};
	struct str rest = buf_str(text), line;
	while (str_next_line(&rest, &line))
		vec_push(&lines, line);
	if (lines.n > 1)
		qsort(lines.v, lines.n, sizeof *lines.v, by_bytes);
	for (size_t i = 0; i < lines.n; i++)
		buf_printf(&sorted, "%.*s\n", STR_ARG(lines.v[i]));
	buf_set(text, buf_str(&sorted));
	buf_done(&sorted);
	vec_done(&lines);
}

static int ask(const struct stage *s, int a, int b, struct buf *said)
{
	struct buf rev = {0};
	buf_printf(&rev, "--rev=HEAD~%d..HEAD~%d", COMMITS - 1 - a, COMMITS - 1 - b);
	const char *argv[] = {stage_roster(), "diff", "--format=json", buf_text(&rev), NULL};
	int status = stage_run(s, argv, said);
	buf_done(&rev);
	return status;
}

/* As git names them, where a renamed file is one that went and one that came. */
static void read_names(struct buf *out, const struct json *files)
{
	for (size_t i = 0; i < json_count(files); i++) {
		const struct json *f = json_nth(files, i);
		buf_printf(out, "%.*s\n", STR_ARG(json_str_in(f, "path")));
		if (str_is(json_str_in(f, "status"), "renamed"))
			buf_printf(out, "%.*s\n", STR_ARG(json_str_in(f, "old_path")));
	}
	sort_lines(out);
}

static bool same(struct buf *got, struct buf *want, const char *what, int a, int b)
{
	bool good = str_eq(buf_str(got), buf_str(want));
	if (!good) {
		printf("# %s, from commit %d to %d\n", what, a, b);
		t_show("got ", buf_str(got));
		t_show("want", buf_str(want));
	}
	return good;
}

static bool agrees_with_git(const struct stage *s, const struct json *files, int a, int b)
{
	struct buf words = {0}, names = {0}, ours = {0};
	buf_printf(&words, "diff --name-only --no-renames HEAD~%d HEAD~%d", COMMITS - 1 - a,
		COMMITS - 1 - b);
	repo_ask(s, &names, buf_text(&words));
	sort_lines(&names);
	read_names(&ours, files);
	bool good = same(&ours, &names, "the files", a, b);
	buf_done(&words);
	buf_done(&names);
	buf_done(&ours);
	return good;
}

/* Is what is said of two commits what was done between them? */
static bool holds(const struct history *h, const struct stage *s, int a, int b)
{
	struct buf said = {0}, got = {0}, want = {0};
	struct err e;
	int status = ask(s, a, b, &said);
	struct json *j = json_read(buf_str(&said), &e);
	const struct json *files = json_in(j, "files");
	for (size_t i = 0; i < json_count(files); i++)
		read_file(&got, json_nth(files, i));
	for (int i = 0; i < AGENTS; i++)
		expect_agent(&want, &h->at[a].agents[i], &h->at[b].agents[i]);
	sort_lines(&got);
	sort_lines(&want);
	bool good = j && same(&got, &want, "the edits", a, b) && agrees_with_git(s, files, a, b) &&
		WEXITSTATUS(status) == (want.n > 0);
	if (!j)
		printf("# %s: %s\n", e.text, buf_text(&said));
	json_free(j);
	buf_done(&said);
	buf_done(&got);
	buf_done(&want);
	return good;
}

int main(void)
{
	struct stage s;
	struct history h = {0};
	struct chance c = {7};
	stage_open(&s);
	if (!repo_can_be_made(&s)) {
		SKIP("a history of edits", "git is not installed");
		return t_end();
	}
	repo_begin(&s);
	make_history(&h, &s, &c);
	int failed = 0;
	for (int i = 0; i + 1 < COMMITS && failed < 3; i++)
		failed += !holds(&h, &s, i, i + 1);
	OK(failed == 0, "each commit's edits are told");
	failed = 0;
	for (int i = 0; i < PAIRS && failed < 3; i++)
		failed += !holds(&h, &s, (int)chance(&c, COMMITS), (int)chance(&c, COMMITS));
	OK(failed == 0, "what was done between any two commits is told");
	free(h.at);
	stage_close(&s);
	return t_end();
}
