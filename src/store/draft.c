#include "store/draft.h"

#include "base/file.h"
#include "base/json.h"
#include "base/path.h"
#include "base/vec.h"

#include <dirent.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool drafts_folder(struct buf *out)
{
	path_state(out);
	if (out->n == 0)
		return false;
	buf_puts(out, "/drafts");
	return true;
}

/* FNV-1a, 64 bits: one file name a path. */
static void draft_id(struct buf *out, struct str path)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < path.n; i++)
		hash = (hash ^ (unsigned char)path.p[i]) * 1099511628211u;
	buf_printf(out, "%016llx.json", (unsigned long long)hash);
}

static void to_json(const struct draft *d, struct buf *out)
{
	struct json *j = json_new_map(), *fields = json_new_list();
	json_put(j, "roster-draft", json_new_size(1));
	json_put(j, "path", json_new_text(d->path));
	json_put(j, "when", json_new_number(d->when));
	json_put(j, "base", json_new_text(d->base));
	for (size_t i = 0; i < d->n; i++) {
		struct json *field = json_new_map();
		json_put(field, "key", json_new_text(d->fields[i].key));
		json_put(field, "text", json_new_text(d->fields[i].text));
		json_put(field, "yaml", json_new_bool(d->fields[i].raw));
		json_add(fields, field);
	}
	json_put(j, "fields", fields);
	json_write(out, j, true);
	buf_putc(out, '\n');
	json_free(j);
}

bool draft_write(const struct draft *d, struct err *e)
{
	struct buf path = {0}, text = {0};
	bool done =
		drafts_folder(&path) || err_set(e, "there is no home folder to keep a draft in");
	done = done && path_make_dir(buf_text(&path), e);
	if (done) {
		buf_putc(&path, '/');
		draft_id(&path, d->path);
		to_json(d, &text);
		done = file_write_private(buf_text(&path), buf_str(&text), e);
	}
	buf_done(&path);
	buf_done(&text);
	return done;
}

void draft_drop(struct str path)
{
	struct buf file = {0};
	if (drafts_folder(&file)) {
		buf_putc(&file, '/');
		draft_id(&file, path);
		unlink(buf_text(&file));
	}
	buf_done(&file);
}

static bool from_json(struct draft *d, const struct json *j, struct arena *a)
{
	const struct json *fields = json_in(j, "fields");
	if (json_number(json_in(j, "roster-draft"), 0) != 1)
		return false;
	d->path = arena_str(a, json_str_in(j, "path"));
	d->base = arena_str(a, json_str_in(j, "base"));
	d->when = json_number(json_in(j, "when"), 0);
	d->n = json_count(fields);
	d->fields = arena_alloc(a, (d->n + 1) * sizeof *d->fields);
	for (size_t i = 0; i < d->n; i++) {
		const struct json *field = json_nth(fields, i);
		d->fields[i].key = arena_str(a, json_str_in(field, "key"));
		d->fields[i].text = arena_str(a, json_str_in(field, "text"));
		d->fields[i].raw = json_flag_in(field, "yaml", false);
	}
	return d->n && d->path.n && *d->path.p == '/';
}

/* Only what this user wrote, under the name its path asks for. */
static bool is_ours(const char *file, const struct draft *d)
{
	struct stat st;
	struct buf id = {0};
	draft_id(&id, d->path);
	bool fits = str_eq(buf_str(&id), path_base(str_of(file))) && lstat(file, &st) == 0 &&
		S_ISREG(st.st_mode) && st.st_uid == geteuid();
	buf_done(&id);
	return fits;
}

static void read_one(struct drafts *out, const char *file)
{
	struct buf text = {0};
	struct err ignored;
	struct draft d = {0};
	struct json *j = NULL;
	if (file_read(file, FILE_VIEW_LIMIT, &text, &ignored))
		j = json_read(buf_str(&text), &ignored);
	if (j && from_json(&d, j, &out->arena) && is_ours(file, &d)) {
		d.id = arena_str(&out->arena, path_base(str_of(file)));
		vec_push(out, d);
	}
	json_free(j);
	buf_done(&text);
}

static int newest_first(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;
	return (x->when < y->when) - (x->when > y->when);
}

void drafts_read(struct drafts *out)
{
	struct buf folder = {0};
	DIR *dir = drafts_folder(&folder) ? opendir(buf_text(&folder)) : NULL;
	const struct dirent *entry;
	while (dir && (entry = readdir(dir))) {
		struct buf file = {0};
		path_join(&file, buf_str(&folder), str_of(entry->d_name));
		if (str_ends(str_of(entry->d_name), STR(".json")))
			read_one(out, buf_text(&file));
		buf_done(&file);
	}
	if (dir)
		closedir(dir);
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, newest_first);
	buf_done(&folder);
}

void drafts_done(struct drafts *d)
{
	vec_done(d);
	arena_done(&d->arena);
}
