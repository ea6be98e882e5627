#include "text/glob.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Where in the path the part of the pattern that was read can have come to: all ways at once, so
 * that the work grows with pattern times path and no pattern can make it explode. */
struct places {
	struct str path;
	bool *now, *then; /* path.n + 1 of each */
};

static bool is_special(char c)
{
	return c == '*' || c == '?' || c == '{';
}

/* One byte, or for '?' one character that is no slash. */
static void step(struct places *p, char c)
{
	for (size_t i = p->path.n + 1; i-- > 0;) {
		bool here = p->now[i];
		uint32_t code;
		p->now[i] = false;
		if (!here || i == p->path.n)
			continue;
		if (c == '?' && p->path.p[i] != '/')
			p->now[i + utf8_decode(str_from(p->path, i), &code)] = true;
		else if (c != '?' && c == p->path.p[i])
			p->now[i + 1] = true;
	}
}

static void step_star(struct places *p)
{
	for (size_t i = 0; i < p->path.n; i++) {
		if (p->now[i] && p->path.p[i] != '/')
			p->now[i + 1] = true;
	}
}

/* On to the start of any later component. */
static void step_deep(struct places *p)
{
	bool reached = p->now[0];
	for (size_t i = 1; i <= p->path.n; i++) {
		p->now[i] = p->now[i] || (reached && p->path.p[i - 1] == '/');
		reached = reached || p->now[i];
	}
}

static void step_words(struct places *p, struct str words)
{
	struct str word;
	memset(p->then, 0, (p->path.n + 1) * sizeof *p->then);
	while (str_next_piece(&words, ',', &word)) {
		for (size_t i = 0; i <= p->path.n; i++) {
			if (p->now[i] && str_starts(str_from(p->path, i), word))
				p->then[i + word.n] = true;
		}
	}
	bool *spare = p->now;
	p->now = p->then;
	p->then = spare;
}

/* Take the first element of the pattern. */
static struct str take(struct places *p, struct str pattern)
{
	size_t close = *pattern.p == '{' ? str_find_byte(pattern, 0, '}') : STR_NONE;
	if (str_starts(pattern, STR("**"))) {
		bool slash = str_starts(pattern, STR("**/"));
		step_deep(p);
		return str_from(pattern, slash ? 3 : 2);
	}
	if (close != STR_NONE) {
		step_words(p, str_cut(pattern, 1, close));
		return str_from(pattern, close + 1);
	}
	if (*pattern.p == '*')
		step_star(p);
	else
		step(p, *pattern.p);
	return str_from(pattern, 1);
}

static bool any_place(const struct places *p)
{
	return memchr(p->now, true, p->path.n + 1) != NULL;
}

/* Where the path may be anything: behind a wildcard or a choice at `at`; `at` where it may not. */
static size_t skip_special(struct str pattern, size_t at)
{
	if (str_starts(str_from(pattern, at), STR("**/")))
		return at + 3;
	if (pattern.p[at] == '{') {
		size_t close = str_find_byte(pattern, at, '}');
		return close == STR_NONE ? at + 1 : close + 1;
	}
	return is_special(pattern.p[at]) ? at + 1 : at;
}

/* The longest piece of the pattern that any path must hold as it stands. */
static struct str longest_piece(struct str pattern)
{
	struct str best = {"", 0};
	for (size_t at = 0, end; at < pattern.n; at = end) {
		end = skip_special(pattern, at);
		if (end > at)
			continue;
		while (end < pattern.n && !is_special(pattern.p[end]))
			end++;
		if (end - at > best.n)
			best = str_cut(pattern, at, end);
	}
	return best;
}

/* Does the path end as the pattern does, behind its last special character or with one of its last words? A quick
 * no for most. */
static bool ends_alike(struct str pattern, struct str path)
{
	struct str word;
	size_t at = pattern.n;
	if (str_ends(pattern, STR("}"))) {
		while (at > 0 && pattern.p[at - 1] != '{')
			at--;
		if (at == 0)
			return str_eq(pattern, path);
		struct str words = str_cut(pattern, at, pattern.n - 1);
		while (str_next_piece(&words, ',', &word)) {
			if (str_ends(path, word))
				return true;
		}
		return false;
	}
	while (at > 0 && !is_special(pattern.p[at - 1]) && pattern.p[at - 1] != '}')
		at--;
	/* Two stars and a slash may stand for nothing at all. */
	at += at > 0 && at < pattern.n && pattern.p[at] == '/';
	return str_ends(path, str_from(pattern, at));
}

/* Does the path begin with one of the words that the pattern begins with? A quick no, too. */
static bool starts_alike(struct str pattern, struct str path)
{
	size_t close = pattern.n && *pattern.p == '{' ? str_find_byte(pattern, 0, '}') : STR_NONE;
	struct str words = str_cut(pattern, 1, close), word;
	if (close == STR_NONE)
		return true;
	while (str_next_piece(&words, ',', &word)) {
		if (str_starts(path, word))
			return true;
	}
	return false;
}

bool glob_match(struct str pattern, struct str path)
{
	if (!ends_alike(pattern, path) || !starts_alike(pattern, path))
		return false;
	if (str_find(path, 0, longest_piece(pattern)) == STR_NONE)
		return false;
	while (pattern.n && !is_special(*pattern.p)) {
		if (path.n == 0 || *pattern.p != *path.p)
			return false;
		pattern = str_from(pattern, 1);
		path = str_from(path, 1);
	}
	bool *places = xcalloc(2 * (path.n + 1), sizeof *places);
	struct places p = {path, places, places + path.n + 1};
	bool match = false;
	p.now[0] = true;
	while (pattern.n && !match && any_place(&p)) {
		match = str_is(pattern, "**") || str_is(pattern, "**/");
		pattern = take(&p, pattern);
	}
	match = match || (pattern.n == 0 && p.now[path.n]);
	free(places);
	return match;
}
