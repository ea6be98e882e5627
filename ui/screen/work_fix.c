/* What mends the problems of a file: shown first, then made. */
#include "base/path.h"
#include "base/words.h"
#include "store/plan.h"
#include "ui/screen/work.h"

enum { MOST_FIXES = 50 }; /* at once: each is followed by a look at the whole file */

static const struct problems *problems_of(struct ctx *c, unsigned id)
{
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	return o ? &o->problems : NULL;
}

/* The problem in use if it can be mended, else the file's first that can. */
static const struct problem *mendable(struct ctx *c, struct problem_place *place, unsigned id)
{
	const struct problem *p = work_problem(c, place, id);
	const struct problems *all = problems_of(c, id);
	if (p && p->fix.title.n)
		return p;
	for (size_t i = 0; p && !place->chosen && i < all->n; i++) {
		if (all->v[i].fix.title.n) {
			*place = (struct problem_place){.id = id, .at = i, .chosen = true};
			return &all->v[i];
		}
	}
	return NULL;
}

bool work_can_fix(struct ctx *c, const struct problem_place *place, unsigned id)
{
	struct problem_place here = *place;
	return !plan_locked(c->store, id) && mendable(c, &here, id);
}

static struct subject subject_of(struct ctx *c, unsigned id, const struct doc *d)
{
	const struct row *row = store_row(c->store, id);
	return (struct subject){d, row->kind, row->path, BODY_QUICK_MS};
}

/* The first one from number *at on that can be mended without a question; NULL: there is none. */
static const struct problem *next_safe(const struct problems *p, size_t *at)
{
	for (; *at < p->n; (*at)++) {
		if (p->v[*at].fix.title.n && !p->v[*at].fix.asked)
			return &p->v[*at];
	}
	return NULL;
}

/* After each one the file is looked at again; those that were refused are passed over. */
static bool make_next(const struct subject *s, struct doc *d, size_t *at)
{
	struct problems found = {0};
	struct reading reading;
	const struct problem *p;
	struct err ignored;
	bool made = false;
	check_file(s, &reading, &found);
	for (; !made && (p = next_safe(&found, at)); *at += !made)
		made = check_fix(d, s, p, &ignored);
	problems_done(&found);
	*at = made ? 0 : *at;
	return made;
}

/* What all safe fixes make of the file, unless that is no more than one of them. Returns how many they are. */
static size_t put_all_fixes(struct ctx *c, unsigned id, const struct opened *o, struct buf *out)
{
	struct doc scratch;
	size_t n = 0, at = 0, first = 0, second;
	buf_clear(out);
	second = next_safe(&o->problems, &first) ? first + 1 : 0;
	if (!second || !next_safe(&o->problems, &second))
		return 0;
	doc_open(&scratch, doc_text(&o->doc));
	const struct subject s = subject_of(c, id, &scratch);
	while (n < MOST_FIXES && make_next(&s, &scratch, &at))
		n++;
	if (n > 1)
		buf_put(out, doc_text(&scratch));
	doc_done(&scratch);
	return n > 1 ? n : 0;
}

/* Why nothing can be fixed: a note. */
static void tell_none(struct ctx *c, struct problem_place *place, unsigned id)
{
	ctx_note(c, ROLE_MESSAGE,
		work_problem(c, place, id) ? N_("there is no ready fix for this one: edit it")
					   : N_("there is nothing to fix"));
}

/* What the fix of `p` makes of the file. */
static bool put_fix(struct ctx *c, unsigned id, const struct opened *o, const struct problem *p)
{
	struct doc scratch;
	struct err e;
	doc_open(&scratch, doc_text(&o->doc));
	const struct subject s = subject_of(c, id, &scratch);
	bool good = check_fix(&scratch, &s, p, &e);
	if (good)
		buf_set(&c->proposal.after, doc_text(&scratch));
	else
		ctx_note(c, ROLE_ERROR, "cannot be fixed this way: %s", e.text);
	doc_done(&scratch);
	return good;
}

/* Where nobody went to a problem, one whose fix is refused is passed over for the first that can be made. */
static const struct problem *first_made(struct ctx *c, struct problem_place *place,
	const struct opened *o)
{
	const struct problems *all = &o->problems;
	size_t refused = place->at;
	for (size_t i = 0; i < all->n; i++) {
		if (i == refused || !all->v[i].fix.title.n || !put_fix(c, o->id, o, &all->v[i]))
			continue;
		place->at = i;
		buf_clear(&c->note);
		return &all->v[i];
	}
	return NULL;
}

bool work_propose_fix(struct ctx *c, struct problem_place *place, unsigned id, bool all)
{
	struct proposal *out = &c->proposal;
	const char *locked = plan_unwritable(c->store, id);
	struct err e;
	if (locked) {
		ctx_note(c, ROLE_WARNING, "not to be fixed here: %s", locked);
		return false;
	}
	if (all || place->id != id)
		*place = (struct problem_place){0};
	bool gone_to = place->chosen;
	const struct problem *p = mendable(c, place, id);
	const struct opened *o = store_opened(c->store, id, &e);
	if (!p || !o) {
		tell_none(c, place, id);
		return false;
	}
	place->chosen = true;
	place->reading_no = o->reading_no;
	out->fixes = put_all_fixes(c, id, o, &out->after_all);
	out->shows_all = all && out->fixes;
	if (!out->shows_all && !put_fix(c, id, o, p))
		p = gone_to ? NULL : first_made(c, place, o);
	if (!p)
		return false;
	buf_clear(&out->title);
	buf_printf(&out->title, "%.*s: %.*s", STR_ARG(store_name(c->store, id)),
		STR_ARG(p->fix.title));
	buf_clear(&out->title_all);
	buf_printf(&out->title_all,
		trn("%.*s: all %zu safe fix", "%.*s: all %zu safe fixes", out->fixes),
		STR_ARG(store_name(c->store, id)), out->fixes);
	buf_set(&out->before, doc_text(&o->doc));
	out->asks = true;
	return true;
}

/* Make in the doc what was shown, as one undo step. */
static bool make_shown(struct ctx *c, const struct problem *p, unsigned id, struct doc *d)
{
	struct err e;
	const struct subject s = subject_of(c, id, d);
	bool made =
		c->fixed.n ? doc_rewrite(d, buf_str(&c->fixed), 0, &e) : check_fix(d, &s, p, &e);
	if (!made)
		ctx_note(c, ROLE_ERROR, "cannot be fixed this way: %s", e.text);
	return made;
}

bool work_fix(struct ctx *c, const struct problem_place *place, unsigned id)
{
	struct problem_place here = *place;
	const struct problem *p = work_problem(c, &here, id);
	struct err e;
	struct opened *o = store_opened(c->store, id, &e);
	if (!p || !o || o->reading_no != place->reading_no) {
		ctx_note(c, ROLE_ERROR,
			"the file has changed since this was shown; nothing was written");
		return false;
	}
	struct doc *d = &o->doc;
	if (!make_shown(c, p, id, d))
		return false;
	bool saved = work_save(c, id, tr("fixed"));
	c->together.n = 0;
	if (!saved) {
		doc_undo(d);
		store_look_again(c->store);
	}
	work_changed(c, id);
	/* It may have been dropped for more than one reason. */
	if (saved)
		work_tell_verdict(c, id, true);
	return saved;
}
