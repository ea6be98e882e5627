#include "doc/wish.h"

#include "base/vec.h"
#include "doc/items.h"
#include "doc/scalar.h"
#include "text/lines.h"

/* --- does it read back? ----------------------------------------------------------------------- */

static bool list_reads_as(struct str text, const struct wish *w)
{
	struct items items = {0};
	if (!w->separators)
		return false;
	items_split(text, w->separators, &items);
	bool same = items.n == w->value.n;
	for (size_t i = 0; same && i < items.n; i++)
		same = str_eq(items.v[i], w->value.items[i].text);
	vec_done(&items);
	return same;
}

static bool reads_as(const struct parse *p, const void *context)
{
	const struct wish *w = context;
	const struct field_span *f = front_find(&p->front, w->key);
	if (!f)
		return false;
	if (w->raw)
		return !f->broken;
	if (w->value.kind == VALUE_LIST && f->value.kind == VALUE_TEXT)
		return list_reads_as(f->value.text, w);
	return value_same(&f->value, &w->value);
}

static bool try_edit(struct doc *d, const struct wish *w, const struct edit *edit, struct err *e)
{
	const struct intent intent = {w->key, reads_as, w};
	return doc_change(d, edit, &intent, e);
}

/* --- where a value goes ----------------------------------------------------------------------- */

/* The place of a value in the file: what is cut, and what must stand around the new bytes. */
struct slot {
	const struct field_span *field; /* NULL: a new one */
	struct span cut;
	struct buf before;
	struct str after;
	struct str ending;
};

static void slot_of_field(struct slot *s, const struct doc *d, const struct field_span *f)
{
	bool empty = f->value.span.at == f->value.span.end;
	bool block = (f->value.kind == VALUE_LIST || f->value.kind == VALUE_MAP) &&
		f->value.written == WRITTEN_BLOCK;
	s->field = f;
	s->cut = f->value.span;
	s->ending = lines_ending(doc_text(d), f->key_at.at);
	/* What replaces a block of lines, and what stands where nothing stood, begins at the colon. */
	if (empty || block) {
		s->cut.at = str_find_byte(doc_text(d), f->key_at.end, ':') + 1;
		if (empty)
			s->cut.end = s->cut.at;
		buf_putc(&s->before, ' ');
	}
}

static size_t rank_in(const struct wish *w, struct str key)
{
	for (size_t i = 0; i < w->order_n; i++) {
		if (str_eq(w->order[i], key))
			return i;
	}
	return STR_NONE;
}

/* Behind the last field that the schema's order puts before this key; else in front of the first
 * one it puts after; else at the end. */
static size_t place_for(const struct doc *d, const struct wish *w)
{
	const struct front *f = &d->parse.front;
	size_t mine = rank_in(w, w->key), at = STR_NONE;
	for (size_t i = 0; i < f->n && mine != STR_NONE; i++) {
		size_t rank = rank_in(w, f->v[i].key);
		if (rank != STR_NONE && rank < mine)
			at = f->v[i].lines.end;
	}
	if (at == STR_NONE && f->n)
		at = mine == 0 ? f->v[0].lines.at : f->v[f->n - 1].lines.end;
	return at == STR_NONE ? d->parse.fence.front.at : at;
}

static void put_key(struct buf *out, struct str key)
{
	const struct scalar_place place = {STR("\n"), false};
	if (!scalar_write(out, key, WRITTEN_PLAIN, &place))
		scalar_write(out, key, WRITTEN_DOUBLE, &place);
	buf_puts(out, ": ");
}

static void slot_for_new(struct slot *s, const struct doc *d, const struct wish *w)
{
	bool block = d->parse.fence.kind == FENCE_BLOCK;
	size_t at = block ? place_for(d, w) : (d->parse.fence.bom ? 3 : 0);
	s->ending = lines_ending(doc_text(d), block ? d->parse.fence.open.at : at);
	s->cut = (struct span){at, at};
	if (!block) {
		buf_puts(&s->before, "---");
		buf_put(&s->before, s->ending);
	}
	put_key(&s->before, w->key);
	const bool crlf = s->ending.n == 2;
	s->after = block ? s->ending : crlf ? STR("\r\n---\r\n") : STR("\n---\n");
}

/* A block begins on the next line: no blank is left behind the colon. */
static size_t cut_start(const struct doc *d, const struct slot *s, struct str bytes)
{
	size_t at = s->cut.at;
	bool next_line = bytes.n && (*bytes.p == '\n' || *bytes.p == '\r');
	while (next_line && s->field && char_is_blank(d->bytes.p[at - 1]))
		at--;
	return at;
}

static bool try_bytes(struct doc *d, const struct wish *w, const struct slot *s, struct str bytes,
	struct err *e)
{
	struct buf put = {0};
	buf_put(&put, buf_str(&s->before));
	/* Nothing stands behind the colon of an empty value, and a block begins on the next line. */
	if ((bytes.n == 0 || *bytes.p == '\n' || *bytes.p == '\r') && put.n &&
		put.p[put.n - 1] == ' ')
		put.n--;
	buf_put(&put, bytes);
	buf_put(&put, s->after);
	const struct edit edit = {{cut_start(d, s, bytes), s->cut.end}, buf_str(&put)};
	bool done = try_edit(d, w, &edit, e);
	buf_done(&put);
	return done;
}

static bool set_text(struct doc *d, const struct wish *w, const struct slot *s, struct str text,
	struct err *e)
{
	enum written styles[SCALAR_STYLES];
	const struct value *before = s->field && !s->field->broken ? &s->field->value : NULL;
	size_t n = scalar_styles(text, before, styles);
	const struct scalar_place place = {s->ending, false};
	err_set(e, "no way to write this text");
	bool done = false;
	for (size_t i = 0; i < n && !done; i++) {
		struct buf bytes = {0};
		if (scalar_write(&bytes, text, styles[i], &place))
			done = try_bytes(d, w, s, buf_str(&bytes), e);
		buf_done(&bytes);
	}
	return done;
}

static bool as_one_text(const struct wish *w, const struct value *before)
{
	if (!w->separators)
		return false;
	if (!before || before->kind == VALUE_NULL)
		return w->value.written == WRITTEN_COMMA || w->value.written == WRITTEN_BLANKS;
	return before->kind != VALUE_LIST && before->kind != VALUE_MAP;
}

static bool set_joined(struct doc *d, const struct wish *w, const struct slot *s, struct err *e)
{
	struct buf joined = {0};
	items_join(&joined, &w->value, s->field ? s->field->value.text : STR(""), w->separators);
	bool done = set_text(d, w, s, buf_str(&joined), e);
	buf_done(&joined);
	return done;
}

static bool set_block(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	const struct value *before = s->field ? &s->field->value : NULL;
	struct buf bytes = {0};
	if (before && before->kind == VALUE_LIST && before->written == WRITTEN_BLOCK) {
		items_write_block(&bytes, &w->value, before, doc_text(d));
		buf_clear(&s->before);
		s->cut = items_block_span(before, doc_text(d));
	} else {
		buf_put(&bytes, s->ending);
		buf_puts(&bytes, "  ");
		items_write_block(&bytes, &w->value, NULL, doc_text(d));
	}
	bool done = try_bytes(d, w, s, buf_str(&bytes), e);
	buf_done(&bytes);
	return done;
}

static bool set_flow(struct doc *d, const struct wish *w, const struct slot *s, struct err *e)
{
	const struct value *before = s->field ? &s->field->value : NULL;
	bool was_flow = before && before->kind == VALUE_LIST && before->written == WRITTEN_FLOW;
	struct buf bytes = {0};
	items_write_flow(&bytes, &w->value, was_flow ? before : NULL, doc_text(d));
	bool done = try_bytes(d, w, s, buf_str(&bytes), e);
	buf_done(&bytes);
	return done;
}

static bool set_list(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	const struct value *before = s->field ? &s->field->value : NULL;
	if (w->value.n == 0)
		return try_bytes(d, w, s, STR(""), e);
	if (as_one_text(w, before))
		return set_joined(d, w, s, e);
	bool block = before && before->kind == VALUE_LIST ? before->written == WRITTEN_BLOCK
							  : w->value.written == WRITTEN_BLOCK;
	return (block && set_block(d, w, s, e)) || set_flow(d, w, s, e);
}

/* YAML as it was typed: behind the colon, or as an indented block below it. */
static bool set_raw(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	struct str raw = w->value.text, line;
	if (s->field && s->field->value.span.at < s->field->value.span.end) {
		buf_clear(&s->before);
		s->cut = s->field->value.span;
		return try_bytes(d, w, s, raw, e);
	}
	if (str_find_byte(raw, 0, '\n') == STR_NONE && try_bytes(d, w, s, raw, e))
		return true;
	struct buf block = {0};
	while (raw.p && str_next_piece(&raw, '\n', &line)) {
		buf_put(&block, s->ending);
		buf_puts(&block, line.n ? "  " : "");
		buf_put(&block, line);
	}
	bool done = try_bytes(d, w, s, buf_str(&block), e);
	buf_done(&block);
	return done;
}

static bool set_value(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	if (w->raw)
		return set_raw(d, w, s, e);
	switch (w->value.kind) {
	case VALUE_LIST:
		return set_list(d, w, s, e);
	case VALUE_TEXT:
		return set_text(d, w, s, w->value.text, e);
	case VALUE_NULL:
	case VALUE_BOOL:
	case VALUE_NUMBER:
		return try_bytes(d, w, s, w->value.text, e);
	case VALUE_MAP:
		break;
	}
	return err_set(e, "a map is edited as YAML");
}

static bool refuse_locked(const struct doc *d, struct err *e)
{
	size_t at;
	const char *why = doc_locked(d, &at);
	if (!why)
		return true;
	return err_set(e, "line %zu holds %s: edit it in the whole file",
		lines_place(doc_text(d), at).line, why);
}

bool wish_set(struct doc *d, const struct wish *w, struct err *e)
{
	if (!refuse_locked(d, e))
		return false;
	if (w->key.n == 0)
		return err_set(e, "a field needs a name");
	struct slot s = {0};
	const struct field_span *f = doc_field(d, w->key);
	if (f)
		slot_of_field(&s, d, f);
	else
		slot_for_new(&s, d, w);
	bool done = set_value(d, w, &s, e);
	buf_done(&s.before);
	return done;
}

static bool is_gone(const struct parse *p, const void *context)
{
	const struct str *key = context;
	return !front_find(&p->front, *key);
}

bool wish_unset(struct doc *d, struct str key, struct err *e)
{
	const struct field_span *f = doc_field(d, key);
	if (!f)
		return true;
	const struct edit edit = {f->lines, STR("")};
	const struct intent intent = {key, is_gone, &key};
	return refuse_locked(d, e) && doc_change(d, &edit, &intent, e);
}
