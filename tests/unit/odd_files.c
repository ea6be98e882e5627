/* Files of every odd size, kind and place, as commands meet them: each is listed with what is wrong, none stops the
 * others, and none is read that should not be. */
#include "store/scan.h"
#include "tests/faults.h"
#include "tests/scale.h"
#include "tests/stage.h"
#include "tests/t.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>

enum { LEFTOVERS = 1000, MANY = 20000, DEEP = 200, KIB = 1024 };

static const char sound[] =
	"---\nname: sound\ndescription: There is nothing wrong with it. Use it at any time.\n---\nYou do it.\n";

struct answer {
	struct buf said;
	int status;
};

/* `roster list --format=tsv work` and more, with its standard error. */
static void run(const struct stage *s, struct answer *a, const char *const *words)
{
	const char *argv[12] = {stage_roster()};
	for (size_t i = 0; words[i] && i < 10; i++)
		argv[i + 1] = words[i];
	a->status = stage_run(s, argv, &a->said);
}

static void list(const struct stage *s, struct answer *a)
{
	run(s, a, (const char *[]){"list", "--format=tsv", "work", NULL});
}

static bool says(const struct answer *a, const char *text)
{
	return str_find(buf_str(&a->said), 0, str_of(text)) != STR_NONE;
}

static size_t count_lines(const struct answer *a)
{
	struct str rest = buf_str(&a->said), line;
	size_t n = 0;
	while (str_next_line(&rest, &line))
		n++;
	return n;
}

static void expect(const struct answer *a, const char *text, const char *what)
{
	if (!OK(says(a, text), what))
		printf("# %.2000s\n", buf_text(&a->said));
}

/* ---- kinds of files ---- */

static void make_socket(const struct stage *s, const char *name)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	struct buf path = {0};
	stage_place(s, str_of(name), &path);
	/* A name of a socket is short. */
	stage_need(chdir("work") == 0, "chdir", "work");
	snprintf(at.sun_path, sizeof at.sun_path, "%s", path_base(buf_str(&path)).p);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	stage_need(fd >= 0 && bind(fd, (const struct sockaddr *)&at, sizeof at) == 0, "socket",
		name);
	close(fd);
	stage_need(chdir("..") == 0, "chdir", "..");
	buf_done(&path);
}

static void test_special_files(void)
{
	static const char *const links[][2] = {{"work/zero.md", "/dev/zero"},
		{"work/null.md", "/dev/null"}, {"work/memory.md", "/proc/self/mem"},
		{"work/terminal.md", "/dev/tty"}, {"work/loop.md", "loop.md"},
		{"work/dangling.md", "not/there.md"}};
	struct stage s;
	struct answer a = {0};
	stage_open(&s);
	stage_put(&s, STR("work/sound.md"), str_of(sound));
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		stage_link(&s, str_of(links[i][0]), links[i][1]);
	make_socket(&s, "work/socket.md");
	stage_need(mkfifo("work/fifo.md", 0644) == 0, "fifo", "work/fifo.md");
	stage_need(mkdir("work/folder.md", 0755) == 0, "folder", "work/folder.md");
	stage_put(&s, STR("work/folder.md/inside.md"), str_of(sound));
	list(&s, &a);
	EQUAL(a.status, 2 << 8, "files that cannot be read are a failure");
	expect(&a, "zero.md: a special file, not a file", "a device is not read");
	expect(&a, "null.md: a special file, not a file", "nor is one that is empty");
	expect(&a, "terminal.md: ", "nor the terminal");
	expect(&a, "fifo.md: a FIFO, not a file", "a FIFO is not waited for");
	expect(&a, "socket.md: ", "a socket is not opened");
	expect(&a, "loop.md: cannot open: Too many levels of symbolic links",
		"a ring of links is told of");
	expect(&a, "dangling.md: cannot open: No such file or directory",
		"so is a link to nowhere");
	expect(&a, "\tsound\t", "the sound one is listed");
	expect(&a, "folder.md/inside.md", "a folder that is called like a file is a folder");
	OK(!says(&a, "folder.md: "), "and no file");
	run(&s, &a, (const char *[]){"set", "model=opus", "--", "work/dangling.md", NULL});
	EQUAL(a.status, 2 << 8, "nothing is set in a link to nowhere");
	OK(access("work/not/there.md", F_OK) != 0 && access("work/not", F_OK) != 0,
		"and its target is not made");
	buf_done(&a.said);
	stage_close(&s);
}

/* ---- sizes ---- */

static void put_size(const struct stage *s, const char *name, size_t size)
{
	struct buf text = {0};
	buf_puts(&text, sound);
	while (text.n + 64 < size)
		buf_puts(&text,
			"Text of a long body, line upon line, sixty-four characters wide\n");
	buf_fill(&text, 'x', size - text.n);
	stage_put(s, str_of(name), buf_str(&text));
	buf_done(&text);
}

static void test_sizes(void)
{
	struct stage s;
	struct answer a = {0};
	stage_open(&s);
	put_size(&s, "work/large.md", 160 * KIB);
	put_size(&s, "work/huge.md", 1024 * KIB);
	put_size(&s, "work/most.md", FILE_VIEW_LIMIT);
	put_size(&s, "work/over.md", FILE_VIEW_LIMIT + 1);
	stage_put(&s, STR("work/sparse.md"), str_of(sound));
	stage_need(truncate("work/sparse.md", (off_t)2048 * KIB * KIB) == 0, "truncate", "sparse");
	list(&s, &a);
	expect(&a, "over.md: larger than 8388608 bytes", "one byte more than 8 MiB is too many");
	expect(&a, "sparse.md: larger than 8388608 bytes", "2 GiB are not read at all");
	OK(!says(&a, "large.md: ") && !says(&a, "huge.md: ") && !says(&a, "most.md: "),
		"up to 8 MiB a file is read");
	run(&s, &a, (const char *[]){"set", "model=opus", "--", "work/huge.md", NULL});
	EQUAL(a.status, 0, "a file of 1 MiB is edited");
	run(&s, &a, (const char *[]){"get", "work/huge.md", "model", NULL});
	IS(buf_str(&a.said), "opus\n", "as asked");
	buf_done(&a.said);
	stage_close(&s);
}

static void test_one_byte(void)
{
	struct stage s;
	struct answer a = {0};
	stage_open(&s);
	for (int c = 0; c < 256; c++) {
		char name[40], byte = (char)c;
		snprintf(name, sizeof name, ".claude/agents/byte-%02x.md", c);
		stage_put(&s, str_of(name), (struct str){&byte, 1});
	}
	stage_put(&s, STR(".claude/agents/none.md"), STR(""));
	run(&s, &a, (const char *[]){"list", "--format=tsv", NULL});
	EQUAL(a.status, 0, "256 files of one byte, each another one, and one of none are listed");
	EQUAL(count_lines(&a), 257, "each in its row");
	run(&s, &a, (const char *[]){"check", "--format=gcc", NULL});
	EQUAL(a.status, 1 << 8, "what is wrong with them is told");
	expect(&a, "none.md:1:1: note: No frontmatter", "a file of no bytes has no frontmatter");
	size_t told = 0;
	for (int c = 0; c < 256; c++) {
		char name[40];
		snprintf(name, sizeof name, "byte-%02x.md:1:1: note: No frontmatter", c);
		told += says(&a, name);
	}
	EQUAL(told, 256, "nor has any of one");
	buf_done(&a.said);
	stage_close(&s);
}

/* ---- numbers of files ---- */

static void test_many(void)
{
	struct stage s;
	struct answer a = {0};
	size_t n = scale(MANY);
	stage_open(&s);
	for (size_t i = 0; i < n; i++) {
		char name[40];
		snprintf(name, sizeof name, "work/agent-%05zu.md", i);
		stage_put(&s, str_of(name), str_of(sound));
	}
	list(&s, &a);
	EQUAL(count_lines(&a), n, "20,000 agents are listed");
	buf_done(&a.said);
	stage_close(&s);
}

static void test_deep(void)
{
	struct stage s;
	struct answer a = {0};
	struct buf name = {0};
	stage_open(&s);
	buf_puts(&name, "work");
	for (int i = 0; i < DEEP; i++) {
		buf_puts(&name, "/d");
		struct buf file = {0};
		buf_printf(&file, "%s/at-%d.md", buf_text(&name), i + 1);
		stage_put(&s, buf_str(&file), str_of(sound));
		buf_done(&file);
	}
	list(&s, &a);
	EQUAL(a.status, 0, "200 folders, one in the other");
	EQUAL(count_lines(&a), SCAN_MAX_DEPTH, "are looked through to a depth of 16");
	buf_done(&name);
	buf_done(&a.said);
	stage_close(&s);
}

/* Temp files that killed saves left, and what network file systems leave. */
static void test_leftovers(void)
{
	struct stage s;
	struct answer a = {0};
	stage_open(&s);
	stage_put(&s, STR("work/sound.md"), str_of(sound));
	for (int i = 0; i < LEFTOVERS; i++) {
		char name[40];
		snprintf(name, sizeof name, "work/.roster-a%c%c%c22.tmp", 'a' + i / 100,
			'a' + i / 10 % 10, 'a' + i % 10);
		stage_put(&s, str_of(name), str_of(sound));
	}
	stage_put(&s, STR("work/.nfs000000000012345600000001"), str_of(sound));
	stage_put(&s, STR("work/.#sound.md"), str_of(sound));
	list(&s, &a);
	EQUAL(count_lines(&a), 1, "a thousand leftovers of killed saves are no agents");
	run(&s, &a, (const char *[]){"set", "model=opus", "--", "work/sound.md", NULL});
	EQUAL(a.status, 0, "and in nobody's way");
	run(&s, &a, (const char *[]){"check", "work", NULL});
	OK(!says(&a, ".tmp"), "nor are they checked");
	buf_done(&a.said);
	stage_close(&s);
}

/* ---- what cannot be read ---- */

static void test_no_rights(void)
{
	struct stage s;
	struct answer a = {0};
	stage_open(&s);
	stage_put(&s, STR("work/sound.md"), str_of(sound));
	stage_put(&s, STR("work/secret.md"), str_of(sound));
	stage_put(&s, STR("work/shut/inside.md"), str_of(sound));
	stage_need(chmod("work/secret.md", 0) == 0 && chmod("work/shut", 0) == 0, "chmod", "work");
	stage_need(chmod(buf_text(&s.top), 0755) == 0 && chmod(".", 0755) == 0 &&
			chmod("work", 0755) == 0 && chmod(buf_text(&s.home), 0777) == 0,
		"chmod", "top");
	const char *nobody[] = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
		stage_roster(), "list", "--format=tsv", "work", NULL};
	a.status = stage_run(&s, getuid() == 0 ? nobody : nobody + 4, &a.said);
	if (!says(&a, "work")) {
		SKIP("a file that may not be read", "nobody cannot run the program here");
	} else {
		expect(&a, "secret.md: cannot open: Permission denied",
			"a file that may not be read is told of");
		expect(&a, "\tsound\t", "the others are listed");
		OK(!says(&a, "inside"), "a folder that may not be read is passed over");
	}
	chmod("work/shut", 0755);
	buf_done(&a.said);
	stage_close(&s);
}

/* The user's limit on the size of files: a failure like that of a full disk, and not the end of the program. */
static void test_file_limit(void)
{
	struct stage s;
	struct answer a = {0};
	struct buf before = {0};
	stage_open(&s);
	put_size(&s, "work/large.md", 160 * KIB);
	stage_get(&s, STR("work/large.md"), &before);
	setenv("R", stage_roster(), 1);
	a.status = stage_run(&s,
		(const char *[]){"sh", "-c",
			"ulimit -f 64; exec \"$R\" set model=opus -- work/large.md", NULL},
		&a.said);
	EQUAL(a.status, 2 << 8, "a file larger than it may be is not saved");
	expect(&a, "work/large.md: cannot write: File too large", "and that is said");
	OK(stage_holds(&s, "work/large.md", buf_str(&before)), "the old file is there");
	buf_clear(&a.said);
	stage_names(&s, "work", &a.said);
	IS(buf_str(&a.said), "large.md ", "alone");
	buf_done(&before);
	buf_done(&a.said);
	stage_close(&s);
}

/* The number of the read that follows the opening of that file, of all reads; 0: there is none. */
static long read_of(const struct stage *s, const char *file)
{
	struct buf log = {0};
	struct str rest, line;
	bool open = false;
	long reads = 0, found = 0;
	stage_get(s, STR("~/calls"), &log);
	rest = buf_str(&log);
	while (str_next_line(&rest, &line) && !found) {
		reads += str_starts(line, STR("read("));
		if (open && str_starts(line, STR("read(")))
			found = reads;
		open |= str_starts(line, STR("openat(")) &&
			str_find(line, 0, str_of(file)) != STR_NONE;
	}
	buf_done(&log);
	return found;
}

static void test_bad_disk(void)
{
	struct stage s;
	struct answer a = {0};
	struct buf orders = {0};
	const char *const command[] = {stage_roster(), "list", "--format=tsv", "work", NULL};
	stage_open(&s);
	stage_put(&s, STR("work/bad.md"), str_of(sound));
	stage_put(&s, STR("work/sound.md"), str_of(sound));
	buf_printf(&orders, "log %s/calls", buf_text(&s.home));
	faults_run_preloaded(&s, buf_text(&orders), command, &a.said);
	long nth = read_of(&s, "/bad.md");
	OK(nth > 0, "the read of a file is known");
	buf_clear(&orders);
	buf_printf(&orders, "fail read %ld %d", nth, EIO);
	a.status = faults_run_preloaded(&s, buf_text(&orders), command, &a.said);
	EQUAL(a.status, 2 << 8, "a read that fails is a failure");
	expect(&a, "bad.md: cannot read: Input/output error", "told of with its reason");
	expect(&a, "sound.md", "the other file is listed");
	expect(&a, "E\tunreadable\tbad", "and the bad one is not taken for an empty one");
	buf_done(&orders);
	buf_done(&a.said);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	faults_tame_sanitizer();
	test_special_files();
	test_sizes();
	test_one_byte();
	test_many();
	test_deep();
	test_leftovers();
	test_no_rights();
	test_file_limit();
	test_bad_disk();
	return t_end();
}
