/* The colour that a file names, on its card. */
#include "base/utf8.h"
#include "schema/colour.h"
#include "text/lines.h"
#include "ui/screen/leaf.h"

enum { SWATCH = 2 };

void leaf_find_tint(struct leaf_tint *t, const struct opened *o, const struct kind *kind)
{
	t->line = 0;
	buf_clear(&t->value);
	for (size_t i = 0; kind && kind->schema && i < kind->schema->n && !t->line; i++) {
		const struct field *field = &kind->schema->fields[i];
		const struct field_span *f =
			field->coloured ? doc_field(&o->doc, field->key) : NULL;
		if (!f || !field_colour(field, f->value.text, &t->rgb))
			continue;
		t->line = lines_place(doc_text(&o->doc), f->key_at.at).line;
		buf_put(&t->value, f->value.text);
	}
}

/* Its row; what is wrong with the field has the same line of the file, and other words. */
static bool names_it(const struct leaf *l, struct sheet_line line)
{
	struct str text = sheet_text(&l->pager.sheet, line);
	return line.source == l->tint.line && str_ends(text, buf_str(&l->tint.value));
}

void leaf_draw(const struct leaf *l, struct canvas *cv, struct rect area)
{
	const struct sheet *sheet = &l->pager.sheet;
	pager_draw(&l->pager, cv, area);
	for (int i = 0; i < area.h && l->view == LEAF_RENDERED && l->tint.line; i++) {
		size_t at = l->pager.top + (size_t)i;
		if (at >= sheet_count(sheet) || !names_it(l, sheet_line(sheet, at)))
			continue;
		int x = (int)utf8_width(sheet_text(sheet, sheet_line(sheet, at))) + 1;
		if (x + SWATCH <= area.w)
			canvas_ink(cv, (struct rect){area.y + i, area.x + x, 1, SWATCH},
				l->tint.rgb);
	}
}
