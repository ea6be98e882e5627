/* sheet.h -- finished lines: what a page of rendered text is, whoever made it.
 *
 * A sheet is one flat block of bytes: a head, then the lines, the runs and the text, all by offset
 * and without a pointer, so it can be sent to another process as it lies in memory. Its text is not
 * yet filtered (that is the last step, where cells or bytes for a terminal are made), but holds no
 * LF and no TAB.
 */
#ifndef ROSTER_RENDER_SHEET_H
#define ROSTER_RENDER_SHEET_H

#include "base/buf.h"
#include "base/err.h"
#include "render/role.h"

#include <stdint.h>

struct sheet_run {
	uint32_t n; /* bytes */
	uint16_t role, marks;
};

enum {
	SHEET_GOES_ON = 1, /* the same paragraph or code line as the line before, wrapped */
	SHEET_HEADING = 2, /* the first line of a heading */
	SHEET_CARD = 4,    /* belongs to the card on top */
	SHEET_GLUED = 8,   /* goes on in the middle of a word: no blank was dropped at the break */
	SHEET_CODE = 16    /* a whole line of code, as wide as it is: who draws it cuts it */
};

struct sheet_line {
	uint32_t text, n;    /* offset in the sheet's text, bytes */
	uint32_t run, run_n; /* its runs; their bytes add up to n */
	uint32_t source;     /* line of the file, from 1; 0 where it comes from none */
	uint16_t lead;       /* bytes at its start that are layout (bars, indentation, bullets) */
	uint16_t flags;
};

struct sheet {
	char *block; /* owned; NULL: no lines */
	size_t size;
};

/* A sheet starts as {0}. */
void sheet_done(struct sheet *s);
void sheet_copy(struct sheet *out, const struct sheet *s); /* *out starts as {0} */
size_t sheet_count(const struct sheet *s);
struct sheet_line sheet_line(const struct sheet *s, size_t i); /* i < sheet_count() */
struct str sheet_text(const struct sheet *s, struct sheet_line line);
struct sheet_run sheet_run(const struct sheet *s, struct sheet_line line, size_t i);
/* Is the block whole and do all offsets stay inside? For one that came from elsewhere. */
bool sheet_valid(const struct sheet *s);

/* Making one: put the pieces of a line, end the line, finish. */
struct sheet_lines {
	struct sheet_line *v;
	size_t n, cap;
};
struct sheet_runs {
	struct sheet_run *v;
	size_t n, cap;
};
struct sheet_maker {
	struct sheet_lines lines;
	struct sheet_runs runs;
	struct buf text;
	struct sheet_line line; /* the line being put together */
};

/* A maker starts as {0}. Neighbouring pieces of one look are joined. */
void sheet_put(struct sheet_maker *m, struct str text, enum role role, unsigned marks);
void sheet_puts(struct sheet_maker *m, const char *text, enum role role);
void sheet_fill(struct sheet_maker *m, const char *text, size_t times, enum role role);
/* Everything put on this line so far is layout. */
void sheet_lead_ends(struct sheet_maker *m);
void sheet_end_line(struct sheet_maker *m, size_t source, unsigned flags);
/* Hand the lines over to *out (which is emptied first) and leave the maker empty. */
void sheet_finish(struct sheet_maker *m, struct sheet *out);
void sheet_drop(struct sheet_maker *m); /* give up */

/* Where `pattern` stands (text/match.h rules), in reading order; appended. A paragraph that was
 * wrapped is searched as one text, with a blank at each break that is not SHEET_GLUED. */
struct sheet_hit {
	size_t line;       /* where it begins */
	struct span where; /* bytes of that line's text; cut at its end where the hit runs on */
};
struct sheet_hits {
	struct sheet_hit *v;
	size_t n, cap;
};
void sheet_find(const struct sheet *s, struct str pattern, struct sheet_hits *out);

#endif
