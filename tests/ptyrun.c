/* ptyrun -- drive a program in a pseudo-terminal by a script, by hand or from a shell test.
 *
 *	ptyrun [-s HxW] [-t TERM] [-e NAME=VALUE]... [-j] PROGRAM [ARG...] < script
 *
 * The script's lines:
 *	until TEXT      wait until TEXT stands on the screen      until-not TEXT
 *	type TEXT       \e \r \n \t \xHH \\ in it                 key NAME...     "j ^S PgDn Alt-b"
 *	resize H W      signal NUMBER      continue (with -j)     settle MS
 *	screen          print the screen, framed                  cursor          print where it is
 *	cells Y         print the looks of a row                  bytes           print what was written
 *	wait            wait for the end and print the status     hangup
 * A wait that fails prints the screen and ends the run with status 1. */
#include "tests/pty.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void print_screen(struct pty *p)
{
	struct buf screen = {0};
	pty_screen(p, &screen);
	struct str rest = buf_str(&screen), line;
	while (str_next_line(&rest, &line))
		printf("|%.*s\n", STR_ARG(line));
	buf_done(&screen);
}

static void print_cells(struct pty *p, int y)
{
	for (int x = 0, width; x < 1000; x += width) {
		struct pty_cell c = pty_cell(p, y, x);
		width = c.width > 0 ? c.width : 1;
		if (c.text[0] && c.text[0] != ' ')
			printf("%d %s fg %x bg %x%s%s%s%s\n", x, c.text, (unsigned)c.fg,
				(unsigned)c.bg, c.bold ? " bold" : "", c.italic ? " italic" : "",
				c.underline ? " underline" : "", c.reverse ? " reverse" : "");
	}
}

static void print_bytes(struct pty *p)
{
	struct buf shown = {0};
	utf8_show(&shown, pty_bytes(p));
	printf("%s\n", buf_text(&shown));
	buf_done(&shown);
}

static char escape_value(struct str *rest)
{
	static const char letters[] = "ernt\\", values[] = "\x1b\r\n\t\\";
	char c = rest->n ? *rest->p : '\\';
	*rest = str_from(*rest, 1);
	const char *found = strchr(letters, c);
	if (found && c)
		return values[found - letters];
	if (c != 'x' || rest->n < 2)
		return c;
	char digits[3] = {rest->p[0], rest->p[1]};
	*rest = str_from(*rest, 2);
	return (char)strtol(digits, NULL, 16);
}

static bool type_escaped(struct pty *p, struct str text)
{
	struct buf bytes = {0};
	while (text.n) {
		char c = *text.p;
		text = str_from(text, 1);
		buf_putc(&bytes, c == '\\' ? escape_value(&text) : c);
	}
	bool sent = pty_send(p, buf_str(&bytes));
	buf_done(&bytes);
	return sent;
}

static bool press(struct pty *p, struct str names)
{
	struct str name;
	while (str_next_piece(&names, ' ', &name)) {
		char *text = xmemdup0(name.p, name.n);
		bool known = pty_key(p, text);
		free(text);
		if (!known)
			return false;
	}
	return true;
}

static bool wait_end(struct pty *p)
{
	int status;
	if (!pty_wait(p, &status))
		return false;
	if (WIFEXITED(status))
		printf("exit %d\n", WEXITSTATUS(status));
	else
		printf("signal %d\n", WTERMSIG(status));
	return true;
}

/* The whole numbers in the text, up to two. Returns how many. */
static size_t read_numbers(const char *text, int *a, int *b)
{
	struct str rest = str_of(text), word;
	size_t n = 0, value;
	while (str_next_piece(&rest, ' ', &word) && n < 2 && str_to_size(word, &value))
		*(n++ ? b : a) = (int)value;
	return n;
}

static bool resize(struct pty *p, const char *text)
{
	int h, w;
	return read_numbers(text, &h, &w) == 2 && pty_resize(p, h, w);
}

static bool print_cursor(struct pty *p)
{
	int y, x;
	bool on = pty_cursor(p, &y, &x);
	printf("cursor %d %d%s\n", y, x, on ? "" : " hidden");
	return true;
}

static bool obey(struct pty *p, const char *verb, const char *rest)
{
	int number = 0, unused;
	read_numbers(rest, &number, &unused);
	if (!strcmp(verb, "until"))
		return pty_until(p, rest);
	if (!strcmp(verb, "until-not"))
		return pty_until_not(p, rest);
	if (!strcmp(verb, "type"))
		return type_escaped(p, str_of(rest));
	if (!strcmp(verb, "key"))
		return press(p, str_of(rest));
	if (!strcmp(verb, "resize"))
		return resize(p, rest);
	if (!strcmp(verb, "signal"))
		return pty_signal(p, number);
	if (!strcmp(verb, "wait"))
		return wait_end(p);
	if (!strcmp(verb, "cursor"))
		return print_cursor(p);
	if (!strcmp(verb, "settle"))
		pty_settle(p, number);
	else if (!strcmp(verb, "continue"))
		pty_continue(p);
	else if (!strcmp(verb, "screen"))
		print_screen(p);
	else if (!strcmp(verb, "cells"))
		print_cells(p, number);
	else if (!strcmp(verb, "bytes"))
		print_bytes(p);
	else if (!strcmp(verb, "hangup"))
		pty_hang_up(p);
	else
		return false;
	return true;
}

static int run(struct pty *p)
{
	char line[4096];
	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = '\0';
		if (!line[0] || line[0] == '#')
			continue;
		char *rest = line + strcspn(line, " ");
		if (*rest)
			*rest++ = '\0';
		if (!obey(p, line, rest)) {
			printf("failed: %s %s\n", line, rest);
			print_screen(p);
			return 1;
		}
		fflush(stdout);
	}
	return 0;
}

static bool read_size(const char *text, struct pty_how *how)
{
	struct str s = str_of(text);
	size_t x = str_find_byte(s, 0, 'x'), h, w;
	if (!str_to_size(str_cut(s, 0, x), &h) || !str_to_size(str_from(s, x + 1), &w))
		return false;
	how->h = (int)h;
	how->w = (int)w;
	return true;
}

int main(int argc, char **argv)
{
	const char *env[17] = {0};
	struct pty_how how = {.env = env};
	size_t n = 0;
	for (int c; (c = getopt(argc, argv, "+s:t:e:j")) != -1;) {
		if (c == 's' && !read_size(optarg, &how))
			return 2;
		if (c == 't')
			how.term = optarg;
		if (c == 'e' && n < 16)
			env[n++] = optarg;
		if (c == 'j')
			how.job = true;
		if (c == '?')
			return 2;
	}
	if (optind == argc)
		return 2;
	const char **program = xcalloc((size_t)(argc - optind) + 1, sizeof *program);
	for (int i = optind; i < argc; i++)
		program[i - optind] = argv[i];
	how.argv = program;
	struct pty *p = pty_start(&how);
	if (!p)
		return 2;
	int status = run(p);
	pty_end(p);
	free(program);
	return status;
}
