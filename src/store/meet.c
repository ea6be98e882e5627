#include "store/meet.h"

#include "base/path.h"
#include "base/words.h"

/* Does its tool look through the folder that the row lies in? */
static bool competes(const struct store *s, unsigned id)
{
	const struct root *root = store_root(s, id);
	return row_is_loaded(store_row(s, id)) && !root->apart && !root->linked;
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
	bool alike = store_row(s, id)->kind == one->kind;
	if (alike && str_eq(path_tool_folder(path), path_tool_folder(one->path)))
		return MEET_TWIN;
	if (!alike && (one->scope == SCOPE_FOLDER || root->scope == SCOPE_FOLDER))
		return MEET_NOBODY;
	if (!alike)
		return one->kind->hidden_by.n ? MEET_IS_HIDDEN : MEET_WINS;
	if (one->scope == SCOPE_FOLDER || root->scope == SCOPE_FOLDER || !one->kind->first_wins)
		return MEET_NOBODY;
	size_t own = scopes_rank(&one->kind->scopes, one->scope);
	size_t other = scopes_rank(&one->kind->scopes, root->scope);
	if (own == other)
		return nearness(one->path) > nearness(path) ? MEET_WINS : MEET_IS_HIDDEN;
	return own < other ? MEET_WINS : MEET_IS_HIDDEN;
}

/* What is called by its path is called otherwise than its name there. */
static bool lies_deeper(const struct store *s, const struct newcomer *one)
{
	int root = store_root_of(s, one->path);
	return one->kind->identity == IDENTITY_PATH && root >= 0 &&
		!str_eq(path_dir(one->path), buf_str(&s->roots.v[root].path));
}

/* Would the one or the other of these not be loaded, as they are called the same? */
static bool meets(const struct store *s, const struct newcomer *one, unsigned id)
{
	const struct kind *kind = store_row(s, id)->kind;
	struct str called = store_called(s, id);
	if (kind == one->kind)
		return str_eq(called, one->name);
	if (lies_deeper(s, one))
		return false;
	if (!str_eq(kind->id, one->kind->hidden_by) && !str_eq(one->kind->id, kind->hidden_by))
		return false;
	return str_eq(store_bare_name(called), store_bare_name(one->name));
}

enum meeting meet_find(const struct store *s, const struct newcomer *one, unsigned *other)
{
	enum meeting found = MEET_NOBODY;
	for (unsigned id = 0; one->kind && one->name.n && id < s->rows.n; id++) {
		bool rival = id != one->except && competes(s, id) && store_row(s, id)->kind;
		if (!rival || !meets(s, one, id))
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
