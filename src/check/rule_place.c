/* Rules over where a file lies. */
#include "check/look.h"

#include "base/path.h"

/* A file that nobody meant as an agent, where one would be read. */
static bool is_beside_the_point(struct str path)
{
	return str_find(path, 0, STR("/node_modules/")) != STR_NONE ||
		str_starts(path_base(path), STR("."));
}

void rule_set_stray(const struct front_look *look, struct problems *out)
{
	enum verdict v = look->reading->verdict;
	if (!look_is_placed(look) || !look->kind->schema ||
		(v != VERDICT_LOADS && v != VERDICT_RESCUED && v != VERDICT_PARTIAL))
		return;
	const struct schema *s = look->kind->schema;
	bool note = verdict_is_note(look->stem) && schema_part(s, PART_NAME);
	if (note || is_beside_the_point(look->path))
		problems_add(out, "set-stray", SEVERITY_HINT, (struct span){0, 0},
			"%.*s is loaded as %.*s.", STR_ARG(path_base(look->path)),
			STR_ARG(look->kind->title));
}

void rule_set_unread(const struct front_look *look, struct problems *out)
{
	struct str says;
	if (look_is_missed(look, &says))
		problems_add(out, "set-unread", SEVERITY_WARNING, (struct span){0, 0},
			"%.*s does not look here: %.*s.", STR_ARG(look_host_title(look->kind)),
			STR_ARG(says));
}
