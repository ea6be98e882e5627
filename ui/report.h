/* report.h -- how `roster check` tells what it found: one row a format. */
#ifndef ROSTER_UI_REPORT_H
#define ROSTER_UI_REPORT_H

#include "base/json.h"
#include "store/store.h"

/* One file, with those of its findings that are to be told. */
struct report_file {
	const struct opened *opened;
	const struct kind *kind;
	struct str path, absolute;      /* path: as the user would write it */
	const struct problem *const *v; /* by place */
	size_t n;
	bool named;     /* it was named itself, not a folder above it */
	bool read_only; /* it lies in a folder that is not for the user to change */
};

/* It starts as {.format = ...}, with the switches set. */
struct report {
	const struct report_format *format;
	bool strict;  /* warnings are errors */
	bool verbose; /* tell of files without findings, too */
	bool failed;  /* something could not be looked at */
	size_t files, counts[SEVERITY_COUNT];
	size_t fixed[SEVERITY_COUNT]; /* those of the counts that are in read-only folders */
	struct json *list, *failures; /* what a document is made of; NULL: nothing yet */
};

struct report_format {
	const char *name;
	void (*file)(struct report *r, const struct report_file *f);
	void (*failed)(struct report *r, struct str path, const char *why); /* may be NULL */
	void (*end)(struct report *r);                                      /* may be NULL */
	bool lines; /* a line a finding: the same file may be told of again */
};

/* The format of that name; NULL when there is none. */
const struct report_format *report_format(struct str name);

/* Tell further findings of a file that was told of. Of a format of lines only. */
void report_more(struct report *r, const struct report_file *f);
/* Tell of a file, of one that cannot be read (standard error knows already), and what is left to be
 * told behind the last. */
void report_file(struct report *r, const struct report_file *f);
void report_failed(struct report *r, struct str path, const char *why);
void report_end(struct report *r);

/* How bad it is, under --strict too. */
enum severity report_severity(const struct report *r, const struct problem *p);
/* Append the path for programs that know the working directory: relative to it where it lies below. */
void report_place(struct buf *out, struct str path);

extern const struct report_format report_text, report_gcc, report_github, report_json, report_sarif;

#endif
