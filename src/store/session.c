#include "store/session.h"

#include "base/file.h"
#include "base/path.h"
#include "base/words.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Such a file is a line or two; another host's claim is believed for so long. */
enum { SHORT_FILE = 8192, A_DAY = 24 * 60 * 60 };

/* ---- sessions ---- */

struct session {
	struct str boot, pid, start, host;
};

static struct session session_split(struct str text)
{
	struct session s = {0};
	str_next_piece(&text, ' ', &s.boot);
	str_next_piece(&text, ' ', &s.pid);
	str_next_piece(&text, ' ', &s.start);
	str_next_piece(&text, ' ', &s.host);
	return s;
}

static void put_first_line(struct buf *out, const char *path)
{
	char line[1024];
	FILE *f = fopen(path, "re");
	if (f && fgets(line, sizeof line, f))
		buf_put(out, str_trim(str_of(line)));
	if (f)
		fclose(f);
}

/* The 22nd word of /proc/PID/stat, as proc(5) says; the second one is in brackets and may hold blanks. Empty: there is
 * no such process. */
static void put_start(struct buf *out, long pid)
{
	struct buf path = {0}, line = {0};
	buf_printf(&path, "/proc/%ld/stat", pid);
	put_first_line(&line, buf_text(&path));
	const char *bracket = strrchr(buf_text(&line), ')');
	struct str rest = bracket ? str_of(bracket + 1) : STR(""), word = {0};
	rest = str_trim(rest);
	for (int i = 3; i <= 22 && str_next_piece(&rest, ' ', &word); i++) {
		if (i == 22)
			buf_put(out, word);
	}
	buf_done(&path);
	buf_done(&line);
}

static void put_word(struct buf *out, struct buf *word)
{
	buf_puts(out, out->n ? " " : "");
	buf_put(out, word->n ? buf_str(word) : STR("-"));
	buf_clear(word);
}

static void put_host(struct buf *out)
{
	char name[256] = "";
	if (gethostname(name, sizeof name - 1) == 0)
		buf_puts(out, name);
}

void session_self(struct buf *out)
{
	struct buf word = {0}, line = {0};
	put_first_line(&word, "/proc/sys/kernel/random/boot_id");
	put_word(&line, &word);
	buf_printf(&word, "%ld", (long)getpid());
	put_word(&line, &word);
	put_start(&word, (long)getpid());
	put_word(&line, &word);
	put_host(&word);
	put_word(&line, &word);
	buf_put(out, buf_str(&line));
	buf_done(&word);
	buf_done(&line);
}

/* Of this boot of this machine: does the process still run, and is it the same one? */
static bool still_runs(const struct session *s)
{
	struct buf pid = {0}, start = {0};
	buf_put(&pid, s->pid);
	long number = strtol(buf_text(&pid), NULL, 10);
	put_start(&start, number);
	bool runs = number > 0 && (kill((pid_t)number, 0) == 0 || errno == EPERM) &&
		(!start.n || str_eq(buf_str(&start), s->start));
	buf_done(&pid);
	buf_done(&start);
	return runs;
}

enum session_state session_state(struct str session)
{
	struct buf self = {0};
	session_self(&self);
	struct session other = session_split(session), own = session_split(buf_str(&self));
	enum session_state state = SESSION_OVER;
	if (str_eq(session, buf_str(&self)))
		state = SESSION_OURS;
	else if (other.host.n && !str_eq(other.host, own.host))
		state = SESSION_ELSEWHERE;
	else if (str_eq(other.boot, own.boot) && still_runs(&other))
		state = SESSION_LIVES;
	buf_done(&self);
	return state;
}

/* ---- claims ---- */

static bool claims_folder(struct buf *out)
{
	path_state(out);
	buf_puts(out, out->n ? "/open" : "");
	return out->n > 0;
}

/* Of one path all claims begin alike. */
static void write_claim(struct str folder, struct buf *id)
{
	struct buf file = {0}, text = {0};
	path_join(&file, folder, buf_str(id));
	session_self(&text);
	buf_printf(&text, "\n%lld\n", (long long)time(NULL));
	int fd = open(buf_text(&file), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0 || write(fd, text.p, text.n) != (ssize_t)text.n)
		buf_clear(id);
	if (fd >= 0)
		close(fd);
	buf_done(&file);
	buf_done(&text);
}

void claim_open(struct str path, struct buf *id)
{
	struct buf folder = {0};
	struct err ignored;
	buf_clear(id);
	if (claims_folder(&folder) && path_make_dir(buf_text(&folder), 0700, &ignored)) {
		path_hash(id, path);
		buf_printf(id, "-%ld", (long)getpid());
		write_claim(buf_str(&folder), id);
	}
	buf_done(&folder);
}

void claim_close(struct str id)
{
	struct buf folder = {0}, file = {0};
	if (id.n && claims_folder(&folder)) {
		path_join(&file, buf_str(&folder), id);
		unlink(buf_text(&file));
	}
	buf_done(&folder);
	buf_done(&file);
}

static void put_claim(struct buf *out, struct str session, long long since, bool elsewhere)
{
	struct session s = session_split(session);
	time_t when = (time_t)since;
	struct tm local;
	char text[20] = "?";
	if (localtime_r(&when, &local))
		strftime(text, sizeof text, "%H:%M", &local);
	if (elsewhere)
		buf_printf(out, tr("roster %.*s on %.*s has this file open, too, since %s"),
			STR_ARG(s.pid), STR_ARG(s.host), text);
	else
		buf_printf(out, tr("roster %.*s has this file open, too, since %s"), STR_ARG(s.pid),
			text);
}

/* False: that claim is over. */
static bool tell_one(const char *file, struct buf *out)
{
	struct buf text = {0};
	struct err ignored;
	struct str rest, session = {0}, when = {0};
	if (file_read(file, SHORT_FILE, &text, &ignored)) {
		rest = buf_str(&text);
		str_next_line(&rest, &session);
		str_next_line(&rest, &when);
	}
	session = str_trim(session);
	long long since = strtoll(when.n ? when.p : "0", NULL, 10);
	enum session_state state = session_state(session);
	bool old = state == SESSION_ELSEWHERE && (long long)time(NULL) - since > A_DAY;
	if (out->n == 0 && !old && (state == SESSION_LIVES || state == SESSION_ELSEWHERE))
		put_claim(out, session, since, state == SESSION_ELSEWHERE);
	buf_done(&text);
	return state != SESSION_OVER && !old;
}

void claim_tell(struct str path, struct buf *out)
{
	struct buf folder = {0}, file = {0}, start = {0};
	DIR *dir = claims_folder(&folder) ? opendir(buf_text(&folder)) : NULL;
	const struct dirent *entry;
	path_hash(&start, path);
	buf_putc(&start, '-');
	while (dir && (entry = readdir(dir))) {
		if (!str_starts(str_of(entry->d_name), buf_str(&start)))
			continue;
		buf_clear(&file);
		path_join(&file, buf_str(&folder), str_of(entry->d_name));
		if (!tell_one(buf_text(&file), out))
			unlink(buf_text(&file));
	}
	if (dir)
		closedir(dir);
	buf_done(&folder);
	buf_done(&file);
	buf_done(&start);
}
