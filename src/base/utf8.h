/* utf8.h -- code points, display cells, graphemes.
 *
 * Everything a person sees goes through utf8_cell(): it is the one filter between the bytes of a
 * file or a name and the terminal. What it returns never holds a control character, an invisible
 * or a direction-changing code point: those come out as visible ASCII such as ^[ or <U+202E>.
 *
 * How wide a unit is. A terminal is not asked (but by `roster doctor`), and wcwidth() neither: what is drawn is
 * kept to what terminals agree on. Every code point was drawn in tmux 3.3a and libvterm 0.1.4, and the cursor
 * asked for (CSI 6 n): tmux counts each as this file does, libvterm all but those younger than its Unicode 5.
 *  - Two columns: East_Asian_Width W and F (UAX 11), which holds all emoji that are pictures by themselves; the
 *    hexagrams U+4DC0-4DFF, W since Unicode 16 and wide in wcwidth() before that; U+3248-324F likewise.
 *    One column: all else, "ambiguous" too.
 *  - No column: Mn and Me behind a base (four are kept), U+20E3 of a keycap among them; vowels and finals of
 *    Hangul jamo. Spacing marks (Mc), and Thai and Lao AM, have their one column, as in wcwidth(); terminals
 *    that count by grapheme may give them none.
 *  - Dropped, as terminals differ by up to four columns on what they make: the emoji joiner (a family is its
 *    members), U+FE0E and U+FE0F (a heart is as wide as without), skin tones.
 *  - A flag is two halves of one column each: as wide as one that is drawn in two, and never cut.
 *  - Not assigned in the library's Unicode: <U+XXXX>, as tmux draws none of them at all.
 */
#ifndef ROSTER_BASE_UTF8_H
#define ROSTER_BASE_UTF8_H

#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

enum { UTF8_BAD = 0x7fffffff }; /* what a byte that is not UTF-8 decodes to */

/* Decode the first code point of s (n > 0). Returns its bytes, 1 to 4; a byte that does not begin
 * a valid sequence (overlong, surrogate, above U+10FFFF, cut) is 1 byte and UTF8_BAD. */
size_t utf8_decode(struct str s, uint32_t *code);
/* Does the byte at `at` go on a code point? Not behind the end. */
static inline bool utf8_is_tail(struct str s, size_t at)
{
	return at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80;
}

/* Append the code point; a value that is no Unicode scalar appends U+FFFD. */
void utf8_put(struct buf *b, uint32_t code);
/* The first offset at or behind `at` of a byte that is not ASCII, or that is not ASCII or a control
 * character; s.n when there is none. */
size_t utf8_skip_ascii(struct str s, size_t at);
size_t utf8_skip_printable(struct str s, size_t at);
/* Offset of the first byte that is not UTF-8, or STR_NONE. */
size_t utf8_invalid(struct str s);
size_t utf8_count(struct str s); /* code points; a bad byte counts as one */

/* One unit of display: a base character with its marks, or the visible form of something that is
 * not shown as itself. */
struct utf8_cell {
	char text[24];       /* safe UTF-8, not NUL-ended */
	unsigned char n;     /* bytes of text; 0: nothing to draw (a dropped joiner or selector) */
	unsigned char width; /* columns: 0 when n is 0, 1 or 2, or the length of an escaped form */
	bool escaped;        /* text is an ASCII stand-in, one column a byte */
	bool flag;           /* text is the two halves of a flag, four bytes and one column each */
};

/* Fill *cell with the first unit of s (n > 0) and return the bytes of s it stands for. At most four
 * marks are kept on a base. LF and TAB are controls here: who lays out text deals with them first. */
size_t utf8_cell(struct str s, struct utf8_cell *cell);
/* Columns of s as utf8_cell() shows it. */
size_t utf8_width(struct str s);
/* The longest prefix of whole units of at most `columns` columns; *used gets its columns. */
struct str utf8_fit(struct str s, size_t columns, size_t *used);
/* Append s as utf8_cell() shows it. Fit for a terminal or a message on one line. */
void utf8_show(struct buf *out, struct str s);
/* As utf8_show(), but keeps LF, and TAB becomes blanks up to the next multiple of eight columns. */
void utf8_show_text(struct buf *out, struct str s);
/* Append s with each bad byte replaced by U+FFFD: valid UTF-8, otherwise untouched. */
void utf8_mend(struct buf *out, struct str s);

/* Grapheme boundaries (UAX 29) after and before byte `at`; never beyond the text. */
size_t utf8_next(struct str s, size_t at);
size_t utf8_back(struct str s, size_t at);

/* The lower-case form of one code point, where it is one code point. */
uint32_t utf8_lower(uint32_t code);
/* Canonical_Combining_Class (9: a virama), Extended_Pictographic. */
unsigned utf8_combining_class(uint32_t code);
bool utf8_is_pictograph(uint32_t code);
/* Append s folded for comparing: case folded, marks stripped, compatibility forms mapped. */
void utf8_fold(struct buf *out, struct str s);

#endif
