/* html.h -- HTML as it is written, in two looks: tags and comments, and what stands between. */
#ifndef ROSTER_RENDER_HTML_H
#define ROSTER_RENDER_HTML_H

#include "render/flow.h"

/* Append the text: tags and comments as ROLE_HTML, the rest as `plain`. Keeps its line breaks. */
void html_flow(struct str text, enum role plain, struct flow *out);
/* Is it a <br>? */
bool html_is_break(struct str tag);
/* Find tags of prompts, such as <user_input>, in text that has the role `plain`, and make them
 * ROLE_HTML: their names are none to CommonMark. */
void html_find_tags(struct flow *f, enum role plain);

#endif
