#include "base/str.h"

#include <string.h>

int str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;
	if (order)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

/* FNV-1a, mixed at the end. */
uint64_t str_hash(uint64_t from, struct str s)
{
	uint64_t h = from ^ UINT64_C(14695981039346656037);
	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
	return h ^ h >> 32;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool str_same_letters(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++) {
		if (lower(a.p[i]) != lower(b.p[i]))
			return false;
	}
	return true;
}

/* memmem() looks at each byte of the text; mostly the first one of the needle is nowhere in it. */
size_t str_find(struct str s, size_t at, struct str needle)
{
	if (at > s.n || needle.n > s.n - at)
		return STR_NONE;
	if (needle.n == 0)
		return at;
	for (int tries = 16; tries > 0; tries--, at++) {
		at = str_find_byte(s, at, *needle.p);
		if (at == STR_NONE || needle.n > s.n - at)
			return STR_NONE;
		if (memcmp(s.p + at, needle.p, needle.n) == 0)
			return at;
	}
	const char *hit = memmem(s.p + at, s.n - at, needle.p, needle.n);
	return hit ? (size_t)(hit - s.p) : STR_NONE;
}

size_t str_find_byte(struct str s, size_t at, char byte)
{
	if (at >= s.n)
		return STR_NONE;
	const char *hit = memchr(s.p + at, byte, s.n - at);
	return hit ? (size_t)(hit - s.p) : STR_NONE;
}

size_t str_find_any(struct str s, size_t at, const char *set)
{
	uint64_t wanted[4] = {0};
	for (; *set; set++)
		wanted[(unsigned char)*set >> 6] |= UINT64_C(1) << ((unsigned char)*set & 63);
	for (size_t i = at; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (wanted[c >> 6] >> (c & 63) & 1)
			return i;
	}
	return STR_NONE;
}

bool char_is_alnum(char c)
{
	char l = lower(c);
	return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9');
}

struct str str_trim_end(struct str s)
{
	while (s.n && char_is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

struct str str_trim_blank(struct str s)
{
	while (s.n && char_is_blank(*s.p))
		s = str_from(s, 1);
	return str_trim_end(s);
}

struct str str_trim(struct str s)
{
	while (s.n && char_is_space(*s.p))
		s = str_from(s, 1);
	while (s.n && char_is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

bool str_next_line(struct str *rest, struct str *line)
{
	if (rest->n == 0)
		return false;
	size_t lf = str_find_byte(*rest, 0, '\n');
	size_t end = lf == STR_NONE ? rest->n : lf;
	*line = str_cut(*rest, 0, end);
	if (lf != STR_NONE && line->n && line->p[line->n - 1] == '\r')
		line->n--;
	*rest = str_from(*rest, lf == STR_NONE ? rest->n : lf + 1);
	return true;
}

bool str_next_piece(struct str *rest, char separator, struct str *piece)
{
	if (!rest->p)
		return false;
	size_t end = str_find_byte(*rest, 0, separator);
	if (end == STR_NONE) {
		*piece = *rest;
		*rest = (struct str){NULL, 0};
		return true;
	}
	*piece = str_cut(*rest, 0, end);
	*rest = str_from(*rest, end + 1);
	return true;
}

bool str_to_size(struct str s, size_t *out)
{
	size_t value = 0;
	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		size_t digit = (size_t)(s.p[i] - '0');
		if (s.p[i] < '0' || s.p[i] > '9' || value > (SIZE_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return true;
}
