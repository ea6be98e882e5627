/* latin.h -- keyboards that type other letters than Latin ones. */
#ifndef ROSTER_UI_TERM_LATIN_H
#define ROSTER_UI_TERM_LATIN_H

#include <stdint.h>

/* The character that the key which types `key` (ui/term/key.h, also with Alt) has on an American keyboard. 0
 * for what no Cyrillic, Greek, Hebrew or Arabic keyboard types by a letter of its own. */
uint32_t latin_key(uint32_t key);

#endif
