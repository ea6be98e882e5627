/* hidden.h -- characters that a person does not see and a model reads. */
#ifndef ROSTER_TEXT_HIDDEN_H
#define ROSTER_TEXT_HIDDEN_H

#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

enum hidden_level {
	HIDDEN_NONE,   /* it belongs there: a joiner between Persian letters, within an emoji */
	HIDDEN_LOW,    /* a soft hyphen in prose */
	HIDDEN_MEDIUM, /* odd, and mostly harmless */
	HIDDEN_HIGH,   /* no honest text has it */
	HIDDEN_TURNS,  /* it changes the direction of what follows, where nothing asks for that */
	HIDDEN_SPEAKS  /* tag characters: whole sentences that nobody sees */
};

/* A run of such characters side by side. */
struct hidden {
	struct span where; /* bytes */
	uint32_t code;     /* its worst one */
	const char *name;  /* of that: "a zero-width space" */
	enum hidden_level level;
	size_t count; /* code points */
};

/* The first run at or behind `at` of at least that level; false when there is none. `strict`: keys, names and
 * tools, where a blank that is no blank is one too many. Control characters are not looked at.
 * (Unicode 15.1: Default_Ignorable_Code_Point, blanks that have no White_Space glyph, UAX 31 A1 and A2.) */
bool hidden_next(struct str text, size_t at, bool strict, enum hidden_level least,
	struct hidden *out);
/* Append what the run spells: tag characters, bytes in variation selectors, bits in zero-width ones. At most 200
 * bytes, as they are: they are to be filtered before they are shown. Nothing where it spells nothing. */
void hidden_decode(struct buf *out, struct str run);

#endif
