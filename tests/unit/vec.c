#include "tests/t.h"

#include "base/vec.h"

struct numbers {
	int *v;
	size_t n, cap;
};

int main(void)
{
	struct numbers numbers = {0};
	vec_reserve(&numbers, 0);
	EQUAL(numbers.n, 0, "reserving nothing adds nothing");
	for (int i = 0; i < 1000; i++)
		vec_push(&numbers, i);
	bool good = numbers.n == 1000;
	for (int i = 0; i < 1000; i++)
		good = good && numbers.v[i] == i;
	OK(good, "what is pushed is there, in order");

	vec_remove(&numbers, 0);
	EQUAL(numbers.v[0], 1, "the first can be taken out");
	vec_remove(&numbers, 500);
	EQUAL(numbers.v[500], 502, "one in the middle");
	vec_remove(&numbers, numbers.n - 1);
	EQUAL(numbers.v[numbers.n - 1], 998, "the last");
	EQUAL(numbers.n, 997, "each leaves one less");

	int *before = numbers.v;
	vec_reserve(&numbers, 3);
	OK(numbers.v == before, "what there is room for moves nothing");
	vec_reserve(&numbers, 100000);
	OK(numbers.cap >= 100997 && numbers.n == 997 && numbers.v[996] == 998,
		"room for many keeps all");
	vec_fit(&numbers);
	OK(numbers.cap == 997 && numbers.n == 997 && numbers.v[996] == 998,
		"room that nothing takes is given back");
	vec_push(&numbers, 1);
	OK(numbers.n == 998 && numbers.v[997] == 1 && numbers.v[996] == 998, "and comes again");
	vec_done(&numbers);
	OK(!numbers.v && numbers.n == 0 && numbers.cap == 0, "vec_done leaves it as it began");
	vec_push(&numbers, 7);
	EQUAL(numbers.v[0], 7, "and it can begin again");
	vec_done(&numbers);
	return t_end();
}
