#include "render/outline.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "render/md.h"
#include "render/role.h"

#include <cmark-gfm.h>
#include <string.h>

/* One walk over the tree. */
struct walk {
	const struct md *md;
	struct outline *out;
	struct {
		struct heading *v;
		size_t n, cap;
	} headings;
	struct {
		struct link *v;
		size_t n, cap;
	} links;
	struct {
		struct code_block *v;
		size_t n, cap;
	} code;
};

static size_t first_line(const struct walk *w, cmark_node *node)
{
	return md_line(w->md, (size_t)cmark_node_get_start_line(node));
}

static size_t last_line(const struct walk *w, cmark_node *node)
{
	return md_line(w->md, (size_t)cmark_node_get_end_line(node));
}

/* --- headings --------------------------------------------------------------------------------- */

static void put_part(struct buf *out, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	const char *literal = cmark_node_get_literal(node);
	if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
		buf_putc(out, ' ');
	else if (literal && type != CMARK_NODE_HTML_INLINE)
		buf_puts(out, literal);
}

/* What stands below `top`, whose depth nobody bounds. */
static void put_text(struct buf *out, cmark_node *top)
{
	for (cmark_node *n = cmark_node_first_child(top); n;) {
		cmark_node *child = cmark_node_first_child(n);
		put_part(out, n);
		while (!child && n != top && !cmark_node_next(n))
			n = cmark_node_parent(n);
		n = child ? child : n == top ? NULL : cmark_node_next(n);
	}
}

static bool is_letter(uint32_t code)
{
	return code >= 0x80 ? code != 0xa0 && (code < 0x2000 || code > 0x206f)
			    : char_is_alnum((char)code) || code == '_' || code == '-';
}

/* Lower case, punctuation left out, blanks as hyphens. */
static void put_slug(struct buf *out, struct str text)
{
	uint32_t code;
	for (size_t at = 0; at < text.n;) {
		at += utf8_decode(str_from(text, at), &code);
		if (code == ' ')
			buf_putc(out, '-');
		else if (is_letter(code))
			utf8_put(out, utf8_lower(code));
	}
}

static struct str slug_of(struct str text, struct arena *a)
{
	struct buf out = {0};
	put_slug(&out, text);
	struct str slug = arena_str(a, buf_str(&out));
	buf_done(&out);
	return slug;
}

static void take_heading(struct walk *w, cmark_node *node)
{
	struct buf text = {0};
	put_text(&text, node);
	struct arena *a = &w->out->arena;
	struct str copy = arena_str(a, str_trim(buf_str(&text)));
	const struct heading heading = {first_line(w, node), cmark_node_get_heading_level(node),
		copy, slug_of(copy, a)};
	vec_push(&w->headings, heading);
	buf_done(&text);
}

/* --- code ------------------------------------------------------------------------------------- */

/* Is the block's last line a fence that closes it? Any other such line would have closed it sooner. */
static bool is_closed(const struct walk *w, cmark_node *node, int length, char fence)
{
	int last = cmark_node_get_end_line(node);
	struct str line = str_trim(md_line_text(w->md, (size_t)last));
	size_t dashes = 0;
	while (dashes < line.n && line.p[line.n - 1 - dashes] == fence)
		dashes++;
	return last > cmark_node_get_start_line(node) && dashes >= (size_t)length;
}

static void take_code(struct walk *w, cmark_node *node)
{
	int length, offset;
	char fence;
	struct code_block code = {.first = first_line(w, node), .last = last_line(w, node)};
	code.fenced = cmark_node_get_fenced(node, &length, &offset, &fence) != 0;
	code.closed = !code.fenced || is_closed(w, node, length, fence);
	const char *info = cmark_node_get_fence_info(node);
	code.info = arena_str(&w->out->arena, str_trim(str_of(info ? info : "")));
	vec_push(&w->code, code);
}

/* --- links ------------------------------------------------------------------------------------ */

static bool is_inline(cmark_node *node)
{
	return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

/* The block that an inline node lies in. */
static cmark_node *block_of(cmark_node *node)
{
	while (cmark_node_parent(node) && cmark_node_get_start_line(node) == 0)
		node = cmark_node_parent(node);
	while (cmark_node_parent(node) && is_inline(node))
		node = cmark_node_parent(node);
	return node;
}

static bool is_link(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	const char *url = NULL;
	if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
		url = cmark_node_get_url(node);
	return url && *url;
}

static void take_link(struct walk *w, cmark_node *node)
{
	const char *url = cmark_node_get_url(node);
	cmark_node *block = block_of(node);
	const struct link link = {first_line(w, block), last_line(w, block),
		arena_str(&w->out->arena, str_of(url))};
	vec_push(&w->links, link);
}

/* --- the whole -------------------------------------------------------------------------------- */

static void take(struct walk *w, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	if (type == CMARK_NODE_HEADING)
		take_heading(w, node);
	else if (type == CMARK_NODE_CODE_BLOCK)
		take_code(w, node);
	else if (is_link(node))
		take_link(w, node);
}

static void keep(struct walk *w)
{
	struct outline *o = w->out;
	o->headings = arena_copy(&o->arena, w->headings.v, w->headings.n, sizeof *w->headings.v);
	o->headings_n = w->headings.n;
	o->links = arena_copy(&o->arena, w->links.v, w->links.n, sizeof *w->links.v);
	o->links_n = w->links.n;
	o->code = arena_copy(&o->arena, w->code.v, w->code.n, sizeof *w->code.v);
	o->code_n = w->code.n;
	vec_done(&w->headings);
	vec_done(&w->links);
	vec_done(&w->code);
}

void outline_of(struct outline *out, const struct md *md)
{
	*out = (struct outline){0};
	if (!md)
		return;
	struct walk w = {.md = md, .out = out};
	cmark_iter *iter = cmark_iter_new(md_root(md));
	while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
		if (cmark_iter_get_event_type(iter) == CMARK_EVENT_ENTER)
			take(&w, cmark_iter_get_node(iter));
	}
	keep(&w);
	out->whole = true;
}

void outline_read(struct outline *out, struct str text, struct deadline deadline)
{
	struct err ignored;
	struct md *md = md_parse(text, deadline, &ignored);
	outline_of(out, md);
	md_free(md);
}

void outline_number_links(struct md *md)
{
	uintptr_t n = 0;
	cmark_iter *iter = cmark_iter_new(md_root(md));
	while (n + 1 < LINK_BARE && cmark_iter_next(iter) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		if (cmark_iter_get_event_type(iter) == CMARK_EVENT_ENTER && is_link(node))
			cmark_node_set_user_data(node, (void *)++n);
	}
}

bool outline_leads(struct str text, struct str name)
{
	struct buf slug = {0};
	put_slug(&slug, str_trim(text));
	bool leads = str_eq(buf_str(&slug), name);
	buf_done(&slug);
	return leads;
}

/* "steps-2" is the third heading of the slug "steps". */
static size_t base_of(struct str name, struct str *base)
{
	size_t at = name.n, number = 0;
	while (at > 0 && name.n - at < 4 && name.p[at - 1] >= '0' && name.p[at - 1] <= '9')
		at--;
	for (size_t i = at; i < name.n; i++)
		number = number * 10 + (size_t)(name.p[i] - '0');
	bool counted = number && at > 1 && name.p[at - 1] == '-';
	*base = counted ? str_cut(name, 0, at - 1) : name;
	return counted ? number : 0;
}

const struct heading *outline_anchor(const struct outline *o, struct str name)
{
	struct str base;
	size_t number = base_of(name, &base), seen = 0;
	const struct heading *counted = NULL;
	for (size_t i = 0; i < o->headings_n; i++) {
		const struct heading *h = &o->headings[i];
		if (str_same_letters(h->slug, name))
			return h;
		if (number && str_same_letters(h->slug, base) && seen++ == number)
			counted = h;
	}
	return counted;
}

void outline_done(struct outline *o)
{
	arena_done(&o->arena);
}

const struct code_block *outline_code(const struct outline *o, size_t line)
{
	size_t low = 0, high = o->code_n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (o->code[middle].last < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < o->code_n && o->code[low].first <= line ? &o->code[low] : NULL;
}
