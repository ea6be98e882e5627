#include "ui/screen/groups.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/rows.h"

#include <stdio.h>

enum { NO_MORE = SCAN_MAX_DEPTH + 2, INDENT = 2 };

/* --- what is folded --------------------------------------------------------------------------- */

static size_t find_fold(const struct groups *g, unsigned root, struct str folder)
{
	size_t i = 0;
	while (i < g->n && (g->v[i].root != root || !str_eq(g->v[i].folder, folder)))
		i++;
	return i;
}

void groups_fold(struct groups *g, const struct rows_item *header, bool folded)
{
	size_t i = find_fold(g, header->root, header->folder);
	if (!folded && i < g->n)
		vec_remove(g, i);
	if (folded && i == g->n)
		vec_push(g, ((struct fold){header->root, arena_str(&g->arena, header->folder)}));
}

void groups_forget(struct groups *g)
{
	g->n = 0;
}

void groups_done(struct groups *g)
{
	vec_done(g);
	arena_done(&g->arena);
}

/* --- laying out ------------------------------------------------------------------------------- */

/* The headers that the last file stands under, the outermost first. */
struct path {
	size_t items[NO_MORE];
	size_t n;
};

static bool is_within(struct str folder, struct str outer)
{
	return outer.n == 0 || str_eq(folder, outer) ||
		(folder.n > outer.n && folder.p[outer.n] == '/' && str_starts(folder, outer));
}

static bool is_under(const struct rows_view *r, const struct path *p, unsigned root,
	struct str folder)
{
	const struct rows_item *last = &r->v[p->items[p->n - 1]];
	return last->root == root && is_within(folder, last->folder);
}

static bool is_folded(const struct rows_view *r, const struct path *p)
{
	return p->n && r->v[p->items[p->n - 1]].folded;
}

static void push(struct rows_view *r, struct path *p, unsigned root, struct str folder)
{
	bool inner = folder.n > 0;
	unsigned char depth = inner && p->n ? r->v[p->items[p->n - 1]].depth : 0;
	if (inner && p->n && r->v[p->items[p->n - 1]].folder.n)
		depth++;
	bool folded = !r->groups.open && find_fold(&r->groups, root, folder) < r->groups.n;
	p->items[p->n++] = r->n;
	vec_push(r,
		((struct rows_item){.header = true,
			.root = root,
			.depth = depth,
			.folder = folder,
			.folded = folded}));
}

/* Headers of the folders on the way to this one, as far as they are not folded. */
static void push_folders(struct rows_view *r, struct path *p, unsigned root, struct str folder)
{
	size_t from = p->n ? r->v[p->items[p->n - 1]].folder.n : 0;
	while (from < folder.n && p->n < NO_MORE && !is_folded(r, p)) {
		size_t slash = str_find_byte(folder, from + (from > 0), '/');
		from = slash == STR_NONE ? folder.n : slash;
		push(r, p, root, str_cut(folder, 0, from));
	}
}

static struct str folder_of(const struct store *s, unsigned id)
{
	struct str folder = path_dir(store_label(s, id));
	return store_root(s, id)->is_file || str_is(folder, ".") ? STR("") : folder;
}

static void lay_file(const struct store *s, struct rows_view *r, struct path *p, bool many,
	unsigned id)
{
	unsigned root = store_row(s, id)->root;
	struct str folder = folder_of(s, id);
	while (p->n && !is_under(r, p, root, folder))
		p->n--;
	if (many && p->n == 0)
		push(r, p, root, STR(""));
	if (r->groups.tree)
		push_folders(r, p, root, folder);
	for (size_t i = 0; i < p->n; i++)
		r->v[p->items[i]].count++;
	if (is_folded(r, p))
		return;
	const struct rows_item *in = p->n ? &r->v[p->items[p->n - 1]] : NULL;
	unsigned char depth = in && in->folder.n ? (unsigned char)(in->depth + 1) : 0;
	vec_push(r, ((struct rows_item){.root = root, .id = id, .depth = depth}));
}

void groups_lay(const struct store *s, struct rows_view *r)
{
	struct path path = {.n = 0};
	bool many = store_listed_roots(s) > 1;
	r->n = 0;
	vec_reserve(r, r->ids.n);
	for (size_t i = 0; i < r->ids.n; i++)
		lay_file(s, r, &path, many, r->ids.v[i]);
}

bool groups_holds(const struct rows_item *header, const struct store *s, unsigned id)
{
	return store_row(s, id)->root == header->root &&
		is_within(folder_of(s, id), header->folder);
}

int groups_header_of(const struct rows_view *r, int item)
{
	const struct rows_item *of = &r->v[item];
	for (int i = item - 1; i >= 0; i--) {
		const struct rows_item *at = &r->v[i];
		bool outer = of->header
			? at->folder.n < of->folder.n && is_within(of->folder, at->folder)
			: at->folder.n == 0 || at->depth < of->depth;
		if (at->header && at->root == of->root && outer)
			return i;
	}
	return -1;
}

int groups_find(const struct rows_view *r, const struct rows_item *header)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct rows_item *at = &r->v[i];
		if (at->header && at->root == header->root && str_eq(at->folder, header->folder))
			return (int)i;
	}
	return -1;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void put_root(const struct root *root, int columns, struct buf *out)
{
	for (const char *p = scope_name(root->scope); *p; p++)
		buf_putc(out, (char)(*p - ('a' - 'A')));
	buf_puts(out, root->read_only ? tr(" (read-only) ") : " ");
	rows_put_path(out, buf_str(&root->label), columns - (int)utf8_width(buf_str(out)));
}

void groups_title(const struct rows_item *header, const struct store *s, int columns,
	struct buf *out)
{
	struct buf text = {0};
	if (header->folder.n)
		buf_printf(&text, "%.*s/", STR_ARG(path_base(header->folder)));
	else
		put_root(&s->roots.v[header->root], columns, &text);
	buf_put(out, buf_str(&text));
	buf_done(&text);
}

/* "./its/end" would be another path: where the terminal has no such sign it takes three dots. */
static void put_title(const struct rows_item *header, const struct store *s, bool ascii,
	int columns, struct buf *out)
{
	groups_title(header, s, columns, out);
	if (!ascii || str_find(buf_str(out), 0, STR("…")) == STR_NONE)
		return;
	buf_clear(out);
	groups_title(header, s, columns - 2, out);
	size_t at = str_find(buf_str(out), 0, STR("…"));
	if (at != STR_NONE)
		buf_splice(out, at, at + STR("…").n, STR("..."));
}

void groups_draw(const struct rows_item *header, const struct store *s, struct canvas *c,
	struct rect row, enum role role)
{
	struct buf text = {0};
	char count[16];
	bool selected = role != ROLE_ROW;
	enum role shown = selected ? role : ROLE_GROUP;
	int width = snprintf(count, sizeof count, "%u", header->count);
	int indent = header->folder.n ? 4 + INDENT * (int)header->depth : 1;
	int room = row.w - width - 4 - indent - 2 * header->folded;
	put_title(header, s, c->ascii, room, &text);
	if (header->folded)
		buf_puts(&text, " +");
	canvas_field(c, row, STR(""), shown, 0);
	canvas_field(c, (struct rect){row.y, row.x + indent, 1, row.w - width - 2 - indent},
		buf_str(&text), shown, 0);
	canvas_puts(c, row.y, row.x + row.w - width - 1, count, shown);
	if (selected)
		canvas_puts(c, row.y, row.x, ">", shown);
	buf_done(&text);
}
