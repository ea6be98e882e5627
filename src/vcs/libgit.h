/* libgit.h -- libgit2's functions, looked up when git is first asked for: linked, the library would cost every
 * start 1.5 ms. The only door to its header; for src/vcs alone. */
#ifndef ROSTER_VCS_LIBGIT_H
#define ROSTER_VCS_LIBGIT_H

#include "base/err.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

/* Each has the name that it has there, without "git_". */
struct libgit {
	void *library;
	__typeof__(git_libgit2_init) *libgit2_init;
	__typeof__(git_libgit2_shutdown) *libgit2_shutdown;
	__typeof__(git_error_last) *error_last;
	__typeof__(git_buf_dispose) *buf_dispose;
	__typeof__(git_repository_open_ext) *repository_open_ext;
	__typeof__(git_repository_free) *repository_free;
	__typeof__(git_repository_workdir) *repository_workdir;
	__typeof__(git_repository_path) *repository_path;
	__typeof__(git_repository_head_unborn) *repository_head_unborn;
	__typeof__(git_repository_odb) *repository_odb;
	__typeof__(git_repository_index) *repository_index;
	__typeof__(git_repository_set_index) *repository_set_index;
	__typeof__(git_index_open) *index_open;
	__typeof__(git_index_free) *index_free;
	__typeof__(git_index_read) *index_read;
	__typeof__(git_index_write) *index_write;
	__typeof__(git_index_add) *index_add;
	__typeof__(git_index_remove_bypath) *index_remove_bypath;
	__typeof__(git_index_conflict_remove) *index_conflict_remove;
	__typeof__(git_index_get_bypath) *index_get_bypath;
	__typeof__(git_index_get_byindex) *index_get_byindex;
	__typeof__(git_index_entrycount) *index_entrycount;
	__typeof__(git_revparse_single) *revparse_single;
	__typeof__(git_object_peel) *object_peel;
	__typeof__(git_object_free) *object_free;
	__typeof__(git_tree_free) *tree_free;
	__typeof__(git_tree_entry_bypath) *tree_entry_bypath;
	__typeof__(git_tree_entry_id) *tree_entry_id;
	__typeof__(git_tree_entry_filemode) *tree_entry_filemode;
	__typeof__(git_tree_entry_free) *tree_entry_free;
	__typeof__(git_odb_read_header) *odb_read_header;
	__typeof__(git_odb_free) *odb_free;
	__typeof__(git_odb_add_backend) *odb_add_backend;
	__typeof__(git_repository_commondir) *repository_commondir;
	__typeof__(git_error_set_str) *error_set_str;
	__typeof__(git_blob_lookup) *blob_lookup;
	__typeof__(git_blob_rawcontent) *blob_rawcontent;
	__typeof__(git_blob_rawsize) *blob_rawsize;
	__typeof__(git_blob_free) *blob_free;
	__typeof__(git_attr_get) *attr_get;
	__typeof__(git_attr_value) *attr_value;
	__typeof__(git_filter_list_load) *filter_list_load;
	__typeof__(git_filter_list_apply_to_buffer) *filter_list_apply_to_buffer;
	__typeof__(git_filter_list_free) *filter_list_free;
	__typeof__(git_diff_options_init) *diff_options_init;
	__typeof__(git_diff_find_options_init) *diff_find_options_init;
	__typeof__(git_diff_index_to_workdir) *diff_index_to_workdir;
	__typeof__(git_diff_tree_to_index) *diff_tree_to_index;
	__typeof__(git_diff_tree_to_tree) *diff_tree_to_tree;
	__typeof__(git_diff_tree_to_workdir_with_index) *diff_tree_to_workdir_with_index;
	__typeof__(git_diff_find_similar) *diff_find_similar;
	__typeof__(git_diff_num_deltas) *diff_num_deltas;
	__typeof__(git_diff_get_delta) *diff_get_delta;
	__typeof__(git_diff_free) *diff_free;
	__typeof__(git_status_options_init) *status_options_init;
	__typeof__(git_status_list_new) *status_list_new;
	__typeof__(git_status_list_entrycount) *status_list_entrycount;
	__typeof__(git_status_byindex) *status_byindex;
	__typeof__(git_status_list_free) *status_list_free;
	__typeof__(git_repository_state) *repository_state;
	__typeof__(git_oid_tostr) *oid_tostr;
	__typeof__(git_commit_lookup) *commit_lookup;
	__typeof__(git_commit_free) *commit_free;
	__typeof__(git_commit_tree) *commit_tree;
	__typeof__(git_commit_parentcount) *commit_parentcount;
	__typeof__(git_commit_parent) *commit_parent;
	__typeof__(git_commit_author) *commit_author;
	__typeof__(git_commit_summary) *commit_summary;
	__typeof__(git_revwalk_new) *revwalk_new;
	__typeof__(git_revwalk_free) *revwalk_free;
	__typeof__(git_revwalk_push_head) *revwalk_push_head;
	__typeof__(git_revwalk_sorting) *revwalk_sorting;
	__typeof__(git_revwalk_next) *revwalk_next;
	__typeof__(git_blob_create_from_buffer) *blob_create_from_buffer;
	__typeof__(git_oid_equal) *oid_equal;
	__typeof__(git_merge_base) *merge_base;
	__typeof__(git_object_id) *object_id;
};

/* False, and the reason, where the library is not there, or not as it was when this was built. */
bool libgit_open(struct libgit *g, struct err *e);
void libgit_close(struct libgit *g);
/* "WHAT: what libgit2 says"; always false. */
bool libgit_fail(const struct libgit *g, const char *what, struct err *e);

#endif
