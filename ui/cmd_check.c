#include "ui/batch.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/rule.h"
#include "ui/baseline.h"
#include "ui/report.h"
#include "ui/staged.h"
#include "ui/wanted.h"

/* Which findings of a file are told now: all, or first its own and in the end those of the set. */
enum telling { ALL_OF_IT, OWN_FINDINGS, SET_FINDINGS };

/* One run of the command. */
struct run {
	struct store store;
	const struct options *o;
	struct report report;
	struct baseline baseline;
	const char *reads, *writes; /* the baseline's file; NULL: none */
	enum telling part;
	int limit; /* the least severity that makes the status 1; -1: none does */
};

struct told {
	const struct problem **v;
	size_t n, cap;
};

static bool is_known(struct run *r, struct str absolute, const struct doc *d,
	const struct problem *p)
{
	if (r->writes)
		baseline_add(&r->baseline, absolute, d, p);
	return r->writes || (r->reads && baseline_knows(&r->baseline, absolute, d, p));
}

static bool is_in(enum telling part, const struct problem *p)
{
	const struct rule *rule = rule_find(str_of(p->rule));
	bool of_set = !rule->front && !rule->value && !rule->body;
	return part == ALL_OF_IT || of_set == (part == SET_FINDINGS);
}

static void tell(struct run *r, unsigned id, const struct opened *file, struct str path)
{
	const struct row *row = store_row(&r->store, id);
	struct told told = {0};
	for (size_t i = 0; i < file->problems.n; i++) {
		const struct problem *p = &file->problems.v[i];
		if (is_in(r->part, p) && wanted_has(r->o, p) &&
			!is_known(r, row->path, &file->doc, p))
			vec_push(&told, p);
	}
	const struct report_file f = {file, row->kind, path, row->path, told.v, told.n,
		store_root(&r->store, id)->is_file, store_root(&r->store, id)->read_only};
	if (r->part != SET_FINDINGS)
		report_file(&r->report, &f);
	else if (f.n)
		report_more(&r->report, &f);
	vec_done(&told);
}

static void check_one(struct run *r, unsigned id)
{
	struct buf path = {0};
	struct err e;
	batch_path(&path, &r->store, id);
	const struct opened *file = store_opened(&r->store, id, &e);
	if (file) {
		tell(r, id, file, buf_str(&path));
	} else {
		batch_fail(buf_str(&path), e.text);
		report_failed(&r->report, buf_str(&path), e.text);
	}
	buf_done(&path);
}

/* A baseline of a part would let the rest be told as new. */
static void end_baseline(struct run *r)
{
	struct buf said = {0};
	struct err e;
	const char *file = r->writes ? r->writes : r->reads;
	if (r->writes && r->report.failed) {
		batch_fail(str_of(file), "not written, as not every file could be read");
	} else if (r->writes && !baseline_write(&r->baseline, file, &e)) {
		r->report.failed = true;
		batch_fail(str_of(file), e.text);
	} else if (file) {
		buf_printf(&said,
			r->writes ? trn("%zu finding written", "%zu findings written",
					    r->baseline.known)
				  : trn("%zu finding left out", "%zu findings left out",
					    r->baseline.known),
			r->baseline.known);
		batch_fail(str_of(file), buf_text(&said));
	}
	buf_done(&said);
}

static int status_of(const struct run *r)
{
	if (r->report.failed)
		return BATCH_FAILED;
	for (int i = 0; i <= r->limit; i++) {
		if (r->report.counts[i])
			return BATCH_FOUND;
	}
	return BATCH_OK;
}

/* What is wrong with files together is known when all have been read. A document holds each file once, so that
 * they are read twice for one; lines are told as files are read, and those of the set below. */
static void check_in_order(struct run *r, const struct ids *ids)
{
	bool lines =
		r->report.format->lines && !r->reads && !r->writes && !store_may_shadow(&r->store);
	r->store.names_only = !lines;
	while (!lines && store_read_next(&r->store))
		;
	if (!lines)
		store_look_at_set(&r->store);
	r->store.names_only = false;
	r->part = lines ? OWN_FINDINGS : ALL_OF_IT;
	for (size_t i = 0; i < ids->n; i++)
		check_one(r, ids->v[i]);
	if (!lines)
		return;
	store_look_at_set(&r->store);
	r->part = SET_FINDINGS;
	for (size_t i = 0; i < ids->n; i++) {
		if (store_row(&r->store, ids->v[i])->notes)
			check_one(r, ids->v[i]);
	}
}

static int check_all(struct run *r)
{
	struct ids ids = {0};
	const struct query all = {.filter = {"", 0}};
	query_run(&all, &r->store, &ids);
	check_in_order(r, &ids);
	vec_done(&ids);
	end_baseline(r);
	report_end(&r->report);
	return status_of(r);
}

/* --- options ---------------------------------------------------------------------------------- */

static bool read_limit(struct run *r, struct err *e)
{
	struct str word = options_value(r->o, "--fail-on", "error");
	r->limit = -1;
	if (str_is(word, "never"))
		return true;
	for (r->limit = 0; r->limit < SEVERITY_COUNT; r->limit++) {
		if (str_is(word, severity_name((enum severity)r->limit)))
			return true;
	}
	return err_set(e, "--fail-on is error, warning, hint or never");
}

static bool read_format(struct run *r, struct err *e)
{
	r->report.format = report_format(options_value(r->o, "--format", "text"));
	r->report.strict = options_has(r->o, "--strict");
	r->report.verbose = options_has(r->o, "--verbose");
	return r->report.format || err_set(e, "--format is text, json, sarif, gcc or github");
}

/* The value of an option is the end of a word of the command line, and so has its NUL. */
static const char *file_option(const struct options *o, const char *name)
{
	return options_has(o, name) ? options_value(o, name, "").p : NULL;
}

static bool read_baseline(struct run *r, struct err *e)
{
	struct err why;
	r->reads = file_option(r->o, "--baseline");
	r->writes = file_option(r->o, "--write-baseline");
	if (r->reads && r->writes)
		return err_set(e, "--baseline and --write-baseline exclude each other");
	if (r->reads && !baseline_read(&r->baseline, r->reads, &why))
		return err_set(e, "--baseline=%s: %s", r->reads, why.text);
	if (r->writes && !baseline_begin(&r->baseline, r->writes, &why))
		return err_set(e, "--write-baseline=%s: %s", r->writes, why.text);
	return true;
}

static int check_opened(struct run *r)
{
	int status = BATCH_FAILED;
	r->store.body_ms = BODY_MS;
	if (r->store.rows.n || options_has(r->o, "--allow-empty"))
		status = check_all(r);
	else if (!r->report.failed)
		batch_fail(STR("check"), "no files found");
	store_done(&r->store);
	return status;
}

static int check_files(struct run *r, const struct schemas *schemas)
{
	struct staged staged = {0};
	int status = BATCH_FAILED;
	if (!options_has(r->o, "--staged")) {
		batch_open(&r->store, schemas, r->o, 0, &r->report.failed);
		return check_opened(r);
	}
	if (staged_open(&staged, &r->store, schemas, r->o, &r->report.failed))
		status = check_opened(r);
	staged_done(&staged);
	return status;
}

static int run_check(const struct options *o, const struct schemas *schemas)
{
	struct run r = {.o = o};
	struct err e;
	bool ready = read_limit(&r, &e) && read_format(&r, &e) && wanted_read(r.o, &e) &&
		read_baseline(&r, &e);
	int status = ready ? check_files(&r, schemas) : batch_fail(STR("check"), e.text);
	baseline_done(&r.baseline);
	return status;
}

static const struct option_row check_options[] = {
	{"--format", "text|json|sarif|gcc|github",
		N_("how findings are printed; text when not given")},
	{"--host", "HOST",
		N_("judge as this tool would, not as the one that a file's place is for")},
	{"--portable", NULL, N_("judge as the strictest of all tools would")},
	{"--rule", "ID", N_("only findings of this rule, even if it is off; may be given again")},
	{"--fail-on", "error|warning|hint|never",
		N_("the least that makes the status 1; error when not given")},
	{"--strict", NULL, N_("warnings count as errors")},
	{"--baseline", "FILE", N_("leave out the findings that this file holds")},
	{"--write-baseline", "FILE",
		N_("write the findings to this file in place of telling them")},
	{"--staged", NULL,
		N_("the files as the git index holds them, not as they are on the disk")},
	{"--verbose", NULL, N_("as text: list files without findings, too")},
	{"--allow-empty", NULL, N_("no file found is no failure")},
	{NULL, NULL, NULL},
};

const struct command batch_check = {"check",
	"[--format=FORMAT] [--host=HOST] [--portable] [--rule=ID]... [--fail-on=LEVEL] [--strict] "
	"[--baseline=FILE | --write-baseline=FILE] [--staged] [--verbose] [--allow-empty] [PATH...]",
	N_("Say of each file whether its tool loads it, and what is wrong with it"), check_options,
	run_check};
