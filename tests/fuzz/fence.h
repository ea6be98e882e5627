/* Fuzzing the splitter: the parts it tells lie one behind the other, and are what they are called. */
#ifndef ROSTER_TESTS_FUZZ_FENCE_H
#define ROSTER_TESTS_FUZZ_FENCE_H

#include "doc/doc.h"
#include "tests/fuzz/must.h"

static inline void fuzz_fence_block(const struct fence *f, struct str text)
{
	struct str close = str_trim_blank(str_span(text, f->close));
	MUST(f->open.at <= f->open.end && f->open.end == f->front.at);
	MUST(f->front.at <= f->front.end && f->front.end == f->close.at);
	MUST(f->close.end <= f->body && f->body <= text.n);
	MUST(str_starts(close, STR("---")));
	MUST(f->cut == STR_NONE || (f->cut >= f->front.at && f->cut + 3 <= f->front.end));
	MUST(f->cut == STR_NONE || str_starts(str_from(text, f->cut), STR("---")));
}

static inline void fuzz_fence(struct str input)
{
	struct str text = must_copy(input);
	const struct fence f = fence_find(text);
	MUST(f.body <= text.n);
	MUST(!f.bom || str_starts(text, STR("\xef\xbb\xbf")));
	MUST(!fence_is_read(&f) || str_starts(str_from(text, f.bom ? 3 : 0), STR("---")));
	if (f.kind == FENCE_BLOCK)
		fuzz_fence_block(&f, text);
	free((void *)(uintptr_t)text.p);
}

#endif
