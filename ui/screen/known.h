/* known.h -- entries of a list of tools for what there is: MCP servers, agents, what other files may use unasked. */
#ifndef ROSTER_UI_SCREEN_KNOWN_H
#define ROSTER_UI_SCREEN_KNOWN_H

#include "ui/screen/choices.h"

struct known {
	struct arena arena; /* starts as {0} */
	struct str *v;
	size_t n, cap;
};

/* Append those that the field's tool takes, as it writes them: "mcp__github__*", "Agent(reviewer)", "Bash(git *)". */
void known_entries(struct known *out, const struct field *field, const struct choices_of *of);
/* Append the names of the MCP servers, in the project and in the file itself. */
void known_servers(struct known *out, const struct choices_of *of);
void known_done(struct known *k);

#endif
