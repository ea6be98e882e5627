/* tty-echo -- opens the terminal, draws what it is told and names the events that it gets: the
 * program that the terminal's tests watch. What it counts at the end goes to standard error. */
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/term/key.h"
#include "ui/term/tty.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
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
	size_t frames, waits;
	bool paced, quit;
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
	canvas_put(c, 3, 2, STR("wide \xe6\xbc\xa2 mark e\xcc\x81 new \xf0\x9f\xab\xa8|"), ROLE_HEADING1, 0);
	canvas_put(c, 4, 2, STR("strong"), ROLE_TEXT, MARK_STRONG);
	canvas_put(c, 4, 10, STR("emph"), ROLE_TEXT, MARK_EMPH);
	canvas_put(c, 4, 16, STR("error"), ROLE_ERROR, 0);
	canvas_put(c, 5, 2, STR("\x1b[31mred\r\n\x1b]0;title\x07|"), ROLE_ROW_SELECTED, 0);
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
	else if (key == 'R')
		tty_redraw(e->tty);
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
	case TTY_RESIZE:
		note(e, "resize");
		break;
	case TTY_ANSWER:
		note(e, "answer");
		break;
	case TTY_RESUMED:
		note(e, "resumed");
		break;
	case TTY_SIGNAL:
	case TTY_GONE:
		e->quit = true;
		break;
	case TTY_READY:
	case TTY_TIMEOUT:
		break;
	}
}

int main(void)
{
	struct err err;
	struct theme theme;
	if (!theme_builtin(STR("default"), &theme))
		die("no theme");
	struct echo e = {.tty = tty_open(&theme, &err)};
	if (!e.tty)
		die("%s", err.text);
	canvas_init(&e.canvas, 0, 0);
	while (!e.quit) {
		flush(&e);
		struct tty_input in = tty_wait(e.tty, -1);
		e.waits++;
		take(&e, &in);
		/* What comes in one go is drawn in one go. */
		while (!e.quit && tty_pending(e.tty)) {
			in = tty_wait(e.tty, 0);
			take(&e, &in);
		}
	}
	size_t calls = writes()->calls, bytes = writes()->bytes;
	tty_close(e.tty);
	canvas_done(&e.canvas);
	buf_done(&e.log);
	fprintf(stderr, "frames %zu writes %zu bytes %zu waits %zu\n", e.frames, calls, bytes, e.waits);
	return 0;
}
