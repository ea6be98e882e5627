#include "ui/screen/matrix.h"

#include "base/mem.h"
#include "base/vec.h"

#include <stdlib.h>

/* --- order ------------------------------------------------------------------------------------ */

struct place_in_order {
	unsigned id;
	size_t at; /* by path */
	unsigned weight;
	struct str name;
};

static unsigned weight_of(const struct row *row, int column)
{
	if (column == MATRIX_COST)
		return row->cost.always;
	return column == MATRIX_NAME
		? 0
		: (unsigned)grants_packed(row->grants, (enum grant)(column - MATRIX_GRANT));
}

static int compare(const void *a, const void *b)
{
	const struct place_in_order *x = a, *y = b;
	int order = str_cmp(x->name, y->name);
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return order ? order : (x->at > y->at) - (x->at < y->at);
}

/* The most comes first; what is equal stays by path. */
static void sort_rows(struct matrix *p)
{
	const struct store *s = p->screen.ctx->store;
	size_t n = p->ids.n;
	struct place_in_order *v = xcalloc(n + 1, sizeof *v);
	for (size_t i = 0; i < n; i++) {
		unsigned id = p->ids.v[i];
		v[i] = (struct place_in_order){.id = id,
			.at = i,
			.weight = weight_of(store_row(s, id), p->sort),
			.name = p->sort == MATRIX_NAME ? store_name(s, id) : STR("")};
	}
	qsort(v, n, sizeof *v, compare);
	for (size_t i = 0; i < n; i++)
		p->ids.v[p->reverse ? n - 1 - i : i] = v[i].id;
	free(v);
}

/* --- rows ------------------------------------------------------------------------------------- */

bool matrix_selected(const struct matrix *p, unsigned *id)
{
	if (p->list.selected < 0 || (size_t)p->list.selected >= p->ids.n)
		return false;
	*id = p->ids.v[p->list.selected];
	return true;
}

static bool stands(const struct matrix *p, const struct store *s)
{
	return !p->stale && p->edition == s->edition && p->judged == s->judged &&
		p->rows_known == s->rows.n;
}

static void follow(struct matrix *p, unsigned id)
{
	for (size_t i = 0; i < p->ids.n; i++) {
		if (p->ids.v[i] == id) {
			list_follow(&p->list, (int)i);
			return;
		}
	}
}

void matrix_make(struct matrix *p)
{
	const struct store *s = p->screen.ctx->store;
	const struct query query = {.filter = entry_text(&p->filter)};
	unsigned id;
	if (stands(p, s))
		return;
	bool had = matrix_selected(p, &id);
	query_again(&p->memo, &query, s, &p->ids);
	if (p->sort >= 0)
		sort_rows(p);
	p->edition = s->edition;
	p->judged = s->judged;
	p->rows_known = s->rows.n;
	p->stale = false;
	list_fit(&p->list, (int)p->ids.n, matrix_rows(p).h);
	if (had)
		follow(p, id);
}

/* --- what descriptions cost ------------------------------------------------------------------- */

static bool is_listed(const struct store *s, unsigned id, const struct kind *kind)
{
	const struct row *row = store_row(s, id);
	bool loads = (row->own == VERDICT_LOADS || row->own == VERDICT_RESCUED) &&
		row->winner == ROW_NOT_SHADOWED;
	return row->kind == kind && store_lists(s, id) && row->state == ROW_READ && loads;
}

struct matrix_total matrix_total(const struct matrix *p, const struct kind *kind)
{
	const struct store *s = p->screen.ctx->store;
	struct matrix_total t = {.limit = set_budget(kind) / SET_TOKEN};
	for (unsigned id = 0; id < s->rows.n; id++) {
		size_t own = store_row(s, id)->cost.always;
		bool marked = marks_has(&p->marks, id);
		if (!is_listed(s, id, kind))
			continue;
		t.tokens += own;
		t.files++;
		t.saved += marked ? own : 0;
		t.marked += marked;
	}
	return t;
}
