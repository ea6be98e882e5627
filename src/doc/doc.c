#include "doc/doc.h"

#include "base/file.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/lines.h"

/* --- reading ---------------------------------------------------------------------------------- */

/* The block as hosts read it that end it at the first "---" anywhere. */
static void read_early(struct parse *p, struct str text)
{
	const struct span span = {p->fence.front.at, p->fence.cut};
	front_read(&p->early, text, span, &p->arena);
	p->early_retries = retries_new(&p->early, str_span(text, span));
}

static void parse_bytes(struct parse *p, struct str text)
{
	*p = (struct parse){.fence = fence_find(text)};
	if (p->fence.kind != FENCE_BLOCK)
		return;
	front_read(&p->front, text, p->fence.front, &p->arena);
	/* Two rulers below blank lines at the top of a text are no frontmatter. */
	if (p->fence.miss == FENCE_MISS_LATE && p->front.n == 0) {
		size_t start = p->fence.bom ? 3 : 0;
		p->fence = (struct fence){.bom = p->fence.bom, .cut = STR_NONE, .body = start};
		return;
	}
	p->retries = retries_new(&p->front, str_span(text, p->fence.front));
	if (p->fence.cut != STR_NONE)
		read_early(p, text);
}

static void parse_done(struct parse *p)
{
	retries_free(p->retries);
	retries_free(p->early_retries);
	arena_done(&p->arena);
}

static void take_parse(struct doc *d, const struct parse *p)
{
	parse_done(&d->parse);
	d->parse = *p;
	d->rev++;
}

static void read_again(struct doc *d)
{
	struct parse p;
	parse_bytes(&p, doc_text(d));
	take_parse(d, &p);
}

void doc_open(struct doc *d, struct str bytes)
{
	*d = (struct doc){0};
	buf_put(&d->bytes, bytes);
	read_again(d);
}

bool doc_load(struct doc *d, const char *path, struct err *e)
{
	*d = (struct doc){0};
	if (!file_read(path, FILE_VIEW_LIMIT, &d->bytes, e)) {
		buf_done(&d->bytes);
		return false;
	}
	read_again(d);
	return true;
}

static void drop_steps(struct doc *d, size_t keep)
{
	while (d->undo.n > keep)
		change_done(&d->undo.v[--d->undo.n]);
}

void doc_done(struct doc *d)
{
	drop_steps(d, 0);
	vec_done(&d->undo);
	parse_done(&d->parse);
	buf_done(&d->bytes);
	buf_done(&d->saved);
	*d = (struct doc){0};
}

struct str doc_text(const struct doc *d)
{
	return buf_str(&d->bytes);
}

static struct str body_of(struct str text, const struct fence *f)
{
	return str_from(text, f->body);
}

struct str doc_body(const struct doc *d)
{
	return body_of(doc_text(d), &d->parse.fence);
}

size_t doc_body_line(const struct doc *d)
{
	return lines_place(doc_text(d), d->bytes.n - doc_body(d).n).line;
}

const struct field_span *doc_field(const struct doc *d, struct str key)
{
	return front_find(&d->parse.front, key);
}

struct str doc_raw(const struct doc *d, const struct field_span *f)
{
	return str_span(doc_text(d), f->value.span);
}

bool doc_is_strict(const struct doc *d)
{
	return d->parse.fence.kind == FENCE_BLOCK && d->parse.front.yaml.ok;
}

struct str doc_saved(const struct doc *d)
{
	return buf_str(d->differs ? &d->saved : &d->bytes);
}

bool doc_is_changed(const struct doc *d)
{
	return !str_eq(doc_text(d), doc_saved(d));
}

void doc_mark_saved(struct doc *d)
{
	buf_done(&d->saved);
	d->differs = false;
}

void doc_mark_new(struct doc *d)
{
	buf_done(&d->saved);
	d->differs = true;
}

/* The bytes are to change: what is on the disk is kept, which most docs never need. */
static void part(struct doc *d)
{
	if (!d->differs)
		buf_set(&d->saved, doc_text(d));
	d->differs = true;
}

const char *doc_locked(const struct doc *d, size_t *at)
{
	const struct parse *p = &d->parse;
	*at = p->fence.open.at;
	if (p->fence.kind == FENCE_OPEN)
		return tr("a frontmatter that is never closed");
	if (p->fence.kind == FENCE_NONE && p->fence.miss != FENCE_MISS_NONE)
		return tr("what looks like a frontmatter but is read as none");
	*at = p->front.yaml.error_at;
	if (utf8_invalid(str_span(doc_text(d), p->fence.front)) != STR_NONE)
		return tr("bytes that are not UTF-8");
	*at = p->front.yaml.odd_at;
	if (p->front.yaml.odd)
		return p->front.yaml.odd;
	*at = p->front.yaml.error_at;
	if (p->fence.kind == FENCE_BLOCK && !p->front.yaml.ok && p->front.n == 0)
		return p->front.yaml.reason;
	for (size_t i = 0; i < p->front.n; i++) {
		*at = p->front.v[i].key_at.at;
		if (p->front.v[i].again)
			return tr("a key that is given twice");
	}
	*at = p->fence.front.at;
	return p->front.n > FRONT_MOST ? tr("more than 1,024 keys") : NULL;
}

/* --- the check of a change -------------------------------------------------------------------- */

static bool same_field(struct str old_text, const struct field_span *old, struct str text,
	const struct field_span *now)
{
	return str_eq(old->key, now->key) &&
		str_eq(str_span(old_text, old->value.span), str_span(text, now->value.span)) &&
		value_same(&old->value, &now->value);
}

/* The next field of `front` at or after i that the change is not about. */
static size_t skip_own(const struct front *front, size_t i, const struct intent *intent)
{
	while (i < front->n &&
		(str_eq(front->v[i].key, intent->key) ||
			(intent->renamed.n && str_eq(front->v[i].key, intent->renamed))))
		i++;
	return i;
}

static bool others_same(const struct doc *d, struct str text, const struct parse *now,
	const struct intent *intent)
{
	const struct front *old = &d->parse.front;
	size_t i = skip_own(old, 0, intent), k = skip_own(&now->front, 0, intent);
	while (i < old->n && k < now->front.n) {
		if (!same_field(doc_text(d), &old->v[i], text, &now->front.v[k]))
			return false;
		i = skip_own(old, i + 1, intent);
		k = skip_own(&now->front, k + 1, intent);
	}
	return i == old->n && k == now->front.n;
}

/* How well a block is read: as it is, with bytes mended, by a second try, not at all. */
static int grade(const struct parse *p)
{
	return p->front.yaml.ok                ? 3
		: retries_mended(p->retries)   ? 2
		: retries_requoted(p->retries) ? 1
					       : 0;
}

static bool check_block(const struct doc *d, const struct parse *now, struct err *e)
{
	const struct parse *old = &d->parse;
	if (now->fence.kind != FENCE_BLOCK)
		return err_set(e, "the frontmatter would not end where it should");
	if (now->fence.cut != STR_NONE && old->fence.cut == STR_NONE)
		return err_set(e, "\"---\" would end the frontmatter early for some tools");
	if (!now->front.yaml.ok && (doc_is_strict(d) || old->fence.kind == FENCE_NONE))
		return err_set(e, "the frontmatter would no longer be YAML: %s",
			now->front.yaml.reason);
	if (grade(now) < grade(old))
		return err_set(e, "the tool would no longer read the frontmatter: %s",
			now->front.yaml.reason);
	return true;
}

static bool check_change(const struct doc *d, struct str text, const struct parse *now,
	const struct intent *intent, struct err *e)
{
	if (!check_block(d, now, e))
		return false;
	if (!str_eq(body_of(text, &now->fence), doc_body(d)))
		return err_set(e, "the text below the frontmatter would change");
	return others_same(d, text, now, intent) || err_set(e, "another field would change");
}

/* --- changing --------------------------------------------------------------------------------- */

/* A checked attempt: the text as it would be, and its meaning. */
struct attempt {
	struct buf text;
	struct parse parse;
};

static void attempt_done(struct attempt *a)
{
	buf_done(&a->text);
	parse_done(&a->parse);
}

static void attempt_make(struct attempt *a, const struct doc *d, const struct edit *edit)
{
	*a = (struct attempt){0};
	buf_put(&a->text, doc_text(d));
	buf_splice(&a->text, edit->cut.at, edit->cut.end, edit->put);
	parse_bytes(&a->parse, buf_str(&a->text));
}

/* Keep the attempt as the doc's new state and one undo step. */
static void attempt_keep(struct attempt *a, struct doc *d)
{
	struct change made = {0};
	const struct edit edit = edit_between(doc_text(d), buf_str(&a->text));
	if (edit.cut.at == edit.cut.end && edit.put.n == 0) {
		attempt_done(a);
		return;
	}
	drop_steps(d, d->done);
	part(d);
	edit_apply(&d->bytes, &edit, &made);
	vec_push(&d->undo, made);
	d->done = d->undo.n;
	buf_done(&a->text);
	/* The attempt's meaning lends from the attempt's text: read it from our own. */
	parse_done(&a->parse);
	read_again(d);
}

bool doc_change(struct doc *d, const struct edit *edit, const struct intent *intent, struct err *e)
{
	struct attempt a;
	attempt_make(&a, d, edit);
	bool good = check_change(d, buf_str(&a.text), &a.parse, intent, e);
	if (good && !intent->fulfilled(&a.parse, intent->context))
		good = err_set(e, "the value would not read back as asked");
	if (good)
		attempt_keep(&a, d);
	else
		attempt_done(&a);
	return good;
}

static bool same_values(const struct front *a, const struct front *b)
{
	for (size_t i = 0; i < a->n && i < b->n; i++) {
		if (!str_eq(a->v[i].key, b->v[i].key) ||
			!value_same(&a->v[i].value, &b->v[i].value))
			return false;
	}
	return a->n == b->n;
}

static bool check_rewrite(const struct doc *d, struct str text, const struct parse *now,
	unsigned keeps, struct err *e)
{
	if (grade(now) < grade(&d->parse) && d->parse.fence.kind == FENCE_BLOCK)
		return err_set(e, "the frontmatter would no longer be read");
	if ((keeps & DOC_KEEPS_FIELDS) && !same_values(&d->parse.front, &now->front))
		return err_set(e, "a field would change");
	if ((keeps & DOC_KEEPS_BODY) && !str_eq(body_of(text, &now->fence), doc_body(d)))
		return err_set(e, "the text below the frontmatter would change");
	return true;
}

bool doc_rewrite(struct doc *d, struct str text, unsigned keeps, struct err *e)
{
	struct attempt a;
	const struct edit all = {{0, d->bytes.n}, text};
	attempt_make(&a, d, &all);
	bool good = check_rewrite(d, buf_str(&a.text), &a.parse, keeps, e);
	if (good)
		attempt_keep(&a, d);
	else
		attempt_done(&a);
	return good;
}

/* --- undo ------------------------------------------------------------------------------------- */

void doc_join_steps(struct doc *d, size_t from)
{
	if (d->done <= from + 1)
		return;
	struct buf before = {0};
	buf_put(&before, doc_text(d));
	for (size_t i = d->done; i-- > from;)
		change_undo(&before, &d->undo.v[i]);
	const struct edit edit = edit_between(buf_str(&before), doc_text(d));
	struct change joined = {0};
	edit_apply(&before, &edit, &joined);
	drop_steps(d, from);
	vec_push(&d->undo, joined);
	d->done = d->undo.n;
	buf_done(&before);
}

bool doc_undo(struct doc *d)
{
	if (d->done == 0)
		return false;
	part(d);
	change_undo(&d->bytes, &d->undo.v[--d->done]);
	read_again(d);
	return true;
}

bool doc_redo(struct doc *d)
{
	if (d->done == d->undo.n)
		return false;
	part(d);
	change_redo(&d->bytes, &d->undo.v[d->done++]);
	read_again(d);
	return true;
}

void doc_forget_redo(struct doc *d)
{
	drop_steps(d, d->done);
}

bool doc_may_edit(const struct doc *d, struct err *e)
{
	size_t at;
	const char *why = doc_locked(d, &at);
	return !why ||
		err_set(e, "line %zu holds %s: edit it in the whole file",
			lines_place(doc_text(d), at).line, why);
}
