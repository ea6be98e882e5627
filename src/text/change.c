#include "text/change.h"

#include "base/vec.h"

struct lines {
	struct str *v;
	size_t n, cap;
};

static bool is_blank(const struct lines *lines, size_t i)
{
	return str_trim(lines->v[i]).n == 0;
}

/* The line to look at where some are gone before line `at` (from 0): what stood beside them. */
static size_t beside(const struct lines *lines, size_t at)
{
	size_t i = at;
	if (at > 0 && !is_blank(lines, at - 1))
		return at - 1;
	while (i < lines->n && is_blank(lines, i))
		i++;
	if (i < lines->n)
		return i;
	for (i = at; i > 0 && is_blank(lines, i - 1);)
		i--;
	return i ? i - 1 : lines->n;
}

static void add(struct line_numbers *out, size_t line)
{
	if (out->n == 0 || out->v[out->n - 1] < line)
		vec_push(out, line);
}

static void add_hunk(const struct lines *lines, const struct hunk *h, struct line_numbers *out)
{
	for (size_t i = h->b; i < h->b + h->b_n && i < lines->n; i++) {
		if (!is_blank(lines, i))
			add(out, i + 1);
	}
	if (h->b_n == 0 && lines->n && beside(lines, h->b) < lines->n)
		add(out, beside(lines, h->b) + 1);
}

void change_lines(struct str before, struct str now, struct line_numbers *out)
{
	struct hunks hunks = {0};
	struct lines lines = {0};
	struct str rest = now, line;
	if (str_eq(before, now))
		return;
	diff_lines(before, now, &hunks);
	while (str_next_line(&rest, &line))
		vec_push(&lines, line);
	for (size_t i = 0; i < hunks.n; i++)
		add_hunk(&lines, &hunks.v[i], out);
	hunks_done(&hunks);
	vec_done(&lines);
}

size_t change_follow(const struct hunks *h, size_t line, bool *same)
{
	size_t at = line ? line - 1 : 0, moved = at;
	*same = true;
	for (size_t i = 0; i < h->n && h->v[i].a <= at; i++) {
		const struct hunk *hunk = &h->v[i];
		if (at < hunk->a + hunk->a_n) {
			*same = false;
			return hunk->b + 1;
		}
		moved = at - (hunk->a + hunk->a_n) + hunk->b + hunk->b_n;
	}
	return moved + 1;
}
