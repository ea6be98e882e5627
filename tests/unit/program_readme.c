/* The picture in README.md is what the program shows. */
#include "tests/roster.h"

enum { PICTURE_WIDTH = 92, PICTURE_HEIGHT = 22 };

static const char fence[] = "\n```\n";

/* The first listing, its lines without the blanks at their ends. */
static void read_picture(struct buf *out)
{
	struct buf path = {0}, text = {0};
	struct err e;
	const char *source = getenv("ROSTER_SRCDIR");
	buf_printf(&path, "%s/README.md", source ? source : ".");
	stage_need(file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e), "read", "README.md");
	size_t from = str_find(buf_str(&text), 0, str_of(fence));
	size_t to = str_find(buf_str(&text), from + strlen(fence), str_of(fence));
	if (OK(from != STR_NONE && to != STR_NONE, "README.md has a picture"))
		buf_put(out, str_cut(buf_str(&text), from + strlen(fence), to + 1));
	buf_done(&path);
	buf_done(&text);
}

/* Files are read and laid out by and by. */
static void await_screen(struct pty *p, struct str want, struct buf *got)
{
	for (int i = 0; i < 400 && !str_eq(buf_str(got), want); i++) {
		pty_settle(p, 50);
		buf_clear(got);
		pty_screen(p, got);
	}
}

static void test_picture(void)
{
	const char *argv[] = {"roster", "--demo", NULL};
	struct stage s;
	struct buf want = {0}, got = {0};
	stage_open(&s);
	read_picture(&want);
	struct pty *p = roster_start(
		(struct pty_how){.argv = argv, .w = PICTURE_WIDTH, .h = PICTURE_HEIGHT});
	echo_expect(p, "demo", "the demo is shown");
	await_screen(p, buf_str(&want), &got);
	SAME(buf_str(&got), buf_str(&want), "as the picture has it");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	buf_done(&want);
	buf_done(&got);
	stage_close(&s);
}

int main(void)
{
	test_picture();
	return t_end();
}
