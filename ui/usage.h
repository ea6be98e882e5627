/* usage.h -- what the program says of itself: --help and --keys. */
#ifndef ROSTER_UI_USAGE_H
#define ROSTER_UI_USAGE_H

#include "ui/options.h"

/* The options without a command. */
extern const struct option_row usage_options[];

/* Print to standard output; the exit status. */
int usage_print(void);
int usage_print_keys(void);

#endif
