/* session.h -- who is at work: which running roster keeps a draft, or has a file open in a form.
 *
 * A session is written "BOOT PID START HOST": the kernel's boot id, the process, when it was started (in clock ticks
 * since the boot, proc(5): a process id is used again, both are not), the host.
 */
#ifndef ROSTER_STORE_SESSION_H
#define ROSTER_STORE_SESSION_H

#include "base/buf.h"

/* Append this program's. */
void session_self(struct buf *out);
/* Elsewhere: on another host, which cannot be asked. What is no session is over. */
enum session_state { SESSION_OURS, SESSION_LIVES, SESSION_ELSEWHERE, SESSION_OVER };
enum session_state session_state(struct str session);

/* Say in the state folder that this program edits the file: *id gets the claim's name, for claim_close(). Where that
 * cannot be written there is no claim, and *id is empty: it is a courtesy, never a lock. */
void claim_open(struct str path, struct buf *id);
void claim_close(struct str id);
/* Append "roster 1234 has this file open, too, since 10:02" for another one that lives; nothing when none does. Claims that
 * are over are removed. */
void claim_tell(struct str path, struct buf *out);

#endif
