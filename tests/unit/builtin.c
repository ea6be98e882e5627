#include "tests/t.h"

#include "base/builtin.h"

int main(void)
{
	struct str bytes;
	OK(!builtin_find(STR("no/such/file"), &bytes), "a file that is not built in is not found");
	return t_end();
}
