/* agent.h -- one agent file held in memory, judged as the program judges it. */
#ifndef ROSTER_TESTS_AGENT_H
#define ROSTER_TESTS_AGENT_H

#include "base/path.h"
#include "check/check.h"
#include "check/rule.h"
#include "schema/schemas.h"

#include <stdio.h>
#include <stdlib.h>

struct agent {
	struct doc doc;
	const struct kind *kind;
	struct str stem;
	struct reading reading;
	struct problems problems;
};

static inline void agent_judge(struct agent *a)
{
	problems_done(&a->problems);
	a->problems = (struct problems){0};
	check_file(&(struct subject){&a->doc, a->kind, a->stem, BODY_MS}, &a->reading,
		&a->problems);
}

/* `kind` NULL: by its content. */
static inline void agent_open(struct agent *a, const struct schemas *s, struct str text,
	const char *kind, const char *stem)
{
	*a = (struct agent){.stem = str_of(stem)};
	doc_open(&a->doc, text);
	a->kind = kind ? kind_find(&s->kinds, str_of(kind))
		       : check_kind(&s->kinds, (struct str){"", 0}, &a->doc, NULL);
	if (!a->kind) {
		printf("Bail out! no kind %s\n", kind ? kind : "");
		exit(1);
	}
	agent_judge(a);
}

static inline void agent_done(struct agent *a)
{
	problems_done(&a->problems);
	doc_done(&a->doc);
}

/* The first finding of that rule; NULL when there is none. */
static inline const struct problem *agent_problem(const struct agent *a, const char *rule)
{
	for (size_t i = 0; i < a->problems.n; i++) {
		if (str_is(str_of(rule), a->problems.v[i].rule))
			return &a->problems.v[i];
	}
	return NULL;
}

static inline void agent_load_schemas(struct schemas *s)
{
	struct err e;
	if (schemas_load(s, &e))
		return;
	printf("Bail out! %s\n", e.text);
	exit(1);
}

#endif
