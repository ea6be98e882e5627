#include "ui/screen/remember.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "text/keyval.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 64 * 1024 };

static char *copy_of(struct str s)
{
	struct buf b = {0};
	buf_put(&b, s);
	buf_puts(&b, "");
	return buf_take(&b);
}

static void path_of_file(struct buf *out)
{
	struct buf folder = {0};
	path_state(&folder);
	if (folder.n)
		path_join(out, buf_str(&folder), STR("layout"));
	buf_done(&folder);
}

static void put(struct remember *r, struct str key, struct str value)
{
	for (size_t i = 0; i < r->n; i++) {
		if (!str_is(key, r->v[i].key))
			continue;
		free(r->v[i].value);
		r->v[i].value = copy_of(value);
		return;
	}
	vec_push(r, ((struct remembered){copy_of(key), copy_of(value)}));
}

void remember_read(struct remember *r)
{
	struct buf path = {0}, text = {0};
	struct err e;
	path_of_file(&path);
	if (path.n && file_read(buf_text(&path), MOST_BYTES, &text, &e)) {
		struct keyval kv = {.rest = buf_str(&text)};
		/* A line that is none was not written here: what comes behind it is not taken either. */
		while (keyval_next(&kv, &e))
			put(r, kv.key, kv.value);
	}
	buf_done(&path);
	buf_done(&text);
}

struct str remember_get(const struct remember *r, const char *key)
{
	for (size_t i = 0; i < r->n; i++) {
		if (strcmp(r->v[i].key, key) == 0)
			return str_of(r->v[i].value);
	}
	return STR("");
}

int remember_number(const struct remember *r, const char *key)
{
	struct str text = remember_get(r, key);
	long n = text.n ? strtol(text.p, NULL, 10) : 0;
	return n > -10000 && n < 10000 ? (int)n : 0;
}

void remember_set(struct remember *r, const char *key, const char *value)
{
	if (str_is(remember_get(r, key), value))
		return;
	put(r, str_of(key), str_of(value));
	r->changed = true;
}

void remember_set_number(struct remember *r, const char *key, int value)
{
	char text[16] = "";
	if (value)
		snprintf(text, sizeof text, "%d", value);
	remember_set(r, key, text);
}

static void write_lines(const struct remember *r, const char *path)
{
	struct buf text = {0};
	struct err ignored;
	for (size_t i = 0; i < r->n; i++) {
		if (*r->v[i].value)
			buf_printf(&text, "%s = %s\n", r->v[i].key, r->v[i].value);
	}
	file_write_private(path, buf_str(&text), &ignored);
	buf_done(&text);
}

void remember_write(struct remember *r)
{
	struct buf path = {0};
	struct err ignored;
	path_of_file(&path);
	if (r->changed && path.n) {
		struct buf folder = {0};
		buf_put(&folder, path_dir(buf_str(&path)));
		path_make_dir(buf_text(&folder), 0700, &ignored);
		write_lines(r, buf_text(&path));
		buf_done(&folder);
	}
	r->changed = false;
	buf_done(&path);
}

void remember_done(struct remember *r)
{
	for (size_t i = 0; i < r->n; i++) {
		free(r->v[i].key);
		free(r->v[i].value);
	}
	vec_done(r);
	*r = (struct remember){0};
}
