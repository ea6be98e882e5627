#include "ui/term/terminfo.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/theme.h"
#include "ui/term/key.h"

#include <stdlib.h>
#include <string.h>
#include <term.h>

/* Semicolons, which all terminals read, where the direct entries of the database have colons. The
 * first 256 numbers stay what they are everywhere else. */
#define RGB_COLOUR(base, bright)                                                                   \
	"\x1b[%?%p1%{8}%<%t" base "%p1%d"                                                          \
	"%e%p1%{16}%<%t" bright "%p1%{8}%-%d"                                                      \
	"%e%p1%{256}%<%t" base "8;5;%p1%d"                                                         \
	"%e" base "8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"

static const char rgb_foreground[] = RGB_COLOUR("3", "9");
static const char rgb_background[] = RGB_COLOUR("4", "10");

enum {
	FIRST_RGB = 256,
	MAGIC_32_BIT = 01036, /* term(5): numbers take four bytes */
	ABSENT = -1,
	DIRECT_COLOURS = 1 << 24,
	DIRECT_PAIRS = 1 << 16
};

/* curses' way to say "no such string" is (char *)-1. */
static const char *capability(const char *name)
{
	const char *text = tigetstr(name);
	return text && text != (const char *)-1 ? text : NULL;
}

/* Append a string that takes no parameters, without its padding ("$<5>"). */
static void put_unpadded(struct buf *out, const char *name)
{
	const char *text = capability(name);
	while (text && *text) {
		const char *padding = strstr(text, "$<");
		const char *end = padding ? strchr(padding, '>') : NULL;
		if (!end) {
			buf_puts(out, text);
			return;
		}
		buf_put(out, (struct str){text, (size_t)(padding - text)});
		text = end + 1;
	}
}

static bool refuse(struct err *e, const char *term, const char *why)
{
	struct buf name = {0};
	utf8_show(&name, str_cut(str_of(term), 0, 60));
	err_set(e, "the terminal \"%s\" %s", buf_text(&name), why);
	buf_done(&name);
	return false;
}

static void read_entry(struct terminfo *t)
{
	*t = (struct terminfo){.italic = capability("sitm")};
	t->colours = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
	put_unpadded(&t->enter, "sgr0");
	put_unpadded(&t->enter, "smkx");
	put_unpadded(&t->leave, "rmkx");
	put_unpadded(&t->leave, "sgr0");
	put_unpadded(&t->leave, "op");
	if (capability("rmcup"))
		put_unpadded(&t->leave, "rmcup");
	else
		buf_puts(&t->leave, "\r\n");
	put_unpadded(&t->cursor, "cnorm");
	buf_put(&t->leave, buf_str(&t->cursor));
}

bool terminfo_load(struct terminfo *t, struct err *e)
{
	const char *term = getenv("TERM");
	if (!term || !*term)
		return err_set(e,
			"TERM is not set: what terminal is this? roster --plain does without");
	int found;
	if (setupterm(term, 1, &found)) {
		return refuse(e, term,
			found < 0
				? tr("cannot be looked up in the terminal database")
				: tr("is not in the terminal database; roster --plain does without"));
	}
	if (!capability("cup")) {
		del_curterm(cur_term);
		return refuse(e, term, tr("cannot move its cursor; roster --plain does without"));
	}
	read_entry(t);
	return true;
}

void terminfo_done(struct terminfo *t)
{
	buf_done(&t->enter);
	buf_done(&t->leave);
	buf_done(&t->cursor);
	del_curterm(cur_term);
}

void terminfo_keys(struct input *in)
{
	static const struct {
		const char *name;
		uint32_t key;
	} keys[] = {
		{"kcuu1", KEYS_UP},
		{"kcud1", KEYS_DOWN},
		{"kcub1", KEYS_LEFT},
		{"kcuf1", KEYS_RIGHT},
		{"khome", KEYS_HOME},
		{"kend", KEYS_END},
		{"kpp", KEYS_PAGE_UP},
		{"knp", KEYS_PAGE_DOWN},
		{"kich1", KEYS_INSERT},
		{"kdch1", KEYS_DELETE},
		{"kcbt", KEYS_BACKTAB},
		{"kf1", KEYS_F1},
		{"kf2", KEYS_F1 + 1},
		{"kf3", KEYS_F1 + 2},
		{"kf4", KEYS_F1 + 3},
		{"kf5", KEYS_F1 + 4},
		{"kf6", KEYS_F1 + 5},
		{"kf7", KEYS_F1 + 6},
		{"kf8", KEYS_F1 + 7},
		{"kf9", KEYS_F1 + 8},
		{"kf10", KEYS_F1 + 9},
		{"kf11", KEYS_F1 + 10},
		{"kf12", KEYS_F12},
		{"kLFT5", KEYS_WORD_LEFT},
		{"kRIT5", KEYS_WORD_RIGHT},
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		input_bind(in, str_of(capability(keys[i].name)), keys[i].key);
}

/* ---- an entry of our own: term(5)'s compiled form ---- */

static void put_16(struct buf *out, int value)
{
	buf_putc(out, (char)(value & 0xff));
	buf_putc(out, (char)(value >> 8 & 0xff));
}

static void put_32(struct buf *out, int value)
{
	put_16(out, value & 0xffff);
	put_16(out, value >> 16 & 0xffff);
}

static void pad_to_even(struct buf *out)
{
	if (out->n & 1)
		buf_putc(out, '\0');
}

static int put_flags(struct buf *out)
{
	int n = 0;
	for (; boolnames[n]; n++)
		buf_putc(out, tigetflag(boolnames[n]) == 1);
	return n;
}

static int put_numbers(struct buf *out, bool rgb)
{
	int n = 0;
	for (; numnames[n]; n++) {
		int value = tigetnum(numnames[n]);
		if (rgb && !strcmp(numnames[n], "colors"))
			value = DIRECT_COLOURS;
		else if (rgb && !strcmp(numnames[n], "pairs"))
			value = DIRECT_PAIRS;
		put_32(out, value < 0 ? ABSENT : value);
	}
	return n;
}

static bool one_of(const char *name, const char *const *names)
{
	while (*names && strcmp(name, *names) != 0)
		names++;
	return *names;
}

/* The string with "back to ASCII" (ESC ( B, or SI) cut out. */
static void put_without_charset(struct buf *out, const char *text)
{
	static const char designate[] = "\x1b(B";
	size_t start = out->n;
	for (; *text; text++) {
		if (!strncmp(text, designate, sizeof designate - 1))
			text += sizeof designate - 2;
		else if (*text != '\x0f')
			buf_putc(out, *text);
	}
	if (out->n == start)
		buf_puts(out, "\x1b[m");
}

/* Append what curses is to have for the string capability; nothing: it has not got it. */
static void put_string(struct buf *out, const char *name, bool rgb)
{
	/* Line drawing; one sequence for all looks, which is the longer way from one to the next;
	 * repeating, which not all that call themselves xterm know; the palette, which is the user's:
	 * curses would set it back whenever it comes back to the screen. */
	static const char *const left_out[] = {"acsc", "smacs", "rmacs", "enacs", "sgr", "rep",
		"initc", "initp", "oc", NULL};
	/* The older way to set colours is not to be used. */
	static const char *const not_rgb[] = {"setf", "setb", NULL};
	const char *text = capability(name);
	if (one_of(name, left_out) || (rgb && one_of(name, not_rgb)))
		return;
	if (rgb && !strcmp(name, "setaf"))
		buf_puts(out, rgb_foreground);
	else if (rgb && !strcmp(name, "setab"))
		buf_puts(out, rgb_background);
	else if (text && !strcmp(name, "sgr0"))
		put_without_charset(out, text);
	else if (text)
		buf_puts(out, text);
}

static int put_strings(struct buf *out, struct buf *table, bool rgb)
{
	int n = 0;
	for (; strnames[n]; n++) {
		size_t at = table->n;
		put_string(table, strnames[n], rgb);
		put_16(out, table->n > at ? (int)at : ABSENT);
		if (table->n > at)
			buf_putc(table, '\0');
	}
	return n;
}

/* The extended part. "AX": foreground and background go back to their defaults one by one, the
 * shorter way. "RGB": curses takes colour numbers apart into bits. */
static void put_extension(struct buf *out, bool rgb)
{
	struct buf flags = {0}, offsets = {0}, names = {0};
	static const char *const known[] = {"AX", "RGB"};
	for (size_t i = 0; i < 2; i++) {
		if (tigetflag(known[i]) != 1 && !(i && rgb))
			continue;
		buf_putc(&flags, 1);
		put_16(&offsets, (int)names.n);
		buf_put(&names, (struct str){known[i], strlen(known[i]) + 1});
	}
	const int head[5] = {(int)flags.n, 0, 0, (int)flags.n, (int)names.n};
	pad_to_even(out);
	for (size_t i = 0; i < 5; i++)
		put_16(out, head[i]);
	buf_put(out, buf_str(&flags));
	pad_to_even(out);
	buf_put(out, buf_str(&offsets));
	buf_put(out, buf_str(&names));
	buf_done(&flags);
	buf_done(&offsets);
	buf_done(&names);
}

static void put_entry(struct buf *out, const char *name, bool rgb)
{
	struct buf flags = {0}, numbers = {0}, offsets = {0}, table = {0};
	int n_names = (int)strlen(name) + 1;
	int n_flags = put_flags(&flags);
	int n_numbers = put_numbers(&numbers, rgb);
	int n_strings = put_strings(&offsets, &table, rgb);
	const int head[6] = {MAGIC_32_BIT, n_names, n_flags, n_numbers, n_strings, (int)table.n};
	for (size_t i = 0; i < 6; i++)
		put_16(out, head[i]);
	buf_put(out, (struct str){name, (size_t)n_names});
	buf_put(out, buf_str(&flags));
	pad_to_even(out);
	buf_put(out, buf_str(&numbers));
	buf_put(out, buf_str(&offsets));
	buf_put(out, buf_str(&table));
	put_extension(out, rgb);
	buf_done(&flags);
	buf_done(&numbers);
	buf_done(&offsets);
	buf_done(&table);
}

void terminfo_describe(struct buf *out, bool rgb)
{
	static const char digits[] = "0123456789ABCDEF";
	struct buf entry = {0};
	put_entry(&entry, getenv("TERM"), rgb);
	buf_puts(out, "hex:");
	char *to = buf_room(out, entry.n * 2);
	for (size_t i = 0; i < entry.n; i++) {
		unsigned char byte = (unsigned char)entry.p[i];
		*to++ = digits[byte >> 4];
		*to++ = digits[byte & 15];
	}
	*to = '\0';
	out->n += entry.n * 2;
	buf_done(&entry);
}

int terminfo_rgb(int colour)
{
	int rgb = colour - COLOUR_RGB;
	if (rgb < 0)
		return colour;
	/* Numbers below 256 are taken: the darkest blues get a trace of green. */
	return rgb < FIRST_RGB ? rgb + FIRST_RGB : rgb;
}
