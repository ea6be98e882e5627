#include "tests/t.h"

#include "render/role.h"

int main(void)
{
	enum role role = ROLE_TEXT;
	size_t wrong = 0, silent = 0;
	for (int i = 0; i < ROLE_COUNT; i++) {
		wrong += !role_find(str_of(role_name((enum role)i)), &role) || role != (enum role)i;
		silent += *role_help((enum role)i) == '\0';
	}
	EQUAL(wrong, 0, "each role is found by its name");
	EQUAL(silent, 0, "each role says what it is for");
	OK(!role_find(STR("heading4"), &role), "a name that no role has is not found");
	OK(!role_find(STR(""), &role), "nor is the empty one");
	IS(str_of(role_name(ROLE_DIFF_CUT_PART)), "diff-cut-part",
		"names are those of theme files");
	return t_end();
}
