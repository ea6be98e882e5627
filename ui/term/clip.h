/* clip.h -- a text on its way to the clipboard of whoever sits at the terminal, wherever that is.
 *
 * A terminal takes OSC 52. tmux as it is set up (set-clipboard external, allow-passthrough off) drops that from
 * programs, wrapped for it or not; what it takes, and hands on to its own terminal, is "tmux load-buffer -w". Only an
 * explicit copy comes here, never content by itself. */
#ifndef ROSTER_UI_TERM_CLIP_H
#define ROSTER_UI_TERM_CLIP_H

#include "base/buf.h"
#include "base/err.h"

enum { CLIP_BYTES = 74 * 1000 }; /* in base64 below the 100,000 that some terminals end at */

/* Has the text a control character? Pasted into a shell it would act. LF and TAB of a long text are in order. */
bool clip_acts(struct str text, bool lines);
/* Append the text as OSC 52, without control characters but LF and TAB. */
void clip_sequence(struct str text, struct buf *out);
/* Hand the text to tmux, or append to *out what the terminal is to be sent. False, and why, where neither takes
 * it. */
bool clip_put(struct str text, struct buf *out, struct err *e);

#endif
