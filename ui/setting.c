#include "ui/setting.h"

#include "base/vec.h"
#include "check/check.h"
#include "schema/type.h"

bool setting_read(const char *word, struct setting_list *out)
{
	struct str s = str_of(word);
	size_t equals = str_find_byte(s, 0, '=');
	if (equals == STR_NONE || equals == 0)
		return false;
	vec_push(out, ((struct setting){str_cut(s, 0, equals), str_from(s, equals + 1)}));
	return true;
}

bool setting_is_path(const struct doc *d, const struct kind *kind, struct str key,
	struct steps *steps)
{
	struct err ignored;
	if (str_find_any(key, 0, ".[") == STR_NONE || doc_field(d, key) ||
		schema_field(kind->schema, key))
		return false;
	return nested_read(steps, key, &ignored) && steps->n > 1;
}

struct str setting_field(struct str key)
{
	return str_cut(key, 0, str_find_any(key, 0, ".["));
}

/* --- a field ---------------------------------------------------------------------------------- */

/* YAML text is judged by what comes of it in the file. */
static void judge_raw(const struct doc *d, const struct kind *kind, const struct field *field,
	const struct wish *wish, struct problems *out)
{
	struct doc scratch;
	struct err ignored;
	doc_open(&scratch, doc_text(d));
	const struct field_span *f =
		wish_set(&scratch, wish, &ignored) ? doc_field(&scratch, field->key) : NULL;
	if (f)
		check_value(kind, field, &f->value, STR(""), out);
	for (size_t i = 0; i < out->n; i++)
		out->v[i].fix = (struct fix){0};
	doc_done(&scratch);
}

/* An error the value has: the message, in the problems' arena; empty when it may be set. */
static struct str refusal(const struct doc *d, const struct kind *kind, const struct field *field,
	const struct wish *wish, struct problems *problems)
{
	if (field && wish->raw)
		judge_raw(d, kind, field, wish, problems);
	else if (field)
		check_value(kind, field, &wish->value, STR(""), problems);
	const struct problem *worst = problems_worst(problems);
	return worst && worst->severity == SEVERITY_ERROR ? worst->message : (struct str){"", 0};
}

static struct wish setting_wish(const struct kind *kind, const struct field *field,
	const struct setting *setting, struct arena *a)
{
	bool raw = field && field->widget == WIDGET_RAW;
	struct value v =
		field && !raw ? type_parse(field, setting->text, a) : value_text(setting->text);
	struct wish wish = type_wish(kind->schema, field, setting->key, &v);
	wish.raw = raw;
	wish.one_line = true;
	return wish;
}

static bool set_field(struct doc *d, const struct kind *kind, const struct setting *setting,
	bool force, struct err *e)
{
	struct arena a = {0};
	struct problems problems = {0};
	struct err why_not;
	const struct field *field = schema_field(kind->schema, setting->key);
	const struct wish wish = setting_wish(kind, field, setting, &a);
	struct str why = force ? STR("") : refusal(d, kind, field, &wish, &problems);
	bool done = false;
	if (why.n)
		err_set(e, "%.*s: %.*s (--force sets it all the same)", STR_ARG(setting->key),
			STR_ARG(why));
	else if (!(done = wish_set(d, &wish, &why_not)))
		err_set(e, "%.*s: %.300s", STR_ARG(setting->key), why_not.text);
	problems_done(&problems);
	arena_done(&a);
	return done;
}

/* --- what lies in one ------------------------------------------------------------------------- */

/* An error of the field that was not there before; in the problems' arena. */
static struct str new_error(const struct doc *was, const struct doc *is, const struct kind *kind,
	struct str field, struct problems *after)
{
	struct problems before = {0};
	struct reading reading;
	size_t old = 0, now = 0;
	struct str message = {"", 0};
	check_file(&(struct subject){was, kind, STR("x"), 0}, &reading, &before);
	check_file(&(struct subject){is, kind, STR("x"), 0}, &reading, after);
	for (size_t i = 0; i < before.n; i++)
		old += before.v[i].severity == SEVERITY_ERROR && str_eq(before.v[i].field, field);
	for (size_t i = 0; i < after->n; i++) {
		bool bad =
			after->v[i].severity == SEVERITY_ERROR && str_eq(after->v[i].field, field);
		now += bad;
		message = bad && message.n == 0 ? after->v[i].message : message;
	}
	problems_done(&before);
	return now > old ? message : STR("");
}

bool setting_worsens(const struct doc *was, const struct doc *is, const struct kind *kind,
	const struct setting_list *settings, struct err *e)
{
	bool worse = false;
	struct steps steps;
	for (size_t i = 0; !worse && i < settings->n; i++) {
		const struct setting *setting = &settings->v[i];
		struct problems after = {0};
		if (!setting_is_path(is, kind, setting->key, &steps))
			continue;
		struct str message = new_error(was, is, kind, steps.v[0].key, &after);
		worse = message.n > 0;
		if (worse)
			err_set(e, "%.*s: %.*s (--force sets it all the same)",
				STR_ARG(setting->key), STR_ARG(message));
		problems_done(&after);
	}
	return worse;
}

bool setting_make(struct doc *d, const struct kind *kind, const struct setting *setting, bool force,
	struct err *e)
{
	struct steps steps;
	struct err why;
	if (!setting_is_path(d, kind, setting->key, &steps))
		return set_field(d, kind, setting, force, e);
	return nested_set(d, &steps, setting->text, &why) ||
		err_set(e, "%.*s: %.300s", STR_ARG(setting->key), why.text);
}
