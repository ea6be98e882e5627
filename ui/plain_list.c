#include "ui/plain.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/complete.h"
#include "ui/screen/profile.h"
#include "ui/screen/work.h"

enum { MANY_FILES = 2000 };

/* --- what is listed --------------------------------------------------------------------------- */

/* What other programs did meanwhile. */
static bool hear(struct store *s)
{
	bool news = false;
	store_hear(s);
	if (store_must_ask(s))
		store_ask(s);
	while (store_ask_on(s))
		;
	while (store_follow(s))
		news = true;
	return news;
}

void plain_hear(struct plain *p)
{
	hear(&p->store);
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

static void run_query(struct plain *p)
{
	p->query.filter = buf_str(&p->filter);
	work_leave_out(&p->store, p->shows_all, p->query.filter);
	rows_make(&p->rows, &p->query, &p->store);
	p->fitting = p->rows.ids.n;
	p->rows_known = p->store.rows.n;
	p->edition = p->store.edition;
	plain_forget_marks(p);
}

static void go_to_file(struct plain *p, unsigned id)
{
	for (size_t i = 0; i < p->listed.n; i++) {
		if (p->listed.v[i] == id)
			p->current = i + 1;
	}
}

static void find_rows(struct plain *p)
{
	unsigned id = p->current ? p->listed.v[p->current - 1] : 0;
	bool had = p->current > 0;
	read_all(p);
	while (goes_by_problems(&p->query) && store_check_next(&p->store) == STORE_WORKED)
		;
	run_query(p);
	p->current = p->listed.n = 0;
	for (size_t i = 0; i < p->rows.ids.n; i++)
		vec_push(&p->listed, p->rows.ids.v[i]);
	if (had)
		go_to_file(p, id);
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

const char *plain_git_word(char letter)
{
	static const struct {
		char letter;
		const char *word;
	} words[] = {{'M', N_("changed")}, {'D', N_("deleted")}, {'?', N_("not tracked")},
		{'A', N_("added")}, {'R', N_("renamed")}, {'*', N_("staged")},
		{'U', N_("in conflict")}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (letter == words[i].letter)
			return tr(words[i].word);
	}
	return "";
}

/* The letters of the screen's second column. */
static void put_git(const struct row *row, struct buf *out)
{
	const char *word = plain_git_word(row->git_shown);
	if (*word)
		buf_printf(out, tr(", git: %s"), word);
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
	if (marks_has(&p->marks, id))
		buf_puts(&verdict, tr(", marked"));
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
	struct buf trouble = {0};
	bool troubled = filter_trouble(&filter, &trouble);
	talk_say(&p->talk, "%s",
		troubled                  ? buf_text(&trouble)
			: p->store.rows.n ? tr("nothing fits")
					  : tr("no agents here"));
	filter_done(&filter);
	buf_done(&trouble);
}

/* Headers and files as they are laid out; what is folded away has its numbers all the same. */
static void say_rows(struct plain *p)
{
	size_t number = 0, group = 0;
	for (size_t i = 0; i < p->rows.n && !p->talk.enough; i++) {
		const struct rows_item *item = &p->rows.v[i];
		if (item->header) {
			plain_group(p, item, ++group);
			continue;
		}
		while (p->listed.v[number] != item->id)
			number++;
		plain_row(p, ++number);
	}
}

size_t plain_left_out(const struct plain *p)
{
	struct store_sum sum = {0};
	store_sum_up(&p->store, &sum);
	return sum.left_out;
}

void plain_list(struct plain *p)
{
	find_rows(p);
	if (p->listed.n == 0)
		say_none(p);
	say_rows(p);
	size_t left_out = p->store.leaves_out ? plain_left_out(p) : 0;
	if (left_out)
		talk_say(&p->talk,
			trn("%zu disabled or plugin file is not listed; show-all lists it",
				"%zu disabled or plugin files are not listed; show-all lists them",
				left_out),
			left_out);
}

/* --- what came and went ----------------------------------------------------------------------- */

/* Numbers are given once: what they meant when they were said they mean until the list is said again. */
static void add_new(struct plain *p)
{
	struct marks known = {0};
	for (size_t i = 0; i < p->listed.n; i++)
		marks_put(&known, p->listed.v[i], true);
	for (size_t i = 0; i < p->rows.ids.n; i++) {
		if (marks_has(&known, p->rows.ids.v[i]))
			continue;
		vec_push(&p->listed, p->rows.ids.v[i]);
		plain_row(p, p->listed.n);
	}
	marks_done(&known);
}

/* The file that an action ends at. */
static void take_goal(struct plain *p)
{
	struct str goal = buf_str(&p->ctx.go_to);
	for (size_t i = 0; goal.n && i < p->listed.n; i++) {
		const struct row *row = store_row(&p->store, p->listed.v[i]);
		if (!row->gone && path_within(row->path, goal))
			p->current = i + 1;
	}
	buf_clear(&p->ctx.go_to);
}

void plain_follow(struct plain *p)
{
	if (p->store.edition != p->edition || p->store.rows.n != p->rows_known) {
		while (store_read_next(&p->store))
			;
		store_look_at_set(&p->store);
		run_query(p);
		add_new(p);
	}
	take_goal(p);
}

void plain_reread(struct plain *p)
{
	struct marked_paths kept = {0};
	struct buf path = {0};
	plain_settings(p);
	for (unsigned id = 0; id < p->marks.n; id++) {
		if (marks_has(&p->marks, id))
			marked_paths_put(&kept, store_row(&p->store, id)->path);
	}
	if (p->current)
		buf_put(&path, store_row(&p->store, p->listed.v[p->current - 1])->path);
	store_restart(&p->store);
	while (store_find(&p->store, STR_NONE))
		;
	groups_forget(&p->rows.groups);
	query_memo_done(&p->rows.memo);
	marks_clear(&p->marks);
	for (unsigned id = 0; id < p->store.rows.n; id++)
		marks_put(&p->marks, id, marked_paths_has(&kept, store_row(&p->store, id)->path));
	p->place = (struct problem_place){0};
	p->current = 0;
	buf_set(&p->ctx.go_to, buf_str(&path));
	plain_list(p);
	take_goal(p);
	marked_paths_done(&kept);
	buf_done(&path);
}

/* --- what is said of it ----------------------------------------------------------------------- */

void plain_list_place(const struct plain *p, struct buf *out)
{
	size_t all = store_listed(&p->store);
	if (p->fitting < all)
		buf_printf(out, trn("%zu of %zu agent", "%zu of %zu agents", all), p->fitting, all);
	else
		buf_printf(out, trn("%zu agent", "%zu agents", all), all);
	if (p->filter.n)
		buf_printf(out, tr(", filter %.*s"), STR_ARG(buf_str(&p->filter)));
	if (p->query.problems_only)
		buf_puts(out, tr(", only problems"));
	if (p->marks.count)
		buf_printf(out, tr(", %zu marked"), p->marks.count);
	if (p->current && !store_row(&p->store, p->listed.v[p->current - 1])->gone)
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
