/* A repository as it is looked at, beside what the git program says of it. */
#include "vcs/git.h"

#include "base/vec.h"
#include "tests/repo.h"
#include "tests/t.h"

#include <glob.h>

static const struct vcs_version work = {VCS_WORK, NULL}, staged = {VCS_INDEX, NULL},
				head = {VCS_REV, "HEAD"};

static struct vcs *open_here(const struct stage *s)
{
	struct err e;
	struct vcs *g = vcs_open(buf_str(&s->project), VCS_PATIENT_MS, &e);
	if (!g)
		die("vcs_open: %s", e.text);
	return g;
}

/* The repository of `path` cannot be looked at, for that reason. */
static void expect_none(struct str path, const char *why, const char *what)
{
	struct err e = {""};
	struct vcs *g = vcs_open(path, VCS_PATIENT_MS, &e);
	OK(!g, what);
	IS(str_of(e.text), why, "  and it is told why");
	vcs_close(g);
}

static void expect_text(struct vcs *g, struct vcs_version v, const char *path, const char *want,
	const char *what)
{
	struct err e = {""};
	struct buf got = {0};
	enum vcs_found found = vcs_read(g, v, str_of(path), &got, &e);
	if (want)
		IS(buf_str(&got), want, what);
	else
		EQUAL(found, VCS_ABSENT, what);
	if (found == VCS_FAILED)
		printf("# %s\n", e.text);
	buf_done(&got);
}

/* "M path" a line, with the old path of what was renamed, and "!" of what is in conflict. */
static void expect_changes(struct vcs *g, struct vcs_version from, struct vcs_version to,
	const char *want, const char *what)
{
	static const char letters[] =
		{[VCS_ADDED] = 'A', [VCS_DELETED] = 'D', [VCS_MODIFIED] = 'M', [VCS_RENAMED] = 'R'};
	struct vcs_changes c = {0};
	struct buf got = {0};
	struct err e;
	if (!vcs_compare(g, from, to, &c, &e))
		buf_printf(&got, "failed: %s", e.text);
	for (size_t i = 0; i < c.n; i++) {
		buf_printf(&got, "%c%s ", letters[c.v[i].status], c.v[i].conflict ? "!" : "");
		if (c.v[i].status == VCS_RENAMED)
			buf_printf(&got, "%.*s ", STR_ARG(c.v[i].old_path));
		buf_printf(&got, "%.*s\n", STR_ARG(c.v[i].path));
	}
	IS(buf_str(&got), want, what);
	vcs_changes_done(&c);
	buf_done(&got);
}

static void expect_letter(struct vcs *g, const char *path, char want, const char *what)
{
	struct err e;
	struct str paths[] = {STR("a.md"), str_of(path), STR("zz/not-there.md")};
	char letters[3];
	OK(vcs_letters(g, paths, 3, letters, &e), "the letters are found");
	SAME(((struct str){&letters[1], 1}), ((struct str){&want, 1}), what);
}

static void expect_git(const struct stage *s, const char *words, const char *want, const char *what)
{
	struct buf said = {0};
	repo_ask(s, &said, words);
	IS(buf_str(&said), want, what);
	buf_done(&said);
}

/* --- repositories ----------------------------------------------------------------------------- */

static void test_none(const struct stage *s)
{
	struct buf path = {0};
	expect_none(buf_str(&s->home), "not in a git repository", "a folder in no repository");
	expect_none(buf_str(&s->project), "not in a git repository", "an empty .git is none");
	stage_make_folder(STR("bare"));
	repo_do(s, "init -q --bare bare");
	buf_printf(&path, "%s/bare/objects", buf_text(&s->project));
	expect_none(buf_str(&path), "its git repository is bare: it has no work tree",
		"a bare repository that lies about");
	buf_done(&path);
}

static void test_unborn(const struct stage *s)
{
	stage_put(s, STR("a.md"), STR("one\n"));
	struct vcs *g = open_here(s);
	SAME(vcs_root(g), buf_str(&s->project), "the work tree is known");
	expect_changes(g, staged, work, "", "before the first commit nothing differs");
	expect_changes(g, head, staged, "", "  nor is anything staged");
	expect_letter(g, "a.md", '?', "  a file is not tracked");
	expect_text(g, head, "a.md", NULL, "  HEAD has no file");
	repo_do(s, "add a.md");
	expect_letter(g, "a.md", 'A', "  and is new when it is staged");
	expect_changes(g, head, staged, "A a.md\n", "  which is a difference to HEAD");
	struct err e;
	OK(vcs_unstage(g, STR("a.md"), &e), "it can be unstaged");
	expect_git(s, "status --porcelain -uall a.md", "?? a.md\n", "  git sees that");
	vcs_close(g);
}

static void test_versions(const struct stage *s)
{
	struct err e;
	stage_put(s, STR("sub/b.md"), STR("b one\n"));
	repo_commit(s, "first");
	struct vcs *g = open_here(s);
	stage_put(s, STR("a.md"), STR("two\n"));
	repo_do(s, "add a.md");
	stage_put(s, STR("a.md"), STR("three\n"));
	expect_text(g, head, "a.md", "one\n", "HEAD's content");
	expect_text(g, staged, "a.md", "two\n", "the index's");
	expect_text(g, work, "a.md", "three\n", "the disk's");
	expect_text(g, work, "sub", NULL, "a folder is no file");
	expect_text(g, (struct vcs_version){VCS_REV, "main~0"}, "sub/b.md", "b one\n",
		"a revision's, in a folder");
	expect_changes(g, staged, work, "M a.md\n", "disk against index");
	expect_changes(g, head, staged, "M a.md\n", "index against HEAD");
	expect_changes(g, head, work, "M a.md\n", "disk against HEAD");
	expect_letter(g, "a.md", 'M', "changed since it was staged");
	stage_put(s, STR("a.md"), STR("two\n"));
	expect_letter(g, "a.md", '*', "staged as it is");
	expect_letter(g, "sub/b.md", ' ', "nothing was done to it");
	stage_remove(s, STR("sub/b.md"));
	expect_letter(g, "sub/b.md", 'D', "gone");
	expect_changes(g, staged, work, "D sub/b.md\n", "  is a difference");
	OK(!vcs_has_rev(g, "nowhere", &e) && strstr(e.text, "no such revision"),
		"no such revision");
	repo_do(s, "reset -q --hard");
	vcs_close(g);
}

static void test_paths(const struct stage *s)
{
	struct buf got = {0};
	struct vcs *g = open_here(s);
	OK(vcs_path(g, STR("sub/../sub/new.md"), &got), "a path from here");
	IS(buf_str(&got), "sub/new.md", "  as git has it");
	buf_clear(&got);
	OK(vcs_path(g, STR("."), &got) && got.n == 0, "the work tree itself");
	OK(!vcs_path(g, STR("/etc/passwd"), &got), "a file elsewhere");
	buf_done(&got);
	vcs_close(g);
}

static void test_odd_names(const struct stage *s)
{
	static const char odd[] = "sub/\xff\x1b[2J \"q\" *?[x].md";
	stage_put(s, str_of(odd), STR("odd\n"));
	struct vcs *g = open_here(s);
	struct buf want = {0};
	expect_letter(g, odd, '?', "a name of odd bytes is not tracked");
	repo_do(s, "add -A");
	buf_printf(&want, "A %s\n", odd);
	expect_changes(g, head, staged, buf_text(&want), "  comes back byte by byte");
	expect_letter(g, odd, 'A', "  and has its letter");
	expect_text(g, staged, odd, "odd\n", "  and its content");
	repo_do(s, "reset -q --hard");
	buf_done(&want);
	vcs_close(g);
}

static void test_renames(const struct stage *s)
{
	static const char text[] = "one\ntwo\nthree\nfour\nfive\nsix\n";
	stage_put(s, STR("old.md"), str_of(text));
	repo_commit(s, "old");
	repo_do(s, "mv old.md new.md");
	stage_put(s, STR("new.md"), STR("one\ntwo\nthree\nfour\nfive\nsix\nseven\n"));
	repo_do(s, "add -A");
	struct vcs *g = open_here(s);
	expect_changes(g, head, staged, "R old.md new.md\n",
		"a renamed file is found by its content");
	expect_letter(g, "new.md", 'A', "  but by itself it is new");
	repo_commit(s, "new");
	expect_changes(g, (struct vcs_version){VCS_REV, "HEAD~1"}, head, "R old.md new.md\n",
		"  and between two commits");
	vcs_close(g);
}

static void test_links(const struct stage *s)
{
	stage_link(s, STR("link.md"), "a.md");
	repo_commit(s, "link");
	stage_remove(s, STR("link.md"));
	stage_put(s, STR("link.md"), STR("a file\n"));
	struct vcs *g = open_here(s);
	expect_text(g, head, "link.md", NULL, "a link is no file");
	expect_changes(g, staged, work, "A link.md\n", "  and one that became a file has come");
	repo_do(s, "reset -q --hard");
	stage_remove(s, STR("link.md"));
	stage_link(s, STR("link.md"), "sub");
	expect_changes(g, staged, work, "", "  a link that leads elsewhere is passed over");
	repo_do(s, "reset -q --hard");
	vcs_close(g);
}

static void test_line_ends(const struct stage *s)
{
	struct buf got = {0};
	struct err e;
	stage_put(s, STR(".gitattributes"), STR("crlf.md text eol=crlf\nlarge.md filter=big\n"));
	stage_put(s, STR("crlf.md"), STR("one\r\ntwo\r\n"));
	repo_commit(s, "crlf");
	struct vcs *g = open_here(s);
	expect_text(g, head, "crlf.md", "one\ntwo\n", "git stores LF");
	expect_text(g, work, "crlf.md", "one\ntwo\n", "  which is what the disk's CR LF stand for");
	stage_put(s, STR("crlf.md"), STR("one\r\nTWO\r\n"));
	OK(vcs_store_form(g, STR("crlf.md"), STR("one\r\nTWO\r\n"), &got, &e),
		"line ends are turned");
	OK(vcs_stage(g, STR("crlf.md"), buf_str(&got), &e), "  and can be staged");
	expect_git(s, "status --porcelain -uno", "M  crlf.md\n",
		"  git sees no difference to the disk then");
	expect_letter(g, "crlf.md", '*', "  nor is there one here");
	expect_git(s, "diff --name-only crlf.md", "", "  by any means");
	OK(vcs_is_filtered(g, STR("large.md")) && !vcs_is_filtered(g, STR("crlf.md")),
		"a filter is known");
	OK(!vcs_stage(g, STR("large.md"), STR("x"), &e), "  and what it would make is not staged");
	repo_do(s, "reset -q --hard");
	buf_done(&got);
	vcs_close(g);
}

static void test_stage(const struct stage *s)
{
	struct err e;
	struct vcs *g = open_here(s);
	stage_put(s, STR("a.md"), STR("disk\n"));
	OK(vcs_stage(g, STR("a.md"), STR("other\n"), &e), "bytes are staged");
	expect_git(s, "show :a.md", "other\n", "  and git has them in the index");
	expect_git(s, "diff --cached --name-only", "a.md\n", "  in no other file");
	OK(stage_holds(s, "a.md", STR("disk\n")), "  the disk's stay");
	OK(vcs_unstage(g, STR("a.md"), &e), "unstaged");
	expect_git(s, "diff --cached --name-only", "", "  the index is as HEAD");
	OK(vcs_stage_gone(g, STR("a.md"), &e), "a file is to go");
	expect_git(s, "status --porcelain -uno", "D  a.md\n", "  which git sees, too");
	stage_put(s, STR(".git/index.lock"), STR(""));
	OK(!vcs_stage(g, STR("a.md"), STR("x\n"), &e), "another program holds the index");
	printf("# %s\n", e.text);
	stage_remove(s, STR(".git/index.lock"));
	expect_text(g, staged, "a.md", NULL, "  and has it as before");
	repo_do(s, "reset -q --hard");
	vcs_close(g);
}

static void test_conflict(const struct stage *s)
{
	struct buf said = {0};
	struct err e;
	repo_do(s, "checkout -q -b side");
	stage_put(s, STR("a.md"), STR("theirs\n"));
	repo_commit(s, "theirs");
	repo_do(s, "checkout -q main");
	stage_put(s, STR("a.md"), STR("ours\n"));
	repo_commit(s, "ours");
	OK(repo_ask(s, &said, "merge side") != 0, "a merge stops at a conflict");
	struct vcs *g = open_here(s);
	expect_letter(g, "a.md", 'U', "  the file has its letter");
	expect_text(g, staged, "a.md", "ours\n", "  the index has our side");
	expect_changes(g, staged, work, "M! a.md\n", "  and it is told that it is in conflict");
	OK(vcs_stage(g, STR("a.md"), STR("both\n"), &e), "staged, it is in conflict no more");
	expect_git(s, "diff --name-only --diff-filter=U", "", "  to git neither");
	repo_do(s, "reset -q --hard");
	OK(repo_ask(s, &said, "merge side") != 0, "again");
	OK(vcs_unstage(g, STR("a.md"), &e), "  unstaged");
	expect_git(s, "diff --name-only --diff-filter=U", "", "  it is no more");
	repo_do(s, "reset -q --hard");
	vcs_close(g);
	buf_done(&said);
}

static void test_worktree(const struct stage *s)
{
	struct buf place = {0};
	struct err e;
	repo_do(s, "worktree add -q -b other ../other");
	buf_printf(&place, "%s/other/a.md", buf_text(&s->top));
	struct vcs *g = vcs_open(buf_str(&place), VCS_PATIENT_MS, &e);
	if (!g)
		die("worktree: %s", e.text);
	OK(str_ends(vcs_root(g), STR("/other")), "a linked work tree has its own root");
	expect_text(g, head, "a.md", "ours\n", "  its content");
	expect_letter(g, "a.md", ' ', "  and its letters");
	vcs_close(g);
	buf_done(&place);
}

static void test_submodule(const struct stage *s)
{
	struct buf place = {0};
	struct err e;
	repo_do(s, "submodule --quiet add ../other module");
	repo_commit(s, "module");
	stage_put(s, STR("module/a.md"), STR("within\n"));
	struct vcs *g = open_here(s);
	expect_changes(g, staged, work, "", "what changes in a submodule is no change here");
	vcs_close(g);
	buf_printf(&place, "%s/module/a.md", buf_text(&s->project));
	g = vcs_open(buf_str(&place), VCS_PATIENT_MS, &e);
	if (!g)
		die("submodule: %s", e.text);
	OK(str_ends(vcs_root(g), STR("/module")), "a file in it has the submodule's repository");
	expect_changes(g, staged, work, "M a.md\n", "  and is a change there");
	vcs_close(g);
	buf_done(&place);
}

static void put_pipe(const struct stage *s, const char *name)
{
	struct buf path = {0};
	stage_place(s, str_of(name), &path);
	unlink(buf_text(&path));
	stage_need(mkfifo(buf_text(&path), 0600) == 0, "pipe", name);
	buf_done(&path);
}

/* Nobody writes into the pipe; that this comes to an end at all is what is tested. */
static void test_pipes(const struct stage *s)
{
	enum { SHORT_MS = 50 };
	struct err e;
	struct str paths[] = {STR("a.md")};
	char letters[1];
	struct vcs *g = vcs_open(buf_str(&s->project), SHORT_MS, &e);
	put_pipe(s, ".gitignore");
	stage_put(s, STR("new.md"), STR("new\n"));
	OK(g, "a repository with a pipe in place of .gitignore");
	vcs_letters(g, paths, 1, letters, &e);
	OK(vcs_was_late(g), "  is waited for no longer than that");
	vcs_close(g);
	stage_remove(s, STR(".gitignore"));
	put_pipe(s, ".git/config");
	g = vcs_open(buf_str(&s->project), SHORT_MS, &e);
	OK(!g, "and one in place of the config");
	vcs_close(g);
}

static void cut_objects(const struct stage *s, off_t size)
{
	struct buf pattern = {0};
	glob_t found;
	stage_place(s, STR(".git/objects/[0-9a-f]*/[0-9a-f]*"), &pattern);
	stage_need(glob(buf_text(&pattern), 0, NULL, &found) == 0, "glob", buf_text(&pattern));
	for (size_t i = 0; i < found.gl_pathc; i++)
		stage_need(chmod(found.gl_pathv[i], 0600) == 0 &&
				truncate(found.gl_pathv[i], size) == 0,
			"truncate", found.gl_pathv[i]);
	globfree(&found);
	buf_done(&pattern);
}

/* As after a copy that was broken off; libgit2 1.5 reads such objects for ever. */
static void test_cut_objects(void)
{
	struct stage s;
	struct err e;
	struct str paths[] = {STR("a.md")};
	char letters[1];
	stage_open(&s);
	repo_begin(&s);
	stage_put(&s, STR("a.md"), STR("one\n"));
	repo_commit(&s, "first");
	for (off_t size = 15; size >= 0; size -= 5) {
		e = (struct err){""};
		cut_objects(&s, size);
		struct vcs *g = open_here(&s);
		OK(!vcs_letters(g, paths, 1, letters, &e), "objects that are cut off are not read");
		OK(e.text[0] != '\0', "  which is told");
		vcs_close(g);
	}
	stage_close(&s);
}

static void expect_states(struct vcs *g, const char *said, const char *what)
{
	static const struct str files[] = {{"a.md", 4}, {"b.md", 4}, {"c.md", 4}};
	struct vcs_states all = {0};
	struct buf text = {0};
	struct err e;
	OK(vcs_staged(g, &all, &e) && vcs_unstaged(g, files, 2, &all, &e) &&
			vcs_unstaged(g, files + 2, 1, &all, &e),
		what);
	for (size_t i = 0; i < all.n; i++) {
		const struct vcs_state *s = &all.v[i];
		buf_printf(&text, "%c%c ", s->index, s->work);
		if (!str_eq(s->old_path, s->path))
			buf_printf(&text, "%.*s -> ", STR_ARG(s->old_path));
		buf_printf(&text, "%.*s\n", STR_ARG(s->path));
	}
	IS(buf_str(&text), said, "  as git status has it");
	buf_done(&text);
	vcs_states_done(&all);
}

/* Subjects of the commits that changed the file, each with a "^" where it is the first. */
static void expect_log(struct vcs *g, struct str path, const char *said, const char *what)
{
	struct buf text = {0};
	struct vcs_commit c;
	struct err e;
	bool ended = false;
	struct vcs_log *log = vcs_log_open(g, path, &e);
	while (log && !ended) {
		if (vcs_log_next(log, 1, &c, &ended, &e) == VCS_FOUND)
			buf_printf(&text, "%s%.*s%s ", c.before[0] ? "" : "^", STR_ARG(c.subject),
				str_eq(c.path, c.old_path) ? "" : "(renamed)");
	}
	IS(buf_str(&text), said, what);
	vcs_log_close(log);
	buf_done(&text);
}

/* A file that was renamed and is changed again, and one that is only new. */
static void test_renamed_state(const struct stage *s, struct vcs *g)
{
	struct err e;
	repo_do(s, "mv a.md c.md");
	stage_put(s, STR("b.md"), STR("quite another text\n"));
	repo_do(s, "add -A");
	expect_states(g, "A  b.md\nR  a.md -> c.md\n", "staged under another name");
	stage_put(s, STR("c.md"), STR("three, and still more\nfour\n"));
	expect_states(g, "A  b.md\nRM a.md -> c.md\n", "  and changed since");
	OK(vcs_unstage_rename(g, STR("c.md"), STR("a.md"), &e), "  unstaged");
	expect_states(g, " D a.md\nA  b.md\n ? c.md\n", "    as git restore has it");
	repo_do(s, "reset -q --hard");
	stage_remove(s, STR("c.md"));
	expect_states(g, "", "    and nothing is lost");
}

static void test_states_and_log(void)
{
	struct stage s;
	char id[VCS_ID + 1];
	struct err e;
	stage_open(&s);
	repo_begin(&s);
	struct vcs *g = vcs_open(buf_str(&s.project), VCS_PATIENT_MS, &e);
	stage_put(&s, STR("a.md"), STR("one\n"));
	stage_put(&s, STR("other.txt"), STR("one\n"));
	expect_states(g, " ? a.md\n", "a file that git does not track");
	OK(!vcs_has_commit(g), "there is no commit yet");
	OK(!vcs_log_open(g, STR("a.md"), &e), "  and no history");
	repo_commit(&s, "first");
	expect_states(g, "", "nothing differs");
	stage_put(&s, STR("a.md"), STR("two, and more\n"));
	repo_do(&s, "add a.md");
	stage_put(&s, STR("a.md"), STR("three, and still more\n"));
	stage_put(&s, STR("b.md"), STR("b\n"));
	repo_do(&s, "add b.md");
	stage_put(&s, STR("other.txt"), STR("not looked at\n"));
	expect_states(g, "MM a.md\nA  b.md\n", "staged and changed since; staged; not asked for");
	repo_commit(&s, "second");
	stage_remove(&s, STR("b.md"));
	expect_states(g, " D b.md\n", "gone from the disk");
	repo_do(&s, "rm -q b.md");
	expect_states(g, "D  b.md\n", "staged to go");
	repo_commit(&s, "third");
	test_renamed_state(&s, g);
	expect_log(g, STR("a.md"), "second ^first ", "the commits of a file");
	expect_log(g, STR("b.md"), "third second ", "of one that came and went");
	expect_log(g, STR("none.md"), "", "of none");
	repo_do(&s, "mv a.md moved.md");
	repo_commit(&s, "fourth");
	stage_put(&s, STR("moved.md"), STR("four\n"));
	repo_commit(&s, "fifth");
	expect_log(g, STR("moved.md"), "fifth fourth(renamed) second ^first ",
		"of one that had another name");
	expect_log(g, STR("a.md"), "fourth second ^first ", "of that name");
	OK(!vcs_busy(g), "nothing goes on");
	OK(vcs_id(g, "HEAD", id) && strlen(id) == VCS_ID, "HEAD has a number");
	OK(vcs_keep(g, STR("kept\n"), id, &e), "bytes are kept");
	struct buf said = {0}, words = {0};
	buf_printf(&words, "cat-file -p %s", id);
	repo_ask(&s, &said, buf_text(&words));
	IS(buf_str(&said), "kept\n", "  and git gives them back");
	buf_done(&said);
	buf_done(&words);
	vcs_close(g);
	stage_close(&s);
}

int main(void)
{
	struct stage s;
	stage_open(&s);
	setenv("GIT_CEILING_DIRECTORIES", buf_text(&s.top), 1);
	if (!repo_can_be_made(&s)) {
		SKIP("repositories", "git is not installed");
		return t_end();
	}
	test_none(&s);
	repo_begin(&s);
	test_unborn(&s);
	test_versions(&s);
	test_paths(&s);
	test_odd_names(&s);
	test_renames(&s);
	test_links(&s);
	test_line_ends(&s);
	test_stage(&s);
	test_conflict(&s);
	test_worktree(&s);
	test_submodule(&s);
	test_pipes(&s);
	stage_close(&s);
	test_states_and_log();
	test_cut_objects();
	return t_end();
}
