#include "store/move.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/meet.h"
#include "store/plan.h"

#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder of its kind that it lies in: that of its file, or of its folder. */
static struct str own_folder(const struct store *s, unsigned id)
{
	return path_dir(plan_unit(s, id));
}

/* From one scope to another it keeps the folders that it lies in below its own; within one scope it leaves them. */
static void put_target(const struct store *s, unsigned id, const struct site *to, struct buf *out)
{
	const struct root *root = store_root(s, id);
	struct str unit = plan_unit(s, id), top = buf_str(&root->path);
	bool stays = root->is_file || root->scope == SCOPE_FOLDER || path_within(to->folder, top) ||
		!path_within(unit, top) || unit.n == top.n;
	path_join(out, to->folder, stays ? path_base(unit) : str_from(unit, top.n + 1));
}

void move_places(struct sites *out, const struct store *s, const struct ids *ids)
{
	size_t n = 0;
	sites_find(out, s, store_row(s, ids->v[0])->kind);
	for (size_t i = 0; i < out->n; i++) {
		bool elsewhere = false;
		for (size_t k = 0; k < ids->n && !elsewhere; k++)
			elsewhere = !str_eq(own_folder(s, ids->v[k]), out->v[i].folder);
		if (elsewhere)
			out->v[n++] = out->v[i];
	}
	out->n = n;
}

/* A link whose target is told from its own place would lead elsewhere. */
static bool is_relative_link(struct str path)
{
	char target[PATH_MAX];
	struct buf text = {0};
	buf_put(&text, path);
	bool relative = readlink(buf_text(&text), target, sizeof target) > 0 && *target != '/';
	buf_done(&text);
	return relative;
}

static void say(struct deeds *d, const struct store *s, const struct ids *ids,
	const struct move_wish *wish)
{
	struct buf says = {0}, name = {0}, to = {0}, here = {0};
	path_here(&here);
	plan_name(s, ids, &name);
	path_short(&to, wish->to->folder, buf_str(&here));
	buf_printf(&says, wish->copy ? tr("copied %s to %s") : tr("moved %s to %s"),
		buf_text(&name), buf_text(&to));
	plan_say(d, buf_str(&says), "");
	buf_done(&says), buf_done(&name), buf_done(&to), buf_done(&here);
}

bool move_plan(struct store *s, const struct ids *ids, const struct move_wish *wish,
	struct deeds *d, struct err *e)
{
	if (!wish->copy && !plan_may(s, ids, e))
		return false;
	for (size_t i = 0; i < ids->n; i++) {
		struct str unit = plan_unit(s, ids->v[i]);
		if (plan_goes_along(s, ids, i))
			continue;
		size_t files;
		if (wish->copy && !plan_may_copy(s, ids->v[i], &files, e))
			return false;
		struct buf target = {0};
		put_target(s, ids->v[i], wish->to, &target);
		bool linked = !wish->copy && is_relative_link(unit);
		if (wish->copy)
			deeds_copy(d, unit, buf_str(&target));
		else
			deeds_move(d, unit, buf_str(&target));
		buf_done(&target);
		if (linked)
			return err_set(e, "%.*s: it is a link to what lies beside it; copy it",
				STR_ARG(path_base(unit)));
	}
	say(d, s, ids, wish);
	return true;
}

/* What its tool would call it there. */
static struct str name_there(const struct store *s, unsigned id, const struct site *to,
	struct str path)
{
	const struct row *row = store_row(s, id);
	if (row->kind->identity == IDENTITY_NAME)
		return row_text(row, ROW_NAME);
	return row->kind->identity == IDENTITY_PATH ? str_from(path, to->folder.n + 1)
						    : kind_stem(row->kind, path);
}

bool move_tell(const struct store *s, unsigned id, const struct site *to, bool copy,
	struct buf *out)
{
	const struct row *row = store_row(s, id);
	struct buf path = {0};
	put_target(s, id, to, &path);
	if (!str_eq(plan_unit(s, id), row->path)) {
		buf_putc(&path, '/');
		buf_put(&path, path_base(row->path));
	}
	const struct newcomer one = {row->kind, to->scope, buf_str(&path),
		name_there(s, id, to, buf_str(&path)), copy ? UINT_MAX : id};
	bool told = meet_tell(s, &one, out);
	buf_done(&path);
	return told;
}
