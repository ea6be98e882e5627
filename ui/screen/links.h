/* links.h -- where a link of a text leads. Nothing is started or fetched. */
#ifndef ROSTER_UI_SCREEN_LINKS_H
#define ROSTER_UI_SCREEN_LINKS_H

#include "ui/screen/screen.h"

/* Append a target's path or anchor: "%20" is a blank; what cannot be read stays. */
void link_put(struct buf *out, struct str text);
/* Does it name a place that is no file beside this one: a scheme, a host? */
bool link_leads_out(struct str target);
/* The file that the target's path names, beside the row's file; why, when the reader cannot show it, else NULL. */
const char *link_file(const struct ctx *c, unsigned id, struct str path, struct buf *out);

#endif
