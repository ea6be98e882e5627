/* card.h -- the card on top of a page: what the file says of itself, row by row. */
#ifndef ROSTER_RENDER_CARD_H
#define ROSTER_RENDER_CARD_H

#include "render/page.h"
#include "render/render.h"

/* Nothing where there are no rows. */
void card_page(const struct card_row *rows, size_t n, struct page *page);

#endif
