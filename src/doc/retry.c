#include "doc/retry.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>

struct retries {
	struct arena arena;
	struct str block;
	bool bytes; /* bytes are at fault */
	bool has_mended, has_requoted, has_reblocked;
	const struct value *mended, *requoted, *reblocked;
};

/* U+FFFD for what no YAML may hold. NUL stays: tools drop such a file. */
static struct str mend(struct str block, struct arena *a)
{
	struct buf out = {0};
	for (size_t bad; (bad = yaml_bad_byte(block)) != STR_NONE;) {
		uint32_t code;
		size_t n = utf8_decode(str_from(block, bad), &code);
		buf_put(&out, str_cut(block, 0, bad));
		buf_put(&out, code ? STR("\xef\xbf\xbd") : str_cut(block, bad, bad + n));
		block = str_from(block, bad + n);
	}
	buf_put(&out, block);
	struct str mended = arena_str(a, buf_str(&out));
	buf_done(&out);
	return mended;
}

struct retries *retries_new(const struct front *front, struct str block)
{
	if (front->yaml.ok || front->yaml.fault == YAML_FAULT_LIMIT)
		return NULL;
	struct retries *r = xcalloc(1, sizeof *r);
	r->block = block;
	r->bytes = front->yaml.fault == YAML_FAULT_BYTES;
	return r;
}

void retries_free(struct retries *r)
{
	if (r)
		arena_done(&r->arena);
	free(r);
}

static const struct value *read_rewritten(struct retries *r,
	void (*rewrite)(struct buf *out, struct str block))
{
	struct buf text = {0};
	rewrite(&text, r->block);
	const struct value *map =
		yaml_read(arena_str(&r->arena, buf_str(&text)), 0, &r->arena).root;
	buf_done(&text);
	return map;
}

const struct value *retries_mended(struct retries *r)
{
	if (r && r->bytes && !r->has_mended) {
		r->block = mend(r->block, &r->arena);
		r->mended = yaml_read(r->block, 0, &r->arena).root;
		r->has_mended = true;
	}
	return r ? r->mended : NULL;
}

const struct value *retries_requoted(struct retries *r)
{
	retries_mended(r);
	if (r && !r->has_requoted) {
		r->requoted = read_rewritten(r, front_requote);
		r->has_requoted = true;
	}
	return r ? r->requoted : NULL;
}

const struct value *retries_reblocked(struct retries *r)
{
	retries_mended(r);
	if (r && !r->has_reblocked) {
		r->reblocked = read_rewritten(r, front_reblock);
		r->has_reblocked = true;
	}
	return r ? r->reblocked : NULL;
}
