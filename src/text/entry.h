/* entry.h -- one text being edited: bytes (valid UTF-8), a caret, undo. No drawing. */
#ifndef ROSTER_TEXT_ENTRY_H
#define ROSTER_TEXT_ENTRY_H

#include "text/edit.h"

struct entry_step {
	struct change change;
	size_t caret; /* before the change */
	bool typed;   /* one typed character after another joins this step */
};

struct entry_steps {
	struct entry_step *v;
	size_t n, cap;
};

struct entry {
	struct buf text;
	size_t caret; /* byte offset, always between graphemes */
	struct entry_steps steps;
	size_t done; /* steps[0, done) are made, the rest can be redone */
};

enum entry_move {
	ENTRY_LEFT,
	ENTRY_RIGHT,
	ENTRY_WORD_LEFT,
	ENTRY_WORD_RIGHT,
	ENTRY_LINE_START,
	ENTRY_LINE_END,
	ENTRY_START,
	ENTRY_END
};

void entry_init(struct entry *e, struct str text); /* the caret at the end, no undo */
void entry_done(struct entry *e);
struct str entry_text(const struct entry *e); /* lent until the next change */

/* Put text in at the caret. Bytes that are not UTF-8 and control characters other than LF and TAB
 * are left out. Returns true when a new undo step began (typing goes on in one step). */
bool entry_put(struct entry *e, struct str text);
/* The same up to the text's first line break, for what nobody types at length: a name, words to search for. What goes
 * beyond ENTRY_LINE bytes is left out, as each key looks at all of them. */
enum { ENTRY_LINE = 1024 };
bool entry_put_line(struct entry *e, struct str text);
/* Replace everything: one undo step. False when nothing changed. */
bool entry_set(struct entry *e, struct str text);

void entry_go(struct entry *e, enum entry_move move);
/* Take out the text from the caret to where `move` would go; one undo step. False when empty. */
bool entry_cut(struct entry *e, enum entry_move move);

bool entry_undo(struct entry *e);
bool entry_redo(struct entry *e);

#endif
