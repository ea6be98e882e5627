#include "render/gaps.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void gaps_init(struct gaps *g, size_t lines)
{
	*g = (struct gaps){.shown = xcalloc(lines + 1, sizeof *g->shown),
		.n = lines + 1,
		.next = 1};
}

void gaps_done(struct gaps *g)
{
	free(g->shown);
	*g = (struct gaps){0};
}

void gaps_note(struct gaps *g, size_t first, size_t last)
{
	for (size_t i = first; i <= last && i < g->n; i++)
		g->shown[i] = true;
}

bool gaps_next(struct gaps *g, size_t end, size_t *line)
{
	while (g->next < end && g->next < g->n) {
		*line = g->next++;
		if (!g->shown[*line])
			return true;
	}
	return false;
}

/* Bytes of the list mark that begins at `at`, or 0. */
static size_t list_mark(struct str line, size_t at)
{
	size_t mark = at;
	while (mark < line.n && line.p[mark] >= '0' && line.p[mark] <= '9')
		mark++;
	if (mark == line.n || !strchr(mark > at ? ".)" : "-+*", line.p[mark]))
		return 0;
	mark++;
	return mark == line.n || char_is_blank(line.p[mark]) ? mark - at : 0;
}

struct str gaps_text(struct str line)
{
	size_t at = 0;
	for (size_t n = 1; n && at < line.n; at += n) {
		bool mark = char_is_blank(line.p[at]) || line.p[at] == '>';
		n = mark ? 1 : list_mark(line, at);
	}
	return str_trim_blank(str_from(line, at));
}
