#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"
#include "store/complete.h"
#include "store/grep.h"
#include "text/lines.h"
#include "ui/screen/profile.h"
#include "ui/screen/rows.h"

enum { MOST_HITS = 1000, MANY_FILES = 2000 };

/* --- what is listed --------------------------------------------------------------------------- */

/* What other programs did meanwhile. */
static bool hear(struct store *s)
{
	bool news = false;
	store_hear(s);
	if (store_must_ask(s))
		store_ask(s);
	while (store_follow(s))
		news = true;
	return news;
}

static void read_all(struct plain *p)
{
	struct store *s = &p->store;
	bool news = hear(s);
	if (store_unread(s) > MANY_FILES)
		talk_say(&p->talk, "reading %zu files", store_unread(s));
	/* Bodies are looked at when their row is said: of ten thousand few are. */
	s->body_ms = 0;
	while (store_read_next(s))
		news = true;
	s->body_ms = BODY_MS;
	if (news)
		store_look_at_set(s);
	while (letters_find(s))
		;
}

/* Does it depend on what is wrong with the bodies which rows are listed, or where? */
static bool goes_by_problems(const struct query *q)
{
	struct filter filter = {0};
	bool found = q->problems_only || q->sort == SORT_VERDICT;
	filter_read(&filter, q->filter);
	for (size_t i = 0; i < filter.n; i++)
		found = found || filter.v[i].key == FILTER_IS;
	filter_done(&filter);
	return found;
}

static void find_rows(struct plain *p)
{
	unsigned id = p->current ? p->listed.v[p->current - 1] : 0;
	bool had = p->current > 0;
	p->query.filter = buf_str(&p->filter);
	read_all(p);
	while (goes_by_problems(&p->query) && store_check_next(&p->store) == STORE_WORKED)
		;
	query_run(&p->query, &p->store, &p->listed);
	p->current = 0;
	for (size_t i = 0; had && i < p->listed.n; i++) {
		if (p->listed.v[i] == id)
			p->current = i + 1;
	}
}

/* --- saying it -------------------------------------------------------------------------------- */

static bool needs_reason(const struct row *row)
{
	return row->verdict != VERDICT_LOADS && row->verdict != VERDICT_PLAIN &&
		row->verdict != VERDICT_UNKNOWN;
}

static void put_verdict(struct plain *p, unsigned id, const struct opened *o, struct buf *out)
{
	const struct row *row = store_row(&p->store, id);
	if (row->state == ROW_FAILED)
		buf_printf(out, tr("unreadable: %.*s"), STR_ARG(row_text(row, ROW_PROBLEM)));
	else if (o)
		profile_verdict(out, &o->reading, row->kind);
	else
		buf_puts(out, tr(verdict_name(row->verdict)));
}

static void put_counts(const struct row *row, struct buf *out)
{
	const unsigned errors = row->counts[SEVERITY_ERROR],
		       warnings = row->counts[SEVERITY_WARNING], hints = row->counts[SEVERITY_HINT];
	if (row->state != ROW_READ)
		return;
	if (errors)
		buf_printf(out, trn(", %u error", ", %u errors", errors), errors);
	if (warnings)
		buf_printf(out, trn(", %u warning", ", %u warnings", warnings), warnings);
	if (hints)
		buf_printf(out, trn(", %u hint", ", %u hints", hints), hints);
}

/* The letters of the screen's second column. */
static void put_git(const struct row *row, struct buf *out)
{
	static const struct {
		char letter;
		const char *word;
	} words[] = {{'M', N_("changed")}, {'D', N_("deleted")}, {'?', N_("not tracked")},
		{'A', N_("added")}, {'R', N_("renamed")}, {'*', N_("staged")},
		{'U', N_("in conflict")}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (row->git_shown == words[i].letter)
			buf_printf(out, tr(", git: %s"), tr(words[i].word));
	}
}

void plain_row(struct plain *p, size_t number)
{
	unsigned id = p->listed.v[number - 1];
	const struct row *row = store_row(&p->store, id);
	const struct opened *o = NULL;
	struct buf verdict = {0};
	struct err ignored;
	enum role role;
	if (row->state == ROW_READ && (!row->whole || needs_reason(row)))
		o = store_opened(&p->store, id, &ignored);
	put_verdict(p, id, o, &verdict);
	put_counts(row, &verdict);
	put_git(row, &verdict);
	talk_say(&p->talk, "%zu  %c  %.*s  %s  %.*s", number, rows_letter(row, &role),
		STR_ARG(store_name(&p->store, id)), scope_name(store_root(&p->store, id)->scope),
		STR_ARG(buf_str(&verdict)));
	buf_done(&verdict);
}

/* Why nothing is listed. */
static void say_none(struct plain *p)
{
	struct filter filter = {0};
	filter_read(&filter, p->query.filter);
	const char *trouble = filter_trouble(&filter);
	talk_say(&p->talk, "%s",
		trouble                   ? trouble
			: p->store.rows.n ? tr("nothing fits")
					  : tr("no agents here"));
	filter_done(&filter);
}

void plain_list(struct plain *p)
{
	find_rows(p);
	if (p->listed.n == 0)
		say_none(p);
	for (size_t i = 1; i <= p->listed.n && !p->talk.enough; i++)
		plain_row(p, i);
}

void plain_list_place(const struct plain *p, struct buf *out)
{
	size_t all = store_listed(&p->store);
	if (p->listed.n < all)
		buf_printf(out, trn("%zu of %zu agent", "%zu of %zu agents", all), p->listed.n,
			all);
	else
		buf_printf(out, trn("%zu agent", "%zu agents", all), all);
	if (p->filter.n)
		buf_printf(out, tr(", filter %.*s"), STR_ARG(buf_str(&p->filter)));
	if (p->query.problems_only)
		buf_puts(out, tr(", only problems"));
	if (p->current)
		buf_printf(out, tr(", at %zu %.*s"), p->current,
			STR_ARG(store_name(&p->store, p->listed.v[p->current - 1])));
}

void plain_complete(struct plain *p, struct str text)
{
	struct completion all = {0};
	complete_term(&all, &p->store, text);
	for (size_t i = 0; i < all.n; i++)
		talk_say(&p->talk, "%.*s", STR_ARG(all.v[i]));
	if (all.n == 0)
		talk_say(&p->talk, "nothing begins so");
	completion_done(&all);
}

/* --- through all of them ---------------------------------------------------------------------- */

static size_t say_problems_of(struct plain *p, size_t number)
{
	unsigned id = p->listed.v[number - 1];
	struct err e;
	const struct row *row = store_row(&p->store, id);
	if (row->whole && !row->counts[0] && !row->counts[1] && !row->counts[2])
		return 0;
	const struct opened *o = store_opened(&p->store, id, &e);
	if (!o) {
		talk_say(&p->talk, "%zu  E  %.*s: %s", number, STR_ARG(store_name(&p->store, id)),
			e.text);
		return 1;
	}
	for (size_t i = 0; i < o->problems.n; i++) {
		const struct problem *found = &o->problems.v[i];
		talk_say(&p->talk, "%zu  %c  %.*s, line %zu: %.*s", number,
			severity_letter(found->severity), STR_ARG(store_name(&p->store, id)),
			lines_place(doc_text(&o->doc), found->where.at).line,
			STR_ARG(found->message));
	}
	return o->problems.n;
}

void plain_all_problems(struct plain *p)
{
	size_t found = 0;
	for (size_t i = 1; i <= p->listed.n && !p->talk.enough; i++)
		found += say_problems_of(p, i);
	if (found == 0)
		talk_say(&p->talk, "nothing is wrong");
}

static size_t say_hits_in(struct plain *p, size_t number, struct str words, size_t most)
{
	unsigned id = p->listed.v[number - 1];
	struct grep_hits hits = {0};
	struct buf text = {0};
	if (grep_text(&p->store, id, &text))
		grep_body(buf_str(&text), words, most, &hits);
	for (size_t i = 0; i < hits.n; i++)
		talk_say(&p->talk, "%zu  %.*s, line %zu: %.*s", number,
			STR_ARG(store_name(&p->store, id)), hits.v[i].line,
			STR_ARG(hits.v[i].text));
	size_t found = hits.n;
	vec_done(&hits);
	buf_done(&text);
	return found;
}

void plain_search(struct plain *p, struct str words)
{
	size_t found = 0;
	if (words.n == 0) {
		talk_say(&p->talk, "which words?");
		return;
	}
	for (size_t i = 1; i <= p->listed.n && found < MOST_HITS && !p->talk.enough; i++)
		found += say_hits_in(p, i, words, MOST_HITS - found);
	if (found == 0)
		talk_say(&p->talk, "no text holds that");
	if (found == MOST_HITS)
		talk_say(&p->talk, "there are more");
}
