#include "ui/screen/form.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/session.h"
#include "ui/screen/fields_nested.h"

#include <sys/stat.h>

static bool differs(const struct doc *a, const struct doc *b, const struct edited *row)
{
	struct str key = row->field.key;
	if (row->nest.depth)
		return nested_differs(a, b, key);
	const struct field_span *x = doc_field(a, key), *y = doc_field(b, key);
	if (!x || !y)
		return x || y;
	return !str_eq(doc_raw(a, x), doc_raw(b, y));
}

bool form_asks_about_clash(struct form *f)
{
	static const struct ask_choice choices[] = {{'m', N_("keep mine"), FORM_MINE},
		{'t', N_("take theirs"), FORM_THEIRS}, {0, NULL, 0}};
	while (f->clashes.n && !fields_changed(&f->fields, f->clashes.v[f->clashes.n - 1]))
		f->clashes.n--;
	if (f->clashes.n == 0)
		return false;
	form_go_to(f, f->clashes.v[f->clashes.n - 1]);
	const struct edited *row = form_focused(f);
	struct str theirs = buf_str(&row->disk), line;
	struct str rest = theirs;
	str_next_line(&rest, &line);
	if (theirs.n)
		ask_begin(&f->ask, choices, "%.*s: another program made it \"%.*s%s\".",
			STR_ARG(row->field.key), STR_ARG(str_trim(line)), rest.n ? "..." : "");
	else
		ask_begin(&f->ask, choices, "%.*s: another program took it out.",
			STR_ARG(row->field.key));
	return true;
}

static void find_clashes(struct form *f, const struct doc *was, const struct doc *is)
{
	f->clashes.n = 0;
	for (size_t i = f->fields.rows.n; i-- > 0;) {
		if (fields_changed(&f->fields, i) && differs(was, is, &f->fields.rows.v[i]))
			vec_push(&f->clashes, i);
	}
}

struct step form_settle_clash(struct form *f, bool mine)
{
	if (!mine)
		form_set_text(f, buf_str(&form_focused(f)->disk));
	if (!--f->clashes.n)
		form_begin_anew(f);
	return form_save(f);
}

/* What was typed stays, and so does the caret: a question would swallow the next key. */
static void tell_news(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct str file = path_base(form_path(f));
	if (f->clashes.n)
		ctx_note(c, ROLE_WARNING,
			"%.*s was changed by another program, %.*s too: saving asks", STR_ARG(file),
			STR_ARG(f->fields.rows.v[f->clashes.v[f->clashes.n - 1]].field.key));
	else if (fields_change_count(&f->fields))
		ctx_note(c, ROLE_WARNING,
			"%.*s was changed by another program; what is typed here stays",
			STR_ARG(file));
	else
		ctx_note(c, ROLE_WARNING, "%.*s was changed by another program", STR_ARG(file));
}

bool form_asks_about_link(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', N_("save it there"), FORM_FOLLOW_LINK},
		{0, NULL, 0}};
	struct store *s = f->screen.ctx->store;
	struct buf target = {0}, shown = {0}, here = {0};
	bool out = store_leads_out(s, f->id, &target);
	bool asks = out && !str_eq(buf_str(&target), buf_str(&f->leads_to));
	buf_set(&f->leads_to, out ? buf_str(&target) : STR(""));
	path_here(&here);
	path_short(&shown, buf_str(&target), buf_str(&here));
	if (asks)
		ask_begin(&f->ask, choices, "%.*s is a link to %s.",
			STR_ARG(path_base(form_path(f))), buf_text(&shown));
	buf_done(&target);
	buf_done(&shown);
	buf_done(&here);
	return asks;
}

static void take_change(struct form *f, const struct opened *o)
{
	struct doc was;
	if (!fields_change_count(&f->fields))
		buf_set(&f->origin, doc_text(&o->doc));
	doc_open(&was, buf_str(&f->origin));
	form_rebase(f, o);
	f->news = FORM_FILE_CHANGED;
	find_clashes(f, &was, &o->doc);
	tell_news(f);
	doc_done(&was);
}

/* All that is typed stays; it is judged by what the file was. */
static void take_loss(struct form *f, const char *why)
{
	struct ctx *c = f->screen.ctx;
	struct str file = path_base(form_path(f));
	enum form_news news = form_is_gone(f) ? FORM_FILE_GONE : FORM_FILE_UNREADABLE;
	if (f->news == news)
		return;
	form_forget_news(f);
	doc_open(&f->lost, f->fields.base);
	f->news = news;
	form_look_ahead(f);
	if (news == FORM_FILE_GONE)
		ctx_note(c, ROLE_WARNING,
			"%.*s was removed by another program; saving asks to write it again",
			STR_ARG(file));
	else
		ctx_note(c, ROLE_WARNING, "%.*s cannot be read any more: %s", STR_ARG(file), why);
}

static bool is_lost(const struct form *f)
{
	return f->news == FORM_FILE_GONE || f->news == FORM_FILE_UNREADABLE;
}

void form_take_news(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct err e;
	const struct opened *o = store_opened(c->store, f->id, &e);
	if (f->ask.is_open || f->pick.is_open || f->fixing || f->fresh)
		return;
	if (!o) {
		take_loss(f, e.text);
		return;
	}
	if (o->reading_no == f->reading_no)
		return;
	bool back = is_lost(f);
	if (back)
		form_forget_news(f);
	f->reading_no = o->reading_no;
	if (!str_eq(doc_text(&o->doc), f->fields.base))
		take_change(f, o);
	else if (back)
		ctx_note(c, ROLE_MESSAGE, "%.*s is there again, as it was",
			STR_ARG(path_base(form_path(f))));
}

void form_forget_news(struct form *f)
{
	if (is_lost(f))
		doc_done(&f->lost);
	f->news = FORM_NO_NEWS;
}

void form_begin_anew(struct form *f)
{
	buf_set(&f->origin, f->fields.base);
}

void form_put_news(const struct form *f, struct buf *out)
{
	static const char *const news[] = {"", N_("changed outside"), N_("removed outside"),
		N_("unreadable now")};
	if (f->news)
		buf_puts(out, tr(news[f->news]));
}

bool form_watch(struct screen *s)
{
	struct form *f = (struct form *)s;
	return store_look_again_at(s->ctx->store, f->id);
}

/* --- others --------------------------------------------------------------------------------- */

/* May any user of the machine rename what lies in its folder? */
static bool lies_open(const struct form *f)
{
	struct stat st;
	struct buf folder = {0};
	buf_put(&folder, path_dir(form_path(f)));
	bool open = stat(buf_text(&folder), &st) == 0 && st.st_mode & S_IWOTH &&
		!(st.st_mode & S_ISVTX);
	buf_done(&folder);
	return open;
}

void form_tell_others(struct form *f)
{
	struct buf who = {0};
	claim_tell(form_path(f), &who);
	if (who.n)
		ctx_note(f->screen.ctx, ROLE_WARNING, "%.*s", STR_ARG(buf_str(&who)));
	else if (lies_open(f))
		ctx_note(f->screen.ctx, ROLE_WARNING,
			"anybody may put another file in its place: its folder may be written to by all");
	claim_open(form_path(f), &f->claim);
	buf_done(&who);
}
