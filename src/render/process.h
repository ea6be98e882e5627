/* process.h -- another process at the end of a socket, and messages to and from it; nothing waits. */
#ifndef ROSTER_RENDER_PROCESS_H
#define ROSTER_RENDER_PROCESS_H

#include "base/buf.h"
#include "base/err.h"

#include <sys/types.h>

struct process {
	pid_t pid; /* 0: none is running */
	int fd;
	struct buf out, in;
	size_t sent; /* bytes of `out` */
};

/* Starts as {0}. Run the program with that one argument, the socket as its standard input and output. */
bool process_start(struct process *p, const char *program, const char *argument, struct err *e);
/* The same with this program as it is now: what `run` returns is the exit status. Memory is shared until it changes, and nothing is
 * linked anew; so early in the program's life that it has nothing yet that the other should not have. */
bool process_fork(struct process *p, int (*run)(void), struct err *e);
/* Kill it if it still runs. *e gets what became of it: GONE: it says itself, and ends by itself. True when it was killed by
 * somebody else, who has nothing to do with what it was asked. */
enum process_end { PROCESS_GONE, PROCESS_LATE, PROCESS_NONSENSE, PROCESS_NEEDLESS };
bool process_stop(struct process *p, enum process_end end, struct err *e);
/* A message is on its way: its length, then its bytes. */
void process_put(struct process *p, struct str message);
/* Send what can be without waiting; take what can be, too. False: its other end is gone. Who only sends leaves what
 * came to poll(): what is taken but not looked at wakes nobody. */
bool process_send(struct process *p);
bool process_move(struct process *p);
bool process_has_unsent(const struct process *p);

enum process_message { MESSAGE_NOT_YET, MESSAGE_WHOLE, MESSAGE_BAD };
/* The message that came, lent until process_drop(), which takes it away. Longer than `longest` is bad. */
enum process_message process_message(const struct process *p, size_t longest, struct str *message);
void process_drop(struct process *p);

#endif
