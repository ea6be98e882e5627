/* worker.h -- the render process: parses and colours what files hold, and can do nothing else. */
#ifndef ROSTER_RENDER_WORKER_H
#define ROSTER_RENDER_WORKER_H

#include <stdbool.h>

/* The argument with which roster starts itself as one. */
#define WORKER_ARGUMENT "--render-worker"

#if defined __SANITIZE_ADDRESS__
#define WORKER_SANITIZED 1
#elif defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define WORKER_SANITIZED 1
#endif
#endif
#ifndef WORKER_SANITIZED
#define WORKER_SANITIZED 0
#endif
/* All takes so many times longer under the sanitizers. */
enum { WORKER_SLOWER = WORKER_SANITIZED ? 20 : 1 };

/* More processor time than this for one ask, and the kernel ends the process by SIGPROF. */
enum { WORKER_MS = 300 * WORKER_SLOWER };

/* A message either way: its length in bytes as uint64_t, then so many bytes (render/parcel.h). An ask
 * begins with a number: is there time to compile queries? */
enum { WORKER_LONGEST = 48 * 1024 * 1024 };

/* Give up files, network, starting programs (seccomp), and more than 256 MB of memory: for good. False where
 * the kernel has no seccomp, or under the sanitizers: not all of it is in force. */
bool worker_confine(void);

/* Confined, answer asks from standard input on standard output, both the same socket, until it is closed.
 * Returns the exit status. */
int worker_run(void);

#endif
