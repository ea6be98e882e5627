/* json.h -- JSON in and out; the only door to jansson, and to the values that are built in.
 *
 * A struct json is one value of a document. What json_read() and the json_new_*() functions return
 * is owned (json_free); what the look-ups return is lent and lives as long as its document.
 */
#ifndef ROSTER_BASE_JSON_H
#define ROSTER_BASE_JSON_H

#include "base/buf.h"
#include "base/err.h"

struct json;

enum json_kind { JSON_NONE, JSON_NO_VALUE, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_LIST, JSON_MAP };

/* Parse one document (UTF-8, no duplicate keys). NULL and "line L, column C: why" on failure. */
struct json *json_read(struct str text, struct err *e);
void json_free(struct json *j);
/* The value of a JSON file that is built in, by its path in the source tree: lent, for ever. NULL when there is none. */
const struct json *json_builtin(struct str path);
/* Is it of one of these? Its texts stay where they are, too. */
bool json_is_builtin(const struct json *j);

/* All look-ups take NULL and answer NULL, JSON_NONE, empty or the default then. */
enum json_kind json_kind(const struct json *j);
const struct json *json_in(const struct json *map, const char *key);
size_t json_count(const struct json *j); /* items of a list, members of a map */
const struct json *json_nth(const struct json *list, size_t i);
struct str json_str(const struct json *j); /* empty when it is no text */
struct str json_str_in(const struct json *map, const char *key);
bool json_flag(const struct json *j, bool otherwise);
bool json_flag_in(const struct json *map, const char *key, bool otherwise);
double json_number(const struct json *j, double otherwise);
/* The members of a map in the document's order: false when there is no i-th. */
bool json_member(const struct json *map, size_t i, struct str *key, const struct json **value);

/* Making. Text that is not UTF-8 is mended with U+FFFD. Put and add take the value over. What is built in can
 * neither be put nor written. */
struct json *json_new_map(void);
struct json *json_new_list(void);
struct json *json_new_text(struct str s);
struct json *json_new_size(size_t n);
struct json *json_new_number(double n);
struct json *json_new_bool(bool b);
struct json *json_new_null(void);
void json_put(struct json *map, const char *key, struct json *value);
void json_add(struct json *list, struct json *value);

/* Append the document; indented by two blanks when `pretty`. */
void json_write(struct buf *out, const struct json *j, bool pretty);

#endif
