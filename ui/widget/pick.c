#include "ui/widget/pick.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/term/key.h"
#include "ui/widget/layout.h"

#include <string.h>

/* Columns before the words of an item with a box: "> [x] ". */
enum { BOX_END = 6, GAP = 2, SWATCH = 2, MOST_TEXT = 60, MOST_NOTE = 40 };

void pick_done(struct pick *p)
{
	vec_done(&p->items);
	vec_done(&p->shown);
	entry_done(&p->filter);
	arena_done(&p->arena);
	*p = (struct pick){0};
}

void pick_begin(struct pick *p, bool many, bool open)
{
	pick_done(p);
	p->many = many;
	p->open = open;
	entry_init(&p->filter, STR(""));
}

void pick_add(struct pick *p, struct str text, bool chosen)
{
	vec_push(&p->items,
		((struct pick_item){.text = arena_str(&p->arena, text), .chosen = chosen}));
}

void pick_note(struct pick *p, size_t item, struct str note)
{
	p->items.v[item].note = arena_str(&p->arena, note);
}

void pick_colour(struct pick *p, size_t item, uint32_t colour)
{
	p->items.v[item].colour = colour;
	p->items.v[item].coloured = p->coloured = true;
}

bool pick_has(const struct pick *p, struct str text)
{
	for (size_t i = 0; i < p->items.n; i++) {
		if (str_eq(p->items.v[i].text, text))
			return true;
	}
	return false;
}

/* Is there a last row that takes what was typed? */
static bool offers_typed(const struct pick *p)
{
	struct str typed = str_trim(entry_text(&p->filter));
	return p->open && typed.n && !pick_has(p, typed);
}

static bool ends_in_typed(const struct pick *p, struct str text)
{
	struct str typed = str_trim(entry_text(&p->filter));
	struct span hit;
	if (!p->nouns || typed.n == 0 || typed.n >= text.n)
		return false;
	size_t at = text.n - typed.n;
	return text.p[at - 1] == ' ' && match_find(str_from(text, at), typed, 0, &hit);
}

/* What fits best comes first, and what fits as well as another where it stood. */
static void apply_filter(struct pick *p)
{
	p->shown.n = 0;
	p->toggled = false;
	for (size_t i = 0; i < p->items.n; i++)
		p->items.v[i].fit = ends_in_typed(p, p->items.v[i].text)
			? CHOICE_FIRST_WORD
			: match_choice(p->items.v[i].text, entry_text(&p->filter));
	for (int fit = 0; fit < CHOICE_NOT; fit++) {
		for (size_t i = 0; i < p->items.n; i++) {
			if ((int)p->items.v[i].fit == fit)
				vec_push(&p->shown, i);
		}
	}
	p->list.selected = 0;
	list_fit(&p->list, (int)p->shown.n + offers_typed(p), p->list.height);
}

void pick_ready(struct pick *p)
{
	p->is_open = true;
	p->list.height = (int)p->items.n + 1;
	apply_filter(p);
	for (size_t i = 0; i < p->items.n; i++) {
		if (p->items.v[i].chosen) {
			list_select(&p->list, (int)i);
			return;
		}
	}
}

static bool on_typed_row(const struct pick *p)
{
	return p->list.selected >= 0 && (size_t)p->list.selected == p->shown.n;
}

static struct pick_item *highlighted(const struct pick *p)
{
	if (p->list.selected < 0 || (size_t)p->list.selected >= p->shown.n)
		return NULL;
	return &p->items.v[p->shown.v[p->list.selected]];
}

struct str pick_choice(const struct pick *p)
{
	const struct pick_item *item = highlighted(p);
	return item ? item->text : str_trim(entry_text(&p->filter));
}

size_t pick_index(const struct pick *p)
{
	return p->shown.v[p->list.selected];
}

/* Mark or unmark what is highlighted; what was typed becomes an item of its own. */
static void toggle(struct pick *p)
{
	struct pick_item *item = highlighted(p);
	if (item) {
		item->chosen = !item->chosen;
		p->toggled = true;
		return;
	}
	if (!on_typed_row(p) || !offers_typed(p))
		return;
	pick_add(p, str_trim(entry_text(&p->filter)), true);
	entry_set(&p->filter, STR(""));
	apply_filter(p);
	list_select(&p->list, (int)p->shown.n - 1);
}

bool pick_is_typed(const struct pick *p)
{
	return p->filter.text.n > 0;
}

bool pick_is_empty(const struct pick *p)
{
	return p->shown.n == 0 && !offers_typed(p);
}

/* Of many: what was looked for and found is meant, unless it was said by marking what is. */
static bool takes_found(const struct pick *p)
{
	const struct pick_item *item = highlighted(p);
	return p->many && pick_is_typed(p) && !p->toggled && item && !item->chosen;
}

static enum pick_outcome take(struct pick *p)
{
	bool nothing = !highlighted(p) && !offers_typed(p);
	if ((p->many && on_typed_row(p) && offers_typed(p)) || takes_found(p))
		toggle(p);
	if (!p->many && nothing)
		return PICK_GOES_ON;
	p->is_open = false;
	return PICK_TAKEN;
}

static bool move(struct pick *p, uint32_t key)
{
	static const struct {
		uint32_t key;
		enum action action;
	} moves[] = {{KEYS_DOWN, ACT_MOVE_DOWN}, {KEYS_UP, ACT_MOVE_UP},
		{KEYS_HOME, ACT_MOVE_FIRST}, {KEYS_END, ACT_MOVE_LAST},
		{KEYS_PAGE_DOWN, ACT_PAGE_DOWN}, {KEYS_PAGE_UP, ACT_PAGE_UP},
		{KEYS_TAB, ACT_MOVE_DOWN}, {KEYS_BACKTAB, ACT_MOVE_UP},
		{KEYS_CTRL('N'), ACT_MOVE_DOWN}, {KEYS_CTRL('P'), ACT_MOVE_UP}};
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		if (moves[i].key == key)
			return list_act(&p->list, moves[i].action);
	}
	return false;
}

void pick_type(struct pick *p, struct str text)
{
	entry_put_line(&p->filter, text);
	apply_filter(p);
}

void pick_set(struct pick *p, struct str text)
{
	entry_set(&p->filter, text);
	apply_filter(p);
}

static void type_key(struct pick *p, uint32_t key)
{
	struct buf text = {0};
	if (key == KEYS_BACKSPACE || key == KEYS_CTRL('H')) {
		entry_cut(&p->filter, ENTRY_LEFT);
		apply_filter(p);
	} else if (key == KEYS_CTRL('U')) {
		pick_set(p, STR(""));
	} else if (key > ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		pick_type(p, buf_str(&text));
	}
	buf_done(&text);
}

static enum pick_outcome leave(struct pick *p)
{
	if (pick_is_typed(p)) {
		pick_set(p, STR(""));
		return PICK_GOES_ON;
	}
	p->is_open = false;
	return PICK_LEFT;
}

/* Where the highlighted one of those that are marked comes to stand beyond the next of them; STR_NONE: nowhere. */
static size_t shift_target(const struct pick *p, int step)
{
	size_t at = (size_t)p->list.selected;
	if (!p->many || p->filter.text.n || at >= p->items.n || !p->items.v[at].chosen)
		return STR_NONE;
	size_t to = at + (size_t)step;
	while (to < p->items.n && !p->items.v[to].chosen)
		to += (size_t)step;
	return to < p->items.n ? to : STR_NONE;
}

/* Of what is marked the order counts. */
static void shift(struct pick *p, int step)
{
	size_t at = (size_t)p->list.selected, to = shift_target(p, step);
	if (to == STR_NONE)
		return;
	struct pick_item moved = p->items.v[at];
	for (; at != to; at += (size_t)step)
		p->items.v[at] = p->items.v[at + (size_t)step];
	p->items.v[to] = moved;
	list_select(&p->list, (int)to);
}

/* Is a blank text? Of many it marks, but within a bracket that was typed: Bash(git push *). */
static bool types_blanks(const struct pick *p)
{
	struct str typed = entry_text(&p->filter);
	return !p->many ||
		(str_find_byte(typed, 0, '(') != STR_NONE &&
			str_find_byte(typed, 0, ')') == STR_NONE);
}

/* None in front: it would fit everything. */
static void type_blank(struct pick *p)
{
	if (pick_is_typed(p))
		pick_type(p, STR(" "));
}

enum pick_outcome pick_key(struct pick *p, uint32_t key)
{
	if (key == KEYS_ESCAPE)
		return leave(p);
	if (key == KEYS_ENTER)
		return take(p);
	if (key == ' ' && types_blanks(p))
		type_blank(p);
	else if (key == ' ')
		toggle(p);
	else if (p->many && (key == '<' || key == '>'))
		shift(p, key == '<' ? -1 : 1);
	else if (!move(p, key))
		type_key(p, key);
	return PICK_GOES_ON;
}

/* What is taken by two presses is what they are on, whatever else is marked. */
static void mark(struct pick *p)
{
	const struct pick_item *item = highlighted(p);
	if (item && !item->chosen)
		toggle(p);
}

enum pick_outcome pick_mouse(struct pick *p, const struct mouse *m)
{
	if (!list_mouse(&p->list, p->rows, m))
		return PICK_GOES_ON;
	if (p->many && m->x < p->rows.x + BOX_END) {
		toggle(p);
		return PICK_GOES_ON;
	}
	if (!m->twice)
		return PICK_GOES_ON;
	if (p->many)
		mark(p);
	return take(p);
}

static const char *keys_say(const struct pick *p)
{
	bool typed = pick_is_typed(p);
	if (typed && pick_is_empty(p))
		return tr("nothing fits; Esc clears what was typed");
	if (takes_found(p))
		return tr(
			"Enter takes this and all marked, Space marks, Esc clears what was typed");
	if (p->many && typed)
		return tr("Space marks, Enter takes all marked, Esc clears what was typed");
	if (shift_target(p, -1) != STR_NONE || shift_target(p, 1) != STR_NONE)
		return tr(
			"< > move it up and down, Space unmarks, Enter takes all marked, Esc leaves");
	if (p->many)
		return tr("Space marks, Enter takes all marked, Esc leaves; typing finds");
	return typed ? tr("Enter takes it, Esc clears what was typed; arrows move")
		     : tr("Enter takes it, Esc leaves; arrows move, typing finds");
}

void pick_says(const struct pick *p, struct buf *out)
{
	buf_puts(out, keys_say(p));
}

const enum action *pick_hints(const struct pick *p)
{
	static const enum action leaves[] = {ACT_LEAVE, ACT_NONE}, clears[] = {ACT_NONE};
	return pick_is_typed(p) ? clears : leaves;
}

/* Columns before the text of an item: the arrow, its box, its colour. */
static int lead(const struct pick *p)
{
	return (p->many ? BOX_END : 2) + (p->coloured ? SWATCH + 1 : 0);
}

/* Columns of the items, or of their notes. */
static int widest(const struct pick *p, bool notes)
{
	size_t most = 0;
	for (size_t i = 0; i < p->items.n; i++) {
		const struct pick_item *item = &p->items.v[i];
		size_t width = utf8_width(notes ? item->note : item->text);
		most = width > most ? width : most;
	}
	int limit = notes ? MOST_NOTE : MOST_TEXT;
	return most > (size_t)limit ? limit : (int)most;
}

/* Only where what was typed may be taken it has to be seen whole. */
static int wanted_width(const struct pick *p)
{
	int own = (int)utf8_width(entry_text(&p->filter)) + 8;
	int typed = p->open ? layout_between(own, 0, MOST_TEXT) : 0;
	int text = widest(p, false), note = widest(p, true);
	int all = text + (note ? note + GAP : 0);
	return typed > all ? typed : all;
}

struct rect pick_size(const struct pick *p)
{
	int typed = pick_is_typed(p) || p->open;
	return (struct rect){0, 0, (int)p->items.n + 2 + (typed ? 1 : 0) + offers_typed(p),
		wanted_width(p) + lead(p) + 2};
}

static void draw_note(const struct pick *p, struct canvas *c, struct rect row, int i)
{
	const struct pick_item *item = &p->items.v[p->shown.v[i]];
	int before = lead(p) + widest(p, false) + GAP;
	int own = lead(p) + (int)utf8_width(item->text) + GAP;
	before = own > before ? own : before;
	if (item->note.n == 0 || before >= row.w)
		return;
	canvas_field(c, (struct rect){row.y, row.x + before, 1, row.w - before}, item->note,
		i == p->list.selected ? ROLE_ROW_SELECTED : ROLE_DIM, 0);
}

static void draw_colour(const struct pick *p, struct canvas *c, struct rect row, int i)
{
	const struct pick_item *item = &p->items.v[p->shown.v[i]];
	int x = p->many ? BOX_END : 2;
	if (item->coloured && row.w > lead(p))
		canvas_ink(c, (struct rect){row.y, row.x + x, 1, SWATCH}, item->colour);
}

static void draw_row(const struct pick *p, struct canvas *c, struct rect row, int i)
{
	bool here = i == p->list.selected;
	enum role role = here ? ROLE_ROW_SELECTED : ROLE_ROW;
	struct buf line = {0};
	buf_puts(&line, here ? "> " : "  ");
	if ((size_t)i < p->shown.n) {
		const struct pick_item *item = &p->items.v[p->shown.v[i]];
		if (p->many)
			buf_puts(&line, item->chosen ? "[x] " : "[ ] ");
		buf_puts(&line, p->coloured ? "   " : "");
		buf_put(&line, item->text);
	} else {
		buf_printf(&line, p->many ? tr("add \"%.*s\"") : tr("use \"%.*s\""),
			STR_ARG(str_trim(entry_text(&p->filter))));
	}
	canvas_field(c, row, buf_str(&line), role, 0);
	if ((size_t)i < p->shown.n) {
		draw_colour(p, c, row, i);
		draw_note(p, c, row, i);
	}
	if (here && p->filter.text.n == 0)
		canvas_cursor(c, row.y, row.x + 2);
	buf_done(&line);
}

static void draw_filter(const struct pick *p, struct canvas *c, struct rect row)
{
	struct str typed = entry_text(&p->filter);
	struct utf8_cell cell;
	while ((int)utf8_width(typed) >= row.w && typed.n)
		typed = str_from(typed, utf8_cell(typed, &cell));
	canvas_field(c, row, typed, ROLE_FIELD_FOCUS, 0);
	if (typed.n == 0)
		canvas_field(c, row, TR("type to find"), ROLE_FIELD_EMPTY, 0);
	else
		canvas_cursor(c, row.y,
			row.x + layout_between((int)utf8_width(typed), 0, row.w - 1));
}

void pick_draw(struct pick *p, struct canvas *c, struct rect area)
{
	struct rect clip = canvas_clip(c, area);
	canvas_fill(c, area, ' ', ROLE_ROW);
	canvas_frame(c, area, ROLE_BORDER_FOCUS);
	struct rect inside = layout_inside(area, 1);
	if (pick_is_typed(p) || p->open)
		draw_filter(p, c, layout_top(&inside, 1));
	list_fit(&p->list, (int)p->shown.n + offers_typed(p), inside.h);
	p->rows = inside;
	for (int i = 0; i < inside.h && p->list.top + i < p->list.count; i++)
		draw_row(p, c, (struct rect){inside.y + i, inside.x, 1, inside.w}, p->list.top + i);
	if (pick_is_empty(p))
		canvas_field(c, layout_top(&inside, 1), TR("nothing fits"), ROLE_DIM, 0);
	canvas_clip(c, clip);
}
