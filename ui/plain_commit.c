/* What is about to be committed: staging, discarding, the message, the commit itself. */
#include "ui/plain.h"

#include "base/path.h"
#include "base/words.h"
#include "ui/gitcommit.h"
#include "ui/screen/commit.h"
#include "ui/screen/scr_commit.h"

enum { WIDE = 1000 };

static const struct rect some_area = {0, 0, 24, WIDE};

const struct wording_row plain_commit_words[] = {
	{ACT_READ, NULL, "NUMBER", N_("Say what differs there; its number alone does the same")},
	{ACT_STAGE, NULL, "NUMBER",
		N_("Stage the file or field, or take it out of the next commit")},
	{ACT_STAGE_ALL, NULL, "", NULL},
	{ACT_UNFOLD, NULL, "NUMBER", N_("List the fields that differ in the file, to stage one")},
	{ACT_FOLD, NULL, "NUMBER", N_("List the file as a whole again")},
	{ACT_DISCARD, NULL, "NUMBER", NULL},
	{ACT_SWITCH_DIFF, NULL, "", N_("Say what differs by line from now on, or by field again")},
	{ACT_COMMIT_MESSAGE, NULL, "", N_("Write the message of the commit")},
	{ACT_COMMIT, NULL, "",
		N_("Say the message, then commit what is staged, by git, with its hooks")},
	{ACT_UNDO, NULL, "", N_("Bring back what was discarded last")},
	{ACT_REREAD, NULL, "", N_("Ask git again")},
	{ACT_REDRAW, "list", "", N_("List what differs again")},
	{ACT_HELP, NULL, "WORDS",
		N_("Say what can be typed here; only where the words stand in it")},
	{ACT_CLOSE, NULL, "", N_("Go back to the list")},
	{ACT_QUIT, NULL, "", N_("Quit")},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint hints[] = {{ACT_STAGE, N_(" NUMBER stages")},
	{ACT_COMMIT, N_(" commits")}, {ACT_HELP, N_(" help")}, {ACT_CLOSE, N_(" leaves")},
	{ACT_NONE, NULL}};

static const enum key_place places[] = {PLACE_COMMIT, PLACE_EVERYWHERE, PLACES_END};

static struct commit *commit_of(struct screen *s)
{
	return (struct commit *)s;
}

/* --- rows ------------------------------------------------------------------------------------- */

/* The row of that number: headers have none. The number of rows where there is none. */
static size_t find_row(const struct commit *c, size_t number)
{
	size_t i = 0, n = 0;
	for (; i < c->rows.n; i++) {
		n += c->rows.v[i].kind != COMMIT_HEADER;
		if (n == number && c->rows.v[i].kind != COMMIT_HEADER)
			break;
	}
	return i;
}

static size_t count_rows(const struct commit *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->rows.n; i++)
		n += c->rows.v[i].kind != COMMIT_HEADER;
	return n;
}

static size_t count_files(const struct commit *c, bool staged)
{
	size_t n = 0;
	for (size_t i = 0; i < c->rows.n; i++)
		n += c->rows.v[i].kind == COMMIT_FILE && c->rows.v[i].staged == staged;
	return n;
}

static void say_row(struct plain *p, const struct commit_row *row, size_t number)
{
	const char *staged = row->staged ? tr("staged") : tr("not staged");
	struct str name = path_base(row->path);
	if (row->kind == COMMIT_PART)
		talk_say(&p->talk, "%zu  %.*s of %.*s, %s", number,
			STR_ARG(versus_part_name(row->key)), STR_ARG(name), staged);
	else
		talk_say(&p->talk, "%zu  %.*s, %s, %s, in %.*s", number, STR_ARG(name), staged,
			plain_git_word(row->letter), STR_ARG(path_dir(row->path)));
}

static void say_rows(struct plain *p, const struct commit *c)
{
	size_t number = 0;
	for (size_t i = 0; i < c->rows.n && !p->talk.enough; i++) {
		if (c->rows.v[i].kind != COMMIT_HEADER)
			say_row(p, &c->rows.v[i], ++number);
	}
	if (number == 0)
		talk_say(&p->talk, "no agent differs from what is committed");
}

/* Git is asked anew where something was done. */
static void catch_up(struct plain *p, struct screen *s)
{
	s->ops->prepare(s);
	commit_catch_up(commit_of(s));
	plain_note(p);
}

/* --- the message, and the commit -------------------------------------------------------------- */

static void write_message(struct plain *p, struct commit *c)
{
	struct buf text = {0};
	commit_offer(c);
	talk_text(&p->talk, entry_text(&c->message));
	talk_say(&p->talk,
		"message: lines, a full stop alone ends them; at once, it keeps what is there:");
	if (plain_lines(p, &text))
		entry_set(&c->message, buf_str(&text));
	buf_done(&text);
}

/* As the program around the screens does. */
static void run_git(struct plain *p, struct screen *s)
{
	struct err e;
	struct buf root = {0};
	buf_put(&root, buf_str(&p->ctx.folder));
	talk_away(&p->talk);
	bool done = git_commit(buf_text(&root), buf_str(&p->ctx.value), &e);
	talk_return(&p->talk);
	store_look_again(&p->store);
	store_look_at_set(&p->store);
	if (!done)
		talk_say(&p->talk, "not committed, the message is kept: %s", e.text);
	s->ops->committed(s, done);
	buf_done(&root);
}

static void commit(struct plain *p, struct screen *s)
{
	struct commit *c = commit_of(s);
	if (count_files(c, true) + c->others == 0 && !vcs_busy(c->git)) {
		talk_say(&p->talk, "nothing is staged");
		return;
	}
	commit_offer(c);
	talk_text(&p->talk, entry_text(&c->message));
	if (!talk_agrees(&p->talk, "commit with this message? y or n"))
		return;
	c->writing = true;
	struct step step = s->ops->act(s, ACT_COMMIT);
	c->writing = false;
	if (step.kind == STEP_COMMIT)
		run_git(p, s);
}

/* --- orders ----------------------------------------------------------------------------------- */

static void say_difference(struct plain *p, struct screen *s)
{
	struct versus *v = &commit_of(s)->versus;
	s->ops->prepare(s);
	if (v->as_text && !v->trouble.text[0])
		plain_hunks(p, buf_str(&v->old.bytes), buf_str(&v->now.bytes));
	else
		plain_difference(p, &v->pager.sheet);
}

/* What the screen says of it names keys that are none here. */
static bool may_discard(struct plain *p, const struct commit_row *row)
{
	if (row->staged)
		talk_say(&p->talk, "this is staged: take it out of the next commit first");
	else if (row->letter == 'U')
		talk_say(&p->talk, "it is in conflict: edit it, then stage it");
	return !row->staged && row->letter != 'U';
}

static void act_on_row(struct plain *p, struct screen *s, const struct order *o)
{
	struct commit *c = commit_of(s);
	size_t row = find_row(c, o->number);
	if (!o->number || row == c->rows.n || o->rest.n) {
		struct buf text = {0};
		if (o->number && !o->rest.n)
			buf_printf(&text, "%zu", o->number);
		else
			buf_put(&text, o->rest);
		plain_no_number(p, buf_str(&text), count_rows(c));
		buf_done(&text);
		return;
	}
	list_select(&c->list, (int)row);
	if (o->action == ACT_READ) {
		say_difference(p, s);
	} else if (o->action != ACT_DISCARD || may_discard(p, &c->rows.v[row])) {
		s->ops->act(s, o->action);
		catch_up(p, s);
		say_rows(p, c);
	}
}

static void act_on_all(struct plain *p, struct screen *s, const struct wording *w,
	const struct order *o)
{
	struct commit *c = commit_of(s);
	if (o->action == ACT_NONE)
		plain_unknown(p, w, o->rest);
	else if (o->action == ACT_HELP)
		plain_help(p, w, o->rest);
	else if (o->action == ACT_COMMIT)
		commit(p, s);
	else if (o->action == ACT_COMMIT_MESSAGE)
		write_message(p, c);
	else if (o->action != ACT_REDRAW)
		s->ops->act(s, o->action);
	catch_up(p, s);
	if (o->action == ACT_SWITCH_DIFF)
		talk_say(&p->talk,
			c->versus.as_text ? N_("what differs is said by line")
					  : N_("what differs is said by field"));
	if (o->action == ACT_REDRAW || o->action == ACT_REREAD || o->action == ACT_UNDO ||
		o->action == ACT_COMMIT || o->action == ACT_STAGE_ALL)
		say_rows(p, c);
}

static bool is_for_row(enum action a)
{
	return a == ACT_READ || a == ACT_STAGE || a == ACT_UNFOLD || a == ACT_FOLD ||
		a == ACT_DISCARD;
}

/* False where it is left. */
static bool obey(struct plain *p, struct screen *s, const struct wording *w, const struct order *o)
{
	p->quit = o->action == ACT_QUIT;
	if (o->action == ACT_CLOSE || o->action == ACT_QUIT)
		return false;
	if (is_for_row(o->action))
		act_on_row(p, s, o);
	else
		act_on_all(p, s, w, o);
	return true;
}

static void put_place(const struct commit *c, struct buf *out)
{
	const char *busy = vcs_busy(c->git);
	buf_printf(out, tr("before the commit: %zu staged, %zu not"), count_files(c, true),
		count_files(c, false));
	if (c->others)
		buf_printf(out,
			trn(", %zu other file staged", ", %zu other files staged", c->others),
			c->others);
	if (busy)
		buf_printf(out, tr(", %s is in progress"), tr(busy));
}

void plain_commit(struct plain *p, unsigned id)
{
	const struct plain_place place = {{plain_commit_words, places, &p->keymap},
		N_("says what differs"), hints, PLAIN_COMMIT};
	struct screen *s = scr_commit_ops.open(&p->ctx, id);
	plain_note(p);
	if (!s)
		return;
	s->ops->layout(s, some_area);
	catch_up(p, s);
	say_rows(p, commit_of(s));
	bool stays = true;
	while (stays && !p->talk.ended) {
		struct buf where = {0};
		struct order order;
		put_place(commit_of(s), &where);
		if (plain_order(p, &place, buf_str(&where), &order))
			stays = obey(p, s, &place.words, &order);
		buf_done(&where);
	}
	s->ops->close(s);
}
