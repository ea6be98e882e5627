/* What a save does on disks that are full, that take no writing, that lie over others, and in a folder of somebody
 * else's files. */
#include "tests/mounted.h"
#include "tests/plain_file.h"
#include "tests/t.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum { SOMEBODY = 65534, NOT_HERE = 77 };

static bool make(const char *path, struct str bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT, 0644);
	bool done = fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n;
	return fd >= 0 && close(fd) == 0 && done;
}

static bool is_empty(const char *folder)
{
	size_t n = 0;
	DIR *dir = opendir(folder);
	while (dir && readdir(dir))
		n++;
	closedir(dir);
	return n == 2;
}

/* The status: what is wrong, a bit each. */
static int on_a_small_disk(void)
{
	struct err e = {.text = ""};
	struct buf large = {0};
	if (!mounted_enter() || mkdir("disk", 0700) != 0 ||
		mount("none", "disk", "tmpfs", 0, "size=8k") != 0 || chdir("disk") != 0)
		return NOT_HERE;
	buf_fill(&large, 'x', 12000);
	int wrong = !make("a.md", STR("old"));
	wrong |= (file_replace("a.md", STR("old"), buf_str(&large), &e) != FILE_KEPT) << 1;
	wrong |= (strstr(e.text, strerror(ENOSPC)) == NULL) << 2;
	wrong |= !plain_holds("a.md", STR("old")) << 3;
	wrong |= file_create("b.md", buf_str(&large), &e) << 4;
	wrong |= (unlink("a.md") != 0 || !is_empty(".")) << 5;
	buf_done(&large);
	return wrong;
}

static int on_a_read_only_disk(void)
{
	struct err e = {.text = ""};
	if (!mounted_enter() || mkdir("disk", 0700) != 0 ||
		mount("none", "disk", "tmpfs", 0, NULL) != 0 || !make("disk/a.md", STR("old")) ||
		mount("none", "disk", "tmpfs", MS_REMOUNT | MS_RDONLY, NULL) != 0)
		return NOT_HERE;
	int wrong = file_replace("disk/a.md", STR("old"), STR("new"), &e) != FILE_KEPT;
	wrong |= (strstr(e.text, strerror(EROFS)) == NULL) << 1;
	wrong |= !plain_holds("disk/a.md", STR("old")) << 2;
	return wrong;
}

/* A file of a lower layer has another inode once it was written: that is no change. */
static int on_layers(void)
{
	struct err e = {.text = ""};
	struct stat before, after;
	if (!mounted_enter() || mkdir("disk", 0700) != 0 ||
		mount("none", "disk", "tmpfs", 0, NULL) != 0 || chdir("disk") != 0 ||
		mkdir("low", 0700) != 0 || mkdir("up", 0700) != 0 || mkdir("work", 0700) != 0 ||
		mkdir("both", 0700) != 0 || !make("low/a.md", STR("old")) ||
		mount("none", "both", "overlay", 0, "lowerdir=low,upperdir=up,workdir=work") != 0)
		return NOT_HERE;
	int wrong = stat("both/a.md", &before) != 0;
	wrong |= (chmod("both/a.md", 0640) != 0 || stat("both/a.md", &after) != 0) << 1;
	wrong |= (file_replace("both/a.md", STR("old"), STR("new"), &e) != FILE_REPLACED) << 2;
	wrong |= !plain_holds("both/a.md", STR("new")) << 3;
	wrong |= !plain_holds("low/a.md", STR("old")) << 4;
	wrong |= (file_replace("both/a.md", STR("new"), STR("newer"), &e) != FILE_REPLACED) << 5;
	return wrong;
}

/* A file that another user owns, in a folder that both may write to. */
static int as_a_guest(void)
{
	struct err e = {.text = ""};
	struct stat st;
	if (getuid() != 0 || chmod("..", 0755) != 0 || mkdir("disk", 0700) != 0 ||
		chmod("disk", 0777) != 0 || chdir("disk") != 0 || !make("a.md", STR("old")) ||
		chmod("a.md", 0666) != 0 || setgid(SOMEBODY) != 0 || setuid(SOMEBODY) != 0 ||
		access(".", W_OK) != 0)
		return NOT_HERE;
	enum file_outcome outcome = file_replace("a.md", STR("old"), STR("new"), &e);
	int wrong = stat("a.md", &st) != 0 || st.st_uid != 0;
	wrong |= !plain_holds("a.md", str_of(outcome == FILE_REPLACED ? "new" : "old")) << 1;
	wrong |= (outcome != FILE_REPLACED && !e.text[0]) << 2;
	return wrong;
}

/* In a process of its own, which may become somebody else. */
static void test_elsewhere(int (*go)(void), const char *what)
{
	int status = -1;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(go());
	waitpid(child, &status, 0);
	unlink("disk/a.md");
	rmdir("disk");
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_HERE)
		SKIP(what, "that cannot be made here");
	else
		EQUAL(status, 0, what);
}

static void test_disks(void)
{
	struct err e = {.text = ""};
	test_elsewhere(on_a_small_disk,
		"what does not fit on a disk of 8 KiB is not saved, and that is said");
	test_elsewhere(on_a_read_only_disk, "nor is it on a disk that takes no writing");
	test_elsewhere(on_layers, "a file of a lower layer is replaced in the upper one");
	test_elsewhere(as_a_guest, "the owner of another user's file stays, or it is not saved");
	OK(symlink("/dev/full", "full.md") == 0, "a link to /dev/full");
	EQUAL(file_replace("full.md", STR(""), STR("new"), &e), FILE_KEPT, "is refused");
	IS(str_of(e.text), "a special file, not a file", "with the reason");
}

int main(void)
{
	char dir[] = "disks-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	umask(022);
	test_disks();
	return t_end();
}
