/* The lines that differ between two texts, by the heading that they stand below. */
#include "base/vec.h"
#include "check/delta.h"
#include "text/diff.h"
#include "text/lines.h"

#include <stdlib.h>

/* The lines of a text, and the heading above each. */
struct side {
	struct str *lines, *ends;
	size_t *sections; /* index of its heading, from 1; 0: none is above it */
	size_t n;
	struct delta_section *headings; /* from 1 */
	size_t headings_n;
	size_t *same; /* by index: of that heading in the other text; 0: it is not there */
};

/* "## Words ##": its level, 0 where the line is no heading. */
static int heading_level(struct str line, struct str *words)
{
	size_t at = 0, first;
	while (at < line.n && at < 4 && line.p[at] == ' ')
		at++;
	first = at;
	while (at < line.n && line.p[at] == '#')
		at++;
	size_t level = at - first;
	if (first > 3 || level < 1 || level > 6 || (at < line.n && !char_is_blank(line.p[at])))
		return 0;
	*words = str_trim(str_from(line, at));
	while (words->n && words->p[words->n - 1] == '#')
		words->n--;
	*words = str_trim(*words);
	return (int)level;
}

/* How many of the same mark begin the line; what stands in a fence of code is no heading. */
static size_t fence_marks(struct str line, char mark)
{
	struct str s = str_trim(line);
	size_t n = 0;
	while (n < s.n && s.p[n] == mark)
		n++;
	return n >= 3 ? n : 0;
}

struct code {
	char mark;
	size_t marks; /* 0: not in a fence */
};

static bool is_code(struct code *c, struct str line)
{
	size_t ticks = fence_marks(line, '`'), tildes = fence_marks(line, '~');
	if (!c->marks && !ticks && !tildes)
		return false;
	if (!c->marks)
		*c = ticks ? (struct code){'`', ticks} : (struct code){'~', tildes};
	else if ((c->mark == '`' ? ticks : tildes) >= c->marks)
		c->marks = 0;
	return true;
}

static void read_side(struct side *s, struct str text, struct arena *a)
{
	struct str line, words;
	struct code code = {0};
	size_t most = lines_count(text) + 2;
	s->lines = arena_alloc(a, most * sizeof *s->lines);
	s->ends = arena_alloc(a, most * sizeof *s->ends);
	s->sections = arena_alloc(a, most * sizeof *s->sections);
	s->headings = arena_alloc(a, most * sizeof *s->headings);
	s->same = arena_alloc(a, most * sizeof *s->same);
	s->headings_n = 1;
	while (str_next_line(&text, &line)) {
		int level = is_code(&code, line) ? 0 : heading_level(line, &words);
		if (level)
			s->headings[s->headings_n++] =
				(struct delta_section){.heading = words, .level = level};
		s->lines[s->n] = line;
		s->ends[s->n] = (struct str){line.p + line.n, (size_t)(text.p - line.p) - line.n};
		s->sections[s->n++] = s->headings_n - 1;
	}
}

struct named {
	struct str words;
	size_t at;
};

static int by_words(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = str_cmp(x->words, y->words);
	return order ? order : (x->at > y->at) - (x->at < y->at);
}

static struct named *sorted_headings(const struct side *s, struct arena *a)
{
	struct named *v = arena_alloc(a, s->headings_n * sizeof *v);
	for (size_t i = 1; i < s->headings_n; i++)
		v[i - 1] = (struct named){s->headings[i].heading, i};
	if (s->headings_n > 2)
		qsort(v, s->headings_n - 1, sizeof *v, by_words);
	return v;
}

/* Of several headings of the same words the first goes with the first, and so on. */
static void pair_headings(struct side *old, struct side *now, struct arena *a)
{
	const struct named *x = sorted_headings(old, a), *y = sorted_headings(now, a);
	for (size_t i = 0, k = 0; i + 1 < old->headings_n && k + 1 < now->headings_n;) {
		int order = str_cmp(x[i].words, y[k].words);
		if (order == 0) {
			old->same[x[i].at] = y[k].at;
			now->same[y[k].at] = x[i].at;
		}
		i += order <= 0;
		k += order >= 0;
	}
}

/* The next heading without a partner that begins in the lines [*at, end); 0: there is none. */
static size_t next_alone(const struct side *s, size_t *at, size_t end)
{
	for (; *at < end; (*at)++) {
		size_t heading = s->sections[*at];
		bool begins = heading && (*at == 0 || s->sections[*at - 1] != heading);
		if (begins && !s->same[heading]) {
			(*at)++;
			return heading;
		}
	}
	return 0;
}

/* A heading that stands in another one's place is the same under a new name. */
static void pair_renamed(struct side *old, struct side *now, const struct hunk *h)
{
	size_t a = h->a, b = h->b, was, is;
	while ((was = next_alone(old, &a, h->a + h->a_n)) &&
		(is = next_alone(now, &b, h->b + h->b_n))) {
		old->same[was] = is;
		now->same[is] = was;
	}
}

/* Two sides, and where the parts of both ended up in the delta: index + 1. */
struct compared {
	struct side old, now;
	size_t *old_known, *now_known;
};

static size_t section_of(struct delta *d, struct compared *c, bool added, size_t heading)
{
	/* A part that is in both goes by its heading in the new text. */
	bool gone = !added && heading && !c->old.same[heading];
	size_t at = added || gone ? heading : c->old.same[heading];
	size_t *known = gone ? &c->old_known[at] : &c->now_known[at];
	if (!*known) {
		struct delta_section s = gone ? c->old.headings[at] : c->now.headings[at];
		vec_push(&d->sections, s);
		*known = d->sections.n;
	}
	return *known - 1;
}

static void note_line(struct delta *d, struct compared *c, bool added, size_t line)
{
	const struct side *side = added ? &c->now : &c->old;
	size_t section = section_of(d, c, added, side->sections[line]);
	d->sections.v[section].added += added;
	d->sections.v[section].removed += !added;
	vec_push(&d->lines,
		((struct delta_line){added, side->lines[line], side->ends[line], line, section,
			d->lines.n}));
}

static void note_hunk(struct delta *d, struct compared *c, const struct hunk *h)
{
	for (size_t i = h->a; i < h->a + h->a_n; i++)
		note_line(d, c, false, i);
	for (size_t i = h->b; i < h->b + h->b_n; i++)
		note_line(d, c, true, i);
	d->removed += h->a_n;
	d->added += h->b_n;
}

static int by_section(const void *a, const void *b)
{
	const struct delta_line *x = a, *y = b;
	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

void delta_text(struct delta *d, struct str old, struct str now)
{
	struct compared c = {0};
	struct hunks h = {0};
	diff_lines(old, now, &h);
	if (h.n) {
		read_side(&c.old, old, &d->arena);
		read_side(&c.now, now, &d->arena);
		pair_headings(&c.old, &c.now, &d->arena);
		c.old_known = arena_alloc(&d->arena, c.old.headings_n * sizeof *c.old_known);
		c.now_known = arena_alloc(&d->arena, c.now.headings_n * sizeof *c.now_known);
	}
	for (size_t i = 0; i < h.n; i++)
		pair_renamed(&c.old, &c.now, &h.v[i]);
	for (size_t i = 0; i < h.n; i++)
		note_hunk(d, &c, &h.v[i]);
	if (d->lines.n > 1)
		qsort(d->lines.v, d->lines.n, sizeof *d->lines.v, by_section);
	hunks_done(&h);
}
