/* diffs.h -- how `roster diff` tells of one file that differs. */
#ifndef ROSTER_UI_SCREEN_DIFFS_H
#define ROSTER_UI_SCREEN_DIFFS_H

#include "base/json.h"
#include "check/delta.h"
#include "render/render.h"
#include "store/versions.h"

/* One version of a file, with all that its subject lends from; end it by diff_side_done(). */
struct diff_side {
	struct doc doc;
	struct buf bytes, place, shown; /* place: its absolute path */
	struct subject subject;         /* without a doc where there is no such version */
};

/* It starts as {0} with its bytes and place: read what they are. */
void diff_side_judge(struct diff_side *s, const struct kinds *kinds, struct kind_memo *memo);
void diff_side_done(struct diff_side *s);

/* Fill *s, which is overwritten, with the version of a file of git's path; where there is none, without a doc.
 * False when it cannot be read. */
bool diff_side_read(struct diff_side *s, const struct version_source *from, struct vcs_version v,
	struct str path, struct err *e);

/* The text below the block of both, laid out. It starts as {0}. */
struct diff_pages {
	struct sheet old, now;
	bool known;
};

/* A file in two versions; of one that came or went one subject has no doc. */
struct diff_file {
	enum vcs_status status;
	bool conflict;
	struct str path, old_path;   /* as git has them */
	struct str shown, old_shown; /* as the user would write them */
	struct subject old, now;
	const struct delta *delta;
	const struct diff_pages *pages; /* NULL, or not known: the text is told as it is written */
	bool untitled; /* as text without a first line that says which file it is */
	bool visible;  /* ...with white space that differs as signs (text/white.h) */
};

enum diff_format { DIFF_TEXT, DIFF_UNIFIED, DIFF_JSON };

/* Append it for a person to read: powers first, then fields, then the text by heading. Safe for a terminal; lines
 * of words are broken at `width` columns. */
void diffs_text(struct buf *out, const struct diff_file *f, size_t width);
/* Append it as a patch of git's paths. */
void diffs_unified(struct buf *out, const struct diff_file *f);
/* What is to be laid out of a version for text of that width. */
struct render_ask diffs_ask(const struct doc *d, size_t width);
/* Is there something in the text to be laid out? */
bool diffs_have_pages(const struct diff_file *f);
/* Lay both out, here and now; unknown where that is too much. */
void diff_pages_make(struct diff_pages *p, const struct diff_file *f, size_t width);
void diff_pages_done(struct diff_pages *p);
struct json *diffs_json(const struct diff_file *f);
/* Append it on one line: "model opus, tools +Bash". */
void diffs_line(struct buf *out, const struct delta *d);
const char *diffs_status(const struct diff_file *f); /* "modified" */

#endif
