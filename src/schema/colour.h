/* colour.h -- the colour that a field's value stands for, where its tool is known to show one. */
#ifndef ROSTER_SCHEMA_COLOUR_H
#define ROSTER_SCHEMA_COLOUR_H

#include "schema/schema.h"

/* The names and colours of x-roster's "colours", copied; what is no #RRGGBB is left out. */
void colours_read(struct field *f, const struct json *map, struct arena *a);
/* The colour as 0xRRGGBB: #RRGGBB itself, or what the schema says the name looks like. False: it is no field of a
 * colour, or it is not known. */
bool field_colour(const struct field *f, struct str value, uint32_t *rgb);

#endif
