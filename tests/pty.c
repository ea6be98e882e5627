#include "tests/pty.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "tests/pty_child.h"
#include "ui/term/key.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { LIMIT_S = 180 };

struct pty {
	int master;  /* -1 after the hang-up */
	pid_t child; /* of this process: the program, or the parent it has with .job */
	pid_t program;
	int notes, orders; /* with .job: pipes from and to that parent */
	bool ended, stopped;
	int status;
	bool deaf, frozen;
	VTerm *vt;
	VTermScreen *screen;
	bool cursor_on, alternate;
	struct buf bytes, typing; /* all that was written; what is still to be sent */
	size_t reads;
};

static long long limit(void)
{
	size_t seconds;
	if (!str_to_size(str_of(getenv("PTY_LIMIT")), &seconds))
		seconds = LIMIT_S;
	return clock_ms() + 1000LL * (long long)seconds;
}

/* ---- the terminal ---- */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *p = user;
	if (property == VTERM_PROP_CURSORVISIBLE)
		p->cursor_on = value->boolean;
	else if (property == VTERM_PROP_ALTSCREEN)
		p->alternate = value->boolean;
	return 1;
}

static void make_terminal(struct pty *p, int h, int w)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	p->vt = vterm_new(h, w);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	p->cursor_on = true;
	vterm_screen_reset(p->screen, 1);
}

static void drop(struct pty *p)
{
	vterm_free(p->vt);
	buf_done(&p->bytes);
	buf_done(&p->typing);
	free(p);
}

static void read_note(struct pty *p)
{
	struct pty_note note;
	if (read(p->notes, &note, sizeof note) != sizeof note)
		return;
	if (note.kind == NOTE_STARTED)
		p->program = note.value;
	else if (note.kind == NOTE_STOPPED)
		p->stopped = true;
	p->ended |= note.kind == NOTE_ENDED;
	if (note.kind == NOTE_ENDED)
		p->status = note.value;
}

static void no_inheritance(const int *fds, size_t n)
{
	for (size_t i = 0; i < n; i++)
		fcntl(fds[i], F_SETFD, FD_CLOEXEC);
}

struct pty *pty_start(const struct pty_how *how)
{
	struct winsize size = {.ws_row = (unsigned short)(how->h ? how->h : 24),
		.ws_col = (unsigned short)(how->w ? how->w : 80)};
	int notes[2], orders[2];
	struct pty *p = xcalloc(1, sizeof *p);
	p->deaf = how->deaf;
	make_terminal(p, size.ws_row, size.ws_col);
	if (pipe(notes) || pipe(orders)) {
		drop(p);
		return NULL;
	}
	no_inheritance((int[]){notes[0], notes[1], orders[0], orders[1]}, 4);
	p->child = p->program = forkpty(&p->master, NULL, NULL, &size);
	if (p->child == 0) {
		if (!how->job)
			pty_child_become(how);
		close(orders[1]);
		pty_child_lead(how, notes[1], orders[0]);
	}
	close(notes[1]);
	close(orders[0]);
	p->notes = notes[0];
	p->orders = orders[1];
	if (p->child < 0) {
		drop(p);
		return NULL;
	}
	no_inheritance(&p->master, 1);
	fcntl(p->master, F_SETFL, O_NONBLOCK);
	fcntl(p->notes, F_SETFL, O_NONBLOCK);
	if (!how->job) {
		close(p->notes);
		p->notes = -1;
	}
	return p;
}

/* ---- the flow of bytes ---- */

/* What the terminal has to say: keys, or answers to queries. */
static void take_output(struct pty *p, bool wanted)
{
	char bytes[512];
	size_t n;
	while ((n = vterm_output_read(p->vt, bytes, sizeof bytes)) > 0) {
		if (wanted)
			buf_put(&p->typing, (struct str){bytes, n});
	}
}

static bool read_some(struct pty *p)
{
	char bytes[65536];
	ssize_t n = read(p->master, bytes, sizeof bytes);
	if (n <= 0)
		return n < 0 && (errno == EAGAIN || errno == EINTR);
	p->reads++;
	buf_put(&p->bytes, (struct str){bytes, (size_t)n});
	vterm_input_write(p->vt, bytes, (size_t)n);
	take_output(p, !p->deaf);
	return true;
}

static void write_some(struct pty *p)
{
	ssize_t n = write(p->master, p->typing.p, p->typing.n);
	if (n > 0)
		buf_splice(&p->typing, 0, (size_t)n, STR(""));
}

static void check_child(struct pty *p)
{
	int status;
	if (p->notes >= 0) {
		read_note(p);
	} else if (!p->ended && waitpid(p->child, &status, WNOHANG) == p->child) {
		p->ended = true;
		p->status = status;
	}
}

/* Let bytes flow both ways, for `ms` at most. True when something came from the program. */
static bool pump(struct pty *p, int ms)
{
	struct pollfd fds[2] = {{.fd = p->frozen ? -1 : p->master, .events = POLLIN},
		{.fd = p->notes, .events = POLLIN}};
	if (p->typing.n && !p->frozen)
		fds[0].events |= POLLOUT;
	size_t before = p->bytes.n;
	int ready = poll(fds, 2, ms);
	if (ready > 0 && fds[0].revents & POLLOUT)
		write_some(p);
	if (ready > 0 && fds[0].revents & (POLLIN | POLLHUP) && !read_some(p))
		poll(NULL, 0,
			1); /* the program's end of the terminal is closed: its status follows */
	check_child(p);
	return p->bytes.n > before;
}

/* Take in what is already there. */
static void drain(struct pty *p)
{
	while (p->master >= 0 && !p->frozen && pump(p, 0))
		;
}

typedef bool condition(struct pty *p, const void *what);

static bool until(struct pty *p, condition *met, const void *what)
{
	long long end = limit();
	while (!met(p, what)) {
		if (clock_ms() >= end)
			return false;
		/* What was written before the end is read before it counts as missing. */
		if (!pump(p, 20) && p->ended)
			return met(p, what);
		drain(p);
	}
	return true;
}

static bool shows(struct pty *p, const void *text)
{
	return pty_shows(p, text);
}

static bool shows_not(struct pty *p, const void *text)
{
	return !pty_shows(p, text);
}

static bool has_bytes(struct pty *p, const void *n)
{
	return p->bytes.n >= *(const size_t *)n;
}

static bool has_ended(struct pty *p, const void *unused)
{
	(void)unused;
	return p->ended;
}

static bool has_stopped(struct pty *p, const void *unused)
{
	(void)unused;
	return p->stopped;
}

static bool has_sent(struct pty *p, const void *unused)
{
	(void)unused;
	return p->typing.n == 0;
}

bool pty_until(struct pty *p, const char *text)
{
	return until(p, shows, text);
}

bool pty_until_not(struct pty *p, const char *text)
{
	return until(p, shows_not, text);
}

bool pty_until_size(struct pty *p, size_t bytes)
{
	return until(p, has_bytes, &bytes);
}

bool pty_wait_stopped(struct pty *p)
{
	bool stopped = until(p, has_stopped, NULL);
	drain(p);
	p->stopped = false;
	return stopped;
}

bool pty_wait(struct pty *p, int *status)
{
	if (!until(p, has_ended, NULL))
		return false;
	drain(p);
	*status = p->status;
	return true;
}

void pty_settle(struct pty *p, int ms)
{
	for (long long end = clock_ms() + ms; clock_ms() < end;) {
		if (pump(p, (int)(end - clock_ms())))
			end = clock_ms() + ms;
		else if (p->ended)
			return;
	}
}

void pty_freeze(struct pty *p, bool frozen)
{
	p->frozen = frozen;
}

/* ---- what a person does ---- */

bool pty_send(struct pty *p, struct str bytes)
{
	buf_put(&p->typing, bytes);
	if (p->frozen)
		write_some(p);
	return p->frozen || until(p, has_sent, NULL);
}

bool pty_type(struct pty *p, const char *text)
{
	return pty_send(p, str_of(text));
}

static VTermKey named_key(uint32_t key)
{
	static const struct {
		uint32_t key;
		VTermKey vterm;
	} keys[] = {
		{KEYS_TAB, VTERM_KEY_TAB},
		{KEYS_BACKTAB, VTERM_KEY_TAB},
		{KEYS_ENTER, VTERM_KEY_ENTER},
		{KEYS_ESCAPE, VTERM_KEY_ESCAPE},
		{KEYS_BACKSPACE, VTERM_KEY_BACKSPACE},
		{KEYS_UP, VTERM_KEY_UP},
		{KEYS_DOWN, VTERM_KEY_DOWN},
		{KEYS_LEFT, VTERM_KEY_LEFT},
		{KEYS_RIGHT, VTERM_KEY_RIGHT},
		{KEYS_WORD_LEFT, VTERM_KEY_LEFT},
		{KEYS_WORD_RIGHT, VTERM_KEY_RIGHT},
		{KEYS_HOME, VTERM_KEY_HOME},
		{KEYS_END, VTERM_KEY_END},
		{KEYS_PAGE_UP, VTERM_KEY_PAGEUP},
		{KEYS_PAGE_DOWN, VTERM_KEY_PAGEDOWN},
		{KEYS_INSERT, VTERM_KEY_INS},
		{KEYS_DELETE, VTERM_KEY_DEL},
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (keys[i].key == key)
			return keys[i].vterm;
	}
	if (key >= KEYS_F1 && key <= KEYS_F12)
		return (VTermKey)VTERM_KEY_FUNCTION(key - KEYS_F1 + 1);
	return VTERM_KEY_NONE;
}

bool pty_key(struct pty *p, const char *name)
{
	uint32_t key;
	if (!key_read(str_of(name), &key))
		return false;
	VTermModifier modifier = key & KEYS_ALT ? VTERM_MOD_ALT : VTERM_MOD_NONE;
	key &= ~(uint32_t)KEYS_ALT;
	if (key == KEYS_BACKTAB)
		modifier |= VTERM_MOD_SHIFT;
	if (key == KEYS_WORD_LEFT || key == KEYS_WORD_RIGHT)
		modifier |= VTERM_MOD_CTRL;
	VTermKey named = named_key(key);
	if (named)
		vterm_keyboard_key(p->vt, named, modifier);
	else if (key < 0x20)
		buf_putc(&p->typing, (char)key);
	else
		vterm_keyboard_unichar(p->vt, key, modifier);
	take_output(p, true);
	return pty_send(p, STR(""));
}

/* Margins that begin below the last row crash libvterm 0.1: they go, as in xterm, and with them what of a
 * sequence had come. The program draws anew after a resize. */
static void drop_margins(struct pty *p)
{
	VTermPos at;
	struct buf reset = {0};
	vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &at);
	buf_printf(&reset, "\x18\x1b[r\x1b[%d;%dH", at.row + 1, at.col + 1);
	vterm_input_write(p->vt, reset.p, reset.n);
	buf_done(&reset);
}

static void resize_terminal(struct pty *p, int h, int w)
{
	int before, ignored;
	vterm_get_size(p->vt, &before, &ignored);
	/* A wide character in a single column crashes it, too. */
	vterm_set_size(p->vt, h, w < 2 ? 2 : w);
	if (h < before)
		drop_margins(p);
}

bool pty_resize(struct pty *p, int h, int w)
{
	struct winsize size = {.ws_row = (unsigned short)h, .ws_col = (unsigned short)w};
	if (h > 0 && w > 0)
		resize_terminal(p, h, w);
	return ioctl(p->master, TIOCSWINSZ, &size) == 0;
}

bool pty_signal(struct pty *p, int number)
{
	return kill(pty_pid(p), number) == 0;
}

void pty_continue(struct pty *p)
{
	if (write(p->orders, "c", 1) != 1)
		p->ended = true;
}

void pty_hang_up(struct pty *p)
{
	if (p->master >= 0)
		close(p->master);
	p->master = -1;
}

int pty_end(struct pty *p)
{
	int status;
	pty_hang_up(p);
	close(p->orders);
	bool ended = pty_wait(p, &status);
	if (!ended)
		kill(p->program, SIGKILL);
	if (p->notes >= 0 || !ended)
		waitpid(p->child, NULL, 0);
	if (p->notes >= 0)
		close(p->notes);
	drop(p);
	return ended ? status : -1;
}

/* ---- what a person sees ---- */

static void put_cell(struct pty *p, int y, int x, struct buf *out, int *width)
{
	VTermScreenCell cell;
	*width = 1;
	if (!vterm_screen_get_cell(p->screen, (VTermPos){y, x}, &cell) || !cell.chars[0]) {
		buf_putc(out, ' ');
		return;
	}
	*width = cell.width > 0 ? cell.width : 1;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		utf8_put(out, cell.chars[i]);
}

void pty_screen(struct pty *p, struct buf *out)
{
	int h, w, width;
	vterm_get_size(p->vt, &h, &w);
	for (int y = 0; y < h; y++) {
		size_t start = out->n;
		for (int x = 0; x < w; x += width)
			put_cell(p, y, x, out, &width);
		struct str row = str_from(buf_str(out), start);
		out->n = start + str_trim_end(row).n;
		buf_putc(out, '\n');
	}
}

bool pty_shows(struct pty *p, const char *text)
{
	struct buf screen = {0};
	pty_screen(p, &screen);
	bool found = str_find(buf_str(&screen), 0, str_of(text)) != STR_NONE;
	buf_done(&screen);
	return found;
}

bool pty_cursor(struct pty *p, int *y, int *x)
{
	VTermPos at;
	vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &at);
	*y = at.row;
	*x = at.col;
	return p->cursor_on;
}

bool pty_alternate(struct pty *p)
{
	return p->alternate;
}

static int colour_of(VTermColor c)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(&c) || VTERM_COLOR_IS_DEFAULT_BG(&c))
		return -1;
	if (VTERM_COLOR_IS_INDEXED(&c))
		return c.indexed.idx;
	return 0x1000000 + (c.rgb.red << 16 | c.rgb.green << 8 | c.rgb.blue);
}

struct pty_cell pty_cell(struct pty *p, int y, int x)
{
	struct pty_cell out = {0};
	VTermScreenCell cell = {0};
	struct buf text = {0};
	put_cell(p, y, x, &text, &out.width);
	memcpy(out.text, text.p, text.n < sizeof out.text ? text.n : sizeof out.text - 1);
	buf_done(&text);
	vterm_screen_get_cell(p->screen, (VTermPos){y, x}, &cell);
	out.bold = cell.attrs.bold;
	out.italic = cell.attrs.italic;
	out.underline = cell.attrs.underline;
	out.reverse = cell.attrs.reverse;
	out.fg = colour_of(cell.fg);
	out.bg = colour_of(cell.bg);
	return out;
}

struct str pty_bytes(struct pty *p)
{
	return buf_str(&p->bytes);
}

size_t pty_reads(struct pty *p)
{
	return p->reads;
}

bool pty_modes(struct pty *p, struct termios *out)
{
	return tcgetattr(p->master, out) == 0;
}

bool pty_fresh_modes(struct termios *out)
{
	struct pty *p = pty_start(&(struct pty_how){.argv = (const char *[]){"sleep", "60", NULL}});
	if (!p)
		return false;
	bool done = pty_modes(p, out);
	pty_signal(p, SIGKILL);
	pty_end(p);
	return done;
}

bool pty_set_modes(struct pty *p, const struct termios *modes)
{
	return tcsetattr(p->master, TCSANOW, modes) == 0;
}

static bool has_pid(struct pty *p, const void *unused)
{
	(void)unused;
	return p->notes < 0 || p->program != p->child;
}

pid_t pty_pid(struct pty *p)
{
	until(p, has_pid, NULL);
	return p->program;
}

long pty_cpu_ms(struct pty *p)
{
	char path[64], line[1024];
	snprintf(path, sizeof path, "/proc/%d/stat", (int)pty_pid(p));
	FILE *f = fopen(path, "r");
	bool read = f && fgets(line, sizeof line, f);
	if (f)
		fclose(f);
	/* The fields are counted from behind the name in brackets: 12 and 13 are its own time. */
	struct str rest = str_of(read ? strrchr(line, ')') : NULL), field;
	size_t ticks = 0, value;
	for (size_t n = 0; n < 14 && str_next_piece(&rest, ' ', &field); n++) {
		if (n >= 12 && str_to_size(field, &value))
			ticks += value;
	}
	return read ? (long)(ticks * 1000 / (size_t)sysconf(_SC_CLK_TCK)) : -1;
}
