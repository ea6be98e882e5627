/* commit.h -- the state of the commit screen, shared by the files that draw it and act on it. */
#ifndef ROSTER_UI_SCREEN_COMMIT_H
#define ROSTER_UI_SCREEN_COMMIT_H

#include "base/arena.h"
#include "text/entry.h"
#include "ui/screen/versus.h"
#include "ui/widget/list.h"

enum commit_kind { COMMIT_HEADER, COMMIT_FILE, COMMIT_PART };

struct commit_row {
	enum commit_kind kind;
	bool staged;         /* it stands under what is staged */
	struct str path;     /* of git */
	struct str old_path; /* what HEAD or the index has it as: the same, unless it was renamed */
	char letter;         /* how the file differs: 'M' 'A' 'D' 'R' '?' 'U' */
	struct str key;      /* of a part: a field, or empty: the text */
	struct str label;    /* of a header */
};

struct commit_rows {
	struct arena arena;
	struct commit_row *v;
	size_t n, cap;
};

/* A file, unfolded. */
struct commit_open {
	struct buf path;
	bool staged;
};

struct commit_opens {
	struct commit_open *v;
	size_t n, cap;
};

/* What was discarded: the work tree's file before and after; `there`: it was there. */
struct discarded {
	struct buf path; /* absolute */
	struct buf before, after;
	bool was_there, is_there;
	bool joined; /* with the one before it: the file has moved */
};

struct discards {
	struct discarded *v;
	size_t n, cap;
};

/* What the index held for a file before all agents were staged, or taken out. */
struct restage {
	struct buf path, bytes;
	bool there;
	unsigned round;  /* the same for all that were turned at once */
	size_t discards; /* so many files had been discarded then */
};

struct restages {
	struct restage *v;
	size_t n, cap;
};

/* What is asked for next: which agents git tracks, what is staged, then, some at a time, how they are on the disk. */
enum commit_question { COMMIT_ASK_TRACKED, COMMIT_ASK_STAGED, COMMIT_ASK_DISK };

struct commit_asking {
	enum commit_question next;
	struct arena arena;
	struct {
		struct str *v; /* agents, by git's path */
		size_t n, cap;
	} agents;
	size_t asked; /* so many of these */
	struct vcs_states states;
	size_t others;
};

struct commit {
	struct screen screen;
	struct vcs *git;
	struct vcs_states states; /* those of agents, as they were known last in whole */
	size_t others;            /* staged files that are none */
	bool known;               /* they were */
	struct commit_asking asking;
	struct commit_opens opens;
	struct commit_rows rows;
	struct list list;
	struct versus versus;
	struct commit_row shown; /* whose difference that is; without a path: none's */
	struct buf shown_path;
	bool fresh; /* the states are those of now, as far as known: nothing is asked */
	bool zoomed;
	struct rect area, message_area;
	struct versus_parts parts;
	struct entry message;
	bool writing;       /* the message is being typed */
	struct buf offered; /* the message as it was filled in */
	struct discards discards;
	struct restages restages;
};

struct version_source commit_source(const struct commit *c);
/* What the row is the difference of. */
struct versus_pair commit_pair(const struct commit_row *row);
/* The selected row that is a file's or a part's, or NULL. */
const struct commit_row *commit_selected(const struct commit *c);

/* commit_ask.c: ask git anew, in slices, while the rows stay; one slice; all of them; as far as a key may wait. */
void commit_look_again(struct commit *c);
void commit_ask_some(struct commit *c);
void commit_catch_up(struct commit *c);
void commit_ask_on(struct commit *c);
/* Only that row's file became another: ask about it and those that differ. */
void commit_ask_about(struct commit *c, const struct commit_row *row);
void commit_asking_done(struct commit *c);
/* What is known: where nothing was before, what has been found so far. */
const struct vcs_states *commit_states(const struct commit *c);
bool commit_is_staged(const struct vcs_state *s);

/* commit_rows.c: make the rows of what is known; is that file unfolded? */
void commit_make_rows(struct commit *c);
/* It has a name that the index does not know yet: it goes as a whole. */
bool commit_moved_on_disk(const struct commit_row *row);
bool commit_is_open(const struct commit *c, struct str path, bool staged);

/* commit_do.c: what is done to the selected row. */
void commit_stage(struct commit *c);
void commit_discard(struct commit *c);
void commit_undo(struct commit *c);
void commit_discards_done(struct discards *d);
/* Stage the row's file, or take it out of the next commit. */
bool commit_stage_file(struct commit *c, const struct commit_row *row, struct err *e);

/* commit_all.c: stage all agents, or, where all are staged, take all out; take that back, false where it was not the last
 * thing done. */
void commit_stage_all(struct commit *c);
bool commit_unstage_all(struct commit *c);
void commit_restages_done(struct restages *r);

/* commit_message.c: fill in what is staged, unless something else was typed. */
void commit_offer(struct commit *c);
void commit_write(struct commit *c);
struct step commit_do(struct commit *c);

/* commit_draw.c */
void commit_draw(const struct screen *s, struct canvas *cv);
void commit_title(const struct screen *s, struct buf *left, struct buf *right);
enum role commit_message(const struct screen *s, struct buf *out, size_t *caret);
const enum action *commit_hints(const struct screen *s);

#endif
