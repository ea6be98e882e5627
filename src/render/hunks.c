#include "render/hunks.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/page.h"
#include "text/diff.h"
#include "text/lines.h"

#include <stdio.h>

enum { CONTEXT = 3 };

struct side {
	struct str *v; /* its lines, each with its end mark */
	size_t n, cap;
};

struct view {
	struct page page;
	struct flow flow;
	struct side a, b;
	size_t width;
	bool hide_cr; /* all lines end in CR LF: it says nothing */
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

/* `part` of the line has the role of what changed in it. */
static void put_line(struct view *v, struct str line, const struct look *look, struct span part,
	size_t source)
{
	struct str text = without_end(v, line);
	flow_clear(&v->flow);
	flow_listing(&v->flow, str_cut(text, 0, part.at), look->role);
	flow_listing(&v->flow, str_span(text, part), look->part);
	flow_listing(&v->flow, str_from(text, part.end), look->role);
	page_flow(&v->page, &v->flow,
		&(struct page_text){.way = WRAP_LISTING,
			.hang = PAGE_HANG,
			.bar = look->mark,
			.bar_on = "  ",
			.bar_role = look->role,
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

static void put_hunk(struct view *v, const struct hunk *h)
{
	bool pairs = h->a_n == h->b_n;
	for (size_t i = 0; i < h->a_n; i++) {
		struct str line = v->a.v[h->a + i];
		struct span part = {0};
		if (pairs)
			part = changed_part(without_end(v, line), without_end(v, v->b.v[h->b + i]));
		put_line(v, line, &cut, part, 0);
	}
	for (size_t i = 0; i < h->b_n; i++) {
		struct str line = v->b.v[h->b + i];
		struct span part = {0};
		if (pairs)
			part = changed_part(without_end(v, line), without_end(v, v->a.v[h->a + i]));
		put_line(v, line, &added, part, h->b + i + 1);
	}
}

/* A line that stays as it is only says where one is: it gets one row. */
static void put_kept_line(struct view *v, size_t i)
{
	const size_t room = v->width > 4 ? v->width - 3 : v->width;
	struct str line = v->b.v[i], text = without_end(v, line);
	size_t used;
	if (utf8_width(text) <= room) {
		put_line(v, line, &kept, (struct span){0}, i + 1);
		return;
	}
	flow_clear(&v->flow);
	flow_listing(&v->flow, utf8_fit(text, room > 3 ? room - 3 : 0, &used), kept.role);
	flow_puts(&v->flow, "...", ROLE_DIM);
	page_flow(&v->page, &v->flow,
		&(struct page_text){.way = WRAP_LISTING,
			.bar = kept.mark,
			.bar_role = kept.role,
			.source = i + 1});
}

static void put_kept(struct view *v, size_t from, size_t end)
{
	for (size_t i = from; i < end && i < v->b.n; i++)
		put_kept_line(v, i);
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

void hunks_sheet(struct str before, struct str after, size_t width, struct sheet *out)
{
	struct view v = {.width = width};
	struct hunks h = {0};
	size_t from = 0;
	page_init(&v.page, width, 0);
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
	vec_done(&v.a);
	vec_done(&v.b);
	page_finish(&v.page, out);
}
