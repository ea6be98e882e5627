#include "ui/setup.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/conf.h"
#include "ui/trust.h"

#include <unistd.h>

static void read_settings(struct schemas *s)
{
	struct config c;
	config_load(&c, NULL);
	config_rules(&c, &s->settings, &s->arena);
	for (size_t i = 0; i < c.troubles.n; i++)
		vec_push(&s->troubles, arena_str(&s->arena, c.troubles.v[i]));
	config_done(&c);
}

static void add_own(struct schemas *s)
{
	struct buf folder = {0}, schemas = {0};
	path_config(&folder);
	if (folder.n) {
		read_settings(s);
		path_join(&schemas, buf_str(&folder), STR("schemas"));
		schemas_add_folder(s, buf_str(&schemas));
	}
	buf_done(&folder);
	buf_done(&schemas);
}

static bool use_host(struct schemas *s, struct str id, struct err *e)
{
	const struct host *host = host_find(&s->hosts, id);
	struct buf all = {0};
	if (host) {
		kinds_use_host(&s->kinds, host);
		return true;
	}
	for (size_t i = 0; i < s->hosts.n; i++)
		buf_printf(&all, "%s%.*s", i ? ", " : "", STR_ARG(s->hosts.v[i]->id));
	err_set(e, "no host is called \"%.*s\"; there are %s", STR_ARG(id), buf_text(&all));
	buf_done(&all);
	return false;
}

/* A rule that someone names is wanted, even if it is off by itself. */
static void enable_rules(struct schemas *s, const struct options *o)
{
	struct str rule;
	for (size_t i = 0; options_next(o, "--rule", &i, &rule);)
		settings_enable(&s->settings, rule, &s->arena);
}

static void add_repository(struct schemas *s, bool asks)
{
	struct trust trust = {0};
	trust_find(&trust);
	if (trust.answer == TRUST_UNKNOWN && asks)
		trust_ask(&trust);
	else if (trust.answer == TRUST_UNKNOWN)
		vec_push(&s->troubles,
			arena_printf(&s->arena,
				tr("%s: not used, as nobody has allowed them; start roster here once to be asked"),
				buf_text(&trust.folder)));
	if (trust.answer == TRUST_YES)
		trust_use(&trust, s);
	trust_done(&trust);
}

bool setup_schemas(struct schemas *s, const struct options *o, struct err *e)
{
	if (!schemas_load(s, e))
		return false;
	add_own(s);
	add_repository(s, !o && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO));
	if (o)
		enable_rules(s, o);
	if (o && options_has(o, "--host"))
		return use_host(s, options_value(o, "--host", ""), e);
	if (o && options_has(o, "--portable"))
		return use_host(s, STR("strict"), e);
	return true;
}
