#include "ui/batch.h"

#include "base/path.h"
#include "base/words.h"
#include "store/draft.h"
#include "text/diff.h"
#include "ui/screen/recover.h"

#include <stdio.h>

static const struct draft *find_draft(const struct drafts *all, struct str id)
{
	for (size_t i = 0; i < all->n; i++) {
		if (str_eq(all->v[i].id, id))
			return &all->v[i];
	}
	batch_fail(id, "there is no such draft; roster recover --list lists them");
	return NULL;
}

/* Its id, its file, when it was kept and how much is in it: a line each. */
static int list_drafts(const struct drafts *all)
{
	struct buf out = {0}, here = {0};
	path_here(&here);
	for (size_t i = 0; i < all->n; i++) {
		buf_put(&out, all->v[i].id);
		buf_puts(&out, "  ");
		path_short(&out, all->v[i].path, buf_str(&here));
		buf_puts(&out, "  ");
		draft_tell(&all->v[i], &out);
		buf_putc(&out, '\n');
	}
	if (all->n == 0)
		buf_puts(&out, tr("There are no drafts.\n"));
	if (all->unusable.n)
		batch_fail(all->unusable, "is no draft that can be used");
	batch_print(buf_str(&out));
	buf_done(&out);
	buf_done(&here);
	return BATCH_OK;
}

static int show_draft(const struct draft *d, const struct schemas *schemas)
{
	struct buf after = {0}, out = {0}, name = {0};
	struct err e;
	int status = BATCH_OK;
	buf_put(&name, path_base(d->path));
	if (recover_text(d, &schemas->kinds, &after, &e)) {
		diff_unified(&out, d->base, buf_str(&after), buf_text(&name), tr("the draft"));
		batch_print_patch(buf_str(&out));
	} else {
		status = batch_fail(d->path, e.text);
	}
	buf_done(&after);
	buf_done(&out);
	buf_done(&name);
	return status;
}

static int print_old(const struct draft *d, const struct schemas *schemas)
{
	(void)schemas;
	batch_print(d->base);
	return BATCH_OK;
}

static int print_new(const struct draft *d, const struct schemas *schemas)
{
	struct buf after = {0};
	struct err e;
	bool good = recover_text(d, &schemas->kinds, &after, &e);
	if (good)
		batch_print(buf_str(&after));
	buf_done(&after);
	return good ? BATCH_OK : batch_fail(d->path, e.text);
}

static int discard(const struct draft *d, const struct schemas *schemas)
{
	(void)schemas;
	draft_drop(d->id);
	return BATCH_OK;
}

static int settle(const struct draft *d, bool to_new)
{
	struct err e = {.text = ""};
	if (!d->cut_off)
		return batch_fail(d->id,
			"that is what was typed: the form of its file, or the next start, takes it up");
	return draft_settle(d, to_new, &e) && !*e.text ? BATCH_OK : batch_fail(d->path, e.text);
}

static int finish(const struct draft *d, const struct schemas *schemas)
{
	(void)schemas;
	return settle(d, true);
}

static int revert(const struct draft *d, const struct schemas *schemas)
{
	(void)schemas;
	return settle(d, false);
}

/* What the option that was given does with its draft. */
static const struct deed_row {
	const char *option;
	int (*act)(const struct draft *d, const struct schemas *schemas);
} deed_rows[] = {{"--show", show_draft}, {"--old", print_old}, {"--new", print_new},
	{"--finish", finish}, {"--revert", revert}, {"--discard", discard}, {NULL, NULL}};

static const struct deed_row *find_deed(const struct options *o)
{
	const struct deed_row *row = deed_rows;
	while (row->option && !options_has(o, row->option))
		row++;
	return row->option ? row : NULL;
}

static int recover_one(const struct drafts *all, const struct options *o,
	const struct schemas *schemas, const struct deed_row *deed)
{
	const struct draft *d = find_draft(all, options_value(o, deed->option, ""));
	return d ? deed->act(d, schemas) : BATCH_FAILED;
}

static int run_recover(const struct options *o, const struct schemas *schemas)
{
	const struct deed_row *deed = find_deed(o);
	if (o->n || o->given_n > 1)
		return batch_fail(STR("recover"), "takes one option and no file");
	struct drafts all = {0};
	drafts_read(&all);
	int status = deed ? recover_one(&all, o, schemas, deed) : list_drafts(&all);
	drafts_done(&all);
	return status;
}

static const struct option_row recover_options[] = {
	{"--list", NULL, N_("list the drafts: id, file, and when it was kept; so does no option")},
	{"--show", "ID", N_("print what that draft changes in its file")},
	{"--old", "ID", N_("print the file as it was before that draft")},
	{"--new", "ID", N_("print the file as it was to be with it")},
	{"--finish", "ID",
		N_("put the new text of a save that was cut off into its file, unless that has changed since")},
	{"--revert", "ID", N_("the same with the old text")},
	{"--discard", "ID", N_("remove that draft")},
	{NULL, NULL, NULL},
};

const struct command batch_recover = {"recover",
	"[--list | --show=ID | --old=ID | --new=ID | --finish=ID | --revert=ID | --discard=ID]",
	N_("List what was typed and not saved, and saves that were cut off; the screen offers them, too"),
	recover_options, run_recover};
