/* opened.h -- an open file is judged: what its block tells at once, its body when it has been parsed, slice by slice. For the
 * files of this room. */
#ifndef ROSTER_STORE_OPENED_H
#define ROSTER_STORE_OPENED_H

#include "store/store.h"

/* The file, when it is open; else NULL. */
struct opened *opened_find(const struct store *s, unsigned id);
/* Judge it as its bytes are now, and bring its row up to date. `body_ms`: so long its body may be looked at; 0: not now. */
void opened_judge(struct store *s, struct opened *o, int body_ms);
/* The next slice of a check that goes on. */
void opened_go_on(struct store *s, struct opened *o);
void opened_stop_checking(struct opened *o);
/* Ask the renderer what its body is made of, where it was not asked yet. */
void opened_ask_outline(const struct store *s, struct opened *o);
/* The same; NULL: it is not known yet. Lent until the renderer is asked again. */
const struct outline *opened_outline(const struct store *s, struct opened *o);
/* Free it, with what it holds. */
void opened_close(struct opened *o);

#endif
