#include "store/opened.h"

#include "base/path.h"
#include "base/words.h"
#include "check/checking.h"
#include "store/meet.h"

#include <stdlib.h>
#include <string.h>

/* Microseconds of checking a file when it is asked for, and in one slice later. */
enum { CHECK_AT_ONCE = 6000, CHECK_SLICE = 3000 };
/* The places of what is asked of the renderer; the screens have those from 0 on. */
enum { OUTLINE_PLACE = RENDERER_AHEAD - 1, AHEAD_PLACE, LOOKING_PLACE = RENDERER_PLACES - 1 };

struct opened *opened_find(const struct store *s, unsigned id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (s->opened.v[i]->id == id)
			return s->opened.v[i];
	}
	return NULL;
}

void opened_stop_checking(struct opened *o)
{
	checking_free(o->checking);
	o->checking = NULL;
}

void opened_close(struct opened *o)
{
	opened_stop_checking(o);
	problems_done(&o->problems);
	doc_done(&o->doc);
	free(o);
}

/* The file that wins over it, for the row and for what is read in it. */
static void apply_shadow(const struct store *s, struct row *row, struct opened *o)
{
	struct buf why = {0}, winner = {0}, here = {0};
	if (row->winner == ROW_NOT_SHADOWED || !row_is_loaded(row))
		return;
	row->verdict = VERDICT_SHADOWED;
	path_here(&here);
	const struct row *over = &s->rows.v[row->winner];
	enum scope first = s->roots.v[over->root].scope, second = s->roots.v[row->root].scope;
	path_short(&winner, over->path, buf_str(&here));
	if (over->kind != row->kind)
		buf_printf(&why, tr("%s wins: %.*s before %.*s"), buf_text(&winner),
			STR_ARG(over->kind->title), STR_ARG(row->kind->title));
	else if (first == second)
		buf_printf(&why, tr("%s wins: it is nearer"), buf_text(&winner));
	else
		buf_printf(&why, tr("%s wins: %s before %s"), buf_text(&winner), scope_name(first),
			scope_name(second));
	o->reading.verdict = VERDICT_SHADOWED;
	o->reading.why = arena_str(&o->problems.arena, buf_str(&why)).p;
	buf_done(&why);
	buf_done(&winner);
	buf_done(&here);
}

/* Of two that lie together their tool loads one, and which one nobody can tell from here. */
static void apply_twin(const struct store *s, struct row *row, struct opened *o)
{
	if (row->verdict != VERDICT_LOADS && row->verdict != VERDICT_RESCUED)
		return;
	if (!store_has_twin(s, o->id))
		return;
	row->verdict = o->reading.verdict = VERDICT_UNKNOWN;
	o->reading.why = meet_twin_says();
}

void opened_ask_outline(const struct store *s, struct opened *o)
{
	const struct render_ask ask = {.view = VIEW_OUTLINE,
		.text = doc_body(&o->doc),
		.width = 1,
		.budget_ms = BODY_MS};
	unsigned place = o == s->looking ? LOOKING_PLACE : s->ahead ? AHEAD_PLACE : OUTLINE_PLACE;
	o->asked = renderer_ask(s->renderer, place, &ask);
}

const struct outline *opened_outline(const struct store *s, struct opened *o)
{
	unsigned round;
	opened_ask_outline(s, o);
	const struct rendered *r = renderer_answer(s->renderer, o->asked, &round);
	return r ? &r->outline : NULL;
}

/* What was found is told, and the row, which was as in `before`, brought up to date. */
static void tell(struct store *s, struct opened *o, const struct row *before)
{
	struct row *row = &s->rows.v[o->id];
	o->judged++;
	if (!s->names_only)
		store_add_notes(s, o);
	if (kind_is_off(row->path)) {
		o->reading.verdict = VERDICT_DISABLED;
		o->reading.why = tr("by its file name");
	}
	row_fill(row, o);
	if (o->partly && o->known)
		memcpy(row->counts, before->counts, sizeof row->counts);
	apply_shadow(s, row, o);
	apply_twin(s, row, o);
	s->judged += !row_says_same(before, row);
	if (row->off != (row->verdict == VERDICT_DISABLED)) {
		row->off = !row->off;
		s->edition++;
	}
}

/* Go on with the check of the whole file; true: that was all, and it is what was found. */
static bool check_on(struct store *s, struct opened *o, const struct outline *outline, int us)
{
	if (!checking_go(o->checking, outline, deadline_in(us)))
		return false;
	problems_done(&o->problems);
	checking_take(o->checking, &o->reading, &o->problems);
	opened_stop_checking(o);
	o->partly = false;
	s->rows.v[o->id].whole = true;
	return true;
}

/* The whole of it, as far as there is time; the rest by and by. Until then what its block tells. */
static void check_by_and_by(struct store *s, struct opened *o)
{
	struct row *row = &s->rows.v[o->id];
	struct subject subject = {&o->doc, row->kind, kind_path(row->path), BODY_MS};
	const struct outline *outline = opened_outline(s, o);
	o->partly = true;
	if (outline) {
		o->checking = checking_new(&subject);
		o->checking_rev = o->doc.rev;
		if (check_on(s, o, outline, CHECK_AT_ONCE))
			return;
	}
	row->whole = o->known;
	subject.body_ms = 0;
	check_file(&subject, &o->reading, &o->problems);
}

void opened_judge(struct store *s, struct opened *o, int body_ms)
{
	struct row *row = &s->rows.v[o->id];
	const struct row before = *row;
	opened_stop_checking(o);
	problems_done(&o->problems);
	struct str path = kind_path(row->path);
	row->kind = check_kind(&s->schemas->kinds, path, &o->doc, &s->memo);
	const struct subject subject = {&o->doc, row->kind, path, body_ms};
	o->known = o->known && o->doc.rev <= 1;
	row->whole = body_ms > 0 && !s->names_only;
	if (s->names_only)
		o->reading = check_reading(&subject);
	else if (s->renderer && body_ms)
		check_by_and_by(s, o);
	else
		check_file(&subject, &o->reading, &o->problems);
	tell(s, o, &before);
}

void opened_go_on(struct store *s, struct opened *o)
{
	unsigned round;
	const struct row before = s->rows.v[o->id];
	const struct rendered *r = renderer_answer(s->renderer, o->asked, &round);
	if (!r || o->checking_rev != o->doc.rev)
		opened_judge(s, o, BODY_MS);
	else if (check_on(s, o, &r->outline, CHECK_SLICE))
		tell(s, o, &before);
}
