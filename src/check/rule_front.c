/* Rules over the fences: where the frontmatter begins and ends. */
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

static bool is_utf16(const struct front_look *look)
{
	struct str text = doc_text(look->doc);
	return str_starts(text, STR("\xff\xfe")) || str_starts(text, STR("\xfe\xff"));
}

void rule_enc_utf16(const struct front_look *look, struct problems *out)
{
	if (is_utf16(look))
		problems_add(out, "enc-utf16", SEVERITY_ERROR, (struct span){0, 2},
			"The file is UTF-16: tools read UTF-8 and find no frontmatter in it.");
}

void rule_fm_missing(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	enum fate bare = look->kind->bare;
	if (f->kind != FENCE_NONE || f->miss != FENCE_MISS_NONE || is_utf16(look))
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
			"The first --- stands on line %zu. It must be line 1, or %s.", line,
			consequence);
	else
		problems_add(out, "fm-not-first", severity_without_front(look), first_line(look),
			"Something stands before the first ---. It must be line 1, or %s.",
			consequence);
}

/* A line "..." in a block that is never closed; false when there is none. */
static bool find_dots(const struct front_look *look, struct span *dots)
{
	struct str text = doc_text(look->doc), line;
	for (size_t at = look->doc->parse.fence.front.at; at < text.n; at = lines_next(text, at)) {
		struct str rest = str_from(text, at);
		str_next_line(&rest, &line);
		*dots = (struct span){at, at + 3};
		if (str_is(str_trim_end(line), "..."))
			return true;
	}
	return false;
}

void rule_fm_fence(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	struct span line = first_line(look), dots;
	struct str text = str_trim_blank(str_span(doc_text(look->doc), line));
	enum severity severity = severity_without_front(look);
	if (f->miss == FENCE_MISS_DASHES)
		problems_add(out, "fm-fence", severity, line,
			"The frontmatter opens with %zu dashes; only three are read.", text.n);
	if (f->miss == FENCE_MISS_TEXT) {
		text = problems_brief(out, text);
		problems_add(out, "fm-fence", severity, line,
			"The first line is \"%.*s\"; only --- alone opens a frontmatter.",
			STR_ARG(text));
	}
	if (f->miss == FENCE_MISS_CR)
		problems_add(out, "fm-fence", severity, (struct span){0, 4},
			"Lines end in CR alone: no tool finds the frontmatter.");
	if (f->kind == FENCE_OPEN && find_dots(look, &dots))
		problems_add(out, "fm-fence", severity, dots,
			"\"...\" does not end the frontmatter; only --- does.");
}

static bool is_key_line(struct str line)
{
	size_t colon = str_find_byte(line, 0, ':');
	return colon != STR_NONE && str_find_any(str_cut(line, 0, colon), 0, " \t#") == STR_NONE;
}

/* The last line of what looks like frontmatter, behind an opening line that none closes: fields and
 * what is indented below them; behind a blank line only fields. */
static size_t last_front_line(struct str text, size_t at)
{
	size_t last = at ? at - 1 : 0;
	bool blank = false;
	struct str rest = str_from(text, at), line;
	while (str_next_line(&rest, &line)) {
		size_t next = text.n - rest.n;
		bool key = is_key_line(line), below = line.n && strchr(" \t-#", *line.p);
		if (line.n && !key && (blank || !below))
			break;
		if (line.n)
			last = next - 1;
		blank = line.n == 0 || (blank && !key);
	}
	return last;
}

void rule_fm_unclosed(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	struct span dots;
	if (f->kind != FENCE_OPEN || find_dots(look, &dots))
		return;
	size_t last = last_front_line(doc_text(look->doc), f->front.at);
	problems_add(out, "fm-unclosed", severity_without_front(look), f->open,
		"The frontmatter never ends: none of it is read. Add a line --- after line %zu.",
		lines_place(doc_text(look->doc), last).line);
}

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
	if (n > MOST_KEYS)
		buf_printf(&keys, " and %zu more", n - MOST_KEYS);
	if (n)
		buf_puts(&keys, n == 1 ? " is not read" : " are not read");
	struct str copy = arena_str(&out->arena, buf_str(&keys));
	buf_done(&keys);
	return copy;
}

/* What becomes of the file that is cut, for the message. */
static struct str cut_consequence(const struct front_look *look, struct problems *out)
{
	const struct doc *d = look->doc;
	bool tools = !look->reading->tools && doc_field(d, STR("tools"));
	struct str lost = lost_keys(look, out);
	if (!d->parse.early.yaml.ok && look->reading->verdict == VERDICT_DROPPED)
		return STR("what stands before it is no YAML then, and the file is not loaded");
	if (lost.n == 0)
		return STR("what follows is prompt text");
	return arena_printf(&out->arena, "%.*s%s", STR_ARG(lost),
		tools ? ", so all tools are allowed" : "");
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
			problems_offer(out, STR("Write it in double quotes, with an escape"),
				f->key, value_text(f->value.text));
		return;
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

static const char *bare_consequence(const struct front_look *look)
{
	return look->reading->verdict == VERDICT_DROPPED ? ": the file is not loaded" : "";
}

void rule_fm_shape(const struct front_look *look, struct problems *out)
{
	const struct parse *p = &look->doc->parse;
	if (p->fence.kind != FENCE_BLOCK || p->front.n || p->front.yaml.fault != YAML_FAULT_SYNTAX)
		return;
	enum severity severity = severity_without_front(look);
	const char *so = bare_consequence(look);
	if (p->front.yaml.ok)
		problems_add(out, "fm-shape", severity, p->fence.open,
			"The frontmatter is empty%s.", so);
	else
		problems_add(out, "fm-shape", severity,
			(struct span){p->front.yaml.error_at, p->fence.front.end},
			"The frontmatter is %s%s.", p->front.yaml.reason, so);
}
