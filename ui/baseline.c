#include "ui/baseline.h"

#include "base/file.h"
#include "base/json.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "text/lines.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BASELINE_VERSION = 1, BASELINE_BYTES = 64 * 1024 * 1024 };

/* --- what a finding is known by --------------------------------------------------------------- */

/* FNV-1a. */
static uint64_t hash(uint64_t h, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
	return h * 0x100000001b3u; /* a NUL between the parts */
}

uint64_t baseline_print(const struct doc *d, const struct problem *p)
{
	struct str text = doc_text(d);
	size_t from = lines_start(text, p->where.at), end = lines_next(text, p->where.at);
	uint64_t h = hash(0xcbf29ce484222325u, str_of(p->rule));
	return hash(hash(h, p->field), str_trim(str_cut(text, from, end)));
}

/* As JSON can hold it. */
static struct str path_key(struct baseline *b, struct str absolute)
{
	struct buf key = {0};
	bool below = str_starts(absolute, buf_str(&b->folder));
	utf8_mend(&key, str_from(absolute, below ? b->folder.n : 0));
	struct str kept = arena_str(&b->arena, buf_str(&key));
	buf_done(&key);
	return kept;
}

static struct baseline_row make_row(struct baseline *b, struct str absolute, const struct doc *d,
	const struct problem *p)
{
	return (struct baseline_row){path_key(b, absolute), str_of(p->rule), baseline_print(d, p),
		1};
}

static int compare(const void *x, const void *y)
{
	const struct baseline_row *a = x, *b = y;
	int by = str_cmp(a->path, b->path);
	if (by == 0)
		by = str_cmp(a->rule, b->rule);
	return by ? by : (a->print > b->print) - (a->print < b->print);
}

/* In order, equal ones as one row. */
static void sort_rows(struct baseline *b)
{
	size_t n = 0;
	if (b->n)
		qsort(b->v, b->n, sizeof *b->v, compare);
	for (size_t i = 0; i < b->n; i++) {
		if (n && compare(&b->v[n - 1], &b->v[i]) == 0)
			b->v[n - 1].count += b->v[i].count;
		else
			b->v[n++] = b->v[i];
	}
	b->n = n;
}

bool baseline_knows(struct baseline *b, struct str absolute, const struct doc *d,
	const struct problem *p)
{
	const struct baseline_row key = make_row(b, absolute, d, p);
	struct baseline_row *row = b->n ? bsearch(&key, b->v, b->n, sizeof *b->v, compare) : NULL;
	if (!row || row->count == 0)
		return false;
	row->count--;
	b->known++;
	return true;
}

void baseline_add(struct baseline *b, struct str absolute, const struct doc *d,
	const struct problem *p)
{
	vec_push(b, make_row(b, absolute, d, p));
	b->known++;
}

/* --- the file --------------------------------------------------------------------------------- */

bool baseline_begin(struct baseline *b, const char *file, struct err *e)
{
	struct buf folder = {0};
	*b = (struct baseline){0};
	buf_put(&folder, path_dir(str_of(file)));
	bool found = path_real(&b->folder, buf_text(&folder), e);
	if (found && b->folder.n > 1)
		buf_putc(&b->folder, '/');
	buf_done(&folder);
	return found;
}

void baseline_done(struct baseline *b)
{
	buf_done(&b->folder);
	arena_done(&b->arena);
	vec_done(b);
}

static bool read_print(struct str text, uint64_t *print)
{
	char digits[17] = "", *end = NULL;
	if (text.n != 16)
		return false;
	memcpy(digits, text.p, 16);
	*print = strtoull(digits, &end, 16);
	return *end == '\0' && char_is_alnum(digits[0]);
}

static bool read_row(struct baseline *b, const struct json *j)
{
	struct baseline_row row = {
		.path = arena_str(&b->arena, json_str_in(j, "path")),
		.rule = arena_str(&b->arena, json_str_in(j, "rule")),
	};
	double count = json_number(json_in(j, "count"), 0);
	if (!row.path.n || !row.rule.n || !read_print(json_str_in(j, "fingerprint"), &row.print))
		return false;
	if (!(count >= 1 && count <= 1e9))
		return false;
	row.count = (size_t)count;
	vec_push(b, row);
	return true;
}

static bool read_rows(struct baseline *b, const struct json *j, struct err *e)
{
	const struct json *findings = json_in(j, "findings");
	double version = json_number(json_in(j, "roster-baseline"), 0);
	if (version == 0 || json_kind(findings) != JSON_LIST)
		return err_set(e, "no baseline: \"roster-baseline\" or \"findings\" is missing");
	if (version > BASELINE_VERSION)
		return err_set(e, "a baseline of a newer roster");
	for (size_t i = 0; i < json_count(findings); i++) {
		if (!read_row(b, json_nth(findings, i)))
			return err_set(e, "no baseline: finding %zu is not sound", i + 1);
	}
	sort_rows(b);
	return true;
}

static bool read_text(struct baseline *b, struct str text, struct err *e)
{
	struct json *j = json_read(text, e);
	bool good = j && read_rows(b, j, e);
	json_free(j);
	return good;
}

bool baseline_read(struct baseline *b, const char *file, struct err *e)
{
	struct buf text = {0};
	bool good = baseline_begin(b, file, e) && file_read(file, BASELINE_BYTES, &text, e) &&
		read_text(b, buf_str(&text), e);
	buf_done(&text);
	return good;
}

static struct json *row_json(const struct baseline_row *row)
{
	char print[17];
	struct json *j = json_new_map();
	snprintf(print, sizeof print, "%016" PRIx64, row->print);
	json_put(j, "path", json_new_text(row->path));
	json_put(j, "rule", json_new_text(row->rule));
	json_put(j, "fingerprint", json_new_text(str_of(print)));
	json_put(j, "count", json_new_size(row->count));
	return j;
}

static void put_rows(struct buf *out, const struct baseline *b)
{
	struct json *j = json_new_map(), *findings = json_new_list();
	for (size_t i = 0; i < b->n; i++)
		json_add(findings, row_json(&b->v[i]));
	json_put(j, "roster-baseline", json_new_size(BASELINE_VERSION));
	json_put(j, "findings", findings);
	json_write(out, j, true);
	buf_putc(out, '\n');
	json_free(j);
}

/* The file that is there may be anything: a slip of the hand is not to cost it. */
static bool replace(const char *file, struct str bytes, struct err *e)
{
	struct buf old = {0};
	struct baseline was = {0};
	bool done = file_read(file, BASELINE_BYTES, &old, e) &&
		(read_text(&was, buf_str(&old), e) ||
			err_set(e, "it is there and no baseline, so it is left as it is")) &&
		(str_eq(buf_str(&old), bytes) ||
			file_replace(file, buf_str(&old), bytes, e) <= FILE_UNCERTAIN);
	baseline_done(&was);
	buf_done(&old);
	return done;
}

bool baseline_write(struct baseline *b, const char *file, struct err *e)
{
	struct buf text = {0};
	sort_rows(b);
	put_rows(&text, b);
	bool done = access(file, F_OK) == 0 ? replace(file, buf_str(&text), e)
					    : file_create(file, buf_str(&text), e);
	buf_done(&text);
	return done;
}
