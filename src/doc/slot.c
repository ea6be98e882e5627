#include "doc/slot.h"

#include "doc/scalar.h"
#include "text/lines.h"

/* The comment at the end of a line, with the blanks before it. */
struct str slot_comment(struct str line)
{
	size_t at = str_find(line, 0, STR(" #"));
	if (at == STR_NONE)
		return (struct str){"", 0};
	while (at && char_is_blank(line.p[at - 1]))
		at--;
	return str_trim_end(str_from(line, at));
}

bool slot_is_block_scalar(const struct value *v)
{
	return v->written == WRITTEN_LITERAL || v->written == WRITTEN_FOLDED;
}

struct str slot_rest_of_line(const struct doc *d, size_t at)
{
	struct str rest = str_from(doc_text(d), at), line = {"", 0};
	str_next_line(&rest, &line);
	return line;
}

size_t slot_behind_colon(const struct doc *d, const struct field_span *f)
{
	return str_find_byte(doc_text(d), f->key_at.end, ':') + 1;
}

/* A list or map over lines goes with all its lines, but for a comment on the key's. */
static void slot_of_lines(struct slot *s, const struct doc *d, const struct field_span *f)
{
	s->cut.at = slot_behind_colon(d, f);
	s->cut.end += slot_rest_of_line(d, s->cut.end).n;
	s->comment = slot_comment(slot_rest_of_line(d, s->cut.at));
	buf_putc(&s->before, ' ');
}

void slot_of_field(struct slot *s, const struct doc *d, const struct field_span *f)
{
	bool collection = f->value.kind == VALUE_LIST || f->value.kind == VALUE_MAP;
	s->field = f;
	s->cut = f->value.span;
	s->ending = lines_ending(doc_text(d), f->key_at.at);
	if (f->value.span.at == f->value.span.end) {
		s->cut.at = s->cut.end = slot_behind_colon(d, f);
		buf_putc(&s->before, ' ');
	} else if (collection && f->value.written == WRITTEN_BLOCK) {
		slot_of_lines(s, d, f);
	} else if (!f->broken && slot_is_block_scalar(&f->value)) {
		s->cut.end += slot_rest_of_line(d, s->cut.end).n;
		s->comment = slot_comment(slot_rest_of_line(d, s->cut.at));
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

/* Above the comments that stand right above this line. */
static size_t above_comments(const struct doc *d, size_t at)
{
	struct str text = doc_text(d);
	while (at > d->parse.fence.front.at && text.p[lines_start(text, at - 1)] == '#')
		at = lines_start(text, at - 1);
	return at;
}

/* Behind the last field that the schema's order puts before this key; else in front of the first
 * one it puts after; else at the end. */
static size_t place_for(const struct doc *d, const struct wish *w)
{
	const struct front *f = &d->parse.front;
	size_t mine = rank_in(w, w->key), behind = STR_NONE, before = STR_NONE;
	for (size_t i = 0; i < f->n && mine != STR_NONE; i++) {
		size_t rank = rank_in(w, f->v[i].key);
		if (rank != STR_NONE && rank < mine)
			behind = f->v[i].lines.end;
		else if (rank != STR_NONE && before == STR_NONE)
			before = f->v[i].lines.at;
	}
	if (behind != STR_NONE)
		return behind;
	if (before != STR_NONE)
		return above_comments(d, before);
	return f->n ? f->v[f->n - 1].lines.end : d->parse.fence.front.end;
}

void slot_put_key(struct buf *out, struct str key)
{
	const struct scalar_place place = {.ending = STR("\n")};
	if (!scalar_write(out, key, WRITTEN_PLAIN, &place))
		scalar_write(out, key, WRITTEN_DOUBLE, &place);
}

/* Keys may all be indented: a new one is indented as the first. */
struct str slot_key_indent(const struct doc *d)
{
	const struct front *f = &d->parse.front;
	size_t at = f->n ? f->v[0].key_at.at : 0;
	struct str lead = str_cut(doc_text(d), f->n ? lines_start(doc_text(d), at) : at, at);
	return str_trim_blank(lead).n ? (struct str){"", 0} : lead;
}

void slot_for_new(struct slot *s, const struct doc *d, const struct wish *w)
{
	bool block = d->parse.fence.kind == FENCE_BLOCK;
	size_t at = block ? place_for(d, w) : (d->parse.fence.bom ? 3 : 0);
	s->ending = lines_ending(doc_text(d), block ? d->parse.fence.open.at : at);
	s->cut = (struct span){at, at};
	if (!block) {
		buf_puts(&s->before, "---");
		buf_put(&s->before, s->ending);
	}
	buf_put(&s->before, slot_key_indent(d));
	slot_put_key(&s->before, w->key);
	buf_puts(&s->before, ": ");
	const bool crlf = s->ending.n == 2;
	s->after = block ? s->ending : crlf ? STR("\r\n---\r\n") : STR("\n---\n");
}
