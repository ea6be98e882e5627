/* Reading and replacing files; tests/unit/file_faults.c has what happens when calls fail, tests/unit/inplace.c what is
 * written in place. */
#include "tests/plain_file.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/leftover.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { LIMIT = 1000, NOBODY = 65534, OUT_OF_REACH = 65 };

/* Temp files of file_replace() that lie about in a folder. */
static int leftovers(const char *path)
{
	int n = 0;
	DIR *dir = opendir(path);
	for (struct dirent *entry; dir && (entry = readdir(dir));)
		n += leftover_is(str_of(entry->d_name));
	closedir(dir);
	return n;
}

static mode_t mode_of(const char *path)
{
	struct stat st = {0};
	lstat(path, &st);
	return st.st_mode;
}

/* --- reading ---------------------------------------------------------------------------------- */

static void test_read(void)
{
	struct buf b = {0};
	struct err e = {.text = ""};
	plain_make("plain", (struct str){"a\0b\r\n\xff", 6});
	buf_fill(&b, 'x', 100000);
	buf_clear(&b);
	OK(file_read("plain", LIMIT, &b, &e), "a file is read");
	SAME(buf_str(&b), ((struct str){"a\0b\r\n\xff", 6}), "byte by byte");
	EQUAL(b.p[b.n], 0, "a NUL follows");
	OK(file_read("plain", LIMIT, &b, &e), "it is read again");
	EQUAL(b.n, 12, "behind what was there");

	plain_make("empty", STR(""));
	buf_set(&b, STR("x"));
	OK(file_read("empty", LIMIT, &b, &e), "an empty file is read");
	IS(buf_str(&b), "x", "and adds nothing");
	OK(symlink("plain", "link") == 0 && file_read("link", LIMIT, &b, &e), "a link is followed");
	EQUAL(b.n, 7, "to its file");
	buf_done(&b);
}

static void test_limit(void)
{
	struct buf content = {0}, b = {0};
	struct err e = {.text = ""};
	buf_fill(&content, 'x', LIMIT);
	plain_make("limit", buf_str(&content));
	OK(file_read("limit", LIMIT, &b, &e), "a file of as many bytes as may be");
	EQUAL(b.n, LIMIT, "is whole");
	buf_clear(&b);
	OK(!file_read("limit", LIMIT - 1, &b, &e), "one more is too many");
	IS(str_of(e.text), "larger than 999 bytes", "and that is said");
	EQUAL(b.n, 0, "nothing of it is left");
	EQUAL(b.p[0], 0, "a NUL ends it");
	OK(!file_read("/proc/self/environ", 0, &b, &e) || b.n == 0,
		"also where its size is not known");
	buf_done(&content);
	buf_done(&b);
}

static void test_refused(void)
{
	static const char *const rows[][2] = {
		{"missing", "cannot open: No such file or directory"},
		{"folder", "a folder, not a file"},
		{"fifo", "a FIFO, not a file"},
		{"/dev/null", "a special file, not a file"},
		{"plain/below", "cannot open: Not a directory"},
		{"ring", "cannot open: Too many levels of symbolic links"},
	};
	OK(mkdir("folder", 0755) == 0 && mkfifo("fifo", 0644) == 0 && symlink("ring", "ring") == 0,
		"a folder, a FIFO and a ring of links");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		struct err e = {.text = ""};
		buf_puts(&b, "before");
		buf_room(&b, 100000);
		OK(!file_read(rows[i][0], LIMIT, &b, &e), rows[i][0]);
		IS(str_of(e.text), rows[i][1], "is refused with the reason");
		IS(str_of(buf_text(&b)), "before", "and what was there stays");
		buf_done(&b);
	}
}

/* --- replacing -------------------------------------------------------------------------------- */

static void test_replace(void)
{
	struct buf large = {0};
	struct err e = {.text = ""};
	buf_fill(&large, 'l', 1024 * 1024);
	const struct str versions[] = {STR("one\n"), STR(""), {"\0\xff\r", 3}, buf_str(&large),
		STR("end")};
	plain_make("file", STR("old"));
	struct str base = STR("old");
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
		EQUAL(file_replace("file", base, versions[i], &e), FILE_REPLACED,
			"a file is replaced");
		OK(plain_holds("file", versions[i]), "it holds the new bytes");
		base = versions[i];
	}
	EQUAL(leftovers("."), 0, "nothing is left behind");
	buf_done(&large);
}

static void test_kept_properties(void)
{
	static const mode_t modes[] = {0600, 0644, 0755, 0640, 0666, 02750};
	struct err e = {.text = ""};
	struct stat st = {0};
	umask(077);
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		plain_make("mode", STR("old"));
		chmod("mode", modes[i]);
		EQUAL(file_replace("mode", STR("old"), STR("new"), &e), FILE_REPLACED, "replaced");
		EQUAL(mode_of("mode") & 07777, modes[i], "the mode is kept");
		unlink("mode");
	}
	umask(022);
	plain_make("owned", STR("old"));
	if (chown("owned", NOBODY, NOBODY) != 0) {
		SKIP("the owner is kept", "only root can give a file away");
	} else {
		file_replace("owned", STR("old"), STR("new"), &e);
		OK(stat("owned", &st) == 0 && st.st_uid == NOBODY && st.st_gid == NOBODY,
			"the owner is kept");
	}
}

static void test_attributes(void)
{
	struct err e = {.text = ""};
	char value[20] = "";
	plain_make("noted", STR("old"));
	if (setxattr("noted", "user.roster.note", "kept", 4, 0) != 0) {
		SKIP("attributes are kept", "this file system has none");
		return;
	}
	EQUAL(file_replace("noted", STR("old"), STR("new"), &e), FILE_REPLACED, "replaced");
	EQUAL(getxattr("noted", "user.roster.note", value, sizeof value), 4, "attributes are kept");
	IS(str_of(value), "kept", "with their value");
}

/* Five links, relative, through two folders. */
static void test_links(void)
{
	struct err e = {.text = ""};
	OK(mkdir("near", 0755) == 0 && mkdir("far", 0755) == 0, "two folders");
	plain_make("far/real.md", STR("old"));
	OK(symlink("real.md", "far/1") == 0 && symlink("../far/1", "near/2") == 0 &&
			symlink("2", "near/3") == 0 && symlink("near/3", "4") == 0 &&
			symlink("./4", "5") == 0,
		"a chain of links");
	EQUAL(file_replace("5", STR("old"), STR("new"), &e), FILE_REPLACED, "is followed");
	OK(plain_holds("far/real.md", STR("new")), "to the file");
	OK(S_ISLNK(mode_of("5")) && S_ISLNK(mode_of("4")) && S_ISLNK(mode_of("near/3")) &&
			S_ISLNK(mode_of("near/2")) && S_ISLNK(mode_of("far/1")),
		"the links stay links");
	OK(S_ISREG(mode_of("far/real.md")), "the file stays a file");
	EQUAL(leftovers(".") + leftovers("near") + leftovers("far"), 0, "nothing is left behind");
}

static void test_changed(void)
{
	static const struct {
		const char *now, *what;
	} rows[] = {
		{"odd", "of the same size"},
		{"older", "longer"},
		{"", "emptied"},
	};
	struct err e = {.text = ""};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		plain_make("changed", str_of(rows[i].now));
		EQUAL(file_replace("changed", STR("old"), STR("new"), &e), FILE_CHANGED,
			rows[i].what);
		IS(str_of(e.text), "another program changed it meanwhile", "is said");
		OK(plain_holds("changed", str_of(rows[i].now)), "and left alone");
	}
	unlink("changed");
	EQUAL(file_replace("changed", STR("old"), STR("new"), &e), FILE_GONE, "removed");
	IS(str_of(e.text), "another program removed it meanwhile", "is said");
	OK(access("changed", F_OK) != 0, "and it is not made again");
	OK(symlink("nowhere", "dangling") == 0, "a link to nowhere");
	EQUAL(file_replace("dangling", STR("old"), STR("new"), &e), FILE_GONE, "is one, too");

	const struct timespec long_ago[2] = {{.tv_sec = 1}, {.tv_sec = 1}};
	plain_make("touched", STR("old"));
	utimensat(AT_FDCWD, "touched", long_ago, 0);
	EQUAL(file_replace("touched", STR("old"), STR("new"), &e), FILE_REPLACED,
		"other times on the same bytes are no change");
	EQUAL(leftovers("."), 0, "nothing is left behind");
}

static void test_no_file(void)
{
	static const char *const rows[][2] = {
		{"folder", "a folder, not a file"},
		{"fifo", "a FIFO, not a file"},
		{"/dev/null", "a special file, not a file"},
	};
	struct err e = {.text = ""};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		EQUAL(file_replace(rows[i][0], STR(""), STR("new"), &e), FILE_KEPT, rows[i][0]);
		IS(str_of(e.text), rows[i][1], "is refused with the reason");
	}
}

/* What only somebody who is not root meets. The status: what is wrong, a bit each. */
static int as_nobody(void)
{
	struct buf b = {0};
	struct err e = {.text = ""};
	int wrong = 0;
	char *here;
	if (getuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		return 64;
	if (!(here = realpath(".", NULL)))
		return OUT_OF_REACH;
	free(here);
	wrong |= file_replace("nobody/locked", STR("old"), STR("new"), &e) != FILE_KEPT;
	wrong |= !str_is(str_of(e.text), "the file is read-only: Permission denied") << 1;
	chmod("nobody", 0500);
	wrong |= file_create("nobody/more", STR("new"), &e) << 2;
	wrong |= !strstr(e.text, "cannot make a temp file beside it: Permission denied") << 3;
	chmod("nobody", 0700);
	wrong |= (file_read("nobody/secret", LIMIT, &b, &e) ||
			 !str_is(str_of(e.text), "cannot open: Permission denied"))
		<< 4;
	buf_done(&b);
	return wrong;
}

static void test_rights(void)
{
	static const char *const names[] = {"nobody/locked", "nobody/open", "nobody/secret"};
	static const mode_t modes[] = {0444, 0644, 0000};
	mkdir("nobody", 0755);
	for (size_t i = 0; i < 3; i++) {
		plain_make(names[i], STR("old"));
		chmod(names[i], modes[i]);
		if (getuid() == 0 && chown(names[i], NOBODY, NOBODY) != 0)
			printf("Bail out! cannot give a file away\n");
	}
	if (getuid() == 0 && (chown("nobody", NOBODY, NOBODY) != 0 || chmod(".", 0755) != 0))
		printf("Bail out! cannot give a folder away\n");
	int status = 0;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(as_nobody());
	waitpid(child, &status, 0);
	if (WIFEXITED(status) && WEXITSTATUS(status) == OUT_OF_REACH)
		SKIP("read-only files", "nobody may come here");
	else
		EQUAL(status, 0, "a read-only file and folder are refused with the reason");
	OK(plain_holds("nobody/open", STR("old")) && leftovers("nobody") == 0, "and left alone");
}

/* A disk that takes no more: the limit on a file's size stands for it. */
static int on_full_disk(void)
{
	struct err e = {.text = ""};
	struct buf large = {0};
	const struct rlimit limit = {4096, 4096};
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	buf_fill(&large, 'x', 10000);
	bool kept = file_replace("full", STR("old"), buf_str(&large), &e) == FILE_KEPT;
	bool private = file_write_private("full2", buf_str(&large), &e);
	buf_done(&large);
	return !kept || private || !strstr(e.text, "File too large");
}

static void test_full(void)
{
	int status = 0;
	plain_make("full", STR("old"));
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(on_full_disk());
	waitpid(child, &status, 0);
	EQUAL(status, 0, "what does not fit on the disk is said");
	OK(plain_holds("full", STR("old")), "the old bytes are there");
	OK(access("full2", F_OK) != 0 && leftovers(".") == 0, "nothing is left behind");
}

static void test_leftover_names(void)
{
	OK(leftover_is(STR(".roster-abc234.tmp")), "the name of a temp file");
	OK(!leftover_is(STR(".roster-abc23.tmp")) && !leftover_is(STR(".roster-abc2345.tmp")) &&
			!leftover_is(STR("roster-abc234.tmp")) && !leftover_is(STR("")) &&
			!leftover_is(STR(".roster-.tmp")),
		"other names");
}

static void test_create(void)
{
	struct err e = {.text = ""};
	struct stat st;
	mode_t mask = umask(027);
	OK(file_create("created", STR("new"), &e), "a file is made");
	umask(mask);
	OK(plain_holds("created", STR("new")), "with its content");
	OK(stat("created", &st) == 0 && (st.st_mode & 0777) == 0640,
		"and the mode that the umask leaves");
	OK(!file_create("created", STR("other"), &e), "one that is there is refused");
	IS(str_of(e.text), "rename: File exists", "with the reason");
	OK(plain_holds("created", STR("new")), "and left alone");
	OK(!file_create("no/folder/here", STR("new"), &e), "no folder is made");
	OK(symlink("nowhere", "created-link") == 0 && !file_create("created-link", STR("new"), &e),
		"a link that leads nowhere is there, too");
	EQUAL(leftovers("."), 0, "nothing is left behind");
}

static void test_private(void)
{
	struct err e = {.text = ""};
	OK(file_write_private("private", STR("one"), &e), "a private file is written");
	OK(plain_holds("private", STR("one")) && (mode_of("private") & 07777) == 0600,
		"for its owner alone");
	OK(file_write_private("private", STR("two"), &e) && plain_holds("private", STR("two")),
		"and again");
	OK(!file_write_private("missing/private", STR("x"), &e), "its folder has to be there");
	IS(str_of(e.text), "cannot open the folder: No such file or directory", "and that is said");
	OK(!file_write_private("folder", STR("x"), &e), "a folder is not written over");
	EQUAL(leftovers("."), 0, "nothing is left behind");
}

static int open_files(void)
{
	int n = 0;
	DIR *dir = opendir("/proc/self/fd");
	while (dir && readdir(dir))
		n++;
	closedir(dir);
	return n;
}

int main(void)
{
	char dir[] = "file-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	umask(022);
	int before = open_files();
	test_read();
	test_limit();
	test_refused();
	test_replace();
	test_kept_properties();
	test_attributes();
	test_links();
	test_changed();
	test_no_file();
	test_rights();
	test_full();
	test_leftover_names();
	test_create();
	test_private();
	EQUAL(open_files(), before, "every file is closed again");
	return t_end();
}
