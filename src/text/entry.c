#include "text/entry.h"

#include "base/utf8.h"
#include "base/vec.h"

void entry_init(struct entry *e, struct str text)
{
	*e = (struct entry){0};
	buf_put(&e->text, text);
	e->caret = e->text.n;
}

static void drop_steps(struct entry *e, size_t keep)
{
	while (e->steps.n > keep)
		change_done(&e->steps.v[--e->steps.n].change);
}

void entry_done(struct entry *e)
{
	drop_steps(e, 0);
	vec_done(&e->steps);
	buf_done(&e->text);
}

struct str entry_text(const struct entry *e)
{
	return buf_str(&e->text);
}

/* A change can join what stood apart: the caret then goes behind it. */
static void set_caret(struct entry *e, size_t caret)
{
	struct str s = entry_text(e);
	size_t next = utf8_next(s, utf8_back(s, caret));
	e->caret = caret && next > caret ? next : caret;
}

/* Joins `put` to the last step when it goes on typing where that step ended. */
static bool join_typing(struct entry *e, const struct edit *edit)
{
	if (e->done == 0 || e->done != e->steps.n || edit->cut.at != edit->cut.end)
		return false;
	struct entry_step *last = &e->steps.v[e->done - 1];
	bool word_ends = char_is_space(*edit->put.p);
	if (!last->typed || last->change.cut.n ||
		last->change.at + last->change.put.n != edit->cut.at || word_ends)
		return false;
	buf_put(&last->change.put, edit->put);
	buf_splice(&e->text, edit->cut.at, edit->cut.end, edit->put);
	return true;
}

static bool apply(struct entry *e, const struct edit *edit, bool typed)
{
	size_t caret = edit->cut.at + edit->put.n;
	if (typed && join_typing(e, edit)) {
		set_caret(e, caret);
		return false;
	}
	drop_steps(e, e->done);
	struct entry_step step = {.caret = e->caret, .typed = typed};
	edit_apply(&e->text, edit, &step.change);
	vec_push(&e->steps, step);
	e->done++;
	set_caret(e, caret);
	return true;
}

/* What may stand in a value: no control characters but LF and TAB, no broken UTF-8. */
static void keep_text(struct buf *out, struct str s)
{
	while (s.n) {
		uint32_t code;
		size_t n = utf8_decode(s, &code);
		bool control = code < 0x20 ? code != '\n' && code != '\t' : code == 0x7f;
		if (code != UTF8_BAD && !control && (code < 0x80 || code > 0x9f))
			buf_put(out, str_cut(s, 0, n));
		s = str_from(s, n);
	}
}

bool entry_put(struct entry *e, struct str text)
{
	struct buf kept = {0};
	keep_text(&kept, text);
	bool typed = kept.n && utf8_next(buf_str(&kept), 0) == kept.n;
	const struct edit edit = {{e->caret, e->caret}, buf_str(&kept)};
	bool began = kept.n && apply(e, &edit, typed);
	buf_done(&kept);
	return began;
}

bool entry_put_line(struct entry *e, struct str text)
{
	size_t room = e->text.n < ENTRY_LINE ? ENTRY_LINE - e->text.n : 0;
	return entry_put(e, str_cut(str_cut(text, 0, str_find_byte(text, 0, '\n')), 0, room));
}

bool entry_set(struct entry *e, struct str text)
{
	if (str_eq(entry_text(e), text))
		return false;
	struct edit edit = edit_between(entry_text(e), text);
	apply(e, &edit, false);
	e->caret = e->text.n;
	return true;
}

static size_t line_start(struct str s, size_t at)
{
	while (at && s.p[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(struct str s, size_t at)
{
	size_t lf = str_find_byte(s, at, '\n');
	return lf == STR_NONE ? s.n : lf;
}

static bool in_word(struct str s, size_t at)
{
	return at < s.n && ((unsigned char)s.p[at] >= 0x80 || char_is_alnum(s.p[at]));
}

static size_t word_left(struct str s, size_t at)
{
	while (at && !in_word(s, utf8_back(s, at)))
		at = utf8_back(s, at);
	while (at && in_word(s, utf8_back(s, at)))
		at = utf8_back(s, at);
	return at;
}

static size_t word_right(struct str s, size_t at)
{
	while (at < s.n && !in_word(s, at))
		at = utf8_next(s, at);
	while (in_word(s, at))
		at = utf8_next(s, at);
	return at;
}

static size_t where(const struct entry *e, enum entry_move move)
{
	struct str s = entry_text(e);
	switch (move) {
	case ENTRY_LEFT:
		return utf8_back(s, e->caret);
	case ENTRY_RIGHT:
		return utf8_next(s, e->caret);
	case ENTRY_WORD_LEFT:
		return word_left(s, e->caret);
	case ENTRY_WORD_RIGHT:
		return word_right(s, e->caret);
	case ENTRY_LINE_START:
		return line_start(s, e->caret);
	case ENTRY_LINE_END:
		return line_end(s, e->caret);
	case ENTRY_START:
		return 0;
	case ENTRY_END:
		break;
	}
	return s.n;
}

void entry_go(struct entry *e, enum entry_move move)
{
	e->caret = where(e, move);
}

bool entry_cut(struct entry *e, enum entry_move move)
{
	size_t to = where(e, move);
	struct span cut = to < e->caret ? (struct span){to, e->caret} : (struct span){e->caret, to};
	const struct edit edit = {cut, STR("")};
	return cut.at != cut.end && apply(e, &edit, false);
}

bool entry_undo(struct entry *e)
{
	if (e->done == 0)
		return false;
	const struct entry_step *step = &e->steps.v[--e->done];
	change_undo(&e->text, &step->change);
	e->caret = step->caret;
	return true;
}

bool entry_redo(struct entry *e)
{
	if (e->done == e->steps.n)
		return false;
	const struct entry_step *step = &e->steps.v[e->done++];
	change_redo(&e->text, &step->change);
	set_caret(e, step->change.at + step->change.put.n);
	return true;
}
