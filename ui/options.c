#include "ui/options.h"

#include "base/mem.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

static const struct option_row *find_row(const struct options *o, struct str name)
{
	for (const struct option_row *row = o->rows; row->name; row++) {
		if (str_is(name, row->name))
			return row;
	}
	return NULL;
}

static bool take_option(struct options *o, const char *word, struct err *e)
{
	struct str text = str_of(word);
	size_t equals = str_find_byte(text, 0, '=');
	const struct option_row *row = find_row(o, str_cut(text, 0, equals));
	if (!row)
		return err_set(e, "unknown option %s", word);
	bool has_value = equals != STR_NONE;
	if (has_value != (row->value != NULL))
		return err_set(e,
			has_value ? N_("%s takes no value") : N_("%s needs a value: %s=%s"),
			row->name, row->name, row->value);
	o->given[o->given_n++] =
		(struct option){row, str_from(text, has_value ? equals + 1 : text.n)};
	return true;
}

bool options_read(struct options *o, const struct option_row *rows, int argc, char *argv[],
	struct err *e)
{
	*o = (struct options){.rows = rows};
	o->args = xcalloc((size_t)argc + 1, sizeof *o->args);
	o->given = xcalloc((size_t)argc + 1, sizeof *o->given);
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
	free(o->given);
}

bool options_next(const struct options *o, const char *name, size_t *i, struct str *value)
{
	while (*i < o->given_n) {
		const struct option *given = &o->given[(*i)++];
		if (strcmp(given->row->name, name) == 0) {
			*value = given->value;
			return true;
		}
	}
	return false;
}

bool options_has(const struct options *o, const char *name)
{
	size_t i = 0;
	struct str value;
	return options_next(o, name, &i, &value);
}

struct str options_value(const struct options *o, const char *name, const char *otherwise)
{
	struct str value = str_of(otherwise);
	for (size_t i = 0; options_next(o, name, &i, &value);)
		;
	return value;
}
