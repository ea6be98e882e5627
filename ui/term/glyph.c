#include "ui/term/glyph.h"

#include "base/utf8.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct look_alike {
	uint32_t first, last;
	char shown;
} look_alikes[] = {
	{0x00a0, 0x00a0, ' '}, /* no-break space */
	{0x00ab, 0x00ab, '<'}, /* angle quotes */
	{0x00b7, 0x00b7, '*'}, /* middle dot */
	{0x00bb, 0x00bb, '>'},
	{0x00d7, 0x00d7, 'x'},  /* multiplication sign */
	{0x2000, 0x200a, ' '},  /* spaces of other widths */
	{0x2010, 0x2015, '-'},  /* dashes */
	{0x2018, 0x201b, '\''}, /* quotes */
	{0x201c, 0x201f, '"'},
	{0x2022, 0x2023, '*'}, /* bullets */
	{0x2026, 0x2026, '.'}, /* ellipsis */
	{0x202f, 0x202f, ' '},
	{0x2039, 0x2039, '<'},
	{0x203a, 0x203a, '>'},
	{0x2190, 0x2190, '<'}, /* arrows */
	{0x2191, 0x2191, '^'},
	{0x2192, 0x2192, '>'},
	{0x2193, 0x2193, 'v'},
	{0x2212, 0x2212, '-'}, /* minus */
	{0x2500, 0x2501, '-'}, /* box drawing */
	{0x2502, 0x2503, '|'},
	{0x2504, 0x2505, '-'},
	{0x2506, 0x2507, '|'},
	{0x2508, 0x2509, '-'},
	{0x250a, 0x250b, '|'},
	{0x250c, 0x254b, '+'},
	{0x254c, 0x254d, '-'},
	{0x254e, 0x254f, '|'},
	{0x2550, 0x2550, '-'},
	{0x2551, 0x2551, '|'},
	{0x2552, 0x2570, '+'},
	{0x2571, 0x2571, '/'},
	{0x2572, 0x2572, '\\'},
	{0x2573, 0x2573, 'X'},
	{0x2574, 0x2574, '-'},
	{0x2575, 0x2575, '|'},
	{0x2576, 0x2576, '-'},
	{0x2577, 0x2577, '|'},
	{0x2578, 0x2578, '-'},
	{0x2579, 0x2579, '|'},
	{0x257a, 0x257a, '-'},
	{0x257b, 0x257b, '|'},
	{0x2580, 0x2588, '#'}, /* blocks */
	{0x2589, 0x2590, '|'},
	{0x2591, 0x2593, '#'},
	{0x25a0, 0x25a0, '#'}, /* squares, triangles, circles */
	{0x25aa, 0x25ab, '*'},
	{0x25b2, 0x25b5, '^'},
	{0x25b6, 0x25bb, '>'},
	{0x25bc, 0x25bf, 'v'},
	{0x25c0, 0x25c5, '<'},
	{0x25c6, 0x25c7, '*'},
	{0x25cb, 0x25cb, 'o'},
	{0x25cf, 0x25cf, '*'},
	{0x25e6, 0x25e6, 'o'},
	{0x2713, 0x2714, 'v'}, /* check marks and crosses */
	{0x2715, 0x2718, 'x'},
	{0x3000, 0x3000, ' '},
};

static int compare(const void *key, const void *item)
{
	uint32_t code = *(const uint32_t *)key;
	const struct look_alike *l = item;
	return code < l->first ? -1 : code > l->last;
}

/* One unit of display as one ASCII character. */
static char look_alike(struct str text)
{
	uint32_t code;
	if (text.n == 0 || utf8_decode(text, &code) < text.n)
		return '?';
	const size_t n = sizeof look_alikes / sizeof *look_alikes;
	const struct look_alike *l = bsearch(&code, look_alikes, n, sizeof *l, compare);
	return l ? l->shown : '?';
}

/* The code points of a cell; false where curses would count other columns than roster does, or
 * cannot show it at all. */
static bool wide_text(const struct cell *cell, wchar_t *text)
{
	struct str rest = {cell->text, cell->n};
	int columns = 0;
	size_t n = 0;
	while (rest.n && n < GLYPH_CODES) {
		uint32_t code;
		rest = str_from(rest, utf8_decode(rest, &code));
		int width = wcwidth((wchar_t)code);
		if (width < 0 || (n == 0 && width == 0))
			return false;
		columns += width;
		text[n++] = (wchar_t)code;
	}
	text[n] = L'\0';
	return columns == cell->width && rest.n == 0;
}

struct glyph glyph_of(const struct cell *cell, bool ascii)
{
	struct glyph g = {.text = {(unsigned char)cell->text[0]}, .times = 1};
	if (cell->n == 1 || (!ascii && wide_text(cell, g.text)))
		return g;
	wchar_t stand_in = ascii ? (wchar_t)look_alike((struct str){cell->text, cell->n}) : 0xfffd;
	return (struct glyph){.text = {stand_in}, .times = cell->width};
}

enum encoding glyph_encoding(const char *name)
{
	static const char *const ascii[] = {"ANSI_X3.4-1968", "US-ASCII", "ASCII", "646"};
	if (!strcmp(name, "UTF-8"))
		return ENCODING_UTF8;
	for (size_t i = 0; i < sizeof ascii / sizeof *ascii; i++) {
		if (!strcmp(name, ascii[i]))
			return ENCODING_UNSET;
	}
	return ENCODING_OTHER;
}

bool glyph_locale(bool *forced)
{
	setlocale(LC_CTYPE, "");
	enum encoding encoding = glyph_encoding(nl_langinfo(CODESET));
	*forced = encoding == ENCODING_UNSET;
	if (*forced && setlocale(LC_CTYPE, "C.UTF-8"))
		encoding = glyph_encoding(nl_langinfo(CODESET));
	return encoding == ENCODING_UTF8;
}
