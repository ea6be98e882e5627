#include "base/path.h"
#include "base/words.h"
#include "ui/screen/commit.h"
#include "ui/screen/profile.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

/* From so many columns on the title has room for the repository's name. */
enum { NAMED = 60 };

static void put_file(struct buf *out, const struct commit *c, const struct commit_row *row)
{
	struct str base = path_base(row->path), was = path_base(row->old_path);
	struct str folder = path_dir(row->path), old = path_dir(row->old_path);
	buf_putc(out, row->letter);
	buf_puts(out, commit_is_open(c, row->path, row->staged) ? " v " : "   ");
	if (!str_eq(base, was))
		buf_printf(out, "%.*s -> ", STR_ARG(was));
	buf_printf(out, "%.*s  ", STR_ARG(base));
	if (!str_eq(folder, old))
		buf_printf(out, "%.*s -> ", STR_ARG(old));
	buf_put(out, folder);
}

static void draw_row(const struct commit *c, struct canvas *cv, struct rect at, int i)
{
	const struct commit_row *row = &c->rows.v[i];
	bool here = i == c->list.selected && !c->writing;
	enum role role = i == c->list.selected ? (here ? ROLE_ROW_SELECTED : ROLE_ROW_SELECTED_FAR)
		: row->kind == COMMIT_HEADER   ? ROLE_GROUP
					       : ROLE_ROW;
	struct buf text = {0};
	if (row->kind == COMMIT_HEADER)
		buf_put(&text, row->label);
	else if (row->kind == COMMIT_FILE)
		put_file(&text, c, row);
	else
		buf_put(&text, versus_part_name(row->key));
	canvas_fill(cv, at, ' ', role);
	int indent = row->kind == COMMIT_HEADER ? 1 : row->kind == COMMIT_FILE ? 2 : 8;
	canvas_field(cv, (struct rect){at.y, at.x + indent, 1, at.w - indent}, buf_str(&text), role,
		0);
	if (i == c->list.selected)
		canvas_puts(cv, at.y, at.x, ">", role);
	if (here)
		canvas_cursor(cv, at.y, at.x);
	buf_done(&text);
}

static void draw_list(const struct commit *c, struct canvas *cv)
{
	struct rect area = c->parts.list, clip = canvas_clip(cv, area);
	if (c->rows.n == 0) {
		canvas_puts(cv, area.y, area.x + 1,
			c->fresh ? tr("no agent differs from what is committed") : tr("looking"),
			ROLE_DIM);
		canvas_cursor(cv, area.y, area.x);
	}
	for (int i = 0; i < area.h && (size_t)(c->list.top + i) < c->rows.n; i++)
		draw_row(c, cv, (struct rect){area.y + i, area.x, 1, area.w}, c->list.top + i);
	canvas_clip(cv, clip);
}

static void draw_message(const struct commit *c, struct canvas *cv)
{
	struct rect area = c->message_area;
	if (area.h < 2)
		return;
	canvas_fill(cv, area, ' ', ROLE_TEXT);
	canvas_hline(cv, area.y, area.x, area.w, c->writing ? ROLE_BORDER_FOCUS : ROLE_BORDER);
	canvas_puts(cv, area.y, area.x + 2, tr(" commit message "), ROLE_LABEL);
	textbox_draw(cv, (struct rect){area.y + 1, area.x + 1, area.h - 1, area.w - 2}, &c->message,
		c->writing ? ROLE_FIELD_FOCUS : ROLE_FIELD, c->writing);
}

void commit_draw(const struct screen *s, struct canvas *cv)
{
	const struct commit *c = (const struct commit *)s;
	if (c->parts.list.h && c->parts.list.w)
		draw_list(c, cv);
	if (c->parts.text.h > 0 && c->parts.text.w > 0) {
		struct rect clip = canvas_clip(cv, c->parts.text);
		pager_draw(&c->versus.pager, cv, c->parts.text);
		canvas_clip(cv, clip);
	}
	if (c->zoomed && !c->writing)
		canvas_cursor(cv, c->parts.text.y, c->parts.text.x);
	versus_draw_line(&c->parts, cv);
	draw_message(c, cv);
}

void commit_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct commit *c = (const struct commit *)s;
	const struct vcs_states *states = commit_states(c);
	const char *busy = vcs_busy(c->git);
	size_t staged = 0, open = 0;
	for (size_t i = 0; i < states->n; i++) {
		staged += commit_is_staged(&states->v[i]);
		open += states->v[i].work != ' ';
	}
	buf_puts(left, tr("Before the commit"));
	if (c->area.w >= NAMED) {
		buf_puts(left, "   ");
		buf_put(left, path_base(vcs_root(c->git)));
	}
	if (busy)
		buf_printf(left, tr("   %s is in progress"), tr(busy));
	else if (!vcs_has_commit(c->git))
		buf_puts(left, tr("   no commit yet"));
	if (c->others)
		buf_printf(right,
			trn("%zu other file staged, ", "%zu other files staged, ", c->others),
			c->others);
	buf_printf(right, tr("%zu staged, %zu not"), staged, open);
	buf_puts(right, c->known ? "" : tr(" so far"));
}

enum role commit_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct commit *c = (const struct commit *)s;
	const struct commit_row *row = commit_selected(c);
	(void)caret;
	if (c->writing) {
		buf_puts(out,
			tr("^S commits what is staged; git's hooks run then. Esc keeps the text"));
		return ROLE_MESSAGE;
	}
	if (!row)
		return ROLE_MESSAGE;
	const struct problem *worst =
		c->versus.problems.n ? problems_worst(&c->versus.problems) : NULL;
	if (!worst) {
		buf_puts(out,
			c->versus.now.subject.doc ? row->staged
					? tr("nothing is wrong in what is staged")
					: tr("nothing is wrong in it on the disk")
						  : tr("the file is gone"));
		return ROLE_MESSAGE;
	}
	buf_printf(out, "%c %s: %.*s", severity_letter(worst->severity),
		row->staged ? tr("staged") : tr("on the disk"), STR_ARG(worst->message));
	if (c->versus.problems.n > 1)
		buf_printf(out, tr("  (1 of %zu)"), c->versus.problems.n);
	return profile_severity_role(worst->severity);
}

const enum action *commit_hints(const struct screen *s)
{
	static const enum action writing[] = {ACT_COMMIT, ACT_LEAVE, ACT_HELP, ACT_NONE};
	static const enum action reading[] = {ACT_LEAVE, ACT_SWITCH_DIFF, ACT_MOVE_DOWN, ACT_HELP,
		ACT_NONE};
	static const enum action actions[] = {ACT_STAGE, ACT_STAGE_ALL, ACT_COMMIT_MESSAGE,
		ACT_COMMIT, ACT_HELP, ACT_UNFOLD, ACT_SWITCH_DIFF, ACT_DISCARD, ACT_LEAVE, ACT_UNDO,
		ACT_READ, ACT_MOVE_DOWN, ACT_NONE};
	const struct commit *c = (const struct commit *)s;
	return c->writing ? writing : c->zoomed ? reading : actions;
}
