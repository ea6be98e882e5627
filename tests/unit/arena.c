#include "tests/t.h"

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

static bool all(const char *p, size_t n, char want)
{
	for (size_t i = 0; i < n; i++) {
		if (p[i] != want)
			return false;
	}
	return true;
}

/* Blocks of many sizes: zeroed, aligned, and none writes into another. */
static void test_many(void)
{
	enum { COUNT = 3000 };
	static char *blocks[COUNT];
	struct arena a = {0};
	bool zeroed = true, aligned = true, apart = true;
	for (size_t i = 0; i < COUNT; i++) {
		size_t size = i * 37 % 700;
		blocks[i] = arena_alloc(&a, size);
		zeroed = zeroed && all(blocks[i], size, 0);
		aligned = aligned && (uintptr_t)blocks[i] % _Alignof(max_align_t) == 0;
		memset(blocks[i], (int)(i % 100) + 1, size);
	}
	for (size_t i = 0; i < COUNT; i++)
		apart = apart && all(blocks[i], i * 37 % 700, (char)(i % 100 + 1));
	OK(zeroed, "what is allocated is zeroed");
	OK(aligned, "and aligned for any type");
	OK(apart, "and nobody else's");
	arena_done(&a);
	OK(!a.top && a.used == 0, "arena_done leaves it as it began");
}

static void test_large(void)
{
	struct arena a = {0};
	char *small = arena_alloc(&a, 10);
	char *large = arena_alloc(&a, 5 * 1024 * 1024);
	memset(small, 'x', 10);
	OK(all(large, 5 * 1024 * 1024, 0), "a block above every block size is whole");
	char *next = arena_alloc(&a, 10);
	OK(next && all(small, 10, 'x'), "and small ones go on beside it");
	arena_done(&a);
}

static void test_copies(void)
{
	struct arena a = {0};
	char bytes[] = "text";
	struct str s = arena_str(&a, str_of(bytes));
	bytes[0] = 'n';
	IS(s, "text", "a text is copied");
	EQUAL(s.p[s.n], 0, "with a NUL behind it");
	IS(arena_str(&a, (struct str){NULL, 0}), "", "no text is an empty one");
	IS(arena_printf(&a, "%s-%03d", "a", 7), "a-007", "arena_printf");
	IS(arena_printf(&a, "%s", ""), "", "an empty print");
	const int numbers[] = {1, 2, 3};
	int *copy = arena_copy(&a, numbers, 3, sizeof *numbers);
	OK(copy != numbers && copy[0] == 1 && copy[2] == 3, "items are copied");
	OK(arena_copy(&a, NULL, 0, sizeof *numbers), "no items are a block too");
	arena_done(&a);
}

int main(void)
{
	test_many();
	test_large();
	test_copies();
	return t_end();
}
