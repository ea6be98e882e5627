#include "render/worker.h"

#include "base/pack.h"
#include "base/words.h"
#include "config.h"
#include "render/parcel.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

enum { MEMORY = 256 * 1024 * 1024 };

/* --- what it may do --------------------------------------------------------------------------- */

/* Memory, time, and the socket it has: nothing that opens, starts, connects or signals. */
static const int allowed[] = {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(exit), SCMP_SYS(exit_group),
	SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(munmap), SCMP_SYS(mremap),
	SCMP_SYS(madvise), SCMP_SYS(mprotect), SCMP_SYS(futex), SCMP_SYS(getrandom),
	SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(gettimeofday),
	SCMP_SYS(getpid), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigreturn), SCMP_SYS(restart_syscall),
	SCMP_SYS(setitimer),
	/* glibc's qsort() asks how much memory there is. */
	SCMP_SYS(sysinfo)};

static bool shut_doors(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	bool good = filter != NULL;
	for (size_t i = 0; good && i < sizeof allowed / sizeof *allowed; i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
	good = good && seccomp_load(filter) == 0;
	seccomp_release(filter);
	return good;
}

static void set_limit(int resource, rlim_t most)
{
	const struct rlimit limit = {most, most};
	setrlimit(resource, &limit);
}

/* The sanitizers need more memory and other calls. */
bool worker_confine(void)
{
	set_limit(RLIMIT_CORE, 0);
	if (WORKER_SANITIZED)
		return false;
	set_limit(RLIMIT_AS, MEMORY);
	return shut_doors();
}

/* The kernel stops what a deadline of ours does not: a loop within a library. */
static void set_alarm(long ms)
{
	const struct itimerval when = {.it_value = {ms / 1000, ms % 1000 * 1000}};
	setitimer(ITIMER_PROF, &when, NULL);
}

/* --- messages --------------------------------------------------------------------------------- */

static bool read_all(char *to, size_t n)
{
	while (n) {
		ssize_t got = read(STDIN_FILENO, to, n);
		if (got == 0 || (got < 0 && errno != EINTR))
			return false;
		to += got > 0 ? got : 0;
		n -= got > 0 ? (size_t)got : 0;
	}
	return true;
}

static bool write_all(struct str bytes)
{
	while (bytes.n) {
		ssize_t put = write(STDOUT_FILENO, bytes.p, bytes.n);
		if (put < 0 && errno != EINTR)
			return false;
		bytes = str_from(bytes, put > 0 ? (size_t)put : 0);
	}
	return true;
}

static bool read_message(struct buf *out)
{
	uint64_t n;
	if (!read_all((char *)&n, sizeof n) || n > WORKER_LONGEST)
		return false;
	buf_clear(out);
	if (!read_all(buf_room(out, (size_t)n), (size_t)n))
		return false;
	buf_end_at(out, (size_t)n);
	return true;
}

static bool write_message(const struct buf *message)
{
	struct buf head = {0};
	pack_number(&head, message->n);
	bool done = write_all(buf_str(&head)) && write_all(buf_str(message));
	buf_done(&head);
	return done;
}

/* --- work ------------------------------------------------------------------------------------- */

static void render(const struct render_ask *asked, bool patient, struct lang_set *langs,
	struct rendered *out)
{
	struct render_ask ask = *asked;
	ask.langs = langs;
	ask.outline = &out->outline;
	ask.budget_ms *= WORKER_SLOWER;
	lang_set_postpone(langs, !patient);
	out->outcome = render_sheet(&ask, &out->sheet, &out->why);
	out->missed = lang_set_missed(langs);
}

static bool answer(struct str message, struct lang_set *langs)
{
	struct unpack u = {.rest = message};
	struct render_ask ask;
	struct parcel_rows rows = {0};
	struct rendered done = {.outcome = RENDER_DONE};
	struct buf out = {0};
	bool patient = unpack_number(&u) != 0, good = parcel_ask(u.rest, &ask, &rows);
	if (good) {
		set_alarm(WORKER_MS);
		render(&ask, patient, langs, &done);
		parcel_put_answer(&out, &done);
		set_alarm(0);
	}
	good = good && out.n <= WORKER_LONGEST && write_message(&out);
	rendered_done(&done);
	vec_done(&rows);
	buf_done(&out);
	return good;
}

int worker_run(void)
{
	struct buf message = {0};
	words_open();
	struct lang_set *langs = lang_set_new();
	struct err ignored; /* `roster show` tells it */
	lang_set_load_extra(langs, getenv("ROSTER_GRAMMARS"), &ignored);
	worker_confine();
	while (read_message(&message) && answer(buf_str(&message), langs))
		;
	buf_done(&message);
	lang_set_free(langs);
	return 0;
}
