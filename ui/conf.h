/* conf.h -- what the user has set: by options, the environment, and the file `config` of the user's
 * config folder. Nothing of a repository is looked at.
 *
 * The file has "key = value" lines (text/keyval.h). A line that is wrong is told and passed over, so
 * that what it would have set keeps its default.
 */
#ifndef ROSTER_UI_CONF_H
#define ROSTER_UI_CONF_H

#include "schema/schemas.h"
#include "ui/options.h"
#include "ui/term/keymap.h"

enum config_key {
	CONFIG_THEME,
	CONFIG_COLOR,
	CONFIG_MEASURE,
	CONFIG_EDITOR,
	CONFIG_MOUSE,
	CONFIG_LAYOUTS,
	CONFIG_COUNT
};

/* One row: what can be set. */
struct config_row {
	const char *key, *otherwise, *help;
};

enum { CONFIG_RULES = 8 }; /* at most so many rows of schema/settings.h */

struct config_value {
	struct str text, origin; /* origin: "default", "PATH:LINE", "environment: NAME", "option" */
};

struct config {
	struct arena arena;
	struct config_value v[CONFIG_COUNT];
	struct config_value rules[CONFIG_RULES]; /* as setting_at() counts them */
	struct troubles troubles;                /* "PATH:LINE: why; VALUE is used" */
	const struct options *options;
};

/* Read all of it. `o` may be NULL, and must else outlive it; its --theme and --color are taken up. */
void config_load(struct config *c, const struct options *o);
void config_done(struct config *c);
/* Read it again, as it is now. */
void config_reload(struct config *c);

/* What it says of rules, keys and tools; in the arena. What was said before is forgotten. */
void config_rules(const struct config *c, struct settings *out, struct arena *a);
struct str config_text(const struct config *c, enum config_key key);
/* Is a key of yes and no on yes? */
bool config_is(const struct config *c, enum config_key key);
size_t config_measure(const struct config *c);
/* May colours be used: not where NO_COLOR is set, or `color` is never. */
bool config_has_colours(const struct config *c);
/* Give a key a value from now on: its line in the file is replaced, or one is added. *where gets the
 * file. False with the reason; the value holds for this run all the same. */
bool config_keep(struct config *c, enum config_key key, struct str value, struct buf *where,
	struct err *e);

/* Tell what is wrong with another file of the folder; line 0: all of it. */
void config_tell(struct config *c, struct str path, size_t line, const char *why);

/* The rows: NULL behind the last. */
const struct config_row *config_row(size_t i);
/* All as a config file, with the origin of each value. */
void config_print(const struct config *c, struct buf *out);

#endif
