/* corpus.h -- walk through agent files on the disk: our own cases, and real files where there are any. */
#ifndef ROSTER_TESTS_CORPUS_H
#define ROSTER_TESTS_CORPUS_H

#include "base/buf.h"
#include "base/path.h"
#include "store/scan.h"

#include <stdlib.h>

/* The folder of real files: $ROSTER_CORPUS, else ../shared/corpus beside the source tree. */
static inline void corpus_folder(struct buf *out)
{
	const char *named = getenv("ROSTER_CORPUS"), *top = getenv("ROSTER_SRCDIR");
	if (named && *named)
		buf_puts(out, named);
	else
		buf_printf(out, "%s/../shared/corpus", top ? top : ".");
}

/* A folder of the source tree. */
static inline void corpus_own(struct buf *out, const char *folder)
{
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(out, "%s/%s", top ? top : ".", folder);
}

/* Call `each` for every agent file below the folder. Returns how many there were. */
static inline size_t corpus_walk(struct str folder, void (*each)(const char *path, void *context),
	void *context)
{
	struct scan scan = {0};
	struct found found = {0};
	scan_add(&scan, folder);
	while (scan_step(&scan, 1000, &found))
		;
	for (size_t i = 0; i < found.n; i++)
		each(found.v[i].p, context);
	size_t n = found.n;
	free(found.v);
	scan_done(&scan);
	return n;
}

#endif
