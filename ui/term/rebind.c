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
		return true;
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
