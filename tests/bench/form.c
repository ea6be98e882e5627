/* form.c -- what a key in the form costs: `form FILE KEYS [FOLDER...]` opens the file's form, with the
 * files of the folders read, judged and looked at together, types into its description and tells the
 * processor time of each key, from the key to its frame. As in the program, another process renders the preview, and
 * a frame does not wait for it. KEYS 0: none is typed, for callgrind. */
#include "base/mem.h"
#include "render/worker.h"
#include "ui/app.h"
#include "ui/screen/form.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void open_app(struct app *a, const struct schemas *schemas, struct renderer *renderer,
	char *const *names)
{
	struct roots roots = {0};
	struct err e;
	for (; *names; names++) {
		if (!roots_add(&roots, *names, &e))
			die("%s: %s", *names, e.text);
	}
	app_init(a, schemas, &roots, renderer);
	app_resize(a, 40, 160);
	while (app_work(a))
		;
	app_draw(a);
}

static unsigned row_of(const struct app *a, const char *name)
{
	for (unsigned i = 0; i < a->store.rows.n; i++) {
		if (str_ends(a->store.rows.v[i].path, str_of(name)))
			return i;
	}
	die("%s: not found", name);
}

static void go_to_description(struct app *a)
{
	const struct form *f = (const struct form *)app_top(a);
	if (strcmp(f->screen.ops->name, "the form") != 0 || f->fields.rows.n == 0)
		die("the form does not open");
	for (size_t i = 0; i < f->fields.rows.n; i++) {
		if (str_is(form_focused(f)->field.key, "description"))
			return;
		app_key(a, KEYS_TAB);
	}
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* A person types slower than the preview comes. */
static void await_preview(struct app *a)
{
	while (renderer_is_busy(a->ctx.renderer)) {
		struct pollfd fd = {.fd = renderer_fd(a->ctx.renderer), .events = POLLIN};
		poll(&fd, 1, renderer_patience(a->ctx.renderer));
		app_take_sheets(a);
	}
	app_draw(a);
}

static void type(struct app *a, size_t n)
{
	double *took = calloc(n + 1, sizeof *took), all = 0;
	for (size_t i = 0; i < n; i++) {
		double start = now_ms();
		app_key(a, "word "[i % 5] == ' ' ? ' ' : (uint32_t) "word "[i % 5]);
		app_draw(a);
		took[i] = now_ms() - start;
		all += took[i];
		await_preview(a);
	}
	qsort(took, n, sizeof *took, by_size);
	if (n)
		printf("%zu files, %zu keys: median %.2f ms, mean %.2f ms, 99th %.2f ms, most %.2f ms\n",
			a->store.rows.n, n, took[n / 2], all / (double)n, took[n - 1 - n / 100],
			took[n - 1]);
	free(took);
}

int main(int argc, char **argv)
{
	struct schemas schemas;
	struct app a;
	struct err e;
	if (argc == 2 && strcmp(argv[1], WORKER_ARGUMENT) == 0)
		return worker_run();
	if (argc < 3)
		die("form FILE KEYS [FOLDER...]");
	struct renderer *renderer = renderer_fork("/proc/self/exe");
	if (!schemas_load(&schemas, &e))
		die("%s", e.text);
	char *names[16] = {argv[1]};
	for (int i = 3; i < argc && i < 16; i++)
		names[i - 2] = argv[i];
	open_app(&a, &schemas, renderer, names);
	app_open_screen(&a, SCREEN_FORM, row_of(&a, argv[1]));
	app_draw(&a);
	go_to_description(&a);
	type(&a, strtoul(argv[2], NULL, 10));
	app_done(&a);
	schemas_done(&schemas);
	return 0;
}
