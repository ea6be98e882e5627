/* rescue.h -- the terminal's modes as they were, and the way back to them from anywhere: from
 * die(), exit() and crashes too.
 *
 * One terminal, one rescue: what a fatal signal's handler needs must lie where it can be reached
 * without an argument, so this module keeps it in one hidden variable. */
#ifndef ROSTER_UI_TERM_RESCUE_H
#define ROSTER_UI_TERM_RESCUE_H

#include "base/err.h"
#include "base/str.h"

enum { RESCUE_BYTES_MAX = 256 };

/* Note the modes of the terminal `input` and what to send to `output` to leave the screen (at most
 * RESCUE_BYTES_MAX bytes), and watch the ways out. */
bool rescue_arm(int input, int output, struct str leave, struct err *e);
/* Every key as it is typed, nothing changed on its way: no echo, no signals from keys, no flow
 * control, no output processing. */
void rescue_raw(void);
/* The modes as they were noted. */
void rescue_cooked(void);
/* Is the screen entered, so that `leave` has to be sent? */
void rescue_screen(bool entered);
/* Put everything right now, once; what is typed and unread is lost. Safe in a signal handler. */
void rescue_now(void);
/* No more to watch. Does not change the modes. */
void rescue_disarm(void);

#endif
