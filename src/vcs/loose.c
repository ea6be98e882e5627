#include "vcs/loose.h"

#include "config.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/words.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#ifdef HAVE_ZLIB_H
#include <zlib.h>

enum { MOST_BYTES = 64 << 20, CHUNK = 1 << 15, BEFORE_ALL_OTHERS = 100 };

/* Those that libgit2 uses. */
struct zlib {
	__typeof__(inflateInit_) *begin;
	__typeof__(inflate) *go_on;
	__typeof__(inflateEnd) *end;
};

struct guard {
	git_odb_backend backend; /* the first member: it is what libgit2 knows */
	const struct libgit *lib;
	struct zlib zlib;
	struct buf folder; /* of the objects */
};

static bool find_zlib(const struct libgit *lib, struct zlib *z)
{
	void *found[] = {dlsym(lib->library, "inflateInit_"), dlsym(lib->library, "inflate"),
		dlsym(lib->library, "inflateEnd")};
	memcpy(&z->begin, &found[0], sizeof found[0]);
	memcpy(&z->go_on, &found[1], sizeof found[1]);
	memcpy(&z->end, &found[2], sizeof found[2]);
	return found[0] && found[1] && found[2];
}

/* Does it come to its end? What follows that is not looked at. */
static bool is_whole(const struct zlib *z, struct str packed)
{
	unsigned char out[CHUNK];
	z_stream s = {.next_in = (unsigned char *)(uintptr_t)packed.p, .avail_in = (uInt)packed.n};
	int code = z->begin(&s, ZLIB_VERSION, (int)sizeof s);
	while (code == Z_OK) {
		s.next_out = out;
		s.avail_out = sizeof out;
		code = z->go_on(&s, Z_NO_FLUSH);
	}
	z->end(&s);
	return code == Z_STREAM_END;
}

static void put_place(const struct guard *g, const git_oid *id, struct buf *out)
{
	char name[GIT_OID_HEXSZ + 1];
	g->lib->oid_tostr(name, sizeof name, id);
	buf_printf(out, "%.*s/%.2s/%s", STR_ARG(buf_str(&g->folder)), name, name + 2);
}

/* GIT_PASSTHROUGH: libgit2 may read it, or it is none. */
static int look(const git_odb_backend *backend, const git_oid *id)
{
	const struct guard *g = (const struct guard *)backend;
	struct buf path = {0}, packed = {0};
	struct err ignored;
	put_place(g, id, &path);
	bool cut = file_read(buf_text(&path), MOST_BYTES, &packed, &ignored) &&
		!is_whole(&g->zlib, buf_str(&packed));
	if (cut)
		g->lib->error_set_str(GIT_ERROR_ODB,
			tr("an object is cut off (git fsck names it)"));
	buf_done(&path);
	buf_done(&packed);
	return cut ? GIT_ERROR : GIT_PASSTHROUGH;
}

static int look_before_reading(void **data, size_t *size, git_object_t *type, git_odb_backend *g,
	const git_oid *id)
{
	(void)data, (void)size, (void)type;
	return look(g, id);
}

static int look_before_header(size_t *size, git_object_t *type, git_odb_backend *g,
	const git_oid *id)
{
	(void)size, (void)type;
	return look(g, id);
}

static void free_guard(git_odb_backend *backend)
{
	struct guard *g = (struct guard *)backend;
	buf_done(&g->folder);
	free(g);
}

void loose_guard(const struct vcs *v)
{
	git_odb *odb = NULL;
	struct guard *g = xcalloc(1, sizeof *g);
	*g = (struct guard){.backend = {.version = GIT_ODB_BACKEND_VERSION,
				    .read = look_before_reading,
				    .read_header = look_before_header,
				    .free = free_guard},
		.lib = &v->lib};
	path_join(&g->folder, str_of(v->lib.repository_commondir(v->repo)), STR("objects"));
	bool kept = find_zlib(&v->lib, &g->zlib) && v->lib.repository_odb(&odb, v->repo) == 0 &&
		v->lib.odb_add_backend(odb, &g->backend, BEFORE_ALL_OTHERS) == 0;
	if (!kept)
		free_guard(&g->backend);
	v->lib.odb_free(odb);
}

#else

void loose_guard(const struct vcs *v)
{
	(void)v;
}

#endif
