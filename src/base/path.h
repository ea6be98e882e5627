/* path.h -- paths as text, and the user's own folders. */
#ifndef ROSTER_BASE_PATH_H
#define ROSTER_BASE_PATH_H

#include "base/buf.h"
#include "base/err.h"

#include <sys/types.h>

/* Append "DIR/NAME"; an absolute NAME or an empty DIR gives NAME alone. */
void path_join(struct buf *out, struct str dir, struct str name);
struct str path_base(struct str path); /* the last component */
struct str path_dir(struct str path);  /* what stands before it: "." for a bare name, "/" */
/* The base name without the ending from its first dot on: "x" of "a/x.agent.md". */
struct str path_stem(struct str path);

/* The folder of a tool that it lies in, the nearest above whose name begins with a dot: "/p/.claude"; its own folder
 * where there is none. */
struct str path_tool_folder(struct str path);

/* $HOME, or the password file's entry, without a slash at its end; empty when there is none. */
void path_home(struct buf *out);
/* roster's folders of XDG_CONFIG_HOME and XDG_STATE_HOME; empty when there is no home either. */
void path_config(struct buf *out);
void path_state(struct buf *out);
/* Append the path with the home folder written as "~", or relative to `from` when it lies in it. */
void path_short(struct buf *out, struct str path, struct str from);

/* Is it the folder itself, or does it lie in it? */
bool path_within(struct str path, struct str folder);
/* Is there something of that name, a link that leads nowhere included? */
bool path_is_there(struct str path);
/* Is there, behind links, a folder? */
bool path_is_folder(struct str path);
/* Can NAME be reached in the folder? */
bool path_holds(struct str folder, struct str name);
/* Append 16 hexadecimal digits that stand for the path (FNV-1a, 64 bits), for names of files that are about it. */
void path_hash(struct buf *out, struct str path);

/* The absolute path with links resolved. */
bool path_real(struct buf *out, const char *path, struct err *e);
/* The working directory; "." when it cannot be told. */
void path_here(struct buf *out);
/* Make the folder and those above it, with what the umask leaves of that mode: 0700 for what is private. */
bool path_make_dir(const char *path, mode_t mode, struct err *e);

#endif
