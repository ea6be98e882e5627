/* input.h -- bytes from a terminal become keys, pastes and what the mouse does. No terminal and no
 * clock in here: the caller feeds what it read and says when nothing more came.
 *
 * Keys are known in the forms of xterm, VT100, the Linux console and rxvt, in the terminal's own
 * (input_bind), and in the CSI-u form. Whatever else a terminal sends (replies nobody asked for,
 * focus reports, broken UTF-8, unknown sequences) is taken off whole and dropped. A mouse report that
 * breaks off and goes on later does not become keys either.
 */
#ifndef ROSTER_UI_TERM_INPUT_H
#define ROSTER_UI_TERM_INPUT_H

#include "base/buf.h"
#include "ui/term/mouse.h"
#include "ui/term/paste.h"

#include <stdint.h>

enum {
	INPUT_SEQUENCE_MAX = 64 /* bytes of a sequence that are looked at */
};

enum input_kind {
	INPUT_KEY,
	INPUT_PASTE, /* ui/term/paste.h */
	INPUT_MOUSE,
	INPUT_STATUS, /* the terminal's answer to CSI 5 n */
	INPUT_SYNC    /* its answer that it has synchronized output */
};

struct input_event {
	enum input_kind kind;
	uint32_t key;     /* ui/term/key.h */
	struct str paste; /* lent until the next paste begins */
	size_t lost;      /* bytes of the paste that are not in it */
	struct mouse mouse;
};

struct input_binding {
	char sequence[16];
	size_t n;
	uint32_t key;
};

/* Where in a sequence the decoder stands. */
enum input_state {
	INPUT_GROUND,
	INPUT_UTF8,
	INPUT_ESCAPE,
	INPUT_BOUND, /* in the middle of a bound sequence */
	INPUT_CSI,
	INPUT_CONSOLE, /* behind "ESC [ [", the Linux console's function keys */
	INPUT_SS3,
	INPUT_OLD_MOUSE, /* the three bytes behind "ESC [ M" */
	INPUT_TAIL,      /* maybe the rest of a mouse report whose start was taken for keys */
	INPUT_STRING,    /* OSC, DCS, SOS, PM, APC: to BEL or ST */
	INPUT_STRING_ESCAPE,
	INPUT_PASTING
};

struct input {
	struct buf bytes; /* fed, from `at` on not yet decoded */
	size_t at;
	enum input_state state;
	char sequence[INPUT_SEQUENCE_MAX];
	size_t n;     /* bytes of the sequence so far, counted on beyond its room */
	uint32_t alt; /* KEYS_ALT when the character being read stands behind ESC */
	bool escaped; /* the ESC before this one was a key of its own */
	bool late;    /* a mouse report broke off: its rest may still come */
	size_t given; /* bytes of "ESC [ <" that silence made keys of, just now */
	size_t left;  /* bytes still to come of a character or an old mouse report */
	struct paste paste;
	struct {
		struct input_binding *v;
		size_t n, cap;
	} bindings;
};

/* An input starts as {0}. */
void input_done(struct input *in);
/* `sequence` means `key` on this terminal. Ignored where it does not start with ESC or is longer
 * than any key's. */
void input_bind(struct input *in, struct str sequence, uint32_t key);
void input_feed(struct input *in, struct str bytes);

/* The next event; false when what was fed is used up. */
bool input_next(struct input *in, struct input_event *out);
/* Is something fed that was not yet decoded? */
bool input_waiting(const struct input *in);

/* After how many milliseconds without another byte input_silence() is due; -1: never. A lone ESC
 * waits `escape_delay`. */
int input_patience(const struct input *in, int escape_delay);
/* No more bytes came: ESC is a key then, what is unfinished is dropped, an unfinished paste ends.
 * True when that gives an event; more may follow by input_next(). */
bool input_silence(struct input *in, struct input_event *out);

#endif
