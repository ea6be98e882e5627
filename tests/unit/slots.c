#include "tests/t.h"

#include "base/slots.h"

enum { MANY = 5000, HASHES = 40 };

static bool is(const void *sought, size_t number)
{
	return *(const size_t *)sought == number;
}

static size_t find(const struct slots *s, size_t number)
{
	return slots_find(s, number % HASHES, is, &number);
}

int main(void)
{
	struct slots s = {0};
	size_t right = 0, wrong = 0;
	OK(find(&s, 0) == STR_NONE, "nothing is in an empty one");
	for (size_t i = 0; i < MANY; i++)
		slots_add(&s, i % HASHES, i);
	for (size_t i = 0; i < MANY; i++) {
		right += find(&s, i) == i;
		wrong += find(&s, MANY + i) != STR_NONE;
	}
	EQUAL((long)right, MANY, "each is found, though many have one hash");
	EQUAL((long)wrong, 0, "no other is");
	slots_done(&s);
	OK(find(&s, 1) == STR_NONE, "nothing is left");
	return t_end();
}
