/* fence.h -- where the frontmatter starts and ends. */
#ifndef ROSTER_DOC_FENCE_H
#define ROSTER_DOC_FENCE_H

#include "base/str.h"

enum fence_kind {
	FENCE_NONE, /* no frontmatter: the file does not begin with a line "---" */
	FENCE_OPEN, /* it does, but no line ends it */
	FENCE_BLOCK
};

/* Why a file that holds a line "---" further down has no frontmatter. */
enum fence_miss {
	FENCE_MISS_NONE,
	FENCE_MISS_LATE, /* blank lines, blanks or other text stand before it. Behind blank lines alone
			    * the block's place is told all the same: its kind is FENCE_BLOCK */
	FENCE_MISS_DASHES, /* the first line is of dashes, but not of three */
	FENCE_MISS_TEXT,   /* the first line is of three dashes, and text behind them */
	FENCE_MISS_CR      /* lines end in CR alone */
};

struct fence {
	enum fence_kind kind;
	enum fence_miss miss; /* not FENCE_MISS_NONE: no host reads a frontmatter here */
	bool bom;             /* the file begins with U+FEFF */
	struct span open;     /* the opening line with its end mark */
	struct span front;    /* what stands between the fences; FENCE_OPEN: to the file's end */
	struct span close;    /* the closing line with its end mark */
	size_t body; /* where the body begins; without a block: behind the byte-order mark */
	size_t cut;  /* FENCE_BLOCK: the first "---" inside `front`, or STR_NONE */
};

/* The closing line is the first one that begins with "---"; failing that, one that does behind
 * blanks. "..." closes nothing. Some hosts end the block at the first "---" anywhere: that is
 * `cut`. */
struct fence fence_find(struct str text);
/* Is there a block that hosts read? */
bool fence_is_read(const struct fence *f);

#endif
