#include "doc/scalar.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "doc/fold.h"

#include <string.h>

/* Code points that no style but double quotes can hold safely: controls, what some readers take
 * for a line end, and a byte-order mark. */
static bool needs_escape(uint32_t code)
{
	return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code <= 0x9f) ||
		code == 0x2028 || code == 0x2029 || code == 0xfeff || (code & 0xfffe) == 0xfffe;
}

static bool is_clean(struct str text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t code;
		at += utf8_decode(str_from(text, at), &code);
		if (needs_escape(code))
			return false;
	}
	return true;
}

static bool has_break(struct str text)
{
	return str_find_any(text, 0, "\r\n") != STR_NONE;
}

static bool ends_block(struct str text)
{
	return str_find(text, 0, STR("---")) != STR_NONE;
}

static bool starts_plain(struct str text, bool flow)
{
	char first = text.p[0], second = text.n > 1 ? text.p[1] : ' ';
	if (strchr("-?:", first))
		return !flow && !char_is_space(second);
	return !strchr(",[]{}#&*!|>'\"%@`", first);
}

bool scalar_is_plain(struct str text, bool flow)
{
	if (text.n == 0 || char_is_space(text.p[0]) || char_is_space(text.p[text.n - 1]))
		return false;
	if (!starts_plain(text, flow) || text.p[text.n - 1] == ':' || str_is(text, "..."))
		return false;
	if (ends_block(text))
		return false;
	if (str_find(text, 0, STR(": ")) != STR_NONE || str_find(text, 0, STR(" #")) != STR_NONE)
		return false;
	if (str_find_any(text, 0, flow ? ",[]{}\t\n\r" : "\t\n\r") != STR_NONE)
		return false;
	/* "a:" before a flow indicator ends a key there. */
	if (flow && str_find(text, 0, STR(":")) != STR_NONE)
		return false;
	return is_clean(text) && !value_looks_typed(text);
}

static void write_single(struct buf *out, struct str text)
{
	buf_putc(out, '\'');
	for (size_t i = 0; i < text.n; i++) {
		buf_putc(out, text.p[i]);
		if (text.p[i] == '\'')
			buf_putc(out, '\'');
	}
	buf_putc(out, '\'');
}

static void write_escaped(struct buf *out, uint32_t code)
{
	static const char plain[] = "\"\\\n\t\r", letters[] = "\"\\ntr";
	const char *at = code && code < 0x80 ? strchr(plain, (int)code) : NULL;
	if (at)
		buf_printf(out, "\\%c", letters[at - plain]);
	else if (code < 0x100)
		buf_printf(out, "\\x%02x", (unsigned)code);
	else
		buf_printf(out, code < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)code);
}

static void write_double(struct buf *out, struct str text)
{
	buf_putc(out, '"');
	for (size_t dashes = 0; text.n;) {
		uint32_t code;
		size_t n = utf8_decode(text, &code);
		bool third = code == '-' && dashes == 2;
		dashes = code == '-' && !third ? dashes + 1 : 0;
		if (third || code == '"' || code == '\\' || code == '\n' || code == '\t' ||
			needs_escape(code))
			write_escaped(out, code);
		else
			buf_put(out, str_cut(text, 0, n));
		text = str_from(text, n);
	}
	buf_putc(out, '"');
}

/* The first line that is not empty starts with a blank: the indentation must be told. */
static bool starts_indented(struct str text)
{
	size_t at = 0;
	while (at < text.n && text.p[at] == '\n')
		at++;
	return at < text.n && char_is_blank(text.p[at]);
}

/* Readers differ in what a block of nothing but blanks holds (npm's yaml 2.9: nothing). */
static bool is_blank(struct str text)
{
	return str_trim(text).n == 0;
}

static bool write_literal(struct buf *out, struct str text, const struct scalar_place *place)
{
	struct str body = text, line;
	while (body.n && body.p[body.n - 1] == '\n')
		body.n--;
	if (place->flow || is_blank(text) || str_find_byte(text, 0, '\r') != STR_NONE ||
		!is_clean(text) || ends_block(text))
		return false;
	size_t breaks = text.n - body.n, indent = place->indent ? place->indent : 2;
	bool told = starts_indented(body);
	if (told && indent > 9)
		indent = 2;
	buf_putc(out, '|');
	if (told)
		buf_printf(out, "%zu", indent);
	if (breaks != 1)
		buf_putc(out, breaks ? '+' : '-');
	buf_put(out, place->comment);
	while (body.p && str_next_piece(&body, '\n', &line)) {
		buf_put(out, place->ending);
		buf_fill(out, ' ', line.n ? indent : 0);
		buf_put(out, line);
	}
	for (size_t i = 1; i < breaks; i++)
		buf_put(out, place->ending);
	return true;
}

/* Lines that are joined again, from the second on each behind the indentation. */
static void write_fold(struct buf *out, const struct fold *lines, const struct scalar_place *place)
{
	for (size_t i = 0; i < lines->n; i++) {
		if (i)
			buf_put(out, place->ending);
		if (i && lines->v[i].n)
			buf_fill(out, ' ', place->indent);
		buf_put(out, lines->v[i]);
	}
}

static bool write_folded(struct buf *out, struct str text, const struct scalar_place *place)
{
	struct fold lines = {0};
	bool break_at_end = str_ends(text, STR("\n"));
	struct str body = str_cut(text, 0, text.n - break_at_end);
	bool done = place->before && place->before->written == WRITTEN_FOLDED && !place->flow &&
		!is_blank(text) && is_clean(text) && !ends_block(text) &&
		str_find_any(text, 0, "\r") == STR_NONE &&
		fold_text(body, place->before, place->raw, &lines);
	if (done) {
		buf_puts(out, break_at_end ? ">" : ">-");
		buf_put(out, place->comment);
		buf_put(out, place->ending);
		buf_fill(out, ' ', place->indent);
		write_fold(out, &lines, place);
	}
	vec_done(&lines);
	return done;
}

/* Over lines, where what is replaced was. */
static bool write_plain(struct buf *out, struct str text, const struct scalar_place *place)
{
	struct fold lines = {0};
	bool over_lines = place->before && place->before->written == WRITTEN_PLAIN &&
		str_find_byte(place->raw, 0, '\n') != STR_NONE;
	if (!scalar_is_plain(text, place->flow))
		return false;
	if (over_lines && fold_text(text, place->before, place->raw, &lines))
		write_fold(out, &lines, place);
	else
		buf_put(out, text);
	vec_done(&lines);
	return true;
}

bool scalar_write(struct buf *out, struct str text, enum written written,
	const struct scalar_place *place)
{
	switch (written) {
	case WRITTEN_SINGLE:
		if (has_break(text) || !is_clean(text) || ends_block(text))
			return false;
		write_single(out, text);
		return true;
	case WRITTEN_DOUBLE:
		write_double(out, text);
		return true;
	case WRITTEN_LITERAL:
		return write_literal(out, text, place);
	case WRITTEN_FOLDED:
		return write_folded(out, text, place);
	case WRITTEN_PLAIN:
	case WRITTEN_FLOW:
	case WRITTEN_BLOCK:
	case WRITTEN_COMMA:
	case WRITTEN_BLANKS:
		break;
	}
	return write_plain(out, text, place);
}

static size_t count_of(struct str text, char c)
{
	size_t n = 0;
	for (size_t i = 0; i < text.n; i++)
		n += text.p[i] == c;
	return n;
}

size_t scalar_styles(struct str text, const struct value *before,
	enum written styles[SCALAR_STYLES])
{
	size_t n = 0;
	bool scalar_before = before && before->kind != VALUE_LIST && before->kind != VALUE_MAP;
	enum written old = scalar_before ? before->written : WRITTEN_PLAIN;
	if (old == WRITTEN_FOLDED)
		styles[n++] = WRITTEN_FOLDED;
	if (has_break(text)) {
		/* Escaped line breaks stay escaped where they were before. */
		if (!(old == WRITTEN_DOUBLE && has_break(before->text)))
			styles[n++] = WRITTEN_LITERAL;
		styles[n++] = WRITTEN_DOUBLE;
		return n;
	}
	if (old == WRITTEN_LITERAL)
		styles[n++] = WRITTEN_LITERAL;
	styles[n++] = old == WRITTEN_SINGLE || old == WRITTEN_DOUBLE ? old : WRITTEN_PLAIN;
	bool doubled = count_of(text, '\'') > count_of(text, '"') + count_of(text, '\\');
	styles[n++] = doubled ? WRITTEN_DOUBLE : WRITTEN_SINGLE;
	styles[n++] = WRITTEN_DOUBLE;
	return n;
}
