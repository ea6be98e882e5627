#include "render/lang.h"

#include "base/mem.h"

#include <stdlib.h>

struct lang_set {
	int none;
};

struct lang_set *lang_set_new(void)
{
	return xcalloc(1, sizeof(struct lang_set));
}

void lang_set_free(struct lang_set *set)
{
	free(set);
}
