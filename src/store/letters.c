#include "store/letters.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/vec.h"
#include "store/moved.h"
#include "store/store.h"
#include "vcs/git.h"

#include <string.h>

/* Where the folders themselves take long, more are asked for at once. */
enum { AT_ONCE = 100, ROWS_AT_ONCE = 1000, MOST_LATE = 8, SLOW_MS = 16 };

static void forget_gone(struct repository *r)
{
	moved_hunt_done(&r->hunt);
	r->hunting = false;
}

void letters_done(struct letters *l)
{
	for (size_t i = 0; i < l->n; i++) {
		forget_gone(&l->v[i]);
		vcs_close(l->v[i].git);
		buf_done(&l->v[i].root);
	}
	vec_done(l);
	buf_done(&l->folder);
	*l = (struct letters){0};
}

/* --- repositories ----------------------------------------------------------------------------- */

/* The nearest folder, from this one up as far as git may look, that holds a ".git"; empty when there is none. */
static struct str find_root(struct str folder)
{
	struct str dir = folder;
	while (!path_holds(dir, STR(".git"))) {
		struct str above = path_dir(dir);
		if (dir.n <= 1 || vcs_is_ceiling(above))
			return STR("");
		dir = above;
	}
	return dir;
}

/* One that is found further up, as the ".git" here is none, is not that of the files here. */
static struct vcs *open_at(struct str root)
{
	struct err ignored;
	struct buf within = {0};
	struct vcs *git = vcs_open(root, VCS_QUICK_MS, &ignored);
	bool same = git && vcs_path(git, root, &within) && within.n == 0;
	buf_done(&within);
	if (same)
		return git;
	vcs_close(git);
	return NULL;
}

/* The repository of the folder; *opened is set when it had to be opened. */
static size_t repository_of(struct store *s, struct str folder, bool *opened)
{
	struct letters *l = &s->letters;
	if (l->folder.n && str_eq(buf_str(&l->folder), folder))
		return l->in;
	struct str root = find_root(folder);
	buf_set(&l->folder, folder);
	for (l->in = 0; root.n && l->in < l->n; l->in++) {
		if (str_eq(buf_str(&l->v[l->in].root), root))
			return l->in;
	}
	/* Behind all there are, so that one more that comes is not taken for it. */
	l->in = STR_NONE;
	if (root.n == 0)
		return l->in;
	struct repository r = {.git = open_at(root)};
	buf_put(&r.root, root);
	vec_push(l, r);
	if (r.git && s->watch.on)
		watch_add(&s->watch, vcs_folder(r.git));
	*opened = true;
	l->in = l->n - 1;
	return l->in;
}

/* --- letters ---------------------------------------------------------------------------------- */

static bool is_due(const struct row *row)
{
	return row->git == LETTER_UNKNOWN && !row->gone;
}

static void set_letter(struct store *s, unsigned id, char letter)
{
	struct row *row = &s->rows.v[id];
	if (row->git_shown != letter)
		s->judged++;
	row->git = row->git_shown = letter;
}

/* Rows of one repository, and their paths as git has them. */
struct slice {
	size_t repository;
	unsigned ids[ROWS_AT_ONCE];
	struct str paths[ROWS_AT_ONCE];
	size_t n;
	struct arena arena;
};

/* What fails, or is held up again and again, would keep waiting whoever goes on asking. */
static void judge_repository(struct repository *r, bool done)
{
	r->late = vcs_was_late(r->git) ? r->late + 1 : 0;
	if (done && r->late < MOST_LATE)
		return;
	vcs_close(r->git);
	r->git = NULL;
}

/* Rows that follow each other, as far as they are of one repository. False when one was opened: that takes its
 * time. */
static bool collect(struct store *s, struct slice *out)
{
	struct letters *l = &s->letters;
	bool opened = false;
	size_t end = l->next + ROWS_AT_ONCE, most = l->slow ? ROWS_AT_ONCE : AT_ONCE;
	for (; l->next < s->rows.n && l->next < end && out->n < most; l->next++) {
		const struct row *row = &s->rows.v[l->next];
		if (!is_due(row))
			continue;
		size_t in = repository_of(s, path_dir(row->path), &opened);
		if (opened)
			return false;
		if (out->n && in != out->repository)
			break;
		struct buf path = {0};
		bool inside = in < l->n && l->v[in].git && vcs_path(l->v[in].git, row->path, &path);
		if (inside) {
			out->repository = in;
			out->ids[out->n] = (unsigned)l->next;
			out->paths[out->n++] = arena_str(&out->arena, buf_str(&path));
		} else {
			set_letter(s, (unsigned)l->next, LETTER_NONE);
		}
		buf_done(&path);
	}
	return true;
}

static struct version_source source_of(struct store *s, struct vcs *git)
{
	return (struct version_source){git, &s->schemas->kinds, &s->memo};
}

/* Of a file that was staged as new only all that is staged can say whether it came from another. */
static bool note_renames(struct store *s, struct vcs *git, const struct slice *slice, char *letters)
{
	struct vcs_states staged = {0};
	struct err ignored;
	if (!memchr(letters, 'A', slice->n))
		return true;
	if (!vcs_staged(git, &staged, &ignored))
		return false;
	const struct version_source from = source_of(s, git);
	moved_join(&from, &staged);
	for (size_t i = 0; i < slice->n; i++) {
		const struct vcs_state *known =
			letters[i] == 'A' ? vcs_state_of(&staged, slice->paths[i]) : NULL;
		if (known && known->index == 'R')
			letters[i] = 'R';
	}
	vcs_states_done(&staged);
	return true;
}

/* What the index has and the disk has not is looked for again once files came or went. False: it is being looked for. */
static bool knows_gone(const struct store *s, struct repository *r)
{
	if (r->hunt.begun && !r->hunting && r->edition == s->edition)
		return true;
	forget_gone(r);
	r->hunting = true;
	r->edition = s->edition;
	return false;
}

static bool hunt_on(struct store *s)
{
	for (size_t i = 0; i < s->letters.n; i++) {
		struct repository *r = &s->letters.v[i];
		const struct version_source from = source_of(s, r->git);
		if (!r->hunting || !r->git)
			continue;
		r->hunting = moved_hunt_on(&from, &r->hunt, ROWS_AT_ONCE);
		return true;
	}
	return false;
}

/* A file that git does not track may be one that it does, under another name. False: it is to be asked for again. */
static bool note_moves(struct store *s, const struct slice *slice, char *letters)
{
	struct repository *r = &s->letters.v[slice->repository];
	struct moved_files fresh = {.version = {VCS_WORK, NULL}};
	if (!memchr(letters, '?', slice->n))
		return true;
	if (!knows_gone(s, r))
		return false;
	for (size_t i = 0; i < slice->n && r->hunt.gone.n; i++) {
		if (letters[i] == '?')
			vec_push(&fresh, ((struct moved_file){.path = slice->paths[i], .at = i}));
	}
	const struct version_source from = source_of(s, r->git);
	moved_find(&from, &r->hunt.gone, &fresh);
	for (size_t i = 0; i < fresh.n; i++) {
		if (fresh.v[i].partner != STR_NONE)
			letters[fresh.v[i].at] = 'R';
	}
	vec_done(&fresh);
	return true;
}

/* Find the letters of the slice; false: they are to be asked for again. */
static bool find_slice(struct store *s, const struct slice *slice)
{
	char letters[ROWS_AT_ONCE];
	struct err ignored;
	long began = clock_ms();
	struct vcs *git = s->letters.v[slice->repository].git;
	bool done = vcs_letters(git, slice->paths, slice->n, letters, &ignored) &&
		note_renames(s, git, slice, letters);
	if (done && !note_moves(s, slice, letters))
		return false;
	judge_repository(&s->letters.v[slice->repository], done);
	s->letters.slow = clock_ms() - began > SLOW_MS;
	for (size_t i = 0; i < slice->n; i++)
		set_letter(s, slice->ids[i], done ? letters[i] : LETTER_NONE);
	return true;
}

bool letters_find(struct store *s)
{
	struct slice slice = {0};
	if (letters_known(s))
		return false;
	if (hunt_on(s))
		return true;
	/* What was collected before another repository had to be opened is collected again. */
	if ((!collect(s, &slice) || (slice.n && !find_slice(s, &slice))) && slice.n)
		s->letters.next = slice.ids[0];
	arena_done(&slice.arena);
	return true;
}

bool letters_are_slow(const struct store *s)
{
	return s->letters.slow && !letters_known(s);
}

bool letters_known(const struct store *s)
{
	return s->letters.next >= s->rows.n;
}

void letters_forget(struct store *s, unsigned id)
{
	s->rows.v[id].git = LETTER_UNKNOWN;
	if (s->letters.next > id)
		s->letters.next = id;
}

void letters_forget_moves(struct store *s)
{
	size_t untracked = 0;
	for (unsigned id = 0; id < s->rows.n; id++)
		untracked += s->rows.v[id].git == '?';
	for (unsigned id = 0; id < s->rows.n; id++) {
		char git = s->rows.v[id].git;
		if (git == 'R' || (git == '?' && untracked <= AT_ONCE))
			letters_forget(s, id);
	}
}

void letters_forget_all(struct store *s)
{
	for (size_t i = 0; i < s->letters.n; i++)
		forget_gone(&s->letters.v[i]);
	for (unsigned id = 0; id < s->rows.n; id++)
		letters_forget(s, id);
}

/* --- hearing ---------------------------------------------------------------------------------- */

static void forget_repository(struct store *s, struct repository *r)
{
	forget_gone(r);
	struct str root = buf_str(&r->root);
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (str_starts(s->rows.v[id].path, root))
			letters_forget(s, id);
	}
}

/* The repository whose own folder, or what lies right in it, the path is. */
static struct repository *find_heard(const struct store *s, struct str path)
{
	for (size_t i = 0; i < s->letters.n; i++) {
		struct repository *r = &s->letters.v[i];
		if (!r->git)
			continue;
		struct str own = vcs_folder(r->git);
		if (str_eq(path, own) || str_eq(path_dir(path), own))
			return r;
	}
	return NULL;
}

/* A lock is about to become what it is named for, or nothing; but that of HEAD is let go once its branch, which lies deeper,
 * is another. */
static bool is_lock(struct str path)
{
	return str_ends(path, STR(".lock")) && !str_is(path_base(path), "HEAD.lock");
}

void letters_hear(struct store *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->news.n; i++) {
		const struct heard heard = s->news.v[i];
		struct repository *r = find_heard(s, heard.path);
		if (!r)
			s->news.v[n++] = heard;
		else if (!is_lock(heard.path))
			forget_repository(s, r);
	}
	s->news.n = n;
}
