/* dialogue.h -- the <example> blocks of a description or a body, as turns of a dialogue. */
#ifndef ROSTER_RENDER_DIALOGUE_H
#define ROSTER_RENDER_DIALOGUE_H

#include "base/str.h"

enum speaker { SPEAKER_NONE, SPEAKER_CONTEXT, SPEAKER_USER, SPEAKER_ASSISTANT, SPEAKER_WHY };

struct turn {
	enum speaker speaker; /* SPEAKER_NONE: text that nobody is named for */
	size_t example;       /* which one, from 1; 0: text outside of examples */
	struct str text;      /* trimmed, not empty; lent from the whole */
};

struct turns {
	struct turn *v;
	size_t n, cap;
};

/* Append the turns of `text`. Known are <example>; "Context:", "user:", "assistant:" and "agent:" at
 * the start of a line or example, or before a quote; <context>, <user>, <user_request>, <assistant>
 * and <commentary>. All else stays in the text, so a text of an unknown shape is one turn. */
void dialogue_split(struct str text, struct turns *out);

#endif
