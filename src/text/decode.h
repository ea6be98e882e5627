/* decode.h -- texts that are not UTF-8. */
#ifndef ROSTER_TEXT_DECODE_H
#define ROSTER_TEXT_DECODE_H

#include "base/buf.h"

/* Append a UTF-16 text, which begins with its byte-order mark, as UTF-8 without one. False, and nothing
 * appended, where it has no mark, an odd byte or half a pair. */
bool decode_utf16(struct buf *out, struct str text);
/* Append the text with each byte that is not UTF-8 taken for Windows-1252 (the code page's table in
 * the WHATWG Encoding Standard, section 9). */
void decode_windows(struct buf *out, struct str text);

#endif
