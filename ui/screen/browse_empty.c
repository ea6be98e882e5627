/* What is said where there is no file to list: what roster looks for, where it has looked, what to do. */
#include "ui/screen/browse.h"

#include "base/vec.h"
#include "base/words.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

struct folders {
	struct str *v;
	size_t n, cap;
};

static void add_folder(struct folders *f, struct str folder)
{
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(f->v[i], folder))
			return;
	}
	vec_push(f, folder);
}

/* Those that lie in the project and in the home folder. */
static void add_folders(struct folders *f, const struct scope_rows *rows)
{
	for (size_t i = 0; i < rows->n; i++) {
		const struct scope_row *row = &rows->v[i];
		bool own = row->scope == SCOPE_PROJECT || row->scope == SCOPE_USER;
		if (own && row->at.n && !row->beside.n)
			add_folder(f, row->at);
	}
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void put_folders(const struct kinds *kinds, struct buf *out)
{
	struct folders folders = {0};
	for (size_t i = 0; i < kinds->n; i++)
		add_folders(&folders, &kinds->v[i].scopes);
	if (folders.n)
		qsort(folders.v, folders.n, sizeof *folders.v, by_name);
	for (size_t i = 0; i < folders.n; i++)
		buf_printf(out, "%s%.*s", i ? ", " : "", STR_ARG(folders.v[i]));
	vec_done(&folders);
}

static void put_where(const struct store *s, struct buf *out)
{
	struct buf where = {0};
	if (!s->roots.found) {
		for (size_t i = 0; i < s->roots.n; i++)
			buf_printf(&where, "%s%.*s", i ? ", " : "",
				STR_ARG(buf_str(&s->roots.v[i].label)));
		buf_printf(out,
			tr("It has looked for Markdown files in %s and in the folders below."),
			buf_text(&where));
		buf_done(&where);
		return;
	}
	put_folders(&s->schemas->kinds, &where);
	buf_printf(out,
		tr("It has looked for Markdown files in this folder and below; and in this folder, "
		   "those above it up to the repository's, and the home folder in %s; and in installed plugins."),
		buf_text(&where));
	buf_done(&where);
}

/* The key that makes a file; the command where there is none. */
static void put_add(const struct ctx *c, struct buf *out)
{
	static const enum key_place places[] = {PLACE_FILES, PLACES_END};
	struct buf key = {0};
	keymap_key(c->keymap, places, ACT_ADD, &key);
	buf_printf(out, tr("%-16s  makes an agent here\n"),
		key.n ? buf_text(&key) : tr("roster new NAME"));
	buf_done(&key);
}

static void explain(const struct ctx *c, struct buf *out)
{
	buf_puts(out,
		tr("roster lists agents, skills, commands and rules: the Markdown files that "
		   "coding tools load.\n\n"));
	put_add(c, out);
	buf_puts(out,
		tr("roster FOLDER     looks elsewhere\n"
		   "roster --demo     shows examples\n\n"));
	put_where(c->store, out);
}

bool browse_is_empty(const struct browse *b)
{
	const struct store *s = b->screen.ctx->store;
	return s->found_all && !store_lists_any(s);
}

void browse_draw_empty(const struct browse *b, struct canvas *cv)
{
	struct rect in = panes_inside(&b->panes, PANE_PREVIEW);
	struct buf text = {0};
	struct textbox_lines lines = {0};
	if (in.w == 0) {
		in = panes_inside(&b->panes, PANE_LIST);
		layout_top(&in, panes_headed(&b->panes) ? 1 : 2);
		layout_left(&in, 1);
	}
	explain(b->screen.ctx, &text);
	textbox_wrap(buf_str(&text), in.w, &lines);
	for (size_t i = 0; i < lines.n && (int)i < in.h; i++)
		canvas_put(cv, in.y + (int)i, in.x, str_span(buf_str(&text), lines.v[i]), ROLE_TEXT,
			0);
	vec_done(&lines);
	buf_done(&text);
}
