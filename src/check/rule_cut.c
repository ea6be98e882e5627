/* Rules over what the block is cut to, holds, and is followed by. */
#include "base/words.h"
#include "check/look.h"

#include "text/lines.h"

enum { MOST_KEYS = 5 };

/* "tools is not read", "tools and 3 more are not read"; empty when all are. */
static struct str lost_keys(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	struct buf keys = {0};
	size_t n = 0;
	for (size_t i = 0; i < front->n; i++) {
		if (verdict_reads(look->reading, &front->v[i]))
			continue;
		if (++n > MOST_KEYS)
			continue;
		buf_puts(&keys, keys.n ? ", " : "");
		buf_put(&keys, problems_brief(out, front->v[i].key));
	}
	struct str said = STR("");
	if (n > MOST_KEYS)
		said = arena_printf(&out->arena, tr("%s and %zu more are not read"),
			buf_text(&keys), n - MOST_KEYS);
	else if (n)
		said = arena_printf(&out->arena, trn("%s is not read", "%s are not read", n),
			buf_text(&keys));
	buf_done(&keys);
	return said;
}

/* What becomes of the file that is cut, for the message. */
static struct str cut_consequence(const struct front_look *look, struct problems *out)
{
	const struct doc *d = look->doc;
	bool tools = !look->reading->tools && doc_field(d, STR("tools"));
	struct str lost = lost_keys(look, out);
	if (!d->parse.early.yaml.ok && look->reading->verdict == VERDICT_DROPPED)
		return TR("what stands before it is no YAML then, and the file is not loaded");
	if (lost.n == 0)
		return TR("what follows is prompt text");
	return tools
		? arena_printf(&out->arena, tr("%.*s, so all tools are allowed"), STR_ARG(lost))
		: lost;
}

/* Written in double quotes, with an escape, the same text holds no "---". */
static void offer_escape(const struct front_look *look, struct problems *out)
{
	struct problem *p = &out->v[out->n - 1];
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *f = &front->v[i];
		if (p->where.at < f->value.span.at || p->where.at >= f->value.span.end)
			continue;
		p->field = f->key;
		if (f->value.kind == VALUE_TEXT)
			problems_offer(out, TR("Write it in double quotes, with an escape"), f->key,
				value_text(f->value.text));
		return;
	}
	/* Elsewhere only a comment may be changed. */
	struct str text = doc_text(look->doc);
	size_t at = p->where.at;
	struct str line = str_cut(text, 0, lines_next(text, at));
	if (str_find_byte(str_cut(text, lines_start(text, at), at), 0, '#') == STR_NONE)
		return;
	for (bool first = true; (at = str_find(line, at, STR("---"))) != STR_NONE; first = false) {
		size_t end = at;
		while (end < line.n && line.p[end] == '-')
			end++;
		const struct edit edit = {{at, end}, STR("\u2014")};
		if (first)
			problems_offer_edit(out, TR("Write a long dash"), edit,
				DOC_KEEPS_FIELDS | DOC_KEEPS_BODY);
		else
			problems_offer_also(out, edit);
		at = end;
	}
}

void rule_fm_cut(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	const struct host *host = look->kind->host;
	if (!fence_is_read(f) || f->cut == STR_NONE)
		return;
	struct span where = {f->cut, f->cut + 3};
	if (host && host->cuts_at_dashes) {
		struct str so = cut_consequence(look, out);
		problems_add(out, "fm-cut", SEVERITY_ERROR, where,
			"%.*s ends the frontmatter at this ---: %.*s. Quotes alone do not help.",
			STR_ARG(host->title), STR_ARG(so));
	} else {
		problems_add(out, "fm-cut", SEVERITY_WARNING, where,
			"Some tools end the frontmatter at this ---, even in quotes.");
	}
	offer_escape(look, out);
}

void rule_fm_shape(const struct front_look *look, struct problems *out)
{
	const struct parse *p = &look->doc->parse;
	if (p->fence.kind != FENCE_BLOCK || p->front.n || p->front.yaml.fault != YAML_FAULT_SYNTAX)
		return;
	enum severity severity = look_front_severity(look);
	bool dropped = look->reading->verdict == VERDICT_DROPPED;
	if (p->front.yaml.ok)
		problems_add(out, "fm-shape", severity, p->fence.open,
			dropped ? N_("The frontmatter is empty: the file is not loaded.")
				: N_("The frontmatter is empty."));
	else
		problems_add(out, "fm-shape", severity,
			(struct span){p->front.yaml.error_at, p->fence.front.end},
			dropped ? N_("The frontmatter is %s: the file is not loaded.")
				: N_("The frontmatter is %s."),
			p->front.yaml.reason);
}

/* --- more than one ---------------------------------------------------------------------------- */

/* A second block right below the first; its places count from the body's beginning. */
static bool find_second(const struct front_look *look, struct fence *f, struct arena *a)
{
	struct str body = doc_body(look->doc);
	struct front front;
	if (!fence_is_read(&look->doc->parse.fence))
		return false;
	*f = fence_find(body);
	if (f->kind != FENCE_BLOCK)
		return false;
	front_read(&front, body, f->front, a);
	return front.n > 0 && front.yaml.ok;
}

/* Its lines behind those of the first. */
static void offer_merge(const struct front_look *look, const struct fence *f, struct problems *out)
{
	struct str body = doc_body(look->doc);
	size_t base = doc_text(look->doc).n - body.n;
	size_t end = look->doc->parse.fence.front.end;
	const struct edit lines = {{end, end}, str_span(body, f->front)};
	problems_offer_edit(out, TR("Make one of the two"), lines, 0);
	problems_offer_also(out, (struct edit){{base + f->open.at, base + f->close.end}, STR("")});
}

/* Some readers take the word behind the dashes for a language, and run what follows. */
static bool is_program(struct str body)
{
	static const char *const languages[] = {"---js", "---javascript", "---coffee"};
	struct str line = STR("");
	str_next_line(&body, &line);
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
		if (str_is(str_trim_end(line), languages[i]))
			return true;
	}
	return false;
}

/* The line of a field that is read here. */
static bool is_field_line(const struct front_look *look, struct str line)
{
	size_t colon = str_find(line, 0, STR(": "));
	return colon != STR_NONE && schema_reads(look->kind->schema, str_cut(line, 0, colon));
}

/* Fields right below the block and a line of dashes below them: the first such line came too early. */
static bool goes_on(const struct front_look *look, struct span *field)
{
	struct str body = doc_body(look->doc), rest = body, line;
	bool found = false;
	if (!look->kind->schema || str_find(body, 0, STR("\n---")) == STR_NONE)
		return false;
	while (str_next_line(&rest, &line) && str_trim(line).n) {
		if (str_is(str_trim_end(line), "---"))
			return found;
		if (found || !is_field_line(look, line))
			continue;
		field->at = (size_t)(line.p - doc_text(look->doc).p);
		field->end = field->at + line.n;
		found = true;
	}
	return false;
}

static void add_going_on(const struct front_look *look, struct problems *out)
{
	struct str body = doc_body(look->doc);
	size_t base = doc_text(look->doc).n - body.n;
	struct span field;
	if (is_program(body))
		problems_add(out, "fm-second", SEVERITY_WARNING,
			(struct span){base, base + str_find_any(body, 0, "\r\n")},
			"A block follows that some readers run as a program.");
	else if (goes_on(look, &field))
		problems_add(out, "fm-second", SEVERITY_WARNING, field,
			"The frontmatter ended above, and a --- stands below: this line is read as prompt text.");
}

void rule_fm_second(const struct front_look *look, struct problems *out)
{
	struct fence f;
	struct arena a = {0};
	size_t base = doc_text(look->doc).n - doc_body(look->doc).n;
	if (fence_is_read(&look->doc->parse.fence))
		add_going_on(look, out);
	if (find_second(look, &f, &a)) {
		problems_add(out, "fm-second", SEVERITY_WARNING,
			(struct span){base + f.open.at, base + f.open.at + 3},
			"A second block between --- follows; its keys are read as prompt text.");
		offer_merge(look, &f, out);
	}
	arena_done(&a);
}

void rule_fm_toml(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc), line, rest = text;
	bool closed = false;
	if (!str_next_line(&rest, &line) || !str_is(str_trim_end(line), "+++"))
		return;
	while (!closed && str_next_line(&rest, &line))
		closed = str_is(str_trim_end(line), "+++");
	if (closed)
		problems_add(out, "fm-toml", SEVERITY_WARNING, (struct span){0, 3},
			"A block between +++ (TOML) is not read by any tool that reads agents.");
}
