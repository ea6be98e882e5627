/* The program under a mouse and under other keyboards: as bytes that a terminal sends. */
#include "tests/pty.h"
#include "tests/roster.h"

static const char *const names[] = {"alpha", "beta", "gamma"};

static void set_up(struct stage *s)
{
	stage_open(s);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct buf path = {0}, text = {0};
		buf_printf(&path, ".claude/agents/%s.md", names[i]);
		buf_printf(&text, "---\nname: %s\ndescription: Does what %s does.\n---\n", names[i],
			names[i]);
		for (int line = 1; line <= 60; line++)
			buf_printf(&text, "%s line %02d\n\n", names[i], line);
		stage_put(s, buf_str(&path), buf_str(&text));
		buf_done(&path);
		buf_done(&text);
	}
}

static struct pty *begin(struct stage *s, struct pty_how how)
{
	struct pty *p = roster_start(how);
	(void)s;
	echo_expect(p, "alpha: loads", "the list is shown");
	echo_expect(p, "alpha line 01", "with a text beside it");
	return p;
}

static void end(struct pty *p, struct stage *s)
{
	pty_type(p, "Q");
	echo_ended(p, EXIT_0, "Q ends it");
	roster_checked(p, "nothing unknown was sent");
	pty_end(p);
	stage_close(s);
}

static bool mouse_is(struct pty *p, char wanted)
{
	return echo_mode(p, "\x1b[?1002") == wanted && echo_mode(p, "\x1b[?1006") == wanted;
}

/* The row of the screen that the text stands in, from 1. */
static int row_of(struct pty *p, const char *text)
{
	struct buf screen = {0};
	int found = 0, at = 0;
	pty_screen(p, &screen);
	struct str rest = buf_str(&screen), row;
	while (!found && str_next_line(&rest, &row)) {
		at++;
		found = str_find(row, 0, str_of(text)) != STR_NONE ? at : 0;
	}
	buf_done(&screen);
	return found;
}

static void press(struct pty *p, int row, int column, int times)
{
	struct buf reports = {0};
	for (int i = 0; i < times; i++)
		buf_printf(&reports, "\x1b[<0;%d;%dM\x1b[<0;%d;%dm", column, row, column, row);
	/* In one piece: how long they are on their way then makes no difference. */
	pty_send(p, buf_str(&reports));
	buf_done(&reports);
}

static void test_use(void)
{
	struct stage s;
	set_up(&s);
	struct pty *p = begin(&s, (struct pty_how){0});
	OK(mouse_is(p, 'h'), "the mouse is ours");
	press(p, row_of(p, "beta"), 8, 1);
	echo_expect(p, "beta: loads", "a press selects");
	echo_expect(p, "beta line 01", "which shows its text");
	pty_type(p, "\x1b[<65;50;10M\x1b[<65;50;10M\x1b[<65;50;10M\x1b[<65;50;10M");
	pty_until_not(p, "beta line 01");
	OK(pty_shows(p, "beta: loads") && pty_until(p, "beta line 05"), "the wheel scrolls it");
	press(p, row_of(p, "gamma"), 8, 2);
	echo_expect(p, "gamma.md", "two presses read");
	pty_type(p, "q");
	echo_expect(p, "gamma: loads", "back");
	pty_type(p, "\x1b[<0;9");
	pty_settle(p, 700);
	pty_type(p, "9;4Mg");
	echo_expect(p, "alpha: loads", "a report that breaks off is no keys");
	end(p, &s);
}

static void test_off(void)
{
	struct stage s;
	set_up(&s);
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "M");
	echo_expect(p, "the mouse is left to the terminal; M takes it back", "M turns it off");
	OK(mouse_is(p, 'l'), "the terminal has it");
	press(p, row_of(p, "beta"), 8, 2);
	pty_type(p, "G");
	echo_expect(p, "gamma: loads", "what comes nevertheless does nothing");
	pty_type(p, "M");
	echo_expect(p, "the mouse selects, scrolls and opens", "M takes it back");
	OK(mouse_is(p, 'h'), "by its mode");
	end(p, &s);
}

static void test_settings(void)
{
	struct stage s;
	set_up(&s);
	stage_put(&s, STR("~/.config/roster/config"), STR("mouse = no\nlayouts = no\n"));
	struct pty *p = begin(&s, (struct pty_how){0});
	OK(mouse_is(p, 0), "the mouse was never ours");
	pty_type(p, "\xd0\x9f"); /* G on a Russian keyboard */
	pty_type(p, "j");
	echo_expect(p, "beta: loads", "nor are other keyboards known");
	stage_put(&s, STR("~/.config/roster/config"), STR("mouse = yes\nlayouts = yes\n"));
	pty_type(p, "R");
	echo_expect(p, "read again", "R reads the settings again");
	echo_expect(p, "Agents 3", "and the files");
	OK(mouse_is(p, 'h'), "the mouse is ours");
	pty_type(p, "\xd0\x9f");
	echo_expect(p, "gamma: loads", "and a key goes by its place");
	end(p, &s);
}

static void test_leaving(void)
{
	struct stage s;
	struct termios before = {0};
	const char *env[] = {"VISUAL=sh -c 'echo the editor runs; read line' x", NULL};
	set_up(&s);
	OK(pty_fresh_modes(&before), "modes of a fresh terminal");
	struct pty *p = begin(&s, (struct pty_how){.job = true, .env = env});
	pty_type(p, "E");
	echo_expect(p, "the editor runs", "an editor");
	OK(mouse_is(p, 'l'), "has the mouse as it was");
	pty_type(p, "\r");
	echo_expect(p, "alpha: loads", "back");
	OK(mouse_is(p, 'h'), "ours again");
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "stopped");
	echo_restored(p, &before, "  the terminal is as it was");
	pty_continue(p);
	echo_expect(p, "alpha: loads", "back");
	OK(mouse_is(p, 'h'), "ours again");
	int status;
	/* What a signal cuts off in the midst of a frame is no known sequence. */
	pty_until(p, "Space mark");
	pty_signal(p, SIGTERM);
	OK(pty_wait(p, &status), "told to end");
	echo_restored(p, &before, "  the terminal is as it was");
	roster_checked(p, "nothing unknown was sent");
	pty_end(p);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_use();
	test_off();
	test_settings();
	test_leaving();
	return t_end();
}
