#include "render/speech.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/html.h"

#include <stdio.h>

enum {
	VALUE_LEAST = 24,    /* columns for what is said, below which it goes under who says it */
	SPEAKER_COLUMNS = 11 /* of "assistant" and a gap */
};

void speech_done(struct speech *s)
{
	flow_done(&s->flow);
}

void speech_push(struct speech *s, struct str label, enum role role, size_t columns)
{
	struct margin margin = {.role = role, .columns = columns ? columns : 2};
	if (columns >= utf8_width(label) + 2) {
		margin.label = label;
	} else if (label.n) {
		flow_clear(&s->flow);
		flow_put(&s->flow, label, role, 0);
		page_flow(s->page, &s->flow, &(struct page_text){.source = s->line});
	}
	page_push(s->page, margin);
}

static void put_line(struct speech *s, struct str text, enum role role)
{
	bool indented = text.n && char_is_blank(*text.p);
	flow_clear(&s->flow);
	if (indented)
		flow_listing(&s->flow, text, role);
	else
		flow_words(&s->flow, str_trim_end(text), role, 0);
	flow_find_urls(&s->flow, role, &s->page->bare_link);
	page_flow(s->page, &s->flow,
		&(struct page_text){.source = s->line,
			.hang = PAGE_HANG,
			.way = indented ? WRAP_LISTING : WRAP_WORDS,
			.columns = page_prose_room(s->page)});
}

/* A line in which a literal "\n" is a break, as in a value. */
static void put_broken_line(struct speech *s, struct str line, enum role role)
{
	size_t at;
	while (s->counts && (at = str_find(line, 0, STR("\\n"))) != STR_NONE) {
		put_line(s, str_cut(line, 0, at), role);
		line = str_from(line, at + 2);
	}
	put_line(s, line, role);
}

void speech_text(struct speech *s, struct str text, enum role role)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		put_broken_line(s, line, role);
		s->line += s->counts;
	}
}

void speech_title(struct speech *s, size_t number)
{
	char title[40];
	snprintf(title, sizeof title, tr("Example %zu"), number);
	s->page->blank_due = s->page->lines.lines.n > 0;
	flow_clear(&s->flow);
	flow_puts(&s->flow, title, ROLE_CARD_LABEL);
	page_flow(s->page, &s->flow, &(struct page_text){.source = s->line});
}

void speech_turn(struct speech *s, const struct turn *turn, enum role plain)
{
	static const char *const names[] = {"", N_("context"), N_("user"), N_("assistant"),
		N_("why")};
	static const enum role roles[] = {ROLE_TEXT, ROLE_SPEAKER_NOTE, ROLE_SPEAKER_USER,
		ROLE_SPEAKER_AGENT, ROLE_SPEAKER_NOTE};
	enum role role = roles[turn->speaker];
	bool beside = page_room(s->page) >= SPEAKER_COLUMNS + VALUE_LEAST;
	if (turn->speaker != SPEAKER_NONE)
		speech_push(s, TR(names[turn->speaker]), role, beside ? SPEAKER_COLUMNS : 0);
	speech_text(s, turn->text, role == ROLE_SPEAKER_NOTE ? role : plain);
	if (turn->speaker != SPEAKER_NONE)
		page_pop(s->page, s->line);
}

/* ---- in the body ---- */

static bool anyone_speaks(const struct turns *turns)
{
	for (size_t i = 0; i < turns->n; i++) {
		enum speaker speaker = turns->v[i].speaker;
		if (turns->v[i].example &&
			(speaker == SPEAKER_USER || speaker == SPEAKER_ASSISTANT))
			return true;
	}
	return false;
}

static size_t lines_before(struct str text, const char *place)
{
	size_t n = 0, end = (size_t)(place - text.p);
	for (size_t at = 0; (at = str_find_byte(text, at, '\n')) < end; at++)
		n++;
	return n;
}

/* What stands outside of examples is HTML like any other. */
static void put_outside(struct speech *s, struct str text)
{
	flow_clear(&s->flow);
	html_flow(text, ROLE_TEXT, &s->flow);
	page_flow(s->page, &s->flow,
		&(struct page_text){.way = WRAP_LISTING,
			.hang = PAGE_HANG,
			.columns = page_prose_room(s->page),
			.source = s->line});
}

static void put_example_turn(struct speech *s, const struct turn *turn)
{
	page_push(s->page, (struct margin){.columns = 2, .used = true});
	speech_turn(s, turn, ROLE_TEXT);
	page_pop(s->page, s->line);
}

static void put_examples(struct speech *s, struct str text, const struct turns *turns,
	size_t *number)
{
	size_t first = s->line;
	for (size_t i = 0, example = 0; i < turns->n; i++) {
		const struct turn *turn = &turns->v[i];
		s->line = first + lines_before(text, turn->text.p);
		if (turn->example && turn->example != example)
			speech_title(s, ++*number);
		else if (turn->example != example)
			s->page->blank_due = true;
		example = turn->example;
		if (example)
			put_example_turn(s, turn);
		else
			put_outside(s, turn->text);
	}
}

bool speech_examples(struct page *page, struct str text, size_t line, size_t *number)
{
	struct speech s = {.page = page, .line = line, .counts = true};
	struct turns turns = {0};
	dialogue_split(text, &turns);
	bool spoken = anyone_speaks(&turns);
	if (spoken)
		put_examples(&s, text, &turns, number);
	vec_done(&turns);
	speech_done(&s);
	return spoken;
}
