/* html.h -- HTML as it is written, in two looks: tags and comments, and what stands between. */
#ifndef ROSTER_RENDER_HTML_H
#define ROSTER_RENDER_HTML_H

#include "render/flow.h"

/* Append the text: tags and comments as ROLE_HTML, the rest as `plain`. Keeps its line breaks. */
void html_flow(struct str text, enum role plain, struct flow *out);

#endif
