/* host.h -- a tool that reads agent files: what it was seen to do, as dated data from
 * schemas/hosts/HOST.json. */
#ifndef ROSTER_SCHEMA_HOST_H
#define ROSTER_SCHEMA_HOST_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "text/regex.h"

struct retired {
	struct str name, use, since; /* use: what does its work now */
	bool works;                  /* still accepted as another name for it */
};

/* Names that are known, and patterns that make a name good without a list. */
struct facts {
	struct str date;
	struct str *known;
	size_t known_n;
	struct str *common; /* those to offer first */
	size_t common_n;
	struct regex **patterns;
	size_t patterns_n;
	struct retired *retired;
	size_t retired_n;
};

struct host {
	struct str id, title, version, observed;
	bool cuts_at_dashes; /* its frontmatter ends at the first "---" anywhere */
	struct regex *name_refused, *name_portable; /* NULL: no such rule */
	struct str portable_words;
	struct facts tools, models;
};

struct hosts {
	struct host *v;
	size_t n, cap;
};

/* Add the host of one JSON file. */
bool host_read(struct hosts *hosts, struct str json, struct arena *a, struct err *e);
void hosts_done(struct hosts *hosts);
const struct host *host_find(const struct hosts *hosts, struct str id);

bool facts_know(const struct facts *f, struct str name);
const struct retired *facts_retired(const struct facts *f, struct str name);
/* The tool of an entry such as "Bash(git *)": "Bash". */
struct str host_tool_name(struct str entry);

#endif
