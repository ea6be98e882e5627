#include "ui/term/tty.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/term/ascii.h"
#include "ui/term/input.h"
#include "ui/term/palette.h"
#include "ui/term/rescue.h"
#include "ui/term/signals.h"
#include "ui/term/terminfo.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum {
	INPUT_FD = STDIN_FILENO,
	OUTPUT_FD = STDOUT_FILENO,
	ESCAPE_DELAY = 25,
	ESCAPE_DELAY_MAX = 5000,
	/* No window is larger; a terminal that says so would have us allocate gigabytes. */
	HEIGHT_MAX = 500,
	WIDTH_MAX = 1000,
	UNKNOWN_HEIGHT = 24,
	UNKNOWN_WIDTH = 80,
	ANSWER_MS = 2000,  /* after that a terminal has missed its turn to answer */
	FAREWELL_MS = 250, /* how long leaving waits for an answer, which would end up in the shell */
	MISSES_MAX = 2,
	MARKS = 16,
	CODES_MAX = 5 /* a base and four marks: CCHARW_MAX */
};

static const char paste_on[] = "\x1b[?2004h";
static const char paste_off[] = "\x1b[?2004l";
static const char ask_status[] = "\x1b[5n";

/* A role and its marks as curses takes them. */
struct brush {
	attr_t attributes;
	int pair;
	bool made;
};

struct tty {
	SCREEN *screen;
	FILE *memory; /* what curses takes for its terminal: each frame is collected in it */
	struct buf frame, enter;
	const struct theme *theme;
	struct brush brushes[ROLE_COUNT][MARKS];
	struct canvas shown; /* what curses has */
	cchar_t *run;        /* room for one row */
	int h, w, drawn_h, drawn_w; /* the window's size, the last canvas's */
	int colours, default_fg, default_bg;
	bool ascii, italic, cursor_on;
	bool stale;   /* nothing of what the terminal shows is known */
	bool entered; /* the screen is ours */

	struct signals signals;
	struct input input;
	long long fed; /* when input last came, in milliseconds */
	int escape_delay;
	int watched[TTY_WATCH_MAX], n_watched;
	bool gone, resumed;

	bool asked; /* the answer to a paced frame is out */
	long long answer_due;
	int misses;
	bool answers; /* this terminal has answered before */
};

static long long now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

/* ---- size ---- */

static int sane_size(int got, int before, int max)
{
	if (got <= 0)
		return before;
	return got < max ? got : max;
}

/* True when the window is not what it was. */
static bool read_size(struct tty *t)
{
	struct winsize size = {0};
	if (ioctl(OUTPUT_FD, TIOCGWINSZ, &size))
		size.ws_row = size.ws_col = 0;
	int h = sane_size(size.ws_row, t->h, HEIGHT_MAX);
	int w = sane_size(size.ws_col, t->w, WIDTH_MAX);
	bool changed = h != t->h || w != t->w;
	t->h = h;
	t->w = w;
	return changed;
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

/* ---- output ---- */

/* A terminal that takes nothing must not keep the program from ending. */
static void send_frame(struct tty *t)
{
	struct str left = buf_str(&t->frame);
	while (left.n && !t->gone) {
		ssize_t n = write(OUTPUT_FD, left.p, left.n);
		if (n >= 0) {
			left = str_from(left, (size_t)n);
		} else if (errno == EAGAIN) {
			struct pollfd out = {.fd = OUTPUT_FD, .events = POLLOUT};
			signals_poll(&t->signals, &out, 1, -1);
		} else if (errno != EINTR) {
			t->gone = true;
		}
		if (left.n && signals_ending()) {
			t->stale = true;
			break;
		}
	}
	buf_clear(&t->frame);
}

/* Append to the frame what curses has written since the last time. */
static void collect(struct tty *t)
{
	int fd = fileno(t->memory);
	off_t size = lseek(fd, 0, SEEK_CUR);
	if (size <= 0)
		return;
	ssize_t n = pread(fd, buf_room(&t->frame, (size_t)size), (size_t)size, 0);
	if (n > 0)
		t->frame.n += (size_t)n;
	lseek(fd, 0, SEEK_SET);
}

/* ---- looks ---- */

static attr_t attributes_of(const struct tty *t, unsigned style, unsigned marks)
{
	attr_t a = A_NORMAL;
	if (style & STYLE_BOLD)
		a |= A_BOLD;
	if (style & STYLE_DIM || marks & MARK_STRIKE)
		a |= A_DIM;
	if (style & STYLE_ITALIC)
		a |= t->italic ? A_ITALIC : A_UNDERLINE;
	if (style & STYLE_UNDERLINE)
		a |= A_UNDERLINE;
	if (style & STYLE_REVERSE)
		a |= A_REVERSE;
	return a;
}

static int pair_of(const struct tty *t, struct style s)
{
	if (t->colours < PALETTE_8 || (s.fg == COLOUR_DEFAULT && s.bg == COLOUR_DEFAULT))
		return 0;
	int fg = s.fg == COLOUR_DEFAULT ? t->default_fg : terminfo_rgb(s.fg);
	int bg = s.bg == COLOUR_DEFAULT ? t->default_bg : terminfo_rgb(s.bg);
	int pair = alloc_pair(fg, bg);
	return pair > 0 ? pair : 0;
}

static const struct brush *brush_of(struct tty *t, const struct cell *cell)
{
	unsigned role = cell->role < ROLE_COUNT ? cell->role : ROLE_TEXT;
	unsigned marks = cell->marks & (MARKS - 1);
	struct brush *b = &t->brushes[role][marks];
	if (!b->made) {
		struct style s = palette_style(theme_style(t->theme, (enum role)role, marks), t->colours);
		*b = (struct brush){attributes_of(t, s.attributes, marks), pair_of(t, s), true};
	}
	return b;
}

void tty_theme(struct tty *t, const struct theme *theme)
{
	t->theme = theme;
	memset(t->brushes, 0, sizeof t->brushes);
	t->stale = true;
}

/* ---- cells ---- */

/* The code points of a cell; false where curses would count other columns than roster does, or
 * cannot show it at all. */
static bool wide_text(const struct cell *cell, wchar_t *text)
{
	struct str rest = {cell->text, cell->n};
	int columns = 0;
	size_t n = 0;
	while (rest.n && n < CODES_MAX) {
		uint32_t code;
		rest = str_from(rest, utf8_decode(rest, &code));
		int width = wcwidth((wchar_t)code);
		if (width < 0)
			return false;
		columns += width;
		text[n++] = (wchar_t)code;
	}
	text[n] = L'\0';
	return columns == cell->width && rest.n == 0 && wcwidth(text[0]) > 0;
}

/* Put the cell into the run; returns how many characters that took. */
static size_t put_cell(struct tty *t, const struct cell *cell, cchar_t *run)
{
	const struct brush *b = brush_of(t, cell);
	wchar_t text[CODES_MAX + 1] = {(unsigned char)cell->text[0]};
	bool good = cell->n == 1 || (!t->ascii && wide_text(cell, text));
	if (good && setcchar(run, text, b->attributes, 0, &b->pair) == OK)
		return 1;
	text[0] = t->ascii ? (wchar_t)ascii_of((struct str){cell->text, cell->n}) : 0xfffd;
	text[1] = L'\0';
	for (unsigned i = 0; i < cell->width; i++)
		setcchar(&run[i], text, b->attributes, 0, &b->pair);
	return cell->width;
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

/* Hand the cells of a row that changed to curses, run by run; whole characters. */
static void put_row(struct tty *t, const struct cell *row, struct cell *shown, int y, int w)
{
	for (int x = 0; x < w; x++) {
		if (!t->stale && same(&row[x], &shown[x]))
			continue;
		int from = row[x].width || x == 0 ? x : x - 1;
		while (x < w && (t->stale || !same(&row[x], &shown[x]) || row[x].width == 0))
			x++;
		put_run(t, row, y, from, x);
	}
	memcpy(shown, row, (size_t)w * sizeof *row);
}

static bool put_rows(struct tty *t, const struct canvas *c)
{
	bool changed = t->stale;
	int h = c->h < t->h ? c->h : t->h;
	int w = c->w < t->w ? c->w : t->w;
	for (int y = 0; y < h; y++) {
		const struct cell *row = c->cells + (size_t)y * (size_t)c->w;
		struct cell *shown = t->shown.cells + (size_t)y * (size_t)t->w;
		if (!t->stale && !memcmp(row, shown, (size_t)w * sizeof *row))
			continue;
		put_row(t, row, shown, y, w);
		changed = true;
	}
	return changed;
}

static bool put_cursor(struct tty *t, const struct canvas *c)
{
	bool on = c->cursor_y >= 0 && c->cursor_y < t->h && c->cursor_x < t->w;
	if (!t->stale && on == t->cursor_on && c->cursor_y == t->shown.cursor_y &&
		c->cursor_x == t->shown.cursor_x)
		return false;
	t->shown.cursor_y = c->cursor_y;
	t->shown.cursor_x = c->cursor_x;
	t->cursor_on = on;
	curs_set(on);
	move(on ? c->cursor_y : 0, on ? c->cursor_x : 0);
	return true;
}

static void enter_screen(struct tty *t)
{
	if (t->entered)
		return;
	buf_put(&t->frame, buf_str(&t->enter));
	t->entered = true;
	rescue_screen(true);
}

static void ask(struct tty *t)
{
	if (t->asked || t->misses >= MISSES_MAX)
		return;
	buf_puts(&t->frame, ask_status);
	t->asked = true;
	t->answer_due = now_ms() + ANSWER_MS;
}

void tty_flush(struct tty *t, const struct canvas *c, bool paced)
{
	if (t->gone)
		return;
	t->stale |= c->h != t->drawn_h || c->w != t->drawn_w;
	t->drawn_h = c->h;
	t->drawn_w = c->w;
	if (t->stale) {
		erase();
		clearok(curscr, TRUE);
	}
	bool changed = put_rows(t, c);
	changed |= put_cursor(t, c);
	if (!changed)
		return;
	t->stale = false;
	wnoutrefresh(stdscr);
	doupdate();
	collect(t);
	enter_screen(t);
	if (paced)
		ask(t);
	send_frame(t);
}

bool tty_busy(const struct tty *t)
{
	return t->asked;
}

void tty_redraw(struct tty *t)
{
	t->stale = true;
}

int tty_colours(const struct tty *t)
{
	return t->colours;
}

bool tty_ascii(const struct tty *t)
{
	return t->ascii;
}

/* ---- input ---- */

static void read_input(struct tty *t)
{
	char bytes[4096];
	ssize_t n = read(INPUT_FD, bytes, sizeof bytes);
	if (n > 0) {
		input_feed(&t->input, (struct str){bytes, (size_t)n});
		t->fed = now_ms();
	} else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
		t->gone = true;
	}
}

static bool answered(struct tty *t)
{
	bool due = t->asked;
	t->asked = false;
	t->misses = 0;
	t->answers = true;
	return due;
}

/* What the decoder found, for the caller; false for what is only ours to know. */
static bool take_event(struct tty *t, const struct input_event *event, struct tty_input *out)
{
	switch (event->kind) {
	case INPUT_KEY:
		*out = (struct tty_input){.event = TTY_KEY, .key = event->key};
		return true;
	case INPUT_PASTE:
		*out = (struct tty_input){
			.event = TTY_PASTE, .paste = event->paste, .paste_lost = event->lost};
		return true;
	case INPUT_STATUS:
		break;
	}
	*out = (struct tty_input){.event = TTY_ANSWER};
	return answered(t);
}

static bool decode(struct tty *t, struct tty_input *out)
{
	struct input_event event;
	while (input_next(&t->input, &event)) {
		if (take_event(t, &event, out))
			return true;
	}
	return false;
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

/* Forget the screen without a word to the terminal: the next flush enters it anew. */
static void forget_screen(struct tty *t)
{
	endwin();
	collect(t);
	buf_clear(&t->frame);
	t->entered = t->asked = false;
	rescue_screen(false);
}

/* Someone else may have changed the terminal while the program was stopped. */
static bool take_resumed(struct tty *t, struct tty_input *out)
{
	if (!t->resumed)
		return false;
	t->resumed = false;
	forget_screen(t);
	tty_return(t);
	*out = (struct tty_input){.event = TTY_RESUMED};
	return true;
}

/* The terminal had its time to answer. */
static bool take_miss(struct tty *t, struct tty_input *out)
{
	if (!t->asked || now_ms() < t->answer_due)
		return false;
	t->asked = false;
	t->misses++;
	*out = (struct tty_input){.event = TTY_ANSWER};
	return true;
}

static bool take_silence(struct tty *t, struct tty_input *out)
{
	int patience = input_patience(&t->input, t->escape_delay);
	if (patience < 0 || now_ms() < t->fed + patience)
		return false;
	struct input_event event;
	return input_silence(&t->input, &event) && take_event(t, &event, out);
}

static int sooner(int timeout, long long left)
{
	int ms = left < 0 ? 0 : left > 3600 * 1000 ? 3600 * 1000 : (int)left;
	return timeout < 0 || ms < timeout ? ms : timeout;
}

/* How long may we sleep before something is due? */
static int sleep_time(const struct tty *t, long long due)
{
	long long now = now_ms();
	int timeout = due < 0 ? -1 : sooner(-1, due - now);
	int patience = input_patience(&t->input, t->escape_delay);
	if (patience >= 0)
		timeout = sooner(timeout, t->fed + patience - now);
	return t->asked ? sooner(timeout, t->answer_due - now) : timeout;
}

/* Sleep until something is there to read, a signal came, or `timeout` is over. */
static bool sleep_for(struct tty *t, int timeout, struct tty_input *out)
{
	struct pollfd fds[1 + TTY_WATCH_MAX] = {{.fd = INPUT_FD, .events = POLLIN}};
	for (int i = 0; i < t->n_watched; i++)
		fds[1 + i] = (struct pollfd){.fd = t->watched[i], .events = POLLIN};
	if (signals_poll(&t->signals, fds, 1 + (nfds_t)t->n_watched, timeout) <= 0)
		return false;
	if (fds[0].revents) {
		read_input(t);
		return false;
	}
	for (int i = 0; i < t->n_watched; i++) {
		if (fds[1 + i].revents) {
			*out = (struct tty_input){.event = TTY_READY, .fd = t->watched[i]};
			return true;
		}
	}
	return false;
}

/* Everything that needs no sleep, in the order of its urgency. */
static bool take_ready(struct tty *t, struct tty_input *out)
{
	if (decode(t, out) || take_signals(t, out) || take_resumed(t, out))
		return true;
	if (t->gone) {
		*out = (struct tty_input){.event = TTY_GONE};
		return true;
	}
	return false;
}

struct tty_input tty_wait(struct tty *t, int timeout_ms)
{
	struct tty_input in = {.event = TTY_TIMEOUT};
	long long due = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
	for (;;) {
		if (take_ready(t, &in))
			return in;
		long long fed = t->fed;
		if (sleep_for(t, sleep_time(t, due), &in))
			return in;
		if (t->gone || t->fed != fed)
			continue;
		if (take_silence(t, &in) || take_miss(t, &in))
			return in;
		if (due >= 0 && now_ms() >= due) {
			if (!take_ready(t, &in))
				in = (struct tty_input){.event = TTY_TIMEOUT};
			return in;
		}
	}
}

bool tty_pending(struct tty *t)
{
	struct pollfd in = {.fd = INPUT_FD, .events = POLLIN};
	return input_waiting(&t->input) || poll(&in, 1, 0) > 0;
}

void tty_watch(struct tty *t, int fd)
{
	if (t->n_watched < TTY_WATCH_MAX)
		t->watched[t->n_watched++] = fd;
}

void tty_unwatch(struct tty *t, int fd)
{
	for (int i = 0; i < t->n_watched; i++) {
		if (t->watched[i] == fd)
			t->watched[i--] = t->watched[--t->n_watched];
	}
}

/* ---- leaving and coming back ---- */

/* An answer that is still out would be taken for typing by whoever has the terminal next. */
static void await_answer(struct tty *t)
{
	long long due = now_ms() + (t->answers ? FAREWELL_MS : FAREWELL_MS / 2);
	while (t->asked && !t->gone && now_ms() < due && !signals_ending()) {
		struct pollfd in = {.fd = INPUT_FD, .events = POLLIN};
		if (signals_poll(&t->signals, &in, 1, sooner(-1, due - now_ms())) <= 0)
			continue;
		struct tty_input ignored;
		read_input(t);
		decode(t, &ignored);
	}
	t->asked = false;
}

void tty_leave(struct tty *t)
{
	struct pollfd out = {.fd = OUTPUT_FD, .events = POLLOUT};
	await_answer(t);
	signals_away(&t->signals, true);
	endwin();
	collect(t);
	buf_puts(&t->frame, paste_off);
	/* A terminal that takes nothing any more must not hold up the way out. */
	if (t->entered && poll(&out, 1, FAREWELL_MS) > 0)
		send_frame(t);
	forget_screen(t);
	rescue_cooked();
}

void tty_return(struct tty *t)
{
	rescue_raw();
	signals_away(&t->signals, false);
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

/* UTF-8 for wcwidth() and curses. A locale without it is taken for one that nobody set. */
static bool utf8_locale(bool *forced)
{
	setlocale(LC_CTYPE, "");
	*forced = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	if (*forced && !setlocale(LC_CTYPE, "C.UTF-8"))
		return false;
	return !strcmp(nl_langinfo(CODESET), "UTF-8");
}

static int escape_delay(void)
{
	size_t ms;
	if (!str_to_size(str_of(getenv("ESCDELAY")), &ms))
		return ESCAPE_DELAY;
	return ms < ESCAPE_DELAY_MAX ? (int)ms : ESCAPE_DELAY_MAX;
}

static bool open_memory(struct tty *t, struct err *e)
{
	int fd = memfd_create("frame", MFD_CLOEXEC);
	if (fd >= 0)
		t->memory = fdopen(fd, "w");
	return t->memory ? true : err_sys(e, "no memory file for the screen");
}

static void start_colours(struct tty *t)
{
	t->colours = PALETTE_MONO;
	if (str_of(getenv("NO_COLOR")).n || !has_colors() || start_color() != OK)
		return;
	t->colours = palette_kind(COLORS);
	bool own = use_default_colors() == OK;
	t->default_fg = own ? -1 : COLOR_WHITE;
	t->default_bg = own ? -1 : COLOR_BLACK;
}

static void set_number(const char *name, int value)
{
	char text[16];
	snprintf(text, sizeof text, "%d", value);
	setenv(name, text, 1);
}

/* newterm() cannot ask a memory file for its size, and has a scrolling region set by it: it finds
 * the size in the environment, as well as our description of the terminal. Neither stays there, so
 * that no program started later believes it. */
static SCREEN *new_screen(struct tty *t, const char *description)
{
	struct buf before = {0};
	buf_puts(&before, getenv("TERMINFO") ? getenv("TERMINFO") : "");
	if (description)
		setenv("TERMINFO", description, 1);
	set_number("LINES", t->h);
	set_number("COLUMNS", t->w);
	SCREEN *screen = newterm(NULL, t->memory, stdin);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	if (description && before.n)
		setenv("TERMINFO", buf_text(&before), 1);
	else if (description)
		unsetenv("TERMINFO");
	buf_done(&before);
	return screen;
}

static bool start_curses(struct tty *t, const char *description, struct err *e)
{
	t->screen = new_screen(t, description);
	if (!t->screen && description)
		t->screen = new_screen(t, NULL);
	if (!t->screen)
		return err_set(e, "curses does not start on this terminal");
	typeahead(-1);
	start_colours(t);
	return true;
}

/* What the terminal can do, and curses on it. */
static bool start_screen(struct tty *t, struct err *e)
{
	struct terminfo info;
	if (!terminfo_load(&info, e))
		return false;
	bool forced, utf8 = utf8_locale(&forced);
	struct buf direct = {0};
	if (palette_rgb_promised() && info.colours >= PALETTE_8)
		terminfo_direct(&direct);
	t->ascii = !utf8 || (forced && info.colours < PALETTE_8);
	t->italic = info.italic;
	terminfo_keys(&t->input);
	buf_put(&t->enter, buf_str(&info.enter));
	buf_puts(&t->enter, paste_on);
	buf_puts(&info.leave, paste_off);
	bool good = rescue_arm(INPUT_FD, OUTPUT_FD, buf_str(&info.leave), e);
	terminfo_done(&info);
	good = good && open_memory(t, e) && start_curses(t, direct.n ? buf_text(&direct) : NULL, e);
	buf_done(&direct);
	return good;
}

struct tty *tty_open(const struct theme *theme, struct err *e)
{
	if (!isatty(INPUT_FD) || !isatty(OUTPUT_FD)) {
		err_set(e, "standard %s is not a terminal", isatty(INPUT_FD) ? "output" : "input");
		return NULL;
	}
	struct tty *t = xcalloc(1, sizeof *t);
	t->theme = theme;
	t->h = UNKNOWN_HEIGHT;
	t->w = UNKNOWN_WIDTH;
	t->escape_delay = escape_delay();
	signals_open(&t->signals);
	read_size(t);
	if (!start_screen(t, e)) {
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
	signals_close(&t->signals);
	if (t->memory)
		fclose(t->memory);
	input_done(&t->input);
	canvas_done(&t->shown);
	buf_done(&t->frame);
	buf_done(&t->enter);
	free(t->run);
	free(t);
}
