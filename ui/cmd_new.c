#include "ui/edits.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "schema/template.h"
#include "store/fresh.h"
#include "ui/setting.h"

#include <stdio.h>
#include <unistd.h>

/* A file that is being made. */
struct made {
	const struct kind *kind;
	struct str name;
	struct buf path;
	struct doc doc;
};

/* --- where it goes ---------------------------------------------------------------------------- */

static void find_place(struct made *m, const struct options *o)
{
	struct str dir = options_value(o, "--dir", "");
	if (dir.n == 0) {
		roots_repository(&m->path);
		buf_putc(&m->path, '/');
	}
	template_path(&m->path, m->kind, dir, m->name);
}

/* --- what stands in it ------------------------------------------------------------------------ */

static bool fill(struct made *m, const struct options *o, struct err *e)
{
	struct buf text = {0};
	struct setting_list settings = {0};
	bool good = true;
	fresh_text(&text, m->kind, m->name, false);
	doc_open(&m->doc, buf_str(&text));
	for (size_t i = 1; good && i < o->n; i++)
		good = setting_read(o->args[i], &settings) ||
			err_set(e, "%s is no FIELD=VALUE", o->args[i]);
	for (size_t i = 0; good && i < settings.n; i++)
		good = setting_make(&m->doc, m->kind, &settings.v[i], options_has(o, "--force"), e);
	vec_done(&settings);
	buf_done(&text);
	return good;
}

/* Would its tool load it? What stands in a template of the user's own is the user's matter. */
static bool is_sound(const struct made *m, struct err *e)
{
	struct problems found = {0};
	struct reading reading;
	check_file(&(struct subject){&m->doc, m->kind, buf_str(&m->path), 0}, &reading, &found);
	const struct problem *worst = problems_worst(&found);
	bool sound = !worst || worst->severity != SEVERITY_ERROR;
	if (!sound)
		err_set(e, "%.*s (--force makes it all the same)", STR_ARG(worst->message));
	problems_done(&found);
	return sound;
}

static int write_it(const struct made *m, struct err *e)
{
	struct buf folder = {0};
	buf_put(&folder, path_dir(buf_str(&m->path)));
	bool made = path_make_dir(buf_text(&folder), 0777, e);
	buf_done(&folder);
	if (!made || !file_create(buf_text(&m->path), doc_text(&m->doc), e))
		return batch_fail(buf_str(&m->path), e->text);
	struct buf line = {0}, here = {0};
	path_here(&here);
	path_short(&line, buf_str(&m->path), buf_str(&here));
	buf_putc(&line, '\n');
	batch_print(buf_str(&line));
	buf_done(&line);
	buf_done(&here);
	return BATCH_OK;
}

static int make(struct made *m, const struct options *o)
{
	struct err e;
	find_place(m, o);
	if (access(buf_text(&m->path), F_OK) == 0)
		return batch_fail(buf_str(&m->path), "is there already");
	if (!fill(m, o, &e) || (!options_has(o, "--force") && !is_sound(m, &e))) {
		batch_fail(buf_str(&m->path), e.text);
		return BATCH_FOUND;
	}
	return write_it(m, &e);
}

static int run_new(const struct options *o, const struct schemas *schemas)
{
	struct str kind = options_value(o, "--kind", "claude-agent");
	struct made m = {.kind = kind_find(&schemas->kinds, kind)};
	if (o->n == 0)
		return batch_fail(STR("new"), "which name?");
	m.name = str_of(o->args[0]);
	const char *refused = template_refuses(m.name);
	if (refused)
		return batch_fail(m.name, refused);
	if (!m.kind || !m.kind->schema)
		return batch_fail(kind, "no kind of that name: roster kinds lists them");
	int status = make(&m, o);
	doc_done(&m.doc);
	buf_done(&m.path);
	return status;
}

static const struct option_row new_options[] = {
	{"--kind", "KIND", N_("what it is to be; claude-agent when not given")},
	{"--dir", "DIR", N_("the folder to put it into; where its tool looks when not given")},
	{"--force", NULL, N_("also with values that break a rule")},
	{NULL, NULL, NULL},
};

const struct command batch_new = {"new",
	"NAME [--kind=KIND] [--dir=DIR] [--force] [FIELD=VALUE...]",
	N_("Make a file from the kind's template; nothing is ever overwritten"), new_options,
	run_new};
