/* editor.h -- hand a file to the user's editor. */
#ifndef ROSTER_UI_EDITOR_H
#define ROSTER_UI_EDITOR_H

#include "base/buf.h"
#include "base/err.h"

enum { EDITOR_MOST_WORDS = 32 };

/* Split a command line into words: blanks separate, quotes hold together, a backslash takes the
 * next character as it is. Nothing else is special; no shell sees it. The words are NUL-ended in
 * *store. Returns how many, 0 where there are none or a quote is never closed. */
size_t editor_split(const char *command, struct buf *store, const char *words[EDITOR_MOST_WORDS]);

/* Run a program and wait for its end, with the terminal as it is. False with the reason when it could not run or said
 * it failed. */
bool program_run(char *const argv[], struct err *e);

/* Run the command on the file and wait for it. The path must be absolute, so that
 * no editor takes it for an option. False with the reason when it could not run or said it failed. */
bool editor_run(const char *command, const char *path, size_t line, struct err *e);

/* The same for a text, by way of a private file. A line break that the editor adds at the end is
 * taken off again. On failure the text is as it was. */
bool editor_run_text(const char *command, struct buf *text, struct err *e);

#endif
