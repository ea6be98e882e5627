/* What differs, for a person to read. */
#include "base/utf8.h"
#include "base/words.h"
#include "text/prose.h"
#include "text/white.h"
#include "ui/screen/diffs.h"

enum {
	LABEL = 12,     /* columns of a field's name, at least */
	CONTEXT = 4,    /* words left beside those that differ */
	LONG_TEXT = 24, /* bytes from which a text is told word by word */
	WIDE_ENOUGH = 30
};

static void put_line(struct buf *out, size_t indent, struct str line)
{
	buf_fill(out, ' ', indent);
	utf8_show(out, line);
	buf_putc(out, '\n');
}

/* The rest of a line, in pieces of so many columns. */
static void put_pieces(struct buf *out, struct str line, size_t columns)
{
	for (size_t used; utf8_width(line) > columns;) {
		struct str piece = utf8_fit(line, columns, &used);
		if (piece.n == 0)
			break;
		put_line(out, 0, piece);
		buf_fill(out, ' ', DIFFS_LEAD);
		line = str_from(line, piece.n);
	}
	put_line(out, 0, line);
}

/* Words, broken at blanks; the lines that follow begin at `indent`. */
static void put_wrapped(struct buf *out, struct str text, size_t indent, size_t width)
{
	struct str word;
	size_t at = indent;
	bool first = true;
	while (str_next_piece(&text, ' ', &word)) {
		size_t columns = utf8_width(word);
		if (!first && at + 1 + columns > width) {
			buf_putc(out, '\n');
			buf_fill(out, ' ', indent);
			at = indent;
		} else if (!first) {
			buf_putc(out, ' ');
			at++;
		}
		utf8_show(out, word);
		at += columns;
		first = false;
	}
	buf_putc(out, '\n');
}

/* "  label     text", the text wrapped beside the label. */
static void put_labelled(struct buf *out, struct str label, struct str text, size_t width)
{
	size_t columns = utf8_width(label), indent = 2 + LABEL + 1;
	buf_puts(out, "  ");
	utf8_show(out, label);
	buf_fill(out, ' ', columns < LABEL ? LABEL - columns + 1 : 1);
	put_wrapped(out, text, indent, width > indent + WIDE_ENOUGH ? width : indent + WIDE_ENOUGH);
}

/* --- powers ----------------------------------------------------------------------------------- */

static void put_powers(struct buf *out, const struct delta *d, int sign, size_t width)
{
	struct buf words = {0};
	for (int g = 0; g < GRANT_COUNT; g++) {
		if (delta_power(d, (enum grant)g) != sign)
			continue;
		buf_puts(&words, words.n ? ", " : "");
		buf_puts(&words, grant_words((enum grant)g));
	}
	if (words.n)
		put_labelled(out, sign > 0 ? TR("gains") : TR("loses"), buf_str(&words), width);
	buf_done(&words);
}

/* --- fields ----------------------------------------------------------------------------------- */

static void put_items(struct buf *out, const char *sign, const struct value *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, out->n ? " " : "");
		buf_puts(out, sign);
		delta_put_value(out, &v[i]);
	}
}

static void put_change(struct buf *out, const struct value *old, const struct value *now)
{
	struct prose p = {0};
	bool texts = old->kind == VALUE_TEXT && now->kind == VALUE_TEXT &&
		(old->text.n >= LONG_TEXT || now->text.n >= LONG_TEXT);
	if (texts)
		prose_compare(&p, old->text, now->text);
	if (texts && p.same && !p.gone && !p.fresh) {
		buf_puts(out, tr("the same words, with other blanks"));
	} else if (p.same) {
		prose_put(out, &p, CONTEXT);
	} else {
		delta_put_value(out, old);
		buf_puts(out, " -> ");
		delta_put_value(out, now);
	}
	prose_done(&p);
}

/* A line for each place in a map where something differs. */
static void put_nested(struct buf *out, struct str path, const struct value *old,
	const struct value *now)
{
	if (old->kind != VALUE_MAP || now->kind != VALUE_MAP) {
		buf_printf(out, "%s%.*s: ", out->n ? "\n" : "", STR_ARG(path));
		put_change(out, old, now);
		return;
	}
	static const struct value none = {.kind = VALUE_NULL};
	for (int side = 0; side < 2; side++) {
		const struct value *keys = side ? now : old;
		for (size_t i = 0; i < keys->n; i++) {
			struct str key = keys->keys[i].text;
			const struct value *a = value_member(old, key), *b = value_member(now, key);
			if ((side && a) || (a && b && value_same(a, b)))
				continue;
			struct buf below = {0};
			buf_printf(&below, "%.*s%s%.*s", STR_ARG(path), path.n ? "." : "",
				STR_ARG(key));
			put_nested(out, buf_str(&below), a ? a : &none, b ? b : &none);
			buf_done(&below);
		}
	}
}

static void put_field(struct buf *out, const struct delta_field *f, size_t width)
{
	struct buf text = {0};
	if (f->change == DELTA_ADDED) {
		buf_puts(&text, tr("added: "));
		delta_put_value(&text, &f->now);
	} else if (f->change == DELTA_REMOVED) {
		buf_puts(&text, tr("removed: "));
		delta_put_value(&text, &f->old);
	} else if (f->list) {
		put_items(&text, "+", f->fresh, f->fresh_n);
		put_items(&text, "-", f->gone, f->gone_n);
		buf_puts(&text, text.n ? "" : tr("in another order"));
	} else if (f->old.kind == VALUE_MAP && f->now.kind == VALUE_MAP) {
		put_nested(&text, STR(""), &f->old, &f->now);
	} else {
		put_change(&text, &f->old, &f->now);
	}
	struct str rest = buf_str(&text), line, label = f->key;
	while (str_next_piece(&rest, '\n', &line)) {
		put_labelled(out, label, line, width);
		label = STR("");
	}
	buf_done(&text);
}

/* --- the text --------------------------------------------------------------------------------- */

static void put_heading(struct buf *out, const struct delta_section *s)
{
	struct buf line = {0};
	buf_fill(&line, '#', (size_t)s->level);
	buf_puts(&line, s->level ? " " : tr("(above the first heading)"));
	buf_put(&line, s->heading);
	buf_printf(&line, "  +%zu -%zu", s->added, s->removed);
	put_line(out, 4, buf_str(&line));
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

/* Sentences of which more stays than goes are told word by word. */
static bool put_as_prose(struct buf *out, const struct delta *d, const size_t at[3], size_t width)
{
	struct buf old = {0}, now = {0}, text = {0};
	struct prose p = {0};
	join(&old, d, at[0], at[1]);
	join(&now, d, at[1], at[2]);
	prose_compare(&p, buf_str(&old), buf_str(&now));
	bool fits = p.same >= p.gone + p.fresh && p.same > CONTEXT;
	if (fits && !p.gone && !p.fresh)
		buf_puts(&text, tr("the same words, wrapped otherwise"));
	else if (fits)
		prose_put(&text, &p, CONTEXT);
	if (fits) {
		buf_puts(out, "      ~ ");
		put_wrapped(out, buf_str(&text), 8, width);
	}
	prose_done(&p);
	buf_done(&old);
	buf_done(&now);
	buf_done(&text);
	return fits;
}

/* Lines [at, at + gone) went, and so many behind them came in their place. */
struct swap {
	const struct delta *d;
	size_t at, gone, fresh;
};

static struct swap swap_at(const struct delta *d, size_t at, size_t end)
{
	struct swap s = {d, at, 0, 0};
	while (at < end && !d->lines.v[at].added)
		at++;
	s.gone = at - s.at;
	while (at < end && d->lines.v[at].added)
		at++;
	s.fresh = at - s.at - s.gone;
	return s;
}

/* With its end; both lend from one text. */
static struct str whole_line(const struct delta_line *line)
{
	return (struct str){line->text.p, line->text.n + line->end.n};
}

/* The line on the other side from which line i differs in white space alone, or NULL. */
static const struct delta_line *white_other(const struct swap *s, size_t i)
{
	const struct delta_line *v = s->d->lines.v;
	bool added = v[i].added;
	size_t from = added ? s->at : s->at + s->gone, n = added ? s->gone : s->fresh;
	size_t at = added ? i - s->gone : i + s->gone;
	if (at >= from && at < from + n && white_differs(whole_line(&v[at]), whole_line(&v[i])))
		return &v[at];
	return NULL;
}

/* Is line for line only white space another? */
static bool is_white(const struct swap *s)
{
	for (size_t i = s->at; i < s->at + s->gone; i++) {
		if (s->gone != s->fresh || !white_other(s, i))
			return false;
	}
	return s->gone > 0;
}

/* The line without its LF, and where `other` is another only there, a sign for its CR. */
static void put_visible(struct buf *out, const struct delta_line *line,
	const struct delta_line *other)
{
	struct str text = line->text;
	if (other && line->end.n != other->end.n && str_starts(line->end, STR("\r")))
		text.n++;
	white_line(out, text, other ? white_part(text, other->text) : (struct span){0});
}

static void put_change_line(struct buf *out, const struct diff_file *f, const struct swap *s,
	size_t i, size_t width)
{
	const struct delta_line *line = &s->d->lines.v[i];
	struct buf seen = {0};
	size_t room = width > 2 * DIFFS_LEAD ? width - DIFFS_LEAD : DIFFS_LEAD;
	buf_puts(out, line->added ? "      + " : "      - ");
	if (f->visible)
		put_visible(&seen, line, white_other(s, i));
	put_pieces(out, f->visible ? buf_str(&seen) : line->text, f->wrap ? room : SIZE_MAX);
	if (f->visible && !line->end.n)
		put_line(out, DIFFS_LEAD, TR("(no line break at the end)"));
	buf_done(&seen);
}

/* Lines that went, and those that came in their place; returns where they end. */
static size_t put_lines(struct buf *out, const struct diff_file *f, const struct swap *s,
	size_t width)
{
	const size_t at[3] = {s->at, s->at + s->gone, s->at + s->gone + s->fresh};
	bool white = f->visible && is_white(s);
	if (!white && s->gone && s->fresh && put_as_prose(out, s->d, at, width))
		return at[2];
	for (size_t i = at[0]; i < at[2]; i++)
		put_change_line(out, f, s, i, width);
	return at[2];
}

static void put_sections(struct buf *out, const struct diff_file *f, size_t width)
{
	const struct delta *d = f->delta;
	size_t line = 0;
	for (size_t i = 0; i < d->sections.n; i++) {
		size_t end = line;
		while (end < d->lines.n && d->lines.v[end].section == i)
			end++;
		put_heading(out, &d->sections.v[i]);
		while (line < end) {
			const struct swap swap = swap_at(d, line, end);
			line = put_lines(out, f, &swap, width);
		}
	}
}

static void put_text(struct buf *out, const struct diff_file *f, size_t width)
{
	const struct delta *d = f->delta;
	struct buf counts = {0};
	if (d->added || d->removed) {
		buf_printf(&counts, tr("+%zu -%zu lines"), d->added, d->removed);
		put_labelled(out, d->whole ? TR("file") : TR("text"), buf_str(&counts), width);
	}
	/* All of what came or went would say no more than the file does. */
	if (f->old.doc && f->now.doc)
		put_sections(out, f, width);
	buf_done(&counts);
}

/* --- all of it -------------------------------------------------------------------------------- */

const char *diffs_status(const struct diff_file *f)
{
	static const char *const words[] = {[VCS_ADDED] = N_("added"),
		[VCS_DELETED] = N_("deleted"),
		[VCS_MODIFIED] = N_("modified"),
		[VCS_RENAMED] = N_("renamed")};
	return words[f->status];
}

static void put_title(struct buf *out, const struct diff_file *f)
{
	buf_printf(out, "%s ", tr(diffs_status(f)));
	utf8_show(out, f->status == VCS_RENAMED ? f->old_shown : f->shown);
	if (f->status == VCS_RENAMED) {
		buf_puts(out, " -> ");
		utf8_show(out, f->shown);
	}
	buf_puts(out, f->conflict ? tr(" (in conflict)\n") : "\n");
}

static void put_trouble(struct buf *out, const struct delta *d, size_t width)
{
	bool same = str_eq(d->old_trouble, d->now_trouble);
	if (same && d->old_trouble.n)
		put_labelled(out, TR("still"), d->old_trouble, width);
	if (!same && d->old_trouble.n)
		put_labelled(out, TR("before"), d->old_trouble, width);
	if (!same && d->now_trouble.n)
		put_labelled(out, TR("now"), d->now_trouble, width);
}

/* Only how the block is written is another: where signs can show it, its lines. */
static void put_otherwise(struct buf *out, const struct diff_file *f, size_t width)
{
	struct delta blocks = {0};
	put_labelled(out, TR("fields"), TR("the same values, written otherwise"), width);
	if (f->visible)
		delta_blocks(&blocks, f->old.doc, f->now.doc);
	for (size_t at = 0; at < blocks.lines.n;) {
		const struct swap swap = swap_at(&blocks, at, blocks.lines.n);
		at = put_lines(out, f, &swap, width);
	}
	delta_done(&blocks);
}

void diffs_text(struct buf *out, const struct diff_file *f, size_t width)
{
	const struct delta *d = f->delta;
	if (!f->untitled)
		put_title(out, f);
	put_powers(out, d, 1, width);
	put_powers(out, d, -1, width);
	put_trouble(out, d, width);
	for (size_t i = 0; i < d->fields.n && f->now.doc; i++)
		put_field(out, &d->fields.v[i], width);
	if (d->otherwise)
		put_otherwise(out, f, width);
	put_text(out, f, width);
}
