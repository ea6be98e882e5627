#include "store/draft.h"

#include "base/file.h"
#include "base/inplace.h"
#include "base/json.h"
#include "base/leftover.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/session.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { A_DAY = 24 * 60 * 60 };

static void to_json(const struct draft *d, struct buf *out)
{
	struct json *j = json_new_map(), *fields = json_new_list();
	struct buf session = {0};
	session_self(&session);
	json_put(j, "roster-draft", json_new_size(1));
	json_put(j, "session", json_new_text(buf_str(&session)));
	buf_done(&session);
	json_put(j, "path", json_new_text(d->path));
	if (d->fresh)
		json_put(j, "new", json_new_bool(true));
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

bool draft_write(const struct draft *d, struct buf *id, struct err *e)
{
	struct buf folder = {0}, file = {0}, text = {0};
	bool done =
		record_folder(&folder) || err_set(e, "there is no home folder to keep a draft in");
	done = done && path_make_dir(buf_text(&folder), 0700, e);
	if (done) {
		if (id->n == 0)
			record_new_id(id, d->path, ".json");
		path_join(&file, buf_str(&folder), buf_str(id));
		to_json(d, &text);
		done = file_write_private(buf_text(&file), buf_str(&text), e);
	}
	buf_done(&folder);
	buf_done(&file);
	buf_done(&text);
	return done;
}

void draft_drop(struct str id)
{
	if (id.n)
		record_drop(id);
}

static bool from_json(struct draft *d, const struct json *j, struct arena *a)
{
	const struct json *fields = json_in(j, "fields");
	if (json_number(json_in(j, "roster-draft"), 0) != 1)
		return false;
	d->path = arena_str(a, json_str_in(j, "path"));
	d->base = arena_str(a, json_str_in(j, "base"));
	d->fresh = json_flag_in(j, "new", false);
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

bool draft_is_of(struct str id, struct str path)
{
	return record_is_named(id, path);
}

/* Only what this user wrote, under a name that its path asks for. */
static bool is_ours(const char *file, const struct draft *d)
{
	struct stat st;
	return draft_is_of(path_base(str_of(file)), d->path) && lstat(file, &st) == 0 &&
		S_ISREG(st.st_mode) && st.st_uid == geteuid();
}

/* What is being typed in another roster is not for this one. */
static bool is_in_use(const struct json *j)
{
	return session_state(json_str_in(j, "session")) == SESSION_LIVES;
}

static bool is_too_old(const struct draft *d)
{
	return d->when > 0 && difftime(time(NULL), (time_t)d->when) > DRAFT_DAYS * A_DAY;
}

static void read_one(struct drafts *out, const char *file)
{
	struct buf text = {0};
	struct err ignored;
	struct draft d = {0};
	struct json *j = NULL;
	if (file_read(file, FILE_VIEW_LIMIT, &text, &ignored))
		j = json_read(buf_str(&text), &ignored);
	bool good = j && from_json(&d, j, &out->arena) && is_ours(file, &d);
	if (!good && !out->unusable.n) {
		out->unusable = arena_str(&out->arena, str_of(file));
	} else if (good && is_too_old(&d)) {
		unlink(file);
	} else if (good && !is_in_use(j)) {
		d.id = arena_str(&out->arena, path_base(str_of(file)));
		vec_push(out, d);
	}
	json_free(j);
	buf_done(&text);
}

static void add_record(struct drafts *out, const struct record *r, struct str id)
{
	struct arena *a = &out->arena;
	struct draft d = {.cut_off = true, .when = (double)r->when, .state = inplace_look(r)};
	bool needed = d.state == RECORD_TORN || !is_too_old(&d);
	if (d.state == RECORD_BUSY)
		return;
	if (d.state == RECORD_NEW || !needed) {
		record_drop(id);
		return;
	}
	d.id = arena_str(a, id);
	d.path = arena_str(a, r->path);
	d.base = arena_str(a, r->base);
	d.after = arena_str(a, r->after);
	vec_push(out, d);
}

static void read_record(struct drafts *out, struct str id)
{
	struct buf text = {0};
	struct record r;
	if (record_read(id, &text, &r))
		add_record(out, &r, id);
	buf_done(&text);
}

static int newest_first(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;
	return (x->when < y->when) - (x->when > y->when);
}

/* What a kill left of a draft that was being written; nobody writes for so long. */
static void sweep(const char *file)
{
	struct stat st;
	if (lstat(file, &st) == 0 && S_ISREG(st.st_mode) && st.st_uid == geteuid() &&
		difftime(time(NULL), st.st_mtime) > A_DAY)
		unlink(file);
}

void drafts_read(struct drafts *out)
{
	struct buf folder = {0};
	DIR *dir = record_folder(&folder) ? opendir(buf_text(&folder)) : NULL;
	const struct dirent *entry;
	while (dir && (entry = readdir(dir))) {
		struct buf file = {0};
		path_join(&file, buf_str(&folder), str_of(entry->d_name));
		if (str_ends(str_of(entry->d_name), STR(".json")))
			read_one(out, buf_text(&file));
		else if (record_is_id(str_of(entry->d_name)))
			read_record(out, str_of(entry->d_name));
		else if (leftover_is(str_of(entry->d_name)))
			sweep(buf_text(&file));
		buf_done(&file);
	}
	if (dir)
		closedir(dir);
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, newest_first);
	buf_done(&folder);
}

static bool is_of(const struct draft *d, struct str path)
{
	struct buf text = {0};
	const struct record r = {.path = d->path};
	buf_put(&text, path);
	bool same = d->cut_off ? record_is_of(&r, buf_text(&text)) : str_eq(d->path, path);
	buf_done(&text);
	return same;
}

bool draft_may_settle(const struct draft *d)
{
	return d->cut_off && (d->state == RECORD_OLD || d->state == RECORD_TORN);
}

const struct draft *drafts_find(const struct drafts *d, struct str path)
{
	const struct draft *found = NULL;
	for (size_t i = 0; i < d->n; i++) {
		bool comes_first =
			!found || (draft_may_settle(&d->v[i]) && !draft_may_settle(found));
		if (comes_first && is_of(&d->v[i], path))
			found = &d->v[i];
	}
	return found;
}

void drafts_done(struct drafts *d)
{
	vec_done(d);
	arena_done(&d->arena);
	*d = (struct drafts){0};
}

static const char *state_words(enum record_state state)
{
	switch (state) {
	case RECORD_OLD:
		return N_("a save was cut off at its start");
	case RECORD_TORN:
		return N_("a save was cut off half-way");
	case RECORD_GONE:
		return N_("a save was cut off, the file is gone");
	case RECORD_NEW:
	case RECORD_OTHER:
	case RECORD_BUSY:
		break;
	}
	return N_("a save was cut off, the file is newer");
}

void draft_tell(const struct draft *d, struct buf *out)
{
	time_t when = (time_t)d->when;
	struct tm local;
	char text[40] = "?";
	if (localtime_r(&when, &local))
		strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
	if (d->cut_off)
		buf_printf(out, "%s: %s", text, tr(state_words(d->state)));
	else
		buf_printf(out, trn("%s: %zu field not saved", "%s: %zu fields not saved", d->n),
			text, d->n);
}

static enum file_outcome put_text(const struct draft *d, struct str now, bool to_new, struct err *e)
{
	const struct record r = {.path = d->path, .base = d->base, .after = d->after};
	struct str want = to_new ? d->after : d->base;
	enum record_state state = record_compare(&r, now);
	if (state == RECORD_OTHER) {
		err_set(e, "the file has changed since the save was cut off");
		return FILE_CHANGED;
	}
	return str_eq(now, want) ? FILE_REPLACED : file_replace(d->path.p, now, want, e);
}

bool draft_settle(const struct draft *d, bool to_new, struct err *e)
{
	struct buf now = {0};
	enum file_outcome outcome = FILE_KEPT;
	if (file_read(d->path.p, FILE_VIEW_LIMIT, &now, e))
		outcome = put_text(d, buf_str(&now), to_new, e);
	buf_done(&now);
	if (outcome != FILE_REPLACED && outcome != FILE_UNCERTAIN)
		return false;
	if (outcome == FILE_REPLACED)
		e->text[0] = '\0';
	draft_drop(d->id);
	return true;
}
