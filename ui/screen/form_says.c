/* What the form says of itself in the bars: title, message, hints. */
#include "ui/screen/form.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/words.h"
#include "ui/screen/profile.h"

enum { LEAST_NAME = 12, MOST_VERDICT = 24, LEAST_WRONG = 20 };

/* Columns of the bars; the form may stand beside the list. */
static size_t bar_columns(const struct form *f)
{
	return (size_t)(f->area.x + f->area.w);
}

/* As much of it as fits into so many columns, and dots for the rest. */
static void put_cut(struct buf *out, struct str text, size_t columns)
{
	size_t used;
	if (utf8_width(text) <= columns) {
		buf_put(out, text);
		return;
	}
	buf_put(out, utf8_fit(text, columns > 3 ? columns - 3 : 0, &used));
	buf_puts(out, "...");
}

static void put_changes(const struct form *f, bool brief, struct buf *out)
{
	size_t changed = fields_change_count(&f->fields);
	if (f->unfit)
		buf_printf(out, tr("   %zu changed, cannot be saved so"), changed);
	else if (changed && brief)
		buf_printf(out,
			trn("   %zu changed, %zu line", "   %zu changed, %zu lines",
				f->lines_changed),
			changed, f->lines_changed);
	else if (changed)
		buf_printf(out,
			trn("   %zu changed, saving changes %zu line",
				"   %zu changed, saving changes %zu lines", f->lines_changed),
			changed, f->lines_changed);
	else if (!f->news && !brief)
		buf_puts(out, tr("   nothing changed"));
}

static void put_verdict(const struct form *f, struct buf *out)
{
	buf_puts(out, tr(verdict_name(f->verdict)));
	if (f->verdict_why.n)
		buf_printf(out, ": %s", buf_text(&f->verdict_why));
}

/* What follows the name, in fewer words where else the verdict would find no room. */
static void put_state(const struct form *f, size_t room, struct buf *out)
{
	for (int brief = 0; brief < 2; brief++) {
		buf_clear(out);
		buf_puts(out, f->news ? "   " : "");
		form_put_news(f, out);
		put_changes(f, brief, out);
		if (utf8_width(buf_str(out)) <= room)
			return;
	}
}

/* A long file name makes room for what is behind it, and for the verdict. */
static void put_title(const struct form *f, size_t verdict, struct buf *out)
{
	struct str name = path_base(form_path(f));
	struct buf state = {0};
	buf_puts(out, tr("edit  "));
	size_t taken = utf8_width(buf_str(out)) + verdict + 4, all = bar_columns(f);
	size_t room = all > taken ? all - taken : 0, own = utf8_width(name);
	own = own < LEAST_NAME ? own : LEAST_NAME;
	put_state(f, room > own ? room - own : 0, &state);
	size_t behind = utf8_width(buf_str(&state));
	put_cut(out, name, room > behind + LEAST_NAME ? room - behind : LEAST_NAME);
	buf_put(out, buf_str(&state));
	buf_done(&state);
}

void form_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct form *f = (const struct form *)s;
	put_verdict(f, right);
	size_t verdict = utf8_width(buf_str(right));
	if (f->fresh)
		form_fresh_title(f, left);
	else
		put_title(f, verdict < MOST_VERDICT ? verdict : MOST_VERDICT, left);
}

/* The fix in any case: what is wrong stands below the field as well, and a few letters of it say nothing. */
static enum role put_problem(const struct form *f, const struct problem *p, struct buf *out)
{
	struct buf fix = {0}, wrong = {0};
	if (p->fix.title.n)
		buf_printf(&fix, "  ^X ^F: %.*s", STR_ARG(p->fix.title));
	buf_printf(&wrong, "%c %s: %.*s", severity_letter(p->severity), p->rule,
		STR_ARG(p->message));
	size_t all = bar_columns(f), taken = utf8_width(buf_str(&fix)) + 2;
	if (!fix.n)
		buf_put(out, buf_str(&wrong));
	else if (taken + LEAST_WRONG <= all)
		put_cut(out, buf_str(&wrong), all - taken);
	else
		buf_putc(out, severity_letter(p->severity));
	buf_put(out, buf_str(&fix));
	buf_done(&fix);
	buf_done(&wrong);
	return profile_severity_role(p->severity);
}

/* NOLINTNEXTLINE(readability-non-const-parameter): other screens of this type write it */
enum role form_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct form *f = (const struct form *)s;
	(void)caret;
	if (f->pick.is_open) {
		pick_says(&f->pick, out);
		return ROLE_MESSAGE;
	}
	if (f->read_only) {
		buf_printf(out, tr("read-only: %s; m in the list copies it"), f->read_only);
		return ROLE_WARNING;
	}
	if (f->fields.locked.n) {
		buf_printf(out, tr("the file holds %.*s: leave the form, E edits the whole file"),
			STR_ARG(f->fields.locked));
		return ROLE_WARNING;
	}
	const struct problem *p =
		f->focus < f->fields.rows.n ? fields_problem(&f->fields, f->focus) : NULL;
	if (!p) {
		buf_put(out,
			f->focus < f->fields.rows.n ? f->fields.rows.v[f->focus].field.key
						    : TR("this file has no fields"));
		return ROLE_MESSAGE;
	}
	if (f->unfinished.is) {
		unfinished_say(&f->unfinished, form_focused(f)->field.key, out);
		return ROLE_MESSAGE;
	}
	return put_problem(f, p, out);
}

/* What is worth a hint in a row, where a key does it: by what it is edited with; and where its problem has a fix. */
enum { HINT_TEXT, HINT_CHOICE, HINT_SWITCH, HINT_KINDS };
static const enum action row_hints[HINT_KINDS][2][10] = {
	{{ACT_NEW_LINE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP,
		 ACT_FIELD_RESET, ACT_NONE},
		{ACT_NEW_LINE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_FIELD_FIX, ACT_UNDO,
			ACT_LEAVE, ACT_HELP, ACT_NONE}},
	{{ACT_CHOOSE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP,
		 ACT_NONE},
		{ACT_CHOOSE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_FIELD_FIX, ACT_UNDO,
			ACT_LEAVE, ACT_HELP, ACT_NONE}},
	{{ACT_TOGGLE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP,
		 ACT_NONE},
		{ACT_TOGGLE, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_FIELD_FIX, ACT_UNDO,
			ACT_LEAVE, ACT_HELP, ACT_NONE}},
};

static const enum action group_hints[2][2][9] = {
	{{ACT_UNFOLD, ACT_FIELD_RAW, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO,
		 ACT_LEAVE, ACT_HELP, ACT_NONE},
		{ACT_UNFOLD, ACT_FIELD_RAW, ACT_NEXT_FIELD, ACT_SAVE, ACT_FIELD_FIX, ACT_UNDO,
			ACT_LEAVE, ACT_HELP, ACT_NONE}},
	{{ACT_FIELD_RAW, ACT_NEXT_FIELD, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP,
		 ACT_NONE},
		{ACT_FIELD_RAW, ACT_NEXT_FIELD, ACT_SAVE, ACT_FIELD_FIX, ACT_UNDO, ACT_LEAVE,
			ACT_HELP, ACT_NONE}},
};

static bool has_fix(const struct problems *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->v[i].fix.title.n)
			return true;
	}
	return false;
}

const enum action *form_hints(const struct screen *s)
{
	static const enum action locked[] = {ACT_NEXT_FIELD, ACT_LEAVE, ACT_HELP, ACT_NONE};
	const struct form *f = (const struct form *)s;
	const struct edited *row = form_focused(f);
	if (f->pick.is_open)
		return pick_hints(&f->pick);
	if (!form_may_edit(f))
		return locked;
	if (form_on_group(f))
		return group_hints[row->nest.open][has_fix(&row->problems)];
	enum widget widget = row->raw ? WIDGET_RAW : row->field.widget;
	bool names = widget == WIDGET_LIST && (row->field.refers.n || !fields_is_blank(row));
	bool choice = widget == WIDGET_CHOICE || widget == WIDGET_TOOLS || names;
	int kind = widget == WIDGET_SWITCH ? HINT_SWITCH : choice ? HINT_CHOICE : HINT_TEXT;
	return row_hints[kind][has_fix(&row->problems)];
}
