#include "ui/screen/hits.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/widget/layout.h"

#include <stdio.h>

enum { PLACE_COLUMNS = 6, ELLIPSIS = 1 };

void hits_done(struct hits *h)
{
	struct rect area = h->area;
	vec_done(h);
	arena_done(&h->arena);
	*h = (struct hits){.area = area};
}

static bool is_header(const void *owner, int row)
{
	return ((const struct hits *)owner)->v[row].header;
}

static void fit(struct hits *h)
{
	h->list.skips = is_header;
	h->list.owner = h;
	list_fit(&h->list, (int)h->n, h->area.h);
}

void hits_add(struct hits *h, const struct hit *place, struct str file)
{
	struct hit hit = *place;
	if (h->n == 0 || h->v[h->n - 1].id != place->id) {
		vec_push(h,
			((struct hit){.header = true,
				.id = place->id,
				.text = arena_str(&h->arena, file)}));
		h->files++;
	}
	hit.text = arena_str(&h->arena, place->text);
	vec_push(h, hit);
	h->places++;
	fit(h);
}

void hits_layout(struct hits *h, struct rect area)
{
	h->area = area;
	fit(h);
}

bool hits_act(struct hits *h, enum action a)
{
	if (a == ACT_FIND_NEXT || a == ACT_NEXT_PROBLEM)
		a = ACT_MOVE_DOWN;
	if (a == ACT_FIND_PREVIOUS || a == ACT_PREVIOUS_PROBLEM)
		a = ACT_MOVE_UP;
	return list_act(&h->list, a);
}

bool hits_mouse(struct hits *h, const struct mouse *m)
{
	return list_mouse(&h->list, h->area, m) && m->twice;
}

const struct hit *hits_selected(const struct hits *h)
{
	if (h->list.selected < 0 || (size_t)h->list.selected >= h->n)
		return NULL;
	return &h->v[h->list.selected];
}

/* Where to begin so that what was found is in sight: at a word, where that is enough. */
static size_t first_shown(const struct hit *hit, int columns)
{
	size_t at = 0;
	while ((int)utf8_width(str_cut(hit->text, at, hit->word.end)) + ELLIPSIS > columns) {
		size_t blank = str_find_byte(hit->text, at, ' ');
		if (blank >= hit->word.at)
			return hit->word.at;
		at = blank + 1;
	}
	return at;
}

static void draw_text(const struct hit *hit, struct canvas *cv, struct rect cells, enum role role)
{
	size_t at = first_shown(hit, cells.w);
	if (hit->cut || at) {
		canvas_puts(cv, cells.y, cells.x, cv->ascii ? "~" : "\xe2\x80\xa6", role);
		layout_left(&cells, ELLIPSIS);
	}
	canvas_field(cv, cells, str_from(hit->text, at), role, 0);
	if (hit->word.end == hit->word.at)
		return;
	int from = (int)utf8_width(str_cut(hit->text, at, hit->word.at));
	int width = (int)utf8_width(str_span(hit->text, hit->word));
	struct rect found = {cells.y, cells.x + from, 1,
		from + width > cells.w ? cells.w - from : width};
	if (found.w > 0)
		canvas_mark(cv, found, MARK_STRONG | MARK_UNDERLINE);
}

static void draw_place(const struct hit *hit, struct canvas *cv, struct rect row, enum role role)
{
	char number[24];
	int x = row.x + 2;
	if (hit->letter) {
		canvas_put(cv, row.y, x, (struct str){&hit->letter, 1},
			role == ROLE_ROW ? hit->role : role, MARK_STRONG);
		x += 2;
	}
	snprintf(number, sizeof number, "%*zu", PLACE_COLUMNS - 1, hit->line);
	x = canvas_puts(cv, row.y, x, number, role == ROLE_ROW ? ROLE_DIM : role) + 2;
	draw_text(hit, cv, (struct rect){row.y, x, 1, row.x + row.w - x}, role);
}

static void draw_hit(const struct hit *hit, struct canvas *cv, struct rect row, bool here)
{
	enum role role = here ? ROLE_ROW_SELECTED : hit->header ? ROLE_GROUP : ROLE_ROW;
	canvas_fill(cv, row, ' ', role);
	if (hit->header) {
		canvas_field(cv, (struct rect){row.y, row.x + 1, 1, row.w - 1}, hit->text, role, 0);
		return;
	}
	if (here) {
		canvas_puts(cv, row.y, row.x, ">", role);
		canvas_cursor(cv, row.y, row.x);
	}
	draw_place(hit, cv, row, role);
}

void hits_draw(const struct hits *h, struct canvas *cv, const char *empty)
{
	struct rect clip = canvas_clip(cv, h->area);
	if (h->n == 0) {
		canvas_puts(cv, h->area.y, h->area.x + 1, empty, ROLE_DIM);
		canvas_cursor(cv, h->area.y, h->area.x);
	}
	for (int i = 0; i < h->area.h && (size_t)(h->list.top + i) < h->n; i++)
		draw_hit(&h->v[h->list.top + i], cv,
			(struct rect){h->area.y + i, h->area.x, 1, h->area.w},
			h->list.top + i == h->list.selected);
	canvas_clip(cv, clip);
}

void hits_files(const struct hits *h, struct buf *out)
{
	buf_printf(out, trn(" in %zu file", " in %zu files", h->files), h->files);
}

struct step hits_open(const struct hits *h, struct ctx *c, struct str words)
{
	const struct hit *hit = hits_selected(h);
	if (!hit)
		return step_stay();
	c->goal_line = hit->line;
	buf_set(&c->goal_words, words);
	return step_open(SCREEN_READ, hit->id);
}
