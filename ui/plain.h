/* plain.h -- roster without a screen: the same actions as lines that are typed and lines that are said, for screen
 * readers, terminals that cannot move their cursor, and pipes. */
#ifndef ROSTER_UI_PLAIN_H
#define ROSTER_UI_PLAIN_H

#include "ui/conf.h"
#include "ui/screen/choices.h"
#include "ui/screen/form.h"
#include "ui/screen/rows.h"
#include "ui/talk.h"
#include "ui/wording.h"

/* Where orders are given. */
enum plain_where {
	PLAIN_LIST,
	PLAIN_FIELDS,
	PLAIN_GRID,
	PLAIN_HISTORY,
	PLAIN_COMMIT,
	PLAIN_PLACES
};

struct plain_hint {
	enum action action;
	const char *says; /* " NUMBER edits": NULL ends a table */
};

struct plain_place {
	struct wording words;
	const char *number; /* what a number alone does: "reads" */
	const struct plain_hint *hints;
	enum plain_where where;
};

struct plain {
	struct store store;
	struct keymap keymap;
	struct ctx ctx;
	struct config *config;
	struct schemas *schemas; /* its settings of rules are read again */
	struct talk talk;
	struct query query;
	struct buf filter;     /* what the query's filter lends from */
	struct rows_view rows; /* the list as it was said last */
	struct ids
		listed; /* what numbers mean: the files as they were listed, then those that came since */
	size_t current;    /* the number of the one last spoken of; 0: none was */
	size_t fitting;    /* how many of them fit now, */
	size_t rows_known; /* and what the store was when that was found out */
	unsigned edition;
	struct marks marks;
	struct problem_place place; /* where one stands in the problems */
	bool shows_all;             /* disabled files and plugins', too */
	bool knows[PLAIN_PLACES];   /* it was said once what can be typed there */
	bool quit;
	int status; /* to end with */
};

/* Read lines from standard input until they end or one says so. Takes the roots over; returns the exit status. */
int plain_run(struct schemas *schemas, struct roots *roots, struct config *config);

/* The rest is for the files of plain alone. */

/* plain.c: say the note that an action left. */
void plain_note(struct plain *p);
/* Ask for the next order, saying where one is; an empty line asks for the hints. A line that asks for nothing here is
 * ACT_NONE, with all of it as the rest. False where no more lines come. */
bool plain_order(struct plain *p, const struct plain_place *place, struct str where,
	struct order *out);
/* Say that the line asks for nothing here. */
void plain_unknown(struct plain *p, const struct wording *w, struct str line);
/* Say all that can be typed; or only where these words stand in it. */
void plain_help(struct plain *p, const struct wording *w, struct str words);
/* Say what is wrong with what stands where a number was to stand. */
void plain_no_number(struct plain *p, struct str text, size_t last);
/* Read the settings again, those of rules, too. */
void plain_settings(struct plain *p);
/* Hand the file to the editor. */
void plain_edit_file(struct plain *p, unsigned id);
/* The same for ctx.value; false where it did not come back. */
bool plain_edit_value(struct plain *p);

/* plain_orders.c: take orders for the list, until the lines end or one says so. */
void plain_orders(struct plain *p);

/* plain_marks.c: the file of that number; false, and a message, where there is none. */
bool plain_find(struct plain *p, size_t number, unsigned *id);
/* Fill *out with the files that an order is about: those of the numbers ("1 3-5"); where there are none the marked ones;
 * else the one last spoken of. False, and a message, where that is none. */
bool plain_targets(struct plain *p, struct str numbers, struct ids *out);
/* Do one of the actions that mark; false where it is none of them. */
bool plain_mark(struct plain *p, const struct order *o);
void plain_forget_marks(struct plain *p); /* of files that are not listed any more */

/* plain_groups.c: say a header; fold its group, or show it again, from the next list on. */
void plain_group(struct plain *p, const struct rows_item *header, size_t number);
void plain_fold(struct plain *p, struct str number, bool folded);
/* plain_targets(), or all of "group 2". */
bool plain_read_group(struct plain *p, struct str text, struct ids *out);

/* plain_drafts.c: say which drafts there are; offer those of files that were never saved. True where one was restored. */
void plain_tell_drafts(struct plain *p);
bool plain_offer_drafts(struct plain *p);

/* plain_task.c: open the task for these files, or for the row; NO_ROW: for none. */
void plain_task(struct plain *p, enum action a, unsigned id, const struct ids *many);

/* plain_list.c: take up what other programs did, find the rows that fit, and say them. */
void plain_list(struct plain *p);
/* How many disabled files and plugins' there are. */
size_t plain_left_out(const struct plain *p);
/* Say the row of that number. */
void plain_row(struct plain *p, size_t number);
/* Take note of what other programs did. */
void plain_hear(struct plain *p);
/* What came or went since: new files have the next numbers, and are said. */
void plain_follow(struct plain *p);
/* Find and read all files again, and say them. */
void plain_reread(struct plain *p);
/* Say how the filter's last term may go on. */
void plain_complete(struct plain *p, struct str text);
/* The word for a letter of git. */
const char *plain_git_word(char letter);
/* What there is, for the prompt. */
void plain_list_place(const struct plain *p, struct buf *out);

/* plain_search.c: the problems of all files that are listed; the lines in which the words stand. */
void plain_all_problems(struct plain *p);
void plain_search(struct plain *p, struct str words);
/* The lines of one of them. */
void plain_search_one(struct plain *p, size_t number, struct str words);
/* Go to the next or previous problem of the listed files, and say it. */
void plain_step_problem(struct plain *p, int step);

/* plain_read.c: say the file rendered, as it is written from a line on, or what is wrong with it. */
void plain_read(struct plain *p, unsigned id);
void plain_source(struct plain *p, unsigned id, size_t line);
void plain_problems(struct plain *p, unsigned id);
/* The file as it is now; NULL where it cannot be read, which was said. */
const struct opened *plain_look_at(struct plain *p, unsigned id);
/* The file rendered, from that line of it on. */
void plain_read_from(struct plain *p, unsigned id, size_t line);
/* Say its headings, and read from one on. */
void plain_outline(struct plain *p, unsigned id);
/* A problem, a line, and one more for what mends it. */
void plain_problem(struct plain *p, const struct doc *d, const struct problem *problem);

/* plain_change.c: say the lines that differ. */
void plain_hunks(struct plain *p, struct str before, struct str after);
/* Append what stands in columns for the eye with one blank between its words. */
void plain_squeeze(struct buf *out, struct str text);
/* Say a sheet that tells of a difference: without the columns it is laid out in. */
void plain_difference(struct plain *p, const struct sheet *sheet);
/* Say what ctx.proposal changes; where that asks, ask. Is it to be made? */
bool plain_review(struct plain *p);
/* Show what mends its problem of that number, 0: the one gone to, else the worst that can be mended; and do that. */
void plain_fix(struct plain *p, unsigned id, size_t number);
/* The same with all its safe fixes at once. */
void plain_fix_all(struct plain *p, unsigned id);
/* One or all for all of these, one after the other, until one is not to be mended. */
void plain_fix_many(struct plain *p, const struct ids *ids, bool all);

/* plain_views.c: what an agent may do, what all may; what nobody sees; links, to follow one. */
void plain_can_do(struct plain *p, unsigned id);
void plain_powers(struct plain *p);
void plain_hidden(struct plain *p, unsigned id);
void plain_links(struct plain *p, unsigned id);

/* plain_git.c: what differs from what git has; the commits that changed a file. */
void plain_diff(struct plain *p, unsigned id);
void plain_history(struct plain *p, unsigned id);
/* plain_commit.c: what is about to be committed in the repository of the row, or of the folder one is in (NO_ROW). */
void plain_commit(struct plain *p, unsigned id);

/* plain_grid.c: edit the fields of several files at once. */
void plain_grid(struct plain *p, const struct ids *ids);
/* Say what saving changes, by file and field; where the proposal asks, ask. */
bool plain_grid_review(struct plain *p, struct screen *s);

/* plain_edit.c: edit the fields of a file, until that is left. */
void plain_edit(struct plain *p, unsigned id);
/* The same without looking whether the file is another now: it may not be there yet. */
void plain_form(struct plain *p, unsigned id);
/* Do what the screen asks for, until it waits for an order again. False where it is left. */
bool plain_settle(struct plain *p, struct screen *s, struct step step);
/* No more lines come, and so many of the fields that were typed are kept as drafts. */
void plain_kept(struct plain *p, size_t kept);

/* plain_value.c: a row that is edited, its key and what it is for; and how its value is asked for. */
struct plain_asked {
	const struct edited *row;
	struct choices_of of;
	struct str key; /* of the question */
	struct str now; /* what is there */
};
/* Fill *out with the value that `text` means, or what is asked for where it is empty. False where it stays as it is. */
bool plain_ask_value(struct plain *p, const struct plain_asked *a, struct str text,
	struct buf *out);
/* Give the row in use of the form another value. */
void plain_value(struct plain *p, struct form *f, struct str text);
/* Say the row: its number, key and value; then what is wrong with it. */
void plain_field(struct plain *p, const struct form *f, size_t i);
/* Ask for lines up to one of a full stop; what came before the input's end counts. How many came. */
size_t plain_lines(struct plain *p, struct buf *out);

/* The tables of orders, by place; that of the list is in plain_words.c. */
extern const struct wording_row plain_list_words[], plain_field_words[], plain_grid_words[],
	plain_history_words[], plain_commit_words[];

#endif
