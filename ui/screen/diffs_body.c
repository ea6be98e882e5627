/* What differs in the text below the block, by heading. */
#include "base/utf8.h"
#include "base/words.h"
#include "text/prose.h"
#include "ui/screen/diffs_put.h"

void diffs_put_heading(struct buf *out, const struct delta_section *s)
{
	struct buf line = {0};
	buf_fill(&line, '#', (size_t)s->level);
	buf_puts(&line, s->level ? " " : tr("(above the first heading)"));
	buf_put(&line, s->heading);
	buf_printf(&line, "  +%zu -%zu", s->added, s->removed);
	diffs_put_line(out, 4, buf_str(&line));
	buf_done(&line);
}

/* The lines [first, end) as texts. */
static void join(struct buf *out, const struct delta *d, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		buf_put(out, d->lines.v[i].text);
		buf_putc(out, '\n');
	}
}

bool diffs_put_prose(struct buf *out, struct str old, struct str now, size_t width)
{
	struct buf text = {0};
	struct prose p = {0};
	prose_compare(&p, old, now);
	bool fits = p.same >= p.gone + p.fresh && p.same > DIFFS_CONTEXT;
	if (fits && !p.gone && !p.fresh)
		buf_puts(&text, tr("the same words, wrapped otherwise"));
	else if (fits)
		prose_put(&text, &p, DIFFS_CONTEXT);
	if (fits) {
		buf_puts(out, "      ~ ");
		diffs_put_wrapped(out, buf_str(&text), 8, width);
	}
	prose_done(&p);
	buf_done(&text);
	return fits;
}

/* Sentences of which more stays than goes are told word by word. */
static bool put_as_prose(struct buf *out, const struct delta *d, const size_t at[3], size_t width)
{
	struct buf old = {0}, now = {0};
	join(&old, d, at[0], at[1]);
	join(&now, d, at[1], at[2]);
	bool fits = diffs_put_prose(out, buf_str(&old), buf_str(&now), width);
	buf_done(&old);
	buf_done(&now);
	return fits;
}

/* Lines that went, and those that came in their place; returns where they end. */
static size_t put_lines(struct buf *out, const struct delta *d, size_t first, size_t end,
	size_t width)
{
	size_t at[3] = {first, first, first};
	while (at[1] < end && !d->lines.v[at[1]].added)
		at[1]++;
	at[2] = at[1];
	while (at[2] < end && d->lines.v[at[2]].added)
		at[2]++;
	if (at[0] < at[1] && at[1] < at[2] && put_as_prose(out, d, at, width))
		return at[2];
	for (size_t i = at[0]; i < at[2]; i++) {
		buf_puts(out, d->lines.v[i].added ? "      + " : "      - ");
		diffs_put_line(out, 0, d->lines.v[i].text);
	}
	return at[2];
}

void diffs_put_source(struct buf *out, const struct delta *d, size_t first, size_t end,
	size_t width)
{
	while (first < end)
		first = put_lines(out, d, first, end, width);
}

static void put_sections(struct buf *out, const struct delta *d, size_t width)
{
	size_t line = 0;
	for (size_t i = 0; i < d->sections.n; i++) {
		size_t end = line;
		while (end < d->lines.n && d->lines.v[end].section == i)
			end++;
		diffs_put_heading(out, &d->sections.v[i]);
		diffs_put_source(out, d, line, end, width);
		line = end;
	}
}

void diffs_body(struct buf *out, const struct diff_file *f, size_t width)
{
	const struct delta *d = f->delta;
	struct buf counts = {0};
	if (d->added || d->removed) {
		buf_printf(&counts, tr("+%zu -%zu lines"), d->added, d->removed);
		diffs_put_labelled(out, d->whole ? TR("file") : TR("text"), buf_str(&counts),
			width);
	}
	/* All of what came or went would say no more than the file does. */
	bool both = f->old.doc && f->now.doc, white = false;
	if (both && f->visible)
		white = diffs_white(out, d, true);
	if (both && !white && f->pages && f->pages->known)
		diffs_page(out, f, width);
	else if (both && !white)
		put_sections(out, d, width);
	buf_done(&counts);
}
