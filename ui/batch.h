/* batch.h -- the commands that print and end: what they share. */
#ifndef ROSTER_UI_BATCH_H
#define ROSTER_UI_BATCH_H

#include "base/json.h"
#include "store/query.h"
#include "ui/options.h"

enum { BATCH_OK = 0, BATCH_FOUND = 1, BATCH_FAILED = 2 };

/* One command: a row of the table that --help and the man page are made from. */
struct command {
	const char *name;
	const char *usage; /* what stands behind the name */
	const char *help;  /* one sentence */
	const struct option_row *options;
	int (*run)(const struct options *o, const struct schemas *schemas);
};

/* The i-th command; NULL behind the last. */
const struct command *batch_command(size_t i);
const struct command *batch_find(struct str name);
const struct command *batch_near(struct str word); /* the one that was probably meant, or NULL */
/* Run it: argv[0] is its name. Returns the exit status. */
int batch_run(const struct command *c, int argc, char *argv[]);

/* To standard error: "roster: PATH: why", filtered. Always returns BATCH_FAILED. */
int batch_fail(struct str path, const char *why);
/* Print to standard output; what goes to a terminal is filtered. */
void batch_print(struct str text);
/* The same for a unified difference: on a terminal white space that differs is visible (text/white.h). */
void batch_print_patch(struct str patch);
/* Append the text and blanks up to so many columns. */
void batch_pad(struct buf *out, struct str text, size_t columns);
/* Print a document, indented, with a line break. */
void batch_print_json(const struct json *j);
/* Was everything printed? Call last; gives the status to end with. */
int batch_finish(int status);

/* Open the files and folders that were named, or every scope. A path that cannot be followed is
 * reported and *failed set. All files are found; none is read yet. */
void batch_open(struct store *s, const struct schemas *schemas, const struct options *o,
	size_t first, bool *failed);
/* The path as the user would write it: below what was named, else absolute. */
void batch_path(struct buf *out, const struct store *s, unsigned id);

extern const struct command batch_list, batch_show, batch_check, batch_fix, batch_get, batch_set,
	batch_unset, batch_diff, batch_new, batch_rename, batch_kinds, batch_schema, batch_recover,
	batch_doctor;

#endif
