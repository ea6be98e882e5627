/* wrap.h -- a flow, line by line, by display width.
 *
 * A line ends at a blank, between wide characters where CJK typesetting allows it, or, in a word
 * longer than a line, behind a slash or another sign that is not too far back, or else anywhere
 * between two units of utf8_cell(). No line is wider than asked: a unit wider than that is shown by
 * a stand-in. */
#ifndef ROSTER_RENDER_WRAP_H
#define ROSTER_RENDER_WRAP_H

#include "render/flow.h"
#include "render/sheet.h"

enum wrap_way {
	WRAP_WORDS,  /* prose */
	WRAP_LISTING /* all blanks count; a line is kept full rather than broken at a far blank */
};

/* What is shown for a unit that is wider than a line: its escaped form in pieces, or "?". */
struct stand_in {
	char text[24];   /* ASCII */
	size_t n, at;    /* bytes, and how many of them are shown */
	size_t replaces; /* bytes of the flow */
};

/* Begins as {.flow = f, .way = w}; the flow must not change meanwhile. */
struct wrap {
	const struct flow *flow;
	enum wrap_way way;
	size_t at;   /* byte where the next line begins */
	size_t span; /* the span of the line given last, or one before */
	bool goes_on, glued, done;
	struct stand_in stand_in; /* for the unit at `at`, where .n is not 0 */
};

struct wrap_line {
	struct span part; /* bytes of the flow's text on this line */
	/* Shown instead of them, where it is not empty; lent until the next line. */
	struct str stand_in;
	size_t columns;
	bool goes_on; /* the same line of text as the line before */
	bool glued;   /* goes on, and no blank stood at the break */
};

/* The next line; false behind the last. A flow without text has one empty line. `columns` is at
 * least 1. */
bool wrap_next(struct wrap *w, size_t columns, struct wrap_line *line);
/* Put the line wrap_next() gave last. */
void wrap_put(struct wrap *w, const struct wrap_line *line, struct sheet_maker *m);

/* Columns of the longest line of the flow, unwrapped, and of its longest word. */
struct wrap_measure {
	size_t line, word;
};
struct wrap_measure wrap_measure(const struct flow *f);

#endif
