#include "ui/screen/marks.h"

#include "base/vec.h"
#include "base/words.h"

#include <stdlib.h>

bool marks_has(const struct marks *m, unsigned id)
{
	return id < m->n && m->v[id];
}

void marks_put(struct marks *m, unsigned id, bool on)
{
	if (marks_has(m, id) == on)
		return;
	while (m->n <= id)
		vec_push(m, false);
	m->v[id] = on;
	if (on)
		m->count++;
	else
		m->count--;
}

void marks_clear(struct marks *m)
{
	m->n = m->count = 0;
}

void marks_done(struct marks *m)
{
	vec_done(m);
	m->count = 0;
}

void marks_collect(const struct marks *m, const struct ids *listed, struct ids *out)
{
	struct marks taken = {0};
	out->n = 0;
	for (size_t i = 0; i < listed->n; i++) {
		if (marks_has(m, listed->v[i]) && !marks_has(&taken, listed->v[i]))
			vec_push(out, listed->v[i]);
		marks_put(&taken, listed->v[i], true);
	}
	for (unsigned id = 0; id < m->n; id++) {
		if (marks_has(m, id) && !marks_has(&taken, id))
			vec_push(out, id);
	}
	marks_done(&taken);
}

void marks_tell(const struct marks *m, struct ctx *c)
{
	ctx_note(c, ROLE_MESSAGE,
		m->count ? trn("%zu file is marked", "%zu files are marked", m->count)
			 : N_("nothing is marked"),
		m->count);
}

/* ---- by path ---- */

void marked_paths_put(struct marked_paths *p, struct str path)
{
	vec_push(p, arena_str(&p->arena, path));
	p->sorted = false;
}

static int by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

bool marked_paths_has(struct marked_paths *p, struct str path)
{
	if (!p->sorted && p->n)
		qsort(p->v, p->n, sizeof *p->v, by_bytes);
	p->sorted = true;
	return p->n && bsearch(&path, p->v, p->n, sizeof *p->v, by_bytes);
}

void marked_paths_done(struct marked_paths *p)
{
	vec_done(p);
	arena_done(&p->arena);
	*p = (struct marked_paths){0};
}
