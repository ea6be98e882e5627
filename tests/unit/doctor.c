/* roster doctor: what it measures, and that no terminal, a silent one and one that says too much end it, too. */
#include "tests/pty.h"
#include "tests/roster.h"

enum { ANSWERS = 40 };

static const char *const words[] = {"roster", "doctor", NULL};

static void ended(struct pty *p, const struct termios *before)
{
	struct termios now = {0};
	int status = -1;
	OK(pty_wait(p, &status) && status == 0, "it ends");
	OK(pty_modes(p, &now) && echo_same_modes(before, &now), "the modes are back");
	pty_end(p);
}

static struct pty *start(struct pty_how how, struct termios *modes)
{
	OK(pty_fresh_modes(modes), "a terminal has modes");
	how.argv = words;
	return roster_start(how);
}

static void test_measured(void)
{
	struct termios before;
	struct pty *p = start((struct pty_how){.h = 60, .w = 120}, &before);
	echo_expect(p, " samples drawn, ", "a terminal that answers is measured");
	echo_expect(p, "xterm-256color, 256 colours", "the terminal's name");
	echo_expect(p, "120 columns, 60 rows", "its size");
	echo_expect(p, "C.UTF-8: UTF-8", "the locale");
	echo_expect(p, "kinds of files", "the end");
	OK(!pty_shows(p, "Latin"), "Latin is as wide as everyone says");
	ended(p, &before);
}

/* Each text has two columns, says this terminal; keys are typed meanwhile. */
static void test_told(void)
{
	struct termios before;
	struct buf answers = {0};
	struct pty *p = start((struct pty_how){.h = 60, .w = 120, .deaf = true}, &before);
	OK(pty_until_size(p, strlen("\r\x1b[6n")), "it asks");
	buf_puts(&answers, "x\x1b[A\x1b[1;5R");
	for (int i = 0; i < ANSWERS; i++)
		buf_puts(&answers, i % 2 ? "\x1b[12;7R\x1b[" : "3~\x1b[12;7Rj");
	pty_send(p, buf_str(&answers));
	echo_expect(p, "half a flag              roster counts 1, the terminal 2: ", "too wide");
	echo_expect(p, "Latin                    roster counts 3, the terminal 2: A", "too narrow");
	echo_expect(p, "-> set the terminal's ambiguous characters to narrow", "what to do");
	OK(!pty_shows(p, "a skin tone"), "what is as it should be is not told");
	ended(p, &before);
	buf_done(&answers);
}

static void test_silent(void)
{
	struct termios before;
	struct pty *p = start((struct pty_how){.h = 60, .w = 120, .deaf = true}, &before);
	echo_expect(p, "not measured: the terminal does not say where its cursor is",
		"a silent one");
	ended(p, &before);
}

static void test_cut(void)
{
	struct termios before;
	struct pty *p = start((struct pty_how){.h = 60, .w = 120, .deaf = true}, &before);
	OK(pty_until_size(p, strlen("\r\x1b[6n")), "it asks");
	pty_type(p, "\x1b[1;1R\x1b[1;3R\x1b[1;");
	echo_expect(p, "not measured: the terminal does not say where its cursor is",
		"one that stops in the middle");
	ended(p, &before);
}

static void shell_says(struct pty_how how, const char *command, const char *text, const char *what)
{
	how.h = 60;
	how.w = 120;
	struct pty *p = roster_shell(how, command);
	echo_expect(p, text, what);
	OK(str_find(pty_bytes(p), 0, STR("\x1b[6n")) == STR_NONE, "and it does not ask");
	echo_ended(p, EXIT_0, "it ends");
	pty_end(p);
}

int main(void)
{
	const char *dumb[] = {"TERM=no-such-terminal", "LC_ALL=C", "NO_COLOR=1", NULL};
	signal(SIGPIPE, SIG_IGN);
	test_measured();
	test_told();
	test_silent();
	test_cut();
	shell_says((struct pty_how){0}, "$R doctor </dev/null",
		"not measured: standard input is not a terminal", "without input");
	shell_says((struct pty_how){0}, "$R doctor | cat",
		"not measured: standard output is not a terminal", "into a pipe");
	shell_says((struct pty_how){.env = dumb}, "$R doctor </dev/null",
		"-> set LC_ALL or LANG to a locale in UTF-8", "a locale without UTF-8");
	shell_says((struct pty_how){.env = dumb}, "$R doctor </dev/null",
		"\"no-such-terminal\" is not in the terminal database", "a terminal nobody knows");
	shell_says((struct pty_how){.env = dumb}, "$R doctor </dev/null", "as NO_COLOR is set",
		"no colours");
	shell_says((struct pty_how){0}, "$R doctor </dev/null",
		"roster's on the screen; Shift or M select text (default)", "the mouse");
	shell_says((struct pty_how){0},
		"mkdir -p $XDG_CONFIG_HOME/roster; echo 'mouse = no' >$XDG_CONFIG_HOME/roster/config; "
		"$R doctor </dev/null",
		"left to the terminal (~/.config/roster/config:1)", "as it is set");
	return t_end();
}
