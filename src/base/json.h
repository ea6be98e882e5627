/* json.h -- JSON in and out; the only door to jansson.
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

/* The bytes of a member's value in the text of a map, found without reading the rest: lent; empty when there is
 * none. Good only of a text that json_read() takes. */
struct str json_raw_in(struct str map, const char *key);
/* The same of a map whose members begin a line each, two blanks in, as nothing else in it does. */
struct str json_raw_line(struct str map, const char *key);

/* Making. Text that is not UTF-8 is mended with U+FFFD. Put and add take the value over. */
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
