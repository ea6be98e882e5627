#include "ui/term/key.h"

#include "base/utf8.h"

/* The first name of a key is the one that is shown. */
static const struct {
	const char *name;
	uint32_t key;
} names[] = {
	{"Tab", KEYS_TAB},
	{"Enter", KEYS_ENTER},
	{"Esc", KEYS_ESCAPE},
	{"Backspace", KEYS_BACKSPACE},
	{"Space", ' '},
	{"Up", KEYS_UP},
	{"Down", KEYS_DOWN},
	{"Left", KEYS_LEFT},
	{"Right", KEYS_RIGHT},
	{"Home", KEYS_HOME},
	{"End", KEYS_END},
	{"PgUp", KEYS_PAGE_UP},
	{"PgDn", KEYS_PAGE_DOWN},
	{"Insert", KEYS_INSERT},
	{"Delete", KEYS_DELETE},
	{"Shift-Tab", KEYS_BACKTAB},
	{"Ctrl-Left", KEYS_WORD_LEFT},
	{"Ctrl-Right", KEYS_WORD_RIGHT},
	{"F1", KEYS_F1},
	{"F2", KEYS_F1 + 1},
	{"F3", KEYS_F1 + 2},
	{"F4", KEYS_F1 + 3},
	{"F5", KEYS_F1 + 4},
	{"F6", KEYS_F1 + 5},
	{"F7", KEYS_F1 + 6},
	{"F8", KEYS_F1 + 7},
	{"F9", KEYS_F1 + 8},
	{"F10", KEYS_F1 + 9},
	{"F11", KEYS_F1 + 10},
	{"F12", KEYS_F12},
	{"Return", KEYS_ENTER},
	{"Escape", KEYS_ESCAPE},
	{"PageUp", KEYS_PAGE_UP},
	{"PageDown", KEYS_PAGE_DOWN},
	{"Ins", KEYS_INSERT},
	{"Del", KEYS_DELETE},
	{"^Left", KEYS_WORD_LEFT},
	{"^Right", KEYS_WORD_RIGHT},
};

void key_name(struct buf *out, uint32_t key)
{
	if (key & KEYS_ALT) {
		buf_puts(out, "Alt-");
		key &= ~(uint32_t)KEYS_ALT;
	}
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].key == key) {
			buf_puts(out, names[i].name);
			return;
		}
	}
	struct buf code = {0};
	utf8_put(&code, key);
	utf8_show(out, buf_str(&code));
	buf_done(&code);
}

void chord_name(struct buf *out, struct chord chord)
{
	key_name(out, chord.key);
	if (chord.then) {
		buf_putc(out, ' ');
		key_name(out, chord.then);
	}
}

static bool read_named(struct str text, uint32_t *out)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_same_letters(text, str_of(names[i].name))) {
			*out = names[i].key;
			return true;
		}
	}
	return false;
}

/* What a terminal sends for Ctrl and a letter or one of [ \ ] ^ _ */
static bool read_control(struct str text, uint32_t *out)
{
	size_t n = str_starts(text, STR("^")) ? 1 : 5;
	if (n == 5 && !str_same_letters(str_cut(text, 0, 5), STR("Ctrl-")))
		return false;
	if (text.n != n + 1)
		return false;
	char c = text.p[n];
	if (c >= 'a' && c <= 'z')
		c = (char)(c - ('a' - 'A'));
	if (c == '?') {
		*out = KEYS_BACKSPACE;
		return true;
	}
	*out = KEYS_CTRL((uint32_t)c);
	return c > '@' && c <= '_';
}

static bool read_plain(struct str text, uint32_t *out)
{
	return utf8_decode(text, out) == text.n && *out != UTF8_BAD && *out > ' ' &&
		*out != KEYS_BACKSPACE;
}

bool key_read(struct str text, uint32_t *out)
{
	uint32_t alt = 0;
	if (text.n > 4 && str_same_letters(str_cut(text, 0, 4), STR("Alt-"))) {
		alt = KEYS_ALT;
		text = str_from(text, 4);
	}
	if (!text.n || !(read_named(text, out) || read_control(text, out) || read_plain(text, out)))
		return false;
	*out |= alt;
	return true;
}

bool chord_read(struct str text, struct chord *out)
{
	struct chord chord = {0};
	text = str_trim_blank(text);
	size_t blank = str_find_any(text, 0, " \t");
	if (!key_read(str_cut(text, 0, blank), &chord.key))
		return false;
	if (blank != STR_NONE && !key_read(str_trim_blank(str_from(text, blank)), &chord.then))
		return false;
	*out = chord;
	return true;
}
