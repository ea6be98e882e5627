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

/* Each row of a list has two of them: no printf(). */
static void put_number(struct buf *out, unsigned n)
{
	char digits[10];
	size_t at = sizeof digits;
	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	buf_put(out, (struct str){digits + at, sizeof digits - at});
}

void cost_put(struct buf *out, unsigned tokens)
{
	bool tenths = tokens >= 1000 && tokens < 9950;
	unsigned rounded = tenths ? tokens + 50 : tokens + 500;
	put_number(out, tokens < 1000 ? tokens : rounded / 1000);
	if (tenths) {
		buf_putc(out, '.');
		put_number(out, rounded % 1000 / 100);
	}
	if (tokens >= 1000)
		buf_putc(out, 'k');
}
