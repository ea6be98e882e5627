#include "render/targets.h"

#include "base/mem.h"
#include "base/vec.h"

#include <stdio.h>
#include <stdlib.h>

enum { FIRST_SLOTS = 16 };

void targets_done(struct targets *t)
{
	vec_done(t);
	free(t->slots);
	t->slots = NULL;
}

/* ---- numbers ---- */

static bool has_scheme(struct str url)
{
	size_t colon = str_find_byte(url, 0, ':');
	return str_starts(url, STR("//")) ||
		(colon != STR_NONE && str_find_any(url, 0, "/#?") > colon);
}

bool targets_numbers(struct str url, struct str title)
{
	return has_scheme(url) || url.n + title.n > TARGETS_SHORT;
}

/* The slot of that address, or the free one where it belongs. */
static size_t *slot_of(const struct targets *t, struct str url)
{
	size_t i = (size_t)str_hash(0, url) & (t->slots_n - 1);
	while (t->slots[i] && !str_eq(t->v[t->slots[i] - 1].url, url))
		i = (i + 1) & (t->slots_n - 1);
	return &t->slots[i];
}

static void grow(struct targets *t)
{
	free(t->slots);
	t->slots_n = t->slots_n ? t->slots_n * 2 : FIRST_SLOTS;
	t->slots = xcalloc(t->slots_n, sizeof *t->slots);
	for (size_t i = 0; i < t->n; i++)
		*slot_of(t, t->v[i].url) = i + 1;
}

size_t targets_add(struct targets *t, struct str url, struct str title)
{
	if (t->n >= t->slots_n / 2)
		grow(t);
	size_t *slot = slot_of(t, url);
	if (!*slot && t->n == TARGETS_MOST)
		return 0;
	if (!*slot) {
		vec_push(t, ((struct target){.url = url}));
		*slot = t->n;
	}
	struct target *target = &t->v[*slot - 1];
	if (!target->title.n)
		target->title = title;
	return *slot;
}

/* ---- definitions ---- */

/* What "[label]: target" has for a target, without its angle brackets; empty where it is none. */
static struct str defined_url(struct str line)
{
	size_t close = str_find(line, 0, STR("]:"));
	if (close == STR_NONE || *line.p != '[')
		return (struct str){0};
	struct str rest = str_trim_blank(str_from(line, close + 2));
	if (rest.n && *rest.p == '<')
		return str_cut(rest, 1, str_find_byte(rest, 1, '>'));
	return str_cut(rest, 0, str_find_any(rest, 0, " \t"));
}

size_t targets_define(struct targets *t, struct str line)
{
	struct str url = defined_url(line);
	size_t number = url.n && t->n ? *slot_of(t, url) : 0;
	if (!number)
		return 0;
	struct target *target = &t->v[number - 1];
	if (!target->title.n || str_find(line, 0, target->title) != STR_NONE)
		target->defined = true;
	return number;
}

/* ---- on the page ---- */

void targets_url(struct flow *out, struct str url, unsigned marks)
{
	size_t comma = str_starts(url, STR("data:")) ? str_find_byte(url, 0, ',') : STR_NONE;
	flow_literal(out, comma == STR_NONE ? url : str_cut(url, 0, comma + 1), ROLE_URL, marks);
	if (comma != STR_NONE)
		flow_put(out, STR("…"), ROLE_DIM, marks);
}

void targets_mark(struct flow *out, size_t number, unsigned marks)
{
	char text[24];
	int n = snprintf(text, sizeof text, "<%zu>", number);
	flow_put(out, (struct str){text, (size_t)n}, ROLE_DIM, marks);
}

void targets_title(struct flow *out, struct str title, unsigned marks)
{
	flow_put(out, STR("\""), ROLE_DIM, marks);
	flow_literal(out, title, ROLE_DIM, marks);
	flow_put(out, STR("\""), ROLE_DIM, marks);
}

static void put_target(const struct target *t, size_t source, struct flow *flow, struct page *page)
{
	flow_clear(flow);
	targets_url(flow, t->url, 0);
	if (t->title.n) {
		flow_puts(flow, " ", ROLE_DIM);
		targets_title(flow, t->title, 0);
	}
	page_flow(page, flow,
		&(struct page_text){.columns = page_prose_room(page), .source = source});
}

void targets_page(const struct targets *t, size_t source, struct page *page)
{
	struct flow flow = {0};
	int digits = snprintf(NULL, 0, "%zu", t->n);
	for (size_t i = 0; i < t->n; i++) {
		struct margin margin = {.role = ROLE_DIM};
		if (t->v[i].defined)
			continue;
		int used = snprintf(margin.first, sizeof margin.first, "<%zu>", i + 1);
		margin.columns = (size_t)digits + 3;
		for (size_t n = (size_t)used; n < margin.columns; n++)
			margin.first[n] = ' ';
		page_push(page, margin);
		put_target(&t->v[i], source, &flow, page);
		page_pop(page, source);
	}
	flow_done(&flow);
}
