#include "render/extra.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "config.h"

#ifdef WITH_GRAMMARS

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <tree_sitter/api.h>
#include <unistd.h>
#ifdef __ELF__
#include <link.h>
#endif

enum { MOST_QUERY = 1024 * 1024 /* bytes */, MOST_INHERITED = 8 /* one from another */ };

/* ---- the library ---- */

#ifdef __ELF__

static bool segments_are_there(int fd, off_t size)
{
	ElfW(Ehdr) head;
	ElfW(Phdr) segment;
	if (pread(fd, &head, sizeof head, 0) != (ssize_t)sizeof head)
		return false;
	for (size_t i = 0; i < head.e_phnum; i++) {
		off_t at = (off_t)(head.e_phoff + i * sizeof segment);
		if (pread(fd, &segment, sizeof segment, at) != (ssize_t)sizeof segment)
			return false;
		if (segment.p_type == PT_LOAD &&
			(segment.p_offset > (uint64_t)size ||
				segment.p_filesz > (uint64_t)size - segment.p_offset))
			return false;
	}
	return true;
}

/* dlopen() maps what the file says it holds: of one that was cut off, the first touch behind its end
 * would kill the program. */
static bool is_whole(const char *path, struct err *e)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return err_sys(e, "open");
	bool whole =
		fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && segments_are_there(fd, st.st_size);
	close(fd);
	return whole || err_set(e, "it is no library, or was cut off");
}

#else

static bool is_whole(const char *path, struct err *e)
{
	(void)path, (void)e;
	return true;
}

#endif

/* tree_sitter_NAME, with a line for each hyphen. */
static void put_symbol(struct str name, struct buf *out)
{
	buf_puts(out, "tree_sitter_");
	for (size_t i = 0; i < name.n; i++)
		buf_putc(out, name.p[i] == '-' || name.p[i] == '.' ? '_' : name.p[i]);
}

static bool find_language(struct extra *x, struct err *e)
{
	const TSLanguage *(*make)(void);
	struct buf symbol = {0};
	put_symbol(buf_str(&x->name), &symbol);
	void *found = dlsym(x->library, buf_text(&symbol));
	bool good = found || err_set(e, "it has no %s()", buf_text(&symbol));
	buf_done(&symbol);
	if (!good)
		return false;
	memcpy(&make, &found, sizeof make);
	x->language = make();
	if (!x->language)
		return err_set(e, "it gives no language");
	uint32_t version = ts_language_abi_version(x->language);
	if (version < TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION ||
		version > TREE_SITTER_LANGUAGE_VERSION)
		return err_set(e, "it is of tree-sitter's ABI %u; %d to %d can be used",
			(unsigned)version, TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION,
			TREE_SITTER_LANGUAGE_VERSION);
	return true;
}

static bool open_library(struct extra *x, const char *path, struct err *e)
{
	if (!is_whole(path, e))
		return false;
	x->library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	if (!x->library) {
		/* It begins with the path, which the caller puts in front. */
		struct str why = str_of(dlerror()), start = str_of(path);
		if (str_starts(why, start))
			why = str_trim(str_from(why, start.n + 1));
		return err_set(e, "%.*s", STR_ARG(why));
	}
	return find_language(x, e);
}

/* ---- its query ---- */

/* The file that goes with a language, in the layout of others or in ours. */
static bool read_beside(const char *folder, struct str name, const char *file, const char *ending,
	struct buf *out)
{
	struct buf path = {0};
	struct err e;
	buf_printf(&path, "%s/queries/%.*s/%s", folder, STR_ARG(name), file);
	bool good = file_read(buf_text(&path), MOST_QUERY, out, &e);
	if (!good) {
		buf_clear(&path);
		buf_printf(&path, "%s/%.*s%s", folder, STR_ARG(name), ending);
		good = file_read(buf_text(&path), MOST_QUERY, out, &e);
	}
	buf_done(&path);
	return good;
}

/* Languages that a query inherits from, of a comment line before its first pattern; or empty. */
static struct str inherited(struct str query)
{
	struct str line;
	while (str_next_line(&query, &line)) {
		line = str_trim(line);
		if (line.n && *line.p != ';')
			break;
		while (line.n && (*line.p == ';' || char_is_blank(*line.p)))
			line = str_from(line, 1);
		struct str word = STR("inherits:");
		if (str_starts(line, word))
			return str_from(line, word.n);
	}
	return (struct str){0};
}

/* Those it inherits from come first. */
static bool put_query(const char *folder, struct str name, int depth, struct buf *out)
{
	struct buf own = {0};
	if (depth == MOST_INHERITED || !read_beside(folder, name, "highlights.scm", ".scm", &own)) {
		buf_done(&own);
		return false;
	}
	struct str rest = inherited(buf_str(&own)), other;
	while (str_next_piece(&rest, ',', &other) && out->n < MOST_QUERY) {
		other = str_trim(other);
		/* "(ecma)": only when it is not itself inherited. It is not, at the top. */
		if (other.n > 2 && *other.p == '(' && depth == 0)
			other = str_cut(other, 1, other.n - 1);
		if (other.n && str_find_byte(other, 0, '/') == STR_NONE)
			put_query(folder, other, depth + 1, out);
	}
	buf_put(out, buf_str(&own));
	buf_putc(out, '\n');
	buf_done(&own);
	return true;
}

static void put_aliases(const char *folder, struct str name, struct buf *out)
{
	struct buf text = {0};
	if (read_beside(folder, name, "aliases", ".aliases", &text)) {
		for (size_t i = 0; i < text.n; i++)
			buf_putc(out, (unsigned char)text.p[i] <= ' ' ? ' ' : text.p[i]);
	}
	buf_done(&text);
}

/* ---- a folder ---- */

static void extra_done(struct extra *x)
{
	buf_done(&x->name), buf_done(&x->aliases), buf_done(&x->query), buf_done(&x->within);
	if (x->library)
		dlclose(x->library);
}

static bool has_name(const struct extras *extras, struct str name)
{
	for (size_t i = 0; i < extras->n; i++) {
		if (str_eq(buf_str(&extras->v[i].name), name))
			return true;
	}
	return false;
}

static bool load_one(struct extras *out, const char *folder, const char *path, struct str name,
	struct err *e)
{
	struct extra x = {0};
	struct err why;
	buf_put(&x.name, name);
	if (!open_library(&x, path, &why)) {
		extra_done(&x);
		return err_set(e, "%s: %s", path, why.text);
	}
	if (!put_query(folder, name, 0, &x.query)) {
		extra_done(&x);
		return err_set(e, "%s: there is no queries/%.*s/highlights.scm nor %.*s.scm in %s",
			path, STR_ARG(name), STR_ARG(name), folder);
	}
	read_beside(folder, name, "injections.scm", ".injections.scm", &x.within);
	put_aliases(folder, name, &x.aliases);
	vec_push(out, x);
	return true;
}

struct files {
	char **v;
	size_t n, cap;
};

static int compare_files(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* False when it cannot be opened. */
static bool list_libraries(const char *folder, struct files *out)
{
	DIR *dir = opendir(folder);
	if (!dir)
		return false;
	for (struct dirent *d; (d = readdir(dir));) {
		if (str_ends(str_of(d->d_name), STR(".so")))
			vec_push(out, xmemdup0(d->d_name, strlen(d->d_name)));
	}
	closedir(dir);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, compare_files);
	return true;
}

/* Load the libraries of one place of the folder; *good and *e tell the first that cannot be used. */
static bool load_place(struct extras *out, const char *folder, const char *place, bool *good,
	struct err *e)
{
	struct buf path = {0};
	struct files files = {0};
	struct err ignored;
	buf_printf(&path, "%s%s", folder, place);
	bool found = list_libraries(buf_text(&path), &files);
	for (size_t i = 0; i < files.n; i++) {
		struct str file = str_of(files.v[i]), start = STR("libtree-sitter-");
		struct str name = str_starts(file, start) ? str_from(file, start.n) : file;
		name = str_cut(name, 0, name.n - 3);
		buf_clear(&path);
		buf_printf(&path, "%s%s/%s", folder, place, files.v[i]);
		if (!has_name(out, name) &&
			!load_one(out, folder, buf_text(&path), name, *good ? e : &ignored))
			*good = false;
		free(files.v[i]);
	}
	vec_done(&files);
	buf_done(&path);
	return found;
}

bool extras_load(struct extras *out, const char *folder, struct err *e)
{
	bool good = true;
	bool found = load_place(out, folder, "/parser", &good, e);
	found = load_place(out, folder, "/grammars", &good, e) || found;
	int at_top = load_place(out, folder, "", &good, e) ? 0 : errno;
	if (!found && at_top)
		return err_set(e, "%s: %s", folder, strerror(at_top));
	return good;
}

void extras_done(struct extras *extras)
{
	for (size_t i = 0; i < extras->n; i++)
		extra_done(&extras->v[i]);
	vec_done(extras);
}

#else

bool extras_load(struct extras *out, const char *folder, struct err *e)
{
	(void)out;
	return err_set(e, "%s: this roster was built without tree-sitter", folder);
}

void extras_done(struct extras *extras)
{
	(void)extras;
}

#endif
