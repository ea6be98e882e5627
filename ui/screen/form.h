/* form.h -- the state of the form, shared by the files that draw it and act on it. */
#ifndef ROSTER_UI_SCREEN_FORM_H
#define ROSTER_UI_SCREEN_FORM_H

#include "store/plan.h"
#include "ui/screen/fields.h"
#include "ui/screen/screen.h"
#include "ui/screen/unfinished.h"
#include "ui/screen/work.h"
#include "ui/widget/ask.h"
#include "ui/widget/pick.h"

/* Which row was changed, step by step. */
struct form_steps {
	size_t *v;
	size_t n, cap;
};

/* Where a row stands, in lines from the form's top. */
struct form_place {
	int y, text_h, h; /* first line, lines of the value, all lines with messages */
};

struct form_places {
	struct form_place *v;
	size_t n, cap;
};

/* What the answers to its questions do. */
enum form_answer {
	FORM_SAVE = 1,
	FORM_DISCARD,
	FORM_KEEP,
	FORM_SAVE_ANYWAY,
	FORM_SAVE_PROTECTED,
	FORM_RELOAD,
	FORM_OVERWRITE,
	FORM_WRITE_AGAIN,
	FORM_TAKE_DRAFT,
	FORM_VIEW_DRAFT,
	FORM_DROP_DRAFT,
	FORM_PUT_NEW,
	FORM_PUT_OLD,
	FORM_MINE,
	FORM_THEIRS,
	FORM_FOLLOW_LINK
};

/* Rows that were changed here and, meanwhile, by another program. */
struct form_clashes {
	size_t *v;
	size_t n, cap;
};

/* What another program did to the file since the form was opened, and is not settled. */
enum form_news { FORM_NO_NEWS, FORM_FILE_CHANGED, FORM_FILE_GONE, FORM_FILE_UNREADABLE };

struct form {
	struct screen screen;
	unsigned id;
	struct fields fields;
	struct fresh_file *fresh; /* owned: the file is not there yet; NULL: it is */
	const char *read_only;    /* why it may not be changed; NULL: it may */
	size_t focus;
	struct form_steps steps;
	size_t steps_done;
	struct pick pick;
	struct ask ask;
	struct buf draft;      /* id of the draft that it took up or kept; empty: none */
	bool viewing;          /* a review shows the draft that is offered */
	bool kept;             /* it wrote that draft itself */
	bool unkept;           /* what is typed is not in it yet */
	struct buf claim;      /* id of what tells other rosters that the file is open here */
	struct drafts offered; /* those there were when it was opened */
	unsigned reading_no;   /* of the file that the fields are based on */
	enum form_news news;
	struct buf origin;           /* the file as it was when what is typed was begun */
	struct doc lost;             /* of a file that is not there to be read: as it was last */
	struct form_clashes clashes; /* the last one is asked about first */
	struct buf leads_to; /* where its link leads, as was asked for this save; empty: nowhere */
	bool fixing;         /* a review shows what a fix changes... */
	struct buf mended;   /* ...and this is the file with it */
	/* What saving would come to, worked out again after each change: the file, what is made of it, and in short. */
	struct opened ahead;
	unsigned looks; /* how often that was worked out */
	enum verdict verdict;
	struct buf verdict_why;
	size_t lines_changed;
	struct unfinished unfinished; /* what is typed in the row in use */
	bool unfit;                   /* what is typed cannot be put into the file as it is */
	/* layout */
	struct rect area, room, body,
		help; /* the help of the row in use takes of the room what it needs */
	bool framed;
	struct form_places places;
	int top;    /* first line of the form in sight */
	bool roams; /* the wheel has scrolled: until a key comes the row in use may be out of sight */
	int lines; /* all there are */
};

/* Columns of label and mark before a value. */
int form_label_columns(const struct form *f);
int form_value_columns(const struct form *f);
/* Work out the rows' places for the present texts, and scroll the row in use into sight unless the wheel has
 * scrolled. */
void form_arrange(struct form *f);

/* The row in use; NULL where the file has no fields at all. */
struct edited *form_focused(const struct form *f);
bool form_may_edit(const struct form *f);
struct str form_path(const struct form *f); /* of the file, absolute */
/* The doc that the fields are of; as it was last, where the file is not there any more. May be NULL. */
struct doc *form_doc(struct form *f);
/* Is there no file any more at its path? */
bool form_is_gone(const struct form *f);
void form_go_to(struct form *f, size_t row);
/* Open its choices, switch it over; in a long text, begin a line. */
void form_choose(struct form *f);
/* Give the row in use another text: one undo step. */
void form_set_text(struct form *f, struct str text);
/* Work out again what saving would come to. */
void form_look_ahead(struct form *f);
void form_forget_ahead(struct form *f);
/* The file is another now; what is typed stays, and can no more be taken back. */
void form_rebase(struct form *f, const struct opened *o);

/* form_fresh.c: judge the name in use, and have a new file follow it; write a new file. */
void form_judge_name(struct form *f);
/* May a key have changed what there is to say of it? */
bool form_name_is_due(const struct form *f);
/* May it be written under its name? Else a note says why not. */
bool form_may_be_made(struct form *f);
void form_fresh_title(const struct form *f, struct buf *out);
struct step form_make_file(struct form *f, struct str text);
void fresh_put_path(const struct fresh_file *file, struct str name, struct buf *out);
void fresh_put_text(const struct fresh_file *file, struct str name, struct buf *out);

/* form_draft.c: take up a draft, offer the one there is of this file, keep what is typed as one. */
void form_take_draft(struct form *f, const struct draft *draft);
void form_offer_draft(struct form *f);
/* Show what the offered draft changes; it is offered again behind that. */
struct step form_view_draft(struct form *f);
bool form_write_draft(struct form *f, struct err *e);
/* Something else is typed now: the draft is behind, or there is none to keep any more. */
void form_draft_falls_behind(struct form *f);
/* What was typed is saved or given up: its draft goes. */
void form_drop_draft(struct form *f);

/* form_news.c: another program changed the file: its fields come in, what is typed here stays; or it took the file
 * away: all stays as it is. */
void form_take_news(struct form *f);
/* Say who else has the file open, and that it is open here. */
void form_tell_others(struct form *f);
/* That is settled: the fields are those of the file again. */
void form_forget_news(struct form *f);
/* What is typed is meant for the file as it is now. */
void form_begin_anew(struct form *f);
/* Append it in a word or two, for the title. */
void form_put_news(const struct form *f, struct buf *out);
/* Before it is saved: ask about the next field that both changed; false when there is none. The answer goes on saving. */
bool form_asks_about_clash(struct form *f);
/* The same about a link that leads out, naming where to; its answer, too, is for this save alone. */
bool form_asks_about_link(struct form *f);
struct step form_settle_clash(struct form *f, bool mine);
/* Another roster or program may have changed it: must it be drawn anew? */
bool form_watch(struct screen *s);

/* form_fix.c: apply the fix of the row's problem: another text at once, what mends the file after it
 * was shown, together with all that is typed. */
struct step form_fix(struct form *f);
/* That fix was shown, and accepted or not. */
void form_fixed(struct form *f, bool accepted);

/* form_nested.c: fields that are trees. Is the row in use one that folds? */
bool form_on_group(const struct form *f);
/* Show what it holds, or hide it. */
void form_fold(struct form *f, bool open);
/* What a key for texts does to it: fold, or take it out. */
void form_act_on_group(struct form *f, enum action a);
/* The next row in sight, round the end. */
size_t form_next_row(const struct form *f, size_t row, int step);

/* form_unfinished.c: after something was typed, whether it may still become right; say how. */
void form_judge_unfinished(struct form *f);

/* form_raw.c: append the line break that a key puts in there; YAML goes on where it has to stand. */
void form_put_break(const struct edited *row, struct buf *out);
/* Is what Backspace takes out the indentation of YAML, two blanks at once? */
bool form_goes_out(const struct edited *row);

/* form_save.c: save, ask before leaving, do what a question was answered, show the difference. */
struct step form_save(struct form *f);
struct step form_leave(struct form *f);
struct step form_answer(struct form *f, int answered);
struct step form_show_changes(struct form *f);

/* Take what was chosen in its box. */
void form_take_choice(struct form *f);

/* form_mouse.c: what the mouse does. */
void form_mouse(struct form *f, const struct mouse *m);

/* Where the value of the row is drawn. */
struct rect form_value_area(const struct form *f, size_t row);

void form_layout(struct screen *s, struct rect area);
void form_draw(const struct screen *s, struct canvas *cv);
/* form_says.c: the bars. */
void form_title(const struct screen *s, struct buf *left, struct buf *right);
enum role form_message(const struct screen *s, struct buf *out, size_t *caret);
const enum action *form_hints(const struct screen *s);

#endif
