/* ask.h -- a question on the last rows, two of them where that is enough: a sentence and a few keys that answer it. */
#ifndef ROSTER_UI_WIDGET_ASK_H
#define ROSTER_UI_WIDGET_ASK_H

#include "base/buf.h"
#include "ui/term/canvas.h"

#include <stdint.h>

struct ask_choice {
	char key;          /* 0 ends a list of choices */
	const char *label; /* "save" */
	int answer;        /* not 0 */
};

struct ask {
	struct buf question;
	const struct ask_choice *choices;
	bool is_open;
};

enum { ASK_LEFT = -1 }; /* Esc: nothing is done */

/* Begin asking; `choices` must stay. An ask starts as {0}. */
void ask_begin(struct ask *a, const struct ask_choice *choices, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void ask_done(struct ask *a);
/* The answer the key gives, which ends the question; 0 when it gives none. */
int ask_key(struct ask *a, uint32_t key);
/* The key that is drawn there; 0: none. */
uint32_t ask_hit(const struct ask *a, const struct canvas *c, int y, int column);
/* The keys in the last row, the question above it; in more rows where they need more. */
void ask_draw(const struct ask *a, struct canvas *c);
/* How many rows that takes. */
int ask_rows(const struct ask *a, const struct canvas *c);

#endif
