/* Why nothing is listed though there are files, and what lists some again. */
#include "ui/screen/browse.h"

#include "base/vec.h"
#include "base/words.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

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

static struct kept_out count(const struct store *s, struct filter *f)
{
	struct kept_out n = {0};
	for (unsigned id = 0; id < s->rows.n; id++) {
		bool listed = store_lists(s, id), hidden = !listed && is_hidden(s, id);
		if ((!listed && !hidden) || filter_rank(f, s, id) == FILTER_MISSED)
			continue;
		n.sound += listed;
		n.hidden += hidden;
	}
	return n;
}

static bool fits_any(const struct store *s, struct filter_term *term)
{
	struct filter alone = {term, 1, 1};
	for (unsigned id = 0; id < s->rows.n; id++) {
		if (store_lists(s, id) && filter_rank(&alone, s, id) != FILTER_MISSED)
			return true;
	}
	return false;
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

static void put_terms(const struct store *s, struct filter *f, struct buf *out)
{
	size_t before = out->n;
	for (size_t i = 0; i < f->n; i++) {
		if (!fits_any(s, &f->v[i]))
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
	struct kept_out n = count(s, &f);
	if (n.sound)
		buf_printf(&b->why,
			trn("%zu file that fits has no error and no warning; ! lists it\n",
				"%zu files that fit have no error and no warning; ! lists them\n",
				n.sound),
			n.sound);
	else if (f.n && !n.hidden)
		put_terms(s, &f, &b->why);
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
