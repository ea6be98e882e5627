/* options.h -- a command's line of words: options by table, the rest in order. */
#ifndef ROSTER_UI_OPTIONS_H
#define ROSTER_UI_OPTIONS_H

#include "base/err.h"
#include "base/str.h"

/* One row: what a command understands. `value` names what follows the "="; NULL: a switch. */
struct option_row {
	const char *name; /* "--format"; NULL ends a table */
	const char *value;
	const char *help;
};

/* One option as it was given. */
struct option {
	const struct option_row *row;
	struct str value;
};

struct options {
	const struct option_row *rows;
	struct option *given; /* in order; an option may be given more than once */
	size_t given_n;
	const char **args; /* words that are no options, in order */
	size_t n;
	size_t first_file; /* index of the first word behind "--"; n when there was none */
	bool had_dashes;
};

/* Read argv[1..]. Options may stand anywhere before "--". False and the reason on one that the
 * table does not have. End by options_done(). */
bool options_read(struct options *o, const struct option_row *rows, int argc, char *argv[],
	struct err *e);
void options_done(struct options *o);
bool options_has(const struct options *o, const char *name);
/* Its last value; `otherwise` when it was not given. */
struct str options_value(const struct options *o, const char *name, const char *otherwise);
/* Each value of an option that may be given more than once; begin with *i = 0. */
bool options_next(const struct options *o, const char *name, size_t *i, struct str *value);

#endif
