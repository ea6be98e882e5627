#include "doc/raw.h"

#include "doc/yaml.h"
#include "text/lines.h"

static size_t leading_blanks(struct str line)
{
	size_t n = 0;
	while (n < line.n && line.p[n] == ' ')
		n++;
	return n;
}

size_t raw_indent(const struct doc *d, const struct field_span *f)
{
	struct str rest = doc_raw(d, f), line;
	size_t column = lines_place(doc_text(d), f->value.span.at).column - 1;
	bool one_line = true;
	for (bool first = true; str_next_line(&rest, &line); first = false) {
		if (first)
			continue;
		one_line = false;
		if (line.n && leading_blanks(line) < column)
			return 0;
	}
	return one_line ? 0 : column;
}

void raw_get(const struct doc *d, const struct field_span *f, struct buf *out)
{
	struct str rest = doc_raw(d, f), line;
	size_t indent = raw_indent(d, f);
	for (bool first = true; str_next_line(&rest, &line); first = false) {
		buf_puts(out, first ? "" : "\n");
		buf_put(out, first ? line : str_from(line, indent));
	}
}

void raw_put(struct buf *out, struct str text, struct str ending, size_t indent)
{
	struct str line;
	for (bool first = true; text.p && str_next_piece(&text, '\n', &line); first = false) {
		if (!first)
			buf_put(out, ending);
		if (!first && line.n)
			buf_fill(out, ' ', indent);
		buf_put(out, line);
	}
}

/* What all of its lines but the first begin with. */
static size_t shared_indent(struct str text)
{
	struct str line;
	size_t least = STR_NONE;
	for (bool first = true; str_next_line(&text, &line); first = false) {
		size_t n = leading_blanks(line);
		if (!first && n < line.n && n < least)
			least = n;
	}
	return least == STR_NONE ? 0 : least;
}

void raw_get_value(const struct doc *d, const struct value *v, struct buf *out)
{
	struct str rest = str_span(doc_text(d), v->span), line;
	size_t indent = shared_indent(rest);
	for (bool first = true; str_next_line(&rest, &line); first = false) {
		size_t blanks = first ? 0 : leading_blanks(line);
		buf_puts(out, first ? "" : "\n");
		buf_put(out, str_from(line, blanks < indent ? blanks : indent));
	}
}

void raw_put_value(struct buf *out, struct str text, const struct doc *d, const struct value *v)
{
	struct str bytes = str_span(doc_text(d), v->span);
	raw_put(out, text, lines_ending(doc_text(d), v->span.at), shared_indent(bytes));
}

/* Does the line end in what its value stands below of: "a:", "b: |", "c: ["? */
static bool opens(struct str line)
{
	return line.n && str_find_byte(STR(":|>[{"), 0, line.p[line.n - 1]) != STR_NONE;
}

void raw_break(struct str before, struct buf *out)
{
	struct str line = str_from(before, lines_start(before, before.n));
	size_t indent = leading_blanks(line), dashes = 0;
	struct str rest = str_trim_end(str_from(line, indent));
	while (str_starts(rest, STR("- "))) {
		dashes++;
		rest = str_from(rest, 2);
	}
	bool map = str_find(rest, 0, STR(": ")) != STR_NONE || opens(rest);
	buf_putc(out, '\n');
	buf_fill(out, ' ', indent + (map ? 2 * dashes : 0) + (opens(rest) ? 2 : 0));
}

bool raw_reads(struct str text, size_t *line, const char **why)
{
	struct arena a = {0};
	struct buf whole = {0};
	buf_puts(&whole, "key:\n  ");
	raw_put(&whole, text, STR("\n"), 2);
	/* What is open at its end does not end by another key. */
	buf_puts(&whole, "\nz: 1\n");
	struct yaml_result r = yaml_read(buf_str(&whole), 0, &a);
	size_t at = lines_place(buf_str(&whole), r.ok ? 0 : r.error_at).line;
	size_t last = lines_place(text, text.n).line;
	*line = at > last ? last : at > 1 ? at - 1 : 1;
	*why = r.reason;
	buf_done(&whole);
	arena_done(&a);
	return r.ok;
}
