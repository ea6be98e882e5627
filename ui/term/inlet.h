/* inlet.h -- all that comes in while the terminal is ours: bytes and their silence, signals, the
 * answers that pace previews, descriptors somebody watches. tty.c's ear; no curses. */
#ifndef ROSTER_UI_TERM_INLET_H
#define ROSTER_UI_TERM_INLET_H

#include "ui/term/input.h"
#include "ui/term/signals.h"
#include "ui/term/tty.h"

struct inlet {
	struct signals signals;
	struct input input;
	int fd, escape_delay; /* milliseconds */
	long long fed;        /* when input last came, in milliseconds */
	int watched[TTY_WATCH_MAX], n_watched;
	bool gone; /* the terminal is */

	struct mouse pressed; /* where the button went down last, and when */
	long long pressed_at;
	bool synchronized; /* the terminal has said that it has synchronized output */

	bool asked; /* the answer to a paced frame is out */
	long long asked_at, answer_due;
	size_t asked_bytes; /* that frame's */
	bool slow;          /* the last long frame took its time */
	int misses;
	bool answers; /* this terminal has answered before */
};

/* Listen on `fd` and take the signals over. */
void inlet_open(struct inlet *in, int fd);
void inlet_close(struct inlet *in);

/* Something decoded, without sleeping. */
bool inlet_take(struct inlet *in, struct tty_input *out);
/* Sleep until `due` (clock_ms(); -1: without end), but no longer than until a signal
 * or bytes come. False: look again at what there is. */
bool inlet_sleep(struct inlet *in, long long due, struct tty_input *out);
bool inlet_pending(const struct inlet *in);

/* May a paced frame of so many bytes ask for an answer now? Then the caller sends the query. */
bool inlet_ask(struct inlet *in, size_t bytes);
/* Is an answer out from a terminal that is known to answer? */
bool inlet_is_awaited(const struct inlet *in);
/* An answer that is still out would be taken for typing by whoever has the terminal next: wait for
 * it, not long. What is typed meanwhile is lost. */
void inlet_await_answer(struct inlet *in);
/* Other descriptors that end a sleep; what is beyond TTY_WATCH_MAX is passed over. */
void inlet_watch(struct inlet *in, int fd);
void inlet_unwatch(struct inlet *in, int fd);

#endif
