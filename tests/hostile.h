/* hostile.h -- text, files and names made to do harm to a terminal. The same seed gives the same. */
#ifndef ROSTER_TESTS_HOSTILE_H
#define ROSTER_TESTS_HOSTILE_H

#include "base/buf.h"
#include "tests/chance.h"

/* Pieces of text that would do harm if they reached a terminal as they are, and bytes at random. */
static inline void hostile_text(struct chance *dice, struct buf *out)
{
	static const char *const pieces[] = {"\x1b]0;pwn\x07", "\x1b]52;c;cm0=\x07",
		"\x1b]8;;http://evil\x07t\x1b]8;;\x07", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[21t",
		"\x1bP$q\"p\x1b\\", "\x05", "\x1bGQ", "\x1b_Ga=T\x1b\\", "\x1b]1337;File=x\x07",
		"\x1bPq\x1b\\", "\x1b]", "\x1bP", "\x1b[", "\x1b", "\033c", "\x1b[!p", "\x1b#8",
		"\x1b[?1049l", "\x1b[3J", "\x1b[?5h", "\x90", "\2332J", "\x9d", "\xc2\2336n",
		"\xc2\2350;x\xc2\x9c", "\x0e", "\x0f", "\x1bN", "\x1b(0", "\x07\x07", "a\rb",
		"a\b\bb", "\x0b\x0c\x7f", "\t", "\n", "%n%s%*c", "\xe2\x80\xae\n", "\xe2\x80\x8b",
		"\xef\xbb\xbf", "\xf3\xa0\x81\xa1",
		"\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", "\xe6\xbc\xa2",
		"\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", "\xf0\x9f\xab\xa8",
		"\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
		"\xe0\xa4\x95\xe0\xa5\x8d\xe0\xa4\xb7\xe0\xa4\xbf", "\xed\xa0\x80", "plain text "};
	for (unsigned i = chance(dice, 5) + 1; i > 0; i--) {
		if (chance(dice, 4))
			buf_puts(out, pieces[chance(dice, sizeof pieces / sizeof *pieces)]);
		else
			buf_putc(out, (char)chance(dice, 256));
	}
}

/* The same without line breaks, for where they would end what it stands in. */
static inline void hostile_line(struct chance *dice, struct buf *out)
{
	size_t from = out->n;
	hostile_text(dice, out);
	for (size_t i = from; i < out->n; i++) {
		if (out->p[i] == '\n' || out->p[i] == '\0')
			out->p[i] = ' ';
	}
}

/* A text whose harm comes out when it is decoded: by YAML, as HTML entities, in an address. */
static inline void hostile_coded(struct chance *dice, struct buf *out)
{
	static const char *const pieces[] = {"\\e[2J", "\\x1b]0;x\\x07", "\\a\\b\\v\\f", "\\x9b6n",
		"\\u202e", "\\u2028", "\\U0001b000", "\\0", "\\N", "\\P", "&#27;[2J", "&#x9b;6n",
		"&#7;", "&#13;", "&#8238;", "&#xfeff;", "&shy;", "&zwnj;", "&#0;", "&NewLine;",
		"&Tab;", "%1b%5b2J", "%9b6n", "%0d%0a", "\\x80\\x85"};
	for (unsigned i = chance(dice, 4) + 1; i > 0; i--)
		buf_puts(out, pieces[chance(dice, sizeof pieces / sizeof *pieces)]);
}

/* A name of a file: anything but "/" and NUL, with the ending of an agent. */
static inline void hostile_name(struct chance *dice, struct buf *out)
{
	size_t from = out->n;
	hostile_text(dice, out);
	for (size_t i = from; i < out->n; i++) {
		if (out->p[i] == '/' || out->p[i] == '\0')
			out->p[i] = '-';
	}
	if (out->n - from > 200)
		buf_end_at(out, from + 200);
	buf_puts(out, ".md");
}

static inline void hostile_value(struct chance *dice, struct buf *out)
{
	switch (chance(dice, 6)) {
	case 0:
		buf_putc(out, '"');
		hostile_coded(dice, out);
		buf_putc(out, '"');
		return;
	case 1:
		buf_putc(out, '\'');
		hostile_line(dice, out);
		buf_putc(out, '\'');
		return;
	case 2:
		buf_puts(out, "|\n  ");
		hostile_line(dice, out);
		buf_puts(out, "\n  <example>user: \"");
		hostile_line(dice, out);
		buf_puts(out, "\" assistant: x</example>");
		return;
	case 3:
		buf_puts(out, "[Read, \"");
		hostile_coded(dice, out);
		buf_puts(out, "\"]");
		return;
	default:
		hostile_line(dice, out);
	}
}

/* Half of the files are sound but for what their values hold. */
static inline void hostile_front(struct chance *dice, struct buf *out)
{
	static const char *const keys[] = {"name", "description", "tools", "model", "skills",
		"color", "hooks", "allowed-tools", "x"};
	buf_puts(out, "---\n");
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (i > 1 && chance(dice, 2))
			continue;
		buf_puts(out, keys[i]);
		if (i + 1 == sizeof keys / sizeof *keys)
			hostile_line(dice, out);
		buf_puts(out, ": ");
		hostile_value(dice, out);
		buf_putc(out, '\n');
	}
	buf_puts(out, chance(dice, 9) ? "---\n" : "");
}

static inline void hostile_body(struct chance *dice, struct buf *out)
{
	static const char *const frames[][2] = {{"# ", "\n\n"}, {"", "\n\n"}, {"- ", "\n"},
		{"> ", "\n\n"}, {"```", "\nx\n```\n"}, {"```rust\nlet s = \"", "\";\n```\n"},
		{"[x](http://a/", ")\n\n"}, {"<!-- ", " -->\n\n"}, {"<b ", ">\n\n"},
		{"| a | b |\n|---|---|\n| ", " | c |\n\n"}, {"![", "](y)\n\n"}, {"`", "`\n\n"},
		{"[^1]: ", "\n\n"}, {"    ", "\n\n"}};
	for (unsigned i = chance(dice, 6) + 1; i > 0; i--) {
		const char *const *frame = frames[chance(dice, sizeof frames / sizeof *frames)];
		buf_puts(out, frame[0]);
		if (chance(dice, 3))
			hostile_line(dice, out);
		else
			hostile_coded(dice, out);
		buf_puts(out, frame[1]);
	}
}

/* A file: mostly with a frontmatter, now and then nothing but bytes. */
static inline void hostile_file(struct chance *dice, struct buf *out)
{
	if (chance(dice, 12) == 0)
		hostile_text(dice, out);
	else
		hostile_front(dice, out);
	hostile_body(dice, out);
}

#endif
