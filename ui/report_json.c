/* One JSON document: every file with its findings, and their number. */
#include "text/lines.h"
#include "ui/batch.h"
#include "ui/report_fix.h"

static struct json *edit_json(const struct edit *edit)
{
	struct json *j = json_new_map();
	json_put(j, "start", json_new_size(edit->cut.at));
	json_put(j, "end", json_new_size(edit->cut.end));
	json_put(j, "text", json_new_text(edit->put));
	return j;
}

static struct json *fix_json(const struct report_file *f, const struct problem *p)
{
	struct report_fix fix;
	struct json *j = NULL;
	if (report_fix_read(&fix, f, p)) {
		struct json *edits = json_new_list();
		for (size_t i = 0; i < fix.n; i++)
			json_add(edits, edit_json(&fix.v[i]));
		j = json_new_map();
		json_put(j, "title", json_new_text(p->fix.title));
		json_put(j, "edits", edits);
	}
	report_fix_done(&fix);
	return j ? j : json_new_null();
}

static struct json *problem_json(const struct report *r, const struct report_file *f,
	const struct problem *p)
{
	struct str text = doc_text(&f->opened->doc);
	struct place from = lines_place(text, p->where.at), to = lines_place(text, p->where.end);
	struct json *j = json_new_map();
	json_put(j, "rule", json_new_text(str_of(p->rule)));
	json_put(j, "severity", json_new_text(str_of(severity_name(report_severity(r, p)))));
	json_put(j, "line", json_new_size(from.line));
	json_put(j, "column", json_new_size(from.column));
	json_put(j, "end_line", json_new_size(to.line));
	json_put(j, "end_column", json_new_size(to.column));
	json_put(j, "field", p->field.n ? json_new_text(p->field) : json_new_null());
	json_put(j, "message", json_new_text(p->message));
	json_put(j, "fix", fix_json(f, p));
	return j;
}

static void json_file(struct report *r, const struct report_file *f)
{
	enum verdict verdict = f->opened->reading.verdict;
	struct json *j = json_new_map(), *problems = json_new_list();
	json_put(j, "path", json_new_text(f->path));
	json_put(j, "kind", json_new_text(f->kind->id));
	json_put(j, "verdict",
		verdict == VERDICT_UNKNOWN ? json_new_null()
					   : json_new_text(str_of(verdict_name(verdict))));
	for (size_t i = 0; i < f->n; i++)
		json_add(problems, problem_json(r, f, f->v[i]));
	json_put(j, "problems", problems);
	if (!r->list)
		r->list = json_new_list();
	json_add(r->list, j);
}

static void json_end(struct report *r)
{
	struct json *j = json_new_map(), *summary = json_new_map();
	json_put(summary, "files", json_new_size(r->files));
	json_put(summary, "errors", json_new_size(r->counts[SEVERITY_ERROR]));
	json_put(summary, "warnings", json_new_size(r->counts[SEVERITY_WARNING]));
	json_put(summary, "hints", json_new_size(r->counts[SEVERITY_HINT]));
	json_put(j, "files", r->list ? r->list : json_new_list());
	json_put(j, "summary", summary);
	batch_print_json(j);
	json_free(j);
}

const struct report_format report_json = {"json", json_file, NULL, json_end, false};
