#include "text/lines.h"

#include "base/utf8.h"

size_t lines_count(struct str text)
{
	struct str line;
	size_t n = 0;
	while (str_next_line(&text, &line))
		n++;
	return n;
}

struct place lines_place(struct str text, size_t offset)
{
	struct place place = {1, 1};
	size_t at = 0;
	if (offset > text.n)
		offset = text.n;
	for (size_t lf; (lf = str_find_byte(text, at, '\n')) != STR_NONE && lf < offset;
		at = lf + 1)
		place.line++;
	place.column = utf8_count(str_cut(text, at, offset)) + 1;
	return place;
}

size_t lines_start(struct str text, size_t offset)
{
	if (offset > text.n)
		offset = text.n;
	while (offset && text.p[offset - 1] != '\n')
		offset--;
	return offset;
}

size_t lines_next(struct str text, size_t offset)
{
	size_t lf = str_find_byte(text, offset, '\n');
	return lf == STR_NONE ? text.n : lf + 1;
}

size_t lines_offset(struct str text, size_t line)
{
	size_t at = 0;
	while (line-- > 1 && at < text.n)
		at = lines_next(text, at);
	return at;
}

static struct str ending_from(struct str text, size_t at)
{
	size_t lf = str_find_byte(text, at, '\n');
	if (lf == STR_NONE)
		return (struct str){NULL, 0};
	return lf > at && text.p[lf - 1] == '\r' ? STR("\r\n") : STR("\n");
}

struct str lines_ending(struct str text, size_t offset)
{
	struct str ending = ending_from(text, lines_start(text, offset));
	if (!ending.p)
		ending = ending_from(text, 0);
	return ending.p ? ending : STR("\n");
}
