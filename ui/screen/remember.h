/* remember.h -- what the screen looked like last time: "key = value" lines in the user's state folder. */
#ifndef ROSTER_UI_SCREEN_REMEMBER_H
#define ROSTER_UI_SCREEN_REMEMBER_H

#include "base/buf.h"

struct remembered {
	char *key, *value; /* owned */
};

struct remember {
	struct remembered *v;
	size_t n, cap;
	bool changed;
};

/* Read the file. Where there is none, or it cannot be read, nothing is remembered. */
void remember_read(struct remember *r);
/* Empty when nothing of that key is known; lent until the key is set again. */
struct str remember_get(const struct remember *r, const char *key);
int remember_number(const struct remember *r, const char *key);
/* Key and value must be one line without '='. An empty value forgets the key. */
void remember_set(struct remember *r, const char *key, const char *value);
void remember_set_number(struct remember *r, const char *key, int value); /* 0 forgets */
/* Write the file if something changed; what cannot be written is forgotten. */
void remember_write(struct remember *r);
void remember_done(struct remember *r);

#endif
