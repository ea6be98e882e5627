#include "tests/t.h"

#include "base/vec.h"
#include "text/diff.h"

static void test_unified(void)
{
	static const struct {
		const char *what, *a, *b, *want;
	} rows[] = {
		{"equal texts", "a\nb\n", "a\nb\n", ""},
		{"empty texts", "", "", ""},
		{"a changed line", "a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
		{"an added line", "a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n"},
		{"a removed line", "a\nb\nc\n", "a\nc\n", "@@ -1,3 +1,2 @@\n a\n-b\n c\n"},
		{"from nothing", "", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n"},
		{"to nothing", "a\n", "", "@@ -1 +0,0 @@\n-a\n"},
		{"the last line break", "a\nb", "a\nb\n",
			"@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"},
		{"none at either end", "a", "b",
			"@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
		{"another end mark", "a\n", "a\r\n", "@@ -1 +1 @@\n-a\n+a\r\n"},
		{"three lines around", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
			"@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"},
		{"near changes are one", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
			"@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n"},
		{"distant ones are two", "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
			"x\n2\n3\n4\n5\n6\n7\n8\ny\n",
			"@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf got = {0}, want = {0};
		diff_unified(&got, str_of(rows[i].a), str_of(rows[i].b), "a/x", "b/x");
		buf_printf(&want, "%s%s", *rows[i].want ? "--- a/x\n+++ b/x\n" : "", rows[i].want);
		SAME(buf_str(&got), buf_str(&want), rows[i].what);
		buf_done(&got);
		buf_done(&want);
	}
}

struct lines {
	struct str *v;
	size_t n, cap;
};

static void split(struct str text, struct lines *out)
{
	while (text.n) {
		size_t lf = str_find_byte(text, 0, '\n');
		size_t end = lf == STR_NONE ? text.n : lf + 1;
		vec_push(out, str_cut(text, 0, end));
		text = str_from(text, end);
	}
}

/* The fewest lines to take out and put in, by the table of all prefixes. */
static size_t fewest(const struct lines *a, const struct lines *b)
{
	size_t table[32][32];
	for (size_t i = 0; i <= a->n; i++) {
		for (size_t k = 0; k <= b->n; k++) {
			if (i == 0 || k == 0)
				table[i][k] = i + k;
			else if (str_eq(a->v[i - 1], b->v[k - 1]))
				table[i][k] = table[i - 1][k - 1];
			else
				table[i][k] = 1 +
					(table[i - 1][k] < table[i][k - 1] ? table[i - 1][k]
									   : table[i][k - 1]);
		}
	}
	return table[a->n][b->n];
}

/* Do the hunks lead from a to b, in order and apart by an equal line? How many lines they touch. */
static bool leads(const struct hunks *h, const struct lines *a, const struct lines *b,
	size_t *touched)
{
	size_t at = 0, bt = 0;
	*touched = 0;
	for (size_t i = 0; i <= h->n; i++) {
		size_t a_end = i < h->n ? h->v[i].a : a->n, b_end = i < h->n ? h->v[i].b : b->n;
		if ((i && i < h->n && a_end == at) || a_end - at != b_end - bt || a_end < at)
			return false;
		for (; at < a_end; at++, bt++) {
			if (!str_eq(a->v[at], b->v[bt]))
				return false;
		}
		if (i < h->n) {
			at += h->v[i].a_n;
			bt += h->v[i].b_n;
			*touched += h->v[i].a_n + h->v[i].b_n;
		}
	}
	return at == a->n && bt == b->n;
}

static void put_random(struct buf *out)
{
	for (int i = rand() % 14; i-- > 0;)
		buf_printf(out, "%c\n", 'a' + rand() % 4);
	if (rand() % 4 == 0)
		buf_puts(out, "end");
}

static void test_random(void)
{
	bool lead = true, few = true;
	srand(3);
	for (int round = 0; round < 3000; round++) {
		struct buf a = {0}, b = {0};
		struct lines al = {0}, bl = {0};
		struct hunks hunks = {0};
		size_t touched;
		put_random(&a);
		put_random(&b);
		split(buf_str(&a), &al);
		split(buf_str(&b), &bl);
		diff_lines(buf_str(&a), buf_str(&b), &hunks);
		lead = lead && leads(&hunks, &al, &bl, &touched);
		few = few && touched == fewest(&al, &bl);
		hunks_done(&hunks);
		vec_done(&al);
		vec_done(&bl);
		buf_done(&a);
		buf_done(&b);
	}
	OK(lead, "the hunks lead from one text to the other");
	OK(few, "and touch as few lines as can be");
}

/* Texts that have next to nothing in common, and are too long to look for it. */
static void test_large(void)
{
	struct buf a = {0}, b = {0};
	struct lines al = {0}, bl = {0};
	struct hunks hunks = {0};
	size_t touched = 0;
	buf_puts(&a, "same\n");
	buf_puts(&b, "same\n");
	for (int i = 0; i < 20000; i++) {
		buf_printf(&a, "old %d\n", i);
		buf_printf(&b, "new %d\n", i);
	}
	buf_puts(&a, "end\n");
	buf_puts(&b, "end\n");
	split(buf_str(&a), &al);
	split(buf_str(&b), &bl);
	diff_lines(buf_str(&a), buf_str(&b), &hunks);
	OK(leads(&hunks, &al, &bl, &touched), "a long difference leads there, too");
	OK(hunks.n == 1 && touched == 40000, "as one hunk between what is the same");
	hunks_done(&hunks);
	vec_done(&al);
	vec_done(&bl);
	buf_done(&a);
	buf_done(&b);
}

int main(void)
{
	test_unified();
	test_random();
	test_large();
	return t_end();
}
