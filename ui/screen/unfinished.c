/* While a value is being typed: may it still become one that is right? Then nothing is said of it before it is left. */
#include "ui/screen/unfinished.h"

#include "base/words.h"
#include "doc/raw.h"

enum { MOST_MORE = 6, MOST_NAMED = 8 };

/* The item of a list that is being typed; of other fields the whole text. */
static struct str typed_last(const struct typed *t)
{
	struct str text = t->text;
	const struct edited *row = t->row;
	bool list = row->field.widget == WIDGET_TOOLS || row->field.widget == WIDGET_LIST;
	size_t at = text.n;
	while (list && at && text.p[at - 1] != ',' && text.p[at - 1] != '\n')
		at--;
	return str_trim(str_from(text, list ? at : 0));
}

/* Append the known values that go on from what is typed. */
static size_t put_values(const struct typed *t, struct buf *out)
{
	struct str typed = typed_last(t);
	struct pick p = {0};
	size_t n = 0;
	bool known = typed.n && choices_open(&p, t->row, &t->of);
	for (size_t i = 0; known && i < p.items.n && n < MOST_NAMED; i++) {
		struct str text = p.items.v[i].text;
		if (text.n > typed.n && str_starts(text, typed))
			buf_printf(out, "%s%.*s", n++ ? ", " : "", STR_ARG(text));
	}
	pick_done(&p);
	return n;
}

static size_t count_wrong(const struct problems *p)
{
	return problems_count(p, SEVERITY_ERROR) + problems_count(p, SEVERITY_WARNING);
}

static size_t wrong_by_itself(const struct typed *t, struct str text)
{
	struct problems found = {0};
	fields_check_text(t->fields, t->row, text, &found);
	size_t n = count_wrong(&found);
	problems_done(&found);
	return n;
}

/* Some more letters or digits, whatever they are. */
static bool grows_right(const struct typed *t)
{
	bool right = false;
	for (int i = 0; i < 2 && !right; i++) {
		struct buf text = {0};
		buf_put(&text, t->text);
		for (int more = 0; more < MOST_MORE && !right; more++) {
			buf_putc(&text, "a0"[i]);
			right = !wrong_by_itself(t, buf_str(&text));
		}
		buf_done(&text);
	}
	return right;
}

static bool reads_with(struct str text, const char *more)
{
	struct buf all = {0};
	size_t line;
	const char *why;
	buf_put(&all, text);
	buf_puts(&all, more);
	bool reads = raw_reads(buf_str(&all), &line, &why);
	buf_done(&all);
	return reads;
}

/* In a map a word in the last line may be going to be a key; what is open may be closed. */
static bool yaml_goes_on(struct str text, bool map)
{
	static const char *const ends[] = {" x", "\"", "'", "]", "}", "]}", "}]", "\"]", "\"}"};
	if (reads_with(text, ""))
		return map && reads_with(text, ": x");
	bool reads = reads_with(text, ": x");
	for (size_t i = 0; i < sizeof ends / sizeof *ends && !reads; i++)
		reads = reads_with(text, ends[i]);
	return reads;
}

/* What the file as a whole or another file tells is so however the value goes on. */
static bool says_all(const struct typed *t)
{
	return t->row->known && wrong_by_itself(t, t->text) == count_wrong(t->problems);
}

void unfinished_clear(struct unfinished *u)
{
	buf_clear(&u->goes_on);
	u->is = false;
	u->from = 0;
}

void unfinished_judge(struct unfinished *u, const struct typed *t)
{
	unfinished_clear(u);
	if (t->row->raw) {
		u->is = yaml_goes_on(t->text, t->row->field.widget == WIDGET_RAW);
		return;
	}
	if (says_all(t))
		u->is = put_values(t, &u->goes_on) || grows_right(t);
	u->from = (size_t)(typed_last(t).p - t->text.p);
}

void unfinished_say(const struct unfinished *u, struct str key, struct buf *out)
{
	if (u->goes_on.n)
		buf_printf(out, tr("%.*s goes on: %s"), STR_ARG(key), buf_text(&u->goes_on));
	else
		buf_printf(out, tr("%.*s: not finished yet"), STR_ARG(key));
}

void unfinished_done(struct unfinished *u)
{
	buf_done(&u->goes_on);
}
