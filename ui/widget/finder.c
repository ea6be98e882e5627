#include "ui/widget/finder.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/term/key.h"
#include "ui/widget/textbox.h"

void finder_done(struct finder *f)
{
	entry_done(&f->entry);
	*f = (struct finder){0};
}

void finder_begin(struct finder *f, const struct pager *p)
{
	finder_done(f);
	entry_init(&f->entry, STR(""));
	f->typing = true;
	f->from = p->top;
}

static void follow(struct finder *f, struct pager *p)
{
	p->top = f->from;
	pager_search(p, entry_text(&f->entry));
}

void finder_type(struct finder *f, struct pager *p, struct str text)
{
	entry_put_line(&f->entry, text);
	follow(f, p);
}

void finder_key(struct finder *f, struct pager *p, uint32_t key)
{
	struct buf text = {0};
	if (key == KEYS_ENTER) {
		f->typing = false;
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		finder_type(f, p, buf_str(&text));
	}
	buf_done(&text);
}

void finder_act(struct finder *f, struct pager *p, enum action action)
{
	bool began;
	if (textbox_act(&f->entry, action, &began))
		follow(f, p);
}

bool finder_leave(struct finder *f, struct pager *p)
{
	bool was = f->typing || p->pattern.n;
	if (f->typing)
		p->top = f->from;
	f->typing = false;
	pager_search(p, STR(""));
	return was;
}

void finder_show(const struct finder *f, const struct pager *p, struct buf *out, size_t *caret)
{
	buf_putc(out, '/');
	*caret = out->n + f->entry.caret;
	buf_put(out, entry_text(&f->entry));
	if (p->pattern.n && p->hits.n == 0)
		buf_puts(out,
			match_has_capital(buf_str(&p->pattern))
				? tr("   not found; with a capital, case counts")
				: tr("   not found"));
	else if (p->pattern.n)
		buf_printf(out, tr("   %zu of %zu"), p->hit + 1, p->hits.n);
}
