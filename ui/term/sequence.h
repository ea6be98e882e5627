/* sequence.h -- what a whole escape sequence from a terminal means. */
#ifndef ROSTER_UI_TERM_SEQUENCE_H
#define ROSTER_UI_TERM_SEQUENCE_H

#include "base/str.h"

#include <stdint.h>

enum sequence_meaning {
	SEQUENCE_NOTHING, /* a reply, a report, or not known */
	SEQUENCE_KEY,
	SEQUENCE_PASTE,  /* pasted text begins */
	SEQUENCE_STATUS, /* the answer to CSI 5 n */
	SEQUENCE_SYNC    /* the answer that there is synchronized output (mode 2026) */
};

/* "ESC [ parameters final"; *key (ui/term/key.h) is set for SEQUENCE_KEY. */
enum sequence_meaning sequence_csi(struct str sequence, uint32_t *key);
/* "ESC O final", with parameters from some terminals. False when it is no key. */
bool sequence_ss3(struct str sequence, uint32_t *key);

#endif
