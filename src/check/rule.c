#include "check/rule.h"

#define FRONT(name, function, ...) {.id = name, .front = function, .help = __VA_ARGS__},
#define VALUE(name, function, ...) {.id = name, .value = function, .help = __VA_ARGS__},
#define OVER(part, name, function, ...)                                                            \
	{.id = name, .value = function, .over = part, .help = __VA_ARGS__},
#define NAME(name, function, ...) OVER(PART_NAME, name, function, __VA_ARGS__)
#define DESCRIPTION(name, function, ...) OVER(PART_DESCRIPTION, name, function, __VA_ARGS__)
#define TOOLS(name, function, ...) OVER(PART_TOOLS, name, function, __VA_ARGS__)
#define MODEL(name, function, ...) OVER(PART_MODEL, name, function, __VA_ARGS__)
#define BOTH(name, over_front, over_value, ...)                                                    \
	{.id = name, .front = over_front, .value = over_value, .help = __VA_ARGS__},
#define BODY(name, function, ...) {.id = name, .body = function, .help = __VA_ARGS__},
#define SET(name, ...) {.id = name, .help = __VA_ARGS__},

static const struct rule rules[] = {
#include "check/rule_rows.h"
};

const struct rule *rule_at(size_t i)
{
	return i < sizeof rules / sizeof *rules ? &rules[i] : NULL;
}

const struct rule *rule_find(struct str id)
{
	for (size_t i = 0; rule_at(i); i++) {
		if (str_is(id, rules[i].id))
			return &rules[i];
	}
	return NULL;
}
