#include "store/query.h"

#include "base/mem.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/order.h"

#include <stdlib.h>

static const char *const sort_names[SORT_KEYS] = {N_("path"), N_("name"), N_("model"), N_("tools"),
	N_("cost"), N_("use"), N_("age"), N_("verdict"), N_("kind")};

const char *sort_name(enum sort_key key)
{
	return sort_names[key];
}

bool sort_find(struct str name, enum sort_key *out)
{
	for (int i = 0; i < SORT_KEYS; i++) {
		if (str_is(name, sort_names[i])) {
			*out = (enum sort_key)i;
			return true;
		}
	}
	return false;
}

void query_memo_done(struct query_memo *m)
{
	vec_done(&m->order);
	vec_done(&m->missed);
	buf_done(&m->text);
	*m = (struct query_memo){0};
}

/* By path alone, the order does not depend on what is in the files. */
static bool order_stands(const struct query_memo *m, const struct query *q, const struct store *s)
{
	return m->known && m->rows == s->rows.n && m->edition == s->edition && m->sort == q->sort &&
		m->reverse == q->reverse && m->tree == q->tree &&
		(q->sort == SORT_PATH || m->judged == s->judged);
}

/* With one letter more, only rows that fitted before have to be looked at. */
static bool misses_stand(const struct query_memo *m, const struct query *q, const struct store *s,
	const struct filter *now)
{
	struct filter before = {0};
	if (!m->known || m->rows != s->rows.n || m->edition != s->edition ||
		m->judged != s->judged || (m->problems_only && !q->problems_only))
		return false;
	filter_read(&before, buf_str(&m->text));
	bool stand = filter_narrows(&before, now);
	filter_done(&before);
	return stand;
}

static void forget_misses(struct query_memo *m, size_t rows)
{
	m->missed.n = 0;
	vec_reserve(&m->missed, rows);
	for (size_t i = 0; i < rows; i++)
		vec_push(&m->missed, false);
}

static unsigned rank_of(const struct query *q, struct filter *f, const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	if (!store_lists(s, id))
		return FILTER_MISSED;
	if (q->problems_only && !row->counts[SEVERITY_ERROR] && !row->counts[SEVERITY_WARNING])
		return FILTER_MISSED;
	return filter_rank(f, s, id);
}

/* What is held comes last where it does not fit any more. */
static unsigned rank_or_held(const struct query *q, struct filter *f, const struct store *s,
	unsigned id)
{
	unsigned rank = rank_of(q, f, s, id);
	bool stays = rank == FILTER_MISSED && store_row(s, id)->held && store_lists(s, id);
	return stays ? FILTER_MISSED - 1 : rank;
}

struct ranked {
	struct order_rank *v;
	size_t n, cap;
};

static void collect(struct query_memo *m, const struct query *q, const struct store *s,
	struct filter *f, struct ranked *out)
{
	for (size_t i = 0; i < m->order.n; i++) {
		unsigned id = m->order.v[i];
		if (m->missed.v[id])
			continue;
		unsigned rank = rank_or_held(q, f, s, id);
		m->missed.v[id] = rank == FILTER_MISSED;
		if (rank != FILTER_MISSED)
			vec_push(out, ((struct order_rank){id, rank, order_group(s, id), out->n}));
	}
}

static bool has_words(const struct filter *f)
{
	for (size_t i = 0; i < f->n; i++) {
		if (f->v[i].key == FILTER_WORD && !f->v[i].inverse)
			return true;
	}
	return false;
}

static unsigned best_of(const struct ranked *fitting)
{
	size_t best = 0;
	for (size_t i = 1; i < fitting->n; i++)
		best = fitting->v[i].rank < fitting->v[best].rank ? i : best;
	return fitting->n ? fitting->v[best].id : 0;
}

/* The root with the best one comes first. */
static void order_by_fit(const struct store *s, struct ranked *fitting)
{
	unsigned *best = xmalloc((s->roots.n + 1) * sizeof *best);
	for (size_t i = 0; i < s->roots.n; i++)
		best[i] = FILTER_MISSED;
	for (size_t i = 0; i < fitting->n; i++) {
		unsigned *of = &best[store_row(s, fitting->v[i].id)->root];
		*of = fitting->v[i].rank < *of ? fitting->v[i].rank : *of;
	}
	for (size_t i = 0; i < fitting->n; i++)
		fitting->v[i].group += best[store_row(s, fitting->v[i].id)->root] * order_groups(s);
	order_by_rank(fitting->v, fitting->n);
	free(best);
}

static void remember(struct query_memo *m, const struct query *q, const struct store *s)
{
	m->rows = s->rows.n;
	m->edition = s->edition;
	m->judged = s->judged;
	m->sort = q->sort;
	m->reverse = q->reverse;
	m->tree = q->tree;
	m->problems_only = q->problems_only;
	buf_set(&m->text, q->filter);
	m->known = true;
}

void query_again(struct query_memo *m, const struct query *q, const struct store *s,
	struct ids *out)
{
	struct filter f = {0};
	struct ranked fitting = {0};
	filter_read(&f, q->filter);
	if (!order_stands(m, q, s))
		order_make(q, s, &m->order);
	if (!misses_stand(m, q, s, &f))
		forget_misses(m, s->rows.n);
	collect(m, q, s, &f, &fitting);
	m->best = best_of(&fitting);
	if (has_words(&f) && !q->tree)
		order_by_fit(s, &fitting);
	out->n = 0;
	vec_reserve(out, fitting.n);
	for (size_t i = 0; i < fitting.n; i++)
		vec_push(out, fitting.v[i].id);
	remember(m, q, s);
	vec_done(&fitting);
	filter_done(&f);
}

void query_run(const struct query *q, const struct store *s, struct ids *out)
{
	struct query_memo m = {0};
	query_again(&m, q, s, out);
	query_memo_done(&m);
}
