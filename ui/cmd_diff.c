#include "ui/batch.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/words.h"
#include "ui/diff_files.h"
#include "ui/term/window.h"

#include <stdlib.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80 };

/* One run of the command. */
struct run {
	const struct options *o;
	enum diff_format format;
	size_t width;
	const char **paths; /* of the arguments, those that are no revisions */
	size_t paths_n;
	struct diff_scope scope;
	struct vcs_changes changes;
	struct buf from, to; /* the names of revisions */
	bool forks;          /* from where both come from */
	struct json *files;
	bool found, failed;
};

/* --- one file --------------------------------------------------------------------------------- */

static void print_file(struct run *r, const struct diff_file *f)
{
	struct buf text = {0};
	if (r->format == DIFF_JSON)
		json_add(r->files, diffs_json(f));
	else if (r->format == DIFF_UNIFIED)
		diffs_unified(&text, f);
	else
		diffs_text(&text, f, r->width);
	if (r->format == DIFF_UNIFIED)
		batch_print_patch(buf_str(&text));
	else
		batch_print(buf_str(&text));
	buf_done(&text);
	r->found = true;
}

static void tell(struct run *r, const struct diff_file *f)
{
	struct delta delta = {0};
	struct diff_pages pages = {0};
	struct diff_file told = *f;
	delta_make(&delta, &f->old, &f->now);
	told.delta = &delta;
	told.visible = isatty(STDOUT_FILENO);
	told.pages = &pages;
	if (r->format == DIFF_TEXT)
		diff_pages_make(&pages, &told, r->width);
	print_file(r, &told);
	diff_pages_done(&pages);
	delta_done(&delta);
}

/* Files of no kind are told of only where they were asked for. */
static bool is_meant(const struct run *r, const struct diff_side *old, const struct diff_side *now)
{
	const struct diff_side *sides[] = {old, now};
	for (int i = 0; i < 2; i++) {
		if (sides[i]->subject.doc && sides[i]->subject.kind->schema)
			return true;
	}
	return r->paths_n > 0;
}

static void tell_change(struct run *r, const struct vcs_change *c)
{
	struct diff_side old, now = {0};
	bool good = diff_side_open(&old, &r->scope, r->scope.from, c->old_path) &&
		diff_side_open(&now, &r->scope, r->scope.to, c->path);
	const struct diff_file f = {c->status, c->conflict, c->path, c->old_path,
		buf_str(&now.shown), buf_str(&old.shown), old.subject, now.subject, NULL, NULL,
		false, false};
	r->failed = r->failed || !good;
	if (good && is_meant(r, &old, &now))
		tell(r, &f);
	diff_side_done(&old);
	diff_side_done(&now);
}

static int end_telling(struct run *r)
{
	if (r->format == DIFF_JSON) {
		struct json *all = json_new_map();
		json_put(all, "files", r->files);
		batch_print_json(all);
		json_free(all);
		r->files = NULL;
	}
	return r->failed ? BATCH_FAILED : r->found ? BATCH_FOUND : BATCH_OK;
}

/* --- the repository --------------------------------------------------------------------------- */

/* "A..B" is from one to the other, "A...B" from the last commit that both have, "A" from that to the files on the
 * disk. */
static void read_rev(struct run *r, struct str given)
{
	size_t dots = str_find(given, 0, STR(".."));
	struct str end = dots == STR_NONE ? STR("") : str_from(given, dots + 2);
	r->forks = str_starts(end, STR("."));
	end = str_from(end, r->forks);
	buf_put(&r->from, str_cut(given, 0, dots));
	buf_put(&r->to, end.n ? end : STR("HEAD"));
	if (r->from.n == 0)
		buf_puts(&r->from, "HEAD");
	r->scope.from = (struct vcs_version){VCS_REV, buf_text(&r->from)};
	r->scope.to = (struct vcs_version){VCS_WORK, NULL};
	if (dots != STR_NONE)
		r->scope.to = (struct vcs_version){VCS_REV, buf_text(&r->to)};
}

static bool read_versions(struct run *r, struct err *e)
{
	bool staged = options_has(r->o, "--staged"), rev = options_has(r->o, "--rev");
	if (staged && rev)
		return err_set(e, "--staged and --rev exclude each other");
	r->scope.from = (struct vcs_version){VCS_INDEX, NULL};
	r->scope.to = (struct vcs_version){VCS_WORK, NULL};
	if (staged) {
		r->scope.from = (struct vcs_version){VCS_REV, "HEAD"};
		r->scope.to = (struct vcs_version){VCS_INDEX, NULL};
	}
	if (rev)
		read_rev(r, options_value(r->o, "--rev", ""));
	return true;
}

static bool read_format(struct run *r, struct err *e)
{
	static const char *const names[] = {"text", "unified", "json"};
	struct str word = options_value(r->o, "--format", "text");
	int h = 0, w = USUAL_WIDTH;
	window_size(&h, &w);
	r->width = (size_t)w;
	for (int i = 0; i < 3; i++) {
		if (str_is(word, names[i])) {
			r->format = (enum diff_format)i;
			return true;
		}
	}
	return err_set(e, "--format is text, unified or json");
}

static bool open_paths(struct run *r)
{
	r->scope.asked_n = r->paths_n;
	r->scope.asked = xcalloc(r->paths_n + 1, sizeof *r->scope.asked);
	for (size_t i = 0; i < r->paths_n; i++) {
		struct diff_asked *a = &r->scope.asked[i];
		a->given = r->paths[i];
		if (!vcs_path(r->scope.git, str_of(a->given), &a->path)) {
			batch_fail(str_of(a->given), "lies in another repository than the first");
			return false;
		}
	}
	return true;
}

static bool go_to_fork(struct run *r, struct err *e)
{
	char id[VCS_ID + 1];
	if (!vcs_fork(r->scope.git, buf_text(&r->from), buf_text(&r->to), id, e))
		return false;
	buf_set(&r->from, str_of(id));
	r->scope.from.rev = buf_text(&r->from);
	return true;
}

static bool check_revs(struct run *r, struct err *e)
{
	const struct vcs_version *versions[] = {&r->scope.from, &r->scope.to};
	for (int i = 0; i < 2; i++) {
		if (versions[i]->side == VCS_REV && !str_is(str_of(versions[i]->rev), "HEAD") &&
			!vcs_has_rev(r->scope.git, versions[i]->rev, e))
			return false;
	}
	return !r->forks || go_to_fork(r, e);
}

/* --- revisions among the arguments ---------------------------------------------------------------- */

static bool is_rev(struct run *r, struct str name)
{
	struct buf rev = {0};
	struct err ignored;
	buf_put(&rev, name);
	bool is = name.n == 0 || vcs_has_rev(r->scope.git, buf_text(&rev), &ignored);
	buf_done(&rev);
	return is;
}

/* "A..B" or "A", where there is no file of that name. */
static bool names_rev(struct run *r, size_t i, bool *range)
{
	struct str given = str_of(r->paths_n > i ? r->paths[i] : "");
	size_t dots = str_find(given, 0, STR(".."));
	*range = dots != STR_NONE;
	if (given.n == 0 || access(r->paths[i], F_OK) == 0)
		return false;
	struct str end = str_from(given, *range ? dots + 2 : given.n);
	return is_rev(r, str_cut(given, 0, dots)) &&
		is_rev(r, str_from(end, str_starts(end, STR("."))));
}

/* As git takes them: "A..B", "A B", or "A" before the paths. */
static void take_revs(struct run *r)
{
	bool range, other;
	struct buf both = {0};
	if (options_has(r->o, "--staged") || options_has(r->o, "--rev") || !names_rev(r, 0, &range))
		return;
	buf_puts(&both, r->paths[0]);
	bool two = !range && names_rev(r, 1, &other) && !other;
	if (two)
		buf_printf(&both, "..%s", r->paths[1]);
	read_rev(r, buf_str(&both));
	r->paths += 1 + two;
	r->paths_n -= 1 + two;
	buf_done(&both);
}

/* Without a work tree there are no files on the disk, and no index. */
static bool has_versions(const struct run *r, struct err *e)
{
	bool revs = r->scope.from.side == VCS_REV && r->scope.to.side == VCS_REV;
	return revs || !vcs_is_bare(r->scope.git) ||
		err_set(e, "its git repository is bare: name two revisions, as --rev=A..B");
}

static int tell_all(struct run *r)
{
	diff_files_choose(&r->scope, &r->changes);
	r->failed = diff_files_blame(&r->scope);
	for (size_t i = 0; i < r->changes.n; i++)
		tell_change(r, &r->changes.v[i]);
	return end_telling(r);
}

/* What says which repository is meant: the first argument that is there. */
static struct str first_place(const struct options *o)
{
	for (size_t i = 0; i < o->n; i++) {
		if (access(o->args[i], F_OK) == 0)
			return str_of(o->args[i]);
	}
	return str_of(o->n ? o->args[0] : ".");
}

static int look(struct run *r)
{
	struct err e;
	struct str first = first_place(r->o);
	r->paths = r->o->args;
	r->paths_n = r->o->n;
	r->scope.git = vcs_open_bare(first, VCS_PATIENT_MS, &e);
	if (!r->scope.git)
		return batch_fail(r->o->n ? first : STR("diff"), e.text);
	take_revs(r);
	if (!open_paths(r))
		return BATCH_FAILED;
	if (!has_versions(r, &e) || !check_revs(r, &e) ||
		!vcs_compare(r->scope.git, r->scope.from, r->scope.to, &r->changes, &e))
		return batch_fail(STR("diff"), e.text);
	return tell_all(r);
}

/* --- git's external diff ---------------------------------------------------------------------- */

/* What git hands over: PATH OLD-FILE OLD-ID OLD-MODE NEW-FILE NEW-ID NEW-MODE, of a renamed file the new path and
 * words on it, of one in conflict only PATH. */
enum { DRIVER_PATH, DRIVER_OLD, DRIVER_NEW = 4, DRIVER_WORDS = 7, DRIVER_RENAMED };

static bool load_side(struct run *r, struct diff_side *s, const char *file, struct str path)
{
	struct err e;
	struct buf here = {0};
	path_here(&here);
	path_join(&s->place, buf_str(&here), path);
	buf_put(&s->shown, path);
	buf_done(&here);
	if (str_is(str_of(file), "/dev/null"))
		return true;
	if (!file_read(file, FILE_VIEW_LIMIT, &s->bytes, &e)) {
		batch_fail(path, e.text);
		return false;
	}
	diff_side_judge(s, r->scope.kinds, &r->scope.memo);
	return true;
}

static bool tell_handed(struct run *r)
{
	const char **args = r->o->args;
	bool renamed = r->o->n >= DRIVER_RENAMED;
	struct str from = str_of(args[DRIVER_PATH]),
		   to = renamed ? str_of(args[DRIVER_WORDS]) : from;
	struct diff_side old = {0}, now = {0};
	bool good = load_side(r, &old, args[DRIVER_OLD], from) &&
		load_side(r, &now, args[DRIVER_NEW], to);
	const struct diff_file f = {.status = !old.subject.doc ? VCS_ADDED
			: !now.subject.doc                     ? VCS_DELETED
			: renamed                              ? VCS_RENAMED
							       : VCS_MODIFIED,
		.path = to,
		.old_path = from,
		.shown = to,
		.old_shown = from,
		.old = old.subject,
		.now = now.subject};
	if (good)
		tell(r, &f);
	diff_side_done(&old);
	diff_side_done(&now);
	return good;
}

/* To git any other status than 0 is a failure. */
static int drive(struct run *r)
{
	struct buf line = {0};
	if (r->o->n == 1) {
		buf_printf(&line, tr("in conflict %s\n"), r->o->args[DRIVER_PATH]);
		batch_print(buf_str(&line));
		buf_done(&line);
		return BATCH_OK;
	}
	if (r->o->n < DRIVER_WORDS)
		return batch_fail(STR("diff"), "--driver is for git to call, with seven words");
	bool good = tell_handed(r);
	return end_telling(r) == BATCH_FAILED || !good ? BATCH_FAILED : BATCH_OK;
}

/* --- options ---------------------------------------------------------------------------------- */

static int run_diff(const struct options *o, const struct schemas *schemas)
{
	struct run r = {.o = o, .scope = {.kinds = &schemas->kinds}};
	struct err e;
	int status = BATCH_FAILED;
	if (!read_format(&r, &e) || !read_versions(&r, &e)) {
		batch_fail(STR("diff"), e.text);
	} else {
		r.files = r.format == DIFF_JSON ? json_new_list() : NULL;
		status = options_has(o, "--driver") ? drive(&r) : look(&r);
	}
	json_free(r.files);
	diff_scope_done(&r.scope);
	vcs_changes_done(&r.changes);
	buf_done(&r.from);
	buf_done(&r.to);
	return status;
}

static const struct option_row diff_options[] = {
	{"--staged", NULL, N_("what is staged, against HEAD")},
	{"--rev", "REV",
		N_("the files against that revision; A..B: revision B against A; A...B: against where B left A")},
	{"--format", "text|unified|json", N_("how it is printed; text when not given")},
	{"--driver", NULL,
		N_("as git's external diff: git config diff.roster.command 'roster diff --driver'")},
	{NULL, NULL, NULL},
};

const struct command batch_diff = {"diff",
	"[--staged | --rev=REV | REV [REV]] [--format=FORMAT] [PATH...]",
	N_("Say what differs from the git index (or as --staged and --rev say): what agents may do more or less, "
	   "fields, text by heading; nothing of the repository is run"),
	diff_options, run_diff};
