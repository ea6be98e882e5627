/* decode.h -- texts that are not UTF-8. */
#ifndef ROSTER_TEXT_DECODE_H
#define ROSTER_TEXT_DECODE_H

#include "base/buf.h"

/* What a text says of itself that begins with the byte-order mark of "UTF-16" or "UTF-32"; NULL: neither. */
const char *decode_wide_name(struct str text);
/* Append such a text as UTF-8 without a mark. False, and nothing appended, where it has no mark, a broken
 * unit or half a pair. */
bool decode_wide(struct buf *out, struct str text);
/* Append the text with each byte that is not UTF-8 taken for Windows-1252 (the code page's table in
 * the WHATWG Encoding Standard, section 9). */
void decode_windows(struct buf *out, struct str text);

#endif
