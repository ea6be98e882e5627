/* file.h -- read a file whole, and replace one so that it is always wholly old or wholly new. */
#ifndef ROSTER_BASE_FILE_H
#define ROSTER_BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"

enum { FILE_VIEW_LIMIT = 8 * 1024 * 1024 }; /* bytes; larger files are not read at all */

/* Append the whole content of a regular file (links are followed). Special files, folders and
 * files above `limit` bytes are refused; a file that changes while it is read is read again. On
 * failure *out holds what it held before. */
bool file_read(const char *path, size_t limit, struct buf *out, struct err *e);

/* What became of file_replace(). */
enum file_outcome {
	FILE_REPLACED,  /* the new bytes are there and on the disk */
	FILE_UNCERTAIN, /* the new bytes are there, whole; what came after them failed */
	FILE_KEPT,      /* failed before the swap: the old file is there, untouched */
	FILE_CHANGED,   /* another program changed it meanwhile; its version is there */
	FILE_GONE,      /* another program removed it meanwhile */
	FILE_TORN /* written into, and neither wholly old nor new: a record has both (base/record.h) */
};

/* Replace the content of `path` (links are followed) by `bytes`, if it still holds `base`.
 *
 * Temp file in the same folder with the old one's owner, mode, ACL and user attributes, fsync, read
 * back, RENAME_EXCHANGE, compare what came out with `base`, fsync of the folder. Where the file
 * system has no exchange, the content is compared right before a plain rename. A file of several names, one that is
 * mounted by itself, in a folder that takes no other, or of an owner that a new one could not be given, is written
 * into, as base/inplace.h says. Refused with the reason: read-only files, special files. Every outcome but
 * FILE_REPLACED fills *e. */
enum file_outcome file_replace(const char *path, struct str base, struct str bytes, struct err *e);

/* Write a file that is not there, whole or not at all, with the mode that the umask leaves. The
 * folder must exist; what has come to stand there meanwhile is never replaced. */
bool file_create(const char *path, struct str bytes, struct err *e);

/* Write a private file (mode 0600) whole, by temp file, fsync and rename. The folder must exist; the first one is for
 * a name that is not there yet. */
bool file_create_private(const char *path, struct str bytes, struct err *e);
bool file_write_private(const char *path, struct str bytes, struct err *e);

#endif
