#include "schema/power.h"

#include "base/words.h"
#include "text/glob.h"

static const struct {
	const char *name, *words;
} rows[POWER_COUNT] = {
	[POWER_READ] = {N_("read"), N_("read files")},
	[POWER_WRITE] = {N_("write"), N_("change files")},
	[POWER_EXECUTE] = {N_("execute"), N_("run commands")},
	[POWER_NETWORK] = {N_("network"), N_("reach the network")},
	[POWER_SPAWN] = {N_("spawn"), N_("start agents")},
	[POWER_EXTERNAL] = {N_("external"), N_("use MCP servers")},
	[POWER_OTHER] = {N_("other"), N_("use other tools")},
};

const char *power_name(enum power power)
{
	return rows[power].name;
}

const char *power_words(enum power power)
{
	return tr(rows[power].words);
}

void powers_read(struct powers *p, const struct json *j, struct arena *a)
{
	for (int i = 0; i < POWER_COUNT; i++)
		p->of[i] = words_read(json_in(j, rows[i].name), a);
}

bool powers_known(const struct powers *p)
{
	for (int i = 0; i < POWER_COUNT; i++) {
		if (p->of[i].n)
			return true;
	}
	return false;
}

static bool fits(const struct words *globs, struct str tool, bool any_case)
{
	for (size_t i = 0; i < globs->n; i++) {
		if (glob_match(globs->v[i], tool) ||
			(any_case && str_same_letters(globs->v[i], tool)))
			return true;
	}
	return false;
}

enum power powers_find(const struct powers *p, struct str tool, bool any_case)
{
	if (fits(&p->of[POWER_OTHER], tool, any_case))
		return POWER_OTHER;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (fits(&p->of[i], tool, any_case))
			return (enum power)i;
	}
	return POWER_OTHER;
}
