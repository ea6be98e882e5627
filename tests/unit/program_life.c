/* The program's life and death: stops, signals, a terminal that goes away, what of unsaved text is
 * kept and offered again, what the terminal is like afterwards. */
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"

static const char agent[] =
	"---\nname: agent\ndescription: Does one thing and then another.\n---\nYou do it.\n";
static const char saved[] =
	"---\nname: agentX\ndescription: Does one thing and then another.\n---\nYou do it.\n";

static void set_up(struct stage *s)
{
	stage_open(s);
	stage_put(s, STR(".claude/agents/agent.md"), str_of(agent));
}

static struct pty *begin(struct stage *s, struct pty_how how)
{
	set_up(s);
	struct pty *p = roster_start(how);
	echo_expect(p, "agent: loads", "the list is shown");
	return p;
}

static void type_something(struct pty *p)
{
	pty_type(p, "eX");
	echo_expect(p, "1 changed", "a field is changed");
}

/* ---- stops ---- */

static void test_stop(void)
{
	struct stage s;
	struct termios before, now;
	struct pty *p = begin(&s, (struct pty_how){.job = true});
	OK(pty_fresh_modes(&before), "modes of a fresh terminal");
	for (int i = 0; i < 3; i++) {
		pty_type(p, "\x1a");
		OK(pty_wait_stopped(p), "^Z stops it");
		echo_restored(p, &before, "  the modes are the shell's");
		pty_continue(p);
		echo_expect(p, "agent: loads", "  and back");
		OK(pty_modes(p, &now) && !echo_same_modes(&before, &now), "  with its own modes");
	}
	type_something(p);
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "^Z stops a form, too");
	pty_continue(p);
	echo_expect(p, "1 changed", "  what was typed is there");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "  and can be saved");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_close(&s);
}

static void test_changed_while_stopped(void)
{
	struct stage s;
	static const char other[] =
		"---\nname: agent\ndescription: Another text.\n---\nNew body.\n";
	struct pty *p = begin(&s, (struct pty_how){.job = true});
	pty_signal(p, SIGSTOP);
	OK(pty_wait_stopped(p), "stopped");
	stage_put(&s, STR(".claude/agents/agent.md"), str_of(other));
	pty_resize(p, 30, 100);
	pty_continue(p);
	echo_expect(p, "New body.", "what changed meanwhile is shown");
	type_something(p);
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "stopped within a form");
	stage_put(&s, STR(".claude/agents/agent.md"), str_of(agent));
	pty_continue(p);
	echo_expect(p, "agent.md was changed by another program; what is typed", "back");
	OK(stage_holds(&s, ".claude/agents/agent.md", str_of(agent)), "nothing is written by that");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "saving");
	OK(stage_holds(&s, ".claude/agents/agent.md", str_of(saved)), "changes its field alone");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_close(&s);
}

/* Keys that were typed during the stop come before the first frame after it. */
static void test_quit_while_stopped(void)
{
	static const char *const keys[] = {"q", "\x1a"};
	for (size_t i = 0; i < 2; i++) {
		struct stage s;
		struct pty *p = begin(&s, (struct pty_how){.job = true});
		pty_signal(p, SIGSTOP);
		OK(pty_wait_stopped(p), "stopped");
		pty_type(p, keys[i]);
		pty_continue(p);
		if (i)
			OK(pty_wait_stopped(p), "a stop that was typed meanwhile");
		else
			echo_ended(p, EXIT_0, "an end that was typed meanwhile");
		OK(!pty_alternate(p), "  leaves the screen");
		OK(echo_mode(p, "\x1b[?2004") == 'l', "  and its modes");
		pty_end(p);
		stage_close(&s);
	}
}

/* ---- ends with something unsaved ---- */

static void check_drafts_private(const struct stage *s)
{
	struct buf path = {0}, names = {0};
	struct stat st;
	stage_path(s, STR("~/.local/state/roster/drafts"), &path);
	OK(stat(buf_text(&path), &st) == 0 && (st.st_mode & 0777) == 0700,
		"  drafts lie in a private folder");
	stage_names(s, "~/.local/state/roster/drafts", &names);
	buf_putc(&path, '/');
	buf_put(&path, str_trim(buf_str(&names)));
	OK(stat(buf_text(&path), &st) == 0 && (st.st_mode & 0777) == 0600, "  as one private file");
	buf_done(&path);
	buf_done(&names);
}

static void restore_and_save(struct stage *s)
{
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "Draft of .claude/agents/agent.md, 20", "  the next start offers it");
	OK(stage_holds(s, ".claude/agents/agent.md", str_of(agent)),
		"  nothing is written by itself");
	pty_type(p, "r");
	echo_expect(p, "* agentX", "  it can be taken up");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "  and saved");
	OK(stage_holds(s, ".claude/agents/agent.md", str_of(saved)),
		"  which gives the file that was meant");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	p = roster_start((struct pty_how){0});
	echo_expect(p, "loads", "  started once more");
	OK(!pty_shows(p, "draft"), "  with nothing left to offer");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	stage_close(s);
}

static void test_signals_keep(void)
{
	static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGUSR1, SIGXCPU};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct stage s;
		struct pty *p = begin(&s, (struct pty_how){0});
		type_something(p);
		pty_signal(p, numbers[i]);
		echo_ended(p, EXIT_2, strsignal(numbers[i]));
		OK(pty_shows(p,
			   "roster: 1 unsaved field is kept as a draft; the next start offers it"),
			"  it says what became of the text");
		OK(!pty_alternate(p), "  on the main screen");
		pty_end(p);
		check_drafts_private(&s);
		restore_and_save(&s);
	}
}

static void test_hang_up_keeps(void)
{
	static const struct {
		const char *what;
		bool job, keep_hangup;
	} rows[] = {
		{"the terminal goes away", false, false},
		{"with SIGHUP ignored", false, true},
		{"under a shell", true, false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage s;
		struct pty *p = begin(&s,
			(struct pty_how){.job = rows[i].job, .keep_hangup = rows[i].keep_hangup});
		type_something(p);
		pty_hang_up(p);
		echo_ended(p, EXIT_2, rows[i].what);
		pty_end(p);
		restore_and_save(&s);
	}
}

/* Whatever is on top: a box of choices, a question, a half-typed chord, the help, what saving
 * changes. */
static void test_kept_below_others(void)
{
	static const char *const keys[] = {"\t\t\t\t\r", "\x1b", "\x18", "\x0f", "\x1bOP", NULL};
	static const char *const shown[] = {"type to find", "not saved", "^X  ^F fix field",
		"what saving changes", "help for the form"};
	for (size_t i = 0; keys[i]; i++) {
		struct stage s;
		struct pty *p = begin(&s, (struct pty_how){0});
		type_something(p);
		pty_type(p, keys[i]);
		echo_expect(p, shown[i], shown[i]);
		pty_signal(p, SIGTERM);
		echo_ended(p, EXIT_2, "  SIGTERM ends it");
		pty_end(p);
		restore_and_save(&s);
	}
}

/* A second signal, and one while nobody reads the terminal. */
static void test_signals_pressed(void)
{
	struct stage s;
	struct pty *p = begin(&s, (struct pty_how){.h = 60, .w = 200});
	type_something(p);
	pty_freeze(p, true);
	for (int i = 0; i < 20; i++)
		pty_type(p, "\x0c");
	pty_signal(p, SIGTERM);
	pty_signal(p, SIGTERM);
	pty_signal(p, SIGHUP);
	int status = -1;
	OK(pty_wait(p, &status), "signals end it while the terminal takes nothing");
	pty_end(p);
	restore_and_save(&s);
}

static void test_nowhere_to_keep(void)
{
	struct stage s;
	set_up(&s);
	stage_put(&s, STR("~/.local/state/roster"), STR("a file where the folder should be"));
	struct pty *p = roster_start((struct pty_how){.w = 120});
	echo_expect(p, "agent: loads", "the list is shown");
	type_something(p);
	pty_key(p, "Esc");
	echo_expect(p, "not saved", "asked");
	pty_type(p, "k");
	echo_expect(p, "the draft could not be kept: ", "a draft that cannot be kept is not lost");
	OK(pty_shows(p, "agentX"), "the text stays in the form");
	pty_signal(p, SIGTERM);
	echo_ended(p, EXIT_2, "ended by a signal");
	OK(pty_shows(p, "roster: the draft could not be kept: "),
		"it is said that the text is lost");
	pty_end(p);
	stage_close(&s);
}

/* Files in drafts/ that are no drafts, or not this user's doing. */
static void test_odd_drafts(void)
{
	static const char of_another_file[] =
		"{\"roster-draft\": 1, \"path\": \"/etc/passwd\", \"base\": \"\", \"when\": 1e300, \"fields\": "
		"[{\"key\": \"name\", \"text\": \"x\"}]}";
	static const char *const texts[] = {"", "{", "[]", "{\"roster-draft\": 1}", "\xff\xfe",
		of_another_file};
	struct stage s;
	set_up(&s);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct buf name = {0};
		buf_printf(&name, "~/.local/state/roster/drafts/%016zx.json", i);
		stage_put(&s, buf_str(&name), str_of(texts[i]));
		buf_done(&name);
	}
	stage_link(&s, STR("~/.local/state/roster/drafts/0000000000000010.json"), "/dev/zero");
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "is no draft that can be", "drafts that are none are told of");
	OK(!pty_shows(p, "Draft of"), "without a question");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_close(&s);
}

/* ---- the terminal afterwards ---- */

static void test_ways_out(void)
{
	static const struct {
		const char *keys;
		int number, status;
		const char *what;
	} rows[] = {
		{"q", 0, EXIT_0, "q"},
		{"Q", 0, EXIT_0, "Q"},
		{"\x03", 0, EXIT_0, "^C"},
		{"\rq\rQ", 0, EXIT_0, "from the reader"},
		{"?Q", 0, EXIT_0, "from the help"},
		{"e\x03", 0, EXIT_0, "from a form"},
		{"", SIGTERM, EXIT_2, "SIGTERM"},
		{"e", SIGHUP, EXIT_2, "SIGHUP"},
		{"/", SIGINT, EXIT_2, "SIGINT"},
		{"", SIGSEGV, SIGSEGV, "a crash"},
		{"", SIGABRT, SIGABRT, "an abort"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage s;
		struct termios before;
		int status = -1;
		set_up(&s);
		struct pty *p = roster_shell((struct pty_how){0}, "read go; exec \"$R\"");
		OK(pty_modes(p, &before), rows[i].what);
		pty_type(p, "\n");
		echo_expect(p, "agent: loads", "  it runs");
		pty_type(p, rows[i].keys);
		if (rows[i].number) {
			pty_settle(p, 20);
			pty_signal(p, rows[i].number);
		}
		OK(pty_wait(p, &status), "  and ends");
		/* A sanitizer answers to a crash in its own way. */
		if (!OK((status & ~0x80) == rows[i].status ||
				    (rows[i].status < 128 && rows[i].status && status),
			    "  as such ends do"))
			printf("# status %x\n", (unsigned)status);
		echo_restored(p, &before, "  the modes are restored");
		if (rows[i].status == EXIT_0)
			roster_checked(p, "  nothing unknown was sent");
		pty_end(p);
		stage_close(&s);
	}
}

/* Some terminals keep for the main screen what the cursor is like when it is left: a window that is too
 * small has none. */
static void test_cursor_outside(void)
{
	struct stage s;
	int y, x;
	struct pty *p = begin(&s, (struct pty_how){.job = true});
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "stopped");
	pty_resize(p, 3, 20);
	pty_continue(p);
	echo_expect(p, "too small", "  the window is too small meanwhile");
	OK(!pty_cursor(p, &y, &x), "  there is no cursor");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	OK(pty_cursor(p, &y, &x), "  there is one outside");
	pty_end(p);
	stage_close(&s);
}

static void test_terminals(void)
{
	static const struct {
		const char *term, *env[3], *border;
	} rows[] = {
		{"xterm-256color", {NULL}, "│"},
		{"screen-256color", {NULL}, "│"},
		{"tmux-256color", {NULL}, "│"},
		{"linux", {NULL}, "│"},
		{"vt100", {NULL}, "│"},
		{"vt220", {"LC_ALL=C", NULL}, "|"},
		{"xterm", {"NO_COLOR=1", NULL}, "│"},
		{"xterm-256color", {"COLORTERM=truecolor", NULL}, "│"},
		{"xterm-256color", {"LC_ALL=POSIX", NULL}, "│"},
		{"xterm-256color", {"LC_ALL=no_SUCH.locale", NULL}, "│"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage s;
		struct pty *p =
			begin(&s, (struct pty_how){.term = rows[i].term, .env = rows[i].env});
		OK(!strcmp(pty_cell(p, 5, 0).text, rows[i].border), rows[i].term);
		pty_type(p, "e");
		echo_expect(p, "edit  agent.md", "  a form");
		pty_type(p, "\xc3\xa4");
		pty_key(p, "Left");
		pty_key(p, "Del");
		pty_type(p, "X");
		echo_expect(p, "* agentX", "  keys beyond ASCII and named ones");
		pty_key(p, "^S");
		echo_expect(p, "saved agent.md", "  saved");
		OK(stage_holds(&s, ".claude/agents/agent.md", str_of(saved)), "  as typed");
		pty_type(p, "\r2?");
		echo_expect(p, "help for the reader", "  reader and help");
		pty_type(p, "Q");
		echo_ended(p, EXIT_0, "  ended");
		roster_checked(p, "  nothing unknown was sent");
		pty_end(p);
		stage_close(&s);
	}
}

/* A folder's front is left out: in ASCII no dot may make another path of what is left. */
static void test_cut_folder(void)
{
	static const char *const env[] = {"LC_ALL=C", NULL};
	struct stage s;
	set_up(&s);
	stage_put(&s, STR("~/.claude/agents/other.md"),
		STR("---\nname: other\ndescription: Does other things.\n---\nDo.\n"));
	struct pty *p = roster_start((struct pty_how){.term = "vt100", .env = env});
	echo_expect(p, "PROJECT .claude/agents", "a folder whole");
	pty_type(p, "<");
	echo_expect(p, "PROJECT .../agents", "  and in less room");
	pty_type(p, "Q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	stage_close(&s);
}

/* ---- rights ---- */

static void test_setuid(void)
{
	struct stage s;
	if (geteuid() != 0) {
		SKIP("will not run setuid", "only root can try");
		return;
	}
	if (SANITIZED) {
		SKIP("will not run setuid", "the leak sanitizer cannot either");
		return;
	}
	set_up(&s);
	struct pty *p = roster_shell((struct pty_how){.w = 120},
		"cp \"$R\" r && chown 65534 r && chmod 4755 r && ./r list");
	echo_expect(p, "will not run with another user's rights", "will not run setuid");
	echo_ended(p, EXIT_2, "and ends");
	pty_end(p);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_stop();
	test_changed_while_stopped();
	test_quit_while_stopped();
	test_signals_keep();
	test_hang_up_keeps();
	test_kept_below_others();
	test_signals_pressed();
	test_nowhere_to_keep();
	test_odd_drafts();
	test_ways_out();
	test_cursor_outside();
	test_terminals();
	test_cut_folder();
	test_setuid();
	return t_end();
}
