#include "doc/yaml.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"

#include <string.h>
#include <yaml.h>

/* Byte offsets by code point, for text that is not ASCII. */
struct offsets {
	size_t *v;
	size_t n, cap;
};

struct values {
	struct value *v;
	size_t n, cap;
};

/* What an alias may stand for. */
struct anchor {
	struct str name;
	const struct value *value; /* NULL while its end has not come */
};

struct anchors {
	struct anchor *v;
	size_t n, cap;
};

/* A list or map whose end has not come yet. */
struct open_node {
	struct value node;
	struct values keys, items;
	size_t anchor; /* the anchor it has; STR_NONE: none */
};

/* So many values may come of all aliases together; what is beyond stays as it is written. */
enum { MOST_ALIASED = 10000 };

struct reader {
	struct arena *arena;
	struct str text;
	size_t base;
	struct offsets offsets; /* empty: ASCII, an index is an offset */
	uint32_t stand_in;      /* first of three code points put for U+0085, 2028, 2029; 0: none */
	struct open_node *stack; /* YAML_MAX_DEPTH of them */
	size_t depth, documents;
	struct anchors anchors;
	size_t aliased; /* values that came of aliases so far */
	struct value *root;
	struct yaml_result *out;
};

/* What libyaml takes for a line end, or for a control character, and YAML 1.2 does not. */
enum { MISREAD = 4 };
static const uint32_t misread[MISREAD] = {0x85, 0x2028, 0x2029, 0xfeff};

static int misread_number(uint32_t code)
{
	for (int i = 0; i < MISREAD; i++) {
		if (code == misread[i])
			return i;
	}
	return -1;
}

/* Private code points that the text does not hold, one for each; the first of them. */
static uint32_t choose_stand_in(struct str text)
{
	for (uint32_t first = 0xf0000; first < 0xf0400; first += MISREAD) {
		struct buf probe = {0};
		bool free = true;
		for (uint32_t i = 0; i < MISREAD && free; i++) {
			buf_clear(&probe);
			utf8_put(&probe, first + i);
			free = str_find(text, 0, buf_str(&probe)) == STR_NONE;
		}
		buf_done(&probe);
		if (free)
			return first;
	}
	return 0;
}

static bool has_misread(struct str text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t code;
		at += utf8_decode(str_from(text, at), &code);
		if (misread_number(code) >= 0)
			return true;
	}
	return false;
}

static bool is_ascii(struct str text)
{
	return utf8_skip_ascii(text, 0) == text.n;
}

static void index_offsets(struct reader *r)
{
	if (is_ascii(r->text))
		return;
	vec_reserve(&r->offsets, r->text.n + 1);
	for (size_t at = 0; at < r->text.n;) {
		uint32_t code;
		vec_push(&r->offsets, at);
		at += utf8_decode(str_from(r->text, at), &code);
	}
	vec_push(&r->offsets, r->text.n);
}

static size_t offset_of(const struct reader *r, size_t index)
{
	if (r->offsets.n == 0)
		return r->base + (index < r->text.n ? index : r->text.n);
	return r->base + r->offsets.v[index < r->offsets.n ? index : r->offsets.n - 1];
}

/* The text as libyaml gets it, with stand-ins for what it would misread. */
static struct str prepare(struct reader *r)
{
	if (r->offsets.n == 0 || !has_misread(r->text))
		return r->text;
	r->stand_in = choose_stand_in(r->text);
	struct buf out = {0};
	for (size_t at = 0; at < r->text.n && r->stand_in;) {
		uint32_t code;
		size_t n = utf8_decode(str_from(r->text, at), &code);
		int number = misread_number(code);
		if (number < 0)
			buf_put(&out, str_cut(r->text, at, at + n));
		else
			utf8_put(&out, r->stand_in + (uint32_t)number);
		at += n;
	}
	struct str prepared = arena_str(r->arena, buf_str(&out));
	buf_done(&out);
	return prepared;
}

static struct str take_text(struct reader *r, const yaml_char_t *bytes, size_t n)
{
	struct str s = {(const char *)bytes, n};
	if (!r->stand_in)
		return arena_str(r->arena, s);
	struct buf out = {0};
	while (s.n) {
		uint32_t code;
		size_t used = utf8_decode(s, &code);
		bool stands_in = code >= r->stand_in && code < r->stand_in + MISREAD;
		utf8_put(&out, stands_in ? misread[code - r->stand_in] : code);
		s = str_from(s, used);
	}
	struct str taken = arena_str(r->arena, buf_str(&out));
	buf_done(&out);
	return taken;
}

static bool fail(struct reader *r, size_t at, const char *reason)
{
	r->out->error_at = at;
	r->out->reason = reason;
	return false;
}

static bool fail_limit(struct reader *r, size_t at, const char *reason)
{
	r->out->fault = YAML_FAULT_LIMIT;
	return fail(r, at, reason);
}

static void note_odd(struct reader *r, const yaml_event_t *event, const char *what)
{
	if (r->out->odd)
		return;
	r->out->odd = what;
	r->out->odd_at = offset_of(r, event->start_mark.index);
}

/* The anchor's number; STR_NONE where there is none. */
static size_t note_anchor(struct reader *r, const yaml_event_t *event, const yaml_char_t *name)
{
	if (!name)
		return STR_NONE;
	note_odd(r, event, tr("an anchor"));
	const struct anchor anchor = {.name = arena_str(r->arena, str_of((const char *)name))};
	vec_push(&r->anchors, anchor);
	return r->anchors.n - 1;
}

static void end_anchor(struct reader *r, size_t number, const struct value *v)
{
	if (number != STR_NONE)
		r->anchors.v[number].value = arena_copy(r->arena, v, 1, sizeof *v);
}

/* The last one of that name. */
static const struct anchor *find_anchor(const struct reader *r, struct str name)
{
	for (size_t i = r->anchors.n; i-- > 0;) {
		if (str_eq(r->anchors.v[i].name, name))
			return &r->anchors.v[i];
	}
	return NULL;
}

/* Values in it, counted up to `most`. */
static size_t count_values(const struct value *v, size_t most)
{
	size_t n = 1;
	for (size_t i = 0; i < v->n && n < most; i++)
		n += count_values(&v->items[i], most - n);
	return n;
}

static enum written scalar_written(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return WRITTEN_SINGLE;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return WRITTEN_DOUBLE;
	case YAML_LITERAL_SCALAR_STYLE:
		return WRITTEN_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return WRITTEN_FOLDED;
	case YAML_ANY_SCALAR_STYLE:
	case YAML_PLAIN_SCALAR_STYLE:
		break;
	}
	return WRITTEN_PLAIN;
}

/* A block scalar's mark runs on to the next key: cut the blank lines behind it. */
static size_t trim_end(const struct reader *r, size_t at, size_t end)
{
	while (end > at && char_is_space(r->text.p[end - 1 - r->base]))
		end--;
	return end;
}

static struct value scalar_value(struct reader *r, const yaml_event_t *event)
{
	struct value v = {.written = scalar_written(event->data.scalar.style)};
	v.text = take_text(r, event->data.scalar.value, event->data.scalar.length);
	v.kind = v.written == WRITTEN_PLAIN ? value_plain_kind(v.text) : VALUE_TEXT;
	v.span.at = offset_of(r, event->start_mark.index);
	v.span.end = offset_of(r, event->end_mark.index);
	if (v.written == WRITTEN_LITERAL || v.written == WRITTEN_FOLDED)
		v.span.end = trim_end(r, v.span.at, v.span.end);
	end_anchor(r, note_anchor(r, event, event->data.scalar.anchor), &v);
	if (event->data.scalar.tag)
		note_odd(r, event, tr("a tag"));
	return v;
}

/* Give a finished value to the node it stands in. */
static bool deliver(struct reader *r, const struct value *v)
{
	if (r->depth == 0) {
		r->root = arena_copy(r->arena, v, 1, sizeof *v);
		return true;
	}
	struct open_node *top = &r->stack[r->depth - 1];
	bool is_key = top->node.kind == VALUE_MAP && top->keys.n == top->items.n;
	if (!is_key) {
		vec_push(&top->items, *v);
		if (v->span.end > top->node.span.end)
			top->node.span.end = v->span.end;
		return true;
	}
	if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
		return fail(r, v->span.at, tr("a key that is a list or a map"));
	if (v->written == WRITTEN_PLAIN && str_is(v->text, "<<") && !r->out->odd) {
		r->out->odd = tr("a merge key");
		r->out->odd_at = v->span.at;
	}
	vec_push(&top->keys, *v);
	top->node.span.end = v->span.end;
	return true;
}

static bool open_node(struct reader *r, const yaml_event_t *event)
{
	bool list = event->type == YAML_SEQUENCE_START_EVENT;
	bool flow = list ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
			 : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
	size_t at = offset_of(r, event->start_mark.index);
	if (r->depth == YAML_MAX_DEPTH)
		return fail_limit(r, at, tr("nested more than 64 deep"));
	size_t anchor = note_anchor(r, event,
		list ? event->data.sequence_start.anchor : event->data.mapping_start.anchor);
	if (list ? event->data.sequence_start.tag : event->data.mapping_start.tag)
		note_odd(r, event, tr("a tag"));
	struct open_node *n = &r->stack[r->depth++];
	*n = (struct open_node){.node = {.kind = list ? VALUE_LIST : VALUE_MAP,
					.written = flow ? WRITTEN_FLOW : WRITTEN_BLOCK,
					.span = {at, at}},
		.anchor = anchor};
	return true;
}

static void drop_node(struct open_node *n)
{
	vec_done(&n->keys);
	vec_done(&n->items);
}

static bool close_node(struct reader *r, const yaml_event_t *event)
{
	struct open_node *n = &r->stack[--r->depth];
	struct value v = n->node;
	/* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign): what is closed was opened */
	v.n = n->items.n;
	v.items = arena_copy(r->arena, n->items.v, v.n, sizeof *v.items);
	if (v.kind == VALUE_MAP)
		v.keys = arena_copy(r->arena, n->keys.v, v.n, sizeof *v.keys);
	/* A block's end mark stands at the next key, behind comments: its last item ends it. */
	if (v.written == WRITTEN_FLOW)
		v.span.end = offset_of(r, event->end_mark.index);
	end_anchor(r, n->anchor, &v);
	drop_node(n);
	return deliver(r, &v);
}

static const char undefined_alias[] = N_("a value that starts with \"*\" and is not quoted");

/* What the anchor stands at; where that would be too much, or is not over yet, what is written. */
static bool take_alias(struct reader *r, const yaml_event_t *event)
{
	struct str name = str_of((const char *)event->data.alias.anchor);
	const struct anchor *anchor = find_anchor(r, name);
	struct value v = {.kind = VALUE_TEXT};
	const struct span span = {offset_of(r, event->start_mark.index),
		offset_of(r, event->end_mark.index)};
	if (!anchor)
		return fail(r, span.at, tr(undefined_alias));
	note_odd(r, event, tr("an alias"));
	if (anchor->value && r->aliased < MOST_ALIASED)
		r->aliased += count_values(anchor->value, MOST_ALIASED);
	if (anchor->value && r->aliased < MOST_ALIASED)
		v = *anchor->value;
	else
		v.text = arena_printf(r->arena, "*%.*s", STR_ARG(name));
	v.span = span;
	return deliver(r, &v);
}

static bool take_event(struct reader *r, const yaml_event_t *event)
{
	struct value v;
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (r->documents++)
			return fail(r, offset_of(r, event->start_mark.index),
				tr("a second document"));
		if (event->data.document_start.version_directive ||
			event->data.document_start.tag_directives.start !=
				event->data.document_start.tag_directives.end)
			note_odd(r, event, tr("a directive"));
		return true;
	case YAML_ALIAS_EVENT:
		return take_alias(r, event);
	case YAML_SCALAR_EVENT:
		v = scalar_value(r, event);
		return deliver(r, &v);
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		return open_node(r, event);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_node(r, event);
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	}
	return true;
}

static bool parse_failed(struct reader *r, const yaml_parser_t *parser)
{
	size_t at = offset_of(r, parser->problem_mark.index);
	bool tab = at - r->base < r->text.n && r->text.p[at - r->base] == '\t';
	return fail(r, at,
		tab ? tr("a tab used as indentation") : yaml_plain_words(parser->problem));
}

static bool run_parser(struct reader *r, yaml_parser_t *parser)
{
	bool going = true, good = true;
	while (going && good) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event))
			return parse_failed(r, parser);
		good = take_event(r, &event);
		going = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	return good;
}

static bool read_document(struct reader *r)
{
	struct str text = prepare(r);
	yaml_parser_t parser;
	if (!yaml_parser_initialize(&parser))
		return fail(r, r->base, tr("no memory to read it"));
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text.p, text.n);
	bool good = run_parser(r, &parser);
	yaml_parser_delete(&parser);
	while (r->depth)
		drop_node(&r->stack[--r->depth]);
	return good;
}

static bool fit_to_read(struct reader *r)
{
	if (r->text.n > YAML_MAX_BYTES)
		return fail_limit(r, r->base, tr("larger than 64 KiB"));
	size_t bad = yaml_bad_byte(r->text);
	if (bad != STR_NONE) {
		r->out->fault = YAML_FAULT_BYTES;
		return fail(r, r->base + bad,
			utf8_invalid(str_from(r->text, bad)) == 0 ? tr("a byte that is not UTF-8")
								  : tr("a control character"));
	}
	if (str_starts(r->text, STR("\xef\xbb\xbf")))
		return fail(r, r->base, tr("a byte-order mark inside the frontmatter"));
	return true;
}

static bool is_map(struct reader *r)
{
	if (!r->root || r->root->kind == VALUE_MAP)
		return true;
	if (r->root->kind == VALUE_NULL && r->root->text.n == 0) {
		r->root = NULL;
		return true;
	}
	return fail(r, r->root->span.at,
		r->root->kind == VALUE_LIST ? tr("a list, not \"key: value\" lines")
					    : tr("text, not \"key: value\" lines"));
}

struct yaml_result yaml_read(struct str text, size_t base, struct arena *a)
{
	struct yaml_result out = {0};
	struct open_node stack[YAML_MAX_DEPTH];
	struct reader r = {.arena = a, .text = text, .base = base, .stack = stack, .out = &out};
	if (fit_to_read(&r)) {
		index_offsets(&r);
		out.ok = read_document(&r) && is_map(&r);
		out.root = out.ok ? r.root : NULL;
		vec_done(&r.offsets);
		vec_done(&r.anchors);
	}
	return out;
}
