#include "store/order.h"

#include "base/mem.h"
#include "base/vec.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>

struct order {
	const struct store *store;
	const struct query *query;
	long *ages; /* by row; NULL: not asked for */
};

/* Folders before what is longer, letters without case, endings after all: "a/x", "a.md", "a-b.md". */
static int rank_of(char c)
{
	return c == '/' ? 1 : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

static struct str without_ending(struct str path)
{
	path = kind_path(path);
	return str_cut(path, 0, path.n - (str_ends(path, STR(".mdc")) ? 4 : 3));
}

static int compare_bytes(struct str a, struct str b)
{
	size_t i = 0, most = a.n < b.n ? a.n : b.n;
	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): there are so many bytes */
	while (i < most && a.p[i] == b.p[i])
		i++;
	for (; i < most; i++) {
		int order = rank_of(a.p[i]) - rank_of(b.p[i]);
		if (order)
			return order;
	}
	return (a.n > b.n) - (a.n < b.n);
}

static int compare_paths(const struct row *a, const struct row *b)
{
	int order = compare_bytes(without_ending(a->path), without_ending(b->path));
	return order ? order : str_cmp(a->path, b->path);
}

/* What is there before what is not. */
static int compare_texts(struct str a, struct str b)
{
	if (!a.n || !b.n)
		return (a.n == 0) - (b.n == 0);
	return compare_bytes(a, b);
}

static int most_first(unsigned long a, unsigned long b)
{
	return (a < b) - (a > b);
}

/* All tools, then as many as are listed. */
static unsigned long tools_of(const struct row *row)
{
	return row->tools == ROW_ALL_TOOLS ? ULONG_MAX : (unsigned long)row->tools;
}

static int compare_verdicts(const struct row *a, const struct row *b)
{
	int order = (b->verdict == VERDICT_DROPPED) - (a->verdict == VERDICT_DROPPED);
	for (int i = 0; i < SEVERITY_COUNT && !order; i++)
		order = most_first(a->counts[i], b->counts[i]);
	return order;
}

static int compare_values(const struct order *o, unsigned x, unsigned y)
{
	const struct row *a = store_row(o->store, x), *b = store_row(o->store, y);
	switch (o->query->sort) {
	case SORT_NAME:
		return compare_texts(store_name(o->store, x), store_name(o->store, y));
	case SORT_MODEL:
		return compare_texts(row_text(a, ROW_MODEL), row_text(b, ROW_MODEL));
	case SORT_TOOLS:
		return most_first(tools_of(a), tools_of(b));
	case SORT_COST:
		return most_first(a->cost.always, b->cost.always);
	case SORT_USE:
		return most_first(a->cost.on_use, b->cost.on_use);
	case SORT_AGE:
		return (o->ages[x] < o->ages[y]) - (o->ages[x] > o->ages[y]);
	case SORT_VERDICT:
		return compare_verdicts(a, b);
	case SORT_KIND:
		return compare_texts(a->kind ? a->kind->id : STR(""),
			b->kind ? b->kind->id : STR(""));
	case SORT_PATH:
	case SORT_KEYS:
		break;
	}
	return compare_paths(a, b);
}

/* Folders by name, before the files beside them; 0: both are files of one folder. */
static int compare_in_tree(struct str a, struct str b)
{
	size_t common = 0;
	for (size_t i = 0; i < a.n && i < b.n && a.p[i] == b.p[i]; i++)
		common = a.p[i] == '/' ? i + 1 : common;
	size_t a_end = str_find_byte(a, common, '/'), b_end = str_find_byte(b, common, '/');
	if (a_end == STR_NONE || b_end == STR_NONE)
		return (a_end == STR_NONE) - (b_end == STR_NONE);
	struct str one = str_cut(a, common, a_end), other = str_cut(b, common, b_end);
	int order = compare_bytes(one, other);
	return order ? order : str_cmp(one, other);
}

unsigned long order_group(const struct store *s, unsigned id)
{
	unsigned root = store_row(s, id)->root;
	return (unsigned long)s->roots.v[root].scope * s->roots.n + root;
}

unsigned long order_groups(const struct store *s)
{
	return (unsigned long)(SCOPE_FOLDER + 1) * s->roots.n;
}

/* To sort by path, most rows need not be looked at: of each, what is behind the letters that all of its root begin
 * with. */
struct headed {
	unsigned long group;
	uint64_t head; /* ranks of eight letters */
	unsigned id;
};

static int compare(const void *a, const void *b, void *context)
{
	const struct order *o = context;
	const struct headed *left = a, *right = b;
	unsigned x = left->id, y = right->id;
	const struct row *one = store_row(o->store, x), *other = store_row(o->store, y);
	if (left->group != right->group)
		return left->group < right->group ? -1 : 1;
	if (left->head != right->head)
		return (left->head < right->head) != o->query->reverse ? -1 : 1;
	/* By path, files of a folder stand together anyhow. */
	bool by_folder = o->query->tree && o->query->sort != SORT_PATH;
	int order = by_folder ? compare_in_tree(one->path, other->path) : 0;
	if (order)
		return order;
	order = compare_values(o, x, y);
	if (order)
		return o->query->reverse ? -order : order;
	return compare_paths(one, other);
}

/* When the files were last changed. */
static long *ages_of(const struct store *s)
{
	long *ages = xcalloc(s->rows.n + 1, sizeof *ages);
	struct buf path = {0};
	for (unsigned id = 0; id < s->rows.n; id++) {
		struct stat st;
		buf_set(&path, store_row(s, id)->path);
		ages[id] = stat(buf_text(&path), &st) == 0 ? (long)st.st_mtime : 0;
	}
	buf_done(&path);
	return ages;
}

/* How many letters the rows of each root begin with alike. */
static size_t *common_starts(const struct store *s)
{
	size_t *common = xcalloc(s->roots.n + 1, sizeof *common);
	struct str *first = xcalloc(s->roots.n + 1, sizeof *first);
	for (unsigned id = 0; id < s->rows.n; id++) {
		const struct row *row = store_row(s, id);
		struct str path = without_ending(row->path), start = first[row->root];
		size_t *n = &common[row->root], i = 0;
		if (!start.p) {
			first[row->root] = path;
			*n = path.n;
			continue;
		}
		while (i < *n && i < path.n && rank_of(start.p[i]) == rank_of(path.p[i]))
			i++;
		*n = i;
	}
	free(first);
	return common;
}

static uint64_t head_of(struct str path, size_t from)
{
	uint64_t head = 0;
	for (size_t i = from; i < from + sizeof head; i++)
		head = head << 8 | (i < path.n ? (unsigned char)rank_of(path.p[i]) : 0u);
	return head;
}

static struct headed *head_rows(const struct query *q, const struct store *s)
{
	struct headed *rows = xcalloc(s->rows.n + 1, sizeof *rows);
	size_t *common = q->sort == SORT_PATH ? common_starts(s) : NULL;
	for (unsigned id = 0; id < s->rows.n; id++) {
		const struct row *row = store_row(s, id);
		rows[id] = (struct headed){.group = order_group(s, id), .id = id};
		if (common)
			rows[id].head = head_of(without_ending(row->path), common[row->root]);
	}
	free(common);
	return rows;
}

void order_make(const struct query *q, const struct store *s, struct ids *out)
{
	struct order o = {.store = s, .query = q};
	struct headed *rows = head_rows(q, s);
	if (q->sort == SORT_AGE)
		o.ages = ages_of(s);
	if (s->rows.n > 1)
		qsort_r(rows, s->rows.n, sizeof *rows, compare, &o);
	out->n = 0;
	vec_reserve(out, s->rows.n);
	for (size_t i = 0; i < s->rows.n; i++)
		vec_push(out, rows[i].id);
	free(o.ages);
	free(rows);
}

static int compare_ranks(const void *a, const void *b)
{
	const struct order_rank *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

void order_by_rank(struct order_rank *rows, size_t n)
{
	if (n > 1)
		qsort(rows, n, sizeof *rows, compare_ranks);
}
