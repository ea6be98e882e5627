#include "ui/screen/marks.h"

#include "base/vec.h"

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
