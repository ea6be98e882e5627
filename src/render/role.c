#include "render/role.h"

struct role_row {
	const char *name, *help;
};

#define ROLE_ROW(id, role_name, role_help) {role_name, role_help},
static const struct role_row role_rows[ROLE_COUNT] = {ROLES(ROLE_ROW)};
#undef ROLE_ROW

const char *role_name(enum role role)
{
	return role_rows[role].name;
}

const char *role_help(enum role role)
{
	return role_rows[role].help;
}

bool role_find(struct str name, enum role *out)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		if (str_is(name, role_rows[i].name)) {
			*out = (enum role)i;
			return true;
		}
	}
	return false;
}
