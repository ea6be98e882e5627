/* app.h -- the screens on top of each other, and what a key does to them. No terminal in here: the
 * caller brings keys and shows the canvas. */
#ifndef ROSTER_UI_APP_H
#define ROSTER_UI_APP_H

#include "ui/menu.h"
#include "ui/screen/screen.h"
#include "ui/looks.h"
#include "ui/term/mouse.h"

enum { APP_MOST_SCREENS = 8 };

/* What the caller has to do with the terminal. */
enum app_wish { APP_NOTHING, APP_EDITOR, APP_VALUE, APP_SUSPEND, APP_REDRAW, APP_COPY, APP_COMMIT };

struct app_layer {
	enum screen_id id;
	struct screen *screen;
};

struct app {
	struct store store;
	struct keymap keymap;
	struct ctx ctx;
	struct canvas canvas;
	struct app_layer layers[APP_MOST_SCREENS];
	size_t depth;
	uint32_t prefix;      /* the first key of a chord, or 0 */
	struct drafts drafts; /* found at the start, offered one after the other */
	size_t next_draft;
	struct ask offer;
	bool offers_again; /* as soon as what it shows of one is closed */
	struct menu menu;  /* the actions by name, when it is open */
	struct looks looks;
	bool shadows_known;
	bool typed_on; /* keys come one after the other: what would hold them up waits */
	bool waits; /* for the render process, with the files that are not in sight */
	bool quit;
	bool quitting; /* as soon as nothing asks any more */
	bool one_file; /* opened on one file: closing the reader quits */
	enum app_wish wish;
	struct step editor; /* APP_EDITOR: which file, which line */
};

/* Takes the roots and the renderer over; `schemas` must outlive the app. */
void app_init(struct app *a, const struct schemas *schemas, struct roots *roots,
	struct renderer *renderer);
void app_done(struct app *a);
/* Take up the settings; both must outlive the app. */
void app_configure(struct app *a, struct config *config, struct schemas *schemas);
/* Opened on one file: read that file. */
void app_open_file(struct app *a, unsigned id);
/* Look for drafts of earlier sessions and offer them. */
void app_offer_drafts(struct app *a);

void app_resize(struct app *a, int h, int w);
void app_key(struct app *a, uint32_t key);
void app_paste(struct app *a, struct str text);
/* What was done with the mouse; nothing where it is left to the terminal. */
void app_mouse(struct app *a, const struct mouse *m);
/* Do some of the work that waits (finding, reading, checking files): a few milliseconds. False
 * when there is none. */
bool app_work(struct app *a);
/* Is there such work, that does not wait for the render process? */
bool app_has_work(const struct app *a);
/* What other programs do to the files: can be read when there is something to hear; below 0: never. */
int app_news_fd(const struct app *a);
/* Must it be asked for, every second? */
bool app_must_ask(const struct app *a);
/* Hear of it, or ask for it; the work that it makes is done by app_work(). */
void app_hear(struct app *a);
void app_ask(struct app *a);
/* The render process can be read, or is late: take what came. Is there something new to draw? */
bool app_take_sheets(struct app *a);
/* Was something opened to be read that is still being rendered? */
bool app_awaits_text(const struct app *a);
/* Prepare what is in sight, as far as it is there; draw what is prepared into a->canvas; both. */
void app_prepare(struct app *a);
void app_paint(struct app *a);
void app_draw(struct app *a);
/* Keep unsaved texts as drafts. Returns how many fields. */
size_t app_keep(struct app *a);
/* Is something typed that is in no draft yet? */
bool app_unkept(const struct app *a);
/* Files may have changed behind our back. */
void app_look_again(struct app *a);
/* Get ready for what is likely to be asked for next. False: not all was done, try again. */
bool app_look_ahead(struct app *a);
/* The same for what is in sight; must it be drawn anew? */
bool app_watch(struct app *a);
/* The editor came back from that file. */
void app_edited(struct app *a, const char *trouble);
/* `git commit` was run, and failed where there is trouble. */
void app_committed(struct app *a, const char *trouble);
/* ctx.clip could not be copied. */
void app_not_copied(struct app *a, const char *why);
/* ctx.value came back from the editor; with trouble it is as it was. */
void app_value_edited(struct app *a, const char *trouble);

/* For the files of the app alone: the screen on top, and the part of the window layer i has. */
struct screen *app_top(const struct app *a);
struct rect app_area(const struct app *a, size_t i);
void app_open_screen(struct app *a, enum screen_id id, unsigned row);
/* Do what a screen has answered. */
void app_take(struct app *a, struct step step);
void app_offer_next_draft(struct app *a);
void app_answer_offer(struct app *a, uint32_t key);
bool app_too_small(const struct app *a);
/* The question that waits for an answer, or NULL. */
const struct ask *app_question(const struct app *a);

#endif
