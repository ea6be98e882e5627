/* The commits that changed one file, through its renames. */
#include "base/mem.h"
#include "vcs/git.h"
#include "vcs/repo.h"

#include <stdlib.h>

struct vcs_log {
	struct vcs *git;
	git_revwalk *walk;
	char *path;
	char *old_path; /* its name before `at`, where that renamed it */
	git_commit *at; /* the one handed out last */
};

void vcs_log_close(struct vcs_log *log)
{
	if (!log)
		return;
	log->git->lib.commit_free(log->at);
	log->git->lib.revwalk_free(log->walk);
	free(log->path);
	free(log->old_path);
	free(log);
}

struct vcs_log *vcs_log_open(struct vcs *g, struct str path, struct err *e)
{
	if (!vcs_has_commit(g)) {
		err_set(e, "there is no commit yet");
		return NULL;
	}
	struct vcs_log *log = xcalloc(1, sizeof *log);
	log->git = g;
	log->path = xmemdup0(path.p, path.n);
	if (g->lib.revwalk_new(&log->walk, g->repo) == 0 &&
		g->lib.revwalk_sorting(log->walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME) == 0 &&
		g->lib.revwalk_push_head(log->walk) == 0)
		return log;
	libgit_fail(&g->lib, "git log", e);
	vcs_log_close(log);
	return NULL;
}

/* The file's object in the commit; false: it is not there. */
static bool find_blob(const struct vcs_log *log, git_commit *commit, git_oid *out)
{
	const struct libgit *lib = &log->git->lib;
	git_tree *tree = NULL;
	git_tree_entry *entry = NULL;
	bool there = lib->commit_tree(&tree, commit) == 0 &&
		lib->tree_entry_bypath(&entry, tree, log->path) == 0;
	if (there)
		*out = *lib->tree_entry_id(entry);
	lib->tree_entry_free(entry);
	lib->tree_free(tree);
	return there;
}

static void put_id(const struct vcs_log *log, const git_commit *commit, char out[VCS_ID + 1])
{
	log->git->lib.oid_tostr(out, VCS_ID + 1,
		log->git->lib.object_id((const git_object *)commit));
}

/* A merge changed it where no parent has it so; `before` is the first parent. */
static bool changed_it(const struct vcs_log *log, git_commit *commit, char before[VCS_ID + 1])
{
	const struct libgit *lib = &log->git->lib;
	git_oid now, was;
	bool is = find_blob(log, commit, &now);
	unsigned n = lib->commit_parentcount(commit);
	before[0] = '\0';
	for (unsigned i = 0; i < n; i++) {
		git_commit *parent = NULL;
		if (lib->commit_parent(&parent, commit, i) != 0)
			return false;
		bool there = find_blob(log, parent, &was);
		if (i == 0)
			put_id(log, parent, before);
		lib->commit_free(parent);
		if (is == there && (!is || lib->oid_equal(&now, &was)))
			return false;
	}
	return n > 0 || is;
}

static char *renamed_from(const struct vcs_log *log, const git_diff *diff)
{
	const struct libgit *lib = &log->git->lib;
	for (size_t i = 0; i < lib->diff_num_deltas(diff); i++) {
		const git_diff_delta *d = lib->diff_get_delta(diff, i);
		if (d->status == GIT_DELTA_RENAMED && strcmp(d->new_file.path, log->path) == 0)
			return xmemdup0(d->old_file.path, strlen(d->old_file.path));
	}
	return NULL;
}

/* The name that the file had in the first parent, of one that came; NULL: it is new. */
static char *find_old_path(const struct vcs_log *log, git_commit *commit)
{
	const struct libgit *lib = &log->git->lib;
	git_commit *parent = NULL;
	git_tree *was = NULL, *is = NULL;
	git_diff *diff = NULL;
	git_diff_find_options o;
	char *found = NULL;
	lib->diff_find_options_init(&o, GIT_DIFF_FIND_OPTIONS_VERSION);
	o.flags = GIT_DIFF_FIND_RENAMES;
	if (lib->commit_parent(&parent, commit, 0) == 0 && lib->commit_tree(&was, parent) == 0 &&
		lib->commit_tree(&is, commit) == 0 &&
		lib->diff_tree_to_tree(&diff, log->git->repo, was, is, NULL) == 0 &&
		lib->diff_find_similar(diff, &o) == 0)
		found = renamed_from(log, diff);
	lib->diff_free(diff);
	lib->tree_free(was);
	lib->tree_free(is);
	lib->commit_free(parent);
	return found;
}

/* Has it come with that commit? */
static bool came(const struct vcs_log *log, git_commit *commit)
{
	const struct libgit *lib = &log->git->lib;
	git_commit *parent = NULL;
	git_oid ignored;
	bool is = lib->commit_parent(&parent, commit, 0) == 0 && find_blob(log, commit, &ignored) &&
		!find_blob(log, parent, &ignored);
	lib->commit_free(parent);
	return is;
}

static void go_on_as_before(struct vcs_log *log)
{
	if (!log->old_path)
		return;
	free(log->path);
	log->path = log->old_path;
	log->old_path = NULL;
}

static void describe(const struct vcs_log *log, struct vcs_commit *out)
{
	const struct libgit *lib = &log->git->lib;
	const git_signature *author = lib->commit_author(log->at);
	const char *subject = lib->commit_summary(log->at);
	put_id(log, log->at, out->id);
	out->when = author->when.time;
	out->offset = author->when.offset;
	out->author = str_of(author->name);
	out->subject = str_of(subject ? subject : "");
	out->path = str_of(log->path);
	out->old_path = str_of(log->old_path ? log->old_path : log->path);
}

void vcs_log_came_from(struct vcs_log *log, struct str old_path, struct vcs_commit *out)
{
	free(log->old_path);
	log->old_path = xmemdup0(old_path.p, old_path.n);
	out->old_path = str_of(log->old_path);
}

enum vcs_found vcs_log_next(struct vcs_log *log, size_t most, struct vcs_commit *out, bool *ended,
	struct err *e)
{
	const struct libgit *lib = &log->git->lib;
	git_oid id;
	*ended = false;
	go_on_as_before(log);
	for (size_t i = 0; i < most; i++) {
		lib->commit_free(log->at);
		log->at = NULL;
		int code = lib->revwalk_next(&id, log->walk);
		*ended = code == GIT_ITEROVER;
		if (*ended)
			return VCS_ABSENT;
		if (code != 0 || lib->commit_lookup(&log->at, log->git->repo, &id) != 0) {
			libgit_fail(lib, "git log", e);
			return VCS_FAILED;
		}
		if (changed_it(log, log->at, out->before)) {
			log->old_path = came(log, log->at) ? find_old_path(log, log->at) : NULL;
			describe(log, out);
			return VCS_FOUND;
		}
	}
	return VCS_ABSENT;
}
