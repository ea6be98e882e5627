#include "doc/items.h"

#include "base/mem.h"
#include "base/vec.h"
#include "doc/scalar.h"
#include "text/lines.h"

#include <stdlib.h>
#include <string.h>

void items_split(struct str text, const char *separators, struct items *out)
{
	size_t start = 0, depth = 0;
	char quote = 0;
	for (size_t i = 0; i <= text.n; i++) {
		char c = i < text.n ? text.p[i] : '\0';
		bool ends = i == text.n || (!depth && !quote && c && strchr(separators, c));
		if (ends) {
			struct str item = str_trim(str_cut(text, start, i));
			if (item.n)
				vec_push(out, item);
			start = i + 1;
		} else if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (c == '"' && (depth || str_trim(str_cut(text, start, i)).n == 0)) {
			quote = c;
		} else if (c == '(' || c == '{') {
			depth++;
		} else if ((c == ')' || c == '}') && depth) {
			depth--;
		}
	}
}

/* What stands between the first two items of `before`; else the usual separator. */
static struct str separator_of(struct str before, const char *separators)
{
	struct items old = {0};
	struct str found = strchr(separators, ',') ? STR(", ") : STR(" ");
	items_split(before, separators, &old);
	if (old.n > 1) {
		const char *end = old.v[0].p + old.v[0].n;
		found = (struct str){end, (size_t)(old.v[1].p - end)};
	}
	vec_done(&old);
	return found;
}

void items_join(struct buf *out, const struct value *list, struct str before,
	const char *separators)
{
	struct str separator = separator_of(before, separators);
	for (size_t i = 0; i < list->n; i++) {
		if (i)
			buf_put(out, separator);
		buf_put(out, list->items[i].text);
	}
	struct str trimmed = str_trim(before);
	if (list->n && trimmed.n && trimmed.p[trimmed.n - 1] == ',')
		buf_putc(out, ',');
}

/* Which items of a list are found again in the one that replaces it. */
struct keeping {
	const struct value *before; /* NULL: none was there */
	bool *taken;                /* owned */
	size_t next;                /* the one behind that found last */
};

static void keeping_begin(struct keeping *k, const struct value *before)
{
	*k = (struct keeping){.before = before};
	k->taken = xcalloc(before ? before->n + 1 : 1, sizeof *k->taken);
}

static bool may_keep(const struct keeping *k, size_t i, const struct value *item)
{
	const struct value *old = &k->before->items[i];
	return !k->taken[i] && old->kind != VALUE_LIST && old->kind != VALUE_MAP &&
		str_eq(old->text, item->text);
}

/* The number of the old item that reads as `item`, or STR_NONE: the next one of them, else one that was moved. */
static size_t kept_item(struct keeping *k, const struct value *item)
{
	size_t n = k->before ? k->before->n : 0;
	for (size_t step = 0; step < n; step++) {
		size_t i = (k->next + step) % n;
		if (!may_keep(k, i, item))
			continue;
		k->taken[i] = true;
		k->next = i + 1;
		return i;
	}
	return STR_NONE;
}

/* The one item that differs where all others stay in their places; STR_NONE when it is not so. */
static size_t exchanged_item(const struct value *list, const struct value *before)
{
	size_t found = STR_NONE;
	if (!before || before->n != list->n)
		return STR_NONE;
	for (size_t i = 0; i < list->n; i++) {
		const struct value *old = &before->items[i];
		if (old->kind != VALUE_LIST && old->kind != VALUE_MAP &&
			str_eq(old->text, list->items[i].text))
			continue;
		if (found != STR_NONE)
			return STR_NONE;
		found = i;
	}
	return found;
}

static enum written item_style(const struct value *before)
{
	enum written written = before && before->n ? before->items[0].written : WRITTEN_PLAIN;
	return written == WRITTEN_SINGLE || written == WRITTEN_DOUBLE ? written : WRITTEN_PLAIN;
}

static void write_item(struct buf *out, struct str text, const struct value *before, bool flow)
{
	const struct scalar_place place = {.ending = STR("\n"), .flow = flow};
	if (!scalar_write(out, text, item_style(before), &place) &&
		!scalar_write(out, text, WRITTEN_SINGLE, &place))
		scalar_write(out, text, WRITTEN_DOUBLE, &place);
}

/* --- in brackets ------------------------------------------------------------------------------ */

/* A list that is being replaced. */
struct old_list {
	const struct value *list; /* NULL, or empty: nothing to go by */
	struct str text;          /* the file */
};

/* What stands between item i and the next one, or the closing bracket. */
static struct str flow_gap(const struct old_list *f, size_t i)
{
	bool last = i + 1 == f->list->n;
	return str_cut(f->text, f->list->items[i].span.end,
		last ? f->list->span.end - 1 : f->list->items[i + 1].span.at);
}

static struct str flow_lead(const struct old_list *f)
{
	return str_cut(f->text, f->list->span.at + 1, f->list->items[0].span.at);
}

/* The gap from its first line break on; empty where it has none. */
static struct str from_break(struct str gap)
{
	size_t lf = str_find_byte(gap, 0, '\n');
	if (lf == STR_NONE)
		return (struct str){"", 0};
	return str_from(gap, lf && gap.p[lf - 1] == '\r' ? lf - 1 : lf);
}

/* The comment on the item's own line, with the blanks before it. */
static struct str flow_comment(const struct old_list *f, size_t i)
{
	struct str gap = i == STR_NONE ? STR("") : flow_gap(f, i);
	struct str line = str_cut(gap, 0, gap.n - from_break(gap).n);
	size_t at = str_find_byte(line, 0, '#');
	if (at == STR_NONE)
		return (struct str){"", 0};
	while (at && char_is_blank(line.p[at - 1]))
		at--;
	return str_from(line, at);
}

/* The text from its last line break on; empty where it has none. */
static struct str last_break(struct str s)
{
	size_t at = s.n;
	while (at && s.p[at - 1] != '\n')
		at--;
	if (at == 0)
		return (struct str){"", 0};
	return str_from(s, at > 1 && s.p[at - 2] == '\r' ? at - 2 : at - 1);
}

/* The line break and the indentation before an item, without comments; empty where the items share
 * a line. */
static struct str flow_break(const struct old_list *f)
{
	struct str found = last_break(flow_lead(f));
	return found.n || f->list->n < 2 ? found : last_break(flow_gap(f, 0));
}

/* Up to the last character that is no blank or line end. */
static struct str without_end(struct str s)
{
	while (s.n && char_is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* What stands before the first item; that it begins with item `now`, some time after the first one,
 * must not lose the comment above that. */
static void put_lead(struct buf *out, const struct old_list *f, size_t now)
{
	struct str lead = flow_lead(f), above = STR("");
	if (now != STR_NONE && now)
		above = from_break(flow_gap(f, now - 1));
	bool comment = str_find_byte(above, 0, '#') != STR_NONE;
	if (!comment)
		buf_put(out, lead);
	else if (str_find_byte(lead, 0, '#') != STR_NONE)
		buf_put(out, without_end(lead));
	buf_put(out, comment ? above : STR(""));
}

/* What stands between two items that were no neighbours, or of which one is new. */
static void put_new_gap(struct buf *out, const struct old_list *f, size_t last, size_t now)
{
	struct str comment = flow_comment(f, last), above = flow_break(f);
	if (now != STR_NONE && now && from_break(flow_gap(f, now - 1)).n)
		above = from_break(flow_gap(f, now - 1));
	buf_putc(out, ',');
	buf_put(out, comment);
	if (above.n)
		buf_put(out, above);
	else if (comment.n)
		buf_puts(out, "\n  ");
	else if (f->list->n < 2 || flow_gap(f, 0).n > 1)
		buf_putc(out, ' ');
}

/* What stands before the closing bracket. */
static void put_tail(struct buf *out, const struct old_list *f, size_t last)
{
	struct str tail = flow_gap(f, f->list->n - 1), comment = flow_comment(f, last);
	if (last + 1 == f->list->n) {
		buf_put(out, tail);
		return;
	}
	if (str_starts(str_trim(tail), STR(",")))
		buf_putc(out, ',');
	buf_put(out, comment);
	if (from_break(tail).n)
		buf_put(out, from_break(tail));
	else if (comment.n)
		buf_put(out, lines_ending(f->text, f->list->span.at));
	else if (tail.n && char_is_blank(tail.p[tail.n - 1]))
		buf_putc(out, ' ');
}

static void write_fresh_flow(struct buf *out, const struct value *list)
{
	for (size_t i = 0; i < list->n; i++) {
		buf_puts(out, i ? ", " : "");
		write_item(out, list->items[i].text, NULL, true);
	}
}

static void write_flow_again(struct buf *out, const struct value *list, const struct old_list *f)
{
	struct keeping keeping;
	size_t last = STR_NONE;
	keeping_begin(&keeping, f->list);
	for (size_t i = 0; i < list->n; i++) {
		size_t now = kept_item(&keeping, &list->items[i]);
		if (i == 0)
			put_lead(out, f, now);
		if (i && last != STR_NONE && now == last + 1)
			buf_put(out, flow_gap(f, last));
		else if (i)
			put_new_gap(out, f, last, now);
		if (now != STR_NONE)
			buf_put(out, str_span(f->text, f->list->items[now].span));
		else
			write_item(out, list->items[i].text, f->list, true);
		last = now;
	}
	free(keeping.taken);
	put_tail(out, f, last);
}

/* The list as it stands in `whole`, with item i written anew. */
static void write_exchanged(struct buf *out, const struct value *list, const struct old_list *old,
	size_t i, struct span whole)
{
	const struct span item = old->list->items[i].span;
	buf_put(out, str_cut(old->text, whole.at, item.at));
	write_item(out, list->items[i].text, old->list, old->list->written == WRITTEN_FLOW);
	buf_put(out, str_cut(old->text, item.end, whole.end));
}

void items_write_flow(struct buf *out, const struct value *list, const struct value *before,
	struct str text)
{
	const struct old_list f = {before, text};
	size_t one = exchanged_item(list, before);
	if (one != STR_NONE) {
		write_exchanged(out, list, &f, one, before->span);
		return;
	}
	buf_putc(out, '[');
	if (before && before->n && list->n)
		write_flow_again(out, list, &f);
	else
		write_fresh_flow(out, list);
	buf_putc(out, ']');
}

/* --- a line an item --------------------------------------------------------------------------- */

static size_t line_end(struct str text, size_t at)
{
	size_t end = lines_next(text, at);
	end -= end > at && text.p[end - 1] == '\n';
	return end - (end > at && text.p[end - 1] == '\r');
}

/* From the item's "-" to the end of its last line, comment and all. */
static struct span item_lines(const struct value *list, size_t i, struct str text)
{
	size_t dash = list->span.at;
	if (i) {
		dash = list->items[i].span.at - 1;
		while (dash > list->span.at && text.p[dash] != '-')
			dash--;
	}
	return (struct span){dash, line_end(text, list->items[i].span.end)};
}

struct span items_block_span(const struct value *list, struct str text)
{
	size_t end = list->n ? item_lines(list, list->n - 1, text).end : list->span.end;
	return (struct span){list->span.at, end > list->span.end ? end : list->span.end};
}

static void put_line_break(struct buf *out, const struct value *before, struct str text)
{
	buf_put(out, lines_ending(text, before ? before->span.at : 0));
	buf_put(out,
		before ? str_cut(text, lines_start(text, before->span.at), before->span.at)
		       : STR("  "));
}

/* A kept item with what stood between it and the one before: line end, comments, indentation. As
 * the first one it begins where the list does, behind its indentation. */
static void put_kept(struct buf *out, const struct value *before, size_t i, struct str text)
{
	struct span lines = item_lines(before, i, text);
	size_t from = i ? item_lines(before, i - 1, text).end : lines.at;
	while (out->n == 0 && from < lines.at && char_is_space(text.p[from]))
		from++;
	if (i == 0 && out->n)
		put_line_break(out, before, text);
	buf_put(out, str_cut(text, from, lines.end));
}

/* The dash and the blanks behind it, as in the first item. */
static struct str dash_of(const struct value *before, struct str text)
{
	if (!before || before->n == 0)
		return STR("- ");
	struct str dash = str_cut(text, before->span.at, before->items[0].span.at);
	return dash.n > 1 && str_trim_end(dash).n == 1 ? dash : STR("- ");
}

static void put_new(struct buf *out, struct str item, const struct value *before, struct str text)
{
	if (out->n)
		put_line_break(out, before, text);
	buf_put(out, dash_of(before, text));
	write_item(out, item, before, false);
}

void items_write_block(struct buf *out, const struct value *list, const struct value *before,
	struct str text)
{
	struct buf lines = {0};
	struct keeping keeping;
	const struct old_list old = {before, text};
	size_t one = exchanged_item(list, before);
	if (one != STR_NONE) {
		write_exchanged(out, list, &old, one, items_block_span(before, text));
		return;
	}
	keeping_begin(&keeping, before);
	for (size_t i = 0; i < list->n; i++) {
		size_t kept = kept_item(&keeping, &list->items[i]);
		if (kept != STR_NONE)
			put_kept(&lines, before, kept, text);
		else
			put_new(&lines, list->items[i].text, before, text);
	}
	buf_put(out, buf_str(&lines));
	free(keeping.taken);
	buf_done(&lines);
}
