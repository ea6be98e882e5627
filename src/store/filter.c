#include "store/filter.h"

#include "base/vec.h"
#include "base/words.h"
#include "store/tools.h"
#include "text/match.h"
#include "text/near.h"

static const char *const key_names[FILTER_KEYS] = {"", "name", "path", "description", "model",
	"tool", "kind", "scope", "is", "can"};

const char *filter_key_name(enum filter_key key)
{
	return key_names[key];
}

const char *filter_state(size_t i)
{
	static const char *const states[] = {"error", "warning", "hint", "sound", "loads",
		"rescued", "dropped", "partial", "shadowed", "plain", "disabled", "unknown",
		"unreadable", "changed"};
	return i < sizeof states / sizeof *states ? states[i] : NULL;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* A quote opens where a word begins. */
bool filter_next_piece(struct str *text, struct str *piece)
{
	size_t start = 0, at;
	while (start < text->n && text->p[start] == ' ')
		start++;
	bool quoted = false, begins = true;
	for (at = start; at < text->n && (quoted || text->p[at] != ' '); at++) {
		char c = text->p[at];
		if (c == '"')
			quoted = !quoted && begins;
		begins = c == ':' || (at == start && (c == '-' || c == '!'));
	}
	*piece = str_cut(*text, start, at);
	*text = str_from(*text, at);
	return piece->n > 0;
}

/* What the quotes hold, as far as they are there. */
static void unquote(struct filter_term *term)
{
	term->quoted = str_starts(term->word, STR("\""));
	if (!term->quoted)
		return;
	term->word = str_from(term->word, 1);
	term->word = str_cut(term->word, 0, str_find_byte(term->word, 0, '"'));
}

struct filter_term filter_read_term(struct str piece)
{
	struct filter_term term = {.key = FILTER_WORD};
	term.inverse = piece.n > 1 && (*piece.p == '-' || *piece.p == '!');
	term.word = str_from(piece, term.inverse);
	size_t colon = str_find_byte(term.word, 0, ':');
	for (int key = FILTER_WORD + 1; key < FILTER_KEYS && colon != STR_NONE; key++) {
		if (str_same_letters(str_cut(term.word, 0, colon), str_of(key_names[key]))) {
			term.key = (enum filter_key)key;
			term.word = str_from(term.word, colon + 1);
			break;
		}
	}
	unquote(&term);
	return term;
}

/* A sign alone, and a key without a word, are still being typed. */
static bool says_something(struct str piece, const struct filter_term *term)
{
	return term->word.n && !str_is(piece, "-") && !str_is(piece, "!");
}

void filter_read(struct filter *f, struct str text)
{
	struct str piece;
	f->n = 0;
	while (filter_next_piece(&text, &piece)) {
		struct filter_term term = filter_read_term(piece);
		if (says_something(piece, &term))
			vec_push(f, term);
	}
}

void filter_done(struct filter *f)
{
	vec_done(f);
}

bool filter_narrows(const struct filter *f, const struct filter *next)
{
	if (f->n > next->n)
		return false;
	for (size_t i = 0; i < f->n; i++) {
		const struct filter_term *a = &f->v[i], *b = &next->v[i];
		bool same = str_eq(a->word, b->word);
		if (a->key != b->key || a->inverse != b->inverse || a->quoted != b->quoted)
			return false;
		/* Of a tool, what is taken away may be a part of what its name begins. */
		if (!same && (a->inverse || a->key == FILTER_TOOL || !str_starts(b->word, a->word)))
			return false;
	}
	return true;
}

/* --- fitting ---------------------------------------------------------------------------------- */

static bool occurs(struct str text, struct str word)
{
	struct span hit;
	return match_find(text, word, 0, &hit);
}

static bool begins(const char *text, struct str word)
{
	return str_same_letters(str_cut(str_of(text), 0, word.n), word);
}

static bool has_state(const struct row *row, const char *state)
{
	bool failed = row->state == ROW_FAILED, read = row->state == ROW_READ;
	for (int i = 0; i < SEVERITY_COUNT; i++) {
		if (strcmp(state, severity_name((enum severity)i)) == 0)
			return row->counts[i] > 0;
	}
	if (strcmp(state, "unreadable") == 0)
		return failed;
	if (strcmp(state, "changed") == 0)
		return row->git_shown != LETTER_UNKNOWN && row->git_shown != LETTER_NONE;
	if (strcmp(state, "sound") == 0)
		return read && !row->counts[0] && !row->counts[1] && !row->counts[2];
	return read && strcmp(state, verdict_name(row->verdict)) == 0;
}

static bool is_in(const struct row *row, struct str word)
{
	const char *state;
	for (size_t i = 0; (state = filter_state(i)); i++) {
		if (begins(state, word) && has_state(row, state))
			return true;
	}
	return false;
}

/* The powers themselves, by the beginnings of their names. */
static bool can(const struct row *row, struct str word)
{
	for (int g = 0; g < GRANT_COUNT; g++) {
		if (begins(grant_name((enum grant)g), word) &&
			grants_packed(row->grants, (enum grant)g) != WAY_NONE)
			return true;
	}
	return false;
}

/* Behind a name that has it in one piece or in the starts of its words: what stands elsewhere in the row, then letters here
 * and there, the fewer the pieces the better. */
enum {
	ELSEWHERE = MATCH_FUZZY,
	SCATTERED,
	MOST_PIECES = 40,
	SCATTERED_IN_PATH = SCATTERED + MOST_PIECES
};

static bool occurs_elsewhere(const struct store *s, unsigned id, struct str word)
{
	const struct row *row = store_row(s, id);
	return occurs(store_label(s, id), word) || occurs(row_text(row, ROW_MODEL), word) ||
		occurs(row_text(row, ROW_TOOL_NAMES), word) ||
		occurs(row_text(row, ROW_ABOUT), word);
}

static unsigned rank_pieces(struct str text, struct str word)
{
	size_t pieces = match_pieces(text, word);
	return pieces < MOST_PIECES ? (unsigned)pieces : MOST_PIECES - 1;
}

/* In quotes, letters apart mean nothing. */
static unsigned rank_word(const struct store *s, unsigned id, const struct filter_term *term)
{
	struct str word = term->word, name = store_name(s, id), label = store_label(s, id);
	enum match_rank by_name = match_rank(name, word);
	bool apart = by_name == MATCH_STARTS || by_name == MATCH_FUZZY;
	if (by_name < MATCH_FUZZY && !(apart && term->quoted))
		return by_name;
	if (term->quoted && occurs(name, word))
		return MATCH_INSIDE;
	if (occurs_elsewhere(s, id, word))
		return ELSEWHERE;
	if (term->quoted)
		return FILTER_MISSED;
	if (by_name == MATCH_FUZZY)
		return SCATTERED + rank_pieces(name, word);
	enum match_rank by_path = match_rank(label, word);
	return by_path == MATCH_FUZZY || by_path == MATCH_STARTS
		? SCATTERED_IN_PATH + rank_pieces(label, word)
		: FILTER_MISSED;
}

static bool holds(struct filter_term *term, const struct store *s, unsigned id)
{
	const struct row *row = store_row(s, id);
	switch (term->key) {
	case FILTER_NAME:
		return occurs(store_name(s, id), term->word);
	case FILTER_PATH:
		return occurs(row->path, term->word);
	case FILTER_DESCRIPTION:
		return occurs(row_text(row, ROW_ABOUT), term->word);
	case FILTER_MODEL:
		return occurs(row_text(row, ROW_MODEL), term->word);
	case FILTER_TOOL:
		return tools_fit(row, term->word, &term->tools);
	case FILTER_KIND:
		return row->kind && occurs(row->kind->id, term->word);
	case FILTER_SCOPE:
		return begins(scope_name(store_root(s, id)->scope), term->word);
	case FILTER_IS:
		return is_in(row, term->word);
	case FILTER_CAN:
		return can(row, term->word);
	case FILTER_WORD:
	case FILTER_KEYS:
		break;
	}
	return rank_word(s, id, term) != FILTER_MISSED;
}

/* A word is turned round only where it occurs as it stands: letters here and there mean nothing. */
static bool occurs_whole(struct filter_term *term, const struct store *s, unsigned id)
{
	if (term->key != FILTER_WORD)
		return holds(term, s, id);
	return occurs(store_name(s, id), term->word) || occurs_elsewhere(s, id, term->word);
}

unsigned filter_rank(struct filter *f, const struct store *s, unsigned id)
{
	unsigned rank = 0;
	for (size_t i = 0; i < f->n; i++) {
		struct filter_term *term = &f->v[i];
		if (term->inverse ? occurs_whole(term, s, id)
				  : term->key != FILTER_WORD && !holds(term, s, id))
			return FILTER_MISSED;
		if (term->inverse || term->key != FILTER_WORD)
			continue;
		unsigned by_word = rank_word(s, id, term);
		if (by_word == FILTER_MISSED)
			return FILTER_MISSED;
		rank += by_word;
	}
	return rank < FILTER_MISSED ? rank : FILTER_MISSED - 1;
}

static bool is_state(struct str word)
{
	const char *state;
	for (size_t i = 0; (state = filter_state(i)); i++) {
		if (begins(state, word))
			return true;
	}
	return false;
}

static bool is_grant(struct str word)
{
	for (int g = 0; g < GRANT_COUNT; g++) {
		if (begins(grant_name((enum grant)g), word))
			return true;
	}
	return false;
}

/* The key that a word begins with is probably a slip for; NULL: it is just a word. */
static const struct str *meant_key(struct str word, struct str names[FILTER_KEYS])
{
	size_t colon = str_find_byte(word, 0, ':');
	if (colon == STR_NONE)
		return NULL;
	for (int key = 0; key < FILTER_KEYS; key++)
		names[key] = str_of(key_names[key]);
	return near_find(str_cut(word, 0, colon), names + FILTER_WORD + 1,
		FILTER_KEYS - FILTER_WORD - 1);
}

static bool term_trouble(const struct filter_term *term, struct buf *out)
{
	struct str names[FILTER_KEYS];
	const struct str *meant = term->key == FILTER_WORD ? meant_key(term->word, names) : NULL;
	if (term->key == FILTER_CAN && !is_grant(term->word))
		buf_puts(out,
			tr("can: knows read, write, execute, network, spawn, external, hooks, mcp ..."));
	else if (term->key == FILTER_IS && !is_state(term->word))
		buf_puts(out,
			tr("is: knows error, warning, hint, sound, loads, dropped, shadowed ..."));
	else if (meant)
		buf_printf(out, tr("%.*s: is looked for as text; did you mean %.*s:?"),
			STR_ARG(str_cut(term->word, 0, str_find_byte(term->word, 0, ':'))),
			STR_ARG(*meant));
	else
		return false;
	return true;
}

bool filter_trouble(const struct filter *f, struct buf *out)
{
	for (size_t i = 0; i < f->n; i++) {
		if (term_trouble(&f->v[i], out))
			return true;
	}
	return false;
}
