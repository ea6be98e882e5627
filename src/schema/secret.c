#include "schema/secret.h"

#include "base/json.h"
#include "base/words.h"
#include "schema/pattern.h"

#include <stdint.h>

enum { MOST = 64 };

static bool is_rare(char c, int turn)
{
	return turn == 0 ? c == '_' : turn == 1 ? c >= 'A' && c <= 'Z' : c == '-';
}

/* The offset of the letter that prose has least often. */
static size_t rarest(struct str start)
{
	for (int turn = 0; turn < 3; turn++) {
		for (size_t i = 0; i < start.n; i++) {
			if (is_rare(start.p[i], turn))
				return i;
		}
	}
	return 0;
}

static bool read_starts(struct secrets *s, const struct words *starts, struct err *e)
{
	for (size_t i = 0; i < starts->n; i++) {
		struct str text = starts->v[i];
		if (text.n < 2 || s->starts_n == MOST)
			return err_set(e, "%.*s: a start is too short, or one too many",
				STR_ARG(text));
		s->starts[s->starts_n++] = (struct secret_start){text, rarest(text), s->n};
	}
	return starts->n || err_set(e, "it is not said how a secret starts");
}

bool secrets_read(struct secrets *s, const struct json *json, struct arena *a, struct err *e)
{
	const struct json *list = json_in(json, "secrets");
	bool good = true;
	*s = (struct secrets){.v = arena_alloc(a, (json_count(list) + 1) * sizeof *s->v)};
	s->starts = arena_alloc(a, MOST * sizeof *s->starts);
	for (size_t i = 0; good && i < json_count(list); i++) {
		const struct json *row = json_nth(list, i);
		struct secret *secret = &s->v[s->n];
		secret->title = arena_str(a, words_of(json_str_in(row, "title")));
		const struct words starts = words_read(json_in(row, "starts"), a);
		secret->pattern = pattern_read(json_in(row, "pattern"), &good, e);
		good = good &&
			(secret->pattern ||
				err_set(e, "%.*s: no pattern", STR_ARG(secret->title))) &&
			read_starts(s, &starts, e);
		s->n++;
	}
	return good;
}

void secrets_done(struct secrets *s)
{
	for (size_t i = 0; i < s->n; i++)
		regex_free(s->v[i].pattern);
	s->n = 0;
}

static char rare_letter(const struct secret_start *start)
{
	return start->text.p[start->rare];
}

static bool stands_around(const struct secret_start *start, struct str text, size_t at)
{
	return at >= start->rare && text.p[at - start->rare] == *start->text.p &&
		str_starts(str_from(text, at - start->rare), start->text);
}

/* Those of which a start with that rare letter stands in the text, a bit each. */
static uint64_t find_letter(const struct secrets *s, struct str text, char letter)
{
	const struct secret_start *starts[MOST];
	uint64_t found = 0;
	size_t n = 0;
	for (size_t i = 0; i < s->starts_n; i++) {
		if (rare_letter(&s->starts[i]) == letter)
			starts[n++] = &s->starts[i];
	}
	for (size_t at = 0; (at = str_find_byte(text, at, letter)) != STR_NONE; at++) {
		for (size_t i = 0; i < n; i++) {
			if (stands_around(starts[i], text, at))
				found |= UINT64_C(1) << starts[i]->secret;
		}
	}
	return found;
}

static uint64_t find_starts(const struct secrets *s, struct str text)
{
	uint64_t found = 0;
	for (size_t i = 0; i < s->starts_n; i++) {
		bool done = false;
		for (size_t k = 0; k < i; k++)
			done = done || rare_letter(&s->starts[k]) == rare_letter(&s->starts[i]);
		if (!done)
			found |= find_letter(s, text, rare_letter(&s->starts[i]));
	}
	return found;
}

const struct secret *secrets_find(const struct secrets *s, struct str text, struct span *where)
{
	const uint64_t found = s->n ? find_starts(s, text) : 0;
	for (size_t i = 0; i < s->n; i++) {
		if (found >> i & 1 && regex_find(s->v[i].pattern, text, where))
			return &s->v[i];
	}
	return NULL;
}
