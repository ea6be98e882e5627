#include "ui/screen/scr_help.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/widget/pager.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

struct help {
	struct screen screen;
	struct pager pager;
	struct rect area;
	struct entry words; /* only rows that hold them are shown */
	bool typing;
	int width; /* the sheet was made for */
	bool stale;
	size_t rows;
	const enum key_place *places;
	const char *title;
};

static struct help *help_of(struct screen *s)
{
	return (struct help *)s;
}

static const struct help *help_const(const struct screen *s)
{
	return (const struct help *)s;
}

static struct screen *help_open(struct ctx *c, unsigned id)
{
	struct help *h = xcalloc(1, sizeof *h);
	(void)id;
	h->screen = (struct screen){.ops = &scr_help_ops, .ctx = c};
	h->places = c->help_places;
	h->title = c->help_title;
	entry_init(&h->words, STR(""));
	return &h->screen;
}

static void help_close(struct screen *s)
{
	struct help *h = help_of(s);
	pager_done(&h->pager);
	entry_done(&h->words);
	free(h);
}

static void help_layout(struct screen *s, struct rect area)
{
	struct help *h = help_of(s);
	h->area = area.w > 40 ? (struct rect){area.y, area.x + 1, area.h, area.w - 2} : area;
}

/* --- the rows --------------------------------------------------------------------------------- */

/* A section while it is made: its heading comes with its first row. */
struct section {
	struct help *help;
	struct sheet_maker *maker;
	const char *heading;
	size_t rows;
};

static void put_columns(struct sheet_maker *m, int column, struct str key, struct str words)
{
	struct buf pad = {0};
	int gap = column - (int)utf8_width(key);
	buf_fill(&pad, ' ', words.n ? (size_t)(gap > 1 ? gap : 1) : 0);
	sheet_puts(m, "  ", ROLE_TEXT);
	sheet_put(m, key, ROLE_HINT_KEY, 0);
	sheet_put(m, buf_str(&pad), ROLE_TEXT, 0);
	sheet_put(m, words, ROLE_TEXT, 0);
	buf_done(&pad);
}

/* A key and what it does, the words wrapped beside it; below it where it is too wide. */
static void put_lines(struct sheet_maker *m, int width, struct str key, const char *words)
{
	int column = width >= 60 ? 20 : 12, room = width - column - 2;
	struct textbox_lines lines = {0};
	bool wide = (int)utf8_width(key) >= column;
	textbox_wrap(str_of(words), room > 8 ? room : 8, &lines);
	if (wide) {
		put_columns(m, column, key, STR(""));
		sheet_end_line(m, 0, 0);
	}
	for (size_t i = 0; i < lines.n; i++) {
		put_columns(m, column, i || wide ? STR("") : key,
			str_trim_end(str_span(str_of(words), lines.v[i])));
		sheet_end_line(m, 0, i || wide ? SHEET_GOES_ON : 0);
	}
	vec_done(&lines);
}

static bool is_wanted(const struct help *h, struct str key, const char *name, const char *words)
{
	struct buf all = {0};
	buf_printf(&all, "%.*s %s %s", STR_ARG(key), name, words);
	bool wanted = match_words(buf_str(&all), entry_text(&h->words));
	buf_done(&all);
	return wanted;
}

static void put_row(struct section *s, struct str key, const char *name, const char *words)
{
	if (!is_wanted(s->help, key, name, words))
		return;
	if (s->rows++ == 0) {
		sheet_puts(s->maker, s->heading, ROLE_HEADING2);
		sheet_end_line(s->maker, 0, SHEET_HEADING);
	}
	put_lines(s->maker, s->help->width, key, words);
	s->help->rows++;
}

static void end_section(const struct section *s)
{
	if (s->rows)
		sheet_end_line(s->maker, 0, 0);
}

static void put_place(struct help *h, struct sheet_maker *m, enum key_place place)
{
	struct section s = {h, m, keymap_place_name(place), 0};
	for (int a = ACT_NONE + 1; a < ACTION_END; a++) {
		struct buf keys = {0};
		keymap_keys(h->screen.ctx->keymap, place, (enum action)a, &keys);
		if (keys.n)
			put_row(&s, buf_str(&keys), action_name((enum action)a),
				action_help((enum action)a));
		buf_done(&keys);
	}
	end_section(&s);
}

/* As keys are looked up, but the keys of the place come before those of any text in it. */
static void put_places(struct help *h, struct sheet_maker *m)
{
	const enum key_place *places = h->places;
	if (places[0] == PLACE_TEXT) {
		size_t own = places[1] == PLACE_LONG || places[1] == PLACE_LINE ? 2 : 1;
		for (size_t i = 1; i <= own; i++)
			put_place(h, m, places[i]);
		put_place(h, m, places[0]);
		places += own + 1;
	}
	for (; *places != PLACES_END; places++)
		put_place(h, m, *places);
}

static void put_letters(struct help *h, struct sheet_maker *m)
{
	static const char *const rows[][2] = {
		{"E", N_("An error: the tool drops the file or a part of it, or allows more than is written")},
		{"W", N_("A warning: it loads here but not elsewhere, or a value is ignored")},
		{"i", N_("A hint")},
		{"s", N_("Shadowed: another file of the same name wins")},
		{"x", N_("Disabled")},
		{"+", N_("Marked")},
		{"M", N_("Beside it what git says: changed since it was staged or committed")},
		{"A", N_("New, and staged")},
		{"R", N_("It has another name than in git, staged or not")},
		{"*", N_("Staged as it is")},
		{"?", N_("Not in git yet")},
		{"D", N_("Deleted, but not in git")},
		{"U", N_("In conflict: a merge is not done")},
	};
	struct section s = {h, m, tr("Letters in the list"), 0};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		put_row(&s, str_of(rows[i][0]), "", tr(rows[i][1]));
	end_section(&s);
}

static void put_terms(struct help *h, struct sheet_maker *m)
{
	static const char *const rows[][2] = {
		{"word",
			N_("In name, path, description, tools or model; letters may be left out of names")},
		{"\"two words\"",
			N_("As they stand, with the blank; also description:\"two words\"")},
		{"model:opus", N_("The model; so do name: path: description: kind: scope:")},
		{"tool:Bash",
			N_("May use that tool, listed or inherited; tool:all inherits all there are")},
		{"is:error",
			N_("Also warning, hint, sound, loads, rescued, dropped, partial, shadowed, plain, unknown, unreadable, changed (in git)")},
		{"can:execute",
			N_("May run commands; also read, write, network, spawn, external, runs-without-asking, hooks, mcp")},
		{"-term !term", N_("Turns any of them round")},
	};
	struct section s = {h, m, tr("What a filter understands"), 0};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		put_row(&s, str_of(rows[i][0]), "", tr(rows[i][1]));
	end_section(&s);
}

static void help_prepare(struct screen *s)
{
	struct help *h = help_of(s);
	if (h->width != h->area.w || h->stale) {
		struct sheet_maker m = {0};
		struct sheet sheet = {0};
		bool again = h->width != 0 && !h->stale;
		h->width = h->area.w;
		h->stale = false;
		h->rows = 0;
		put_places(h, &m);
		put_letters(h, &m);
		put_terms(h, &m);
		sheet_finish(&m, &sheet);
		pager_show(&h->pager, &sheet, again);
	}
	pager_fit(&h->pager, h->area.h, h->area.w);
}

static void help_draw(const struct screen *s, struct canvas *cv)
{
	const struct help *h = help_const(s);
	pager_draw(&h->pager, cv, h->area);
	canvas_cursor(cv, h->area.y, h->area.x);
}

/* --- what it says ----------------------------------------------------------------------------- */

static void help_title(const struct screen *s, struct buf *left, struct buf *right)
{
	buf_printf(left, tr("help for %s"), tr(help_const(s)->title));
	pager_place(&help_const(s)->pager, right);
}

static enum role help_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct help *h = help_const(s);
	if (!h->typing && h->words.text.n == 0) {
		buf_puts(out, tr("/ and a word: only what is about it; man roster says more"));
		return ROLE_MESSAGE;
	}
	buf_puts(out, tr("about: "));
	if (h->typing)
		*caret = out->n + h->words.caret;
	buf_printf(out, "%.*s   (%zu)", STR_ARG(entry_text(&h->words)), h->rows);
	return ROLE_MESSAGE;
}

static const enum action *help_hints(const struct screen *s)
{
	static const enum action actions[] = {ACT_LEAVE, ACT_MOVE_DOWN, ACT_SEARCH,
		ACT_NEXT_HEADING, ACT_NONE};
	(void)s;
	return actions;
}

static const enum key_place *help_places(const struct screen *s)
{
	static const enum key_place reading[] = {PLACE_READER, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	static const enum key_place typing[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	return help_const(s)->typing ? typing : reading;
}

static enum screen_mode help_mode(const struct screen *s)
{
	return help_const(s)->typing ? SCREEN_TEXT : SCREEN_KEYS;
}

/* --- doing ------------------------------------------------------------------------------------ */

/* False when there was nothing to leave. */
static bool leave_words(struct help *h)
{
	bool had = h->typing || h->words.text.n;
	h->typing = false;
	if (h->words.text.n)
		h->stale = entry_set(&h->words, STR(""));
	return had;
}

static bool act_on_words(struct help *h, enum action a)
{
	bool began;
	if (!h->typing || !textbox_act(&h->words, a, &began))
		return false;
	h->stale = true;
	return true;
}

static struct step help_act(struct screen *s, enum action a)
{
	struct help *h = help_of(s);
	help_prepare(s);
	if (a == ACT_SEARCH || a == ACT_FILTER)
		h->typing = true;
	else if (a == ACT_CLOSE || a == ACT_BACK || a == ACT_HELP ||
		(a == ACT_LEAVE && !leave_words(h)))
		return step_back(false);
	else if (!act_on_words(h, a))
		pager_act(&h->pager, a);
	return step_stay();
}

static struct step help_paste(struct screen *s, struct str text)
{
	struct help *h = help_of(s);
	if (h->typing) {
		entry_put_line(&h->words, text);
		h->stale = true;
	}
	return step_stay();
}

static struct step help_mouse(struct screen *s, const struct mouse *m)
{
	pager_wheel(&help_of(s)->pager, m);
	return step_stay();
}

static struct step help_type(struct screen *s, uint32_t key)
{
	struct help *h = help_of(s);
	struct buf text = {0};
	help_prepare(s);
	if (key == KEYS_ENTER) {
		h->typing = false;
	} else if (key == KEYS_UP || key == KEYS_DOWN) {
		pager_act(&h->pager, key == KEYS_UP ? ACT_MOVE_UP : ACT_MOVE_DOWN);
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		help_paste(s, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static struct step help_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)s;
	(void)from;
	(void)accepted;
	return step_stay();
}

const struct screen_ops scr_help_ops = {
	.name = N_("help"),
	.open = help_open,
	.close = help_close,
	.layout = help_layout,
	.prepare = help_prepare,
	.draw = help_draw,
	.title = help_title,
	.message = help_message,
	.hints = help_hints,
	.places = help_places,
	.mode = help_mode,
	.act = help_act,
	.mouse = help_mouse,
	.type = help_type,
	.paste = help_paste,
	.back = help_back,
};
