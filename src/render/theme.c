#include "render/theme.h"

#include "base/buf.h"
#include "base/builtin.h"
#include "base/utf8.h"
#include "base/words.h"
#include "text/keyval.h"

#include <stdio.h>
#include <string.h>

static const struct style plain_style = {COLOUR_DEFAULT, COLOUR_DEFAULT, 0};

/* "WHAT "word"": the word may hold anything. */
static bool refuse(struct err *e, const char *what, struct str word)
{
	struct buf shown = {0};
	utf8_show(&shown, str_cut(word, 0, 80));
	err_set(e, "%s \"%s\"", tr(what), buf_text(&shown));
	buf_done(&shown);
	return false;
}

static bool read_attribute(struct str word, unsigned *out)
{
	static const struct {
		const char *name;
		unsigned bit;
	} attributes[] = {
		{"bold", STYLE_BOLD},
		{"dim", STYLE_DIM},
		{"italic", STYLE_ITALIC},
		{"underline", STYLE_UNDERLINE},
		{"reverse", STYLE_REVERSE},
	};
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		if (str_is(word, attributes[i].name)) {
			*out |= attributes[i].bit;
			return true;
		}
	}
	return false;
}

static bool read_name(struct str word, int32_t *out)
{
	static const char *const names[] = {"black", "red", "green", "yellow", "blue", "magenta",
		"cyan", "white"};
	struct str bright = STR("bright-");
	int32_t base = str_starts(word, bright) ? 8 : 0;
	struct str name = str_from(word, base ? bright.n : 0);
	for (int32_t i = 0; i < 8; i++) {
		if (str_is(name, names[i])) {
			*out = base + i;
			return true;
		}
	}
	*out = COLOUR_DEFAULT;
	return str_is(word, "default");
}

static bool read_rgb(struct str word, int32_t *out)
{
	static const char digits[] = "0123456789abcdef";
	int32_t value = 0;
	if (word.n != 7 || *word.p != '#')
		return false;
	for (size_t i = 1; i < word.n; i++) {
		char c = word.p[i] >= 'A' && word.p[i] <= 'F' ? (char)(word.p[i] + ('a' - 'A'))
							      : word.p[i];
		const char *digit = c ? strchr(digits, c) : NULL;
		if (!digit)
			return false;
		value = value * 16 + (int32_t)(digit - digits);
	}
	*out = COLOUR_RGB + value;
	return true;
}

static bool read_colour(struct str word, int32_t *out)
{
	size_t number;
	if (str_to_size(word, &number)) {
		*out = (int32_t)(number & 0xff);
		return number < 256;
	}
	return read_rgb(word, out) || read_name(word, out);
}

static bool next_word(struct str *rest, struct str *word)
{
	*rest = str_trim_blank(*rest);
	size_t end = str_find_any(*rest, 0, " \t");
	*word = str_cut(*rest, 0, end);
	*rest = str_from(*rest, word->n);
	return word->n > 0;
}

static bool read_style(struct str text, struct style *out, struct err *e)
{
	struct str word;
	struct style style = plain_style;
	bool fg = false, on = false, bg = false;
	while (next_word(&text, &word)) {
		if (!fg && !on && read_attribute(word, &style.attributes))
			continue;
		if (!on && str_is(word, "on")) {
			on = true;
			continue;
		}
		if ((on ? bg : fg) || !read_colour(word, on ? &style.bg : &style.fg))
			return refuse(e, N_("no colour or attribute here:"), word);
		*(on ? &bg : &fg) = true;
	}
	if (on && !bg)
		return err_set(e, "no colour after \"on\"");
	*out = style;
	return true;
}

bool theme_read(struct str text, struct theme *out, struct err *e)
{
	struct theme theme;
	struct keyval kv = {.rest = text};
	struct err why = {0};
	bool told[ROLE_COUNT] = {false};
	theme.of[ROLE_TEXT] = plain_style;
	while (keyval_next(&kv, &why)) {
		enum role role;
		bool known =
			role_find(kv.key, &role) || refuse(&why, N_("there is no role"), kv.key);
		if (!known || !read_style(kv.value, &theme.of[role], &why))
			return err_set(e, "line %zu: %s", kv.line, why.text);
		told[role] = true;
	}
	if (*why.text)
		return err_set(e, "%s", why.text);
	for (int i = 0; i < ROLE_COUNT; i++) {
		if (!told[i])
			theme.of[i] = theme.of[ROLE_TEXT];
	}
	*out = theme;
	return true;
}

bool theme_builtin(struct str name, struct theme *out)
{
	struct buf path = {0};
	struct str text;
	struct err e;
	buf_printf(&path, "themes/%.*s.theme", STR_ARG(name));
	bool found = builtin_find(buf_str(&path), &text) && theme_read(text, out, &e);
	buf_done(&path);
	return found;
}

bool theme_is_coloured(const struct theme *theme)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		if (theme->of[i].fg != COLOUR_DEFAULT || theme->of[i].bg != COLOUR_DEFAULT)
			return true;
	}
	return false;
}

struct style theme_style(const struct theme *theme, enum role role, unsigned marks)
{
	struct style style = theme->of[role];
	if (marks & MARK_STRONG)
		style.attributes |= STYLE_BOLD;
	if (marks & MARK_EMPH)
		style.attributes |= STYLE_ITALIC;
	if (marks & MARK_UNDERLINE)
		style.attributes |= STYLE_UNDERLINE;
	if (marks & MARK_STRIKE)
		style.attributes |= STYLE_DIM;
	return style;
}
