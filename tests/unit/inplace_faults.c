/* What a save in place leaves when a call fails, once or for good: the old text, the new one, or a record of both. The
 * functions of the C library that it saves with are stood in for here. */
#include "tests/stand_in.h"
#include "tests/plain_file.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/leftover.h"
#include "base/record.h"

#include <dirent.h>

static const char *const records = "state/roster/drafts";

/* What is written, and over what: longer, shorter, of the same size. */
struct texts {
	struct str was, will;
};

static void make(struct str bytes)
{
	int fd = open("file", O_WRONLY | O_CREAT | O_TRUNC, 0644);
	if (fd < 0 || write(fd, bytes.p, bytes.n) != (ssize_t)bytes.n || close(fd) != 0)
		printf("Bail out! cannot make a file\n");
}

static bool is_whole_record(const char *name, const struct texts *t)
{
	struct buf text = {0};
	struct record r;
	bool whole = record_read(str_of(name), &text, &r) && str_eq(r.base, t->was) &&
		str_eq(r.after, t->will) && record_is_of(&r, "also");
	buf_done(&text);
	return whole;
}

/* What lies in the folder of records: those that are whole and hold both texts, and all other things. */
struct kept {
	int whole, other;
};

static struct kept look(const struct texts *t)
{
	struct kept kept = {0};
	DIR *dir = opendir(records);
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		if (*entry->d_name == '.' && !leftover_is(str_of(entry->d_name)))
			continue;
		if (is_whole_record(entry->d_name, t))
			kept.whole++;
		else
			kept.other++;
	}
	if (dir)
		closedir(dir);
	return kept;
}

static void sweep(void)
{
	DIR *dir = opendir(records);
	struct buf path = {0};
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		buf_clear(&path);
		buf_printf(&path, "%s/%s", records, entry->d_name);
		unlink(buf_text(&path));
	}
	if (dir)
		closedir(dir);
	buf_done(&path);
}

static enum file_outcome replace(const struct texts *t, const struct faults *with, struct err *e)
{
	*faults() = *with;
	faults()->failed_fd = -1;
	faults()->armed = true;
	e->text[0] = '\0';
	enum file_outcome outcome = file_replace("file", t->was, t->will, e);
	faults()->armed = false;
	return outcome;
}

static bool stays_one_file(void)
{
	struct stat one, other;
	return stat("file", &one) == 0 && stat("also", &other) == 0 && one.st_nlink == 2 &&
		one.st_ino == other.st_ino;
}

/* Does what is there fit the outcome? */
static bool outcome_true(enum file_outcome outcome, const struct texts *t, const struct err *e)
{
	struct kept kept = look(t);
	bool stuck = faults()->failed && strncmp(faults()->failed, "unlink", 6) == 0;
	bool clean = stuck || kept.whole + kept.other == 0;
	if (!stays_one_file())
		return false;
	switch (outcome) {
	case FILE_REPLACED:
		return plain_holds("also", t->will) && clean;
	case FILE_UNCERTAIN:
		return plain_holds("also", t->will) && e->text[0];
	case FILE_KEPT:
		return plain_holds("also", t->was) && e->text[0] && clean;
	case FILE_TORN:
		return kept.whole == 1 && kept.other == 0 && strstr(e->text, "roster recover");
	case FILE_CHANGED:
	case FILE_GONE:
		break;
	}
	return false;
}

/* Saving once more, with the same text or another one, ends what was cut off. */
static bool ends_well(const struct texts *t, const struct texts *next)
{
	struct err e;
	const struct texts again = {t->was, next->will};
	bool done = replace(&again, &(struct faults){0}, &e) == FILE_REPLACED;
	struct kept kept = look(t);
	return done && plain_holds("also", next->will) && kept.whole + kept.other == 0;
}

struct count {
	int calls, torn;
};

/* Each call of a save fails. How many there were, and how often the file was left torn. */
static struct count fail_each(const struct texts *t, struct faults with)
{
	static const struct texts other = {{NULL, 0}, {"another one altogether\n", 23}};
	struct count count = {0};
	for (int k = 1;; k++) {
		struct err e;
		sweep();
		make(t->was);
		with.fail_at = k;
		enum file_outcome outcome = replace(t, &with, &e);
		bool told = outcome_true(outcome, t, &e) && !faults()->synced_again;
		if (!faults()->failed)
			return count;
		count.calls++;
		char what[120];
		snprintf(what, sizeof what, "call %d%s, %s: %s", k,
			with.for_good ? " for good" : "", faults()->failed, strerror(with.error));
		if (!OK(told, what))
			printf("# outcome %d, \"%s\"\n", (int)outcome, e.text);
		if (outcome != FILE_TORN)
			continue;
		count.torn++;
		OK(ends_well(t, k % 2 ? t : &other), "  then saving again ends it");
	}
}

static const struct texts rows[] = {
	{{"---\nmodel: sonnet\n---\n", 22}, {"---\nmodel: haiku\n---\nMore.\n", 27}},
	{{"---\nmodel: sonnet\n---\nMore.\n", 28}, {"---\nmodel: opus\n---\n", 20}},
	{{"", 0}, {"new\n", 4}},
};

static void test_faults(void)
{
	static const int errors[] = {EIO, ENOSPC, EINTR, EDQUOT, EROFS, EACCES, EPERM};
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		struct faults with = {.error = errors[i]};
		struct count once = fail_each(&rows[i % 3], with);
		OK(once.calls > 15, "every call failed once");
		EQUAL(once.torn, 0, "and never is the file left torn");
		/* What is interrupted without end never ends. */
		if (errors[i] == EINTR)
			continue;
		with.for_good = true;
		OK(fail_each(&rows[i % 3], with).calls > 15, "and for good");
	}
}

/* In the midst of the text, which the disk takes a byte at a time. */
static void test_torn(void)
{
	for (size_t i = 0; i < 2; i++) {
		const struct faults with = {.byte_by_byte = true, .error = EIO, .for_good = true};
		struct count count = fail_each(&rows[i], with);
		OK(count.torn > 10, "a text that is cut off anywhere");
	}
}

int main(void)
{
	char dir[] = "inplace-faults-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	char *here = realpath(".", NULL);
	struct buf state = {0};
	buf_printf(&state, "%s/state", here);
	setenv("XDG_STATE_HOME", buf_text(&state), 1);
	make(STR(""));
	if (link("file", "also") != 0)
		printf("Bail out! this file system has no second names\n");
	test_faults();
	test_torn();
	free(here);
	buf_done(&state);
	return t_end();
}
