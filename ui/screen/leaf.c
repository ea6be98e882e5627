#include "ui/screen/leaf.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/render.h"
#include "text/lines.h"
#include "ui/screen/can_do.h"
#include "ui/screen/git_diff.h"
#include "ui/screen/profile.h"

enum { BUDGET_MS = 300 };

void leaf_done(struct leaf *l)
{
	pager_done(&l->pager);
	buf_done(&l->opened_text);
	buf_done(&l->shown_text);
	buf_done(&l->asked_text);
	buf_done(&l->tint.value);
	*l = (struct leaf){0};
}

void leaf_prose(struct str text, size_t width, enum role role, struct sheet *out)
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
		sheet_puts(&m, tr("Nothing is wrong with this file."), ROLE_GOOD);
		sheet_end_line(&m, 0, 0);
		sheet_finish(&m, out);
		return;
	}
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *p = &o->problems.v[i];
		size_t line = lines_place(doc_text(&o->doc), p->where.at).line;
		struct sheet text = {0};
		put_problem(&m, &o->doc, p);
		leaf_prose(p->message, width > 4 ? width - 3 : width, ROLE_TEXT, &text);
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

/* --- asking for it ---------------------------------------------------------------------------- */

static unsigned ask_rendered(const struct leaf *l, struct ctx *c, const struct opened *o,
	unsigned place)
{
	struct profile profile = {0};
	profile_make(&profile, o, store_row(c->store, o->id)->kind);
	const struct render_ask ask = {.rows = profile.v,
		.n_rows = profile.n,
		.text = doc_body(&o->doc),
		.first_line = doc_body_line(&o->doc),
		.width = (size_t)l->wish.width,
		.measure = c->measure,
		.number_links = true,
		.reveal = l->reveal,
		.ticks = c->ticks,
		.whole_code = !c->wrap_code,
		.budget_ms = BUDGET_MS};
	unsigned number = renderer_ask(c->renderer, place, &ask);
	profile_done(&profile);
	return number;
}

static unsigned ask_source(const struct leaf *l, struct ctx *c, const struct opened *o,
	unsigned place)
{
	const struct render_ask ask = {.view = VIEW_SOURCE,
		.text = doc_text(&o->doc),
		.first_line = 1,
		.reveal = l->reveal,
		.width = (size_t)l->wish.width,
		.budget_ms = BUDGET_MS};
	return renderer_ask(c->renderer, place, &ask);
}

/* Behind the store's own. */
enum { PREVIEW_AHEAD = RENDERER_AHEAD + 1 };

/* The number of the ask; 0: this view needs no renderer. */
static unsigned ask(const struct leaf *l, struct ctx *c, const struct opened *o, unsigned place)
{
	if (l->view == LEAF_RENDERED)
		return ask_rendered(l, c, o, place);
	return l->view == LEAF_SOURCE ? ask_source(l, c, o, place) : 0;
}

static bool same_wish(const struct leaf_wish *a, const struct leaf_wish *b)
{
	return a->id == b->id && a->reading_no == b->reading_no && a->rev == b->rev &&
		a->judged == b->judged && a->width == b->width && a->view == b->view &&
		a->reveal == b->reveal && a->ticks == b->ticks && a->measure == b->measure &&
		a->wrap_code == b->wrap_code;
}

static struct leaf_wish wish_of(const struct leaf *l, const struct ctx *c, const struct opened *o,
	unsigned id, int width)
{
	return (struct leaf_wish){id, o ? o->reading_no : 0, o ? o->doc.rev : 0, o ? o->judged : 0,
		width, l->view, l->reveal, c->ticks, c->wrap_code, c->measure};
}

/* --- places ----------------------------------------------------------------------------------- */

static bool is_text(enum leaf_view view)
{
	return view == LEAF_RENDERED || view == LEAF_SOURCE;
}

static struct leaf_place here(const struct leaf *l)
{
	return (struct leaf_place){l->wish.view, l->pager.top, pager_source(&l->pager)};
}

struct leaf_place leaf_place(const struct leaf *l)
{
	if (l->goes)
		return l->goal;
	if (is_text(l->wish.view))
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
	enum leaf_view view = l->wish.view;
	if (!is_text(view))
		return;
	if (l->pager.top != l->arrived)
		l->in_step[!view] = false;
	l->left[view] = here(l);
	l->in_step[view] = true;
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

static void do_early(struct leaf *l)
{
	for (size_t i = 0; i < l->early_n; i++)
		pager_act(&l->pager, l->early[i]);
	l->early_n = 0;
}

static void forget_views(struct leaf *l)
{
	l->in_step[LEAF_RENDERED] = l->in_step[LEAF_SOURCE] = false;
	l->arrived = 0;
}

/* Mark what other programs changed since the file was opened here. */
static void mark(struct leaf *l)
{
	struct line_numbers lines = {0};
	if (is_text(l->wish.view) && l->shown)
		change_lines(buf_str(&l->opened_text), buf_str(&l->asked_text), &lines);
	pager_mark(&l->pager, &lines);
	vec_done(&lines);
}

static size_t prose_columns(const struct leaf *l)
{
	size_t width = (size_t)l->wish.width, measure = l->wish.measure;
	return measure && measure < width ? measure : width;
}

/* The pager gets lines of what is wished for. */
static void show(struct leaf *l, struct sheet *sheet)
{
	struct hunks moved = {0};
	if (!l->entering)
		diff_lines(buf_str(&l->shown_text), buf_str(&l->asked_text), &moved);
	if (moved.n)
		pager_follow(&l->pager, sheet, &moved);
	else
		pager_show(&l->pager, sheet, !l->entering);
	hunks_done(&moved);
	buf_set(&l->shown_text, buf_str(&l->asked_text));
	mark(l);
	if (l->entering)
		enter_view(l);
	l->entering = false;
	l->round++;
}

/* Another file or view is wished for: nothing of the one before may be taken for it. */
static void leave(struct leaf *l, const struct leaf_wish *wish)
{
	struct sheet nothing = {0};
	bool same_file = l->begun && l->wish.id == wish->id;
	if (same_file && l->wish.view == wish->view)
		return;
	if (!same_file) {
		forget_views(l);
		l->early_n = 0;
	} else if (!l->entering)
		leave_view(l);
	l->entering = true;
	pager_show(&l->pager, &nothing, false);
}

/* What is changed here is no news, and what was is known. */
static void take_text(struct leaf *l, const struct opened *o)
{
	bool same_file = l->begun && l->wish.id == o->id;
	bool same = str_eq(buf_str(&l->asked_text), doc_text(&o->doc));
	bool ours = l->wish.reading_no == o->reading_no;
	if (same_file && same)
		return;
	buf_set(&l->asked_text, doc_text(&o->doc));
	if (!same_file || ours)
		buf_set(&l->opened_text, doc_text(&o->doc));
}

static void begin(struct leaf *l, struct ctx *c, const struct opened *o, struct leaf_wish wish)
{
	const struct leaf_wish *old = &l->wish;
	leave(l, &wish);
	/* In a file that changed its number means another one. */
	if (l->entering || old->reading_no != wish.reading_no || old->rev != wish.rev)
		l->pager.link = 0;
	if (o) {
		take_text(l, o);
		leaf_find_tint(&l->tint, o, store_row(c->store, o->id)->kind);
	}
	l->wish = wish;
	l->begun = true;
	l->shown = o != NULL;
	l->asked = o ? ask(l, c, o, l->place) : 0;
	l->round = 0;
	l->partly = false;
}

static void show_answer(struct leaf *l, struct ctx *c)
{
	unsigned round;
	struct sheet sheet = {0};
	const struct rendered *r = renderer_answer(c->renderer, l->asked, &round);
	if (!r || round == l->round)
		return;
	/* What was just said of something that a person did comes before it. */
	if (r->outcome == RENDER_SOURCE && c->note.n == 0)
		ctx_note(c, ROLE_WARNING, "shown as source: %s", r->why.text);
	if (r->outcome == RENDER_FAILED)
		leaf_prose(str_of(r->why.text), prose_columns(l), ROLE_ERROR, &sheet);
	else
		sheet_copy(&sheet, &r->sheet);
	show(l, &sheet);
	l->round = round;
}

/* What is made here: why the file cannot be read, its problems, what it can do, what differs from git. */
static void show_ours(struct leaf *l, struct ctx *c, const struct opened *o, const struct err *why)
{
	struct sheet sheet = {0};
	bool again = l->round && l->partly && !renderer_is_busy(c->renderer);
	if (l->round && !again)
		return;
	l->partly = false;
	if (o && l->view == LEAF_DIFF)
		l->partly = !git_diff_sheet(c, o->id, (size_t)l->wish.width, &sheet) && !again;
	else if (o && l->view == LEAF_CAN_DO)
		can_do_sheet(o, store_row(c->store, o->id)->kind, prose_columns(l), &sheet);
	else if (o)
		problems_sheet(o, prose_columns(l), &sheet);
	else
		leaf_prose(str_of(why->text), prose_columns(l), ROLE_ERROR, &sheet);
	show(l, &sheet);
}

void leaf_prepare(struct leaf *l, struct ctx *c, unsigned id, struct rect area)
{
	struct err e = {.text = ""};
	if (area.w > 0) {
		const struct opened *o =
			c->ahead && c->ahead->id == id ? c->ahead : store_opened(c->store, id, &e);
		const struct leaf_wish wish = wish_of(l, c, o, id, area.w);
		bool forgotten = l->asked && !l->round && !renderer_knows(c->renderer, l->asked);
		if (!l->begun || forgotten || !same_wish(&l->wish, &wish))
			begin(l, c, o, wish);
		if (l->asked)
			show_answer(l, c);
		else
			show_ours(l, c, o, &e);
	}
	pager_fit(&l->pager, area.h, area.w);
	if (area.w > 0 && !l->entering) {
		reach_goal(l);
		do_early(l);
	}
}

void leaf_look_ahead(const struct leaf *l, struct ctx *c, const struct opened *o)
{
	if (l->begun && l->wish.view == l->view)
		ask(l, c, o, PREVIEW_AHEAD + l->place);
}

bool leaf_move(struct leaf *l, enum action action)
{
	if (!pager_act(&l->pager, action))
		return false;
	if (l->entering && l->early_n < LEAF_EARLY)
		l->early[l->early_n++] = action;
	return true;
}

static const struct {
	enum action action;
	const char *tab;
} views[LEAF_VIEWS] = {
	[LEAF_RENDERED] = {ACT_VIEW_RENDERED, N_("1 rendered")},
	[LEAF_SOURCE] = {ACT_VIEW_SOURCE, N_("2 source")},
	[LEAF_PROBLEMS] = {ACT_VIEW_PROBLEMS, N_("3 problems")},
	[LEAF_DIFF] = {ACT_VIEW_DIFF, N_("4 diff")},
	[LEAF_CAN_DO] = {ACT_VIEW_CAN_DO, N_("5 can do")},
};

bool leaf_is_view(enum action action)
{
	for (int i = 0; i < LEAF_VIEWS; i++) {
		if (views[i].action == action)
			return true;
	}
	return false;
}

static bool set_view(struct leaf *l, enum action action)
{
	for (int i = 0; i < LEAF_VIEWS; i++) {
		if (views[i].action == action)
			l->view = (enum leaf_view)i;
	}
	return leaf_is_view(action);
}

void leaf_show_view(struct leaf *l, enum action view)
{
	enum leaf_view before = l->view;
	set_view(l, view);
	if (l->goes && l->view != before)
		leaf_return(l,
			(struct leaf_place){l->view, l->goal.top ? SIZE_MAX : 0, l->goal.line});
}

bool leaf_act(struct leaf *l, struct ctx *c, enum action action)
{
	if (action != ACT_WRAP_CODE)
		return set_view(l, action);
	ctx_wrap_code(c);
	return true;
}

/* Of the others so many go by their names, the rest by their numbers. */
static const int named[LEAF_TABS_NONE] =
	{[LEAF_TABS_ALL] = LEAF_VIEWS, [LEAF_TABS_SOME] = LEAF_PROBLEMS + 1};

static void put_tab(const struct leaf *l, int view, enum leaf_tabs tabs, struct buf *out)
{
	struct str tab = TR(views[view].tab);
	if (view == (int)l->view)
		buf_printf(out, "[%.*s]", STR_ARG(tab));
	else
		buf_printf(out, " %.*s ",
			STR_ARG(view < named[tabs] ? tab
						   : str_cut(tab, 0, str_find_byte(tab, 0, ' '))));
}

enum leaf_tabs leaf_tabs_for(const struct leaf *l, int columns)
{
	struct buf text = {0};
	int tabs = LEAF_TABS_ALL;
	for (; tabs < LEAF_TABS_NONE; tabs++) {
		buf_clear(&text);
		leaf_tabs(l, (enum leaf_tabs)tabs, &text);
		if ((int)utf8_width(buf_str(&text)) <= columns)
			break;
	}
	buf_done(&text);
	return (enum leaf_tabs)tabs;
}

enum leaf_view leaf_tab(const struct leaf *l, enum leaf_tabs tabs, int column)
{
	struct buf before = {0};
	int view = -1;
	for (int i = 0; view < 0 && i < LEAF_VIEWS; i++) {
		put_tab(l, i, tabs, &before);
		if (column >= 0 && column < (int)utf8_width(buf_str(&before)))
			view = i;
	}
	buf_done(&before);
	return view < 0 ? l->view : (enum leaf_view)view;
}

void leaf_tab_shown(const struct leaf *l, struct buf *out)
{
	buf_printf(out, "[%s]", tr(views[l->view].tab));
}

void leaf_tabs(const struct leaf *l, enum leaf_tabs tabs, struct buf *out)
{
	for (int i = 0; tabs != LEAF_TABS_NONE && i < LEAF_VIEWS; i++)
		put_tab(l, i, tabs, out);
}
