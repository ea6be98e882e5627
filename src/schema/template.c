#include "schema/template.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/words.h"
#include "doc/scalar.h"

#include <string.h>

enum { MOST_NAME = 200 };

/* --- where it lies ---------------------------------------------------------------------------- */

/* The first of a kind's globs that begins in a folder of its own tool, ".claude"; else its first. */
static struct str place_of(const struct kind *k)
{
	struct str first = k->fresh;
	for (size_t i = 0; k->fresh.n == 0 && i < k->places_n; i++) {
		struct str glob = k->places[i].glob;
		if (str_starts(glob, STR("**/")))
			glob = str_from(glob, 3);
		if (str_starts(glob, STR(".")))
			return glob;
		first = first.n ? first : glob;
	}
	return first.n ? first : STR("*.md");
}

/* A component of a glob as a name: the first word of {a,b}, `name` for a star. */
static void put_component(struct buf *out, struct str part, struct str name)
{
	while (part.n) {
		char c = *part.p;
		size_t close = c == '{' ? str_find_byte(part, 0, '}') : STR_NONE;
		if (close != STR_NONE) {
			buf_put(out, str_cut(part, 1, str_find_any(part, 1, ",}")));
			part = str_from(part, close + 1);
			continue;
		}
		if (c == '*')
			buf_put(out, name);
		else
			buf_putc(out, c);
		part = str_from(part, 1);
	}
}

/* The components that hold the name: "*.agent.md", or the folder's and the file's, a star and "SKILL.md". */
static struct str named_tail(struct str glob)
{
	size_t star = str_find_byte(glob, 0, '*');
	while (star != STR_NONE && star && glob.p[star - 1] != '/')
		star--;
	struct str tail = star == STR_NONE ? path_base(glob) : str_from(glob, star);
	while (str_starts(tail, STR("**/")))
		tail = str_from(tail, 3);
	return tail;
}

void template_path(struct buf *out, const struct kind *kind, struct str dir, struct str name)
{
	struct str glob = place_of(kind), part, tail = named_tail(glob);
	bool by_folder =
		kind->identity == IDENTITY_FOLDER && str_find_byte(tail, 0, '*') == STR_NONE;
	struct str rest = dir.n ? tail : glob;
	size_t start = out->n;
	if (dir.n)
		buf_put(out, dir);
	while (rest.p && str_next_piece(&rest, '/', &part)) {
		bool last = rest.p == NULL;
		if (str_is(part, "**"))
			continue;
		if (out->n > start && out->p[out->n - 1] != '/')
			buf_putc(out, '/');
		if (last && by_folder) {
			buf_put(out, name);
			buf_putc(out, '/');
		}
		put_component(out, part, name);
	}
}

/* --- what stands in it ------------------------------------------------------------------------ */

static void put_scalar(struct buf *out, struct str text)
{
	static const enum written styles[] = {WRITTEN_PLAIN, WRITTEN_SINGLE, WRITTEN_DOUBLE};
	const struct scalar_place place = {.ending = STR("\n")};
	for (size_t i = 0; i < 3; i++) {
		if (scalar_write(out, text, styles[i], &place))
			return;
	}
}

static void put_line(struct buf *out, struct str key, struct str text)
{
	buf_put(out, key);
	buf_puts(out, ": ");
	put_scalar(out, text);
	buf_putc(out, '\n');
}

static struct str first_value(const struct field *f, struct str name)
{
	if (f->part == PART_NAME)
		return name;
	if (f->part == PART_DESCRIPTION)
		return STR("What it does. Use it when ...");
	return f->choices.n ? f->choices.v[0] : f->example;
}

static bool is_wanted(const struct kind *k, const struct field *f)
{
	bool named = f->part == PART_NAME && k->identity == IDENTITY_NAME;
	return f->required || named || f->part == PART_DESCRIPTION;
}

/* Is there more to it than an example of what may stand there? */
static bool is_given(const struct field *f, struct str name)
{
	return f->part == PART_NAME ? name.n > 0 : f->choices.n > 0;
}

void template_text(struct buf *out, const struct kind *kind, struct str name, bool bare)
{
	const struct schema *s = kind->schema;
	buf_puts(out, "---\n");
	for (size_t i = 0; s && i < s->n; i++) {
		if (is_wanted(kind, &s->fields[i]) && (!bare || is_given(&s->fields[i], name)))
			put_line(out, s->fields[i].key, first_value(&s->fields[i], name));
	}
	buf_puts(out, "---\n\n");
	buf_printf(out, "# %.*s\n\nSay here what it is to do.\n", STR_ARG(name));
}

void template_fill(struct buf *out, struct str text, struct str name)
{
	const struct str mark = STR("{name}");
	size_t at = 0, found;
	while ((found = str_find(text, at, mark)) != STR_NONE) {
		buf_put(out, str_cut(text, at, found));
		buf_put(out, name);
		at = found + mark.n;
	}
	buf_put(out, str_from(text, at));
}

const char *template_refuses(struct str name)
{
	if (name.n == 0 || *name.p == '.' || *name.p == '-')
		return tr("a name begins with a letter or a digit");
	if (name.n > MOST_NAME)
		return tr("the name is too long for a file");
	if (utf8_invalid(name) != STR_NONE)
		return tr("the name is not UTF-8");
	for (size_t i = 0; i < name.n; i++) {
		if (name.p[i] == '/' || name.p[i] == '\\' || (unsigned char)name.p[i] < 0x20 ||
			name.p[i] == 0x7f)
			return tr("a name holds no slash and no control character");
	}
	return NULL;
}
