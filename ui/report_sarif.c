/* SARIF 2.1.0, as code scanning services and editors take it. Columns are code points, as in all of
 * roster's formats; SARIF's line ends are ours. */
#include "config.h"

#include "check/rule.h"
#include "text/lines.h"
#include "ui/baseline.h"
#include "ui/batch.h"
#include "ui/report_fix.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define SARIF_SCHEMA                                                                               \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

static const char *level_of(enum severity s)
{
	static const char *const levels[SEVERITY_COUNT] = {"error", "warning", "note"};
	return levels[s];
}

static struct json *with(struct json *map, const char *key, struct json *value)
{
	json_put(map, key, value);
	return map;
}

static struct json *list_of(struct json *value)
{
	struct json *list = json_new_list();
	json_add(list, value);
	return list;
}

static struct json *message_json(struct str text)
{
	return with(json_new_map(), "text", json_new_text(text));
}

/* "[x](y)" would be a link: a file's text is not to make one. */
static struct json *plain_message(struct str text)
{
	struct buf safe = {0};
	bool link = str_find(text, 0, STR("](")) != STR_NONE;
	for (size_t i = 0; i < text.n; i++) {
		if (link && (text.p[i] == '[' || text.p[i] == ']' || text.p[i] == '\\'))
			buf_putc(&safe, '\\');
		buf_putc(&safe, text.p[i]);
	}
	struct json *j = message_json(buf_str(&safe));
	buf_done(&safe);
	return j;
}

/* --- places ----------------------------------------------------------------------------------- */

static struct json *artifact_json(struct str path)
{
	struct buf place = {0}, uri = {0};
	report_place(&place, path);
	if (str_starts(buf_str(&place), STR("/")))
		buf_puts(&uri, "file://");
	for (size_t i = 0; i < place.n; i++) {
		char c = place.p[i];
		if (char_is_alnum(c) || (c && strchr("-._~/", c)))
			buf_putc(&uri, c);
		else
			buf_printf(&uri, "%%%02X", (unsigned char)c);
	}
	struct json *j = with(json_new_map(), "uri", json_new_text(buf_str(&uri)));
	buf_done(&place);
	buf_done(&uri);
	return j;
}

static struct json *region_json(struct str text, struct span span)
{
	struct place from = lines_place(text, span.at), to = lines_place(text, span.end);
	struct json *j = json_new_map();
	json_put(j, "startLine", json_new_size(from.line));
	json_put(j, "startColumn", json_new_size(from.column));
	json_put(j, "endLine", json_new_size(to.line));
	json_put(j, "endColumn", json_new_size(to.column));
	json_put(j, "byteOffset", json_new_size(span.at));
	json_put(j, "byteLength", json_new_size(span.end - span.at));
	return j;
}

static struct json *location_json(struct json *artifact, struct json *region)
{
	struct json *physical = with(json_new_map(), "artifactLocation", artifact);
	if (region)
		json_put(physical, "region", region);
	return with(json_new_map(), "physicalLocation", physical);
}

/* --- results ---------------------------------------------------------------------------------- */

static struct json *replacements_json(struct str text, const struct report_fix *fix)
{
	struct json *list = json_new_list();
	for (size_t i = 0; i < fix->n; i++) {
		struct json *j = json_new_map();
		json_put(j, "deletedRegion", region_json(text, fix->v[i].cut));
		if (fix->v[i].put.n)
			json_put(j, "insertedContent", message_json(fix->v[i].put));
		json_add(list, j);
	}
	return list;
}

static void put_fix(struct json *result, const struct report_file *f, const struct problem *p)
{
	struct report_fix fix;
	if (report_fix_read(&fix, f, p)) {
		struct json *change = json_new_map(), *j = json_new_map();
		json_put(change, "artifactLocation", artifact_json(f->path));
		json_put(change, "replacements",
			replacements_json(doc_text(&f->opened->doc), &fix));
		json_put(j, "description", plain_message(p->fix.title));
		json_put(j, "artifactChanges", list_of(change));
		json_put(result, "fixes", list_of(j));
	}
	report_fix_done(&fix);
}

static size_t rule_index(const char *id)
{
	size_t i = 0;
	while (rule_at(i) && strcmp(rule_at(i)->id, id) != 0)
		i++;
	return i;
}

static struct json *prints_json(const struct doc *d, const struct problem *p)
{
	char print[17];
	snprintf(print, sizeof print, "%016" PRIx64, baseline_print(d, p));
	return with(json_new_map(), "rosterLine/v1", json_new_text(str_of(print)));
}

static struct json *result_json(const struct report *r, const struct report_file *f,
	const struct problem *p)
{
	const struct doc *d = &f->opened->doc;
	struct json *j = json_new_map();
	json_put(j, "ruleId", json_new_text(str_of(p->rule)));
	json_put(j, "ruleIndex", json_new_size(rule_index(p->rule)));
	json_put(j, "level", json_new_text(str_of(level_of(report_severity(r, p)))));
	json_put(j, "message", plain_message(p->message));
	json_put(j, "locations",
		list_of(location_json(artifact_json(f->path), region_json(doc_text(d), p->where))));
	json_put(j, "partialFingerprints", prints_json(d, p));
	put_fix(j, f, p);
	return j;
}

static void sarif_file(struct report *r, const struct report_file *f)
{
	if (!r->list)
		r->list = json_new_list();
	for (size_t i = 0; i < f->n; i++)
		json_add(r->list, result_json(r, f, f->v[i]));
}

/* --- the run ---------------------------------------------------------------------------------- */

static void sarif_failed(struct report *r, struct str path, const char *why)
{
	struct json *j = json_new_map();
	json_put(j, "level", json_new_text(STR("error")));
	json_put(j, "message", plain_message(str_of(why)));
	json_put(j, "locations", list_of(location_json(artifact_json(path), NULL)));
	if (!r->failures)
		r->failures = json_new_list();
	json_add(r->failures, j);
}

static struct json *rule_json(const struct rule *rule)
{
	struct buf help = {0};
	struct json *j = json_new_map();
	struct str what = str_of(rule->help);
	buf_printf(&help,
		"%s A file may say that this is on purpose: \"# roster: ignore %s\" in the "
		"frontmatter, <!-- roster: ignore %s --> below it.",
		rule->help, rule->id, rule->id);
	json_put(j, "id", json_new_text(str_of(rule->id)));
	json_put(j, "shortDescription", message_json(what));
	json_put(j, "fullDescription", message_json(what));
	json_put(j, "help", message_json(buf_str(&help)));
	json_put(j, "defaultConfiguration",
		with(json_new_map(), "enabled", json_new_bool(!rule->off)));
	buf_done(&help);
	return j;
}

static struct json *tool_json(void)
{
	static const char home[] = PACKAGE_URL;
	struct json *driver = json_new_map(), *rules = json_new_list();
	for (size_t i = 0; rule_at(i); i++)
		json_add(rules, rule_json(rule_at(i)));
	json_put(driver, "name", json_new_text(STR("roster")));
	json_put(driver, "version", json_new_text(STR(PACKAGE_VERSION)));
	json_put(driver, "semanticVersion", json_new_text(STR(PACKAGE_VERSION)));
	if (*home)
		json_put(driver, "informationUri", json_new_text(str_of(home)));
	json_put(driver, "rules", rules);
	return with(json_new_map(), "driver", driver);
}

static struct json *invocation_json(const struct report *r)
{
	struct json *j = json_new_map();
	json_put(j, "executionSuccessful", json_new_bool(!r->failed));
	if (r->failures)
		json_put(j, "toolExecutionNotifications", r->failures);
	return j;
}

static void sarif_end(struct report *r)
{
	struct json *j = json_new_map(), *run = json_new_map();
	json_put(run, "tool", tool_json());
	json_put(run, "invocations", list_of(invocation_json(r)));
	json_put(run, "columnKind", json_new_text(STR("unicodeCodePoints")));
	json_put(run, "results", r->list ? r->list : json_new_list());
	json_put(j, "$schema", json_new_text(STR(SARIF_SCHEMA)));
	json_put(j, "version", json_new_text(STR("2.1.0")));
	json_put(j, "runs", list_of(run));
	batch_print_json(j);
	json_free(j);
}

const struct report_format report_sarif = {"sarif", sarif_file, sarif_failed, sarif_end, false};
