#include "schema/scope.h"

static const char *const names[] = {"managed", "project", "user", "plugin", "folder"};

const char *scope_name(enum scope s)
{
	return names[s];
}

static bool scope_named(struct str word, enum scope *out)
{
	for (int i = SCOPE_MANAGED; i < SCOPE_FOLDER; i++) {
		*out = (enum scope)i;
		if (str_is(word, names[i]))
			return true;
	}
	return false;
}

struct scope_rows scopes_read(const struct json *list, struct arena *a)
{
	size_t n = json_count(list);
	struct scope_rows rows = {arena_alloc(a, (n + 1) * sizeof *rows.v), 0};
	for (size_t i = 0; i < n; i++) {
		const struct json *given = json_nth(list, i);
		struct scope_row *row = &rows.v[rows.n];
		row->at = arena_str(a, json_str_in(given, "at"));
		row->beside = arena_str(a, json_str_in(given, "beside"));
		row->list = arena_str(a, json_str_in(given, "list"));
		row->in = arena_str(a, json_str_in(given, "in"));
		rows.n += scope_named(json_str_in(given, "scope"), &row->scope) && row->at.n;
	}
	return rows;
}

size_t scopes_rank(const struct scope_rows *rows, enum scope scope)
{
	size_t i = 0;
	while (i < rows->n && rows->v[i].scope != scope)
		i++;
	return i;
}
