#include "ui/batch.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "schema/template.h"
#include "store/plan.h"
#include "store/rename.h"
#include "text/diff.h"

#include <unistd.h>

/* As git words it, and the differences below. */
static int print_plan(const struct deeds *d)
{
	struct buf moved = {0}, changed = {0};
	for (size_t i = 0; i < d->n; i++) {
		const struct deed *deed = &d->v[i];
		struct buf path = {0};
		buf_put(&path, deed->from);
		if (deed->kind == DEED_MOVE)
			buf_printf(&moved, "rename from %.*s\nrename to %.*s\n",
				STR_ARG(deed->from), STR_ARG(deed->to));
		else
			diff_unified(&changed, deed->before, deed->after, buf_text(&path),
				buf_text(&path));
		buf_done(&path);
	}
	batch_print(buf_str(&moved));
	batch_print_patch(buf_str(&changed));
	buf_done(&moved);
	buf_done(&changed);
	return BATCH_FOUND;
}

static bool is_taken(const struct store *s, unsigned id, struct str name, struct buf *to)
{
	rename_path(s, id, name, to);
	return !str_eq(buf_str(to), plan_unit(s, id)) && access(buf_text(to), F_OK) == 0;
}

static int rename_it(struct store *s, unsigned id, const struct options *o)
{
	struct ids references = {0};
	struct deeds d = {0};
	struct buf to = {0};
	struct err e;
	struct str name = str_of(o->args[1]);
	int status = BATCH_OK;
	rename_references(s, id, &references);
	if (is_taken(s, id, name, &to)) {
		status = batch_fail(buf_str(&to), "is there already");
	} else if (!rename_plan(s, &(struct rename_wish){id, name, &references}, &d, &e)) {
		batch_fail(plan_unit(s, id), e.text);
		status = BATCH_FOUND;
	} else if (options_has(o, "--dry-run")) {
		status = print_plan(&d);
	} else if (!deeds_do(&d, &e) || e.text[0]) {
		status = batch_fail(plan_unit(s, id), e.text);
	}
	vec_done(&references);
	deeds_done(&d);
	buf_done(&to);
	return status;
}

static int run_in(struct store *s, const struct options *o, struct str path)
{
	unsigned id = store_row_of(s, path);
	while (store_read_next(s))
		;
	const struct row *row = store_row(s, id);
	if (row->state != ROW_READ)
		return batch_fail(str_of(o->args[0]), row_text(row, ROW_PROBLEM).p);
	return rename_it(s, id, o);
}

/* What may name the file: all that lies in its tool's folder, ".claude" above it, and in that at home. */
static int rename_among(const struct options *o, const struct schemas *schemas, struct str path)
{
	struct buf folder = {0}, home = {0}, own = {0};
	struct store s;
	bool failed = false;
	buf_put(&folder, path_tool_folder(path));
	path_home(&home);
	path_join(&own, buf_str(&home), path_base(buf_str(&folder)));
	const char *folders[] = {buf_text(&folder), buf_text(&own)};
	struct options among = *o;
	among.args = folders;
	among.n = 1 + (home.n && access(buf_text(&own), F_OK) == 0);
	batch_open(&s, schemas, &among, 0, &failed);
	int status = run_in(&s, o, path);
	store_done(&s);
	buf_done(&folder), buf_done(&home), buf_done(&own);
	return status;
}

static int run_rename(const struct options *o, const struct schemas *schemas)
{
	struct buf path = {0};
	struct err e;
	if (o->n != 2)
		return batch_fail(STR("rename"), "wants a file and its new name");
	const char *refused = template_refuses(str_of(o->args[1]));
	if (refused)
		return batch_fail(str_of(o->args[1]), refused);
	int status = path_real(&path, o->args[0], &e) ? rename_among(o, schemas, buf_str(&path))
						      : batch_fail(str_of(o->args[0]), e.text);
	buf_done(&path);
	return status;
}

static const struct option_row rename_options[] = {
	{"--dry-run", NULL, N_("print what would change; status 1")},
	{NULL, NULL, NULL},
};

const struct command batch_rename = {"rename", "[--dry-run] FILE NAME",
	N_("Give a file another name, and its name: and what refers to it; it stays in its folder"),
	rename_options, run_rename};
