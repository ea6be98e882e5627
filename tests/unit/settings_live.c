/* Settings while the program runs: themes that show as one moves, what is kept, what R reads again. */
#include "tests/pty.h"
#include "tests/roster.h"

static struct pty *begin(struct stage *s, const char *const *env)
{
	stage_open(s);
	stage_put(s, STR(".claude/agents/planner.md"),
		STR("---\nname: planner\ndescription: Plans the work of a week.\n---\nYou plan.\n"));
	stage_put(s, STR("~/.config/roster/config"), STR("# mine\n\neditor = nano\n"));
	stage_put(s, STR("~/.config/roster/themes/aaa.theme"),
		STR("text = default\ntitle = 16 on 44\n"));
	struct pty *p = roster_start((struct pty_how){.env = env});
	echo_expect(p, "planner: loads", "the list is shown");
	return p;
}

static void end(struct pty *p, struct stage *s)
{
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	roster_checked(p, "and nothing unknown was sent");
	pty_end(p);
	stage_close(s);
}

static void title_is(struct pty *p, bool reverse, int bg, const char *what)
{
	struct pty_cell cell = pty_cell(p, 0, 1);
	if (!OK(cell.reverse == reverse && cell.bg == bg, what))
		printf("# reverse %d, background %d\n", cell.reverse, cell.bg);
}

static void open_box(struct pty *p)
{
	pty_type(p, "T");
	echo_expect(p, "arrows show a theme", "T opens the themes");
	echo_expect(p, "> terminal", "on the one in use");
}

static void test_themes(void)
{
	struct stage s;
	struct pty *p = begin(&s, (const char *[]){"TERM=xterm-256color", NULL});
	title_is(p, true, -1, "the title is reversed at first");
	open_box(p);
	pty_key(p, "Home");
	echo_expect(p, "> aaa", "the first is one's own");
	title_is(p, false, 44, "which shows at once");
	pty_key(p, "Down");
	echo_expect(p, "> dark-256", "moving");
	title_is(p, false, 237, "shows another");
	pty_key(p, "Esc");
	echo_expect(p, "planner: loads", "Esc");
	title_is(p, true, -1, "goes back");
	OK(stage_holds(&s, "~/.config/roster/config", STR("# mine\n\neditor = nano\n")),
		"and nothing is written");
	open_box(p);
	pty_type(p, "dark\r");
	echo_expect(p, "theme = dark-256 is in ~/.config/roster/config", "Enter keeps it");
	title_is(p, false, 237, "on the screen");
	OK(stage_holds(&s, "~/.config/roster/config",
		   STR("# mine\n\neditor = nano\ntheme = dark-256\n")),
		"and in the file, whose other lines stay");
	end(p, &s);
}

static void test_reload(void)
{
	struct stage s;
	struct pty *p = begin(&s, (const char *[]){"TERM=xterm-256color", NULL});
	stage_put(&s, STR("~/.config/roster/config"),
		STR("theme = aaa\nmeasure = 9\nignore = desc-short\n"));
	stage_put(&s, STR("~/.config/roster/keys"), STR("list.read = F6\n"));
	pty_type(p, "R");
	echo_expect(p, "config:2: measure: it is a number", "R tells what is wrong");
	echo_expect(p, "│>    planner", "the files are read again, too");
	title_is(p, false, 44, "the theme is the new one");
	pty_key(p, "F6");
	echo_expect(p, "planner   planner.md", "so are the keys");
	pty_type(p, "h");
	echo_expect(p, "Agents 1", "and others stay");
	end(p, &s);
}

/* The switch is kept as the theme is. */
static void test_mouse(void)
{
	struct stage s;
	struct pty *p = begin(&s, (const char *[]){"TERM=xterm-256color", NULL});
	pty_type(p, "M");
	echo_expect(p, "the mouse is left to the terminal; M takes it back", "M leaves it");
	OK(stage_holds(&s, "~/.config/roster/config", STR("# mine\n\neditor = nano\nmouse = no\n")),
		"for the next start, too");
	pty_type(p, "R");
	echo_expect(p, "read again", "R reads the settings");
	pty_type(p, "M");
	echo_expect(p, "the mouse selects, scrolls and opens",
		"which have it left to the terminal");
	OK(stage_holds(&s, "~/.config/roster/config",
		   STR("# mine\n\neditor = nano\nmouse = yes\n")),
		"and M takes it back");
	end(p, &s);
}

static void test_no_colours(void)
{
	struct stage s;
	struct pty *p = begin(&s, (const char *[]){"TERM=xterm-256color", "NO_COLOR=1", NULL});
	pty_type(p, "T");
	echo_expect(p, "no colours are wanted (environment: NO_COLOR)",
		"there is nothing to choose");
	title_is(p, true, -1, "the title is reversed all the same");
	end(p, &s);
}

int main(void)
{
	test_themes();
	test_reload();
	test_mouse();
	test_no_colours();
	return t_end();
}
