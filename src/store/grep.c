#include "store/grep.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "doc/fence.h"
#include "text/match.h"

enum { BYTES_BEFORE = 60, BYTES_AFTER = 240 };

bool grep_text(struct store *s, unsigned id, struct buf *out)
{
	struct err ignored;
	struct buf path = {0};
	buf_clear(out);
	if (store_is_changed(s, id)) {
		buf_put(out, doc_text(store_doc(s, id, &ignored)));
		return true;
	}
	buf_put(&path, store_row(s, id)->path);
	bool done = file_read(buf_text(&path), FILE_VIEW_LIMIT, out, &ignored);
	buf_done(&path);
	return done;
}

/* Where the next word begins, unless there is none before `end`. */
static size_t behind_blank(struct str text, size_t at, size_t end)
{
	size_t next = str_find_byte(str_cut(text, 0, end), at, ' ');
	return next == STR_NONE ? at : next + 1;
}

/* As much of the line as a row may show: blanks and what is far from the words are left out. */
static struct grep_hit around(struct str text, struct span line, struct span word)
{
	size_t at = line.at, end = line.end;
	while (at < word.at && char_is_blank(text.p[at]))
		at++;
	if (word.at - at > BYTES_BEFORE) {
		at = word.at - BYTES_BEFORE;
		while (at < word.at && utf8_is_tail(text, at))
			at++;
		at = behind_blank(text, at, word.at);
	}
	if (end - word.at > BYTES_AFTER && word.end < word.at + BYTES_AFTER) {
		end = word.at + BYTES_AFTER;
		while (end > word.end && utf8_is_tail(text, end))
			end--;
	}
	bool cut = str_trim(str_cut(text, line.at, at)).n > 0;
	return (struct grep_hit){0, str_cut(text, at, end), {word.at - at, word.end - at}, cut};
}

void grep_body(struct str text, struct str words, size_t most, struct grep_hits *out)
{
	struct span word = {0, fence_find(text).body};
	size_t counted = 0, number = 1, found = 0;
	while (found < most && match_find(text, words, word.end, &word)) {
		struct span line = {word.at, word.at};
		for (size_t at;
			(at = str_find_byte(str_cut(text, 0, word.at), counted, '\n')) != STR_NONE;
			counted = at + 1)
			number++;
		line.at = counted;
		line.end = str_find_byte(text, word.end, '\n');
		if (line.end == STR_NONE)
			line.end = text.n;
		size_t next = line.end;
		if (line.end > word.end && text.p[line.end - 1] == '\r')
			line.end--;
		struct grep_hit hit = around(text, line, word);
		hit.line = number;
		vec_push(out, hit);
		found++;
		word.end = next;
	}
}
