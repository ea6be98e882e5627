#include "store/cost.h"

#include "base/utf8.h"

enum { LETTERS_A_TOKEN = 4 };

unsigned cost_tokens(size_t letters)
{
	return (unsigned)((letters + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN);
}

/* What the tool drops costs nothing, and what has no description stands in no list. */
struct cost cost_of(const struct reading *r, struct str body)
{
	struct cost cost = {.on_use = cost_tokens(utf8_count(body))};
	if (r->verdict == VERDICT_DROPPED)
		return (struct cost){0};
	if (r->description.n)
		cost.always = cost_tokens(utf8_count(r->name) + utf8_count(r->description));
	return cost;
}

void cost_put(struct buf *out, unsigned tokens)
{
	if (tokens < 1000)
		buf_printf(out, "%u", tokens);
	else if (tokens < 9950)
		buf_printf(out, "%u.%uk", (tokens + 50) / 1000, (tokens + 50) % 1000 / 100);
	else
		buf_printf(out, "%uk", (tokens + 500) / 1000);
}
