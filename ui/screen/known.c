#include "ui/screen/known.h"

#include "base/path.h"
#include "base/vec.h"
#include "check/entries.h"
#include "store/servers.h"

/* Opening the box is the answer to a key. */
enum { MOST_KNOWN = 200, MOST_ROWS = 3000 };

static const struct str place = {"NAME", 4};

/* The host's form of an entry with that name in it. A name that makes none its tool knows is left out. */
static void add(struct known *out, const struct kind *kind, struct str form, struct str name)
{
	size_t at = str_find(form, 0, place);
	if (!form.n || at == STR_NONE || out->n >= MOST_KNOWN)
		return;
	struct str entry = arena_printf(&out->arena, "%.*s%.*s%.*s", STR_ARG(str_cut(form, 0, at)),
		STR_ARG(name), STR_ARG(str_from(form, at + place.n)));
	if (entries_known(kind, host_tool_name(entry)))
		vec_push(out, entry);
}

/* Is it where the file names servers of its own? */
static bool gives_servers(const struct field *field)
{
	return str_is(field->grants, "mcp");
}

static void find_servers(struct server_names *names, const struct choices_of *of)
{
	const struct schema *schema = of->kind->schema;
	for (size_t i = 0; of->doc && schema && i < schema->n; i++) {
		const struct field *field = &schema->fields[i];
		const struct field_span *f =
			gives_servers(field) ? doc_field(of->doc, field->key) : NULL;
		if (f)
			servers_of(names, &f->value);
	}
	if (of->kind->host)
		servers_find(names, &of->kind->host->tools,
			path_dir(store_row(of->store, of->id)->path));
}

void known_servers(struct known *out, const struct choices_of *of)
{
	struct server_names names = {0};
	find_servers(&names, of);
	for (size_t i = 0; i < names.n; i++)
		vec_push(out, arena_str(&out->arena, names.v[i]));
	servers_done(&names);
}

static void add_servers(struct known *out, const struct choices_of *of)
{
	struct server_names names = {0};
	find_servers(&names, of);
	for (size_t i = 0; i < names.n; i++)
		add(out, of->kind, of->kind->host->tools.server, names.v[i]);
	servers_done(&names);
}

static bool is_other(const struct choices_of *of, unsigned id)
{
	const struct row *row = store_row(of->store, id);
	return id != of->id && row->kind && row->state == ROW_READ && !row->gone;
}

static void add_agents(struct known *out, const struct choices_of *of)
{
	const struct facts *facts = &of->kind->host->tools;
	for (unsigned id = 0; facts->agent.n && id < of->store->rows.n && id < MOST_ROWS; id++) {
		if (is_other(of, id) && str_eq(store_row(of->store, id)->kind->id, facts->agents))
			add(out, of->kind, facts->agent, store_called(of->store, id));
	}
}

/* What stands in brackets counts only where it says what need not be asked for. */
static void add_approved(struct known *out, const struct choices_of *of)
{
	for (unsigned id = 0; id < of->store->rows.n && id < MOST_ROWS; id++) {
		struct str line;
		struct str rest = is_other(of, id)
			? row_text(store_row(of->store, id), ROW_APPROVED)
			: STR("");
		bool same = rest.n && store_row(of->store, id)->kind->host == of->kind->host;
		while (same && str_next_line(&rest, &line) && out->n < MOST_KNOWN)
			vec_push(out, arena_str(&out->arena, line));
	}
}

void known_entries(struct known *out, const struct field *field, const struct choices_of *of)
{
	if (!of->kind->host)
		return;
	add_servers(out, of);
	if (field->approves)
		add_approved(out, of);
	/* A list of what is taken away takes the whole tool, whatever stands in brackets. */
	if (!field->denies)
		add_agents(out, of);
}

void known_done(struct known *k)
{
	vec_done(k);
	arena_done(&k->arena);
}
