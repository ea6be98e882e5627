#include "text/diff.h"

#include "base/mem.h"
#include "base/vec.h"
#include "text/lines.h"

#include <stdlib.h>
#include <string.h>

enum { CONTEXT = 3, MAX_EDITS = 1500 };

struct text {
	struct str *v; /* its lines, each with its end mark */
	size_t n, cap;
};

static void split(struct str s, struct text *out)
{
	for (size_t at = 0, next; at < s.n; at = next) {
		next = lines_next(s, at);
		vec_push(out, str_cut(s, at, next));
	}
}

static void add_hunk(struct hunks *out, struct hunk h)
{
	struct hunk *last = out->n ? &out->v[out->n - 1] : NULL;
	if (last && last->a + last->a_n == h.a && last->b + last->b_n == h.b) {
		last->a_n += h.a_n;
		last->b_n += h.b_n;
		return;
	}
	vec_push(out, h);
}

/* Myers' greedy algorithm. trace[d] keeps, for k = -d - 1 .. d + 1, the furthest x on diagonal k
 * before step d. */
struct search {
	const struct text *a, *b;
	size_t a0, b0, a_n, b_n; /* the differing middle */
	long **trace;
};

static long furthest(const long *v, long d, long k)
{
	if (k == -d || (k != d && v[k - 1] < v[k + 1]))
		return v[k + 1];
	return v[k - 1] + 1;
}

static long slide(const struct search *s, long x, long k)
{
	while (x < (long)s->a_n && x - k < (long)s->b_n &&
		str_eq(s->a->v[s->a0 + (size_t)x], s->b->v[s->b0 + (size_t)(x - k)]))
		x++;
	return x;
}

/* The number of edits, or -1 where it is more than MAX_EDITS. */
static long find_path(struct search *s)
{
	const long most = MAX_EDITS;
	long *row = xcalloc((size_t)(2 * most + 3), sizeof *row), *v = row + most + 1;
	long found = -1;
	for (long d = 0; d <= most && found < 0; d++) {
		s->trace[d] = xmalloc((size_t)(2 * d + 3) * sizeof *row);
		memcpy(s->trace[d], v - d - 1, (size_t)(2 * d + 3) * sizeof *row);
		for (long k = -d; k <= d && found < 0; k += 2) {
			v[k] = slide(s, furthest(v, d, k), k);
			if (v[k] >= (long)s->a_n && v[k] - k >= (long)s->b_n)
				found = d;
		}
	}
	free(row);
	return found;
}

static void walk_back(const struct search *s, long d, struct hunks *out)
{
	struct hunks backwards = {0};
	long x = (long)s->a_n, y = (long)s->b_n;
	for (; d > 0; d--) {
		const long *v = s->trace[d] + d + 1;
		long k = x - y;
		bool down = k == -d || (k != d && v[k - 1] < v[k + 1]);
		long from_k = down ? k + 1 : k - 1;
		long from_x = v[from_k], from_y = from_x - from_k;
		struct hunk h = {s->a0 + (size_t)from_x, down ? 0 : 1, s->b0 + (size_t)from_y,
			down ? 1 : 0};
		vec_push(&backwards, h);
		x = from_x;
		y = from_y;
	}
	for (size_t i = backwards.n; i-- > 0;)
		add_hunk(out, backwards.v[i]);
	vec_done(&backwards);
}

static void diff_middle(struct search *s, struct hunks *out)
{
	if (s->a_n == 0 && s->b_n == 0)
		return;
	long d = -1;
	s->trace = xcalloc(MAX_EDITS + 1, sizeof *s->trace);
	if (s->a_n && s->b_n)
		d = find_path(s);
	if (d > 0)
		walk_back(s, d, out);
	else
		add_hunk(out, (struct hunk){s->a0, s->a_n, s->b0, s->b_n});
	for (size_t i = 0; i <= MAX_EDITS; i++)
		free(s->trace[i]);
	free(s->trace);
}

static void diff_texts(const struct text *a, const struct text *b, struct hunks *out)
{
	size_t least = a->n < b->n ? a->n : b->n, head = 0, tail = 0;
	while (head < least && str_eq(a->v[head], b->v[head]))
		head++;
	while (tail < least - head && str_eq(a->v[a->n - 1 - tail], b->v[b->n - 1 - tail]))
		tail++;
	struct search s = {a, b, head, head, a->n - head - tail, b->n - head - tail, NULL};
	diff_middle(&s, out);
}

void diff_lines(struct str a, struct str b, struct hunks *out)
{
	struct text at = {0}, bt = {0};
	split(a, &at);
	split(b, &bt);
	diff_texts(&at, &bt, out);
	vec_done(&at);
	vec_done(&bt);
}

void hunks_done(struct hunks *h)
{
	vec_done(h);
}

static void put_line(struct buf *out, char mark, struct str line)
{
	buf_putc(out, mark);
	buf_put(out, line);
	if (line.n == 0 || line.p[line.n - 1] != '\n')
		buf_puts(out, "\n\\ No newline at end of file\n");
}

static void put_range(struct buf *out, size_t at, size_t n)
{
	buf_printf(out, "%zu", n ? at + 1 : at);
	if (n != 1)
		buf_printf(out, ",%zu", n);
}

/* The hunks [first, end) of `h` lie near enough to share their context. */
static size_t group_end(const struct hunks *h, size_t first)
{
	size_t end = first + 1;
	while (end < h->n && h->v[end].a - (h->v[end - 1].a + h->v[end - 1].a_n) <= 2 * CONTEXT)
		end++;
	return end;
}

struct sides {
	const struct text *a, *b;
};

static void put_group(struct buf *out, struct sides s, const struct hunk *h, size_t n)
{
	size_t before = h->a < CONTEXT ? h->a : CONTEXT;
	size_t a_end = h[n - 1].a + h[n - 1].a_n, b_end = h[n - 1].b + h[n - 1].b_n;
	size_t after = s.a->n - a_end < CONTEXT ? s.a->n - a_end : CONTEXT;
	size_t at = h->a - before;
	buf_puts(out, "@@ -");
	put_range(out, at, a_end + after - at);
	buf_puts(out, " +");
	put_range(out, h->b - before, b_end + after - (h->b - before));
	buf_puts(out, " @@\n");
	for (size_t i = 0; i < n; i++) {
		for (; at < h[i].a; at++)
			put_line(out, ' ', s.a->v[at]);
		for (; at < h[i].a + h[i].a_n; at++)
			put_line(out, '-', s.a->v[at]);
		for (size_t k = 0; k < h[i].b_n; k++)
			put_line(out, '+', s.b->v[h[i].b + k]);
	}
	for (; at < a_end + after; at++)
		put_line(out, ' ', s.a->v[at]);
}

void diff_unified(struct buf *out, struct str a, struct str b, const char *a_name,
	const char *b_name)
{
	struct text at = {0}, bt = {0};
	struct hunks h = {0};
	split(a, &at);
	split(b, &bt);
	diff_texts(&at, &bt, &h);
	if (h.n)
		buf_printf(out, "--- %s\n+++ %s\n", a_name, b_name);
	for (size_t i = 0, end; i < h.n; i = end) {
		end = group_end(&h, i);
		put_group(out, (struct sides){&at, &bt}, h.v + i, end - i);
	}
	hunks_done(&h);
	vec_done(&at);
	vec_done(&bt);
}
