/* Every action has a key, a name, a word and a help, and stands in the manual; no name or key is given twice. */
#include "base/file.h"
#include "tests/t.h"
#include "ui/term/keymap.h"

static bool has_key(const struct keymap *k, enum action a)
{
	struct buf keys = {0};
	for (int place = 0; place < PLACES_END; place++)
		keymap_keys(k, (enum key_place)place, a, &keys);
	bool has = keys.n > 0;
	buf_done(&keys);
	return has;
}

static bool is_word(const char *name)
{
	for (const char *c = name; *c; c++) {
		if (*c != '-' && (*c < 'a' || *c > 'z'))
			return false;
	}
	return *name;
}

static bool is_unique(enum action a)
{
	for (int i = ACT_NONE + 1; i < ACTION_END; i++) {
		if (i != (int)a && strcmp(action_name((enum action)i), action_name(a)) == 0)
			return false;
	}
	return true;
}

/* The manual's text without what mdoc puts into it: line ends are blanks, "\-" is "-". */
static void read_manual(struct buf *out)
{
	struct buf path = {0}, raw = {0};
	struct err e;
	buf_printf(&path, "%s/man/roster.1", getenv("ROSTER_SRCDIR"));
	if (!file_read(buf_text(&path), FILE_VIEW_LIMIT, &raw, &e))
		printf("# %s\n", e.text);
	for (size_t i = 0; i < raw.n; i++) {
		if (raw.p[i] == '\\' && i + 1 < raw.n && raw.p[i + 1] == '-')
			continue;
		buf_putc(out, raw.p[i] == '\n' ? ' ' : raw.p[i]);
	}
	buf_done(&path);
	buf_done(&raw);
}

static bool stands_in(const struct buf *manual, const char *text)
{
	struct buf plain = {0};
	for (; *text; text++)
		buf_puts(&plain, *text == '\'' ? "\\(aq" : (char[2]){*text, '\0'});
	bool stands = str_find(buf_str(manual), 0, buf_str(&plain)) != STR_NONE;
	buf_done(&plain);
	return stands;
}

static void test_actions(const struct keymap *k)
{
	struct buf manual = {0};
	read_manual(&manual);
	for (int i = ACT_NONE + 1; i < ACTION_END; i++) {
		enum action a = (enum action)i;
		size_t n = strlen(action_help(a));
		OK(is_word(action_name(a)) && is_unique(a), action_name(a));
		OK(*action_hint(a), "its word in the hints");
		OK(n > 3 && action_help(a)[n - 1] != '.', "its help");
		OK(has_key(k, a), "its key");
		OK(stands_in(&manual, action_help(a)), "its place in the manual");
	}
	buf_done(&manual);
}

static void test_bindings(const struct keymap *k)
{
	size_t twice = 0;
	for (size_t i = 0; i < k->n; i++) {
		for (size_t j = 0; j < i; j++) {
			const struct binding *a = &k->v[i], *b = &k->v[j];
			if (a->place == b->place && a->chord.key == b->chord.key &&
				(a->chord.then == b->chord.then || !a->chord.then ||
					!b->chord.then))
				twice++;
		}
	}
	EQUAL(twice, 0, "no key means two things in one place, alone or as a first key");
	for (int place = 0; place < PLACES_END; place++)
		OK(keymap_place_word((enum key_place)place) != NULL,
			"a place has a word for the keys file");
	for (int place = 0; place < PLACES_END; place++)
		OK(*keymap_place_name((enum key_place)place), "a place has a name");
}

static void test_next(const struct keymap *k)
{
	static const enum key_place list[] = {PLACE_LIST, PLACE_EVERYWHERE, PLACES_END};
	struct binding b;
	size_t sorts = 0;
	for (size_t i = 0; (i = keymap_next(k, list, 's', i, &b));)
		sorts += b.action >= ACT_SORT_PATH && b.action <= ACT_SORT_KIND;
	EQUAL(sorts, ACT_SORT_KIND - ACT_SORT_PATH + 1, "what may follow s in the list");
	EQUAL(keymap_next(k, list, 'j', 0, &b), 0, "nothing may follow j");
}

int main(void)
{
	struct keymap k;
	keymap_init(&k);
	test_actions(&k);
	test_bindings(&k);
	test_next(&k);
	keymap_done(&k);
	return t_end();
}
