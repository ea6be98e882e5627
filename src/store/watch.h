/* watch.h -- what other programs do in the folders that are looked through. The kernel tells (inotify);
 * folders that it does not tell of, as on a network, are to be asked for every second. */
#ifndef ROSTER_STORE_WATCH_H
#define ROSTER_STORE_WATCH_H

#include "base/arena.h"
#include "base/slots.h"

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

/* What tells a change of a folder, and whether another could have the same times. */
struct watched_state {
	struct timespec changed, touched;
	ino_t inode;
	bool young;
};

struct watched {
	int wd;
	struct str path;
	bool gate; /* only what comes into it counts */
};

struct asked {
	struct str path;
	bool gate;
	struct watched_state seen; /* as it was last */
};

struct asked_list {
	struct asked *v;
	size_t n, cap;
};

/* A path to be looked at. */
struct heard {
	struct str path;
	bool folder; /* it, and all below it */
};

struct news {
	struct arena arena;
	struct heard *v;
	size_t n, cap;
	bool lost;  /* more happened than was told: look at everything */
	bool gates; /* something came into a gate */
};

struct watch {
	bool on;
	int fd; /* below 0: the kernel tells nothing at all */
	struct arena arena;
	struct watched *v; /* those that the kernel tells of, by wd */
	size_t n, cap;
	struct asked_list asked; /* the others */
	struct slots asked_at;
	size_t next_asked; /* of these, the one to be asked for next */
};

/* Begin; the descriptor stays the same until watch_done(). */
void watch_open(struct watch *w);
void watch_done(struct watch *w);
/* Forget all folders. */
void watch_clear(struct watch *w);
/* Tell of this folder's entries from now on. */
void watch_add(struct watch *w, struct str folder);
/* Tell that something came into it, no more: a folder in which an agent folder may come to lie. */
void watch_gate(struct watch *w, struct str folder);

/* Append what has happened; false when nothing did. Never waits. */
bool watch_take(struct watch *w, struct news *out);
/* Are there folders that must be asked for? Is that one? */
bool watch_polls(const struct watch *w);
bool watch_asks(const struct watch *w, struct str folder);
/* Ask for some more of them, and append those that changed; false when all were asked for. */
bool watch_poll(struct watch *w, size_t folders, struct news *out);

void news_add(struct news *c, struct str folder, struct str name, bool is_folder);
void news_done(struct news *c);

#endif
