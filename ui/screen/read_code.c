/* A block of code, onto the clipboard. */
#include "ui/screen/read.h"

#include "base/words.h"
#include "render/outline.h"
#include "text/lines.h"

/* The block that reaches to line `top` of the body, or below it; NULL: there is none. */
static const struct code_block *code_from(const struct outline *o, size_t top)
{
	for (size_t i = 0; i < o->code_n; i++) {
		if (o->code[i].last >= top)
			return &o->code[i];
	}
	return NULL;
}

/* How many bytes a line has before what it says: those of the list or quote that it lies in. */
static size_t indent_of(struct str line, bool fenced)
{
	size_t n = 0;
	while (fenced && n < line.n && line.p[n] != '`' && line.p[n] != '~')
		n++;
	while (!fenced && n < line.n && n < 4 && line.p[n] == ' ')
		n++;
	return n;
}

/* The same quote marks, or blanks in place of a list's mark. */
static struct str without_indent(struct str line, struct str indent)
{
	size_t n = 0;
	while (n < indent.n && n < line.n && (line.p[n] == indent.p[n] || line.p[n] == ' '))
		n++;
	return str_from(line, n);
}

static bool is_blank(struct str body, size_t line)
{
	size_t at = lines_offset(body, line);
	return str_trim(str_cut(body, at, lines_next(body, at))).n == 0;
}

static void put_code(struct buf *out, struct str body, const struct code_block *b)
{
	size_t first = lines_offset(body, b->first);
	struct str head = str_cut(body, first, lines_next(body, first));
	struct str indent = str_cut(head, 0, indent_of(head, b->fenced));
	size_t last = b->last - (b->fenced && b->closed);
	/* Blank lines behind indented code are counted to it. */
	while (!b->fenced && last > b->first && is_blank(body, last))
		last--;
	for (size_t i = b->first + b->fenced; i <= last; i++) {
		size_t at = lines_offset(body, i);
		buf_put(out, without_indent(str_cut(body, at, lines_next(body, at)), indent));
	}
}

struct step read_copy_code(struct read *r)
{
	struct ctx *c = r->screen.ctx;
	struct err ignored;
	const struct doc *d = store_doc(c->store, r->id, &ignored);
	const struct outline *o = d ? store_outline(c->store, r->id) : NULL;
	if (!o) {
		ctx_note(c, ROLE_MESSAGE, "its code is still being looked for");
		return step_stay();
	}
	size_t before = doc_body_line(d) - 1, top = pager_source(&r->leaf.pager);
	const struct code_block *b = code_from(o, top > before ? top - before : 0);
	if (!b) {
		ctx_note(c, ROLE_MESSAGE, "no code from here on");
		return step_stay();
	}
	struct buf text = {0};
	put_code(&text, doc_body(d), b);
	struct step step = work_copy_text(c, buf_str(&text), tr("code"));
	buf_done(&text);
	return step;
}
