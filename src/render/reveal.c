#include "render/reveal.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "text/hidden.h"

enum { LEAST_SPELT = 4, MOST_SAID = 200 };

/* The short names of the Unicode charts; NULL where there is none. */
static const char *short_name(uint32_t code)
{
	static const struct {
		uint32_t code;
		const char *name;
	} names[] = {{0xa0, "NBSP"}, {0xad, "SHY"}, {0x34f, "CGJ"}, {0x61c, "ALM"},
		{0x200b, "ZWSP"}, {0x200c, "ZWNJ"}, {0x200d, "ZWJ"}, {0x200e, "LRM"},
		{0x200f, "RLM"}, {0x202a, "LRE"}, {0x202b, "RLE"}, {0x202c, "PDF"}, {0x202d, "LRO"},
		{0x202e, "RLO"}, {0x202f, "NNBSP"}, {0x2060, "WJ"}, {0x2066, "LRI"},
		{0x2067, "RLI"}, {0x2068, "FSI"}, {0x2069, "PDI"}, {0xfeff, "BOM"}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].code == code)
			return names[i].name;
	}
	return NULL;
}

static void put_name(struct buf *out, uint32_t code)
{
	const char *name = short_name(code);
	if (name)
		buf_printf(out, "<%s>", name);
	else if (code >= 0xfe00 && code <= 0xfe0f)
		buf_printf(out, "<VS%u>", (unsigned)(code - 0xfe00 + 1));
	else if (code >= 0xe0100 && code <= 0xe01ef)
		buf_printf(out, "<VS%u>", (unsigned)(code - 0xe0100 + 17));
	else
		buf_printf(out, "<U+%04X>", (unsigned)code);
}

static bool is_printable(struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] < ' ' || text.p[i] > '~')
			return false;
	}
	return text.n > 0;
}

/* What the run spells, if that is text: a tag always means a letter, other characters by chance. */
static bool spells(struct str run, const struct hidden *h, struct buf *out)
{
	hidden_decode(out, run);
	return is_printable(buf_str(out)) && (h->level == HIDDEN_SPEAKS || out->n >= LEAST_SPELT);
}

static void put_run(struct str run, const struct hidden *h, struct flow *out, unsigned marks)
{
	enum role role = h->level >= HIDDEN_TURNS ? ROLE_ERROR : ROLE_WARNING;
	struct buf spelt = {0}, text = {0};
	uint32_t code;
	if (spells(run, h, &spelt)) {
		buf_printf(&text, "<hidden \"%.*s\">", STR_ARG(buf_str(&spelt)));
	} else {
		for (size_t at = 0; at < run.n;) {
			at += utf8_decode(str_from(run, at), &code);
			put_name(&text, code);
		}
	}
	flow_put(out, buf_str(&text), role, marks);
	buf_done(&spelt);
	buf_done(&text);
}

/* Text in one look, cut where the next line of the file begins or a line ends. */
struct copy {
	const struct flow *from;
	struct flow *to;
	size_t source; /* index of the next of from->sources */
	bool listing;
};

/* What is put next comes from byte `at` on; where the line of the file after that begins, or `end`. */
static size_t note_lines(struct copy *c, size_t at, size_t end)
{
	const struct flow_sources *lines = &c->from->sources;
	for (; c->source < lines->n && lines->v[c->source].at <= at; c->source++)
		flow_line(c->to, lines->v[c->source].line);
	bool more = c->source < lines->n && lines->v[c->source].at < end;
	return more ? lines->v[c->source].at : end;
}

static void copy_plain(struct copy *c, size_t at, size_t end, const struct flow_span *look)
{
	struct str text = buf_str(&c->from->text);
	for (size_t cut; at < end; at = cut) {
		cut = note_lines(c, at, end);
		flow_put(c->to, str_cut(text, at, cut), look->role, look->marks);
	}
}

/* Where the blanks that end a line begin, at or behind `at`; `end` where there are none before it. */
static size_t blanks_from(struct str text, size_t at, size_t end)
{
	for (; at < end; at++) {
		size_t to = at;
		while (to < text.n && text.p[to] == ' ')
			to++;
		if (to > at && (to == text.n || text.p[to] == '\n'))
			return at;
		at = to > at ? to - 1 : at;
	}
	return end;
}

static void copy_visible(struct copy *c, size_t at, size_t end, const struct flow_span *look)
{
	struct str text = buf_str(&c->from->text);
	while (at < end) {
		size_t blanks = c->listing ? blanks_from(text, at, end) : end, to = blanks;
		copy_plain(c, at, blanks, look);
		note_lines(c, to, end);
		for (; to < end && text.p[to] == ' '; to++)
			flow_put(c->to, STR("_"), ROLE_DIM, 0);
		at = to;
	}
}

static bool next_run(struct str text, size_t at, struct hidden *h)
{
	struct str bom = STR("\xef\xbb\xbf");
	/* At the start of a file it is in order, but it is there. */
	if (at == 0 && str_starts(text, bom)) {
		*h = (struct hidden){{0, bom.n}, 0xfeff, "a byte-order mark", HIDDEN_LOW, 1};
		return true;
	}
	return hidden_next(text, at, true, HIDDEN_LOW, h);
}

void reveal_flow(const struct flow *from, bool listing, struct flow *out)
{
	struct copy c = {from, out, 0, listing};
	struct str text = buf_str(&from->text);
	struct hidden h;
	bool more = next_run(text, 0, &h);
	size_t at = 0;
	for (size_t i = 0; i < from->spans.n; i++) {
		const struct flow_span *look = &from->spans.v[i];
		for (; more && h.where.at < look->end; more = next_run(text, at, &h)) {
			copy_visible(&c, at, h.where.at, look);
			note_lines(&c, h.where.at, h.where.end);
			put_run(str_span(text, h.where), &h, out, look->marks);
			at = h.where.end;
		}
		if (at < look->end)
			copy_visible(&c, at, look->end, look);
		at = at < look->end ? look->end : at;
	}
}

void reveal_in(struct flow *f, bool listing)
{
	struct flow out = {.shows_tabs = f->shows_tabs};
	reveal_flow(f, listing, &out);
	flow_done(f);
	*f = out;
}

static void count_blanks(struct str text, struct hidden_count *c)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		c->ends += line.n && char_is_blank(line.p[line.n - 1]);
		for (size_t at = 0; (at = str_find_byte(line, at, '\t')) != STR_NONE; at++)
			c->tabs++;
	}
}

void reveal_count(struct str text, struct hidden_count *c)
{
	struct hidden h;
	struct buf spelt = {0};
	for (size_t at = 0; next_run(text, at, &h); at = h.where.end) {
		c->characters += h.count;
		buf_clear(&spelt);
		if (c->says.n >= MOST_SAID || !spells(str_span(text, h.where), &h, &spelt))
			continue;
		buf_puts(&c->says, c->says.n ? " ... " : "");
		buf_put(&c->says, str_cut(buf_str(&spelt), 0, MOST_SAID - c->says.n));
	}
	buf_done(&spelt);
	count_blanks(text, c);
}
