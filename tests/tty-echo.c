/* tty-echo -- opens the terminal, draws and names the events that it gets: the program that the
 * terminal's tests watch. What it counted goes to standard error at the end.
 *
 *	tty-echo hostile SEED FRAMES     draws random frames of hostile text instead of waiting for keys */
#include "base/mem.h"
#include "base/utf8.h"
#include "tests/chance.h"
#include "tests/hostile.h"
#include "ui/term/key.h"
#include "ui/term/tty.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Every write to the terminal is counted: this stands in for libc's, also in curses. */
struct writes {
	size_t calls, bytes;
};

static struct writes *writes(void)
{
	static struct writes counts;
	return &counts;
}

/* NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): libc's are reserved */
ssize_t write(int fd, const void *bytes, size_t n)
{
	if (fd == STDOUT_FILENO) {
		writes()->calls++;
		writes()->bytes += n;
	}
	return syscall(SYS_write, fd, bytes, n);
}

struct echo {
	struct tty *tty;
	struct canvas canvas;
	struct buf log; /* the names of the last events */
	size_t frames, waits, answers, children;
	bool paced, mouse, quit;
	struct theme other;
};

static void note(struct echo *e, const char *text)
{
	if (e->log.n)
		buf_putc(&e->log, ' ');
	buf_puts(&e->log, text);
}

/* The newest events stay in sight. */
static struct str newest(const struct echo *e)
{
	struct str log = buf_str(&e->log);
	size_t room = e->canvas.w > 0 ? (size_t)e->canvas.w : 0;
	while (log.n > room) {
		size_t blank = str_find_byte(log, 0, ' ');
		log = blank == STR_NONE ? str_from(log, log.n) : str_from(log, blank + 1);
	}
	return log;
}

static void draw(struct echo *e)
{
	struct canvas *c = &e->canvas;
	int h, w;
	tty_size(e->tty, &h, &w);
	if (h != c->h || w != c->w)
		canvas_resize(c, h, w);
	canvas_clear(c);
	c->ascii = tty_ascii(e->tty);
	char title[80];
	snprintf(title, sizeof title, "tty-echo %dx%d %d colours", h, w, tty_colours(e->tty));
	canvas_field(c, (struct rect){0, 0, 1, w}, str_of(title), ROLE_TITLE, 0);
	canvas_field(c, (struct rect){1, 0, 1, w}, newest(e), ROLE_TEXT, 0);
	canvas_frame(c, (struct rect){2, 0, h - 3, w}, ROLE_BORDER);
	canvas_put(c, 3, 2, STR("wide \xe6\xbc\xa2 mark e\xcc\x81 new \xf0\x9f\xab\xa8|"),
		ROLE_HEADING1, 0);
	canvas_put(c, 4, 2, STR("strong"), ROLE_TEXT, MARK_STRONG);
	canvas_put(c, 4, 10, STR("emph"), ROLE_TEXT, MARK_EMPH);
	canvas_put(c, 4, 16, STR("error"), ROLE_ERROR, 0);
	canvas_ink(c, (struct rect){4, 22, 1, 2}, 0xff0000);
	canvas_put(c, 5, 2, STR("\x1b[31mred\r\n\x1b]0;title\x07|"), ROLE_ROW_SELECTED, 0);
	canvas_puts(c, 6, 2, "rgb", ROLE_HEADING1);
	canvas_puts(c, 6, 6, "dark", ROLE_HEADING2);
	canvas_puts(c, 6, 11, "own", ROLE_HEADING3);
	canvas_puts(c, 6, 15, "cube", ROLE_CODE);
	canvas_puts(c, h - 1, 0, "end", ROLE_HINTS);
	canvas_cursor(c, 1, 0);
}

static void flush(struct echo *e)
{
	draw(e);
	tty_flush(e->tty, &e->canvas, e->paced);
	e->frames++;
}

static void note_paste(struct echo *e, const struct tty_input *in)
{
	struct buf text = {0};
	buf_printf(&text, "paste:%zu/%zu:", in->paste.n, in->paste_lost);
	utf8_show(&text, str_cut(in->paste, 0, 20));
	note(e, buf_text(&text));
	buf_done(&text);
}

static void note_mouse(struct echo *e, const struct mouse *m)
{
	static const char *const kinds[] = {"press", "drag", "release", "wheel"};
	char text[80], way[24] = "";
	if (m->kind == MOUSE_WHEEL)
		snprintf(way, sizeof way, ":%+d%+d", m->down, m->right);
	snprintf(text, sizeof text, "%s%s:%d,%d%s", kinds[m->kind], m->twice ? "2" : "", m->y, m->x,
		way);
	note(e, text);
}

static void note_answers(struct echo *e)
{
	char text[60];
	snprintf(text, sizeof text, "answers:%zu:%s", e->answers,
		tty_busy(e->tty) ? "busy" : "idle");
	note(e, text);
}

/* As an editor is started: it has the terminal until it ends. */
static void run_child(struct echo *e)
{
	char number[20];
	snprintf(number, sizeof number, "%zu", ++e->children);
	tty_leave(e->tty);
	pid_t child = fork();
	if (child == 0) {
		execlp("sh", "sh", "-c",
			"echo \"child $0 runs [$LINES$COLUMNS$TERMINFO]\"; read line; echo \"child got $line\"; read line",
			number, (char *)NULL);
		_exit(127);
	}
	while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
		;
	tty_return(e->tty);
}

/* A descriptor that has something to read, watched beside the terminal. */
static void watch_pipe(struct echo *e)
{
	int ends[2];
	if (pipe(ends) || syscall(SYS_write, ends[1], "x", 1) != 1)
		die("no pipe");
	close(ends[1]);
	tty_watch(e->tty, ends[0]);
}

static void take_ready(struct echo *e, int fd)
{
	char byte = '-';
	ssize_t n = read(fd, &byte, 1);
	note(e, n == 1 && byte == 'x' ? "ready:x" : "ready:end");
	if (n == 1)
		return;
	tty_unwatch(e->tty, fd);
	close(fd);
}

/* The same roles in other colours. */
static void change_theme(struct echo *e)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		e->other.of[i] = (struct style){(i * 7) % 8, (i * 3 + 1) % 8, 0};
	e->other.of[ROLE_TITLE] = (struct style){3, 4, STYLE_BOLD};
	tty_theme(e->tty, &e->other);
}

/* Deeper than any stack. */
static size_t overflow(size_t depth)
{
	volatile char room[4096];
	room[0] = (char)depth;
	return depth ? overflow(depth + 1) + (size_t)room[0] : 0;
}

static void act(struct echo *e, uint32_t key)
{
	struct buf name = {0};
	key_name(&name, key);
	note(e, buf_text(&name));
	buf_done(&name);
	if (key == 'q')
		e->quit = true;
	else if (key == KEYS_CTRL('z'))
		tty_suspend(e->tty);
	else if (key == 'L')
		e->log.n = 0;
	else if (key == 'P')
		e->paced = !e->paced;
	else if (key == 'D')
		die("told to die");
	else if (key == 'X')
		exit(3);
	else if (key == 'A')
		abort();
	else if (key == 'S')
		raise(SIGSEGV);
	else if (key == 'O')
		e->waits += overflow(1);
	else if (key == 'R')
		tty_redraw(e->tty);
	else if (key == 'W')
		watch_pipe(e);
	else if (key == 'T')
		change_theme(e);
	else if (key == 'C')
		note_answers(e);
	else if (key == 'M')
		tty_mouse(e->tty, e->mouse = !e->mouse);
	else if (key == 'E')
		run_child(e);
}

static void take(struct echo *e, const struct tty_input *in)
{
	switch (in->event) {
	case TTY_KEY:
		act(e, in->key);
		break;
	case TTY_PASTE:
		note_paste(e, in);
		break;
	case TTY_MOUSE:
		note_mouse(e, &in->mouse);
		break;
	case TTY_RESIZE:
		note(e, "resize");
		break;
	case TTY_ANSWER:
		e->answers++;
		break;
	case TTY_RESUMED:
		note(e, "resumed");
		break;
	case TTY_SIGNAL:
	case TTY_GONE:
		e->quit = true;
		break;
	case TTY_READY:
		take_ready(e, in->fd);
		break;
	case TTY_TIMEOUT:
		break;
	}
}

static void run(struct echo *e)
{
	while (!e->quit) {
		flush(e);
		struct tty_input in = tty_wait(e->tty, -1);
		e->waits++;
		take(e, &in);
		/* What comes in one go is drawn in one go. */
		while (!e->quit && tty_pending(e->tty)) {
			in = tty_wait(e->tty, 0);
			take(e, &in);
		}
	}
}

/* A bar ends every row: it has to stand in the last column whatever is before it. */
static void draw_hostile(struct canvas *c, struct chance *dice)
{
	size_t h = (size_t)c->h, w = (size_t)c->w;
	if (chance(dice, 8) == 0)
		canvas_clear(c);
	for (int i = 0; i < 12; i++) {
		struct buf text = {0};
		hostile_text(dice, &text);
		canvas_put(c, (int)chance(dice, h), (int)chance(dice, w), buf_str(&text),
			(enum role)chance(dice, ROLE_COUNT), chance(dice, 16));
		buf_done(&text);
	}
	for (int y = 0; y < c->h; y++)
		canvas_puts(c, y, c->w - 1, "|", ROLE_BORDER);
	canvas_cursor(c, (int)chance(dice, h), (int)chance(dice, w));
}

static void run_hostile(struct echo *e, size_t seed, size_t frames)
{
	int h, w;
	struct chance dice = {seed};
	tty_size(e->tty, &h, &w);
	canvas_resize(&e->canvas, h, w);
	e->canvas.ascii = tty_ascii(e->tty);
	for (size_t i = 0; i < frames; i++) {
		draw_hostile(&e->canvas, &dice);
		tty_flush(e->tty, &e->canvas, i % 16 == 0);
		/* While an answer is out frames would be held back. Nothing may come of it but TTY_ANSWER. */
		do {
			if (tty_wait(e->tty, tty_busy(e->tty) ? -1 : 0).event == TTY_KEY)
				die("a key that nobody pressed");
		} while (tty_busy(e->tty));
	}
	canvas_puts(&e->canvas, 0, 0, "done", ROLE_TEXT);
	tty_flush(e->tty, &e->canvas, false);
	while (!e->quit) {
		struct tty_input in = tty_wait(e->tty, -1);
		e->quit = in.event == TTY_KEY || in.event == TTY_GONE;
	}
}

/* Colours in every form that a theme can give them. */
static struct theme make_theme(void)
{
	struct theme theme;
	if (!theme_builtin(STR("terminal"), &theme))
		die("no theme");
	theme.of[ROLE_HEADING1] = (struct style){COLOUR_RGB + 0xff8040, COLOUR_DEFAULT, STYLE_BOLD};
	theme.of[ROLE_HEADING2] = (struct style){COLOUR_RGB + 0x0000ff, COLOUR_DEFAULT, 0};
	theme.of[ROLE_HEADING3] = (struct style){9, COLOUR_DEFAULT, 0};
	theme.of[ROLE_CODE] = (struct style){208, COLOUR_DEFAULT, 0};
	theme.of[ROLE_ROW_SELECTED] = (struct style){0, 6, 0};
	return theme;
}

int main(int argc, char **argv)
{
	struct err err;
	struct theme theme = make_theme();
	struct echo e = {.tty = tty_open(&theme, &err)};
	if (!e.tty)
		die("%s", err.text);
	canvas_init(&e.canvas, 0, 0);
	size_t seed, frames;
	if (argc == 4 && str_to_size(str_of(argv[2]), &seed) &&
		str_to_size(str_of(argv[3]), &frames))
		run_hostile(&e, seed, frames);
	else
		run(&e);
	size_t calls = writes()->calls, bytes = writes()->bytes;
	tty_close(e.tty);
	canvas_done(&e.canvas);
	buf_done(&e.log);
	fprintf(stderr, "frames %zu writes %zu bytes %zu waits %zu\n", e.frames, calls, bytes,
		e.waits);
	return 0;
}
