/* match.h -- finding what a person typed. Letters match without case unless the pattern holds a
 * capital. */
#ifndef ROSTER_TEXT_MATCH_H
#define ROSTER_TEXT_MATCH_H

#include "base/str.h"

/* How well a text fits a word, the best first. */
enum match_rank {
	MATCH_EXACT,
	MATCH_PREFIX,
	MATCH_WORD_START,
	MATCH_STARTS, /* the starts of several words in a row: "corev", "cr" of "code-reviewer" */
	MATCH_INSIDE,
	MATCH_FUZZY, /* all its letters occur in this order, two at least */
	MATCH_NOT
};

/* How well a text fits what was typed to choose it, the best first. Two blanks begin a column of a text. */
enum match_choice {
	CHOICE_FIRST_WORD, /* the text begins with it, as a whole word */
	CHOICE_FIRST,
	CHOICE_COLUMN_WORD,
	CHOICE_WORD,
	CHOICE_COLUMN,
	CHOICE_WORD_START,
	CHOICE_INSIDE,
	CHOICE_APART, /* its words occur, not in a row */
	CHOICE_NOT
};

struct match_spans {
	struct span *v;
	size_t n, cap;
};

/* Does it hold one, so that case counts? */
bool match_has_capital(struct str s);
/* The first occurrence of `pattern` at or after `from`. An empty pattern is never found. */
bool match_find(struct str text, struct str pattern, size_t from, struct span *hit);
/* Does every blank-separated word of `words` occur in the text? No words: true. */
bool match_words(struct str text, struct str words);
/* How the word fits at its best place. An empty word fits nothing. */
enum match_rank match_rank(struct str text, struct str word);
/* In how many pieces it stands there, those twice that begin no word; 0: it does not. */
size_t match_pieces(struct str text, struct str word);
/* How all of what was typed fits at its best place. Nothing typed fits all texts best. */
enum match_choice match_choice(struct str text, struct str typed);
/* Append the letters of the text that match_rank() means; none where it does not fit. */
void match_letters(struct str text, struct str word, struct match_spans *out);

#endif
