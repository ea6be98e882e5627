/* host.h -- a tool that reads agent files: what it was seen to do, as dated data from
 * schemas/hosts/HOST.json. A profile picks from the mechanisms named here; it holds no code. */
#ifndef ROSTER_SCHEMA_HOST_H
#define ROSTER_SCHEMA_HOST_H

#include "base/arena.h"
#include "base/err.h"
#include "schema/power.h"
#include "schema/words.h"
#include "text/regex.h"

/* What becomes of a file whose frontmatter is missing or cannot be read. */
enum fate { FATE_UNKNOWN, FATE_DROPPED, FATE_PARTIAL, FATE_LOADS, FATE_PLAIN };

/* How the block is read. */
enum reader {
	READER_YAML,
	READER_LINES, /* line by line, so that nothing in a value can spoil it */
	READER_STRICT /* YAML without lists in brackets, anchors and tags */
};

/* What is tried where that is YAML and fails. */
enum retry {
	RETRY_NONE,
	RETRY_REQUOTE, /* front_requote(), then YAML again */
	RETRY_BLOCK,   /* front_reblock(), then YAML again */
	RETRY_LINES    /* line by line */
};

struct retired {
	struct str name, use, since; /* use: what does its work now */
	bool works;                  /* still accepted as another name for it */
};

/* A file in the project that names MCP servers: the keys of its member `key`. */
struct server_file {
	struct str path, key;
};

/* Names that are known, and patterns that make a name good without a list. */
struct facts {
	struct str date;
	struct words known, common; /* common: those to offer first */
	struct regex **patterns;
	size_t patterns_n;
	struct retired *retired;
	size_t retired_n;
	struct powers powers;
	/* How an entry is written that names an MCP server or an agent, with NAME in it; empty: there is none. */
	struct str server, agent;
	struct str agents; /* the kind of those agents */
	struct server_file *servers;
	size_t servers_n;
	bool any_case; /* capitals do not count */
	bool drops;    /* a name that is not known makes the tool drop the file */
	struct str as; /* the id of the host that has the same; empty: its own */
};

struct host {
	struct str id, title, version, observed;
	/* Its frontmatter. */
	bool cuts_at_dashes; /* ends at the first "---" anywhere */
	bool takes_bom;      /* is found behind a byte-order mark */
	bool takes_crlf;     /* the retry sees lines that end in CR LF */
	bool coerces;        /* numbers and switches become text where text is wanted */
	bool strict_keys;    /* a key it does not know makes it drop the file */
	bool breaks_escapes; /* a literal \n in a description becomes a line break */
	enum reader reader;
	enum retry retry;
	enum fate bare, unreadable;
	/* Names. */
	struct regex *name_refused, *name_portable; /* NULL: no such rule */
	struct str portable_words,
		refused_words;          /* what every tool takes, and what this one does */
	size_t name_most;               /* code points; 0: no limit */
	bool name_is_folder;            /* a name that differs from its folder's is refused */
	struct words reserved, builtin; /* names that are refused, and that its own agents have */
	struct facts tools, models;
	/* All descriptions together, beyond which it warns or cuts; 0: no such limit. */
	size_t listing_tokens, listing_characters;
};

struct hosts {
	struct host **v; /* they stay where they are */
	size_t n, cap;
};

/* Add the host of one JSON file; one of the same id is replaced for those who ask from then on. */
bool host_read(struct hosts *hosts, const struct json *json, struct arena *a, struct err *e);
/* All hosts are in: those that say "as" another one get its tools and models. */
void hosts_ready(struct hosts *hosts);
void hosts_done(struct hosts *hosts);
const struct host *host_find(const struct hosts *hosts, struct str id);

/* The words of the enums above; what is not known gives `otherwise`. */
enum fate fate_named(struct str word, enum fate otherwise);
enum reader reader_named(struct str word, enum reader otherwise);
enum retry retry_named(struct str word, enum retry otherwise);

bool facts_know(const struct facts *f, struct str name);
const struct retired *facts_retired(const struct facts *f, struct str name);
/* The tool of an entry such as "Bash(git *)": "Bash". */
struct str host_tool_name(struct str entry);

#endif
