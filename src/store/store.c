#include "store/store.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "check/checking.h"
#include "doc/items.h"

#include <stdlib.h>
#include <string.h>

enum { KEEP_OPEN = 6 };
/* Microseconds of checking a file when it is asked for, and in one slice later. */
enum { CHECK_AT_ONCE = 6000, CHECK_SLICE = 3000 };
/* The places of what is asked of the renderer; the screens have those from 0 on. */
enum { LOOKING_PLACE = RENDERER_PLACES - 2, OUTLINE_PLACE = RENDERER_PLACES - 1 };

void store_open(struct store *s, const struct schemas *schemas, struct roots *roots)
{
	*s = (struct store){.schemas = schemas, .roots = *roots};
	*roots = (struct roots){0};
}

static void stop_checking(struct opened *o)
{
	checking_free(o->checking);
	o->checking = NULL;
}

static void close_doc(struct opened *o)
{
	stop_checking(o);
	problems_done(&o->problems);
	doc_done(&o->doc);
	free(o);
}

static void stop_looking(struct store *s)
{
	if (s->looking)
		close_doc(s->looking);
	s->looking = NULL;
}

void store_done(struct store *s)
{
	for (size_t i = 0; i < s->opened.n; i++)
		close_doc(s->opened.v[i]);
	vec_done(&s->opened);
	stop_looking(s);
	letters_done(&s->letters);
	set_notes_done(&s->notes);
	for (size_t i = 0; i < s->rows.n; i++)
		free(s->rows.v[i].text);
	vec_done(&s->rows);
	kind_memo_done(&s->memo);
	scan_done(&s->scan);
	scan_done(&s->newly_found);
	news_done(&s->news);
	watch_done(&s->watch);
	roots_done(&s->roots);
}

/* --- rows ------------------------------------------------------------------------------------- */

const struct row *store_row(const struct store *s, unsigned id)
{
	return &s->rows.v[id];
}

const struct root *store_root(const struct store *s, unsigned id)
{
	return &s->roots.v[s->rows.v[id].root];
}

struct str store_label(const struct store *s, unsigned id)
{
	const struct root *root = store_root(s, id);
	struct str path = s->rows.v[id].path;
	if (root->is_file || path.n <= root->path.n)
		return buf_str(&root->label);
	return str_from(path, root->path.n + (root->path.p[root->path.n - 1] != '/'));
}

struct str store_name(const struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	struct str name = row_text(row, ROW_NAME);
	return row->state == ROW_READ && name.n ? name : path_stem(row->path);
}

/* The file that wins over it, for the row and for what is read in it. */
static void apply_shadow(const struct store *s, struct row *row, struct opened *o)
{
	struct buf why = {0}, winner = {0}, here = {0};
	bool loaded = row->own == VERDICT_LOADS || row->own == VERDICT_RESCUED;
	if (row->winner == ROW_NOT_SHADOWED || !loaded)
		return;
	row->verdict = VERDICT_SHADOWED;
	path_here(&here);
	const struct row *over = &s->rows.v[row->winner];
	enum scope first = s->roots.v[over->root].scope, second = s->roots.v[row->root].scope;
	path_short(&winner, over->path, buf_str(&here));
	if (first == second)
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

/* Its body is looked at again, when it is its turn. */
static void look_later(struct store *s, unsigned id)
{
	if (s->next_partly > id)
		s->next_partly = id;
}

static void ask_outline(const struct store *s, struct opened *o)
{
	const struct render_ask ask = {.view = VIEW_OUTLINE,
		.text = doc_body(&o->doc),
		.width = 1,
		.budget_ms = BODY_MS};
	unsigned place = o == s->looking ? LOOKING_PLACE : OUTLINE_PLACE;
	o->asked = renderer_ask(s->renderer, place, &ask);
}

/* What the body of an open file is made of; NULL: it is not known yet. */
static const struct outline *find_outline(const struct store *s, struct opened *o)
{
	unsigned round;
	ask_outline(s, o);
	const struct rendered *r = renderer_answer(s->renderer, o->asked, &round);
	return r ? &r->outline : NULL;
}

/* What was found is told, and the row brought up to date. */
static void tell(struct store *s, struct opened *o)
{
	struct row *row = &s->rows.v[o->id];
	o->judged++;
	if (!s->names_only)
		store_add_notes(s, o);
	if (kind_is_off(row->path)) {
		o->reading.verdict = VERDICT_DISABLED;
		o->reading.why = "by its file name";
	}
	row_fill(row, o);
	s->judged++;
	apply_shadow(s, row, o);
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
	stop_checking(o);
	o->partly = false;
	s->rows.v[o->id].whole = true;
	return true;
}

/* The whole of it, as far as there is time; the rest by and by. Until then what its block tells. */
static void check_by_and_by(struct store *s, struct opened *o)
{
	struct row *row = &s->rows.v[o->id];
	struct subject subject = {&o->doc, row->kind, kind_path(row->path), BODY_MS};
	const struct outline *outline = find_outline(s, o);
	o->partly = true;
	if (outline) {
		o->checking = checking_new(&subject);
		o->checking_rev = o->doc.rev;
		if (check_on(s, o, outline, CHECK_AT_ONCE))
			return;
	}
	row->whole = false;
	subject.body_ms = 0;
	check_file(&subject, &o->reading, &o->problems);
}

static void judge(struct store *s, struct opened *o, int body_ms)
{
	struct row *row = &s->rows.v[o->id];
	stop_checking(o);
	problems_done(&o->problems);
	struct str path = kind_path(row->path);
	row->kind = check_kind(&s->schemas->kinds, path, &o->doc, &s->memo);
	const struct subject subject = {&o->doc, row->kind, path, body_ms};
	row->whole = body_ms > 0 && !s->names_only;
	if (s->names_only)
		o->reading = check_reading(&subject);
	else if (s->renderer && body_ms)
		check_by_and_by(s, o);
	else
		check_file(&subject, &o->reading, &o->problems);
	tell(s, o);
}

/* The next slice of a check that goes on. */
static void go_on(struct store *s, struct opened *o)
{
	unsigned round;
	const struct rendered *r = renderer_answer(s->renderer, o->asked, &round);
	if (!r || o->checking_rev != o->doc.rev)
		judge(s, o, BODY_MS);
	else if (check_on(s, o, &r->outline, CHECK_SLICE))
		tell(s, o);
}

static struct opened *next_checked(const struct store *s)
{
	size_t i = s->opened.n;
	while (i && !s->opened.v[i - 1]->checking)
		i--;
	return i ? s->opened.v[i - 1] : NULL;
}

bool store_is_checking(const struct store *s)
{
	return next_checked(s) != NULL;
}

bool store_check_on(struct store *s)
{
	struct opened *o = next_checked(s);
	if (o)
		go_on(s, o);
	return o != NULL;
}

/* --- docs ------------------------------------------------------------------------------------- */

static struct opened *find_opened(const struct store *s, unsigned id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (s->opened.v[i]->id == id)
			return s->opened.v[i];
	}
	return NULL;
}

static bool load_doc(const struct store *s, struct doc *d, struct str path, struct err *e)
{
	struct buf bytes = {0}, name = {0};
	if (!s->source.read) {
		buf_put(&name, path);
		bool done = doc_load(d, buf_text(&name), e);
		buf_done(&name);
		return done;
	}
	bool done = s->source.read(s->source.owner, path, &bytes, e);
	if (done)
		doc_open(d, buf_str(&bytes));
	buf_done(&bytes);
	return done;
}

static bool load(struct store *s, struct opened *o, int body_ms, struct err *e)
{
	struct row *row = &s->rows.v[o->id];
	/* What is known of its body by then is of another reading. */
	if (s->looking && s->looking != o && s->looking->id == o->id) {
		stop_looking(s);
		look_later(s, o->id);
	}
	row->due = false;
	letters_forget(s, o->id);
	row_look(row, &row->identity, &row->stamp);
	bool done = load_doc(s, &o->doc, row->path, e);
	if (done)
		judge(s, o, body_ms);
	else
		row_fill_failed(row, e);
	s->judged++;
	return done;
}

static void read_row(struct store *s, unsigned id, int body_ms)
{
	struct opened o = {.id = id};
	struct err e;
	load(s, &o, body_ms, &e);
	stop_checking(&o);
	problems_done(&o.problems);
	doc_done(&o.doc);
}

/* A body that was looked at before is looked at again, by and by where the renderer does it. */
static void judge_again(struct store *s, unsigned id)
{
	bool whole = s->rows.v[id].whole;
	read_row(s, id, whole && !s->renderer ? BODY_MS : s->body_ms);
	if (whole)
		look_later(s, id);
}

void store_judge(struct store *s, unsigned id)
{
	struct opened *o = find_opened(s, id);
	if (o)
		judge(s, o, BODY_QUICK_MS);
	else if (s->rows.v[id].state == ROW_READ)
		judge_again(s, id);
}

/* Is the file as it was read? */
static bool is_as_read(const struct store *s, const struct opened *o)
{
	struct buf path = {0}, now = {0};
	struct err ignored;
	buf_put(&path, s->rows.v[o->id].path);
	bool same = file_read(buf_text(&path), FILE_VIEW_LIMIT, &now, &ignored) &&
		str_eq(buf_str(&now), doc_saved(&o->doc));
	buf_done(&path);
	buf_done(&now);
	return same;
}

bool store_look_again_at(struct store *s, unsigned id)
{
	const struct opened *o = find_opened(s, id);
	struct row *row = &s->rows.v[id];
	if (!o)
		return row->state == ROW_FAILED;
	row->due = false;
	uint64_t identity;
	unsigned stamp;
	bool there = row_look(row, &identity, &stamp), same = is_as_read(s, o);
	if (there && same) {
		row->identity = identity;
		row->stamp = stamp;
	}
	if (same || doc_is_changed(&o->doc))
		return false;
	store_reload(s, id);
	return true;
}

static bool is_unread(const struct row *row)
{
	return (row->state == ROW_NEW || row->due) && !row->gone;
}

void store_read(struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	if (!is_unread(row))
		return;
	if (row->due && find_opened(s, id)) {
		/* Though its bytes are the same, it may lie elsewhere. */
		if (!store_look_again_at(s, id))
			store_refresh(s, id);
	} else {
		read_row(s, id, s->body_ms);
	}
}

bool store_read_next(struct store *s)
{
	while (s->next_unread < s->rows.n && !is_unread(&s->rows.v[s->next_unread]))
		s->next_unread++;
	if (s->next_unread == s->rows.n)
		return false;
	s->set = SET_SHADOWS;
	store_read(s, (unsigned)s->next_unread++);
	return true;
}

/* Read the row's file; its body is judged when it has been parsed. */
static enum store_step look_at(struct store *s, unsigned id)
{
	struct err e;
	if (!s->renderer) {
		read_row(s, id, BODY_MS);
		return STORE_WORKED;
	}
	s->looking = xcalloc(1, sizeof *s->looking);
	s->looking->id = id;
	if (!load(s, s->looking, BODY_MS, &e) || !s->looking->partly)
		stop_looking(s);
	return STORE_WORKED;
}

/* What is asked of the file that is looked at: its body when that has been parsed, slice by slice. */
static enum store_step go_on_looking(struct store *s)
{
	struct opened *o = s->looking;
	unsigned round;
	if (o->checking)
		go_on(s, o);
	else if (renderer_answer(s->renderer, o->asked, &round))
		judge(s, o, BODY_MS);
	else if (renderer_knows(s->renderer, o->asked))
		return STORE_WAITS;
	if (!o->checking)
		stop_looking(s);
	return STORE_WORKED;
}

enum store_step store_check_next(struct store *s)
{
	if (store_check_on(s))
		return STORE_WORKED;
	if (s->looking)
		return go_on_looking(s);
	while (s->next_partly < s->rows.n) {
		unsigned id = (unsigned)s->next_partly++;
		const struct row *row = &s->rows.v[id];
		if (row->state == ROW_READ && !row->whole && !row->gone && !find_opened(s, id))
			return look_at(s, id);
	}
	return STORE_DONE;
}

bool store_checked_all(const struct store *s)
{
	return !s->looking && s->next_partly >= s->rows.n;
}

const struct outline *store_outline(struct store *s, unsigned id)
{
	struct err ignored;
	struct opened *o = store_opened(s, id, &ignored);
	return o ? find_outline(s, o) : NULL;
}

void store_take_outlines(struct store *s)
{
	unsigned round;
	for (size_t i = 0; i < s->opened.n; i++) {
		struct opened *o = s->opened.v[i];
		if (o->partly && !o->checking &&
			(renderer_answer(s->renderer, o->asked, &round) ||
				!renderer_knows(s->renderer, o->asked)))
			judge(s, o, BODY_MS);
	}
}

size_t store_unread(const struct store *s)
{
	size_t n = 0;
	for (size_t i = s->next_unread; i < s->rows.n; i++)
		n += is_unread(&s->rows.v[i]);
	return n;
}

/* Let go the doc that was not asked for longest, but none with changes to save or to undo. */
static void make_room(struct store *s)
{
	size_t oldest = s->opened.n, free_to_go = 0;
	for (size_t i = 0; i < s->opened.n; i++) {
		const struct opened *o = s->opened.v[i];
		if (o->doc.undo.n || doc_is_changed(&o->doc))
			continue;
		free_to_go++;
		if (oldest == s->opened.n || o->used < s->opened.v[oldest]->used)
			oldest = i;
	}
	if (free_to_go < KEEP_OPEN)
		return;
	close_doc(s->opened.v[oldest]);
	vec_remove(&s->opened, oldest);
}

struct opened *store_opened(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = find_opened(s, id);
	if (!o) {
		make_room(s);
		o = xcalloc(1, sizeof *o);
		o->id = id;
		o->reading_no = ++s->readings;
		if (!load(s, o, s->body_ms ? s->body_ms : BODY_QUICK_MS, e)) {
			close_doc(o);
			return NULL;
		}
		vec_push(&s->opened, o);
	}
	o->used = ++s->clock;
	if (o->partly)
		ask_outline(s, o);
	return o;
}

struct doc *store_doc(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = store_opened(s, id, e);
	return o ? &o->doc : NULL;
}

void store_refresh(struct store *s, unsigned id)
{
	struct opened *o = find_opened(s, id);
	if (o)
		judge(s, o, BODY_QUICK_MS);
}

void store_reload(struct store *s, unsigned id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (s->opened.v[i]->id != id)
			continue;
		close_doc(s->opened.v[i]);
		vec_remove(&s->opened, i);
		break;
	}
	if (s->looking && s->looking->id == id)
		stop_looking(s);
	s->rows.v[id].state = ROW_NEW;
	store_read(s, id);
	look_later(s, id);
}

void store_look_again(struct store *s)
{
	for (size_t i = s->opened.n; i-- > 0;)
		store_look_again_at(s, s->opened.v[i]->id);
}

void store_restart(struct store *s)
{
	const struct schemas *schemas = s->schemas;
	struct renderer *renderer = s->renderer;
	struct roots roots = s->roots;
	struct watch watch = s->watch;
	bool watched = watch.on, off_too = s->off_too, leaves_out = s->leaves_out;
	s->roots = (struct roots){0};
	s->watch = (struct watch){0};
	store_done(s);
	if (roots.found) {
		roots_done(&roots);
		roots_find(&roots, &schemas->kinds);
	}
	store_open(s, schemas, &roots);
	watch_clear(&watch);
	s->watch = watch;
	if (watched)
		store_watch(s);
	s->renderer = renderer;
	s->off_too = off_too;
	s->leaves_out = leaves_out;
}
