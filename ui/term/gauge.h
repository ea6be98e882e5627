/* gauge.h -- how wide the terminal draws a text, by its own word: for `roster doctor` alone, the one place that
 * asks where the cursor is (CSI 6 n). */
#ifndef ROSTER_UI_TERM_GAUGE_H
#define ROSTER_UI_TERM_GAUGE_H

#include "base/err.h"
#include "base/str.h"

/* Draw each text at the start of the cursor's line of the terminal on standard input and output, and put into
 * columns[] how many columns it took there. The texts are drawn as they are: they must be fit for a terminal, and
 * shorter than its line. Takes three seconds at most; the line is empty afterwards. False and the reason
 * where there is no terminal of ours, or one that does not answer all of it in time. */
bool gauge_columns(const struct str *texts, size_t n, int *columns, struct err *e);

#endif
