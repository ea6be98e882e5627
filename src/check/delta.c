#include "check/delta.h"

#include "base/vec.h"
#include "base/words.h"
#include "schema/type.h"
#include "text/lines.h"

#include <stdlib.h>

void delta_done(struct delta *d)
{
	vec_done(&d->fields);
	vec_done(&d->sections);
	vec_done(&d->lines);
	arena_done(&d->arena);
	*d = (struct delta){0};
}

void delta_put_value(struct buf *out, const struct value *v)
{
	struct buf text = {0};
	if (v->kind != VALUE_LIST) {
		value_print(out, v);
		return;
	}
	for (size_t i = 0; i < v->n; i++) {
		buf_puts(out, i ? ", " : "");
		buf_clear(&text);
		value_print(&text, &v->items[i]);
		buf_put(out, buf_str(&text));
	}
	buf_done(&text);
}

/* --- what keeps a block from being compared ------------------------------------------------------- */

static bool has_block(const struct doc *d)
{
	return d->parse.fence.kind == FENCE_BLOCK && fence_is_read(&d->parse.fence);
}

/* A file without a block, that never was to have one, has no trouble. */
static bool is_bare(const struct doc *d)
{
	return d->parse.fence.kind == FENCE_NONE && d->parse.fence.miss == FENCE_MISS_NONE;
}

static struct str trouble_of(const struct doc *d, struct arena *a)
{
	const struct yaml_result *yaml = &d->parse.front.yaml;
	if (d->parse.fence.kind == FENCE_OPEN)
		return TR("no line \"---\" ends the frontmatter");
	if (!has_block(d))
		return is_bare(d) ? STR("")
				  : TR("the frontmatter does not begin on the first line");
	if (yaml->ok)
		return STR("");
	size_t line = lines_place(doc_text(d), yaml->error_at).line;
	return arena_printf(a, tr("not YAML, line %zu: %s"), line, yaml->reason);
}

/* --- fields ----------------------------------------------------------------------------------- */

/* An item as text, to be found among many. */
struct item {
	struct str text;
	size_t at;
};

static int by_text(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	int order = str_cmp(x->text, y->text);
	return order ? order : (x->at > y->at) - (x->at < y->at);
}

static struct item *sorted_items(struct arena *a, const struct value *list)
{
	struct item *items = arena_alloc(a, (list->n + 1) * sizeof *items);
	struct buf text = {0};
	for (size_t i = 0; i < list->n; i++) {
		buf_clear(&text);
		value_print(&text, &list->items[i]);
		items[i] = (struct item){arena_str(a, buf_str(&text)), i};
	}
	buf_done(&text);
	if (list->n > 1)
		qsort(items, list->n, sizeof *items, by_text);
	return items;
}

static struct value *copy_others(struct arena *a, const struct value *list, const bool *known,
	size_t *n)
{
	struct value *v = arena_alloc(a, (list->n + 1) * sizeof *v);
	for (size_t i = 0; i < list->n; i++) {
		if (!known[i])
			v[(*n)++] = list->items[i];
	}
	return v;
}

/* Each item is matched by one that is the same, whatever the order. */
static void compare_lists(struct delta *d, struct delta_field *f)
{
	static const struct value none = {.kind = VALUE_LIST};
	const struct value *old = f->old.kind == VALUE_LIST ? &f->old : &none;
	const struct value *now = f->now.kind == VALUE_LIST ? &f->now : &none;
	const struct item *a = sorted_items(&d->arena, old), *b = sorted_items(&d->arena, now);
	bool *kept = arena_alloc(&d->arena, old->n + 1),
	     *known = arena_alloc(&d->arena, now->n + 1);
	f->list = true;
	for (size_t i = 0, k = 0; i < old->n && k < now->n;) {
		int order = str_cmp(a[i].text, b[k].text);
		if (order == 0)
			kept[a[i].at] = known[b[k].at] = true;
		i += order <= 0;
		k += order >= 0;
	}
	f->gone = copy_others(&d->arena, old, kept, &f->gone_n);
	f->fresh = copy_others(&d->arena, now, known, &f->fresh_n);
}

static bool are_lists(const struct delta_field *f)
{
	bool old = f->old.kind == VALUE_LIST, now = f->now.kind == VALUE_LIST;
	return (old && now) || (old && value_is_empty(&f->now)) || (now && value_is_empty(&f->old));
}

static struct value seen(struct delta *d, const struct subject *s, const struct field_span *f)
{
	if (!f)
		return (struct value){.kind = VALUE_NULL};
	const struct field *field = s->kind->schema ? schema_field(s->kind->schema, f->key) : NULL;
	return type_seen(field, &f->value, &d->arena);
}

static void add_field(struct delta *d, const struct subject *old, const struct subject *now,
	struct str key)
{
	const struct field_span *was = old->doc ? doc_field(old->doc, key) : NULL;
	const struct field_span *is = now->doc ? doc_field(now->doc, key) : NULL;
	struct delta_field f = {.key = key,
		.change = !was ? DELTA_ADDED
			: !is  ? DELTA_REMOVED
			       : DELTA_CHANGED,
		.old = seen(d, old, was),
		.now = seen(d, now, is)};
	if (was && is && value_same(&f.old, &f.now))
		return;
	if (are_lists(&f))
		compare_lists(d, &f);
	vec_push(&d->fields, f);
}

/* In the order of the new version; what is gone stands where it stood, behind the field before it. */
static void add_gone(struct delta *d, const struct subject *old, const struct subject *now,
	size_t *at, size_t end)
{
	for (; *at < end; (*at)++) {
		struct str key = old->doc->parse.front.v[*at].key;
		if (!now->doc || !doc_field(now->doc, key))
			add_field(d, old, now, key);
	}
}

static size_t place_of(const struct front *f, struct str key)
{
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(f->v[i].key, key))
			return i;
	}
	return f->n;
}

static void compare_fields(struct delta *d, const struct subject *old, const struct subject *now)
{
	size_t at = 0, old_n = old->doc ? old->doc->parse.front.n : 0;
	for (size_t i = 0; now->doc && i < now->doc->parse.front.n; i++) {
		const struct field_span *f = &now->doc->parse.front.v[i];
		size_t place = old_n ? place_of(&old->doc->parse.front, f->key) : old_n;
		if (f->again)
			continue;
		if (place < old_n)
			add_gone(d, old, now, &at, place);
		add_field(d, old, now, f->key);
	}
	if (old_n)
		add_gone(d, old, now, &at, old_n);
}

static struct str block_of(const struct doc *d)
{
	return has_block(d) ? str_span(doc_text(d), d->parse.fence.front) : STR("");
}

/* --- all of it -------------------------------------------------------------------------------- */

static struct grants grants_in(const struct subject *s)
{
	if (!s->doc)
		return (struct grants){0};
	const struct reading reading = check_reading(s);
	return grants_of(s->doc, &reading, s->kind);
}

/* The block of one of them cannot be told from the text. */
static bool is_whole(const struct subject *old, const struct subject *now)
{
	const struct doc *docs[] = {old->doc, now->doc};
	for (int i = 0; i < 2; i++) {
		if (docs[i] && !has_block(docs[i]) && !is_bare(docs[i]))
			return true;
	}
	return false;
}

void delta_make(struct delta *d, const struct subject *old, const struct subject *now)
{
	struct str none = {"", 0};
	d->before = grants_in(old);
	d->after = grants_in(now);
	/* What is not there is known to do nothing. */
	if (!old->doc)
		d->before.sorted = d->after.sorted;
	if (!now->doc)
		d->after.sorted = d->before.sorted;
	d->old_trouble = old->doc ? trouble_of(old->doc, &d->arena) : none;
	d->now_trouble = now->doc ? trouble_of(now->doc, &d->arena) : none;
	d->whole = is_whole(old, now);
	if (d->whole) {
		delta_text(d, old->doc ? doc_text(old->doc) : none,
			now->doc ? doc_text(now->doc) : none);
		return;
	}
	compare_fields(d, old, now);
	if (old->doc && now->doc && d->fields.n == 0)
		d->otherwise = !str_eq(block_of(old->doc), block_of(now->doc));
	delta_text(d, old->doc ? doc_body(old->doc) : none, now->doc ? doc_body(now->doc) : none);
}

void delta_blocks(struct delta *d, const struct doc *old, const struct doc *now)
{
	delta_text(d, block_of(old), block_of(now));
}

bool delta_is_empty(const struct delta *d)
{
	return d->fields.n == 0 && d->lines.n == 0 && !d->otherwise;
}

/* Is there something that it does without asking in the one and not in the other? */
static bool asks_less(const struct grants *now, const struct grants *old)
{
	for (int i = 0; i < POWER_OTHER; i++) {
		if (now->unasked[i] && !old->unasked[i])
			return true;
	}
	return false;
}

int delta_power(const struct delta *d, enum grant g)
{
	int unasked = (int)asks_less(&d->after, &d->before) - (int)asks_less(&d->before, &d->after);
	if (g == GRANT_UNASKED && d->before.can[g] && d->after.can[g])
		return unasked;
	bool known = (int)g >= (int)POWER_OTHER || (d->before.sorted && d->after.sorted);
	return known ? (int)d->after.can[g] - (int)d->before.can[g] : 0;
}
