/* What differs, on one line: for the subject of a commit, and for its history. */
#include "ui/screen/diffs.h"

enum { SHORT_VALUE = 24 };

static void put_items(struct buf *out, char sign, const struct value *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_printf(out, " %c", sign);
		delta_put_value(out, &v[i]);
	}
}

/* A value that fits on a line says itself, another only that it is another. */
static void put_field(struct buf *out, const struct delta_field *f)
{
	struct buf value = {0};
	delta_put_value(&value, &f->now);
	bool is_short = value.n && value.n <= SHORT_VALUE &&
		str_find_byte(buf_str(&value), 0, '\n') == STR_NONE && f->now.kind != VALUE_MAP;
	if (f->change == DELTA_REMOVED)
		buf_puts(out, "no ");
	buf_put(out, f->key);
	if (f->list && f->change != DELTA_REMOVED && f->gone_n + f->fresh_n <= 4) {
		put_items(out, '+', f->fresh, f->fresh_n);
		put_items(out, '-', f->gone, f->gone_n);
	} else if (f->change != DELTA_REMOVED && is_short) {
		buf_putc(out, ' ');
		buf_put(out, buf_str(&value));
	}
	buf_done(&value);
}

void diffs_line(struct buf *out, const struct delta *d)
{
	size_t before = out->n;
	for (size_t i = 0; i < d->fields.n; i++) {
		buf_puts(out, out->n > before ? ", " : "");
		put_field(out, &d->fields.v[i]);
	}
	if (d->otherwise)
		buf_puts(out, "the fields written otherwise");
	if (d->added || d->removed)
		buf_printf(out, "%stext +%zu -%zu", out->n > before ? ", " : "", d->added,
			d->removed);
}
