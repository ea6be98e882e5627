#include "ui/conf.h"

#include "base/file.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/keyval.h"
#include "ui/editor.h"
#include "ui/themes.h"

#include <stdlib.h>
#include <unistd.h>

enum { CONFIG_BYTES = 1024 * 1024, LEAST_MEASURE = 20, MOST_MEASURE = 88 };

static bool is_theme(struct str value, struct err *e)
{
	struct theme ignored;
	return themes_find(value, &ignored, e);
}

static bool is_when(struct str value, struct err *e)
{
	return str_is(value, "auto") || str_is(value, "always") || str_is(value, "never") ||
		err_set(e, "it is auto, always or never");
}

static bool is_measure(struct str value, struct err *e)
{
	size_t n;
	return (str_to_size(value, &n) && n >= LEAST_MEASURE && n <= MOST_MEASURE) ||
		err_set(e, "it is a number from %d to %d", LEAST_MEASURE, MOST_MEASURE);
}

static bool is_switch(struct str value, struct err *e)
{
	return str_is(value, "yes") || str_is(value, "no") || err_set(e, "it is yes or no");
}

static bool is_command(struct str value, struct err *e)
{
	struct buf store = {0}, command = {0};
	const char *words[EDITOR_MOST_WORDS];
	buf_put(&command, value);
	bool good = editor_split(buf_text(&command), &store, words) > 0;
	buf_done(&store);
	buf_done(&command);
	return good || err_set(e, "it is no command");
}

static const struct {
	struct config_row told;
	const char *option;
	bool (*good)(struct str value, struct err *e);
} rows[CONFIG_COUNT] = {
	[CONFIG_THEME] =
		{{"theme", "terminal",
			 N_("the colours: a theme that is built in (terminal, dark-256, light-256, "
			    "truecolour, high-contrast, mono), or NAME of a file themes/NAME.theme "
			    "beside this one")},
			"--theme", is_theme},
	[CONFIG_COLOR] =
		{{"color", "auto",
			 N_("auto: colours on a terminal; always: also into a pipe, by show; never")},
			"--color", is_when},
	[CONFIG_MEASURE] = {{"measure", "88", N_("columns that prose is kept to, from 20 to 88")},
		NULL, is_measure},
	[CONFIG_EDITOR] =
		{{"editor", "vi",
			 N_("the editor, with its options; what is set here goes before $VISUAL "
			    "and $EDITOR")},
			NULL, is_command},
	[CONFIG_MOUSE] =
		{{"mouse", "yes",
			 N_("yes: the mouse selects, scrolls and opens; no: it is left to the "
			    "terminal, to select text")},
			NULL, is_switch},
	[CONFIG_LAYOUTS] =
		{{"layouts", "yes",
			 N_("yes: on a Cyrillic, Greek, Hebrew or Arabic keyboard a key that does "
			    "nothing by its letter does what the Latin letter in its place does; no")},
			NULL, is_switch},
};

const struct config_row *config_row(size_t i)
{
	return i < CONFIG_COUNT ? &rows[i].told : NULL;
}

/* --- where a value comes from ----------------------------------------------------------------- */

static void set(struct config *c, enum config_key key, struct str value, struct str origin)
{
	c->v[key] =
		(struct config_value){arena_str(&c->arena, value), arena_str(&c->arena, origin)};
}

static void take_defaults(struct config *c)
{
	for (int i = 0; i < CONFIG_COUNT; i++)
		set(c, (enum config_key)i, str_of(rows[i].told.otherwise), TR("default"));
	for (size_t i = 0; i < CONFIG_RULES; i++)
		c->rules[i] = (struct config_value){STR(""), TR("default")};
}

static void take_variable(struct config *c, enum config_key key, const char *name,
	const char *value)
{
	const char *here = getenv(name);
	struct buf origin = {0};
	buf_printf(&origin, tr("environment: %s"), name);
	if (here && *here)
		set(c, key, str_of(value ? value : here), buf_str(&origin));
	buf_done(&origin);
}

static void tell(struct config *c, struct str where, const char *why, struct str used)
{
	struct buf line = {0}, shown = {0};
	buf_printf(&line, "%.*s: %s", STR_ARG(where), why);
	if (used.n)
		buf_printf(&line, tr("; %.*s is used"), STR_ARG(used));
	utf8_show(&shown, buf_str(&line));
	vec_push(&c->troubles, arena_str(&c->arena, buf_str(&shown)));
	buf_done(&line);
	buf_done(&shown);
}

void config_tell(struct config *c, struct str path, size_t line, const char *why)
{
	struct buf where = {0};
	path_short(&where, path, STR(""));
	if (line)
		buf_printf(&where, ":%zu", line);
	tell(c, buf_str(&where), why, STR(""));
	buf_done(&where);
}

/* --- the file --------------------------------------------------------------------------------- */

static void config_path(struct buf *out)
{
	struct buf folder = {0};
	path_config(&folder);
	if (folder.n)
		path_join(out, buf_str(&folder), STR("config"));
	buf_done(&folder);
}

static bool take_rule(struct config *c, struct str key, struct str value, struct str where)
{
	const struct setting_row *row;
	for (size_t i = 0; i < CONFIG_RULES && (row = setting_at(i)); i++) {
		if (!str_is(key, row->key))
			continue;
		struct str before = c->rules[i].text;
		c->rules[i].text = arena_printf(&c->arena, "%.*s%s%.*s", STR_ARG(before),
			before.n ? ", " : "", STR_ARG(value));
		c->rules[i].origin = arena_str(&c->arena, where);
		return true;
	}
	return false;
}

static void take_line(struct config *c, struct str key, struct str value, struct str where)
{
	struct err e;
	int i = 0;
	while (i < CONFIG_COUNT && !str_is(key, rows[i].told.key))
		i++;
	if (i < CONFIG_COUNT && rows[i].good(value, &e)) {
		set(c, (enum config_key)i, value, where);
	} else if (i < CONFIG_COUNT) {
		struct err why;
		err_set(&why, "%s: %.300s", rows[i].told.key, e.text);
		tell(c, where, why.text, c->v[i].text);
	} else if (!take_rule(c, key, value, where)) {
		err_set(&e, "there is no setting \"%.*s\"", (int)(key.n < 80 ? key.n : 80), key.p);
		tell(c, where, e.text, STR(""));
	}
}

static void take_text(struct config *c, struct str path, struct str text)
{
	struct keyval kv = {.rest = text};
	struct err e = {.text = ""};
	struct buf where = {0};
	while (keyval_next(&kv, &e) || *e.text) {
		buf_clear(&where);
		buf_printf(&where, "%.*s:%zu", STR_ARG(path), kv.line);
		if (*e.text)
			tell(c, buf_str(&where), tr("not \"key = value\""), STR(""));
		else
			take_line(c, kv.key, kv.value, buf_str(&where));
	}
	buf_done(&where);
}

static void take_file(struct config *c)
{
	struct buf path = {0}, shown = {0}, text = {0};
	struct err e;
	config_path(&path);
	path_short(&shown, buf_str(&path), STR(""));
	if (path.n && access(buf_text(&path), F_OK) == 0) {
		if (file_read(buf_text(&path), CONFIG_BYTES, &text, &e))
			take_text(c, buf_str(&shown), buf_str(&text));
		else
			tell(c, buf_str(&shown), e.text, STR(""));
	}
	buf_done(&path);
	buf_done(&shown);
	buf_done(&text);
}

/* --- all of it -------------------------------------------------------------------------------- */

static void take_options(struct config *c)
{
	struct err e;
	for (int i = 0; c->options && i < CONFIG_COUNT; i++) {
		if (!rows[i].option || !options_has(c->options, rows[i].option))
			continue;
		struct str value = options_value(c->options, rows[i].option, "");
		if (rows[i].good(value, &e))
			set(c, (enum config_key)i, value, TR("option"));
		else
			tell(c, str_of(rows[i].option), e.text, c->v[i].text);
	}
}

void config_load(struct config *c, const struct options *o)
{
	*c = (struct config){.options = o};
	take_defaults(c);
	take_variable(c, CONFIG_EDITOR, "EDITOR", NULL);
	take_variable(c, CONFIG_EDITOR, "VISUAL", NULL);
	take_file(c);
	take_variable(c, CONFIG_COLOR, "NO_COLOR", "never");
	take_options(c);
}

void config_done(struct config *c)
{
	vec_done(&c->troubles);
	arena_done(&c->arena);
}

void config_reload(struct config *c)
{
	const struct options *o = c->options;
	config_done(c);
	config_load(c, o);
}

void config_rules(const struct config *c, struct settings *out, struct arena *a)
{
	const struct setting_row *row;
	*out = (struct settings){0};
	for (size_t i = 0; i < CONFIG_RULES && (row = setting_at(i)); i++)
		settings_take(out, str_of(row->key), c->rules[i].text, a);
}

struct str config_text(const struct config *c, enum config_key key)
{
	return c->v[key].text;
}

bool config_is(const struct config *c, enum config_key key)
{
	return str_is(c->v[key].text, "yes");
}

size_t config_measure(const struct config *c)
{
	size_t n = MOST_MEASURE;
	str_to_size(c->v[CONFIG_MEASURE].text, &n);
	return n;
}

bool config_has_colours(const struct config *c)
{
	return !str_is(c->v[CONFIG_COLOR].text, "never");
}

/* --- writing ---------------------------------------------------------------------------------- */

/* The text with the last line of that key replaced; with one more where there is none. */
static void with_line(struct buf *out, struct str text, struct str key, struct str value)
{
	struct keyval kv = {.rest = text};
	struct str line, rest = text;
	struct err e;
	size_t last = 0, n = 0;
	while (keyval_next(&kv, &e) || *e.text)
		last = !*e.text && str_eq(kv.key, key) ? kv.line : last;
	while (str_next_line(&rest, &line)) {
		if (++n == last)
			buf_printf(out, "%.*s = %.*s\n", STR_ARG(key), STR_ARG(value));
		else
			buf_printf(out, "%.*s\n", STR_ARG(line));
	}
	if (!last)
		buf_printf(out, "%.*s = %.*s\n", STR_ARG(key), STR_ARG(value));
}

static bool write_file(const char *path, struct str key, struct str value, struct err *e)
{
	struct buf old = {0}, text = {0}, folder = {0};
	bool there = access(path, F_OK) == 0;
	buf_put(&folder, path_dir(str_of(path)));
	bool done = there ? file_read(path, CONFIG_BYTES, &old, e)
			  : path_make_dir(buf_text(&folder), 0700, e);
	with_line(&text, buf_str(&old), key, value);
	if (done)
		done = there
			? file_replace(path, buf_str(&old), buf_str(&text), e) <= FILE_UNCERTAIN
			: file_create(path, buf_str(&text), e);
	buf_done(&old);
	buf_done(&text);
	buf_done(&folder);
	return done;
}

bool config_keep(struct config *c, enum config_key key, struct str value, struct buf *where,
	struct err *e)
{
	config_path(where);
	set(c, key, value, TR("chosen"));
	if (!where->n)
		return err_set(e, "there is no home folder");
	return write_file(buf_text(where), str_of(rows[key].told.key), value, e);
}

static void print_value(struct buf *out, const char *key, const char *help,
	const struct config_value *v)
{
	buf_printf(out, tr("\n# %s.\n# From: %.*s\n%s =%s%.*s\n"), tr(help), STR_ARG(v->origin),
		key, v->text.n ? " " : "", STR_ARG(v->text));
}

void config_print(const struct config *c, struct buf *out)
{
	const struct setting_row *row;
	struct buf path = {0};
	config_path(&path);
	buf_printf(out, tr("# What roster is set to. As a file of its own this is %s\n"),
		path.n ? buf_text(&path) : tr("not read: there is no home folder"));
	for (size_t i = 0; i < CONFIG_COUNT; i++)
		print_value(out, rows[i].told.key, rows[i].told.help, &c->v[i]);
	for (size_t i = 0; i < CONFIG_RULES && (row = setting_at(i)); i++)
		print_value(out, row->key, row->help, &c->rules[i]);
	buf_done(&path);
}
