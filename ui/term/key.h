/* key.h -- roster's own key codes and their names. */
#ifndef ROSTER_UI_TERM_KEY_H
#define ROSTER_UI_TERM_KEY_H

#include "base/str.h"
#include "base/buf.h"

#include <stdint.h>

/* A key is a Unicode code point (Tab, Enter, Escape and Backspace by their ASCII codes, Ctrl-A as
 * 1) or one of these. */
enum {
	KEYS_TAB = '\t',
	KEYS_ENTER = '\r',
	KEYS_ESCAPE = 27,
	KEYS_BACKSPACE = 127,
	KEYS_UP = 0x110000,
	KEYS_DOWN,
	KEYS_LEFT,
	KEYS_RIGHT,
	KEYS_HOME,
	KEYS_END,
	KEYS_PAGE_UP,
	KEYS_PAGE_DOWN,
	KEYS_INSERT,
	KEYS_DELETE,
	KEYS_BACKTAB,
	KEYS_WORD_LEFT,  /* Ctrl-Left */
	KEYS_WORD_RIGHT, /* Ctrl-Right */
	KEYS_F1,         /* F2 is KEYS_F1 + 1, up to F12 */
	KEYS_F12 = KEYS_F1 + 11,
	KEYS_ALT = 0x400000 /* added to any other key: KEYS_ALT | 'b' */
};

#define KEYS_CTRL(letter) ((letter)&0x1f)

/* A key, or two where the first is a prefix such as ^X. `then` is 0 for a single key. */
struct chord {
	uint32_t key, then;
};

/* Append the name as it stands in help, hints and the keys file: "j", "^S", "Enter", "PgDn",
 * "Alt-b", "^X ^E", "Space". */
void key_name(struct buf *out, uint32_t key);
void chord_name(struct buf *out, struct chord chord);
/* Read one back; other usual spellings are taken too ("Esc" and "escape", "^s" and "Ctrl-S"). False
 * when the text is no key's name. */
bool key_read(struct str text, uint32_t *out);
bool chord_read(struct str text, struct chord *out);

#endif
