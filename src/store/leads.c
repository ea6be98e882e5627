/* Files that are links, and where those lead: a repository may hold a link to any file of its user. */
#include "base/path.h"
#include "base/words.h"
#include "store/store.h"

/* Does the path lie in that folder, links followed? */
static bool lies_in(struct str real, struct str folder)
{
	struct buf text = {0}, top = {0};
	struct err ignored;
	buf_put(&text, folder);
	bool lies = path_real(&top, buf_text(&text), &ignored) && path_within(real, buf_str(&top));
	buf_done(&text);
	buf_done(&top);
	return lies;
}

bool store_leads_out(const struct store *s, unsigned id, struct buf *target)
{
	const struct root *root = store_root(s, id);
	struct buf path = {0}, repository = {0};
	struct err ignored;
	buf_clear(target);
	buf_put(&path, store_row(s, id)->path);
	bool out = path_real(target, buf_text(&path), &ignored) &&
		!lies_in(buf_str(target),
			root->is_file ? path_dir(buf_str(&path)) : buf_str(&root->path));
	if (out && root->scope == SCOPE_PROJECT) {
		roots_repository(&repository);
		out = !lies_in(buf_str(target), buf_str(&repository));
	}
	buf_done(&path);
	buf_done(&repository);
	return out;
}

void store_let_out(struct store *s, unsigned id)
{
	struct err ignored;
	struct opened *o = store_opened(s, id, &ignored);
	if (o)
		o->let_out = true;
}

bool store_stays_in(const struct store *s, unsigned id, struct err *e)
{
	struct buf target = {0}, here = {0}, shown = {0};
	bool out = !store_root(s, id)->is_file && store_leads_out(s, id, &target);
	path_here(&here);
	path_short(&shown, buf_str(&target), buf_str(&here));
	if (out)
		err_set(e, "it is a link to %.300s: only the form writes there, and asks before",
			buf_text(&shown));
	buf_done(&target);
	buf_done(&here);
	buf_done(&shown);
	return !out;
}
