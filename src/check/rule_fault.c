/* Rules over values that are no YAML by themselves. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/lines.h"

#include <string.h>

/* --- why a value is no YAML ------------------------------------------------------------------- */

enum fault {
	FAULT_COLON,
	FAULT_SPILL,
	FAULT_MARKER,
	FAULT_QUOTE,
	FAULT_KEY,
	FAULT_TAB,
	FAULT_BYTES,
	FAULT_OTHER
};

static bool is_one_line(struct str raw)
{
	return str_find_byte(raw, 0, '\n') == STR_NONE;
}

static bool spills(struct str raw)
{
	struct str line;
	for (bool first = true; str_next_line(&raw, &line); first = false) {
		if (!first && line.n && !char_is_blank(*line.p))
			return true;
	}
	return false;
}

static bool holds_key(const struct front_look *look, struct str raw)
{
	struct str line;
	while (str_next_line(&raw, &line)) {
		if (look_key_without_blank(look, line))
			return true;
	}
	return false;
}

/* What means something in YAML at the start of a value. */
static bool is_marked(struct str raw)
{
	if (raw.n == 0 || !is_one_line(raw))
		return false;
	if (*raw.p == '-' || *raw.p == '?')
		return raw.n == 1 || char_is_blank(raw.p[1]);
	return *raw.p && strchr("[]{}&*!|>%@`,#", *raw.p);
}

/* Does the value begin on the key's line? */
static bool same_line(const struct doc *d, const struct field_span *f)
{
	return is_one_line(str_cut(doc_text(d), f->key_at.at, f->value.span.at));
}

static bool has_colon(struct str raw)
{
	return str_find(raw, 0, STR(": ")) != STR_NONE || (raw.n && raw.p[raw.n - 1] == ':') ||
		str_find(raw, 0, STR(":\n")) != STR_NONE ||
		str_find(raw, 0, STR(":\r")) != STR_NONE;
}

static enum fault fault_of(const struct front_look *look, const struct field_span *f)
{
	struct str raw = doc_raw(look->doc, f);
	if (yaml_bad_byte(raw) != STR_NONE)
		return FAULT_BYTES;
	if (look_has_tab_indent(str_span(doc_text(look->doc), f->lines)))
		return FAULT_TAB;
	if (spills(raw))
		return holds_key(look, raw) ? FAULT_KEY : FAULT_SPILL;
	if (raw.n && (*raw.p == '"' || *raw.p == '\''))
		return FAULT_QUOTE;
	if (is_marked(raw) && same_line(look->doc, f))
		return FAULT_MARKER;
	bool block = raw.n && (*raw.p == '|' || *raw.p == '>');
	return has_colon(raw) && !block ? FAULT_COLON : FAULT_OTHER;
}

/* Each field whose value is at fault in this way. */
static const struct field_span *next_fault(const struct front_look *look, enum fault fault,
	size_t *i)
{
	const struct front *front = &look->doc->parse.front;
	while (*i < front->n && look->kind->reader != READER_LINES) {
		const struct field_span *f = &front->v[(*i)++];
		if (f->broken && fault_of(look, f) == fault)
			return f;
	}
	return NULL;
}

/* --- mending it ------------------------------------------------------------------------------- */

static size_t count_blanks(struct str line)
{
	size_t n = 0;
	while (n < line.n && char_is_blank(line.p[n]))
		n++;
	return n;
}

/* The indentation that all lines but the first have. */
static size_t common_indent(struct str raw)
{
	struct str line;
	size_t least = STR_NONE;
	str_next_line(&raw, &line);
	while (str_next_line(&raw, &line)) {
		size_t n = count_blanks(line);
		if (n < line.n && n < least)
			least = n;
	}
	return least == STR_NONE ? 0 : least;
}

/* The text of a value over lines, without their indentation and the blanks at their ends. */
static struct str laid_out(struct str raw, struct arena *a)
{
	struct buf out = {0};
	struct str line;
	size_t indent = common_indent(raw);
	for (bool first = true; str_next_line(&raw, &line); first = false) {
		buf_puts(&out, first ? "" : "\n");
		buf_put(&out, str_trim_end(first ? line : str_from(line, indent)));
	}
	struct str copy = arena_str(a, buf_str(&out));
	buf_done(&out);
	return copy;
}

/* Writing the same text in quotes, or as a block, mends a value that is broken by itself. */
static void offer_text(const struct field_span *f, struct str text, const char *title,
	struct problems *out)
{
	out->v[out->n - 1].field = f->key;
	problems_offer(out, is_one_line(text) ? TR(title) : TR("Write the value as a block"),
		f->key, value_text(text));
}

static void offer_quotes(const struct front_look *look, const struct field_span *f,
	struct problems *out)
{
	offer_text(f, laid_out(doc_raw(look->doc, f), &out->arena), N_("Quote the value"), out);
}

/* --- the rules -------------------------------------------------------------------------------- */

static bool has_cr(const struct front_look *look)
{
	struct str block = str_span(doc_text(look->doc), look->doc->parse.fence.front);
	return str_find_byte(block, 0, '\r') != STR_NONE;
}

static struct span colon_place(const struct field_span *f, struct str raw)
{
	size_t at = str_find(raw, 0, STR(": "));
	if (at == STR_NONE)
		at = str_find_byte(raw, 0, ':');
	return (struct span){f->value.span.at + at, f->value.span.at + at + 1};
}

void rule_yaml_colon(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_COLON, &i));) {
		struct str raw = doc_raw(look->doc, f), so = look_yaml_consequence(look, out);
		bool by_cr = has_cr(look) && look_yaml_severity(look) == SEVERITY_ERROR;
		bool at_end = str_find(raw, 0, STR(": ")) == STR_NONE;
		problems_add(out, "yaml-colon", look_yaml_severity(look), colon_place(f, raw),
			at_end ? by_cr ? N_("\":\" at the end of a line in a value that is not quoted, in a file whose lines end in CR LF. %.*s")
				       : N_("\":\" at the end of a line in a value that is not quoted. %.*s")
				: by_cr
				? N_("\":\" and a blank in a value that is not quoted, in a file whose lines end in CR LF. %.*s")
				: N_("\":\" and a blank in a value that is not quoted. %.*s"),
			STR_ARG(so));
		offer_quotes(look, f, out);
	}
}

void rule_yaml_spill(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_SPILL, &i));) {
		struct str so = look_yaml_consequence(look, out);
		size_t first = lines_place(doc_text(look->doc), f->value.span.at).line;
		problems_add(out, "yaml-spill", look_yaml_severity(look), f->value.span,
			"The lines after line %zu go on with %.*s without indentation. %.*s", first,
			STR_ARG(f->key), STR_ARG(so));
		offer_quotes(look, f, out);
	}
}

static void add_marker(const struct front_look *look, const struct field_span *f,
	struct problems *out)
{
	struct str so = look_yaml_consequence(look, out);
	struct span where = {f->value.span.at, f->value.span.at + 1};
	problems_add(out, "yaml-marker", look_yaml_severity(look), where,
		"%.*s starts with \"%c\", which means something else in YAML. %.*s",
		STR_ARG(f->key), doc_text(look->doc).p[where.at], STR_ARG(so));
	offer_quotes(look, f, out);
}

/* An anchor that nothing refers to, and a tag that YAML does not define, were meant as text. */
static bool is_meant_as_text(const struct front_look *look, struct str raw)
{
	struct str block = str_span(doc_text(look->doc), look->doc->parse.fence.front);
	struct str word = str_cut(raw, 1, str_find_any(raw, 0, " \t\r\n"));
	struct buf alias = {0};
	buf_printf(&alias, "*%.*s", STR_ARG(word));
	bool used = *raw.p == '&' ? str_find(block, 0, buf_str(&alias)) != STR_NONE
				  : str_starts(word, STR("!"));
	buf_done(&alias);
	return !used;
}

/* A plain text behind an anchor or a tag is YAML, but not what someone wrote. */
static void add_lost_word(const struct front_look *look, const struct field_span *f,
	struct problems *out)
{
	struct str raw = doc_raw(look->doc, f);
	bool anchor = raw.n && *raw.p == '&';
	if (!look->doc->parse.front.yaml.ok || !raw.n || (!anchor && *raw.p != '!') ||
		!is_meant_as_text(look, raw))
		return;
	struct str read = problems_brief(out, f->value.text);
	struct problem *p = problems_add(out, "yaml-marker", SEVERITY_ERROR, f->value.span,
		anchor ? N_("%.*s starts with \"%c\", which makes its first word an anchor: \"%.*s\" is read.")
		       : N_("%.*s starts with \"%c\", which makes its first word a tag: \"%.*s\" is read."),
		STR_ARG(f->key), *raw.p, STR_ARG(read));
	p->field = f->key;
	if (is_one_line(raw))
		problems_offer(out, TR("Quote the value"), f->key, value_text(raw));
}

/* [x] is a list, but text to the second try of a tool: any other reader refuses it as that. */
static void add_guess(const struct front_look *look, const struct field_span *f,
	struct problems *out)
{
	const struct value *map = look->reading->map;
	const struct value *read = map ? value_member(map, f->key) : NULL;
	if (!read || read->kind != VALUE_TEXT || f->value.kind == VALUE_TEXT || f->broken)
		return;
	struct problem *p = problems_add(out, "yaml-marker", SEVERITY_WARNING, f->value.span,
		"%.*s is %s; only the second try of %.*s takes it for text.", STR_ARG(f->key),
		value_kind_name(f->value.kind), STR_ARG(look_host_title(look->kind)));
	p->field = f->key;
	if (is_one_line(doc_raw(look->doc, f)))
		problems_offer(out, TR("Quote the value"), f->key, value_text(read->text));
}

void rule_yaml_marker(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_MARKER, &i));)
		add_marker(look, f, out);
	bool yaml = look->kind->reader != READER_LINES;
	for (size_t i = 0; yaml && i < front->n && i < FRONT_MOST; i++) {
		add_guess(look, &front->v[i], out);
		if (front->v[i].value.kind == VALUE_TEXT &&
			front->v[i].value.written == WRITTEN_PLAIN)
			add_lost_word(look, &front->v[i], out);
	}
}

/* Offset behind the closing quote; STR_NONE when there is none. */
static size_t closing_quote(struct str raw)
{
	for (size_t i = 1; i < raw.n; i++) {
		bool doubled =
			*raw.p == '\'' && raw.p[i] == '\'' && i + 1 < raw.n && raw.p[i + 1] == '\'';
		bool escape = *raw.p == '"' && raw.p[i] == '\\';
		if (doubled || escape)
			i++;
		else if (raw.p[i] == *raw.p)
			return i + 1;
	}
	return STR_NONE;
}

/* Offset of a backslash that begins no escape (YAML 1.2.2 section 5.7), or STR_NONE. */
static size_t bad_escape(struct str raw)
{
	for (size_t i = 1; *raw.p == '"' && i + 1 < raw.n; i++) {
		if (raw.p[i] != '\\')
			continue;
		if (!raw.p[i + 1] || !strchr("0abt\tnvfre \"/\\N_LPxuU\r\n", raw.p[i + 1]))
			return i;
		i++;
	}
	return STR_NONE;
}

/* The text between the quotes, each backslash standing for itself but before a quote. */
static struct str as_written(struct str inner, struct arena *a)
{
	struct buf out = {0};
	for (size_t i = 0; i < inner.n; i++) {
		bool before_quote = inner.p[i] == '\\' && i + 1 < inner.n && inner.p[i + 1] == '"';
		if (!before_quote)
			buf_putc(&out, inner.p[i]);
	}
	struct str copy = arena_str(a, buf_str(&out));
	buf_done(&out);
	return copy;
}

static void add_bad_escape(const struct front_look *look, const struct field_span *f, size_t at,
	struct problems *out)
{
	struct str raw = doc_raw(look->doc, f), so = look_yaml_consequence(look, out);
	struct span where = {f->value.span.at + at, f->value.span.at + at + 2};
	struct str escape = problems_brief(out, str_cut(raw, at, at + 2));
	problems_add(out, "yaml-quote", look_yaml_severity(look), where,
		"%.*s is no escape in double quotes. %.*s", STR_ARG(escape), STR_ARG(so));
	struct str inner = laid_out(str_cut(raw, 1, raw.n - 1), &out->arena);
	offer_text(f, as_written(inner, &out->arena), N_("Keep the backslashes"), out);
}

static void add_quote(const struct front_look *look, const struct field_span *f,
	struct problems *out)
{
	struct str raw = doc_raw(look->doc, f), so = look_yaml_consequence(look, out);
	size_t close = closing_quote(raw), bad = bad_escape(raw);
	if (close == raw.n && bad != STR_NONE) {
		add_bad_escape(look, f, bad, out);
		return;
	}
	bool open = close == STR_NONE;
	size_t at = f->value.span.at + (open ? 0 : close);
	problems_add(out, "yaml-quote", look_yaml_severity(look),
		(struct span){at, open ? at + 1 : f->value.span.end},
		open ? N_("The quote is never closed. %.*s")
		     : N_("Text goes on after the closing quote. %.*s"),
		STR_ARG(so));
	if (open)
		offer_text(f, laid_out(str_from(raw, 1), &out->arena), N_("Take the quote out"),
			out);
	else
		offer_quotes(look, f, out);
}

void rule_yaml_quote(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_QUOTE, &i));)
		add_quote(look, f, out);
}

static void add_syntax(const struct front_look *look, const struct yaml_result *y, struct str key,
	struct problems *out)
{
	struct str so = look_yaml_consequence(look, out);
	struct problem *p = problems_add(out, "yaml-syntax", look_yaml_severity(look),
		(struct span){y->error_at, y->error_at}, "YAML stops here: %s. %.*s", y->reason,
		STR_ARG(so));
	p->field = key;
}

/* YAML, but in brackets, to a tool that reads lists and maps by lines only. */
static void add_brackets(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	bool strict = look->kind->reader == READER_STRICT && front->yaml.ok;
	for (size_t i = 0; strict && i < front->n && i < FRONT_MOST; i++) {
		const struct field_span *f = &front->v[i];
		if (f->value.written != WRITTEN_FLOW)
			continue;
		struct str so = look_yaml_consequence(look, out);
		problems_add(out, "yaml-syntax", look_yaml_severity(look), f->value.span,
			"%.*s is written in brackets, which %.*s does not take. %.*s",
			STR_ARG(f->key), STR_ARG(look_host_title(look->kind)), STR_ARG(so))
			->field = f->key;
	}
}

void rule_yaml_syntax(const struct front_look *look, struct problems *out)
{
	const struct parse *parse = &look->doc->parse;
	const struct front *front = &parse->front;
	struct str block = str_span(doc_text(look->doc), parse->fence.front);
	bool said = look->kind->reader == READER_LINES || front->yaml.ok || front->n == 0 ||
		front->yaml.fault == YAML_FAULT_BYTES || holds_key(look, block);
	for (size_t i = 0; i < front->n; i++)
		said = said || (front->v[i].broken && fault_of(look, &front->v[i]) != FAULT_OTHER);
	const struct field_span *f;
	add_brackets(look, out);
	for (size_t i = 0; !front->yaml.ok && (f = next_fault(look, FAULT_OTHER, &i));
		said = true) {
		struct arena a = {0};
		struct str own = str_span(doc_text(look->doc), f->lines);
		const struct yaml_result y = yaml_read(own, f->lines.at, &a);
		add_syntax(look, &y, f->key, out);
		arena_done(&a);
	}
	if (!said)
		add_syntax(look, &front->yaml, (struct str){"", 0}, out);
}
