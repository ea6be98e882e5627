/* tools.h -- which tools the agent of a row may use: by what it lists, inherits, and has taken away. */
#ifndef ROSTER_STORE_TOOLS_H
#define ROSTER_STORE_TOOLS_H

#include "store/store.h"

/* Whether a program has tools in whose name a word occurs: asked for one word again and again. Starts as {0}. */
struct tools_memo {
	const struct host *host;
	bool has;
};

/* Does it inherit all tools, but for those that are taken away? A file that its tool drops uses none. */
bool tools_all(const struct row *row);
/* May it use a tool in whose name the word occurs, or, by "all", whatever there is? The word may be the beginning of
 * what is still being typed. */
bool tools_fit(const struct row *row, struct str word, struct tools_memo *memo);
/* Is that one of the tools taken away from it? */
bool tools_denied(const struct row *row, struct str tool);

#endif
