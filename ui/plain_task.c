/* What is done to files as a whole: the tasks of the screen, whose boxes are lists and whose lines are questions. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/screen/scr_task.h"
#include "ui/screen/task.h"

enum { MOST_SAID = 12 }; /* more choices are said only to who asks for them */

/* --- choosing --------------------------------------------------------------------------------- */

static void say_item(struct plain *p, const struct pick *pick, size_t i)
{
	struct buf text = {0};
	plain_squeeze(&text, pick->items.v[i].text);
	talk_say(&p->talk, "%zu  %.*s", i + 1, STR_ARG(buf_str(&text)));
	buf_done(&text);
}

static void say_items(struct plain *p, const struct pick *pick, size_t most)
{
	for (size_t i = 0; i < pick->items.n && i < most; i++)
		say_item(p, pick, i);
}

/* The only item in which the words stand; the number of items, and a message, where there is not one. */
static size_t find_item(struct plain *p, const struct pick *pick, struct str words)
{
	size_t found = pick->items.n, n = 0;
	for (size_t i = 0; i < pick->items.n; i++) {
		if (str_same_letters(pick->items.v[i].text, words))
			return i;
		if (!match_words(pick->items.v[i].text, words))
			continue;
		found = i;
		n++;
	}
	for (size_t i = 0; n > 1 && i < pick->items.n; i++) {
		if (match_words(pick->items.v[i].text, words))
			say_item(p, pick, i);
	}
	if (n == 0)
		talk_say(&p->talk, "none of them is called %.*s", STR_ARG(words));
	return n == 1 ? found : pick->items.n;
}

/* The item that the line means; the number of items, and a message, where it means none. */
static size_t read_item(struct plain *p, const struct pick *pick, struct str line)
{
	size_t number;
	if (!str_to_size(line, &number))
		return find_item(p, pick, line);
	if (number > 0 && number <= pick->items.n)
		return number - 1;
	talk_say(&p->talk, "there is no %zu; the last is %zu", number, pick->items.n);
	return pick->items.n;
}

/* What the box asks was said. False where none is taken. */
static bool ask_item(struct plain *p, const struct pick *pick, size_t *item)
{
	struct buf question = {0};
	struct str line;
	*item = pick->items.n;
	say_items(p, pick, MOST_SAID);
	buf_puts(&question, tr("a number or its words, "));
	if (pick->items.n > MOST_SAID)
		buf_printf(&question, tr("? says all %zu, "), pick->items.n);
	buf_puts(&question, tr("Enter leaves it"));
	while (*item == pick->items.n && talk_ask(&p->talk, buf_str(&question), &line) && line.n) {
		if (str_is(line, "?"))
			say_items(p, pick, pick->items.n);
		else
			*item = read_item(p, pick, line);
	}
	buf_done(&question);
	return *item < pick->items.n;
}

static void say_title(struct plain *p, const struct task *t)
{
	struct buf text = {0}, said = {0};
	buf_printf(&text, "%s%.*s", tr(t->ops->title), STR_ARG(buf_str(&t->about)));
	plain_squeeze(&said, buf_str(&text));
	talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&said)));
	buf_done(&text);
	buf_done(&said);
}

static struct step choose(struct plain *p, struct task *t)
{
	size_t item;
	say_title(p, t);
	if (t->role == ROLE_ERROR)
		talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&t->says)));
	if (!ask_item(p, &t->pick, &item))
		return step_back(false);
	pick_set(&t->pick, STR(""));
	list_select(&t->pick.list, (int)item);
	t->role = ROLE_MESSAGE;
	return t->screen.ops->type(&t->screen, KEYS_ENTER);
}

/* --- typing and answering --------------------------------------------------------------------- */

/* What is offered may be taken as it is, where that does something. */
static void put_label(const struct task *t, struct buf *out)
{
	struct str offered = entry_text(&t->entry);
	buf_put(out, str_trim_end(buf_str(&t->label)));
	if (offered.n)
		buf_printf(out, tr(" Enter takes %.*s, - leaves it"), STR_ARG(offered));
	else
		buf_puts(out, tr(" Enter leaves it"));
}

static struct step type(struct plain *p, struct task *t)
{
	struct buf question = {0};
	struct str line;
	put_label(t, &question);
	bool came = talk_ask(&p->talk, buf_str(&question), &line);
	bool leaves = !came || str_is(line, "-") || (line.n == 0 && t->entry.text.n == 0);
	buf_done(&question);
	if (leaves)
		return step_back(false);
	if (line.n)
		entry_set(&t->entry, line);
	if (t->ops->typed)
		t->ops->typed(t);
	if (t->role == ROLE_ERROR || t->role == ROLE_WARNING)
		talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&t->says)));
	bool good = t->role == ROLE_MESSAGE ||
		(t->role == ROLE_WARNING && talk_agrees(&p->talk, "do it all the same? y or n"));
	return good ? t->screen.ops->type(&t->screen, KEYS_ENTER) : step_stay();
}

static struct step answer(struct plain *p, struct task *t)
{
	talk_text(&p->talk, buf_str(&t->lines));
	uint32_t key = talk_choose(&p->talk, &t->ask, N_("Enter leaves it"));
	if (!key)
		return step_back(false);
	struct step step = t->screen.ops->type(&t->screen, key);
	return key == KEYS_ESCAPE ? step_back(false) : step;
}

static struct step ask(struct plain *p, struct task *t)
{
	return t->ask.is_open ? answer(p, t) : t->pick.is_open ? choose(p, t) : type(p, t);
}

/* Was it done? */
static bool run(struct plain *p, struct task *t)
{
	struct step step = step_stay();
	if (t->typing)
		say_title(p, t);
	while (step.kind == STEP_STAY && !p->talk.ended) {
		step = ask(p, t);
		plain_note(p);
	}
	return step.kind == STEP_BACK && step.accepted;
}

void plain_task(struct plain *p, enum action a, unsigned id, const struct ids *many)
{
	struct ctx *c = &p->ctx;
	c->task = a;
	c->chosen.n = 0;
	for (size_t i = 0; many && i < many->n; i++)
		vec_push(&c->chosen, many->v[i]);
	fresh_file_done(&c->fresh);
	struct screen *s = scr_task_ops.open(c, id);
	bool done = s && run(p, (struct task *)s);
	if (s)
		s->ops->close(s);
	plain_note(p);
	if (done && c->fresh.kind)
		plain_form(p, fresh_open(c).id);
	else
		fresh_file_done(&c->fresh);
}
