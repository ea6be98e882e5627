/* Reading a path, and following it. */
#include "doc/nested.h"

static bool take_key(struct steps *out, struct str *rest)
{
	size_t end = str_find_any(*rest, 0, ".[");
	struct str key = str_cut(*rest, 0, end);
	if (key.n == 0)
		return false;
	out->v[out->n++].key = key;
	*rest = str_from(*rest, key.n);
	return true;
}

/* "[3]" or ["a.b"]. */
static bool take_brackets(struct steps *out, struct str *rest)
{
	struct step *step = &out->v[out->n++];
	bool quoted = rest->n > 1 && rest->p[1] == '"';
	size_t end = str_find(*rest, 1, quoted ? STR("\"]") : STR("]"));
	if (end == STR_NONE)
		return false;
	struct str inner = str_cut(*rest, quoted ? 2 : 1, end);
	*rest = str_from(*rest, end + (quoted ? 2 : 1));
	*step = (struct step){0};
	if (!quoted)
		return str_to_size(inner, &step->index);
	step->key = inner;
	return inner.n > 0;
}

bool nested_read(struct steps *out, struct str path, struct err *e)
{
	struct str rest = path;
	bool good = true, first = true;
	*out = (struct steps){0};
	while (good && rest.n) {
		if (out->n == NESTED_MOST_STEPS)
			return err_set(e, "%.*s: a path has %d steps at most", STR_ARG(path),
				NESTED_MOST_STEPS);
		bool dot = !first && *rest.p == '.';
		if (dot)
			rest = str_from(rest, 1);
		if (!dot && !first && rest.n && *rest.p != '[')
			good = false;
		else
			good = !dot && rest.n && *rest.p == '[' && !first
				? take_brackets(out, &rest)
				: take_key(out, &rest);
		first = false;
	}
	return (good && out->n) ||
		err_set(e, "%.*s is no path: write key.key[0].key", STR_ARG(path));
}

static const struct value *step_into(const struct value *v, const struct step *step)
{
	if (step->key.p)
		return v->kind == VALUE_MAP ? value_member(v, step->key) : NULL;
	return v->kind == VALUE_LIST && step->index < v->n ? &v->items[step->index] : NULL;
}

const struct value *nested_find(const struct doc *d, const struct steps *path)
{
	const struct field_span *f = doc_field(d, path->v[0].key);
	const struct value *v = f && !f->broken ? &f->value : NULL;
	for (size_t i = 1; v && i < path->n; i++)
		v = step_into(v, &path->v[i]);
	return v;
}
