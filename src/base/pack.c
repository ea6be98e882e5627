#include "base/pack.h"

#include <string.h>

void pack_number(struct buf *out, uint64_t number)
{
	char bytes[sizeof number];
	memcpy(bytes, &number, sizeof number);
	buf_put(out, (struct str){bytes, sizeof bytes});
}

void pack_text(struct buf *out, struct str text)
{
	pack_number(out, text.n);
	buf_put(out, text);
}

static struct str take(struct unpack *u, uint64_t n)
{
	u->bad |= n > u->rest.n;
	if (u->bad)
		return (struct str){"", 0};
	struct str taken = {u->rest.p, (size_t)n};
	u->rest = str_from(u->rest, (size_t)n);
	return taken;
}

uint64_t unpack_number(struct unpack *u)
{
	uint64_t number = 0;
	struct str bytes = take(u, sizeof number);
	if (bytes.n)
		memcpy(&number, bytes.p, sizeof number);
	return number;
}

struct str unpack_text(struct unpack *u)
{
	return take(u, unpack_number(u));
}

size_t unpack_count(struct unpack *u, size_t least)
{
	uint64_t n = unpack_number(u);
	u->bad |= n > u->rest.n / least;
	return u->bad ? 0 : (size_t)n;
}
