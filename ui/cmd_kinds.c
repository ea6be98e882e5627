#include "ui/batch.h"

#include "base/utf8.h"
#include "base/words.h"

#include <stdio.h>

enum { TITLE_COLUMNS = 29 };

/* --- kinds ------------------------------------------------------------------------------------ */

static size_t widest_id(const struct kinds *kinds)
{
	size_t most = 0;
	for (size_t i = 0; i < kinds->n; i++)
		most = kinds->v[i].id.n > most ? kinds->v[i].id.n : most;
	return most;
}

/* Its id, its title, and the globs of its places. */
static void put_kind(struct buf *out, const struct kind *k, size_t width)
{
	batch_pad(out, k->id, width + 1);
	batch_pad(out, k->title, TITLE_COLUMNS);
	for (size_t i = 0; i < k->places_n; i++) {
		struct str glob = k->places[i].glob;
		buf_puts(out, i ? ", " : "");
		buf_put(out, str_starts(glob, STR("**/")) ? str_from(glob, 3) : glob);
		if (k->places[i].beside.n)
			buf_printf(out, tr(" (below %.*s)"), STR_ARG(k->places[i].beside));
	}
	buf_putc(out, '\n');
}

static struct json *kind_json(const struct kind *k)
{
	struct json *j = json_new_map(), *places = json_new_list();
	json_put(j, "kind", json_new_text(k->id));
	json_put(j, "title", json_new_text(k->title));
	json_put(j, "host", k->host ? json_new_text(k->host->id) : json_new_null());
	json_put(j, "checked", json_new_text(k->schema->checked));
	json_put(j, "source", json_new_text(k->schema->source));
	for (size_t i = 0; i < k->places_n; i++)
		json_add(places, json_new_text(k->places[i].glob));
	json_put(j, "places", places);
	return j;
}

static int run_kinds(const struct options *o, const struct schemas *schemas)
{
	const struct kinds *kinds = &schemas->kinds;
	struct str format = options_value(o, "--format", "text");
	bool json = str_is(format, "json");
	if (o->n || (!json && !str_is(format, "text")))
		return batch_fail(STR("kinds"), "takes --format=text or json, and no more");
	struct json *list = json_new_list();
	struct buf out = {0};
	for (size_t i = 0; i < kinds->n; i++) {
		json_add(list, kind_json(&kinds->v[i]));
		put_kind(&out, &kinds->v[i], widest_id(kinds));
	}
	if (json)
		batch_print_json(list);
	else
		batch_print(buf_str(&out));
	json_free(list);
	buf_done(&out);
	return BATCH_OK;
}

static const struct option_row kinds_options[] = {
	{"--format", "text|json", N_("how they are printed; text when not given")},
	{NULL, NULL, NULL},
};

const struct command batch_kinds = {"kinds", "[--format=text|json]",
	N_("List the kinds of files that are known, and where each lies"), kinds_options,
	run_kinds};

/* --- schema ----------------------------------------------------------------------------------- */

static int run_schema(const struct options *o, const struct schemas *schemas)
{
	if (o->n != 1)
		return batch_fail(STR("schema"), "which kind? roster kinds lists them");
	const struct schema *schema = schemas_find(schemas, str_of(o->args[0]));
	if (!schema)
		return batch_fail(str_of(o->args[0]),
			"no kind of that name: roster kinds lists them");
	batch_print(schema->text);
	return BATCH_OK;
}

static const struct option_row schema_options[] = {{NULL, NULL, NULL}};

const struct command batch_schema = {"schema", "KIND",
	N_("Print a kind's JSON Schema, as other programs can use it"), schema_options, run_schema};
