/* faults.h -- run roster with one of its system calls failing, or killed before it: by strace where
 * a program may be traced, else by tests/preload/faulty.c. */
#ifndef ROSTER_TESTS_FAULTS_H
#define ROSTER_TESTS_FAULTS_H

#include "base/vec.h"
#include "tests/stage.h"
#include "tests/t.h"

enum { FAULTS_FAILED = 2 << 8 }; /* what waitpid() says of status 2 */

struct fault_call {
	char name[32];
	long nth;       /* of that name, from the start of the program */
	char text[500]; /* as the trace has it */
};

struct faults {
	const struct stage *stage;
	bool traced;          /* by strace */
	struct fault_call *v; /* all calls of a run without faults */
	size_t n, cap;
	size_t first, swap; /* where the save begins; the call that puts the new file in place */
};

static inline const char *faults_preload(void)
{
	static char path[4200];
	const char *build = getenv("ROSTER_BUILDDIR");
	snprintf(path, sizeof path, "%s/tests/faulty.so", build ? build : ".");
	return path;
}

/* Neither the leak checker nor the order of libraries minds being traced or preloaded. */
static const char faults_sanitizer[] = "ASAN_OPTIONS=detect_leaks=0:verify_asan_link_order=0";

static inline void faults_tame_sanitizer(void)
{
	setenv("ASAN_OPTIONS", strchr(faults_sanitizer, '=') + 1, 1);
}

static inline bool faults_can_trace(const struct stage *s)
{
	static const char *const argv[] = {"strace", "-qq", "-o", "/dev/null", "-e",
		"inject=getpid:error=EIO", "true", NULL};
	struct buf said = {0};
	int status = stage_run(s, argv, &said);
	buf_done(&said);
	return status == 0;
}

static inline size_t faults_count(const struct faults *f, const char *name)
{
	size_t n = 0;
	for (size_t i = 0; i < f->n; i++)
		n += !strcmp(f->v[i].name, name);
	return n;
}

/* Getting memory and asking for the time are not part of saving, and differ from run to run. */
static inline bool faults_is_aside(const char *name)
{
	return !strcmp(name, "brk") || !strcmp(name, "mmap") || !strcmp(name, "munmap") ||
		!strcmp(name, "clock_gettime");
}

static inline void faults_take_line(struct faults *f, struct str line)
{
	struct fault_call c = {.name = ""};
	size_t end = str_find_byte(line, 0, '(');
	if (end == STR_NONE || end >= sizeof c.name || !char_is_alnum(*line.p))
		return;
	memcpy(c.name, line.p, end);
	if (faults_is_aside(c.name))
		return;
	c.nth = (long)faults_count(f, c.name) + 1;
	snprintf(c.text, sizeof c.text, "%.*s", (int)line.n, line.p);
	vec_push(f, c);
}

/* "NAME/faulty" in the home, which orders the preloaded library. */
static inline void faults_order(const struct stage *s, const char *orders)
{
	stage_put(s, STR("~/faulty.new"), str_of(orders));
	struct buf from = {0}, to = {0};
	stage_path(s, STR("~/faulty.new"), &from);
	stage_path(s, STR("~/faulty"), &to);
	stage_need(rename(buf_text(&from), buf_text(&to)) == 0, "rename", "faulty");
	buf_done(&from);
	buf_done(&to);
}

/* argv of `env FAULTY=... LD_PRELOAD=... COMMAND` */
static inline int faults_run_preloaded(const struct stage *s, const char *orders,
	const char *const *command, struct buf *said)
{
	struct buf faulty = {0}, preload = {0};
	const char *argv[24] = {"env"};
	buf_printf(&faulty, "FAULTY=%s/faulty", buf_text(&s->home));
	buf_printf(&preload, "LD_PRELOAD=%s", faults_preload());
	argv[1] = buf_text(&faulty);
	argv[2] = buf_text(&preload);
	for (size_t i = 0; command[i] && i < 20; i++)
		argv[i + 3] = command[i];
	faults_order(s, orders);
	int status = stage_run(s, argv, said);
	buf_done(&faulty);
	buf_done(&preload);
	return status;
}

static inline int faults_run_traced(const struct stage *s, const char *calls, const char *inject,
	const char *const *command, struct buf *said)
{
	struct buf trace = {0};
	stage_path(s, STR("~/trace"), &trace);
	const char *argv[24] = {"strace", "-qq", "-o", buf_text(&trace), "-e", calls, "-e", inject};
	size_t n = inject ? 8 : 6;
	for (size_t i = 0; command[i] && i < 12; i++)
		argv[n++] = command[i];
	int status = stage_run(s, argv, said);
	buf_done(&trace);
	return status;
}

/* List the calls of the command, which must save the file of that name. */
static inline bool faults_list(struct faults *f, const char *const *command, const char *file)
{
	struct buf text = {0}, orders = {0};
	struct str rest, line;
	bool begun = false;
	buf_printf(&orders, "log %s/trace", buf_text(&f->stage->home));
	int status = f->traced ? faults_run_traced(f->stage, "trace=all", NULL, command, &text)
			       : faults_run_preloaded(f->stage, buf_text(&orders), command, &text);
	stage_get(f->stage, STR("~/trace"), &text);
	rest = buf_str(&text);
	while (str_next_line(&rest, &line)) {
		bool asks = str_starts(line, STR("access(")) || str_starts(line, STR("faccessat"));
		if (!begun && asks && str_find(line, 0, str_of(file)) != STR_NONE) {
			begun = true;
			f->first = f->n;
		}
		if (str_starts(line, STR("renameat2(")))
			f->swap = f->n;
		if (!str_starts(line, STR("exit_group")))
			faults_take_line(f, line);
	}
	buf_done(&text);
	buf_done(&orders);
	return status == 0 && begun && f->swap > f->first;
}

struct fault {
	int error;     /* errno */
	bool for_good; /* later calls of its name fail too */
};

/* Run with that call failing. */
static inline int faults_run(const struct faults *f, const struct fault_call *c, struct fault fault,
	const char *const *command, struct buf *said)
{
	struct buf orders = {0}, calls = {0};
	const char *on = fault.for_good ? "+" : "";
	buf_printf(&calls, "trace=%s,fsync,close,renameat2", c->name);
	if (f->traced)
		buf_printf(&orders, "inject=%s:error=%d:when=%ld%s", c->name, fault.error, c->nth,
			on);
	else
		buf_printf(&orders, "fail%s %s %ld %d", on, c->name, c->nth, fault.error);
	int status = f->traced
		? faults_run_traced(f->stage, buf_text(&calls), buf_text(&orders), command, said)
		: faults_run_preloaded(f->stage, buf_text(&orders), command, said);
	buf_done(&orders);
	buf_done(&calls);
	return status;
}

/* Was the new file put in place in the last run, which had a fault at that call? The trace knows: a sanitizer
 * makes more or fewer calls from run to run, so that the fault may come at another one. */
static inline bool faults_swapped(const struct faults *f, size_t at)
{
	struct buf trace = {0};
	struct str rest, line;
	bool swapped = false;
	if (!f->traced)
		return at > f->swap;
	stage_get(f->stage, STR("~/trace"), &trace);
	rest = buf_str(&trace);
	while (str_next_line(&rest, &line))
		swapped |= str_starts(line, STR("renameat2(")) && str_ends(line, STR(" = 0"));
	buf_done(&trace);
	return swapped;
}

static inline void faults_kill(const struct faults *f, const struct fault_call *c,
	const char *const *command)
{
	struct buf orders = {0}, calls = {0}, said = {0};
	buf_printf(&calls, "trace=%s,renameat2", c->name);
	if (f->traced) {
		buf_printf(&orders, "inject=%s:signal=SIGKILL:when=%ld", c->name, c->nth);
		faults_run_traced(f->stage, buf_text(&calls), buf_text(&orders), command, &said);
	} else {
		buf_printf(&orders, "kill %s %ld", c->name, c->nth);
		faults_run_preloaded(f->stage, buf_text(&orders), command, &said);
	}
	buf_done(&orders);
	buf_done(&calls);
	buf_done(&said);
}

/* Does a command say of work/a.md which file it is about, and that cause? No memory is the end of everything, and says so. */
static inline bool faults_told(struct str said, int error)
{
	bool names_file = str_find(said, 0, STR("roster: work/a.md: ")) != STR_NONE;
	bool cause = str_find(said, 0, str_of(strerror(error))) != STR_NONE ||
		str_find(said, 0, STR("another program changed it meanwhile")) != STR_NONE;
	return (names_file && cause) || str_find(said, 0, STR("out of memory")) != STR_NONE;
}

#endif
