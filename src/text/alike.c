#include "text/alike.h"

#include "base/vec.h"

#include <stdlib.h>

static int by_hash(const void *a, const void *b)
{
	const struct alike_line *x = a, *y = b;
	return (x->hash > y->hash) - (x->hash < y->hash);
}

void alike_read(struct alike *a, struct str text)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		line = str_trim(line);
		if (line.n)
			vec_push(a, ((struct alike_line){str_hash(0, line), line.n}));
		a->bytes += line.n;
	}
	if (a->n > 1)
		qsort(a->v, a->n, sizeof *a->v, by_hash);
}

unsigned alike_share(const struct alike *a, const struct alike *b)
{
	size_t same = 0, most = a->bytes > b->bytes ? a->bytes : b->bytes;
	for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
		int order = by_hash(&a->v[i], &b->v[k]);
		same += order == 0 ? a->v[i].n : 0;
		i += order <= 0;
		k += order >= 0;
	}
	return most ? (unsigned)(same * 100 / most) : 0;
}

void alike_done(struct alike *a)
{
	vec_done(a);
	a->bytes = 0;
}
