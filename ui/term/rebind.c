#include "ui/term/rebind.h"

#include "base/vec.h"

void rebind_begin(struct rebind *r, struct keymap *k, struct str text)
{
	*r = (struct rebind){.keymap = k, .text = text, .kv.rest = text};
}

static bool find_place(struct str word, enum key_place *out)
{
	for (int i = 0; i < PLACES_END; i++) {
		if (str_is(word, keymap_place_word((enum key_place)i))) {
			*out = (enum key_place)i;
			return true;
		}
	}
	return false;
}

static bool find_action(struct str word, enum action *out)
{
	for (int i = ACT_NONE + 1; i < ACTION_END; i++) {
		if (str_is(word, action_name((enum action)i))) {
			*out = (enum action)i;
			return true;
		}
	}
	return false;
}

static bool read_name(struct rebind *r, struct err *e)
{
	struct str key = str_cut(r->kv.key, 0, 80);
	size_t dot = str_find_byte(key, 0, '.');
	if (dot == STR_NONE)
		return err_set(e, "not \"PLACE.ACTION = KEYS\"");
	if (!find_place(str_cut(key, 0, dot), &r->place))
		return err_set(e, "there is no place \"%.*s\"", STR_ARG(str_cut(key, 0, dot)));
	return find_action(str_from(key, dot + 1), &r->action) ||
		err_set(e, "there is no action \"%.*s\"; roster --keys lists them",
			STR_ARG(str_from(key, dot + 1)));
}

/* The action's keys in that place, as far as they are defaults. */
static void clear(struct keymap *k, enum key_place place, enum action action)
{
	for (size_t i = k->n; i-- > 0;) {
		if (k->v[i].place == place && k->v[i].action == action && !k->v[i].line)
			vec_remove(k, i);
	}
}

/* All lines, so that a key may be taken by one line and given by a later one. */
static void clear_all(struct rebind *r)
{
	struct err e = {.text = ""};
	while (keyval_next(&r->kv, &e) || *e.text) {
		if (!*e.text && read_name(r, &e))
			clear(r->keymap, r->place, r->action);
	}
	r->kv = (struct keyval){.rest = r->text};
	r->cleared = true;
}

static bool same_start(struct chord a, struct chord b)
{
	return a.key == b.key && (a.then == b.then || !a.then || !b.then);
}

static struct binding *in_the_way(struct keymap *k, enum key_place place, struct chord chord)
{
	for (size_t i = 0; i < k->n; i++) {
		if (k->v[i].place == place && same_start(k->v[i].chord, chord))
			return &k->v[i];
	}
	return NULL;
}

/* How particular a place is: the keys of one go before those of a more general one. */
static int rank_of(enum key_place place)
{
	return place == PLACE_EVERYWHERE  ? 0
		: place == PLACE_MOVING   ? 1
		: place == PLACE_FILES    ? 2
		: place == PLACE_FOLDED   ? 4
		: place == PLACE_FILTERED ? 4
		: place == PLACE_MARKED   ? 4
		: place == PLACE_LONG     ? 4
		: place == PLACE_LINE     ? 4
					  : 3;
}

/* Does a screen look for its keys in both? */
static bool meet(enum key_place special, enum key_place general)
{
	bool files = special == PLACE_LIST || special == PLACE_READER;
	bool typing = special == PLACE_FORM || special == PLACE_TEXT || special == PLACE_FILTER ||
		special == PLACE_LONG || special == PLACE_LINE;
	if (general == PLACE_FORM)
		return special == PLACE_LONG || special == PLACE_LINE;
	if (general == PLACE_FILES)
		return files;
	return general == PLACE_EVERYWHERE ||
		(general == PLACE_MOVING && (files || special == PLACE_FILES || !typing));
}

/* The other action that the key stands for where both places hold. */
static const struct binding *find_elsewhere(const struct keymap *k, const struct binding *b)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct binding *o = &k->v[i];
		bool more = rank_of(b->place) > rank_of(o->place);
		bool lies_apart = rank_of(b->place) == rank_of(o->place) || rank_of(b->place) > 3 ||
			rank_of(o->place) > 3;
		if (!lies_apart && o->action != b->action && same_start(o->chord, b->chord) &&
			meet(more ? b->place : o->place, more ? o->place : b->place))
			return o;
	}
	return NULL;
}

/* Tell which of two actions a key is where both could be meant; false where there is such a one. */
static bool tell_elsewhere(const struct keymap *k, const struct binding *b, struct str word,
	struct err *e)
{
	const struct binding *o = find_elsewhere(k, b);
	if (!o)
		return true;
	if (rank_of(b->place) > rank_of(o->place))
		return err_set(e, "clash: %.*s is %s in %s; in %s it is %s now", STR_ARG(word),
			action_name(o->action), keymap_place_word(o->place),
			keymap_place_word(b->place), action_name(b->action));
	return err_set(e, "clash: %.*s stays %s in %s; else it is %s now", STR_ARG(word),
		action_name(o->action), keymap_place_word(o->place), action_name(b->action));
}

/* False, with what is to be told, where something else had the key. */
static bool bind(struct rebind *r, struct str word, struct err *e)
{
	struct binding b = {.place = r->place, .action = r->action, .line = r->kv.line};
	if (!chord_read(word, &b.chord))
		return err_set(e, "there is no key \"%.*s\"", STR_ARG(str_cut(word, 0, 80)));
	struct binding *other = in_the_way(r->keymap, b.place, b.chord);
	const char *place = keymap_place_word(b.place);
	if (other && other->line)
		return err_set(e,
			"clash: %.*s is %s in %s already, by line %zu; %s does not get it",
			STR_ARG(word), action_name(other->action), place, other->line,
			action_name(b.action));
	if (!other) {
		vec_push(r->keymap, b);
		return tell_elsewhere(r->keymap, &b, word, e);
	}
	enum action lost = other->action;
	*other = b;
	return err_set(e, "clash: %.*s was %s in %s; now it is %s", STR_ARG(word),
		action_name(lost), place, action_name(b.action));
}

static bool bind_keys(struct rebind *r, struct err *e)
{
	struct str word;
	while (r->keys.n && str_next_piece(&r->keys, ',', &word)) {
		word = str_trim_blank(word);
		if (word.n && !bind(r, word, e))
			return false;
	}
	return true;
}

bool rebind_next(struct rebind *r, struct err *e)
{
	if (!r->cleared)
		clear_all(r);
	if (!bind_keys(r, e))
		return true;
	e->text[0] = '\0';
	while (keyval_next(&r->kv, e)) {
		if (!read_name(r, e))
			return true;
		r->keys = r->kv.value;
		if (!bind_keys(r, e))
			return true;
	}
	return *e->text != '\0';
}
