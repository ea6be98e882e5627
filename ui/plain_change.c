/* Changes that are shown before they are made, and what differs. */
#include "ui/plain.h"

#include "base/words.h"
#include "text/diff.h"
#include "text/lines.h"
#include "text/white.h"
#include "ui/spoken.h"

/* A few lines of a text. */
struct passage {
	const char *side;
	struct str text;
	size_t first, n;
};

/* Each with its number; white space that alone differs from the line beside it is heard as signs. */
static void say_lines(struct plain *p, const struct passage *part, const struct passage *other)
{
	size_t at = lines_offset(part->text, part->first + 1);
	size_t there = lines_offset(other->text, other->first + 1);
	for (size_t i = 0; i < part->n; i++) {
		struct str whole = str_cut(part->text, at, lines_next(part->text, at)), line, own;
		struct str beside = str_cut(other->text, there, lines_next(other->text, there));
		struct str rest = whole, after = beside;
		struct buf seen = {0};
		bool white = part->n == other->n && white_differs(whole, beside);
		at += whole.n;
		there += beside.n;
		if (!str_next_line(&rest, &line))
			continue;
		if (!str_next_line(&after, &own))
			own = STR("");
		struct str end = str_from(whole, line.n);
		bool cr = white && str_starts(end, STR("\r")) && !str_ends(beside, STR("\r\n"));
		white_line(&seen, str_cut(whole, 0, line.n + cr),
			white ? white_part(line, own) : (struct span){0});
		talk_say(&p->talk, "%s line %zu: %.*s%s", part->side, part->first + 1 + i,
			STR_ARG(buf_str(&seen)), end.n ? "" : tr(" (no line break at its end)"));
		buf_done(&seen);
	}
}

void plain_hunks(struct plain *p, struct str before, struct str after)
{
	struct hunks hunks = {0};
	diff_lines(before, after, &hunks);
	for (size_t i = 0; i < hunks.n; i++) {
		const struct hunk *h = &hunks.v[i];
		const struct passage old = {tr("old"), before, h->a, h->a_n};
		const struct passage now = {tr("new"), after, h->b, h->b_n};
		say_lines(p, &old, &now);
		say_lines(p, &now, &old);
	}
	if (hunks.n == 0)
		talk_say(&p->talk, "no difference");
	hunks_done(&hunks);
}

void plain_squeeze(struct buf *out, struct str text)
{
	struct str word;
	size_t before = out->n;
	while (str_next_piece(&text, ' ', &word)) {
		if (word.n && out->n > before)
			buf_putc(out, ' ');
		buf_put(out, word);
	}
}

/* Signs before a line are words to be heard; all else loses its columns. */
static void put_difference(struct buf *out, struct str line)
{
	static const struct {
		const char *sign, *word;
	} signs[] = {{"      + ", N_("new: ")}, {"      - ", N_("old: ")},
		{"      ~ ", N_("words: ")}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		struct str sign = str_of(signs[i].sign);
		if (!str_starts(line, sign))
			continue;
		buf_puts(out, tr(signs[i].word));
		buf_put(out, str_from(line, sign.n));
		return;
	}
	plain_squeeze(out, line);
}

void plain_difference(struct plain *p, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet_count(sheet) && !p->talk.enough; i++) {
		struct buf line = {0}, said = {0};
		if (spoken_line(sheet, i, &line) && str_trim(buf_str(&line)).n) {
			put_difference(&said, buf_str(&line));
			talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&said)));
		}
		buf_done(&line);
		buf_done(&said);
	}
}

bool plain_review(struct plain *p)
{
	const struct proposal *change = &p->ctx.proposal;
	bool all = change->shows_all;
	talk_say(&p->talk, "%.*s", STR_ARG(buf_str(all ? &change->title_all : &change->title)));
	plain_hunks(p, buf_str(&change->before),
		buf_str(all ? &change->after_all : &change->after));
	return change->asks && talk_agrees(&p->talk, "make this change? y or n");
}

/* Show what fixes the file, and do it where that is agreed to. */
static bool fix_file(struct plain *p, struct problem_place *place, unsigned id, bool *agreed)
{
	*agreed = plain_review(p);
	buf_clear(&p->ctx.fixed);
	if (p->ctx.proposal.shows_all)
		buf_put(&p->ctx.fixed, buf_str(&p->ctx.proposal.after_all));
	p->ctx.proposal.fixes = 0;
	p->ctx.proposal.shows_all = false;
	return *agreed && work_fix(&p->ctx, place, id);
}

void plain_fix_all(struct plain *p, unsigned id)
{
	struct problem_place place = {0};
	bool agreed;
	if (plain_look_at(p, id) && work_propose_fix(&p->ctx, &place, id, true))
		fix_file(p, &place, id, &agreed);
}

void plain_fix(struct plain *p, unsigned id, size_t number)
{
	const struct opened *o = plain_look_at(p, id);
	struct problem_place place = {0};
	bool agreed;
	if (!o)
		return;
	if (!number && p->place.chosen && p->place.id == id)
		place = p->place;
	if (number > o->problems.n) {
		talk_say(&p->talk, "there is no problem %zu; the last is %zu", number,
			o->problems.n);
		return;
	}
	if (number)
		place = (struct problem_place){.id = id, .at = number - 1, .chosen = true};
	if (work_propose_fix(&p->ctx, &place, id, false))
		fix_file(p, &place, id, &agreed);
}

void plain_fix_many(struct plain *p, const struct ids *ids, bool all)
{
	size_t done = 0;
	bool goes_on = true;
	for (size_t i = 0; i < ids->n && goes_on && !p->talk.ended; i++) {
		struct problem_place place = {0};
		store_look_again_at(&p->store, ids->v[i]);
		if (work_propose_fix(&p->ctx, &place, ids->v[i], all))
			done += fix_file(p, &place, ids->v[i], &goes_on);
		/* What was not done and why is told of each; that nothing is to be done of none. */
		if (p->ctx.note_role == ROLE_MESSAGE)
			buf_clear(&p->ctx.note);
		plain_note(p);
	}
	talk_say(&p->talk,
		goes_on ? N_("fixed %zu of %zu files") : N_("stopped; fixed %zu of %zu files"),
		done, ids->n);
}
