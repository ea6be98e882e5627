#include "ui/batch.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "doc/items.h"
#include "schema/type.h"
#include "text/diff.h"
#include "text/lines.h"

#include <stdio.h>
#include <stdlib.h>

/* --- get -------------------------------------------------------------------------------------- */

/* The value as the kind's tool sees it: a list that is written as one text is a list. */
static struct value seen_value(const struct field *field, const struct value *v, struct arena *a)
{
	bool listing = field && (field->widget == WIDGET_TOOLS || field->widget == WIDGET_LIST);
	if (!listing || v->kind != VALUE_TEXT || !field->separators)
		return *v;
	struct items items = {0};
	items_split(v->text, field->separators, &items);
	struct value list = value_list(a, items.v, items.n, v->written);
	list.span = v->span;
	vec_done(&items);
	return list;
}

static struct json *field_json(const struct opened *o, const struct kind *kind,
	const struct field_span *f, struct arena *a)
{
	struct json *j = json_new_map();
	struct str raw = doc_raw(&o->doc, f);
	struct value v = seen_value(schema_field(kind->schema, f->key), &f->value, a);
	json_put(j, "key", json_new_text(f->key));
	json_put(j, "value", value_json(&v));
	json_put(j, "raw", utf8_invalid(raw) == STR_NONE ? json_new_text(raw) : json_new_null());
	json_put(j, "start", json_new_size(f->value.span.at));
	json_put(j, "end", json_new_size(f->value.span.end));
	json_put(j, "line", json_new_size(lines_place(doc_text(&o->doc), f->key_at.at).line));
	return j;
}

static struct json *body_json(const struct doc *d)
{
	struct json *j = json_new_map();
	json_put(j, "start", json_new_size(d->bytes.n - doc_body(d).n));
	json_put(j, "end", json_new_size(d->bytes.n));
	json_put(j, "line", json_new_size(doc_body_line(d)));
	return j;
}

static void print_file_json(const struct opened *o, const struct kind *kind, const char *path)
{
	struct arena a = {0};
	struct json *j = json_new_map(), *fields = json_new_list();
	bool known = o->reading.verdict != VERDICT_UNKNOWN;
	json_put(j, "path", json_new_text(str_of(path)));
	json_put(j, "kind", json_new_text(kind->id));
	json_put(j, "verdict",
		known ? json_new_text(str_of(verdict_name(o->reading.verdict))) : json_new_null());
	for (size_t i = 0; i < o->doc.parse.front.n; i++)
		json_add(fields, field_json(o, kind, &o->doc.parse.front.v[i], &a));
	json_put(j, "fields", fields);
	json_put(j, "body", body_json(&o->doc));
	batch_print_json(j);
	json_free(j);
	arena_done(&a);
}

static void print_value(const struct kind *kind, const struct field_span *f)
{
	struct arena a = {0};
	struct buf out = {0};
	struct value v = seen_value(schema_field(kind->schema, f->key), &f->value, &a);
	value_print(&out, &v);
	if (v.kind != VALUE_LIST || v.n)
		buf_putc(&out, '\n');
	batch_print(buf_str(&out));
	buf_done(&out);
	arena_done(&a);
}

/* "key: value", the further lines of a value indented. */
static void print_all(const struct kind *kind, const struct front *front)
{
	for (size_t i = 0; i < front->n; i++) {
		struct arena a = {0};
		struct buf text = {0}, out = {0};
		struct value v = seen_value(schema_field(kind->schema, front->v[i].key),
			&front->v[i].value, &a);
		value_print(&text, &v);
		struct str rest = buf_str(&text), line;
		buf_put(&out, front->v[i].key);
		buf_putc(&out, ':');
		bool many = str_find_byte(rest, 0, '\n') != STR_NONE;
		while (str_next_line(&rest, &line)) {
			buf_puts(&out, many ? "\n  " : " ");
			buf_put(&out, line);
		}
		buf_putc(&out, '\n');
		batch_print(buf_str(&out));
		buf_done(&text);
		buf_done(&out);
		arena_done(&a);
	}
}

static int get_from(const struct opened *o, const struct kind *kind, const struct options *opt)
{
	if (options_has(opt, "--json")) {
		print_file_json(o, kind, opt->args[0]);
		return BATCH_OK;
	}
	if (opt->n == 1) {
		print_all(kind, &o->doc.parse.front);
		return BATCH_OK;
	}
	const struct field_span *f = doc_field(&o->doc, str_of(opt->args[1]));
	if (!f)
		return BATCH_FOUND;
	print_value(kind, f);
	return BATCH_OK;
}

static bool open_files(struct store *s, const struct schemas *schemas, const struct options *o,
	size_t first, size_t end)
{
	struct options files = *o;
	bool failed = false;
	files.n = end;
	batch_open(s, schemas, &files, first, &failed);
	for (size_t i = 0; i < s->roots.n && !failed; i++) {
		if (!s->roots.v[i].is_file) {
			batch_fail(buf_str(&s->roots.v[i].label), "a folder, not a file");
			failed = true;
		}
	}
	return !failed;
}

static int run_get(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct err e;
	int status = BATCH_FAILED;
	if (o->n == 0 || o->n > 2 || (o->n == 2 && options_has(o, "--json")))
		return batch_fail(STR("get"), "wants a file, and perhaps a field");
	if (open_files(&s, schemas, o, 0, 1)) {
		const struct opened *file = store_opened(&s, 0, &e);
		status = file ? get_from(file, store_row(&s, 0)->kind, o)
			      : batch_fail(str_of(o->args[0]), e.text);
	}
	store_done(&s);
	return status;
}

static const struct option_row get_options[] = {
	{"--json", NULL, "all fields with their values, bytes and places"},
	{NULL, NULL, NULL},
};

const struct command batch_get = {"get", "[--json] FILE [FIELD]",
	"Print one field's value (a list one item a line), or all fields", get_options, run_get};

/* --- set -------------------------------------------------------------------------------------- */

struct setting {
	struct str key, text;
};

struct setting_list {
	struct setting *v;
	size_t n, cap;
};

static bool read_setting(const char *word, struct setting_list *out)
{
	struct str s = str_of(word);
	size_t equals = str_find_byte(s, 0, '=');
	if (equals == STR_NONE || equals == 0)
		return false;
	vec_push(out, ((struct setting){str_cut(s, 0, equals), str_from(s, equals + 1)}));
	return true;
}

/* YAML text is judged by what comes of it in the file. */
static void judge_raw(const struct doc *d, const struct kind *kind, const struct field *field,
	const struct wish *wish, struct problems *out)
{
	struct doc scratch;
	struct err ignored;
	doc_open(&scratch, doc_text(d));
	const struct field_span *f =
		wish_set(&scratch, wish, &ignored) ? doc_field(&scratch, field->key) : NULL;
	if (f)
		check_value(kind, field, &f->value, STR(""), out);
	for (size_t i = 0; i < out->n; i++)
		out->v[i].fix = (struct fix){0};
	doc_done(&scratch);
}

/* An error the value has: the message, in the problems' arena; empty when it may be set. */
static struct str refusal(const struct doc *d, const struct kind *kind, const struct field *field,
	const struct wish *wish, struct problems *problems)
{
	if (field && wish->raw)
		judge_raw(d, kind, field, wish, problems);
	else if (field)
		check_value(kind, field, &wish->value, STR(""), problems);
	const struct problem *worst = problems_worst(problems);
	return worst && worst->severity == SEVERITY_ERROR ? worst->message : (struct str){"", 0};
}

static struct wish setting_wish(const struct kind *kind, const struct field *field,
	const struct setting *setting, struct arena *a)
{
	bool raw = field && field->widget == WIDGET_RAW;
	struct value v =
		field && !raw ? type_parse(field, setting->text, a) : value_text(setting->text);
	struct wish wish = type_wish(kind->schema, field, setting->key, &v);
	wish.raw = raw;
	wish.one_line = true;
	return wish;
}

static int set_one(struct doc *d, const struct kind *kind, const struct setting *setting,
	bool force, struct err *e)
{
	struct arena a = {0};
	struct problems problems = {0};
	struct err why_not;
	const struct field *field = schema_field(kind->schema, setting->key);
	const struct wish wish = setting_wish(kind, field, setting, &a);
	struct str why = force ? STR("") : refusal(d, kind, field, &wish, &problems);
	bool done = false;
	if (why.n)
		err_set(e, "%.*s: %.*s (--force sets it all the same)", STR_ARG(setting->key),
			STR_ARG(why));
	else if (!(done = wish_set(d, &wish, &why_not)))
		err_set(e, "%.*s: %.300s", STR_ARG(setting->key), why_not.text);
	problems_done(&problems);
	arena_done(&a);
	return done ? BATCH_OK : BATCH_FOUND;
}

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

/* What is set, but not as well as it could be, is told. */
static void warn(struct store *s, unsigned id, const struct setting_list *settings)
{
	struct err e;
	struct reading reading;
	struct problems before = {0};
	struct doc was;
	const struct opened *o = store_opened(s, id, &e);
	doc_open(&was, buf_str(&o->doc.saved));
	check_file(&(struct subject){&was, store_row(s, id)->kind, store_row(s, id)->path, 0},
		&reading, &before);
	store_refresh(s, id);
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *p = &o->problems.v[i];
		bool ours = false;
		for (size_t k = 0; k < settings->n; k++)
			ours = ours || str_eq(settings->v[k].key, p->field);
		if (ours && p->severity != SEVERITY_HINT && !is_old(p, &before))
			batch_fail(buf_str(&store_root(s, id)->label), p->message.p);
	}
	problems_done(&before);
	doc_done(&was);
}

/* Work all settings into all docs in memory. Nothing is written yet. */
static int set_in_memory(struct store *s, const struct setting_list *settings, bool force)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		struct doc *d = store_doc(s, id, &e);
		int status = d ? BATCH_OK : BATCH_FAILED;
		for (size_t i = 0; d && i < settings->n && status == BATCH_OK; i++)
			status = set_one(d, store_row(s, id)->kind, &settings->v[i], force, &e);
		if (status == BATCH_OK) {
			warn(s, id, settings);
			continue;
		}
		batch_fail(buf_str(&store_root(s, id)->label), e.text);
		return status;
	}
	return BATCH_OK;
}

static int print_changes(struct store *s)
{
	int status = BATCH_OK;
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		const struct doc *d = store_doc(s, id, &e);
		struct buf diff = {0}, a = {0}, b = {0};
		buf_printf(&a, "a/%s", buf_text(&store_root(s, id)->label));
		buf_printf(&b, "b/%s", buf_text(&store_root(s, id)->label));
		diff_unified(&diff, buf_str(&d->saved), doc_text(d), buf_text(&a), buf_text(&b));
		batch_print(buf_str(&diff));
		status = diff.n ? BATCH_FOUND : status;
		buf_done(&diff);
		buf_done(&a);
		buf_done(&b);
	}
	return status;
}

/* A later file could not be written: bring the earlier ones back. */
static void take_back(struct store *s, unsigned end)
{
	for (unsigned id = 0; id < end; id++) {
		struct err e;
		struct doc *d = store_doc(s, id, &e);
		while (d && doc_undo(d))
			;
		if (d && store_save(s, id, &e) != FILE_REPLACED)
			batch_fail(buf_str(&store_root(s, id)->label), e.text);
	}
}

static int write_all(struct store *s)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		enum file_outcome outcome = store_save(s, id, &e);
		if (outcome == FILE_REPLACED)
			continue;
		batch_fail(buf_str(&store_root(s, id)->label), e.text);
		if (outcome != FILE_UNCERTAIN)
			take_back(s, id);
		return BATCH_FAILED;
	}
	return BATCH_OK;
}

/* Words up to "--" (or to the first that is no FIELD=VALUE) are settings, the rest files. */
static size_t read_settings(const struct options *o, struct setting_list *out)
{
	size_t i = 0, end = o->had_dashes ? o->first_file : o->n;
	while (i < end && read_setting(o->args[i], out))
		i++;
	return o->had_dashes && i < end ? STR_NONE : i;
}

static int run_set(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct setting_list settings = {0};
	size_t first = read_settings(o, &settings);
	int status = BATCH_FAILED;
	if (first == STR_NONE || first >= o->n || settings.n == 0) {
		vec_done(&settings);
		return batch_fail(STR("set"), "wants FIELD=VALUE... -- FILE...");
	}
	if (open_files(&s, schemas, o, first, o->n))
		status = set_in_memory(&s, &settings, options_has(o, "--force"));
	if (status == BATCH_OK)
		status = options_has(o, "--dry-run") ? print_changes(&s) : write_all(&s);
	store_done(&s);
	vec_done(&settings);
	return status;
}

static const struct option_row set_options[] = {
	{"--dry-run", NULL, "print what would change; status 1 when something would"},
	{"--force", NULL, "also values that break a rule"},
	{NULL, NULL, NULL},
};

const struct command batch_set = {"set", "[--dry-run] [--force] FIELD=VALUE... -- FILE...",
	"Give fields a value and change nothing else; all files or none", set_options, run_set};
