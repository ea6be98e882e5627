#include "text/match.h"

#include "base/utf8.h"
#include "base/vec.h"

bool match_has_capital(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t code;
		at += utf8_decode(str_from(s, at), &code);
		if (utf8_lower(code) != code)
			return true;
	}
	return false;
}

/* Bytes of `text` that the pattern takes at its start, or STR_NONE. */
static size_t match_here(struct str text, struct str pattern, bool exact)
{
	size_t at = 0;
	for (size_t i = 0; i < pattern.n;) {
		uint32_t want, have;
		if (at >= text.n)
			return STR_NONE;
		i += utf8_decode(str_from(pattern, i), &want);
		at += utf8_decode(str_from(text, at), &have);
		if (want == UTF8_BAD && text.p[at - 1] != pattern.p[i - 1])
			return STR_NONE;
		if (want != have && (exact || utf8_lower(have) != want))
			return STR_NONE;
	}
	return at;
}

/* The offset of the next code point at which the pattern may begin, whose first is `want`. */
static size_t skip_to(struct str text, size_t at, uint32_t want)
{
	bool letter = want >= 'a' && want <= 'z';
	char low = want < 0x80 ? (char)want : '\0', high = letter ? (char)(low - ('a' - 'A')) : low;
	while (low && at < text.n && !((unsigned char)text.p[at] & 0x80) && text.p[at] != low &&
		text.p[at] != high)
		at++;
	return at;
}

bool match_find(struct str text, struct str pattern, size_t from, struct span *hit)
{
	uint32_t first, code;
	if (pattern.n == 0)
		return false;
	bool exact = match_has_capital(pattern);
	utf8_decode(pattern, &first);
	for (size_t at = skip_to(text, from, first); at < text.n; at = skip_to(text, at, first)) {
		size_t n = match_here(str_from(text, at), pattern, exact);
		if (n != STR_NONE) {
			*hit = (struct span){at, at + n};
			return true;
		}
		at += utf8_decode(str_from(text, at), &code);
	}
	return false;
}

bool match_words(struct str text, struct str words)
{
	struct str word;
	struct span hit;
	while (str_next_piece(&words, ' ', &word)) {
		if (word.n && !match_find(text, word, 0, &hit))
			return false;
	}
	return true;
}

/* Behind what is no letter or digit, or a capital behind a small letter. */
static bool is_word_start(struct str text, size_t at)
{
	unsigned char before = at ? (unsigned char)text.p[at - 1] : ' ';
	bool humps = at < text.n && text.p[at] >= 'A' && text.p[at] <= 'Z' && before >= 'a' &&
		before <= 'z';
	return humps || (before < 0x80 && !char_is_alnum((char)before));
}

/* The word's best occurrence as it stands: at the start of a word rather than within one. */
static bool best_place(struct str text, struct str word, struct span *hit)
{
	struct span next;
	if (!match_find(text, word, 0, hit))
		return false;
	for (next = *hit; !is_word_start(text, next.at);) {
		if (!match_find(text, word, next.at + 1, &next))
			return true;
	}
	*hit = next;
	return true;
}

/* Do the letters of the word occur one after the other, at `at` or behind it? */
static bool goes_on(struct str text, struct str word, size_t at)
{
	struct span hit;
	uint32_t code;
	for (size_t i = 0, n; i < word.n; i += n, at = hit.end) {
		n = utf8_decode(str_from(word, i), &code);
		if (!match_find(text, str_cut(word, i, i + n), at, &hit))
			return false;
	}
	return true;
}

/* Letters of the word apart from each other: in how many pieces, and does each begin a word? */
struct apart {
	size_t pieces; /* as match_pieces() counts them */
	bool starts;
	struct match_spans *out; /* or NULL */
};

/* Where the letter stands best, at `at` or behind it, so that the rest goes on from there: right there, else at the start of
 * a word, else anywhere. */
static struct span place_letter(struct str text, struct str letter, struct str rest, size_t at)
{
	struct span first = {0, 0}, next;
	if (!match_find(text, letter, at, &first) || (at && first.at == at))
		return first;
	for (next = first; !is_word_start(text, next.at);) {
		if (!match_find(text, letter, next.end, &next))
			return first;
	}
	return goes_on(text, rest, next.end) ? next : first;
}

/* False: its letters do not occur in this order, or it is one. */
static bool find_apart(struct str text, struct str word, struct apart *a)
{
	uint32_t code;
	size_t at = 0, letters = 0;
	if (!goes_on(text, word, 0))
		return false;
	a->starts = true;
	for (size_t i = 0, n; i < word.n; i += n, letters++) {
		n = utf8_decode(str_from(word, i), &code);
		struct span hit =
			place_letter(text, str_cut(word, i, i + n), str_from(word, i + n), at);
		bool joins = letters && hit.at == at, starts = is_word_start(text, hit.at);
		a->starts = a->starts && (joins || starts);
		a->pieces += joins ? 0 : starts ? 1 : 2;
		if (a->out)
			vec_push(a->out, hit);
		at = hit.end;
	}
	return letters > 1;
}

enum match_rank match_rank(struct str text, struct str word)
{
	struct span hit;
	struct apart apart = {0};
	bool whole = best_place(text, word, &hit);
	if (whole && hit.at == 0)
		return hit.end == text.n ? MATCH_EXACT : MATCH_PREFIX;
	if (whole && is_word_start(text, hit.at))
		return MATCH_WORD_START;
	if (word.n > 1 && find_apart(text, word, &apart))
		return apart.starts ? MATCH_STARTS : whole ? MATCH_INSIDE : MATCH_FUZZY;
	return whole ? MATCH_INSIDE : MATCH_NOT;
}

size_t match_pieces(struct str text, struct str word)
{
	struct span hit;
	struct apart apart = {0};
	if (best_place(text, word, &hit))
		return is_word_start(text, hit.at) ? 1 : 2;
	return find_apart(text, word, &apart) ? apart.pieces : 0;
}

/* A hyphen binds: of "sort" and "sort-age", only the first is the word "sort". */
static bool is_word_end(struct str text, size_t at)
{
	unsigned char next = at < text.n ? (unsigned char)text.p[at] : ' ';
	return next < 0x80 && !char_is_alnum((char)next) && next != '-' && next != '_';
}

static enum match_choice choice_at(struct str text, struct span hit)
{
	struct str before = str_cut(text, 0, hit.at);
	bool whole = is_word_end(text, hit.end);
	if (str_trim(before).n == 0)
		return whole ? CHOICE_FIRST_WORD : CHOICE_FIRST;
	if (!is_word_start(text, hit.at))
		return CHOICE_INSIDE;
	if (str_ends(before, STR("  ")))
		return whole ? CHOICE_COLUMN_WORD : CHOICE_COLUMN;
	return whole ? CHOICE_WORD : CHOICE_WORD_START;
}

enum match_choice match_choice(struct str text, struct str typed)
{
	struct str phrase = str_trim(typed);
	struct span hit = {0, 0};
	enum match_choice best = CHOICE_NOT;
	if (phrase.n == 0)
		return CHOICE_FIRST_WORD;
	for (size_t from = 0; match_find(text, phrase, from, &hit); from = hit.at + 1) {
		enum match_choice here = choice_at(text, hit);
		best = here < best ? here : best;
	}
	return best == CHOICE_NOT && match_words(text, phrase) ? CHOICE_APART : best;
}

void match_letters(struct str text, struct str word, struct match_spans *out)
{
	struct span hit;
	struct apart apart = {.out = out};
	size_t before = out->n;
	bool whole = best_place(text, word, &hit);
	if (whole && is_word_start(text, hit.at)) {
		vec_push(out, hit);
		return;
	}
	bool there = find_apart(text, word, &apart);
	if (there && (apart.starts || !whole))
		return;
	out->n = before;
	if (whole)
		vec_push(out, hit);
}
