#include "schema/secret.h"

#include "base/json.h"

#include <stdint.h>
#include <string.h>

enum { PAIRS = 1 << 16, MOST = 64 };

static unsigned pair_at(const char *p)
{
	uint16_t pair;
	memcpy(&pair, p, sizeof pair);
	return pair;
}

/* The first two letters of all starts: few places of a text hold any. */
static void note_start(struct secrets *s, struct str start)
{
	unsigned pair = pair_at(start.p);
	s->pairs[pair / 8] |= (unsigned char)(1u << pair % 8);
}

static bool read_starts(struct secrets *s, struct secret *secret, struct err *e)
{
	for (size_t i = 0; i < secret->starts.n; i++) {
		if (secret->starts.v[i].n < 2)
			return err_set(e, "%.*s: a start is too short", STR_ARG(secret->title));
		note_start(s, secret->starts.v[i]);
	}
	return secret->starts.n ||
		err_set(e, "%.*s: it is not said how it starts", STR_ARG(secret->title));
}

bool secrets_read(struct secrets *s, struct str json, struct arena *a, struct err *e)
{
	struct json *j = json_read(json, e);
	const struct json *list = json_in(j, "secrets");
	bool good = j != NULL;
	*s = (struct secrets){.v = arena_alloc(a, (json_count(list) + 1) * sizeof *s->v),
		.pairs = arena_alloc(a, PAIRS / 8)};
	if (json_count(list) > MOST)
		good = err_set(e, "more than %d secrets", MOST);
	for (size_t i = 0; good && i < json_count(list); i++) {
		const struct json *row = json_nth(list, i);
		struct secret *secret = &s->v[s->n];
		secret->title = arena_str(a, json_str_in(row, "title"));
		secret->starts = words_read(json_in(row, "starts"), a);
		secret->pattern = regex_new(json_str_in(row, "pattern"), e);
		s->n += secret->pattern != NULL;
		good = secret->pattern && read_starts(s, secret, e);
	}
	json_free(j);
	return good;
}

void secrets_done(struct secrets *s)
{
	for (size_t i = 0; i < s->n; i++)
		regex_free(s->v[i].pattern);
	s->n = 0;
}

static bool starts_at(const struct secret *secret, struct str text)
{
	for (size_t i = 0; i < secret->starts.n; i++) {
		if (str_starts(text, secret->starts.v[i]))
			return true;
	}
	return false;
}

/* Those whose start stands in the text, a bit each. */
static uint64_t find_starts(const struct secrets *s, struct str text)
{
	uint64_t found = 0;
	for (size_t at = 0; at + 1 < text.n; at++) {
		unsigned pair = pair_at(text.p + at);
		if (!(s->pairs[pair / 8] >> pair % 8 & 1))
			continue;
		for (size_t i = 0; i < s->n; i++) {
			if (starts_at(&s->v[i], str_from(text, at)))
				found |= UINT64_C(1) << i;
		}
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
