/* looks.h -- what the settings do to a running program: theme, measure, keys, mouse; and the box in which a
 * theme is chosen. */
#ifndef ROSTER_UI_LOOKS_H
#define ROSTER_UI_LOOKS_H

#include "render/theme.h"
#include "ui/conf.h"
#include "ui/screen/screen.h"
#include "ui/widget/pick.h"

struct looks {
	struct config *config; /* NULL: nothing is set, nothing is kept */
	struct schemas *schemas;
	struct theme theme;
	struct buf shown;  /* the name of the theme that is shown */
	struct buf before; /* and of the one to go back to */
	struct pick pick;
	bool changed; /* the theme is another one: for the terminal */
	bool mouse;   /* it is ours, not the terminal's; kept in the settings */
	bool layouts; /* keys are taken by their place on other keyboards, too */
};

/* Take up the settings. The config and the schemas may be NULL; both must outlive it. */
void looks_init(struct looks *l, struct config *config, struct schemas *schemas);
void looks_done(struct looks *l);
/* Make the keymap that the user asks for, telling what is wrong with it in the config's troubles. */
void looks_keys(struct config *config, struct keymap *k);
/* Read the settings again. */
void looks_reload(struct looks *l, struct ctx *c, struct keymap *k);
/* Note the first of what is wrong with them. */
void looks_tell(const struct looks *l, struct ctx *c);

/* Take the mouse, or leave it to the terminal; `key` is named as the one that takes it back. */
void looks_switch_mouse(struct looks *l, struct ctx *c, const char *key);

/* The box: while it is open it has all keys. */
void looks_choose(struct looks *l, struct ctx *c);
void looks_key(struct looks *l, struct ctx *c, uint32_t key);
void looks_mouse(struct looks *l, struct ctx *c, const struct mouse *m);
/* What the keys of the box do. */
void looks_say(const struct looks *l, struct buf *out);
void looks_draw(struct looks *l, struct canvas *cv);

#endif
