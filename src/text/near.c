#include "text/near.h"

enum { MOST_BYTES = 64 };

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t near_distance(struct str a, struct str b, size_t most)
{
	size_t rows[3][MOST_BYTES + 1];
	if (a.n > MOST_BYTES || b.n > MOST_BYTES || a.n > b.n + most || b.n > a.n + most)
		return most + 1;
	for (size_t k = 0; k <= b.n; k++)
		rows[0][k] = k;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *now = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];
		now[0] = i;
		for (size_t k = 1; k <= b.n; k++) {
			char x = lower(a.p[i - 1]), y = lower(b.p[k - 1]);
			now[k] = least(above[k - 1] + (x != y), least(above[k], now[k - 1]) + 1);
			if (i > 1 && k > 1 && x == lower(b.p[k - 2]) && y == lower(a.p[i - 2]))
				now[k] = least(now[k], higher[k - 2] + 1);
		}
	}
	return least(rows[a.n % 3][b.n], most + 1);
}

const struct str *near_find(struct str word, const struct str *words, size_t n)
{
	const struct str *best = NULL;
	size_t best_distance = 3;
	for (size_t i = 0; i < n; i++) {
		size_t most = words[i].n / 3 < 2 ? words[i].n / 3 : 2;
		size_t distance = near_distance(word, words[i], most);
		if (distance <= most && distance < best_distance) {
			best = &words[i];
			best_distance = distance;
		}
	}
	return best && !str_eq(*best, word) ? best : NULL;
}
