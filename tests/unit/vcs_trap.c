/* Looking at a repository runs nothing of it, whatever its config, hooks and attributes name. */
#include "tests/t.h"
#include "tests/trap.h"
#include "vcs/git.h"

/* Else the rest proves nothing. */
static void test_traps_are_set(const struct stage *s)
{
	static const char *const words[] = {"-c core.fsmonitor=false status --porcelain",
		"-c filter.x.clean= -c filter.x.required=false diff-files -p", "show --ext-diff"};
	struct buf sprung = {0}, said = {0};
	const char *argv[] = {"git", "status", NULL};
	stage_run(s, argv, &said);
	trap_sprung(s, &sprung);
	OK(str_find(buf_str(&sprung), 0, STR("core.fsmonitor")) != STR_NONE,
		"git status runs what the repository says");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		repo_ask(s, &said, words[i]);
		trap_sprung(s, &sprung);
		OK(sprung.n > 0, words[i]);
	}
	buf_done(&sprung);
	buf_done(&said);
}

static const struct vcs_version versions[] = {{VCS_INDEX, NULL}, {VCS_REV, "HEAD"},
	{VCS_WORK, NULL}};
enum { VERSIONS = sizeof versions / sizeof *versions };

static void read_all(struct vcs *g, struct str path)
{
	struct buf text = {0};
	struct err e;
	for (size_t i = 0; i < VERSIONS; i++) {
		buf_clear(&text);
		OK(vcs_read(g, versions[i], path, &text, &e) == VCS_FOUND &&
				str_find(buf_str(&text), 0, STR("of a week")) != STR_NONE,
			"its versions are read");
	}
	buf_done(&text);
}

static void compare_all(struct vcs *g)
{
	static const size_t pairs[][2] = {{0, 2}, {1, 0}, {1, 2}, {1, 1}};
	struct err e;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct vcs_changes c = {0};
		OK(vcs_compare(g, versions[pairs[i][0]], versions[pairs[i][1]], &c, &e),
			"its versions are compared");
		EQUAL(c.n, i == 1 ? 1 : i == 3 ? 0 : 2, "  and what differs is found");
		vcs_changes_done(&c);
	}
}

static void test_looking(const struct stage *s)
{
	struct err e;
	struct str paths[] = {STR(".claude/agents/planner.md"), STR(".claude/agents/reviewer.md"),
		STR(".claude/agents/tester.md")};
	char letters[3];
	struct vcs *g = vcs_open(buf_str(&s->project), VCS_PATIENT_MS, &e);
	if (!g)
		die("vcs_open: %s", e.text);
	trap_quiet(s, "opening it runs nothing");
	OK(vcs_letters(g, paths, 3, letters, &e), "its letters are found");
	SAME(((struct str){letters, 3}), STR("MM "), "  as they are");
	trap_quiet(s, "  which runs nothing");
	compare_all(g);
	trap_quiet(s, "  which runs nothing");
	for (size_t i = 0; i < 3; i++)
		read_all(g, paths[i]);
	OK(vcs_is_filtered(g, paths[0]), "a filter is seen");
	OK(!vcs_stage(g, paths[0], STR("x"), &e), "  and nothing staged past it");
	OK(vcs_unstage(g, paths[1], &e), "unstaging it");
	trap_quiet(s, "  runs nothing either");
	vcs_close(g);
}

/* Each looks at the files, or at what git knows of them. */
static void test_commands(const struct stage *s)
{
	static const char *const words[][9] = {{"list"}, {"list", ".claude"}, {"check"},
		{"check", "."}, {"check", "--staged"}, {"check", "--staged", "--format=sarif", "."},
		{"check", "--staged", "--format=github"}, {"list", "--format=json"},
		{"show", ".claude/agents/planner.md"}, {"schema", "claude-agent"}, {"recover"},
		{"--review", ".claude/agents/planner.md"}, {"--review", "."}, {"--plain"},
		{"diff", "--rev=HEAD..", ".claude"}, {"diff", "--staged", "--format=json"},
		{"rename", "--dry-run", ".claude/agents/planner.md", "scheduler"},
		{"get", ".claude/agents/planner.md"},
		{"get", "--json", ".claude/agents/planner.md"}, {"diff"}, {"diff", "--staged"},
		{"diff", "--rev=HEAD"}, {"diff", "HEAD"}, {"diff", "HEAD", "HEAD"},
		{"diff", "--rev=HEAD..HEAD"}, {"diff", "--format=unified", "."},
		{"diff", "--format=json", ".claude"},
		{"diff", "--driver", ".claude/agents/planner.md", ".claude/agents/planner.md", "0",
			"100644", ".claude/agents/tester.md", "0", "100644"},
		{"fix", "--dry-run", ".claude"},
		{"set", "--dry-run", "model=opus", "--", ".claude/agents/planner.md"}, {"kinds"},
		{"doctor"}, {"--print-config"}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *argv[11] = {stage_roster()};
		struct buf said = {0}, what = {0};
		for (size_t k = 0; k < 9 && words[i][k]; k++) {
			argv[k + 1] = words[i][k];
			buf_printf(&what, " %s", words[i][k]);
		}
		int status = stage_run(s, argv, &said);
		OK(WIFEXITED(status) && WEXITSTATUS(status) < 2, buf_text(&what));
		trap_quiet(s, "  runs nothing");
		buf_done(&said);
		buf_done(&what);
	}
}

/* Roster, with words that it is to say, and what comes of them. */
static void run_roster(const struct stage *s, const char *const *words, const char *want)
{
	const char *argv[8] = {stage_roster()};
	struct buf said = {0};
	for (size_t i = 0; words[i]; i++)
		argv[i + 1] = words[i];
	stage_run(s, argv, &said);
	OK(str_find(buf_str(&said), 0, str_of(want)) != STR_NONE, want);
	trap_quiet(s, "  runs nothing");
	buf_done(&said);
}

/* The last line of what git answers: it warns of its monitor before. */
static void ask_word(const struct stage *s, struct buf *out, const char *words)
{
	struct buf said = {0};
	repo_ask(s, &said, words);
	struct str rest = buf_str(&said), line;
	while (str_next_line(&rest, &line))
		buf_set(out, line);
	buf_done(&said);
}

/* An agent that moved, with little of its old text. */
static void test_moved(const struct stage *s)
{
	static const char *const diff[] = {"diff", "--staged", NULL},
				 *const plain[] = {"--plain", NULL};
	struct buf id = {0}, words = {0}, ignored = {0};
	stage_put(s, STR(".claude/agents/prober.md"),
		STR("---\nname: tester\ndescription: Probes what was made.\n---\n# All\n\nNew.\n"));
	ask_word(s, &id, "hash-object -w --no-filters .claude/agents/prober.md");
	buf_printf(&words, "update-index --add --cacheinfo 100644,%s,.claude/agents/prober.md",
		buf_text(&id));
	repo_do(s, buf_text(&words));
	repo_do(s, "update-index --force-remove .claude/agents/tester.md");
	trap_sprung(s, &ignored);
	run_roster(s, diff, "renamed .claude/agents/tester.md -> .claude/agents/prober.md");
	run_roster(s, plain, "git: renamed");
	buf_done(&id);
	buf_done(&words);
	buf_done(&ignored);
}

/* Without a work tree: HEAD, and what is staged as a tree. */
static void test_bare(const struct stage *s)
{
	struct buf id = {0}, ignored = {0};
	ask_word(s, &id, "write-tree");
	repo_do(s, "config -f .git/config core.bare true");
	trap_sprung(s, &ignored);
	const char *const diff[] = {"diff", "HEAD", buf_text(&id), NULL};
	const char *const json[] = {"diff", "--format=json", "HEAD", buf_text(&id), NULL};
	static const char *const staged[] = {"check", "--staged", NULL};
	run_roster(s, diff, "renamed .claude/agents/tester.md -> .claude/agents/prober.md");
	run_roster(s, json, "\"renamed\"");
	run_roster(s, staged, "its git repository is bare");
	buf_done(&id);
	buf_done(&ignored);
}

int main(void)
{
	struct stage s;
	stage_open(&s);
	if (!repo_can_be_made(&s)) {
		SKIP("a trap of a repository", "git is not installed");
		return t_end();
	}
	trap_open(&s);
	test_traps_are_set(&s);
	test_looking(&s);
	test_commands(&s);
	test_moved(&s);
	test_bare(&s);
	stage_close(&s);
	return t_end();
}
