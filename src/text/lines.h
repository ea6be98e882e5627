/* lines.h -- offsets, lines and columns. Line ends are LF and CR LF; CR alone, U+0085, U+2028 and
 * U+2029 are not. */
#ifndef ROSTER_TEXT_LINES_H
#define ROSTER_TEXT_LINES_H

#include "base/str.h"

struct place {
	size_t line, column; /* both start at 1; the column counts code points */
};

size_t lines_count(struct str text); /* 0 of an empty one */
struct place lines_place(struct str text, size_t offset);
/* Offset of the first byte of the line that holds `offset`. */
size_t lines_start(struct str text, size_t offset);
/* Offset behind that line's end mark; the text's length on the last line. */
size_t lines_next(struct str text, size_t offset);
/* Offset of the first byte of the line with that number (from 1); the text's length beyond it. */
size_t lines_offset(struct str text, size_t line);
/* The end mark of the line that holds `offset`: "\r\n" or "\n"; of the first line that has one
 * where it has none; "\n" where the text has none at all. */
struct str lines_ending(struct str text, size_t offset);

#endif
