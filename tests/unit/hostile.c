/* Every byte that reaches a terminal is one that roster means: random frames of hostile text. */
#include "tests/echo.h"
#include "tests/pty.h"
#include "tests/vtcheck.h"

static void test_checker(void)
{
	static const struct {
		const char *bytes;
		bool good;
	} rows[] = {
		{"plain text\r\n", true},
		{"\x1b[?1049h\x1b[22;0;0t\x1b[1;24r\x1b[m\x1b[4l\x1b[?7h\x1b[H\x1b[2J", true},
		{"\x1b[1;38;5;209mwide \xe6\xbc\xa2 e\xcc\x81\x1b[10;20H\x1b[5n", true},
		{"\x1b(B\x1b)0\x0f\0337\0338\x1b=\x1b>\x1bM", true},
		{"\x1b]0;title\x07", false},
		{"\x1bPq\x1b\\", false},
		{"\x1b_x\x1b\\", false},
		{"\x1b^x\x1b\\", false},
		{"\x1bXx\x1b\\", false},
		{"\x1b[6n", false},
		{"\x1b[c", false},
		{"\x1b[>c", false},
		{"\x1b[21t", false},
		{"\x1b[?1000h", false},
		{"\x1b[?2004n", false},
		{"\x1b[!p", false},
		{"\033c", false},
		{"\x1b(0", false},
		{"\x1b#8", false},
		{"\x1b[1\x1b[2J", false},
		{"\x07", false},
		{"\x0e", false},
		{"\x09", false},
		{"\x7f", false},
		{"\2332J", false},
		{"\xc2\2332J", false},
		{"\xe2\x80\xae\n", false},
		{"\xe2\x80\x8b", false},
		{"\xff", false},
		{"\xc3(", false},
		{"\x1b", false},
		{"\x1b[2", false},
		{"\xe6\xbc", false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct vtcheck check = {0};
		struct str bytes = str_of(rows[i].bytes);
		for (size_t at = 0; at < bytes.n; at++)
			vtcheck_feed(&check, str_cut(bytes, at, at + 1));
		if (!OK(vtcheck_end(&check) == rows[i].good,
			    rows[i].good ? "the checker allows" : "the checker refuses"))
			t_show(check.why, bytes);
	}
}

static bool bars_in_line(struct pty *p, int h, int w)
{
	for (int y = 0; y < h; y++) {
		struct pty_cell cell = pty_cell(p, y, w - 1);
		if (strcmp(cell.text, "|") != 0) {
			printf("# row %d ends in \"%s\"\n", y, cell.text);
			return false;
		}
	}
	return true;
}

static void test_frames(const char *term, const char *colorterm, const char *locale, unsigned seed)
{
	enum { H = 20, W = 60 };
	char number[20];
	const char *argv[] = {echo_path(), "hostile", number, "300", NULL};
	const char *env[] = {colorterm, locale, NULL};
	snprintf(number, sizeof number, "%u", seed);
	struct pty *p = echo_start(
		(struct pty_how){.argv = argv, .env = env, .term = term, .h = H, .w = W});
	struct vtcheck check = {0};
	OK(pty_until(p, "done"), term);
	OK(bars_in_line(p, H, W), "  no row is moved");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	vtcheck_feed(&check, pty_bytes(p));
	if (!OK(vtcheck_end(&check), "  and nothing was sent that roster does not mean"))
		printf("# %s\n", check.why);
	OK(check.printed > 10000, "  in thousands of characters");
	OK(check.questions > 0, "  and some questions for pacing");
	pty_end(p);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_checker();
	test_frames("xterm-256color", "COLORTERM", "LC_ALL=C.UTF-8", 1);
	test_frames("xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", 2);
	test_frames("tmux-256color", "COLORTERM", "LC_ALL=C.UTF-8", 3);
	test_frames("linux", "COLORTERM", "LC_ALL=C.UTF-8", 4);
	test_frames("vt100", "COLORTERM", "LC_ALL=C", 5);
	return t_end();
}
