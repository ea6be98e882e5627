/* Files that no other file may come in place of are written into; tests/unit/inplace_faults.c has what happens when calls
 * fail, tests/unit/save_in_place.c what is left by a kill, tests/unit/record.c what becomes of that. */
#include "tests/mounted.h"
#include "tests/plain_file.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/leftover.h"
#include "base/path.h"

#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum { NOBODY = 65534, SOMEBODY = 65533, OUT_OF_REACH = 65, NO_NAMESPACE = 66 };

static const char *const records = "state/roster/drafts";

static ino_t inode(const char *path)
{
	struct stat st = {0};
	lstat(path, &st);
	return st.st_ino;
}

static int count_in(const char *path, bool leftovers)
{
	int n = 0;
	DIR *dir = opendir(path);
	for (struct dirent *entry; dir && (entry = readdir(dir));)
		n += leftovers ? leftover_is(str_of(entry->d_name)) : *entry->d_name != '.';
	if (dir)
		closedir(dir);
	return n;
}

/* --- names, links and owners ------------------------------------------------------------------ */

static void test_names(void)
{
	struct err e = {.text = ""};
	struct buf large = {0};
	buf_fill(&large, 'l', 1024 * 1024);
	const struct str versions[] = {STR("a longer text\n"), STR(""), {"\0\xff\r", 3},
		buf_str(&large), STR("end")};
	plain_make("one", STR("old"));
	OK(mkdir("there", 0755) == 0 && link("one", "two") == 0 && link("one", "there/three") == 0,
		"a file of three names");
	chmod("one", 0640);
	ino_t before = inode("one");
	struct str base = STR("old");
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
		EQUAL(file_replace("two", base, versions[i], &e), FILE_REPLACED, "is saved");
		OK(plain_holds("one", versions[i]) && plain_holds("there/three", versions[i]),
			"all names have the new text");
		base = versions[i];
	}
	OK(inode("one") == before && inode("two") == before && inode("there/three") == before,
		"and stay names of one file");
	struct stat st = {0};
	stat("one", &st);
	EQUAL(st.st_mode & 07777, 0640, "with its mode");
	EQUAL(count_in(".", true) + count_in(records, false), 0, "nothing is left behind");
	buf_done(&large);
}

static bool is_link(const char *path)
{
	struct stat st = {0};
	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

/* Five links, relative, through two folders, to a file of two names. */
static void test_links(void)
{
	struct err e = {.text = ""};
	OK(mkdir("near", 0755) == 0 && mkdir("far", 0755) == 0, "two folders");
	plain_make("far/real.md", STR("old"));
	OK(link("far/real.md", "near/real.md") == 0 && symlink("real.md", "far/1") == 0 &&
			symlink("../far/1", "near/2") == 0 && symlink("2", "near/3") == 0 &&
			symlink("near/3", "4") == 0 && symlink("./4", "5") == 0,
		"a chain of links");
	EQUAL(file_replace("5", STR("old"), STR("new text"), &e), FILE_REPLACED, "is followed");
	OK(plain_holds("far/real.md", STR("new text")) &&
			plain_holds("near/real.md", STR("new text")),
		"to the file, by both its names");
	OK(is_link("5") && is_link("4") && is_link("near/3") && is_link("near/2") &&
			is_link("far/1"),
		"the links stay links");
}

static void test_changed(void)
{
	struct err e = {.text = ""};
	plain_make_hard(STR("theirs"));
	EQUAL(file_replace("hard", STR("old"), STR("new"), &e), FILE_CHANGED,
		"what another program wrote");
	IS(str_of(e.text), "another program changed it meanwhile", "is not written over");
	OK(plain_holds("also", STR("theirs")) && count_in(records, false) == 0, "and left alone");
}

static void test_no_record(void)
{
	struct err e = {.text = ""};
	const char *state = getenv("XDG_STATE_HOME");
	char *kept = strdup(state ? state : "");
	plain_make_hard(STR("old"));
	setenv("XDG_STATE_HOME", "/dev/null/no", 1);
	EQUAL(file_replace("hard", STR("old"), STR("new"), &e), FILE_KEPT,
		"where no record can be kept");
	OK(strstr(e.text, "no recovery record can be kept") && strstr(e.text, "Not a directory"),
		"that is said, with the reason");
	OK(plain_holds("also", STR("old")), "and nothing is written");
	setenv("XDG_STATE_HOME", kept, 1);
	free(kept);
}

/* Two rosters are not in each other's way. */
static void test_locked(void)
{
	struct err e = {.text = ""};
	struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	plain_make_hard(STR("old"));
	int fd = open("also", O_RDWR);
	if (fcntl(fd, F_OFD_SETLK, &whole) != 0) {
		SKIP("two rosters", "this file system has no locks");
	} else {
		EQUAL(file_replace("hard", STR("old"), STR("new"), &e), FILE_KEPT,
			"while another one writes it");
		IS(str_of(e.text), "another roster is saving it", "it waits its turn");
	}
	close(fd);
}

static int as_nobody(void)
{
	struct err e = {.text = ""};
	struct stat st = {0};
	int wrong = 0;
	if (getuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		return 64;
	char *here = realpath(".", NULL);
	if (!here)
		return OUT_OF_REACH;
	free(here);
	wrong |= file_replace("theirs/closed/a", STR("old"), STR("new"), &e) != FILE_REPLACED;
	wrong |= !plain_holds("theirs/closed/a", STR("new")) << 1;
	if (getuid() != NOBODY)
		return wrong;
	wrong |= (file_replace("theirs/open/b", STR("old"), STR("new"), &e) != FILE_REPLACED) << 2;
	wrong |= !plain_holds("theirs/open/b", STR("new")) << 3;
	wrong |= (stat("theirs/open/b", &st) != 0 || st.st_uid != SOMEBODY) << 4;
	wrong |= (file_replace("theirs/open/c", STR("old"), STR("new"), &e) != FILE_KEPT) << 5;
	wrong |= !str_is(str_of(e.text), "the file is read-only: Permission denied") << 6;
	return wrong;
}

static void give(const char *path, uid_t owner, mode_t mode)
{
	if ((getuid() == 0 && chown(path, owner, owner) != 0) || chmod(path, mode) != 0)
		printf("Bail out! cannot give %s away\n", path);
}

static void set_up_rights(void)
{
	mkdir("theirs", 0755);
	mkdir("theirs/closed", 0755);
	mkdir("theirs/open", 0755);
	mkdir("theirs/state", 0755);
	plain_make("theirs/closed/a", STR("old"));
	plain_make("theirs/open/b", STR("old"));
	plain_make("theirs/open/c", STR("old"));
	give("theirs/closed/a", NOBODY, 0644);
	give("theirs/open/b", SOMEBODY, 0666);
	give("theirs/open/c", SOMEBODY, 0444);
	give("theirs/state", NOBODY, 0700);
	give("theirs/open", NOBODY, 0755);
	give("theirs/closed", NOBODY, 0555);
	chmod(".", 0755);
}

/* F08, F09, F23: a folder that takes no file, an owner that a new file could not be given, a file that may only be read. */
static void test_rights(void)
{
	int status = 0;
	set_up_rights();
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct buf state = {0};
		path_here(&state);
		buf_puts(&state, "/theirs/state");
		setenv("XDG_STATE_HOME", buf_text(&state), 1);
		_exit(as_nobody());
	}
	waitpid(child, &status, 0);
	if (WIFEXITED(status) && WEXITSTATUS(status) == OUT_OF_REACH)
		SKIP("folders and owners", "nobody may come here");
	else
		EQUAL(status, 0, "in a closed folder and of another owner, files are written into");
	EQUAL(count_in("theirs/open", true) + count_in("theirs/state/roster/drafts", false), 0,
		"nothing is left behind");
	chmod("theirs/closed", 0755);
}

static int on_a_mount(void)
{
	struct err e = {.text = ""};
	int wrong = 0;
	if (!mounted_enter() || !mounted_file("mounted", "point"))
		return NO_NAMESPACE;
	ino_t before = inode("point");
	wrong |= file_replace("point", STR("old"), STR("new text"), &e) != FILE_REPLACED;
	wrong |= !plain_holds("point", STR("new text")) << 1;
	wrong |= (inode("point") != before || inode("mounted") != before) << 2;
	return wrong;
}

/* F19 */
static void test_mount(void)
{
	int status = 0;
	plain_make("mounted", STR("old"));
	plain_make("point", STR("below"));
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(on_a_mount());
	waitpid(child, &status, 0);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NO_NAMESPACE) {
		SKIP("a file that is mounted by itself", "no user namespace may be made here");
		return;
	}
	EQUAL(status, 0, "a file that is mounted by itself is written into");
	OK(plain_holds("mounted", STR("new text")) && plain_holds("point", STR("below")),
		"and not the one that it is mounted on");
	EQUAL(count_in(".", true) + count_in(records, false), 0, "nothing is left behind");
}

/* The record does not fit on the disk, which has a limit on a file's size stand for it; its texts alone would. */
static int on_full_disk(struct str was)
{
	struct err e = {.text = ""};
	struct buf will = {0};
	const struct rlimit limit = {4096, 4096};
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	buf_fill(&will, 'n', 3000);
	bool kept = file_replace("hard", was, buf_str(&will), &e) == FILE_KEPT;
	buf_done(&will);
	return !kept || !strstr(e.text, "File too large");
}

static void test_full(void)
{
	int status = 0;
	struct buf was = {0};
	buf_fill(&was, 'o', 3000);
	plain_make_hard(buf_str(&was));
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(on_full_disk(buf_str(&was)));
	waitpid(child, &status, 0);
	EQUAL(status, 0, "a record that does not fit on the disk is said");
	OK(plain_holds("also", buf_str(&was)), "the old text is there");
	EQUAL(count_in(records, false), 0, "nothing is left behind");
	buf_done(&was);
}

int main(void)
{
	char dir[] = "inplace-XXXXXX";
	struct buf state = {0};
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	umask(022);
	path_here(&state);
	buf_puts(&state, "/state");
	setenv("XDG_STATE_HOME", buf_text(&state), 1);
	test_names();
	test_links();
	test_changed();
	test_no_record();
	test_locked();
	test_rights();
	test_mount();
	test_full();
	buf_done(&state);
	return t_end();
}
