#include "check/problem.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const char *severity_name(enum severity s)
{
	static const char *const names[] = {N_("error"), N_("warning"), N_("hint")};
	return names[s];
}

char severity_letter(enum severity s)
{
	return "EWi"[s];
}

void problems_done(struct problems *p)
{
	vec_done(p);
	arena_done(&p->arena);
}

struct problem *problems_add(struct problems *p, const char *rule, enum severity severity,
	struct span where, const char *format, ...)
{
	char *text = NULL;
	va_list args;
	va_start(args, format);
	int n = vasprintf(&text, tr(format), args);
	va_end(args);
	if (n < 0)
		die("out of memory (a message)");
	const struct problem problem = {.severity = severity,
		.rule = rule,
		.where = where,
		.message = arena_str(&p->arena, (struct str){text, (size_t)n})};
	free(text);
	vec_push(p, problem);
	return &p->v[p->n - 1];
}

void problems_offer(struct problems *p, struct str title, struct str key, struct value value)
{
	if (value.kind != VALUE_LIST)
		value.text = arena_str(&p->arena, value.text);
	p->v[p->n - 1].fix = (struct fix){.kind = FIX_VALUE,
		.title = arena_str(&p->arena, title),
		.key = arena_str(&p->arena, key),
		.value = value};
}

void problems_offer_key(struct problems *p, struct str title, struct str key, struct str name)
{
	p->v[p->n - 1].fix = (struct fix){.kind = FIX_KEY,
		.title = arena_str(&p->arena, title),
		.key = arena_str(&p->arena, key),
		.rename = arena_str(&p->arena, name)};
}

void problems_offer_unset(struct problems *p, struct str title, struct str key)
{
	p->v[p->n - 1].fix = (struct fix){.kind = FIX_UNSET,
		.title = arena_str(&p->arena, title),
		.key = arena_str(&p->arena, key)};
}

void problems_offer_edit(struct problems *p, struct str title, struct edit edit, unsigned keeps)
{
	p->v[p->n - 1].fix = (struct fix){.kind = FIX_EDITS,
		.title = arena_str(&p->arena, title),
		.keeps = keeps};
	problems_offer_also(p, edit);
}

void problems_offer_also(struct problems *p, struct edit edit)
{
	struct fix *fix = &p->v[p->n - 1].fix;
	struct edit *edits = arena_alloc(&p->arena, (fix->edits_n + 1) * sizeof *edits);
	for (size_t i = 0; i < fix->edits_n; i++)
		edits[i] = fix->edits[i];
	edits[fix->edits_n++] = (struct edit){edit.cut, arena_str(&p->arena, edit.put)};
	fix->edits = edits;
}

void problems_ask(struct problems *p)
{
	p->v[p->n - 1].fix.asked = true;
}

struct str problems_brief(struct problems *p, struct str s)
{
	size_t columns, lf = str_find_byte(s, 0, '\n');
	struct str head = utf8_fit(str_cut(s, 0, lf), 40, &columns);
	return head.n == s.n ? s : arena_printf(&p->arena, "%.*s...", STR_ARG(head));
}

size_t problems_count(const struct problems *p, enum severity severity)
{
	size_t count = 0;
	for (size_t i = 0; i < p->n; i++)
		count += p->v[i].severity == severity;
	return count;
}

const struct problem *problems_worst(const struct problems *p)
{
	const struct problem *worst = NULL;
	for (size_t i = 0; i < p->n; i++) {
		if (!worst || p->v[i].severity < worst->severity)
			worst = &p->v[i];
	}
	return worst;
}

static int compare(const void *a, const void *b)
{
	const struct problem *x = a, *y = b;
	if (x->where.at != y->where.at)
		return x->where.at < y->where.at ? -1 : 1;
	return (int)x->severity - (int)y->severity;
}

void problems_sort(struct problems *p)
{
	if (p->n > 1)
		qsort(p->v, p->n, sizeof *p->v, compare);
}
