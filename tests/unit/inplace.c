/* Files that no other file may come in place of are written into; tests/unit/inplace_faults.c has what happens when calls
 * fail, tests/unit/save_in_place.c what is left by a kill. */
#include "tests/mounted.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/inplace.h"
#include "base/leftover.h"
#include "base/path.h"
#include "store/draft.h"

#include <dirent.h>
#include <limits.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

enum { NOBODY = 65534, SOMEBODY = 65533, OUT_OF_REACH = 65, NO_NAMESPACE = 66 };

static const char *const records = "state/roster/drafts";

static void make(const char *path, struct str bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
	if (fd < 0 || write(fd, bytes.p, bytes.n) != (ssize_t)bytes.n || close(fd) != 0)
		printf("Bail out! cannot make %s\n", path);
}

/* A file of two names. */
static void make_hard(struct str bytes)
{
	make("hard", bytes);
	unlink("also");
	if (link("hard", "also") != 0)
		printf("Bail out! this file system has no second names\n");
}

static bool holds(const char *path, struct str want)
{
	struct buf now = {0};
	struct err e;
	bool same = file_read(path, FILE_VIEW_LIMIT, &now, &e) && str_eq(buf_str(&now), want);
	buf_done(&now);
	return same;
}

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
	make("one", STR("old"));
	OK(mkdir("there", 0755) == 0 && link("one", "two") == 0 && link("one", "there/three") == 0,
		"a file of three names");
	chmod("one", 0640);
	ino_t before = inode("one");
	struct str base = STR("old");
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
		EQUAL(file_replace("two", base, versions[i], &e), FILE_REPLACED, "is saved");
		OK(holds("one", versions[i]) && holds("there/three", versions[i]),
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
	make("far/real.md", STR("old"));
	OK(link("far/real.md", "near/real.md") == 0 && symlink("real.md", "far/1") == 0 &&
			symlink("../far/1", "near/2") == 0 && symlink("2", "near/3") == 0 &&
			symlink("near/3", "4") == 0 && symlink("./4", "5") == 0,
		"a chain of links");
	EQUAL(file_replace("5", STR("old"), STR("new text"), &e), FILE_REPLACED, "is followed");
	OK(holds("far/real.md", STR("new text")) && holds("near/real.md", STR("new text")),
		"to the file, by both its names");
	OK(is_link("5") && is_link("4") && is_link("near/3") && is_link("near/2") &&
			is_link("far/1"),
		"the links stay links");
}

static void test_changed(void)
{
	struct err e = {.text = ""};
	make_hard(STR("theirs"));
	EQUAL(file_replace("hard", STR("old"), STR("new"), &e), FILE_CHANGED,
		"what another program wrote");
	IS(str_of(e.text), "another program changed it meanwhile", "is not written over");
	OK(holds("also", STR("theirs")) && count_in(records, false) == 0, "and left alone");
}

static void test_no_record(void)
{
	struct err e = {.text = ""};
	const char *state = getenv("XDG_STATE_HOME");
	char *kept = strdup(state ? state : "");
	make_hard(STR("old"));
	setenv("XDG_STATE_HOME", "/dev/null/no", 1);
	EQUAL(file_replace("hard", STR("old"), STR("new"), &e), FILE_KEPT,
		"where no record can be kept");
	OK(strstr(e.text, "no recovery record can be kept") && strstr(e.text, "Not a directory"),
		"that is said, with the reason");
	OK(holds("also", STR("old")), "and nothing is written");
	setenv("XDG_STATE_HOME", kept, 1);
	free(kept);
}

/* Two rosters are not in each other's way. */
static void test_locked(void)
{
	struct err e = {.text = ""};
	struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	make_hard(STR("old"));
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
	wrong |= !holds("theirs/closed/a", STR("new")) << 1;
	if (getuid() != NOBODY)
		return wrong;
	wrong |= (file_replace("theirs/open/b", STR("old"), STR("new"), &e) != FILE_REPLACED) << 2;
	wrong |= !holds("theirs/open/b", STR("new")) << 3;
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
	make("theirs/closed/a", STR("old"));
	make("theirs/open/b", STR("old"));
	make("theirs/open/c", STR("old"));
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
	wrong |= !holds("point", STR("new text")) << 1;
	wrong |= (inode("point") != before || inode("mounted") != before) << 2;
	return wrong;
}

/* F19 */
static void test_mount(void)
{
	int status = 0;
	make("mounted", STR("old"));
	make("point", STR("below"));
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
	OK(holds("mounted", STR("new text")) && holds("point", STR("below")),
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
	make_hard(buf_str(&was));
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(on_full_disk(buf_str(&was)));
	waitpid(child, &status, 0);
	EQUAL(status, 0, "a record that does not fit on the disk is said");
	OK(holds("also", buf_str(&was)), "the old text is there");
	EQUAL(count_in(records, false), 0, "nothing is left behind");
	buf_done(&was);
}

/* --- records ---------------------------------------------------------------------------------- */

/* What a writing leaves that was cut off, and what it does not. */
static void test_compare(void)
{
	static const struct {
		const char *base, *after, *now;
		enum record_state state;
		const char *what;
	} rows[] = {
		{"old old", "new new", "old old", RECORD_OLD, "nothing written"},
		{"old old", "new new", "new new", RECORD_NEW, "all written"},
		{"old old", "new new", "new old", RECORD_TORN, "half of it"},
		{"old old", "new new", "old new", RECORD_TORN, "half of it written back"},
		{"old", "new text", "new t", RECORD_TORN, "a longer one, in the midst"},
		{"old text", "new", "new text", RECORD_TORN, "a shorter one, not yet cut"},
		{"old text", "new", "old te", RECORD_TORN, "the longer one, written back"},
		{"old old", "new new", "old oldx", RECORD_OTHER, "longer than both"},
		{"old old", "new new", "ol", RECORD_OTHER, "shorter than both"},
		{"old old", "new new", "old odd", RECORD_OTHER, "another text"},
		{"aaaaaaaaaaaa", "bbbbbbbbbbbb", "abababababab", RECORD_OTHER, "too many pieces"},
		{"", "new", "", RECORD_OLD, "empty before"},
		{"old", "", "", RECORD_NEW, "empty after"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct record r = {.base = str_of(rows[i].base),
			.after = str_of(rows[i].after)};
		EQUAL(record_compare(&r, str_of(rows[i].now)), rows[i].state, rows[i].what);
	}
}

/* The one record there is, by its id. */
static void the_id(struct buf *out)
{
	buf_clear(out);
	DIR *dir = opendir(records);
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		if (record_is_id(str_of(entry->d_name)))
			buf_set(out, str_of(entry->d_name));
	}
	closedir(dir);
}

/* A record as a kill leaves it, of the file "hard". */
static void leave_record(struct str base, struct str after, struct str now)
{
	struct buf path = {0}, id = {0};
	struct err e = {.text = ""};
	path_here(&path);
	buf_puts(&path, "/hard");
	const struct record r = {buf_str(&path), base, after, (long long)time(NULL)};
	make_hard(now);
	OK(record_write(&r, &id, &e), "a save was cut off");
	buf_done(&path);
	buf_done(&id);
}

static void test_broken_records(void)
{
	struct buf id = {0}, text = {0}, broken = {0}, file = {0};
	struct record r;
	struct err e;
	leave_record(STR("old"), (struct str){"n\0w", 3}, STR("old"));
	the_id(&id);
	OK(record_read(buf_str(&id), &text, &r), "it is read");
	SAME(r.after, ((struct str){"n\0w", 3}), "byte by byte");
	for (size_t n = 0; n < text.n; n++) {
		OK(!record_parse(str_cut(buf_str(&text), 0, n), &r), "not one that is cut off");
		buf_set(&broken, buf_str(&text));
		broken.p[n] ^= 4;
		if (!OK(!record_parse(buf_str(&broken), &r), "nor one with another byte"))
			printf("# at %zu\n", n);
	}
	buf_printf(&file, "%s/%s", records, buf_text(&id));
	OK(rename(buf_text(&file), "moved") == 0 && symlink("../../../moved", buf_text(&file)) == 0,
		"nor one behind a link");
	OK(!record_read(buf_str(&id), &text, &r), "is read");
	unlink(buf_text(&file));
	OK(rename("moved", "state/roster/drafts/0123456789abcdef-1.save") == 0 &&
			!record_read(STR("0123456789abcdef-1.save"), &text, &r),
		"nor one under another name");
	unlink("state/roster/drafts/0123456789abcdef-1.save");
	OK(file_replace("hard", STR("old"), STR("new"), &e) == FILE_REPLACED, "saving goes on");
	buf_done(&id);
	buf_done(&text);
	buf_done(&broken);
	buf_done(&file);
}

static const struct draft *only(struct drafts *all)
{
	drafts_done(all);
	drafts_read(all);
	return all->n == 1 ? &all->v[0] : NULL;
}

static void test_settled(void)
{
	struct drafts all = {0};
	struct err e = {.text = ""};
	for (int to_new = 0; to_new <= 1; to_new++) {
		leave_record(STR("old text"), STR("new"), STR("new text"));
		const struct draft *d = only(&all);
		if (!OK(d && d->cut_off && d->state == RECORD_TORN, "it is found, the file torn"))
			continue;
		char also[PATH_MAX];
		OK(realpath("also", also) && drafts_find(&all, str_of(also)) == d,
			"by its other name, too");
		EQUAL(file_replace("hard", STR("new text"), STR("edited"), &e), FILE_KEPT,
			"a torn file is not edited");
		OK(strstr(e.text, "roster recover"), "and it is said what to do");
		OK(draft_settle(d, to_new, &e), "one of the texts is put there");
		OK(holds("also", to_new ? STR("new") : STR("old text")),
			"the one that was asked for");
		EQUAL(count_in(records, false), 0, "and the record is gone");
	}
	leave_record(STR("old"), STR("new"), STR("newer"));
	const struct draft *d = only(&all);
	OK(d && d->state == RECORD_OTHER && !draft_may_settle(d), "a newer text is known as one");
	OK(d && !draft_settle(d, true, &e) && !draft_settle(d, false, &e) &&
			holds("also", STR("newer")),
		"and never written over");
	EQUAL(count_in(records, false), 1, "the record stays");
	unlink("hard");
	d = only(&all);
	OK(d && d->state == RECORD_GONE && !draft_settle(d, true, &e), "nor is what is gone made");
	draft_drop(d ? d->id : STR(""));
	leave_record(STR("old"), STR("new"), STR("new"));
	OK(!only(&all) && count_in(records, false) == 0, "what was written whole needs no record");
	drafts_done(&all);
}

static void test_busy(void)
{
	struct drafts all = {0};
	struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	leave_record(STR("old"), STR("new"), STR("old"));
	int fd = open("also", O_RDWR);
	if (fcntl(fd, F_OFD_SETLK, &whole) == 0) {
		drafts_read(&all);
		EQUAL(all.n, 0, "what is just being written is not offered");
	}
	close(fd);
	const struct draft *d = only(&all);
	if (OK(d && d->state == RECORD_OLD && draft_may_settle(d), "but then"))
		draft_drop(d->id);
	drafts_done(&all);
}

static void test_sweep(void)
{
	struct drafts all = {0};
	const struct timespec long_ago[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
	make("state/roster/drafts/.roster-abc234.tmp", STR("old"));
	make("state/roster/drafts/.roster-abc235.tmp", STR("new"));
	utimensat(AT_FDCWD, "state/roster/drafts/.roster-abc234.tmp", long_ago, 0);
	drafts_read(&all);
	OK(all.n == 0 && access("state/roster/drafts/.roster-abc234.tmp", F_OK) != 0,
		"what a kill left of a record goes after a day");
	OK(access("state/roster/drafts/.roster-abc235.tmp", F_OK) == 0, "and not before");
	drafts_done(&all);
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
	test_compare();
	test_broken_records();
	test_settled();
	test_busy();
	test_sweep();
	buf_done(&state);
	return t_end();
}
