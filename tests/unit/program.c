/* The program as a person meets it: a day's work, the editor, ways to open it. */
#include "tests/pty.h"
#include "tests/roster.h"

static const char planner[] =
	"---\nname: planner\ndescription: Plans the work of a week.\n---\nYou plan.\n";

static void put_agents(const struct stage *s)
{
	struct buf text = {0};
	buf_puts(&text,
		"---\n"
		"name: reviewer\n"
		"description: Reviews changes before they are merged. Use it after each commit.\n"
		"model: 'sonnet'   # cheap\n"
		"tools: [Read,  Grep]\n"
		"owner: {team: data}\n"
		"---\n"
		"\n"
		"# Role\n");
	for (int i = 1; i <= 60; i++)
		buf_printf(&text, "\nStep %d is done.\n", i);
	buf_puts(&text, "\nThe very end.\n");
	stage_put(s, STR(".claude/agents/reviewer.md"), buf_str(&text));
	stage_put(s, STR(".claude/agents/planner.md"), str_of(planner));
	stage_put(s, STR(".claude/agents/writer.md"),
		STR("---\nname: writer\ndescription: Writes what nobody else writes.\n---\nYou write.\n"));
	buf_done(&text);
}

static struct pty *begin(struct stage *s, struct pty_how how)
{
	stage_open(s);
	put_agents(s);
	struct pty *p = roster_start(how);
	echo_expect(p, "3 agents", "the list is shown");
	echo_expect(p, "planner: loads", "and what is selected");
	return p;
}

static void quit(struct pty *p, struct stage *s)
{
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	roster_checked(p, "and nothing unknown was sent");
	pty_end(p);
	stage_close(s);
}

/* ---- a day's work ---- */

static void read_and_search(struct pty *p)
{
	pty_type(p, "j");
	echo_expect(p, "reviewer: ", "j moves");
	OK(roster_cursor_before(p, "> "), "and the cursor goes along");
	pty_key(p, "Enter");
	echo_expect(p, "reviewer   reviewer.md", "Enter reads");
	pty_key(p, "End");
	echo_expect(p, "The very end.", "to the end");
	OK(pty_shows(p, "100%"), "and says that it is");
	pty_key(p, "Home");
	echo_expect(p, "verdict ", "and back");
	pty_type(p, "/step 4");
	echo_expect(p, "/step 4   1 of 11", "hits are counted while one types");
	pty_key(p, "Enter");
	pty_type(p, "nnn");
	echo_expect(p, "/step 4   4 of 11", "n goes on");
	pty_type(p, "NNNN");
	echo_expect(p, "search wrapped to the end; 11 of 11", "N goes back, and round");
	pty_key(p, "Esc");
	OK(pty_until_not(p, "of 11"), "Esc leaves the search");
	pty_type(p, "q");
	echo_expect(p, "3 agents", "q goes back to the list");
}

static void edit_model(struct pty *p)
{
	pty_type(p, "e");
	echo_expect(p, "edit  reviewer.md   nothing changed", "e opens the form");
	pty_type(p, "\t\t\t\t");
	echo_expect(p, "The model that runs it", "Tab walks to the model");
	pty_key(p, "Enter");
	echo_expect(p, "> sonnet", "Enter opens the choices");
	OK(roster_cursor_before(p, "sonnet"), "the cursor is on the one in use");
	pty_type(p, "opu");
	echo_expect(p, "> opus", "typing finds others");
	pty_key(p, "Enter");
	echo_expect(p, "1 changed, saving changes 1 line", "Enter takes one");
	pty_key(p, "^O");
	echo_expect(p, "+ model: 'opus'   # cheap", "^O shows what saving changes");
	OK(pty_shows(p, "- model: 'sonnet'   # cheap"), "and what was there");
	pty_key(p, "Esc");
	echo_expect(p, "edit  reviewer.md", "Esc goes back to the form");
	pty_key(p, "^S");
	echo_expect(p, "saved reviewer.md", "^S saves");
}

static void test_day(void)
{
	struct stage s;
	struct buf want = {0};
	struct pty *p = begin(&s, (struct pty_how){.h = 24, .w = 90});
	stage_get(&s, STR(".claude/agents/reviewer.md"), &want);
	size_t at = str_find(buf_str(&want), 0, STR("sonnet"));
	buf_splice(&want, at, at + 6, STR("opus"));
	read_and_search(p);
	edit_model(p);
	OK(stage_holds(&s, ".claude/agents/reviewer.md", buf_str(&want)),
		"those bytes and no others");
	pty_type(p, "u");
	echo_expect(p, "taken back: reviewer.md", "u takes it back");
	pty_key(p, "^R");
	echo_expect(p, "made again: reviewer.md", "^R makes it again");
	OK(stage_holds(&s, ".claude/agents/reviewer.md", buf_str(&want)), "exactly");
	buf_done(&want);
	quit(p, &s);
}

/* Typed ahead in one go, as a script or a slow line does. */
static void test_typed_ahead(void)
{
	struct stage s;
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "/writer\re\x01\x0bscribe\x13");
	echo_expect(p, "saved writer.md", "all keys at once do what they do one by one");
	OK(stage_holds(&s, ".claude/agents/writer.md",
		   STR("---\nname: scribe\ndescription: Writes what nobody else writes.\n---\nYou write.\n")),
		"to the file that was meant");
	OK(stage_holds(&s, ".claude/agents/planner.md", str_of(planner)), "and to no other");
	quit(p, &s);
}

static void test_quit_asks(void)
{
	struct stage s;
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "eX");
	echo_expect(p, "1 changed", "something is typed");
	pty_key(p, "Esc");
	echo_expect(p, "1 field is changed and not saved.", "leaving asks");
	pty_key(p, "Esc");
	OK(pty_until_not(p, "not saved"), "Esc goes on");
	pty_key(p, "^C");
	echo_expect(p, "1 field is changed and not saved.", "^C asks as well");
	pty_type(p, "d");
	echo_ended(p, EXIT_0, "discarded, it ends");
	OK(stage_holds(&s, ".claude/agents/planner.md", str_of(planner)),
		"with the file as it was");
	pty_end(p);
	stage_close(&s);
}

static void test_resize(void)
{
	struct stage s;
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "eX");
	echo_expect(p, "1 changed", "a form with a change");
	pty_resize(p, 12, 40);
	echo_expect(p, "disallowed", "smaller");
	pty_resize(p, 50, 160);
	echo_expect(p, "Problems", "larger, with what is beside it");
	pty_resize(p, 2, 5);
	pty_resize(p, 24, 80);
	echo_expect(p, "* plannerX", "and after being too small, what was typed is there");
	pty_key(p, "Esc");
	echo_expect(p, "not saved", "asked");
	pty_type(p, "d");
	pty_until(p, "3 agents");
	quit(p, &s);
}

static void test_environment_size(void)
{
	struct stage s;
	const char *env[] = {"LINES=7", "COLUMNS=9999", NULL};
	struct pty *p = begin(&s, (struct pty_how){.h = 20, .w = 70, .env = env});
	struct pty_cell corner = pty_cell(p, 17, 69);
	OK(!strcmp(corner.text, "┘"), "LINES and COLUMNS do not count, the window does");
	pty_resize(p, 30, 90);
	echo_expect(p, "q quit", "nor after a resize");
	quit(p, &s);
}

static void test_paste(void)
{
	struct stage s;
	struct buf text = {0};
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "e\t");
	echo_expect(p, "When to hand work", "in the description");
	buf_puts(&text, "\x1b[200~ Pasted: \x1b[31mred\x07 q Q \x13\tend.");
	buf_puts(&text, "\x1b[201~");
	pty_send(p, buf_str(&text));
	echo_expect(p, "Pasted: [31mred q Q ", "what is pasted is text, no keys and no controls");
	OK(pty_shows(p, "bytes of the pasted text were left out"),
		"and it is said what was left out");
	buf_clear(&text);
	buf_puts(&text, "\x1b[200~");
	buf_fill(&text, 'x', 200000);
	buf_puts(&text, "\x1b[201~");
	pty_send(p, buf_str(&text));
	echo_expect(p, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "200 KB of it");
	pty_key(p, "^_");
	OK(pty_until_not(p, "xxxxxxxx"), "are one step back");
	buf_done(&text);
	pty_key(p, "Esc");
	echo_expect(p, "not saved", "asked");
	pty_type(p, "d");
	pty_until(p, "3 agents");
	quit(p, &s);
}

/* ---- the editor ---- */

static void put_editor(const struct stage *s, const char *script)
{
	struct buf path = {0}, text = {0};
	buf_printf(&text, "#!/bin/sh\nfor a; do printf '<%%s>' \"$a\"; done >\"$HOME/args\"\n%s\n",
		script);
	stage_put(s, STR("~/my editor"), buf_str(&text));
	stage_path(s, STR("~/my editor"), &path);
	stage_need(chmod(buf_text(&path), 0755) == 0, "chmod", buf_text(&path));
	buf_done(&path);
	buf_done(&text);
}

/* Open with that $VISUAL, "%h" standing for the home folder. */
static struct pty *begin_with_editor(struct stage *s, const char *command, const char *script)
{
	struct buf entry = {0};
	stage_open(s);
	put_agents(s);
	put_editor(s, script);
	struct str rest = str_of(command), piece;
	buf_puts(&entry, "VISUAL=");
	for (bool first = true; rest.p && str_next_piece(&rest, '%', &piece); first = false) {
		buf_puts(&entry, first ? "" : buf_text(&s->home));
		buf_put(&entry, first ? piece : str_from(piece, 1));
	}
	const char *env[] = {entry.p, "EDITOR=false", NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .w = 100});
	echo_expect(p, "planner: loads", "the list is shown");
	buf_done(&entry);
	return p;
}

static void test_editor(void)
{
	struct stage s;
	struct buf args = {0}, want = {0};
	struct pty *p = begin_with_editor(&s, "'%h/my editor' -x \"two words\" a\\ b $(id) ;",
		"printf 'in the editor: '; read line; echo \"$line\" >>\"$6\"; stty raw -echo");
	pty_type(p, "E");
	echo_expect(p, "in the editor:", "E starts the editor");
	OK(!pty_alternate(p), "on the main screen");
	pty_type(p, "Written by hand.\r");
	echo_expect(p, "planner: loads", "then the list is back");
	echo_expect(p, "Written by hand.", "with what was written");
	OK(pty_alternate(p), "on the screen");
	stage_get(&s, STR("~/args"), &args);
	buf_printf(&want, "<-x><two words><a b><$(id)><;><%s/.claude/agents/planner.md>",
		buf_text(&s.project));
	SAME(buf_str(&args), buf_str(&want), "quotes hold words together, no shell sees them");
	pty_type(p, "j");
	echo_expect(p, "reviewer: ", "keys work after an editor that left the terminal raw");
	buf_done(&args);
	buf_done(&want);
	quit(p, &s);
}

static void test_editor_line(void)
{
	struct stage s;
	struct buf path = {0};
	struct pty *p = begin_with_editor(&s, "%h/vim", "");
	stage_path(&s, STR("~/vim"), &path);
	stage_need(symlink("my editor", buf_text(&path)) == 0, "link", "vim");
	pty_type(p, "j\r");
	echo_expect(p, "reviewer   reviewer.md", "reading");
	echo_expect(p, "Step 1 is done.", "what is rendered");
	pty_key(p, "End");
	echo_expect(p, "The very end.", "the end");
	pty_type(p, "E");
	buf_clear(&path);
	for (int i = 0; i < 200 && !stage_get(&s, STR("~/args"), &path); i++)
		pty_settle(p, 20);
	OK(str_starts(buf_str(&path), STR("<+")) &&
			str_find(buf_str(&path), 0, STR("/reviewer.md>")) != STR_NONE,
		"an editor that takes a line gets the line that is read");
	pty_type(p, "q");
	echo_expect(p, "3 agents", "back in the list");
	buf_done(&path);
	quit(p, &s);
}

static void test_editor_fails(void)
{
	static const struct {
		const char *command, *script, *said;
	} rows[] = {
		{"'%h/my editor'", "exit 3", "my editor ended with status 3"},
		{"'%h/my editor'", "kill -9 $$", "my editor was killed by signal 9"},
		{"no-such-editor -x", "", "no-such-editor cannot be started: No such file"},
		{"'never closed", "", "the editor is no command"},
		{"", "", "false ended with status 1"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage s;
		struct pty *p = begin_with_editor(&s, rows[i].command, rows[i].script);
		pty_type(p, "E");
		echo_expect(p, rows[i].said, rows[i].said);
		OK(stage_holds(&s, ".claude/agents/planner.md", str_of(planner)),
			"  the file is as it was");
		quit(p, &s);
	}
}

static void test_editor_value(void)
{
	struct stage s;
	struct buf args = {0};
	struct pty *p = begin_with_editor(&s, "'%h/my editor'",
		"stat -c %a \"$1\" >\"$HOME/mode\"; cat \"$1\" >\"$HOME/was\"; printf 'Line one.\\nLine two.\\n' >\"$1\"");
	pty_type(p, "e\t");
	echo_expect(p, "When to hand work", "in the description");
	pty_type(p, "\x18\x05");
	echo_expect(p, "Line two.", "^X ^E brings the value back from the editor");
	OK(stage_holds(&s, "~/was", STR("Plans the work of a week.")), "it was given the value");
	OK(stage_holds(&s, "~/mode", STR("600\n")), "in a private file");
	stage_get(&s, STR("~/args"), &args);
	buf_end_at(&args, args.n - 1);
	OK(access(buf_text(&args) + 1, F_OK) != 0, "which is gone");
	pty_key(p, "^S");
	echo_expect(p, "saved planner.md", "saved");
	OK(stage_holds(&s, ".claude/agents/planner.md",
		   STR("---\nname: planner\ndescription: |-\n  Line one.\n  Line two.\n---\nYou plan.\n")),
		"as a block of two lines");
	buf_done(&args);
	quit(p, &s);
}

/* ---- ways to open it ---- */

static void test_one_file(void)
{
	struct stage s;
	stage_open(&s);
	put_agents(&s);
	struct pty *p = roster_start(
		(struct pty_how){.argv = (const char *[]){"", ".claude/agents/planner.md", NULL}});
	echo_expect(p, "planner   .claude/agents/planner.md",
		"opened on one file it reads that file");
	pty_type(p, "e");
	echo_expect(p, "edit  planner.md", "which can be edited");
	pty_key(p, "Esc");
	pty_until(p, "planner   .claude");
	quit(p, &s);
}

/* The text leaves for the terminal's clipboard once, by the key alone. */
static void test_copy(void)
{
	struct stage s;
	struct pty *p = begin(&s, (struct pty_how){0});
	pty_type(p, "yn");
	echo_expect(p, "copied planner", "y n copies the name");
	OK(str_find(pty_bytes(p), 0, STR("\x1b]52;c;cGxhbm5lcg==\x1b\\")) != STR_NONE,
		"to the terminal");
	pty_type(p, "yx");
	echo_expect(p, "planner: loads", "another key after y is none");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	roster_checked_copies(p, 1, "one copy and nothing unknown was sent");
	pty_end(p);
	p = roster_start((struct pty_how){.env = (const char *[]){"STY=1.x", NULL}});
	echo_expect(p, "planner: loads", "in GNU screen");
	pty_type(p, "yn");
	echo_expect(p, "not copied: GNU screen hands nothing on to the clipboard",
		"it says why not");
	quit(p, &s);
}

static void test_demo(void)
{
	struct stage s;
	struct buf tmp = {0}, names = {0};
	stage_open(&s);
	stage_place(&s, STR("~/tmp/x"), &tmp);
	tmp.n -= 2;
	tmp.p[tmp.n] = '\0';
	struct buf entry = {0};
	buf_printf(&entry, "TMPDIR=%s", buf_text(&tmp));
	struct pty *p = roster_start((struct pty_how){.argv = (const char *[]){"", "--demo", NULL},
		.env = (const char *[]){entry.p, NULL}});
	echo_expect(p, "roster  demo  17 agents", "--demo opens the examples");
	pty_type(p, "f");
	echo_expect(p, "Enter writes this change", "which can be tried on");
	pty_key(p, "Enter");
	echo_expect(p, "fixed colon.md", "and changed");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	pty_end(p);
	stage_names(&s, "~/tmp", &names);
	SAME(buf_str(&names), STR(""), "and nothing is left of them");
	buf_done(&tmp);
	buf_done(&names);
	buf_done(&entry);
	stage_close(&s);
}

static void test_wrong_words(void)
{
	static const struct {
		const char *command, *said;
	} rows[] = {
		{"\"$R\" --no-such", "roster: unknown option --no-such"},
		{"\"$R\" --demo=1", "roster: --demo takes no value"},
		{"\"$R\" no/such/place",
			"roster: no/such/place: cannot follow the path: No such file"},
		{"\"$R\" \"$(printf '\\033[2Jx')\"", "roster: ^[[2Jx: no command and no file"},
		{"\"$R\" </dev/null", "roster: standard input is not a terminal"},
		{"\"$R\" >/dev/full", "roster: standard output is not a terminal"},
		{"TERM=dumb \"$R\"",
			"roster: the terminal \"dumb\" cannot move its cursor; roster --plain does without"},
		{"\"$R\" list --format=x", "roster: list: --format is table, tsv or json"},
		{"\"$R\" show", "roster: show: which file?"},
		{"\"$R\" get", "roster: get: "},
		{"\"$R\" list >/dev/full", "roster: standard output: No space left"},
	};
	struct stage s;
	stage_open(&s);
	put_agents(&s);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pty *p = roster_shell((struct pty_how){.w = 120}, rows[i].command);
		echo_expect(p, rows[i].said, rows[i].command);
		echo_ended(p, EXIT_2, "  with status 2");
		OK(str_find_byte(pty_bytes(p), 0, '\x1b') == STR_NONE, "  and no control byte");
		pty_end(p);
	}
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_day();
	test_typed_ahead();
	test_quit_asks();
	test_resize();
	test_environment_size();
	test_paste();
	test_editor();
	test_editor_line();
	test_editor_fails();
	test_editor_value();
	test_one_file();
	test_copy();
	test_demo();
	test_wrong_words();
	return t_end();
}
