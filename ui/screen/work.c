#include "ui/screen/work.h"

#include "base/path.h"
#include "base/words.h"
#include "text/lines.h"
#include "ui/screen/profile.h"
#include "ui/term/clip.h"

bool work_sort(struct ctx *c, struct query *q, enum action a)
{
	if (a < ACT_SORT_PATH || a >= ACT_SORT_PATH + SORT_KEYS)
		return false;
	enum sort_key key = (enum sort_key)(a - ACT_SORT_PATH);
	q->reverse = key == q->sort && !q->reverse;
	q->sort = key;
	ctx_note(c, ROLE_MESSAGE,
		q->reverse ? N_("sorted by %s, reversed; the same again reverses")
			   : N_("sorted by %s; the same again reverses"),
		tr(sort_name(key)));
	return true;
}

void work_recall_sort(const struct ctx *c, struct query *q)
{
	sort_find(remember_get(&c->remember, "sort"), &q->sort);
	q->reverse = str_is(remember_get(&c->remember, "sort-reversed"), "yes");
}

void work_keep_sort(struct ctx *c, const struct query *q)
{
	remember_set(&c->remember, "sort", q->sort == SORT_PATH ? "" : sort_name(q->sort));
	remember_set(&c->remember, "sort-reversed", q->reverse ? "yes" : "");
}

/* Whoever asks for what is left out is to see it. */
static bool asks_for_all(struct str filter)
{
	struct filter f = {0};
	bool asks = false;
	filter_read(&f, filter);
	for (size_t i = 0; i < f.n && !asks; i++)
		asks = !f.v[i].inverse &&
			((f.v[i].key == FILTER_IS && str_is(f.v[i].word, "disabled")) ||
				(f.v[i].key == FILTER_SCOPE && str_is(f.v[i].word, "plugin")));
	filter_done(&f);
	return asks;
}

void work_leave_out(struct store *s, bool shows_all, struct str filter)
{
	bool out = !shows_all && !asks_for_all(filter);
	s->edition += s->leaves_out != out;
	s->leaves_out = out;
}

void work_tell_left_out(struct ctx *c, bool shows_all, size_t n)
{
	ctx_note(c, ROLE_MESSAGE,
		shows_all ? trn("%zu disabled or plugin file is shown",
				    "%zu disabled or plugin files are shown", n)
			  : trn("%zu disabled or plugin file is not shown",
				    "%zu disabled or plugin files are not shown", n),
		n);
}

/* --- problems --------------------------------------------------------------------------------- */

static const struct problems *problems_of(struct ctx *c, unsigned id)
{
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	return o ? &o->problems : NULL;
}

static size_t worst_of(const struct problems *p)
{
	return (size_t)(problems_worst(p) - p->v);
}

const struct problem *work_problem(struct ctx *c, struct problem_place *place, unsigned id)
{
	const struct problems *p = problems_of(c, id);
	if (!p || p->n == 0)
		return NULL;
	if (place->id != id || !place->chosen || place->at >= p->n)
		*place = (struct problem_place){.id = id, .at = worst_of(p)};
	return &p->v[place->at];
}

bool work_step(struct ctx *c, struct problem_place *place, unsigned id, int step)
{
	const struct problems *p = problems_of(c, id);
	if (!p || p->n == 0)
		return false;
	bool here = place->id == id && place->chosen && place->at < p->n;
	size_t at = here ? place->at + (size_t)step : step > 0 ? 0 : p->n - 1;
	if (at >= p->n)
		return false;
	*place = (struct problem_place){.id = id, .at = at, .chosen = true};
	return true;
}

enum role work_message(struct ctx *c, const struct problem_place *place, unsigned id,
	struct buf *out)
{
	struct problem_place here = *place;
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	if (!o) {
		buf_puts(out, e.text);
		return ROLE_ERROR;
	}
	const struct problem *p = work_problem(c, &here, id);
	if (!p) {
		profile_verdict(out, &o->reading, store_row(c->store, id)->kind);
		return ROLE_MESSAGE;
	}
	struct place where = lines_place(doc_text(&o->doc), p->where.at);
	buf_printf(out, "%c %zu:%zu %.*s", severity_letter(p->severity), where.line, where.column,
		STR_ARG(p->message));
	if (o->problems.n > 1)
		buf_printf(out, tr("  (%zu of %zu)"), here.at + 1, o->problems.n);
	return profile_severity_role(p->severity);
}

void work_hints(const enum action *from, bool fix, bool problem, enum action *out)
{
	for (; *from != ACT_NONE; from++) {
		if (((*from != ACT_FIX && *from != ACT_FIX_ALL) || fix) &&
			(*from != ACT_NEXT_PROBLEM || problem))
			*out++ = *from;
	}
	*out = ACT_NONE;
}

bool work_save(struct ctx *c, unsigned id, const char *done)
{
	struct err e;
	struct str name = path_base(store_row(c->store, id)->path);
	ctx_tell_saving(c, name);
	switch (store_save(c->store, id, &e)) {
	case FILE_REPLACED:
		c->journal.fresh = false;
		ctx_note(c, ROLE_GOOD, "%s %.*s", done, STR_ARG(name));
		return true;
	case FILE_UNCERTAIN:
		c->journal.fresh = false;
		ctx_note(c, ROLE_WARNING, "%.*s: %s", STR_ARG(name), e.text);
		return true;
	case FILE_KEPT:
	case FILE_CHANGED:
	case FILE_GONE:
	case FILE_TORN:
		break;
	}
	ctx_note(c, ROLE_ERROR, "%.*s not saved: %s", STR_ARG(name), e.text);
	return false;
}

void work_changed(struct ctx *c, unsigned id)
{
	store_refresh(c->store, id);
	store_look_at_set(c->store);
}

void work_tell_verdict(struct ctx *c, unsigned id, bool fixed)
{
	const struct row *row = store_row(c->store, id);
	struct err ignored;
	const struct opened *o = store_opened(c->store, id, &ignored);
	struct buf verdict = {0};
	if (!o || (row->verdict != VERDICT_DROPPED && row->verdict != VERDICT_PARTIAL))
		return;
	profile_verdict(&verdict, &o->reading, row->kind);
	ctx_note(c, ROLE_WARNING,
		fixed ? N_("fixed %.*s, which is still %s") : N_("saved %.*s, which is %s"),
		STR_ARG(path_base(row->path)), buf_text(&verdict));
	buf_done(&verdict);
}

bool work_undo(struct ctx *c, unsigned id, bool redo)
{
	struct err e;
	struct doc *d = store_doc(c->store, id, &e);
	if (!d)
		return false;
	if (!(redo ? doc_redo(d) : doc_undo(d))) {
		ctx_note(c, ROLE_MESSAGE,
			redo ? N_("nothing to make again")
			     : N_("nothing to take back in this file"));
		return false;
	}
	bool saved = work_save(c, id, redo ? tr("made again:") : tr("taken back:"));
	if (!saved) {
		if (redo)
			doc_undo(d);
		else
			doc_redo(d);
		store_look_again(c->store);
	}
	work_changed(c, id);
	return saved;
}

/* What stands there already, such as "saved x.md", stays true. */
static void note_more(struct ctx *c, const char *text)
{
	struct buf both = {0};
	if (str_find(buf_str(&c->note), 0, str_of(text)) != STR_NONE)
		return;
	buf_put(&both, buf_str(&c->note));
	buf_printf(&both, "%s%s", both.n ? "; " : "", text);
	ctx_note(c, both.n ? ROLE_WARNING : ROLE_MESSAGE, "%s", buf_text(&both));
	buf_done(&both);
}

bool work_watch(struct ctx *c, unsigned id, const char *hint)
{
	struct buf text = {0};
	if (!store_look_again_at(c->store, id))
		return false;
	const struct row *row = store_row(c->store, id);
	if (row->state == ROW_READ)
		buf_printf(&text, tr("changed by another program%s"), hint);
	else if (row->state == ROW_FAILED && c->note.n)
		buf_printf(&text, tr("now it cannot be read: %.*s"),
			STR_ARG(row_text(row, ROW_PROBLEM)));
	if (text.n)
		note_more(c, buf_text(&text));
	buf_done(&text);
	return true;
}

/* --- copying ---------------------------------------------------------------------------------- */

static struct step copy(struct ctx *c, struct str text)
{
	buf_set(&c->clip, text);
	return (struct step){.kind = STEP_COPY};
}

struct step work_copy_line(struct ctx *c, struct str text, const char *told)
{
	if (clip_acts(text, false)) {
		ctx_note(c, ROLE_WARNING, "%snot copied, for control characters: %.*s", told,
			STR_ARG(text));
		return step_stay();
	}
	ctx_note(c, *told ? ROLE_WARNING : ROLE_MESSAGE, "%scopied %.*s", told, STR_ARG(text));
	return copy(c, text);
}

struct step work_copy_text(struct ctx *c, struct str text, const char *what)
{
	if (str_trim(text).n == 0) {
		ctx_note(c, ROLE_MESSAGE, "it has no %s", what);
		return step_stay();
	}
	bool acts = clip_acts(text, true);
	ctx_note(c, acts ? ROLE_WARNING : ROLE_MESSAGE,
		acts ? trn("copied the %s, %zu byte, without its control characters",
			       "copied the %s, %zu bytes, without its control characters", text.n)
		     : trn("copied the %s, %zu byte", "copied the %s, %zu bytes", text.n),
		what, text.n);
	return copy(c, text);
}

struct step work_copy(struct ctx *c, unsigned id, enum action action)
{
	struct err e;
	if (action == ACT_COPY_PATH)
		return work_copy_line(c, store_row(c->store, id)->path, "");
	if (action == ACT_COPY_NAME)
		return work_copy_line(c, store_name(c->store, id), "");
	if (action != ACT_COPY_DESCRIPTION && action != ACT_COPY_BODY)
		return step_stay();
	const struct opened *o = store_opened(c->store, id, &e);
	if (!o) {
		ctx_note(c, ROLE_ERROR, "not copied: %s", e.text);
		return step_stay();
	}
	return action == ACT_COPY_BODY
		? work_copy_text(c, doc_body(&o->doc), tr("text"))
		: work_copy_text(c, o->reading.description, tr("description"));
}
