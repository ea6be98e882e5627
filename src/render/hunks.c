#include "render/hunks.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/page.h"
#include "text/diff.h"
#include "text/lines.h"
#include "text/white.h"

#include <stdio.h>

enum { CONTEXT = 3 };

struct side {
	struct str *v; /* its lines, each with its end mark */
	size_t n, cap;
};

struct view {
	struct page page;
	struct flow flow;
	struct buf blanks; /* a piece of a line with its blanks visible */
	struct side a, b;
	bool hide_cr; /* all lines end in CR LF: it says nothing */
};

/* What changed in a line, and whether that is white space alone. */
struct part {
	struct span where;
	bool white;
};

/* One kind of line. */
struct look {
	const char *mark;
	enum role role, part;
};

static const struct look kept = {"  ", ROLE_TEXT, ROLE_TEXT};
static const struct look cut = {"- ", ROLE_DIFF_CUT, ROLE_DIFF_CUT_PART};
static const struct look added = {"+ ", ROLE_DIFF_ADD, ROLE_DIFF_ADD_PART};

static void split(struct str s, struct side *out)
{
	for (size_t at = 0, next; at < s.n; at = next) {
		next = lines_next(s, at);
		vec_push(out, str_cut(s, at, next));
	}
}

static bool ends_all_in_crlf(const struct side *side)
{
	for (size_t i = 0; i < side->n; i++) {
		if (!str_ends(side->v[i], STR("\r\n")))
			return false;
	}
	return true;
}

static void put_note(struct view *v, const char *text, enum role role, size_t source)
{
	flow_clear(&v->flow);
	flow_puts(&v->flow, text, role);
	page_flow(&v->page, &v->flow, &(struct page_text){.source = source});
}

static struct str without_end(const struct view *v, struct str line)
{
	if (str_ends(line, STR("\n")))
		line.n--;
	if (v->hide_cr && str_ends(line, STR("\r")))
		line.n--;
	return line;
}

/* Visible: with signs in the place of blanks and tabs. */
static void put_piece(struct view *v, struct str text, enum role role, bool visible)
{
	buf_clear(&v->blanks);
	if (visible)
		white_blanks(&v->blanks, text);
	v->flow.shows_tabs = visible;
	flow_listing(&v->flow, visible ? buf_str(&v->blanks) : text, role);
}

/* The same, and what is behind `end` is visible in any case. */
static void put_up_to(struct view *v, struct str text, size_t end, enum role role, bool visible)
{
	put_piece(v, str_cut(text, 0, end), role, visible);
	put_piece(v, str_from(text, end < text.n ? end : text.n), role, true);
}

/* `part` of the line has the role of what changed in it. */
static void put_line(struct view *v, struct str line, const struct look *look, struct part part,
	size_t source)
{
	struct str text = without_end(v, line);
	size_t end = look->part == look->role ? text.n : white_end(text), at = part.where.at,
	       to = part.where.end;
	flow_clear(&v->flow);
	put_up_to(v, str_cut(text, 0, at), end, look->role, false);
	put_up_to(v, str_span(text, part.where), end > at ? end - at : 0, look->part, part.white);
	put_up_to(v, str_from(text, to), end > to ? end - to : 0, look->role, false);
	page_flow(&v->page, &v->flow,
		&(struct page_text){.way = WRAP_LISTING,
			.hang = PAGE_HANG,
			.bar = look->mark,
			.bar_on = "  ",
			.bar_role = look->role,
			.code = look == &kept,
			.source = source});
	if (!str_ends(line, STR("\n")))
		put_note(v, tr("  (no line break at the end)"), ROLE_DIM, source);
}

/* What of `a` is not the same at either end in `b`; nothing where they have too little in common
 * for that to help. */
static struct span changed_part(struct str a, struct str b)
{
	size_t least = a.n < b.n ? a.n : b.n, head = 0, tail = 0;
	while (head < least && a.p[head] == b.p[head])
		head++;
	while (head && (utf8_is_tail(a, head) || utf8_is_tail(b, head)))
		head--;
	while (tail < least - head && a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
		tail++;
	while (tail && utf8_is_tail(a, a.n - tail))
		tail--;
	if ((head + tail) * 3 < least)
		return (struct span){0, 0};
	return (struct span){head, a.n - tail};
}

/* Of a line that changed, beside those that went or came with it. `pair`: that many lines were changed into as many. */
static struct part part_of(struct view *v, struct str line, const struct str *others, size_t n,
	size_t pair)
{
	const struct str *white = white_partner(others, n, line, pair);
	if (white)
		return (struct part){white_part(without_end(v, line), without_end(v, *white)),
			true};
	if (pair >= n)
		return (struct part){0};
	return (struct part){changed_part(without_end(v, line), without_end(v, others[pair])),
		false};
}

static void put_hunk(struct view *v, const struct hunk *h)
{
	const struct str *was = h->a_n ? v->a.v + h->a : NULL;
	const struct str *is = h->b_n ? v->b.v + h->b : NULL;
	bool pairs = h->a_n == h->b_n;
	for (size_t i = 0; i < h->a_n; i++)
		put_line(v, was[i], &cut, part_of(v, was[i], is, h->b_n, pairs ? i : h->b_n), 0);
	for (size_t i = 0; i < h->b_n; i++)
		put_line(v, is[i], &added, part_of(v, is[i], was, h->a_n, pairs ? i : h->a_n),
			h->b + i + 1);
}

static void put_kept(struct view *v, size_t from, size_t end)
{
	for (size_t i = from; i < end && i < v->b.n; i++)
		put_line(v, v->b.v[i], &kept, (struct part){0}, i + 1);
}

/* The equal lines [from, to) before a hunk: where they are many, some behind the hunk before, if
 * there is one, a mark, and some before this. */
static void put_between(struct view *v, size_t from, size_t to, bool behind_hunk)
{
	size_t start = to > CONTEXT ? to - CONTEXT : 0, shown = from + (behind_hunk ? CONTEXT : 0);
	if (start > shown) {
		char place[40];
		put_kept(v, from, shown);
		snprintf(place, sizeof place, tr("@@ line %zu @@"), start + 1);
		put_note(v, place, ROLE_DIFF_PLACE, start + 1);
		from = start;
	}
	put_kept(v, from, to);
}

void hunks_sheet(struct str before, struct str after, size_t width, bool whole, struct sheet *out)
{
	struct view v = {0};
	struct hunks h = {0};
	size_t from = 0;
	page_init(&v.page, width, 0);
	v.page.whole_code = whole;
	split(before, &v.a);
	split(after, &v.b);
	v.hide_cr = ends_all_in_crlf(&v.a) && ends_all_in_crlf(&v.b);
	diff_lines(before, after, &h);
	for (size_t i = 0; i < h.n; i++) {
		put_between(&v, from, h.v[i].b, i > 0);
		put_hunk(&v, &h.v[i]);
		from = h.v[i].b + h.v[i].b_n;
	}
	if (h.n)
		put_kept(&v, from, from + CONTEXT);
	else
		put_note(&v, tr("no difference"), ROLE_DIM, 0);
	hunks_done(&h);
	flow_done(&v.flow);
	buf_done(&v.blanks);
	vec_done(&v.a);
	vec_done(&v.b);
	page_finish(&v.page, out);
}
