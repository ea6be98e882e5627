/* commit.c -- what the screen before a commit costs: `commit FOLDER TIMES` lists the folder's agents, opens
 * that screen so often, works until all is known, and tells how long that took, until the first frame and until
 * the last; the longest time in which no key could be answered; and `git status` beside it. */
#include "base/mem.h"
#include "ui/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct times {
	double first, whole, longest, git;
};

static void step_took(struct times *t, double *since)
{
	double now = now_ms();
	if (now - *since > t->longest)
		t->longest = now - *since;
	*since = now;
}

/* From the key to the frame that shows all of it. */
static void open_once(struct app *a, struct times *t)
{
	double start = now_ms(), since = start;
	app_key(a, 'c');
	app_draw(a);
	step_took(t, &since);
	t->first = since - start;
	while (app_top(a)->has_work) {
		app_work(a);
		step_took(t, &since);
	}
	app_draw(a);
	step_took(t, &since);
	t->whole = since - start;
	app_key(a, 'q');
	app_draw(a);
}

static double ask_git(void)
{
	double start = now_ms();
	if (system("git status >/dev/null") != 0)
		die("git status: it failed");
	return now_ms() - start;
}

static int by_whole(const void *a, const void *b)
{
	const struct times *x = a, *y = b;
	return (x->whole > y->whole) - (x->whole < y->whole);
}

static int by_git(const void *a, const void *b)
{
	const struct times *x = a, *y = b;
	return (x->git > y->git) - (x->git < y->git);
}

static void tell(struct times *t, size_t n)
{
	qsort(t, n, sizeof *t, by_whole);
	const struct times middle = t[n / 2];
	double longest = 0;
	for (size_t i = 0; i < n; i++)
		longest = t[i].longest > longest ? t[i].longest : longest;
	qsort(t, n, sizeof *t, by_git);
	printf("first frame %.1f ms, all of it %.1f ms, git status %.1f ms: %.2f times\n"
	       "no key could be answered for %.1f ms at most\n",
		middle.first, middle.whole, t[n / 2].git, middle.whole / t[n / 2].git, longest);
}

static void open_app(struct app *a, const struct schemas *schemas)
{
	struct roots roots = {0};
	roots_find(&roots, &schemas->kinds);
	app_init(a, schemas, &roots, renderer_new(NULL));
	app_resize(a, 40, 160);
	while (app_work(a))
		;
	app_draw(a);
}

int main(int argc, char **argv)
{
	struct schemas schemas;
	struct app a;
	struct err e;
	size_t n = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;
	if (n == 0)
		die("commit FOLDER TIMES");
	if (chdir(argv[1]) != 0 || !schemas_load(&schemas, &e))
		die("%s: it cannot be looked at", argv[1]);
	struct times *t = xcalloc(n, sizeof *t);
	open_app(&a, &schemas);
	for (size_t i = 0; i < n; i++) {
		open_once(&a, &t[i]);
		t[i].git = ask_git();
	}
	tell(t, n);
	free(t);
	app_done(&a);
	schemas_done(&schemas);
	return 0;
}
