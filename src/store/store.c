#include "store/store.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "store/opened.h"

#include <stdlib.h>

/* What is opened ahead keeps the renderer from what is asked for next: not for long. */
enum { KEEP_OPEN = 6, AHEAD_TOKENS = 8000 };
void store_open(struct store *s, const struct schemas *schemas, struct roots *roots)
{
	*s = (struct store){.schemas = schemas, .roots = *roots};
	*roots = (struct roots){0};
}

static void stop_looking(struct store *s)
{
	if (s->looking)
		opened_close(s->looking);
	s->looking = NULL;
}

void store_done(struct store *s)
{
	for (size_t i = 0; i < s->opened.n; i++)
		opened_close(s->opened.v[i]);
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

/* Its body is looked at again, when it is its turn. */
static void look_later(struct store *s, unsigned id)
{
	if (s->next_partly > id)
		s->next_partly = id;
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
		opened_go_on(s, o);
	return o != NULL;
}

/* --- docs ------------------------------------------------------------------------------------- */

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

static void take_state(struct row *row, const struct row_stamp *now)
{
	row->identity = now->identity;
	row->stamp = now->stamp;
	row->racy = now->young;
}

static void note_look(struct row *row)
{
	struct row_stamp now;
	row_look(row, &now);
	take_state(row, &now);
}

static bool load(struct store *s, struct opened *o, int body_ms, struct err *e)
{
	struct row *row = &s->rows.v[o->id];
	/* What is known of its body by then is of another reading. */
	if (s->looking && s->looking != o && s->looking->id == o->id) {
		stop_looking(s);
		look_later(s, o->id);
	}
	unsigned stamp = row->stamp;
	bool certain = !row->due && !row->racy;
	row->due = false;
	note_look(row);
	bool same = row->state == ROW_READ && certain && row->stamp == stamp;
	o->known = same && row->whole;
	bool done = load_doc(s, &o->doc, row->path, e);
	if (done) {
		if (!same)
			letters_forget(s, o->id);
		opened_judge(s, o, body_ms);
	} else {
		row_fill_failed(row, e);
		s->judged++;
	}
	return done;
}

static void read_row(struct store *s, unsigned id, int body_ms)
{
	struct opened o = {.id = id};
	struct err e;
	load(s, &o, body_ms, &e);
	opened_stop_checking(&o);
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
	struct opened *o = opened_find(s, id);
	if (o)
		opened_judge(s, o, BODY_QUICK_MS);
	else if (s->rows.v[id].state == ROW_READ)
		judge_again(s, id);
}

/* A reading that fails once is no change. */
static bool read_again(const char *path, struct buf *out)
{
	struct err ignored;
	if (file_read(path, FILE_VIEW_LIMIT, out, &ignored))
		return true;
	buf_clear(out);
	return file_read(path, FILE_VIEW_LIMIT, out, &ignored);
}

/* Is the file as it was read? */
static bool is_as_read(const struct store *s, const struct opened *o)
{
	struct buf path = {0}, now = {0};
	buf_put(&path, s->rows.v[o->id].path);
	bool same = read_again(buf_text(&path), &now) && str_eq(buf_str(&now), doc_saved(&o->doc));
	buf_done(&path);
	buf_done(&now);
	return same;
}

bool store_look_again_at(struct store *s, unsigned id)
{
	const struct opened *o = opened_find(s, id);
	struct row *row = &s->rows.v[id];
	if (!o)
		return row->state == ROW_FAILED;
	row->due = false;
	struct row_stamp now;
	bool there = row_look(row, &now), same = is_as_read(s, o);
	if (there && same)
		take_state(row, &now);
	if (same || doc_is_changed(&o->doc))
		return false;
	store_reload(s, id);
	return true;
}

static bool is_unread(const struct row *row)
{
	return (row->state == ROW_NEW || row->due) && !row->gone;
}

bool store_is_read(const struct store *s, unsigned id)
{
	return !is_unread(&s->rows.v[id]);
}

void store_read(struct store *s, unsigned id)
{
	const struct row *row = &s->rows.v[id];
	if (!is_unread(row))
		return;
	if (row->due && opened_find(s, id)) {
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
		opened_go_on(s, o);
	else if (renderer_answer(s->renderer, o->asked, &round))
		opened_judge(s, o, BODY_MS);
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
		if (row->state == ROW_READ && !row->whole && !row->gone && !opened_find(s, id))
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
	return o ? opened_outline(s, o) : NULL;
}

void store_take_outlines(struct store *s)
{
	unsigned round;
	for (size_t i = 0; i < s->opened.n; i++) {
		struct opened *o = s->opened.v[i];
		if (o->partly && !o->checking &&
			(renderer_answer(s->renderer, o->asked, &round) ||
				!renderer_knows(s->renderer, o->asked)))
			opened_judge(s, o, BODY_MS);
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
	opened_close(s->opened.v[oldest]);
	vec_remove(&s->opened, oldest);
}

struct opened *store_opened(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = opened_find(s, id);
	if (!o) {
		make_room(s);
		o = xcalloc(1, sizeof *o);
		o->id = id;
		o->reading_no = ++s->readings;
		if (!load(s, o, s->body_ms ? s->body_ms : BODY_QUICK_MS, e)) {
			opened_close(o);
			return NULL;
		}
		vec_push(&s->opened, o);
	}
	o->used = ++s->clock;
	if (o->partly)
		opened_ask_outline(s, o);
	return o;
}

bool store_ahead(struct store *s, unsigned id, const struct opened **o)
{
	struct err ignored;
	const struct row *row = &s->rows.v[id];
	*o = NULL;
	if (is_unread(row) || row->cost.on_use > AHEAD_TOKENS)
		return true;
	s->ahead = true;
	*o = store_opened(s, id, &ignored);
	s->ahead = false;
	return !*o || !(*o)->partly;
}

struct doc *store_doc(struct store *s, unsigned id, struct err *e)
{
	struct opened *o = store_opened(s, id, e);
	return o ? &o->doc : NULL;
}

void store_refresh(struct store *s, unsigned id)
{
	struct opened *o = opened_find(s, id);
	if (o)
		opened_judge(s, o, BODY_QUICK_MS);
}

void store_reload(struct store *s, unsigned id)
{
	for (size_t i = 0; i < s->opened.n; i++) {
		if (s->opened.v[i]->id != id)
			continue;
		opened_close(s->opened.v[i]);
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
	unsigned edition = s->edition;
	unsigned long judged = s->judged;
	s->roots = (struct roots){0};
	s->watch = (struct watch){0};
	store_done(s);
	if (roots.found) {
		struct err ignored;
		roots_done(&roots);
		roots_find(&roots, &schemas->kinds);
		roots_stand_in(&roots, &ignored);
	}
	store_open(s, schemas, &roots);
	watch_clear(&watch);
	s->watch = watch;
	if (watched)
		store_watch(s);
	s->renderer = renderer;
	/* Counted on: who remembers a number must not meet it again with other rows. */
	s->edition = edition + 1;
	s->judged = judged;
	s->off_too = off_too;
	s->leaves_out = leaves_out;
}
