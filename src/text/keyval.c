#include "text/keyval.h"

bool keyval_next(struct keyval *kv, struct err *e)
{
	struct str line;
	e->text[0] = '\0';
	while (str_next_line(&kv->rest, &line)) {
		kv->line++;
		line = str_trim_blank(line);
		if (line.n == 0 || *line.p == '#')
			continue;
		size_t equals = str_find_byte(line, 0, '=');
		kv->key = str_trim_blank(str_cut(line, 0, equals));
		kv->value =
			str_trim_blank(str_from(line, equals == STR_NONE ? line.n : equals + 1));
		if (equals == STR_NONE || kv->key.n == 0)
			return err_set(e, "line %zu: not \"key = value\"", kv->line);
		return true;
	}
	return false;
}
