/* Rules over the frontmatter block: its fences and its YAML. */
#include "check/rule.h"

#include "text/lines.h"

#include <string.h>

static struct span first_line(const struct front_look *look)
{
	struct str text = doc_text(look->doc);
	size_t end = lines_next(text, 0);
	while (end && (text.p[end - 1] == '\n' || text.p[end - 1] == '\r'))
		end--;
	return (struct span){0, end};
}

static enum severity severity_without_front(const struct front_look *look)
{
	switch (look->reading->verdict) {
	case VERDICT_DROPPED:
		return SEVERITY_ERROR;
	case VERDICT_PARTIAL:
	case VERDICT_UNKNOWN:
		return SEVERITY_WARNING;
	case VERDICT_LOADS:
	case VERDICT_RESCUED:
	case VERDICT_SHADOWED:
	case VERDICT_PLAIN:
		break;
	}
	return SEVERITY_HINT;
}

void rule_fm_missing(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	enum fate bare = look->kind->bare;
	if (f->kind != FENCE_NONE || f->miss != FENCE_MISS_NONE)
		return;
	if (bare == FATE_PLAIN || bare == FATE_LOADS || bare == FATE_UNKNOWN)
		return;
	if (verdict_is_note(look->stem)) {
		problems_add(out, "fm-missing", SEVERITY_HINT, first_line(look),
			"No frontmatter: taken as a note that lies beside the agents.");
		return;
	}
	problems_add(out, "fm-missing", severity_without_front(look), first_line(look),
		bare == FATE_DROPPED ? "No frontmatter, so this is no %.*s: it is not loaded."
				     : "No frontmatter: this %.*s loads without a name of its own.",
		STR_ARG(look->kind->title));
}

void rule_fm_not_first(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	if (f->miss != FENCE_MISS_LATE)
		return;
	size_t at = f->kind == FENCE_BLOCK ? f->open.at : 0;
	size_t line = lines_place(doc_text(look->doc), at).line;
	const char *consequence = "nothing of it is read";
	if (line > 1)
		problems_add(out, "fm-not-first", severity_without_front(look), f->open,
			"The first --- stands on line %zu. It must be line 1, or %s.", line, consequence);
	else
		problems_add(out, "fm-not-first", severity_without_front(look), first_line(look),
			"Something stands before the first ---. It must be line 1, or %s.", consequence);
}

void rule_fm_fence(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	if (f->miss == FENCE_MISS_DASHES) {
		struct span line = first_line(look);
		size_t dashes = str_trim_blank(str_span(doc_text(look->doc), line)).n;
		problems_add(out, "fm-fence", severity_without_front(look), line,
			"The frontmatter opens with %zu dashes; only three are read.", dashes);
	}
	if (f->miss == FENCE_MISS_CR)
		problems_add(out, "fm-fence", severity_without_front(look), (struct span){0, 4},
			"Lines end in CR alone: no tool finds the frontmatter.");
}

void rule_fm_unclosed(const struct front_look *look, struct problems *out)
{
	const struct doc *d = look->doc;
	if (d->parse.fence.kind != FENCE_OPEN)
		return;
	struct front front = {0};
	struct arena arena = {0};
	front_read(&front, doc_text(d), d->parse.fence.front, &arena);
	size_t last = front.n ? front.v[0].lines.end - 1 : d->parse.fence.open.at;
	for (size_t i = 1; i < front.n; i++) {
		/* The fields stand together at the top; prose further down is none of them. */
		if (front.v[i].key_at.at > last + 2)
			break;
		last = front.v[i].lines.end - 1;
	}
	arena_done(&arena);
	problems_add(out, "fm-unclosed", severity_without_front(look), d->parse.fence.open,
		"The frontmatter never ends. Add a line --- after line %zu.",
		lines_place(doc_text(d), last).line);
}

static void list_lost_keys(const struct front_look *look, struct buf *keys)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		if (verdict_reads(look->reading, &front->v[i]))
			continue;
		buf_puts(keys, keys->n ? ", " : "");
		buf_put(keys, front->v[i].key);
	}
}

void rule_fm_cut(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	const struct host *host = look->kind->host;
	if (!fence_is_read(f) || f->cut == STR_NONE)
		return;
	struct buf lost = {0};
	list_lost_keys(look, &lost);
	bool tools_lost = look->reading->end != STR_NONE && !look->reading->tools &&
		doc_field(look->doc, STR("tools"));
	struct span where = {f->cut, f->cut + 3};
	if (host && host->cuts_at_dashes)
		problems_add(out, "fm-cut", SEVERITY_ERROR, where,
			"--- ends the frontmatter here for %.*s%s%.*s%s%s. Quoting does not help.",
			STR_ARG(host->title), lost.n ? ": not read: " : "", STR_ARG(buf_str(&lost)),
			lost.n ? "" : ": the rest is prompt text",
			tools_lost ? ", so all tools are allowed" : "");
	else
		problems_add(out, "fm-cut", SEVERITY_WARNING, where,
			"Some tools end the frontmatter at this ---.");
	buf_done(&lost);
}

static bool is_read_block(const struct front_look *look)
{
	return look->doc->parse.fence.kind == FENCE_BLOCK;
}

void rule_fm_shape(const struct front_look *look, struct problems *out)
{
	const struct parse *p = &look->doc->parse;
	if (!is_read_block(look) || p->front.n)
		return;
	enum severity severity = severity_without_front(look);
	if (p->front.yaml.ok)
		problems_add(out, "fm-shape", severity, p->fence.open, "The frontmatter is empty.");
	else
		problems_add(out, "fm-shape", severity, (struct span){p->front.yaml.error_at, p->fence.front.end},
			"The frontmatter is %s.", p->front.yaml.reason);
}

/* --- YAML ------------------------------------------------------------------------------------- */

enum fault { FAULT_COLON, FAULT_SPILL, FAULT_MARKER, FAULT_OTHER };

static bool spills(struct str raw)
{
	struct str line;
	bool first = true;
	for (; str_next_line(&raw, &line); first = false) {
		if (!first && line.n && !char_is_blank(*line.p))
			return true;
	}
	return false;
}

/* Why a field's value is no YAML by itself. */
static enum fault fault_of(struct str raw)
{
	if (spills(raw))
		return FAULT_SPILL;
	if (raw.n && strchr("[]{}&*!|>%@`,#?-", *raw.p))
		return FAULT_MARKER;
	bool quoted = raw.n && (*raw.p == '"' || *raw.p == '\'');
	if (!quoted && (str_find(raw, 0, STR(": ")) != STR_NONE || raw.p[raw.n - 1] == ':' ||
			str_find(raw, 0, STR(":\n")) != STR_NONE || str_find(raw, 0, STR(":\r")) != STR_NONE))
		return FAULT_COLON;
	return FAULT_OTHER;
}

static enum severity severity_of_yaml(const struct front_look *look)
{
	enum verdict v = look->reading->verdict;
	return v == VERDICT_DROPPED || v == VERDICT_PARTIAL ? SEVERITY_ERROR : SEVERITY_WARNING;
}

/* What the tool makes of a frontmatter that is not YAML, as a sentence. */
static const char *consequence(const struct front_look *look)
{
	switch (look->reading->verdict) {
	case VERDICT_RESCUED:
		return "%.*s copes with it; strict readers reject the whole block.";
	case VERDICT_DROPPED:
		return "This %.*s is not loaded.";
	case VERDICT_PARTIAL:
		return "This %.*s loads without its fields.";
	case VERDICT_UNKNOWN:
	case VERDICT_LOADS:
	case VERDICT_SHADOWED:
	case VERDICT_PLAIN:
		break;
	}
	return "Strict readers reject the whole block of this %.*s.";
}

static struct str consequence_text(const struct front_look *look, struct problems *out)
{
	bool rescued = look->reading->verdict == VERDICT_RESCUED && look->kind->host;
	struct str who = rescued ? look->kind->host->title : look->kind->title;
	struct buf text = {0};
	const char *sentence = consequence(look), *hole = strstr(sentence, "%.*s");
	buf_put(&text, (struct str){sentence, (size_t)(hole - sentence)});
	buf_put(&text, who);
	buf_puts(&text, hole + 4);
	struct str copy = arena_str(&out->arena, buf_str(&text));
	buf_done(&text);
	return copy;
}

static bool has_cr(const struct front_look *look)
{
	return str_find_byte(str_span(doc_text(look->doc), look->doc->parse.fence.front), 0, '\r') !=
		STR_NONE;
}

/* Writing the same text in quotes or as a block mends a value that is broken by itself. */
static void offer_quotes(struct problem *p, const struct field_span *f)
{
	bool lines = str_find_byte(f->value.text, 0, '\n') != STR_NONE;
	p->field = f->key;
	p->fix = (struct fix){lines ? STR("Write the value as a block") : STR("Quote the value"), f->key,
		value_text(f->value.text)};
}

static void dedent(struct str raw, struct buf *out)
{
	struct str line;
	for (bool first = true; str_next_line(&raw, &line); first = false) {
		buf_puts(out, first ? "" : "\n");
		buf_put(out, first ? line : str_trim_end(line));
	}
}

/* Each field whose value is at fault in this way. */
static const struct field_span *next_fault(const struct front_look *look, enum fault fault, size_t *i)
{
	const struct front *front = &look->doc->parse.front;
	while (*i < front->n) {
		const struct field_span *f = &front->v[(*i)++];
		if (f->broken && fault_of(doc_raw(look->doc, f)) == fault)
			return f;
	}
	return NULL;
}

static struct span colon_place(const struct field_span *f, struct str raw)
{
	size_t at = str_find(raw, 0, STR(": "));
	if (at == STR_NONE)
		at = str_find_byte(raw, 0, ':');
	return (struct span){f->value.span.at + at, f->value.span.at + at + 1};
}

void rule_yaml_colon(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_COLON, &i));) {
		struct str raw = doc_raw(look->doc, f), so = consequence_text(look, out);
		bool by_cr = has_cr(look) && severity_of_yaml(look) == SEVERITY_ERROR;
		bool at_end = raw.p[raw.n - 1] == ':' && str_find(raw, 0, STR(": ")) == STR_NONE;
		struct problem *p = problems_add(out, "yaml-colon", severity_of_yaml(look),
			colon_place(f, raw), "\":\"%s in a value that is not quoted%s. %.*s",
			at_end ? " at the end" : " and a blank",
			by_cr ? ", in a file whose lines end in CR LF" : "", STR_ARG(so));
		offer_quotes(p, f);
	}
}

void rule_yaml_spill(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_SPILL, &i));) {
		struct str so = consequence_text(look, out);
		size_t first = lines_place(doc_text(look->doc), f->value.span.at).line;
		struct problem *p = problems_add(out, "yaml-spill", severity_of_yaml(look), f->value.span,
			"The lines after line %zu go on with %.*s without indentation. %.*s", first,
			STR_ARG(f->key), STR_ARG(so));
		struct buf text = {0};
		dedent(doc_raw(look->doc, f), &text);
		offer_quotes(p, f);
		p->fix.value = value_text(arena_str(&out->arena, buf_str(&text)));
		buf_done(&text);
	}
}

void rule_yaml_marker(const struct front_look *look, struct problems *out)
{
	const struct field_span *f;
	for (size_t i = 0; (f = next_fault(look, FAULT_MARKER, &i));) {
		struct str so = consequence_text(look, out);
		struct span where = {f->value.span.at, f->value.span.at + 1};
		struct problem *p = problems_add(out, "yaml-marker", severity_of_yaml(look), where,
			"%.*s starts with \"%c\", which means something else in YAML. %.*s", STR_ARG(f->key),
			doc_raw(look->doc, f).p[0], STR_ARG(so));
		offer_quotes(p, f);
	}
}

void rule_yaml_syntax(const struct front_look *look, struct problems *out)
{
	const struct parse *p = &look->doc->parse;
	if (!is_read_block(look) || p->front.yaml.ok || p->front.n == 0)
		return;
	for (size_t i = 0; i < p->front.n; i++) {
		/* The rules above have said it. */
		if (p->front.v[i].broken && fault_of(doc_raw(look->doc, &p->front.v[i])) != FAULT_OTHER)
			return;
	}
	struct str so = consequence_text(look, out);
	problems_add(out, "yaml-syntax", severity_of_yaml(look),
		(struct span){p->front.yaml.error_at, p->front.yaml.error_at}, "YAML stops here: %s. %.*s",
		p->front.yaml.reason, STR_ARG(so));
}

void rule_yaml_dup_key(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *f = &front->v[i];
		if (!f->again)
			continue;
		size_t first = 0;
		while (!str_eq(front->v[first].key, f->key))
			first++;
		struct problem *p = problems_add(out, "yaml-dup-key", SEVERITY_WARNING, f->key_at,
			"%.*s is given twice, first on line %zu; the last one counts, where it is read at all.",
			STR_ARG(f->key), lines_place(doc_text(look->doc), front->v[first].key_at.at).line);
		p->field = f->key;
		/* Thousands of repeats of one key are one finding. */
		break;
	}
}
