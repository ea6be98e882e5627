#include "tests/t.h"

#include "base/buf.h"
#include "text/near.h"

static void test_distance(void)
{
	static const struct {
		const char *a, *b;
		size_t most, want;
	} rows[] = {
		{"model", "model", 3, 0},
		{"Model", "mODEL", 3, 0},
		{"", "", 3, 0},
		{"", "ab", 3, 2},
		{"modle", "model", 3, 1},
		{"mdel", "model", 3, 1},
		{"modell", "model", 3, 1},
		{"nodel", "model", 3, 1},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"abc", "xyz", 1, 2},
		{"ab", "ba", 3, 1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str a = str_of(rows[i].a), b = str_of(rows[i].b);
		EQUAL(near_distance(a, b, rows[i].most), rows[i].want, "near_distance");
		EQUAL(near_distance(b, a, rows[i].most), rows[i].want, "from the other side");
	}
	struct buf a = {0}, b = {0};
	buf_fill(&a, 'x', 64);
	buf_fill(&b, 'x', 63);
	EQUAL(near_distance(buf_str(&a), buf_str(&b), 2), 1, "64 bytes can be compared");
	buf_putc(&a, 'x');
	EQUAL(near_distance(buf_str(&a), buf_str(&a), 2), 3, "more are far from everything");
	buf_done(&a);
	buf_done(&b);
}

static void test_find(void)
{
	const struct str words[] = {STR("description"), STR("model"), STR("tools"), STR("mcp"),
		STR("name")};
	static const char *const rows[][2] = {
		{"descripton", "description"},
		{"desc", NULL},
		{"Model", "model"},
		{"tool", "tools"},
		{"mpc", "mcp"},
		{"xyz", NULL},
		{"model", NULL},
		{"nmae", "name"},
		{"", NULL},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct str *found = near_find(str_of(rows[i][0]), words, 5);
		IS(found ? *found : STR("nothing"), rows[i][1] ? rows[i][1] : "nothing",
			rows[i][0]);
	}
	OK(!near_find(STR("x"), NULL, 0), "nothing is near no words");
}

int main(void)
{
	test_distance();
	test_find();
	return t_end();
}
