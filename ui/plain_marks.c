/* Which files an order is about: those of its numbers, the marked ones, the one last spoken of. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"

/* --- numbers ---------------------------------------------------------------------------------- */

bool plain_find(struct plain *p, size_t number, unsigned *id)
{
	if (number == 0 || number > p->listed.n) {
		talk_say(&p->talk,
			number ? N_("there is no %zu; the last is %zu") : N_("which number?"),
			number, p->listed.n);
		return false;
	}
	*id = p->listed.v[number - 1];
	if (!store_row(&p->store, *id)->gone)
		return true;
	talk_say(&p->talk, "%zu is gone: %.*s", number, STR_ARG(store_name(&p->store, *id)));
	return false;
}

/* "7", "2-5". */
static bool read_range(struct str word, size_t *first, size_t *last)
{
	size_t dash = str_find_byte(word, 0, '-');
	if (dash == STR_NONE)
		return str_to_size(word, first) && str_to_size(word, last);
	return str_to_size(str_cut(word, 0, dash), first) &&
		str_to_size(str_from(word, dash + 1), last) && *first <= *last;
}

static bool put_range(struct plain *p, struct str word, struct ids *out)
{
	size_t first, last;
	unsigned id;
	if (!read_range(word, &first, &last)) {
		talk_say(&p->talk, "%.*s is no number", STR_ARG(word));
		return false;
	}
	/* What is wrong with the last number is wrong with the range. */
	if (first && !plain_find(p, last, &id))
		return false;
	for (size_t i = first; i <= last; i++) {
		if (!plain_find(p, i, &id))
			return false;
		vec_push(out, id);
	}
	p->current = last;
	return true;
}

static bool read_numbers(struct plain *p, struct str text, struct ids *out)
{
	struct items items = {0};
	bool good = true;
	items_split(text, ", \t", &items);
	for (size_t i = 0; good && i < items.n; i++)
		good = put_range(p, items.v[i], out);
	vec_done(&items);
	return good;
}

bool plain_targets(struct plain *p, struct str numbers, struct ids *out)
{
	unsigned id;
	out->n = 0;
	if (numbers.n && !read_numbers(p, numbers, out))
		return false;
	if (numbers.n && out->n == 0)
		plain_no_number(p, STR(""), 0);
	if (numbers.n)
		return out->n > 0;
	if (p->marks.count) {
		marks_collect(&p->marks, &p->listed, out);
		return true;
	}
	if (!plain_find(p, p->current, &id))
		return false;
	vec_push(out, id);
	return true;
}

/* --- marking ---------------------------------------------------------------------------------- */

static bool all_marked(const struct plain *p, const struct ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		if (!marks_has(&p->marks, ids->v[i]))
			return false;
	}
	return true;
}

static void turn(struct plain *p, const struct ids *ids, bool on)
{
	size_t n = ids->n;
	for (size_t i = 0; i < n; i++)
		marks_put(&p->marks, ids->v[i], on);
	if (n == 1)
		talk_say(&p->talk,
			on ? N_("marked %.*s; %zu in all")
			   : N_("no longer marked %.*s; %zu in all"),
			STR_ARG(store_name(&p->store, ids->v[0])), p->marks.count);
	else
		talk_say(&p->talk,
			on ? trn("marked %zu; %zu in all", "marked %zu; %zu in all", n)
			   : trn("no longer marked %zu; %zu in all",
				     "no longer marked %zu; %zu in all", n),
			n, p->marks.count);
}

/* Where all of them are marked, the marks are taken off. */
static void mark(struct plain *p, struct str numbers)
{
	struct ids ids = {0};
	unsigned id;
	bool good = numbers.n ? plain_read_group(p, numbers, &ids) : plain_find(p, p->current, &id);
	if (good && !numbers.n)
		vec_push(&ids, id);
	if (good && ids.n)
		turn(p, &ids, !all_marked(p, &ids));
	vec_done(&ids);
}

/* "2 5" is "2-5". */
static void mark_range(struct plain *p, struct str numbers)
{
	struct items items = {0};
	struct ids ids = {0};
	struct buf range = {0};
	items_split(numbers, ",- \t", &items);
	if (items.n != 2) {
		talk_say(&p->talk, "a range has two numbers: the first and the last");
	} else {
		buf_printf(&range, "%.*s-%.*s", STR_ARG(items.v[0]), STR_ARG(items.v[1]));
		if (put_range(p, buf_str(&range), &ids))
			turn(p, &ids, true);
	}
	buf_done(&range);
	vec_done(&ids);
	vec_done(&items);
}

static void mark_others(struct plain *p)
{
	for (size_t i = 0; i < p->listed.n; i++) {
		unsigned id = p->listed.v[i];
		if (!store_row(&p->store, id)->gone)
			marks_put(&p->marks, id, !marks_has(&p->marks, id));
	}
	marks_tell(&p->marks, &p->ctx);
}

bool plain_mark(struct plain *p, const struct order *o)
{
	if (o->action == ACT_MARK)
		mark(p, o->rest);
	else if (o->action == ACT_MARK_RANGE)
		mark_range(p, o->rest);
	else if (o->action == ACT_MARK_OTHERS)
		mark_others(p);
	else
		return false;
	return true;
}

void plain_forget_marks(struct plain *p)
{
	for (unsigned id = 0; id < p->marks.n; id++) {
		if (!store_lists(&p->store, id))
			marks_put(&p->marks, id, false);
	}
}
