#include "ui/edits.h"

#include "base/vec.h"
#include "base/words.h"
#include "ui/wanted.h"

#include <stdio.h>

enum { MOST_FIXES = 1000 }; /* of one file: each is followed by a look at the whole of it */

struct tally {
	size_t files, fixed, asked;
};

/* The first one from number *at on that can be mended without a question; NULL: there is none. */
static const struct problem *next_fix(const struct opened *f, const struct options *o, size_t *at)
{
	for (; *at < f->problems.n; (*at)++) {
		const struct problem *p = &f->problems.v[*at];
		if (p->fix.title.n && !p->fix.asked && wanted_has(o, p))
			return p;
	}
	return NULL;
}

static size_t count_asked(const struct opened *f, const struct options *o)
{
	size_t n = 0;
	for (size_t i = 0; i < f->problems.n; i++) {
		const struct problem *p = &f->problems.v[i];
		n += p->fix.title.n && p->fix.asked && wanted_has(o, p);
	}
	return n;
}

/* Make every safe fix: after each one the file is looked at again, and those that were refused are passed
 * over. Nothing is written yet. */
static size_t fix_in_memory(struct store *s, unsigned id, struct opened *f, const struct options *o)
{
	const struct row *row = store_row(s, id);
	size_t n = 0, at = 0;
	const struct problem *p;
	while (n < MOST_FIXES && (p = next_fix(f, o, &at))) {
		const struct subject subject = {&f->doc, row->kind, row->path, BODY_MS};
		struct err ignored;
		if (!check_fix(&f->doc, &subject, p, &ignored)) {
			at++;
			continue;
		}
		n++;
		store_refresh(s, id);
		at = 0;
	}
	return n;
}

static bool fix_all(struct store *s, const struct options *o, struct tally *t)
{
	bool good = true;
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct err e;
		struct buf path = {0};
		batch_path(&path, s, id);
		struct opened *f = store_opened(s, id, &e);
		if (!f) {
			batch_fail(buf_str(&path), e.text);
			good = false;
		} else {
			size_t n = fix_in_memory(s, id, f, o);
			t->files += n > 0;
			t->fixed += n;
			t->asked += count_asked(f, o);
		}
		buf_done(&path);
	}
	return good;
}

/* To standard error: what is printed is the difference alone. */
static void tell(const struct tally *t, bool dry_run)
{
	struct buf files = {0};
	buf_printf(&files, trn("%zu file", "%zu files", t->files), t->files);
	fprintf(stderr,
		dry_run ? trn("%zu finding in %s would be mended\n",
				  "%zu findings in %s would be mended\n", t->fixed)
			: trn("%zu finding in %s was mended\n", "%zu findings in %s were mended\n",
				  t->fixed),
		t->fixed, buf_text(&files));
	buf_done(&files);
	if (t->asked)
		fprintf(stderr,
			trn("%zu more can be mended once you have seen the change: open roster, press f\n",
				"%zu more can be mended once you have seen the change: open roster, press f\n",
				t->asked),
			t->asked);
}

static int run_fix(const struct options *o, const struct schemas *schemas)
{
	struct store s;
	struct tally tally = {0};
	struct err e;
	bool failed = false, dry_run = options_has(o, "--dry-run");
	if (o->n == 0)
		return batch_fail(STR("fix"), "which files or folders?");
	if (!wanted_read(o, &e))
		return batch_fail(STR("fix"), e.text);
	batch_open(&s, schemas, o, 0, &failed);
	s.body_ms = BODY_MS;
	int status =
		fix_all(&s, o, &tally) && !failed ? edits_finish(&s, dry_run, false) : BATCH_FAILED;
	if (status != BATCH_FAILED)
		tell(&tally, dry_run);
	store_done(&s);
	return status;
}

static const struct option_row fix_options[] = {
	{"--dry-run", NULL, N_("print what would change; status 1 when something would")},
	{"--rule", "ID", N_("only findings of this rule, even if it is off; may be given again")},
	{NULL, NULL, NULL},
};

const struct command batch_fix = {"fix", "[--dry-run] [--rule=ID]... PATH...",
	N_("Mend what can be mended without a question; each change is proved first, all files or none"),
	fix_options, run_fix};
