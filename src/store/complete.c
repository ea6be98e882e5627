#include "store/complete.h"

#include "base/vec.h"
#include "store/tools.h"
#include "text/match.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_VALUES = 500 };

struct search {
	struct completion *out;
	struct str typed;        /* what the value begins with so far */
	const struct host *host; /* the tools that its agents inherit are offered */
};

void completion_done(struct completion *c)
{
	vec_done(c);
	arena_done(&c->arena);
}

/* Does the value go on from what was typed, in such a way that the filter then finds it? */
static bool goes_on(struct str value, struct str typed)
{
	struct span hit;
	if (str_starts(value, typed))
		return true;
	return match_find(str_cut(value, 0, typed.n), typed, 0, &hit);
}

static void offer(struct search *c, struct str value)
{
	if (!value.n || c->out->n == MOST_VALUES || !goes_on(value, c->typed) ||
		str_find_byte(value, 0, ' ') != STR_NONE)
		return;
	for (size_t i = 0; i < c->out->n; i++) {
		if (str_eq(c->out->v[i], value))
			return;
	}
	vec_push(c->out, arena_str(&c->out->arena, value));
}

static void offer_keys(struct search *c)
{
	for (int key = FILTER_WORD + 1; key < FILTER_KEYS; key++) {
		char text[24];
		int n = snprintf(text, sizeof text, "%s:", filter_key_name((enum filter_key)key));
		offer(c, (struct str){text, (size_t)n});
	}
}

static void offer_lines(struct search *c, struct str lines)
{
	struct str line;
	while (str_next_line(&lines, &line))
		offer(c, line);
}

/* What it lists; of what it inherits the usual tools, and those that what was typed is the beginning of. */
static void offer_tools(struct search *c, const struct row *row)
{
	if (row->tools != ROW_ALL_TOOLS)
		offer_lines(c, row_text(row, ROW_TOOL_NAMES));
	if (!tools_all(row))
		return;
	offer(c, STR("all"));
	if (!grants_packed_sorted(row->grants) || c->host == row->kind->host)
		return;
	c->host = row->kind->host;
	const struct facts *facts = &c->host->tools;
	const struct words *names = c->typed.n ? &facts->known : &facts->common;
	for (size_t i = 0; i < names->n; i++)
		offer(c, names->v[i]);
}

static void offer_of_row(struct search *c, enum filter_key key, const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	if (key == FILTER_MODEL)
		offer(c, row_text(row, ROW_MODEL));
	else if (key == FILTER_TOOL)
		offer_tools(c, row);
	else if (key == FILTER_NAME)
		offer(c, store_name(s, id));
	else if (key == FILTER_KIND && row->kind)
		offer(c, row->kind->id);
	else if (key == FILTER_SCOPE)
		offer(c, str_of(scope_name(store_root(s, id)->scope)));
}

static void offer_values(struct search *c, enum filter_key key, const struct store *s)
{
	const char *state;
	for (size_t i = 0; key == FILTER_IS && (state = filter_state(i)); i++)
		offer(c, str_of(state));
	for (int g = 0; key == FILTER_CAN && g < GRANT_COUNT; g++)
		offer(c, str_of(grant_name((enum grant)g)));
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (store_lists(s, id))
			offer_of_row(c, key, s, id);
	}
}

static int compare(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static struct str common_start(const struct completion *c)
{
	size_t n = c->n ? c->v[0].n : 0;
	for (size_t i = 1; i < c->n; i++) {
		size_t k = 0;
		while (k < n && k < c->v[i].n && c->v[i].p[k] == c->v[0].p[k])
			k++;
		n = k;
	}
	return c->n ? str_cut(c->v[0], 0, n) : STR("");
}

void complete_term(struct completion *out, const struct store *s, struct str text)
{
	struct search c = {.out = out};
	struct str piece = STR(""), next;
	while (filter_next_piece(&text, &next))
		piece = text.n ? STR("") : next;
	const struct filter_term term = filter_read_term(piece);
	c.typed = term.word;
	if (term.key == FILTER_WORD)
		offer_keys(&c);
	else
		offer_values(&c, term.key, s);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare);
	out->more = str_from(common_start(out), c.typed.n);
}
