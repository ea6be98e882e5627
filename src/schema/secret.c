#include "schema/secret.h"

#include "base/json.h"

bool secrets_read(struct secrets *s, struct str json, struct arena *a, struct err *e)
{
	struct json *j = json_read(json, e);
	const struct json *list = json_in(j, "secrets");
	bool good = j != NULL;
	*s = (struct secrets){.v = arena_alloc(a, (json_count(list) + 1) * sizeof *s->v)};
	for (size_t i = 0; good && i < json_count(list); i++) {
		const struct json *row = json_nth(list, i);
		struct secret *secret = &s->v[s->n];
		secret->title = arena_str(a, json_str_in(row, "title"));
		secret->pattern = regex_new(json_str_in(row, "pattern"), e);
		good = secret->pattern != NULL;
		s->n += good;
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

const struct secret *secrets_find(const struct secrets *s, struct str text, struct span *where)
{
	for (size_t i = 0; i < s->n; i++) {
		if (regex_find(s->v[i].pattern, text, where))
			return &s->v[i];
	}
	return NULL;
}
