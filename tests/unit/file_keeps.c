/* What a save keeps of a file beside its bytes, and whose bytes it keeps when another program writes the file at the
 * same time. */
#include "tests/plain_file.h"
#include "tests/scale.h"
#include "tests/t.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { OTHER_GROUP = 12345, SOMEBODY = 65534 };

static bool make(const char *path, struct str bytes, int more)
{
	int fd = open(path, O_WRONLY | O_CREAT | more, 0644);
	bool done = fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n;
	return fd >= 0 && close(fd) == 0 && done;
}

/* ---- mode, group, ACL, attributes ---- */

static const char acl_access[] = "system.posix_acl_access";

/* An ACL as the kernel keeps it: the owner, somebody else, the group, the mask, others. */
struct acl {
	uint32_t version;
	struct {
		uint16_t tag, may;
		uint32_t id;
	} entries[5];
};

static struct acl acl_for_somebody(void)
{
	return (struct acl){2,
		{{1, 6, UINT32_MAX}, {2, 7, SOMEBODY}, {4, 4, UINT32_MAX}, {16, 7, UINT32_MAX},
			{32, 4, UINT32_MAX}}};
}

static bool folder_plain(void)
{
	return true;
}

static bool folder_setgid(void)
{
	return chown("in", (uid_t)-1, OTHER_GROUP) == 0 && chmod("in", 02755) == 0;
}

static bool folder_acl(void)
{
	const struct acl acl = acl_for_somebody();
	return setxattr("in", "system.posix_acl_default", &acl, sizeof acl, 0) == 0;
}

static bool file_plain(const char *path)
{
	removexattr(path, acl_access);
	return true;
}

static bool file_group(const char *path)
{
	return chown(path, (uid_t)-1, OTHER_GROUP) == 0;
}

static bool file_acl(const char *path)
{
	const struct acl acl = acl_for_somebody();
	return setxattr(path, acl_access, &acl, sizeof acl, 0) == 0;
}

static bool file_attributes(const char *path)
{
	return setxattr(path, "user.one", "1", 1, 0) == 0 &&
		setxattr(path, "user.empty", "", 0, 0) == 0 &&
		setxattr(path, "user.bytes", "\0\n\xff", 3, 0) == 0;
}

struct seen {
	struct stat st;
	char acl[200], one[20], bytes[20];
	ssize_t acl_n, one_n, empty_n, bytes_n;
};

static struct seen look(const char *path)
{
	struct seen s = {.acl_n = 0};
	stat(path, &s.st);
	s.acl_n = getxattr(path, acl_access, s.acl, sizeof s.acl);
	s.one_n = getxattr(path, "user.one", s.one, sizeof s.one);
	s.empty_n = getxattr(path, "user.empty", NULL, 0);
	s.bytes_n = getxattr(path, "user.bytes", s.bytes, sizeof s.bytes);
	return s;
}

static bool same(const struct seen *a, const struct seen *b)
{
	return a->st.st_mode == b->st.st_mode && a->st.st_uid == b->st.st_uid &&
		a->st.st_gid == b->st.st_gid && a->acl_n == b->acl_n && a->one_n == b->one_n &&
		a->empty_n == b->empty_n && a->bytes_n == b->bytes_n &&
		memcmp(a->acl, b->acl, sizeof a->acl) == 0 &&
		memcmp(a->one, b->one, sizeof a->one) == 0 &&
		memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/* Owner may write; all sorts of the rest. */
static const mode_t modes[] = {0600, 0604, 0606, 0620, 0640, 0644, 0646, 0660, 0664, 0666, 0700,
	0711, 0744, 0750, 0755, 0770, 0775, 0777, 01644, 02640, 02755, 04644, 04755, 06755};

static size_t lost_in(mode_t mask, bool (*prepare)(const char *), bool *possible)
{
	size_t lost = 0;
	struct err e = {.text = ""};
	for (size_t i = 0; i < sizeof modes / sizeof *modes && *possible; i++) {
		umask(022);
		*possible = make("in/a.md", STR("old"), O_TRUNC) && prepare("in/a.md") &&
			chmod("in/a.md", modes[i]) == 0;
		const struct seen before = look("in/a.md");
		umask(mask);
		bool done = file_replace("in/a.md", STR("old"), STR("new"), &e) == FILE_REPLACED;
		const struct seen after = look("in/a.md");
		if (!*possible || (done && same(&before, &after)))
			unlink("in/a.md");
		else {
			printf("# mode %o, umask %o: %s; now %o, %u, %u\n", modes[i], mask, e.text,
				after.st.st_mode, after.st.st_uid, after.st.st_gid);
			lost++;
		}
	}
	umask(022);
	return lost;
}

static void test_kept(void)
{
	static const struct {
		const char *name;
		bool (*prepare)(void);
	} folders[] = {{"a plain folder", folder_plain}, {"a setgid folder", folder_setgid},
		{"a folder with a default ACL", folder_acl}};
	static const struct {
		const char *name;
		bool (*prepare)(const char *);
	} files[] = {{"a plain file", file_plain}, {"one of another group", file_group},
		{"one with an ACL", file_acl}, {"one with attributes", file_attributes}};
	static const mode_t masks[] = {0, 022, 077};
	for (size_t k = 0; k < 12; k++) {
		char what[100];
		snprintf(what, sizeof what, "in %s, %s stays so with each mode and umask",
			folders[k / 4].name, files[k % 4].name);
		mkdir("in", 0755);
		bool possible = folders[k / 4].prepare();
		size_t lost = 0;
		for (size_t m = 0; m < 3 && possible; m++)
			lost += lost_in(masks[m], files[k % 4].prepare, &possible);
		if (possible)
			EQUAL(lost, 0, what);
		else
			SKIP(what, "not possible for this user or on this disk");
		unlink("in/a.md");
		rmdir("in");
	}
}

/* ---- what counts as a change ---- */

static bool touched(void)
{
	const struct timespec times[2] = {{.tv_sec = 1000000}, {.tv_sec = 1000000}};
	return utimensat(AT_FDCWD, "c.md", times, 0) == 0;
}

static bool other_mode(void)
{
	return chmod("c.md", 0640) == 0;
}

static bool rewritten_alike(void)
{
	return make("c.md", STR("old"), O_TRUNC);
}

static bool another_inode(void)
{
	return make("c.new", STR("old"), O_TRUNC) && rename("c.new", "c.md") == 0;
}

static bool rounded_times(void)
{
	struct stat st;
	if (stat("c.md", &st) != 0)
		return false;
	const struct timespec times[2] = {{.tv_sec = st.st_atime}, {.tv_sec = st.st_mtime}};
	return utimensat(AT_FDCWD, "c.md", times, 0) == 0;
}

static bool back_again(void)
{
	return make("c.md", STR("other"), O_TRUNC) && make("c.md", STR("old"), O_TRUNC);
}

static bool other_bytes_same_looks(void)
{
	struct stat st;
	if (stat("c.md", &st) != 0 || !make("c.md", STR("odd"), 0))
		return false;
	const struct timespec times[2] = {st.st_atim, st.st_mtim};
	return utimensat(AT_FDCWD, "c.md", times, 0) == 0;
}

static void test_what_is_a_change(void)
{
	static const struct {
		bool (*meanwhile)(void);
		enum file_outcome outcome;
		const char *what;
	} rows[] = {{touched, FILE_REPLACED, "another time is no change"},
		{other_mode, FILE_REPLACED, "nor is another mode"},
		{rewritten_alike, FILE_REPLACED, "nor the same bytes, written again"},
		{another_inode, FILE_REPLACED, "nor in another inode"},
		{rounded_times, FILE_REPLACED, "nor times without fractions"},
		{back_again, FILE_REPLACED, "nor what was changed and changed back"},
		{other_bytes_same_looks, FILE_CHANGED, "other bytes of that size and time are"}};
	struct err e;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		OK(make("c.md", STR("old"), O_TRUNC) && rows[i].meanwhile(), "something is done");
		EQUAL(file_replace("c.md", STR("old"), STR("new"), &e), rows[i].outcome,
			rows[i].what);
	}
}

/* Whatever a clock says, and however far it was set back. */
static void test_times(void)
{
	static const long long seconds[] = {-1, -100000000, 0, 1, 2147483647, 2147483648,
		4102444800};
	struct err e;
	for (size_t i = 0; i < sizeof seconds / sizeof *seconds; i++) {
		const struct timespec times[2] = {{.tv_sec = (time_t)seconds[i]},
			{.tv_sec = (time_t)seconds[i]}};
		char what[60];
		snprintf(what, sizeof what, "written at %lld it is the same file", seconds[i]);
		OK(make("t.md", STR("old"), O_TRUNC) &&
				utimensat(AT_FDCWD, "t.md", times, 0) == 0 &&
				file_replace("t.md", STR("old"), STR("new"), &e) == FILE_REPLACED,
			what);
		OK(make("t.md", STR("odd"), O_TRUNC) &&
				utimensat(AT_FDCWD, "t.md", times, 0) == 0 &&
				file_replace("t.md", STR("old"), STR("new"), &e) == FILE_CHANGED,
			"  and another one with other bytes");
	}
	unlink("t.md");
}

/* ---- against another program that writes ---- */

static void spin(size_t n)
{
	for (volatile size_t i = 0; i < n; i++)
		;
}

/* In place of the C library's: with a moment before and after, so that the other program comes in between more often. */
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags)
{
	static size_t call;
	spin((++call * 61 % 997) * 40);
	int status = (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
	int error = errno;
	spin((call * 89 % 997) * 40);
	errno = error;
	return status;
}

static bool write_over(struct str bytes)
{
	return make("r.md", bytes, O_TRUNC);
}

static bool write_and_rename(struct str bytes)
{
	return make("r.new", bytes, O_TRUNC) && rename("r.new", "r.md") == 0;
}

/* A version soon followed by the next. */
static bool rename_twice(struct str bytes)
{
	return write_and_rename(STR("a version between")) && write_and_rename(bytes);
}

static bool write_then_rename(struct str bytes)
{
	return write_over(STR("a version between")) && write_and_rename(bytes);
}

/* The other program: at each byte that comes, its version number so-and-so, after a moment that grows and
 * begins anew. */
static void be_the_other(int orders, int answers, bool (*put)(struct str))
{
	char order;
	for (size_t round = 0; read(orders, &order, 1) == 1; round++) {
		char text[40];
		snprintf(text, sizeof text, "theirs %zu\n", round);
		spin((round * 37 % 997) * 60);
		if (!put(str_of(text)) || write(answers, &order, 1) != 1)
			_exit(1);
	}
	_exit(0);
}

/* One round: both write. Theirs came after what ours is based on: it must stand there at the end. */
static bool round_is_lost(int orders, int answers, size_t round)
{
	struct err e;
	char text[40], answer;
	struct str base = STR("base\n");
	snprintf(text, sizeof text, "theirs %zu\n", round);
	if (!make("r.md", base, O_TRUNC) || write(orders, "g", 1) != 1)
		return true;
	file_replace("r.md", base, STR("ours\n"), &e);
	return read(answers, &answer, 1) != 1 || !plain_holds("r.md", str_of(text));
}

static void test_race(bool (*put)(struct str), const char *what)
{
	int orders[2], answers[2], status = -1;
	size_t lost = 0;
	if (pipe(orders) != 0 || pipe(answers) != 0)
		return;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		close(orders[1]);
		be_the_other(orders[0], answers[1], put);
	}
	close(orders[0]);
	close(answers[1]);
	size_t rounds = scale_asked("ROSTER_RACES", scale(500));
	for (size_t i = 0; i < rounds; i++)
		lost += round_is_lost(orders[1], answers[0], i);
	close(orders[1]);
	close(answers[0]);
	waitpid(child, &status, 0);
	EQUAL(lost, 0, what);
	EQUAL(status, 0, "and it wrote all it wanted");
	printf("# %s: %zu rounds, %zu changes lost\n", what, rounds, lost);
}

static bool is_inode(const char *path, ino_t inode)
{
	struct stat st;
	return stat(path, &st) == 0 && st.st_ino == inode;
}

/* Another program opens the file, and writes into it once another one stands in its place. */
static void write_late(int answers, struct str bytes)
{
	struct stat st;
	int fd = open("w.md", O_WRONLY);
	if (fd < 0 || fstat(fd, &st) != 0 || write(answers, "o", 1) != 1)
		_exit(1);
	while (is_inode("w.md", st.st_ino))
		spin(1000);
	usleep(5000);
	if (write(fd, bytes.p, bytes.n) != (ssize_t)bytes.n)
		_exit(1);
	_exit(0);
}

static void test_late_writer(void)
{
	int answers[2], status = -1;
	char answer;
	struct err e;
	if (!make("w.md", STR("base\n"), O_TRUNC) || pipe(answers) != 0)
		return;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		write_late(answers[1], STR("theirs, begun before\n"));
	close(answers[1]);
	bool open = read(answers[0], &answer, 1) == 1;
	EQUAL(file_replace("w.md", STR("base\n"), STR("ours\n"), &e), FILE_CHANGED,
		"who had it open writes into what was taken out: that is a change");
	waitpid(child, &status, 0);
	OK(open && status == 0 && plain_holds("w.md", STR("theirs, begun before\n")),
		"  and its bytes stand there");
	close(answers[0]);
	unlink("w.md");
}

/* Files in memory: a save hardly waits there, so that the other program comes at any moment of it. */
static bool go_into_memory(void)
{
	char dir[] = "/dev/shm/roster-race-XXXXXX";
	return mkdtemp(dir) && chdir(dir) == 0;
}

static void test_races(void)
{
	char *here = realpath(".", NULL), *there = NULL;
	if (go_into_memory())
		there = realpath(".", NULL);
	test_race(write_and_rename, "a program that renames over it loses nothing");
	test_race(rename_twice, "nor does one that does so twice");
	test_race(write_over, "nor does one that writes in place");
	test_race(write_then_rename, "nor one that does both");
	test_late_writer();
	unlink("r.md");
	OK(here && chdir(here) == 0 && (!there || rmdir(there) == 0), "nothing is left behind");
	free(here);
	free(there);
}

int main(void)
{
	char dir[] = "keeps-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	umask(022);
	test_kept();
	test_what_is_a_change();
	test_times();
	test_races();
	return t_end();
}
