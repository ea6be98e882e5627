/* An outline as bytes, and back. */
#include "render/outline.h"

#include "base/pack.h"

enum { NUMBER = sizeof(uint64_t) };

void outline_pack(struct buf *out, const struct outline *o)
{
	pack_number(out, o->whole);
	pack_number(out, o->headings_n);
	for (size_t i = 0; i < o->headings_n; i++) {
		pack_number(out, o->headings[i].line);
		pack_number(out, (uint64_t)o->headings[i].level);
		pack_text(out, o->headings[i].text);
		pack_text(out, o->headings[i].slug);
	}
	pack_number(out, o->links_n);
	for (size_t i = 0; i < o->links_n; i++) {
		pack_number(out, o->links[i].first);
		pack_number(out, o->links[i].last);
		pack_text(out, o->links[i].target);
	}
	pack_number(out, o->code_n);
	for (size_t i = 0; i < o->code_n; i++) {
		pack_number(out, o->code[i].first);
		pack_number(out, o->code[i].last);
		pack_number(out, o->code[i].fenced);
		pack_number(out, o->code[i].closed);
		pack_text(out, o->code[i].info);
	}
}

static struct str take_text(struct unpack *u, struct outline *o)
{
	return arena_str(&o->arena, unpack_text(u));
}

static struct heading take_heading(struct unpack *u, struct outline *o)
{
	struct heading h = {.line = (size_t)unpack_number(u)};
	uint64_t level = unpack_number(u);
	u->bad |= level < 1 || level > 6;
	h.level = (int)level;
	h.text = take_text(u, o);
	h.slug = take_text(u, o);
	return h;
}

static struct link take_link(struct unpack *u, struct outline *o)
{
	struct link l = {.first = (size_t)unpack_number(u)};
	l.last = (size_t)unpack_number(u);
	l.target = take_text(u, o);
	return l;
}

static struct code_block take_code(struct unpack *u, struct outline *o)
{
	struct code_block c = {.first = (size_t)unpack_number(u)};
	c.last = (size_t)unpack_number(u);
	c.fenced = unpack_number(u) != 0;
	c.closed = unpack_number(u) != 0;
	c.info = take_text(u, o);
	return c;
}

bool outline_unpack(struct unpack *u, struct outline *o)
{
	*o = (struct outline){0};
	o->whole = unpack_number(u) != 0;
	o->headings_n = unpack_count(u, 4 * NUMBER);
	o->headings = arena_alloc(&o->arena, o->headings_n * sizeof *o->headings);
	for (size_t i = 0; i < o->headings_n; i++)
		o->headings[i] = take_heading(u, o);
	o->links_n = unpack_count(u, 3 * NUMBER);
	o->links = arena_alloc(&o->arena, o->links_n * sizeof *o->links);
	for (size_t i = 0; i < o->links_n; i++)
		o->links[i] = take_link(u, o);
	o->code_n = unpack_count(u, 5 * NUMBER);
	o->code = arena_alloc(&o->arena, o->code_n * sizeof *o->code);
	for (size_t i = 0; i < o->code_n; i++)
		o->code[i] = take_code(u, o);
	return !u->bad;
}
