/* spoken.h -- a line of a sheet to be heard: without the bars and rules that are drawn around words. */
#ifndef ROSTER_UI_SPOKEN_H
#define ROSTER_UI_SPOKEN_H

#include "render/sheet.h"

/* Append the words of line i; "|" stands between the cells of a table, "#" before a heading of the first level. False
 * where the line is nothing but drawing: then nothing is appended. */
bool spoken_line(const struct sheet *s, size_t i, struct buf *out);

#endif
