/* Signals that come in swarms, twice, blocked or while something else goes on; a terminal that takes nothing for a
 * while; stops wherever they come: no text is lost, and the terminal is as it was. */
#include "tests/faults.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"
#include "tests/typing.h"

#include <signal.h>

enum { STORM = 3000, MOST_WORDS = 40 };

static void discard(struct pty *p)
{
	pty_key(p, "Esc");
	echo_expect(p, "not saved", "  leaving asks");
	pty_type(p, "d");
	echo_expect(p, "1 agent", "  discarded");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
}

static void expect_words(struct pty *p, size_t n, const char *what)
{
	struct buf last = {0};
	typing_word(&last, n - 1);
	echo_expect(p, buf_text(&last) + 1, what);
	buf_done(&last);
}

static void expect_saved(const struct stage *s, size_t n, const char *what)
{
	struct buf words = {0};
	typing_words(&words, 0, n);
	OK(typing_file_holds(s, buf_str(&words)), what);
	buf_done(&words);
}

/* Sizes and broken pipes without number, while one types. */
static void test_storm(void)
{
	struct stage s;
	struct buf word = {0};
	typing_stage(&s);
	struct pty *p = roster_start((struct pty_how){.w = 120});
	typing_form(p);
	for (size_t i = 0; i < MOST_WORDS; i++) {
		buf_clear(&word);
		typing_word(&word, i);
		pty_send(p, buf_str(&word));
		for (size_t k = 0; k < scale(STORM) / MOST_WORDS; k++)
			pty_signal(p, k % 3 == 2 ? SIGPIPE : SIGWINCH);
	}
	expect_words(p, MOST_WORDS, "all keys arrive among thousands of signals");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "and can be saved");
	expect_saved(&s, MOST_WORDS, "as they were typed");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	buf_done(&word);
	stage_close(&s);
}

/* Signals that would crash it, again within the handler: it ends, once, and the terminal is usable. */
static void test_crash_twice(void)
{
	struct stage s;
	struct termios before;
	int status = -1;
	typing_stage(&s);
	struct pty *p = roster_shell((struct pty_how){0}, "read go; exec \"$R\"");
	OK(pty_modes(p, &before), "two crashes at once");
	pty_type(p, "\n");
	typing_form(p);
	for (int i = 0; i < 20; i++)
		pty_signal(p, i % 2 ? SIGSEGV : SIGBUS);
	OK(pty_wait(p, &status) && status != EXIT_0, "  end it");
	echo_restored(p, &before, "  the modes are restored");
	pty_end(p);
	OK(typing_file_holds(&s, STR("")), "  the file is as it was");
	stage_close(&s);
}

/* Whoever started it may have blocked signals or had them ignored. */
static void test_inherited(void)
{
	static const char *const ways[] =
		{"exec env --block-signal=TERM,HUP,INT,WINCH,CHLD,ALRM,TSTP,CONT \"$R\"",
			"trap '' TERM HUP INT QUIT PIPE CHLD ALRM USR1; exec \"$R\""};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct stage s;
		struct buf kept = {0};
		typing_stage(&s);
		struct pty *p = roster_shell((struct pty_how){0}, ways[i]);
		typing_form(p);
		pty_type(p, " w0.");
		expect_words(p, 1, ways[i]);
		pty_resize(p, 30, 90);
		pty_until(p, "F1 help");
		pty_signal(p, SIGTERM);
		echo_ended(p, EXIT_2, "  SIGTERM ends it all the same");
		pty_end(p);
		typing_kept(&s, &kept);
		IS(buf_str(&kept), " w0.", "  with a draft");
		buf_done(&kept);
		stage_close(&s);
	}
}

/* ---- stops ---- */

/* Stopped, with the terminal as the shell has it, and back with all that was there. */
static void stop_here(struct pty *p, const char *shown, const char *what)
{
	struct termios fresh;
	OK(pty_fresh_modes(&fresh), what);
	pty_signal(p, SIGTSTP);
	OK(pty_wait_stopped(p), "  it is stopped");
	echo_restored(p, &fresh, "  the terminal is the shell's");
	pty_continue(p);
	echo_expect(p, shown, "  it is back");
}

static void test_stops(void)
{
	struct stage s;
	typing_stage(&s);
	struct pty *p = roster_start((struct pty_how){.job = true, .w = 120});
	typing_form(p);
	pty_type(p, " w0.");
	expect_words(p, 1, "something is typed");
	stop_here(p, "w0.", "a stop in a form");
	pty_key(p, "Esc");
	echo_expect(p, "not saved", "a question");
	stop_here(p, "not saved", "a stop in a question");
	pty_key(p, "Esc");
	OK(pty_until_not(p, "not saved"), "it can be left");
	pty_key(p, "F1");
	echo_expect(p, "help for the form", "the help");
	stop_here(p, "help for the form", "a stop in the help");
	pty_key(p, "Esc");
	echo_expect(p, "w0.", "what was typed is there");
	discard(p);
	stage_close(&s);
}

/* A stop in the midst of a save comes after it. */
static void test_stop_while_saving(void)
{
	struct stage s;
	struct buf faulty = {0}, preload = {0};
	typing_stage(&s);
	buf_printf(&faulty, "FAULTY=%s/faulty", buf_text(&s.home));
	buf_printf(&preload, "LD_PRELOAD=%s", faults_preload());
	const char *env[] = {buf_text(&faulty), buf_text(&preload), faults_sanitizer, NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .job = true, .w = 120});
	typing_form(p);
	pty_type(p, " w0.");
	expect_words(p, 1, "something is typed");
	faults_order(&s, "signal renameat2 1 20");
	pty_key(p, "^S");
	OK(pty_wait_stopped(p), "a stop while it saves");
	expect_saved(&s, 1, "  comes when that is done");
	OK(!pty_alternate(p), "  the main screen is back");
	pty_continue(p);
	echo_expect(p, "1 agent", "  and on it goes");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	buf_done(&faulty);
	buf_done(&preload);
	stage_close(&s);
}

static void test_stop_in_child(void)
{
	struct stage s;
	typing_stage(&s);
	stage_put(&s, STR("~/editor"),
		STR("echo in the editor; read line; echo \"$line\" >>\"$1\"\n"));
	struct buf editor = {0};
	buf_printf(&editor, "VISUAL=sh %s/editor", buf_text(&s.home));
	const char *env[] = {buf_text(&editor), NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .job = true, .w = 120});
	echo_expect(p, "agent: loads", "the list is shown");
	pty_type(p, "E");
	echo_expect(p, "in the editor", "an editor runs");
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "^Z stops both");
	pty_continue(p);
	pty_type(p, "Written after a stop.\r");
	echo_expect(p, "Written after a stop.", "both go on");
	echo_expect(p, "agent: loads", "and the list is back");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	buf_done(&editor);
	stage_close(&s);
}

/* ---- a terminal that takes nothing ---- */

static void test_blocked(void)
{
	struct stage s;
	struct buf words = {0};
	typing_stage(&s);
	struct pty *p = roster_start((struct pty_how){.w = 300, .h = 100});
	typing_form(p);
	pty_freeze(p, true);
	for (size_t i = 0; i < MOST_WORDS; i++) {
		buf_clear(&words);
		typing_word(&words, i);
		pty_send(p, buf_str(&words));
		pty_signal(p, SIGWINCH);
		pty_settle(p, 10);
	}
	size_t before = pty_bytes(p).n;
	pty_freeze(p, false);
	expect_words(p, MOST_WORDS, "what was typed while the terminal took nothing is there");
	size_t frame = (size_t)300 * 100 * 4;
	OK(pty_bytes(p).n - before < 8 * frame, "and not each frame was kept for it");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "it can be saved");
	expect_saved(&s, MOST_WORDS, "as it was typed");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	buf_done(&words);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_storm();
	test_crash_twice();
	test_inherited();
	test_stops();
	test_stop_while_saving();
	test_stop_in_child();
	test_blocked();
	return t_end();
}
