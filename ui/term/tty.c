#include "ui/term/tty.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/words.h"
#include "ui/term/brush.h"
#include "ui/term/clip.h"
#include "ui/term/glyph.h"
#include "ui/term/inlet.h"
#include "ui/term/memterm.h"
#include "ui/term/outlet.h"
#include "ui/term/palette.h"
#include "ui/term/rescue.h"
#include "ui/term/terminfo.h"
#include "ui/term/window.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	INPUT_FD = STDIN_FILENO,
	OUTPUT_FD = STDOUT_FILENO,
	UNKNOWN_HEIGHT = 24,
	UNKNOWN_WIDTH = 80,
	FAREWELL_MS = 250, /* how long leaving waits for a terminal that takes nothing */
	LOOSE_CELLS = 200, /* behind a frame whose answer is out: some typing, a bar that moved */
};

static const char paste_on[] = "\x1b[?2004h";
static const char mouse_on[] = "\x1b[?1002h\x1b[?1006h";
static const char mouse_off[] = "\x1b[?1006l\x1b[?1002l";
/* On every way out, whatever is on. */
static const char modes_off[] = "\x1b[?2026l\x1b[?1006l\x1b[?1002l\x1b[?2004l";
static const char ask_status[] = "\x1b[5n";
/* Synchronized output: a terminal draws what stands between the two at once. */
static const char ask_sync[] = "\x1b[?2026$p";
static const char sync_begin[] = "\x1b[?2026h";
static const char sync_end[] = "\x1b[?2026l";

struct tty {
	SCREEN *screen;
	struct inlet inlet;
	struct outlet outlet;
	struct buf enter; /* what is sent before curses enters the screen */
	struct buf leave; /* to leave it without curses */
	struct buf after; /* when curses has left it */
	struct brushes brushes;
	struct canvas shown;        /* what curses has */
	cchar_t *run;               /* room for one row */
	int h, w, drawn_h, drawn_w; /* the window's size, the last canvas's */
	bool ascii, cursor_on;
	bool mouse, mouse_on; /* is to be ours, and is */
	bool may_sync, asked_sync;
	size_t loose; /* cells sent since the last question */
	size_t held;  /* cells that curses has, and that were not sent */
	bool stale;   /* nothing of what the terminal shows is known */
	bool entered; /* the screen is ours */
	bool unsure;  /* it was before a stop, and may still be */
	bool resumed; /* since the last tty_wait() */
};

/* ---- size ---- */

/* True when the window is not what it was. */
static bool read_size(struct tty *t)
{
	int h = t->h, w = t->w;
	window_size(&t->h, &t->w);
	return h != t->h || w != t->w;
}

static void take_size(struct tty *t)
{
	resize_term(t->h, t->w);
	canvas_resize(&t->shown, t->h, t->w);
	t->run = xrealloc(t->run, (size_t)t->w * sizeof *t->run);
	t->stale = true;
}

void tty_size(const struct tty *t, int *h, int *w)
{
	*h = t->h;
	*w = t->w;
}

bool tty_tells(const struct tty *t, enum role role)
{
	return palette_tells(t->brushes.theme, role, t->brushes.colours);
}

void tty_theme(struct tty *t, const struct theme *theme)
{
	brushes_theme(&t->brushes, theme);
	t->stale = true;
}

/* ---- cells ---- */

/* Put the cell into the run; returns how many characters that took. */
static size_t put_cell(struct tty *t, const struct cell *cell, cchar_t *run)
{
	const struct brush *b = brush_of(&t->brushes, cell);
	struct glyph g = glyph_of(cell, t->ascii);
	for (int i = 0; i < g.times; i++)
		setcchar(&run[i], g.text, b->attributes, 0, &b->pair);
	return (size_t)g.times;
}

static void put_run(struct tty *t, const struct cell *row, int y, int x, int end)
{
	static const struct cell blank = {.text = " ", .n = 1, .width = 1};
	size_t n = 0;
	for (int at = x; at < end; at++) {
		bool cut = row[at].width == 2 && at + 1 == t->w;
		if (row[at].width)
			n += put_cell(t, cut ? &blank : &row[at], t->run + n);
	}
	mvadd_wchnstr(y, x, t->run, (int)n);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

/* Hand the cells of a row that changed to curses, run by run; whole characters. Returns how many. */
static size_t put_row(struct tty *t, const struct cell *row, struct cell *shown, int y, int w)
{
	size_t n = 0;
	for (int x = 0; x < w; x++) {
		if (same(&row[x], &shown[x]))
			continue;
		int from = row[x].width || x == 0 ? x : x - 1;
		while (x < w && (!same(&row[x], &shown[x]) || row[x].width == 0))
			x++;
		put_run(t, row, y, from, x);
		n += (size_t)(x - from);
	}
	memcpy(shown, row, (size_t)w * sizeof *row);
	return n;
}

/* Returns how many cells changed. */
static size_t put_rows(struct tty *t, const struct canvas *c)
{
	size_t n = 0;
	int h = c->h < t->h ? c->h : t->h;
	int w = c->w < t->w ? c->w : t->w;
	for (int y = 0; y < h; y++) {
		const struct cell *row = c->cells + (size_t)y * (size_t)c->w;
		struct cell *shown = t->shown.cells + (size_t)y * (size_t)t->w;
		if (memcmp(row, shown, (size_t)w * sizeof *row))
			n += put_row(t, row, shown, y, w);
	}
	return n;
}

static bool put_cursor(struct tty *t, const struct canvas *c)
{
	bool on = c->cursor_y >= 0 && c->cursor_y < t->h && c->cursor_x < t->w;
	/* Also where it stays: putting rows has moved it. */
	move(on ? c->cursor_y : 0, on ? c->cursor_x : 0);
	if (!t->stale && on == t->cursor_on && c->cursor_y == t->shown.cursor_y &&
		c->cursor_x == t->shown.cursor_x)
		return false;
	t->shown.cursor_y = c->cursor_y;
	t->shown.cursor_x = c->cursor_x;
	t->cursor_on = on;
	curs_set(on);
	return true;
}

static void enter_screen(struct tty *t)
{
	if (t->entered)
		return;
	buf_put(&t->outlet.frame, buf_str(&t->enter));
	t->entered = true;
	t->unsure = false;
	rescue_screen(true);
}

/* Everything is sent anew. What curses has then is blank, and cells that are blank in plain looks
 * need not be drawn. */
static void start_over(struct tty *t)
{
	const struct brush *plain = brush_of(&t->brushes, &(struct cell){.role = ROLE_TEXT});
	erase();
	clearok(curscr, TRUE);
	canvas_clear(&t->shown);
	if (plain->attributes != A_NORMAL || plain->pair)
		memset(t->shown.cells, 0xff, (size_t)t->h * (size_t)t->w * sizeof *t->shown.cells);
}

static void put_mouse_mode(struct tty *t)
{
	if (t->mouse != t->mouse_on)
		buf_puts(&t->outlet.frame, t->mouse ? mouse_on : mouse_off);
	t->mouse_on = t->mouse;
}

/* The status is asked last: once it is known, nothing else is on its way. */
static void put_questions(struct tty *t)
{
	if (t->may_sync && !t->asked_sync)
		buf_puts(&t->outlet.frame, ask_sync);
	t->asked_sync = true;
	buf_puts(&t->outlet.frame, ask_status);
}

/* What curses has to draw. */
static void put_frame(struct tty *t)
{
	bool sync = t->inlet.synchronized;
	buf_puts(&t->outlet.frame, sync ? sync_begin : "");
	enter_screen(t);
	put_mouse_mode(t);
	wnoutrefresh(stdscr);
	doupdate();
	outlet_collect(&t->outlet);
	buf_puts(&t->outlet.frame, sync ? sync_end : "");
}

/* On a slow line what is sent now would only lengthen what stands before it in the queue. */
static bool must_hold(const struct tty *t)
{
	return inlet_is_awaited(&t->inlet) && !t->stale && t->loose + t->held > LOOSE_CELLS;
}

void tty_flush(struct tty *t, const struct canvas *c, bool paced)
{
	if (t->outlet.gone)
		return;
	t->stale |= c->h != t->drawn_h || c->w != t->drawn_w;
	t->drawn_h = c->h;
	t->drawn_w = c->w;
	if (t->stale)
		start_over(t);
	t->held += put_rows(t, c);
	t->held += put_cursor(t, c);
	bool changed = t->stale || t->held || t->mouse != t->mouse_on;
	if (!changed || (!paced && must_hold(t)))
		return;
	t->loose += t->held;
	t->held = 0;
	put_frame(t);
	if (paced && inlet_ask(&t->inlet, t->outlet.frame.n)) {
		t->loose = 0;
		put_questions(t);
	}
	t->stale = !outlet_send(&t->outlet);
}

bool tty_copy(struct tty *t, struct str text, struct err *e)
{
	if (!t->entered || t->outlet.gone)
		return err_set(e, "the terminal is not in use");
	return clip_put(text, &t->outlet.frame, e) &&
		(outlet_send(&t->outlet) || err_set(e, "the terminal takes nothing"));
}

bool tty_busy(const struct tty *t)
{
	return t->inlet.asked;
}

bool tty_is_slow(const struct tty *t)
{
	return t->inlet.slow;
}

void tty_mouse(struct tty *t, bool on)
{
	t->mouse = on;
}

void tty_redraw(struct tty *t)
{
	t->stale = true;
}

int tty_colours(const struct tty *t)
{
	return t->brushes.colours;
}

bool tty_ascii(const struct tty *t)
{
	return t->ascii;
}

/* ---- input ---- */

/* Forget the screen without a word to the terminal: the next flush enters it anew. It may be another
 * terminal by then. */
static void forget_screen(struct tty *t)
{
	endwin();
	outlet_collect(&t->outlet);
	buf_clear(&t->outlet.frame);
	t->entered = t->mouse_on = t->inlet.asked = false;
	t->asked_sync = t->inlet.synchronized = false;
	rescue_screen(false);
}

/* Someone else may have changed the terminal while the program was stopped. */
static bool take_resumed(struct tty *t, struct tty_input *out)
{
	if (!t->resumed)
		return false;
	t->resumed = false;
	t->unsure |= t->entered;
	forget_screen(t);
	tty_return(t);
	*out = (struct tty_input){.event = TTY_RESUMED};
	return true;
}

static bool take_signals(struct tty *t, struct tty_input *out)
{
	unsigned came = signals_take();
	if (came & SIGNALS_STOP)
		tty_suspend(t);
	if (came & SIGNALS_RESUMED)
		t->resumed = true;
	if (came & (SIGNALS_END | SIGNALS_KEYED)) {
		*out = (struct tty_input){.event = TTY_SIGNAL};
		return true;
	}
	if (came & SIGNALS_SIZE && read_size(t)) {
		take_size(t);
		*out = (struct tty_input){.event = TTY_RESIZE};
		return true;
	}
	return false;
}

static bool take_gone(const struct tty *t, struct tty_input *out)
{
	*out = (struct tty_input){.event = TTY_GONE};
	return t->inlet.gone || t->outlet.gone;
}

struct tty_input tty_wait(struct tty *t, int timeout_ms)
{
	struct tty_input in;
	long long due = timeout_ms < 0 ? -1 : clock_ms() + timeout_ms;
	for (;;) {
		if (inlet_take(&t->inlet, &in) || take_signals(t, &in) || take_resumed(t, &in) ||
			take_gone(t, &in) || inlet_sleep(&t->inlet, due, &in))
			return in;
	}
}

bool tty_pending(struct tty *t)
{
	return inlet_pending(&t->inlet);
}

void tty_watch(struct tty *t, int fd)
{
	inlet_watch(&t->inlet, fd);
}

void tty_unwatch(struct tty *t, int fd)
{
	inlet_unwatch(&t->inlet, fd);
}

/* ---- leaving and coming back ---- */

void tty_leave(struct tty *t)
{
	inlet_await_answer(&t->inlet);
	signals_away(&t->inlet.signals, true);
	endwin();
	outlet_collect(&t->outlet);
	/* curses has nothing to say where it was told to forget the screen. */
	if (t->unsure)
		buf_set(&t->outlet.frame, buf_str(&t->leave));
	else
		buf_put(&t->outlet.frame, buf_str(&t->after));
	if (t->entered || t->unsure)
		outlet_finish(&t->outlet, FAREWELL_MS);
	t->unsure = false;
	forget_screen(t);
	rescue_cooked();
}

void tty_return(struct tty *t)
{
	rescue_raw();
	signals_away(&t->inlet.signals, false);
	if (read_size(t))
		take_size(t);
	t->stale = true;
}

void tty_suspend(struct tty *t)
{
	tty_leave(t);
	kill(0, SIGTSTP);
	tty_return(t);
	t->resumed = true;
}

/* ---- opening and closing ---- */

static bool start_curses(struct tty *t, const char *description, struct err *e)
{
	t->screen = memterm_new(t->outlet.memory, t->h, t->w, description);
	if (!t->screen)
		t->screen = memterm_new(t->outlet.memory, t->h, t->w, NULL);
	if (!t->screen)
		return err_set(e, "curses does not start on this terminal");
	typeahead(-1);
	brushes_start(&t->brushes);
	return true;
}

static bool start_screen(struct tty *t, struct terminfo *info, struct err *e)
{
	bool forced, utf8 = glyph_locale(&forced);
	t->ascii = !utf8 || (forced && info->colours < PALETTE_8);
	t->brushes.italic = info->italic;
	terminfo_keys(&t->inlet.input);
	buf_put(&t->enter, buf_str(&info->enter));
	buf_puts(&t->enter, paste_on);
	buf_put(&t->leave, buf_str(&info->leave));
	buf_puts(&t->leave, modes_off);
	/* Some terminals keep for the main screen what the cursor was like when it was left. */
	buf_put(&t->after, buf_str(&info->cursor));
	buf_puts(&t->after, modes_off);
	t->may_sync = info->colours >= PALETTE_256;
	struct buf description = {0};
	terminfo_describe(&description, palette_rgb_promised() && info->colours >= PALETTE_8);
	terminfo_done(info);
	bool good = rescue_arm(INPUT_FD, OUTPUT_FD, buf_str(&t->leave), e) &&
		outlet_open(&t->outlet, OUTPUT_FD, e) && start_curses(t, buf_text(&description), e);
	buf_done(&description);
	return good;
}

struct tty *tty_open(const struct theme *theme, struct err *e)
{
	if (!isatty(INPUT_FD) || !isatty(OUTPUT_FD)) {
		err_set(e,
			isatty(INPUT_FD)
				? N_("standard output is not a terminal; roster --plain does without")
				: N_("standard input is not a terminal; roster --plain does without"));
		return NULL;
	}
	struct tty *t = xcalloc(1, sizeof *t);
	t->brushes.theme = theme;
	t->h = UNKNOWN_HEIGHT;
	t->w = UNKNOWN_WIDTH;
	inlet_open(&t->inlet, INPUT_FD);
	read_size(t);
	struct terminfo info;
	if (!terminfo_load(&info, e) || !start_screen(t, &info, e)) {
		tty_close(t);
		return NULL;
	}
	rescue_raw();
	take_size(t);
	return t;
}

void tty_close(struct tty *t)
{
	if (!t)
		return;
	if (t->screen) {
		tty_leave(t);
		delscreen(t->screen);
	}
	rescue_disarm();
	t->inlet.gone |= t->outlet.gone;
	inlet_close(&t->inlet);
	outlet_close(&t->outlet);
	canvas_done(&t->shown);
	buf_done(&t->enter);
	buf_done(&t->leave);
	buf_done(&t->after);
	free(t->run);
	free(t);
}
