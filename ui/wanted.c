#include "ui/wanted.h"

#include "base/words.h"
#include "check/rule.h"
#include "text/near.h"

bool wanted_has(const struct options *o, const struct problem *p)
{
	size_t i = 0;
	struct str rule;
	while (options_next(o, "--rule", &i, &rule)) {
		if (str_is(rule, p->rule))
			return true;
	}
	return !options_has(o, "--rule");
}

static bool unknown_rule(struct str rule, struct err *e)
{
	struct words all = {0};
	struct arena arena = {0};
	while (rule_at(all.n))
		all.n++;
	all.v = arena_alloc(&arena, all.n * sizeof *all.v);
	for (size_t i = 0; i < all.n; i++)
		all.v[i] = str_of(rule_at(i)->id);
	const struct str *near = near_find(rule, all.v, all.n);
	err_set(e,
		near ? N_("--rule: no rule is called \"%.*s\"; did you mean \"%.*s\"?")
		     : N_("--rule: no rule is called \"%.*s\"%.*s"),
		STR_ARG(rule), near ? (int)near->n : 0, near ? near->p : "");
	arena_done(&arena);
	return false;
}

bool wanted_read(const struct options *o, struct err *e)
{
	size_t i = 0;
	struct str rule;
	while (options_next(o, "--rule", &i, &rule)) {
		if (!rule_find(rule))
			return unknown_rule(rule, e);
	}
	return true;
}
