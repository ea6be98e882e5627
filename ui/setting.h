/* setting.h -- "FIELD=VALUE" and "PATH=VALUE" on the command line. */
#ifndef ROSTER_UI_SETTING_H
#define ROSTER_UI_SETTING_H

#include "doc/nested.h"
#include "schema/kind.h"

struct setting {
	struct str key, text; /* key: a field, or a path such as hooks.PreToolUse[0].matcher */
};

struct setting_list {
	struct setting *v;
	size_t n, cap;
};

/* Add the word's; false when there is no "=" in it. */
bool setting_read(const char *word, struct setting_list *out);
/* Does the key lead into a field? Then *steps gets the way. A field of that very name comes first. */
bool setting_is_path(const struct doc *d, const struct kind *kind, struct str key,
	struct steps *steps);
/* The field that it is about. */
struct str setting_field(struct str key);
/* Make it in the doc. Unless forced, a field's value that breaks a rule of severity error is refused; what comes of
 * paths is asked when all are made. */
bool setting_make(struct doc *d, const struct kind *kind, const struct setting *setting, bool force,
	struct err *e);
/* Do paths among the settings bring an error into their fields that was not there? Then *e says which. */
bool setting_worsens(const struct doc *was, const struct doc *is, const struct kind *kind,
	const struct setting_list *settings, struct err *e);

#endif
