#include "base/words.h"
#include "doc/asked.h"
#include "doc/scalar.h"
#include "doc/slot.h"
#include "text/lines.h"

/* --- how it is written ------------------------------------------------------------------------ */

static size_t column_of(struct str text, size_t at)
{
	return at - lines_start(text, at);
}

static bool is_raw(struct str text)
{
	return (str_starts(text, STR("[")) && str_ends(text, STR("]"))) ||
		(str_starts(text, STR("{")) && str_ends(text, STR("}")));
}

/* Styles to try for the text, best first. In brackets only some will do. */
static size_t styles_for(struct str text, const struct value *before, bool flow,
	enum written styles[SCALAR_STYLES])
{
	if (!flow)
		return scalar_styles(text, before, styles);
	size_t n = 0;
	if (scalar_is_plain(text, true) && value_plain_kind(text) == VALUE_TEXT)
		styles[n++] = WRITTEN_PLAIN;
	styles[n++] = WRITTEN_SINGLE;
	styles[n++] = WRITTEN_DOUBLE;
	return n;
}

/* The value that the text stands for, beside what stands there. */
static struct value wanted(const struct value *before, struct str text)
{
	struct value v = value_text(text);
	bool typed = !before || before->kind != VALUE_TEXT;
	if (typed && value_plain_kind(text) != VALUE_TEXT)
		v.kind = value_plain_kind(text);
	return v;
}

/* Where new bytes go, and what surrounds them. */
struct gap {
	struct span cut;
	struct str lead, tail; /* around the value; `lead` may hold keys that are new */
	size_t indent;         /* of the lines of a block */
	bool flow;
	const struct value *before; /* what is replaced; NULL: it is new */
};

static bool put_in(struct doc *d, const struct asked *q, const struct gap *gap, struct str bytes,
	struct err *e)
{
	struct buf put = {0};
	buf_put(&put, gap->lead);
	buf_put(&put, bytes);
	buf_put(&put, gap->tail);
	bool done = asked_change(d, q, gap->cut, buf_str(&put), e);
	buf_done(&put);
	return done;
}

static bool put_text(struct doc *d, const struct asked *q, const struct gap *gap, struct err *e)
{
	enum written styles[SCALAR_STYLES];
	const struct value *before = gap->before;
	size_t n = styles_for(q->want.text, before, gap->flow, styles);
	struct scalar_place place = {.ending = lines_ending(doc_text(d), gap->cut.at),
		.indent = gap->indent};
	bool done = false;
	if (before && before->kind == VALUE_TEXT) {
		place.before = before;
		place.raw = str_span(doc_text(d), before->span);
	}
	for (size_t i = 0; i < n && !done; i++) {
		struct buf bytes = {0};
		if (scalar_write(&bytes, q->want.text, styles[i], &place))
			done = put_in(d, q, gap, buf_str(&bytes), e);
		buf_done(&bytes);
	}
	return done;
}

static bool put_value(struct doc *d, const struct asked *q, const struct gap *gap, struct err *e)
{
	if (q->raw || q->want.kind != VALUE_TEXT)
		return put_in(d, q, gap, q->want.text, e);
	return put_text(d, q, gap, e);
}

/* --- in place of what is there ---------------------------------------------------------------- */

/* Is any value on the way to it written in brackets? */
static bool lies_in_flow(const struct doc *d, const struct steps *path)
{
	struct steps part = *path;
	for (part.n = 1; part.n < path->n; part.n++) {
		const struct value *v = nested_find(d, &part);
		if (v && v->written == WRITTEN_FLOW && v->span.at < v->span.end)
			return true;
	}
	return false;
}

/* An empty value takes no room: it goes behind what comes before it. */
static struct gap gap_of(const struct doc *d, const struct value *v, const struct steps *path)
{
	struct gap gap = {.cut = v->span, .before = v, .flow = lies_in_flow(d, path)};
	struct str text = doc_text(d);
	size_t start = lines_start(text, v->span.at);
	size_t blanks = start;
	while (blanks < text.n && (text.p[blanks] == ' ' || text.p[blanks] == '-'))
		blanks++;
	gap.indent = blanks - start + 2;
	if (v->span.at == v->span.end && v->span.at && !char_is_space(text.p[v->span.at - 1]))
		gap.lead = STR(" ");
	return gap;
}

static bool replace(struct doc *d, const struct asked *q, const struct value *v, struct err *e)
{
	bool collection = v->kind == VALUE_MAP || v->kind == VALUE_LIST;
	if (collection && !q->raw)
		return err_set(e, "%s stands there: give it as [a, b] or {a: b}",
			value_kind_name(v->kind));
	if (collection && v->written == WRITTEN_BLOCK)
		return err_set(e,
			"it is written over several lines: edit its members, or the field as YAML");
	const struct gap gap = gap_of(d, v, q->path);
	return put_value(d, q, &gap, e);
}

/* --- what is new ------------------------------------------------------------------------------ */

/* Keys and dashes of the steps from number `at` on, the first of them at the cursor: "a: ", "- ", "a:\n  b: ". */
static bool put_steps(struct buf *out, const struct steps *path, size_t at, size_t indent,
	struct str ending)
{
	for (size_t i = at; i < path->n; i++) {
		const struct step *step = &path->v[i];
		if (!step->key.p && step->index > 0 && i > at)
			return false;
		if (step->key.p)
			slot_put_key(out, step->key);
		buf_puts(out, step->key.p ? ":" : "-");
		bool below = step->key.p && i + 1 < path->n;
		if (below)
			buf_put(out, ending);
		indent += 2;
		for (size_t n = 0; below && n < indent; n++)
			buf_putc(out, ' ');
		if (!below)
			buf_putc(out, ' ');
	}
	return true;
}

/* The same in brackets: "a: ", "a: {b: "; `closing` gets what ends it. */
static bool put_flow_steps(struct buf *out, const struct steps *path, size_t at,
	struct buf *closing)
{
	for (size_t i = at; i < path->n; i++) {
		const struct step *step = &path->v[i];
		if (!step->key.p && step->index > 0 && i > at)
			return false;
		if (i > at) {
			buf_puts(out, step->key.p ? "{" : "[");
			buf_splice(closing, 0, 0, step->key.p ? STR("}") : STR("]"));
		}
		if (step->key.p) {
			slot_put_key(out, step->key);
			buf_puts(out, ": ");
		}
	}
	return true;
}

static bool add_to_flow(struct doc *d, const struct asked *q, const struct value *v, size_t at,
	struct err *e)
{
	struct buf lead = {0}, tail = {0};
	struct str text = doc_text(d);
	size_t end = v->span.end - 1;
	while (end > v->span.at + 1 && char_is_space(text.p[end - 1]))
		end--;
	bool trailing = v->n && text.p[end - 1] == ',';
	buf_puts(&lead, v->n == 0 ? "" : trailing ? " " : ", ");
	bool good = put_flow_steps(&lead, q->path, at, &tail);
	const struct gap gap = {.cut = {end, end},
		.lead = buf_str(&lead),
		.tail = buf_str(&tail),
		.flow = true};
	good = good ? put_value(d, q, &gap, e) : err_set(e, "a new list begins with item 0");
	buf_done(&lead);
	buf_done(&tail);
	return good;
}

/* A new line below those of a block, indented as they are. */
static bool add_to_block(struct doc *d, const struct asked *q, const struct value *v, size_t at,
	struct err *e)
{
	struct buf lead = {0};
	struct str text = doc_text(d), ending = lines_ending(text, v->span.at);
	const struct value *last = &v->items[v->n - 1];
	size_t column = column_of(text, v->kind == VALUE_MAP ? v->keys[0].span.at : v->span.at);
	size_t from = last->span.end > v->span.at ? last->span.end : v->span.end;
	size_t line = lines_next(text, from ? from - 1 : 0);
	bool open = line == 0 || text.p[line - 1] != '\n';
	buf_put(&lead, open ? ending : STR(""));
	for (size_t i = 0; i < column; i++)
		buf_putc(&lead, ' ');
	bool good = put_steps(&lead, q->path, at, column, ending);
	const struct gap gap = {.cut = {line, line},
		.lead = buf_str(&lead),
		.tail = open ? STR("") : ending,
		.indent = column + 2};
	good = good ? put_value(d, q, &gap, e) : err_set(e, "a new list begins with item 0");
	buf_done(&lead);
	return good;
}

/* Below a key that holds nothing yet. */
static bool fill_empty(struct doc *d, const struct asked *q, const struct value *v, size_t at,
	struct err *e)
{
	struct buf lead = {0}, tail = {0};
	bool good = put_flow_steps(&lead, q->path, at, &tail);
	const struct gap place = gap_of(d, v, q->path);
	struct gap gap = {.cut = v->span, .flow = true};
	buf_splice(&lead, 0, 0, q->path->v[at].key.p ? STR("{") : STR("["));
	buf_splice(&lead, 0, 0, place.lead);
	buf_puts(&tail, q->path->v[at].key.p ? "}" : "]");
	gap.lead = buf_str(&lead);
	gap.tail = buf_str(&tail);
	good = good ? put_value(d, q, &gap, e) : err_set(e, "a new list begins with item 0");
	buf_done(&lead);
	buf_done(&tail);
	return good;
}

/* The last value on the way that is there, and the number of the step that leads on from it. */
static const struct value *last_there(const struct doc *d, const struct steps *path, size_t *at)
{
	struct steps part = *path;
	while (part.n > 1 && !nested_find(d, &part))
		part.n--;
	*at = part.n;
	return nested_find(d, &part);
}

static bool add(struct doc *d, const struct asked *q, struct err *e)
{
	size_t at;
	const struct value *v = last_there(d, q->path, &at);
	const struct step *step = &q->path->v[at];
	if (value_is_empty(v) && v->kind != VALUE_TEXT)
		return fill_empty(d, q, v, at, e);
	if (v->kind != (step->key.p ? VALUE_MAP : VALUE_LIST))
		return err_set(e, "%s stands there, not %s", value_kind_name(v->kind),
			step->key.p ? tr("a map") : tr("a list"));
	if (!step->key.p && step->index != v->n)
		return err_set(e,
			trn("the list has %zu item: a new one is [%zu]",
				"the list has %zu items: a new one is [%zu]", v->n),
			v->n, v->n);
	if (v->written == WRITTEN_FLOW)
		return add_to_flow(d, q, v, at, e);
	return add_to_block(d, q, v, at, e);
}

/* A field that is not there yet: as YAML below its key. */
static bool add_field(struct doc *d, const struct steps *path, struct str text, struct err *e)
{
	struct buf yaml = {0}, scalar = {0};
	const struct scalar_place place = {.ending = STR("\n"), .indent = 2};
	enum written styles[SCALAR_STYLES];
	bool typed = is_raw(text) || value_plain_kind(text) != VALUE_TEXT;
	size_t n = typed ? 0 : styles_for(text, NULL, true, styles);
	bool good = put_steps(&yaml, path, 1, 0, STR("\n")), written = typed;
	for (size_t i = 0; i < n && !written; i++)
		written = scalar_write(&scalar, text, styles[i], &place);
	buf_put(&yaml, typed ? text : buf_str(&scalar));
	const struct wish wish = {.key = path->v[0].key,
		.value = value_text(buf_str(&yaml)),
		.raw = true};
	good = good && written ? wish_set(d, &wish, e)
			       : err_set(e, "a new list begins with item 0");
	buf_done(&yaml);
	buf_done(&scalar);
	return good;
}

/* --- the whole -------------------------------------------------------------------------------- */

bool nested_set(struct doc *d, const struct steps *path, struct str text, struct err *e)
{
	const struct field_span *f = doc_field(d, path->v[0].key);
	const struct value *v = nested_find(d, path);
	if (!doc_may_edit(d, e))
		return false;
	if (!f)
		return add_field(d, path, text, e);
	if (f->broken)
		return err_set(e, "%.*s is not YAML: mend that first", STR_ARG(f->key));
	const struct asked q = {path, &f->value, wanted(v, text), is_raw(text), false};
	if (v && !q.raw && value_same(v, &q.want))
		return true;
	return v ? replace(d, &q, v, e) : add(d, &q, e);
}
