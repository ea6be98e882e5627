/* What differs, for a person to read. */
#include "base/utf8.h"
#include "base/words.h"
#include "text/prose.h"
#include "ui/screen/diffs.h"
#include "ui/screen/diffs_put.h"

enum {
	LABEL = 12,     /* columns of a field's name, at least */
	LONG_TEXT = 24, /* bytes from which a text is told word by word */
	WIDE_ENOUGH = 30
};

void diffs_put_line(struct buf *out, size_t indent, struct str line)
{
	buf_fill(out, ' ', indent);
	utf8_show(out, line);
	buf_putc(out, '\n');
}

void diffs_put_wrapped(struct buf *out, struct str text, size_t indent, size_t width)
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

void diffs_put_labelled(struct buf *out, struct str label, struct str text, size_t width)
{
	size_t columns = utf8_width(label), indent = 2 + LABEL + 1;
	buf_puts(out, "  ");
	utf8_show(out, label);
	buf_fill(out, ' ', columns < LABEL ? LABEL - columns + 1 : 1);
	diffs_put_wrapped(out, text, indent,
		width > indent + WIDE_ENOUGH ? width : indent + WIDE_ENOUGH);
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
		diffs_put_labelled(out, sign > 0 ? TR("gains") : TR("loses"), buf_str(&words),
			width);
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
		prose_put(out, &p, DIFFS_CONTEXT);
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
		diffs_put_labelled(out, label, line, width);
		label = STR("");
	}
	buf_done(&text);
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
		diffs_put_labelled(out, TR("still"), d->old_trouble, width);
	if (!same && d->old_trouble.n)
		diffs_put_labelled(out, TR("before"), d->old_trouble, width);
	if (!same && d->now_trouble.n)
		diffs_put_labelled(out, TR("now"), d->now_trouble, width);
}

/* Only how the block is written is another: where that is white space, its lines. */
static void put_otherwise(struct buf *out, const struct diff_file *f, size_t width)
{
	struct delta blocks = {0};
	diffs_put_labelled(out, TR("fields"), TR("the same values, written otherwise"), width);
	if (f->visible) {
		delta_blocks(&blocks, f->old.doc, f->now.doc);
		diffs_white(out, &blocks, false);
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
	diffs_body(out, f, width);
}
