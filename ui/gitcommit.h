/* gitcommit.h -- commit what is staged, by the git program: hooks and signing are the user's own. */
#ifndef ROSTER_UI_GITCOMMIT_H
#define ROSTER_UI_GITCOMMIT_H

#include "base/err.h"
#include "base/str.h"

/* Run `git commit` in that work tree, the terminal being its own until it ends. Where it fails, what it printed stays
 * until a key is pressed. */
bool git_commit(const char *root, struct str message, struct err *e);

#endif
