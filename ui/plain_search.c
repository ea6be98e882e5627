/* Through all files that are listed: their problems, and what their texts hold. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "store/grep.h"
#include "text/lines.h"

enum { MOST_HITS = 1000 };

static size_t say_problems_of(struct plain *p, size_t number)
{
	unsigned id = p->listed.v[number - 1];
	struct err e;
	const struct row *row = store_row(&p->store, id);
	if (row->gone || (row->whole && !row->counts[0] && !row->counts[1] && !row->counts[2]))
		return 0;
	const struct opened *o = store_opened(&p->store, id, &e);
	if (!o) {
		talk_say(&p->talk, "%zu  E  %.*s: %s", number, STR_ARG(store_name(&p->store, id)),
			e.text);
		return 1;
	}
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *found = &o->problems.v[i];
		talk_say(&p->talk, "%zu  %c  %.*s, line %zu: %.*s", number,
			severity_letter(found->severity), STR_ARG(store_name(&p->store, id)),
			lines_place(doc_text(&o->doc), found->where.at).line,
			STR_ARG(found->message));
	}
	return o->problems.n;
}

void plain_all_problems(struct plain *p)
{
	size_t found = 0;
	for (size_t i = 1; i <= p->listed.n && !p->talk.enough; i++)
		found += say_problems_of(p, i);
	if (found == 0)
		talk_say(&p->talk, "nothing is wrong");
}

static size_t say_hits_in(struct plain *p, size_t number, struct str words, size_t most)
{
	unsigned id = p->listed.v[number - 1];
	struct grep_hits hits = {0};
	struct buf text = {0};
	if (!store_row(&p->store, id)->gone && grep_text(&p->store, id, &text))
		grep_body(buf_str(&text), words, most, &hits);
	for (size_t i = 0; i < hits.n; i++)
		talk_say(&p->talk, "%zu  %.*s, line %zu: %.*s", number,
			STR_ARG(store_name(&p->store, id)), hits.v[i].line,
			STR_ARG(hits.v[i].text));
	size_t found = hits.n;
	vec_done(&hits);
	buf_done(&text);
	return found;
}

void plain_search(struct plain *p, struct str words)
{
	size_t found = 0;
	if (words.n == 0) {
		talk_say(&p->talk, "which words?");
		return;
	}
	for (size_t i = 1; i <= p->listed.n && found < MOST_HITS && !p->talk.enough; i++)
		found += say_hits_in(p, i, words, MOST_HITS - found);
	if (found == 0)
		talk_say(&p->talk, "no text holds that");
	if (found == MOST_HITS)
		talk_say(&p->talk, "there are more");
}

void plain_search_one(struct plain *p, size_t number, struct str words)
{
	unsigned id;
	if (!plain_find(p, number, &id))
		return;
	p->current = number;
	if (say_hits_in(p, number, words, MOST_HITS) == 0)
		talk_say(&p->talk, "its text does not hold that");
}

/* --- from problem to problem ------------------------------------------------------------------ */

static void say_place(struct plain *p)
{
	struct err e;
	const struct opened *o = store_opened(&p->store, p->place.id, &e);
	if (!o || p->place.at >= o->problems.n)
		return;
	talk_say(&p->talk, "%zu  %.*s, problem %zu of %zu", p->current,
		STR_ARG(store_name(&p->store, p->place.id)), p->place.at + 1, o->problems.n);
	plain_problem(p, &o->doc, &o->problems.v[p->place.at]);
}

static bool is_sound(struct plain *p, unsigned id)
{
	store_read(&p->store, id);
	const struct row *row = store_row(&p->store, id);
	return row->gone || (row->whole && !row->counts[0] && !row->counts[1] && !row->counts[2]);
}

/* A file that cannot be read has no problem to go to. */
static bool step_within(struct plain *p, size_t number, int step)
{
	unsigned id = p->listed.v[number - 1];
	if (is_sound(p, id) || !work_step(&p->ctx, &p->place, id, step))
		return false;
	p->current = number;
	return true;
}

void plain_step_problem(struct plain *p, int step)
{
	size_t number = p->current;
	if (number && step_within(p, number, step)) {
		say_place(p);
		return;
	}
	for (number += (size_t)step; number >= 1 && number <= p->listed.n; number += (size_t)step) {
		struct problem_place before = p->place;
		p->place = (struct problem_place){0};
		if (step_within(p, number, step)) {
			say_place(p);
			return;
		}
		p->place = before;
	}
	talk_say(&p->talk, "no more problems");
}
