#include "doc/slot.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "doc/items.h"
#include "doc/raw.h"
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

/* The same texts in a row; an item that stays may be a number all the same. */
static bool same_items(const struct value *a, const struct value *b)
{
	for (size_t i = 0; i < a->n && i < b->n; i++) {
		enum value_kind kind = a->items[i].kind;
		if (kind == VALUE_LIST || kind == VALUE_MAP ||
			!str_eq(a->items[i].text, b->items[i].text))
			return false;
	}
	return a->n == b->n;
}

static bool reads_as(const struct parse *p, const void *context)
{
	const struct wish *w = context;
	const struct field_span *f = front_find(&p->front, w->key);
	if (!f || f->broken)
		return false;
	if (w->raw)
		return true;
	if (w->value.kind == VALUE_LIST && f->value.kind == VALUE_TEXT)
		return list_reads_as(f->value.text, w);
	if (w->value.kind == VALUE_LIST && f->value.kind == VALUE_LIST)
		return same_items(&f->value, &w->value);
	return value_same(&f->value, &w->value);
}

static bool try_edit(struct doc *d, const struct wish *w, const struct edit *edit, struct err *e)
{
	const struct intent intent = {.key = w->key, .fulfilled = reads_as, .context = w};
	return doc_change(d, edit, &intent, e);
}

/* --- writing it ------------------------------------------------------------------------------- */

/* Nothing stands behind the colon of an empty value, and a block begins on the next line: no blank
 * is left there. */
static size_t cut_start(const struct doc *d, const struct slot *s, struct str bytes)
{
	size_t at = s->cut.at;
	bool bare = bytes.n == 0 || char_is_space(*bytes.p);
	while (bare && s->field && char_is_blank(d->bytes.p[at - 1]))
		at--;
	return at;
}

static bool try_bytes(struct doc *d, const struct wish *w, const struct slot *s, struct str bytes,
	struct err *e)
{
	struct buf put = {0};
	buf_put(&put, buf_str(&s->before));
	if ((bytes.n == 0 || char_is_space(*bytes.p)) && put.n && put.p[put.n - 1] == ' ')
		put.n--;
	buf_put(&put, bytes);
	buf_put(&put, s->after);
	const struct edit edit = {{cut_start(d, s, bytes), s->cut.end}, buf_str(&put)};
	bool done = try_edit(d, w, &edit, e);
	buf_done(&put);
	return done;
}

/* How far the lines of a value are indented: as the header of a block says, or the first line below. */
static size_t indent_of(struct str raw, bool block)
{
	struct str line;
	str_next_line(&raw, &line);
	for (size_t i = 1; block && i < line.n && !char_is_space(line.p[i]); i++) {
		if (line.p[i] >= '1' && line.p[i] <= '9')
			return (size_t)(line.p[i] - '0');
	}
	while (str_next_line(&raw, &line)) {
		size_t n = 0;
		while (n < line.n && line.p[n] == ' ')
			n++;
		if (n < line.n)
			return n;
	}
	return 0;
}

/* The slot for a block: what else stands on the value's last line goes behind the header. */
static struct slot block_slot(const struct doc *d, const struct slot *s)
{
	struct slot block = *s;
	struct str rest = s->field ? slot_rest_of_line(d, s->cut.end) : STR("");
	if (s->comment.n == 0)
		block.comment = slot_comment(rest);
	block.cut.end += rest.n;
	return block;
}

static bool try_text(struct doc *d, const struct wish *w, const struct slot *s,
	const struct value *v, struct err *e)
{
	bool block = v->written == WRITTEN_LITERAL || v->written == WRITTEN_FOLDED;
	const struct slot slot = block ? block_slot(d, s) : *s;
	struct scalar_place place = {.ending = s->ending,
		.comment = slot.comment,
		.indent = slot_key_indent(d).n + 2};
	struct buf bytes = {0};
	if (s->field && !s->field->broken) {
		place.before = w->one_line ? NULL : &s->field->value;
		place.raw = doc_raw(d, s->field);
		bool over_lines = str_find_byte(place.raw, 0, '\n') != STR_NONE;
		if (over_lines || slot_is_block_scalar(&s->field->value))
			place.indent = indent_of(place.raw, slot_is_block_scalar(&s->field->value));
	}
	bool done = scalar_write(&bytes, v->text, v->written, &place);
	if (done && !block)
		buf_put(&bytes, s->comment);
	done = done && try_bytes(d, w, &slot, buf_str(&bytes), e);
	buf_done(&bytes);
	return done;
}

static bool set_text(struct doc *d, const struct wish *w, const struct slot *s, struct str text,
	struct err *e)
{
	enum written styles[SCALAR_STYLES];
	const struct value *before = s->field && !s->field->broken ? &s->field->value : NULL;
	bool fresh = w->one_line && before && slot_is_block_scalar(before) &&
		str_find_byte(text, 0, '\n') == STR_NONE;
	size_t n = scalar_styles(text, fresh ? NULL : before, styles);
	bool done = false;
	for (size_t i = 0; i < n && !done; i++) {
		struct value v = value_text(text);
		v.written = styles[i];
		done = try_text(d, w, s, &v, e);
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
		buf_put(&bytes, s->comment);
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
	buf_put(&bytes, s->comment);
	bool done = try_bytes(d, w, s, buf_str(&bytes), e);
	buf_done(&bytes);
	return done;
}

static bool set_list(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	const struct value *before = s->field ? &s->field->value : NULL;
	if (w->value.n == 0)
		return try_bytes(d, w, s, s->comment, e);
	if (as_one_text(w, before))
		return set_joined(d, w, s, e);
	bool block = before && before->kind == VALUE_LIST ? before->written == WRITTEN_BLOCK
							  : w->value.written == WRITTEN_BLOCK;
	return (block && set_block(d, w, s, e)) || set_flow(d, w, s, e);
}

/* In place of what is there: lines that go on are indented as those there were. */
static bool try_raw_here(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	struct buf bytes = {0};
	struct slot here = *s;
	size_t indent = 2;
	if (s->field && s->field->value.span.at < s->field->value.span.end) {
		here.before = (struct buf){0};
		here.cut = s->field->value.span;
		if (str_find_byte(doc_raw(d, s->field), 0, '\n') != STR_NONE)
			indent = raw_indent(d, s->field);
	}
	raw_put(&bytes, w->value.text, s->ending, indent);
	bool done = try_bytes(d, w, &here, buf_str(&bytes), e);
	buf_done(&bytes);
	return done;
}

/* YAML as it was typed: in place of what is there, or as an indented block below the key. */
static bool set_raw(struct doc *d, const struct wish *w, struct slot *s, struct err *e)
{
	struct buf block = {0};
	struct err ignored;
	if (try_raw_here(d, w, s, e))
		return true;
	if (s->field)
		s->cut.at = slot_behind_colon(d, s->field);
	buf_put(&block, s->comment);
	buf_put(&block, s->ending);
	buf_puts(&block, "  ");
	raw_put(&block, w->value.text, s->ending, 2);
	bool done = try_bytes(d, w, s, buf_str(&block), &ignored);
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

static bool is_utf8(const struct wish *w)
{
	bool good = utf8_invalid(w->key) == STR_NONE && utf8_invalid(w->value.text) == STR_NONE;
	for (size_t i = 0; w->value.kind == VALUE_LIST && i < w->value.n; i++)
		good = good && utf8_invalid(w->value.items[i].text) == STR_NONE;
	return good;
}

/* Nothing to do, not even to write it better? */
static bool is_fulfilled(const struct doc *d, const struct field_span *f, const struct wish *w)
{
	return f && !f->broken && !w->raw && reads_as(&d->parse, w) &&
		str_find(doc_raw(d, f), 0, STR("---")) == STR_NONE;
}

bool wish_set(struct doc *d, const struct wish *w, struct err *e)
{
	const struct field_span *f = doc_field(d, w->key);
	if (!doc_may_edit(d, e))
		return false;
	if (w->key.n == 0)
		return err_set(e, "a field needs a name");
	if (!is_utf8(w))
		return err_set(e, "the text is not UTF-8");
	if (is_fulfilled(d, f, w))
		return true;
	const struct value *root = d->parse.front.yaml.root;
	if (!f && root && root->written == WRITTEN_FLOW)
		return err_set(e, "the frontmatter is written in { }: edit it in the whole file");
	struct slot s = {0};
	if (f)
		slot_of_field(&s, d, f);
	else
		slot_for_new(&s, d, w);
	bool done = set_value(d, w, &s, e);
	buf_done(&s.before);
	return done;
}

/* A field under its new key. */
struct renaming {
	struct str name;
	const struct value *value;
};

static bool is_renamed(const struct parse *p, const void *context)
{
	const struct renaming *r = context;
	const struct field_span *f = front_find(&p->front, r->name);
	return f && value_same(&f->value, r->value);
}

bool wish_rename(struct doc *d, struct str key, struct str name, struct err *e)
{
	const struct field_span *f = doc_field(d, key);
	if (!doc_may_edit(d, e))
		return false;
	if (!f)
		return err_set(e, "there is no %.*s", STR_ARG(key));
	if (name.n == 0 || doc_field(d, name))
		return err_set(e, "%.*s stands there already", STR_ARG(name));
	struct buf put = {0};
	slot_put_key(&put, name);
	const struct renaming renaming = {name, &f->value};
	const struct edit edit = {f->key_at, buf_str(&put)};
	const struct intent intent = {key, name, is_renamed, &renaming};
	bool done = doc_change(d, &edit, &intent, e);
	buf_done(&put);
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
	const struct intent intent = {.key = key, .fulfilled = is_gone, .context = &key};
	return doc_may_edit(d, e) && doc_change(d, &edit, &intent, e);
}
