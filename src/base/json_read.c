/* A parser for JSON (RFC 8259) that is quick enough to read what is built in at every start: one copy
 * of the text, in which strings are unescaped where they stand, and nodes out of one arena. */
#include "base/arena.h"
#include "base/json_tree.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <math.h>
#include <stdlib.h>

enum { DEPTH = 2048, FEW = 16 };

struct json_doc {
	struct arena arena;
	struct json *root;
};

struct reader {
	struct json_doc *doc;
	char *text; /* the copy; a NUL ends it */
	struct str given;
	char *p;               /* what comes next */
	struct json_list open; /* the items so far of the lists and maps that are open */
	size_t depth;
	struct err *e;
};

/* The place is told as the characters of the line up to and with the one that is wrong. */
static bool fail(struct reader *r, const char *at, const char *why)
{
	struct str before = str_cut(r->given, 0, (size_t)(at - r->text));
	size_t line = 1, start = 0;
	for (size_t lf = 0; (lf = str_find_byte(before, lf, '\n')) != STR_NONE; start = ++lf)
		line++;
	return err_set(r->e, "line %zu, column %zu: %s", line, utf8_count(str_from(before, start)),
		why);
}

static bool fail_here(struct reader *r, const char *why)
{
	return fail(r, *r->p ? r->p + 1 : r->p, why);
}

static void skip_space(struct reader *r)
{
	while (*r->p == ' ' || *r->p == '\n' || *r->p == '\t' || *r->p == '\r')
		r->p++;
}

static bool take(struct reader *r, char c)
{
	skip_space(r);
	if (*r->p != c)
		return false;
	r->p++;
	return true;
}

/* --- texts ------------------------------------------------------------------------------------ */

static bool read_hex(struct reader *r, uint32_t *code)
{
	*code = 0;
	for (int i = 0; i < 4; i++, r->p++) {
		char c = *r->p, lower = (char)(c | 0x20);
		bool digit = c >= '0' && c <= '9', letter = lower >= 'a' && lower <= 'f';
		if (!digit && !letter)
			return fail_here(r, "invalid escape");
		*code = *code << 4 | (uint32_t)(digit ? c - '0' : lower - 'a' + 10);
	}
	return true;
}

/* Behind "\u". What is written never takes more room than its escape. */
static bool read_code(struct reader *r, struct buf *out)
{
	uint32_t code, low;
	if (!read_hex(r, &code))
		return false;
	if (code >= 0xd800 && code < 0xdc00 && r->p[0] == '\\' && r->p[1] == 'u') {
		r->p += 2;
		if (!read_hex(r, &low))
			return false;
		code = low >= 0xdc00 && low < 0xe000
			? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
			: 0xd800;
	}
	if (code == 0)
		return fail(r, r->p, "\\u0000 is not allowed");
	if (code >= 0xd800 && code < 0xe000)
		return fail(r, r->p, "half of a surrogate pair");
	buf_clear(out);
	utf8_put(out, code);
	return true;
}

static bool read_escape(struct reader *r, char **to)
{
	static const char names[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";
	struct buf code = {0};
	const char *name = *++r->p ? strchr(names, *r->p) : NULL;
	if (!name && *r->p != 'u')
		return fail_here(r, "invalid escape");
	char c = *r->p++;
	if (c != 'u') {
		*(*to)++ = bytes[name - names];
		return true;
	}
	bool good = read_code(r, &code);
	if (good)
		memcpy(*to, code.p, code.n);
	*to += good ? code.n : 0;
	buf_done(&code);
	return good;
}

static bool read_text(struct reader *r, struct str *out)
{
	char *start = ++r->p, *to;
	while (*r->p != '"' && *r->p != '\\' && (unsigned char)*r->p >= ' ')
		r->p++;
	to = r->p;
	while (*r->p != '"') {
		if ((unsigned char)*r->p < ' ')
			return fail_here(r,
				*r->p ? "control character in a text" : "a text is not closed");
		if (*r->p != '\\')
			*to++ = *r->p++;
		else if (!read_escape(r, &to))
			return false;
	}
	r->p++;
	*to = '\0';
	*out = (struct str){start, (size_t)(to - start)};
	return true;
}

/* --- values ----------------------------------------------------------------------------------- */

static bool read_value(struct reader *r, struct json **out);

static struct json *new_node(struct reader *r, enum json_kind kind)
{
	struct json *j = arena_alloc(&r->doc->arena, sizeof *j);
	j->kind = kind;
	j->lent = true;
	return j;
}

static char *behind_digits(char *p)
{
	while (*p >= '0' && *p <= '9')
		p++;
	return p;
}

/* Behind the number at p, or p where there is none. */
static char *behind_number(char *p)
{
	char *digits = *p == '-' ? p + 1 : p, *end = behind_digits(digits);
	if (end == digits || (*digits == '0' && end > digits + 1))
		return p;
	if (*end == '.') {
		digits = end + 1;
		end = behind_digits(digits);
		if (end == digits)
			return p;
	}
	if (*end == 'e' || *end == 'E') {
		digits = end + 1 + (end[1] == '+' || end[1] == '-');
		end = behind_digits(digits);
		if (end == digits)
			return p;
	}
	return end;
}

static bool read_number(struct reader *r, struct json **out)
{
	char *end = behind_number(r->p);
	if (end == r->p)
		return fail_here(r, "invalid token");
	*out = new_node(r, JSON_NUMBER);
	(*out)->number = strtod(r->p, NULL);
	r->p = end;
	return isfinite((*out)->number) || fail(r, r->p, "the number is too large");
}

static bool read_word(struct reader *r, struct json **out)
{
	static const char *const words[] = {"true", "false", "null"};
	char *end = r->p;
	while (*end >= 'a' && *end <= 'z')
		end++;
	struct str word = {r->p, (size_t)(end - r->p)};
	r->p = end;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_is(word, words[i]))
			continue;
		*out = new_node(r, i < 2 ? JSON_BOOL : JSON_NO_VALUE);
		(*out)->flag = i == 0;
		return true;
	}
	return fail(r, end, "invalid token");
}

/* Take what was put since `from` out of the open ones. */
static struct json *close_one(struct reader *r, enum json_kind kind, size_t from)
{
	struct json *j = new_node(r, kind);
	size_t n = r->open.n - from;
	j->list.v = n ? arena_copy(&r->doc->arena, r->open.v + from, n, sizeof *r->open.v) : NULL;
	j->list.n = n;
	r->open.n = from;
	r->depth--;
	return j;
}

static bool open_one(struct reader *r)
{
	return ++r->depth <= DEPTH || fail_here(r, "it is nested too deeply");
}

static bool read_list(struct reader *r, struct json **out)
{
	size_t from = r->open.n;
	bool more = true;
	r->p++;
	if (!open_one(r))
		return false;
	for (bool first = true; more; first = false) {
		struct json *item;
		if (first && take(r, ']'))
			break;
		if (!read_value(r, &item))
			return false;
		vec_push(&r->open, item);
		more = take(r, ',');
		if (!more && !take(r, ']'))
			return fail_here(r, "\",\" or \"]\" expected");
	}
	*out = close_one(r, JSON_LIST, from);
	return true;
}

static int by_key(const void *a, const void *b)
{
	const struct json *x = *(struct json *const *)a, *y = *(struct json *const *)b;
	int way = str_cmp(x->key, y->key);
	return way ? way : (x->key.p > y->key.p) - (x->key.p < y->key.p);
}

/* A member whose key stands in the map before it; NULL: none. */
static const struct json *find_double(const struct json *map)
{
	const struct json_list *list = &map->list;
	const struct json *found = NULL;
	for (size_t i = 1; list->n <= FEW && i < list->n; i++) {
		for (size_t k = 0; k < i; k++) {
			if (str_eq(list->v[i]->key, list->v[k]->key))
				return list->v[i];
		}
	}
	if (list->n <= FEW)
		return NULL;
	struct json **sorted = xmalloc(list->n * sizeof(struct json *));
	memcpy(sorted, list->v, list->n * sizeof(struct json *));
	qsort(sorted, list->n, sizeof *sorted, by_key);
	for (size_t i = 1; !found && i < list->n; i++) {
		if (str_eq(sorted[i]->key, sorted[i - 1]->key))
			found = sorted[i];
	}
	free(sorted);
	return found;
}

static bool read_member(struct reader *r)
{
	struct str key;
	struct json *value;
	skip_space(r);
	if (*r->p != '"')
		return fail_here(r, "a key or \"}\" expected");
	if (!read_text(r, &key))
		return false;
	if (!take(r, ':'))
		return fail_here(r, "\":\" expected");
	if (!read_value(r, &value))
		return false;
	value->key = key;
	vec_push(&r->open, value);
	return true;
}

static bool read_map(struct reader *r, struct json **out)
{
	size_t from = r->open.n;
	bool more = true;
	r->p++;
	if (!open_one(r))
		return false;
	for (bool first = true; more; first = false) {
		if (first && take(r, '}'))
			break;
		if (!read_member(r))
			return false;
		more = take(r, ',');
		if (!more && !take(r, '}'))
			return fail_here(r, "\",\" or \"}\" expected");
	}
	*out = close_one(r, JSON_MAP, from);
	const struct json *twice = find_double(*out);
	return !twice || fail(r, twice->key.p + twice->key.n + 1, "duplicate object key");
}

static bool read_value(struct reader *r, struct json **out)
{
	skip_space(r);
	switch (*r->p) {
	case '{':
		return read_map(r, out);
	case '[':
		return read_list(r, out);
	case '"':
		*out = new_node(r, JSON_TEXT);
		return read_text(r, &(*out)->text);
	case 't':
	case 'f':
	case 'n':
		return read_word(r, out);
	default:
		return read_number(r, out);
	}
}

static bool read_document(struct reader *r)
{
	size_t bad = utf8_invalid(r->given);
	if (bad != STR_NONE)
		return fail(r, r->text + bad, "this is not UTF-8");
	if (!read_value(r, &r->doc->root))
		return false;
	skip_space(r);
	return r->p == r->text + r->given.n || fail_here(r, "end of file expected");
}

struct json *json_read(struct str text, struct err *e)
{
	struct json_doc *doc = xcalloc(1, sizeof *doc);
	struct reader r = {.doc = doc, .given = text, .e = e};
	r.text = r.p = arena_alloc(&doc->arena, text.n + 1);
	if (text.n)
		memcpy(r.text, text.p, text.n);
	bool good = read_document(&r);
	vec_done(&r.open);
	if (!good) {
		json_doc_free(doc);
		return NULL;
	}
	doc->root->doc = doc;
	return doc->root;
}

void json_doc_free(struct json_doc *doc)
{
	arena_done(&doc->arena);
	free(doc);
}
