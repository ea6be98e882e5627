/* extra.h -- languages that are not built in: their libraries and queries, as Neovim, Helix, Emacs and
 * distributions lay them out in a folder.
 *
 *	parser/NAME.so, grammars/NAME.so, NAME.so or libtree-sitter-NAME.so, with tree_sitter_NAME()
 *	queries/NAME/highlights.scm or NAME.scm; "; inherits: OTHER" is followed
 *	queries/NAME/injections.scm or NAME.injections.scm, which may be missing
 *	queries/NAME/aliases or NAME.aliases, which may be missing: other words for it */
#ifndef ROSTER_RENDER_EXTRA_H
#define ROSTER_RENDER_EXTRA_H

#include "base/buf.h"
#include "base/err.h"

struct TSLanguage;

struct extra {
	struct buf name, aliases, query, within; /* aliases: apart by one blank */
	void *library;
	const struct TSLanguage *language;
};

struct extras {
	struct extra *v;
	size_t n, cap;
};

/* Append what the folder holds. False when it, or one of its languages, cannot be used; *e names the
 * first such file with the reason, and the others are there. Code of the libraries runs: they are
 * what the user named. */
bool extras_load(struct extras *out, const char *folder, struct err *e);
void extras_done(struct extras *extras);

#endif
