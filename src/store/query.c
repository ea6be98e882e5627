#include "store/query.h"

#include "base/vec.h"
#include "text/match.h"

#include <stdint.h>
#include <stdlib.h>

static bool fits(const struct query *q, const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	if (!store_lists(s, id))
		return false;
	if (q->problems_only && !row->counts[SEVERITY_ERROR] && !row->counts[SEVERITY_WARNING])
		return false;
	if (q->filter.n == 0)
		return true;
	struct buf all = {0};
	const struct str parts[] = {store_name(s, id), store_label(s, id), row->about, row->model,
		row->kind ? row->kind->id : (struct str){"", 0}};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		buf_put(&all, parts[i]);
		buf_putc(&all, '\n');
	}
	bool found = match_words(buf_str(&all), q->filter);
	buf_done(&all);
	return found;
}

/* Folders before what is longer, letters without case, endings after all: "a/x", "a.md", "a-b.md". */
static int rank_of(char c)
{
	return c == '/' ? 1 : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

static struct str without_ending(struct str path)
{
	return str_cut(path, 0, path.n - (str_ends(path, STR(".mdc")) ? 4 : 3));
}

static int compare_paths(struct str a, struct str b)
{
	a = without_ending(a);
	b = without_ending(b);
	size_t i = 0, most = a.n < b.n ? a.n : b.n;
	while (i < most && a.p[i] == b.p[i])
		i++;
	for (; i < most; i++) {
		int order = rank_of(a.p[i]) - rank_of(b.p[i]);
		if (order)
			return order;
	}
	return (a.n > b.n) - (a.n < b.n);
}

static int compare(const void *a, const void *b, void *context)
{
	const struct store *s = context;
	const struct row *x = store_row(s, *(const unsigned *)a),
			 *y = store_row(s, *(const unsigned *)b);
	/* A root may have come later than others of its scope, and of wider ones. */
	enum scope a_scope = s->roots.v[x->root].scope, b_scope = s->roots.v[y->root].scope;
	if (a_scope != b_scope)
		return a_scope < b_scope ? -1 : 1;
	if (x->root != y->root)
		return x->root < y->root ? -1 : 1;
	int order = compare_paths(x->path, y->path);
	return order ? order : str_cmp(x->path, y->path);
}

void query_run(const struct query *q, const struct store *s, struct ids *out)
{
	out->n = 0;
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (fits(q, s, id))
			vec_push(out, id);
	}
	if (out->n < 2)
		return;
	/* Comparing changes nothing: the context is only not const for qsort_r's sake. */
	qsort_r(out->v, out->n, sizeof *out->v, compare, (void *)(uintptr_t)s);
}
