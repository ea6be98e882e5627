/* speech.h -- a dialogue on a page: who speaks on the left, what is said beside it. */
#ifndef ROSTER_RENDER_SPEECH_H
#define ROSTER_RENDER_SPEECH_H

#include "render/dialogue.h"
#include "render/page.h"

struct speech {
	struct page *page;
	struct flow flow; /* kept from line to line */
	size_t line;      /* of the file: where what is put next stands */
	bool counts;      /* each line of text that is put stands on the next line of the file */
};

/* A speech starts as {.page = page, .line = line}. */
void speech_done(struct speech *s);
/* The label goes beside what follows, or on a line above where it or that has no room. The margin
 * is to be popped. */
void speech_push(struct speech *s, struct str label, enum role role, size_t columns);
void speech_text(struct speech *s, struct str text, enum role role);
void speech_title(struct speech *s, size_t number); /* of an example */
void speech_turn(struct speech *s, const struct turn *turn, enum role plain);

/* Put a text that holds examples of a dialogue, which begins on the line of the file; *number counts
 * them. False, and nothing is put, when nobody speaks in it. */
bool speech_examples(struct page *page, struct str text, size_t line, size_t *number);

#endif
