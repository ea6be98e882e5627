/* plain.h -- roster without a screen: the same actions as lines that are typed and lines that are said, for screen
 * readers, terminals that cannot move their cursor, and pipes. */
#ifndef ROSTER_UI_PLAIN_H
#define ROSTER_UI_PLAIN_H

#include "ui/conf.h"
#include "ui/screen/form.h"
#include "ui/talk.h"
#include "ui/wording.h"

/* A place where orders are given: the list, the fields of a file. */
struct plain_hint {
	enum action action;
	const char *says; /* " NUMBER edits": NULL ends a table */
};

struct plain_place {
	struct wording words;
	const char *number; /* what a number alone does: "reads" */
	const struct plain_hint *hints;
	bool *known; /* the hints were said once */
};

struct plain {
	struct store store;
	struct keymap keymap;
	struct ctx ctx;
	struct config *config;
	struct talk talk;
	struct query query;
	struct buf filter; /* what the query's filter lends from */
	struct ids listed; /* the files as they were last listed: what numbers mean */
	size_t current;    /* the number of the one last spoken of; 0: none was */
	bool knows_list;   /* it was said once what can be typed in the list, */
	bool knows_fields; /* and among fields */
	bool quit;
	int status; /* to end with */
};

/* Read lines from standard input until they end or one says so. Takes the roots over; returns the exit status. */
int plain_run(const struct schemas *schemas, struct roots *roots, struct config *config);

/* The rest is for the files of plain alone. */

/* plain.c: say the note that an action left. */
void plain_note(struct plain *p);
/* Ask for the next order, saying where one is; an empty line asks for the hints. A line that asks for nothing here is
 * ACT_NONE, with all of it as the rest. False where no more lines come. */
bool plain_order(struct plain *p, const struct plain_place *place, struct str where,
	struct order *out);
/* Say that the line asks for nothing here. */
void plain_unknown(struct plain *p, const struct wording *w, struct str line);
/* Say all that can be typed. */
void plain_help(struct plain *p, const struct wording *w);
/* Hand the file to the editor. */
void plain_edit_file(struct plain *p, unsigned id);
/* The same for ctx.value; false where it did not come back. */
bool plain_edit_value(struct plain *p);

/* plain_orders.c: take orders for the list, until the lines end or one says so. */
void plain_orders(struct plain *p);

/* plain_list.c: take up what other programs did, find the rows that fit, and say them. */
void plain_list(struct plain *p);
/* Say the row of that number. */
void plain_row(struct plain *p, size_t number);
/* Say how the filter's last term may go on. */
void plain_complete(struct plain *p, struct str text);
/* What there is, for the prompt. */
void plain_list_place(const struct plain *p, struct buf *out);
/* The problems of all files that are listed; the lines in which the words stand. */
void plain_all_problems(struct plain *p);
void plain_search(struct plain *p, struct str words);

/* plain_read.c: say the file rendered, as it is written, or what is wrong with it. */
void plain_read(struct plain *p, unsigned id);
void plain_source(struct plain *p, unsigned id);
void plain_problems(struct plain *p, unsigned id);
/* Say its headings, and read from one on. */
void plain_outline(struct plain *p, unsigned id);
/* A problem, a line, and one more for what mends it. */
void plain_problem(struct plain *p, const struct doc *d, const struct problem *problem);
/* Say what ctx.proposal changes; where that asks, ask. Is it to be made? */
bool plain_review(struct plain *p);
/* Show what mends its problem of that number, 0: the worst that can be mended; and do that. */
void plain_fix(struct plain *p, unsigned id, size_t number);

/* plain_edit.c: edit the fields of a file, until that is left. */
void plain_edit(struct plain *p, unsigned id);
/* plain_value.c: give the row in use of the form another value: `text`, or what is asked for where it is empty. */
void plain_value(struct plain *p, struct form *f, struct str text);
/* Say the row: its number, key and value; then what is wrong with it. */
void plain_field(struct plain *p, const struct form *f, size_t i);

#endif
