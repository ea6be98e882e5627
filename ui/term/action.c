#include "ui/term/action.h"

#include "base/words.h"

#define ACTION_ROW(id, name, hint, help) {name, hint, help},
static const struct {
	const char *name, *hint, *help;
} rows[] = {{"none", "", ""}, ACTIONS(ACTION_ROW)};
#undef ACTION_ROW

const char *action_name(enum action a)
{
	return rows[a].name;
}

const char *action_hint(enum action a)
{
	return tr(rows[a].hint);
}

const char *action_help(enum action a)
{
	return tr(rows[a].help);
}
