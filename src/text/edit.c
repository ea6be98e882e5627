#include "text/edit.h"

#include "base/utf8.h"

void edit_apply(struct buf *text, const struct edit *edit, struct change *made)
{
	made->at = edit->cut.at;
	buf_put(&made->cut, str_span(buf_str(text), edit->cut));
	buf_put(&made->put, edit->put);
	change_redo(text, made);
}

void change_undo(struct buf *text, const struct change *change)
{
	buf_splice(text, change->at, change->at + change->put.n, buf_str(&change->cut));
}

void change_redo(struct buf *text, const struct change *change)
{
	buf_splice(text, change->at, change->at + change->cut.n, buf_str(&change->put));
}

void change_done(struct change *change)
{
	buf_done(&change->cut);
	buf_done(&change->put);
}

struct edit edit_between(struct str before, struct str after)
{
	size_t least = before.n < after.n ? before.n : after.n;
	size_t head = 0, tail = 0;
	while (head < least && before.p[head] == after.p[head])
		head++;
	while (head && (utf8_is_tail(before, head) || utf8_is_tail(after, head)))
		head--;
	while (tail < least - head && before.p[before.n - 1 - tail] == after.p[after.n - 1 - tail])
		tail++;
	while (tail && utf8_is_tail(before, before.n - tail))
		tail--;
	return (struct edit){{head, before.n - tail}, str_cut(after, head, after.n - tail)};
}
