#include "ui/wording.h"

#include "base/utf8.h"
#include "base/words.h"

static bool is_typed(uint32_t key)
{
	return key > ' ' && key != KEYS_BACKSPACE && key < KEYS_UP && !(key >= '0' && key <= '9');
}

static bool holds_here(const struct wording *w, const struct binding *b)
{
	const enum key_place *p = w->places;
	while (*p != PLACES_END && *p != b->place)
		p++;
	return *p != PLACES_END && is_typed(b->chord.key) &&
		(!b->chord.then || is_typed(b->chord.then));
}

/* The i-th binding of the action that can be typed; NULL when there are no more. */
static const struct binding *binding_of(const struct wording *w, enum action a, size_t i)
{
	for (size_t k = 0; k < w->keymap->n; k++) {
		const struct binding *b = &w->keymap->v[k];
		if (b->action == a && holds_here(w, b) && i-- == 0)
			return b;
	}
	return NULL;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* A word ends where the line does, or a blank or a number begins. */
static bool ends_at(struct str line, size_t at)
{
	return at == line.n || (at < line.n && char_is_blank(line.p[at])) ||
		(at < line.n && line.p[at] >= '0' && line.p[at] <= '9');
}

/* Take the word off the line. */
static bool take_word(struct str *line, const char *word)
{
	size_t n = word ? strlen(word) : 0;
	if (n == 0 || !str_same_letters(str_cut(*line, 0, n), str_of(word)) || !ends_at(*line, n))
		return false;
	*line = str_trim(str_from(*line, n));
	return true;
}

static bool take_key(struct str *line, uint32_t key, bool last)
{
	uint32_t code;
	if (line->n == 0)
		return false;
	size_t n = utf8_decode(*line, &code);
	/* A sign need not stand apart from what it is about. */
	bool letter = code < 0x80 && char_is_alnum((char)code);
	if (code != key || (last && letter && !ends_at(*line, n)))
		return false;
	*line = str_trim(str_from(*line, n));
	return true;
}

static bool take_chord(struct str *line, struct chord c)
{
	struct str rest = *line;
	if (!take_key(&rest, c.key, !c.then) || (c.then && !take_key(&rest, c.then, true)))
		return false;
	*line = rest;
	return true;
}

static bool take_keys(const struct wording *w, enum action a, struct str *line)
{
	const struct binding *b;
	for (size_t i = 0; (b = binding_of(w, a, i)); i++) {
		struct str rest = *line;
		if (take_chord(line, b->chord))
			return true;
		/* "s name" is as good as "sn". */
		if (b->chord.then && take_key(&rest, b->chord.key, true) &&
			take_word(&rest, action_hint(a))) {
			*line = rest;
			return true;
		}
	}
	return false;
}

/* Ways to ask for a row, the surest first. */
enum way { WAY_NAME, WAY_ALSO, WAY_KEY, WAY_HINT, WAYS };

static bool take(const struct wording *w, const struct wording_row *row, enum way way,
	struct str *line)
{
	switch (way) {
	case WAY_NAME:
		return take_word(line, action_name(row->action));
	case WAY_ALSO:
		return take_word(line, row->also);
	case WAY_KEY:
		return take_keys(w, row->action, line);
	case WAY_HINT:
		return take_word(line, action_hint(row->action));
	case WAYS:
		break;
	}
	return false;
}

/* A number at the front of what stands behind the word. */
static void take_number(struct order *o)
{
	size_t n = 0;
	while (n < o->rest.n && o->rest.p[n] >= '0' && o->rest.p[n] <= '9')
		n++;
	if (n && ends_at(o->rest, n) && str_to_size(str_cut(o->rest, 0, n), &o->number))
		o->rest = str_trim(str_from(o->rest, n));
}

/* "NUMBERS" are several, and all of them are the rest. */
static bool takes_number(const struct wording_row *row)
{
	struct str takes = str_of(row->takes);
	return str_starts(takes, STR("NUMBER")) && !str_starts(takes, STR("NUMBERS"));
}

bool wording_read(const struct wording *w, struct str line, struct order *out)
{
	*out = (struct order){.action = w->rows->action, .rest = line};
	take_number(out);
	if (out->number)
		return true;
	for (int way = 0; way < WAYS; way++) {
		for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
			struct str rest = line;
			if (!take(w, row, (enum way)way, &rest))
				continue;
			*out = (struct order){.action = row->action, .rest = rest};
			if (takes_number(row))
				take_number(out);
			return true;
		}
	}
	return false;
}

/* --- telling ---------------------------------------------------------------------------------- */

const struct wording_row *wording_row_of(const struct wording *w, enum action a)
{
	const struct wording_row *row = w->rows;
	while (row->action != ACT_NONE && row->action != a)
		row++;
	return row;
}

static void put_chord(const struct binding *b, struct buf *out)
{
	utf8_put(out, b->chord.key);
	if (b->chord.then)
		utf8_put(out, b->chord.then);
}

/* A key may be that of another action in another of the places; who comes first has it. */
static bool is_taken_for(const struct wording *w, const struct binding *b)
{
	struct buf keys = {0};
	struct order order;
	put_chord(b, &keys);
	bool is = wording_read(w, buf_str(&keys), &order) && order.action == b->action;
	buf_done(&keys);
	return is;
}

void wording_of(const struct wording *w, enum action a, struct buf *out)
{
	const struct wording_row *row = wording_row_of(w, a);
	const struct binding *b;
	size_t i = 0;
	while ((b = binding_of(w, a, i)) && !is_taken_for(w, b))
		i++;
	if (b)
		put_chord(b, out);
	else
		buf_puts(out, row->also ? row->also : action_hint(a));
}

void wording_help(const struct wording *w, const struct wording_row *row, struct buf *out)
{
	size_t before = out->n;
	wording_of(w, row->action, out);
	if (!str_is(str_from(buf_str(out), before), action_name(row->action)))
		buf_printf(out, tr(" or %s"), action_name(row->action));
	buf_printf(out, "%s%s: %s", *row->takes ? " " : "", row->takes,
		row->help ? tr(row->help) : action_help(row->action));
}

void wording_that_begin(const struct wording *w, struct str line, struct buf *out)
{
	for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
		const struct binding *b = binding_of(w, row->action, 0);
		struct str rest = line;
		if (!b || !b->chord.then || !take_key(&rest, b->chord.key, true))
			continue;
		wording_help(w, row, out);
		buf_putc(out, '\n');
	}
}
