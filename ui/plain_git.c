/* What git knows of a file: what differs from it, and the commits that changed it. */
#include "ui/plain.h"

#include "base/words.h"
#include "ui/screen/git_diff.h"
#include "ui/screen/history.h"
#include "ui/screen/scr_history.h"

/* Wide enough that a fact is a line; who hears it has no columns. */
enum { WIDE = 1000, COMMITS = 50 };

static const struct rect some_area = {0, 0, 24, WIDE};

void plain_diff(struct plain *p, unsigned id)
{
	struct sheet sheet = {0};
	store_look_again_at(&p->store, id);
	git_diff_sheet(&p->ctx, id, WIDE, &sheet);
	plain_difference(p, &sheet);
	sheet_done(&sheet);
}

/* --- history ---------------------------------------------------------------------------------- */

const struct wording_row plain_history_words[] = {
	{ACT_READ, NULL, "NUMBER",
		N_("Say what that commit changed; its number alone does the same")},
	{ACT_UNFOLD, NULL, "NUMBER", N_("Say which fields of that version can be restored")},
	{ACT_RESTORE, NULL, "NUMBER [FIELD]",
		N_("Give the file, or the field, what it had in that commit")},
	{ACT_SWITCH_DIFF, NULL, "", N_("Say what differs by line from now on, or by field again")},
	{ACT_UNDO, NULL, "", NULL},
	{ACT_REDO, NULL, "", NULL},
	{ACT_REDRAW, "list", "", N_("List the commits again")},
	{ACT_PAGE_DOWN, "more", "", N_("List older commits")},
	{ACT_HELP, NULL, "WORDS",
		N_("Say what can be typed here; only where the words stand in it")},
	{ACT_CLOSE, NULL, "", N_("Go back to the list")},
	{ACT_QUIT, NULL, "", N_("Quit")},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint hints[] = {{ACT_RESTORE, N_(" NUMBER FIELD restores")},
	{ACT_UNDO, N_(" takes back")}, {ACT_HELP, N_(" help")}, {ACT_CLOSE, N_(" leaves")},
	{ACT_NONE, NULL}};

static const enum key_place places[] = {PLACE_HISTORY, PLACE_EVERYWHERE, PLACES_END};

static struct history *history_of(struct screen *s)
{
	return (struct history *)s;
}

/* Some more of them; a signal ends the walk through a long history. */
static void find_commits(struct history *h)
{
	size_t wanted = h->rows.n + COMMITS;
	while (h->rows.n < wanted && !signals_ending() && history_find_some(h))
		;
}

/* Nothing is unfolded between two orders: rows are commits. */
static void say_commits(struct plain *p, struct history *h, size_t from)
{
	for (size_t i = from; i < h->rows.n && !p->talk.enough; i++) {
		struct history_row *row = &h->rows.v[i];
		history_sum_up(h, row);
		talk_say(&p->talk, "%zu  %s %.*s%s%.*s%s, by %.*s", i + 1, row->date,
			STR_ARG(row->subject), row->summary.n ? " (" : "", STR_ARG(row->summary),
			row->summary.n ? ")" : "", STR_ARG(row->author));
	}
}

static void say_change(struct plain *p, struct history *h)
{
	const struct versus *v = &h->versus;
	h->screen.ops->prepare(&h->screen);
	if (v->as_text && !v->trouble.text[0])
		plain_hunks(p, buf_str(&v->old.bytes), buf_str(&v->now.bytes));
	else
		plain_difference(p, &v->pager.sheet);
}

/* Unfold the commit; the number of its parts. */
static size_t unfold(struct plain *p, struct history *h)
{
	size_t before = h->rows.n;
	plain_settle(p, &h->screen, h->screen.ops->act(&h->screen, ACT_UNFOLD));
	return h->rows.n - before;
}

static void fold(struct history *h)
{
	h->screen.ops->act(&h->screen, ACT_FOLD);
}

static void say_parts(struct plain *p, struct history *h)
{
	size_t n = unfold(p, h), at = (size_t)h->list.selected;
	for (size_t i = 1; i <= n; i++)
		talk_say(&p->talk, "%.*s", STR_ARG(versus_part_name(h->rows.v[at + i].key)));
	fold(h);
}

static void restore_part(struct plain *p, struct history *h, struct str field)
{
	size_t n = unfold(p, h), at = (size_t)h->list.selected, i = 1;
	while (i <= n && !str_eq(versus_part_name(h->rows.v[at + i].key), field) &&
		!(h->rows.v[at + i].key.n == 0 && str_same_letters(field, TR("text"))))
		i++;
	if (i <= n) {
		list_select(&h->list, (int)(at + i));
		plain_settle(p, &h->screen, h->screen.ops->act(&h->screen, ACT_RESTORE));
	} else if (n) {
		talk_say(&p->talk, "%.*s is nothing that this commit changed", STR_ARG(field));
	}
	fold(h);
}

static void say_more(struct plain *p, struct history *h)
{
	size_t before = h->rows.n;
	find_commits(h);
	h->screen.ops->layout(&h->screen, some_area);
	say_commits(p, h, before);
	if (h->rows.n == before)
		talk_say(&p->talk, "there are no more commits");
}

/* Go to the commit that is meant: by its number, else the one gone to last. */
static bool go_to(struct plain *p, struct history *h, const struct order *o)
{
	size_t number = o->number ? o->number : (size_t)h->list.selected + 1;
	if (h->rows.n == 0 || number > h->rows.n || (!o->number && o->rest.n)) {
		struct buf text = {0};
		if (o->number)
			buf_printf(&text, "%zu", o->number);
		else
			buf_put(&text, o->rest);
		plain_no_number(p, buf_str(&text), h->rows.n);
		buf_done(&text);
		return false;
	}
	list_select(&h->list, (int)number - 1);
	return true;
}

static void act_on_commit(struct plain *p, struct history *h, const struct order *o)
{
	if (!go_to(p, h, o))
		return;
	if (o->action == ACT_READ)
		say_change(p, h);
	else if (o->action == ACT_UNFOLD)
		say_parts(p, h);
	else if (o->rest.n)
		restore_part(p, h, o->rest);
	else
		plain_settle(p, &h->screen, h->screen.ops->act(&h->screen, ACT_RESTORE));
}

/* False where it is left. */
static bool obey(struct plain *p, struct screen *s, const struct wording *w, const struct order *o)
{
	struct history *h = history_of(s);
	p->quit = o->action == ACT_QUIT;
	if (o->action == ACT_CLOSE || o->action == ACT_QUIT)
		return false;
	if (o->action == ACT_NONE)
		plain_unknown(p, w, o->rest);
	else if (o->action == ACT_HELP)
		plain_help(p, w, o->rest);
	else if (o->action == ACT_REDRAW)
		say_commits(p, h, 0);
	else if (o->action == ACT_PAGE_DOWN)
		say_more(p, h);
	else if (o->action == ACT_READ || o->action == ACT_UNFOLD || o->action == ACT_RESTORE)
		act_on_commit(p, h, o);
	else
		plain_settle(p, s, s->ops->act(s, o->action));
	if (o->action == ACT_SWITCH_DIFF)
		talk_say(&p->talk,
			h->versus.as_text ? N_("what differs is said by line")
					  : N_("what differs is said by field"));
	return true;
}

static void put_place(const struct plain *p, const struct history *h, struct buf *out)
{
	buf_printf(out, tr("history of %.*s: "), STR_ARG(store_name(&p->store, h->id)));
	buf_printf(out, trn("%zu commit", "%zu commits", h->rows.n), h->rows.n);
	buf_puts(out, h->log ? tr(" so far; more lists older ones") : "");
}

void plain_history(struct plain *p, unsigned id)
{
	const struct plain_place place = {{plain_history_words, places, &p->keymap},
		N_("says what a commit changed"), hints, PLAIN_HISTORY};
	struct screen *s = scr_history_ops.open(&p->ctx, id);
	if (!s)
		return;
	find_commits(history_of(s));
	s->ops->layout(s, some_area);
	say_commits(p, history_of(s), 0);
	bool stays = history_of(s)->rows.n > 0;
	if (!stays)
		talk_say(&p->talk, "no commit has it");
	while (stays && !p->talk.ended) {
		struct buf where = {0};
		struct order order;
		put_place(p, history_of(s), &where);
		if (plain_order(p, &place, buf_str(&where), &order))
			stays = obey(p, s, &place.words, &order);
		plain_note(p);
		buf_done(&where);
	}
	s->ops->close(s);
}
