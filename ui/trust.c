#include "ui/trust.h"

#include "base/file.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/root.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECORD_BYTES = TRUST_FILES * (SCHEMA_BYTES + 512) };

/* --- what there is ---------------------------------------------------------------------------- */

static int is_json(const struct dirent *entry)
{
	return *entry->d_name != '.' && str_ends(str_of(entry->d_name), STR(".json"));
}

static void read_one(struct trust *t, const char *name)
{
	struct trust_file *file = &t->files[t->n];
	struct err ignored;
	path_join(&file->path, buf_str(&t->folder), str_of(name));
	if (file_read(buf_text(&file->path), SCHEMA_BYTES, &file->text, &ignored)) {
		t->n++;
		return;
	}
	buf_done(&file->path);
	buf_done(&file->text);
}

static void read_files(struct trust *t)
{
	struct dirent **names;
	int n = scandir(buf_text(&t->folder), &names, is_json, alphasort);
	for (int i = 0; i < n; i++) {
		if (t->n < TRUST_FILES)
			read_one(t, names[i]->d_name);
		free(names[i]);
	}
	if (n >= 0)
		free(names);
}

static void write_record(struct trust *t)
{
	buf_printf(&t->record, "%s\n", buf_text(&t->folder));
	for (size_t i = 0; i < t->n; i++) {
		const struct trust_file *file = &t->files[i];
		struct str name = path_base(buf_str(&file->path));
		buf_printf(&t->record, "%zu %.*s\n", file->text.n, STR_ARG(name));
		buf_put(&t->record, buf_str(&file->text));
		buf_putc(&t->record, '\n');
	}
}

/* --- what was answered ------------------------------------------------------------------------ */

/* trust/HASH in the state folder; what it holds is compared, so that the hash (FNV-1a) is only a name. */
static void put_record_path(struct buf *out, const struct trust *t)
{
	uint64_t hash = 0xcbf29ce484222325u;
	for (size_t i = 0; i < t->folder.n; i++)
		hash = (hash ^ (unsigned char)t->folder.p[i]) * 0x100000001b3u;
	path_state(out);
	if (out->n)
		buf_printf(out, "/trust/%016" PRIx64, hash);
}

static enum trust_answer answer_of(const struct trust *t)
{
	struct buf path = {0}, text = {0};
	struct err ignored;
	enum trust_answer answer = TRUST_UNKNOWN;
	put_record_path(&path, t);
	if (path.n && file_read(buf_text(&path), RECORD_BYTES, &text, &ignored)) {
		struct str kept = buf_str(&text), line;
		bool same = str_next_line(&kept, &line) && str_eq(kept, buf_str(&t->record));
		if (same && str_is(line, "yes"))
			answer = TRUST_YES;
		if (same && str_is(line, "no"))
			answer = TRUST_NO;
	}
	buf_done(&path);
	buf_done(&text);
	return answer;
}

void trust_find(struct trust *t)
{
	struct buf here = {0};
	roots_repository(&here);
	path_join(&t->folder, buf_str(&here), STR(".roster/schemas"));
	buf_done(&here);
	read_files(t);
	if (t->n == 0)
		return;
	write_record(t);
	t->answer = answer_of(t);
}

void trust_done(struct trust *t)
{
	for (size_t i = 0; i < t->n; i++) {
		buf_done(&t->files[i].path);
		buf_done(&t->files[i].text);
	}
	buf_done(&t->folder);
	buf_done(&t->record);
	*t = (struct trust){0};
}

bool trust_keep(struct trust *t, bool yes, struct err *e)
{
	struct buf path = {0}, folder = {0}, text = {0};
	put_record_path(&path, t);
	buf_put(&folder, path_dir(buf_str(&path)));
	buf_puts(&text, yes ? "yes\n" : "no\n");
	buf_put(&text, buf_str(&t->record));
	bool kept = path.n ? path_make_dir(buf_text(&folder), 0700, e) &&
			file_write_private(buf_text(&path), buf_str(&text), e)
			   : err_set(e, "there is no home folder to remember it in");
	t->answer = yes ? TRUST_YES : TRUST_NO;
	buf_done(&path);
	buf_done(&folder);
	buf_done(&text);
	return kept;
}

/* --- using them ------------------------------------------------------------------------------- */

void trust_use(const struct trust *t, struct schemas *s)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct trust_file *file = &t->files[i];
		struct err e;
		if (!schemas_add(s, buf_str(&file->text), buf_str(&file->path), &e))
			vec_push(&s->troubles,
				arena_printf(&s->arena, "%s: %s", buf_text(&file->path), e.text));
	}
}

void trust_ask(struct trust *t)
{
	struct buf names = {0}, safe = {0};
	char line[16];
	struct err e;
	for (size_t i = 0; i < t->n; i++)
		buf_printf(&names, "%s%.*s", i ? ", " : "",
			STR_ARG(path_base(buf_str(&t->files[i].path))));
	utf8_show(&safe, buf_str(&names));
	printf(tr("This repository brings schemas of its own (.roster/schemas: %s).\n"
		  "They say what its files may hold and how they are judged; they run nothing.\n"
		  "Use them? [y/N] "),
		buf_text(&safe));
	fflush(stdout);
	bool yes = fgets(line, sizeof line, stdin) && strchr("yY", line[0]);
	if (!trust_keep(t, yes, &e))
		fprintf(stderr, "roster: %s\n", e.text);
	buf_done(&names);
	buf_done(&safe);
}
