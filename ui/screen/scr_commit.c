#include "ui/screen/scr_commit.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/commit.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

enum { MESSAGE_ROWS = 8, BESIDE = 100 };

static struct commit *commit_of(struct screen *s)
{
	return (struct commit *)s;
}

struct version_source commit_source(const struct commit *c)
{
	struct store *s = c->screen.ctx->store;
	return (struct version_source){c->git, &s->schemas->kinds, &s->memo};
}

struct versus_pair commit_pair(const struct commit_row *row)
{
	static const struct vcs_version head = {VCS_REV, "HEAD"}, index = {VCS_INDEX, NULL},
					work = {VCS_WORK, NULL};
	return (struct versus_pair){row->old_path, row->path, row->staged ? head : index,
		row->staged ? index : work};
}

const struct commit_row *commit_selected(const struct commit *c)
{
	if (c->list.selected < 0 || (size_t)c->list.selected >= c->rows.n)
		return NULL;
	const struct commit_row *row = &c->rows.v[c->list.selected];
	return row->kind == COMMIT_HEADER ? NULL : row;
}

static bool is_header(const void *owner, int row)
{
	return ((const struct commit *)owner)->rows.v[row].kind == COMMIT_HEADER;
}

/* --- opening ---------------------------------------------------------------------------------- */

/* The repository of the file that is selected in the list, else of where roster was started. */
static struct vcs *open_git(struct ctx *c, unsigned id)
{
	struct err e;
	bool known = id < c->store->rows.n;
	struct vcs *git =
		vcs_open(known ? store_row(c->store, id)->path : STR("."), VCS_PATIENT_MS, &e);
	if (!git)
		ctx_note(c, ROLE_WARNING, "nothing can be committed here: %s", e.text);
	return git;
}

static struct screen *commit_open(struct ctx *c, unsigned id)
{
	struct vcs *git = open_git(c, id);
	if (!git)
		return NULL;
	struct commit *m = xcalloc(1, sizeof *m);
	m->screen = (struct screen){.ops = &scr_commit_ops, .ctx = c, .has_work = true};
	m->git = git;
	m->versus.renderer = c->renderer;
	m->versus.place = VERSUS_PLACE;
	m->list.skips = is_header;
	m->list.owner = m;
	entry_init(&m->message, STR(""));
	return &m->screen;
}

static void drop_rows(struct commit *c)
{
	vec_done(&c->rows);
	arena_done(&c->rows.arena);
	c->rows = (struct commit_rows){0};
}

static void commit_close(struct screen *s)
{
	struct commit *c = commit_of(s);
	drop_rows(c);
	for (size_t i = 0; i < c->opens.n; i++)
		buf_done(&c->opens.v[i].path);
	vec_done(&c->opens);
	versus_done(&c->versus);
	vcs_states_done(&c->states);
	commit_asking_done(c);
	commit_discards_done(&c->discards);
	commit_restages_done(&c->restages);
	entry_done(&c->message);
	buf_done(&c->offered);
	buf_done(&c->shown_path);
	vcs_close(c->git);
	free(c);
}

static bool commit_work(struct screen *s)
{
	if (!s->has_work)
		return false;
	commit_ask_some(commit_of(s));
	return true;
}

/* --- layout ----------------------------------------------------------------------------------- */

static void lay_out(struct commit *c)
{
	struct rect area = c->area;
	c->message_area = (struct rect){0};
	if (c->writing || c->message.text.n)
		c->message_area = layout_bottom(&area,
			c->writing ? layout_between(area.h / 2, 2, MESSAGE_ROWS) : 3);
	c->parts = versus_layout(area, c->zoomed ? 0 : BESIDE);
	list_fit(&c->list, (int)c->rows.n, c->parts.list.h);
}

static void commit_layout(struct screen *s, struct rect area)
{
	commit_of(s)->area = area;
	lay_out(commit_of(s));
}

static void show_selected(struct commit *c)
{
	const struct commit_row *row = commit_selected(c);
	const struct version_source from = commit_source(c);
	struct sheet nothing = {0};
	if (!row) {
		if (c->shown_path.n || c->rows.n == 0)
			pager_show(&c->versus.pager, &nothing, false);
		buf_clear(&c->shown_path);
		return;
	}
	if (str_eq(buf_str(&c->shown_path), row->path) && c->shown.staged == row->staged)
		return;
	buf_set(&c->shown_path, row->path);
	c->shown.staged = row->staged;
	c->versus.of = row->staged ? N_("in what is staged") : N_("in the file on the disk");
	const struct versus_pair pair = commit_pair(row);
	versus_take(&c->versus, &from, &pair);
}

static void commit_prepare(struct screen *s)
{
	struct commit *c = commit_of(s);
	lay_out(c);
	if (!c->fresh && c->rows.n == 0)
		return;
	show_selected(c);
	if (!commit_selected(c))
		return;
	c->versus.wrap = s->ctx->wrap_code;
	versus_prepare(&c->versus, c->parts.text);
}

/* --- keys ------------------------------------------------------------------------------------- */

static const enum key_place *commit_places(const struct screen *s)
{
	static const enum key_place list[] = {PLACE_COMMIT, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	static const enum key_place text[] = {PLACE_TEXT, PLACE_COMMIT, PLACE_MOVING,
		PLACE_EVERYWHERE, PLACES_END};
	return ((const struct commit *)s)->writing ? text : list;
}

static enum screen_mode commit_mode(const struct screen *s)
{
	return ((const struct commit *)s)->writing ? SCREEN_TEXT : SCREEN_KEYS;
}

static void unfold(struct commit *c, bool open)
{
	const struct commit_row *row = commit_selected(c);
	size_t before = c->rows.n;
	if (!row || commit_is_open(c, row->path, row->staged) == open)
		return;
	struct commit_open o = {.staged = row->staged};
	buf_put(&o.path, row->path);
	for (size_t i = 0; !open && i < c->opens.n; i++) {
		if (c->opens.v[i].staged != row->staged ||
			!str_eq(buf_str(&c->opens.v[i].path), row->path))
			continue;
		buf_done(&c->opens.v[i].path);
		vec_remove(&c->opens, i);
		break;
	}
	while (!open && c->list.selected > 0 && commit_selected(c)->kind == COMMIT_PART)
		c->list.selected--;
	if (open)
		vec_push(&c->opens, o);
	else
		buf_done(&o.path);
	commit_make_rows(c);
	if (open && c->rows.n == before)
		ctx_note(c->screen.ctx, ROLE_MESSAGE, "this file can only be taken as a whole");
}

static struct step act_on_message(struct commit *c, enum action a)
{
	bool began;
	int width = c->message_area.w - 2;
	if (a == ACT_LEAVE || a == ACT_CLOSE)
		c->writing = false;
	else if (a == ACT_COMMIT)
		return commit_do(c);
	else if (a == ACT_READ)
		entry_put(&c->message, STR("\n"));
	else if (a == ACT_MOVE_DOWN || a == ACT_MOVE_UP)
		textbox_move(&c->message, width, a == ACT_MOVE_DOWN ? 1 : -1);
	else if (a == ACT_UNDO)
		entry_undo(&c->message);
	else
		textbox_act(&c->message, a, &began);
	lay_out(c);
	return step_stay();
}

static struct step leave(struct commit *c)
{
	if (!c->zoomed)
		return step_back(false);
	c->zoomed = false;
	return step_stay();
}

static struct step act_on_list(struct commit *c, enum action a)
{
	if (a == ACT_CLOSE || a == ACT_LEAVE || a == ACT_BACK)
		return leave(c);
	if (a == ACT_COMMIT)
		return commit_do(c);
	if (a == ACT_COMMIT_MESSAGE)
		commit_write(c);
	else if (a == ACT_STAGE)
		commit_stage(c);
	else if (a == ACT_STAGE_ALL)
		commit_stage_all(c);
	else if (a == ACT_DISCARD)
		commit_discard(c);
	else if (a == ACT_UNDO)
		commit_undo(c);
	else if (versus_act(&c->versus, c->screen.ctx, a))
		;
	else if (a == ACT_UNFOLD || a == ACT_FOLD)
		unfold(c, a == ACT_UNFOLD);
	else if (a == ACT_READ)
		c->zoomed = !c->zoomed;
	else if (a == ACT_REREAD)
		commit_look_again(c);
	else if (a == ACT_PREVIEW_DOWN || a == ACT_PREVIEW_UP || c->zoomed)
		pager_act(&c->versus.pager, a);
	else
		list_act(&c->list, a);
	return step_stay();
}

/* Those that are about no row. */
static bool is_about_rows(enum action a)
{
	return a != ACT_CLOSE && a != ACT_LEAVE && a != ACT_BACK && a != ACT_REREAD &&
		a != ACT_SWITCH_DIFF && a != ACT_WRAP_CODE && a != ACT_CODE_LEFT &&
		a != ACT_CODE_RIGHT;
}

/* What a key is about is what the next frames would show, unless that takes long to find. */
static struct step commit_act(struct screen *s, enum action a)
{
	struct commit *c = commit_of(s);
	if (is_about_rows(a))
		commit_ask_on(c);
	commit_prepare(s);
	struct step step = c->writing ? act_on_message(c, a) : act_on_list(c, a);
	commit_prepare(s);
	return step;
}

static struct step commit_type(struct screen *s, uint32_t key)
{
	struct commit *c = commit_of(s);
	struct buf text = {0};
	if (c->writing && key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		entry_put(&c->message, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static struct step commit_paste(struct screen *s, struct str text)
{
	struct commit *c = commit_of(s);
	if (c->writing)
		entry_put(&c->message, text);
	return step_stay();
}

static struct step commit_mouse(struct screen *s, const struct mouse *m)
{
	struct commit *c = commit_of(s);
	if (layout_holds(c->parts.text, m->y, m->x))
		pager_wheel(&c->versus.pager, m);
	else if (!c->writing && list_mouse(&c->list, c->parts.list, m) && m->twice)
		unfold(c, !commit_is_open(c, commit_selected(c)->path, commit_selected(c)->staged));
	return step_stay();
}

static struct step commit_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)from;
	(void)accepted;
	commit_look_again(commit_of(s));
	return step_stay();
}

/* The message goes only with the commit that has it. */
static void commit_done(struct screen *s, bool done)
{
	struct commit *c = commit_of(s);
	char id[VCS_ID + 1];
	struct str subject = entry_text(&c->message), line;
	commit_look_again(c);
	if (!done)
		return;
	if (vcs_id(c->git, "HEAD", id) && str_next_line(&subject, &line))
		ctx_note(s->ctx, ROLE_GOOD, "committed %.7s %.*s", id, STR_ARG(line));
	c->writing = false;
	entry_done(&c->message);
	entry_init(&c->message, STR(""));
	buf_clear(&c->offered);
	commit_restages_done(&c->restages);
	c->restages = (struct restages){0};
	letters_forget_all(s->ctx->store);
}

const struct screen_ops scr_commit_ops = {
	.name = N_("the screen before a commit"),
	.open = commit_open,
	.close = commit_close,
	.layout = commit_layout,
	.prepare = commit_prepare,
	.draw = commit_draw,
	.title = commit_title,
	.message = commit_message,
	.hints = commit_hints,
	.places = commit_places,
	.mode = commit_mode,
	.act = commit_act,
	.mouse = commit_mouse,
	.type = commit_type,
	.paste = commit_paste,
	.back = commit_back,
	.work = commit_work,
	.committed = commit_done,
};
