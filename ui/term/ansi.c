#include "ui/term/ansi.h"

#include "base/utf8.h"
#include "ui/term/palette.h"

enum { MARKS = 16 };

struct look {
	struct style style;
	bool strike;
};

/* The numbers of one SGR sequence. */
struct codes {
	int v[24];
	size_t n;
};

struct printer {
	const struct theme *theme;
	int colours;
	bool made[ROLE_COUNT]
		 [MARKS]; /* which of the looks are there: few of them are ever needed */
	struct look looks[ROLE_COUNT][MARKS];
};

static const struct look plain = {{COLOUR_DEFAULT, COLOUR_DEFAULT, 0}, false};

/* What switches an attribute on, and what off. 22 ends both bold and dim. */
static const struct {
	unsigned bit;
	int on, off;
} attributes[] = {
	{STYLE_BOLD, 1, 22},
	{STYLE_DIM, 2, 22},
	{STYLE_ITALIC, 3, 23},
	{STYLE_UNDERLINE, 4, 24},
	{STYLE_REVERSE, 7, 27},
};

static bool same_look(const struct look *a, const struct look *b)
{
	return a->style.fg == b->style.fg && a->style.bg == b->style.bg &&
		a->style.attributes == b->style.attributes && a->strike == b->strike;
}

static bool shows_on_blanks(const struct look *l)
{
	return l->strike || l->style.attributes & (STYLE_REVERSE | STYLE_UNDERLINE);
}

static bool same_on_blanks(const struct look *a, const struct look *b)
{
	return a->style.bg == b->style.bg && !shows_on_blanks(a) && !shows_on_blanks(b);
}

static void add(struct codes *c, int code)
{
	c->v[c->n++] = code;
}

static void add_colour(struct codes *c, int32_t colour, int base)
{
	if (colour == COLOUR_DEFAULT) {
		add(c, base + 9);
	} else if (colour < 8) {
		add(c, base + colour);
	} else if (colour < 16) {
		add(c, base + 60 + colour - 8);
	} else if (colour < 256) {
		add(c, base + 8);
		add(c, 5);
		add(c, colour);
	} else {
		add(c, base + 8);
		add(c, 2);
		add(c, colour >> 16 & 0xff);
		add(c, colour >> 8 & 0xff);
		add(c, colour & 0xff);
	}
}

/* Add what leads from one look to another. */
static void add_change(struct codes *c, const struct look *from, const struct look *to)
{
	unsigned before = from->style.attributes, after = to->style.attributes;
	if (before & ~after & (STYLE_BOLD | STYLE_DIM)) {
		add(c, 22);
		before &= ~(unsigned)(STYLE_BOLD | STYLE_DIM);
	}
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		if (before & ~after & attributes[i].bit)
			add(c, attributes[i].off);
		if (after & ~before & attributes[i].bit)
			add(c, attributes[i].on);
	}
	if (from->strike != to->strike)
		add(c, to->strike ? 9 : 29);
	if (from->style.fg != to->style.fg)
		add_colour(c, to->style.fg, 30);
	if (from->style.bg != to->style.bg)
		add_colour(c, to->style.bg, 40);
}

static char *put_number(char *to, int n)
{
	if (n >= 100)
		*to++ = (char)('0' + n / 100);
	if (n >= 10)
		*to++ = (char)('0' + n / 10 % 10);
	*to++ = (char)('0' + n % 10);
	return to;
}

static void put_codes(struct buf *out, const struct codes *c)
{
	char text[4 + 4 * sizeof c->v / sizeof *c->v] = "\x1b[", *to = text + 2;
	for (size_t i = 0; i < c->n; i++) {
		if (i)
			*to++ = ';';
		to = put_number(to, c->v[i]);
	}
	*to++ = 'm';
	buf_put(out, (struct str){text, (size_t)(to - text)});
}

static size_t length(const struct codes *c)
{
	size_t n = c->n;
	for (size_t i = 0; i < c->n; i++)
		n += 1u + (c->v[i] >= 10) + (c->v[i] >= 100);
	return n;
}

/* The shorter of two ways: by what changes, or from the terminal's own look on. */
static void put_sgr(struct buf *out, const struct look *from, const struct look *to)
{
	struct codes change = {.n = 0}, anew = {.n = 0};
	if (same_look(from, to))
		return;
	if (same_look(to, &plain)) {
		buf_put(out, STR("\x1b[m"));
		return;
	}
	add_change(&change, from, to);
	if (same_look(from, &plain)) {
		put_codes(out, &change);
		return;
	}
	add(&anew, 0);
	add_change(&anew, &plain, to);
	put_codes(out, length(&anew) < length(&change) ? &anew : &change);
}

static const struct look *look_of(struct printer *p, struct sheet_run run)
{
	enum role role = run.role < ROLE_COUNT ? (enum role)run.role : ROLE_TEXT;
	unsigned marks = run.marks & (MARKS - 1);
	struct look *look = &p->looks[role][marks];
	if (!p->made[role][marks]) {
		struct style style = palette_style(theme_style(p->theme, role, marks), p->colours);
		*look = (struct look){style, marks & MARK_STRIKE};
		p->made[role][marks] = true;
	}
	return look;
}

/* Blanks keep the look that is in force where that makes no difference to see. */
static const struct look *put_run(struct buf *out, struct str text, const struct look *now,
	const struct look *want)
{
	size_t blanks = 0;
	while (blanks < text.n && text.p[blanks] == ' ' && same_on_blanks(now, want))
		blanks++;
	if (blanks)
		buf_fill(out, ' ', blanks);
	text = str_from(text, blanks);
	if (!text.n)
		return now;
	put_sgr(out, now, want);
	utf8_show(out, text);
	return want;
}

static void put_line(struct buf *out, struct printer *p, const struct sheet *s, size_t i)
{
	struct sheet_line line = sheet_line(s, i);
	struct str text = sheet_text(s, line);
	while (text.n && text.p[text.n - 1] == ' ')
		text.n--;
	if (!p->colours) {
		utf8_show(out, text);
		return;
	}
	const struct look *now = &plain;
	for (size_t r = 0; r < line.run_n && text.n; r++) {
		struct sheet_run run = sheet_run(s, line, r);
		now = put_run(out, str_cut(text, 0, run.n), now, look_of(p, run));
		text = str_from(text, run.n);
	}
	put_sgr(out, now, &plain);
}

void ansi_sheet(struct buf *out, const struct sheet *s, const struct theme *theme, int colours)
{
	struct printer printer;
	printer.theme = theme;
	printer.colours = colours;
	memset(printer.made, 0, sizeof printer.made);
	for (size_t i = 0; i < sheet_count(s); i++) {
		put_line(out, &printer, s, i);
		buf_putc(out, '\n');
	}
}
