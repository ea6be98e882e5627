/* What there is to say of a file beside its text: what it may do, what nobody sees, where its links lead. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "render/outline.h"
#include "text/hidden.h"
#include "text/lines.h"
#include "ui/screen/can_do.h"
#include "ui/screen/links.h"
#include "ui/screen/matrix.h"

/* --- powers ----------------------------------------------------------------------------------- */

void plain_can_do(struct plain *p, unsigned id)
{
	const struct opened *o = plain_look_at(p, id);
	const struct row *row = store_row(&p->store, id);
	struct buf line = {0};
	for (int g = 0; o && g < GRANT_COUNT; g++) {
		buf_clear(&line);
		buf_put(&line, store_name(&p->store, id));
		can_do_tell(o, row, (enum grant)g, &line);
		talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&line)));
	}
	if (o && row->verdict == VERDICT_DROPPED)
		talk_say(&p->talk, "Its tool does not load the file: it grants nothing.");
	buf_done(&line);
}

static void put_powers(const struct row *row, struct buf *out)
{
	size_t n = 0;
	for (int g = 0; g < GRANT_COUNT; g++) {
		if (grants_packed(row->grants, (enum grant)g) == WAY_NONE)
			continue;
		buf_puts(out, n++ ? ", " : tr(" can "));
		buf_puts(out, grant_words((enum grant)g));
	}
	if (n == 0 && grants_packed_sorted(row->grants))
		buf_puts(out, tr(" can do nothing of that"));
	else if (n == 0)
		buf_puts(out, tr(": nobody knows what it can do"));
	buf_putc(out, ';');
	can_do_tell_cost(row, out);
}

static void say_powers_of(struct plain *p, size_t number)
{
	unsigned id = p->listed.v[number - 1];
	struct buf line = {0};
	store_read(&p->store, id);
	const struct row *row = store_row(&p->store, id);
	if (row->state == ROW_FAILED)
		buf_printf(&line, ": %.*s", STR_ARG(row_text(row, ROW_PROBLEM)));
	else
		put_powers(row, &line);
	if (!row->gone)
		talk_say(&p->talk, "%zu  %.*s%.*s", number, STR_ARG(store_name(&p->store, id)),
			STR_ARG(buf_str(&line)));
	buf_done(&line);
}

/* What all descriptions of each kind cost. */
static void say_totals(struct plain *p)
{
	const struct matrix all = {.screen.ctx = &p->ctx, .marks = p->marks};
	const struct kinds *kinds = &p->store.schemas->kinds;
	for (size_t i = 0; i < kinds->n; i++) {
		struct buf line = {0};
		if (matrix_total(&all, &kinds->v[i]).files) {
			matrix_put_total(&all, &kinds->v[i], &line);
			talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&line)));
		}
		buf_done(&line);
	}
}

void plain_powers(struct plain *p)
{
	for (size_t i = 1; i <= p->listed.n && !p->talk.enough; i++)
		say_powers_of(p, i);
	say_totals(p);
}

/* --- what nobody sees ------------------------------------------------------------------------- */

static void say_hidden(struct plain *p, struct str text, const struct hidden *found)
{
	struct place at = lines_place(text, found->where.at);
	struct buf spelled = {0};
	hidden_decode(&spelled, str_span(text, found->where));
	talk_say(&p->talk,
		spelled.n ? N_("line %zu, column %zu: %s, %zu in a row, that spell %.*s")
			  : N_("line %zu, column %zu: %s, %zu in a row"),
		at.line, at.column, found->name, found->count, STR_ARG(buf_str(&spelled)));
	buf_done(&spelled);
}

void plain_hidden(struct plain *p, unsigned id)
{
	const struct opened *o = plain_look_at(p, id);
	struct hidden found;
	size_t at = 0, n = 0;
	if (!o)
		return;
	struct str text = doc_text(&o->doc);
	while (!p->talk.enough && hidden_next(text, at, true, HIDDEN_LOW, &found)) {
		say_hidden(p, text, &found);
		at = found.where.end;
		n++;
	}
	if (n == 0)
		talk_say(&p->talk, "it holds no character that nobody sees");
}

/* --- links ------------------------------------------------------------------------------------ */

static void follow_within(struct plain *p, unsigned id, const struct outline *o, struct str anchor)
{
	struct buf name = {0};
	struct err e;
	const struct doc *d = store_doc(&p->store, id, &e);
	link_put(&name, anchor);
	const struct heading *h = d ? outline_anchor(o, buf_str(&name)) : NULL;
	if (h)
		plain_read_from(p, id, doc_body_line(d) - 1 + h->line);
	else
		talk_say(&p->talk, "no heading of that name");
	buf_done(&name);
}

static void follow_file(struct plain *p, unsigned id, struct str path)
{
	struct buf found = {0};
	const char *why = link_file(&p->ctx, id, path, &found);
	if (why)
		talk_say(&p->talk, "%s: %.*s", why, STR_ARG(path));
	else
		plain_read(p, store_row_linked(&p->store, buf_str(&found)));
	buf_done(&found);
}

static void follow(struct plain *p, unsigned id, const struct outline *o, struct str target)
{
	size_t hash = str_find_byte(target, 0, '#'), end = str_find_any(target, 0, "#?");
	struct str path = str_cut(target, 0, end);
	if (link_leads_out(target))
		talk_say(&p->talk, "it leads out, and is not opened: %.*s", STR_ARG(target));
	else if (str_starts(path, STR("/")) || str_starts(path, STR("~")))
		talk_say(&p->talk, "not a path beside this file: %.*s", STR_ARG(target));
	else if (path.n)
		follow_file(p, id, path);
	else
		follow_within(p, id, o, hash == STR_NONE ? STR("") : str_from(target, hash + 1));
}

static void say_links(struct plain *p, const struct outline *o, size_t first_line)
{
	for (size_t i = 0; i < o->links_n && !p->talk.enough; i++)
		talk_say(&p->talk, "%zu  %.*s, line %zu", i + 1, STR_ARG(o->links[i].target),
			first_line - 1 + o->links[i].first);
	if (!o->whole)
		talk_say(&p->talk, "its text could not be parsed");
	else if (o->links_n == 0)
		talk_say(&p->talk, "it has no links");
}

static void ask_link(struct plain *p, unsigned id, const struct outline *o)
{
	struct str line;
	size_t number = 0;
	if (!talk_ask(&p->talk, TR("a number follows that link, Enter goes back"), &line) ||
		!line.n)
		return;
	if (str_to_size(line, &number) && number > 0 && number <= o->links_n)
		follow(p, id, o, o->links[number - 1].target);
	else
		plain_no_number(p, line, o->links_n);
}

void plain_links(struct plain *p, unsigned id)
{
	const struct opened *opened = plain_look_at(p, id);
	struct outline o = {0};
	if (!opened)
		return;
	outline_read(&o, doc_body(&opened->doc), deadline_in(BODY_QUICK_MS * 1000));
	say_links(p, &o, doc_body_line(&opened->doc));
	if (o.links_n)
		ask_link(p, id, &o);
	outline_done(&o);
}
