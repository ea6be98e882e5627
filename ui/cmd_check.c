#include "ui/batch.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "text/lines.h"
#include "check/rule.h"

#include <stdio.h>

struct tally {
	size_t files, counts[SEVERITY_COUNT];
	bool failed;
};

static bool wanted(const struct options *o, const struct problem *p)
{
	return !options_has(o, "--rule") || str_is(options_value(o, "--rule", ""), p->rule);
}

static void count(struct tally *t, const struct options *o, const struct problems *problems)
{
	t->files++;
	for (size_t i = 0; i < problems->n; i++)
		t->counts[problems->v[i].severity] += wanted(o, &problems->v[i]);
}

/* --- text ------------------------------------------------------------------------------------- */

static void print_problem(const struct doc *d, const struct problem *p)
{
	struct place place = lines_place(doc_text(d), p->where.at);
	struct buf line = {0}, safe = {0};
	buf_printf(&line, "  %zu:%zu  %s  %.*s  [%s]", place.line, place.column,
		severity_name(p->severity), STR_ARG(p->message), p->rule);
	if (p->fix.title.n)
		buf_printf(&line, "  fix: %.*s", STR_ARG(p->fix.title));
	utf8_show(&safe, buf_str(&line));
	printf("%s\n", buf_text(&safe));
	buf_done(&line);
	buf_done(&safe);
}

static void print_file(const struct options *o, const struct opened *file, struct str path)
{
	struct buf safe = {0};
	utf8_show(&safe, path);
	printf("%s: %s%s%s\n", buf_text(&safe), verdict_name(file->reading.verdict),
		*file->reading.why ? ", " : "", file->reading.why);
	for (size_t i = 0; i < file->problems.n; i++) {
		if (wanted(o, &file->problems.v[i]))
			print_problem(&file->doc, &file->problems.v[i]);
	}
	buf_done(&safe);
}

static void print_sum(const struct tally *t)
{
	printf("%zu file%s, %zu error%s, %zu warning%s, %zu hint%s\n", t->files,
		t->files == 1 ? "" : "s", t->counts[0], t->counts[0] == 1 ? "" : "s", t->counts[1],
		t->counts[1] == 1 ? "" : "s", t->counts[2], t->counts[2] == 1 ? "" : "s");
}

/* --- json ------------------------------------------------------------------------------------- */

static struct json *edit_json(const struct edit *edit)
{
	struct json *j = json_new_map();
	json_put(j, "start", json_new_size(edit->cut.at));
	json_put(j, "end", json_new_size(edit->cut.end));
	json_put(j, "text", json_new_text(edit->put));
	return j;
}

/* The bytes a fix changes are found by making it in a copy. */
static struct json *fix_json(const struct subject *s, const struct problem *p)
{
	struct doc scratch;
	struct err e;
	struct json *j = NULL;
	struct subject copy = *s;
	if (p->fix.title.n == 0)
		return json_new_null();
	doc_open(&scratch, doc_text(s->doc));
	copy.doc = &scratch;
	if (check_fix(&scratch, &copy, p, &e)) {
		const struct edit edit = edit_between(doc_text(s->doc), doc_text(&scratch));
		struct json *edits = json_new_list();
		json_add(edits, edit_json(&edit));
		j = json_new_map();
		json_put(j, "title", json_new_text(p->fix.title));
		json_put(j, "edits", edits);
	}
	doc_done(&scratch);
	return j ? j : json_new_null();
}

static struct json *problem_json(const struct subject *s, const struct problem *p)
{
	const struct doc *d = s->doc;
	struct place from = lines_place(doc_text(d), p->where.at),
		     to = lines_place(doc_text(d), p->where.end);
	struct json *j = json_new_map();
	json_put(j, "rule", json_new_text(str_of(p->rule)));
	json_put(j, "severity", json_new_text(str_of(severity_name(p->severity))));
	json_put(j, "line", json_new_size(from.line));
	json_put(j, "column", json_new_size(from.column));
	json_put(j, "end_line", json_new_size(to.line));
	json_put(j, "end_column", json_new_size(to.column));
	json_put(j, "field", p->field.n ? json_new_text(p->field) : json_new_null());
	json_put(j, "message", json_new_text(p->message));
	json_put(j, "fix", fix_json(s, p));
	return j;
}

static struct json *file_json(const struct options *o, const struct opened *file,
	const struct kind *kind, struct str path, struct str absolute)
{
	const struct subject subject = {&file->doc, kind, absolute, BODY_MS};
	struct json *j = json_new_map(), *problems = json_new_list();
	bool known = file->reading.verdict != VERDICT_UNKNOWN;
	json_put(j, "path", json_new_text(path));
	json_put(j, "kind", json_new_text(kind->id));
	json_put(j, "verdict",
		known ? json_new_text(str_of(verdict_name(file->reading.verdict)))
		      : json_new_null());
	for (size_t i = 0; i < file->problems.n; i++) {
		if (wanted(o, &file->problems.v[i]))
			json_add(problems, problem_json(&subject, &file->problems.v[i]));
	}
	json_put(j, "problems", problems);
	return j;
}

static void print_json(struct json *files, const struct tally *t)
{
	struct json *j = json_new_map(), *summary = json_new_map();
	json_put(summary, "files", json_new_size(t->files));
	json_put(summary, "errors", json_new_size(t->counts[SEVERITY_ERROR]));
	json_put(summary, "warnings", json_new_size(t->counts[SEVERITY_WARNING]));
	json_put(summary, "hints", json_new_size(t->counts[SEVERITY_HINT]));
	json_put(j, "files", files);
	json_put(j, "summary", summary);
	batch_print_json(j);
	json_free(j);
}

/* --- the command ------------------------------------------------------------------------------ */

static void check_one(struct store *s, unsigned id, const struct options *o, struct json *files,
	struct tally *t)
{
	struct buf path = {0};
	struct err e;
	batch_path(&path, s, id);
	const struct opened *file = store_opened(s, id, &e);
	if (!file) {
		batch_fail(buf_str(&path), e.text);
		t->failed = true;
	} else {
		count(t, o, &file->problems);
		if (files)
			json_add(files,
				file_json(o, file, store_row(s, id)->kind, buf_str(&path),
					store_row(s, id)->path));
		else
			print_file(o, file, buf_str(&path));
	}
	buf_done(&path);
}

static bool choose_limit(const struct options *o, enum severity *limit, struct err *e)
{
	struct str word =
		options_value(o, "--fail-on", options_has(o, "--strict") ? "warning" : "error");
	for (int i = 0; i < SEVERITY_COUNT; i++) {
		*limit = (enum severity)i;
		if (str_is(word, severity_name(*limit)))
			return true;
	}
	return err_set(e, "--fail-on is error, warning or hint");
}

static int status_of(const struct tally *t, enum severity limit)
{
	if (t->failed)
		return BATCH_FAILED;
	for (int i = 0; i <= (int)limit; i++) {
		if (t->counts[i])
			return BATCH_FOUND;
	}
	return BATCH_OK;
}

static int check_all(struct store *s, const struct options *o, enum severity limit, bool failed)
{
	struct tally tally = {.failed = failed};
	struct ids ids = {0};
	const struct query all = {.filter = {"", 0}};
	bool json = str_is(options_value(o, "--format", "text"), "json");
	struct json *files = json ? json_new_list() : NULL;
	while (store_may_shadow(s) && store_read_next(s))
		;
	store_look_at_set(s);
	query_run(&all, s, &ids);
	for (size_t i = 0; i < ids.n; i++)
		check_one(s, ids.v[i], o, files, &tally);
	if (json)
		print_json(files, &tally);
	else
		print_sum(&tally);
	vec_done(&ids);
	return status_of(&tally, limit);
}

static int run_check(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct err e;
	enum severity limit;
	bool failed = false;
	struct str format = options_value(o, "--format", "text"),
		   rule = options_value(o, "--rule", "");
	if (!choose_limit(o, &limit, &e))
		return batch_fail(STR("check"), e.text);
	if (!str_is(format, "text") && !str_is(format, "json"))
		return batch_fail(STR("check"), "--format is text or json");
	if (options_has(o, "--rule") && !rule_find(rule))
		return batch_fail(STR("check"), "--rule names no rule");
	batch_open(&s, schemas, o, 0, &failed);
	s.body_ms = BODY_MS;
	int status = BATCH_FAILED;
	if (s.rows.n || options_has(o, "--allow-empty"))
		status = check_all(&s, o, limit, failed);
	else if (!failed)
		batch_fail(STR("check"), "no files found");
	store_done(&s);
	return status;
}

static const struct option_row check_options[] = {
	{"--format", "text|json", "how findings are printed; text when not given"},
	{"--rule", "ID", "only findings of this rule"},
	{"--fail-on", "error|warning|hint",
		"the least that makes the status 1; error when not given"},
	{"--strict", NULL, "warnings count as errors"},
	{"--allow-empty", NULL, "no file found is no failure"},
	{NULL, NULL, NULL},
};

const struct command batch_check = {"check",
	"[--format=text|json] [--rule=ID] [--fail-on=error|warning|hint] [--strict] [--allow-empty] "
	"[PATH...]",
	"Say of each file whether its tool loads it, and what is wrong with it", check_options,
	run_check};
