#include "tests/t.h"

#include "ui/term/key.h"

static void test_names(void)
{
	static const struct {
		uint32_t key;
		const char *name;
	} rows[] = {
		{'j', "j"},
		{'G', "G"},
		{'^', "^"},
		{'?', "?"},
		{' ', "Space"},
		{0xe9, "\xc3\xa9"},
		{0x6f22, "\xe6\xbc\xa2"},
		{KEYS_TAB, "Tab"},
		{KEYS_ENTER, "Enter"},
		{KEYS_ESCAPE, "Esc"},
		{KEYS_BACKSPACE, "Backspace"},
		{KEYS_CTRL('S'), "^S"},
		{KEYS_CTRL('_'), "^_"},
		{KEYS_CTRL(']'), "^]"},
		{KEYS_PAGE_DOWN, "PgDn"},
		{KEYS_BACKTAB, "Shift-Tab"},
		{KEYS_WORD_LEFT, "Ctrl-Left"},
		{KEYS_F1, "F1"},
		{KEYS_F1 + 9, "F10"},
		{KEYS_F12, "F12"},
		{KEYS_ALT | 'b', "Alt-b"},
		{KEYS_ALT | KEYS_BACKSPACE, "Alt-Backspace"},
		{KEYS_ALT | KEYS_CTRL('D'), "Alt-^D"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf name = {0};
		uint32_t key = 0;
		key_name(&name, rows[i].key);
		IS(buf_str(&name), rows[i].name, rows[i].name);
		OK(key_read(buf_str(&name), &key) && key == rows[i].key, "the name is read back");
		buf_done(&name);
	}
}

static void test_every_name(void)
{
	bool all = true;
	for (uint32_t key = 1; key <= 0x110000 + 40 && all; key++) {
		struct buf name = {0};
		uint32_t back = 0;
		bool surrogate = key >= 0xd800 && key <= 0xdfff;
		key_name(&name, key);
		/* What is not shown as itself (bidi controls, C1) is no key of a keys file. */
		bool plain = key > KEYS_F12 || surrogate || str_starts(buf_str(&name), STR("<"));
		all = key == '<' || plain || (key_read(buf_str(&name), &back) && back == key);
		if (!all)
			printf("# U+%04X is \"%s\", read as %x\n", (unsigned)key, buf_text(&name),
				(unsigned)back);
		buf_done(&name);
	}
	OK(all, "every key that has a visible name is found by it");
}

static void test_read(void)
{
	static const struct {
		const char *text;
		uint32_t key, then;
	} rows[] = {
		{"j", 'j', 0},
		{"^s", KEYS_CTRL('S'), 0},
		{"ctrl-s", KEYS_CTRL('S'), 0},
		{"Ctrl-_", KEYS_CTRL('_'), 0},
		{"^?", KEYS_BACKSPACE, 0},
		{"ENTER", KEYS_ENTER, 0},
		{"return", KEYS_ENTER, 0},
		{"pagedown", KEYS_PAGE_DOWN, 0},
		{"ctrl-right", KEYS_WORD_RIGHT, 0},
		{"alt-F4", KEYS_ALT | (KEYS_F1 + 3), 0},
		{"^X ^E", KEYS_CTRL('X'), KEYS_CTRL('E')},
		{"  y\tp ", 'y', 'p'},
		{"Space Space", ' ', ' '},
		{"^ ^", '^', '^'},
		{"Alt-", 0, 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows - 1; i++) {
		struct chord chord = {0};
		OK(chord_read(str_of(rows[i].text), &chord), rows[i].text);
		OK(chord.key == rows[i].key && chord.then == rows[i].then, "and it is that key");
	}
}

static void test_refused(void)
{
	static const char *const texts[] = {"", " ", "jj", "^", "^SS", "Ctrl-", "Ctrl-1", "^@",
		"F13", "F0", "Alt-", "Alt-jj", "a b c", "\x01", "\xff", "\xe6\xbc", "j \x7f",
		"Alt-Alt-x"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct chord chord = {.key = 7};
		bool good = chord_read(str_of(texts[i]), &chord);
		if (str_is(str_of(texts[i]), "^"))
			OK(good && chord.key == '^', "^ alone is the key ^");
		else
			OK(!good && chord.key == 7,
				*texts[i] ? "no key, and nothing is written" : "empty");
	}
}

static void test_chord_names(void)
{
	struct buf name = {0};
	chord_name(&name, (struct chord){KEYS_CTRL('X'), KEYS_CTRL('E')});
	buf_putc(&name, '|');
	chord_name(&name, (struct chord){'y', 0});
	IS(buf_str(&name), "^X ^E|y", "a chord is named by its keys");
	buf_done(&name);
}

int main(void)
{
	test_names();
	test_every_name();
	test_read();
	test_refused();
	test_chord_names();
	return t_end();
}
