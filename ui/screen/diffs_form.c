/* What differs, for other programs. */
#include "base/utf8.h"
#include "text/diff.h"
#include "ui/screen/diffs.h"

/* --- JSON ------------------------------------------------------------------------------------- */

static struct json *items_json(const struct delta_field *f, const struct value *v, size_t n)
{
	if (!f->list)
		return json_new_null();
	struct json *list = json_new_list();
	for (size_t i = 0; i < n; i++)
		json_add(list, value_json(&v[i]));
	return list;
}

static struct json *fields_json(const struct delta *d)
{
	struct json *list = json_new_list();
	for (size_t i = 0; i < d->fields.n; i++) {
		const struct delta_field *f = &d->fields.v[i];
		struct json *j = json_new_map();
		json_put(j, "key", json_new_text(f->key));
		json_put(j, "old", value_json(&f->old));
		json_put(j, "new", value_json(&f->now));
		json_put(j, "added", items_json(f, f->fresh, f->fresh_n));
		json_put(j, "removed", items_json(f, f->gone, f->gone_n));
		json_add(list, j);
	}
	return list;
}

static void add_powers(struct json *list, const struct delta *d, int sign)
{
	for (int g = 0; g < GRANT_COUNT; g++) {
		struct buf words = {0};
		if (delta_power(d, (enum grant)g) == sign) {
			buf_printf(&words, "%s %s", sign > 0 ? "gains" : "loses",
				grant_name((enum grant)g));
			json_add(list, json_new_text(buf_str(&words)));
		}
		buf_done(&words);
	}
}

static struct json *trouble_json(struct str trouble)
{
	return trouble.n ? json_new_text(trouble) : json_new_null();
}

struct json *diffs_json(const struct diff_file *f)
{
	const struct delta *d = f->delta;
	struct json *j = json_new_map(), *body = json_new_map(), *power = json_new_list();
	json_put(j, "path", json_new_text(f->shown));
	json_put(j, "status", json_new_text(str_of(diffs_status(f))));
	json_put(j, "fields", fields_json(d));
	json_put(body, "added", json_new_size(d->added));
	json_put(body, "removed", json_new_size(d->removed));
	json_put(j, "body", body);
	add_powers(power, d, 1);
	add_powers(power, d, -1);
	json_put(j, "power", power);
	json_put(j, "old_path", json_new_text(f->old_shown));
	json_put(j, "conflict", json_new_bool(f->conflict));
	json_put(j, "old_problem", trouble_json(d->old_trouble));
	json_put(j, "new_problem", trouble_json(d->now_trouble));
	return j;
}

/* --- a patch ---------------------------------------------------------------------------------- */

/* As git writes a name that holds what would break the line. */
static void put_name(struct buf *out, const char *before, struct str path)
{
	bool odd = str_find_any(path, 0, "\"\\") != STR_NONE || utf8_invalid(path) != STR_NONE;
	for (size_t i = 0; i < path.n; i++)
		odd = odd || (unsigned char)path.p[i] < 0x20 || path.p[i] == 0x7f;
	if (!odd) {
		buf_printf(out, "%s%.*s", before, STR_ARG(path));
		return;
	}
	buf_printf(out, "\"%s", before);
	for (size_t i = 0; i < path.n; i++) {
		unsigned char c = (unsigned char)path.p[i];
		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c < 0x20 || c >= 0x7f)
			buf_printf(out, "\\%03o", c);
		else
			buf_putc(out, (char)c);
	}
	buf_putc(out, '"');
}

void diffs_unified(struct buf *out, const struct diff_file *f)
{
	struct buf a = {0}, b = {0};
	struct str none = {"", 0};
	put_name(&a, "a/", f->old_path);
	put_name(&b, "b/", f->path);
	buf_printf(out, "diff --git %s %s\n", buf_text(&a), buf_text(&b));
	if (f->status == VCS_RENAMED) {
		buf_puts(out, "rename from ");
		put_name(out, "", f->old_path);
		buf_puts(out, "\nrename to ");
		put_name(out, "", f->path);
		buf_putc(out, '\n');
	}
	if (!f->old.doc)
		buf_puts(out, "new file mode 100644\n");
	if (!f->now.doc)
		buf_puts(out, "deleted file mode 100644\n");
	diff_unified(out, f->old.doc ? doc_text(f->old.doc) : none,
		f->now.doc ? doc_text(f->now.doc) : none, f->old.doc ? buf_text(&a) : "/dev/null",
		f->now.doc ? buf_text(&b) : "/dev/null");
	buf_done(&a);
	buf_done(&b);
}
