/* Sequences of attributes that stand side by side become one that does the same. */
#include "tests/t.h"

#include "ui/term/sgr.h"

#define E "\x1b["

static void test_joined(void)
{
	static const struct {
		const char *from, *to;
	} rows[] = {
		{"", ""},
		{"text", "text"},
		{E "1m", E "1m"},
		{E "1m" E "7m", E "1;7m"},
		{E "39;49m" E "36m" E "1mi" E "3;17H" E "39m" E "m2",
			E "49;36;1mi" E "3;17H" E "m2"},
		{E "m" E "39;49m" E "36m" E "1mx", E "0;36;1mx"},
		{E "31m" E "32m", E "32m"},
		{E "31;42m" E "39m", E "42;39m"},
		{E "91m" E "100m" E "37m", E "100;37m"},
		{E "38;5;12m" E "48;2;1;2;3m" E "1m", E "38;5;12;48;2;1;2;3;1m"},
		{E "38;5;12m" E "39m", E "39m"},
		{E "39m" E "38;5;200m", E "38;5;200m"},
		{E "1m" E "22m", E "1;22m"},
		{E "0m" E "0m", E "m"},
		{E "m", E "m"},
		{E ";1m", E "0;1m"},
		/* What is not understood stays as it is. */
		{E "38:5:12m" E "1m", E "38:5:12m" E "1m"},
		{E "38;7;1m" E "1m", E "38;7;1m" E "1m"},
		{E "1m\a" E "2K", E "1m\a" E "2K"},
		{E "1", E "1"},
		{"\x1b", "\x1b"},
		{E "1;2;3;4;5;6;7m" E "8;9;21;22;23;24m", E "1;2;3;4;5;6;7m" E "8;9;21;22;23;24m"},
		{E ">4;1m" E "1m", E ">4;1m" E "1m"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		buf_puts(&b, E "1m");
		size_t from = b.n;
		buf_puts(&b, rows[i].from);
		sgr_join(&b, from);
		buf_splice(&b, 0, from, STR(""));
		if (!OK(str_eq(buf_str(&b), str_of(rows[i].to)), rows[i].to + (*rows[i].to == 27)))
			t_show("got", buf_str(&b));
		buf_done(&b);
	}
}

int main(void)
{
	test_joined();
	return t_end();
}
