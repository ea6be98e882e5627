#include "ui/screen/choices.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/grant.h"
#include "doc/items.h"
#include "schema/colour.h"
#include "ui/screen/known.h"

#include <stdlib.h>

/* Opening the box is the answer to a key. */
enum { MOST_OFFERS = 300, MOST_ROWS = 3000 };

/* Something to choose, in its group; used: by how many other files. */
struct offer {
	struct str text;
	int group;
	unsigned used;
	size_t order;
};

struct offers {
	struct offer *v;
	size_t n, cap;
};

static struct offer *find_offer(struct offers *o, struct str text)
{
	for (size_t i = 0; i < o->n; i++) {
		if (str_eq(o->v[i].text, text))
			return &o->v[i];
	}
	return NULL;
}

static void offer(struct offers *o, struct str text, unsigned used)
{
	struct offer *there = text.n ? find_offer(o, text) : NULL;
	if (there)
		there->used += used;
	else if (text.n && o->n < MOST_OFFERS)
		vec_push(o, ((struct offer){text, 0, used, o->n}));
}

static void offer_words(struct offers *o, const struct words *words)
{
	for (size_t i = 0; i < words->n; i++)
		offer(o, words->v[i], 0);
}

/* Other files of its kind: what they have in that part of their row, a line each. */
static void offer_used(struct offers *o, const struct choices_of *of, enum row_text_part part)
{
	for (unsigned id = 0; id < of->store->rows.n && id < MOST_ROWS; id++) {
		const struct row *row = store_row(of->store, id);
		bool all = part == ROW_TOOL_NAMES && row->tools == ROW_ALL_TOOLS;
		if (id == of->id || row->kind != of->kind || row->gone || row->state != ROW_READ ||
			all)
			continue;
		struct str rest = row_text(row, part), line;
		while (str_next_line(&rest, &line))
			offer(o, line, 1);
	}
}

static int by_group(const void *a, const void *b)
{
	const struct offer *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->used != y->used)
		return x->used > y->used ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void sort_offers(struct offers *o)
{
	if (o->n > 1)
		qsort(o->v, o->n, sizeof *o->v, by_group);
}

/* --- tools ------------------------------------------------------------------------------------ */

static int group_of(const struct kind *kind, struct str tool)
{
	const struct entry_at entry = {.text = tool,
		.known = entries_known(kind, host_tool_name(tool))};
	return grants_group(kind, &entry);
}

/* What it can do, or why it can do nothing. */
static void note_tool(struct pick *p, size_t item, const struct kind *kind)
{
	struct str tool = p->items.v[item].text;
	const struct retired *old = facts_retired(&kind->host->tools, host_tool_name(tool));
	int group = group_of(kind, tool);
	struct buf note = {0};
	if (old && old->use.n)
		buf_printf(&note, old->works ? tr("now %.*s") : tr("retired: use %.*s"),
			STR_ARG(old->use));
	else if (group == GROUP_RETIRED)
		buf_puts(&note, tr("retired"));
	else if (group == GROUP_UNKNOWN)
		buf_printf(&note, tr("unknown to %.*s"), STR_ARG(kind->host->title));
	else if (group == GROUP_ALL)
		buf_puts(&note, tr("all tools"));
	else if (group != POWER_OTHER)
		buf_puts(&note, power_words((enum power)group));
	pick_note(p, item, buf_str(&note));
	buf_done(&note);
}

/* By what they can do; of each sort what other files list comes first. */
static void add_tools(struct pick *p, const struct field *field, const struct choices_of *of)
{
	const struct host *host = of->kind->host;
	bool sorts = host && grants_sorts(of->kind, field);
	struct offers offers = {0};
	struct known known = {0};
	offer_words(&offers, &field->choices);
	if (host)
		offer_words(&offers, &host->tools.known);
	if (field->part == PART_TOOLS)
		offer_used(&offers, of, ROW_TOOL_NAMES);
	known_entries(&known, field, of);
	for (size_t i = 0; i < known.n; i++)
		offer(&offers, known.v[i], 0);
	for (size_t i = 0; sorts && i < offers.n; i++)
		offers.v[i].group = group_of(of->kind, offers.v[i].text);
	sort_offers(&offers);
	for (size_t i = 0; i < offers.n; i++) {
		/* What is chosen stands before all this, in its own order. */
		if (!pick_has(p, offers.v[i].text))
			pick_add(p, offers.v[i].text, false);
	}
	for (size_t i = 0; sorts && i < p->items.n; i++)
		note_tool(p, i, of->kind);
	known_done(&known);
	vec_done(&offers);
}

/* --- names of other files --------------------------------------------------------------------- */

static void add_name(struct pick *p, struct str name, struct str note)
{
	if (p->items.n >= MOST_OFFERS || !name.n || pick_has(p, name))
		return;
	pick_add(p, name, false);
	pick_note(p, p->items.n - 1, note);
}

/* The files that the field may name, and what the tool brings along. */
static void add_names(struct pick *p, const struct field *field, const struct choices_of *of)
{
	const struct kind *kind =
		of->kind->all && field->refers.n ? kind_find(of->kind->all, field->refers) : NULL;
	for (unsigned id = 0; kind && id < of->store->rows.n && id < MOST_ROWS; id++) {
		const struct row *row = store_row(of->store, id);
		if (row->kind == kind && row->state == ROW_READ && !row->gone && id != of->id)
			add_name(p, store_called(of->store, id), row_text(row, ROW_ABOUT));
	}
	for (size_t i = 0;
		kind && kind->host && kind->identity == IDENTITY_NAME && i < kind->host->builtin.n;
		i++)
		add_name(p, kind->host->builtin.v[i], TR("built in"));
}

/* A list of MCP servers names those of the project. */
static void add_servers(struct pick *p, const struct field *field, const struct choices_of *of)
{
	struct known known = {0};
	if (str_is(field->grants, "mcp"))
		known_servers(&known, of);
	for (size_t i = 0; i < known.n; i++)
		add_name(p, known.v[i], TR("MCP server"));
	known_done(&known);
}

/* --- the boxes -------------------------------------------------------------------------------- */

static void add_chosen(struct pick *p, const struct edited *row, const char *separators)
{
	struct items chosen = {0};
	items_split(entry_text(&row->entry), separators, &chosen);
	for (size_t i = 0; i < chosen.n; i++)
		pick_add(p, chosen.v[i], true);
	vec_done(&chosen);
}

static void choose_tools(struct pick *p, const struct edited *row, const struct choices_of *of)
{
	pick_begin(p, true, true);
	add_chosen(p, row, ", \t\n");
	add_tools(p, &row->field, of);
}

/* A list of names, or of what only its author knows: then there is its order to be changed. */
static bool choose_names(struct pick *p, const struct edited *row, const struct choices_of *of)
{
	pick_begin(p, true, true);
	add_chosen(p, row, row->field.separators ? row->field.separators : ",\n");
	add_names(p, &row->field, of);
	add_servers(p, &row->field, of);
	return p->items.n > 0;
}

static void add_used_models(struct pick *p, const struct choices_of *of, struct str now)
{
	struct offers used = {0};
	offer_used(&used, of, ROW_MODEL);
	sort_offers(&used);
	for (size_t i = 0; i < used.n; i++) {
		struct buf note = {0};
		buf_printf(&note, trn("in %u other file", "in %u other files", used.v[i].used),
			used.v[i].used);
		pick_add(p, used.v[i].text, str_eq(used.v[i].text, now));
		pick_note(p, p->items.n - 1, buf_str(&note));
		buf_done(&note);
	}
	vec_done(&used);
}

static void colour_items(struct pick *p, const struct field *field)
{
	for (size_t i = 0; i < p->items.n; i++) {
		uint32_t rgb;
		if (field_colour(field, p->items.v[i].text, &rgb))
			pick_colour(p, i, rgb);
	}
}

static void choose_one(struct pick *p, const struct edited *row, const struct choices_of *of)
{
	struct str now = str_trim(entry_text(&row->entry));
	pick_begin(p, false, row->field.open);
	if (row->field.part == PART_MODEL && row->field.open)
		add_used_models(p, of, now);
	for (size_t i = 0; i < row->field.choices.n; i++) {
		if (!pick_has(p, row->field.choices.v[i]))
			pick_add(p, row->field.choices.v[i], str_eq(row->field.choices.v[i], now));
	}
	if (now.n && !pick_has(p, now))
		pick_add(p, now, true);
	colour_items(p, &row->field);
	/* Nothing is marked where it is not set: the box opens on what may be chosen. */
	if (!row->field.required)
		pick_add(p, TR("(not set)"), false);
}

bool choices_open(struct pick *p, const struct edited *row, const struct choices_of *of)
{
	enum widget widget = row->field.widget;
	if (row->raw)
		return false;
	if (widget == WIDGET_TOOLS)
		choose_tools(p, row, of);
	else if (widget == WIDGET_CHOICE && row->field.choices.n)
		choose_one(p, row, of);
	else if (widget != WIDGET_LIST || !choose_names(p, row, of))
		return false;
	pick_ready(p);
	return true;
}

void choices_taken(const struct pick *p, struct buf *out)
{
	size_t start = out->n;
	if (!p->many) {
		struct str choice = pick_choice(p);
		buf_put(out, str_is(choice, tr("(not set)")) ? STR("") : choice);
	}
	for (size_t i = 0; p->many && i < p->items.n; i++) {
		if (!p->items.v[i].chosen)
			continue;
		buf_puts(out, out->n > start ? ", " : "");
		buf_put(out, p->items.v[i].text);
	}
}
