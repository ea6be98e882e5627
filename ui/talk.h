/* talk.h -- lines in, lines out: how --plain says something and asks for something. No cursor is moved and no colour
 * set; every line goes through the filter. */
#ifndef ROSTER_UI_TALK_H
#define ROSTER_UI_TALK_H

#include "base/buf.h"
#include "ui/term/signals.h"
#include "ui/widget/ask.h"

#include <stdio.h>

struct talk {
	int in;
	FILE *out;
	struct signals signals;
	struct buf input; /* read; the first `taken` bytes were handed out as lines */
	size_t taken;
	struct buf line; /* the line that was handed out last */
	bool ended;      /* no more lines come: the input's end, or a signal... */
	bool told;       /* ...that told the program to end */
	bool deaf;       /* and what is said cannot be said any more */
	bool is_seen;    /* what is typed stands on the screen: the input is a terminal */
	bool ascii; /* what is said is for a terminal whose locale has another encoding than UTF-8 */
	bool pages;  /* after each screenful it asks whether to go on */
	bool enough; /* that was denied: nothing more is said before the next question */
	int rows, columns, used;
};

/* Signals are taken over until talk_done(). */
void talk_init(struct talk *t, int in, FILE *out);
void talk_done(struct talk *t);

/* Say one line. */
void talk_say(struct talk *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Say a text of several lines. */
void talk_text(struct talk *t, struct str text);

/* Ask, and take the line that answers, without blanks at its ends; lent until the next one. False where no more
 * lines come. */
bool talk_ask(struct talk *t, struct str question, struct str *line);
/* The same for a line as it stands, without a question. */
bool talk_line(struct talk *t, struct str *line);
/* Ask for y or n. False also where no more lines come. */
bool talk_agrees(struct talk *t, const char *question);
/* Ask the question; the key that answers it, KEYS_ESCAPE where the answer is an empty line, 0 where no more lines
 * come. `enter` says what that empty line does: "Enter goes on". */
uint32_t talk_choose(struct talk *t, const struct ask *a, const char *enter);

/* Another program has the terminal for a while. */
void talk_away(struct talk *t);
void talk_return(struct talk *t);

#endif
