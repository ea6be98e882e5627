/* screen.h -- what a screen is: a handful of functions that answer instead of acting.
 *
 * Screens know neither the app nor each other. They get keys as actions or as text, draw into
 * cells, and say by a struct step what they want next. Layout, preparing, drawing are separate
 * passes; drawing changes nothing but cells.
 */
#ifndef ROSTER_UI_SCREEN_SCREEN_H
#define ROSTER_UI_SCREEN_SCREEN_H

#include "render/renderer.h"
#include "store/deeds.h"
#include "store/draft.h"
#include "store/query.h"
#include "ui/screen/place.h"
#include "ui/screen/remember.h"
#include "ui/term/canvas.h"
#include "ui/term/keymap.h"
#include "ui/term/mouse.h"
#include "ui/widget/ask.h"

#include <limits.h>

enum screen_id {
	SCREEN_BROWSE,
	SCREEN_READ,
	SCREEN_FORM,
	SCREEN_REVIEW,
	SCREEN_HELP,
	SCREEN_HITS,     /* what a search of all texts found */
	SCREEN_PROBLEMS, /* the problems of all files */
	SCREEN_TASK,     /* something is done to files as a whole */
	SCREEN_GRID,     /* ctx->many, their fields side by side */
	SCREEN_COMMIT,   /* what is about to be committed */
	SCREEN_HISTORY,  /* the commits of one file */
	SCREEN_POWERS,   /* what all agents may do; ctx->many are marked */
	SCREEN_COUNT
};

/* A change of a file that is shown before it is made. */
struct proposal {
	struct buf title, before, after;
	struct buf title_all, after_all; /* the same with all safe fixes of the file... */
	size_t fixes;                    /* ...so many; 0: there are not several */
	bool shows_all;                  /* these are shown */
	bool asks;                       /* the review can be accepted; else it only shows */
	bool is_draft;                   /* ...what cannot be saved from there */
	bool is_cut_off;                 /* ...and was cut off when it was saved */
};

/* The row of a task that is about no file. */
#define NO_ROW UINT_MAX

/* A file that is to be made: of which kind, in which folder. */
struct fresh_file {
	const struct kind *kind; /* NULL: there is none */
	enum scope scope;
	struct buf folder;
	struct buf name;  /* what it is called where its fields do not say that, or at first */
	struct buf text;  /* what it is a copy of; empty: it is made from a template */
	struct buf model; /* the file of a folder whose other files are copied with it; or empty */
	size_t others;    /* so many */
};

/* What all screens may use; the app owns it. */
struct ctx {
	struct store *store;
	const struct keymap *keymap;
	struct renderer *renderer;
	struct buf note; /* for the message row until the next key; empty: none */
	enum role note_role;
	struct proposal proposal;          /* what a review that is opened next shows */
	const enum key_place *help_places; /* what a help screen that is opened next explains */
	const char *help_title;
	struct buf anchor;       /* the heading at which a reader that is opened next begins */
	struct journal journal;  /* what was done to files as a whole */
	enum action task;        /* what a task that is opened next does... */
	struct ids chosen;       /* ...with these files; none: with that of its row */
	struct fresh_file fresh; /* what a form that is opened next makes */
	struct buf go_to;        /* the file that the list is to stand on; empty: as it stands */
	struct file_places places;
	struct buf clip; /* what is to be copied, with STEP_COPY */
	struct remember remember;
	/* Where a reader that is opened next begins, and what it searches for; line 0 and empty: as usual. */
	size_t goal_line;
	enum action goal_view; /* and the view it is shown in; ACT_NONE: as it was left */
	struct buf goal_words;
	struct ids many;     /* for a grid that is opened next */
	struct ids together; /* the files that a grid saved last: undo takes them back as one */
	struct buf folder;   /* of the repository, with STEP_COMMIT */
	struct buf value;    /* the text of one field, on its way to an editor and back */
	struct buf fixed;    /* the file with all its safe fixes, where these were accepted */
	const struct draft
		*restore; /* the draft that a form that is opened next takes up, or NULL */
	const struct opened
		*ahead;    /* a form's: its file as saving would leave it; NULL: as it is */
	bool hold_preview; /* the line is busy: leave a preview as it is */
	size_t measure;    /* columns that prose is kept to */
	bool ticks;        /* code within a line looks like text on this screen */
	bool wrap_code;    /* lines of code are wrapped, not cut */
	bool ascii;        /* no characters beyond ASCII */
	/* Shows at once what the screen is like; NULL: nobody looks. */
	void (*show)(void *owner);
	void *show_owner;
};

enum step_kind {
	STEP_STAY,
	STEP_OPEN, /* `screen`, for row `id` */
	STEP_BACK, /* to the screen below; at the bottom: quit */
	STEP_QUIT,
	STEP_EDITOR, /* hand row `id`'s file to the user's editor, at `line` */
	STEP_COMMIT, /* run `git commit` in ctx->folder with the message ctx->value */
	STEP_VALUE,  /* hand ctx->value to the user's editor, and back by edited() */
	STEP_COPY    /* put ctx->clip on the clipboard; the note says so already */
};

struct step {
	enum step_kind kind;
	enum screen_id screen;
	unsigned id;
	size_t line;
	bool accepted; /* STEP_BACK: what the screen below asked for is granted */
	bool stays;    /* STEP_BACK: not where that would quit */
};

/* How keys reach a screen. */
enum screen_mode {
	SCREEN_KEYS, /* all keys are looked up in its places */
	SCREEN_TEXT, /* printable keys are text, the others are looked up */
	SCREEN_GRAB  /* all keys go to type() as they are */
};

struct screen;

struct screen_ops {
	const char *name; /* in the help's title */
	bool over;        /* it lies over the screen below, which stays in sight */
	struct screen *(*open)(struct ctx *c, unsigned id);
	void (*close)(struct screen *s);
	/* The area between the title and the message row. */
	void (*layout)(struct screen *s, struct rect area);
	/* Read and render what is in sight. */
	void (*prepare)(struct screen *s);
	void (*draw)(const struct screen *s, struct canvas *cv);
	void (*title)(const struct screen *s, struct buf *left, struct buf *right);
	/* The message row when there is no note. Where text is being typed there, *caret gets its byte
	 * offset in *out, for the cursor. */
	enum role (*message)(const struct screen *s, struct buf *out, size_t *caret);
	const enum action *(*hints)(const struct screen *s); /* ended by ACT_NONE */
	const enum key_place *(*places)(const struct screen *s);
	enum screen_mode (*mode)(const struct screen *s);
	struct step (*act)(struct screen *s, enum action a);
	struct step (*type)(struct screen *s, uint32_t key);
	struct step (*paste)(struct screen *s, struct str text);
	/* On top again; `accepted` as the step back of the screen `from` said. */
	struct step (*back)(struct screen *s, enum screen_id from, bool accepted);
	/* These may be NULL. What the mouse does; a place beyond its area is no concern of it. What it is on is
	 * what was drawn last. */
	struct step (*mouse)(struct screen *s, const struct mouse *m);
	/* The part of the window that a screen opened from here may show in, an empty
	 * one for all of it. */
	struct rect (*guest)(const struct screen *s, enum screen_id id);
	/* The question that waits for an answer, or NULL: it takes the two last rows. */
	const struct ask *(*question)(const struct screen *s);
	/* Other programs may have changed what is shown: must it be drawn anew? */
	bool (*watch)(struct screen *s);
	/* ctx->value came back from the editor. */
	void (*edited)(struct screen *s);
	/* `git commit` was run. */
	void (*committed)(struct screen *s, bool done);
	/* Do some work that waits, a few milliseconds at most; false when there is none (left). */
	bool (*work)(struct screen *s);
	/* The frame is shown: get ready for what is likely to come next. False: it waits for the renderer. */
	bool (*look_ahead)(struct screen *s);
	/* Keep what is typed and not saved as a draft, should the program end. Returns how many fields that are. */
	size_t (*keep)(struct screen *s);
	/* Is something typed that is not kept? */
	bool (*unkept)(const struct screen *s);
};

/* Every screen begins with one of these. */
struct screen {
	const struct screen_ops *ops;
	struct ctx *ctx;
	bool has_work;  /* its work() has something to do */
	bool waits;     /* but not before the renderer answers */
	bool has_guest; /* another screen stands where guest() offered it a place */
};

void fresh_file_done(struct fresh_file *file);
/* Open the form that makes ctx->fresh. */
struct step fresh_open(struct ctx *c);
/* The draft is of a file that was never saved, or that is gone: it becomes ctx->fresh. False where it is not. */
bool fresh_from_draft(struct ctx *c, const struct draft *draft);

struct step step_stay(void);
struct step step_back(bool accepted);
struct step step_open(enum screen_id screen, unsigned id);

/* Give up what it owns. */
void ctx_done(struct ctx *c);
/* Leave a note on the message row. */
void ctx_note(struct ctx *c, enum role role, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Wrap lines of code from now on, or no longer; and a note. */
void ctx_wrap_code(struct ctx *c);
/* Say that the file is being saved, on the screen already: a disk may take its time. */
void ctx_tell_saving(struct ctx *c, struct str name);

#endif
