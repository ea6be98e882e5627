#include "tests/t.h"

#include "base/utf8.h"
#include "ui/term/key.h"
#include "ui/term/latin.h"

#include <string.h>

/* Letters as they stand on a keyboard, row by row, and those of an American one. */
static const struct {
	const char *letters, *latin, *what;
} boards[] = {
	{"ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "Russian"},
	{"ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ", "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>",
		"Russian with Shift"},
	{"йцукенгшщзхїфівапролджєячсмитьбюґ", "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\", "Ukrainian"},
	{"ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>|",
		"Ukrainian with Shift"},
	{"ўЎ", "oO", "Belarusian"},
	{"ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm", "Greek"},
	{"ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM", "Greek with Shift"},
	{"\u05e7\u05e8\u05d0\u05d8\u05d5\u05df\u05dd\u05e4\u05e9\u05d3\u05d2\u05db\u05e2\u05d9\u05d7"
	 "\u05dc\u05da\u05e3\u05d6\u05e1\u05d1\u05d4\u05e0\u05de\u05e6\u05ea\u05e5",
		"ertyuiopasdfghjkl;zxcvbnm,.", "Hebrew"},
	{"\u0630\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c\u062f\u0634\u0633"
	 "\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0643\u0637\u0626\u0621\u0624\u0631\ufefb\u0649"
	 "\u0629\u0648\u0632\u0638",
		"`qwertyuiop[]asdfghjkl;'zxcvbnm,./", "Arabic"},
	{"\u0651\u064e\u064b\u064f\u064c\ufef9\u0625\u061b\u0650\u064d\ufef7\u0623\u0640\u060c\u0652"
	 "\ufef5\u0622\u061f",
		"~QWERTYPASGHJKXBN?", "Arabic with Shift"},
};

static void test_boards(void)
{
	for (size_t i = 0; i < sizeof boards / sizeof *boards; i++) {
		struct buf latin = {0}, with_alt = {0};
		struct str rest = str_of(boards[i].letters);
		while (rest.n) {
			uint32_t code;
			rest = str_from(rest, utf8_decode(rest, &code));
			buf_putc(&latin, (char)latin_key(code));
			uint32_t alt = latin_key(code | KEYS_ALT);
			buf_putc(&with_alt, (char)(alt & ~(uint32_t)KEYS_ALT));
			if (!(alt & KEYS_ALT))
				buf_puts(&with_alt, "?");
		}
		IS(buf_str(&latin), boards[i].latin, boards[i].what);
		IS(buf_str(&with_alt), boards[i].latin, "  with Alt");
		buf_done(&latin);
		buf_done(&with_alt);
	}
}

static void test_others(void)
{
	static const uint32_t none[] = {0, 'a', 'z', '[', ' ', 0x1b, 0x7f, 0xe9, 0x390, 0x3a2,
		0x3ca, 0x3ff, 0x400, 0x460, 0x48f, 0x492, 0x5cf, 0x5eb, 0x620, 0x63b, 0x653, 0xfef4,
		0xfef6, 0xfefc, 0x4e00, 0x10ffff, KEYS_UP, KEYS_F12, KEYS_ALT | 'a',
		KEYS_ALT | KEYS_UP};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		EQUAL(latin_key(none[i]), 0, "no letter of those keyboards");
}

int main(void)
{
	test_boards();
	test_others();
	return t_end();
}
