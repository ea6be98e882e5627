/* What goes to the clipboard, and which way. */
#include "tests/stage.h"
#include "tests/t.h"
#include "tests/vtcheck.h"
#include "ui/term/clip.h"

#include <sys/stat.h>
#include <unistd.h>

static void test_base64(void)
{
	static const struct {
		const char *text, *base64;
	} rows[] = {{"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"},
		{"a\n\tb", "YQoJYg=="}, {"\xe2\x82\xac\xc3\xbf?", "4oKsw78/"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = {0}, wanted = {0};
		buf_printf(&wanted, "\x1b]52;c;%s\x1b\\", rows[i].base64);
		clip_sequence(str_of(rows[i].text), &out);
		SAME(buf_str(&out), buf_str(&wanted), rows[i].base64);
		buf_done(&out);
		buf_done(&wanted);
	}
}

static void test_controls(void)
{
	struct buf out = {0}, wanted = {0};
	clip_sequence(STR("r\x1b[201~m\r\x00\x7f\xc2\x9b\xff -rf\n"), &out);
	clip_sequence(STR("r[201~m -rf\n"), &wanted);
	SAME(buf_str(&out), buf_str(&wanted), "control characters stay behind");
	OK(clip_acts(STR("a\nb"), false) && !clip_acts(STR("a\nb\tc"), true), "line ends");
	OK(clip_acts(STR("a\rb"), true) && clip_acts(STR("\x1b"), true), "controls");
	OK(clip_acts(STR("\xc2\x9b"), true) && clip_acts(STR("\xff"), true), "and what may be one");
	OK(!clip_acts(STR("https://example.com/\xc3\xa4"), false), "an address is none");
	buf_done(&out);
	buf_done(&wanted);
}

static void test_size(void)
{
	struct buf text = {0}, out = {0};
	struct err e;
	buf_fill(&text, 'x', CLIP_BYTES);
	OK(clip_put(buf_str(&text), &out, &e) && out.n < 100 * 1000, "the longest that is copied");
	buf_clear(&out);
	buf_putc(&text, 'x');
	OK(!clip_put(buf_str(&text), &out, &e) && out.n == 0, "a longer one is not");
	OK(str_is(str_of(e.text), "it is longer than 74 KB"), "and why");
	buf_done(&text);
	buf_done(&out);
}

static void refuses(const char *name, const char *value, const char *why)
{
	struct buf out = {0};
	struct err e = {.text = ""};
	setenv(name, value, 1);
	OK(!clip_put(STR("x"), &out, &e) && out.n == 0, value);
	OK(str_is(str_of(e.text), why), why);
	buf_done(&out);
}

static void test_terminals(void)
{
	refuses("TERM", "linux", "this terminal has no clipboard");
	refuses("TERM", "vt220", "this terminal has no clipboard");
	setenv("TERM", "xterm-256color", 1);
	refuses("STY", "1.pts", "GNU screen hands nothing on to the clipboard");
	unsetenv("STY");
}

/* A tmux that writes down what it was given. */
static void put_tmux(const struct stage *s, const char *script)
{
	struct buf path = {0};
	stage_put(s, STR("bin/tmux"), str_of(script));
	stage_path(s, STR("bin/tmux"), &path);
	stage_need(chmod(buf_text(&path), 0755) == 0, "chmod", "tmux");
	buf_done(&path);
}

static void test_tmux(void)
{
	struct stage s;
	struct buf out = {0}, bin = {0}, before = {0};
	struct err e = {.text = ""};
	stage_open(&s);
	buf_puts(&before, getenv("PATH"));
	stage_path(&s, STR("bin"), &bin);
	buf_printf(&bin, ":%s", buf_text(&before));
	setenv("TMUX", "/nowhere,1,0", 1);
	setenv("PATH", buf_text(&bin), 1);
	put_tmux(&s, "#!/bin/sh\necho \"$@\" >said; cat >>said\n");
	OK(clip_put(STR("one\x1b\ntwo"), &out, &e), "tmux takes it");
	OK(out.n == 0, "the terminal is sent nothing");
	OK(stage_holds(&s, "said", STR("load-buffer -w -\none\ntwo")), "it got the text");
	put_tmux(&s, "#!/bin/sh\nexit 1\n");
	OK(!clip_put(STR("x"), &out, &e) && out.n == 0, "one that does not");
	OK(str_is(str_of(e.text), "tmux did not take it; tmux 3.2 and newer do"), "and why");
	setenv("PATH", "/nowhere", 1);
	OK(!clip_put(STR("x"), &out, &e) && str_starts(str_of(e.text), STR("tmux cannot be ")),
		"no tmux there");
	setenv("PATH", buf_text(&before), 1);
	unsetenv("TMUX");
	buf_done(&out);
	buf_done(&bin);
	buf_done(&before);
	stage_close(&s);
}

static void passes(const char *bytes, size_t may_copy, bool wanted, const char *what)
{
	struct vtcheck check = {.may_copy = may_copy};
	vtcheck_feed(&check, str_of(bytes));
	OK(vtcheck_end(&check) == wanted, what);
}

/* The allow list of what is sent to a terminal. */
static void test_allowed(void)
{
	passes("a\x1b]52;c;Zm9v\x1b\\b", 1, true, "a copy that was asked for");
	passes("a\x1b]52;c;Zm9v\x1b\\b", 0, false, "one that was not");
	passes("\x1b]52;c;Zm9v\x1b\\\x1b]52;c;Zm9v\x1b\\", 1, false, "more than were");
	passes("\x1b]52;c;?\x1b\\", 1, false, "a question for the clipboard");
	passes("\x1b]52;c;Zm9v\x07", 1, false, "another end");
	passes("\x1b]0;title\x1b\\", 1, false, "a title");
	passes("\x1b]52;c;Zm9v", 1, false, "no end");
	passes("\x1b]52;c;Zm9v\x1b[m", 1, false, "an end that is none");
}

int main(void)
{
	test_base64();
	test_controls();
	test_size();
	test_terminals();
	test_tmux();
	test_allowed();
	return t_end();
}
