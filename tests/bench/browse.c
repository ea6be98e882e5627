/* browse.c -- what browsing costs: `browse KEYS PROGRAM [ARGUMENT...]` runs the program in a terminal of 120 columns and
 * 40 rows on agents made by `bench make`, goes down KEYS of them and waits for each one's preview. It tells, a line each:
 * bytes a key, hundredths of a byte for a cell that changed, and KiB, of the program and of those that it started: memory of
 * its own that it has written to, and what was resident at most (shared pages count for each). */
#include "base/mem.h"
#include "base/str.h"
#include "tests/pty.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 40, COLUMNS = 120, MOST_ARGUMENTS = 16, MOST_PROCESSES = 8, REST_MS = 100 };

/* --- its processes ---------------------------------------------------------------------------- */

/* The sum of the numbers behind that word at the beginning of a line. */
static size_t sum_of(long pid, const char *file, const char *word)
{
	char line[1024], path[64];
	size_t sum = 0;
	snprintf(path, sizeof path, "/proc/%ld/%s", pid, file);
	FILE *f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f)) {
		if (strncmp(line, word, strlen(word)) == 0)
			sum += strtoul(line + strlen(word), NULL, 10);
	}
	if (f)
		fclose(f);
	return sum;
}

struct family {
	long pids[MOST_PROCESSES];
	size_t n;
};

/* The program and those that it started. */
static struct family family_of(long program)
{
	struct family f = {{program}, 1};
	DIR *processes = opendir("/proc");
	for (struct dirent *d; processes && f.n < MOST_PROCESSES && (d = readdir(processes));) {
		long pid = strtol(d->d_name, NULL, 10);
		if (pid > 0 && (long)sum_of(pid, "status", "PPid:") == program)
			f.pids[f.n++] = pid;
	}
	if (processes)
		closedir(processes);
	return f;
}

/* Processor time so far, in clock ticks; *runs when it wants more just now. */
static size_t cpu_of(long pid, bool *runs)
{
	char path[64], line[1024], state = ' ';
	unsigned long user = 0, system = 0;
	snprintf(path, sizeof path, "/proc/%ld/stat", pid);
	FILE *f = fopen(path, "r");
	const char *rest = f && fgets(line, sizeof line, f) ? strrchr(line, ')') : NULL;
	if (rest)
		sscanf(rest, ") %c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &state, &user,
			&system);
	if (f)
		fclose(f);
	*runs |= state == 'R';
	return user + system;
}

static size_t family_cpu(long program, bool *runs)
{
	const struct family f = family_of(program);
	size_t sum = 0;
	*runs = false;
	for (size_t i = 0; i < f.n; i++)
		sum += cpu_of(f.pids[i], runs);
	return sum;
}

static void tell_memory(long program)
{
	const struct family f = family_of(program);
	size_t written = 0, resident = 0;
	for (size_t i = 0; i < f.n; i++) {
		written += sum_of(f.pids[i], "smaps_rollup", "Private_Dirty:");
		resident += sum_of(f.pids[i], "status", "VmHWM:");
	}
	printf("memory-written %zu\nmemory-resident %zu\n", written, resident);
}

/* --- the program ------------------------------------------------------------------------------ */

static struct pty *start(char **argv)
{
	const char *arguments[MOST_ARGUMENTS] = {0};
	for (size_t i = 0; argv[i] && i + 1 < MOST_ARGUMENTS; i++)
		arguments[i] = argv[i];
	struct pty *p = pty_start(&(struct pty_how){.argv = arguments, .h = ROWS, .w = COLUMNS});
	if (!p)
		die("browse: %s cannot be started", argv[0]);
	return p;
}

/* Until it neither writes nor works any more: the files are looked at, and what comes next is rendered. */
static void await_rest(struct pty *p)
{
	bool runs;
	size_t used;
	do {
		used = family_cpu(pty_pid(p), &runs);
		pty_settle(p, REST_MS);
	} while (family_cpu(pty_pid(p), &runs) != used || runs);
}

static void await_preview(struct pty *p, unsigned number)
{
	char card[40];
	snprintf(card, sizeof card, "name         agent-%05u", number);
	if (!pty_until(p, card))
		die("browse: the preview of agent %u does not come", number);
	await_rest(p);
}

/* --- the screen ------------------------------------------------------------------------------- */

struct screen {
	struct pty_cell cells[ROWS][COLUMNS];
};

static void take(struct pty *p, struct screen *s)
{
	for (int y = 0; y < ROWS; y++) {
		for (int x = 0; x < COLUMNS; x++)
			s->cells[y][x] = pty_cell(p, y, x);
	}
}

static bool differs(const struct pty_cell *a, const struct pty_cell *b)
{
	return strcmp(a->text, b->text) != 0 || a->bold != b->bold || a->italic != b->italic ||
		a->underline != b->underline || a->reverse != b->reverse || a->fg != b->fg ||
		a->bg != b->bg;
}

static size_t count_changed(const struct screen *a, const struct screen *b)
{
	size_t n = 0;
	for (int y = 0; y < ROWS; y++) {
		for (int x = 0; x < COLUMNS; x++)
			n += differs(&a->cells[y][x], &b->cells[y][x]);
	}
	return n;
}

static void go_down(struct pty *p, unsigned keys)
{
	struct screen *before = xcalloc(2, sizeof *before), *after = before + 1;
	size_t cells = 0, had = pty_bytes(p).n;
	for (unsigned i = 1; i <= keys; i++) {
		take(p, before);
		pty_type(p, "j");
		await_preview(p, i);
		take(p, after);
		cells += count_changed(before, after);
	}
	size_t bytes = pty_bytes(p).n - had;
	if (keys)
		printf("bytes-key %zu\nbytes-100-cells %zu\n", bytes / keys, bytes * 100 / cells);
	free(before);
}

int main(int argc, char **argv)
{
	if (argc < 3)
		die("browse KEYS PROGRAM [ARGUMENT...]");
	struct pty *p = start(argv + 2);
	await_preview(p, 0);
	go_down(p, (unsigned)strtoul(argv[1], NULL, 10));
	tell_memory(pty_pid(p));
	pty_type(p, "Q");
	int status;
	if (!pty_wait(p, &status) || status != 0)
		die("browse: it does not end as it should");
	pty_end(p);
	return 0;
}
