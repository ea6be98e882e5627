/* pty_child.h -- tests/pty.c's other side of the fork. */
#ifndef ROSTER_TESTS_PTY_CHILD_H
#define ROSTER_TESTS_PTY_CHILD_H

#include "tests/pty.h"

/* What the leader of a session tells the test. */
struct pty_note {
	enum { NOTE_STARTED, NOTE_STOPPED, NOTE_ENDED } kind;
	int value; /* the program's process, then its status */
};

/* Become the program. */
_Noreturn void pty_child_become(const struct pty_how *how);
/* Start the program as a job and do a shell's part in job control, no more: tell what becomes of
 * it on the pipe `notes`, put it back into the foreground for each byte on `orders`. */
_Noreturn void pty_child_lead(const struct pty_how *how, int notes, int orders);

#endif
