/* Finding files, and the rows of those that are named or linked to. */
#include "store/store.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"

#include <stdlib.h>

void store_add_row(struct store *s, struct str path, unsigned root)
{
	const struct row row = {.path = path,
		.root = root,
		.tools = ROW_ALL_TOOLS,
		.winner = ROW_NOT_SHADOWED};
	vec_push(&s->rows, row);
}

static void begin_root(struct store *s)
{
	const struct root *root = &s->roots.v[s->next_root];
	s->scanning = (unsigned)s->next_root++;
	if (root->is_file) {
		watch_add(&s->watch, path_dir(buf_str(&root->path)));
		store_add_row(s, buf_str(&root->path), s->scanning);
		return;
	}
	s->scan.everything = root->scope != SCOPE_FOLDER;
	s->scan.off_too = s->off_too;
	scan_add(&s->scan, buf_str(&root->path));
}

bool store_wants(struct store *s, struct str path, unsigned root)
{
	struct str says;
	const struct kinds *kinds = &s->schemas->kinds;
	path = kind_path(path);
	return s->roots.v[root].scope == SCOPE_FOLDER || kind_by_place(kinds, path, &s->memo) ||
		kind_missed(kinds, path, &says);
}

bool store_find(struct store *s, size_t names)
{
	struct found found = {0};
	while (!s->found_all) {
		bool more = scan_step(&s->scan, names, &found);
		for (size_t i = 0; i < found.n; i++) {
			if (store_wants(s, found.v[i], s->scanning))
				store_add_row(s, found.v[i], s->scanning);
		}
		if (more)
			break;
		found.n = 0;
		if (s->next_root < s->roots.n) {
			begin_root(s);
			continue;
		}
		s->found_all = true;
		vec_fit(&s->rows);
	}
	vec_done(&found);
	return !s->found_all;
}

/* Would looking through the folder come to that path? */
static bool leads_to(struct store *s, const struct root *root, struct str path)
{
	struct str folder = buf_str(&root->path), step;
	if (root->is_file)
		return str_eq(path, folder);
	if (!str_starts(path, folder) || !scan_is_agent_name(path_base(path)))
		return false;
	struct str rest = str_from(path, folder.n);
	if (folder.n > 1 && (rest.n == 0 || *rest.p != '/'))
		return false;
	s->scan.everything = root->scope != SCOPE_FOLDER;
	while (str_next_piece(&rest, '/', &step)) {
		if (step.n && !scan_enters(&s->scan, step))
			return false;
	}
	return true;
}

void store_take(struct store *s, struct source source, const struct str *paths, size_t n)
{
	bool *taken = xcalloc(n + 1, sizeof *taken);
	s->source = source;
	s->found_all = true;
	s->next_root = s->roots.n;
	for (unsigned root = 0; root < s->roots.n; root++) {
		bool named = s->roots.v[root].is_file;
		for (size_t i = 0; i < n; i++) {
			if (taken[i] || !leads_to(s, &s->roots.v[root], paths[i]) ||
				(!named && !store_wants(s, paths[i], root)))
				continue;
			taken[i] = true;
			store_add_row(s, arena_str(&s->scan.arena, paths[i]), root);
		}
	}
	free(taken);
}

unsigned store_row_of(struct store *s, struct str path)
{
	struct err ignored;
	struct buf text = {0};
	for (unsigned i = 0; i < s->rows.n; i++) {
		if (str_eq(s->rows.v[i].path, path))
			return i;
	}
	struct root root = {.scope = SCOPE_FOLDER, .is_file = true};
	buf_put(&text, path);
	(void)path_real(&root.path, buf_text(&text), &ignored);
	buf_done(&text);
	if (root.path.n == 0)
		buf_put(&root.path, path);
	buf_put(&root.label, path);
	vec_push(&s->roots, root);
	if (s->next_root == s->roots.n - 1)
		s->next_root++;
	store_add_row(s, arena_str(&s->scan.arena, path), (unsigned)(s->roots.n - 1));
	return (unsigned)(s->rows.n - 1);
}

unsigned store_row_linked(struct store *s, struct str path)
{
	size_t known = s->roots.n;
	unsigned id = store_row_of(s, path);
	if (s->roots.n == known)
		return id;
	struct root *root = &s->roots.v[known];
	struct buf here = {0};
	root->linked = true;
	path_here(&here);
	buf_clear(&root->label);
	path_short(&root->label, path, buf_str(&here));
	buf_done(&here);
	return id;
}

bool store_lists(const struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	return !s->roots.v[row->root].linked && (!row->gone || store_is_changed(s, id)) &&
		(!s->leaves_out || row->held || !store_may_leave_out(s, id));
}

bool store_may_leave_out(const struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	return row->off || s->roots.v[row->root].scope == SCOPE_PLUGIN;
}

void store_hold(struct store *s, const struct ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		s->rows.v[ids->v[i]].held = true;
	s->holds = s->holds || ids->n;
	s->edition++;
}

void store_let_go(struct store *s)
{
	for (unsigned id = 0; s->holds && id < s->rows.n; id++)
		s->rows.v[id].held = false;
	s->edition += s->holds;
	s->holds = false;
}

size_t store_listed(const struct store *s)
{
	size_t n = 0;
	for (unsigned id = 0; id < s->rows.n; id++)
		n += store_lists(s, id);
	return n;
}

bool store_lists_any(const struct store *s)
{
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (store_lists(s, id))
			return true;
	}
	return false;
}

int store_root_of(const struct store *s, struct str path)
{
	int best = -1;
	for (size_t i = 0; i < s->roots.n; i++) {
		const struct root *root = &s->roots.v[i];
		if (!root->linked && path_within(path, buf_str(&root->path)) &&
			(best < 0 || root->path.n > s->roots.v[best].path.n))
			best = (int)i;
	}
	return best;
}

static void add_up(const struct store *s, unsigned id, struct store_sum *sum)
{
	const struct row *row = &s->rows.v[id];
	const struct root *root = &s->roots.v[row->root];
	sum->left_out += !row->gone && !root->linked && !row->held && store_may_leave_out(s, id);
	if (!store_lists(s, id))
		return;
	sum->listed++;
	sum->dropped += row->state == ROW_FAILED ||
		(row->state == ROW_READ && row->verdict == VERDICT_DROPPED);
	if (row->verdict != VERDICT_SHADOWED && !row->off)
		sum->always += row->cost.always;
	size_t *counts = root->read_only ? sum->elsewhere : sum->own;
	for (int k = 0; k < SEVERITY_COUNT; k++)
		counts[k] += row->counts[k];
}

void store_sum_up(const struct store *s, struct store_sum *sum)
{
	if (sum->rows == s->rows.n && sum->edition == s->edition && sum->judged == s->judged)
		return;
	*sum = (struct store_sum){.rows = s->rows.n, .edition = s->edition, .judged = s->judged};
	for (unsigned id = 0; id < s->rows.n; id++)
		add_up(s, id, sum);
}

size_t store_listed_roots(const struct store *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->roots.n; i++)
		n += !s->roots.v[i].linked;
	return n;
}
