#include "check/checking.h"

#include "base/mem.h"
#include "base/vec.h"
#include "check/rules.h"
#include "check/told.h"
#include "text/lines.h"

#include <stdlib.h>

/* What is done, in this order, and for each a count of what is done next. */
enum part_of_check { OVER_FRONT, OVER_FIELDS, OVER_LINES, OVER_BODY, OVER_FINDINGS, OVER_ALL };

struct line_starts {
	size_t *v;
	size_t n, cap;
};

struct checking {
	struct subject subject;
	struct reading reading;
	struct front_look look;
	struct rule_set rules;
	struct problems found;
	struct line_starts starts;
	struct pace pace;
	enum part_of_check part;
	size_t next;
};

struct checking *checking_new(const struct subject *s)
{
	struct checking *c = xcalloc(1, sizeof *c);
	c->subject = *s;
	c->reading = check_reading(s);
	c->look = rules_look(s, &c->reading);
	rules_choose(&c->rules, s->kind, false);
	return c;
}

void checking_free(struct checking *c)
{
	if (!c)
		return;
	problems_done(&c->found);
	vec_done(&c->starts);
	free(c);
}

static void find_lines(struct checking *c)
{
	struct str body = doc_body(c->subject.doc);
	for (size_t at = 0; at < body.n; at = lines_next(body, at))
		vec_push(&c->starts, at);
	vec_push(&c->starts, body.n);
}

/* --- rules over the body ---------------------------------------------------------------------- */

enum { LOOKS_BETWEEN_CLOCKS = 8 };

bool body_pauses(const struct body_look *look, size_t at)
{
	struct pace *pace = look->pace;
	if (at == pace->at || at % LOOKS_BETWEEN_CLOCKS || !deadline_over(pace->until))
		return false;
	pace->at = at;
	pace->pauses = true;
	return true;
}

bool body_has_told(const struct body_look *look, const struct problems *out)
{
	return out->n - look->pace->told >= BODY_MOST_TOLD;
}

/* True: the rule has looked at all it wants to. */
static bool look_at_body(struct checking *c, const struct rule *rule, const struct outline *outline,
	struct deadline until)
{
	struct str body = doc_body(c->subject.doc);
	const struct body_look look = {&c->look, outline, body, c->subject.doc->bytes.n - body.n,
		c->starts.v, c->starts.n - 1, &c->pace};
	if (!c->pace.pauses)
		c->pace = (struct pace){.told = c->found.n};
	c->pace.until = until;
	c->pace.pauses = false;
	rule->body(&look, &c->found);
	return !c->pace.pauses;
}

/* --- one step after the other ----------------------------------------------------------------- */

static void begin_part(struct checking *c, enum part_of_check part)
{
	c->part = part;
	c->next = 0;
}

/* The next step of the part it is at; false where that has no more. */
static bool go_on(struct checking *c, const struct outline *outline, struct deadline until)
{
	switch (c->part) {
	case OVER_FRONT:
		if (c->next == c->rules.front.n)
			return false;
		c->rules.front.v[c->next++]->front(&c->look, &c->found);
		return true;
	case OVER_FIELDS:
		return rules_over_field(&c->look, &c->rules, c->next++, &c->found);
	case OVER_LINES:
		if (outline && c->next == 0)
			find_lines(c);
		return outline && c->next++ == 0;
	case OVER_BODY:
		if (!outline || c->next == c->rules.body.n)
			return false;
		c->next += look_at_body(c, c->rules.body.v[c->next], outline, until);
		return true;
	case OVER_FINDINGS:
		if (c->next++)
			return false;
		told_sift(&c->subject, 0, &c->found);
		problems_sort(&c->found);
		return true;
	case OVER_ALL:
		break;
	}
	return false;
}

bool checking_go(struct checking *c, const struct outline *outline, struct deadline until)
{
	do {
		while (c->part != OVER_ALL && !go_on(c, outline, until))
			begin_part(c, (enum part_of_check)(c->part + 1));
	} while (c->part != OVER_ALL && !deadline_over(until));
	return c->part == OVER_ALL;
}

void checking_take(struct checking *c, struct reading *reading, struct problems *out)
{
	*reading = c->reading;
	*out = c->found;
	c->found = (struct problems){0};
}
