/* layout.h -- cut rectangles into rectangles. */
#ifndef ROSTER_UI_WIDGET_LAYOUT_H
#define ROSTER_UI_WIDGET_LAYOUT_H

#include "ui/term/canvas.h"

/* Take `n` rows or columns (what is there, when less) off one side of *from and return them. */
struct rect layout_top(struct rect *from, int n);
struct rect layout_bottom(struct rect *from, int n);
struct rect layout_left(struct rect *from, int n);
struct rect layout_right(struct rect *from, int n);
/* The area without `n` cells on each side. */
struct rect layout_inside(struct rect area, int n);
/* Where a page of text stands in a window of its own: a wider one leaves it in the middle. */
struct rect layout_page(struct rect area);
int layout_between(int value, int least, int most);
bool layout_holds(struct rect area, int y, int x);

#endif
