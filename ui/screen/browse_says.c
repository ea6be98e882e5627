/* What the list says in its title, message and hints: in fewer words where there is less room. */
#include "ui/screen/browse.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/widget/layout.h"

enum { ROOM_FOR_COST = 160, MARGIN = 2, GAP = 2 };

/* How much is said, from all of it to the least. */
enum detail { DETAIL_ALL, DETAIL_PLAIN, DETAIL_LETTERS, DETAIL_LOADS, DETAIL_LEAST };
/* Of what is in force: all, in short, or marks and what is filtered alone. */
enum force { FORCE_ALL, FORCE_BRIEF, FORCE_LEAST };

/* --- the title -------------------------------------------------------------------------------- */

/* Append a part of the title's right end. */
static struct buf *part(struct buf *right)
{
	buf_puts(right, right->n ? "  " : "");
	return right;
}

static void put_sort(const struct query *q, bool brief, struct buf *right)
{
	const char *name = tr(sort_name(q->sort));
	if (q->sort == SORT_PATH && !q->reverse)
		return;
	part(right);
	if (brief)
		buf_printf(right, q->reverse ? tr("by %s, reversed") : tr("by %s"), name);
	else
		buf_printf(right, q->reverse ? tr("sort: %s reversed") : tr("sort: %s"), name);
}

/* What is in force: marks, filter, order. */
static void put_in_force(const struct browse *b, enum force force, struct buf *right)
{
	size_t left_out = b->screen.ctx->store->leaves_out ? b->sum.left_out : 0;
	bool brief = force != FORCE_ALL;
	buf_clear(right);
	if (b->marks.count)
		buf_printf(part(right), tr("%zu marked"), b->marks.count);
	if (b->filter.text.n)
		buf_printf(part(right), tr("filter: %.*s"), STR_ARG(entry_text(&b->filter)));
	if (b->query.problems_only)
		buf_puts(part(right), brief ? tr("problems") : tr("only problems"));
	if (force == FORCE_LEAST && right->n)
		return;
	put_sort(&b->query, brief, right);
	if (left_out)
		buf_printf(part(right), brief ? tr("%zu hidden (.)") : tr("%zu not shown (.)"),
			left_out);
}

static void put_progress(const struct store *store, struct buf *right)
{
	size_t unread = store_unread(store);
	if (!store->found_all)
		buf_puts(part(right), tr("finding files"));
	else if (unread && store->rows.n)
		buf_printf(part(right), tr("reading %zu%%"),
			(store->rows.n - unread) * 100 / store->rows.n);
}

/* What all of them cost in every session, where the row is long enough to say so. */
static void put_cost(const struct browse *b, struct buf *out)
{
	struct buf cost = {0};
	if (b->panes.area.w < ROOM_FOR_COST || !b->sum.always)
		return;
	cost_put(&cost, b->sum.always);
	buf_printf(out, tr("   about %s tokens in every session"), buf_text(&cost));
	buf_done(&cost);
}

static void put_agents(const struct store_sum *n, enum detail detail, struct buf *out)
{
	buf_printf(out, trn("%zu agent", "%zu agents", n->listed), n->listed);
	if (n->dropped && detail < DETAIL_LEAST)
		buf_printf(out, trn(", %zu does not load", ", %zu do not load", n->dropped),
			n->dropped);
}

static void put_bad(const struct store_sum *n, enum detail detail, struct buf *out)
{
	size_t errors = n->own[SEVERITY_ERROR], warnings = n->own[SEVERITY_WARNING];
	if (detail == DETAIL_LETTERS) {
		if (errors)
			buf_printf(out, "  %zu %c", errors, severity_letter(SEVERITY_ERROR));
		if (warnings)
			buf_printf(out, "  %zu %c", warnings, severity_letter(SEVERITY_WARNING));
		return;
	}
	if (errors)
		buf_printf(out, trn("   %zu error", "   %zu errors", errors), errors);
	if (warnings)
		buf_printf(out, trn("   %zu warning", "   %zu warnings", warnings), warnings);
}

static void put_only_root(const struct store *s, struct buf *out)
{
	size_t i = 0;
	while (i + 1 < s->roots.n && s->roots.v[i].linked)
		i++;
	buf_printf(out, "%.*s  ", STR_ARG(buf_str(&s->roots.v[i].label)));
}

static void put_left(const struct browse *b, enum detail detail, struct buf *left)
{
	const struct store *store = b->screen.ctx->store;
	const struct store_sum *n = &b->sum;
	size_t fixed = n->elsewhere[SEVERITY_ERROR] + n->elsewhere[SEVERITY_WARNING];
	buf_clear(left);
	if (detail <= DETAIL_PLAIN)
		buf_puts(left, "roster  ");
	if (detail == DETAIL_ALL && store_listed_roots(store) == 1)
		put_only_root(store, left);
	put_agents(n, detail, left);
	if (detail < DETAIL_LOADS)
		put_bad(n, detail, left);
	if (detail > DETAIL_ALL)
		return;
	if (fixed)
		buf_printf(left, tr("   %zu in read-only files"), fixed);
	put_cost(b, left);
}

static bool fits(const struct browse *b, const struct buf *left, const struct buf *right)
{
	int width = (int)(utf8_width(buf_str(left)) + utf8_width(buf_str(right)));
	return width + MARGIN + (right->n ? GAP : 0) <= b->panes.area.w;
}

/* Where not all has room, what is in force comes before where it is and how bad. */
void browse_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct browse *b = (const struct browse *)s;
	put_in_force(b, FORCE_ALL, right);
	if (!right->n)
		put_progress(s->ctx->store, right);
	put_left(b, DETAIL_ALL, left);
	for (int detail = DETAIL_PLAIN; !fits(b, left, right) && detail <= DETAIL_LEAST; detail++)
		put_left(b, (enum detail)detail, left);
	for (int force = FORCE_BRIEF; !fits(b, left, right) && force <= FORCE_LEAST; force++)
		put_in_force(b, (enum force)force, right);
}

/* --- message and hints ------------------------------------------------------------------------ */

/* Behind the filter that is being typed: how many fit, or why none can. */
static enum role filter_says(const struct browse *b, struct buf *out)
{
	struct filter f = {0};
	struct buf text = {0};
	size_t all = b->sum.listed;
	filter_read(&f, entry_text(&b->filter));
	bool troubled = filter_trouble(&f, &text);
	if (!troubled && b->rows.ids.n == 0 && match_has_capital(entry_text(&b->filter))) {
		buf_puts(&text, tr("nothing fits; with a capital, case counts"));
		troubled = true;
	}
	filter_done(&f);
	if (troubled) {
		buf_printf(out, "   (%s)", buf_text(&text));
		buf_done(&text);
		return ROLE_WARNING;
	}
	buf_printf(&text,
		b->offered ? tr("   (%zu of %zu; typing replaces it, Esc drops it)")
			   : tr("   (%zu of %zu; Enter keeps it, Esc drops it)"),
		b->rows.ids.n, all);
	if ((int)(utf8_width(buf_str(out)) + utf8_width(buf_str(&text))) + MARGIN >
		b->panes.area.w) {
		buf_clear(&text);
		buf_printf(&text, tr("   (%zu of %zu)"), b->rows.ids.n, all);
	}
	buf_put(out, buf_str(&text));
	buf_done(&text);
	return ROLE_MESSAGE;
}

/* A kept filter stands in brackets: as a whole it is there to be replaced. */
static enum role put_filter(const struct browse *b, struct buf *out, size_t *caret)
{
	buf_puts(out, tr("filter: "));
	*caret = out->n + b->filter.caret + b->offered;
	buf_printf(out, b->offered ? "[%.*s]" : "%.*s", STR_ARG(entry_text(&b->filter)));
	return filter_says(b, out);
}

enum role browse_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct browse *b = (const struct browse *)s;
	unsigned id;
	if (b->filtering)
		return put_filter(b, out, caret);
	if (browse_is_empty(b))
		buf_puts(out, tr("no files yet; R looks again"));
	const struct rows_item *folded = browse_folded(b);
	if (folded) {
		groups_title(folded, s->ctx->store, b->panes.area.w / 2, out);
		buf_printf(out, trn(": %u file", ": %u files", folded->count), folded->count);
	}
	if (!folded)
		buf_put(out, browse_why_none(b));
	if (!browse_selected(b, &id))
		return ROLE_MESSAGE;
	buf_put(out, store_name(s->ctx->store, id));
	buf_puts(out, ": ");
	return work_message(s->ctx, &b->place, id, out);
}

static const enum action *all_hints(const struct browse *b)
{
	static const enum action in_list[] = {ACT_READ, ACT_EDIT_FIELDS, ACT_FILTER, ACT_HELP,
		ACT_FIX, ACT_NEXT_PROBLEM, ACT_CLOSE, ACT_ACTIONS_BY_NAME, ACT_MARK, ACT_EDIT_FILE,
		ACT_SEARCH_BODIES, ACT_MOVE_DOWN, ACT_PREVIEW_DOWN, ACT_ZOOM, ACT_UNDO, ACT_NONE};
	static const enum action in_preview[] = {ACT_MOVE_DOWN, ACT_NEXT_PANE, ACT_ZOOM, ACT_HELP,
		ACT_READ, ACT_VIEW_RENDERED, ACT_VIEW_SOURCE, ACT_VIEW_PROBLEMS, ACT_NONE};
	static const enum action in_zoomed[] = {ACT_MOVE_DOWN, ACT_ZOOM, ACT_HELP, ACT_READ,
		ACT_VIEW_RENDERED, ACT_VIEW_SOURCE, ACT_VIEW_PROBLEMS, ACT_NONE};
	static const enum action in_filtered[] = {ACT_READ, ACT_EDIT_FIELDS, ACT_DROP_FILTER,
		ACT_HELP, ACT_FILTER, ACT_FIX, ACT_NEXT_PROBLEM, ACT_CLOSE, ACT_ACTIONS_BY_NAME,
		ACT_MARK, ACT_EDIT_FILE, ACT_NONE};
	static const enum action in_filter[] = {ACT_LEAVE, ACT_COMPLETE, ACT_HELP, ACT_NONE};
	static const enum action in_folded[] = {ACT_UNFOLD, ACT_MARK, ACT_MOVE_DOWN, ACT_TREE,
		ACT_HELP, ACT_CLOSE, ACT_NONE};
	static const enum action in_empty[] = {ACT_ADD, ACT_REREAD, ACT_HELP, ACT_ACTIONS_BY_NAME,
		ACT_CLOSE, ACT_NONE};
	static const enum action in_nothing[] = {ACT_FILTER, ACT_DROP_FILTER, ACT_LEAVE, ACT_REREAD,
		ACT_HELP, ACT_CLOSE, ACT_NONE};
	static const enum action in_marked[] = {ACT_EDIT_MARKED, ACT_DROP_MARKS, ACT_DROP_FILTER,
		ACT_MARK, ACT_HELP, ACT_FIX, ACT_TRASH, ACT_MOVE_FILE, ACT_DISABLE, ACT_FILTER,
		ACT_ACTIONS_BY_NAME, ACT_NONE};
	unsigned id;
	if (!b->filtering && browse_has_marks(b) && b->panes.focus == PANE_LIST)
		return in_marked;
	if (!b->filtering && b->filter.text.n && browse_selected(b, &id) &&
		b->panes.focus == PANE_LIST)
		return in_filtered;
	if (!b->filtering && browse_folded(b))
		return in_folded;
	if (!b->filtering && !browse_selected(b, &id))
		return browse_is_empty(b) ? in_empty : in_nothing;
	if (b->filtering)
		return in_filter;
	if (b->panes.focus == PANE_LIST)
		return in_list;
	return b->panes.zoomed ? in_zoomed : in_preview;
}

static bool any_marked_has_problems(const struct browse *b)
{
	for (size_t i = 0; i < b->rows.ids.n; i++) {
		const struct row *row = store_row(b->screen.ctx->store, b->rows.ids.v[i]);
		if (marks_has(&b->marks, b->rows.ids.v[i]) &&
			(row->counts[0] || row->counts[1] || row->counts[2]))
			return true;
	}
	return false;
}

/* While the preview is held back, files that are passed are not opened. */
static bool can_fix(const struct browse *b)
{
	struct ctx *c = b->screen.ctx;
	unsigned id;
	if (b->marks.count)
		return any_marked_has_problems(b);
	if (c->hold_preview)
		return b->can_fix;
	return browse_selected(b, &id) && work_can_fix(c, &b->place, id);
}

static bool any_problem(const struct store_sum *n)
{
	size_t all = 0;
	for (int i = 0; i < SEVERITY_COUNT; i++)
		all += n->own[i] + n->elsewhere[i];
	return all > 0;
}

void browse_make_hints(struct browse *b)
{
	b->can_fix = can_fix(b);
	work_hints(all_hints(b), b->can_fix, any_problem(&b->sum), b->hints);
}

const enum action *browse_hints(const struct screen *s)
{
	return ((const struct browse *)s)->hints;
}
