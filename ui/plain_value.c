/* One field: saying it, and asking for its value. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"
#include "text/lines.h"
#include "ui/screen/choices.h"

/* --- saying it -------------------------------------------------------------------------------- */

static void put_value(const struct edited *row, struct str *rest, struct buf *out)
{
	struct str text = entry_text(&row->entry), line = {"", 0};
	*rest = text;
	str_next_line(rest, &line);
	if (text.n)
		buf_put(out, line);
	else if (row->field.empty.n)
		buf_printf(out, tr("(not set: %.*s)"), STR_ARG(row->field.empty));
	else
		buf_puts(out, tr("(not set)"));
}

void plain_field(struct plain *p, const struct form *f, size_t i)
{
	const struct edited *row = &f->fields.rows.v[i];
	struct buf value = {0};
	struct str rest;
	put_value(row, &rest, &value);
	if (rest.n)
		buf_printf(&value,
			trn(" (and %zu more line)", " (and %zu more lines)", lines_count(rest)),
			lines_count(rest));
	talk_say(&p->talk, "%zu  %.*s%s: %.*s", i + 1, STR_ARG(row->field.key),
		fields_changed(&f->fields, i) ? tr(", changed") : "", STR_ARG(buf_str(&value)));
	for (size_t k = 0; k < row->problems.n; k++) {
		const struct problem *found = &row->problems.v[k];
		talk_say(&p->talk, "   %c %s: %.*s", severity_letter(found->severity), found->rule,
			STR_ARG(found->message));
		if (found->fix.title.n)
			talk_say(&p->talk, "   fix: %.*s", STR_ARG(found->fix.title));
	}
	buf_done(&value);
}

/* What the field is for, and all of what it holds. */
static void introduce(struct plain *p, const struct plain_asked *a)
{
	struct str rest = a->now, line = {"", 0};
	if (a->row->field.help.n)
		talk_say(&p->talk, "%.*s", STR_ARG(a->row->field.help));
	if (a->row->field.example.n)
		talk_say(&p->talk, "example: %.*s", STR_ARG(a->row->field.example));
	str_next_line(&rest, &line);
	talk_say(&p->talk, "now: %.*s", STR_ARG(line));
	talk_text(&p->talk, rest);
}

/* --- choices ---------------------------------------------------------------------------------- */

static bool has_lines(const struct edited *row)
{
	return row->raw || row->field.widget == WIDGET_TEXT;
}

enum { MOST_SAID = 12 }; /* more choices are said only to who asks for them */

/* What can be chosen by its number, as in the screen's box. */
static void open_choices(struct pick *pick, const struct plain_asked *a)
{
	const struct edited *row = a->row;
	if (choices_open(pick, row, &a->of) || row->raw || row->field.widget != WIDGET_SWITCH)
		return;
	pick_begin(pick, false, false);
	pick_add(pick, STR("true"), str_is(entry_text(&row->entry), "true"));
	pick_add(pick, STR("false"), str_is(entry_text(&row->entry), "false"));
}

static void say_choices(struct plain *p, const struct pick *pick)
{
	for (size_t i = 0; i < pick->items.n; i++)
		talk_say(&p->talk, "%zu  %.*s%s", i + 1, STR_ARG(pick->items.v[i].text),
			!pick->items.v[i].chosen ? ""
				: pick->many     ? tr(", on")
						 : tr(", now"));
}

/* The choices that the line names by number and nothing else. */
static bool read_numbers(struct str line, size_t most, struct ids *out)
{
	struct items items = {0};
	bool good = most > 0;
	items_split(line, ", \t", &items);
	for (size_t i = 0; good && i < items.n; i++) {
		size_t number = 0;
		good = str_to_size(items.v[i], &number) && number > 0 && number <= most;
		vec_push(out, (unsigned)number);
	}
	good = good && items.n > 0;
	vec_done(&items);
	return good;
}

/* --- taking an answer ------------------------------------------------------------------------- */

static void take_numbers(struct pick *pick, const struct ids *numbers, struct buf *out)
{
	for (size_t i = 0; i < numbers->n; i++) {
		struct pick_item *item = &pick->items.v[numbers->v[i] - 1];
		if (pick->many)
			item->chosen = !item->chosen;
		else if (!str_is(item->text, tr("(not set)")))
			buf_put(out, item->text);
	}
	if (pick->many)
		choices_taken(pick, out);
}

static void take_answer(struct pick *pick, struct str line, struct buf *out)
{
	struct ids numbers = {0};
	bool by_number =
		read_numbers(line, pick->items.n, &numbers) && (pick->many || numbers.n == 1);
	if (by_number)
		take_numbers(pick, &numbers, out);
	else if (!str_is(line, "-"))
		buf_put(out, str_from(line, str_starts(line, STR("="))));
	vec_done(&numbers);
}

static bool ask_line(struct plain *p, struct str key, struct pick *pick, struct buf *out)
{
	struct str line;
	struct buf question = {0};
	buf_printf(&question, "%.*s: %s, ", STR_ARG(key),
		pick->many              ? tr("numbers switch on or off, words replace all")
			: pick->items.n ? tr("a number or a value")
					: tr("a value"));
	if (pick->items.n > MOST_SAID)
		buf_printf(&question, tr("? says %zu choices, "), pick->items.n);
	buf_puts(&question, tr("Enter keeps it, - takes it out"));
	bool came = talk_ask(&p->talk, buf_str(&question), &line);
	for (; came && str_is(line, "?"); came = talk_ask(&p->talk, buf_str(&question), &line))
		say_choices(p, pick);
	if (came && line.n)
		take_answer(pick, line, out);
	buf_done(&question);
	return came && line.n;
}

size_t plain_lines(struct plain *p, struct buf *out)
{
	struct str line;
	size_t n = 0;
	while (talk_line(&p->talk, &line) && !str_is(line, ".")) {
		bool first = n++ == 0;
		if (first && str_is(line, "-"))
			break;
		buf_puts(out, first ? "" : "\n");
		buf_put(out, str_from(line, str_is(line, "..")));
	}
	return n;
}

static bool ask_lines(struct plain *p, struct str key, struct buf *out)
{
	talk_say(&p->talk,
		"%.*s: lines, a full stop alone ends them; at once, it keeps what is there, and - takes it out:",
		STR_ARG(key));
	return plain_lines(p, out) > 0;
}

static bool ask_value(struct plain *p, const struct plain_asked *a, struct pick *pick,
	struct buf *out)
{
	introduce(p, a);
	if (pick->items.n <= MOST_SAID)
		say_choices(p, pick);
	return has_lines(a->row) ? ask_lines(p, a->key, out) : ask_line(p, a->key, pick, out);
}

bool plain_ask_value(struct plain *p, const struct plain_asked *a, struct str text, struct buf *out)
{
	struct pick pick = {0};
	struct entry kept;
	bool given = true;
	open_choices(&pick, a);
	if (text.n)
		take_answer(&pick, text, out);
	else
		given = ask_value(p, a, &pick, out);
	pick_done(&pick);
	/* Through an entry, so that only what may stand in a value goes in. */
	entry_init(&kept, STR(""));
	entry_put(&kept, buf_str(out));
	buf_set(out, entry_text(&kept));
	entry_done(&kept);
	return given;
}

void plain_value(struct plain *p, struct form *f, struct str text)
{
	const struct edited *row = form_focused(f);
	struct buf now = {0}, value = {0};
	struct str rest;
	if (!form_may_edit(f)) {
		talk_say(&p->talk, "this file cannot be edited by its fields");
		return;
	}
	put_value(row, &rest, &now);
	if (rest.n)
		buf_printf(&now, "\n%.*s", STR_ARG(rest));
	const struct plain_asked asked = {row,
		{f->fields.kind, f->screen.ctx->store, f->id, &f->ahead.doc}, row->field.key,
		buf_str(&now)};
	if (plain_ask_value(p, &asked, text, &value))
		form_set_text(f, buf_str(&value));
	buf_done(&now);
	buf_done(&value);
	plain_field(p, f, f->focus);
}
