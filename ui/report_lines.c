/* The formats of one line a finding: for people, for editors, for GitHub's workflows. */
#include "base/utf8.h"
#include "base/words.h"
#include "text/lines.h"
#include "ui/batch.h"
#include "ui/report.h"

#include <stdio.h>

static bool is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7f;
}

/* --- text ------------------------------------------------------------------------------------- */

static void print_problem(const struct report *r, const struct doc *d, const struct problem *p)
{
	struct place place = lines_place(doc_text(d), p->where.at);
	struct buf line = {0}, safe = {0};
	buf_printf(&line, "  %zu:%zu  %s  %.*s  [%s]", place.line, place.column,
		tr(severity_name(report_severity(r, p))), STR_ARG(p->message), p->rule);
	if (p->fix.title.n)
		buf_printf(&line, tr("  fix: %.*s"), STR_ARG(p->fix.title));
	utf8_show(&safe, buf_str(&line));
	printf("%s\n", buf_text(&safe));
	buf_done(&line);
	buf_done(&safe);
}

/* Nobody has to be told of a file that was not named and is sound, or has findings that are not
 * asked for. */
static bool is_worth_telling(const struct report *r, const struct report_file *f)
{
	enum verdict verdict = f->opened->reading.verdict;
	bool sound =
		verdict == VERDICT_LOADS || verdict == VERDICT_PLAIN || verdict == VERDICT_UNKNOWN;
	bool unsaid = !sound && f->opened->problems.n == 0;
	return f->n || f->named || unsaid || r->verbose;
}

static void text_file(struct report *r, const struct report_file *f)
{
	const struct reading *reading = &f->opened->reading;
	struct buf safe = {0};
	if (!is_worth_telling(r, f))
		return;
	utf8_show(&safe, f->path);
	printf("%s: %s%s%s\n", buf_text(&safe), tr(verdict_name(reading->verdict)),
		*reading->why ? ", " : "", reading->why);
	for (size_t i = 0; i < f->n; i++)
		print_problem(r, &f->opened->doc, f->v[i]);
	buf_done(&safe);
}

static void print_counts(const size_t counts[SEVERITY_COUNT], const char *before)
{
	const size_t errors = counts[SEVERITY_ERROR], warnings = counts[SEVERITY_WARNING],
		     hints = counts[SEVERITY_HINT];
	printf("%s", before);
	printf(trn("%zu error", "%zu errors", errors), errors);
	printf(", ");
	printf(trn("%zu warning", "%zu warnings", warnings), warnings);
	printf(", ");
	printf(trn("%zu hint", "%zu hints", hints), hints);
	printf("\n");
}

static void text_end(struct report *r)
{
	printf(trn("%zu file", "%zu files", r->files), r->files);
	print_counts(r->counts, ", ");
	if (r->fixed[SEVERITY_ERROR] || r->fixed[SEVERITY_WARNING] || r->fixed[SEVERITY_HINT])
		print_counts(r->fixed, tr("of these in read-only folders: "));
}

const struct report_format report_text = {"text", text_file, NULL, text_end, true};

/* --- gcc -------------------------------------------------------------------------------------- */

/* Its exact bytes, so that an editor finds it, unless they would break the line. */
static void put_path(struct buf *out, struct str path)
{
	struct buf place = {0};
	bool whole = true;
	report_place(&place, path);
	for (size_t i = 0; i < place.n; i++)
		whole = whole && !is_control(place.p[i]);
	if (whole)
		buf_put(out, buf_str(&place));
	else
		utf8_show(out, buf_str(&place));
	buf_done(&place);
}

static void gcc_problem(const struct report *r, const struct report_file *f,
	const struct problem *p)
{
	static const char *const words[SEVERITY_COUNT] = {"error", "warning", "note"};
	struct place place = lines_place(doc_text(&f->opened->doc), p->where.at);
	struct buf line = {0};
	put_path(&line, f->path);
	buf_printf(&line, ":%zu:%zu: %s: ", place.line, place.column, words[report_severity(r, p)]);
	utf8_show(&line, p->message);
	buf_printf(&line, " [%s]\n", p->rule);
	batch_print(buf_str(&line));
	buf_done(&line);
}

static void gcc_file(struct report *r, const struct report_file *f)
{
	for (size_t i = 0; i < f->n; i++)
		gcc_problem(r, f, f->v[i]);
}

const struct report_format report_gcc = {"gcc", gcc_file, NULL, NULL, true};

/* --- github ----------------------------------------------------------------------------------- */

/* In a workflow command's data, these stand for bytes that would end it; in its properties, two
 * more. */
static void put_escaped(struct buf *out, struct str s, const char *special)
{
	for (size_t i = 0; i < s.n; i++) {
		if (str_find_byte(str_of(special), 0, s.p[i]) != STR_NONE)
			buf_printf(out, "%%%02X", (unsigned char)s.p[i]);
		else if (is_control(s.p[i]))
			utf8_show(out, str_cut(s, i, i + 1));
		else
			buf_putc(out, s.p[i]);
	}
}

static void put_data(struct buf *out, struct str s)
{
	struct buf safe = {0};
	utf8_show(&safe, s);
	put_escaped(out, buf_str(&safe), "%\r\n");
	buf_done(&safe);
}

static void put_file(struct buf *out, struct str path)
{
	struct buf place = {0};
	report_place(&place, path);
	buf_puts(out, "file=");
	put_escaped(out, buf_str(&place), "%\r\n:,");
	buf_done(&place);
}

static void github_problem(const struct report *r, const struct report_file *f,
	const struct problem *p)
{
	static const char *const words[SEVERITY_COUNT] = {"error", "warning", "notice"};
	struct str text = doc_text(&f->opened->doc);
	struct place from = lines_place(text, p->where.at), to = lines_place(text, p->where.end);
	struct buf line = {0};
	buf_printf(&line, "::%s ", words[report_severity(r, p)]);
	put_file(&line, f->path);
	buf_printf(&line, ",line=%zu", from.line);
	/* Columns are taken only where they are of one line. */
	if (from.line == to.line)
		buf_printf(&line, ",col=%zu", from.column);
	buf_printf(&line, ",endLine=%zu", to.line);
	if (from.line == to.line)
		buf_printf(&line, ",endColumn=%zu", to.column);
	buf_printf(&line, ",title=%s::", p->rule);
	put_data(&line, p->message);
	buf_putc(&line, '\n');
	batch_print(buf_str(&line));
	buf_done(&line);
}

static void github_file(struct report *r, const struct report_file *f)
{
	for (size_t i = 0; i < f->n; i++)
		github_problem(r, f, f->v[i]);
}

static void github_failed(struct report *r, struct str path, const char *why)
{
	struct buf line = {0};
	(void)r;
	buf_puts(&line, "::error ");
	put_file(&line, path);
	buf_puts(&line, ",title=roster::");
	put_data(&line, str_of(why));
	buf_putc(&line, '\n');
	batch_print(buf_str(&line));
	buf_done(&line);
}

const struct report_format report_github = {"github", github_file, github_failed, NULL, true};
