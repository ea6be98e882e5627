#include "render/code.h"

void code_flow(struct lang_set *langs, struct str name, struct str text, struct deadline deadline,
	struct flow *out)
{
	(void)langs, (void)name, (void)deadline;
	struct str line;
	while (str_next_line(&text, &line)) {
		flow_listing(out, line, ROLE_CODE_TEXT);
		if (text.n)
			flow_listing(out, STR("\n"), ROLE_CODE_TEXT);
	}
}
