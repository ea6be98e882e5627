/* The render process of the running program: made to hang or crash it costs one file its layout; texts
 * that parsers are slow at cost no more. */
#include "tests/pathological.h"
#include "tests/roster.h"
#include "tests/scale.h"

static void put_agent(struct stage *s, const char *name)
{
	struct buf path = {0}, text = {0};
	buf_printf(&path, ".claude/agents/%s.md", name);
	buf_printf(&text, "---\nname: %s\ndescription: Agent %s.\n---\n- body of *%s*\n", name,
		name, name);
	stage_put(s, buf_str(&path), buf_str(&text));
	buf_done(&path);
	buf_done(&text);
}

/* The render process, as the kernel tells it; 0: none. */
static pid_t worker_of(struct pty *p)
{
	struct buf path = {0};
	int pid = 0;
	buf_printf(&path, "/proc/%d/task/%d/children", (int)pty_pid(p), (int)pty_pid(p));
	FILE *f = fopen(buf_text(&path), "r");
	if (f && fscanf(f, "%d", &pid) != 1)
		pid = 0;
	if (f)
		fclose(f);
	buf_done(&path);
	return pid;
}

enum { AGENTS = 8 };

static const char *const agents[AGENTS] = {"a-one", "b-two", "c-three", "d-four", "e-five", "f-six",
	"g-seven", "h-eight"};

static struct pty *begin(struct stage *s)
{
	stage_open(s);
	for (size_t i = 0; i < AGENTS; i++)
		put_agent(s, agents[i]);
	struct pty *p = roster_start((struct pty_how){.h = 40, .w = 120});
	echo_expect(p, "body of a-one", "the first file is laid out");
	return p;
}

/* Stop the render process and go to the next file. It may be stopped at work for a file that is not in sight:
 * then that one is given up, and this one comes from another process. */
static bool hangs_at(struct pty *p, const char *name)
{
	struct buf row = {0}, card = {0};
	buf_printf(&row, "> i  %s", name);
	buf_printf(&card, "Agent %s.", name);
	kill(worker_of(p), SIGSTOP);
	pty_type(p, "j");
	echo_expect(p, buf_text(&row), "keys are answered while it hangs");
	echo_expect(p, buf_text(&card), "and in the end there is the file");
	buf_done(&row);
	buf_done(&card);
	return pty_shows(p, "shown as source: it takes too long");
}

static void test_hang(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	pid_t worker = worker_of(p);
	if (!OK(worker > 0, "there is a render process"))
		exit(t_end());
	size_t at = 1;
	while (at + 1 < AGENTS && !hangs_at(p, agents[at]))
		at++;
	OK(at + 1 < AGENTS, "as source, and why");
	OK(pty_shows(p, "- body of *"), "the text as it stands in the file");
	pty_key(p, "End");
	echo_expect(p, "body of h-eight", "another file is laid out");
	OK(worker_of(p) > 0 && worker_of(p) != worker, "by another process");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	roster_checked(p, "nothing strange was sent to the terminal");
	pty_end(p);
	stage_close(&s);
}

/* Keys that come before the text: they move in it when it is there. */
static void test_early_keys(void)
{
	struct stage s;
	struct buf text = {0};
	stage_open(&s);
	buf_puts(&text, "---\nname: long\ndescription: A long one.\n---\n");
	for (int i = 1; i <= 200; i++)
		buf_printf(&text, "Step %d.\n\n", i);
	stage_put(&s, STR(".claude/agents/long.md"), buf_str(&text));
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "Step 1.", "the preview is there");
	kill(worker_of(p), SIGSTOP);
	pty_key(p, "Enter");
	echo_expect(p, "long   ", "the reader opens without its text");
	pty_key(p, "End");
	echo_expect(p, "Step 200.", "End was typed before it, and leads to its end");
	pty_type(p, "q");
	pty_end(p);
	stage_close(&s);
	buf_done(&text);
}

static void test_crash(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	pty_type(p, "eX");
	echo_expect(p, "1 changed", "a field is changed");
	kill(worker_of(p), SIGSEGV);
	pty_type(p, "Y");
	echo_expect(p, "a-oneXY", "typing goes on when it has crashed");
	pty_key(p, "^S");
	echo_expect(p, "saved a-one.md", "and is saved");
	kill(worker_of(p), SIGKILL);
	pty_type(p, "j");
	echo_expect(p, "body of b-two", "a process that is gone is started anew");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_close(&s);
}

/* The most memory that the process ever had, in MB. */
static long most_memory(pid_t pid)
{
	struct buf path = {0};
	char line[200];
	long kb = 0;
	buf_printf(&path, "/proc/%d/status", (int)pid);
	FILE *f = fopen(buf_text(&path), "r");
	while (f && fgets(line, sizeof line, f)) {
		if (str_starts(str_of(line), STR("VmHWM:")))
			kb = strtol(line + strlen("VmHWM:"), NULL, 10);
	}
	if (f)
		fclose(f);
	buf_done(&path);
	return kb / 1024;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct pathological *)a)->name,
		((const struct pathological *)b)->name);
}

/* The names in the order of the list. */
static struct str nth_name(size_t i)
{
	struct pathological sorted[PATHOLOGICAL_COUNT];
	memcpy(sorted, pathological, sizeof pathological);
	qsort(sorted, PATHOLOGICAL_COUNT, sizeof *sorted, by_name);
	return str_of(sorted[i].name);
}

/* Go through all texts; each is answered for, and then the next key is. */
static void test_pathological(size_t size)
{
	struct stage s;
	stage_open(&s);
	for (size_t i = 0; i < PATHOLOGICAL_COUNT; i++) {
		struct buf path = {0}, text = {0};
		buf_printf(&path, ".claude/agents/%s.md", pathological[i].name);
		pathological_put(&text, &pathological[i], size);
		stage_put(&s, buf_str(&path), buf_str(&text));
		buf_done(&path);
		buf_done(&text);
	}
	put_agent(&s, "zz-last");
	struct pty *p = roster_start((struct pty_how){.h = 40, .w = 120});
	for (size_t i = 0; i < PATHOLOGICAL_COUNT; i++) {
		struct str name = nth_name(i);
		struct buf says = {0};
		buf_printf(&says, "as %.*s is.", STR_ARG(name));
		echo_expect(p, buf_text(&says), name.p);
		pty_type(p, "j");
		buf_done(&says);
	}
	echo_expect(p, "body of zz-last", "it comes through all of them");
	long worker = most_memory(worker_of(p)), program = most_memory(pty_pid(p));
	printf("# %ld MB and %ld MB\n", program, worker);
	OK(SANITIZED || (worker < 200 && program < 200), "and takes less than 200 MB");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_close(&s);
}

int main(void)
{
	test_hang();
	test_early_keys();
	test_crash();
	test_pathological(64 * 1024);
	test_pathological(1024 * 1024);
	return t_end();
}
