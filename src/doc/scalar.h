/* scalar.h -- write a text as a YAML scalar in a given style. */
#ifndef ROSTER_DOC_SCALAR_H
#define ROSTER_DOC_SCALAR_H

#include "doc/value.h"

struct scalar_place {
	struct str ending;  /* line end mark to use in a block */
	bool flow;          /* inside [ ] or { } */
	size_t indent;      /* blanks before each line of a block; 0: two */
	struct str comment; /* behind a block's header, with its blank; may be empty */
	/* What is replaced, as it is and as it stands in the file: a folded block, or a plain value over
	 * lines. NULL: nothing that lines could be broken like. */
	const struct value *before;
	struct str raw;
};

/* Can the text stand without quotes and still read back as this text, in every reader in use? */
bool scalar_is_plain(struct str text, bool flow);

/* Append the text in that style; false, and nothing appended, where the style cannot hold it.
 * WRITTEN_FOLDED needs place->before. WRITTEN_DOUBLE holds everything that is UTF-8. Only there "---" is no "---" in the file: some
 * hosts end the frontmatter at the first one they see, quoted or not. */
bool scalar_write(struct buf *out, struct str text, enum written written,
	const struct scalar_place *place);

/* The styles to try for a new text in place of one written like `before` (the value there now;
 * NULL: none), best first. Returns how many were put into `styles`. */
enum { SCALAR_STYLES = 4 };
size_t scalar_styles(struct str text, const struct value *before,
	enum written styles[SCALAR_STYLES]);

#endif
