/* root.h -- the folders that are looked through. */
#ifndef ROSTER_STORE_ROOT_H
#define ROSTER_STORE_ROOT_H

#include "base/buf.h"
#include "base/err.h"
#include "schema/kind.h"

#include <sys/types.h>

struct root {
	struct buf path;  /* absolute */
	struct buf label; /* as a person would write it: relative to here, or from "~" */
	enum scope scope;
	bool is_file;   /* one file, not a folder */
	bool linked;    /* read, not listed: a file that a link led to */
	bool stands_in; /* the working folder, while there is no root to be found */
	bool read_only; /* managed, a plugin's, or not to be written */
	bool apart;     /* a plugin's: its names have the plugin's in front, and meet no others */
	dev_t dev;      /* the folder itself, by whatever path */
	ino_t ino;
};

struct roots {
	struct root *v;
	size_t n, cap;
	bool found; /* by roots_find(), not named */
};

/* Wherever one of the kinds is looked for: what is managed, the project's (each folder from the working
 * one up to the repository's, the nearest first), the user's, plugins'. Only what is there, each once. */
void roots_find(struct roots *r, const struct kinds *kinds);
/* Where none was found: the working folder stands in for them. False when that cannot be had. */
bool roots_stand_in(struct roots *r, struct err *e);
/* Call for each folder that is there in which one of those that roots_find() looks for may come to lie. */
void roots_gates(const struct kinds *kinds, void (*gate)(void *owner, struct str folder),
	void *owner);
/* The nearest folder, from the working one up, that is a repository; the working one where none is. */
void roots_repository(struct buf *out);
/* A folder or file that was named. */
bool roots_add(struct roots *r, const char *path, struct err *e);
void roots_done(struct roots *r);

/* Of two files of a kind, in which root lies the one that wins? Below 0: in `a`. */
int root_compare(const struct kind *k, const struct roots *r, unsigned a, unsigned b);

#endif
