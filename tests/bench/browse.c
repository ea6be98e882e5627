/* browse.c -- what browsing costs: `browse KEYS PROGRAM [ARGUMENT...]` runs the program in a terminal of 120 columns and
 * 40 rows on agents made by `bench make`, goes down KEYS of them and waits for each one's preview. It tells, a line each:
 * bytes a key, hundredths of a byte for a cell that changed, and KiB: private memory, and resident at most, both
 * of the program with the processes that it started. */
#include "base/mem.h"
#include "base/str.h"
#include "tests/pty.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 40, COLUMNS = 120, MOST_ARGUMENTS = 16, REST_MS = 60 };

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
	long used;
	do {
		used = pty_cpu_ms(p);
		pty_settle(p, REST_MS);
	} while (pty_cpu_ms(p) != used);
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
	return strcmp(a->text, b->text) != 0 || a->bold != b->bold || a->italic != b->italic
		|| a->underline != b->underline || a->reverse != b->reverse || a->fg != b->fg || a->bg != b->bg;
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

/* --- memory ----------------------------------------------------------------------------------- */

/* The sum of the numbers behind that word at the beginning of a line. */
static size_t sum_of(const char *path, const char *word)
{
	char line[1024];
	size_t sum = 0;
	FILE *f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f)) {
		if (strncmp(line, word, strlen(word)) == 0)
			sum += strtoul(line + strlen(word), NULL, 10);
	}
	if (f)
		fclose(f);
	return sum;
}

static void add_memory(long pid, size_t *own, size_t *resident)
{
	char path[64];
	snprintf(path, sizeof path, "/proc/%ld/smaps_rollup", pid);
	*own += sum_of(path, "Private_Clean:") + sum_of(path, "Private_Dirty:");
	snprintf(path, sizeof path, "/proc/%ld/status", pid);
	*resident += sum_of(path, "VmHWM:");
}

static void tell_memory(long program)
{
	size_t own = 0, resident = 0;
	DIR *processes = opendir("/proc");
	add_memory(program, &own, &resident);
	for (struct dirent *d; processes && (d = readdir(processes));) {
		char path[300];
		long pid = strtol(d->d_name, NULL, 10);
		snprintf(path, sizeof path, "/proc/%ld/status", pid);
		if (pid > 0 && (long)sum_of(path, "PPid:") == program)
			add_memory(pid, &own, &resident);
	}
	if (processes)
		closedir(processes);
	printf("memory-own %zu\nmemory-resident %zu\n", own, resident);
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
