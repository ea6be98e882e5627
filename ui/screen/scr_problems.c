#include "ui/screen/scr_problems.h"

#include "base/mem.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/renderer.h"
#include "text/lines.h"
#include "ui/screen/hits.h"
#include "ui/screen/profile.h"
#include "ui/screen/work.h"

#include <stdlib.h>

enum { MOST_PROBLEMS = 5000, FILES_A_SLICE = 8 };

struct all_problems {
	struct screen screen;
	struct hits hits;
	struct ids ids;
	size_t next; /* the file to be looked at next */
	unsigned
		wanted; /* the file that the list stood on: its first problem is selected as long as nobody moved */
};

static struct all_problems *all_of(struct screen *s)
{
	return (struct all_problems *)s;
}

static const struct all_problems *all_const(const struct screen *s)
{
	return (const struct all_problems *)s;
}

static struct screen *problems_open(struct ctx *c, unsigned id)
{
	struct all_problems *p = xcalloc(1, sizeof *p);
	struct query all = {.filter = {"", 0}};
	p->wanted = id;
	p->screen = (struct screen){.ops = &scr_problems_ops, .ctx = c};
	work_recall_sort(c, &all);
	all.tree = str_is(remember_get(&c->remember, "tree"), "yes");
	query_run(&all, c->store, &p->ids);
	p->screen.has_work = p->ids.n > 0;
	return &p->screen;
}

static void problems_close(struct screen *s)
{
	struct all_problems *p = all_of(s);
	hits_done(&p->hits);
	vec_done(&p->ids);
	free(p);
}

static void problems_layout(struct screen *s, struct rect area)
{
	hits_layout(&all_of(s)->hits, area);
}

static void add_problems(struct all_problems *p, const struct opened *o)
{
	struct str label = store_label(p->screen.ctx->store, o->id);
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *found = &o->problems.v[i];
		const struct hit hit = {.id = o->id,
			.line = lines_place(doc_text(&o->doc), found->where.at).line,
			.text = found->message,
			.letter = severity_letter(found->severity),
			.role = profile_severity_role(found->severity)};
		hits_add(&p->hits, &hit, label);
	}
}

/* False where the renderer is still at its body. */
static bool look_at(struct all_problems *p, unsigned id)
{
	struct store *s = p->screen.ctx->store;
	struct err e;
	store_read(s, id);
	const struct row *row = store_row(s, id);
	bool sound = !row->counts[0] && !row->counts[1] && !row->counts[2];
	if (row->whole && sound)
		return true;
	const struct opened *o = store_opened(s, id, &e);
	if (o && o->partly && renderer_knows(s->renderer, o->asked))
		return false;
	if (o) {
		add_problems(p, o);
		return true;
	}
	const struct hit hit = {.id = id,
		.line = 1,
		.text = str_of(e.text),
		.letter = 'E',
		.role = ROLE_ERROR};
	hits_add(&p->hits, &hit, store_label(s, id));
	return true;
}

static void select_wanted(struct all_problems *p)
{
	for (size_t i = 0; p->wanted != NO_ROW && i < p->hits.n; i++) {
		if (p->hits.v[i].header || p->hits.v[i].id != p->wanted)
			continue;
		list_select(&p->hits.list, (int)i);
		p->wanted = NO_ROW;
	}
}

static bool problems_work(struct screen *s)
{
	struct all_problems *p = all_of(s);
	if (!s->has_work || s->waits)
		return false;
	for (int i = 0; i < FILES_A_SLICE && p->next < p->ids.n && !s->waits; i++) {
		s->waits = !look_at(p, p->ids.v[p->next]);
		p->next += !s->waits;
	}
	select_wanted(p);
	s->has_work = p->next < p->ids.n && p->hits.places < MOST_PROBLEMS;
	return true;
}

/* The first rows come with the first frame. */
static void problems_prepare(struct screen *s)
{
	if (all_of(s)->next == 0)
		problems_work(s);
}

static void problems_draw(const struct screen *s, struct canvas *cv)
{
	hits_draw(&all_const(s)->hits, cv, s->has_work ? "" : tr("nothing is wrong"));
}

static void problems_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct all_problems *p = all_const(s);
	buf_printf(left, trn("%zu problem", "%zu problems", p->hits.places), p->hits.places);
	hits_files(&p->hits, left);
	if (p->hits.places >= MOST_PROBLEMS)
		buf_puts(right, tr("there are more"));
	else if (s->has_work)
		buf_printf(right, tr("looking %zu%%"), p->next * 100 / p->ids.n);
}

/* NOLINTNEXTLINE(readability-non-const-parameter): other screens of this type write it */
static enum role problems_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct hit *hit = hits_selected(&all_const(s)->hits);
	(void)caret;
	if (!hit)
		return ROLE_MESSAGE;
	buf_printf(out, "%c %.*s", hit->letter, STR_ARG(hit->text));
	return hit->role;
}

static const enum action *problems_hints(const struct screen *s)
{
	static const enum action actions[] = {ACT_READ, ACT_MOVE_DOWN, ACT_LEAVE, ACT_HELP,
		ACT_NONE};
	(void)s;
	return actions;
}

static const enum key_place *problems_places(const struct screen *s)
{
	static const enum key_place places[] = {PLACE_HITS, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	(void)s;
	return places;
}

static enum screen_mode problems_mode(const struct screen *s)
{
	(void)s;
	return SCREEN_KEYS;
}

static struct step problems_act(struct screen *s, enum action a)
{
	struct all_problems *p = all_of(s);
	p->wanted = NO_ROW;
	if (a == ACT_CLOSE || a == ACT_BACK || a == ACT_LEAVE || a == ACT_ALL_PROBLEMS)
		return step_back(false);
	if (a == ACT_READ)
		return hits_open(&p->hits, s->ctx, STR(""));
	hits_act(&p->hits, a);
	return step_stay();
}

static struct step problems_mouse(struct screen *s, const struct mouse *m)
{
	struct hits *hits = &all_of(s)->hits;
	return hits_mouse(hits, m) ? hits_open(hits, s->ctx, STR("")) : step_stay();
}

static struct step problems_type(struct screen *s, uint32_t key)
{
	(void)s;
	(void)key;
	return step_stay();
}

static struct step problems_paste(struct screen *s, struct str text)
{
	(void)s;
	(void)text;
	return step_stay();
}

/* Something may have been mended meanwhile. */
static struct step problems_back(struct screen *s, enum screen_id from, bool accepted)
{
	struct all_problems *p = all_of(s);
	int selected = p->hits.list.selected, top = p->hits.list.top;
	(void)from;
	(void)accepted;
	hits_done(&p->hits);
	p->next = 0;
	s->has_work = p->ids.n > 0;
	/* As far as it was looked at before, for the selection's sake. */
	while ((int)p->hits.n <= selected && problems_work(s))
		;
	p->hits.list.top = top;
	list_select(&p->hits.list, selected);
	return step_stay();
}

const struct screen_ops scr_problems_ops = {
	.name = N_("the problems of all files"),
	.open = problems_open,
	.close = problems_close,
	.layout = problems_layout,
	.prepare = problems_prepare,
	.draw = problems_draw,
	.title = problems_title,
	.message = problems_message,
	.hints = problems_hints,
	.places = problems_places,
	.mode = problems_mode,
	.act = problems_act,
	.mouse = problems_mouse,
	.type = problems_type,
	.paste = problems_paste,
	.back = problems_back,
	.work = problems_work,
};
