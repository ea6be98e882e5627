/* attributes.h -- what a file has beside its bytes, owner, mode and times. */
#ifndef ROSTER_BASE_ATTRIBUTES_H
#define ROSTER_BASE_ATTRIBUTES_H

#include "base/err.h"

/* Give the file open as `to` the user attributes and the ACL of the one open as `from`. */
bool attributes_copy(int from, int to, struct err *e);

#endif
