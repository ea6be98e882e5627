/* paste.h -- pasted text, byte by byte as a terminal sends it between its two marks. */
#ifndef ROSTER_UI_TERM_PASTE_H
#define ROSTER_UI_TERM_PASTE_H

#include "base/buf.h"

enum { PASTE_MOST = 1024 * 1024 /* bytes that are kept */ };

struct paste {
	struct buf text; /* line ends are LF; other control characters but TAB are left out */
	size_t lost;     /* bytes that are not in it: too much, or control characters */
	size_t matched;  /* bytes of the end mark */
	bool after_cr;
};

/* A paste starts as {0}; beginning drops the one before. */
void paste_begin(struct paste *p);
void paste_done(struct paste *p);
/* Take the next byte; true when the end mark is whole. */
bool paste_take(struct paste *p, unsigned char c);

#endif
