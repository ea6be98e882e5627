#include "render/md.h"

#include "base/arena.h"
#include "base/mem.h"
#include "base/vec.h"
#include "base/words.h"

#include <assert.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum {
	MEMORY = 64 * 1024 * 1024,
	CLOCK_EVERY = 512, /* allocations */
	PIPES = 128,       /* on one line; above, cmark's tables take quadratic time and memory */
	DEPTH = 100,       /* of containers; the deepest of 19,000 real files was 13 */
	WORK = 4 * 1000 * 1000, /* containers looked at, summed over the lines */
	IMAGE_WORK = 20 * 1000 * 1000,
	HEAD = sizeof(size_t), /* before a piece: its size */
	UNIT = 16,             /* sizes of pieces with their heads are multiples of it */
	SPARES = 64            /* pieces of up to so many units are used again */
};

/* A piece of memory that was given back. */
struct spare {
	struct spare *below;
};

struct numbers {
	size_t *v;
	size_t n, cap;
};

struct md {
	struct arena arena;
	struct spare *spares[SPARES + 1]; /* by their units */
	size_t used, calls;
	bool bounded; /* while cmark parses; what it still takes to read the tree is little */
	const char *why;
	struct deadline deadline;
	jmp_buf give_up;
	struct str text;
	struct numbers starts;   /* of the lines as cmark counts them: their first bytes */
	struct numbers lone_crs; /* those of them (from 1) that a lone CR ends */
	cmark_node *root;
};

/* cmark's allocator functions are given no context. */
static struct md **parsing(void)
{
	static struct md *md;
	return &md;
}

static void check_bounds(struct md *md, size_t size)
{
	if (!md->bounded)
		return;
	if (size > MEMORY || md->used > MEMORY - size)
		md->why = tr("it takes too much memory to lay out");
	else if (++md->calls % CLOCK_EVERY == 0 && deadline_over(md->deadline))
		md->why = tr("it takes too long to lay out");
	if (md->why)
		longjmp(md->give_up, 1);
}

/* Each piece is headed by its size. That aligns it for pointers, and cmark keeps nothing larger. */
static size_t *size_of(void *piece)
{
	return (size_t *)(void *)((char *)piece - HEAD);
}

static size_t units_of(size_t size)
{
	return (size + HEAD + UNIT - 1) / UNIT;
}

static void *take_fresh(struct md *md, size_t units)
{
	size_t bytes = units * UNIT;
	check_bounds(md, bytes);
	md->used += bytes;
	void *piece = (char *)arena_alloc(&md->arena, bytes) + HEAD;
	*size_of(piece) = bytes - HEAD;
	return piece;
}

/* Zeroed, as cmark wants it. */
static void *take(size_t count, size_t size)
{
	struct md *md = *parsing();
	assert(md);
	if (size && count > MEMORY / size)
		count = MEMORY / size + 1;
	size_t units = units_of(count * size);
	struct spare *spare = units <= SPARES ? md->spares[units] : NULL;
	if (!spare)
		return take_fresh(md, units);
	check_bounds(md, 0);
	md->spares[units] = spare->below;
	return memset(spare, 0, *size_of(spare));
}

/* Only while cmark parses: later another text may be the one that is parsed. */
static void drop(void *piece)
{
	struct md *md = *parsing();
	size_t units = piece ? units_of(*size_of(piece)) : 0;
	if (!md || !md->bounded || units == 0 || units > SPARES)
		return;
	struct spare *spare = piece;
	spare->below = md->spares[units];
	md->spares[units] = spare;
}

static void *take_more(void *old, size_t size)
{
	size_t had = old ? *size_of(old) : 0;
	if (old && size <= had)
		return old;
	void *p = take(1, size);
	if (old)
		memcpy(p, old, had);
	drop(old);
	return p;
}

static struct cmark_mem *bounded_memory(void)
{
	static struct cmark_mem mem = {take, take_more, drop};
	return &mem;
}

/* What a look over the text says about the work it will be. */
struct survey {
	size_t depth; /* of containers open behind the line */
	size_t deepest, work;
	size_t images, closings; /* "![" and "](": cmark's work is their product */
	bool text_before;        /* the line before may go on without its containers' marks */
	bool wide_table;
	bool notes; /* there may be footnotes */
};

/* Containers that the line can open or keep open, at most: each nested list takes two columns of
 * indentation or a mark, each quote a mark. */
static void survey_depth(struct survey *s, struct str line)
{
	size_t marks = 0, columns = 0, i = 0;
	for (; i < line.n && line.p[i]; i++) {
		char c = line.p[i];
		bool alone = i + 1 == line.n || char_is_blank(line.p[i + 1]);
		if (c == '>' || (alone && strchr("-*+.)", c)))
			marks++;
		else if (c == ' ' || c == '\t')
			columns += c == '\t' ? 4 : 1;
		else if (c < '0' || c > '9')
			break;
	}
	bool empty = i == line.n;
	size_t kept = s->depth < columns / 2 ? s->depth : columns / 2;
	/* An empty line keeps all lists open; a line without marks may go on with the text before. */
	if (empty)
		s->depth = s->depth > marks ? s->depth : marks;
	else if (marks || !s->text_before)
		s->depth = kept + marks;
	s->text_before = !empty;
	s->work += s->depth;
	if (s->depth > s->deepest)
		s->deepest = s->depth;
}

static void survey_marks(struct survey *s, struct str line)
{
	size_t pipes = 0;
	for (size_t at = 0; (at = str_find_byte(line, at, '|')) != STR_NONE; at++)
		pipes++;
	if (pipes > PIPES)
		s->wide_table = true;
	for (size_t at = 0; (at = str_find_byte(line, at, '[')) != STR_NONE; at++) {
		s->images += at && line.p[at - 1] == '!';
		/* "[^", in whatever way the "^" is written */
		s->notes = s->notes || (at + 1 < line.n && strchr("^\\&", line.p[at + 1]));
	}
	for (size_t at = 0; (at = str_find_byte(line, at, ']')) != STR_NONE; at++)
		s->closings++;
}

/* Where the next `byte` stands at or after `at`, given where it stood when last asked. */
static size_t next_byte(struct str text, size_t at, size_t known, char byte)
{
	if (known == STR_NONE || known < at)
		known = str_find_byte(text, at, byte);
	return known == STR_NONE ? text.n : known;
}

static struct survey survey(struct md *md)
{
	struct survey s = {0};
	struct str text = md->text;
	size_t lf = STR_NONE, cr = STR_NONE;
	for (size_t at = 0, number = 1; at < text.n; number++) {
		lf = next_byte(text, at, lf, '\n');
		cr = next_byte(text, at, cr, '\r');
		size_t end = cr < lf ? cr : lf;
		vec_push(&md->starts, at);
		survey_depth(&s, str_cut(text, at, end));
		survey_marks(&s, str_cut(text, at, end));
		bool pair = cr < lf && cr + 1 == lf;
		if (cr < lf && !pair)
			vec_push(&md->lone_crs, number);
		at = pair ? end + 2 : end + 1;
	}
	return s;
}

static void attach(cmark_parser *parser, const char *name)
{
	cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
	if (extension)
		cmark_parser_attach_syntax_extension(parser, extension);
}

/* Looking for footnotes is one more walk over the whole tree. */
static bool parse(struct md *md, const struct survey *s)
{
	int options = s->notes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT;
	*parsing() = md;
	if (setjmp(md->give_up))
		return false;
	cmark_parser *parser = cmark_parser_new_with_mem(options, bounded_memory());
	attach(parser, "strikethrough");
	attach(parser, "tasklist");
	if (!s->wide_table)
		attach(parser, "table");
	cmark_parser_feed(parser, md->text.p, md->text.n);
	md->root = cmark_parser_finish(parser);
	return true;
}

struct md *md_parse(struct str text, struct deadline deadline, struct err *e)
{
	if (text.n > MD_BYTES) {
		err_set(e, "it is longer than 1 MB");
		return NULL;
	}
	cmark_gfm_core_extensions_ensure_registered();
	struct md *md = xcalloc(1, sizeof *md);
	md->deadline = deadline;
	md->text = text;
	struct survey s = survey(md);
	if (s.deepest > DEPTH || s.work > WORK)
		md->why = tr("its lists and quotes are nested too deeply");
	else if (s.closings && s.images > IMAGE_WORK / s.closings)
		md->why = tr("it has too many images and links");
	md->bounded = true;
	if (md->why || !parse(md, &s)) {
		err_set(e, "%s", md->why);
		md_free(md);
		return NULL;
	}
	md->bounded = false;
	return md;
}

void md_free(struct md *md)
{
	if (!md)
		return;
	*parsing() = NULL;
	arena_done(&md->arena);
	vec_done(&md->starts);
	vec_done(&md->lone_crs);
	free(md);
}

struct cmark_node *md_root(const struct md *md)
{
	return md->root;
}

size_t md_line(const struct md *md, size_t line)
{
	size_t low = 0, high = md->lone_crs.n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (md->lone_crs.v[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return line - low;
}

size_t md_count(const struct md *md)
{
	return md->starts.n;
}

struct str md_line_text(const struct md *md, size_t line)
{
	if (line == 0 || line > md->starts.n)
		return (struct str){0};
	size_t end = line < md->starts.n ? md->starts.v[line] : md->text.n;
	struct str s = str_cut(md->text, md->starts.v[line - 1], end);
	while (s.n && (s.p[s.n - 1] == '\n' || s.p[s.n - 1] == '\r'))
		s.n--;
	return s;
}
