/* What file_replace() leaves when a call fails, comes short, or another program is quicker. The
 * functions of the C library that it saves with are stood in for here. */
#include "tests/stand_in.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/leftover.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- the folder ------------------------------------------------------------------------------- */

static void make(const char *bytes)
{
	FILE *f = fopen("file", "w");
	if (!f || fputs(bytes, f) < 0 || fclose(f) != 0)
		printf("Bail out! cannot make a file\n");
}

static bool holds(const char *want)
{
	struct buf now = {0};
	struct err e;
	bool same = file_read("file", FILE_VIEW_LIMIT, &now, &e) && str_is(buf_str(&now), want);
	buf_done(&now);
	return same;
}

/* Take the temp files away that lie about. How many there were. */
static int sweep(void)
{
	int n = 0;
	DIR *dir = opendir(".");
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		if (leftover_is(str_of(entry->d_name))) {
			unlink(entry->d_name);
			n++;
		}
	}
	closedir(dir);
	return n;
}

static enum file_outcome replace(const struct faults *with, struct err *e)
{
	*faults() = *with;
	faults()->failed_fd = -1;
	faults()->armed = true;
	e->text[0] = '\0';
	enum file_outcome outcome = file_replace("file", STR("old"), STR("new"), e);
	faults()->armed = false;
	return outcome;
}

/* --- one call fails --------------------------------------------------------------------------- */

/* Does what is there fit the outcome? */
static bool outcome_true(enum file_outcome outcome, const struct err *e)
{
	bool cannot_remove = faults()->failed && strcmp(faults()->failed, "unlinkat") == 0;
	int left = sweep();
	switch (outcome) {
	case FILE_REPLACED:
		return holds("new") && left == 0;
	case FILE_UNCERTAIN:
		return holds("new") && e->text[0];
	case FILE_KEPT:
		return holds("old") && e->text[0] && (left == 0 || cannot_remove);
	case FILE_CHANGED:
	case FILE_GONE:
	case FILE_TORN:
		break;
	}
	return false;
}

/* Each call of a save fails once. How many calls there were. */
static int fail_each(int error, bool no_exchange)
{
	for (int k = 1;; k++) {
		struct err e;
		const struct faults with = {.fail_at = k,
			.error = error,
			.no_exchange = no_exchange};
		make("old");
		enum file_outcome outcome = replace(&with, &e);
		bool told = outcome_true(outcome, &e) && !faults()->synced_again;
		if (!faults()->failed)
			return k - 1;
		char what[80];
		snprintf(what, sizeof what, "call %d, %s: %s", k, faults()->failed,
			strerror(error));
		if (!OK(told, what))
			printf("# outcome %d, \"%s\"\n", (int)outcome, e.text);
	}
}

static void test_faults(void)
{
	static const int errors[] = {EIO, ENOSPC, EINTR, EDQUOT, EROFS};
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		OK(fail_each(errors[i], false) > 15, "every call of a save failed once");
		OK(fail_each(errors[i], true) > 15, "and of one without exchange");
	}
}

/* --- what comes short ------------------------------------------------------------------------- */

static void test_short(void)
{
	struct err e;
	make("old");
	EQUAL(replace(&(struct faults){.byte_by_byte = true}, &e), FILE_REPLACED,
		"a disk that takes a byte at a time");
	OK(holds("new") && sweep() == 0, "gets them all");
	make("old");
	EQUAL(replace(&(struct faults){.no_exchange = true}, &e), FILE_REPLACED,
		"a file system without exchange");
	OK(holds("new") && sweep() == 0, "gets a plain rename");
}

/* --- reading ---------------------------------------------------------------------------------- */

static bool read_with(const struct faults *with, struct buf *out, struct err *e)
{
	*faults() = *with;
	faults()->failed_fd = -1;
	faults()->armed = true;
	buf_clear(out);
	bool done = file_read("file", FILE_VIEW_LIMIT, out, e);
	faults()->armed = false;
	return done;
}

static void test_reading(void)
{
	static const struct {
		const struct faults with;
		const char *want, *why, *what;
	} rows[] = {
		{{.early_ends = 1}, "old", NULL, "a read that ends too early is done again"},
		{{.early_ends = 99}, NULL, "another program is writing it, try again",
			"a file that stays shorter than it says is not taken"},
		{{.growing = 1}, "old+", NULL, "a file that grew meanwhile is read again"},
		{{.growing = 99}, NULL, "another program is writing it, try again",
			"one that grows on and on is not taken"},
		{{.unreadable = 1, .error = ESTALE}, "old", NULL,
			"one whose handle is stale is opened again"},
		{{.unreadable = 99, .error = ESTALE}, NULL, "cannot read: Stale file handle",
			"once"},
		{{.unreadable = 1, .error = EIO}, NULL, "cannot read: Input/output error",
			"a disk that cannot be read is told of"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		struct err e = {.text = ""};
		make("old");
		bool done = read_with(&rows[i].with, &b, &e);
		OK(done == (rows[i].want != NULL), rows[i].what);
		if (rows[i].want)
			IS(buf_str(&b), rows[i].want, "  with its bytes");
		else
			IS(str_of(e.text), rows[i].why, "  with the reason");
		OK(done || b.n == 0, "  and nothing of it else");
		buf_done(&b);
	}
}

/* --- names that are taken --------------------------------------------------------------------- */

static const char taken[] = ".roster-aaaaaa.tmp";

static void test_taken_names(void)
{
	struct err e;
	struct stat st;
	make("theirs");
	OK(rename("file", taken) == 0, "a file has the name of a temp file");
	make("old");
	EQUAL(replace(&(struct faults){.same_noise = 3}, &e), FILE_REPLACED,
		"a save takes another name");
	OK(rename("file", "file.new") == 0 && rename(taken, "file") == 0 && holds("theirs"),
		"and leaves it alone");
	OK(rename("file.new", "file") == 0 && holds("new"), "what is saved is saved");
	make("old");
	OK(symlink("victim", taken) == 0, "a link has such a name");
	EQUAL(replace(&(struct faults){.same_noise = 3}, &e), FILE_REPLACED,
		"a save takes another name");
	OK(lstat("victim", &st) != 0 && lstat(taken, &st) == 0 && S_ISLNK(st.st_mode),
		"nor is the link followed");
	OK(holds("new") && unlink(taken) == 0, "what is saved is saved");
}

/* --- another program is quicker --------------------------------------------------------------- */

static void rewrite(void)
{
	make("other");
}

static void rewrite_same_size(void)
{
	make("odd");
}

static void rename_over(void)
{
	make("other");
	rename("file", "theirs");
	make("old");
	rename("theirs", "file");
}

static void take_away(void)
{
	unlink("file");
}

static void make_folder(void)
{
	unlink("file");
	mkdir("file", 0755);
}

static void make_link(void)
{
	unlink("file");
	if (symlink("elsewhere", "file") != 0)
		printf("Bail out! cannot make a link\n");
}

static mode_t kind_now(void)
{
	struct stat st = {0};
	lstat("file", &st);
	return st.st_mode & S_IFMT;
}

static void test_race(void (*meanwhile)(void), const char *theirs, mode_t kind, const char *what)
{
	for (int no_exchange = 0; no_exchange <= 1; no_exchange++) {
		struct err e;
		make("old");
		EQUAL(replace(&(struct faults){.meanwhile = meanwhile, .no_exchange = no_exchange},
			      &e),
			kind ? FILE_CHANGED : FILE_GONE, what);
		OK(kind_now() == kind && (!theirs || holds(theirs)),
			"what the other made is there");
		OK(e.text[0], "and it is said");
		EQUAL(sweep(), 0, "nothing is left behind");
		remove("file");
	}
}

int main(void)
{
	char dir[] = "faults-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	test_faults();
	test_short();
	test_reading();
	test_taken_names();
	test_race(rewrite, "other", S_IFREG, "rewritten meanwhile");
	test_race(rewrite_same_size, "odd", S_IFREG, "rewritten with as many bytes");
	test_race(rename_over, "other", S_IFREG, "replaced meanwhile");
	test_race(take_away, NULL, 0, "removed meanwhile");
	test_race(make_folder, NULL, S_IFDIR, "a folder meanwhile");
	test_race(make_link, NULL, S_IFLNK, "a link meanwhile");
	return t_end();
}
