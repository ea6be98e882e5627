#include "config.h"

#include "base/builtin.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/words.h"
#include "render/worker.h"
#include "store/trash.h"
#include "ui/batch.h"
#include "ui/demo.h"
#include "ui/plain.h"
#include "ui/review.h"
#include "ui/run.h"
#include "ui/setup.h"
#include "ui/usage.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAREWELL_MS = 250 };

/* A word that is no path may have been meant as a command. */
static void fail_word(struct str word, const char *why)
{
	struct err e = {.text = ""};
	const struct command *near = batch_near(word);
	bool is_word = str_find_byte(word, 0, '/') == STR_NONE && !path_is_there(word);
	if (is_word && near)
		err_set(&e, "no command and no file; did you mean \"%s\"? roster --help lists all",
			near->name);
	else if (is_word)
		err_set(&e, "no command and no file; roster --help lists the commands");
	batch_fail(word, is_word ? e.text : why);
}

/* The roots to browse: what was named, else every scope, else the current folder. */
static bool find_roots(struct roots *roots, const struct kinds *kinds, const struct options *o)
{
	bool good = true;
	for (size_t i = 0; i < o->n; i++) {
		struct err e;
		if (!roots_add(roots, o->args[i], &e)) {
			if (i == 0)
				fail_word(str_of(o->args[i]), e.text);
			else
				batch_fail(str_of(o->args[i]), e.text);
			good = false;
		}
	}
	if (o->n == 0) {
		struct err e;
		roots_find(roots, kinds);
		good = roots_stand_in(roots, &e) || batch_fail(STR("."), e.text) == BATCH_OK;
	}
	return good;
}

/* A terminal that takes nothing must not hold up a program that was told to end. */
static bool stderr_listens(void)
{
	struct pollfd fd = {.fd = STDERR_FILENO, .events = POLLOUT};
	return poll(&fd, 1, FAREWELL_MS) > 0;
}

/* The first of what is wrong with the user's files; --print-config tells all. */
static void note_trouble(struct app *app, const struct schemas *schemas,
	const struct config *config)
{
	const struct troubles *t = schemas->troubles.n ? &schemas->troubles : &config->troubles;
	if (t->n)
		ctx_note(&app->ctx, ROLE_WARNING, "%.*s", STR_ARG(t->v[0]));
}

static int browse(struct schemas *schemas, struct roots *roots, struct config *config,
	struct renderer *renderer)
{
	struct app app;
	struct err e;
	bool one_file = roots->n == 1 && roots->v[0].is_file;
	app_init(&app, schemas, roots, renderer);
	app_configure(&app, config, schemas);
	if (one_file)
		app_open_file(&app, 0);
	app_offer_drafts(&app);
	note_trouble(&app, schemas, config);
	int status = run_app(&app, &e);
	app_done(&app);
	if ((status != 0 || *e.text) && stderr_listens())
		batch_fail(STR(""), e.text);
	return status;
}

static int open_screen(const struct options *o)
{
	struct schemas schemas;
	struct roots roots = {0};
	struct demo demo = {0};
	struct config config;
	struct err e;
	int status = BATCH_FAILED;
	bool plain = options_has(o, "--plain");
	struct renderer *renderer = plain ? NULL : renderer_fork("/proc/self/exe");
	if (!setup_schemas(&schemas, NULL, &e)) {
		renderer_free(renderer);
		schemas_done(&schemas);
		return batch_fail(STR(""), e.text);
	}
	bool ready = options_has(o, "--demo")
		? demo_open(&demo, &roots, &e) || batch_fail(STR("--demo"), e.text) == 0
		: find_roots(&roots, &schemas.kinds, o);
	config_load(&config, o);
	trash_expire();
	if (ready && !plain)
		status = browse(&schemas, &roots, &config, renderer);
	else if (ready)
		status = plain_run(&schemas, &roots, &config);
	else
		renderer_free(renderer);
	config_done(&config);
	roots_done(&roots);
	demo_close(&demo);
	schemas_done(&schemas);
	return status;
}

static int review(const struct options *o)
{
	struct schemas schemas;
	struct err e;
	int status = setup_schemas(&schemas, NULL, &e) ? review_run(&schemas, o)
						       : batch_fail(STR(""), e.text);
	schemas_done(&schemas);
	return status;
}

static int print_config(const struct options *o)
{
	struct config config;
	struct keymap keymap;
	struct buf out = {0};
	config_load(&config, o);
	keymap_init(&keymap);
	looks_keys(&config, &keymap);
	for (size_t i = 0; i < config.troubles.n; i++)
		batch_fail(STR(""), config.troubles.v[i].p);
	config_print(&config, &out);
	batch_print(buf_str(&out));
	buf_done(&out);
	keymap_done(&keymap);
	config_done(&config);
	return batch_finish(BATCH_OK);
}

/* No locale is set here but for a language that is asked for: text is UTF-8 whatever the environment says. Only a
 * screen has to know what its terminal takes (glyph_locale()), and reading a locale is a fifth of a short start. */
int main(int argc, char *argv[])
{
	struct options o;
	struct err e;
	if (argc == 2 && strcmp(argv[1], WORKER_ARGUMENT) == 0)
		return worker_run();
	words_open();
	/* Writing into a pipe that nobody reads is an error like others. */
	signal(SIGPIPE, SIG_IGN);
	/* So is a file that gets larger than it may. */
	signal(SIGXFSZ, SIG_IGN);
	if (geteuid() != getuid() || getegid() != getgid())
		return batch_fail(STR(""), "will not run with another user's rights (setuid)");
	const struct command *c = argc > 1 ? batch_find(str_of(argv[1])) : NULL;
	if (c)
		return batch_run(c, argc - 1, argv + 1);
	int status;
	if (!options_read(&o, usage_options, argc, argv, &e))
		status = batch_fail(STR(""), e.text);
	else if (options_has(&o, "--help"))
		status = usage_print();
	else if (options_has(&o, "--version"))
		status = printf("roster " PACKAGE_VERSION "\n") < 0 ? BATCH_FAILED
								    : batch_finish(BATCH_OK);
	else if (options_has(&o, "--print-config"))
		status = print_config(&o);
	else if (options_has(&o, "--keys"))
		status = usage_print_keys();
	else if (options_has(&o, "--review"))
		status = review(&o);
	else
		status = open_screen(&o);
	options_done(&o);
	return status;
}
