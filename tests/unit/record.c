/* Records of saves in place that were cut off: what they say of their file, which of them are believed, and how they are
 * settled. */
#include "tests/plain_file.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/path.h"
#include "base/record.h"
#include "store/draft.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *const records = "state/roster/drafts";

static int count_records(void)
{
	int n = 0;
	DIR *dir = opendir(records);
	for (struct dirent *entry; dir && (entry = readdir(dir));)
		n += *entry->d_name != '.';
	if (dir)
		closedir(dir);
	return n;
}

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
	plain_make_hard(now);
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
		OK(plain_holds("also", to_new ? STR("new") : STR("old text")),
			"the one that was asked for");
		EQUAL(count_records(), 0, "and the record is gone");
	}
	leave_record(STR("old"), STR("new"), STR("newer"));
	const struct draft *d = only(&all);
	OK(d && d->state == RECORD_OTHER && !draft_may_settle(d), "a newer text is known as one");
	OK(d && !draft_settle(d, true, &e) && !draft_settle(d, false, &e) &&
			plain_holds("also", STR("newer")),
		"and never written over");
	EQUAL(count_records(), 1, "the record stays");
	unlink("hard");
	d = only(&all);
	OK(d && d->state == RECORD_GONE && !draft_settle(d, true, &e), "nor is what is gone made");
	draft_drop(d ? d->id : STR(""));
	leave_record(STR("old"), STR("new"), STR("new"));
	OK(!only(&all) && count_records() == 0, "what was written whole needs no record");
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
	plain_make("state/roster/drafts/.roster-abc234.tmp", STR("old"));
	plain_make("state/roster/drafts/.roster-abc235.tmp", STR("new"));
	utimensat(AT_FDCWD, "state/roster/drafts/.roster-abc234.tmp", long_ago, 0);
	drafts_read(&all);
	OK(all.n == 0 && access("state/roster/drafts/.roster-abc234.tmp", F_OK) != 0,
		"what a kill left of a record goes after a day");
	OK(access("state/roster/drafts/.roster-abc235.tmp", F_OK) == 0, "and not before");
	drafts_done(&all);
}

int main(void)
{
	char dir[] = "record-XXXXXX";
	struct buf state = {0};
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	path_here(&state);
	buf_puts(&state, "/state");
	setenv("XDG_STATE_HOME", buf_text(&state), 1);
	test_compare();
	test_broken_records();
	test_settled();
	test_busy();
	test_sweep();
	buf_done(&state);
	return t_end();
}
