#include "ui/batch.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/words.h"
#include "text/near.h"
#include "text/white.h"
#include "ui/setup.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct command *const commands[] = {&batch_list, &batch_show, &batch_check, &batch_fix,
	&batch_get, &batch_set, &batch_unset, &batch_diff, &batch_new, &batch_rename, &batch_kinds,
	&batch_schema, &batch_recover, &batch_doctor};

const struct command *batch_command(size_t i)
{
	return i < sizeof commands / sizeof *commands ? commands[i] : NULL;
}

const struct command *batch_find(struct str name)
{
	const struct command *c;
	for (size_t i = 0; (c = batch_command(i)); i++) {
		if (str_is(name, c->name))
			return c;
	}
	return NULL;
}

const struct command *batch_near(struct str word)
{
	struct str names[sizeof commands / sizeof *commands];
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		names[i] = str_of(commands[i]->name);
	const struct str *near = near_find(word, names, sizeof names / sizeof *names);
	return near ? commands[near - names] : NULL;
}

static int print_help(const struct command *c)
{
	printf("roster %s%s%s\n\n%s.\n", c->name, *c->usage ? " " : "", c->usage, tr(c->help));
	for (const struct option_row *row = c->options; row->name; row++) {
		char name[48];
		snprintf(name, sizeof name, "%s%s%s", row->name, row->value ? "=" : "",
			row->value ? row->value : "");
		printf("%s  %-36s %s\n", row == c->options ? "\n" : "", name, tr(row->help));
	}
	return batch_finish(BATCH_OK);
}

static bool asks_help(int argc, char *argv[])
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--help") == 0)
			return true;
	}
	return false;
}

/* What a program reads is in English, and what it is told on standard error beside it. */
static bool is_for_programs(const struct options *o)
{
	struct str format = options_value(o, "--format", "text");
	return options_has(o, "--json") || !(str_is(format, "text") || str_is(format, "table"));
}

int batch_run(const struct command *c, int argc, char *argv[])
{
	struct options o;
	struct schemas schemas;
	struct err e;
	if (asks_help(argc, argv))
		return print_help(c);
	int status = BATCH_FAILED;
	bool read = options_read(&o, c->options, argc, argv, &e);
	if (is_for_programs(&o))
		words_close();
	if (!read) {
		batch_fail(str_of(c->name), e.text);
		fprintf(stderr, tr("usage: roster %s%s%s\n"), c->name, *c->usage ? " " : "",
			c->usage);
	} else if (!setup_schemas(&schemas, &o, &e)) {
		batch_fail(STR(""), e.text);
		schemas_done(&schemas);
	} else {
		for (size_t i = 0; i < schemas.troubles.n; i++)
			batch_fail(STR(""), schemas.troubles.v[i].p);
		status = c->run(&o, &schemas);
		schemas_done(&schemas);
	}
	options_done(&o);
	return batch_finish(status);
}

int batch_fail(struct str path, const char *why)
{
	struct buf line = {0}, safe = {0};
	if (path.n) {
		buf_put(&line, path);
		buf_puts(&line, ": ");
	}
	buf_puts(&line, tr(why));
	utf8_show(&safe, buf_str(&line));
	fprintf(stderr, "roster: %s\n", buf_text(&safe));
	buf_done(&line);
	buf_done(&safe);
	return BATCH_FAILED;
}

void batch_print(struct str text)
{
	struct buf safe = {0};
	if (isatty(STDOUT_FILENO))
		utf8_show_text(&safe, text);
	else
		buf_put(&safe, text);
	fwrite(buf_text(&safe), 1, safe.n, stdout);
	buf_done(&safe);
}

void batch_print_patch(struct str patch)
{
	struct buf seen = {0};
	if (isatty(STDOUT_FILENO))
		white_patch(&seen, patch);
	batch_print(seen.n ? buf_str(&seen) : patch);
	buf_done(&seen);
}

void batch_pad(struct buf *out, struct str text, size_t columns)
{
	size_t used = utf8_width(text);
	buf_put(out, text);
	buf_fill(out, ' ', columns > used ? columns - used : 0);
}

void batch_print_json(const struct json *j)
{
	struct buf text = {0};
	json_write(&text, j, true);
	buf_putc(&text, '\n');
	batch_print(buf_str(&text));
	buf_done(&text);
}

int batch_finish(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	/* A reader that has seen enough is no failure. */
	return errno == EPIPE ? status : batch_fail(TR("standard output"), strerror(errno));
}

void batch_open(struct store *s, const struct schemas *schemas, const struct options *o,
	size_t first, bool *failed)
{
	struct roots roots = {0};
	for (size_t i = first; i < o->n; i++) {
		struct err e;
		if (!roots_add(&roots, o->args[i], &e)) {
			batch_fail(str_of(o->args[i]), e.text);
			*failed = true;
		}
	}
	if (first == o->n)
		roots_find(&roots, &schemas->kinds);
	store_open(s, schemas, &roots);
	while (store_find(s, 100000))
		;
}

void batch_path(struct buf *out, const struct store *s, unsigned id)
{
	const struct root *root = store_root(s, id);
	if (root->scope != SCOPE_FOLDER)
		buf_put(out, store_row(s, id)->path);
	else if (root->is_file)
		buf_put(out, buf_str(&root->label));
	else
		path_join(out, buf_str(&root->label), store_label(s, id));
}
