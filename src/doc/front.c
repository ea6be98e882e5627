#include "doc/front.h"

#include "base/vec.h"
#include "base/words.h"
#include "text/lines.h"

#include <string.h>

struct fields {
	struct field_span *v;
	size_t n, cap;
};

/* --- the line reader -------------------------------------------------------------------------- */

struct line_reader {
	struct arena *arena;
	struct str text;
	struct fields fields;
	size_t examples;   /* <example> tags open in the field being read */
	size_t last_close; /* offset of the last </example>: behind it none is open */
	bool spilled;      /* it goes on in lines that are not indented and are no list */
};

static bool is_key_char(char c)
{
	return char_is_alnum(c) || c == '_' || c == '-' || c == '.' || (unsigned char)c >= 0x80;
}

bool front_is_key(struct str key)
{
	static const char *const speakers[] = {"user", "assistant", "example", "examples",
		"commentary", NULL};
	for (const char *const *word = speakers; *word; word++) {
		if (str_same_letters(key, str_of(*word)))
			return false;
	}
	/* In small letters it is a field of skills and commands. */
	return key.n > 0 && !str_is(key, "Context");
}

static size_t key_end(struct str line)
{
	if (line.n && (*line.p == '"' || *line.p == '\'')) {
		size_t close = str_find_byte(line, 1, *line.p);
		return close == STR_NONE ? 0 : close + 1;
	}
	size_t n = 0;
	while (n < line.n && is_key_char(line.p[n]))
		n++;
	return n;
}

/* "key:" at the start of a line: its written key and the offset behind the colon. */
static bool read_key(struct str line, struct str *written, size_t *behind)
{
	size_t end = key_end(line), at = end;
	while (at < line.n && char_is_blank(line.p[at]))
		at++;
	if (end == 0 || at >= line.n || line.p[at] != ':')
		return false;
	if (at + 1 < line.n && !char_is_blank(line.p[at + 1]))
		return false;
	*written = str_cut(line, 0, end);
	*behind = at + 1;
	return true;
}

static struct str unquote_key(struct str written)
{
	bool quoted = written.n >= 2 && (*written.p == '"' || *written.p == '\'');
	return quoted ? str_cut(written, 1, written.n - 1) : written;
}

static bool known_already(const struct fields *f, struct str key)
{
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(f->v[i].key, key))
			return true;
	}
	return false;
}

static void count_examples(struct line_reader *r, struct str line)
{
	const struct str open = STR("<example>"), close = STR("</example>");
	for (size_t at = 0; (at = str_find(line, at, open)) != STR_NONE; at += open.n)
		r->examples++;
	for (size_t at = 0; (at = str_find(line, at, close)) != STR_NONE; at += close.n)
		r->examples -= r->examples > 0;
}

static struct field_span *current(struct line_reader *r)
{
	return r->fields.n ? &r->fields.v[r->fields.n - 1] : NULL;
}

/* Let the field's value reach over [at, at + part.n); its first part sets the start. */
static void extend(struct field_span *f, size_t at, struct str part, size_t line_end)
{
	struct str kept = str_trim_end(part);
	if (kept.n == 0)
		return;
	if (f->value.span.at == f->value.span.end) {
		size_t blanks = 0;
		while (char_is_blank(kept.p[blanks]))
			blanks++;
		f->value.span.at = at + blanks;
	}
	f->value.span.end = at + kept.n;
	f->lines.end = line_end;
}

static void begin_field(struct line_reader *r, size_t at, struct str written, size_t behind)
{
	struct field_span f = {.key = unquote_key(written)};
	f.key_at = (struct span){at, at + written.n};
	f.value.span = (struct span){at + behind, at + behind};
	f.lines = (struct span){at, lines_next(r->text, at)};
	vec_push(&r->fields, f);
	r->examples = 0;
	r->spilled = false;
}

static bool is_comment(struct str line)
{
	struct str s = str_trim_blank(line);
	return s.n && *s.p == '#';
}

/* Does a field begin at `at` with this key? One that stands already is taken for text in a value that
 * spills over, and for a repeat elsewhere. */
static bool begins_field(const struct line_reader *r, size_t at, struct str key)
{
	return (r->examples == 0 || at > r->last_close) && front_is_key(key) &&
		r->fields.n <= FRONT_MOST && !(r->spilled && known_already(&r->fields, key));
}

static void go_on(struct line_reader *r, size_t at, struct str line, size_t next)
{
	/* A comment at the left edge stands between fields; an indented one may stand in a block. */
	if (!current(r) || (line.n && *line.p == '#'))
		return;
	if (!is_comment(line))
		extend(current(r), at, line, next);
	r->spilled = r->spilled || (line.n && !char_is_blank(*line.p) && *line.p != '-');
	count_examples(r, line);
}

static void read_line(struct line_reader *r, size_t at, struct str line, size_t next)
{
	struct str written;
	size_t behind;
	if (!read_key(line, &written, &behind) || !begins_field(r, at, unquote_key(written))) {
		go_on(r, at, line, next);
		return;
	}
	begin_field(r, at, written, behind);
	extend(current(r), at + behind, str_from(line, behind), next);
	count_examples(r, str_from(line, behind));
}

static size_t line_length(struct str text, size_t at, size_t next)
{
	size_t end = next;
	if (end > at && text.p[end - 1] == '\n')
		end--;
	if (end > at && text.p[end - 1] == '\r')
		end--;
	return end - at;
}

static struct str without_cr(struct str raw, struct arena *a)
{
	struct buf out = {0};
	if (str_find_byte(raw, 0, '\r') == STR_NONE)
		return raw;
	for (size_t i = 0; i < raw.n; i++) {
		if (raw.p[i] != '\r' || i + 1 == raw.n || raw.p[i + 1] != '\n')
			buf_putc(&out, raw.p[i]);
	}
	struct str copy = arena_str(a, buf_str(&out));
	buf_done(&out);
	return copy;
}

/* A block scalar that keeps its line breaks owns the blank lines below it. */
static size_t end_of_lines(struct str text, size_t at, const struct value *v)
{
	bool block = v->written == WRITTEN_LITERAL || v->written == WRITTEN_FOLDED;
	if (!block || !str_ends(v->text, STR("\n\n")))
		return at;
	while (at < text.n && str_trim(str_cut(text, at, lines_next(text, at))).n == 0)
		at = lines_next(text, at);
	return at;
}

/* Read one field, which `end` ends at the latest, by itself: its own value where that is YAML, else
 * text. */
static void read_alone(struct line_reader *r, struct field_span *f, size_t end, struct front *front)
{
	struct str own = str_cut(r->text, f->lines.at, end);
	struct yaml_result y = yaml_read(own, f->lines.at, r->arena);
	if (y.ok && y.odd && !front->yaml.odd) {
		front->yaml.odd = y.odd;
		front->yaml.odd_at = y.odd_at;
	}
	if (y.ok && y.root && y.root->n == 1) {
		f->value = y.root->items[0];
		if (f->value.span.at == f->value.span.end)
			f->value.span.at = f->value.span.end =
				str_find_byte(r->text, f->key_at.end, ':') + 1;
		/* What looks like a comment may be text in a block. */
		size_t last = lines_next(r->text, f->value.span.end - 1);
		f->lines.end = end_of_lines(str_cut(r->text, 0, end),
			last > f->lines.end ? last : f->lines.end, &f->value);
		return;
	}
	f->broken = true;
	f->value.kind = VALUE_TEXT;
	f->value.text = without_cr(str_span(r->text, f->value.span), r->arena);
}

static void read_lines(struct front *f, struct str text, struct span span, struct arena *a)
{
	struct line_reader r = {.arena = a, .text = str_cut(text, 0, span.end)};
	const struct str close = STR("</example>");
	for (size_t at = span.at; (at = str_find(r.text, at, close)) != STR_NONE; at += close.n)
		r.last_close = at;
	for (size_t at = span.at, next; at < span.end; at = next) {
		next = lines_next(r.text, at);
		read_line(&r, at, str_cut(text, at, at + line_length(text, at, next)), next);
	}
	/* What was odd before the fault may be a part of it. */
	f->yaml.odd = NULL;
	for (size_t i = 0; i < r.fields.n; i++)
		read_alone(&r, &r.fields.v[i],
			i + 1 < r.fields.n ? r.fields.v[i + 1].lines.at : span.end, f);
	f->n = r.fields.n;
	f->v = arena_copy(a, r.fields.v, f->n, sizeof *f->v);
	vec_done(&r.fields);
}

/* --- from libyaml's tree ---------------------------------------------------------------------- */

static struct span whole_lines(struct str text, struct span front, struct span key,
	struct span value)
{
	size_t last = value.end > key.end ? value.end : key.end;
	/* A value that ends in a line break of its own (a block scalar kept whole) ends there. */
	size_t at = lines_start(text, key.at), end = lines_next(text, last ? last - 1 : 0);
	if (value.end > value.at && end < value.end)
		end = value.end;
	if (at < front.at)
		at = front.at;
	return (struct span){at, end > front.end ? front.end : end};
}

/* "? key": where its value goes is not told by a colon behind the key. */
static void note_explicit(struct front *f, struct str text, struct span key)
{
	size_t at = key.end;
	while (at < text.n && char_is_blank(text.p[at]))
		at++;
	if (f->yaml.odd || (at < text.n && text.p[at] == ':'))
		return;
	f->yaml.odd = tr("a key with a question mark");
	f->yaml.odd_at = key.at;
}

static void take_tree(struct front *f, struct str text, struct span span, struct arena *a)
{
	const struct value *root = f->yaml.root;
	f->n = root ? root->n : 0;
	f->v = arena_alloc(a, (f->n ? f->n : 1) * sizeof *f->v);
	for (size_t i = 0; i < f->n; i++) {
		struct field_span *field = &f->v[i];
		field->key = root->keys[i].text;
		field->key_at = root->keys[i].span;
		field->value = root->items[i];
		field->lines = whole_lines(text, span, field->key_at, field->value.span);
		field->lines.end =
			end_of_lines(str_cut(text, 0, span.end), field->lines.end, &field->value);
		note_explicit(f, text, field->key_at);
	}
}

static void mark_repeats(struct front *f)
{
	for (size_t i = 1; i < f->n && f->n <= FRONT_MOST; i++) {
		for (size_t k = 0; k < i && !f->v[i].again; k++)
			f->v[i].again = str_eq(f->v[k].key, f->v[i].key);
	}
}

void front_read(struct front *f, struct str text, struct span span, struct arena *a)
{
	*f = (struct front){.yaml = yaml_read(str_span(text, span), span.at, a)};
	if (f->yaml.ok)
		take_tree(f, text, span, a);
	else
		read_lines(f, text, span, a);
	mark_repeats(f);
}

const struct field_span *front_find(const struct front *f, struct str key)
{
	for (size_t i = f->n; i-- > 0;) {
		if (str_eq(f->v[i].key, key))
			return &f->v[i];
	}
	return NULL;
}

/* --- the second reading ----------------------------------------------------------------------- */

static bool is_wrapped(struct str value)
{
	char first = value.p[0], last = value.p[value.n - 1];
	return value.n > 1 && first == last && (first == '"' || first == '\'');
}

static bool wants_quotes(struct str value)
{
	if (value.n == 0 || is_wrapped(value))
		return false;
	return str_find_any(value, 0, "{}[]*&#!|>%@`") != STR_NONE ||
		str_find(value, 0, STR(": ")) != STR_NONE;
}

static bool is_retry_key(char c)
{
	return (char_is_alnum(c) && (c < '0' || c > '9')) || c == '_' || c == '-';
}

/* A line that the retry's pattern ^([A-Za-z_-]+):\s+(.+)$ takes: the value's offset, else 0. */
static size_t requotable(struct str line)
{
	size_t at = 0;
	while (at < line.n && is_retry_key(line.p[at]))
		at++;
	if (at == 0 || at + 1 >= line.n || line.p[at] != ':' || !char_is_space(line.p[at + 1]))
		return 0;
	at++;
	while (at < line.n && char_is_space(line.p[at]))
		at++;
	struct str value = str_from(line, at);
	bool other_breaks = str_find_byte(value, 0, '\r') != STR_NONE ||
		str_find(value, 0, STR("\xe2\x80\xa8")) != STR_NONE ||
		str_find(value, 0, STR("\xe2\x80\xa9")) != STR_NONE;
	return other_breaks || !wants_quotes(value) ? 0 : at;
}

static void put_quoted(struct buf *out, struct str value)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] == '"' || value.p[i] == '\\')
			buf_putc(out, '\\');
		buf_putc(out, value.p[i]);
	}
	buf_putc(out, '"');
}

void front_requote(struct buf *out, struct str block)
{
	struct str line;
	while (block.p && str_next_piece(&block, '\n', &line)) {
		size_t at = requotable(line);
		buf_put(out, at ? str_cut(line, 0, at) : line);
		if (at)
			put_quoted(out, str_from(line, at));
		if (block.p)
			buf_putc(out, '\n');
	}
}

static bool is_plain_with_colon(struct str value)
{
	return value.n && !strchr(">|\"'[{", *value.p) && str_find_byte(value, 0, ':') != STR_NONE;
}

void front_reblock(struct buf *out, struct str block)
{
	struct str line, written;
	size_t behind;
	while (str_next_line(&block, &line)) {
		bool key = read_key(line, &written, &behind);
		struct str value = key ? str_trim(str_from(line, behind)) : line;
		if (key && is_plain_with_colon(value))
			buf_printf(out, "%.*s: |-\n  %.*s\n", STR_ARG(written), STR_ARG(value));
		else
			buf_printf(out, "%.*s\n", STR_ARG(line));
	}
}
