/* The terminal in a real pseudo-terminal: tests/tty-echo.c draws, names its events and is watched
 * through libvterm. */
#include "tests/echo.h"
#include "tests/pty.h"
#include "tests/vtcheck.h"

/* ---- what is drawn ---- */

static void test_paint(void)
{
	struct pty *p = echo_started((struct pty_how){.h = 12, .w = 70});
	OK(pty_shows(p, "tty-echo 12x70 256 colours"), "the size is the window's");
	OK(pty_shows(p, "│ wide 漢 mark é new"), "wide characters and marks");
	OK(pty_shows(p, "│ ^[[31mred^M^J^[]0;title^G|"), "controls are shown, not obeyed");
	struct pty_cell wide = pty_cell(p, 3, 7), strong = pty_cell(p, 4, 2),
			emph = pty_cell(p, 4, 10);
	EQUAL(wide.width, 2, "a wide character is two cells");
	OK(strong.bold && !strong.italic, "strong text is bold");
	OK(emph.italic && !emph.bold, "emphasis is italic");
	OK(pty_cell(p, 0, 0).reverse, "the title is reverse, by the theme");
	int y, x;
	OK(pty_cursor(p, &y, &x) && y == 1 && x == 0, "the cursor rests where it was put");
	OK(pty_alternate(p), "on the alternate screen");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	OK(pty_shows(p, "frames 1 writes 1 "), "one frame, one write");
	pty_end(p);
}

static void test_one_write(void)
{
	struct pty *p = echo_started((struct pty_how){.h = 40, .w = 120});
	struct buf log = {0};
	for (int i = 0; i < 20; i++) {
		char name[] = {"abcdefghijklmnoprstu"[i], '\0'};
		buf_printf(&log, "%s%s", i ? " " : "", name);
		pty_type(p, name);
		echo_expect(p, buf_text(&log), "a key is drawn");
	}
	buf_done(&log);
	pty_type(p, "R");
	echo_expect(p, "u R", "everything anew");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	struct buf screen = {0};
	pty_screen(p, &screen);
	/* "frames N writes N ..." */
	struct str counts = str_from(buf_str(&screen),
			   str_find(buf_str(&screen), 0, STR("frames "))),
		   word[4];
	size_t n = 0, frames = 0, writes = 1;
	while (n < 4 && str_next_piece(&counts, ' ', &word[n]))
		n++;
	OK(n == 4 && str_to_size(word[1], &frames) && str_to_size(word[3], &writes), "counted");
	if (!OK(frames > 20 && frames == writes, "as many writes as frames"))
		echo_show(p);
	buf_done(&screen);
	pty_end(p);
}

/* Keys that change nothing send nothing; nor does time. */
static void test_idle(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "j");
	echo_expect(p, "j", "a key");
	size_t before = pty_bytes(p).n;
	long cpu = pty_cpu_ms(p);
	pty_settle(p, 200);
	OK(pty_bytes(p).n == before, "no byte while nothing happens");
	OK(pty_cpu_ms(p) - cpu <= 10, "and no work");
	pty_end(p);
}

static void test_stand_ins(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	struct pty_cell emoji = pty_cell(p, 3, 21), bar = pty_cell(p, 3, 23);
	bool known = emoji.width == 2;
	OK(known ||
			(!strcmp(emoji.text, "\xef\xbf\xbd") &&
				!strcmp(pty_cell(p, 3, 22).text, "\xef\xbf\xbd")),
		"a character whose width is unknown is filled up");
	OK(!strcmp(bar.text, "|"), "what follows it stands where it should");
	pty_end(p);
}

/* ---- terminals ---- */

struct terminal {
	const char *term;
	const char *env[3];
	const char *title;
	int ink; /* what red is there */
};

static void test_terminals(void)
{
	static const struct terminal rows[] = {
		{"xterm-256color", {NULL}, "256 colours", 196},
		{"screen-256color", {NULL}, "256 colours", 196},
		{"tmux-256color", {NULL}, "256 colours", 196},
		{"xterm-256color", {"COLORTERM=truecolor", NULL}, "16777216 colours", 0x1ff0000},
		{"screen-256color", {"COLORTERM=truecolor", NULL}, "256 colours", 196},
		{"xterm-256color", {"NO_COLOR=1", NULL}, " 0 colours", -1},
		{"linux", {NULL}, " 8 colours", 1},
		{"vt100", {NULL}, " 0 colours", -1},
		{"xterm", {NULL}, " 8 colours", 1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pty *p =
			echo_started((struct pty_how){.term = rows[i].term, .env = rows[i].env});
		struct vtcheck check = {0};
		OK(pty_shows(p, rows[i].title), rows[i].title);
		OK(pty_shows(p, "│ wide 漢 mark é new"), rows[i].term);
		OK(pty_cell(p, 4, 21).bg == -1 && pty_cell(p, 4, 23).bg == rows[i].ink,
			"  a colour is shown where there are any");
		pty_key(p, "Up");
		pty_key(p, "F3");
		echo_expect(p, "Up F3", "  keys are understood");
		pty_type(p, "q");
		echo_ended(p, EXIT_0, "  and it ends");
		vtcheck_feed(&check, pty_bytes(p));
		if (!OK(vtcheck_end(&check), "  nothing unknown was sent"))
			printf("# %s\n", check.why);
		pty_end(p);
	}
}

static void test_rgb(void)
{
	struct pty *p =
		echo_started((struct pty_how){.env = (const char *[]){"COLORTERM=24bit", NULL}});
	EQUAL(pty_cell(p, 6, 2).fg, 0x1ff8040, "24-bit colours arrive as they are");
	EQUAL(pty_cell(p, 6, 6).fg, 0x10001ff, "the darkest blues nearly so");
	EQUAL(pty_cell(p, 6, 11).fg, 9, "the terminal's own stay its own");
	EQUAL(pty_cell(p, 6, 15).fg, 208, "numbered ones as well");
	pty_end(p);
	p = echo_started((struct pty_how){0});
	EQUAL(pty_cell(p, 6, 2).fg, 209, "with 256 the nearest is taken");
	pty_end(p);
}

static void test_refusals(void)
{
	static const struct {
		const char *term;
		const char *said;
	} rows[] = {
		{"TERM=dumb", "the terminal \"dumb\" cannot move its cursor"},
		{"TERM=no-such-thing",
			"the terminal \"no-such-thing\" is not in the terminal database"},
		{"TERM=../../x", "the terminal \"../../x\" is not in"},
		{"TERM=x\x1b[31my", "the terminal \"x^[[31my\" is not in"},
		{"TERM=", "TERM is not set"},
		{"TERM", "TERM is not set"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct termios before = {0}, after = {0};
		struct pty *p = echo_start((struct pty_how){.h = 5,
			.w = 100,
			.env = (const char *[]){rows[i].term, NULL}});
		pty_modes(p, &before);
		echo_expect(p, rows[i].said, rows[i].said);
		echo_ended(p, EXIT_2, "  and that is the end");
		OK(pty_modes(p, &after) && echo_same_modes(&before, &after),
			"  the modes are untouched");
		OK(str_find_byte(pty_bytes(p), 0, '\x1b') == STR_NONE,
			"  and nothing but text was sent");
		pty_end(p);
	}
}

static void test_long_term(void)
{
	struct buf term = {0};
	buf_puts(&term, "TERM=");
	buf_fill(&term, 'x', 5000);
	struct pty *p = echo_start(
		(struct pty_how){.h = 5, .w = 100, .env = (const char *[]){term.p, NULL}});
	echo_expect(p, "in the terminal database", "a TERM of 5,000 bytes is answered in one line");
	echo_ended(p, EXIT_2, "  and that is the end");
	pty_end(p);
	buf_done(&term);
}

static void test_no_terminal(void)
{
	char command[5000];
	snprintf(command, sizeof command, "'%s' </dev/null; echo $?; '%s' | cat; echo done",
		echo_path(), echo_path());
	struct pty *p =
		pty_start(&(struct pty_how){.argv = (const char *[]){"sh", "-c", command, NULL}});
	echo_expect(p, "done", "both tries end");
	OK(pty_shows(p, "standard input is not a terminal"), "no terminal to read from");
	OK(pty_shows(p, "standard output is not a terminal"), "none to write to");
	pty_end(p);
}

static void test_locales(void)
{
	static const struct {
		const char *locale;
		const char *term, *shown;
	} rows[] = {
		{"LC_ALL=C", "xterm-256color", "│ wide 漢 mark é new"},
		{"LC_ALL=xx_XX.ISO-8859-1", "xterm-256color", "│ wide 漢 mark é new"},
		{"LC_ALL=nonsense", "linux", "│ wide 漢 mark é new"},
		{"LC_ALL=C", "vt100", "| wide ?? mark ? new ??|"},
		{"LC_ALL", "vt100", "| wide ?? mark ? new ??|"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pty *p = echo_started((struct pty_how){.term = rows[i].term,
			.env = (const char *[]){rows[i].locale, NULL}});
		if (!OK(pty_shows(p, rows[i].shown), rows[i].locale))
			echo_show(p);
		OK(pty_shows(p, *rows[i].shown == '|' ? "+-----" : "┌─────"),
			"  borders are of the same kind");
		pty_end(p);
	}
}

static void test_themes(const char *term)
{
	struct pty *p = echo_started((struct pty_how){.term = term});
	pty_type(p, "T");
	echo_expect(p, "T", "another theme");
	pty_type(p, "T");
	echo_expect(p, "T T", "and another");
	struct pty_cell title = pty_cell(p, 0, 0);
	OK(title.fg == 3 && title.bg == 4 && title.bold, "is shown in its colours");
	pty_end(p);
}

static void test_watch(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "W");
	echo_expect(p, "W ready:x ready:end", "other descriptors are watched");
	pty_type(p, "j");
	echo_expect(p, "ready:end j", "and let go");
	pty_end(p);
}

/* ---- keys ---- */

static void test_keys(void)
{
	static const char *const names[] = {"Up", "Down", "Left", "Right", "Home", "End", "PgUp",
		"PgDn", "Insert", "Delete", "Shift-Tab", "Tab", "Enter", "Backspace", "Ctrl-Left",
		"Ctrl-Right", "F1", "F5", "F12", "^S", "^C", "^Q", "^V", "^O", "^\\", "Alt-x", "é",
		"字", "Space"};
	struct pty *p = echo_started((struct pty_how){0});
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		pty_key(p, names[i]);
		OK(pty_until(p, names[i]), names[i]);
		pty_type(p, "L");
		pty_until_not(p, names[i]);
	}
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "^C, ^Q and ^\\ were keys");
	pty_end(p);
}

static void test_escape(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "\x1b");
	echo_expect(p, "Esc", "a lone ESC is a key");
	pty_type(p, "j");
	echo_expect(p, "Esc j", "and the key behind it is its own");
	pty_type(p, "\x1bk");
	echo_expect(p, "Esc j Alt-k", "together they are one");
	pty_type(p, "\x1b[A\x1bOB");
	echo_expect(p, "Alt-k Up Down", "arrows in both modes");
	pty_type(p, "\x1b[");
	pty_settle(p, 100);
	pty_type(p, "C");
	echo_expect(p, "Down Right", "a sequence may come in pieces");
	pty_end(p);
}

static void test_bytes(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_send(p, STR("\xff\xc3\x28\xe6\xbc\x80\xf0\x9f\x98\x80\0x"));
	echo_expect(p, "( 漀 😀 x", "broken UTF-8 is left out");
	pty_type(p, "L\x1b[0n\x1b[?1;2c\x1b]11;rgb:1/2/3\x1b\\\x1b[M !!\x1b[<0;1;1My");
	echo_expect(p, "y", "replies and reports are no keys");
	pty_type(p, "\x1b]unfinished\x1b\x1bq");
	echo_ended(p, EXIT_0, "ESC ESC q is q in the end");
	pty_end(p);
}

static void test_paste(void)
{
	struct buf big = {0};
	struct pty *p = echo_started((struct pty_how){.w = 70, .h = 12});
	OK(echo_mode(p, "\x1b[?2004") == 'h', "bracketed paste is switched on");
	pty_type(p, "\x1b[200~one\rtwo\x1b[201~z");
	echo_expect(p, "paste:7/0:one^Jtwo z", "a paste is one event");
	buf_puts(&big, "L\x1b[200~");
	buf_fill(&big, 'p', 200 * 1000);
	buf_puts(&big, "\x1b[201~z");
	pty_send(p, buf_str(&big));
	echo_expect(p, "paste:200000/0:pppppppppppppppppppp z", "a big one as well");
	buf_clear(&big);
	buf_puts(&big, "L\x1b[200~");
	buf_fill(&big, 'p', 2 * 1024 * 1024);
	buf_puts(&big, "\x1b[201~z");
	pty_send(p, buf_str(&big));
	echo_expect(p, "paste:1048576/1048576:pppppppppppppppppppp z",
		"over a limit it is cut and said so");
	pty_type(p, "L\x1b[200~never ended");
	echo_expect(p, "paste:11/0:never ended", "one without an end ends by itself");
	pty_end(p);
	buf_done(&big);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_paint();
	test_one_write();
	test_idle();
	test_stand_ins();
	test_terminals();
	test_rgb();
	test_refusals();
	test_long_term();
	test_no_terminal();
	test_locales();
	test_themes("xterm-256color");
	test_themes("linux");
	test_watch();
	test_keys();
	test_escape();
	test_bytes();
	test_paste();
	return t_end();
}
