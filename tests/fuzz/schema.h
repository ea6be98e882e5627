/* Fuzzing what a user's own schemas and hosts may hold: the input is added to the built-in ones as a schema and as
 * a host, and agents are judged by it. */
#ifndef ROSTER_TESTS_FUZZ_SCHEMA_H
#define ROSTER_TESTS_FUZZ_SCHEMA_H

#include "base/json.h"
#include "schema/type.h"
#include "tests/fuzz/read.h"

static const char *const fuzz_agents[] = {
	"---\nname: a b\ndescription: Use this when.\ntools: [Read, Bash(x)]\nmodel: opus\nx: 5\n---\nBody.\n",
	"---\nname: 5\nhooks:\n  a: [{b: c}]\ntools: Read,, read Write\nx: {y: [z]}\n---\n",
	"---\nname: [\n---\n",
	"no block\n",
};

static inline void fuzz_judge_by(const struct kind *kind)
{
	for (size_t i = 0; i < sizeof fuzz_agents / sizeof *fuzz_agents; i++) {
		struct doc d;
		struct problems p = {0};
		doc_open(&d, str_of(fuzz_agents[i]));
		fuzz_judge(&d, kind, &p);
		problems_done(&p);
		doc_done(&d);
	}
}

/* What a form does with each field: an example and an empty text. */
static inline void fuzz_type(const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct arena a = {0};
		struct buf text = {0};
		const struct field *f = &s->fields[i];
		const struct value v = type_parse(f, f->example, &a),
				   none = type_parse(f, STR(""), &a);
		struct problems p = {0};
		type_print(f, &v, f->example, &text);
		const struct kind *kind = kind_find(&fuzz_schemas()->kinds, STR("claude-agent"));
		check_value(kind, f, &v, STR("stem"), &p);
		check_value(kind, f, &none, STR("stem"), &p);
		problems_done(&p);
		buf_done(&text);
		arena_done(&a);
	}
}

/* The input as a host: an agent's kind is judged as its own would be. */
static inline void fuzz_host(struct str json)
{
	struct hosts hosts = {0};
	struct arena a = {0};
	struct err e = {""};
	struct json *j = json_read(json, &e);
	bool good = j && host_read(&hosts, j, &a, &e);
	MUST(good || *e.text);
	if (good && hosts.n) {
		struct kind kind = *kind_find(&fuzz_schemas()->kinds, STR("claude-agent"));
		struct kinds kinds = {.v = &kind, .n = 1};
		hosts_ready(&hosts);
		kinds_use_host(&kinds, hosts.v[0]);
		fuzz_judge_by(&kind);
	}
	hosts_done(&hosts);
	arena_done(&a);
	json_free(j);
}

static inline void fuzz_schema(struct str input)
{
	struct schemas s = {.secrets = {0}};
	struct str json = must_copy(input);
	struct err e = {""};
	MUST(host_read(&s.hosts, json_builtin(STR("schemas/hosts/claude.json")), &s.arena, &e));
	bool added = schemas_add(&s, json, STR("fuzz.json"), &e);
	MUST(added || *e.text);
	for (size_t i = 0; added && i < s.kinds.n; i++) {
		fuzz_judge_by(&s.kinds.v[i]);
		fuzz_type(s.kinds.v[i].schema);
		(void)kind_by_place(&s.kinds, STR("/a/.claude/agents/x.md"), NULL);
	}
	schemas_done(&s);
	fuzz_host(json);
	free((void *)(uintptr_t)json.p);
}

#endif
