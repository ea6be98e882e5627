#include "ui/options.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static int find_row(const struct options *o, struct str name)
{
	for (int i = 0; o->rows[i].name; i++) {
		if (str_is(name, o->rows[i].name))
			return i;
	}
	return -1;
}

static bool take_option(struct options *o, const char *word, struct err *e)
{
	struct str text = str_of(word);
	size_t equals = str_find_byte(text, 0, '=');
	int row = find_row(o, str_cut(text, 0, equals));
	if (row < 0)
		return err_set(e, "unknown option %s", word);
	bool has_value = equals != STR_NONE;
	if (has_value != (o->rows[row].value != NULL))
		return err_set(e, has_value ? "%s takes no value" : "%s needs a value: %s=%s",
			o->rows[row].name, o->rows[row].name, o->rows[row].value);
	o->given[row] = true;
	o->values[row] = str_from(text, has_value ? equals + 1 : text.n);
	return true;
}

bool options_read(struct options *o, const struct option_row *rows, int argc, char *argv[],
	struct err *e)
{
	*o = (struct options){.rows = rows};
	o->args = xcalloc((size_t)argc + 1, sizeof *o->args);
	o->first_file = (size_t)argc;
	for (int i = 1; i < argc; i++) {
		bool dashes = strcmp(argv[i], "--") == 0;
		if (!o->had_dashes && dashes) {
			o->had_dashes = true;
			o->first_file = o->n;
		} else if (!o->had_dashes && argv[i][0] == '-' && argv[i][1]) {
			if (!take_option(o, argv[i], e))
				return false;
		} else {
			o->args[o->n++] = argv[i];
		}
	}
	if (!o->had_dashes)
		o->first_file = o->n;
	return true;
}

void options_done(struct options *o)
{
	free(o->args);
}

bool options_has(const struct options *o, const char *name)
{
	int row = find_row(o, str_of(name));
	return row >= 0 && o->given[row];
}

struct str options_value(const struct options *o, const char *name, const char *otherwise)
{
	int row = find_row(o, str_of(name));
	return row >= 0 && o->given[row] ? o->values[row] : str_of(otherwise);
}
