/* scan.h -- find the agent files below a folder, a few names at a time. Only names are looked at:
 * no file is opened. */
#ifndef ROSTER_STORE_SCAN_H
#define ROSTER_STORE_SCAN_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slots.h"

#include <dirent.h>
#include <sys/types.h>

enum { SCAN_MAX_DEPTH = 16 };

struct scan_folder {
	struct str path;
	unsigned depth;
};

struct scan_folders {
	struct scan_folder *v;
	size_t n, cap;
};

struct folder_id {
	dev_t dev;
	ino_t ino;
};

struct folder_ids {
	struct folder_id *v;
	size_t n, cap;
};

struct found {
	struct str *v; /* absolute paths, in the scan's arena */
	size_t n, cap;
};

struct scan {
	struct arena arena;
	struct scan_folders waiting;
	struct folder_ids seen; /* against links that lead back */
	struct slots seen_at;
	DIR *open;
	struct scan_folder folder; /* the open one */
	/* Called with each folder before it is read; NULL: nobody is. */
	void (*enter)(void *owner, struct str folder);
	void *owner;
	bool everything;  /* also node_modules: inside agent folders, which tools scan whole */
	bool off_too;     /* also what is switched off by its name, "x.md.disabled" */
	size_t leftovers; /* temp files of interrupted saves that lie about */
};

/* Begin with a folder; more may be added at any time. A scan starts as {0}. */
void scan_add(struct scan *s, struct str folder);
/* Look at up to `names` more names and append the files that may be agents (.md, .mdc, .markdown, in capitals too). False when
 * there is nothing left. Folders that cannot be read are passed over. */
bool scan_step(struct scan *s, size_t names, struct found *out);
/* What was seen may be gone through again. */
void scan_forget(struct scan *s);
/* The paths found live as long as the scan. */
void scan_done(struct scan *s);

/* Would a scan go into a folder of this name? */
bool scan_enters(const struct scan *s, struct str name);
/* May a file of this name be an agent? Not what editors and roster itself leave behind. */
bool scan_is_agent_name(struct str name);

#endif
