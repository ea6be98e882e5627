#include "ui/edits.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/wish.h"
#include "ui/setting.h"

/* --- what changes for the worse --------------------------------------------------------------- */

/* Was the problem there before the settings were made? */
static bool is_old(const struct problem *p, const struct problems *before)
{
	for (size_t i = 0; i < before->n; i++) {
		if (str_is(str_of(p->rule), before->v[i].rule) &&
			str_eq(p->message, before->v[i].message))
			return true;
	}
	return false;
}

static bool is_about(const struct problem *p, const struct setting_list *settings)
{
	for (size_t i = 0; i < settings->n; i++) {
		if (str_eq(settings->v[i].key, p->field) ||
			str_eq(setting_field(settings->v[i].key), p->field))
			return true;
	}
	return false;
}

/* What is set, but not as well as it could be, is told. */
static void warn(struct store *s, unsigned id, const struct setting_list *settings)
{
	struct err e;
	struct reading reading;
	struct problems before = {0};
	struct doc was;
	const struct opened *o = store_opened(s, id, &e);
	doc_open(&was, doc_saved(&o->doc));
	check_file(&(struct subject){&was, store_row(s, id)->kind, store_row(s, id)->path, 0},
		&reading, &before);
	store_refresh(s, id);
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *p = &o->problems.v[i];
		if (is_about(p, settings) && p->severity != SEVERITY_HINT && !is_old(p, &before))
			batch_fail(buf_str(&store_root(s, id)->label), p->message.p);
	}
	problems_done(&before);
	doc_done(&was);
}

/* --- set and unset ---------------------------------------------------------------------------- */

static bool unset(struct doc *d, const struct kind *kind, const struct setting *setting,
	struct err *e)
{
	struct steps steps;
	struct err why;
	bool done = setting_is_path(d, kind, setting->key, &steps)
		? nested_unset(d, &steps, &why)
		: wish_unset(d, setting->key, &why);
	return done || err_set(e, "%.*s: %.300s", STR_ARG(setting->key), why.text);
}

/* What a command does with each setting of each file. */
struct job {
	const struct setting_list *settings;
	bool removes, force;
};

static bool do_one(struct doc *d, const struct kind *kind, const struct job *job, size_t i,
	struct err *e)
{
	const struct setting *setting = &job->settings->v[i];
	return job->removes ? unset(d, kind, setting, e)
			    : setting_make(d, kind, setting, job->force, e);
}

static bool do_all(struct doc *d, const struct kind *kind, const struct job *job, struct err *e)
{
	struct doc was;
	bool done = true;
	doc_open(&was, doc_text(d));
	for (size_t i = 0; done && i < job->settings->n; i++)
		done = do_one(d, kind, job, i, e);
	if (done && !job->removes && !job->force)
		done = !setting_worsens(&was, d, kind, job->settings, e);
	doc_done(&was);
	return done;
}

/* Work all settings into all docs in memory. Nothing is written yet. */
static int do_in_memory(struct store *s, const struct job *job)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		struct doc *d = store_doc(s, id, &e);
		bool done = d && do_all(d, store_row(s, id)->kind, job, &e);
		if (done) {
			warn(s, id, job->settings);
			continue;
		}
		batch_fail(buf_str(&store_root(s, id)->label), e.text);
		return d ? BATCH_FOUND : BATCH_FAILED;
	}
	return BATCH_OK;
}

static int do_job(const struct options *o, const struct schemas *schemas, size_t first,
	const struct job *job)
{
	struct store s;
	int status = BATCH_FAILED;
	if (edits_open(&s, schemas, o, first, o->n))
		status = do_in_memory(&s, job);
	if (status == BATCH_OK)
		status = edits_finish(&s, options_has(o, "--dry-run"), job->force);
	store_done(&s);
	return status;
}

/* Words up to "--" (or to the first that is no FIELD=VALUE) are settings, the rest files. */
static size_t read_settings(const struct options *o, struct setting_list *out)
{
	size_t i = 0, end = o->had_dashes ? o->first_file : o->n;
	while (i < end && setting_read(o->args[i], out))
		i++;
	return o->had_dashes && i < end ? STR_NONE : i;
}

static int run_set(const struct options *o, const struct schemas *schemas)
{
	struct setting_list settings = {0};
	size_t first = read_settings(o, &settings);
	const struct job job = {&settings, false, options_has(o, "--force")};
	int status = first == STR_NONE || first >= o->n || settings.n == 0
		? batch_fail(STR("set"), "wants FIELD=VALUE... -- FILE...")
		: do_job(o, schemas, first, &job);
	vec_done(&settings);
	return status;
}

static const struct option_row set_options[] = {
	{"--dry-run", NULL, N_("print what would change; status 1 when something would")},
	{"--force", NULL, N_("also values that break a rule, and read-only files, which stay so")},
	{NULL, NULL, NULL},
};

const struct command batch_set = {"set", "[--dry-run] [--force] FIELD=VALUE... -- FILE...",
	N_("Give fields, or what lies in them (hooks.PreToolUse[0].matcher=Bash), a value and change nothing "
	   "else; all files or none"),
	set_options, run_set};

/* Without "--" the last word is the file. */
static int run_unset(const struct options *o, const struct schemas *schemas)
{
	struct setting_list fields = {0};
	size_t first = o->had_dashes ? o->first_file : o->n - (o->n > 0);
	for (size_t i = 0; i < first; i++)
		vec_push(&fields, ((struct setting){.key = str_of(o->args[i])}));
	const struct job job = {&fields, true, false};
	int status = fields.n == 0 || first == o->n
		? batch_fail(STR("unset"), "wants FIELD... -- FILE...")
		: do_job(o, schemas, first, &job);
	vec_done(&fields);
	return status;
}

static const struct option_row unset_options[] = {
	{"--dry-run", NULL, N_("print what would change; status 1 when something would")},
	{NULL, NULL, NULL},
};

const struct command batch_unset = {"unset", "[--dry-run] FIELD... -- FILE...",
	N_("Take fields, or what lies in them, out with their lines; all files or none"),
	unset_options, run_unset};
