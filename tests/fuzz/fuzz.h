/* fuzz.h -- the fuzzers: each takes any bytes and gives up the ghost where something does not hold. fuzz.c
 * runs them under libFuzzer, unit/fuzz_corpus.c over the inputs that are kept. */
#ifndef ROSTER_TESTS_FUZZ_FUZZ_H
#define ROSTER_TESTS_FUZZ_FUZZ_H

#include "tests/fuzz/edit.h"
#include "tests/fuzz/fence.h"
#include "tests/fuzz/read.h"
#include "tests/fuzz/render.h"
#include "tests/fuzz/schema.h"
#include "tests/fuzz/theme.h"
#include "tests/fuzz/width.h"

struct fuzzer {
	const char *name; /* its inputs lie in corpus/NAME */
	void (*run)(struct str input);
};

static const struct fuzzer fuzzers[] = {
	{"fence", fuzz_fence},
	{"read", fuzz_read},
	{"edit", fuzz_edit},
	{"schema", fuzz_schema},
	{"render", fuzz_render},
	{"theme", fuzz_theme},
	{"width", fuzz_width},
};

static inline const struct fuzzer *fuzzer_find(const char *name)
{
	for (size_t i = 0; i < sizeof fuzzers / sizeof *fuzzers; i++) {
		if (name && str_is(str_of(name), fuzzers[i].name))
			return &fuzzers[i];
	}
	return NULL;
}

#endif
