/* themes.h -- the themes there are: built in, and files of the user's config folder, themes/NAME.theme,
 * which take the place of a built-in one of the same name. */
#ifndef ROSTER_UI_THEMES_H
#define ROSTER_UI_THEMES_H

#include "base/arena.h"
#include "render/theme.h"

struct theme_names {
	struct arena arena;
	struct str *v;
	size_t n, cap;
};

/* The names, by letters. *names starts as {0}. */
void themes_list(struct theme_names *names);
void theme_names_done(struct theme_names *names);
/* False, with *out untouched and the reason, where there is none or it cannot be read. */
bool themes_find(struct str name, struct theme *out, struct err *e);

#endif
