/* A thousand files and names made to do harm: on every screen, and in every command on a terminal,
 * nothing reaches the terminal but what roster means. */
#include "tests/hostile.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"

enum { FILES = 1000 };

static const char *const folder = "h";

static void make_files(const struct stage *s, size_t n, unsigned seed)
{
	struct buf name = {0}, bytes = {0};
	struct chance dice = {seed};
	for (size_t i = 0; i < n; i++) {
		buf_clear(&name);
		buf_clear(&bytes);
		buf_printf(&name, "%s/%04zu", folder, i);
		hostile_name(&dice, &name);
		hostile_file(&dice, &bytes);
		stage_put(s, buf_str(&name), buf_str(&bytes));
	}
	buf_done(&name);
	buf_done(&bytes);
}

static void expect_clean(struct pty *p, const char *what, size_t least)
{
	struct vtcheck check = {0};
	vtcheck_feed(&check, pty_bytes(p));
	if (!OK(vtcheck_end(&check), what))
		printf("# %s\n", check.why);
	if (check.printed < least)
		printf("# only %zu characters\n", check.printed);
	OK(check.printed >= least, "  of many characters");
}

/* A key that moves on, and the frame that comes of it. */
static bool press(struct pty *p, const char *keys)
{
	size_t before = pty_bytes(p).n;
	pty_type(p, keys);
	return pty_until_size(p, before + 1);
}

/* The file that is selected, on all screens there are for it. */
static void look_at_one(struct pty *p)
{
	static const char *const keys[] = {"Enter", "PgDn", "2", "3", "1", "End", "/", "x", "Enter",
		"Esc", "h", "e", "Tab", "Tab", "x", "^O", "Esc", "F1", "Esc", "Esc", "d", "Esc"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		/* Where nothing asks, that would delete. */
		if (!strcmp(keys[i], "d") && !pty_shows(p, "d discard"))
			continue;
		pty_key(p, keys[i]);
		/* ESC alone is known by its silence. */
		pty_settle(p, strcmp(keys[i], "Esc") ? 10 : 60);
	}
}

/* On a busy machine a key may come too early for what it was meant for: from wherever that led. */
static void go_back(struct pty *p)
{
	for (int i = 0; i < 50 && !pty_shows(p, "Enter read"); i++) {
		pty_key(p, pty_shows(p, "d discard") ? "d" : "Esc");
		pty_settle(p, 100);
	}
}

static void test_screens(size_t n)
{
	const char *argv[] = {"roster", folder, NULL};
	struct pty *p = roster_start((struct pty_how){.argv = argv, .h = 30, .w = 170});
	echo_expect(p, "1 rendered", "the list is shown");
	size_t seen = 0;
	while (seen + 1 < n && press(p, "j")) {
		seen++;
		if (seen % 25 != 7)
			continue;
		look_at_one(p);
		go_back(p);
	}
	EQUAL(seen, n - 1, "it goes through all of them");
	pty_type(p, "!");
	pty_settle(p, 20);
	pty_type(p, "Q");
	echo_ended(p, EXIT_0, "after all of them it quits");
	expect_clean(p, "and nothing was sent that roster does not mean", n * 20);
	pty_end(p);
}

/* Each command on a terminal; `$R` is the program. */
static void test_commands(size_t n)
{
	static const char *const rows[] = {
		"\"$R\" list h",
		"\"$R\" list --format=tsv h",
		"\"$R\" list --format=json h",
		"\"$R\" check --verbose h",
		"\"$R\" check --format=json h",
		"\"$R\" check --format=sarif h",
		"\"$R\" check --format=gcc h",
		"\"$R\" check --format=github h",
		"\"$R\" show --width=60 h/*",
		"\"$R\" show --source --color=always h/*",
		"for f in h/*; do \"$R\" get \"$f\"; done",
		"for f in h/*; do \"$R\" get \"$f\" description; done",
		"for f in h/*; do \"$R\" get --json \"$f\"; done",
		"for f in h/*; do \"$R\" set --dry-run description=X -- \"$f\"; done",
		"for f in h/0[02]*; do \"$R\" set --dry-run \"$f\" -- \"$f\"; \"$R\" \"--$f\"; \"$R\" \"$f/x\"; done",
		"for f in h/0[02]*; do \"$R\" set \"$f=$f\" -- \"$f\"; \"$R\" get \"$f\"; done",
		"p=/dev/null; for f in h/*; do"
		" \"$R\" diff --driver \"$f\" \"$p\" 0 0 \"$f\" 0 0 \"$f\" x; p=$f; done",
		"p=/dev/null; for f in h/*[05]*; do for a in unified json; do"
		" \"$R\" diff --format=$a --driver \"$f\" \"$p\" 0 0 \"$f\" 0 0; done; p=$f; done",
		"echo P | \"$R\" --plain h",
		"for f in h/*[05]*; do printf '%s\\n' 'source 1' 'o 1' '' P 'e 1' '2 x' diff q d q"
		" | \"$R\" --plain \"$f\"; done",
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int status;
		struct pty *p = roster_shell((struct pty_how){.h = 30, .w = 80}, rows[i]);
		OK(pty_wait(p, &status), rows[i]);
		expect_clean(p, "  sends nothing that roster does not mean", n * 10);
		pty_end(p);
	}
}

int main(void)
{
	/* A thousand starts of a program take a while on a busy machine. */
	setenv("PTY_LIMIT", "900", 0);
	struct stage s;
	size_t n = scale(FILES);
	signal(SIGPIPE, SIG_IGN);
	stage_open(&s);
	make_files(&s, n, 1);
	test_screens(n);
	test_commands(n);
	stage_close(&s);
	return t_end();
}
