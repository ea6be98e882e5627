#include "ui/edits.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"
#include "doc/nested.h"
#include "schema/type.h"
#include "text/lines.h"

static struct json *field_json(const struct opened *o, const struct kind *kind,
	const struct field_span *f, struct arena *a)
{
	struct json *j = json_new_map();
	struct str raw = doc_raw(&o->doc, f);
	struct value v = type_seen(schema_field(kind->schema, f->key), &f->value, a);
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

static void print_value(const struct field *field, const struct value *written)
{
	struct arena a = {0};
	struct buf out = {0};
	struct value v = type_seen(field, written, &a);
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
		struct value v = type_seen(schema_field(kind->schema, front->v[i].key),
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

static const struct value *nested_value(const struct doc *d, struct str path)
{
	struct steps steps;
	struct err ignored;
	return nested_read(&steps, path, &ignored) ? nested_find(d, &steps) : NULL;
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
	const struct value *v = f ? &f->value : nested_value(&o->doc, str_of(opt->args[1]));
	if (!v)
		return BATCH_FOUND;
	print_value(f ? schema_field(kind->schema, f->key) : NULL, v);
	return BATCH_OK;
}

static int run_get(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct err e;
	int status = BATCH_FAILED;
	if (o->n == 0 || o->n > 2 || (o->n == 2 && options_has(o, "--json")))
		return batch_fail(STR("get"), "wants a file, and perhaps a field");
	if (edits_open(&s, schemas, o, 0, 1)) {
		const struct opened *file = store_opened(&s, 0, &e);
		status = file ? get_from(file, store_row(&s, 0)->kind, o)
			      : batch_fail(str_of(o->args[0]), e.text);
	}
	store_done(&s);
	return status;
}

static const struct option_row get_options[] = {
	{"--json", NULL, N_("all fields with their values, bytes and places")},
	{NULL, NULL, NULL},
};

const struct command batch_get = {"get", "[--json] FILE [FIELD|PATH]",
	N_("Print one field's value (a list one item a line), what lies in it (hooks.PreToolUse[0].matcher), or all fields"),
	get_options, run_get};
