#include "render/sheet.h"

#include "base/mem.h"
#include "base/vec.h"
#include "text/match.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A block is a head, head.lines lines, head.runs runs, head.text bytes. */
struct sheet_head {
	uint32_t lines, runs, text, zero;
};

static struct sheet_head head_of(const struct sheet *s)
{
	struct sheet_head head = {0};
	if (s->block)
		memcpy(&head, s->block, sizeof head);
	return head;
}

static size_t runs_at(struct sheet_head head)
{
	return sizeof head + head.lines * sizeof(struct sheet_line);
}

static size_t text_at(struct sheet_head head)
{
	return runs_at(head) + head.runs * sizeof(struct sheet_run);
}

void sheet_done(struct sheet *s)
{
	free(s->block);
	*s = (struct sheet){0};
}

void sheet_copy(struct sheet *out, const struct sheet *s)
{
	if (!s->block)
		return;
	out->block = xmalloc(s->size);
	out->size = s->size;
	memcpy(out->block, s->block, s->size);
}

size_t sheet_count(const struct sheet *s)
{
	return head_of(s).lines;
}

struct sheet_line sheet_line(const struct sheet *s, size_t i)
{
	struct sheet_line line;
	assert(i < sheet_count(s));
	memcpy(&line, s->block + sizeof(struct sheet_head) + i * sizeof line, sizeof line);
	return line;
}

struct str sheet_text(const struct sheet *s, struct sheet_line line)
{
	return (struct str){s->block + text_at(head_of(s)) + line.text, line.n};
}

struct sheet_run sheet_run(const struct sheet *s, struct sheet_line line, size_t i)
{
	struct sheet_run run;
	assert(i < line.run_n);
	memcpy(&run, s->block + runs_at(head_of(s)) + (line.run + i) * sizeof run, sizeof run);
	return run;
}

static bool line_valid(const struct sheet *s, struct sheet_head head, struct sheet_line line)
{
	if (line.n > head.text || line.text > head.text - line.n || line.lead > line.n)
		return false;
	if (line.run_n > head.runs || line.run > head.runs - line.run_n)
		return false;
	uint64_t n = 0;
	for (size_t i = 0; i < line.run_n; i++) {
		struct sheet_run run = sheet_run(s, line, i);
		if (run.role >= ROLE_COUNT)
			return false;
		n += run.n;
	}
	return n == line.n;
}

/* Lines that share runs would make the check itself quadratic: each starts where the one before
 * ended, as sheet_finish() leaves them. */
bool sheet_valid(const struct sheet *s)
{
	if (!s->block)
		return s->size == 0;
	if (s->size < sizeof(struct sheet_head))
		return false;
	struct sheet_head head = head_of(s);
	uint64_t need = sizeof head + head.lines * (uint64_t)sizeof(struct sheet_line) +
		head.runs * (uint64_t)sizeof(struct sheet_run) + head.text;
	if (need != s->size || head.zero)
		return false;
	size_t run = 0, text = 0;
	for (size_t i = 0; i < head.lines; i++) {
		struct sheet_line line = sheet_line(s, i);
		if (line.run != run || line.text != text || !line_valid(s, head, line))
			return false;
		run += line.run_n;
		text += line.n;
	}
	return true;
}

/* So many bytes of one look are to be put: is there room for them? */
static void add_run(struct sheet_maker *m, size_t bytes, enum role role, unsigned marks)
{
	if (bytes > UINT32_MAX - 1 - m->text.n)
		die("out of memory (a page of 4 GB)");
	m->line.n += (uint32_t)bytes;
	struct sheet_run *last = m->line.run_n ? &m->runs.v[m->runs.n - 1] : NULL;
	if (last && last->role == role && last->marks == marks) {
		last->n += (uint32_t)bytes;
		return;
	}
	struct sheet_run run = {(uint32_t)bytes, (uint16_t)role, (uint16_t)marks};
	vec_push(&m->runs, run);
	m->line.run_n++;
}

void sheet_put(struct sheet_maker *m, struct str text, enum role role, unsigned marks)
{
	if (text.n == 0)
		return;
	add_run(m, text.n, role, marks);
	buf_put(&m->text, text);
}

void sheet_puts(struct sheet_maker *m, const char *text, enum role role)
{
	sheet_put(m, str_of(text), role, 0);
}

void sheet_fill(struct sheet_maker *m, const char *text, size_t times, enum role role)
{
	const struct str piece = str_of(text);
	if (times == 0 || piece.n == 0)
		return;
	add_run(m, times * piece.n, role, 0);
	for (size_t i = 0; i < times; i++)
		buf_put(&m->text, piece);
}

void sheet_lead_ends(struct sheet_maker *m)
{
	m->line.lead = m->line.n > UINT16_MAX ? UINT16_MAX : (uint16_t)m->line.n;
}

void sheet_end_line(struct sheet_maker *m, size_t source, unsigned flags)
{
	m->line.source = source > UINT32_MAX ? 0 : (uint32_t)source;
	m->line.flags = (uint16_t)flags;
	vec_push(&m->lines, m->line);
	m->line = (struct sheet_line){.text = (uint32_t)m->text.n, .run = (uint32_t)m->runs.n};
}

static char *append(char *to, const void *from, size_t size)
{
	if (size)
		memcpy(to, from, size);
	return to + size;
}

void sheet_finish(struct sheet_maker *m, struct sheet *out)
{
	if (m->line.n)
		sheet_end_line(m, 0, 0);
	struct sheet_head head = {(uint32_t)m->lines.n, (uint32_t)m->runs.n, (uint32_t)m->text.n,
		0};
	sheet_done(out);
	if (head.lines) {
		out->size = text_at(head) + head.text;
		out->block = xmalloc(out->size);
		char *to = append(out->block, &head, sizeof head);
		/* Each part goes as it is copied, so that a long sheet is never there twice. */
		to = append(to, m->lines.v, m->lines.n * sizeof *m->lines.v);
		vec_done(&m->lines);
		to = append(to, m->runs.v, m->runs.n * sizeof *m->runs.v);
		vec_done(&m->runs);
		append(to, m->text.p, m->text.n);
	}
	sheet_drop(m);
}

void sheet_drop(struct sheet_maker *m)
{
	vec_done(&m->lines);
	vec_done(&m->runs);
	buf_done(&m->text);
	*m = (struct sheet_maker){0};
}

/* A paragraph put together from its lines; starts[i] is where the text of line first + i begins. */
struct joined {
	struct buf text;
	struct {
		size_t *v;
		size_t n, cap;
	} starts;
};

static struct str line_words(const struct sheet *s, size_t i)
{
	struct sheet_line line = sheet_line(s, i);
	return str_from(sheet_text(s, line), line.lead);
}

/* Join the lines from `first` on and return the number of the line behind them. */
static size_t join(const struct sheet *s, size_t first, struct joined *j)
{
	size_t i = first;
	buf_clear(&j->text);
	j->starts.n = 0;
	do {
		if (i > first && !(sheet_line(s, i).flags & SHEET_GLUED))
			buf_putc(&j->text, ' ');
		vec_push(&j->starts, j->text.n);
		buf_put(&j->text, line_words(s, i));
		i++;
	} while (i < sheet_count(s) && (sheet_line(s, i).flags & SHEET_GOES_ON));
	return i;
}

static void add_hit(const struct sheet *s, struct sheet_hits *out, size_t i, struct span where)
{
	struct sheet_line line = sheet_line(s, i);
	struct sheet_hit hit = {i, {where.at + line.lead, where.end + line.lead}};
	if (hit.where.at > line.n)
		hit.where.at = line.n;
	if (hit.where.end > line.n)
		hit.where.end = line.n;
	vec_push(out, hit);
}

void sheet_find(const struct sheet *s, struct str pattern, struct sheet_hits *out)
{
	struct joined j = {0};
	for (size_t i = 0, next; i < sheet_count(s); i = next) {
		next = join(s, i, &j);
		size_t k = 0;
		struct span hit = {0};
		while (match_find(buf_str(&j.text), pattern, hit.end, &hit)) {
			while (k + 1 < j.starts.n && j.starts.v[k + 1] <= hit.at)
				k++;
			size_t start = j.starts.v[k];
			add_hit(s, out, i + k, (struct span){hit.at - start, hit.end - start});
		}
	}
	buf_done(&j.text);
	vec_done(&j.starts);
}
