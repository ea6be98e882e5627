#include "vcs/libgit.h"

#include "base/str.h"
#include "base/words.h"

#include <dlfcn.h>
#include <stddef.h>

#define ROW(name)                                                                                  \
	{                                                                                          \
		"git_" #name, offsetof(struct libgit, name)                                        \
	}

static const struct {
	const char *name;
	size_t at;
} functions[] = {
	ROW(libgit2_init),
	ROW(libgit2_shutdown),
	ROW(error_last),
	ROW(buf_dispose),
	ROW(repository_open_ext),
	ROW(repository_free),
	ROW(repository_workdir),
	ROW(repository_path),
	ROW(repository_head_unborn),
	ROW(repository_odb),
	ROW(repository_index),
	ROW(repository_set_index),
	ROW(index_open),
	ROW(index_free),
	ROW(index_read),
	ROW(index_write),
	ROW(index_add),
	ROW(index_remove_bypath),
	ROW(index_conflict_remove),
	ROW(index_get_bypath),
	ROW(index_get_byindex),
	ROW(index_entrycount),
	ROW(revparse_single),
	ROW(object_peel),
	ROW(object_free),
	ROW(tree_free),
	ROW(tree_entry_bypath),
	ROW(tree_entry_id),
	ROW(tree_entry_filemode),
	ROW(tree_entry_free),
	ROW(odb_read_header),
	ROW(odb_free),
	ROW(odb_add_backend),
	ROW(repository_commondir),
	ROW(error_set_str),
	ROW(blob_lookup),
	ROW(blob_rawcontent),
	ROW(blob_rawsize),
	ROW(blob_free),
	ROW(attr_get),
	ROW(attr_value),
	ROW(filter_list_load),
	ROW(filter_list_apply_to_buffer),
	ROW(filter_list_free),
	ROW(diff_options_init),
	ROW(diff_find_options_init),
	ROW(diff_index_to_workdir),
	ROW(diff_tree_to_index),
	ROW(diff_tree_to_tree),
	ROW(diff_tree_to_workdir_with_index),
	ROW(diff_find_similar),
	ROW(diff_num_deltas),
	ROW(diff_get_delta),
	ROW(diff_free),
	ROW(status_options_init),
	ROW(status_list_new),
	ROW(status_list_entrycount),
	ROW(status_byindex),
	ROW(status_list_free),
	ROW(repository_state),
	ROW(oid_tostr),
	ROW(commit_lookup),
	ROW(commit_free),
	ROW(commit_tree),
	ROW(commit_parentcount),
	ROW(commit_parent),
	ROW(commit_author),
	ROW(commit_summary),
	ROW(revwalk_new),
	ROW(revwalk_free),
	ROW(revwalk_push_head),
	ROW(revwalk_sorting),
	ROW(revwalk_next),
	ROW(blob_create_from_buffer),
	ROW(oid_equal),
	ROW(merge_base),
	ROW(object_id),
};

#undef ROW

static bool find_functions(struct libgit *g, struct err *e)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		void *found = dlsym(g->library, functions[i].name);
		if (!found)
			return err_set(e, "git is not looked at: libgit2 has no %s()",
				functions[i].name);
		memcpy((char *)g + functions[i].at, &found, sizeof found);
	}
	return true;
}

bool libgit_open(struct libgit *g, struct err *e)
{
	*g = (struct libgit){
		.library = dlopen("libgit2.so." LIBGIT2_SOVERSION, RTLD_NOW | RTLD_LOCAL)};
	if (!g->library)
		return err_set(e, "git is not looked at: %s", dlerror());
	bool found = find_functions(g, e);
	if (found && g->libgit2_init() > 0)
		return true;
	dlclose(g->library);
	g->library = NULL;
	return found ? err_set(e, "git is not looked at: libgit2 does not start") : false;
}

/* It stays loaded: others may use it, and what it started for itself ends with the program. */
void libgit_close(struct libgit *g)
{
	if (g->library)
		g->libgit2_shutdown();
	g->library = NULL;
}

bool libgit_fail(const struct libgit *g, const char *what, struct err *e)
{
	const git_error *last = g->error_last();
	return err_set(e, "%s: %s", tr(what), last && last->message ? last->message : tr("failed"));
}
