#include "tests/t.h"

#include "text/keyval.h"

struct row {
	const char *key, *value;
	size_t line;
};

static void test_text(const char *text, const struct row *rows, const char *error)
{
	struct keyval kv = {.rest = str_of(text)};
	struct err e = {.text = "left over"};
	size_t n = 0;
	for (; keyval_next(&kv, &e); n++) {
		if (!OK(rows[n].key, "no line too many"))
			break;
		IS(kv.key, rows[n].key, "the key");
		IS(kv.value, rows[n].value, "the value");
		EQUAL(kv.line, rows[n].line, "its line");
	}
	OK(!rows[n].key, "no line is missing");
	IS(str_of(e.text), error, "how it ends");
}

int main(void)
{
	test_text("", (const struct row[]){{0}}, "");
	test_text("# only a comment\n\n \t\n  # and another", (const struct row[]){{0}}, "");
	test_text("a = 1\r\n\n  b=two words  \nempty =\nurl = x=y#z\n",
		(const struct row[]){{"a", "1", 1}, {"b", "two words", 3}, {"empty", "", 4},
			{"url", "x=y#z", 5}, {0}},
		"");
	test_text("a = 1\nno equals sign\nb = 2\n", (const struct row[]){{"a", "1", 1}, {0}},
		"line 2: not \"key = value\"");
	test_text("= value\n", (const struct row[]){{0}}, "line 1: not \"key = value\"");
	test_text("\n\n \t = \n", (const struct row[]){{0}}, "line 3: not \"key = value\"");
	test_text("last = line", (const struct row[]){{"last", "line", 1}, {0}}, "");
	test_text("two words = x", (const struct row[]){{"two words", "x", 1}, {0}}, "");
	return t_end();
}
