#include "ui/term/paste.h"

static const char end_mark[] = "\x1b[201~";

void paste_begin(struct paste *p)
{
	buf_clear(&p->text);
	p->lost = p->matched = 0;
	p->after_cr = false;
}

void paste_done(struct paste *p)
{
	buf_done(&p->text);
}

static void keep(struct paste *p, unsigned char c)
{
	bool line_end = c == '\r' || c == '\n';
	bool second_half = c == '\n' && p->after_cr;
	p->after_cr = c == '\r';
	if (second_half)
		return;
	if ((c < 0x20 && c != '\t' && !line_end) || c == 0x7f || p->text.n >= PASTE_MOST)
		p->lost++;
	else
		buf_putc(&p->text, line_end ? '\n' : (char)c);
}

bool paste_take(struct paste *p, unsigned char c)
{
	if (c == (unsigned char)end_mark[p->matched])
		return ++p->matched == sizeof end_mark - 1;
	for (size_t i = 0; i < p->matched; i++)
		keep(p, (unsigned char)end_mark[i]);
	p->matched = c == (unsigned char)*end_mark;
	if (!p->matched)
		keep(p, c);
	return false;
}
