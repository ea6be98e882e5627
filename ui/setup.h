/* setup.h -- what the program knows and how it shall judge: built in, of the user's config folder, and by
 * options. */
#ifndef ROSTER_UI_SETUP_H
#define ROSTER_UI_SETUP_H

#include "schema/schemas.h"
#include "ui/options.h"

/* Load all of it. What of the user's own cannot be read is in s->troubles; false, with *e, only where
 * nothing can go on. `o`: its --host, --portable and --rule are taken up; NULL: none. */
bool setup_schemas(struct schemas *s, const struct options *o, struct err *e);

#endif
