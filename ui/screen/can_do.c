#include "ui/screen/can_do.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/leaf.h"

enum { WORDS = 22, BEFORE_WORDS = 3, LEAST = 16 };

char can_do_letter(bool sorted, enum grant g, enum grant_way way)
{
	static const char letters[] = {[WAY_NONE] = '-',
		[WAY_FIELD] = 'F',
		[WAY_ASKED] = 'Q',
		[WAY_PATTERN] = 'P',
		[WAY_LISTED] = 'L',
		[WAY_INHERITED] = 'A'};
	if (way == WAY_NONE && !sorted && (int)g < (int)POWER_OTHER)
		return '?';
	return letters[way];
}

const char *can_do_legend(void)
{
	return tr("A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown");
}

struct str can_do_letters(struct str *legend, int width)
{
	size_t end = 0, gap = 0;
	while (gap < legend->n) {
		gap = str_find(*legend, end ? end + 1 : 0, STR("  "));
		gap = gap == STR_NONE ? legend->n : gap;
		if (end && (int)utf8_width(str_cut(*legend, 0, gap)) > width)
			break;
		end = gap;
	}
	struct str row = str_cut(*legend, 0, end);
	*legend = str_trim(str_from(*legend, end));
	return row;
}

/* Where nothing is told of what it comes by. */
static const char *word_of(const struct grants *g, enum grant which)
{
	if (can_do_letter(g->sorted, which, g->way[which]) == '?')
		return tr("not known");
	return g->can[which] ? tr("yes") : tr("no");
}

/* What is longest in the language in use, and a gap. */
static size_t words_columns(void)
{
	size_t most = WORDS;
	for (int g = 0; g < GRANT_COUNT; g++) {
		size_t own = utf8_width(str_of(grant_words((enum grant)g))) + 2;
		most = own > most ? own : most;
	}
	return most;
}

static void put_start(struct sheet_maker *m, const struct grants *g, enum grant which)
{
	const char letter[] = {can_do_letter(g->sorted, which, g->way[which]), '\0'};
	enum role role = g->can[which] ? ROLE_TEXT : ROLE_DIM;
	struct buf words = {0};
	buf_printf(&words, "  %s", grant_words(which));
	buf_fill(&words, ' ', words_columns() - utf8_width(str_of(grant_words(which))));
	sheet_put(m, str_of(letter), role, g->can[which] ? MARK_STRONG : 0);
	sheet_put(m, buf_str(&words), role, 0);
	buf_done(&words);
}

/* The source in lines, each below the one before. */
static void put_source(struct sheet_maker *m, struct str source, size_t width, enum role role)
{
	size_t before = BEFORE_WORDS + words_columns(), done = 0;
	struct sheet text = {0};
	leaf_prose(source, width > before + LEAST ? width - before : LEAST, role, &text);
	for (size_t i = 0; i < sheet_count(&text); i++) {
		const struct sheet_line line = sheet_line(&text, i);
		struct str words = str_trim(sheet_text(&text, line));
		if (!words.n || sheet_run(&text, line, 0).role == ROLE_CARD_RULE)
			continue;
		if (done++)
			sheet_fill(m, " ", before, ROLE_TEXT);
		sheet_put(m, words, role, 0);
		sheet_end_line(m, 0, 0);
	}
	if (!done)
		sheet_end_line(m, 0, 0);
	sheet_done(&text);
}

static void put_grant(struct sheet_maker *m, const struct opened *o, const struct kind *kind,
	enum grant which, size_t width)
{
	const struct grants g = grants_of(&o->doc, &o->reading, kind);
	struct buf source = {0};
	grant_source(&source, &o->doc, &o->reading, kind, which);
	if (!source.n)
		buf_puts(&source, word_of(&g, which));
	put_start(m, &g, which);
	put_source(m, buf_str(&source), width, g.can[which] ? ROLE_TEXT : ROLE_DIM);
	buf_done(&source);
}

static void put_note(struct sheet_maker *m, const char *note, size_t width)
{
	struct sheet text = {0};
	leaf_prose(str_of(note), width, ROLE_DIM, &text);
	sheet_end_line(m, 0, 0);
	for (size_t i = 0; i < sheet_count(&text); i++) {
		const struct sheet_line line = sheet_line(&text, i);
		if (sheet_run(&text, line, 0).role == ROLE_CARD_RULE)
			continue;
		sheet_put(m, str_trim(sheet_text(&text, line)), ROLE_DIM, 0);
		sheet_end_line(m, 0, 0);
	}
	sheet_done(&text);
}

static void put_legend(struct sheet_maker *m, size_t width)
{
	struct str legend = str_of(can_do_legend());
	sheet_end_line(m, 0, 0);
	while (legend.n) {
		sheet_put(m, can_do_letters(&legend, (int)width), ROLE_DIM, 0);
		sheet_end_line(m, 0, 0);
	}
}

void can_do_sheet(const struct opened *o, const struct kind *kind, size_t width, struct sheet *out)
{
	struct sheet_maker m = {0};
	for (int g = 0; g < GRANT_COUNT; g++)
		put_grant(&m, o, kind, (enum grant)g, width);
	put_legend(&m, width);
	if (o->reading.verdict == VERDICT_DROPPED)
		put_note(&m, tr("Its tool does not load the file: it grants nothing."), width);
	sheet_finish(&m, out);
}

/* ---- in a sentence ---- */

void can_do_tell(const struct opened *o, const struct row *row, enum grant g, struct buf *out)
{
	struct buf source = {0};
	enum grant_way way = grants_packed(row->grants, g);
	bool known = way != WAY_NONE || grants_packed_sorted(row->grants) || g >= GRANT_UNASKED;
	grant_source(&source, &o->doc, &o->reading, row->kind, g);
	if (!known)
		buf_printf(out, tr(": nobody knows whether it can %s"), grant_words(g));
	else
		buf_printf(out,
			way == WAY_NONE            ? tr(" cannot %s")
				: way == WAY_ASKED ? tr(" can %s, and asks first")
						   : tr(" can %s"),
			grant_words(g));
	if (source.n)
		buf_printf(out, ": %.*s", STR_ARG(buf_str(&source)));
	buf_done(&source);
}

void can_do_tell_cost(const struct row *row, struct buf *out)
{
	struct buf always = {0}, on_use = {0};
	cost_put(&always, row->cost.always);
	cost_put(&on_use, row->cost.on_use);
	buf_printf(out, tr(" costs %s tokens in every session, %s more on use"), buf_text(&always),
		buf_text(&on_use));
	buf_done(&always);
	buf_done(&on_use);
}
