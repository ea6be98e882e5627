#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "render/render.h"
#include "text/lines.h"
#include "ui/screen/profile.h"
#include "ui/spoken.h"

const struct opened *plain_look_at(struct plain *p, unsigned id)
{
	struct err e;
	work_watch(&p->ctx, id, "");
	plain_note(p);
	const struct opened *o = store_opened(&p->store, id, &e);
	if (!o)
		talk_say(&p->talk, "%.*s: %s", STR_ARG(store_row(&p->store, id)->path), e.text);
	return o;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* A fact a line, but for what has lines of its own. */
static void say_card_row(struct plain *p, const struct card_row *row)
{
	struct str rest = row->text, line = {"", 0};
	str_next_line(&rest, &line);
	talk_say(&p->talk, "%.*s: %.*s", STR_ARG(row->label), STR_ARG(line));
	talk_text(&p->talk, rest);
}

static void say_card(struct plain *p, const struct opened *o)
{
	struct profile profile = {0};
	profile_make(&profile, o, store_row(&p->store, o->id)->kind);
	for (size_t i = 0; i < profile.n; i++)
		say_card_row(p, &profile.v[i]);
	profile_done(&profile);
}

/* From one of its lines on. */
static void say_sheet(struct plain *p, const struct sheet *sheet, size_t from)
{
	for (size_t i = from; i < sheet_count(sheet) && !p->talk.enough; i++) {
		struct buf line = {0};
		if (spoken_line(sheet, i, &line))
			talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&line)));
		buf_done(&line);
	}
}

static void make_sheet(struct plain *p, const struct opened *o, struct sheet *out)
{
	struct err e;
	const struct render_ask ask = {.text = doc_body(&o->doc),
		.first_line = doc_body_line(&o->doc),
		.width = (size_t)p->talk.columns,
		.measure = p->ctx.measure,
		.ticks = true,
		.no_colours = true};
	if (render_sheet(&ask, out, &e) == RENDER_SOURCE)
		talk_say(&p->talk, "shown as source: %s", e.text);
}

void plain_read(struct plain *p, unsigned id)
{
	const struct opened *o = plain_look_at(p, id);
	struct sheet sheet = {0};
	if (!o)
		return;
	talk_say(&p->talk, "file: %.*s", STR_ARG(store_row(&p->store, id)->path));
	say_card(p, o);
	talk_say(&p->talk, "%s", "");
	make_sheet(p, o, &sheet);
	say_sheet(p, &sheet, 0);
	sheet_done(&sheet);
}

void plain_read_from(struct plain *p, unsigned id, size_t line)
{
	const struct opened *o = plain_look_at(p, id);
	struct sheet sheet = {0};
	size_t from = 0;
	if (!o)
		return;
	make_sheet(p, o, &sheet);
	while (from < sheet_count(&sheet) && sheet_line(&sheet, from).source < line)
		from++;
	say_sheet(p, &sheet, from);
	sheet_done(&sheet);
}

/* --- headings --------------------------------------------------------------------------------- */

/* The first lines of its headings. */
static void find_headings(const struct sheet *sheet, struct ids *out)
{
	for (size_t i = 0; i < sheet_count(sheet); i++) {
		if (sheet_line(sheet, i).flags & SHEET_HEADING)
			vec_push(out, (unsigned)i);
	}
}

static void say_headings(struct plain *p, const struct sheet *sheet, const struct ids *headings)
{
	for (size_t i = 0; i < headings->n; i++) {
		struct buf line = {0};
		spoken_line(sheet, headings->v[i], &line);
		talk_say(&p->talk, "%zu  %.*s", i + 1, STR_ARG(buf_str(&line)));
		buf_done(&line);
	}
	if (headings->n == 0)
		talk_say(&p->talk, "it has no headings");
}

void plain_outline(struct plain *p, unsigned id)
{
	const struct opened *o = plain_look_at(p, id);
	struct sheet sheet = {0};
	struct ids headings = {0};
	struct str line;
	size_t number = 0;
	if (!o)
		return;
	make_sheet(p, o, &sheet);
	find_headings(&sheet, &headings);
	say_headings(p, &sheet, &headings);
	if (headings.n &&
		talk_ask(&p->talk, TR("a number reads from there, Enter goes back"), &line) &&
		str_to_size(line, &number) && number > 0 && number <= headings.n)
		say_sheet(p, &sheet, headings.v[number - 1]);
	else if (number > headings.n)
		talk_say(&p->talk, "there is no %zu; the last is %zu", number, headings.n);
	vec_done(&headings);
	sheet_done(&sheet);
}

/* --- as it is written, and what is wrong ------------------------------------------------------ */

void plain_source(struct plain *p, unsigned id, size_t line_no)
{
	const struct opened *o = plain_look_at(p, id);
	struct str text = o ? doc_text(&o->doc) : STR(""), line;
	size_t last = lines_count(text);
	if (line_no > last && line_no > 1) {
		talk_say(&p->talk, "there is no line %zu; the last is %zu", line_no, last);
		return;
	}
	text = str_from(text, line_no > 1 ? lines_offset(text, line_no) : 0);
	while (!p->talk.enough && str_next_line(&text, &line))
		talk_text(&p->talk, line.n ? line : STR("\n"));
}

void plain_problem(struct plain *p, const struct doc *d, const struct problem *problem)
{
	struct place place = lines_place(doc_text(d), problem->where.at);
	talk_say(&p->talk, "   %c line %zu, column %zu, %s: %.*s",
		severity_letter(problem->severity), place.line, place.column, problem->rule,
		STR_ARG(problem->message));
	if (problem->fix.title.n)
		talk_say(&p->talk, "   fix: %.*s", STR_ARG(problem->fix.title));
}

void plain_problems(struct plain *p, unsigned id)
{
	const struct opened *o = plain_look_at(p, id);
	for (size_t i = 0; o && i < o->problems.n; i++) {
		talk_say(&p->talk, "problem %zu of %zu", i + 1, o->problems.n);
		plain_problem(p, &o->doc, &o->problems.v[i]);
	}
	if (o && o->problems.n == 0)
		talk_say(&p->talk, "nothing is wrong with this file");
}
