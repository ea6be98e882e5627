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
		batch_print(buf_str(&out));
	} else {
		status = batch_fail(d->path, e.text);
	}
	buf_done(&after);
	buf_done(&out);
	buf_done(&name);
	return status;
}

static int recover_one(const struct drafts *all, const struct options *o,
	const struct schemas *schemas)
{
	bool discards = options_has(o, "--discard");
	const struct draft *d =
		find_draft(all, options_value(o, discards ? "--discard" : "--show", ""));
	if (!d)
		return BATCH_FAILED;
	if (!discards)
		return show_draft(d, schemas);
	draft_drop(d->id);
	return BATCH_OK;
}

static int run_recover(const struct options *o, const struct schemas *schemas)
{
	bool one = options_has(o, "--discard") || options_has(o, "--show");
	if (o->n || o->given_n > 1)
		return batch_fail(STR("recover"),
			"takes one of --list, --discard=ID and --show=ID");
	struct drafts all = {0};
	drafts_read(&all);
	int status = one ? recover_one(&all, o, schemas) : list_drafts(&all);
	drafts_done(&all);
	return status;
}

static const struct option_row recover_options[] = {
	{"--list", NULL, N_("list the drafts: id, file, and when it was kept; so does no option")},
	{"--show", "ID", N_("print what that draft changes in its file")},
	{"--discard", "ID", N_("remove that draft")},
	{NULL, NULL, NULL},
};

const struct command batch_recover = {"recover", "[--list | --discard=ID | --show=ID]",
	N_("List what was typed and not saved, kept as drafts; the screen offers them, too"),
	recover_options, run_recover};
