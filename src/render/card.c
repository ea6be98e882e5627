#include "render/card.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "render/dialogue.h"

#include <stdio.h>

enum {
	LABEL_MOST = 20,     /* columns of a label that others are lined up with */
	VALUE_LEAST = 24,    /* columns for values, below which they go under their labels */
	SPEAKER_COLUMNS = 11 /* of "assistant" and a gap */
};

struct card {
	struct page *page;
	struct flow flow;
	struct buf label;
	size_t columns; /* for labels, with their gap; 0: values stand below them */
	size_t line;    /* of the row in the file */
};

static size_t label_columns(const struct card_row *rows, size_t n, size_t room)
{
	size_t most = 0;
	for (size_t i = 0; i < n; i++) {
		size_t width = utf8_width(rows[i].label);
		if (width <= LABEL_MOST && width > most)
			most = width;
	}
	return room >= most + 2 + VALUE_LEAST ? most + 2 : 0;
}

/* The label goes beside what follows, or on a line above where it or that has no room. The margin
 * is to be popped. */
static void push_label(struct card *c, struct str label, enum role role, size_t columns)
{
	struct margin margin = {.role = role, .columns = columns ? columns : 2};
	if (columns >= utf8_width(label) + 2) {
		margin.label = label;
	} else if (label.n) {
		flow_clear(&c->flow);
		flow_put(&c->flow, label, role, 0);
		page_flow(c->page, &c->flow, &(struct page_text){.source = c->line});
	}
	page_push(c->page, margin);
}

static void put_line(struct card *c, struct str text, enum role role)
{
	bool indented = text.n && char_is_blank(*text.p);
	flow_clear(&c->flow);
	if (indented)
		flow_listing(&c->flow, text, role);
	else
		flow_words(&c->flow, str_trim_end(text), role, 0);
	flow_find_urls(&c->flow, role);
	page_flow(c->page, &c->flow,
		&(struct page_text){.source = c->line,
			.hang = PAGE_HANG,
			.way = indented ? WRAP_LISTING : WRAP_WORDS,
			.columns = page_prose_room(c->page)});
}

static void put_text(struct card *c, struct str text, enum role role)
{
	struct str line;
	while (str_next_line(&text, &line))
		put_line(c, line, role);
}

static void put_turn(struct card *c, const struct turn *turn, enum role plain)
{
	static const char *const names[] = {"", "context", "user", "assistant", "why"};
	static const enum role roles[] = {ROLE_TEXT, ROLE_SPEAKER_NOTE, ROLE_SPEAKER_USER,
		ROLE_SPEAKER_AGENT, ROLE_SPEAKER_NOTE};
	enum role role = roles[turn->speaker];
	bool beside = page_room(c->page) >= SPEAKER_COLUMNS + VALUE_LEAST;
	if (turn->speaker != SPEAKER_NONE)
		push_label(c, str_of(names[turn->speaker]), role, beside ? SPEAKER_COLUMNS : 0);
	put_text(c, turn->text, role == ROLE_SPEAKER_NOTE ? role : plain);
	if (turn->speaker != SPEAKER_NONE)
		page_pop(c->page, c->line);
}

static void put_example_title(struct card *c, size_t number)
{
	char title[40];
	snprintf(title, sizeof title, "Example %zu", number);
	c->page->blank_due = true;
	flow_clear(&c->flow);
	flow_puts(&c->flow, title, ROLE_CARD_LABEL);
	page_flow(c->page, &c->flow, &(struct page_text){.source = c->line});
}

/* Turns [0, n) outside of examples stand beside the label, examples below it with more room. */
static void put_turns(struct card *c, const struct card_row *row, const struct turns *turns)
{
	size_t i = 0;
	push_label(c, buf_str(&c->label), ROLE_CARD_LABEL, c->columns);
	for (; i < turns->n && !turns->v[i].example; i++)
		put_turn(c, &turns->v[i], row->role);
	page_pop(c->page, c->line);
	if (i == turns->n)
		return;
	page_push(c->page, (struct margin){.columns = 2, .used = true});
	for (size_t example = 0; i < turns->n; i++) {
		if (turns->v[i].example && turns->v[i].example != example)
			put_example_title(c, turns->v[i].example);
		else if (turns->v[i].example != example)
			c->page->blank_due = true;
		example = turns->v[i].example;
		put_turn(c, &turns->v[i], row->role);
	}
	page_pop(c->page, c->line);
	c->page->blank_due = true;
}

static void put_dialogue(struct card *c, const struct card_row *row)
{
	struct buf text = {0};
	struct turns turns = {0};
	struct str rest = row->text;
	for (size_t at; (at = str_find(rest, 0, STR("\\n"))) != STR_NONE;
		rest = str_from(rest, at + 2)) {
		buf_put(&text, str_cut(rest, 0, at));
		buf_putc(&text, '\n');
	}
	buf_put(&text, rest);
	dialogue_split(buf_str(&text), &turns);
	put_turns(c, row, &turns);
	vec_done(&turns);
	buf_done(&text);
}

static void put_row(struct card *c, const struct card_row *row)
{
	c->line = row->line;
	flow_clear(&c->flow);
	flow_literal(&c->flow, row->label, ROLE_CARD_LABEL, 0);
	buf_set(&c->label, buf_str(&c->flow.text));
	if (row->dialogue) {
		put_dialogue(c, row);
		return;
	}
	push_label(c, buf_str(&c->label), ROLE_CARD_LABEL, c->columns);
	put_text(c, row->text, row->role);
	page_pop(c->page, c->line);
}

void card_page(const struct card_row *rows, size_t n, struct page *page)
{
	struct card c = {.page = page, .columns = label_columns(rows, n, page_prose_room(page))};
	if (n == 0)
		return;
	page->flags = SHEET_CARD;
	c.flow.shows_tabs = page->reveal;
	for (size_t i = 0; i < n; i++)
		put_row(&c, &rows[i]);
	page->blank_due = false;
	page_rule(page, "─", page_prose_room(page), ROLE_CARD_RULE, 0);
	page->flags = 0;
	page->blank_due = true;
	flow_done(&c.flow);
	buf_done(&c.label);
}
