#include "ui/screen/versus.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "doc/graft.h"
#include "render/hunks.h"
#include "text/lines.h"
#include "ui/screen/profile.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

static void drop_pair(struct versus *v)
{
	delta_done(&v->delta);
	problems_done(&v->problems);
	v->problems = (struct problems){0};
	diff_side_done(&v->old);
	diff_side_done(&v->now);
	v->trouble.text[0] = '\0';
	buf_clear(&v->was);
	diff_pages_done(&v->pages);
	v->asked[0] = v->asked[1] = 0;
}

void versus_done(struct versus *v)
{
	drop_pair(v);
	buf_done(&v->was);
	pager_done(&v->pager);
}

void versus_take(struct versus *v, const struct version_source *from, const struct versus_pair *pair)
{
	drop_pair(v);
	v->due = true;
	if (!diff_side_read(&v->old, from, pair->old, pair->old_path, &v->trouble) ||
		!diff_side_read(&v->now, from, pair->now, pair->path, &v->trouble))
		return;
	v->trouble.text[0] = '\0';
	if (!str_eq(pair->old_path, pair->path))
		buf_put(&v->was, pair->old_path);
	delta_make(&v->delta, &v->old.subject, &v->now.subject);
	struct reading reading;
	struct subject subject = v->now.subject;
	subject.body_ms = BODY_QUICK_MS;
	if (subject.doc)
		check_file(&subject, &reading, &v->problems);
}

enum vcs_status versus_status(const struct versus *v)
{
	return !v->old.subject.doc ? VCS_ADDED : v->now.subject.doc ? VCS_MODIFIED : VCS_DELETED;
}

static struct str stem(struct str path)
{
	struct str base = path_base(path);
	return str_cut(base, 0, str_find_byte(base, 0, '.'));
}

static void put_was(const struct versus *v, struct buf *out)
{
	struct str was = buf_str(&v->was);
	bool moved = str_eq(path_base(was), path_base(buf_str(&v->now.place)));
	buf_puts(out, moved ? "moved from " : "renamed from ");
	buf_put(out, moved ? path_dir(was) : stem(was));
	buf_puts(out, delta_is_empty(&v->delta) ? "" : ", ");
}

void versus_line(const struct versus *v, struct buf *out)
{
	enum vcs_status status = versus_status(v);
	if (status == VCS_MODIFIED && v->was.n)
		put_was(v, out);
	if (status == VCS_MODIFIED)
		diffs_line(out, &v->delta);
	else
		buf_puts(out, status == VCS_ADDED ? "added" : "removed");
}

/* --- parts ------------------------------------------------------------------------------------ */

static bool has_text_part(const struct versus *v)
{
	return v->delta.added || v->delta.removed;
}

size_t versus_parts(const struct versus *v)
{
	if (versus_status(v) != VCS_MODIFIED || v->delta.whole)
		return 0;
	return v->delta.fields.n + has_text_part(v);
}

struct str versus_part(const struct versus *v, size_t i)
{
	return i < v->delta.fields.n ? v->delta.fields.v[i].key : STR("");
}

struct str versus_part_name(struct str key)
{
	return key.n ? key : TR("(text)");
}

bool versus_graft(struct doc *d, const struct diff_side *from, struct str key, struct err *e)
{
	if (!from->subject.doc)
		return err_set(e, "there is no such version of it");
	return key.n ? graft_field(d, &from->doc, key, e) : graft_body(d, &from->doc, e);
}

/* --- lines ------------------------------------------------------------------------------------ */

/* As the text of a difference puts it. */
static bool is_labelled(struct str line, struct str label)
{
	return str_starts(line, STR("  ")) && str_starts(str_from(line, 2), label);
}

static enum role line_role(struct str line)
{
	struct str text = str_trim(line);
	if (is_labelled(line, TR("gains")))
		return ROLE_WARNING;
	if (is_labelled(line, TR("loses")))
		return ROLE_GOOD;
	if (str_starts(line, STR("    #")) || str_starts(line, STR("    (")))
		return ROLE_DIFF_PLACE;
	if (str_starts(line, STR("      + ")))
		return ROLE_DIFF_ADD;
	return str_starts(line, STR("      - ")) && text.n ? ROLE_DIFF_CUT : ROLE_TEXT;
}

/* Behind the sign of a line that differs; nothing of it may be out of sight. */
enum { SIGN = 8, LEAST_ROOM = 8 };

static void put_differing(struct sheet_maker *m, struct str line, enum role role, size_t width)
{
	size_t room = width > SIGN + LEAST_ROOM ? width : SIGN + LEAST_ROOM, used;
	unsigned flags = 0;
	while (utf8_width(line) > room) {
		struct str head = utf8_fit(line, room, &used);
		sheet_put(m, head, role, 0);
		sheet_end_line(m, 0, flags);
		line = str_from(line, head.n);
		sheet_fill(m, " ", SIGN, ROLE_TEXT);
		sheet_lead_ends(m);
		flags = SHEET_GOES_ON | SHEET_GLUED;
		room = width > SIGN + LEAST_ROOM ? width - SIGN : LEAST_ROOM;
	}
	sheet_put(m, line, role, 0);
	sheet_end_line(m, 0, flags);
}

static void put_lines(struct sheet_maker *m, struct str text, size_t width)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		struct str rest = line;
		bool labelled = line.n > 2 && line.p[0] == ' ' && line.p[2] != ' ';
		enum role role = line_role(line);
		if (role == ROLE_DIFF_ADD || role == ROLE_DIFF_CUT) {
			put_differing(m, line, role, width);
			continue;
		}
		if (labelled && role == ROLE_TEXT) {
			size_t end = str_find_byte(line, 2, ' ');
			sheet_put(m, str_cut(line, 0, end), ROLE_CARD_LABEL, 0);
			rest = str_from(line, end == STR_NONE ? line.n : end);
		}
		sheet_put(m, rest, role, role == ROLE_WARNING ? MARK_STRONG : 0);
		sheet_end_line(m, 0, 0);
	}
}

/* Behind its severity and place, wrapped at blanks. */
static void put_finding(struct sheet_maker *m, const struct problem *p, struct place at,
	size_t width)
{
	struct buf head = {0};
	struct textbox_lines lines = {0};
	buf_printf(&head, "  %c %zu:%zu ", severity_letter(p->severity), at.line, at.column);
	size_t columns = head.n;
	textbox_wrap(p->message, (int)(width > columns + LEAST_ROOM ? width - columns : LEAST_ROOM),
		&lines);
	sheet_put(m, buf_str(&head), profile_severity_role(p->severity), MARK_STRONG);
	for (size_t i = 0; i < lines.n; i++) {
		if (i) {
			sheet_fill(m, " ", columns, ROLE_TEXT);
			sheet_lead_ends(m);
		}
		sheet_put(m, str_trim_end(str_span(p->message, lines.v[i])), ROLE_TEXT, 0);
		sheet_end_line(m, at.line, i ? SHEET_GOES_ON : 0);
	}
	vec_done(&lines);
	buf_done(&head);
}

static void put_findings(const struct versus *v, struct sheet_maker *m, size_t width,
	const char *findings_of)
{
	if (!v->now.subject.doc)
		return;
	sheet_end_line(m, 0, 0);
	sheet_puts(m, v->problems.n ? tr("  Found ") : tr("  Nothing is wrong "), ROLE_DIM);
	sheet_puts(m, tr(findings_of), ROLE_DIM);
	sheet_end_line(m, 0, 0);
	for (size_t i = 0; i < v->problems.n; i++) {
		const struct problem *p = &v->problems.v[i];
		struct place at = lines_place(doc_text(&v->now.doc), p->where.at);
		put_finding(m, p, at, width);
	}
}

static struct diff_file file_of(const struct versus *v)
{
	return (struct diff_file){.status = versus_status(v),
		.old = v->old.subject,
		.now = v->now.subject,
		.delta = &v->delta,
		.pages = &v->pages,
		.untitled = true,
		.visible = true};
}

void versus_put(struct versus *v, struct sheet_maker *m, size_t width, const char *findings_of)
{
	struct buf text = {0};
	const struct diff_file file = file_of(v);
	if (v->trouble.text[0])
		buf_puts(&text, v->trouble.text);
	else if (v->was.n)
		buf_printf(&text, tr("  renamed      from %.*s\n"), STR_ARG(buf_str(&v->was)));
	else if (file.status != VCS_MODIFIED)
		buf_puts(&text,
			file.status == VCS_ADDED ? tr("  the file is new\n")
						 : tr("  the file is gone\n"));
	if (!v->trouble.text[0])
		diffs_text(&text, &file, width);
	put_lines(m, buf_str(&text), width);
	if (!v->trouble.text[0])
		put_findings(v, m, width, findings_of);
	buf_done(&text);
}

static void make_lines(struct versus *v, size_t width, struct sheet *out)
{
	struct sheet_maker m = {0};
	if (v->as_text && !v->trouble.text[0]) {
		hunks_sheet(buf_str(&v->old.bytes), buf_str(&v->now.bytes), width, !v->wrap, out);
		return;
	}
	versus_put(v, &m, width, v->of ? v->of : N_("in this version"));
	sheet_finish(&m, out);
}

/* --- the text, laid out ----------------------------------------------------------------------- */

static void ask_pages(struct versus *v, size_t width)
{
	const struct diff_file file = file_of(v);
	diff_pages_done(&v->pages);
	v->asked[0] = v->asked[1] = 0;
	if (v->trouble.text[0] || v->as_text || !diffs_have_pages(&file))
		return;
	if (!v->renderer) {
		diff_pages_make(&v->pages, &file, width);
		return;
	}
	const struct render_ask old = diffs_ask(file.old.doc, width),
				now = diffs_ask(file.now.doc, width);
	v->asked[0] = renderer_ask(v->renderer, v->place, &old);
	v->asked[1] = renderer_ask(v->renderer, v->place + 1, &now);
}

static bool take_page(const struct versus *v, int side, struct sheet *out)
{
	unsigned round;
	const struct rendered *r = renderer_answer(v->renderer, v->asked[side], &round);
	if (!r || r->outcome != RENDER_DONE)
		return false;
	sheet_done(out);
	sheet_copy(out, &r->sheet);
	return true;
}

/* Did both come that were asked for? */
static bool take_pages(struct versus *v)
{
	if (!v->asked[0] || !v->asked[1] || v->pages.known)
		return false;
	v->pages.known = take_page(v, 0, &v->pages.old) && take_page(v, 1, &v->pages.now);
	return v->pages.known;
}

bool versus_lay_out(struct versus *v, size_t width)
{
	ask_pages(v, width);
	return take_pages(v) || !v->asked[0];
}

void versus_prepare(struct versus *v, struct rect area)
{
	bool anew = v->due || v->width != area.w || v->as_text != v->made_as_text ||
		v->wrap != v->made_wrapped;
	if (area.w > 0 && anew)
		ask_pages(v, (size_t)area.w);
	if (area.w > 0 && (take_pages(v) || anew)) {
		struct sheet sheet = {0};
		make_lines(v, (size_t)area.w, &sheet);
		pager_show(&v->pager, &sheet, !v->due);
		v->due = false;
		v->made_as_text = v->as_text;
		v->made_wrapped = v->wrap;
		v->width = area.w;
	}
	pager_fit(&v->pager, area.h, area.w);
}

bool versus_act(struct versus *v, struct ctx *c, enum action a)
{
	if (a == ACT_SWITCH_DIFF)
		v->as_text = !v->as_text;
	else if (a == ACT_WRAP_CODE)
		ctx_wrap_code(c);
	else
		return (a == ACT_CODE_LEFT || a == ACT_CODE_RIGHT) && pager_act(&v->pager, a);
	return true;
}

struct versus_parts versus_layout(struct rect area, int beside)
{
	struct versus_parts p = {{area.y, area.x, 0, 0}, {area.y, area.x, 0, 0}, area};
	if (beside == 0)
		return p;
	if (area.w >= beside) {
		p.list = layout_left(&p.text, area.w * 2 / 5);
		p.line = layout_left(&p.text, 1);
		layout_left(&p.text, 1);
	} else if (area.h >= 10) {
		p.list = layout_top(&p.text, area.h / 2);
		p.line = layout_top(&p.text, 1);
	} else {
		p.list = layout_top(&p.text, area.h);
	}
	return p;
}

void versus_draw_line(const struct versus_parts *parts, struct canvas *cv)
{
	if (parts->line.w == 1)
		canvas_vline(cv, parts->line.y, parts->line.x, parts->line.h, ROLE_BORDER);
	else if (parts->line.h == 1)
		canvas_hline(cv, parts->line.y, parts->line.x, parts->line.w, ROLE_BORDER);
}
