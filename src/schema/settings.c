#include "schema/settings.h"

#include "base/vec.h"
#include "base/words.h"
#include "text/keyval.h"

#include <stddef.h>

struct row {
	struct setting_row told;
	size_t at; /* offset of its words in struct settings */
};

static const struct row rows[] = {
	{{"ignore", N_("rules that are never told")}, offsetof(struct settings, ignore)},
	{{"enable", N_("rules that are off by themselves, to be told")},
		offsetof(struct settings, enable)},
	{{"known-tools", N_("names of tools beside those that are known")},
		offsetof(struct settings, known_tools)},
	{{"extra-keys", N_("keys that are not told to be unknown")},
		offsetof(struct settings, extra_keys)},
};

const struct setting_row *setting_at(size_t i)
{
	return i < sizeof rows / sizeof *rows ? &rows[i].told : NULL;
}

/* Words apart by commas or blanks, added to those there are. */
static void add_words(struct words *words, struct str text, struct arena *a)
{
	struct {
		struct str *v;
		size_t n, cap;
	} all = {0};
	for (size_t i = 0; i < words->n; i++)
		vec_push(&all, words->v[i]);
	while (text.n) {
		size_t end = str_find_any(text, 0, ", \t");
		struct str word = str_cut(text, 0, end);
		if (word.n)
			vec_push(&all, arena_str(a, word));
		text = end == STR_NONE ? STR("") : str_from(text, end + 1);
	}
	*words = (struct words){arena_copy(a, all.v, all.n, sizeof *all.v), all.n};
	vec_done(&all);
}

void settings_enable(struct settings *s, struct str rule, struct arena *a)
{
	add_words(&s->enable, rule, a);
}

bool settings_take(struct settings *s, struct str key, struct str value, struct arena *a)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!str_is(key, rows[i].told.key))
			continue;
		add_words((struct words *)((char *)s + rows[i].at), value, a);
		return true;
	}
	return false;
}

bool settings_read(struct settings *s, struct str text, struct arena *a, struct err *e)
{
	struct keyval kv = {.rest = text};
	while (keyval_next(&kv, e)) {
		if (!settings_take(s, kv.key, kv.value, a))
			return err_set(e, "line %zu: there is no setting \"%.*s\"", kv.line,
				STR_ARG(kv.key));
	}
	return e->text[0] == '\0';
}
