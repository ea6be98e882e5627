#include "schema/pattern.h"

struct regex *pattern_read(const struct json *text, bool *good, struct err *e)
{
	const struct str pattern = json_str(text);
	if (pattern.n == 0)
		return NULL;
	if (json_is_builtin(text))
		return regex_later(pattern);
	struct regex *r = regex_new(pattern, e);
	*good = *good && r;
	return r;
}
