/* Moving, copying and deleting files and folders, and taking it back. */
#include "base/leftover.h"
#include "base/move.h"
#include "store/deeds.h"
#include "store/trash.h"
#include "tests/stage.h"
#include "tests/t.h"

#include <sys/xattr.h>
#include <time.h>

static const struct timespec long_ago[] = {{1000000000, 11}, {1234567890, 123456789}};

/* A file of mode 0640 and an old date. */
static void put(const struct stage *s, const char *name, const char *text)
{
	struct buf path = {0};
	stage_put(s, str_of(name), str_of(text));
	stage_path(s, str_of(name), &path);
	stage_need(chmod(buf_text(&path), 0640) == 0, "mode", name);
	stage_need(utimensat(AT_FDCWD, buf_text(&path), long_ago, 0) == 0, "times", name);
	buf_done(&path);
}

static bool is_as_put(const struct stage *s, const char *name, const char *text)
{
	struct buf path = {0};
	struct stat st = {0};
	stage_path(s, str_of(name), &path);
	bool same = stage_holds(s, name, str_of(text)) && stat(buf_text(&path), &st) == 0 &&
		(st.st_mode & 07777) == 0640 && st.st_mtim.tv_sec == long_ago[1].tv_sec &&
		st.st_mtim.tv_nsec == long_ago[1].tv_nsec;
	buf_done(&path);
	return same;
}

static bool is_there(const char *name)
{
	struct stat st;
	return lstat(name, &st) == 0;
}

static bool folder_holds(const struct stage *s, const char *folder, const char *names)
{
	struct buf found = {0};
	stage_names(s, folder, &found);
	bool same = str_is(buf_str(&found), names);
	if (!same)
		t_show(folder, buf_str(&found));
	buf_done(&found);
	return same;
}

typedef enum move_outcome mover(const char *from, const char *to, struct err *e);

/* Both ways of moving do the same. */
static void test_moves(mover *move, const char *how)
{
	struct stage s;
	struct err e = {.text = ""};
	stage_open(&s);
	put(&s, "a/x.md", "text");
	put(&s, "b/there.md", "other");
	EQUAL(move("a/x.md", "b/y.md", &e), MOVE_DONE, how);
	OK(is_as_put(&s, "b/y.md", "text"), "  bytes, mode and times are the same");
	OK(folder_holds(&s, "a", "") && folder_holds(&s, "b", "there.md y.md "),
		"  it is in one place");
	EQUAL(move("b/y.md", "b/there.md", &e), MOVE_KEPT, "  what is there is not replaced");
	OK(str_find(str_of(e.text), 0, STR("is there already")) != STR_NONE, "  and told of");
	OK(is_as_put(&s, "b/there.md", "other") && is_as_put(&s, "b/y.md", "text"),
		"  both are as they were");
	EQUAL(move("b/none.md", "a/x.md", &e), MOVE_KEPT, "  what is not there is not moved");
	EQUAL(move("b/y.md", "none/x.md", &e), MOVE_KEPT, "  nor into a folder that is not there");
	OK(folder_holds(&s, "b", "there.md y.md ") && folder_holds(&s, "a", ""),
		"  nothing is left over");
	stage_close(&s);
}

static void test_folders(mover *move, const char *how)
{
	struct stage s;
	struct err e = {.text = ""};
	stage_open(&s);
	put(&s, "skills/ship/SKILL.md", "one");
	put(&s, "skills/ship/refs/deep/page.md", "two");
	stage_link(&s, STR("skills/ship/link.md"), "refs/deep/page.md");
	stage_need(mkdir("far", 0700) == 0, "folder", "far");
	EQUAL(move("skills/ship", "far/sail", &e), MOVE_DONE, how);
	OK(is_as_put(&s, "far/sail/SKILL.md", "one") &&
			is_as_put(&s, "far/sail/refs/deep/page.md", "two") &&
			is_as_put(&s, "far/sail/link.md", "two"),
		"  all that is in it has come");
	OK(folder_holds(&s, "skills", "") && folder_holds(&s, "far", "sail "),
		"  and nothing stayed");
	put(&s, "skills/ship/SKILL.md", "one");
	EQUAL(move("skills/ship", "far/sail", &e), MOVE_KEPT, "  a folder is not replaced");
	OK(is_as_put(&s, "skills/ship/SKILL.md", "one") &&
			folder_holds(&s, "far/sail", "SKILL.md link.md refs "),
		"  both are as they were");
	stage_close(&s);
}

static void test_apart_keeps_more(void)
{
	struct stage s;
	struct err e = {.text = ""};
	char value[8] = "";
	stage_open(&s);
	put(&s, "a/x.md", "text");
	stage_link(&s, STR("a/link"), "x.md");
	bool marked = setxattr("a/x.md", "user.who", "me", 2, 0) == 0;
	EQUAL(move_apart("a/x.md", "y.md", &e), MOVE_DONE, "a file with attributes goes");
	if (marked)
		OK(getxattr("y.md", "user.who", value, sizeof value) == 2 &&
				!memcmp(value, "me", 2),
			"  and keeps them");
	else
		SKIP("  and keeps them", "no attributes here");
	EQUAL(move_apart("a/link", "link", &e), MOVE_DONE, "a link goes");
	OK(readlink("link", value, sizeof value) == 4 && !memcmp(value, "x.md", 4) &&
			!is_there("a/link"),
		"  as a link");
	stage_close(&s);
}

static void test_copies(void)
{
	struct stage s;
	struct err e = {.text = ""};
	stage_open(&s);
	put(&s, "a/x.md", "text");
	stage_link(&s, STR("a/link.md"), "x.md");
	EQUAL(move_copy("a/x.md", "a/y.md", &e), MOVE_DONE, "a file is copied");
	OK(is_as_put(&s, "a/x.md", "text") && is_as_put(&s, "a/y.md", "text"), "  both are there");
	EQUAL(move_copy("a/link.md", "b.md", &e), MOVE_DONE, "a link is copied");
	struct stat st = {0};
	OK(lstat("b.md", &st) == 0 && S_ISREG(st.st_mode) && is_as_put(&s, "b.md", "text"),
		"  as what it leads to");
	EQUAL(move_copy("a/x.md", "a/y.md", &e), MOVE_KEPT, "a copy replaces nothing");
	OK(folder_holds(&s, "a", "link.md x.md y.md "), "  and leaves nothing over");
	stage_close(&s);
}

/* --- deeds ------------------------------------------------------------------------------------ */

static struct str in_stage(const struct stage *s, struct arena *a, const char *name)
{
	struct buf path = {0};
	stage_path(s, str_of(name), &path);
	struct str text = arena_str(a, buf_str(&path));
	buf_done(&path);
	return text;
}

static void test_all_sorts(void)
{
	struct stage s;
	struct arena a = {0};
	struct deeds d = {0};
	struct err e;
	stage_open(&s);
	put(&s, "p/move.md", "m");
	put(&s, "p/copy.md", "c");
	put(&s, "p/write.md", "old");
	put(&s, "p/gone.md", "g");
	put(&s, "p/skill/SKILL.md", "s");
	deeds_make(&d, in_stage(&s, &a, "new/deep/made.md"), STR("made"));
	deeds_move(&d, in_stage(&s, &a, "p/move.md"), in_stage(&s, &a, "q/moved.md"));
	deeds_copy(&d, in_stage(&s, &a, "p/copy.md"), in_stage(&s, &a, "q/copied.md"));
	deeds_write(&d, in_stage(&s, &a, "p/write.md"), STR("old"), STR("new"));
	deeds_trash(&d, in_stage(&s, &a, "p/gone.md"));
	deeds_trash(&d, in_stage(&s, &a, "p/skill"));
	for (int round = 0; round < 2; round++) {
		OK(deeds_do(&d, &e) && e.text[0] == '\0', round ? "made again" : "all are done");
		OK(stage_holds(&s, "new/deep/made.md", STR("made")), "  one is made");
		OK(is_as_put(&s, "q/moved.md", "m") && is_as_put(&s, "q/copied.md", "c") &&
				stage_holds(&s, "p/write.md", STR("new")),
			"  moved, copied, written");
		OK(folder_holds(&s, "p", "copy.md write.md "), "  what is deleted is gone");
		OK(is_as_put(&s, "~/.local/state/roster/trash/files/gone.md", "g") &&
				is_as_put(&s, "~/.local/state/roster/trash/files/skill/SKILL.md",
					"s"),
			"  to the trash");
		OK(deeds_undo(&d, &e) && e.text[0] == '\0', "all are taken back");
		OK(folder_holds(&s, "p", "copy.md gone.md move.md skill write.md ") &&
				is_as_put(&s, "p/move.md", "m") &&
				is_as_put(&s, "p/gone.md", "g") &&
				is_as_put(&s, "p/skill/SKILL.md", "s") &&
				stage_holds(&s, "p/write.md", STR("old")),
			"  everything is as it was");
		OK(folder_holds(&s, "q", "") && folder_holds(&s, "new/deep", ""),
			"  and nothing more");
		OK(folder_holds(&s, "~/.local/state/roster/trash/files", "copied.md made.md "),
			"  the trash has what came new");
	}
	deeds_done(&d);
	arena_done(&a);
	stage_close(&s);
}

static void test_all_or_none(void)
{
	struct stage s;
	struct arena a = {0};
	struct deeds d = {0};
	struct err e;
	stage_open(&s);
	put(&s, "p/a.md", "a");
	put(&s, "p/b.md", "b");
	put(&s, "p/c.md", "c");
	deeds_move(&d, in_stage(&s, &a, "p/a.md"), in_stage(&s, &a, "q/a.md"));
	deeds_trash(&d, in_stage(&s, &a, "p/b.md"));
	deeds_write(&d, in_stage(&s, &a, "p/c.md"), STR("not c"), STR("d"));
	OK(!deeds_do(&d, &e), "where one cannot be done, none is");
	OK(str_starts(str_of(e.text), STR("c.md: another program changed it")),
		"  the reason and the file are told");
	OK(is_as_put(&s, "p/a.md", "a") && is_as_put(&s, "p/b.md", "b") &&
			is_as_put(&s, "p/c.md", "c") && folder_holds(&s, "q", "") &&
			folder_holds(&s, "p", "a.md b.md c.md "),
		"  all is as it was");
	deeds_done(&d);
	deeds_move(&d, in_stage(&s, &a, "p/a.md"), in_stage(&s, &a, "q/same.md"));
	deeds_move(&d, in_stage(&s, &a, "p/b.md"), in_stage(&s, &a, "q/same.md"));
	OK(!deeds_do(&d, &e) && str_is(str_of(e.text), "two files would be same.md"),
		"two may not become one");
	deeds_done(&d);
	put(&s, "q/a.md", "other");
	deeds_trash(&d, in_stage(&s, &a, "p/b.md"));
	deeds_move(&d, in_stage(&s, &a, "p/a.md"), in_stage(&s, &a, "q/a.md"));
	OK(!deeds_do(&d, &e) && str_is(str_of(e.text), "a.md: is there already"),
		"what is there is not replaced");
	OK(is_as_put(&s, "p/b.md", "b") && is_as_put(&s, "q/a.md", "other"), "  nothing was done");
	deeds_done(&d);
	arena_done(&a);
	stage_close(&s);
}

/* Deleted under one name twice, each comes back as it was; nothing that came in its place is lost. */
static void test_trash(void)
{
	struct stage s;
	struct arena a = {0};
	struct deeds one = {0}, two = {0};
	struct err e;
	struct buf note = {0};
	stage_open(&s);
	struct str path = in_stage(&s, &a, "p/with space.md");
	put(&s, "p/with space.md", "first");
	deeds_trash(&one, path);
	deeds_trash(&two, path);
	OK(deeds_do(&one, &e), "one is deleted");
	put(&s, "p/with space.md", "second");
	OK(deeds_do(&two, &e), "another of that name");
	OK(folder_holds(&s, "~/.local/state/roster/trash/files", "with space-2.md with space.md "),
		"  both are kept");
	stage_get(&s, STR("~/.local/state/roster/trash/info/with space.md.trashinfo"), &note);
	OK(str_starts(buf_str(&note), STR("[Trash Info]\nPath=/")) &&
			str_find(buf_str(&note), 0, STR("/p/with%20space.md\nDeletionDate=")) !=
				STR_NONE,
		"  with where it was");
	put(&s, "p/with space.md", "third");
	OK(!deeds_undo(&two, &e) &&
			str_find(str_of(e.text), 0, STR("is there already")) != STR_NONE,
		"what came in its place is not replaced");
	OK(is_as_put(&s, "p/with space.md", "third"), "  and is as it was");
	stage_remove(&s, STR("p/with space.md"));
	OK(deeds_undo(&two, &e) && is_as_put(&s, "p/with space.md", "second"),
		"the last comes back");
	stage_remove(&s, STR("p/with space.md"));
	stage_need(rmdir("p") == 0, "rmdir", "p");
	OK(deeds_undo(&one, &e) && is_as_put(&s, "p/with space.md", "first"),
		"and the first, though its folder went");
	OK(folder_holds(&s, "~/.local/state/roster/trash/files", "") &&
			folder_holds(&s, "~/.local/state/roster/trash/info", ""),
		"  the trash is empty");
	buf_done(&note);
	deeds_done(&one);
	deeds_done(&two);
	arena_done(&a);
	stage_close(&s);
}

static void test_journal(void)
{
	struct stage s;
	struct arena a = {0};
	struct journal j = {0};
	struct deeds *which;
	struct err e = {.text = ""};
	stage_open(&s);
	put(&s, "p/a.md", "a");
	OK(!journal_step(&j, false, &which, &e) && !which, "nothing to take back at first");
	for (int i = 0; i < 3; i++) {
		static const char *const names[] = {"p/a.md", "p/b.md", "p/c.md", "p/d.md"};
		struct deeds d = {0};
		deeds_move(&d, in_stage(&s, &a, names[i]), in_stage(&s, &a, names[i + 1]));
		deeds_say(&d, str_of(names[i + 1]), str_of(names[i]));
		OK(deeds_do(&d, &e), names[i + 1]);
		journal_add(&j, &d);
	}
	OK(journal_step(&j, false, &which, &e) && str_is(which->unsays, "p/c.md"), "one back");
	OK(journal_step(&j, false, &which, &e) && str_is(which->unsays, "p/b.md"), "two back");
	OK(is_as_put(&s, "p/b.md", "a"), "  the file is there");
	OK(journal_step(&j, true, &which, &e) && str_is(which->says, "p/c.md"), "one again");
	struct deeds d = {0};
	deeds_trash(&d, in_stage(&s, &a, "p/c.md"));
	OK(deeds_do(&d, &e), "something else");
	journal_add(&j, &d);
	OK(!journal_next(&j, true), "  then what was taken back cannot be made again");
	for (int i = 0; i < 3; i++)
		OK(journal_step(&j, false, &which, &e), "back");
	OK(is_as_put(&s, "p/a.md", "a") && folder_holds(&s, "p", "a.md "), "to the start");
	journal_done(&j);
	arena_done(&a);
	stage_close(&s);
}

/* One thing in the trash, and its note, which was written so long ago. */
static void put_trashed(const struct stage *s, const char *name, const char *note, bool of_late)
{
	struct buf file = {0}, path = {0};
	buf_printf(&file, "~/.local/state/roster/trash/info/%s.trashinfo", name);
	stage_put(s, buf_str(&file), str_of(note));
	stage_path(s, buf_str(&file), &path);
	if (!of_late)
		stage_need(utimensat(AT_FDCWD, buf_text(&path), long_ago, 0) == 0, "times", name);
	buf_done(&file), buf_done(&path);
}

/* What was deleted long ago goes for good, nothing else does. */
static void test_expire(void)
{
	static const char old[] = "[Trash Info]\nPath=/x\nDeletionDate=2001-09-09T01:46:40\n";
	static const char soon[] = "[Trash Info]\nPath=/x\nDeletionDate=2999-01-01T00:00:00\n";
	struct stage s;
	struct buf target = {0}, link = {0};
	stage_open(&s);
	trash_expire();
	put(&s, "~/.local/state/roster/trash/files/old.md", "o");
	put(&s, "~/.local/state/roster/trash/files/skill/deep/x.md", "x");
	put(&s, "~/.local/state/roster/trash/files/late.md", "l");
	put(&s, "~/.local/state/roster/trash/files/soon.md", "s");
	put(&s, "~/.local/state/roster/trash/files/undated.md", "u");
	put(&s, "~/.local/state/roster/trash/files/unknown.md", "n");
	put(&s, "kept/a.md", "a");
	stage_path(&s, STR("kept"), &target);
	stage_path(&s, STR("~/.local/state/roster/trash/files/link"), &link);
	stage_need(symlink(buf_text(&target), buf_text(&link)) == 0, "link", "link");
	put_trashed(&s, "old.md", old, false);
	put_trashed(&s, "skill", old, false);
	put_trashed(&s, "link", old, false);
	put_trashed(&s, "late.md", old, true);
	put_trashed(&s, "soon.md", soon, false);
	put_trashed(&s, "undated.md", "[Trash Info]\nPath=/x\n", false);
	trash_expire();
	OK(folder_holds(&s, "~/.local/state/roster/trash/files",
		   "late.md soon.md undated.md unknown.md "),
		"what was deleted long ago is gone, a folder with all that is in it");
	OK(folder_holds(&s, "~/.local/state/roster/trash/info",
		   "late.md.trashinfo soon.md.trashinfo undated.md.trashinfo "),
		"  and so are the notes on it");
	OK(is_as_put(&s, "kept/a.md", "a"), "  not what a link leads to");
	buf_done(&target), buf_done(&link);
	stage_close(&s);
}

int main(void)
{
	test_moves(move_path, "a file is moved");
	test_moves(move_apart, "a file is moved by copy");
	test_folders(move_path, "a folder is moved");
	test_folders(move_apart, "a folder is moved by copy");
	test_apart_keeps_more();
	test_copies();
	test_all_sorts();
	test_all_or_none();
	test_trash();
	test_expire();
	test_journal();
	return t_end();
}
