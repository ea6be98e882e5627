/* store.h -- all agent files in sight: one row each, and the docs that are open.
 *
 * Rows are known by id, which never changes. A row is light: the file itself is read when someone
 * asks for its doc, and let go again. What store_doc() gives is lent until the next call of it for
 * another id, store_reload() or store_done(); hold ids across keys, never docs. A doc with changes
 * to save or to undo is never let go.
 */
#ifndef ROSTER_STORE_STORE_H
#define ROSTER_STORE_STORE_H

#include "base/file.h"
#include "check/check.h"
#include "check/grant.h"
#include "check/set.h"
#include "schema/schemas.h"
#include "render/renderer.h"
#include "store/cost.h"
#include "store/letters.h"
#include "store/root.h"
#include "store/scan.h"
#include "store/watch.h"

enum row_state {
	ROW_NEW, /* only its path is known */
	ROW_READ,
	ROW_FAILED /* could not be read: `name` says why */
};

enum { ROW_ALL_TOOLS = -1, ROW_NOT_SHADOWED = -1 };

/* What a row keeps as text: row_text(). */
enum row_text_part {
	ROW_NAME,
	ROW_ABOUT, /* the description */
	ROW_MODEL,
	ROW_PROBLEM,
	ROW_REFERS,     /* as check/set.h has it */
	ROW_TOOL_NAMES, /* of `tools`, a line each; "all" */
	ROW_DENIED,     /* the tools that are taken away, a line each */
	ROW_APPROVED, /* what it need not ask for and is part of a tool, a line each: "Bash(git *)" */
	ROW_TEXTS
};

/* There may be a hundred thousand: what it holds is packed. */
struct row {
	struct str path;          /* absolute */
	const struct kind *kind;  /* NULL before it is read, where its place does not tell */
	char *text;               /* owned: its texts, one behind the other */
	unsigned ends[ROW_TEXTS]; /* where each ends */
	unsigned texts;           /* goes up whenever they are others */
	unsigned root;            /* index of its root */
	struct cost cost;
	unsigned grants;      /* what it lets its agent do: grants_packed() */
	unsigned description; /* its length in code points */
	unsigned notes;       /* what the rules over sets say, as store_notes_mark() has it */
	int tools;            /* how many are listed, or ROW_ALL_TOOLS */
	unsigned counts[SEVERITY_COUNT];
	int winner;        /* id of the row that shadows it, or ROW_NOT_SHADOWED */
	unsigned stamp;    /* what its inode, size and times were when it was read */
	uint64_t identity; /* of its file, whatever that is called; 0 before it was read */
	char git,
		git_shown; /* store/letters.h: as it is known to be, and as it was when last known */
	enum row_state state : 8;
	enum verdict verdict : 8, own : 8; /* own: if no other file shadowed it */
	bool whole;                        /* its body was looked at too */
	bool due;    /* another program changed the file: it is to be read again */
	bool off;    /* it is switched off, by its name or a field */
	bool racy;   /* it was read so soon after a change that the next may have the same stamp */
	bool gone;   /* another program took it away */
	bool untold; /* what is true of it together with others is another now */
	bool heir;   /* the first that is loaded when the winner goes */
	bool held;   /* it stays in the list though it would not be there any more */
};

struct ids {
	unsigned *v;
	size_t n, cap;
};

struct rows {
	struct row *v;
	size_t n, cap;
};

/* A file held open: its doc, and what was found in it. */
struct opened {
	unsigned id;
	unsigned reading_no; /* another one whenever a file was read: docs begin anew at rev 1 */
	unsigned long used;  /* when last asked for */
	struct doc doc;
	struct reading reading;
	struct problems problems;
	unsigned asked;            /* number of the ask for what its body is made of; 0: none */
	bool partly;               /* its body was not looked at yet, or not to its end */
	bool known;                /* but before this reading: its row tells of it */
	unsigned judged;           /* how often */
	struct checking *checking; /* owned: the check that goes on; NULL: none does */
	unsigned checking_rev;     /* the doc's, when that began */
	bool let_out;              /* the user wants it saved where its link leads */
};

struct opened_list {
	struct opened **v;
	size_t n, cap;
};

/* Where files are read from in place of the disk. */
struct source {
	bool (*read)(void *owner, struct str path, struct buf *out,
		struct err *e); /* NULL: the disk */
	void *owner;
};

/* What is done to look at all rows together. */
enum set_step { SET_SHADOWS, SET_NOTES, SET_TELLS };

struct store {
	const struct schemas *schemas;
	struct source source;
	struct roots roots;
	struct scan scan;
	size_t next_root;  /* the root to be scanned next */
	unsigned scanning; /* the root being scanned */
	bool found_all;
	struct rows rows;
	size_t next_unread, next_partly;
	bool off_too;    /* files that are switched off by their names are found as well */
	bool leaves_out; /* those that are switched off, and plugins' files, are not listed */
	bool holds;      /* some rows are held */
	bool ahead;      /* nobody waits yet for what is asked of the renderer */
	bool names_only; /* reading finds out what files are called and whether they load, no more */
	int body_ms;     /* how long each body may be looked at when a file is read; 0: later */
	struct renderer *renderer; /* parses the bodies of open files; NULL: that is done here */
	struct opened *looking;    /* owned: the file that store_check_next() waits for, or NULL */
	struct kind_memo memo;
	struct opened_list opened;
	struct set_notes notes; /* by row */
	enum set_step set;      /* what is to be done next */
	size_t next_untold;
	unsigned long clock;
	unsigned readings;    /* files opened so far */
	unsigned edition;     /* another one whenever rows go or are called otherwise */
	unsigned long judged; /* goes up whenever a row says something else */
	struct letters letters;
	struct watch watch;
	struct news news;        /* heard of, and not looked at */
	bool asking;             /* files are being asked for */
	size_t next_asked;       /* the row that is next */
	struct scan newly_found; /* folders that came */
};

/* Takes the roots over. `schemas` must outlive the store. */
void store_open(struct store *s, const struct schemas *schemas, struct roots *roots);
void store_done(struct store *s);

/* Find more files; false when all are found. Opens none of them. */
bool store_find(struct store *s, size_t names);
/* In place of looking for files: those of these absolute paths that its roots would have found are all there are, and
 * they are read from `source`. */
void store_take(struct store *s, struct source source, const struct str *paths, size_t n);
/* Is a file of that root one to be listed? In folders that a tool looks through others lie, too: a skill's own pages. */
bool store_wants(struct store *s, struct str path, unsigned root);
/* The path must live as long as the store. */
void store_add_row(struct store *s, struct str path, unsigned root);
bool store_is_read(const struct store *s, unsigned id);
/* Read the row's file, unless that is done; the row then says what there is to say. */
void store_read(struct store *s, unsigned id);
/* Read the next unread row; false when there is none. */
bool store_read_next(struct store *s);
/* With all rows read: look at the body of the next file as well. */
bool store_checked_all(const struct store *s);
enum store_step { STORE_WORKED, STORE_WAITS, STORE_DONE }; /* waits: for the renderer */
enum store_step store_check_next(struct store *s);
/* Go on with looking at open files, for some milliseconds; false where nothing goes on. */
bool store_check_on(struct store *s);
bool store_is_checking(const struct store *s);
/* Open a file that is likely to be asked for next: *o, lent; NULL where it cannot be read or is a large one. False: all is
 * known of it only when the renderer has answered, ask again. */
bool store_ahead(struct store *s, unsigned id, const struct opened **o);
/* The renderer has answered: look at the bodies of the open files that waited for it. */
void store_take_outlines(struct store *s);
/* What the body of an open file is made of; NULL: not known yet. Lent until the renderer is asked again. */
const struct outline *store_outline(struct store *s, unsigned id);
size_t store_unread(const struct store *s);
/* With all rows read: which of two agents of one name wins, by scope, and what the rules over sets say. */
void store_look_at_set(struct store *s);
/* The same step by step: go on until the deadline or a step further; false: that was all. It begins anew when a row
 * is read meanwhile. */
bool store_go_on_set(struct store *s, struct deadline until);
/* Look at the row's file again, as it is now. */
void store_judge(struct store *s, unsigned id);
/* Lent until the row is read again. */
struct str row_text(const struct row *row, enum row_text_part part);
/* The row of a file that was read, or of one that could not be. */
void row_fill(struct row *row, const struct opened *o);
void row_fill_failed(struct row *row, const struct err *why);
/* Nobody who sees the one need look at the other: `a` is an earlier state of `b`. */
bool row_says_same(const struct row *a, const struct row *b);
/* What the notes of a row say, in short, 0 where there are none; add them to what was found in its file. */
unsigned store_notes_mark(const struct store *s, unsigned id);
void store_add_notes(struct store *s, struct opened *o);
/* Does one of them say that another file beside it has its name? */
bool store_has_twin(const struct store *s, unsigned id);
/* Are there scopes that could shadow each other? Else that need not be found out. */
bool store_may_shadow(const struct store *s);

/* Hear from now on what other programs do to the files. */
void store_watch(struct store *s);
/* Can be read when there is something to hear; below 0: never. It stays the same. */
int store_watch_fd(const struct store *s);
/* Are there files that must be asked for, every second? Then begin to do so by store_ask(); store_ask_on() asks for
 * some more of them, and is false when all were. */
bool store_must_ask(const struct store *s);
void store_ask(struct store *s);
bool store_ask_on(struct store *s);
/* Take note of what there is to hear. */
void store_hear(struct store *s);
bool store_has_news(const struct store *s);
/* Look at some of what was heard: rows come, go, are called otherwise, or are to be read again. An id stays with its
 * file, also through a new name. False when nothing is left. */
bool store_follow(struct store *s);
/* Which file it is, its inode, size and times, in short, and whether these are those of right now. */
struct row_stamp {
	uint64_t identity;
	unsigned stamp;
	bool young;
};
/* False where it is no file, or not there. */
bool row_look(const struct row *row, struct row_stamp *out);

/* The row of that file, which is added as one that was named where none is known yet. */
unsigned store_row_of(struct store *s, struct str path);
/* The same for a file that a link leads to: it can be read, but is not listed where it was not. */
unsigned store_row_linked(struct store *s, struct str path);
bool store_lists(const struct store *s, unsigned id);
/* Is it one of those that may be left out of the list: a file that is switched off, or a plugin's? */
bool store_may_leave_out(const struct store *s, unsigned id);
/* Keep what someone has just changed in the list, whatever the filter says; until store_let_go(). */
void store_hold(struct store *s, const struct ids *ids);
void store_let_go(struct store *s);
size_t store_listed(const struct store *s); /* rows in the list */
bool store_lists_any(const struct store *s);
/* What the rows come to. Starts as {0}; brought up to date where rows came, went, or say something else since. */
struct store_sum {
	size_t listed,
		left_out; /* those that may be left out, whether they are or not; none that is held */
	size_t dropped;   /* of those listed: their tool drops them, or nobody can read them */
	unsigned always; /* tokens in every session */
	/* what was found in the rows listed: in files that can be changed, in those of read-only folders */
	size_t own[SEVERITY_COUNT], elsewhere[SEVERITY_COUNT];
	size_t rows; /* the store's, then */
	unsigned edition;
	unsigned long judged;
};
void store_sum_up(const struct store *s, struct store_sum *sum);
size_t store_listed_roots(const struct store *s); /* roots that are no linked files */
/* The innermost of them that holds the path, or is the file; below 0: none. */
int store_root_of(const struct store *s, struct str path);

const struct row *store_row(const struct store *s, unsigned id);
const struct root *store_root(const struct store *s, unsigned id);
/* The row's path relative to its root: "review/security.md". Of a file that was named: as named. */
struct str store_label(const struct store *s, unsigned id);
/* What to call it: its name, or its file's stem while that is not known. */
struct str store_name(const struct store *s, unsigned id);
/* What its tool calls it; its file must have been read. */
struct str store_called(const struct store *s, unsigned id);
/* The name without its ".md": files of two kinds that hide each other are called the same by that. */
struct str store_bare_name(struct str name);
/* The kind and the name by which others keep it from being loaded, or it them. */
struct claim {
	struct str kind, name;
	bool yields; /* to any that is of that kind itself */
};
/* False: it has to do with no other of its name, as where its folder is not looked through. */
bool store_claims(const struct store *s, unsigned id, struct claim *out);
/* Would its tool load it, if no other file came first? */
bool row_is_loaded(const struct row *row);
/* The file with its findings. NULL and the reason when it cannot be read. */
struct opened *store_opened(struct store *s, unsigned id, struct err *e);
struct doc *store_doc(struct store *s, unsigned id, struct err *e);
/* The doc changed: look at it again, and bring the row up to date. */
void store_refresh(struct store *s, unsigned id);
/* Forget the doc, with what is unsaved in it, and read the file again. */
void store_reload(struct store *s, unsigned id);

/* Other programs may have been at work: read again the open files whose content on the disk is
 * another, but for those with unsaved changes. */
void store_look_again(struct store *s);
/* The same for one file; was it read again, or could it not be read? */
bool store_look_again_at(struct store *s, unsigned id);
/* Forget all rows and docs and begin anew with the same roots. Ids change their meaning. */
void store_restart(struct store *s);

/* Write the doc to its file, as base/file.h says. Anything but FILE_REPLACED fills *e and leaves
 * the doc changed, but FILE_UNCERTAIN, where the new bytes stand in the file. */
enum file_outcome store_save(struct store *s, unsigned id, struct err *e);
/* Is the file a link out of its root and out of the project's repository? *target: where to, absolute. */
bool store_leads_out(const struct store *s, unsigned id, struct buf *target);
/* The user was asked: the next save goes there. Else it is refused, unless the file itself was named. */
void store_let_out(struct store *s, unsigned id);
bool store_stays_in(const struct store *s, unsigned id, struct err *e);
/* Is it one that nobody is to write, as its mode says, and may that be passed over? */
bool store_is_protected(const struct store *s, unsigned id);
/* Save it all the same; its mode stays. */
enum file_outcome store_save_protected(struct store *s, unsigned id, struct err *e);
/* As store_save(), for a file that was removed meanwhile: write it anew. On failure the doc stays changed. */
bool store_create(struct store *s, unsigned id, struct err *e);
/* The file of a row that another program took away was written anew: it is listed again, before that is heard of. */
void store_is_back(struct store *s, unsigned id);
/* Is its doc open, and changed? */
bool store_is_changed(const struct store *s, unsigned id);
/* Is there a doc with unsaved changes? Its id. */
bool store_unsaved(const struct store *s, unsigned *id);

#endif
