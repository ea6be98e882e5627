/* kind.h -- a sort of agent file: where it lies, which tool reads it, what may stand in it. Each is
 * made from its schema's own words ("x-roster"). */
#ifndef ROSTER_SCHEMA_KIND_H
#define ROSTER_SCHEMA_KIND_H

#include "base/arena.h"
#include "base/err.h"
#include "schema/schema.h"
#include "schema/scope.h"
#include "schema/settings.h"

struct secrets;

struct place_row {
	struct str glob;
	struct str beside; /* a file that must lie in a folder above, or empty */
};

/* Files that someone means to be of the kind, where its tool does not look. */
struct miss_row {
	struct str glob, says;
};

/* What its tool calls a file by. */
enum identity {
	IDENTITY_NAME,   /* the field that holds its name */
	IDENTITY_FILE,   /* the file's name */
	IDENTITY_FOLDER, /* the name of its folder */
	IDENTITY_PATH    /* its path below the folder of its kind */
};

struct kind {
	struct str id, title;
	const struct schema *schema; /* NULL: Markdown of no kind. Whole in a kind that was found */
	struct schema *late;         /* the same, to be read whole then */
	const struct host *host;     /* NULL: its tool is not known well enough */
	const struct settings *settings;
	struct place_row *places;
	size_t places_n;
	struct str fresh;        /* glob of where a new one goes; empty: the first of its places */
	struct words not_places; /* globs of what only seems to lie there */
	struct words likely; /* globs of what is of this kind where nothing else is known of it */
	struct miss_row *misses;
	size_t misses_n;
	const struct kinds *all;  /* where it stands */
	double rank;              /* of two kinds whose places fit, the lower one it is */
	struct scope_rows scopes; /* where its tool looks for it by itself */
	bool first_wins;          /* of one name in several scopes, only the first is loaded */
	struct str
		hidden_by; /* the kind of which one that is called the same is loaded instead; or empty */
	struct words
		content; /* a file that lies in no place is of this kind if it has one of these keys */
	enum identity identity;
	/* How its tool reads it; as its host does elsewhere, where the schema says nothing else. */
	enum fate bare, unreadable;
	enum reader reader;
	enum retry retry;
	bool strict_keys;
};

struct kinds {
	struct kind *v; /* by rank */
	size_t n, cap;
	struct words tails; /* file names that a glob asks for, other than "*.md" */
	struct kind markdown;
	const struct secrets *secrets; /* what no text should hold; may be NULL */
	struct words languages;        /* what a code fence may name */
};

/* What was found for the last folder: files of one folder mostly share their kind. */
struct kind_memo {
	struct buf folder;
	const struct kind *kind;
	bool known;
};
void kind_memo_done(struct kind_memo *m);

/* Fill `k` from a schema: `own` is its "x-roster". */
void kind_read(struct kind *k, struct schema *schema, const struct json *own, struct arena *a);
/* All kinds are in: sort them, and note what look-ups need. `settings` must stay. */
void kinds_ready(struct kinds *k, const struct settings *settings, struct arena *a);
void kinds_done(struct kinds *k);
/* Every kind's files are to be judged as this host would. */
void kinds_use_host(struct kinds *k, const struct host *host);

/* The kind of the file at an absolute path, by its place; NULL when its content must tell. */
const struct kind *kind_by_place(const struct kinds *k, struct str path, struct kind_memo *memo);
/* The kind of an unplaced file that has these fields; `path` may be empty. */
const struct kind *kind_by_content(const struct kinds *k, struct str path,
	const struct words *keys);
/* The kind that a file was meant to be that lies where its tool does not look: *says gets what is wrong
 * with its place. NULL: none. */
const struct kind *kind_missed(const struct kinds *k, struct str path, struct str *says);
/* Is the path one of those of this kind alone? */
bool kind_misses(const struct kind *k, struct str path, struct str *says);
const struct kind *kind_find(const struct kinds *k, struct str id);
/* The whole schema of a kind that was not found but is one of all; NULL when it has none. */
const struct schema *kind_schema(const struct kind *k);
/* Is it a path of a file that is switched off, "x.md.disabled"? Its path as if it were not, "x.md": the functions above
 * want that. */
bool kind_is_off(struct str path);
struct str kind_path(struct str path);
/* What the file's place says it is called: its folder's name, or its own without the ending. */
struct str kind_stem(const struct kind *k, struct str path);

#endif
