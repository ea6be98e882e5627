#include "text/glob.h"

/* The pattern behind a run of "**" and its slash. */
static struct str behind_stars(struct str pattern)
{
	pattern = str_from(pattern, 2);
	return pattern.n && *pattern.p == '/' ? str_from(pattern, 1) : pattern;
}

static bool match_deep(struct str rest, struct str path, bool at_component)
{
	for (size_t i = 0; i <= path.n; i++) {
		bool start = i ? path.p[i - 1] == '/' : at_component;
		if ((start || rest.n == 0) && glob_match(rest, str_from(path, i)))
			return true;
	}
	return false;
}

static bool match_star(struct str rest, struct str path)
{
	for (size_t i = 0; i <= path.n; i++) {
		if (glob_match(rest, str_from(path, i)))
			return true;
		if (i < path.n && path.p[i] == '/')
			return false;
	}
	return false;
}

static bool match_braces(struct str pattern, struct str path)
{
	size_t close = str_find_byte(pattern, 0, '}');
	struct str words = str_cut(pattern, 1, close), word;
	struct str rest = str_from(pattern, close + 1);
	while (str_next_piece(&words, ',', &word)) {
		if (str_starts(path, word) && glob_match(rest, str_from(path, word.n)))
			return true;
	}
	return false;
}

bool glob_match(struct str pattern, struct str path)
{
	while (pattern.n) {
		if (str_starts(pattern, STR("**")))
			return match_deep(behind_stars(pattern), path, true);
		if (*pattern.p == '*')
			return match_star(str_from(pattern, 1), path);
		if (*pattern.p == '{' && str_find_byte(pattern, 0, '}') != STR_NONE)
			return match_braces(pattern, path);
		if (path.n == 0 || (*pattern.p != *path.p && (*pattern.p != '?' || *path.p == '/')))
			return false;
		pattern = str_from(pattern, 1);
		path = str_from(path, 1);
	}
	return path.n == 0;
}
