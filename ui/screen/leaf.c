#include "ui/screen/leaf.h"

#include "render/render.h"
#include "text/lines.h"
#include "ui/screen/profile.h"

enum { BUDGET_MS = 300 };

void leaf_done(struct leaf *l)
{
	pager_done(&l->pager);
	*l = (struct leaf){0};
}

/* A sheet of one text, wrapped as prose. */
static void text_sheet(struct str text, size_t width, enum role role, struct sheet *out)
{
	const struct card_row row = {.label = {"", 0}, .text = text, .role = role};
	const struct render_ask ask = {.rows = &row, .n_rows = 1, .text = {"", 0}, .width = width};
	struct err ignored;
	render_sheet(&ask, out, &ignored);
}

static void put_problem(struct sheet_maker *m, const struct doc *d, const struct problem *p)
{
	struct place place = lines_place(doc_text(d), p->where.at);
	struct buf head = {0};
	buf_printf(&head, "%c  %zu:%zu  ", severity_letter(p->severity), place.line, place.column);
	sheet_put(m, buf_str(&head), profile_severity_role(p->severity), MARK_STRONG);
	sheet_puts(m, p->rule, ROLE_DIM);
	sheet_end_line(m, place.line, SHEET_HEADING);
	buf_done(&head);
}

/* Each problem: place and rule, then its sentence, then what mends it. */
static void problems_sheet(const struct opened *o, size_t width, struct sheet *out)
{
	struct sheet_maker m = {0};
	if (o->problems.n == 0) {
		sheet_puts(&m, "Nothing is wrong with this file.", ROLE_GOOD);
		sheet_end_line(&m, 0, 0);
		sheet_finish(&m, out);
		return;
	}
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *p = &o->problems.v[i];
		size_t line = lines_place(doc_text(&o->doc), p->where.at).line;
		struct sheet text = {0};
		put_problem(&m, &o->doc, p);
		text_sheet(p->message, width > 4 ? width - 3 : width, ROLE_TEXT, &text);
		for (size_t k = 0; k < sheet_count(&text); k++) {
			struct str words = sheet_text(&text, sheet_line(&text, k));
			if (str_trim(words).n == 0 ||
				sheet_run(&text, sheet_line(&text, k), 0).role == ROLE_CARD_RULE)
				continue;
			sheet_puts(&m, width > 4 ? "   " : "", ROLE_TEXT);
			sheet_put(&m, words, ROLE_TEXT, 0);
			sheet_end_line(&m, line, 0);
		}
		sheet_done(&text);
		if (p->fix.title.n) {
			sheet_puts(&m, "   f  ", ROLE_HINT_KEY);
			sheet_put(&m, p->fix.title, ROLE_GOOD, 0);
			sheet_end_line(&m, line, 0);
		}
		sheet_end_line(&m, 0, 0);
	}
	sheet_finish(&m, out);
}

static void rendered_sheet(struct ctx *c, const struct opened *o, struct rect area, bool reveal,
	struct sheet *out)
{
	struct profile profile = {0};
	struct err e;
	profile_make(&profile, o, store_row(c->store, o->id)->kind);
	const struct render_ask ask = {.rows = profile.v,
		.n_rows = profile.n,
		.text = doc_body(&o->doc),
		.first_line = doc_body_line(&o->doc),
		.width = (size_t)area.w,
		.measure = c->measure,
		.number_links = true,
		.reveal = reveal,
		.ticks = c->ticks,
		.budget_ms = BUDGET_MS,
		.langs = c->langs};
	if (render_sheet(&ask, out, &e) == RENDER_SOURCE)
		ctx_note(c, ROLE_WARNING, "shown as source: %s", e.text);
	profile_done(&profile);
}

static void source_sheet(struct ctx *c, const struct opened *o, struct rect area, bool reveal,
	struct sheet *out)
{
	struct err e;
	const struct render_ask ask = {.view = VIEW_SOURCE,
		.text = doc_text(&o->doc),
		.first_line = 1,
		.reveal = reveal,
		.width = (size_t)area.w,
		.budget_ms = BUDGET_MS,
		.langs = c->langs};
	render_sheet(&ask, out, &e);
}

bool leaf_is_fresh(const struct leaf *l, struct ctx *c, unsigned id, struct rect area)
{
	struct err e;
	if (!l->shown || l->id != id || l->width != area.w || l->shown_view != l->view)
		return false;
	if (l->shown_reveal != l->reveal || l->shown_ticks != c->ticks ||
		l->shown_measure != c->measure)
		return false;
	if (l->missed && !lang_set_has_work(c->langs))
		return false;
	const struct opened *o = store_opened(c->store, id, &e);
	return o && o->reading_no == l->reading_no && o->doc.rev == l->rev;
}

/* --- places ----------------------------------------------------------------------------------- */

static bool is_text(enum leaf_view view)
{
	return view != LEAF_PROBLEMS;
}

static struct leaf_place here(const struct leaf *l)
{
	return (struct leaf_place){l->shown_view, l->pager.top, pager_source(&l->pager)};
}

struct leaf_place leaf_place(const struct leaf *l)
{
	if (is_text(l->shown_view))
		return here(l);
	return l->left[l->in_step[LEAF_SOURCE] && !l->in_step[LEAF_RENDERED]];
}

void leaf_return(struct leaf *l, struct leaf_place place)
{
	l->view = place.view;
	l->goal = place;
	l->goes = true;
}

void leaf_go_to(struct leaf *l, size_t line)
{
	leaf_return(l, (struct leaf_place){l->view, SIZE_MAX, line});
}

/* Another view of the file comes: keep where this one is left. What was moved in is not where the other is. */
static void leave_view(struct leaf *l)
{
	if (!is_text(l->shown_view))
		return;
	if (l->pager.top != l->arrived)
		l->in_step[!l->shown_view] = false;
	l->left[l->shown_view] = here(l);
	l->in_step[l->shown_view] = true;
}

/* The text that the other view shows; the very place where this one was left if nobody moved since. */
static void enter_view(struct leaf *l)
{
	struct leaf_place from = l->left[!l->view];
	if (l->goes || !is_text(l->view))
		return;
	if (l->in_step[l->view])
		leaf_return(l, l->left[l->view]);
	else if (l->in_step[!l->view])
		leaf_return(l, (struct leaf_place){l->view, from.top ? SIZE_MAX : 0, from.line});
}

static void reach_goal(struct leaf *l)
{
	if (l->goes) {
		pager_return(&l->pager, l->goal.top, l->goal.line);
		l->arrived = l->pager.top;
	}
	l->goes = false;
}

static void forget_views(struct leaf *l)
{
	l->in_step[LEAF_RENDERED] = l->in_step[LEAF_SOURCE] = false;
	l->arrived = 0;
}

static void make_sheet(struct leaf *l, struct ctx *c, unsigned id, struct rect area)
{
	struct sheet sheet = {0};
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	bool same_file = l->shown && l->id == id, same = same_file && l->shown_view == l->view;
	if (!same_file)
		forget_views(l);
	else if (!same)
		leave_view(l);
	bool again = l->missed && same && !lang_set_has_work(c->langs);
	if (!o)
		text_sheet(str_of(e.text), (size_t)area.w, ROLE_ERROR, &sheet);
	else if (l->view == LEAF_PROBLEMS)
		problems_sheet(o, (size_t)area.w, &sheet);
	else if (l->view == LEAF_SOURCE)
		source_sheet(c, o, area, l->reveal, &sheet);
	else
		rendered_sheet(c, o, area, l->reveal, &sheet);
	pager_show(&l->pager, &sheet, same);
	if (!same)
		enter_view(l);
	/* In a file that changed its number means another one. */
	if (!same || !o || o->reading_no != l->reading_no || o->doc.rev != l->rev)
		l->pager.link = 0;
	/* What is too slow twice stays plain. */
	l->missed = lang_set_missed(c->langs) && !again;
	l->shown = o != NULL;
	l->id = id;
	l->reading_no = o ? o->reading_no : 0;
	l->rev = o ? o->doc.rev : 0;
	l->width = area.w;
	l->shown_view = l->view;
	l->shown_reveal = l->reveal;
	l->shown_ticks = c->ticks;
	l->shown_measure = c->measure;
}

void leaf_prepare(struct leaf *l, struct ctx *c, unsigned id, struct rect area)
{
	if (area.w > 0 && !leaf_is_fresh(l, c, id, area))
		make_sheet(l, c, id, area);
	pager_fit(&l->pager, area.h);
	if (area.w > 0)
		reach_goal(l);
}

bool leaf_act(struct leaf *l, enum action action)
{
	if (action == ACT_VIEW_RENDERED)
		l->view = LEAF_RENDERED;
	else if (action == ACT_VIEW_SOURCE)
		l->view = LEAF_SOURCE;
	else if (action == ACT_VIEW_PROBLEMS)
		l->view = LEAF_PROBLEMS;
	else
		return false;
	return true;
}

void leaf_tabs(const struct leaf *l, struct buf *out)
{
	static const char *const names[] = {"1 rendered", "2 source", "3 problems"};
	for (int i = 0; i <= LEAF_PROBLEMS; i++)
		buf_printf(out, i == (int)l->view ? "[%s]" : " %s ", names[i]);
}
