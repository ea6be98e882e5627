#include "base/json_tree.h"

#include <math.h>
#include <stdio.h>

struct writer {
	struct buf *out;
	bool pretty;
	size_t depth;
};

static void put_char(struct buf *out, char c)
{
	static const char bytes[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
	const char *at = c ? strchr(bytes, c) : NULL;
	if (at) {
		buf_putc(out, '\\');
		buf_putc(out, names[at - bytes]);
	} else {
		buf_printf(out, "\\u%04X", (unsigned)(unsigned char)c);
	}
}

static void put_text(struct buf *out, struct str s)
{
	size_t from = 0;
	buf_putc(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		if ((unsigned char)c >= ' ' && c != '"' && c != '\\')
			continue;
		buf_put(out, str_cut(s, from, i));
		put_char(out, c);
		from = i + 1;
	}
	buf_put(out, str_from(s, from));
	buf_putc(out, '"');
}

static void put_number(struct buf *out, double n)
{
	char text[32];
	if (n == floor(n) && fabs(n) < 9e15) {
		buf_printf(out, "%.0f", n + 0); /* -0 is 0 */
		return;
	}
	snprintf(text, sizeof text, "%.15g", n);
	/* "1e+05" as "1e5" */
	char *e = strchr(text, 'e');
	for (const char *p = text; *p; p++) {
		bool filler =
			e && p > e && (*p == '+' || (*p == '0' && (p[-1] == '+' || p[-1] == '-')));
		if (!filler)
			buf_putc(out, *p);
	}
}

static void put_break(struct writer *w)
{
	if (!w->pretty)
		return;
	buf_putc(w->out, '\n');
	buf_fill(w->out, ' ', w->depth * 2);
}

static void put_value(struct writer *w, const struct json *j);

static void put_items(struct writer *w, const struct json *j)
{
	bool map = j->kind == JSON_MAP;
	buf_putc(w->out, map ? '{' : '[');
	w->depth++;
	for (size_t i = 0; i < j->list.n; i++) {
		if (i)
			buf_putc(w->out, ',');
		put_break(w);
		if (map) {
			put_text(w->out, j->list.v[i]->key);
			buf_puts(w->out, w->pretty ? ": " : ":");
		}
		put_value(w, j->list.v[i]);
	}
	w->depth--;
	if (j->list.n)
		put_break(w);
	buf_putc(w->out, map ? '}' : ']');
}

static void put_value(struct writer *w, const struct json *j)
{
	switch (j->kind) {
	case JSON_MAP:
	case JSON_LIST:
		put_items(w, j);
		break;
	case JSON_TEXT:
		put_text(w->out, j->text);
		break;
	case JSON_NUMBER:
		put_number(w->out, j->number);
		break;
	case JSON_BOOL:
		buf_puts(w->out, j->flag ? "true" : "false");
		break;
	case JSON_NO_VALUE:
	case JSON_NONE:
		buf_puts(w->out, "null");
		break;
	}
}

void json_write(struct buf *out, const struct json *j, bool pretty)
{
	put_value(&(struct writer){.out = out, .pretty = pretty}, j);
}
