/* Why nothing is listed though there are files, and what lists some again. */
#include "ui/screen/browse.h"

#include "base/vec.h"
#include "base/words.h"
#include "render/deadline.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

/* Microseconds. */
enum { EXPLAIN_AT_ONCE = 6000, ASKED_AT_ONCE = 64 };

/* Of the files that the filter lets through, those that something else leaves out. */
struct kept_out {
	size_t sound;  /* by "only problems" */
	size_t hidden; /* that are switched off, or a plugin's */
};

static bool is_hidden(const struct store *s, unsigned id)
{
	return s->leaves_out && !store_row(s, id)->gone && !store_root(s, id)->linked &&
		store_may_leave_out(s, id);
}

/* Who types on does not wait: of very many files not all are asked. False: not all were. */
static bool count(const struct browse *b, struct filter *f, struct deadline until,
	struct kept_out *n)
{
	const struct store *s = b->screen.ctx->store;
	for (unsigned id = 0; id < s->rows.n; id++) {
		bool sound = b->query.problems_only && store_lists(s, id);
		bool hidden = !sound && is_hidden(s, id) && !store_lists(s, id);
		if (!sound && !hidden)
			continue;
		if (id % ASKED_AT_ONCE == 0 && deadline_over(until))
			return false;
		bool fits = filter_rank(f, s, id) != FILTER_MISSED;
		n->sound += sound && fits;
		n->hidden += hidden && fits;
	}
	return true;
}

/* One that is not known to fit none is not told of. */
static bool fits_none(const struct store *s, struct filter_term *term, struct deadline until)
{
	struct filter alone = {term, 1, 1};
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (id % ASKED_AT_ONCE == 0 && deadline_over(until))
			return false;
		if (store_lists(s, id) && filter_rank(&alone, s, id) != FILTER_MISSED)
			return false;
	}
	return true;
}

static void put_term(const struct filter_term *t, struct buf *out)
{
	struct buf text = {0};
	buf_printf(&text, "%s%s%s%s%.*s%s", t->inverse ? "-" : "", filter_key_name(t->key),
		t->key == FILTER_WORD ? "" : ":", t->quoted ? "\"" : "", STR_ARG(t->word),
		t->quoted ? "\"" : "");
	buf_printf(out, tr("no file fits %.*s\n"), STR_ARG(buf_str(&text)));
	buf_done(&text);
}

static void put_terms(const struct store *s, struct filter *f, struct deadline until,
	struct buf *out)
{
	size_t before = out->n;
	for (size_t i = 0; i < f->n; i++) {
		if (f->n == 1 || fits_none(s, &f->v[i], until))
			put_term(&f->v[i], out);
	}
	if (out->n == before)
		buf_puts(out, tr("no file fits all of it at once\n"));
}

void browse_explain_none(struct browse *b)
{
	const struct store *s = b->screen.ctx->store;
	struct filter f = {0};
	buf_clear(&b->why);
	if (b->rows.ids.n)
		return;
	filter_read(&f, entry_text(&b->filter));
	const struct deadline until = deadline_in(EXPLAIN_AT_ONCE);
	struct kept_out n = {0};
	bool all = count(b, &f, until, &n);
	if (n.sound)
		buf_printf(&b->why,
			trn("%zu file that fits has no error and no warning; ! lists it\n",
				"%zu files that fit have no error and no warning; ! lists them\n",
				n.sound),
			n.sound);
	else if (f.n && !n.hidden && all)
		put_terms(s, &f, until, &b->why);
	if (n.hidden)
		buf_printf(&b->why,
			trn("%zu file that fits is not shown; . shows it\n",
				"%zu files that fit are not shown; . shows them\n", n.hidden),
			n.hidden);
	if (!s->found_all || store_unread(s))
		buf_puts(&b->why, tr("not all files are read yet\n"));
	if (f.n)
		buf_puts(&b->why, tr("Esc drops the filter\n"));
	filter_done(&f);
}

struct str browse_why_none(const struct browse *b)
{
	struct str rest = buf_str(&b->why), line = STR("");
	bool any = b->rows.ids.n == 0 && b->sum.listed && str_next_line(&rest, &line);
	return any ? line : STR("");
}

void browse_draw_none(const struct browse *b, struct canvas *cv, struct rect in)
{
	struct textbox_lines lines = {0};
	struct buf text = {0};
	buf_puts(&text, b->sum.listed ? tr("nothing fits") : tr("no agents here"));
	if (b->sum.listed && b->why.n)
		buf_printf(&text, "\n\n%s", buf_text(&b->why));
	layout_left(&in, 1);
	textbox_wrap(buf_str(&text), in.w, &lines);
	for (size_t i = 0; i < lines.n && (int)i < in.h; i++)
		canvas_field(cv, (struct rect){in.y + (int)i, in.x, 1, in.w},
			str_trim_end(str_span(buf_str(&text), lines.v[i])), ROLE_DIM, 0);
	vec_done(&lines);
	buf_done(&text);
}
