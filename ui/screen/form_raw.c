/* YAML as it is typed in a row. */
#include "doc/raw.h"
#include "text/lines.h"
#include "ui/screen/form.h"

void form_put_break(const struct edited *row, struct buf *out)
{
	if (row->raw)
		raw_break(str_cut(entry_text(&row->entry), 0, row->entry.caret), out);
	else
		buf_putc(out, '\n');
}

bool form_goes_out(const struct edited *row)
{
	struct str before = str_cut(entry_text(&row->entry), 0, row->entry.caret);
	struct str line = str_from(before, lines_start(before, before.n));
	return row->raw && line.n >= 2 && line.n % 2 == 0 && str_trim(line).n == 0;
}
