#include "render/parcel.h"

#include "base/mem.h"
#include "base/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REVEAL = 1, NO_COLOURS = 2, NUMBER_LINKS = 4, GIVES_UP = 8, TICKS = 16, WHOLE_CODE = 32 };

/* --- asking ----------------------------------------------------------------------------------- */

static void put_row(struct buf *out, const struct card_row *row)
{
	pack_text(out, row->label);
	pack_text(out, row->text);
	pack_number(out, row->role);
	pack_number(out, row->line);
	pack_number(out, row->dialogue);
}

static unsigned ask_flags(const struct render_ask *ask)
{
	return (ask->reveal ? REVEAL : 0u) | (ask->no_colours ? NO_COLOURS : 0u) |
		(ask->number_links ? NUMBER_LINKS : 0u) | (ask->gives_up ? GIVES_UP : 0u) |
		(ask->ticks ? TICKS : 0u) | (ask->whole_code ? WHOLE_CODE : 0u);
}

void parcel_put_ask(struct buf *out, const struct render_ask *ask)
{
	pack_number(out, ask->view);
	pack_number(out, ask->first_line);
	pack_number(out, ask->width);
	pack_number(out, ask->measure);
	pack_number(out, ask->budget_ms);
	pack_number(out, ask_flags(ask));
	pack_number(out, ask->n_rows);
	for (size_t i = 0; i < ask->n_rows; i++)
		put_row(out, &ask->rows[i]);
	pack_text(out, ask->text);
}

static struct card_row take_row(struct unpack *u)
{
	struct card_row row = {.label = unpack_text(u)};
	row.text = unpack_text(u);
	uint64_t role = unpack_number(u);
	row.role = role < ROLE_COUNT ? (enum role)role : ROLE_TEXT;
	row.line = (size_t)unpack_number(u);
	row.dialogue = unpack_number(u) != 0;
	return row;
}

static void take_flags(struct render_ask *ask, uint64_t flags)
{
	ask->reveal = flags & REVEAL;
	ask->no_colours = flags & NO_COLOURS;
	ask->number_links = flags & NUMBER_LINKS;
	ask->gives_up = flags & GIVES_UP;
	ask->ticks = flags & TICKS;
	ask->whole_code = flags & WHOLE_CODE;
}

bool parcel_ask(struct str bytes, struct render_ask *ask, struct parcel_rows *rows)
{
	struct unpack u = {.rest = bytes};
	uint64_t view = unpack_number(&u);
	*ask = (struct render_ask){.view = view <= VIEW_OUTLINE ? (enum view)view : VIEW_SOURCE};
	ask->first_line = (size_t)unpack_number(&u);
	ask->width = (size_t)unpack_number(&u);
	ask->measure = (size_t)unpack_number(&u);
	ask->budget_ms = (unsigned)unpack_number(&u);
	take_flags(ask, unpack_number(&u));
	for (size_t n = unpack_count(&u, 5 * sizeof(uint64_t)); n && !u.bad; n--)
		vec_push(rows, take_row(&u));
	ask->rows = rows->v;
	ask->n_rows = rows->n;
	ask->text = unpack_text(&u);
	return !u.bad && ask->width > 0;
}

/* --- answering -------------------------------------------------------------------------------- */

void rendered_done(struct rendered *r)
{
	sheet_done(&r->sheet);
	outline_done(&r->outline);
	*r = (struct rendered){.outcome = RENDER_DONE};
}

void parcel_put_answer(struct buf *out, const struct rendered *r)
{
	pack_number(out, r->outcome);
	pack_number(out, r->missed);
	pack_text(out, str_of(r->why.text));
	pack_text(out, (struct str){r->sheet.block, r->sheet.block ? r->sheet.size : 0});
	outline_pack(out, &r->outline);
}

static bool take_sheet(struct unpack *u, struct sheet *sheet)
{
	struct str block = unpack_text(u);
	if (block.n == 0)
		return true;
	sheet->block = xmalloc(block.n);
	sheet->size = block.n;
	memcpy(sheet->block, block.p, block.n);
	return sheet_valid(sheet);
}

bool parcel_answer(struct str bytes, struct rendered *r)
{
	struct unpack u = {.rest = bytes};
	uint64_t outcome = unpack_number(&u);
	*r = (struct rendered){.outcome = outcome == RENDER_DONE ? RENDER_DONE : RENDER_SOURCE};
	r->missed = unpack_number(&u) != 0;
	struct str why = unpack_text(&u);
	err_set(&r->why, "%.*s", STR_ARG(why));
	if (take_sheet(&u, &r->sheet) && outline_unpack(&u, &r->outline) && !u.bad)
		return true;
	rendered_done(r);
	return false;
}
