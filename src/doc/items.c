#include "doc/items.h"

#include "base/vec.h"
#include "doc/scalar.h"
#include "text/lines.h"

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
		} else if (c == '"' && (i == start || depth)) {
			quote = c;
		} else if (c == '(') {
			depth++;
		} else if (c == ')' && depth) {
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

/* The item of `before` at or after *next that reads as `item`; steps *next behind it. */
static const struct value *kept_item(const struct value *before, const struct value *item,
	size_t *next)
{
	for (size_t i = *next; before && i < before->n; i++) {
		const struct value *old = &before->items[i];
		if (old->kind != VALUE_LIST && old->kind != VALUE_MAP &&
			str_eq(old->text, item->text)) {
			*next = i + 1;
			return old;
		}
	}
	return NULL;
}

static enum written item_style(const struct value *before)
{
	enum written written = before && before->n ? before->items[0].written : WRITTEN_PLAIN;
	return written == WRITTEN_SINGLE || written == WRITTEN_DOUBLE ? written : WRITTEN_PLAIN;
}

static void write_item(struct buf *out, struct str text, const struct value *before, bool flow)
{
	const struct scalar_place place = {STR("\n"), flow};
	if (!scalar_write(out, text, item_style(before), &place) &&
		!scalar_write(out, text, WRITTEN_SINGLE, &place))
		scalar_write(out, text, WRITTEN_DOUBLE, &place);
}

static struct str flow_separator(const struct value *before, struct str text)
{
	if (!before || before->n < 2)
		return STR(", ");
	struct str between = str_cut(text, before->items[0].span.end, before->items[1].span.at);
	return str_find_byte(between, 0, '#') == STR_NONE ? between : STR(", ");
}

void items_write_flow(struct buf *out, const struct value *list, const struct value *before,
	struct str text)
{
	struct str separator = flow_separator(before, text), lead = STR(""), tail = STR("");
	if (before && before->n) {
		lead = str_cut(text, before->span.at + 1, before->items[0].span.at);
		tail = str_cut(text, before->items[before->n - 1].span.end, before->span.end - 1);
	}
	size_t next = 0;
	buf_putc(out, '[');
	buf_put(out, lead);
	for (size_t i = 0; i < list->n; i++) {
		const struct value *old = kept_item(before, &list->items[i], &next);
		if (i)
			buf_put(out, separator);
		if (old)
			buf_put(out, str_span(text, old->span));
		else
			write_item(out, list->items[i].text, before, true);
	}
	buf_put(out, list->n ? tail : STR(""));
	buf_putc(out, ']');
}

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

/* A kept item with what stood between it and the one before: line end, comments, indentation. */
static void put_kept(struct buf *out, const struct value *before, size_t i, struct str text)
{
	struct span lines = item_lines(before, i, text);
	size_t from = i && out->n ? item_lines(before, i - 1, text).end : lines.at;
	buf_put(out, str_cut(text, from, lines.end));
}

static void put_new(struct buf *out, struct str item, const struct value *before, struct str text)
{
	if (out->n) {
		struct str indent = STR("  ");
		if (before)
			indent = str_cut(text, lines_start(text, before->span.at), before->span.at);
		buf_put(out, lines_ending(text, before ? before->span.at : 0));
		buf_put(out, indent);
	}
	buf_puts(out, "- ");
	write_item(out, item, before, false);
}

void items_write_block(struct buf *out, const struct value *list, const struct value *before,
	struct str text)
{
	struct buf lines = {0};
	size_t next = 0;
	for (size_t i = 0; i < list->n; i++) {
		if (kept_item(before, &list->items[i], &next))
			put_kept(&lines, before, next - 1, text);
		else
			put_new(&lines, list->items[i].text, before, text);
	}
	buf_put(out, buf_str(&lines));
	buf_done(&lines);
}
