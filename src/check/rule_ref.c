/* Rules over what the text refers to: files, headings, folders. */
#include "check/look.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/outline.h"
#include "text/lines.h"

#include <string.h>
#include <unistd.h>

enum { DEEP_FOLDERS = 2 };

/* A file that the text names: the target of a link, or "@path". */
struct mention {
	struct str path;
	const struct link *link; /* NULL: it stands at `where` */
	struct span where;
};

/* What is done with each. */
struct mentions {
	const struct body_look *look;
	void (*found)(const struct mentions *all, const struct mention *m);
	struct problems *out;
};

/* --- finding them ----------------------------------------------------------------------------- */

/* Lines of the body up to and with number `last`, from `first` on. */
static struct span block_span(const struct body_look *look, size_t first, size_t last)
{
	return (struct span){body_line_at(look, first), body_line_at(look, last + 1)};
}

/* Where the target stands in its paragraph; the paragraph's first line where it is written otherwise. */
static struct span place_of(const struct body_look *look, const struct link *link)
{
	struct span block = block_span(look, link->first, link->last);
	size_t at = str_find(str_cut(look->body, 0, block.end), block.at, link->target);
	if (at != STR_NONE)
		return (struct span){look->base + at, look->base + at + link->target.n};
	size_t end = lines_next(look->body, block.at);
	while (end > block.at && strchr("\r\n", look->body.p[end - 1]))
		end--;
	return (struct span){look->base + block.at, look->base + end};
}

static struct span where_of(const struct mentions *all, const struct mention *m)
{
	return m->link ? place_of(all->look, m->link) : m->where;
}

/* "https:", "mailto:", but not "C:". */
static bool has_scheme(struct str target)
{
	size_t colon = str_find_byte(target, 0, ':');
	return colon != STR_NONE && colon > 1 && str_find_any(target, 0, "/#?") > colon;
}

static bool is_made_up(struct str path)
{
	return str_find_any(path, 0, "{}<>*$|\"'`,;[]") != STR_NONE ||
		str_find(path, 0, STR("example")) != STR_NONE ||
		str_find(path, 0, STR("path/to")) != STR_NONE ||
		str_find(path, 0, STR("...")) != STR_NONE;
}

/* Endings of files that people name by "@path"; "@types/node" and "@scope/name" have none. */
static bool has_file_ending(struct str path)
{
	static const char *const endings[] = {".md", ".mdc", ".txt", ".json", ".yaml", ".yml",
		".toml", ".sh", ".py", ".ts", ".js"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		if (str_ends(path, str_of(endings[i])) && path.n > strlen(endings[i]))
			return true;
	}
	return false;
}

static bool is_path_char(char c)
{
	return char_is_alnum(c) || strchr("._-/~", c) != NULL;
}

/* The words "@path" of one line that stand in no code. */
static void find_in_line(const struct mentions *all, struct str line)
{
	size_t base = all->look->base + (size_t)(line.p - all->look->body.p);
	bool code = false;
	for (size_t at = 0; at < line.n; at++) {
		code ^= line.p[at] == '`';
		bool starts = line.p[at] == '@' &&
			(at == 0 || char_is_space(line.p[at - 1]) || line.p[at - 1] == '(');
		if (code || !starts)
			continue;
		size_t end = at + 1;
		while (end < line.n && is_path_char(line.p[end]))
			end++;
		while (end > at + 1 && line.p[end - 1] == '.')
			end--;
		struct str path = str_cut(line, at + 1, end);
		const struct mention m = {path, NULL, {base + at + 1, base + end}};
		if (has_file_ending(path) && (end == line.n || line.p[end] != '@'))
			all->found(all, &m);
	}
}

static void find_link(const struct mentions *all, const struct link *link)
{
	struct str path = str_cut(link->target, 0, str_find_any(link->target, 0, "#?"));
	const struct mention m = {path, link, {0, 0}};
	if (path.n && !has_scheme(link->target) && !str_starts(path, STR("//")))
		all->found(all, &m);
}

/* An "@path" is looked at only where the file lies in its project, not among templates for others. */
static bool looks_at_words(const struct body_look *look)
{
	const struct front_look *front = look->front;
	return look->outline->whole && str_find_byte(look->body, 0, '@') != STR_NONE &&
		look_is_placed(front) && kind_by_place(front->kind->all, front->path, NULL);
}

/* The links, then the lines. */
static void find_mentions(const struct mentions *all)
{
	const struct body_look *look = all->look;
	size_t links = look->outline->links_n;
	size_t end = links + (looks_at_words(look) ? look->lines_n : 0);
	for (size_t i = look->pace->at; i < end && !body_has_told(look, all->out); i++) {
		if (body_pauses(look, i))
			return;
		if (i < links) {
			find_link(all, &look->outline->links[i]);
			continue;
		}
		size_t n = i - links + 1;
		struct str line = str_span(doc_text(look->front->doc), body_line(look, n));
		if (str_find_byte(line, 0, '@') != STR_NONE && !outline_code(look->outline, n))
			find_in_line(all, line);
	}
}

/* --- do they exist? --------------------------------------------------------------------------- */

/* "%20" is a blank; what cannot be read stays. */
static void put_unescaped(struct buf *out, struct str path)
{
	static const char digits[] = "0123456789abcdef";
	for (size_t i = 0; i < path.n; i++) {
		const char *high = NULL, *low = NULL;
		if (path.p[i] == '%' && i + 2 < path.n && path.p[i + 1] && path.p[i + 2]) {
			high = strchr(digits, path.p[i + 1] | 0x20);
			low = strchr(digits, path.p[i + 2] | 0x20);
		}
		buf_putc(out,
			high && low ? (char)((high - digits) * 16 + (low - digits)) : path.p[i]);
		i += high && low ? 2 : 0;
	}
}

/* "[see](url)": a word that stands for an address. */
static bool is_a_word(struct str path)
{
	return str_find_any(path, 0, "./") == STR_NONE;
}

static bool exists_in(struct str folder, struct str path)
{
	struct buf full = {0};
	path_join(&full, folder, path);
	bool found = access(buf_text(&full), F_OK) == 0;
	buf_done(&full);
	return found;
}

/* Beside the file, or in a folder above it: tools differ in where they begin. */
static bool exists(const struct front_look *look, struct str path)
{
	struct buf plain = {0};
	bool found = false;
	put_unescaped(&plain, path);
	struct str name = buf_str(&plain);
	while (name.n > 1 && *name.p == '/')
		name = str_from(name, 1);
	for (struct str dir = path_dir(look->path); !found && dir.n; dir = path_dir(dir)) {
		found = exists_in(dir, name);
		if (dir.n == 1)
			break;
	}
	found = found || (*path.p == '/' && exists_in(STR("/"), name));
	buf_done(&plain);
	return found;
}

static void judge_file(const struct mentions *all, const struct mention *m)
{
	const struct front_look *front = all->look->front;
	if (!look_is_placed(front) || is_made_up(m->path) || *m->path.p == '~' ||
		is_a_word(m->path) || str_find_byte(m->path, 0, '\\') != STR_NONE)
		return;
	bool link_to_site = *m->path.p == '/' && !has_file_ending(m->path);
	if (link_to_site || exists(front, m->path))
		return;
	problems_add(all->out, "ref-file", SEVERITY_WARNING, where_of(all, m),
		"%.*s does not exist.", STR_ARG(problems_brief(all->out, m->path)));
}

void rule_ref_file(const struct body_look *look, struct problems *out)
{
	find_mentions(&(struct mentions){look, judge_file, out});
}

/* --- how they are written --------------------------------------------------------------------- */

static void judge_backslash(const struct mentions *all, const struct mention *m)
{
	struct buf path = {0};
	if (str_find_byte(m->path, 0, '\\') == STR_NONE || is_made_up(m->path))
		return;
	const struct span where = where_of(all, m);
	problems_add(all->out, "ref-backslash", SEVERITY_HINT, where,
		"%.*s works only on Windows; / works everywhere.",
		STR_ARG(problems_brief(all->out, m->path)));
	struct str text = str_span(doc_text(all->look->front->doc), where);
	for (size_t i = 0; i < text.n; i++)
		buf_putc(&path, text.p[i] == '\\' ? '/' : text.p[i]);
	if (str_eq(text, m->path))
		problems_offer_edit(all->out, TR("Write it with /"),
			(struct edit){where, buf_str(&path)}, DOC_KEEPS_FIELDS);
	buf_done(&path);
}

void rule_ref_backslash(const struct body_look *look, struct problems *out)
{
	find_mentions(&(struct mentions){look, judge_backslash, out});
}

static void judge_home(const struct mentions *all, const struct mention *m)
{
	bool home = str_starts(m->path, STR("/home/")) || str_starts(m->path, STR("/Users/")) ||
		(m->path.n > 3 && m->path.p[1] == ':' && strchr("/\\", m->path.p[2]));
	if (home && !is_made_up(m->path))
		problems_add(all->out, "ref-home", SEVERITY_HINT, where_of(all, m),
			"%.*s works only on one machine.",
			STR_ARG(problems_brief(all->out, m->path)));
}

void rule_ref_home(const struct body_look *look, struct problems *out)
{
	find_mentions(&(struct mentions){look, judge_home, out});
}

static void judge_depth(const struct mentions *all, const struct mention *m)
{
	size_t folders = 0;
	for (size_t at = 0; (at = str_find_byte(m->path, at, '/')) != STR_NONE; at++)
		folders += at > 1 || *m->path.p != '.';
	if (folders >= DEEP_FOLDERS)
		problems_add(all->out, "ref-deep", SEVERITY_HINT, where_of(all, m),
			"%.*s lies more than one folder down.",
			STR_ARG(problems_brief(all->out, m->path)));
}

void rule_ref_deep(const struct body_look *look, struct problems *out)
{
	find_mentions(&(struct mentions){look, judge_depth, out});
}

/* --- headings --------------------------------------------------------------------------------- */

/* "title-1" is the second heading "title". */
static bool is_numbered(struct str anchor, struct str slug)
{
	size_t n;
	return str_starts(anchor, slug) && anchor.n > slug.n + 1 && anchor.p[slug.n] == '-' &&
		str_to_size(str_from(anchor, slug.n + 1), &n);
}

static bool has_heading(const struct outline *o, struct str anchor)
{
	for (size_t i = 0; i < o->headings_n; i++) {
		struct str slug = o->headings[i].slug;
		if (str_same_letters(slug, anchor) || is_numbered(anchor, slug))
			return true;
	}
	return false;
}

/* HTML may name places too: the offsets behind id=" and name=". */
struct html_names {
	size_t *v;
	size_t n, cap;
};

static void find_html_names(struct str body, struct html_names *out)
{
	static const char *const starts[] = {"id=\"", "name=\""};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		struct str start = str_of(starts[i]);
		for (size_t at = 0; (at = str_find(body, at, start)) != STR_NONE;) {
			at += start.n;
			vec_push(out, at);
		}
	}
}

static bool has_html_name(const struct html_names *names, struct str body, struct str anchor)
{
	size_t i = 0;
	while (i < names->n && !str_starts(str_from(body, names->v[i]), anchor))
		i++;
	return i < names->n;
}

static void judge_anchor(const struct body_look *look, const struct html_names *names,
	const struct link *link, struct problems *out)
{
	struct buf anchor = {0};
	if (link->target.n < 2 || *link->target.p != '#')
		return;
	put_unescaped(&anchor, str_from(link->target, 1));
	if (!has_heading(look->outline, buf_str(&anchor)) &&
		!has_html_name(names, look->body, buf_str(&anchor)))
		problems_add(out, "ref-anchor", SEVERITY_HINT, place_of(look, link),
			"No heading #%.*s here.", STR_ARG(problems_brief(out, buf_str(&anchor))));
	buf_done(&anchor);
}

void rule_ref_anchor(const struct body_look *look, struct problems *out)
{
	const struct outline *o = look->outline;
	struct html_names names = {0};
	if (o->links_n)
		find_html_names(look->body, &names);
	for (size_t i = look->pace->at; i < o->links_n && !body_has_told(look, out); i++) {
		if (body_pauses(look, i))
			break;
		judge_anchor(look, &names, &o->links[i], out);
	}
	vec_done(&names);
}
