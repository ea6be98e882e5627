#include "store/meet.h"

#include "base/path.h"
#include "base/words.h"

/* Does its tool look through the folder that the row lies in? */
static bool competes(const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	const struct root *root = store_root(s, id);
	return row->state == ROW_READ && !row->gone && !root->apart && !root->linked &&
		(row->own == VERDICT_LOADS || row->own == VERDICT_RESCUED);
}

/* The longer the part of the working folder's path that a project's folder shares, the nearer it is. */
static size_t nearness(struct str path)
{
	return path_dir(path_tool_folder(path)).n;
}

static enum meeting compare(const struct store *s, const struct newcomer *one, unsigned id)
{
	const struct root *root = store_root(s, id);
	struct str path = store_row(s, id)->path;
	if (str_eq(path_tool_folder(path), path_tool_folder(one->path)))
		return MEET_TWIN;
	if (one->scope == SCOPE_FOLDER || root->scope == SCOPE_FOLDER || !one->kind->first_wins)
		return MEET_NOBODY;
	size_t own = scopes_rank(&one->kind->scopes, one->scope);
	size_t other = scopes_rank(&one->kind->scopes, root->scope);
	if (own == other)
		return nearness(one->path) > nearness(path) ? MEET_WINS : MEET_IS_HIDDEN;
	return own < other ? MEET_WINS : MEET_IS_HIDDEN;
}

enum meeting meet_find(const struct store *s, const struct newcomer *one, unsigned *other)
{
	enum meeting found = MEET_NOBODY;
	for (unsigned id = 0; one->kind && one->name.n && id < s->rows.n; id++) {
		const struct row *row = store_row(s, id);
		if (id == one->except || row->kind != one->kind || !competes(s, id) ||
			!str_eq(store_called(s, id), one->name))
			continue;
		enum meeting now = compare(s, one, id);
		if (now == MEET_NOBODY || (found && now != MEET_IS_HIDDEN && now != MEET_TWIN))
			continue;
		found = now;
		*other = id;
	}
	return found;
}

bool meet_tell(const struct store *s, const struct newcomer *one, struct buf *out)
{
	unsigned id = 0;
	struct buf path = {0}, here = {0};
	enum meeting how = meet_find(s, one, &id);
	if (how == MEET_NOBODY)
		return false;
	path_here(&here);
	path_short(&path, store_row(s, id)->path, buf_str(&here));
	if (how == MEET_TWIN)
		buf_printf(out, tr("%s has that name: only one is loaded"), buf_text(&path));
	else
		buf_printf(out, how == MEET_WINS ? tr("it hides %s") : tr("%s hides it"),
			buf_text(&path));
	buf_done(&path);
	buf_done(&here);
	return true;
}

const char *meet_twin_says(void)
{
	return tr("only one of this name is loaded");
}

static void put_winner(const struct store *s, unsigned id, struct buf *out)
{
	struct buf path = {0}, here = {0};
	path_here(&here);
	path_short(&path, store_row(s, id)->path, buf_str(&here));
	buf_printf(out, tr("%s wins"), buf_text(&path));
	buf_done(&path);
	buf_done(&here);
}

void meet_judge(const struct store *s, const struct newcomer *one, enum verdict *verdict,
	struct buf *why)
{
	unsigned other;
	bool loads = *verdict == VERDICT_LOADS || *verdict == VERDICT_RESCUED;
	enum meeting how = loads ? meet_find(s, one, &other) : MEET_NOBODY;
	bool twin = how == MEET_TWIN && one->kind->identity == IDENTITY_NAME;
	if (!twin && how != MEET_IS_HIDDEN)
		return;
	buf_clear(why);
	if (twin)
		buf_puts(why, meet_twin_says());
	else
		put_winner(s, other, why);
	*verdict = twin ? VERDICT_UNKNOWN : VERDICT_SHADOWED;
}
