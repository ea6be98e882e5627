/* clock.h -- time that only goes forward. */
#ifndef ROSTER_BASE_CLOCK_H
#define ROSTER_BASE_CLOCK_H

/* Milliseconds since some moment before the start. */
long long clock_ms(void);

#endif
