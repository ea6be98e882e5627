#include "render/card.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "render/speech.h"

enum {
	LABEL_MOST = 20, /* columns of a label that others are lined up with */
	VALUE_LEAST = 24 /* columns for values, below which they go under their labels */
};

struct card {
	struct speech out;
	struct buf label;
	size_t columns; /* for labels, with their gap; 0: values stand below them */
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

/* Turns [0, n) outside of examples stand beside the label, examples below it with more room. */
static void put_turns(struct card *c, const struct card_row *row, const struct turns *turns)
{
	size_t i = 0;
	speech_push(&c->out, buf_str(&c->label), ROLE_CARD_LABEL, c->columns);
	for (; i < turns->n && !turns->v[i].example; i++)
		speech_turn(&c->out, &turns->v[i], row->role);
	page_pop(c->out.page, c->out.line);
	if (i == turns->n)
		return;
	page_push(c->out.page, (struct margin){.columns = 2, .used = true});
	for (size_t example = 0; i < turns->n; i++) {
		if (turns->v[i].example && turns->v[i].example != example)
			speech_title(&c->out, turns->v[i].example);
		else if (turns->v[i].example != example)
			c->out.page->blank_due = true;
		example = turns->v[i].example;
		speech_turn(&c->out, &turns->v[i], row->role);
	}
	page_pop(c->out.page, c->out.line);
	c->out.page->blank_due = true;
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
	c->out.line = row->line;
	flow_clear(&c->out.flow);
	flow_literal(&c->out.flow, row->label, ROLE_CARD_LABEL, 0);
	buf_set(&c->label, buf_str(&c->out.flow.text));
	if (row->dialogue) {
		put_dialogue(c, row);
		return;
	}
	speech_push(&c->out, buf_str(&c->label), ROLE_CARD_LABEL, c->columns);
	speech_text(&c->out, row->text, row->role);
	page_pop(c->out.page, c->out.line);
}

void card_page(const struct card_row *rows, size_t n, struct page *page)
{
	struct card c = {.out = {.page = page},
		.columns = label_columns(rows, n, page_prose_room(page))};
	if (n == 0)
		return;
	page->flags = SHEET_CARD;
	c.out.flow.shows_tabs = page->reveal;
	for (size_t i = 0; i < n; i++)
		put_row(&c, &rows[i]);
	page->blank_due = false;
	page_rule(page, "─", page_prose_room(page), ROLE_CARD_RULE, 0);
	page->flags = 0;
	page->blank_due = true;
	speech_done(&c.out);
	buf_done(&c.label);
}
