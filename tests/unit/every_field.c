/* For every kind, every field of its schema is added, edited and taken out in the form, by keys alone:
 * what is saved differs in that field's bytes, and with the field gone the file is as it was. */
#include "schema/template.h"
#include "tests/play.h"
#include "tests/scale.h"
#include "tests/valid.h"
#include "ui/screen/form.h"

struct trial {
	struct play play;
	const struct kind *kind;
	const struct field *field;
	struct buf name, base; /* of the file; its bytes without the field */
	struct buf before, now;
	struct buf wrong; /* empty: nothing is */
	bool may_ask;     /* it cannot be done without: saving asks before it goes */
};

static void complain(struct trial *t, const char *what)
{
	buf_printf(&t->wrong, "%s%s", t->wrong.n ? "; " : "", what);
}

/* ---- the hand ---- */

static struct form *form_in_sight(struct trial *t)
{
	return (struct form *)app_top(&t->play.app);
}

static void press(struct trial *t, uint32_t key)
{
	app_key(&t->play.app, key);
}

static void type(struct trial *t, struct str text)
{
	while (text.n) {
		uint32_t code;
		text = str_from(text, utf8_decode(text, &code));
		press(t, code == '\n' ? KEYS_ENTER : code);
	}
}

/* Open the form, and go to the field's row. */
static bool find_row(struct trial *t)
{
	press(t, 'e');
	struct form *f = form_in_sight(t);
	if (f->screen.ops->mode == NULL || strcmp(f->screen.ops->name, "the form") != 0) {
		complain(t, "the form does not open");
		return false;
	}
	for (size_t i = 0; i < f->fields.rows.n; i++) {
		if (str_eq(form_focused(f)->field.key, t->field->key))
			return true;
		press(t, KEYS_TAB);
	}
	complain(t, "the form has no row for it");
	return false;
}

static bool is_switch(struct trial *t)
{
	return t->field->widget == WIDGET_SWITCH && !form_focused(form_in_sight(t))->raw;
}

static void write_value(struct trial *t, struct str text)
{
	const struct entry *entry = &form_focused(form_in_sight(t))->entry;
	for (int i = 0; i < 3 && is_switch(t); i++) {
		if (str_eq(entry_text(entry), text))
			return;
		press(t, ' ');
	}
	while (entry_text(entry).n && !is_switch(t)) {
		size_t n = entry_text(entry).n;
		press(t, KEYS_CTRL('U'));
		if (entry_text(entry).n == n)
			press(t, KEYS_BACKSPACE);
	}
	if (!is_switch(t))
		type(t, text);
}

/* Save, and look at what is there now. */
static void save(struct trial *t)
{
	struct form *f = form_in_sight(t);
	buf_set(&t->before, buf_str(&t->now));
	press(t, KEYS_CTRL('S'));
	if (app_top(&t->play.app) == &f->screen && f->ask.is_open) {
		if (!t->may_ask)
			complain(t, "saving asks");
		press(t, 's');
	}
	if (app_top(&t->play.app) == &f->screen)
		complain(t, "it is not saved");
	stage_get(&t->play.stage, buf_str(&t->name), &t->now);
}

static void set_to(struct trial *t, struct str text)
{
	if (!find_row(t))
		return;
	write_value(t, text);
	save(t);
}

/* ---- what may change ---- */

/* Does the doc of these bytes have the field, and as this text? */
static bool reads_as(struct trial *t, struct str bytes, struct str text)
{
	struct doc d, wanted;
	doc_open(&d, bytes);
	doc_open(&wanted, buf_str(&t->base));
	valid_set(&wanted, t->kind, t->field, text);
	const struct field_span *got = doc_field(&d, t->field->key);
	const struct field_span *want = doc_field(&wanted, t->field->key);
	bool same = got && want && value_same(&got->value, &want->value);
	doc_done(&d);
	doc_done(&wanted);
	return same;
}

/* Is b what a is, with the lines `span` of b put in? */
static bool is_inserted(struct str a, struct str b, struct span span)
{
	return span.end - span.at + a.n == b.n &&
		str_eq(str_cut(a, 0, span.at), str_cut(b, 0, span.at)) &&
		str_eq(str_from(a, span.at), str_from(b, span.end));
}

static void judge_added(struct trial *t, struct str text)
{
	struct doc d;
	doc_open(&d, buf_str(&t->now));
	const struct field_span *f = doc_field(&d, t->field->key);
	if (!f || !is_inserted(buf_str(&t->before), buf_str(&t->now), f->lines))
		complain(t, "more than its lines came in");
	else if (!reads_as(t, buf_str(&t->now), text))
		complain(t, "it was added as another value");
	doc_done(&d);
}

/* The bytes before and behind the value are what they were. */
static void judge_edited(struct trial *t, struct str text)
{
	struct doc was, is;
	struct str a = buf_str(&t->before), b = buf_str(&t->now);
	doc_open(&was, a);
	doc_open(&is, b);
	const struct field_span *old = doc_field(&was, t->field->key);
	const struct field_span *new = doc_field(&is, t->field->key);
	if (!old || !new || !reads_as(t, b, text))
		complain(t, "it was edited to another value");
	else if (!str_eq(str_cut(a, 0, old->key_at.end), str_cut(b, 0, new->key_at.end)) ||
		!str_eq(str_from(a, old->lines.end), str_from(b, new->lines.end)))
		complain(t, "more than its value changed");
	doc_done(&was);
	doc_done(&is);
}

static void judge_removed(struct trial *t)
{
	if (!str_eq(buf_str(&t->now), buf_str(&t->base)))
		complain(t, "with it gone the file is not as it was");
}

/* ---- fields ---- */

/* What the field has no effect without. */
static void put_need(const struct trial *t, struct doc *d)
{
	struct err e;
	struct wish wish = {.key = t->field->needs, .value = value_text(t->field->needs_value)};
	if (wish.key.n && !wish_set(d, &wish, &e))
		printf("# %.*s cannot be set: %s\n", STR_ARG(wish.key), e.text);
}

/* A file of the kind with what must be there, without the field, and with what is easily lost. */
static void make_base(struct trial *t)
{
	struct buf text = {0};
	struct doc d;
	struct err e;
	buf_clear(&t->base);
	template_text(&text, t->kind, STR("a-name"), false);
	doc_open(&d, buf_str(&text));
	wish_unset(&d, t->field->key, &e);
	put_need(t, &d);
	size_t at = str_find(doc_text(&d), 0, STR("---\n")) + 4;
	buf_put(&t->base, str_cut(doc_text(&d), 0, at));
	buf_puts(&t->base, "# A note,  with blanks  \nx-own:   'kept'\n");
	buf_put(&t->base, str_from(doc_text(&d), at));
	buf_puts(&t->base, "\nThe last line has no end.");
	doc_done(&d);
	buf_done(&text);
}

/* What is out of use is offered only where it stands. */
static void put_file(struct trial *t, struct str value)
{
	struct doc d;
	doc_open(&d, buf_str(&t->base));
	if (t->field->deprecated)
		valid_set(&d, t->kind, t->field, value);
	stage_put(&t->play.stage, buf_str(&t->name), doc_text(&d));
	buf_set(&t->now, doc_text(&d));
	doc_done(&d);
}

static void go_through(struct trial *t, const struct str *values, size_t n)
{
	put_file(t, values[0]);
	play_open_app(&t->play, buf_str(&t->name));
	play_ready(&t->play);
	if (!t->field->deprecated) {
		set_to(t, values[0]);
		judge_added(t, values[0]);
	}
	if (n > 1 && t->wrong.n == 0) {
		set_to(t, values[1]);
		judge_edited(t, values[1]);
	}
	if (t->wrong.n == 0) {
		set_to(t, STR(""));
		judge_removed(t);
	}
}

static void try_field(struct trial *t, const struct kind *kind, const struct field *field)
{
	struct str values[2] = {{"", 0}, {"", 0}};
	t->kind = kind;
	t->field = field;
	t->may_ask = field->required || field->part == PART_NAME;
	buf_clear(&t->name);
	buf_clear(&t->wrong);
	template_path(&t->name, kind, STR(""), STR("a-name"));
	make_base(t);
	const struct valid_place place = {kind, buf_str(&t->name), buf_str(&t->base)};
	size_t n = valid_pair(&place, field, &t->play.arena, values);
	if (n == 0)
		complain(t, "no value is known to be valid");
	else
		go_through(t, values, n);
	struct buf what = {0};
	buf_printf(&what, "%.*s: %.*s: %.*s", STR_ARG(kind->id), STR_ARG(field->key),
		STR_ARG(values[0]));
	if (n > 1)
		buf_printf(&what, ", then %.*s", STR_ARG(values[1]));
	if (!OK(t->wrong.n == 0, buf_text(&what))) {
		printf("# %s\n", buf_text(&t->wrong));
		t_show("before", buf_str(&t->before));
		t_show("now   ", buf_str(&t->now));
	}
	buf_done(&what);
}

static void try_kind(struct trial *t, const struct kind *kind)
{
	const struct schema *schema = kind_schema(kind);
	const size_t every = 100 / scale(100);
	for (size_t i = 0; i < schema->n; i++) {
		if (i % every == 0)
			try_field(t, kind, &schema->fields[i]);
	}
}

int main(void)
{
	struct schemas schemas;
	struct err e;
	struct trial t = {.play = {.schemas = &schemas, .h = 24, .w = 80}};
	if (!schemas_load(&schemas, &e))
		die("%s", e.text);
	stage_open(&t.play.stage);
	for (size_t i = 0; i < schemas.kinds.n; i++)
		try_kind(&t, &schemas.kinds.v[i]);
	play_close_app(&t.play);
	stage_close(&t.play.stage);
	arena_done(&t.play.arena);
	buf_done(&t.name);
	buf_done(&t.base);
	buf_done(&t.before);
	buf_done(&t.now);
	buf_done(&t.wrong);
	schemas_done(&schemas);
	return t_end();
}
